/* Part of the C API: models, scenarios and observed talks, read from text and written.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_TEXT_H
#define PURSUIT_C_TEXT_H

#include "script.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Models and scenarios -------------------------------------------------------------------- */

/** Where and why a text cannot be read. */
typedef struct pursuit_parse_error {
    uint32_t struct_size;
    uint32_t line;     /* from 1; 0 where the fault has no place in the text */
    uint32_t column;   /* from 1, in letters (code points); 0 likewise */
    char message[240]; /* one line */
} pursuit_parse_error;

/**
 * Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
 * errors. Allocates.
 *
 *     [model]
 *     need_gain = 1.8
 *     [moves.tease]
 *     like = "affection"
 *
 * @param text  [size] the tables `model`, `moves` and `profiles`, as a scenario has them
 * @param size  bytes of it, without an ending 0; at most 1 MiB
 * @param error may be NULL; filled when the text is at fault
 * @param out   becomes the model; destroy it
 * @return OK; ARGUMENT, NAME, PARSE and MODEL, each with a line and column; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_parse(const char* text, size_t size,
                                               pursuit_parse_error* error, pursuit_model** out);

/**
 * Reads a scenario. Unknown keys and names are errors. Allocates.
 *
 * @param text  [size] TOML, as the files in examples/scenarios; scenario.hpp explains all of it
 * @param size  bytes of it, without an ending 0; at most 1 MiB
 * @param error may be NULL; filled when the text is at fault
 * @param out   becomes the scenario; destroy it
 * @return OK; ARGUMENT, NAME, PARSE and MODEL, each with a line and column; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_parse(const char* text, size_t size,
                                                  pursuit_parse_error* error,
                                                  pursuit_scenario** out);

/**
 * Text that reads as the same scenario. Allocates.
 *
 * @param scenario not NULL
 * @param buffer   [size] becomes the text; may be NULL if size is 0
 * @param size     bytes of it
 * @param needed   becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; PARSE: of more than 1 MiB, which could not be read; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_write(const pursuit_scenario* scenario, char* buffer,
                                                  size_t size, size_t* needed);

/* ---- Observed talks -------------------------------------------------------------------------- */

/** Observed talks and how to read them. Immutable. */
typedef struct pursuit_talks pursuit_talks;

/**
 * Reads a table of observed talks, by a codes file that says what its columns and values stand for.
 * Allocates.
 *
 * @param codes      [codes_size] TOML, as the files in examples/codes; codes.hpp explains it
 * @param codes_size bytes of it, without an ending 0; at most 1 MiB
 * @param table      [table_size] with a header (RFC 4180), separated by commas, semicolons or tabs;
 *                   in UTF-8 or UTF-16
 * @param table_size bytes of it, without an ending 0; at most 64 MiB
 * @param error      may be NULL; filled when either text is at fault
 * @param out        becomes the talks; destroy them
 * @return OK; ARGUMENT, NAME, PARSE and MODEL, each with a line and column; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_parse(const char* codes, size_t codes_size,
                                               const char* table, size_t table_size,
                                               pursuit_parse_error* error, pursuit_talks** out);

/**
 * Gives talks back.
 *
 * @param talks may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_talks_destroy(pursuit_talks* talks);

/**
 * How many talks there are.
 *
 * @param talks may be NULL
 * @return 0 for NULL
 * @since 0.1
 */
PURSUIT_API size_t pursuit_talks_count(const pursuit_talks* talks);

/** One talk. */
typedef struct pursuit_talk_info {
    uint32_t struct_size;
    uint32_t columns;   /* turns an interval */
    size_t intervals;   /* rows of the table; the first one only sets the scene */
    const char* couple; /* as it is called in the table; borrowed: valid until they are destroyed */
    size_t acts;        /* codes that are known */
    size_t missing;     /* and missing ones; of the rest of columns times intervals nobody acted */
} pursuit_talk_info;

/**
 * What is known of a talk.
 *
 * @param talks not NULL
 * @param index which, in the order in which they begin
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_about(const pursuit_talks* talks, size_t index,
                                               pursuit_talk_info* out);

/** What became of the rows of a table. */
typedef struct pursuit_talk_rows {
    uint32_t struct_size;
    uint32_t reserved;       /* 0 */
    uint64_t read;           /* rows that are in the talks */
    uint64_t blank;          /* with nothing in them */
    uint64_t left_out;       /* of other coders and persons, and those that are not to be kept */
    uint64_t acts;           /* codes that were read */
    uint64_t missing;        /* and those that are missing */
    uint64_t gaps;           /* places where rows are left out */
    uint64_t unknown_traits; /* of couples: missing, so that those of the codes hold */
    uint64_t short_talks;    /* talks of a single row, which are skipped */
} pursuit_talk_rows;

/**
 * What became of the rows of the table.
 *
 * @param talks not NULL
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_rows(const pursuit_talks* talks, pursuit_talk_rows* out);

/**
 * Whose talk was skipped, as it has a single row.
 *
 * @param talks may be NULL
 * @param index which, below pursuit_talk_rows.short_talks
 * @return as it is called in the table; borrowed: valid until they are destroyed; NULL beyond
 * @since 0.1
 */
PURSUIT_API const char* pursuit_talks_skipped(const pursuit_talks* talks, size_t index);

/**
 * Makes the model of the codes file. Allocates.
 *
 * @param talks not NULL
 * @param out   becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_model(const pursuit_talks* talks, pursuit_model** out);

/**
 * Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the turn
 * is how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
 *
 * @param talks           not NULL
 * @param index           which
 * @param model           to be fed, the talks' own or another one
 * @param progress        may be NULL
 * @param turns           [size] become the turns, columns times intervals; may be NULL if size is 0
 * @param log_probability [size] become the natural logarithms of the probability of what was
 *                        observed, one a turn; may be NULL if size is 0
 * @param size            room for so many, in each
 * @param needed          becomes how many there are; may be NULL
 * @param log_likelihood  becomes the sum over all turns but those of the first interval and those
 *                        where a code of the interval or of the one before is missing
 * @return OK; ARGUMENT; STATE; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_replay(const pursuit_talks* talks, size_t index,
                                                const pursuit_model* model,
                                                const pursuit_progress* progress,
                                                pursuit_turn* turns, double* log_probability,
                                                size_t size, size_t* needed,
                                                double* log_likelihood);

/**
 * What was observed in a talk: of each interval the value of each column, as its place in the
 * codes.
 *
 * @param talks  not NULL
 * @param index  which
 * @param values [size] become the places, from 0; 65534 where nobody acted, 65535 where the code is
 *               missing; may be NULL if size is 0
 * @param size   room for so many
 * @param needed becomes how many there are, columns times intervals; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_values(const pursuit_talks* talks, size_t index,
                                                uint32_t* values, size_t size, size_t* needed);

/** Log-likelihoods of the same transitions without a model; the last two are fitted to them. */
typedef struct pursuit_baselines {
    uint32_t struct_size;
    uint32_t reserved;    /* 0 */
    double cells;         /* combinations of values an interval can show */
    uint64_t transitions; /* intervals but the first, of all talks; both without missing codes */
    double chance;        /* every combination alike */
    double independent;   /* every interval drawn alike */
    double markov;        /* every interval drawn given the one before */
} pursuit_baselines;

/**
 * What is gained without a model, to compare log-likelihoods with. Allocates.
 *
 * @param talks not NULL
 * @param out   is filled
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_baselines(const pursuit_talks* talks,
                                                   pursuit_baselines* out);

/**
 * The acts of an observed talk, of the kinds that the codes say. Of those whose code is missing the
 * kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
 *
 * @param talks  not NULL
 * @param index  which
 * @param seats  [size] become who acted; may be NULL if size is 0
 * @param kinds  [size] become the kinds; likewise
 * @param times  [size] become when: the interval, from 0, where those in it are simultaneous, else
 *               columns times interval plus column; likewise
 * @param size   room for so many, in each
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_of_talk(const pursuit_talks* talks, size_t index,
                                                pursuit_seat* seats, pursuit_kind* kinds,
                                                uint32_t* times, size_t size, size_t* needed);

/* ---- Agreement of coders --------------------------------------------------------------------- */

/** How far the coders of a table say the same, beyond chance. Immutable. */
typedef struct pursuit_agreement pursuit_agreement;

/**
 * Compares each pair of coders of a table, column by column. Only units that both coded are
 * compared: the same talk, time, person and column. Allocates.
 *
 * @param codes      [codes_size] TOML, which names the column of coders ([coder])
 * @param codes_size bytes of it, without an ending 0; at most 1 MiB
 * @param table      [table_size] as of pursuit_talks_parse
 * @param table_size bytes of it, without an ending 0; at most 64 MiB
 * @param error      may be NULL; filled when either text is at fault
 * @param out        becomes what was found; destroy it
 * @return OK; ARGUMENT: also where no column of coders is named, and for a single coder; NAME,
 *         PARSE and MODEL, each with a line and column; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_agreement_parse(const char* codes, size_t codes_size,
                                                   const char* table, size_t table_size,
                                                   pursuit_parse_error* error,
                                                   pursuit_agreement** out);

/**
 * Gives it back.
 *
 * @param agreement may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_agreement_destroy(pursuit_agreement* agreement);

/**
 * How many pairs of coders and columns there are.
 *
 * @param agreement may be NULL
 * @return 0 for NULL
 * @since 0.1
 */
PURSUIT_API size_t pursuit_agreement_count(const pursuit_agreement* agreement);

/** Two coders of a column. */
typedef struct pursuit_agreement_info {
    uint32_t struct_size;
    uint32_t codes;     /* that the column may have */
    const char* first;  /* coder; borrowed: valid until it is destroyed, as all texts here */
    const char* second; /* the other one */
    const char* column; /* for both partners together */
    uint64_t units;     /* that both coded */
    uint64_t unmatched; /* that only one of the two did */
} pursuit_agreement_info;

/**
 * Who is compared, and over how much.
 *
 * @param agreement not NULL
 * @param index     which
 * @param out       is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_agreement_about(const pursuit_agreement* agreement, size_t index,
                                                   pursuit_agreement_info* out);

/** Cohen's kappa (1960) of one code against all others, or of all codes. */
typedef struct pursuit_kappa {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    const char* code;  /* as it stands in the table, "" for all; borrowed likewise */
    uint64_t both;     /* units in which both say it; of all codes: in which they say the same */
    uint64_t first;    /* in which the first coder does; of all codes: all units */
    uint64_t second;   /* and the second */
    double agreement;  /* share of the units in which they agree, 0..1 */
    double kappa;      /* 1 they always agree, 0 as by chance, -1..1; NaN: only one code was used */
} pursuit_kappa;

/**
 * How far two coders agree about a code.
 *
 * @param agreement not NULL
 * @param index     which coders and column
 * @param code      which, in the order of the codes; pursuit_agreement_info.codes: all of them
 * @param out       is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_agreement_kappa(const pursuit_agreement* agreement, size_t index,
                                                   uint32_t code, pursuit_kappa* out);

#ifdef __cplusplus
}
#endif

#endif
