# The bits of golden runs, forks, images, errors, directions.   Rscript test.R GOLDEN
library(pursuit)
model <- pursuit_model()
pursuer <- pursuit_traits(anxiety = 0.78, avoidance = 0.25)
withdrawer <- pursuit_traits(anxiety = 0.3, avoidance = 0.75)
secure <- pursuit_traits(anxiety = 0.25, avoidance = 0.2)
fearful <- pursuit_traits(anxiety = 0.75, avoidance = 0.75)
runs <- list(
  article = list(pursuer, withdrawer, 7, 0, function(run) {
    pursuit_disagree(run, 0.6, "a")
    pursuit_play(run, 200)
  }),
  exchanged = list(pursuer, withdrawer, 7, 1, function(run) {
    pursuit_disagree(run, 0.6, "b")
    pursuit_skip(run, 50)
    pursuit_brief(run, 150)
  }),
  secure = list(secure, secure, "0xfedcba9876543210", 0, function(run) {
    pursuit_good_time(run, 30)
    pursuit_play(run, 40)
    pursuit_disagree(run, 0.9)
    pursuit_play(run, 60)
  }),
  stressed = list(pursuer, pursuer, 3, 0, function(run) {
    pursuit_stress(run, "a", 0.7)
    pursuit_disagree(run, 0.8, "b")
    pursuit_play(run, 120)
  }),
  separated = list(withdrawer, withdrawer, 4, "0x123456789abc", function(run) {
    pursuit_open_issue(run, 0.7, "a")
    pursuit_play(run, 40)
    pursuit_separate(run, "b", 3600000)
    pursuit_elapse(run, 7200000)
    pursuit_play(run, 20)
    pursuit_reunite(run)
    pursuit_play(run, 60)
  }),
  lengths = list(fearful, secure, 5, 0, function(run) {
    pursuit_disagree(run, 1)
    for (ms in c(1700, 0, 600001)) {
      pursuit_turn_ms(run, ms)
      pursuit_play(run, 50)
    }
  })
)
golden <- read.table(commandArgs(TRUE)[1], fill = TRUE, colClasses = "character", comment.char = "#")
for (name in names(runs)) {
  each <- runs[[name]]
  couple <- pursuit_couple(each[[1]], each[[2]], each[[3]], each[[4]], model)
  each[[5]](couple)
  stopifnot(pursuit_hash(couple) == golden[golden[[1]] == name, 2])
}

couple <- pursuit_couple(pursuer, withdrawer, 7, model = model)
pursuit_disagree(couple, 0.8, "a")
pursuit_skip(couple, 5)
fork <- pursuit_fork(couple)
loaded <- pursuit_load(model, pursuit_save(couple))
pursuit_skip(couple, 40)
stopifnot(pursuit_hash(fork) != pursuit_hash(couple))
pursuit_skip(fork, 40)
pursuit_skip(loaded, 40)
stopifnot(pursuit_hash(fork) == pursuit_hash(couple), pursuit_hash(loaded) == pursuit_hash(couple))

refused <- function(status, message, work) {
  before <- pursuit_hash(couple)
  failure <- tryCatch({ work; NULL }, pursuit_error = identity)
  stopifnot(inherits(failure, paste0("pursuit_", status)), grepl(message, conditionMessage(failure), fixed = TRUE))
  stopifnot(pursuit_hash(couple) == before)
}
refused("argument", "severity is 2, expected 0 to 1", pursuit_disagree(couple, 2))
refused("name", "nearest is 'blame'", pursuit_said(couple, "a", c(blaem = 1)))
refused("name", "'c'", pursuit_said(couple, "c", c(blame = 1)))
refused("name", "nearest is 'anxiety'", pursuit_traits(anxeity = 1))
refused("argument", "what was said is no move", pursuit_said(couple, "a", c()))
refused("argument", "count is 1.5, expected a whole number from 0 to 4628197", pursuit_play(couple, 1.5))
refused("argument", "count is -1", pursuit_play(couple, -1))
refused("argument", "exchanges is -1", pursuit_good_time(couple, -1))
refused("argument", "elapsed time is -1 ms", pursuit_elapse(couple, -1))
refused("argument", "ms is 1.5, expected a whole number", pursuit_elapse(couple, 1.5))
refused("argument", "ms is -1", pursuit_turn_ms(couple, -1))
refused("argument", "count is -1", pursuit_skip(couple, -1))
refused("argument", "count is nan", pursuit_skip(couple, NA_real_))
refused("argument", "expected one number", pursuit_skip(couple, "5"))
refused("argument", "expected one number", pursuit_disagree(couple, NULL))
refused("argument", "seeds and ids are", pursuit_couple(pursuer, withdrawer, -1))
refused("argument", "seeds and ids are", pursuit_couple(pursuer, withdrawer, 1.5))
refused("argument", "seeds and ids are", pursuit_couple(pursuer, withdrawer, 2^64))
refused("argument", "expected traits", pursuit_couple(model, withdrawer))
refused("argument", "anxiety is \"x\"", pursuit_traits(anxiety = "x"))
refused("name", "''", pursuit_traits(1))
six <- pursuit_play(pursuit_fork(couple), 6)
refused("argument", "turn is 7, expected a whole number from 1 to 6", pursuit_why(model, six, 7, "Ana", "Ben"))
refused("argument", "turn is 0", pursuit_direction(model, six, 0, "Ana", "Ben"))
refused("argument", "turn is nan", pursuit_why(model, six, NA_real_, "Ana", "Ben"))
refused("argument", "expected turns", pursuit_why(model, couple, 1, "Ana", "Ben"))
refused("argument", "expected turns", pursuit_why(model, structure(as.raw(1:9), class = "pursuit_turns"), 1, "Ana", "Ben"))
longer <- six
longer[[4]] <- as.raw(1) # its struct_size, of 16 MB
refused("argument", "expected turns", pursuit_why(model, longer, 1, "Ana", "Ben"))
refused("argument", "no such turn, expected 1 to 6", six[7])
refused("argument", "no such turn", six[NA])
refused("input", "", pursuit_load(model, as.raw(1:9)))
refused("argument", "an image is a raw vector", pursuit_load(model, "12345"))
refused("argument", "expected a pursuit_couple that is there", pursuit_play(1, 1))
refused("argument", "expected a pursuit_couple that is there", pursuit_act(1, "a", "blame"))
refused("argument", "expected a pursuit_couple that is there", pursuit_play(model, 1))
refused("argument", "expected a pursuit_model that is there", pursuit_profile(couple, "pursuer"))
refused("argument", "expected a pursuit_model that is there", pursuit_why(couple, six, 1, "Ana", "Ben"))
refused("argument", "expected a pursuit_couple that is there", pursuit_skip(unserialize(serialize(couple, NULL)), 1))
refused("argument", "need_gain is 99", pursuit_model("[model]\nneed_gain = 99"))

ahead <- as.data.frame(pursuit_play(pursuit_fork(couple), 1))
said <- pursuit_said(couple, ahead$mover, setNames(1, ahead$move_id))
stopifnot(as.data.frame(said)$move_id == ahead$move_id)
stopifnot(grepl("wie stark", pursuit_direction(model, said, 1, "Ana", "Ben", "de")))
stopifnot(grepl(paste0('"move":"', ahead$move_id, '"'), pursuit_direction(model, said, 1, "Ana", "Ben", json = TRUE)))
turns <- pursuit_play(couple, 6)
stopifnot(identical(turns$intensity, as.data.frame(turns)$intensity), identical(capture.output(couple), "<pursuit_couple>"))
stopifnot(length(turns[2:3]) == 2, identical(as.data.frame(turns[2:3])$intensity, as.data.frame(turns)$intensity[2:3]))
rm(couple, fork, loaded)
invisible(gc())
cat("r: 1 passed, 0 failed\n")
