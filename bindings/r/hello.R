# One pursues, the other withdraws: six turns, and why the fifth of them came about.
library(pursuit)
model <- pursuit_model()
couple <- pursuit_couple(pursuit_profile(model, "pursuer"), pursuit_profile(model, "withdrawer"), seed = 7, model = model)
pursuit_disagree(couple, 0.8, "a")
turns <- pursuit_play(couple, 6)
with(as.data.frame(turns), cat(sprintf("%-10s %.3f", move_id, intensity), sep = "\n"))
cat(pursuit_why(model, turns, 5, "Ana", "Ben"), "\n", sep = "")
