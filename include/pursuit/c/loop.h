/* Part of the C API: the loop between the two, its gain and its links.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_LOOP_H
#define PURSUIT_C_LOOP_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The loop -------------------------------------------------------------------------------- */

/** The four links of the loop between the one who pursues and the other. */
typedef int32_t pursuit_link;
enum pursuit_link_value {
    PURSUIT_NO_LINK = -1,
    PURSUIT_LINK_FEAR_TO_DEMAND = 0,   /* the pursuer's fear to the demand that lands */
    PURSUIT_LINK_DEMAND_TO_FEAR = 1,   /* to the other's fear */
    PURSUIT_LINK_FEAR_TO_DISTANCE = 2, /* to the distance that lands */
    PURSUIT_LINK_DISTANCE_TO_FEAR = 3, /* to the pursuer's fear */
    PURSUIT_LINK_END
};

/** At what point the loop gain is taken. */
typedef int32_t pursuit_heat;
enum pursuit_heat_value {
    PURSUIT_NO_HEAT = -1,
    PURSUIT_HEAT_NOW = 0,  /* local: where they are; 0 where nothing passes */
    PURSUIT_HEAT_COLD = 1, /* reference: one protests, the other withdraws, arousal at rest; */
    PURSUIT_HEAT_HOT = 2,  /* likewise, arousal high. A property of two people, not of a moment */
    PURSUIT_HEAT_END
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
 * @param heat  PURSUIT_HEAT_...
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                               pursuit_heat heat, pursuit_gain* out);

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
enum pursuit_loop_order_value {
    PURSUIT_NO_LOOP_ORDER = -1,
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
 * @param points [count] as many become the states after each round
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
    pursuit_loop loops[2];  /* with seat a, with seat b pursuing */
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

/**
 * What each partner settles into while the other goes on and on: the settled response curves, and
 * the finite gain, which is the product of their rises.
 *
 * @param couple      not NULL
 * @param pursuer     who pursues
 * @param heat      PURSUIT_HEAT_COLD or PURSUIT_HEAT_HOT
 * @param upto        up to where the rises go: one of the points, .05 .. 1
 * @param pursuit     [PURSUIT_RESPONSE_POINTS] 21 values become the pursuer's drive, over the
 *                    other's withdrawal
 * @param withdrawal  [PURSUIT_RESPONSE_POINTS] 21 values become the other's drive, over the
 *                    pursuer's pursuit
 * @param finite_gain becomes the finite gain
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_responses(const pursuit_couple* couple,
                                                    pursuit_seat pursuer, pursuit_heat heat,
                                                    double upto, double* pursuit,
                                                    double* withdrawal, double* finite_gain);

/** The gains of one direction side by side. */
typedef struct pursuit_gains {
    uint32_t struct_size;
    pursuit_gain now;             /* PURSUIT_HEAT_NOW */
    pursuit_gain cold;            /* reference, PURSUIT_HEAT_COLD */
    pursuit_gain hot;             /* reference, PURSUIT_HEAT_HOT */
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
 * @param heat  PURSUIT_HEAT_COLD or PURSUIT_HEAT_HOT
 * @param loop    is filled
 * @param now     becomes the drives as they are: pursuit of the pursuer, withdrawal of the other
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_loop(const pursuit_couple* couple, pursuit_seat pursuer,
                                               pursuit_heat heat, pursuit_loop* loop,
                                               pursuit_point* now);

#ifdef __cplusplus
}
#endif

#endif
