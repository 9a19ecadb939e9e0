/* Part of the C API: a couple, turn by turn, and what happens to it.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_ENGINE_H
#define PURSUIT_C_ENGINE_H

#include "model.h"

#ifdef __cplusplus
extern "C" {
#endif

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
    float momentum[6]; /* by pursuit_group: how much of each this partner did of late */
    float exertion;    /* what pressing and reaching have cost */
    float familiarity; /* how far the other has done the same again and again */
} pursuit_condition;

/** What the gates of a choice were made from, beside the features. */
typedef struct pursuit_sway {
    uint32_t struct_size;
    float momentum[6]; /* by pursuit_group: how much of each the mover did of late */
    float exertion;    /* of the mover */
    float bid;         /* of the other's last act, which waits for an answer */
    float heard;       /* how far the issue is worked through */
    float level;       /* -1..1: how much is said; least where there is nobody to talk to */
} pursuit_sway;

/** The record of one turn. The conditions in it are those right after the turn. */
typedef struct pursuit_turn {
    uint32_t struct_size;
    uint32_t number;            /* 0 for the couple's first turn */
    int64_t time_ms;            /* on the couple's clock, when the move was made */
    pursuit_seat mover;         /* who made the move */
    pursuit_stance before;      /* the mover's stance as the turn began */
    pursuit_stance stance;      /* the mover's stance after its transition */
    int32_t row;                /* the transition, see pursuit_model_transition(); PURSUIT_NONE */
    pursuit_move move_id;       /* the act; of an observed code its likeliest */
    pursuit_phase phase;        /* of the couple after the turn */
    int32_t host_made;          /* 1: made by pursuit_couple_act() or _observe(), not chosen */
    int32_t answers;            /* 1: the move answers a bid of the other, as `turning` says */
    pursuit_turning turning;    /* how the move takes up a bid of the other */
    int32_t resolved;           /* 1: the issue got resolved in this turn */
    float intensity;            /* of the move */
    float probability;          /* of the move, before the draw */
    float uniform;              /* the draw, 0 <= u < 1; 0 for a host-made move */
    float features[18];         /* by pursuit_feature: what the scores were made from */
    float perceived[5];         /* by pursuit_dimension: what the hearer made of it */
    pursuit_condition after[2]; /* by pursuit_seat */
    pursuit_sway sway;          /* what the gates were made from */
    uint32_t reserved;          /* 0 */
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
 * pointer stays. Allocates only where the other is recorded.
 *
 * @param couple the couple to change
 * @param other  the couple to take everything from; may be the same
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_assign(pursuit_couple* couple,
                                                 const pursuit_couple* other);

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
 * Plays one turn of whoever has the floor, or of the other while they are away; then the other has
 * it.
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
 * @param turns  [count] an array; turns[0].struct_size says how far apart they lie
 * @param count  how many; may be 0
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_play(pursuit_couple* couple, pursuit_turn* turns,
                                               size_t count);

/** What shows of a turn, as pursuit_turn has it: for hosts that copy structs. */
typedef struct pursuit_brief_turn {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_stance stance;
    pursuit_move move_id;
    pursuit_phase phase;
    float intensity;
} pursuit_brief_turn;

/**
 * Plays turns into an array of yours, and tells only what shows of them. The same as so many steps.
 *
 * @param couple not NULL
 * @param turns  [count] an array; turns[0].struct_size says how far apart they lie
 * @param count  how many; may be 0
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_play_brief(pursuit_couple* couple,
                                                     pursuit_brief_turn* turns, size_t count);

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
 * @param shares [count] how much of each move the code stands for, 0..1, not all 0
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
    pursuit_sway sway;     /* what the gates are made from */
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
 * They are apart from now on, until a move of contact, the promised return or
 * pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the
 * turns, and its moves reach nobody.
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
enum pursuit_intervention_value {
    PURSUIT_NO_INTERVENTION = -1,
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
    pursuit_seat stepped_back; /* who wanted it, and is away; PURSUIT_NONE */
    int32_t promised;          /* 1: they said when they return */
    uint32_t returns_ms;       /* until the promised return, from now on; 0 without one */
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
 * PURSUIT_QUANTITY_OF(seat, quantity). What is derived cannot be written,
 * nor what acts have left behind.
 */
typedef int32_t pursuit_quantity;
enum pursuit_quantity_value {
    PURSUIT_NO_QUANTITY = -1,
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
    PURSUIT_QUANTITY_PURSUIT = 20,           /* the mean of the fears of pursuit, */
    PURSUIT_QUANTITY_WITHDRAWAL = 21,        /* and of withdrawal, */
    PURSUIT_QUANTITY_DISTRESS = 22,          /* mean of weighted unmet need and strongest fear, */
    PURSUIT_QUANTITY_EXPRESSED = 23,         /* arousal that shows, */
    PURSUIT_QUANTITY_FLOODED = 24,           /* 0 or 1, */
    PURSUIT_QUANTITY_STANCE = 25,            /* a pursuit_stance as a number, */
    PURSUIT_QUANTITY_MOMENTUM_APPROACH = 26, /* what own acts have left, by pursuit_group, */
    PURSUIT_QUANTITY_MOMENTUM_PROTEST = 27,
    PURSUIT_QUANTITY_MOMENTUM_APPEASE = 28,
    PURSUIT_QUANTITY_MOMENTUM_SILENCE = 29,
    PURSUIT_QUANTITY_MOMENTUM_DEFENCE = 30,
    PURSUIT_QUANTITY_MOMENTUM_ANSWER = 31,
    PURSUIT_QUANTITY_EXERTION = 32,    /* how tired of it they are, */
    PURSUIT_QUANTITY_FAMILIARITY = 33, /* and how used to the same from the other */
    PURSUIT_QUANTITY_END
};
#define PURSUIT_QUANTITY_OF(seat, quantity) (+PURSUIT_SEAT_STRIDE * (seat) + (quantity))

/**
 * Reads any numbers of both partners at once, as they are now.
 *
 * @param couple not NULL
 * @param ids    [count] PURSUIT_QUANTITY_OF(seat, quantity), in any order
 * @param count  how many; may be 0
 * @param values [count] as many become the values, in the same order
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_read(const pursuit_couple* couple, const int32_t* ids,
                                               size_t count, float* values);

/**
 * Writes numbers of both partners, all or none. Everything else stays.
 *
 * @param couple not NULL
 * @param ids    [count] as for reading; none of them derived; of one that is there twice the last
 *               counts
 * @param values [count] as many, in the same order and in their ranges
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

#ifdef __cplusplus
}
#endif

#endif
