# Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C API by .Call.
# What fails is a condition of the classes pursuit_<status> and pursuit_error with one line, and has changed nothing.
# A couple is changed where it is: pursuit_fork() makes a second one.

refuse <- function(status, message) {
  stop(structure(class = c(paste0("pursuit_", status), "pursuit_error", "error", "condition"),
    list(message = message, call = NULL)))
}
whole <- function(x) if (is.character(x)) x else format(x, scientific = FALSE, digits = 17)

pursuit_version <- function() .Call(C_version)
# The standard model, or one with what a text in TOML changes.
pursuit_model <- function(toml = NULL) .Call(C_model, if (is.null(toml)) NULL else paste(toml, collapse = "\n"))
# Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
pursuit_profile <- function(model, name) .Call(C_profile, model, name)
# Who somebody is: pursuit_traits(anxiety = 0.8, avoidance = 0.2); what is left out is as usual.
pursuit_traits <- function(...) .Call(C_traits, c(...))

# Seed and id are whole numbers, as text where they are 2^53 or more: "0xfedcba9876543210".
pursuit_couple <- function(a, b, seed = 0, id = 0, model = pursuit_model()) {
  .Call(C_couple, model, a, b, whole(seed), whole(id))
}
pursuit_load <- function(model, image) .Call(C_load, model, image)
# A second couple that is exactly where this one is, and meets the same chances.
pursuit_fork <- function(couple) .Call(C_fork, couple)
pursuit_save <- function(couple) .Call(C_save, couple)
pursuit_hash <- function(couple) .Call(C_hash, couple)

# Seats are "a" and "b"; NULL is both, or nobody.
pursuit_disagree <- function(couple, severity, owner = NULL) invisible(.Call(C_event, couple, "disagree", owner, severity))
pursuit_open_issue <- function(couple, severity, owner = NULL) invisible(.Call(C_event, couple, "open_issue", owner, severity))
pursuit_separate <- function(couple, who = NULL, promised_ms = -1) invisible(.Call(C_event, couple, "separate", who, promised_ms))
pursuit_reunite <- function(couple) invisible(.Call(C_event, couple, "reunite", NULL, 0))
pursuit_stress <- function(couple, seat, severity) invisible(.Call(C_event, couple, "stress", seat, severity))
pursuit_good_time <- function(couple, exchanges) invisible(.Call(C_event, couple, "good_time", NULL, exchanges))
pursuit_elapse <- function(couple, ms) invisible(.Call(C_event, couple, "elapse", NULL, ms))
pursuit_give_floor <- function(couple, seat) invisible(.Call(C_event, couple, "give_floor", seat, 0))
pursuit_turn_ms <- function(couple, ms) invisible(.Call(C_event, couple, "turn_ms", NULL, ms))
pursuit_intervene <- function(couple, what, who = NULL, strength = 1) invisible(.Call(C_intervene, couple, what, who, strength))

# So many turns, with all of their record: as.data.frame() has what is one number or word each.
pursuit_play <- function(couple, count) .Call(C_play, couple, count)
# The same with who, move, stance, phase and intensity alone, as a data frame.
pursuit_brief <- function(couple, count) .Call(C_brief, couple, count)
# None of it.
pursuit_skip <- function(couple, count) invisible(.Call(C_event, couple, "skip", NULL, count))
# A turn of yours; without an intensity, what the drive makes it.
pursuit_act <- function(couple, seat, move, intensity = -1) .Call(C_act, couple, seat, move, intensity)
# What was said in the end: c(blame = 0.7, share = 0.3)
pursuit_said <- function(couple, seat, shares) .Call(C_said, couple, seat, shares)

# Why the turn at `index`, from 1, came about. `language`: "en" or "de".
pursuit_why <- function(model, turns, index, a, b, language = "en") {
  .Call(C_told, model, turns, "why", index, a, b, language)
}
# How it is to be played: for a writer or a language model; as JSON by direction.schema.json.
pursuit_direction <- function(model, turns, index, a, b, language = "en", json = FALSE) {
  .Call(C_told, model, turns, if (json) "json" else "direction", index, a, b, language)
}

as.data.frame.pursuit_turns <- function(x, row.names = NULL, optional = FALSE, ...) {
  as.data.frame(.Call(C_columns, attr(x, "model"), x), row.names = row.names, ...)
}
length.pursuit_turns <- function(x) .Call(C_count, x)
print.pursuit_turns <- function(x, ...) {
  print(as.data.frame(x)[c("mover", "move_id", "intensity", "stance", "phase")], ...)
  invisible(x)
}
print.pursuit_couple <- print.pursuit_model <- function(x, ...) {
  cat("<", class(x), ">\n", sep = "")
  invisible(x)
}
`$.pursuit_turns` <- function(x, name) as.data.frame(x)[[name]]
`[.pursuit_turns` <- function(x, i) .Call(C_part, x, seq_len(length(x))[i])
