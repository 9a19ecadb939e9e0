/*
 * pursuit.h: the C API of pursuit, whole. C99 and C++17.
 *
 * Two partners and the loop between them: the more one pursues, the more the other withdraws. A
 * model holds every number, a couple lives turn by turn, a record says what happened, and why. For
 * thinking, teaching, stories and research: no diagnosis, no score of persons, and not for
 * relationships with violence or coercive control.
 *
 *     pursuit_model_create -> pursuit_couple_create -> pursuit_couple_play -> pursuit_why_text
 *
 * Lifetime  What a call gives out through `pursuit_x** out` is yours: give it back once, with its
 *           destroy; NULL may be. Twice, or use of it afterwards, is undefined. A couple keeps its
 *           model alive, a stage its scenario. No set-up, no tear-down, no global state.
 * Errors    A call that can fail returns a pursuit_status; treat one you do not know as INTERNAL.
 *           Then nothing has changed: outputs are as they were, but a new handle is NULL. NULL
 *           where it is not said to be allowed, NaN, a number out of its range and an unknown id
 *           are errors, never crashes. What pursuit_last_error() says belongs to the thread.
 * Threads   `const pursuit_x*`: calls may run at the same time. `pursuit_x*`: one at a time, and no
 *           other with the same object. Two objects are independent, though they share a model.
 *           Nothing calls back, prints, sleeps, reads a clock, a file or the environment.
 * Memory    Only calls that say "Allocates" do; they can fail with MEMORY. Of stack, turns and what
 *           happens take 4 KiB; reasons, gains, loops, images, talks, patterns 40; all else 96.
 * Text      UTF-8, ended by a 0. What is static, or borrowed until something happens, says so; none
 *           is to be freed. Else you bring a buffer and its size: `needed` (or NULL) becomes the
 *           bytes it takes, the ending 0 among them, also where the answer is SIZE.
 * Structs   You set struct_size = sizeof of it, before a call that reads it and before one that
 *           fills it. Shorter, from an older header: what is missing has its default; longer: what
 *           is unknown has to be 0, and is filled with 0. In an array the first one's counts for
 *           all: they lie that far apart. A size is a multiple of 4 from 4 to 4096. Traits begin
 *           with pursuit_traits_init() or a profile: all 0 is a person without needs.
 * Ids       Seats, moves, stances and all the others are int32_t from 0 up, PURSUIT_NONE for none.
 *           Values keep their meaning, and xxx_END may grow; never store it. Names are in
 *           pursuit_enum_name(), those of moves belong to a model.
 * Units     Time is integer milliseconds. States, traits and intensities run 0..1 unless said.
 * ABI       0.x: a program runs with the minor version it was built for (SOVERSION 0.minor). From
 *           1.0 on: with every later one of the same major version.
 * Same bits The same version, model, seed and calls give the same pursuit_couple_hash() with any
 *           compiler, processor, number of threads and mode of rounding, flushing and traps: a call
 *           sets that and gives it back. Changed results are in the CHANGELOG.
 */
#ifndef PURSUIT_PURSUIT_H
#define PURSUIT_PURSUIT_H

#include <stddef.h>
#include <stdint.h>

#include "base/version.hpp" /* three macros, good for C */

/** The version of this header as one number that grows: 1000000 major + 1000 minor + patch. */
#define PURSUIT_VERSION \
    (PURSUIT_VERSION_MAJOR * 1000000 + PURSUIT_VERSION_MINOR * 1000 + PURSUIT_VERSION_PATCH)

#if defined(_WIN32) && defined(PURSUIT_BUILDING)
#define PURSUIT_API __declspec(dllexport)
#elif defined(_WIN32)
#define PURSUIT_API __declspec(dllimport)
#elif defined(__GNUC__)
#define PURSUIT_API __attribute__((visibility("default")))
#else
#define PURSUIT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version, errors, names ------------------------------------------------------------------ */

/**
 * The version of the library that is running, counted as PURSUIT_VERSION is.
 *
 * @return never 0
 * @since 0.1
 */
PURSUIT_API uint32_t pursuit_version(void);

/**
 * The same as text, "major.minor.patch". Static.
 *
 * @return never NULL
 * @since 0.1
 */
PURSUIT_API const char* pursuit_version_text(void);

/** How a call ended. */
typedef int32_t pursuit_status;
enum {
    PURSUIT_OK = 0,
    PURSUIT_STATUS_ARGUMENT = 1, /* NULL, not finite, out of range, an unknown id or struct_size */
    PURSUIT_STATUS_NAME = 2,     /* an unknown name; the text suggests the nearest known one */
    PURSUIT_STATUS_PARSE = 3,    /* text that cannot be read */
    PURSUIT_STATUS_MODEL = 4,    /* a model that contradicts itself; or an image of another model */
    PURSUIT_STATUS_STATE = 5,    /* a call that makes no sense now, as uncovering while flooded */
    PURSUIT_STATUS_INPUT = 6,    /* an image that is damaged, or of something else */
    PURSUIT_STATUS_MEMORY = 7,   /* out of memory */
    PURSUIT_STATUS_SIZE = 8,     /* the buffer is too small; `needed` says what it takes */
    PURSUIT_STATUS_INTERNAL = 9, /* a mistake in the library, or in how it was built */
    PURSUIT_STATUS_END
};

enum { PURSUIT_NONE = -1 /* no seat, no move, no turn ... */ };

/** In traits: left to the model. As an intensity: what the drive makes it. */
#define PURSUIT_UNSET (-1.0f)

/**
 * Why the last call of this thread that failed did so: one line without a newline, at most 239
 * bytes. Static; the next failure in this thread writes over it. A call that succeeds leaves it.
 *
 * @return never NULL; empty before the first failure
 * @since 0.1
 */
PURSUIT_API const char* pursuit_last_error(void);

/** Kinds of ids that have names. Moves and profiles have theirs in a model. */
typedef int32_t pursuit_enum;
enum {
    PURSUIT_ENUM_STATUS = 0,
    PURSUIT_ENUM_SEAT = 1,
    PURSUIT_ENUM_NEED = 2,
    PURSUIT_ENUM_FEAR = 3,
    PURSUIT_ENUM_PRIMARY = 4,
    PURSUIT_ENUM_SECONDARY = 5,
    PURSUIT_ENUM_DIMENSION = 6,
    PURSUIT_ENUM_KIND = 7,
    PURSUIT_ENUM_TURNING = 8,
    PURSUIT_ENUM_STANCE = 9,
    PURSUIT_ENUM_PHASE = 10,
    PURSUIT_ENUM_FEATURE = 11,
    PURSUIT_ENUM_INTERVENTION = 12,
    PURSUIT_ENUM_CUE = 13,
    PURSUIT_ENUM_MEANING = 14,
    PURSUIT_ENUM_TENDENCY = 15,
    PURSUIT_ENUM_LINK = 16,
    PURSUIT_ENUM_REGIME = 17,
    PURSUIT_ENUM_QUANTITY = 18,
    PURSUIT_ENUM_PARTING = 19,
    PURSUIT_ENUM_LOOP_ORDER = 20,
    PURSUIT_ENUM_IMAGE = 21,
    PURSUIT_ENUM_PROCESS_STAGE = 22,
    PURSUIT_ENUM_PROCESS_VARIABLE = 23,
    PURSUIT_ENUM_TRAIT = 24,
    PURSUIT_ENUM_OUTCOME = 25,
    PURSUIT_ENUM_CHANGE_KIND = 26,
    PURSUIT_ENUM_LEVER = 27,
    PURSUIT_ENUM_STABILITY = 28,
    PURSUIT_ENUM_OUTLOOK = 29,
    PURSUIT_ENUM_FATE = 30,
    PURSUIT_ENUM_LOOP_SIDES = 31,
    PURSUIT_ENUM_LOOP_MEMBER = 32,
    PURSUIT_ENUM_PATTERN = 33,
    PURSUIT_ENUM_LACK = 34,
    PURSUIT_ENUM_LAG = 35,
    PURSUIT_ENUM_VERDICT = 36,
    PURSUIT_ENUM_END
};

/**
 * How many ids of a kind this library knows: they run from 0 up.
 *
 * @param type PURSUIT_ENUM_...
 * @return the number of ids; 0 for an unknown kind
 * @since 0.1
 */
PURSUIT_API int32_t pursuit_enum_count(pursuit_enum type);

/**
 * The name of an id: lower case, words joined by an underscore. Static.
 *
 * @param type  PURSUIT_ENUM_...
 * @param value the id
 * @return never NULL; "?" for an unknown kind or id
 * @since 0.1
 */
PURSUIT_API const char* pursuit_enum_name(pursuit_enum type, int32_t value);

/**
 * The id of a name.
 *
 * @param type PURSUIT_ENUM_...
 * @param name as pursuit_enum_name() gives it
 * @param out  becomes the id
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() suggests the nearest known one
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_enum_find(pursuit_enum type, const char* name, int32_t* out);

/* ---- Vocabulary ------------------------------------------------------------------------------ */

/** One of the two partners. No role: who pursues comes out of the traits and of the issue. */
typedef int32_t pursuit_seat;
enum { PURSUIT_SEAT_A = 0, PURSUIT_SEAT_B = 1, PURSUIT_SEAT_END };

/** Needs, more or less unmet. The first three drive pursuit, the others withdrawal. */
typedef int32_t pursuit_need;
enum {
    PURSUIT_NEED_CLOSENESS = 0,
    PURSUIT_NEED_HEARD = 1,
    PURSUIT_NEED_REASSURANCE = 2,
    PURSUIT_NEED_SPACE = 3,
    PURSUIT_NEED_PEACE = 4,
    PURSUIT_NEED_ACCEPTANCE = 5, /* being enough */
    PURSUIT_NEED_END
};

/** Fears, more or less active. The first two drive pursuit, the others withdrawal. */
typedef int32_t pursuit_fear;
enum {
    PURSUIT_FEAR_DISCONNECTION = 0,
    PURSUIT_FEAR_ABANDONMENT = 1,
    PURSUIT_FEAR_INADEQUACY = 2,
    PURSUIT_FEAR_ENGULFMENT = 3,
    PURSUIT_FEAR_END
};

/** The emotion underneath. */
typedef int32_t pursuit_primary;
enum {
    PURSUIT_PRIMARY_FEAR = 0,
    PURSUIT_PRIMARY_HURT = 1,
    PURSUIT_PRIMARY_SADNESS = 2,
    PURSUIT_PRIMARY_LONELINESS = 3,
    PURSUIT_PRIMARY_SHAME = 4,
    PURSUIT_PRIMARY_CALM = 5, /* none of the five */
    PURSUIT_PRIMARY_END
};

/** The emotion that shows. */
typedef int32_t pursuit_secondary;
enum {
    PURSUIT_SECONDARY_ANGER = 0,
    PURSUIT_SECONDARY_FRUSTRATION = 1,
    PURSUIT_SECONDARY_NUMBNESS = 2,
    PURSUIT_SECONDARY_NONE = 3, /* none but the primary one */
    PURSUIT_SECONDARY_END
};

/** Axes of how a move lands and of what it is for. The first two run -1..1, the others 0..1. */
typedef int32_t pursuit_dimension;
enum {
    PURSUIT_DIMENSION_NEARNESS = 0,
    PURSUIT_DIMENSION_WARMTH = 1,
    PURSUIT_DIMENSION_DEMAND = 2,
    PURSUIT_DIMENSION_RESPONSIVENESS = 3,
    PURSUIT_DIMENSION_OPENNESS = 4,
    PURSUIT_DIMENSION_END
};

/** What a move does for the one who makes it. */
typedef int32_t pursuit_kind;
enum {
    PURSUIT_KIND_PURSUE = 0,
    PURSUIT_KIND_PROTEST = 1,
    PURSUIT_KIND_WITHDRAW = 2,
    PURSUIT_KIND_ATTACK = 3,
    PURSUIT_KIND_NEUTRAL = 4,
    PURSUIT_KIND_REPAIR = 5,
    PURSUIT_KIND_END
};

/** What a move does to being apart. */
typedef int32_t pursuit_parting;
enum {
    PURSUIT_PARTING_NONE = 0,
    PURSUIT_PARTING_CONTACT = 1,
    PURSUIT_PARTING_LEAVES = 2,
    PURSUIT_PARTING_PROMISES = 3, /* leaves and says when it will return */
    PURSUIT_PARTING_END
};

/** Kinds of answer to a bid. */
typedef int32_t pursuit_turning;
enum {
    PURSUIT_TURNING_TOWARD = 0,
    PURSUIT_TURNING_AWAY = 1,
    PURSUIT_TURNING_AGAINST = 2,
    PURSUIT_TURNING_END
};

/**
 * One observable act. These are the moves of the standard model; a model may add others behind
 * them, up to PURSUIT_MOVE_SLOTS, see pursuit_model_moves().
 */
typedef int32_t pursuit_move;
enum {
    PURSUIT_MOVE_INVITE = 0,
    PURSUIT_MOVE_SHARE = 1,
    PURSUIT_MOVE_DISCUSS = 2,
    PURSUIT_MOVE_SEEK_REASSURANCE = 3,
    PURSUIT_MOVE_REAFFIRM = 4,
    PURSUIT_MOVE_CRITICISE = 5,
    PURSUIT_MOVE_BLAME = 6,
    PURSUIT_MOVE_PRESSURE = 7,
    PURSUIT_MOVE_PLACATE = 8,
    PURSUIT_MOVE_MINIMISE = 9,
    PURSUIT_MOVE_DEFLECT = 10,
    PURSUIT_MOVE_DEFEND = 11,
    PURSUIT_MOVE_COUNTER_ATTACK = 12,
    PURSUIT_MOVE_STAY_SILENT = 13, /* also where there is no answer */
    PURSUIT_MOVE_STONEWALL = 14,
    PURSUIT_MOVE_LEAVE = 15,
    PURSUIT_MOVE_TIME_OUT = 16, /* with a promised return */
    PURSUIT_MOVE_RETURN = 17,
    PURSUIT_MOVE_LISTEN = 18,
    PURSUIT_MOVE_VALIDATE = 19,
    PURSUIT_MOVE_REASSURE = 20,
    PURSUIT_MOVE_APOLOGISE = 21,
    PURSUIT_MOVE_SOFTEN = 22,
    PURSUIT_MOVE_AFFECTION = 23,
    PURSUIT_MOVE_END,
    PURSUIT_MOVE_SLOTS = 32 /* the most a model can have */
};

/** The discrete state of one partner. */
typedef int32_t pursuit_stance;
enum {
    PURSUIT_STANCE_SETTLED = 0,
    PURSUIT_STANCE_REACHING = 1,
    PURSUIT_STANCE_PROTESTING = 2,
    PURSUIT_STANCE_DESPAIRING = 3,
    PURSUIT_STANCE_GUARDING = 4,
    PURSUIT_STANCE_WITHDRAWING = 5,
    PURSUIT_STANCE_SHUT_DOWN = 6, /* flooded */
    PURSUIT_STANCE_OPENING = 7,
    PURSUIT_STANCE_END
};

/** The state of the couple, derived from both stances: a label, read by nothing in the engine. */
typedef int32_t pursuit_phase;
enum {
    PURSUIT_PHASE_CALM = 0,
    PURSUIT_PHASE_A_PURSUES = 1, /* and b withdraws */
    PURSUIT_PHASE_B_PURSUES = 2,
    PURSUIT_PHASE_ATTACK_ATTACK = 3,
    PURSUIT_PHASE_WITHDRAW_WITHDRAW = 4,
    PURSUIT_PHASE_PAUSED = 5,
    PURSUIT_PHASE_DE_ESCALATED = 6,
    PURSUIT_PHASE_BONDING = 7,
    PURSUIT_PHASE_END
};

/** What the score of a move is a sum of, in this order. */
typedef int32_t pursuit_feature;
enum {
    PURSUIT_FEATURE_STANCE = 0, /* the inclination of the present stance */
    PURSUIT_FEATURE_CLOSENESS = 1,
    PURSUIT_FEATURE_HEARD = 2,
    PURSUIT_FEATURE_REASSURANCE = 3,
    PURSUIT_FEATURE_SPACE = 4,
    PURSUIT_FEATURE_PEACE = 5,
    PURSUIT_FEATURE_ACCEPTANCE = 6,
    PURSUIT_FEATURE_DISCONNECTION = 7,
    PURSUIT_FEATURE_ABANDONMENT = 8,
    PURSUIT_FEATURE_INADEQUACY = 9,
    PURSUIT_FEATURE_ENGULFMENT = 10,
    PURSUIT_FEATURE_TALK_HEALS = 11,
    PURSUIT_FEATURE_HOPE = 12,
    PURSUIT_FEATURE_SECURITY = 13,
    PURSUIT_FEATURE_COLDNESS = 14,
    PURSUIT_FEATURE_DEMAND = 15,
    PURSUIT_FEATURE_RESPONSIVENESS = 16,
    PURSUIT_FEATURE_ISSUE = 17,
    PURSUIT_FEATURE_END
};

/* ---- Model ----------------------------------------------------------------------------------- */

/** Every number of the engine. Immutable; any number of couples and threads may share one. */
typedef struct pursuit_model pursuit_model;

/** Where and why a text cannot be read. */
typedef struct pursuit_parse_error {
    uint32_t struct_size;
    uint32_t line;     /* from 1; 0 where the fault has no place in the text */
    uint32_t column;   /* from 1, in letters (code points); 0 likewise */
    char message[240]; /* one line */
} pursuit_parse_error;

/**
 * Makes the standard model. Allocates.
 *
 * @param out becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_create(pursuit_model** out);

/**
 * Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
 * errors. Allocates.
 *
 *     [model]
 *     need_gain = 1.8
 *     [moves.tease]
 *     like = "affection"
 *
 * @param text  the tables `model`, `moves` and `profiles`, as a scenario has them
 * @param size  bytes of it, without an ending 0; at most 1 MiB
 * @param error may be NULL; filled when the text is at fault
 * @param out   becomes the model; destroy it
 * @return OK; ARGUMENT, NAME, PARSE and MODEL, each with a line and column; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_parse(const char* text, size_t size,
                                               pursuit_parse_error* error, pursuit_model** out);

/**
 * Makes a model that differs from another one in some coefficients. Allocates.
 *
 * @param base   the model to start from; stays as it is
 * @param names  of coefficients, see pursuit_coefficient_at()
 * @param values their new values, as many, in the same order and in their ranges
 * @param count  how many; may be 0
 * @param out    becomes the model; destroy it
 * @return OK; ARGUMENT; NAME; MODEL; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_override(const pursuit_model* base,
                                                  const char* const* names, const float* values,
                                                  size_t count, pursuit_model** out);

/**
 * Makes a second handle of the same model, as of one that is borrowed. Allocates.
 *
 * @param model not NULL
 * @param out   becomes the handle; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_copy(const pursuit_model* model, pursuit_model** out);

/**
 * Gives a model back. Couples and stages made with it go on.
 *
 * @param model may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_model_destroy(pursuit_model* model);

/**
 * Identifies what is in a model: equal for equal models on every machine.
 *
 * @param model not NULL
 * @param out   becomes the hash
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_hash(const pursuit_model* model, uint64_t* out);

/** A scalar coefficient. The texts are static. */
typedef struct pursuit_coefficient {
    uint32_t struct_size;
    float standard;      /* its value in the standard model */
    float least, most;   /* its range */
    const char* name;    /* as a scenario writes it */
    const char* unit;    /* of the value */
    const char* meaning; /* in a few words */
    const char* source;  /* a publication, or "design choice" */
} pursuit_coefficient;

/**
 * How many coefficients there are. Their order may change with the version: keep names.
 *
 * @return the number of coefficients
 * @since 0.1
 */
PURSUIT_API size_t pursuit_coefficient_count(void);

/**
 * What is known of a coefficient.
 *
 * @param index 0 .. pursuit_coefficient_count() - 1
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_coefficient_at(size_t index, pursuit_coefficient* out);

/**
 * The value of a coefficient in a model.
 *
 * @param model not NULL
 * @param name  of the coefficient
 * @param out   becomes the value
 * @return OK; ARGUMENT; NAME
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_coefficient(const pursuit_model* model, const char* name,
                                                     float* out);

/**
 * How many moves a model has: ids run from 0 up.
 *
 * @param model may be NULL
 * @return 24..32; 0 for NULL
 * @since 0.1
 */
PURSUIT_API int32_t pursuit_model_moves(const pursuit_model* model);

/**
 * The name of a move. Borrowed: valid for as long as the model.
 *
 * @param model may be NULL
 * @param move  its id
 * @return never NULL; "?" for a move the model does not have
 * @since 0.1
 */
PURSUIT_API const char* pursuit_model_move_name(const pursuit_model* model, pursuit_move move);

/**
 * The move of a name.
 *
 * @param model not NULL
 * @param name  of the move
 * @param out   becomes its id
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() suggests the nearest known one
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_find_move(const pursuit_model* model, const char* name,
                                                   pursuit_move* out);

/** What a move is in a model. */
typedef struct pursuit_move_row {
    uint32_t struct_size;
    pursuit_kind kind;
    pursuit_parting parting;
    int32_t bid;     /* 1: asks for a response */
    float impact[5]; /* how it lands, by pursuit_dimension */
    float intent[5]; /* what it is for */
    float ambiguity; /* how far it can be read otherwise */
    float raises;    /* puts the issue on the table */
    float engages;   /* progress of the issue when it answers a move that raises it */
    float discloses; /* shows what is underneath */
} pursuit_move_row;

/**
 * What a move is in a model.
 *
 * @param model not NULL
 * @param move  one of its moves
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_move(const pursuit_model* model, pursuit_move move,
                                              pursuit_move_row* out);

/** A row of the table that moves a partner from stance to stance. */
typedef struct pursuit_transition {
    uint32_t struct_size;
    pursuit_stance from; /* PURSUIT_NONE: from any */
    pursuit_stance to;
    char because[48]; /* in a few words, English */
} pursuit_transition;

/**
 * A transition of a model, as pursuit_turn::row names it.
 *
 * @param model not NULL
 * @param row   0 up to the first that is refused
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_transition(const pursuit_model* model, int32_t row,
                                                    pursuit_transition* out);

/* ---- Traits ---------------------------------------------------------------------------------- */

/**
 * One person in this relationship. Anxiety and avoidance are the two dimensions of adult
 * attachment, each (ECR item mean - 1) / 6. A value that is PURSUIT_UNSET is left to the model.
 */
typedef struct pursuit_traits {
    uint32_t struct_size;
    float anxiety;                /* 0..1; default .43, the population's mean */
    float avoidance;              /* 0..1; default .32 */
    float need_strength[6];       /* by pursuit_need: factor on what the model derives, 0..2; 1 */
    float fear_sensitivity[4];    /* by pursuit_fear: likewise */
    float expression;             /* factor on all intensities, 0..1; default 1 */
    float expressive_suppression; /* how much of what is felt does not show, 0..1 or unset */
    float talk_heals;             /* belief that open communication heals, 0..1 or unset */
    float security;               /* felt security at the start and at rest, 0..1 or unset */
    float mentalizing;            /* sees what lies under the other's acts, 0..1 or unset */
    float hope;                   /* that reaching works, at the start, 0..1 or unset */
    float flooding_minutes;       /* from onset to end, 0..1440 or unset */
} pursuit_traits;

/**
 * Fills in the defaults: somebody in the middle of the population.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_traits_init(pursuit_traits* out);

/**
 * The traits of a named profile of a model; the standard one has "ordinary", "pursuer",
 * "withdrawer", "secure" and "fearful".
 *
 * @param model not NULL
 * @param name  of the profile
 * @param out   is filled
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() suggests the nearest known one
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_profile(const pursuit_model* model, const char* name,
                                                 pursuit_traits* out);

/**
 * The name of a profile. Borrowed: valid for as long as the model.
 *
 * @param model may be NULL
 * @param index 0 .. the first that is NULL
 * @return NULL where there is none
 * @since 0.1
 */
PURSUIT_API const char* pursuit_model_profile_name(const pursuit_model* model, size_t index);

/** A questionnaire score with the mean and deviation of a norm sample, in the same unit. */
typedef struct pursuit_score {
    uint32_t struct_size;
    float value;
    float mean;
    float deviation; /* > 0 */
} pursuit_score;

/**
 * Traits from questionnaire scores, placed on the model's population by their distance from the
 * mean in deviations, which is held within 3. The other traits become the defaults.
 *
 * @param model     not NULL
 * @param anxiety   not NULL
 * @param avoidance not NULL
 * @param out       is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_traits_from_scores(const pursuit_model* model,
                                                      const pursuit_score* anxiety,
                                                      const pursuit_score* avoidance,
                                                      pursuit_traits* out);

/**
 * The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
 * "fearful".
 *
 * @param traits not NULL
 * @param out    becomes the label; static
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_traits_quadrant(const pursuit_traits* traits, const char** out);

/* ---- Couple ---------------------------------------------------------------------------------- */

/** Two partners in one argument: all that changes while they live. */
typedef struct pursuit_couple pursuit_couple;

/** What one partner is like at a moment. */
typedef struct pursuit_condition {
    uint32_t struct_size;
    pursuit_stance stance;
    int32_t flooded;   /* 1: so aroused that nothing gets through */
    float unmet[6];    /* by pursuit_need */
    float arousal;     /* experienced */
    float expressed;   /* what of it shows */
    float hope;        /* that reaching works */
    float security;    /* felt */
    float mentalizing; /* of this partner */
    float learned[2];  /* .5..1.5: factor on the fears of pursuit and of withdrawal */
    float cue[3];      /* how the other's last act was read: warmth -1..1, demand, responsiveness */
    float stress;      /* from outside */
    float fears[4];    /* by pursuit_fear */
} pursuit_condition;

/** The record of one turn. The conditions in it are those right after the turn. */
typedef struct pursuit_turn {
    uint32_t struct_size;
    uint32_t number; /* 0 for the couple's first turn */
    int64_t time_ms; /* on the couple's clock, when the move was made */
    pursuit_seat mover;
    pursuit_stance before; /* the mover's stance as the turn began */
    pursuit_stance stance; /* and after its transition */
    int32_t row;           /* the transition, see pursuit_model_transition(); PURSUIT_NONE */
    pursuit_move move;     /* of an observed code: its likeliest move */
    pursuit_phase phase;   /* after the turn */
    int32_t host_made;     /* 1: by pursuit_couple_act() or _observe(), not chosen */
    int32_t answers;       /* 1: the move answers a bid of the other, as `turning` says */
    pursuit_turning turning;
    int32_t resolved;           /* 1: the issue got resolved in this turn */
    float intensity;            /* of the move */
    float probability;          /* of the move, before the draw */
    float uniform;              /* the draw, 0 <= u < 1; 0 for a host-made move */
    float features[18];         /* by pursuit_feature: what the scores were made from */
    float perceived[5];         /* by pursuit_dimension: what the hearer made of it */
    pursuit_condition after[2]; /* by pursuit_seat */
} pursuit_turn;

/**
 * Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
 *
 * @param model not NULL
 * @param a     traits of the partner in seat a
 * @param b     traits of the partner in seat b
 * @param seed  which of the many ways it can go
 * @param id    which couple of that seed; couples of one seed are independent
 * @param out   becomes the couple; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_create(const pursuit_model* model,
                                                 const pursuit_traits* a, const pursuit_traits* b,
                                                 uint64_t seed, uint64_t id, pursuit_couple** out);

/**
 * A fork: makes a second couple that is exactly where the first one is, and meets the same chances
 * from here on. A recording is copied too; the user pointer is NULL. Allocates.
 *
 * @param couple the couple to copy
 * @param out    becomes the copy; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_copy(const pursuit_couple* couple, pursuit_couple** out);

/**
 * A rewind: makes a couple what another one is, its model and its recording included. The user
 * pointer stays. Allocates only where `from` is recorded.
 *
 * @param couple the couple to change
 * @param from   the couple to take everything from; may be the same
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_assign(pursuit_couple* couple,
                                                 const pursuit_couple* from);

/**
 * Gives a couple back.
 *
 * @param couple may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_couple_destroy(pursuit_couple* couple);

/**
 * The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
 *
 * @param couple may be NULL
 * @return NULL for NULL
 * @since 0.1
 */
PURSUIT_API const pursuit_model* pursuit_couple_model(const pursuit_couple* couple);

/**
 * Hangs a pointer of yours on a couple. The library never follows it.
 *
 * @param couple not NULL
 * @param user   may be NULL
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_set_user(pursuit_couple* couple, void* user);

/**
 * The pointer that pursuit_couple_set_user() left.
 *
 * @param couple may be NULL
 * @return NULL for NULL and where none was set
 * @since 0.1
 */
PURSUIT_API void* pursuit_couple_user(const pursuit_couple* couple);

/* ---- Turns ----------------------------------------------------------------------------------- */

/**
 * Plays one turn of whoever has the floor; then the other has it.
 *
 * @param couple not NULL
 * @param out    is filled
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_step(pursuit_couple* couple, pursuit_turn* out);

/**
 * Plays turns into an array of yours. The same as so many steps, and faster.
 *
 * @param couple not NULL
 * @param turns  an array; turns[0].struct_size says how far apart they lie
 * @param count  how many; may be 0
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_play(pursuit_couple* couple, pursuit_turn* turns,
                                               size_t count);

/**
 * Plays turns without a record of them. The same as so many steps, and faster yet.
 *
 * @param couple not NULL
 * @param count  how many, 0..1000000
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_skip(pursuit_couple* couple, uint32_t count);

/**
 * A turn made by you: a player, a transcript. The couple goes on from it.
 *
 * @param couple    not NULL
 * @param seat      who makes the move, whoever has the floor
 * @param move      one of the model's moves
 * @param intensity 0..1; PURSUIT_UNSET: what the drive makes it
 * @param out       is filled
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_act(pursuit_couple* couple, pursuit_seat seat,
                                              pursuit_move move, float intensity,
                                              pursuit_turn* out);

/**
 * A turn that was observed as a code, which may stand for several moves. The hearer gets the mean
 * of them, each weighted by its share and its probability.
 *
 * @param couple not NULL
 * @param seat   who was observed
 * @param shares how much of each move the code stands for, 0..1, not all 0
 * @param count  how many shares; those behind the last count 0
 * @param out    is filled; its probability is that of the code
 * @return OK; ARGUMENT; STATE when the code stands only for moves that are impossible now; MEMORY
 *         only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_observe(pursuit_couple* couple, pursuit_seat seat,
                                                  const float* shares, size_t count,
                                                  pursuit_turn* out);

/** How the next move would be chosen. Behind the model's moves there are zeros. */
typedef struct pursuit_peek {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_stance stance; /* the one it will be made from */
    int32_t row;           /* the transition on the way; PURSUIT_NONE */
    float features[18];    /* by pursuit_feature */
    float score[32];       /* by pursuit_move: the sums of the reasons */
    float probability[32]; /* by pursuit_move: sums to 1 */
} pursuit_peek;

/**
 * The distribution of the next move. Nothing is advanced.
 *
 * @param couple not NULL
 * @param out    is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_peek(const pursuit_couple* couple, pursuit_peek* out);

/* ---- What happens to them -------------------------------------------------------------------- */

/**
 * A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
 * alike, and the floor is drawn.
 *
 * @param couple   not NULL
 * @param severity 0..1
 * @param owner    who wants the change; PURSUIT_NONE
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_disagree(pursuit_couple* couple, float severity,
                                                   pursuit_seat owner);

/**
 * An issue is left open between them, without an argument about it now.
 *
 * @param couple   not NULL
 * @param severity 0..1
 * @param owner    who wants the change; PURSUIT_NONE
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_open_issue(pursuit_couple* couple, float severity,
                                                     pursuit_seat owner);

/**
 * They are apart from now on, until a move of contact or pursuit_couple_reunite().
 *
 * @param couple       not NULL
 * @param stepped_back who wanted it; PURSUIT_NONE
 * @param promised_ms  after how long the one who left promised to return, 0..2^32-1 ms;
 *                     PURSUIT_NONE without a promise
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_separate(pursuit_couple* couple,
                                                   pursuit_seat stepped_back, int64_t promised_ms);

/**
 * They are together again.
 *
 * @param couple not NULL
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_reunite(pursuit_couple* couple);

/**
 * Stress from outside keeps one partner's arousal up for a while.
 *
 * @param couple   not NULL
 * @param seat     whose
 * @param severity 0..1
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_stress(pursuit_couple* couple, pursuit_seat seat,
                                                 float severity);

/**
 * A good time together: both hear affection.
 *
 * @param couple    not NULL
 * @param exchanges how many times, 1..1000
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_good_time(pursuit_couple* couple, uint32_t exchanges);

/** What can be done to loosen the cycle. */
typedef int32_t pursuit_intervention;
enum {
    PURSUIT_INTERVENTION_NAME_THE_CYCLE = 0,   /* both see the pattern as the common opponent */
    PURSUIT_INTERVENTION_RECOGNISE_INTENT = 1, /* sees what the other's moves are for */
    PURSUIT_INTERVENTION_AFFIRM = 2,           /* the other hears that they matter */
    PURSUIT_INTERVENTION_UNCOVER = 3,          /* shows what is underneath; not while flooded */
    PURSUIT_INTERVENTION_PROMISED_PAUSE = 4,   /* steps back and says when they will return */
    PURSUIT_INTERVENTION_SOFTEN = 5,           /* asks from beneath instead of protesting */
    PURSUIT_INTERVENTION_RE_ENGAGE = 6,        /* comes back in, says what shuts them down */
    PURSUIT_INTERVENTION_RESPOND = 7,          /* lets the other matter */
    PURSUIT_INTERVENTION_SESSION = 8,          /* an hour that calms and does the others */
    PURSUIT_INTERVENTION_END
};

/**
 * Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has
 * the floor, and is answered or not by the other's own choice. A SESSION takes time: strength is
 * its dose, of the hour and of each part; what cannot be done yet is left out of it.
 *
 * @param couple   not NULL
 * @param what     PURSUIT_INTERVENTION_...
 * @param who      whom it reaches; of AFFIRM to RESPOND, who does it; PURSUIT_NONE: both, but not
 *                 for UNCOVER, SOFTEN, RE_ENGAGE and RESPOND
 * @param strength 0..1; a PROMISED_PAUSE of 0 has no promise, which is a withdrawal
 * @return OK; ARGUMENT; STATE for UNCOVER while either is flooded, and for SOFTEN, RE_ENGAGE and
 *         RESPOND while the one who does it is; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_intervene(pursuit_couple* couple,
                                                    pursuit_intervention what, pursuit_seat who,
                                                    float strength);

/**
 * Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
 *
 * @param couple not NULL
 * @param ms     0 or more; the clock stops at 2^62
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_elapse(pursuit_couple* couple, int64_t ms);

/**
 * The next turn belongs to this partner.
 *
 * @param couple not NULL
 * @param seat   whose
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_give_floor(pursuit_couple* couple, pursuit_seat seat);

/**
 * How long a turn takes from now on; at first it is the model's turn_seconds.
 *
 * @param couple not NULL
 * @param ms     0..2^31-1
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_set_turn_ms(pursuit_couple* couple, uint32_t ms);

/**
 * Changes a partner in mid-life: what follows from traits changes, the inner state stays.
 *
 * @param couple not NULL
 * @param seat   whose
 * @param traits not NULL
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_set_traits(pursuit_couple* couple, pursuit_seat seat,
                                                     const pursuit_traits* traits);

/* ---- How they are ---------------------------------------------------------------------------- */

/**
 * The traits of a partner.
 *
 * @param couple not NULL
 * @param seat   whose
 * @param out    is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_traits(const pursuit_couple* couple, pursuit_seat seat,
                                                 pursuit_traits* out);

/**
 * How a partner is now, with all the time that has passed. Reading changes nothing.
 *
 * @param couple not NULL
 * @param seat   who
 * @param out    is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_condition(const pursuit_couple* couple, pursuit_seat seat,
                                                    pursuit_condition* out);

/** How things stand between them. */
typedef struct pursuit_situation {
    uint32_t struct_size;
    pursuit_phase phase;
    pursuit_seat floor; /* who speaks next */
    uint32_t turns;     /* made so far */
    int64_t clock_ms;
    uint64_t seed;
    uint64_t id;
    uint32_t turn_ms;          /* how long a turn takes */
    float severity;            /* of the issue; 0 without one */
    float progress;            /* of the issue; 1: resolved */
    pursuit_seat owner;        /* of the issue; PURSUIT_NONE: both alike */
    int32_t apart;             /* 1: they are apart */
    pursuit_seat stepped_back; /* who wanted it; PURSUIT_NONE */
} pursuit_situation;

/**
 * How things stand between them. Reading changes nothing.
 *
 * @param couple not NULL
 * @param out    is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_situation(const pursuit_couple* couple,
                                                    pursuit_situation* out);

/**
 * One number of a partner's state. Together with a seat it makes an id for pursuit_couple_read():
 * PURSUIT_QUANTITY_OF(seat, quantity). What is derived cannot be written.
 */
typedef int32_t pursuit_quantity;
enum {
    PURSUIT_QUANTITY_UNMET_CLOSENESS = 0,
    PURSUIT_QUANTITY_UNMET_HEARD = 1,
    PURSUIT_QUANTITY_UNMET_REASSURANCE = 2,
    PURSUIT_QUANTITY_UNMET_SPACE = 3,
    PURSUIT_QUANTITY_UNMET_PEACE = 4,
    PURSUIT_QUANTITY_UNMET_ACCEPTANCE = 5,
    PURSUIT_QUANTITY_AROUSAL = 6,
    PURSUIT_QUANTITY_HOPE = 7,
    PURSUIT_QUANTITY_SECURITY = 8,
    PURSUIT_QUANTITY_MENTALIZING = 9,
    PURSUIT_QUANTITY_LEARNED_PURSUIT = 10,    /* .5..1.5 */
    PURSUIT_QUANTITY_LEARNED_WITHDRAWAL = 11, /* .5..1.5 */
    PURSUIT_QUANTITY_CUE_WARMTH = 12,         /* -1..1 */
    PURSUIT_QUANTITY_CUE_DEMAND = 13,
    PURSUIT_QUANTITY_CUE_RESPONSIVENESS = 14,
    PURSUIT_QUANTITY_STRESS = 15,
    PURSUIT_QUANTITY_DISCONNECTION = 16, /* derived, from here on: the fears, */
    PURSUIT_QUANTITY_ABANDONMENT = 17,
    PURSUIT_QUANTITY_INADEQUACY = 18,
    PURSUIT_QUANTITY_ENGULFMENT = 19,
    PURSUIT_QUANTITY_PURSUIT = 20,    /* the mean of the fears of pursuit, */
    PURSUIT_QUANTITY_WITHDRAWAL = 21, /* and of withdrawal, */
    PURSUIT_QUANTITY_DISTRESS = 22,   /* mean of weighted unmet need and strongest fear, */
    PURSUIT_QUANTITY_EXPRESSED = 23,  /* arousal that shows, */
    PURSUIT_QUANTITY_FLOODED = 24,    /* 0 or 1, */
    PURSUIT_QUANTITY_STANCE = 25,     /* a pursuit_stance as a number */
    PURSUIT_QUANTITY_END
};
#define PURSUIT_QUANTITY_OF(seat, quantity) (64 * (seat) + (quantity))

/**
 * Reads any numbers of both partners at once, as they are now.
 *
 * @param couple not NULL
 * @param ids    PURSUIT_QUANTITY_OF(seat, quantity), in any order
 * @param count  how many; may be 0
 * @param values as many become the values, in the same order
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_read(const pursuit_couple* couple, const int32_t* ids,
                                               size_t count, float* values);

/**
 * Writes numbers of both partners, all or none. Everything else stays.
 *
 * @param couple not NULL
 * @param ids    as for reading; none of them derived; of one that is there twice the last counts
 * @param values as many, in the same order and in their ranges
 * @param count  how many; may be 0
 * @return OK; ARGUMENT; STATE while recorded, because a recording has no room for it
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_write(pursuit_couple* couple, const int32_t* ids,
                                                const float* values, size_t count);

/**
 * Of all there is to a couple and its model, to notice when two runs diverge.
 *
 * @param couple not NULL
 * @param out    becomes the hash
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_hash(const pursuit_couple* couple, uint64_t* out);

/* ---- Why ------------------------------------------------------------------------------------- */

/** What the mover heard. */
typedef int32_t pursuit_cue;
enum {
    PURSUIT_CUE_NOTHING_YET = 0,
    PURSUIT_CUE_WARMTH = 1,
    PURSUIT_CUE_DISTANCE = 2,
    PURSUIT_CUE_ATTACK = 3,
    PURSUIT_CUE_PRESSURE = 4,
    PURSUIT_CUE_ANSWER = 5,
    PURSUIT_CUE_END
};

/** What the mover made of it. */
typedef int32_t pursuit_meaning;
enum {
    PURSUIT_MEANING_SAFE = 0,
    PURSUIT_MEANING_LEFT_ALONE = 1,
    PURSUIT_MEANING_NOT_HEARD = 2,
    PURSUIT_MEANING_NOT_SURE_OF_YOU = 3,
    PURSUIT_MEANING_CROWDED = 4,
    PURSUIT_MEANING_NOT_GOOD_ENOUGH = 5,
    PURSUIT_MEANING_AT_ODDS = 6,
    PURSUIT_MEANING_END
};

/** What the feeling pulls toward. */
typedef int32_t pursuit_tendency;
enum {
    PURSUIT_TENDENCY_COME_CLOSER = 0,
    PURSUIT_TENDENCY_PROTEST = 1, /* to call the other back */
    PURSUIT_TENDENCY_PROTECT = 2,
    PURSUIT_TENDENCY_GIVE_UP = 3,
    PURSUIT_TENDENCY_OPEN_UP = 4,
    PURSUIT_TENDENCY_REST = 5,
    PURSUIT_TENDENCY_END
};

/** What speaks for a move, step by step. No diagnosis, and no fault of anybody's. */
typedef struct pursuit_reason {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_move move;
    pursuit_stance stance;
    int64_t set_off_by; /* index in `turns` of what set it off; PURSUIT_NONE */
    int32_t row;        /* the transition, with its `because`; PURSUIT_NONE */
    int32_t host_made;  /* 1: what speaks for the move, not why it was made */
    pursuit_cue cue;
    pursuit_move heard; /* the move the cue is about; PURSUIT_NONE where no record holds it */
    pursuit_meaning meaning;
    pursuit_primary primary;
    pursuit_secondary secondary;
    pursuit_need need;
    pursuit_fear fear;
    pursuit_tendency tendency;
    float need_unmet;
    float fear_active;
    float score;            /* the contributions, summed up in order */
    float probability;      /* of the move */
    float contribution[18]; /* by pursuit_feature */
} pursuit_reason;

/**
 * Why a turn came about.
 *
 * @param model the couple's
 * @param turns the couple's record from its start or from any later turn on; the more of it, the
 *              further back a reason can reach, up to 8 turns
 * @param count how many turns
 * @param index which of them, < count
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_why(const pursuit_model* model, const pursuit_turn* turns,
                                       size_t count, size_t index, pursuit_reason* out);

/**
 * The texts that sentences are made of. Each is a template, in which names in braces are filled in:
 * {me} and {other} everywhere. Where a group has a text for each id, add the id to the number
 * given: PURSUIT_MESSAGE_NEED + PURSUIT_NEED_PEACE.
 */
typedef int32_t pursuit_message;
enum {
    PURSUIT_MESSAGE_WAS = 0,          /* + pursuit_move: {other}'s act, as {me} heard it */
    PURSUIT_MESSAGE_DOES = 32,        /* + pursuit_move: as {me} does it */
    PURSUIT_MESSAGE_CUSTOM_WAS = 64,  /* likewise a move the standard model lacks: {was_name} */
    PURSUIT_MESSAGE_CUSTOM_DOES = 65, /* {does_name} */
    PURSUIT_MESSAGE_CUE = 80,         /* + pursuit_cue: heard, no record says by which move */
    PURSUIT_MESSAGE_MEANING = 96,     /* + pursuit_meaning */
    PURSUIT_MESSAGE_PRIMARY = 112,    /* + pursuit_primary */
    PURSUIT_MESSAGE_SECONDARY = 128,  /* + pursuit_secondary */
    PURSUIT_MESSAGE_NEED = 144,       /* + pursuit_need */
    PURSUIT_MESSAGE_FEAR = 160,       /* + pursuit_fear */
    PURSUIT_MESSAGE_TENDENCY = 176,   /* + pursuit_tendency */
    PURSUIT_MESSAGE_FEATURE = 192,    /* + pursuit_feature: of what more or less was needed */
    /* A reason is one of each of the next three groups. What set it off: {meaning}, {was}; */
    PURSUIT_MESSAGE_FIRST = 224,   /* nothing was heard yet */
    PURSUIT_MESSAGE_READING = 225, /* something was */
    /* what is felt: {primary}, {secondary}, {fear}, {feeling}; */
    PURSUIT_MESSAGE_AT_EASE = 226, /* nothing presses */
    PURSUIT_MESSAGE_BENEATH = 227, /* something does */
    PURSUIT_MESSAGE_SHOWN = 228,   /* and something else shows */
    PURSUIT_MESSAGE_FEELING = 229, /* {feeling}, where it is both a feeling and a fear */
    /* and what comes of it: {need}, {tendency}, {does}. */
    PURSUIT_MESSAGE_CHOSEN = 230,
    PURSUIT_MESSAGE_HOST_MADE = 231, /* not claimed to be a choice */
    /* A why-not is the first and one of the others: {does}, {chance}, {chance_made}; */
    PURSUIT_MESSAGE_ANOTHER = 232,
    PURSUIT_MESSAGE_MORE = 233, /* {feature}, {change} */
    PURSUIT_MESSAGE_LESS = 234,
    PURSUIT_MESSAGE_AT_HAND = 235,
    PURSUIT_MESSAGE_OUT_OF_REACH = 236,
    PURSUIT_MESSAGE_END
};

/** Texts of yours, by pursuit_message; NULL: as it is in English. Yours, and only read. */
typedef struct pursuit_catalogue {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    const char* texts[256];
} pursuit_catalogue;

/**
 * The English text of a message. Static.
 *
 * @param message PURSUIT_MESSAGE_...
 * @return NULL for an unknown one
 * @since 0.1
 */
PURSUIT_API const char* pursuit_message_text(pursuit_message message);

/**
 * Why a turn came about, in three short sentences. Allocates.
 *
 * @param model     as for pursuit_why()
 * @param turns     likewise
 * @param count     likewise
 * @param index     likewise
 * @param a         what the partner in seat a is called
 * @param b         and the one in seat b
 * @param catalogue may be NULL: English
 * @param buffer    becomes the text; may be NULL if size is 0
 * @param size      bytes of it
 * @param needed    becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT, also for a text that cannot be filled in; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_why_text(const pursuit_model* model, const pursuit_turn* turns,
                                            size_t count, size_t index, const char* a,
                                            const char* b, const pursuit_catalogue* catalogue,
                                            char* buffer, size_t size, size_t* needed);

/** Why not another move. */
typedef struct pursuit_alternative {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_move move;        /* the one that was made */
    pursuit_move alternative; /* and the one that was not */
    float chosen;             /* probability of the one that was made */
    float probability;        /* of the alternative */
    int32_t at_hand;          /* 1: no change is needed, it is what the draw picks */
    pursuit_feature feature;  /* whose smallest change makes the same draw pick it; PURSUIT_NONE */
    float change;             /* to be added to the feature */
    float contribution[18]; /* by pursuit_feature; their sum in order is the alternative's score */
} pursuit_alternative;

/**
 * Why not another move, and what would have led to it. Takes up to a millisecond.
 *
 * @param model       the couple's
 * @param turn        a record
 * @param alternative one of the model's moves; PURSUIT_NONE: the likeliest other one
 * @param out         is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_why_not(const pursuit_model* model, const pursuit_turn* turn,
                                           pursuit_move alternative, pursuit_alternative* out);

/**
 * Why not another move, in two sentences. Allocates.
 *
 * @param model       as for pursuit_why_not()
 * @param turn        likewise
 * @param alternative likewise
 * @param a           what the partner in seat a is called
 * @param b           and the one in seat b
 * @param catalogue   may be NULL: English
 * @param buffer      becomes the text; may be NULL if size is 0
 * @param size        bytes of it
 * @param needed      becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT, also for a text that cannot be filled in; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_why_not_text(const pursuit_model* model,
                                                const pursuit_turn* turn, pursuit_move alternative,
                                                const char* a, const char* b,
                                                const pursuit_catalogue* catalogue, char* buffer,
                                                size_t size, size_t* needed);

/* ---- The loop -------------------------------------------------------------------------------- */

/** The four links of the loop between the one who pursues and the other. */
typedef int32_t pursuit_link;
enum {
    PURSUIT_LINK_FEAR_TO_DEMAND = 0,   /* the pursuer's fear to the demand that lands */
    PURSUIT_LINK_DEMAND_TO_FEAR = 1,   /* to the other's fear */
    PURSUIT_LINK_FEAR_TO_DISTANCE = 2, /* to the distance that lands */
    PURSUIT_LINK_DISTANCE_TO_FEAR = 3, /* to the pursuer's fear */
    PURSUIT_LINK_END
};

/** At what point the loop gain is taken. */
typedef int32_t pursuit_regime;
enum {
    PURSUIT_REGIME_NOW = 0,  /* local: where they are; 0 where nothing passes */
    PURSUIT_REGIME_COLD = 1, /* reference: one protests, the other withdraws, arousal at rest; */
    PURSUIT_REGIME_HOT = 2,  /* likewise, arousal high. A property of two people, not of a moment */
    PURSUIT_REGIME_END
};

/** By how much a small disturbance comes back after one trip round the loop. No unit. */
typedef struct pursuit_gain {
    uint32_t struct_size;
    float links[4]; /* by pursuit_link: slopes; their product is what comes back in one round */
    float coupling_pursuit;    /* k_P: what the other's fear adds to the pursuer's in one round */
    float coupling_withdrawal; /* k_W: and the other way */
    float inertia_pursuit;     /* r_P: what of a change of the pursuer's fear is left then */
    float inertia_withdrawal;  /* r_W */
    float gain;                /* G = k_P k_W / ((1 - r_P)(1 - r_W)); above 1 it feeds itself */
} pursuit_gain;

/**
 * The loop gain and what each link adds to it.
 *
 * @param couple  not NULL
 * @param pursuer who pursues
 * @param regime  PURSUIT_REGIME_...
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                               pursuit_regime regime, pursuit_gain* out);

/** A measured gain. */
typedef struct pursuit_measured {
    uint32_t struct_size;
    float gain;     /* from the two below */
    float up;       /* with the fears raised by 1/1000, per unit of disturbance */
    float down;     /* with the fears lowered */
    int32_t smooth; /* 1: both agree within 2 %. Else they are at a kink, without a single gain */
} pursuit_measured;

/**
 * The gain of the moment by experiment: the engine's own turns, in expectation over the moves, with
 * the fears disturbed.
 *
 * @param couple  not NULL
 * @param pursuer who pursues
 * @param halved  this link passes on half of its signal; PURSUIT_NONE
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_measure_gain(const pursuit_couple* couple,
                                                       pursuit_seat pursuer, pursuit_link halved,
                                                       pursuit_measured* out);

/** Who acts first in a round of the bare loop. */
typedef int32_t pursuit_loop_order;
enum {
    PURSUIT_LOOP_ORDER_PURSUIT_FIRST = 0, /* the second to act hears the new value */
    PURSUIT_LOOP_ORDER_WITHDRAWAL_FIRST = 1,
    PURSUIT_LOOP_ORDER_SIMULTANEOUS = 2,
    PURSUIT_LOOP_ORDER_END
};

/** One side of the bare loop: how it carries on and how it answers the other's value x. */
typedef struct pursuit_loop_side {
    double inertia;     /* r, 0..0.999999: what lasts to the next round; default 0 */
    double coupling;    /* k, 0..1e6; default 0 */
    double drive;       /* d, -1e6..1e6, added every round; default 0 */
    double threshold;   /* of x, -1e6..1e6: what is below counts by slope_below; default 0 */
    double slope_above; /* 0..1e6, per unit of x; default 1 */
    double slope_below; /* 0..1e6; default 0 */
    double cap; /* 1e-12..1e6, or infinite: of the influence, either way; default infinite */
} pursuit_loop_side;

/**
 * The loop by itself, a map of two numbers: p' = clamp(r p + k I(w) + d), and w' the same of p'.
 * For analysis and teaching; no part of a couple. The default is the range 0..1. A number out of
 * its range is ARGUMENT in every call that takes a loop; within them all that is told is finite.
 */
typedef struct pursuit_loop {
    uint32_t struct_size;
    pursuit_loop_order order;
    pursuit_loop_side pursuit;
    pursuit_loop_side withdrawal;
    double low, high; /* -1e6..1e6, at least 1e-6 apart; both may be infinite */
} pursuit_loop;

/**
 * A state of the bare loop. Each number that goes in is -1e200..1e200. What leaves every bound
 * stops there.
 */
typedef struct pursuit_point {
    double pursuit;
    double withdrawal;
} pursuit_point;

/**
 * Fills in the defaults: a loop in which nothing happens.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_init(pursuit_loop* out);

/**
 * Runs the bare loop.
 *
 * @param loop   not NULL
 * @param start  not NULL
 * @param count  how many rounds; may be 0
 * @param points as many become the states after each round
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_run(const pursuit_loop* loop, const pursuit_point* start,
                                            size_t count, pursuit_point* points);

/** What is known of a bare loop without running it. */
typedef struct pursuit_loop_analysis {
    uint32_t struct_size;
    int32_t has_saddle;   /* 1: between calm and cycle there is a resting point */
    double gain;          /* above the thresholds; above 1 disturbances beyond the saddle grow */
    double growth;        /* factor a round that a disturbance tends to */
    pursuit_point saddle; /* 0, 0 without one */
} pursuit_loop_analysis;

/**
 * Analyses the bare loop.
 *
 * @param loop not NULL
 * @param out  is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_analyse(const pursuit_loop* loop,
                                                pursuit_loop_analysis* out);

/**
 * Whether a start leads into the cycle rather than to calm, as the stable line through the saddle
 * has it.
 *
 * @param loop  not NULL
 * @param start not NULL
 * @param out   becomes 1 or 0
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_escalates(const pursuit_loop* loop,
                                                  const pursuit_point* start, int32_t* out);

/** Whether a quarrel will hold, from the bare loop fitted to what each partner settles into. */
typedef struct pursuit_prediction {
    uint32_t struct_size;
    int32_t holds;          /* 1; 0: it dies out */
    pursuit_seat pursuer;   /* of the direction in which it holds; PURSUIT_NONE */
    uint32_t reserved;      /* 0 */
    pursuit_loop loop[2];   /* with seat a, with seat b pursuing */
    pursuit_point start[2]; /* where the drives are once the first exchanges are over */
} pursuit_prediction;

/**
 * Predicts, just after a disagreement broke out, whether the quarrel will hold or die out. About
 * this model and not about people. Takes up to some milliseconds.
 *
 * @param couple not NULL
 * @param out    is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_predict(const pursuit_couple* couple,
                                                  pursuit_prediction* out);

enum { PURSUIT_RESPONSE_POINTS = 21 /* of a curve, over 0, .05, ... 1 */ };

/**
 * What each partner settles into while the other goes on and on: the settled response curves, and
 * the finite gain, which is the product of their rises.
 *
 * @param couple      not NULL
 * @param pursuer     who pursues
 * @param regime      PURSUIT_REGIME_COLD or PURSUIT_REGIME_HOT
 * @param upto        up to where the rises go: one of the points, .05 .. 1
 * @param pursuit     21 values become the pursuer's drive, over the other's withdrawal
 * @param withdrawal  21 values become the other's drive, over the pursuer's pursuit
 * @param finite_gain becomes the finite gain
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_responses(const pursuit_couple* couple,
                                                    pursuit_seat pursuer, pursuit_regime regime,
                                                    double upto, double* pursuit,
                                                    double* withdrawal, double* finite_gain);

/* ---- Save, load, record ---------------------------------------------------------------------- */

/*
 * An image is bytes of yours, to be kept in a file or sent: little-endian, good on every machine.
 * It names its model by hash, and carries it if you ask. A library reads its own format and all
 * before it. Under a model with another hash an image is refused, unless you allow it; then the
 * traits, the inner state, clocks, the issue and the floor are kept, what the model derives from
 * traits is derived anew, and moves are matched by name. So a save survives an update of the
 * library either exactly, under the model it carries, or adapted, under the new one.
 */

/** What is in an image. */
typedef int32_t pursuit_image;
enum {
    PURSUIT_IMAGE_COUPLE = 0,
    PURSUIT_IMAGE_MODEL = 1,
    PURSUIT_IMAGE_RECORDING = 2,
    PURSUIT_IMAGE_END
};

/** What an image says of itself. */
typedef struct pursuit_image_info {
    uint32_t struct_size;
    pursuit_image of;
    uint32_t format;
    int32_t carries_model; /* 1: it does */
    uint64_t model_hash;   /* pursuit_model_hash() of the model it was made under */
} pursuit_image_info;

/**
 * What an image says of itself. Checks sizes and checksum, but no values.
 *
 * @param image its bytes
 * @param size  how many
 * @param out   is filled
 * @return OK; ARGUMENT; INPUT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_image_inspect(const void* image, size_t size,
                                                 pursuit_image_info* out);

/**
 * Saves a couple; without its model it takes at most 512 bytes.
 *
 * @param couple     not NULL
 * @param with_model 1: the image carries the model; 0: it only names it
 * @param buffer     becomes the image; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_save(const pursuit_couple* couple, int32_t with_model,
                                               void* buffer, size_t size, size_t* needed);

/**
 * Makes a couple from an image. It goes on as if there had been no break. Allocates.
 *
 * @param image       its bytes; no longer needed afterwards
 * @param size        how many
 * @param model       the model to go on under; NULL: the one the image carries
 * @param other_model 1: allowed under a model with another hash, see above; 0: refused
 * @param out         becomes the couple; destroy it
 * @return OK; ARGUMENT; INPUT; MODEL: another model, or none carried; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_load(const void* image, size_t size,
                                               const pursuit_model* model, int32_t other_model,
                                               pursuit_couple** out);

/**
 * Saves a model.
 *
 * @param model  not NULL
 * @param buffer becomes the image; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_save(const pursuit_model* model, void* buffer, size_t size,
                                              size_t* needed);

/**
 * Makes the model of an image of a model, or the one that another image carries. Allocates.
 *
 * @param image       its bytes
 * @param size        how many
 * @param other_model 1: coefficients that the image does not know may take their standard values,
 *                    which gives the model another hash; 0: refused
 * @param out         becomes the model; destroy it
 * @return OK; ARGUMENT; INPUT; MODEL; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_load(const void* image, size_t size, int32_t other_model,
                                              pursuit_model** out);

/**
 * From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every
 * so many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of
 * good times would be more than 65,535 together. Starts anew if it is recorded
 * already. Allocates, now and in every call that changes the couple.
 *
 * @param couple not NULL
 * @param every  turns from checkpoint to checkpoint, 1..65535
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_record(pursuit_couple* couple, uint32_t every);

/**
 * Ends the recording and drops the log; the couple goes on.
 *
 * @param couple not NULL; need not be recorded
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_stop_recording(pursuit_couple* couple);

/**
 * Saves the recording up to now, which may go on.
 *
 * @param couple     not NULL
 * @param with_model 1: the image carries the model; 0: it only names it
 * @param buffer     becomes the image; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; STATE: not recorded; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_save_recording(const pursuit_couple* couple,
                                                         int32_t with_model, void* buffer,
                                                         size_t size, size_t* needed);

/** Where a replay first came to something else than what was recorded. */
typedef struct pursuit_divergence {
    uint32_t struct_size;
    int32_t diverged;    /* 0: the recording is valid, and all below is 0 */
    uint32_t checkpoint; /* from 0 */
    uint32_t turn;       /* turns of the recording up to there */
    int32_t refused;     /* 1: a call since the checkpoint before was refused */
    uint32_t reserved;   /* 0 */
    uint64_t recorded;   /* pursuit_couple_hash() there */
    uint64_t replayed;
} pursuit_divergence;

/**
 * Plays a recording again and compares the checkpoints, up to the first that differs. Allocates
 * only where model is NULL.
 *
 * How long it takes: between two checkpoints at most 65,535 turns and exchanges of good times
 * together; more is refused before it is done. So a recording of n bytes takes at most n / 14 times
 * 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody has
 * played up to: who makes others work that long has done the same.
 *
 * @param image its bytes
 * @param size  how many
 * @param model the model it names; NULL: the one the image carries
 * @param out   is filled
 * @return OK, also where it diverged; ARGUMENT; INPUT; MODEL; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_recording_validate(const void* image, size_t size,
                                                      const pursuit_model* model,
                                                      pursuit_divergence* out);

/* ---- Scenarios ------------------------------------------------------------------------------- */

/** Two partners and what happens to them when, read from TOML. Immutable. */
typedef struct pursuit_scenario pursuit_scenario;

/**
 * Reads a scenario. Unknown keys and names are errors. Allocates.
 *
 * @param text  TOML, as the files in examples/scenarios; scenario.hpp explains all of it
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
 * Gives a scenario back. Stages made from it go on.
 *
 * @param scenario may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_scenario_destroy(pursuit_scenario* scenario);

/** What a scenario says of itself. The texts are borrowed: valid until it is destroyed. */
typedef struct pursuit_scenario_info {
    uint32_t struct_size;
    uint32_t turns; /* how many to play */
    uint64_t seed;
    uint64_t id;
    const char* title;
    const char* look_for; /* what to look for; may have line breaks */
    const char* names[2]; /* of the people in seat a and b */
    size_t happenings;    /* how many */
    pursuit_seat first;   /* who has the floor first; PURSUIT_NONE: the issue's owner, or drawn */
    uint32_t reserved;    /* 0 */
} pursuit_scenario_info;

/**
 * What a scenario says of itself.
 *
 * @param scenario not NULL
 * @param out      is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_about(const pursuit_scenario* scenario,
                                                  pursuit_scenario_info* out);

/**
 * The traits of one of its people.
 *
 * @param scenario not NULL
 * @param seat     whose
 * @param out      is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_traits(const pursuit_scenario* scenario,
                                                   pursuit_seat seat, pursuit_traits* out);

/**
 * Makes the model of a scenario. Allocates.
 *
 * @param scenario not NULL
 * @param out      becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_model(const pursuit_scenario* scenario,
                                                  pursuit_model** out);

/**
 * Text that reads as the same scenario. Allocates.
 *
 * @param scenario not NULL
 * @param buffer   becomes the text; may be NULL if size is 0
 * @param size     bytes of it
 * @param needed   becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; PARSE: of more than 1 MiB, which could not be read; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_write(const pursuit_scenario* scenario, char* buffer,
                                                  size_t size, size_t* needed);

/** A scenario being played: a couple, and what is still to happen to it. */
typedef struct pursuit_stage pursuit_stage;

/**
 * Puts a scenario on stage. Allocates.
 *
 * @param scenario not NULL
 * @param model    NULL: the scenario's own
 * @param out      becomes the stage; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_create(const pursuit_scenario* scenario,
                                                const pursuit_model* model, pursuit_stage** out);

/**
 * A second stage that is exactly where this one is, with all that is still to happen. Allocates.
 *
 * @param stage not NULL
 * @param out   becomes the stage; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_copy(const pursuit_stage* stage, pursuit_stage** out);

/**
 * Gives a stage back.
 *
 * @param stage may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_stage_destroy(pursuit_stage* stage);

/**
 * Plays one turn with all that is due before it. Allocates.
 *
 * @param stage not NULL
 * @param out   is filled
 * @return OK; ARGUMENT; STATE when what is due is refused, as uncovering while flooded: then it is
 *         still to happen; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_next(pursuit_stage* stage, pursuit_turn* out);

/**
 * What happened before the last turn, host moves included.
 *
 * @param stage   not NULL
 * @param indices become the happenings, numbered as in the scenario's text from 0; may be NULL if
 *                size is 0
 * @param size    room for so many
 * @param needed  becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_happened(const pursuit_stage* stage, uint32_t* indices,
                                                  size_t size, size_t* needed);

/**
 * A copy of the couple on stage, to be asked or forked; nothing more will happen to it by itself.
 * Allocates.
 *
 * @param stage not NULL
 * @param out   becomes the couple; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_couple(const pursuit_stage* stage, pursuit_couple** out);

/**
 * Puts a couple on stage in the place of the one there, as after a change made to a copy of it.
 *
 * @param stage  not NULL
 * @param couple its model has to be the stage's own
 * @return OK; ARGUMENT; STATE: another model
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_stage_assign(pursuit_stage* stage, const pursuit_couple* couple);

/* ---- Progress -------------------------------------------------------------------------------- */

/**
 * Watches and stops long calls from another thread; each takes it in the struct that says how. All
 * calls with one may run at the same time. A call that is stopped says STATE and has changed
 * nothing, but for arrays that are filled piece by piece, which say so. Turns, rounds of a loop and
 * skips are stopped by asking for them in parts, which make the same bits as the whole.
 */
typedef struct pursuit_progress pursuit_progress;

/**
 * Makes one. Allocates.
 *
 * @param out becomes it; destroy it after the calls
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_progress_create(pursuit_progress** out);

/**
 * Gives it back.
 *
 * @param progress may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_progress_destroy(pursuit_progress* progress);

/**
 * How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps
 * of a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
 *
 * @param progress may be NULL
 * @return 0 for NULL
 * @since 0.1
 */
PURSUIT_API uint64_t pursuit_progress_done(const pursuit_progress* progress);

/**
 * Ends the calls that it was or will be handed to soon, with STATE.
 *
 * @param progress not NULL
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_progress_stop(const pursuit_progress* progress);

/* ---- Observed talks -------------------------------------------------------------------------- */

/** Observed talks and how to read them. Immutable. */
typedef struct pursuit_talks pursuit_talks;

/**
 * Reads a table of observed talks, by a codes file that says what its columns and values stand for.
 * Allocates.
 *
 * @param codes      TOML, as the files in examples/codes; replay.hpp explains it
 * @param codes_size bytes of it, without an ending 0; at most 1 MiB
 * @param table      CSV (RFC 4180) with a header
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
 * Feeds a talk to the engine move by move. Allocates.
 *
 * @param talks           not NULL
 * @param index           which
 * @param model           to be fed, the talks' own or another one
 * @param progress        may be NULL
 * @param turns           become the turns, columns times intervals; may be NULL if size is 0
 * @param log_probability become the natural logarithms of the probability of what was observed, one
 *                        a turn; may be NULL if size is 0
 * @param size            room for so many, in each
 * @param needed          becomes how many there are; may be NULL
 * @param log_likelihood  becomes the sum over all turns but those of the first interval
 * @return OK; ARGUMENT; STATE; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_replay(const pursuit_talks* talks, size_t index,
                                                const pursuit_model* model,
                                                const pursuit_progress* progress,
                                                pursuit_turn* turns, double* log_probability,
                                                size_t size, size_t* needed,
                                                double* log_likelihood);

/** Log-likelihoods of the same transitions without a model; the last two are fitted to them. */
typedef struct pursuit_baselines {
    uint32_t struct_size;
    uint32_t reserved;    /* 0 */
    double cells;         /* combinations of values an interval can show */
    uint64_t transitions; /* intervals but the first, of all talks */
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

/* ---- The process of therapy ------------------------------------------------------------------ */

/*
 * Where a couple stands in the process of emotionally focused therapy, read off it from outside. A
 * stage is a label: nothing in the engine reads it, and observing changes nothing.
 */

/** A process over one couple. */
typedef struct pursuit_process pursuit_process;

typedef int32_t pursuit_process_stage;
enum {
    PURSUIT_PROCESS_STAGE_NO_CYCLE = 0,     /* none has been seen yet */
    PURSUIT_PROCESS_STAGE_IN_THE_CYCLE = 1, /* the pattern has hold of them */
    PURSUIT_PROCESS_STAGE_DE_ESCALATED = 2, /* it has slowed down, and both see it */
    PURSUIT_PROCESS_STAGE_RE_ENGAGED = 3,   /* the withdrawer has come back in and was met */
    PURSUIT_PROCESS_STAGE_SOFTENED = 4,     /* the pursuer has asked from beneath and was met */
    PURSUIT_PROCESS_STAGE_BONDED = 5,       /* they reach for each other and find each other */
    PURSUIT_PROCESS_STAGE_CONSOLIDATED = 6, /* later, the same kind of trigger led to no cycle */
    PURSUIT_PROCESS_STAGE_END
};

/** What the stages are read off. */
typedef int32_t pursuit_process_variable;
enum {
    PURSUIT_PROCESS_VARIABLE_CYCLE_TURNS = 0,    /* turns running in a negative phase */
    PURSUIT_PROCESS_VARIABLE_CALM_TURNS = 1,     /* outside of one, on this occasion */
    PURSUIT_PROCESS_VARIABLE_AROUSAL = 2,        /* of the more aroused of the two, 0..1 */
    PURSUIT_PROCESS_VARIABLE_SIGHT = 3,          /* mentalizing of who has less of it, 0..1 */
    PURSUIT_PROCESS_VARIABLE_WITHDRAWER_MET = 4, /* what the withdrawer showed and was met, */
    PURSUIT_PROCESS_VARIABLE_PURSUER_MET = 5,    /* what the pursuer did, */
    PURSUIT_PROCESS_VARIABLE_MET_RUNNING = 6,    /* bids of either turned toward, running */
    PURSUIT_PROCESS_VARIABLE_LEFT_ALONE = 7,     /* what was left alone, since the stage began */
    PURSUIT_PROCESS_VARIABLE_HOURS = 8,          /* since the stage began */
    PURSUIT_PROCESS_VARIABLE_END
};

/**
 * Begins to follow a couple. Allocates.
 *
 * @param couple not NULL
 * @param out    becomes the process; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_create(const pursuit_couple* couple,
                                                  pursuit_process** out);

/**
 * Makes a process that goes on from the same place, for a copy of the couple. Allocates.
 *
 * @param process not NULL
 * @param out     becomes the copy; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_copy(const pursuit_process* process,
                                                pursuit_process** out);

/**
 * Gives a process back.
 *
 * @param process may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_process_destroy(pursuit_process* process);

/**
 * To be called after every turn, intervention or event of the same couple.
 *
 * @param process not NULL
 * @param couple  not NULL; it is only read
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_observe(pursuit_process* process,
                                                   const pursuit_couple* couple);

/** Where a couple stands, and what is missing for the next stage. */
typedef struct pursuit_standing {
    uint32_t struct_size;
    pursuit_process_stage stage;
    pursuit_process_stage furthest; /* that was ever reached */
    int32_t row;                    /* of pursuit_process_row_at(), that led here; PURSUIT_NONE */
    pursuit_seat pursuer;           /* by the moves in the cycle; PURSUIT_NONE: not told apart */
    pursuit_seat withdrawer;
    uint32_t since_turn; /* turns of the couple then */
    uint32_t setbacks;
    int64_t since_ms;                 /* clock of the couple then */
    float values[9];                  /* by PURSUIT_PROCESS_VARIABLE_... */
    pursuit_process_stage next;       /* PURSUIT_NONE: there is none, or none before a cycle */
    pursuit_process_variable missing; /* the first that is missing for it */
    int32_t below;                    /* 1: `is` has to fall below `needed`; 0: to rise above it */
    float is;
    float needed;
    pursuit_seat who;          /* whose step it is; PURSUIT_NONE: both's, or nobody's */
    pursuit_intervention help; /* that may help with it; PURSUIT_NONE */
    pursuit_seat help_who;
    uint32_t reserved; /* 0 */
} pursuit_standing;

/**
 * Where the couple stands.
 *
 * @param process not NULL
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_standing(const pursuit_process* process,
                                                    pursuit_standing* out);

/**
 * The same as an English sentence. Allocates.
 *
 * @param process not NULL
 * @param next    0: where they stand; 1: what the next stage needs, "" where there is none
 * @param a       name of the partner in seat a, UTF-8
 * @param b       of the one in seat b
 * @param buffer  becomes the sentence; may be NULL if size is 0
 * @param size    of the buffer
 * @param needed  becomes the size it takes, with its final 0; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_text(const pursuit_process* process, int32_t next,
                                                const char* a, const char* b, char* buffer,
                                                size_t size, size_t* needed);

/** A row of the table of stages. Rows are tried in their order; all its conditions have to hold. */
typedef struct pursuit_process_row {
    uint32_t struct_size;
    pursuit_process_stage from;
    pursuit_process_stage to;
    char because[48];    /* in a few words, English */
    uint32_t conditions; /* how many of the following */
    pursuit_process_variable variable[4];
    int32_t below[4]; /* 1: the variable has to be below the threshold; 0: above it */
    float threshold[4];
} pursuit_process_row;

/**
 * A row of the table of stages.
 *
 * @param row 0 up to the first that is refused
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_row_at(int32_t row, pursuit_process_row* out);

/** How a course of sessions goes. */
typedef struct pursuit_sessions {
    uint32_t struct_size;
    uint32_t days;             /* before each session, up to 3650 */
    float severity;            /* of the trigger that comes up, 0..1 */
    pursuit_seat owner;        /* PURSUIT_NONE: of both */
    float dose;                /* 0..1; with 0 they come and talk, and nothing is done */
    uint32_t turns_before;     /* what is done in it, up to 1000 */
    uint32_t turns_after;      /* and after it, likewise */
    pursuit_intervention step; /* in place of what the stage asks for; PURSUIT_NONE: that */
    pursuit_seat step_who;
} pursuit_sessions;

/**
 * Fills in a course in the order of EFT: weekly, of half the dose.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_sessions_init(pursuit_sessions* out);

/** What was done in one session of a course, and what came of it. */
typedef struct pursuit_visit {
    uint32_t struct_size;
    pursuit_process_stage before;
    pursuit_process_stage after;
    pursuit_intervention step; /* PURSUIT_NONE: the stage asks for none */
    pursuit_seat step_who;
    int32_t refused;      /* 1: it could not be done, somebody was flooded */
    int32_t met;          /* 1: what was shown by it was turned toward */
    uint32_t cycle_turns; /* of its turns, in a negative phase */
} pursuit_visit;

/**
 * One session of a course. Days pass and the same trigger comes up; they talk, the cycle is named,
 * the one whose step it is takes it, the other answers or does not; they talk on. Allocates while
 * the couple is recorded.
 *
 * @param process of this couple
 * @param couple  not NULL
 * @param course  not NULL
 * @param out     is filled
 * @return OK; ARGUMENT; MEMORY, and then nothing has happened
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_visit(pursuit_process* process, pursuit_couple* couple,
                                                 const pursuit_sessions* course,
                                                 pursuit_visit* out);

/* ---- Single traits --------------------------------------------------------------------------- */

/** The members of pursuit_traits, one by one. */
typedef int32_t pursuit_trait;
enum {
    PURSUIT_TRAIT_ANXIETY = 0,
    PURSUIT_TRAIT_AVOIDANCE = 1,
    PURSUIT_TRAIT_CLOSENESS = 2, /* need_strength: factors, 0..2 */
    PURSUIT_TRAIT_HEARD = 3,
    PURSUIT_TRAIT_REASSURANCE = 4,
    PURSUIT_TRAIT_SPACE = 5,
    PURSUIT_TRAIT_PEACE = 6,
    PURSUIT_TRAIT_ACCEPTANCE = 7,
    PURSUIT_TRAIT_DISCONNECTION = 8, /* fear_sensitivity: factors, 0..2 */
    PURSUIT_TRAIT_ABANDONMENT = 9,
    PURSUIT_TRAIT_INADEQUACY = 10,
    PURSUIT_TRAIT_ENGULFMENT = 11,
    PURSUIT_TRAIT_EXPRESSION = 12,
    PURSUIT_TRAIT_EXPRESSIVE_SUPPRESSION = 13,
    PURSUIT_TRAIT_TALK_HEALS = 14,
    PURSUIT_TRAIT_SECURITY = 15,
    PURSUIT_TRAIT_MENTALIZING = 16,
    PURSUIT_TRAIT_HOPE = 17,
    PURSUIT_TRAIT_FLOODING_MINUTES = 18, /* 0..1440 */
    PURSUIT_TRAIT_END
};

/* ---- What if --------------------------------------------------------------------------------- */

/*
 * The same two people, once as it was and once with a change. A pair is two runs from one start
 * with the same seed: both meet the same chances, and what differs comes from the change. Pair 0
 * has the couple's own numbers and is this very argument; the others are other ways it could have
 * gone. It says something about this model, nothing about any two people or anybody's fault.
 */

/** What kind of change it is, and what pursuit_change::seat, id, amount and ms are then. */
typedef int32_t pursuit_change_kind;
enum {
    PURSUIT_CHANGE_KIND_INTERVENTION = 0, /* seat: for whom; id: pursuit_intervention; strength.
                                             A promised pause is taken: that time passes; of 0,
                                             which has no promise, as much as of 1 */
    PURSUIT_CHANGE_KIND_MOVE = 1,         /* seat: who makes its next turn this one; id:
                                             pursuit_move; intensity or PURSUIT_UNSET */
    PURSUIT_CHANGE_KIND_TRAIT = 2,        /* seat: whose; id: pursuit_trait; by how much it moves,
                                             within its range; felt security, mentalizing and hope
                                             move with the level they start from */
    PURSUIT_CHANGE_KIND_LINK = 3,         /* seat: who pursues; id: pursuit_link; by how much it is
                                             weakened, .5 halves it: who shows less has a factor on
                                             expression, who fears less on the two sensitivities */
    PURSUIT_CHANGE_KIND_DISAGREEMENT = 4, /* seat: the owner; severity */
    PURSUIT_CHANGE_KIND_OPEN_ISSUE = 5,   /* seat: the owner; severity */
    PURSUIT_CHANGE_KIND_SEPARATION = 6,   /* seat: who stepped back; ms: promised, or -1 */
    PURSUIT_CHANGE_KIND_REUNION = 7,
    PURSUIT_CHANGE_KIND_STRESS = 8,    /* seat: whose; severity */
    PURSUIT_CHANGE_KIND_GOOD_TIME = 9, /* id: exchanges */
    PURSUIT_CHANGE_KIND_ELAPSE = 10,   /* ms */
    PURSUIT_CHANGE_KIND_END
};

/** One change. Traits and links change before what else happens at a turn, all others after it. */
typedef struct pursuit_change {
    uint32_t struct_size;
    uint32_t turn; /* before this turn, counted from the start of the comparison */
    pursuit_change_kind kind;
    pursuit_seat seat; /* or PURSUIT_NONE, where there need not be one */
    int32_t id;
    float amount;
    int64_t ms;
} pursuit_change;

/** What of a run is compared. Where it is yes or no, many runs give a share. */
typedef int32_t pursuit_outcome;
enum {
    PURSUIT_OUTCOME_TIME_IN_CYCLE = 0,   /* share of the turns in a negative phase */
    PURSUIT_OUTCOME_CYCLE = 1,           /* yes or no: six such turns running */
    PURSUIT_OUTCOME_HOLDS = 2,           /* yes or no: likewise, in the last ten turns */
    PURSUIT_OUTCOME_REPAIR_TIME = 3,     /* turns from the first cycle to six calm ones running */
    PURSUIT_OUTCOME_PROTEST_A = 4,       /* share of a's turns that are protest */
    PURSUIT_OUTCOME_PROTEST_B = 5,       /* and of b's */
    PURSUIT_OUTCOME_PEAK_FEAR_A = 6,     /* the strongest fear at its peak */
    PURSUIT_OUTCOME_PEAK_FEAR_B = 7,     /* likewise */
    PURSUIT_OUTCOME_PEAK_AROUSAL_A = 8,  /* arousal as experienced, at its peak */
    PURSUIT_OUTCOME_PEAK_AROUSAL_B = 9,  /* likewise */
    PURSUIT_OUTCOME_DISTRESS_END_A = 10, /* distress after the last turn */
    PURSUIT_OUTCOME_DISTRESS_END_B = 11, /* likewise */
    PURSUIT_OUTCOME_RESOLVED = 12,       /* yes or no: an issue gets resolved */
    PURSUIT_OUTCOME_GAIN_COLD = 13,      /* pursuit_couple_present_gain() after the last turn */
    PURSUIT_OUTCOME_GAIN_HOT = 14,       /* likewise */
    PURSUIT_OUTCOME_GAIN_NOW = 15,       /* the local gain after the last turn */
    PURSUIT_OUTCOME_END
};

/** How to compare. */
typedef struct pursuit_trial {
    uint32_t struct_size;
    uint32_t pairs;       /* 2..1000000; default 400. Times turns at most 10^8 */
    uint32_t turns;       /* of an argument, 1..100000; default 60 */
    uint32_t from;        /* outcomes count from this turn on; default 0 */
    uint32_t own_turns;   /* so many turns have the couple's own numbers in every pair: what could
                             have come of this very moment; 0..turns; default 0 */
    pursuit_seat pursuer; /* whose pursuing the gains are of; PURSUIT_NONE: the stronger loop */
    int32_t follow_up;    /* 1: the outcomes are those of the next argument, with the same trigger,
                             of so many turns too; default 0 */
    float days;           /* until then, 0..36525; default 7 */
    float severity;       /* of another trigger; PURSUIT_UNSET: the disagreement they begin with */
    pursuit_seat owner;   /* of another trigger; or PURSUIT_NONE */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_trial;

/**
 * Fills in the defaults.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_trial_init(pursuit_trial* out);

/** One outcome over all pairs. */
typedef struct pursuit_contrast {
    uint32_t struct_size;
    uint32_t n;            /* pairs; for the repair time those in which both runs had a cycle,
                              compared as far as both were watched after it */
    double without;        /* mean, or share */
    double with;           /* likewise */
    double difference;     /* with - without */
    double low, high;      /* its 95 % interval, paired; both 0 if n is below 2 */
    double variance_ratio; /* of the paired difference over that of unpaired runs; 0: none varies */
    double own_without;    /* in this very argument, pair 0 */
    double own_with;
} pursuit_contrast;

/* Facts about a pair of runs: flags to be added up. */
enum {
    PURSUIT_RUN_CYCLED_WITHOUT = 1, /* there was a cycle to repair; else the time is 0 */
    PURSUIT_RUN_CYCLED_WITH = 2,
    PURSUIT_RUN_CENSORED_WITHOUT = 4, /* and it was not repaired by the end: the time is a least */
    PURSUIT_RUN_CENSORED_WITH = 8,
    PURSUIT_RUN_REFUSED = 16, /* a change was refused, as uncovering is while flooded */
    PURSUIT_RUN_UNMADE = 32   /* a move was not made: its mover had no turn any more */
};

/** What else is known of a comparison. */
typedef struct pursuit_compared {
    uint32_t struct_size;
    uint32_t pairs;
    uint32_t refused;     /* pairs in which a change was refused */
    uint32_t unmade;      /* pairs in which a move was not made */
    uint32_t cycles[2];   /* runs with a cycle: without, with */
    uint32_t censored[2]; /* of them not repaired by the end: the mean repair time is too low */
    pursuit_seat pursuer; /* of the gains */
    int32_t own;          /* PURSUIT_RUN_... of this very argument */
} pursuit_compared;

/**
 * Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
 * course is not NULL.
 *
 * @param couple    not NULL; stays as it is
 * @param changes   at most 64; may be NULL if count is 0
 * @param count     how many
 * @param trial     not NULL
 * @param out       is filled
 * @param contrasts become the outcomes, by pursuit_outcome; may be NULL if size is 0
 * @param size      how many of them, at most PURSUIT_OUTCOME_END
 * @param course    2 * turns values become the share of the runs that are in a negative phase
 *                  after each turn, first without, then with; may be NULL; else it allocates
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_what_if(const pursuit_couple* couple,
                                                  const pursuit_change* changes, size_t count,
                                                  const pursuit_trial* trial, pursuit_compared* out,
                                                  pursuit_contrast* contrasts, size_t size,
                                                  double* course);

/**
 * Likewise a scenario from its beginning, with all that happens in it on both sides. What is
 * refused there is tried again before the next turn. Allocates.
 *
 * @param scenario  not NULL
 * @param model     NULL: the scenario's own
 * @param changes   at most 64; may be NULL if count is 0
 * @param count     how many
 * @param trial     not NULL
 * @param out       is filled
 * @param contrasts become the outcomes, by pursuit_outcome; may be NULL if size is 0
 * @param size      how many of them, at most PURSUIT_OUTCOME_END
 * @param course    as above; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_what_if(
    const pursuit_scenario* scenario, const pursuit_model* model, const pursuit_change* changes,
    size_t count, const pursuit_trial* trial, pursuit_compared* out, pursuit_contrast* contrasts,
    size_t size, double* course);

/**
 * The pairs one by one: for distributions, for several threads. Where it is stopped the arrays are
 * partly filled.
 *
 * @param couple  not NULL; stays as it is
 * @param changes at most 64; may be NULL if count is 0
 * @param count   how many
 * @param trial   not NULL; its pairs do not count
 * @param first   the first pair
 * @param pairs   how many pairs
 * @param without pairs * PURSUIT_OUTCOME_END values become the outcomes, pair by pair
 * @param with    likewise
 * @param flags   one value a pair becomes PURSUIT_RUN_..., added up; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_what_if_pairs(const pursuit_couple* couple,
                                                        const pursuit_change* changes, size_t count,
                                                        const pursuit_trial* trial, uint32_t first,
                                                        size_t pairs, double* without, double* with,
                                                        int32_t* flags);

/**
 * Likewise of a scenario. Allocates.
 *
 * @param scenario not NULL
 * @param model    NULL: the scenario's own
 * @param changes  at most 64; may be NULL if count is 0
 * @param count    how many
 * @param trial    not NULL; its pairs do not count
 * @param first    the first pair
 * @param pairs    how many pairs
 * @param without  pairs * PURSUIT_OUTCOME_END values become the outcomes, pair by pair
 * @param with     likewise
 * @param flags    one value a pair becomes PURSUIT_RUN_..., added up; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_what_if_pairs(
    const pursuit_scenario* scenario, const pursuit_model* model, const pursuit_change* changes,
    size_t count, const pursuit_trial* trial, uint32_t first, size_t pairs, double* without,
    double* with, int32_t* flags);

/** Kinds of single changes to search among. */
typedef int32_t pursuit_lever;
enum {
    PURSUIT_LEVER_LINK = 0,
    PURSUIT_LEVER_TRAIT = 1,
    PURSUIT_LEVER_MOVE = 2,
    PURSUIT_LEVER_INTERVENTION = 3,
    PURSUIT_LEVER_END
};

/** How to search. */
typedef struct pursuit_search {
    uint32_t struct_size;
    uint32_t levers;       /* bit 1 << PURSUIT_LEVER_...: where to look; default all */
    pursuit_outcome avoid; /* HOLDS (default) or CYCLE: what the argument shall be kept out of */
    uint32_t pairs;        /* ways it could go, of which a majority counts, 2..10000; default 60 */
    uint32_t turns;        /* of the argument, 10..1000; default 60 */
    uint32_t first;        /* moves and interventions are tried from this turn on, */
    uint32_t last;         /* up to this one, but not in the last 20 turns, */
    uint32_t step;         /* every so many turns, 1..1000; default all */
    pursuit_seat pursuer;  /* whose loop the links are of; PURSUIT_NONE: the stronger one */
    uint32_t reserved;     /* 0 */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_search;

/**
 * Fills in the defaults.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_search_init(pursuit_search* out);

/**
 * A single change that keeps an argument out of the cycle. A dose is how large the change is, 0..1:
 * by how much a link is weakened, the way of a trait as a share of its range, the strength of an
 * intervention; a move has none, 0. Smallest is what a grid of 8 and halving find.
 */
typedef struct pursuit_finding {
    uint32_t struct_size;
    pursuit_lever lever;
    float dose;            /* the smallest that does it in more than half of the ways it could go;
                              PURSUIT_UNSET: none does */
    float own_dose;        /* likewise in this very argument */
    int32_t monotone;      /* 0: on the grid, more of it let fewer out; a smaller dose may do it */
    int32_t reserved;      /* 0 */
    double avoided;        /* share of the ways kept out of it, with `change` */
    double unhelped;       /* and without, from the same moment on */
    double probability;    /* of a move: how likely it was at that moment of this very argument */
    pursuit_change change; /* with `dose`, or without one with `own_dose` */
} pursuit_finding;

/** What is known of a search. */
typedef struct pursuit_found {
    uint32_t struct_size;
    uint32_t count;  /* how many findings are filled in */
    uint32_t all[4]; /* how many there are, by pursuit_lever */
    int32_t own;     /* 1: this very argument comes to what is to be avoided, unhelped */
    int32_t reserved;
    double unhelped; /* share of the ways it could go that do not */
} pursuit_found;

/**
 * The single changes that keep this argument out of the cycle, each by itself: by lever; those that
 * do it in the majority of the ways it could go before those that do it in this very argument
 * alone; then the smallest dose first, of moves the likeliest. Takes seconds. Allocates.
 *
 * @param couple   not NULL; stays as it is
 * @param search   not NULL
 * @param findings become the best ones, of each lever searched as many as of any other; may be NULL
 *                 if size is 0
 * @param size     room for so many, at most 10000
 * @param out      is filled
 * @return OK; ARGUMENT; STATE: the argument stays out of it by itself, or it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_search(const pursuit_couple* couple,
                                                 const pursuit_search* search,
                                                 pursuit_finding* findings, size_t size,
                                                 pursuit_found* out);

/** What would weaken one link of the loop. */
typedef struct pursuit_remedy {
    uint32_t struct_size;
    pursuit_link link;
    int32_t heals;             /* 1: the intervention brings the hot gain below 1 */
    pursuit_intervention what; /* of those that act on this link most: the one that does so with the
                                  smallest strength; else the one that lowers the gain most at full
                                  strength; PURSUIT_NONE: none acts, or none is needed */
    pursuit_seat who;          /* for whom; PURSUIT_NONE: both */
    float strength;            /* 0..1 */
    float slope_before;        /* of the link, now */
    float slope;               /* and with it */
    float gain_before;         /* hot, now */
    float gain;                /* and with it */
} pursuit_remedy;

/**
 * Every link of a product weighs the same on paper. So they are ranked by the smallest dose of a
 * named intervention that brings the hot gain below 1: best first; then those that none does it
 * for, by the gain that is left.
 *
 * @param couple   not NULL
 * @param pursuer  who pursues
 * @param remedies become the remedies of the four links
 * @param size     at most so many of them, 0..4
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_remedies(const pursuit_couple* couple,
                                                   pursuit_seat pursuer, pursuit_remedy* remedies,
                                                   size_t size);

/**
 * The reference gain with the felt security, the mentalizing and the learned sensitivities they
 * have now in the place of those they rest at: what interventions can move.
 *
 * @param couple  not NULL
 * @param pursuer who pursues
 * @param regime  PURSUIT_REGIME_COLD or PURSUIT_REGIME_HOT
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_present_gain(const pursuit_couple* couple,
                                                       pursuit_seat pursuer, pursuit_regime regime,
                                                       pursuit_gain* out);

/* ---- The portrait of a loop ------------------------------------------------------------------ */

/*
 * What a bare loop does from every start. It is made of straight pieces, so resting points, null
 * clines, borders and outlooks are solved for and not sampled. Where a call fills several arrays,
 * those you do not want may be NULL.
 */

/** What becomes of a small disturbance of a resting point. */
typedef int32_t pursuit_stability;
enum {
    PURSUIT_STABILITY_STABLE = 0,    /* it dies out */
    PURSUIT_STABILITY_SADDLE = 1,    /* it grows, but for those along its border */
    PURSUIT_STABILITY_UNSTABLE = 2,  /* every one grows: simultaneous rounds only */
    PURSUIT_STABILITY_ONE_SIDED = 3, /* one way it grows, the other way it dies out */
    PURSUIT_STABILITY_NEUTRAL = 4,   /* it stays: gain 1 */
    PURSUIT_STABILITY_END
};

/** How a loop can end. */
typedef int32_t pursuit_outlook;
enum {
    PURSUIT_OUTLOOK_CALM = 0,    /* from every start */
    PURSUIT_OUTLOOK_SPIRALS = 1, /* into a cycle from every start, but for single ones */
    PURSUIT_OUTLOOK_DEPENDS = 2, /* on the opening */
    PURSUIT_OUTLOOK_END
};

/** How a run ends. */
typedef int32_t pursuit_fate;
enum {
    PURSUIT_FATE_CALM = 0,      /* near a stable resting point of calm */
    PURSUIT_FATE_CYCLE = 1,     /* or of a cycle */
    PURSUIT_FATE_BALANCE = 2,   /* on a resting point that is not stable */
    PURSUIT_FATE_SWINGS = 3,    /* between two states that swap: simultaneous rounds only */
    PURSUIT_FATE_ESCAPES = 4,   /* leaves every bound: infinite ranges only */
    PURSUIT_FATE_UNDECIDED = 5, /* not within the rounds given */
    PURSUIT_FATE_END
};

/** A state that the next round leaves as it is. */
typedef struct pursuit_fixed_point {
    uint32_t struct_size;
    pursuit_stability stability;
    int32_t cycle;     /* 1: the loop feeds itself on the way here; 0: it belongs to calm */
    uint32_t reserved; /* 0 */
    pursuit_point at;
    double growth_up[2];   /* factors a round of a small disturbance, the larger in size first */
    double growth_down[2]; /* of one that goes down; they differ only at a bend */
} pursuit_fixed_point;

/**
 * All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
 *
 * @param loop   not NULL
 * @param points are filled; may be NULL if size is 0
 * @param size   room for so many; 40 are enough
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_fixed_points(const pursuit_loop* loop,
                                                     pursuit_fixed_point* points, size_t size,
                                                     size_t* needed);

/**
 * How a loop can end, by its resting points.
 *
 * @param loop not NULL
 * @param out  becomes PURSUIT_OUTLOOK_...
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_outlook(const pursuit_loop* loop, pursuit_outlook* out);

/** A part of the plane: pursuit across, withdrawal up. Within -1e200..1e200, each low < high. */
typedef struct pursuit_window {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    double pursuit_low, pursuit_high;
    double withdrawal_low, withdrawal_high;
} pursuit_window;

/**
 * What there is to see of a loop: its range; where that is infinite, all resting points and bends
 * and half as much again.
 *
 * @param loop not NULL
 * @param out  is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_window(const pursuit_loop* loop, pursuit_window* out);

/** Of which side of a loop a number is. */
typedef int32_t pursuit_loop_sides;
enum {
    PURSUIT_LOOP_SIDES_PURSUIT = 0,
    PURSUIT_LOOP_SIDES_WITHDRAWAL = 1,
    PURSUIT_LOOP_SIDES_BOTH = 2,
    PURSUIT_LOOP_SIDES_END
};

/**
 * The line on which one side rests while the other stays what it is, over the window's values of
 * the other. The two lines cross in the resting points.
 *
 * @param loop   not NULL
 * @param side   PURSUIT_LOOP_SIDES_PURSUIT or PURSUIT_LOOP_SIDES_WITHDRAWAL
 * @param window NULL: that of pursuit_loop_window()
 * @param points become the corners; may be NULL if size is 0
 * @param size   room for so many; 16 are enough
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_null_cline(const pursuit_loop* loop,
                                                   pursuit_loop_sides side,
                                                   const pursuit_window* window,
                                                   pursuit_point* points, size_t size,
                                                   size_t* needed);

/**
 * The border between what a saddle separates, traced backwards through all bends: a line from the
 * upper left to the lower right. Other resting points have none. Allocates.
 *
 * @param loop   not NULL
 * @param index  of the saddle in pursuit_loop_fixed_points()
 * @param window NULL: that of pursuit_loop_window()
 * @param points become the corners; may be NULL if size is 0
 * @param size   room for so many
 * @param needed becomes how many there are; may be NULL
 * @param whole  becomes 1 if both ends lie on the window's edge; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_separatrix(const pursuit_loop* loop, size_t index,
                                                   const pursuit_window* window,
                                                   pursuit_point* points, size_t size,
                                                   size_t* needed, int32_t* whole);

/**
 * On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
 * both values would have to fall for the start to lie on it. Allocates.
 *
 * @param line   as pursuit_loop_separatrix() gives it
 * @param corners of it; with none all are 0
 * @param starts where they are
 * @param count  how many
 * @param sides  as many are filled
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_side_of(const pursuit_point* line, size_t corners,
                                                const pursuit_point* starts, size_t count,
                                                double* sides);

/** Starts in rows and columns, edges included, row by row from the lowest withdrawal. */
typedef struct pursuit_grid {
    uint32_t struct_size;
    uint32_t columns; /* 2..65536, of pursuit */
    uint32_t rows;    /* 2..65536, of withdrawal */
    uint32_t rounds;  /* of a run at most; 0: 100000 */
    double near;      /* how near to a resting point a run ends, at most 1e6; 0: 1e-6 */
    double pursuit_low, pursuit_high; /* as a window; all four 0: pursuit_loop_window() */
    double withdrawal_low, withdrawal_high;
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_grid;

/**
 * Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
 *
 * @param loop   not NULL
 * @param grid   not NULL
 * @param moved  become by how much the first round moves each; may be NULL
 * @param fates  become PURSUIT_FATE_...; may be NULL
 * @param ends   become the resting points' indices, PURSUIT_NONE without one; may be NULL
 * @param rounds become the rounds it took; may be NULL
 * @param count  columns times rows
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_portrait(const pursuit_loop* loop, const pursuit_grid* grid,
                                                 pursuit_point* moved, int32_t* fates,
                                                 int32_t* ends, uint32_t* rounds, size_t count);

/**
 * How many rounds it takes from every start of a grid until both values are at a point or above.
 * Where it is stopped `rounds` is partly filled.
 *
 * @param loop   not NULL
 * @param grid   not NULL; its rounds, 1..2147483647, are the most that are tried
 * @param least  not NULL; a value that shall not count is -infinity
 * @param rounds become the rounds, 0 for starts that are there; -1: never
 * @param count  columns times rows
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_rounds_until(const pursuit_loop* loop,
                                                     const pursuit_grid* grid,
                                                     const pursuit_point* least, int32_t* rounds,
                                                     size_t count);

/** The numbers of a loop. */
typedef int32_t pursuit_loop_member;
enum {
    PURSUIT_LOOP_MEMBER_INERTIA = 0,
    PURSUIT_LOOP_MEMBER_COUPLING = 1,
    PURSUIT_LOOP_MEMBER_DRIVE = 2,
    PURSUIT_LOOP_MEMBER_THRESHOLD = 3,
    PURSUIT_LOOP_MEMBER_SLOPE_ABOVE = 4,
    PURSUIT_LOOP_MEMBER_SLOPE_BELOW = 5,
    PURSUIT_LOOP_MEMBER_CAP = 6,
    PURSUIT_LOOP_MEMBER_RANGE_LOW = 7, /* these two are of both sides */
    PURSUIT_LOOP_MEMBER_RANGE_HIGH = 8,
    PURSUIT_LOOP_MEMBER_END
};

/**
 * Sets one number of a loop.
 *
 * @param loop   not NULL; exclusive access
 * @param sides  PURSUIT_LOOP_SIDES_...
 * @param member PURSUIT_LOOP_MEMBER_...
 * @param value  in the range said in pursuit_loop_side or pursuit_loop
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_set(pursuit_loop* loop, pursuit_loop_sides sides,
                                            pursuit_loop_member member, double value);

/** Values of one number of a loop, from the first to the last in equal steps. */
typedef struct pursuit_loop_sweep {
    uint32_t struct_size;
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps; /* how many values, 1..1000000 */
    double from, to;
} pursuit_loop_sweep;

/**
 * What becomes of a loop as one or two of its numbers change. Allocates.
 *
 * @param loop         not NULL
 * @param along        the numbers; the first changes fastest
 * @param sweeps       1 or 2
 * @param progress     may be NULL
 * @param outlooks     become PURSUIT_OUTLOOK_...; may be NULL
 * @param fixed_points become the numbers of resting points; may be NULL
 * @param gains        become the loop gains above the thresholds; may be NULL
 * @param count        the product of all steps
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_landscape(const pursuit_loop* loop,
                                                  const pursuit_loop_sweep* along, size_t sweeps,
                                                  const pursuit_progress* progress,
                                                  int32_t* outlooks, int32_t* fixed_points,
                                                  double* gains, size_t count);

/**
 * One episode after another, while a number is raised step by step and then lowered again. Each
 * begins where the one before ended, with both values lifted, and runs on until it ends.
 */
typedef struct pursuit_episodes {
    uint32_t struct_size;
    uint32_t rounds; /* of an episode at most; 0: 100000 */
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps;    /* 1..1000000 */
    uint32_t reserved; /* 0 */
    double from, to;
    double near;                      /* as in a grid; 0: 1e-6 */
    pursuit_point lift;               /* to at least this */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_episodes;

/** Where it falls into the cycle, and where it comes out: the way back is longer. */
typedef struct pursuit_hysteresis {
    uint32_t struct_size;
    int32_t has_in, has_out;
    uint32_t reserved; /* 0 */
    double in;         /* the first value that ended in the cycle */
    double out;        /* the first on the way back, after one that did, that did not */
} pursuit_hysteresis;

/**
 * Plays the episodes. Allocates.
 *
 * @param loop     not NULL
 * @param episodes not NULL
 * @param rests    become where each ended, there and then back again; may be NULL
 * @param fates    become PURSUIT_FATE_...; may be NULL
 * @param count    twice the steps
 * @param out      is filled
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_hysteresis(const pursuit_loop* loop,
                                                   const pursuit_episodes* episodes,
                                                   pursuit_point* rests, int32_t* fates,
                                                   size_t count, pursuit_hysteresis* out);

/** The gains of one direction side by side. */
typedef struct pursuit_gains {
    uint32_t struct_size;
    pursuit_gain local;           /* PURSUIT_REGIME_NOW */
    pursuit_gain cold;            /* reference, PURSUIT_REGIME_COLD */
    pursuit_gain hot;             /* reference, PURSUIT_REGIME_HOT */
    pursuit_measured operational; /* at the present state, by experiment */
    double finite_cold;           /* from settled responses, 0 to .6 */
    double finite_hot;
} pursuit_gains;

/**
 * All gains of a couple in one direction. Takes up to a millisecond.
 *
 * @param couple  not NULL
 * @param pursuer who pursues
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_gains(const pursuit_couple* couple, pursuit_seat pursuer,
                                                pursuit_gains* out);

/**
 * The bare loop fitted to what each of a couple settles into, and where on its portrait they are.
 *
 * @param couple  not NULL
 * @param pursuer who pursues
 * @param regime  PURSUIT_REGIME_COLD or PURSUIT_REGIME_HOT
 * @param loop    is filled
 * @param now     becomes the drives as they are: pursuit of the pursuer, withdrawal of the other
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_loop(const pursuit_couple* couple, pursuit_seat pursuer,
                                               pursuit_regime regime, pursuit_loop* loop,
                                               pursuit_point* now);

/** Values of one trait of one partner, from the first to the last in equal steps. */
typedef struct pursuit_trait_sweep {
    uint32_t struct_size;
    pursuit_seat seat;
    pursuit_trait trait;
    uint32_t steps; /* how many values, 1..10000 */
    float from, to; /* within the trait's range */
} pursuit_trait_sweep;

/** A disagreement to be played again and again. */
typedef struct pursuit_opening {
    uint32_t struct_size;
    pursuit_seat owner; /* who wants the change */
    float severity;
    uint32_t runs;     /* 0..100000, with ids 0, 1, ...: all cells share their numbers */
    uint32_t turns;    /* 10..100000 */
    uint32_t reserved; /* 0 */
    uint64_t seed;
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_opening;

/**
 * Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of turns.
 *
 * @param model   not NULL
 * @param a       the partner in seat a, but for the traits swept
 * @param b       the partner in seat b
 * @param opening not NULL
 * @param along   two traits; the first changes fastest
 * @param holds   become the shares of runs in the cycle in the last ten turns; may be NULL
 * @param cold    become the loop gains, two a cell: seat a, seat b pursuing; may be NULL
 * @param hot     likewise with arousal high; may be NULL
 * @param count   cells: the product of both steps
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_landscape(const pursuit_model* model,
                                                   const pursuit_traits* a, const pursuit_traits* b,
                                                   const pursuit_opening* opening,
                                                   const pursuit_trait_sweep* along, float* holds,
                                                   float* cold, float* hot, size_t count);

/* ---- Patterns and associations --------------------------------------------------------------- */

/*
 * What a sequence of acts looks like, and whether the acts of one draw those of the other. Acts are
 * columns of the same length: who acted, what kind of act (PURSUIT_KIND_...: pursue and protest are
 * demands, protest and attack attacks), and when: a number of a turn or an interval that never goes
 * back. Acts at the same time do not answer each other. A host with classes of its own maps them to
 * kinds. Descriptions, no diagnosis; pattern.hpp and association.hpp tell the method.
 */

/** What it looks like. */
typedef int32_t pursuit_pattern;
enum {
    PURSUIT_PATTERN_NONE = 0,      /* ordinary talk, or any other */
    PURSUIT_PATTERN_A_PURSUES = 1, /* seat a comes closer or presses, seat b steps back */
    PURSUIT_PATTERN_B_PURSUES = 2,
    PURSUIT_PATTERN_ATTACK_ATTACK = 3,
    PURSUIT_PATTERN_WITHDRAW_WITHDRAW = 4,
    PURSUIT_PATTERN_END
};

/** What is lacking for a finding to be more than a guess. */
typedef int32_t pursuit_lack;
enum {
    PURSUIT_LACK_NOTHING = 0,
    PURSUIT_LACK_ACTS = 1,     /* there are fewer than 6 */
    PURSUIT_LACK_ONE_SIDE = 2, /* fewer than 3 of one of the two since it began */
    PURSUIT_LACK_LEAD = 3,     /* another explanation is nearly as good */
    PURSUIT_LACK_END
};

/** What follows what, from one partner to the next act of the other. */
typedef int32_t pursuit_lag;
enum {
    PURSUIT_LAG_DEMAND_WITHDRAW = 0,
    PURSUIT_LAG_WITHDRAW_DEMAND = 1,
    PURSUIT_LAG_ATTACK_ATTACK = 2,
    PURSUIT_LAG_WITHDRAW_WITHDRAW = 3,
    PURSUIT_LAG_END
};

/** Whether the first act draws the second one, given habit and the time of the talk. */
typedef int32_t pursuit_verdict;
enum {
    PURSUIT_VERDICT_NOT_ENOUGH = 0, /* of these acts, to tell either way */
    PURSUIT_VERDICT_NOT_SHOWN = 1,  /* enough, and no more than habit and time account for */
    PURSUIT_VERDICT_DRAWS = 2,      /* the first makes the second likelier */
    PURSUIT_VERDICT_AVERTS = 3,     /* the first makes the second less likely */
    PURSUIT_VERDICT_END
};

/** What the acts so far look like. */
typedef struct pursuit_pattern_finding {
    uint32_t struct_size;
    pursuit_pattern pattern; /* the likeliest explanation of the latest acts */
    pursuit_lack lack;       /* but for NOTHING it is a guess: not enough evidence */
    uint32_t acts;           /* seen so far */
    uint32_t first;          /* index of the act it begins with */
    uint32_t length;         /* acts from that one to the latest */
    uint32_t since;          /* time of the act it begins with */
    uint32_t until;          /* and of the latest */
    uint32_t speaking;       /* of these acts those that speak for it; of NONE: that are neither
                                attack nor step back */
    uint32_t more;           /* so many more acts like the latest 8 would be enough; of a guess 0:
                                none would */
    float strength;          /* speaking / length */
    float lead;              /* over the best other explanation, nats, 0 or more */
    float probability[5];    /* of each pattern, now; sum to 1 */
    uint32_t ranges;         /* how many of the following; beyond 64 acts they are not kept */
    uint32_t evidence[16];   /* times of the first and the last act of each range of acts that speak
                                for it, in order; the latest 8 ranges */
} pursuit_pattern_finding;

/** A lag-1 association. Q is Yule's, -1..1; intervals hold 95 %. */
typedef struct pursuit_association {
    uint32_t struct_size;
    pursuit_lag lag;
    pursuit_seat from; /* whose act comes first; the other answers */
    pursuit_verdict verdict;
    uint32_t pairs;    /* answers with an act of the other and an own one before them */
    uint32_t more;     /* of NOT_ENOUGH: about so many more pairs would be enough; 0: none would */
    uint32_t table[4]; /* first and second act, first alone, second alone, neither */
    double q, q_low, q_high;    /* of the plain table, which holds habit and time as well */
    double inertia;             /* Q of the answerer's own act before and the second act */
    double adjusted, low, high; /* given habit and time: what the verdict is made from */
    double p;                   /* that chance puts together the pairs, two-sided */
    double untimed;             /* Q given habit but not time */
    /* Untimed, the first acts shuffled within windows of time: what time makes of it. */
    double shuffled_mean, shuffled_low, shuffled_high;
    /* Adjusted, everybody with somebody else's partner. Of two talks or more. */
    double partners_mean, partners_low, partners_high;
    uint32_t shuffles;         /* 0: the first three say nothing */
    uint32_t partner_shuffles; /* and the others */
} pursuit_association;

/** A stretch of a talk that one explanation covers. */
typedef struct pursuit_stretch {
    uint32_t struct_size;
    pursuit_pattern pattern;
    uint32_t first, length; /* acts [first, first + length) */
    uint32_t since, until;  /* times of its first and of its last act */
    uint32_t speaking;      /* acts that speak for it */
    float lead;             /* over two ordinary partners, nats; 0 of NONE */
} pursuit_stretch;

/** How much of several talks a pattern covers. */
typedef struct pursuit_prevalence {
    uint32_t struct_size;
    pursuit_pattern pattern;
    uint32_t talks;    /* in which it occurs */
    uint32_t shuffles; /* 0: the last three say nothing */
    double share;      /* of all acts */
    /* The share, everybody with somebody else's partner. */
    double partners_mean, partners_low, partners_high;
} pursuit_prevalence;

/** Watches a talk act by act. */
typedef struct pursuit_watch pursuit_watch;

/**
 * Makes a watch that has seen nothing. Allocates; nothing else done to it does.
 *
 * @param out becomes the watch; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_watch_create(pursuit_watch** out);

/**
 * Makes a watch that has seen the same. Allocates.
 *
 * @param watch not NULL
 * @param out   becomes the copy; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_watch_copy(const pursuit_watch* watch, pursuit_watch** out);

/**
 * Gives a watch back.
 *
 * @param watch may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_watch_destroy(pursuit_watch* watch);

/**
 * Shows acts to a watch, one or many: all of them, or none where one is refused.
 *
 * @param watch not NULL
 * @param seats who acted; may be NULL if count is 0
 * @param kinds what kind of act; likewise
 * @param times when; NULL: the acts are numbered on from the ones before
 * @param count how many
 * @return OK; ARGUMENT: an unknown id, or time that goes back
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_watch_add(pursuit_watch* watch, const pursuit_seat* seats,
                                             const pursuit_kind* kinds, const uint32_t* times,
                                             size_t count);

/**
 * What the acts so far look like.
 *
 * @param watch not NULL
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_watch_finding(const pursuit_watch* watch,
                                                 pursuit_pattern_finding* out);

/**
 * Whether the acts so far draw each other. Without shuffles.
 *
 * @param watch  not NULL
 * @param out    become 8 associations, at [2 * lag + seat]
 * @param size   room for so many
 * @param needed becomes 8; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_watch_associations(const pursuit_watch* watch,
                                                      pursuit_association* out, size_t size,
                                                      size_t* needed);

/**
 * The acts of a record. Moves that the model does not have are neutral.
 *
 * @param model not NULL
 * @param turns the record; may be NULL if count is 0
 * @param count how many
 * @param seats become who acted, `count` of them; may be NULL if count is 0
 * @param kinds become the kinds; likewise
 * @param times become the numbers of the turns; likewise
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_of_turns(const pursuit_model* model,
                                                 const pursuit_turn* turns, size_t count,
                                                 pursuit_seat* seats, pursuit_kind* kinds,
                                                 uint32_t* times);

/**
 * The acts of an observed talk, one a column and interval. A value is of the kind that the codes
 * say, else of the one that most of its moves are of, else neutral. Allocates.
 *
 * @param talks  not NULL
 * @param index  which
 * @param seats  become who acted; may be NULL if size is 0
 * @param kinds  become the kinds; likewise
 * @param times  become the intervals, from 0; likewise
 * @param size   room for so many, in each
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_of_talk(const pursuit_talks* talks, size_t index,
                                                pursuit_seat* seats, pursuit_kind* kinds,
                                                uint32_t* times, size_t size, size_t* needed);

/**
 * A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
 *
 * @param seats  who acted; may be NULL if count is 0
 * @param kinds  what kind of act; likewise
 * @param times  when; NULL: numbered from 0
 * @param count  acts
 * @param speaks become 1 for acts that speak for the stretch they are in, else 0: `count` of them;
 *               may be NULL
 * @param out    become the stretches, at most `count`; may be NULL if size is 0
 * @param size   room for so many
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_stretches(const pursuit_seat* seats,
                                                  const pursuit_kind* kinds, const uint32_t* times,
                                                  size_t count, int32_t* speaks,
                                                  pursuit_stretch* out, size_t size,
                                                  size_t* needed);

/**
 * Whether acts draw each other, in one talk or in several taken together. Allocates.
 *
 * @param seats    who acted, one talk after the other
 * @param kinds    what kind of act
 * @param times    when; NULL: numbered from 0 in each talk
 * @param count    acts of all talks
 * @param lengths  acts of each talk, together `count`; may be NULL if talks is 1
 * @param talks    how many
 * @param shuffles 0..100000; 999 is usual
 * @param seed     of the shuffles
 * @param progress may be NULL
 * @param out      become 8 associations, at [2 * lag + seat]
 * @param size     room for so many
 * @param needed   becomes 8; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_associations(
    const pursuit_seat* seats, const pursuit_kind* kinds, const uint32_t* times, size_t count,
    const size_t* lengths, size_t talks, uint32_t shuffles, uint64_t seed,
    const pursuit_progress* progress, pursuit_association* out, size_t size, size_t* needed);

/**
 * How much of several talks each pattern covers, and how much it would by the habits of each and
 * the time of the talk alone. Allocates.
 *
 * @param seats    who acted, one talk after the other
 * @param kinds    what kind of act
 * @param times    when; NULL: numbered from 0 in each talk
 * @param count    acts of all talks
 * @param lengths  acts of each talk, together `count`; may be NULL if talks is 1
 * @param talks    how many
 * @param shuffles 0..100000; 199 is usual
 * @param seed     of the shuffles
 * @param progress may be NULL
 * @param out      become 5 prevalences, by pursuit_pattern
 * @param size     room for so many
 * @param needed   becomes 5; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_prevalences(
    const pursuit_seat* seats, const pursuit_kind* kinds, const uint32_t* times, size_t count,
    const size_t* lengths, size_t talks, uint32_t shuffles, uint64_t seed,
    const pursuit_progress* progress, pursuit_prevalence* out, size_t size, size_t* needed);

/**
 * Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH, where
 * that is so of either way, or NOT_SHOWN.
 *
 * @param pattern      PURSUIT_PATTERN_...
 * @param associations 8 of them, as they were filled
 * @param count        8
 * @param out          becomes the verdict
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_pattern_feeds(pursuit_pattern pattern,
                                                 const pursuit_association* associations,
                                                 size_t count, pursuit_verdict* out);

/**
 * A finding in two or three short English sentences. Another language is made from the ids and
 * numbers. Allocates.
 *
 * @param finding as it was filled
 * @param a       what seat a is called
 * @param b       and seat b
 * @param buffer  becomes the text; may be NULL if size is 0
 * @param size    room for so many bytes
 * @param needed  becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_pattern_text(const pursuit_pattern_finding* finding,
                                                const char* a, const char* b, char* buffer,
                                                size_t size, size_t* needed);

/**
 * An association likewise. Allocates.
 *
 * @param association as it was filled
 * @param a           what seat a is called
 * @param b           and seat b
 * @param buffer      becomes the text; may be NULL if size is 0
 * @param size        room for so many bytes
 * @param needed      becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_association_text(const pursuit_association* association,
                                                    const char* a, const char* b, char* buffer,
                                                    size_t size, size_t* needed);

/* ---- Charts, pictures, reports --------------------------------------------------------------- */

/** Formats of diagrams. */
typedef int32_t pursuit_chart_format;
enum {
    PURSUIT_CHART_DOT = 0,     /* Graphviz */
    PURSUIT_CHART_MERMAID = 1, /* stateDiagram-v2 */
    PURSUIT_CHART_SCXML = 2,   /* State Chart XML with the ECMAScript data model, to be run */
    PURSUIT_CHART_END
};

/**
 * The table that moves partners between stances, as a diagram for other programs; chart.hpp says
 * what is in it. Allocates.
 *
 * @param model  not NULL
 * @param format PURSUIT_CHART_...
 * @param buffer becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_chart(const pursuit_model* model,
                                               pursuit_chart_format format, char* buffer,
                                               size_t size, size_t* needed);

/**
 * The stages of the process of emotionally focused therapy, as a diagram. Allocates.
 *
 * @param format PURSUIT_CHART_...
 * @param buffer becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_chart(pursuit_chart_format format, char* buffer,
                                                 size_t size, size_t* needed);

/** How a picture is made. All pictures are SVG; picture.hpp says what is in each. */
typedef struct pursuit_frame {
    uint32_t struct_size;
    float width;          /* px, 320..2000; below 640 as for a phone; 0: 760 */
    const char* names[2]; /* of the people in seat a and b; NULL: "A" and "B" */
    const char* id;       /* what ids in it begin with: to be unique in a page; NULL: "picture" */
    int32_t no_style;     /* 1: without a style sheet; the page has pursuit_picture_style() */
    uint32_t reserved;    /* 0 */
} pursuit_frame;

/**
 * The style sheet of pictures without one of their own: CSS. Allocates.
 *
 * @param buffer becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_style(char* buffer, size_t size, size_t* needed);

/**
 * The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
 *
 * @param couple  as it is after the last of the turns
 * @param turns   its record up to now; may be NULL if count is 0
 * @param count   how many
 * @param pursuer whose pursuing is asked about; PURSUIT_NONE: who pursues now
 * @param frame   NULL: as if nothing were set
 * @param buffer  becomes the text; may be NULL if size is 0
 * @param size    bytes of it
 * @param needed  becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_loop(const pursuit_couple* couple,
                                                const pursuit_turn* turns, size_t count,
                                                pursuit_seat pursuer, const pursuit_frame* frame,
                                                char* buffer, size_t size, size_t* needed);

/** Something that happened from outside the turns. */
typedef struct pursuit_mark {
    uint32_t struct_size;
    int32_t intervention; /* 1: an intervention; 0: an event */
    size_t before;        /* index of the turn it came before */
    const char* text;     /* a sentence */
} pursuit_mark;

/**
 * Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
 *
 * @param turns      the record; may be NULL if count is 0
 * @param count      how many
 * @param marks      what happened; may be NULL if mark_count is 0
 * @param mark_count how many
 * @param frame      NULL: as if nothing were set
 * @param buffer     becomes the text; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_timeline(const pursuit_turn* turns, size_t count,
                                                    const pursuit_mark* marks, size_t mark_count,
                                                    const pursuit_frame* frame, char* buffer,
                                                    size_t size, size_t* needed);

/**
 * What would have happened otherwise: differences as dots on their intervals. Allocates.
 *
 * @param labels        what was changed in each alternative
 * @param contrasts     PURSUIT_OUTCOME_END for each, as pursuit_couple_what_if() fills them; all
 *                      numbers of those shown within 1e12 of 0
 * @param count         how many alternatives, at most 1000
 * @param pairs         of runs, of each
 * @param outcomes      which are shown
 * @param outcome_count how many, at most PURSUIT_OUTCOME_END
 * @param frame         NULL: as if nothing were set
 * @param buffer        becomes the text; may be NULL if size is 0
 * @param size          bytes of it
 * @param needed        becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_what_if(const char* const* labels,
                                                   const pursuit_contrast* contrasts, size_t count,
                                                   uint32_t pairs, const pursuit_outcome* outcomes,
                                                   size_t outcome_count, const pursuit_frame* frame,
                                                   char* buffer, size_t size, size_t* needed);

/**
 * The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
 *
 * @param loop    not NULL
 * @param pursuer whose pursuit is across
 * @param path    states in the order of time, the last one being now; may be NULL if count is 0
 * @param count   how many
 * @param frame   NULL: as if nothing were set
 * @param buffer  becomes the text; may be NULL if size is 0
 * @param size    bytes of it
 * @param needed  becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_portrait(const pursuit_loop* loop, pursuit_seat pursuer,
                                                    const pursuit_point* path, size_t count,
                                                    const pursuit_frame* frame, char* buffer,
                                                    size_t size, size_t* needed);

/** A map over two numbers. */
typedef struct pursuit_map {
    uint32_t struct_size;
    uint32_t columns, rows;     /* 1..200 */
    uint32_t class_count;       /* 0, or up to 5 */
    const char* title;          /* what is shown; NULL: nothing is said */
    const char* across;         /* what the two numbers are; likewise */
    const char* up;             /* likewise */
    double across_range[2];     /* from the first column to the last */
    double up_range[2];         /* from the lowest row to the highest */
    const float* values;        /* row by row from the lowest: 0..1, or indices of classes */
    const char* const* classes; /* what they are called; NULL if there are none */
    const char* mark_label;     /* NULL: nothing is marked */
    pursuit_point mark;         /* a point of interest, across and up */
} pursuit_map;

/**
 * A heat map with its legend. Allocates.
 *
 * @param map    not NULL
 * @param frame  NULL: as if nothing were set
 * @param buffer becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_map(const pursuit_map* map, const pursuit_frame* frame,
                                               char* buffer, size_t size, size_t* needed);

/** A run of a report: a scenario that is played to its end, or a recording that is played again. */
typedef struct pursuit_run {
    uint32_t struct_size;
    uint32_t reserved;                /* 0 */
    const pursuit_scenario* scenario; /* NULL: the recording */
    const void* recording;            /* an image of pursuit_couple_save_recording() */
    size_t recording_size;            /* bytes of it */
    const pursuit_model* model; /* of a recording that does not carry its own; NULL: the standard */
    const char* title;          /* NULL: the scenario's */
    const char* names[2];       /* likewise; of a recording "A" and "B" */
} pursuit_run;

/** What is in a report. */
typedef struct pursuit_reporting {
    uint32_t struct_size;
    uint32_t pairs;                   /* of runs for each what-if: 2..10000, or 0 to leave it out */
    uint32_t transcript;              /* at most so many turns of each run are told; 0..100000 */
    uint32_t reserved;                /* 0 */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_reporting;

/**
 * A page of HTML about one run or several, with everything in it: pictures, what would have
 * happened otherwise, and the turns with their reasons. Allocates, and works anew in every call:
 * bring a buffer of some 300 KiB a run first.
 *
 * @param runs   one or more
 * @param count  how many
 * @param how    NULL: 200 pairs, 400 turns
 * @param buffer becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; INPUT, MODEL: a recording that is none, or of another model; STATE: it
 *         cannot be played again, a scenario has something that is refused, or it is stopped; SIZE;
 *         MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_report(const pursuit_run* runs, size_t count,
                                          const pursuit_reporting* how, char* buffer, size_t size,
                                          size_t* needed);

/* ---- Populations ----------------------------------------------------------------------------- */

/** Who the couples of an ensemble are, by their id. Immutable. */
typedef struct pursuit_population pursuit_population;

/** How people scatter, seat a first. */
typedef struct pursuit_scatter {
    uint32_t struct_size;
    float alike;          /* correlation between partners, of anxiety and of avoidance; -1..1 */
    float anxiety[2];     /* standard deviation, 0..1 */
    float avoidance[2];   /* standard deviation, 0..1 */
    float correlation[2]; /* of the two within a person, -1..1; .3 is usual, a design choice */
} pursuit_scatter;

/**
 * Nobody differs: deviations of 0, with the usual correlations within a person.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scatter_init(pursuit_scatter* out);

/**
 * Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
 *
 * @param a     in seat a; may be NULL if count is 0
 * @param b     in seat b; may be NULL if count is 0
 * @param count of each
 * @param out   becomes the population; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_list(const pursuit_traits* a, const pursuit_traits* b,
                                                   size_t count, pursuit_population** out);

/**
 * Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
 * "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
 *
 * @param a            all other traits in seat a
 * @param b            and in seat b
 * @param names        of the traits
 * @param values       an array each, values[i][id]; borrowed: to stay as long as the population and
 *                     the ensembles that have it
 * @param column_count names, and arrays; 1 or more
 * @param couples      numbers in each array
 * @param out          becomes the population; destroy it
 * @return OK; ARGUMENT; NAME; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_columns(
    const pursuit_traits* a, const pursuit_traits* b, const char* const* names,
    const float* const* values, size_t column_count, uint64_t couples, pursuit_population** out);

/**
 * People drawn around two, as a function of seed and id only: their anxiety and avoidance are the
 * means, and what is drawn is held within 0..1. Allocates.
 *
 * @param a       in seat a
 * @param b       in seat b
 * @param scatter how far they differ
 * @param seed    of the draw
 * @param couples ids 0..couples - 1; at most 2^62
 * @param out     becomes the population; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_draw(const pursuit_traits* a, const pursuit_traits* b,
                                                   const pursuit_scatter* scatter, uint64_t seed,
                                                   uint64_t couples, pursuit_population** out);

/**
 * People of a model: around its profiles, with their deviations, or anybody of the population that
 * it places questionnaire scores on. Allocates.
 *
 * @param model     whose
 * @param profile_a in seat a; NULL: anybody
 * @param profile_b in seat b; NULL: anybody
 * @param seed      of the draw
 * @param couples   ids 0..couples - 1; at most 2^62
 * @param out       becomes the population; destroy it
 * @return OK; ARGUMENT; NAME; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_of_model(const pursuit_model* model,
                                                       const char* profile_a, const char* profile_b,
                                                       uint64_t seed, uint64_t couples,
                                                       pursuit_population** out);

/**
 * Every combination of the values of some axes, cell by cell, the last axis fastest. Allocates.
 *
 * @param a          all other traits in seat a
 * @param b          and in seat b
 * @param axes       texts such as "a.anxiety=0:1:21": a trait, first and last value, steps
 * @param axis_count 1..8, no trait twice
 * @param repeat     couples a cell, 1 or more: cell c has ids c * repeat .. (c + 1) * repeat - 1
 * @param scatter    how far the couples of a cell differ; may be NULL: not at all
 * @param seed       of the scatter
 * @param out        becomes the population; destroy it
 * @return OK; ARGUMENT; NAME; PARSE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_grid(const pursuit_traits* a, const pursuit_traits* b,
                                                   const char* const* axes, size_t axis_count,
                                                   uint64_t repeat, const pursuit_scatter* scatter,
                                                   uint64_t seed, pursuit_population** out);

/**
 * Gives a population back. Ensembles that have it go on having it.
 *
 * @param population may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_population_destroy(pursuit_population* population);

/** The size of a population. */
typedef struct pursuit_population_info {
    uint32_t struct_size;
    uint32_t axes;    /* of a grid, else 0 */
    uint64_t couples; /* ids 0..couples - 1 */
    uint64_t cells;   /* of a grid, else 0 */
    uint64_t repeat;  /* couples a cell */
} pursuit_population_info;

/**
 * How many there are.
 *
 * @param population not NULL
 * @param out        is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_about(const pursuit_population* population,
                                                    pursuit_population_info* out);

/**
 * Who one couple is.
 *
 * @param population not NULL
 * @param id         of the couple
 * @param a          is filled
 * @param b          is filled
 * @return OK; ARGUMENT, also for a number out of its range in a borrowed array
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_traits(const pursuit_population* population,
                                                     uint64_t id, pursuit_traits* a,
                                                     pursuit_traits* b);

/**
 * The values of the axes in a cell of a grid.
 *
 * @param population not NULL
 * @param cell       which
 * @param values     one an axis
 * @param size       room for so many
 * @param needed     becomes how many axes there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_population_cell(const pursuit_population* population,
                                                   uint64_t cell, float* values, size_t size,
                                                   size_t* needed);

/* ---- Ensembles ------------------------------------------------------------------------------- */

/**
 * Many couples under one model and one scenario. Immutable. Couple `id` is the pursuit_couple of
 * the same model, traits, seed and id, bit for bit, whatever the number of couples, their order,
 * the parts a run is cut into, the threads and the processor.
 */
typedef struct pursuit_ensemble pursuit_ensemble;

/**
 * Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes are
 * the scenario's; what a couple refuses (as uncovering while flooded) is left out for it and
 * counted. Allocates.
 *
 * @param scenario   kept alive
 * @param model      may be NULL: the scenario's own
 * @param population may be NULL: every couple is the scenario's two; kept alive
 * @param seed       of the random numbers, with the id of each couple
 * @param out        becomes the ensemble; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_create(const pursuit_scenario* scenario,
                                                   const pursuit_model* model,
                                                   const pursuit_population* population,
                                                   uint64_t seed, pursuit_ensemble** out);

/**
 * Gives an ensemble back.
 *
 * @param ensemble may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_ensemble_destroy(pursuit_ensemble* ensemble);

/**
 * Puts one of its couples on stage, to play its whole story turn by turn. Unlike another stage it
 * leaves out what the couple refuses. Allocates.
 *
 * @param ensemble not NULL
 * @param id       of the couple
 * @param out      becomes the stage; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_stage(const pursuit_ensemble* ensemble, uint64_t id,
                                                  pursuit_stage** out);

/** Which part of an ensemble is run, and how. */
typedef struct pursuit_running {
    uint32_t struct_size;
    uint32_t turns;   /* of each couple */
    uint64_t first;   /* ids first .. first + couples - 1 */
    uint64_t couples; /* how many */
    uint32_t threads; /* 0: one for each processor; at most 1024 */
    int32_t plain;    /* 1: one couple after the other; slower, with the same results */
    const pursuit_progress* progress; /* may be NULL */
} pursuit_running;

/** What became of one couple. Turns are counted from 0; PURSUIT_NONE: never. */
typedef struct pursuit_summary {
    uint32_t struct_size;
    pursuit_phase phase;        /* after the last turn */
    int32_t holds;              /* 1: the cycle holds: six turns running in the last ten */
    int32_t dies_out;           /* 1: the last ten turns were calm */
    int32_t escalated;          /* first turn of the first cycle */
    int32_t resolved;           /* turn in which the issue was resolved */
    pursuit_seat pursuer;       /* who pursued in more turns; PURSUIT_NONE: nobody */
    uint32_t negative_turns;    /* in a negative phase */
    uint32_t longest_run;       /* of them in a row */
    uint32_t refused;           /* happenings that this couple refused */
    uint32_t turns_in[8];       /* each phase */
    pursuit_stance stance[2];   /* after the last turn, seat a first; so below */
    float peak_arousal[2];      /* largest value after any turn, */
    float peak_pursuit[2];      /* of the drives, */
    float peak_withdrawal[2];   /* too, */
    float peak_fear[2];         /* and of the strongest fear */
    int32_t peak_arousal_at[2]; /* the first turn with it */
    int32_t peak_pursuit_at[2];
    int32_t peak_withdrawal_at[2];
    int32_t peak_fear_at[2];
    uint32_t moves_of_a[6]; /* turns by the kind of the move */
    uint32_t moves_of_b[6];
} pursuit_summary;

/** One turn, over all couples. */
typedef struct pursuit_turn_totals {
    uint32_t struct_size;
    uint32_t reserved;    /* 0 */
    uint64_t phases[8];   /* couples in each */
    uint64_t stances[16]; /* partners in each: [8 * seat + stance] */
    uint64_t moves[32];   /* couples in which it was made */
    uint64_t resolved;    /* issues, in this turn */
    double sums[16];      /* over couples: [8 * seat + which] of arousal, expressed, pursuit, */
                          /* withdrawal, distress, hope, security, mentalizing */
} pursuit_turn_totals;

/** All turns of all couples. */
typedef struct pursuit_stance_counts {
    uint32_t struct_size;
    uint32_t reserved;  /* 0 */
    uint64_t turns[64]; /* by the mover's stance: [8 * before + after] */
    uint64_t rows[96];  /* by the row of the model's transitions that was taken */
} pursuit_stance_counts;

/**
 * What a run fills: arrays of the caller's, in the order of ids from the first one run. What is
 * NULL is left out.
 */
typedef struct pursuit_results {
    uint32_t struct_size;
    uint32_t reserved;                    /* 0 */
    pursuit_summary* summaries;           /* [couple]; the first one's struct_size counts for all */
    uint64_t* hashes;                     /* [couple] as pursuit_couple_hash() at the end */
    float* gains;                         /* [4 * couple]: cold with seat a pursuing, with seat */
                                          /* b; hot likewise; as pursuit_couple_gain() */
    pursuit_turn_totals* totals;          /* [turn] */
    pursuit_stance_counts* stance_counts; /* one */
    uint8_t* trace;                       /* [turn * stride + couple]: move + 32 * stance */
    uint8_t* phases;                      /* [turn * stride + couple]: a pursuit_phase */
    float* intensities;                   /* [turn * stride + couple]: of the move */
    const int32_t* column_ids;            /* PURSUIT_QUANTITY_OF(seat, quantity) */
    float* const* column_values;          /* an array each, [turn * stride + couple]: after it */
    size_t column_count;
    size_t stride;  /* 0: as many as couples */
    uint64_t* hash; /* one, of all that the couples went through; of parts it adds up, mod 2^64 */
} pursuit_results;

/**
 * Runs an ensemble, or a part of it. Parts may run at the same time, in other threads, processes or
 * machines, and make the same bits as the whole. Allocates; takes as long as it takes.
 *
 * @param ensemble not NULL
 * @param running  which part, and how
 * @param results  where to; partly filled where it fails, unlike elsewhere
 * @return OK; ARGUMENT, also for traits out of range, naming the couple; STATE once it is stopped;
 *         MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_run(const pursuit_ensemble* ensemble,
                                                const pursuit_running* running,
                                                const pursuit_results* results);

#ifdef __cplusplus
}
#endif

#endif
