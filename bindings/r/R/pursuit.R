# Two partners and the pursue-withdraw loop between them, turn by turn, with reasons: over the C
# API by .Call. What fails is a condition of the classes pursuit_<status> and pursuit_error with one
# line, and has changed nothing. A couple is changed where it is: pursuit_fork() makes a second one.

refuse <- function(status, message) {
  stop(structure(class = c(paste0("pursuit_", status), "pursuit_error", "error", "condition"),
    list(message = message, call = NULL)))
}
whole <- function(x) if (is.character(x)) x else format(x, scientific = FALSE, digits = 17)

pursuit_version <- function() .Call(C_version_text)
# The standard model, or one with what a text in TOML changes.
pursuit_model <- function(toml = NULL) {
  if (is.null(toml)) .Call(C_model_create) else .Call(C_model_parse, paste(toml, collapse = "\n"))
}
# Somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
pursuit_profile <- function(model, name) .Call(C_model_profile, model, name)
# Who somebody is: pursuit_traits(anxiety = 0.8, avoidance = 0.2); what is left out is as usual.
pursuit_traits <- function(...) {
  out <- .Call(C_traits_init)
  given <- list(...)
  if (length(given) == 1 && is.null(names(given))) given <- as.list(given[[1]])
  for (i in seq_along(given)) {
    name <- if (is.null(names(given))) "" else names(given)[[i]]
    field <- fields$traits[[name]]
    if (is.null(field)) {
      .Call(C_enum_find, trait_enum, name) # which names the nearest
      refuse("argument", paste(name, "is no single number"))
    }
    number <- given[[i]]
    if (!is.numeric(number) || length(number) != 1) {
      refuse("argument", paste(name, "is", deparse(number)[[1]], "- expected one number"))
    }
    out[field[[1]] + 1:4] <- writeBin(as.double(number), raw(), size = 4)
  }
  out
}

# Seed and id are whole numbers, as text where they are 2^53 or more: "0xfedcba9876543210".
pursuit_couple <- function(a, b, seed = 0, id = 0, model = pursuit_model()) {
  .Call(C_couple_create, model, a, b, whole(seed), whole(id))
}
pursuit_load <- function(model, image) .Call(C_couple_load, image, model)
# A second couple that is exactly where this one is, and meets the same chances.
pursuit_fork <- function(couple) .Call(C_couple_copy, couple)
pursuit_save <- function(couple) .Call(C_couple_save, couple)
pursuit_hash <- function(couple) .Call(C_couple_hash, couple)

# So many turns, with all of their record: as.data.frame() has what is one number or word each.
pursuit_play <- function(couple, count) .Call(C_couple_play, couple, count)
# The same with who, move, stance, phase and intensity alone, as a data frame.
pursuit_brief <- function(couple, count) {
  decoded(.Call(C_couple_play_brief, couple, count), fields$brief_turn)
}
# A turn of yours; without an intensity, what the drive makes it.
pursuit_act <- function(couple, seat, move, intensity = -1) {
  .Call(C_couple_act, couple, seat, move, intensity)
}
# What was said in the end: c(blame = 0.7, share = 0.3)
pursuit_said <- function(couple, seat, shares) .Call(C_couple_said, couple, seat, shares)

# Why the turn at `index`, from 1, came about. `language`: "en" or "de".
pursuit_why <- function(model, turns, index, a, b, language = "en") {
  .Call(C_why_text, model, turns, index, a, b, language)
}
# How it is to be played: for a writer or a language model; as JSON by direction.schema.json.
pursuit_direction <- function(model, turns, index, a, b, language = "en", json = FALSE) {
  .Call(if (json) C_direction_json else C_direction_text, model, turns, index, a, b, language)
}

as.data.frame.pursuit_turns <- function(x, row.names = NULL, optional = FALSE, ...) {
  out <- decoded(x, fields$turn)
  if (is.null(row.names)) out else structure(out, row.names = row.names)
}
# A column of a data frame for each field of C's structs, which are the columns of a raw matrix.
decoded <- function(x, fields) {
  rows <- unclass(x)
  count <- ncol(rows)
  many <- function(at, bytes, what) readBin(rows[at + bytes, ], what, count * length(bytes) / 4, 4)
  unsigned <- function(number) number + (number < 0) * 2^32
  named <- function(words, id) c(NA, words)[id + 2L] # -1 is none
  column <- function(field) {
    at <- field[[1]]
    if (length(field[[2]]) > 1) return(named(field[[2]], many(at, 1:4, "integer")))
    switch(field[[2]],
      float = many(at, 1:4, "double"),
      int = as.double(many(at, 1:4, "integer")),
      uint = unsigned(as.double(many(at, 1:4, "integer"))),
      long = {
        low_first <- if (.Platform$endian == "big") 2:1 else 1:2
        halves <- matrix(as.double(many(at, 1:8, "integer")), 2)[low_first, , drop = FALSE]
        halves[2, ] * 2^32 + unsigned(halves[1, ])
      },
      move = named(.Call(C_moves, attr(x, "model")), many(at, 1:4, "integer")))
  }
  structure(lapply(fields, column), class = "data.frame", row.names = .set_row_names(count))
}
length.pursuit_turns <- function(x) ncol(unclass(x))
print.pursuit_turns <- function(x, ...) {
  print(as.data.frame(x)[c("mover", "move_id", "intensity", "stance", "phase")], ...)
  invisible(x)
}
print.pursuit_couple <- print.pursuit_model <- function(x, ...) {
  cat("<", class(x), ">\n", sep = "")
  invisible(x)
}
`$.pursuit_turns` <- function(x, name) as.data.frame(x)[[name]]
`[.pursuit_turns` <- function(x, i) {
  at <- seq_len(length(x))[i]
  if (anyNA(at)) refuse("argument", paste0("no such turn, expected 1 to ", length(x)))
  structure(unclass(x)[, at, drop = FALSE], model = attr(x, "model"), class = class(x))
}
