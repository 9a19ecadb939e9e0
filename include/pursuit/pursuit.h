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
 *           destroy; NULL may be given back. A couple keeps its model alive, a stage its scenario,
 *           whichever goes first. There is no set-up, no tear-down and no global state.
 * Errors    A call that can fail returns a pursuit_status; treat one you do not know as INTERNAL.
 *           Then nothing has changed: outputs are as they were, but a new handle is NULL. NULL
 *           where it is not said to be allowed, NaN, a number out of its range and an unknown id
 *           are errors, never crashes. What pursuit_last_error() says belongs to the thread.
 * Threads   `const pursuit_x*`: calls may run at the same time. `pursuit_x*`: one at a time, and no
 *           other with the same object. Two objects are independent, though they share a model.
 *           Nothing calls back, prints, sleeps, reads a clock, a file or the environment.
 * Memory    Only calls that say "Allocates" do; they can fail with MEMORY.
 * Text      UTF-8, ended by a 0. What is static, or borrowed until something happens, says so;
 *           there is none to free. Else you bring a buffer and its size: `needed` becomes the bytes
 *           it takes, the ending 0 among them, also where the answer is SIZE. `needed` may be NULL.
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
 *           compiler, processor and number of threads. A changed result is in the CHANGELOG.
 */
#ifndef PURSUIT_PURSUIT_H
#define PURSUIT_PURSUIT_H

#include <stddef.h>
#include <stdint.h>

#include "version.hpp" /* three macros, good for C */

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
    PURSUIT_STATUS_INTERNAL = 9, /* a mistake in the library: please report it */
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
    uint32_t column;   /* from 1, in bytes; 0 likewise */
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
 * @return OK; ARGUMENT; MEMORY only while recorded: the turns before that are played and filled
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_play(pursuit_couple* couple, pursuit_turn* turns,
                                               size_t count);

/**
 * Plays turns without a record of them. The same as so many steps, and faster yet.
 *
 * @param couple not NULL
 * @param count  how many, 0..1000000
 * @return OK; ARGUMENT; MEMORY only while recorded: the turns before that are played
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
    PURSUIT_INTERVENTION_END
};

/**
 * Intervenes.
 *
 * @param couple   not NULL
 * @param what     PURSUIT_INTERVENTION_...
 * @param who      whom it reaches; of AFFIRM, UNCOVER and PROMISED_PAUSE, who does it;
 *                 PURSUIT_NONE: both
 * @param strength 0..1
 * @return OK; ARGUMENT; STATE for UNCOVER while either is flooded; MEMORY only while recorded
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
    double inertia;     /* 0 <= r < 1: what lasts to the next round; default 0 */
    double coupling;    /* k >= 0; default 0 */
    double drive;       /* d, added every round; default 0 */
    double threshold;   /* of x: what stays below it counts by slope_below; default 0 */
    double slope_above; /* >= 0, per unit of x; default 1 */
    double slope_below; /* >= 0; default 0 */
    double cap;         /* > 0: of the influence, either way; default infinite */
} pursuit_loop_side;

/**
 * The loop by itself, a map of two numbers: p' = clamp(r p + k I(w) + d), and w' the same of p'.
 * For analysis and teaching; no part of a couple. The default is the range 0..1.
 */
typedef struct pursuit_loop {
    uint32_t struct_size;
    pursuit_loop_order order;
    pursuit_loop_side pursuit;
    pursuit_loop_side withdrawal;
    double low, high; /* low < high; both may be infinite */
} pursuit_loop;

/** A state of the bare loop. */
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
 * @param start  not NULL; finite
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
 * @param start not NULL; finite
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
 * so many turns for a checkpoint, which is the couple's hash. Starts anew if it is recorded
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
 * Plays a recording again and compares the checkpoints. Allocates only where model is NULL.
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
 * @return OK; ARGUMENT; SIZE; MEMORY
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
                                                const pursuit_model* model, pursuit_turn* turns,
                                                double* log_probability, size_t size,
                                                size_t* needed, double* log_likelihood);

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
 * "b.need_strength.closeness", "a.hope"; every number of pursuit_traits has such a name. Allocates.
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

/** Watches and stops a run from another thread. All calls with one may run at the same time. */
typedef struct pursuit_progress pursuit_progress;

/**
 * Makes one. Allocates.
 *
 * @param out becomes it; destroy it after the run
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
 * How many couples are done, of all runs that it was handed to.
 *
 * @param progress may be NULL
 * @return 0 for NULL
 * @since 0.1
 */
PURSUIT_API uint64_t pursuit_progress_done(const pursuit_progress* progress);

/**
 * Ends the runs that it was or will be handed to soon, with STATE.
 *
 * @param progress not NULL
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_progress_stop(const pursuit_progress* progress);

/** Which part of an ensemble is run, and how. */
typedef struct pursuit_running {
    uint32_t struct_size;
    uint32_t turns;   /* of each couple */
    uint64_t first;   /* ids first .. first + couples - 1 */
    uint64_t couples; /* how many */
    uint32_t threads; /* 0: one for each processor */
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
