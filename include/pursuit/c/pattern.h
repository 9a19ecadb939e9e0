/* Part of the C API: patterns and associations of acts.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_PATTERN_H
#define PURSUIT_C_PATTERN_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

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
enum pursuit_pattern_value {
    PURSUIT_NO_PATTERN = -1,
    PURSUIT_PATTERN_NONE = 0,      /* ordinary talk, or any other */
    PURSUIT_PATTERN_A_PURSUES = 1, /* seat a comes closer or presses, seat b steps back */
    PURSUIT_PATTERN_B_PURSUES = 2,
    PURSUIT_PATTERN_ATTACK_ATTACK = 3,
    PURSUIT_PATTERN_WITHDRAW_WITHDRAW = 4,
    PURSUIT_PATTERN_END
};

/** What is lacking for a finding to be more than a guess. */
typedef int32_t pursuit_lack;
enum pursuit_lack_value {
    PURSUIT_NO_LACK = -1,
    PURSUIT_LACK_NOTHING = 0,
    PURSUIT_LACK_ACTS = 1,     /* there are fewer than 6 */
    PURSUIT_LACK_ONE_SIDE = 2, /* fewer than 3 of one of the two since it began */
    PURSUIT_LACK_LEAD = 3,     /* another explanation is nearly as good */
    PURSUIT_LACK_END
};

/** What follows what, from one partner to the next act of the other. */
typedef int32_t pursuit_lag;
enum pursuit_lag_value {
    PURSUIT_NO_LAG = -1,
    PURSUIT_LAG_DEMAND_WITHDRAW = 0,
    PURSUIT_LAG_WITHDRAW_DEMAND = 1,
    PURSUIT_LAG_ATTACK_ATTACK = 2,
    PURSUIT_LAG_WITHDRAW_WITHDRAW = 3,
    PURSUIT_LAG_END
};

/** Whether the first act draws the second one, given habit and the time of the talk. */
typedef int32_t pursuit_verdict;
enum pursuit_verdict_value {
    PURSUIT_NO_VERDICT = -1,
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
    uint32_t up_to;          /* and of the latest */
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
    pursuit_seat first_seat; /* whose act comes first; the other answers */
    pursuit_verdict verdict;
    uint32_t pairs;    /* answers with an act of the other and an own one before them */
    uint32_t more;     /* of NOT_ENOUGH: about so many more pairs would be enough; 0: none would */
    uint32_t table[4]; /* first and second act, first alone, second alone, neither */
    double q, q_low, q_high;    /* of the plain table, which holds habit and time as well */
    double inertia;             /* Q of the answerer's own act before and the second act */
    double adjusted, low, high; /* given habit and time: the verdict is where the interval is */
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
    uint32_t since, up_to;  /* times of its first and of its last act */
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
 * @param seats [count] who acted; may be NULL if count is 0
 * @param kinds [count] what kind of act, PURSUIT_NO_KIND where it is not known; likewise
 * @param times [count] when; NULL: the acts are numbered on from the ones before
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
 * @param out    [size] become 8 associations, at [2 * lag + seat]
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
 * @param turns [count] the record; may be NULL if count is 0
 * @param count how many
 * @param seats [count] become who acted, `count` of them; may be NULL if count is 0
 * @param kinds [count] become the kinds; likewise
 * @param times [count] become the numbers of the turns; likewise
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_acts_of_turns(const pursuit_model* model,
                                                 const pursuit_turn* turns, size_t count,
                                                 pursuit_seat* seats, pursuit_kind* kinds,
                                                 uint32_t* times);

/**
 * A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
 *
 * @param seats  [count] who acted; may be NULL if count is 0
 * @param kinds  [count] what kind of act; likewise
 * @param times  [count] when; NULL: numbered from 0
 * @param count  acts
 * @param speaks [count] become 1 for acts that speak for the stretch they are in, else 0: `count`
 *               of them; may be NULL
 * @param out    [size] become the stretches, at most `count`; may be NULL if size is 0
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
 * @param seats    [count] who acted, one talk after the other
 * @param kinds    [count] what kind of act
 * @param times    [count] when; NULL: numbered from 0 in each talk
 * @param count    acts of all talks
 * @param lengths  [talks] acts of each talk, together `count`; may be NULL if talks is 1
 * @param talks    how many
 * @param shuffles 0..100000; 999 is usual
 * @param seed     of the shuffles
 * @param progress may be NULL
 * @param out      [size] become 8 associations, at [2 * lag + seat]
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
 * @param seats    [count] who acted, one talk after the other
 * @param kinds    [count] what kind of act
 * @param times    [count] when; NULL: numbered from 0 in each talk
 * @param count    acts of all talks
 * @param lengths  [talks] acts of each talk, together `count`; may be NULL if talks is 1
 * @param talks    how many
 * @param shuffles 0..100000; 199 is usual
 * @param seed     of the shuffles
 * @param progress may be NULL
 * @param out      [size] become 5 prevalences, by pursuit_pattern
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
 * @param associations [count] 8 of them, as they were filled
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
 * @param buffer  [size] becomes the text; may be NULL if size is 0
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
 * @param buffer      [size] becomes the text; may be NULL if size is 0
 * @param size        room for so many bytes
 * @param needed      becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_association_text(const pursuit_association* association,
                                                    const char* a, const char* b, char* buffer,
                                                    size_t size, size_t* needed);

#ifdef __cplusplus
}
#endif

#endif
