/* What comes from R and goes to it, for the calls of the C API in calls.inc. Handles are external
   pointers that keep what they stand on and are given back when they are collected; turns are C's
   own structs, a column of a raw matrix each, which R reads by R/generated.R. */
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

static const pursuit_traits* traits_in(SEXP from) {
    if (many_in(from, "pursuit_traits", "traits", sizeof(pursuit_traits)) != 1)
        refuse("argument", "expected traits");
    return (const pursuit_traits*)RAW(from);
}
static const void* bytes_of(SEXP image) {
    if (TYPEOF(image) != RAWSXP) refuse("argument", "an image is a raw vector");
    return RAW(image);
}
static size_t length_of(SEXP image) { return bytes_of(image), (size_t)XLENGTH(image); }
static pursuit_move move_named(SEXP couple, const char* name) {
    pursuit_move out = PURSUIT_NONE;
    check(pursuit_model_find_move(model_at(model_of(couple)), name, &out));
    return out;
}
static pursuit_move move_of(SEXP couple, SEXP move) { return move_named(couple, text_of(move)); }
static void shares_of(SEXP couple, SEXP shares, float all[PURSUIT_MOVE_SLOTS]) {
    SEXP names = Rf_getAttrib(shares, R_NamesSymbol);
    SEXP numbers = PROTECT(Rf_coerceVector(shares, REALSXP));
    memset(all, 0, PURSUIT_MOVE_SLOTS * sizeof *all);
    for (R_xlen_t i = 0; i < XLENGTH(numbers); ++i) {
        const char* name = Rf_isNull(names) ? "" : Rf_translateCharUTF8(STRING_ELT(names, i));
        all[move_named(couple, name)] = (float)REAL(numbers)[i];
    }
    UNPROTECT(1);
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
static SEXP kept_model(pursuit_model* made, SEXP beside) {
    return kept(made, beside, end_model, "pursuit_model");
}
static SEXP kept_couple(pursuit_couple* made, SEXP model) {
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
static SEXP digits_of(uint64_t hash) {
    char digits[17];
    snprintf(digits, sizeof digits, "%016llx", (unsigned long long)hash);
    return words(digits);
}
/* All moves of a model, by their ids. */
static SEXP moves(SEXP from) {
    const pursuit_model* under = model_at(from);
    const int32_t count = pursuit_model_moves(under);
    SEXP out = PROTECT(Rf_allocVector(STRSXP, count));
    for (int32_t i = 0; i < count; ++i)
        SET_STRING_ELT(out, i, Rf_mkCharCE(pursuit_model_move_name(under, i), CE_UTF8));
    UNPROTECT(1);
    return out;
}

#include "calls.inc"

static const R_CallMethodDef entries[] = {{"C_moves", (DL_FUNC)&moves, 1}, CALLS, {NULL, NULL, 0}};
void R_init_pursuit(DllInfo* info) {
    R_registerRoutines(info, NULL, entries, NULL, NULL);
    R_useDynamicSymbols(info, FALSE);
    if (pursuit_version() != PURSUIT_HEADER_VERSION)
        Rf_error("the library pursuit is of another version than its header");
}
