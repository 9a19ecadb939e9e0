/* Part of the C API: the vocabulary, the model and the people in it.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_MODEL_H
#define PURSUIT_C_MODEL_H

#include "base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Vocabulary ------------------------------------------------------------------------------ */

/** One of the two partners. No role: who pursues comes out of the traits and of the issue. */
typedef int32_t pursuit_seat;
enum pursuit_seat_value {
    PURSUIT_NO_SEAT = -1,
    PURSUIT_SEAT_A = 0,
    PURSUIT_SEAT_B = 1,
    PURSUIT_SEAT_END
};

/** Needs, more or less unmet. The first three drive pursuit, the others withdrawal. */
typedef int32_t pursuit_need;
enum pursuit_need_value {
    PURSUIT_NO_NEED = -1,
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
enum pursuit_fear_value {
    PURSUIT_NO_FEAR = -1,
    PURSUIT_FEAR_DISCONNECTION = 0,
    PURSUIT_FEAR_ABANDONMENT = 1,
    PURSUIT_FEAR_INADEQUACY = 2,
    PURSUIT_FEAR_ENGULFMENT = 3,
    PURSUIT_FEAR_END
};

/** The emotion underneath. */
typedef int32_t pursuit_primary;
enum pursuit_primary_value {
    PURSUIT_NO_PRIMARY = -1,
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
enum pursuit_secondary_value {
    PURSUIT_NO_SECONDARY = -1,
    PURSUIT_SECONDARY_ANGER = 0,
    PURSUIT_SECONDARY_FRUSTRATION = 1,
    PURSUIT_SECONDARY_NUMBNESS = 2,
    PURSUIT_SECONDARY_NONE = 3, /* none but the primary one */
    PURSUIT_SECONDARY_END
};

/** Axes of how a move lands and of what it is for. The first two run -1..1, the others 0..1. */
typedef int32_t pursuit_dimension;
enum pursuit_dimension_value {
    PURSUIT_NO_DIMENSION = -1,
    PURSUIT_DIMENSION_NEARNESS = 0,
    PURSUIT_DIMENSION_WARMTH = 1,
    PURSUIT_DIMENSION_DEMAND = 2,
    PURSUIT_DIMENSION_RESPONSIVENESS = 3,
    PURSUIT_DIMENSION_OPENNESS = 4,
    PURSUIT_DIMENSION_END
};

/** What a move does for the one who makes it. */
typedef int32_t pursuit_kind;
enum pursuit_kind_value {
    PURSUIT_NO_KIND = -1,
    PURSUIT_KIND_PURSUE = 0,
    PURSUIT_KIND_PROTEST = 1,
    PURSUIT_KIND_WITHDRAW = 2,
    PURSUIT_KIND_ATTACK = 3,
    PURSUIT_KIND_NEUTRAL = 4,
    PURSUIT_KIND_REPAIR = 5,
    PURSUIT_KIND_END
};

/** Moves that are one way of going on: who made one of them is likelier to make another. */
typedef int32_t pursuit_group;
enum pursuit_group_value {
    PURSUIT_NO_GROUP = -1,
    PURSUIT_GROUP_APPROACH = 0,
    PURSUIT_GROUP_PROTEST = 1,
    PURSUIT_GROUP_APPEASE = 2,
    PURSUIT_GROUP_SILENCE = 3,
    PURSUIT_GROUP_DEFENCE = 4,
    PURSUIT_GROUP_ANSWER = 5,
    PURSUIT_GROUP_END
};

/** What a move does to being apart. */
typedef int32_t pursuit_parting;
enum pursuit_parting_value {
    PURSUIT_NO_PARTING = -1,
    PURSUIT_PARTING_NONE = 0,
    PURSUIT_PARTING_CONTACT = 1,
    PURSUIT_PARTING_LEAVES = 2,
    PURSUIT_PARTING_PROMISES = 3, /* leaves and says when it will return */
    PURSUIT_PARTING_END
};

/** Kinds of answer to a bid. */
typedef int32_t pursuit_turning;
enum pursuit_turning_value {
    PURSUIT_NO_TURNING = -1,
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
enum pursuit_move_value {
    PURSUIT_NO_MOVE = -1,
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
    PURSUIT_MOVE_NEUTRAL = 24, /* whatever no other covers: there, and not toward or away */
    PURSUIT_MOVE_END
};

/** The discrete state of one partner. */
typedef int32_t pursuit_stance;
enum pursuit_stance_value {
    PURSUIT_NO_STANCE = -1,
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
enum pursuit_phase_value {
    PURSUIT_NO_PHASE = -1,
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
enum pursuit_feature_value {
    PURSUIT_NO_FEATURE = -1,
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

/** Factors on the weight of a group of moves, beside what speaks for each, in this order. */
typedef int32_t pursuit_gate;
enum pursuit_gate_value {
    PURSUIT_NO_GATE = -1,
    PURSUIT_GATE_MOMENTUM = 0,  /* what one has just done goes on */
    PURSUIT_GATE_BID = 1,       /* what was asked is answered */
    PURSUIT_GATE_ANSWER = 2,    /* who is answered tells */
    PURSUIT_GATE_QUIETING = 3,  /* what has been heard needs no saying */
    PURSUIT_GATE_TIREDNESS = 4, /* who is tired rests */
    PURSUIT_GATE_LEVEL = 5,     /* some say more than others */
    PURSUIT_GATE_END
};

/* ---- Model ----------------------------------------------------------------------------------- */

/** Every number of the engine. Immutable; any number of couples and threads may share one. */
typedef struct pursuit_model pursuit_model;

/**
 * Makes the standard model. Allocates.
 *
 * @param out becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_create(pursuit_model** out);

/**
 * Makes a model that differs from another one in some coefficients. Allocates.
 *
 * @param base   the model to start from; stays as it is
 * @param names  [count] of coefficients, see pursuit_coefficient_at()
 * @param values [count] their new values, as many, in the same order and in their ranges
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
 * Gives a model back. Couples and playthroughs made with it go on.
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
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() tells a near name or the known ones
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
    pursuit_group group;
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

/** What the gates do to a group of moves, and what it costs. */
typedef struct pursuit_group_row {
    uint32_t struct_size;
    float tells;      /* -1..1: likelier where the other responds */
    float quiets;     /* -1..1: less likely the more of the issue has been worked through */
    float tires;      /* -1..1: less likely the more exerted */
    float says;       /* -1..1: likelier with the level of a partner */
    float cost;       /* of exertion, however little of it shows */
    float habituates; /* does less the more often the same is done again */
    float answers[8]; /* -1..1, by pursuit_stance: whether it answers a bid, from there */
} pursuit_group_row;

/**
 * What a group of moves is in a model.
 *
 * @param model not NULL
 * @param group PURSUIT_GROUP_...
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_group(const pursuit_model* model, pursuit_group group,
                                               pursuit_group_row* out);

/** A row of the table that moves a partner from stance to stance. */
typedef struct pursuit_transition {
    uint32_t struct_size;
    pursuit_stance from_stance; /* PURSUIT_NONE: from any */
    pursuit_stance to_stance;
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
    float level;                  /* how much is said at all, 0..1; default .5, as most */
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
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() tells a near name or the known ones
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
 * @param level     of expressiveness, placed on a mean of .5 and a deviation of .2; may be NULL: .5
 * @param out       is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_traits_from_scores(const pursuit_model* model,
                                                      const pursuit_score* anxiety,
                                                      const pursuit_score* avoidance,
                                                      const pursuit_score* level,
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

/** The members of pursuit_traits, one by one. */
typedef int32_t pursuit_trait;
enum pursuit_trait_value {
    PURSUIT_NO_TRAIT = -1,
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
    PURSUIT_TRAIT_LEVEL = 19,
    PURSUIT_TRAIT_END
};

#ifdef __cplusplus
}
#endif

#endif
