#!/usr/bin/env bash
# What `pursuit sweep --talks`, `detect` and `fit` write is read by R, and taken by those packages of the field that are
# installed. r_test.sh PURSUIT. Exit status 77 where R is not here.
set -euo pipefail
command -v Rscript >/dev/null || { echo 'r_test: skipped, as there is no Rscript (Debian: r-base-core)'; exit 77; }
pursuit=$(realpath "$1")
article=$PWD/examples/scenarios/article.toml
study=$PWD/examples/study
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$pursuit" sweep "$article" --couples 8 --turns 24 --anybody --talks long.csv >/dev/null
"$pursuit" sweep "$article" --couples 8 --turns 24 --anybody --talks wide.csv --layout wide --kinds >/dev/null
"$pursuit" run "$article" --turns 8 --csv run.csv >/dev/null
"$pursuit" sweep "$article" --couples 8 --turns 24 -o sweep.csv >/dev/null
"$pursuit" detect "$study/talks.csv" --codes "$study/codes.toml" --csv found.csv --lags drawn.csv >/dev/null
"$pursuit" fit "$study/talks.csv" --codes "$study/codes.toml" --free momentum --folds 2 --draws 100 --csv fit.csv >/dev/null
cat >read.R <<'R'
long <- read.csv("long.csv")
wide <- read.csv("wide.csv", na.strings = "")
run <- read.csv("run.csv")
sweep <- read.csv("sweep.csv")
rounds <- (ncol(wide) - 1) / 2
stopifnot(is.logical(run$host_made), is.logical(run$a_flooded), is.logical(sweep$holds))
stopifnot(is.numeric(long$arousal), all(long$dist %in% 0:1), nrow(wide) == 8)
stopifnot(identical(names(wide)[2], "a1"), identical(names(wide)[rounds + 2], "b1"))
stopifnot(nrow(long) == 2 * 8 * rounds || nrow(long) <= 2 * 8 * rounds)
stopifnot(all(table(long$couple, long$time) %in% c(0, 2)))  # both persons in every round
stopifnot(max(long$time) == rounds)
found <- read.csv("found.csv")
drawn <- read.csv("drawn.csv")
fit <- read.csv("fit.csv")
stopifnot(is.numeric(found$from), all(found$from <= found$to), sum(drawn$verdict == "draws") > 0)
stopifnot(is.numeric(fit$value), is.numeric(fit$nats), sum(is.na(fit$nats)) == sum(fit$part != "rival"))
stopifnot(fit$value[fit$name == "momentum"] < fit$standard[fit$name == "momentum"])
tried <- "read.csv"
if (requireNamespace("TraMineR", quietly = TRUE)) {
    s <- suppressMessages(TraMineR::seqdef(wide, var = paste0("a", 1:rounds)))
    stopifnot(nrow(s) == 8, ncol(s) == rounds)
    tried <- c(tried, "TraMineR")
}
if (requireNamespace("DySeq", quietly = TRUE)) {
    both <- wide[, -1]
    both[] <- lapply(both, function(x) as.numeric(x == "withdraw"))
    stopifnot(nrow(DySeq::StateExpand(both, 1:rounds, (rounds + 1):(2 * rounds))) == 8)
    tried <- c(tried, "DySeq")
}
if (requireNamespace("dyadicMarkov", quietly = TRUE)) {
    state <- function(x) ifelse(x %in% c("pursue", "protest"), 1, ifelse(x == "withdraw", 2, 3))
    n <- dyadicMarkov::countEmp(state(unlist(wide[1, 2:(rounds + 1)])),
                                state(unlist(wide[1, (rounds + 2):(2 * rounds + 1)])), states = 3)
    stopifnot(sum(n) == rounds - 1)
    tried <- c(tried, "dyadicMarkov")
}
if (requireNamespace("rties", quietly = TRUE)) {
    p <- rties::dataPrep(basedata = long, dyadId = "couple", personId = "person", obs_name = "arousal",
                         dist_name = "dist", time_name = "time", time_lag = 1)
    stopifnot(nrow(p) > 0)
    tried <- c(tried, "rties")
}
cat("r_test: taken by", paste(tried, collapse = ", "), "\n")
R
Rscript --vanilla read.R
