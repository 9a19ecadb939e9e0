/* The C API for .Call. Handles are external pointers that keep what they stand on and are given back when they are
   collected; turns are raw vectors of C's own struct. */
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>
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
    snprintf(message, sizeof message, "the %s is %g, expected a whole number from %.0f to %.0f",
             what, out, least, most);
    refuse("argument", message);
    return 0;
}
static size_t count_of(SEXP count) { return (size_t)whole_of(count, "count", 0, 1e7); }
static uint64_t seed_of(SEXP text) {
    char* end;
    const char* digits = text_of(text);
    const uint64_t out = strtoull(digits, &end, 0);
    if (*digits == '\0' || *digits == '-' || *end != '\0')
        refuse("argument", "seeds and ids are whole numbers from 0");
    return out;
}
static pursuit_seat seat_of(SEXP seat) {
    int32_t out = PURSUIT_NONE;
    if (!Rf_isNull(seat)) check(pursuit_enum_find(PURSUIT_ENUM_SEAT, text_of(seat), &out));
    return out;
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
static size_t turns_in(SEXP turns) {
    if (TYPEOF(turns) != RAWSXP || !Rf_inherits(turns, "pursuit_turns"))
        refuse("argument", "expected turns");
    return (size_t)XLENGTH(turns) / sizeof(pursuit_turn);
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
static SEXP room_for(size_t count, SEXP model) {
    SEXP out = PROTECT(Rf_allocVector(RAWSXP, (R_xlen_t)(count * sizeof(pursuit_turn))));
    memset(RAW(out), 0, count * sizeof(pursuit_turn));
    if (count > 0) ((pursuit_turn*)RAW(out))->struct_size = sizeof(pursuit_turn);
    Rf_setAttrib(out, Rf_install("model"), model);
    Rf_setAttrib(out, R_ClassSymbol, Rf_mkString("pursuit_turns"));
    UNPROTECT(1);
    return out;
}

/* ---- Models and people ---- */

static SEXP version(void) { return words(pursuit_version_text()); }
static SEXP model(SEXP toml) {
    pursuit_model* out;
    if (Rf_isNull(toml))
        check(pursuit_model_create(&out));
    else
        check(pursuit_model_parse(text_of(toml), strlen(text_of(toml)), NULL, &out));
    return kept(out, R_NilValue, end_model, "pursuit_model");
}
static SEXP traits_from(const pursuit_traits* from) {
    SEXP out = PROTECT(Rf_allocVector(RAWSXP, sizeof *from));
    memcpy(RAW(out), from, sizeof *from);
    Rf_setAttrib(out, R_ClassSymbol, Rf_mkString("pursuit_traits"));
    UNPROTECT(1);
    return out;
}
static const pursuit_traits* traits_in(SEXP from) {
    if (TYPEOF(from) != RAWSXP || XLENGTH(from) != sizeof(pursuit_traits))
        refuse("argument", "expected traits");
    return (const pursuit_traits*)RAW(from);
}
static SEXP profile(SEXP from, SEXP name) {
    pursuit_traits out = {.struct_size = sizeof out};
    check(pursuit_model_profile(model_at(from), text_of(name), &out));
    return traits_from(&out);
}
static SEXP traits(SEXP values) {
    pursuit_traits out = {.struct_size = sizeof out};
    SEXP names = Rf_getAttrib(values, R_NamesSymbol),
         numbers = PROTECT(Rf_coerceVector(values, REALSXP));
    check(pursuit_traits_init(&out));
    for (R_xlen_t i = 0; i < XLENGTH(numbers); ++i) {
        const char* name = Rf_isNull(names) ? "" : CHAR(STRING_ELT(names, i));
        int32_t trait;
        (void)trait;
#define TRAIT(field)                         \
    if (strcmp(name, #field) == 0) {         \
        out.field = (float)REAL(numbers)[i]; \
        continue;                            \
    }
#include "traits.inc"
        check(pursuit_enum_find(PURSUIT_ENUM_TRAIT, name, &trait)); /* which names the nearest */
    }
    UNPROTECT(1);
    return traits_from(&out);
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
static SEXP event(SEXP to, SEXP what, SEXP seat, SEXP number) {
    pursuit_couple* two = couple_at(to);
    const char* name = text_of(what);
    const pursuit_seat who = seat_of(seat);
    const float severity = (float)number_of(number);
    if (strcmp(name, "disagree") == 0)
        check(pursuit_couple_disagree(two, severity, who));
    else if (strcmp(name, "open_issue") == 0)
        check(pursuit_couple_open_issue(two, severity, who));
    else if (strcmp(name, "stress") == 0)
        check(pursuit_couple_stress(two, who, severity));
    else if (strcmp(name, "reunite") == 0)
        check(pursuit_couple_reunite(two));
    else if (strcmp(name, "give_floor") == 0)
        check(pursuit_couple_give_floor(two, who));
    else if (strcmp(name, "separate") == 0)
        check(pursuit_couple_separate(two, who, (int64_t)whole_of(number, "time", -1, 9e15)));
    else if (strcmp(name, "elapse") == 0)
        check(pursuit_couple_elapse(two, (int64_t)whole_of(number, "time", 0, 9e15)));
    else if (strcmp(name, "good_time") == 0)
        check(pursuit_couple_good_time(two, (uint32_t)whole_of(number, "count", 0, 4e9)));
    else if (strcmp(name, "turn_ms") == 0)
        check(pursuit_couple_set_turn_ms(two, (uint32_t)whole_of(number, "time", 0, 4e9)));
    else
        check(pursuit_couple_skip(two, (uint32_t)count_of(number)));
    return R_NilValue;
}
static SEXP intervene(SEXP to, SEXP what, SEXP who, SEXP strength) {
    int32_t id;
    check(pursuit_enum_find(PURSUIT_ENUM_INTERVENTION, text_of(what), &id));
    check(pursuit_couple_intervene(couple_at(to), id, seat_of(who), (float)number_of(strength)));
    return R_NilValue;
}

/* ---- Turns ---- */

static SEXP play(SEXP two, SEXP count) {
    const size_t many = count_of(count);
    SEXP out = PROTECT(room_for(many, model_of(two)));
    check(pursuit_couple_play(couple_at(two), (pursuit_turn*)RAW(out), many));
    UNPROTECT(1);
    return out;
}
static SEXP act(SEXP two, SEXP seat, SEXP move, SEXP intensity) {
    pursuit_move id;
    check(pursuit_model_find_move(model_at(model_of(two)), text_of(move), &id));
    SEXP out = PROTECT(room_for(1, model_of(two)));
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
    SEXP out = PROTECT(room_for(1, model_of(two)));
    check(pursuit_couple_said(couple_at(two), seat_of(seat), all, PURSUIT_MOVE_SLOTS,
                              (pursuit_turn*)RAW(out)));
    UNPROTECT(2);
    return out;
}
static SEXP count_turns(SEXP turns) { return Rf_ScalarInteger((int)turns_in(turns)); }
static SEXP part(SEXP turns, SEXP from_one) {
    const size_t many = (size_t)XLENGTH(from_one);
    SEXP out = PROTECT(room_for(many, Rf_getAttrib(turns, Rf_install("model"))));
    for (size_t i = 0; i < many; ++i) {
        const int at = INTEGER(from_one)[i];
        if (at < 1 || (size_t)at > turns_in(turns)) refuse("argument", "no such turn");
        memcpy(RAW(out) + i * sizeof(pursuit_turn),
               RAW(turns) + (size_t)(at - 1) * sizeof(pursuit_turn), sizeof(pursuit_turn));
    }
    UNPROTECT(1);
    return out;
}
#define WORD(field, type) #field,
#define MOVE(field, type) #field,
#define NUMBER(field) #field,
static const char* const fields_of_turns[] = {
#include "columns.inc"
};
#undef WORD
#undef MOVE
#undef NUMBER
/* Columns of `rows` records, by the macros below, into a list that has names. */
#define FILL(kind, put)                                     \
    do {                                                    \
        SEXP column = Rf_allocVector(kind, (R_xlen_t)many); \
        SET_VECTOR_ELT(out, at, column);                    \
        for (R_xlen_t i = 0; i < (R_xlen_t)many; ++i) put;  \
        ++at;                                               \
    } while (0)
#define WORD(field, type)                         \
    SET_STRING_ELT(names, at, Rf_mkChar(#field)); \
    FILL(STRSXP,                                  \
         SET_STRING_ELT(                          \
             column, i,                           \
             rows[i].field < 0 ? NA_STRING : Rf_mkChar(pursuit_enum_name(type, rows[i].field))));
#define MOVE(field, type)                         \
    SET_STRING_ELT(names, at, Rf_mkChar(#field)); \
    FILL(STRSXP,                                  \
         SET_STRING_ELT(column, i, Rf_mkChar(pursuit_model_move_name(under, rows[i].field))));
#define NUMBER(field)                             \
    SET_STRING_ELT(names, at, Rf_mkChar(#field)); \
    FILL(REALSXP, REAL(column)[i] = (double)rows[i].field);
#define TABLE(columns)                                     \
    SEXP out = PROTECT(Rf_allocVector(VECSXP, columns)),   \
         names = PROTECT(Rf_allocVector(STRSXP, columns)); \
    R_xlen_t at = 0;
static SEXP columns(SEXP from, SEXP turns) {
    enum { kColumns = sizeof(fields_of_turns) / sizeof *fields_of_turns };
    const pursuit_model* under = model_at(from);
    const size_t many = turns_in(turns);
    const pursuit_turn* rows = (const pursuit_turn*)RAW(turns);
    TABLE(kColumns)
#include "columns.inc"
    Rf_setAttrib(out, R_NamesSymbol, names);
    UNPROTECT(2);
    return out;
}
static SEXP brief(SEXP two, SEXP count) {
    const pursuit_model* under = model_at(model_of(two));
    const size_t many = count_of(count);
    pursuit_brief_turn* rows = (pursuit_brief_turn*)R_alloc(many + 1, sizeof *rows);
    rows->struct_size = sizeof *rows;
    check(pursuit_couple_play_brief(couple_at(two), rows, many));
    TABLE(5)
    WORD(mover, PURSUIT_ENUM_SEAT)
    MOVE(move_id, )
    WORD(stance, PURSUIT_ENUM_STANCE)
    WORD(phase, PURSUIT_ENUM_PHASE)
    NUMBER(intensity)
    Rf_setAttrib(out, R_NamesSymbol, names);
    Rf_setAttrib(out, R_ClassSymbol, Rf_mkString("data.frame"));
    SEXP numbers = PROTECT(Rf_allocVector(INTSXP, 2));
    INTEGER(numbers)[0] = NA_INTEGER, INTEGER(numbers)[1] = -(int)many;
    Rf_setAttrib(out, R_RowNamesSymbol, numbers);
    UNPROTECT(3);
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

#define ENTRY(name, call, count) \
    { "C_" name, (DL_FUNC)&call, count }
static const R_CallMethodDef entries[] = {
    ENTRY("version", version, 0),     ENTRY("model", model, 1),
    ENTRY("profile", profile, 2),     ENTRY("traits", traits, 1),
    ENTRY("couple", couple, 5),       ENTRY("load", load, 2),
    ENTRY("fork", fork_, 1),          ENTRY("save", save, 1),
    ENTRY("hash", hash, 1),           ENTRY("event", event, 4),
    ENTRY("intervene", intervene, 4), ENTRY("play", play, 2),
    ENTRY("brief", brief, 2),         ENTRY("act", act, 4),
    ENTRY("said", said, 3),           ENTRY("count", count_turns, 1),
    ENTRY("part", part, 2),           ENTRY("columns", columns, 2),
    ENTRY("told", told, 7),           {NULL, NULL, 0}};
void R_init_pursuit(DllInfo* info) {
    R_registerRoutines(info, NULL, entries, NULL, NULL);
    R_useDynamicSymbols(info, FALSE);
    if (pursuit_version() != PURSUIT_HEADER_VERSION)
        Rf_error("the library pursuit is of another version than its header");
}
