# What a call costs: nanoseconds of the processor a turn.
library(pursuit)
couple <- pursuit_couple(pursuit_traits(anxiety = 0.78, avoidance = 0.25), pursuit_traits(anxiety = 0.3, avoidance = 0.75), 7)
pursuit_disagree(couple, 0.6, "a")
count <- 200000
time <- function(name, work) cat(sprintf("%-11s %.0f ns\n", name, sum(system.time(work)[1:2]) * 1e9 / count))
time("one", for (i in seq_len(count)) pursuit_play(couple, 1))
time("play", for (i in seq_len(count / 1000)) pursuit_play(couple, 1000))
time("data frame", for (i in seq_len(count / 1000)) as.data.frame(pursuit_play(couple, 1000)))
time("brief", for (i in seq_len(count / 1000)) pursuit_brief(couple, 1000))
time("skip", pursuit_skip(couple, count))
