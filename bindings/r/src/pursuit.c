/* The C API for .Call. Handles are external pointers that keep what they stand on and are given back when they are
   collected; turns are C's own structs, a column of a raw matrix each, which R reads by R/fields.R. */
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>
#include <errno.h>
#include <pursuit/pursuit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void refuse(const char* status, const char* message) {
    SEXP name = PROTECT(Rf_mkString("pursuit")), house = PROTECT(R_FindNamespace(name));
    SEXP first = PROTECT(Rf_mkString(status));
    SEXP second = PROTECT(Rf_ScalarString(Rf_mkCharCE(message, CE_UTF8)));
    Rf_eval(PROTECT(Rf_lang3(Rf_install("refuse"), first, second)), house);
    UNPROTECT(5);
}
static void check(pursuit_status status) {
    if (status != PURSUIT_OK)
        refuse(pursuit_enum_name(PURSUIT_ENUM_STATUS, status), pursuit_last_error());
}

/* ---- What comes from R ---- */

static const char* text_of(SEXP text) {
    if (!Rf_isString(text) || Rf_length(text) != 1) refuse("argument", "expected one text");
    return Rf_translateCharUTF8(STRING_ELT(text, 0));
}
static double number_of(SEXP number) {
    if (!Rf_isNumeric(number) || Rf_length(number) != 1) refuse("argument", "expected one number");
    return Rf_asReal(number);
}
static double whole_of(SEXP number, const char* what, double least, double most) {
    const double out = number_of(number);
    char message[100];
    if (out >= least && out <= most && out == (double)(int64_t)out) return out;
    snprintf(message, sizeof message, "%s is %.15g, expected a whole number from %.0f to %.0f",
             what, out, least, most);
    refuse("argument", message);
    return 0;
}
/* A matrix of R has less than 2^31 elements. */
static size_t count_of(SEXP count) {
    return (size_t)whole_of(count, "count", 0, (double)(INT32_MAX / (int)sizeof(pursuit_turn)));
}
static uint64_t seed_of(SEXP text) {
    char* end;
    const char* digits = text_of(text);
    errno = 0;
    const uint64_t out = strtoull(digits, &end, 0);
    if (*digits == '\0' || *digits == '-' || *end != '\0' || errno != 0)
        refuse("argument", "seeds and ids are whole numbers from 0 to 18446744073709551615");
    return out;
}
static int32_t id_of(pursuit_enum type, SEXP text) {
    int32_t out = PURSUIT_NONE;
    check(pursuit_enum_find(type, text_of(text), &out));
    return out;
}
static pursuit_seat seat_of(SEXP seat) {
    return Rf_isNull(seat) ? PURSUIT_NONE : id_of(PURSUIT_ENUM_SEAT, seat);
}
static void* handle(SEXP from, const char* kind) {
    const int is = TYPEOF(from) == EXTPTRSXP && R_ExternalPtrTag(from) == Rf_install(kind);
    char message[100];
    snprintf(message, sizeof message, "expected a %s that is there", kind);
    if (!is || R_ExternalPtrAddr(from) == NULL) refuse("argument", message);
    return R_ExternalPtrAddr(from);
}
static pursuit_model* model_at(SEXP from) { return handle(from, "pursuit_model"); }
static pursuit_couple* couple_at(SEXP from) { return handle(from, "pursuit_couple"); }
/* The model that a couple's external pointer keeps. */
static SEXP model_of(SEXP couple) {
    couple_at(couple);
    return R_ExternalPtrProtected(couple);
}
/* So many structs; none that says it is longer than it is. */
static size_t many_in(SEXP from, const char* kind, const char* what, size_t size) {
    uint32_t told = 0;
    char message[100];
    const int is = TYPEOF(from) == RAWSXP && Rf_inherits(from, kind);
    if (is && XLENGTH(from) > 0) memcpy(&told, RAW(from), sizeof told);
    snprintf(message, sizeof message, "expected %s", what);
    if (!is || (size_t)XLENGTH(from) % size != 0 || told > size) refuse("argument", message);
    return (size_t)XLENGTH(from) / size;
}
static size_t turns_in(SEXP turns) {
    return many_in(turns, "pursuit_turns", "turns", sizeof(pursuit_turn));
}

/* ---- What goes to R ---- */

static void end_model(SEXP at) {
    pursuit_model_destroy(R_ExternalPtrAddr(at)), R_ClearExternalPtr(at);
}
static void end_couple(SEXP at) {
    pursuit_couple_destroy(R_ExternalPtrAddr(at)), R_ClearExternalPtr(at);
}
static SEXP kept(void* made, SEXP beside, R_CFinalizer_t end, const char* kind) {
    SEXP out = PROTECT(R_MakeExternalPtr(made, Rf_install(kind), beside));
    R_RegisterCFinalizerEx(out, end, TRUE);
    Rf_setAttrib(out, R_ClassSymbol, Rf_mkString(kind));
    UNPROTECT(1);
    return out;
}
static SEXP couple_of(pursuit_couple* made, SEXP model) {
    return kept(made, model, end_couple, "pursuit_couple");
}
static SEXP words(const char* text) { return Rf_ScalarString(Rf_mkCharCE(text, CE_UTF8)); }
/* A raw matrix; the first struct has its size. */
static SEXP room_for(uint32_t size, size_t count, SEXP model, const char* kind) {
    SEXP out = PROTECT(Rf_allocMatrix(RAWSXP, (int)size, (int)count));
    memset(RAW(out), 0, count * size);
    if (count > 0) memcpy(RAW(out), &size, sizeof size);
    Rf_setAttrib(out, Rf_install("model"), model);
    Rf_setAttrib(out, R_ClassSymbol, Rf_mkString(kind));
    UNPROTECT(1);
    return out;
}
static SEXP turns_for(size_t count, SEXP couple) {
    return room_for(sizeof(pursuit_turn), count, model_of(couple), "pursuit_turns");
}
static SEXP traits_for(void) {
    return room_for(sizeof(pursuit_traits), 1, R_NilValue, "pursuit_traits");
}

/* ---- Models and people ---- */

static SEXP words_of(SEXP type) {
    const pursuit_enum kind = Rf_asInteger(type);
    const int32_t count = pursuit_enum_count(kind);
    SEXP out = PROTECT(Rf_allocVector(STRSXP, count));
    for (int32_t i = 0; i < count; ++i)
        SET_STRING_ELT(out, i, Rf_mkChar(pursuit_enum_name(kind, i)));
    UNPROTECT(1);
    return out;
}
static SEXP found(SEXP type, SEXP word) {
    return Rf_ScalarInteger(id_of(Rf_asInteger(type), word));
}
static SEXP version(void) { return words(pursuit_version_text()); }
static SEXP model(SEXP toml) {
    pursuit_model* out;
    if (Rf_isNull(toml))
        check(pursuit_model_create(&out));
    else
        check(pursuit_model_parse(text_of(toml), strlen(text_of(toml)), NULL, &out));
    return kept(out, R_NilValue, end_model, "pursuit_model");
}
static SEXP moves(SEXP from) {
    const pursuit_model* under = model_at(from);
    const int32_t count = pursuit_model_moves(under);
    SEXP out = PROTECT(Rf_allocVector(STRSXP, count));
    for (int32_t i = 0; i < count; ++i)
        SET_STRING_ELT(out, i, Rf_mkCharCE(pursuit_model_move_name(under, i), CE_UTF8));
    UNPROTECT(1);
    return out;
}
static const pursuit_traits* traits_in(SEXP from) {
    if (many_in(from, "pursuit_traits", "traits", sizeof(pursuit_traits)) != 1)
        refuse("argument", "expected traits");
    return (const pursuit_traits*)RAW(from);
}
static SEXP profile(SEXP from, SEXP name) {
    SEXP out = PROTECT(traits_for());
    check(pursuit_model_profile(model_at(from), text_of(name), (pursuit_traits*)RAW(out)));
    UNPROTECT(1);
    return out;
}
static SEXP traits(void) {
    SEXP out = PROTECT(traits_for());
    check(pursuit_traits_init((pursuit_traits*)RAW(out)));
    UNPROTECT(1);
    return out;
}

/* ---- Couples ---- */

static SEXP couple(SEXP under, SEXP a, SEXP b, SEXP seed, SEXP id) {
    pursuit_couple* out;
    check(pursuit_couple_create(model_at(under), traits_in(a), traits_in(b), seed_of(seed),
                                seed_of(id), &out));
    return couple_of(out, under);
}
static SEXP load(SEXP under, SEXP image) {
    pursuit_couple* out;
    if (TYPEOF(image) != RAWSXP) refuse("argument", "an image is a raw vector");
    check(pursuit_couple_load(RAW(image), (size_t)XLENGTH(image), model_at(under), 0, &out));
    return couple_of(out, under);
}
static SEXP fork_(SEXP from) {
    pursuit_couple* out;
    check(pursuit_couple_copy(couple_at(from), &out));
    return couple_of(out, model_of(from));
}
static SEXP save(SEXP from) {
    size_t needed = 0;
    pursuit_couple_save(couple_at(from), 0, NULL, 0, &needed);
    SEXP out = PROTECT(Rf_allocVector(RAWSXP, (R_xlen_t)needed));
    check(pursuit_couple_save(couple_at(from), 0, RAW(out), needed, &needed));
    UNPROTECT(1);
    return out;
}
static SEXP hash(SEXP from) {
    uint64_t out;
    char digits[17];
    check(pursuit_couple_hash(couple_at(from), &out));
    snprintf(digits, sizeof digits, "%016llx", (unsigned long long)out);
    return words(digits);
}
#define ENTRY(name, call, count) \
    { "C_" name, (DL_FUNC)&call, count }
#include "calls.inc"

/* ---- Turns ---- */

static SEXP play(SEXP two, SEXP count) {
    const size_t many = count_of(count);
    SEXP out = PROTECT(turns_for(many, two));
    check(pursuit_couple_play(couple_at(two), (pursuit_turn*)RAW(out), many));
    UNPROTECT(1);
    return out;
}
static SEXP act(SEXP two, SEXP seat, SEXP move, SEXP intensity) {
    pursuit_move id;
    check(pursuit_model_find_move(model_at(model_of(two)), text_of(move), &id));
    SEXP out = PROTECT(turns_for(1, two));
    check(pursuit_couple_act(couple_at(two), seat_of(seat), id, (float)number_of(intensity),
                             (pursuit_turn*)RAW(out)));
    UNPROTECT(1);
    return out;
}
static SEXP said(SEXP two, SEXP seat, SEXP shares) {
    float all[PURSUIT_MOVE_SLOTS] = {0};
    SEXP names = Rf_getAttrib(shares, R_NamesSymbol),
         numbers = PROTECT(Rf_coerceVector(shares, REALSXP));
    for (R_xlen_t i = 0; i < XLENGTH(numbers); ++i) {
        pursuit_move id;
        const char* name = Rf_isNull(names) ? "" : Rf_translateCharUTF8(STRING_ELT(names, i));
        check(pursuit_model_find_move(model_at(model_of(two)), name, &id));
        all[id] = (float)REAL(numbers)[i];
    }
    SEXP out = PROTECT(turns_for(1, two));
    check(pursuit_couple_said(couple_at(two), seat_of(seat), all, PURSUIT_MOVE_SLOTS,
                              (pursuit_turn*)RAW(out)));
    UNPROTECT(2);
    return out;
}
static SEXP brief(SEXP two, SEXP count) {
    const size_t many = count_of(count);
    SEXP out = PROTECT(room_for(sizeof(pursuit_brief_turn), many, model_of(two), "pursuit_brief"));
    check(pursuit_couple_play_brief(couple_at(two), (pursuit_brief_turn*)RAW(out), many));
    UNPROTECT(1);
    return out;
}

/* ---- Reasons and directions ---- */

static SEXP told(SEXP from, SEXP turns, SEXP what, SEXP index, SEXP a, SEXP b, SEXP language) {
    pursuit_catalogue texts = {.struct_size = sizeof texts};
    const size_t many = turns_in(turns), at = (size_t)whole_of(index, "turn", 1, (double)many) - 1;
    const pursuit_turn* rows = (const pursuit_turn*)RAW(turns);
    const char *kind = text_of(what), *first = text_of(a), *second = text_of(b);
    check(pursuit_catalogue_init(text_of(language), &texts));
    size_t needed = 0;
    char* out = NULL;
    for (size_t size = 0;; size = needed, out = R_alloc(needed, 1)) {
        const pursuit_status status =
            *kind == 'w'   ? pursuit_why_text(model_at(from), rows, many, at, first, second, &texts,
                                              out, size, &needed)
            : *kind == 'd' ? pursuit_direction_text(model_at(from), rows, many, at, first, second,
                                                    &texts, out, size, &needed)
                           : pursuit_direction_json(model_at(from), rows, many, at, first, second,
                                                    &texts, out, size, &needed);
        if (status == PURSUIT_OK) return words(out);
        if (status != PURSUIT_STATUS_SIZE || size > 0) check(status);
    }
}

static const R_CallMethodDef entries[] = {ENTRY("version", version, 0),
                                          ENTRY("words", words_of, 1),
                                          ENTRY("found", found, 2),
                                          ENTRY("model", model, 1),
                                          ENTRY("moves", moves, 1),
                                          ENTRY("profile", profile, 2),
                                          ENTRY("traits", traits, 0),
                                          ENTRY("couple", couple, 5),
                                          ENTRY("load", load, 2),
                                          ENTRY("fork", fork_, 1),
                                          ENTRY("save", save, 1),
                                          ENTRY("hash", hash, 1),
                                          ENTRY("play", play, 2),
                                          ENTRY("brief", brief, 2),
                                          ENTRY("act", act, 4),
                                          ENTRY("said", said, 3),
                                          ENTRY("told", told, 7),
                                          CALLS,
                                          {NULL, NULL, 0}};
void R_init_pursuit(DllInfo* info) {
    R_registerRoutines(info, NULL, entries, NULL, NULL);
    R_useDynamicSymbols(info, FALSE);
    if (pursuit_version() != PURSUIT_HEADER_VERSION)
        Rf_error("the library pursuit is of another version than its header");
}
