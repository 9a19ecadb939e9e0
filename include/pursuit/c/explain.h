/* Part of the C API: why a turn came about, and why not another.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_EXPLAIN_H
#define PURSUIT_C_EXPLAIN_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Why ------------------------------------------------------------------------------------- */

/** How the other's last act was heard. */
typedef int32_t pursuit_cue;
enum pursuit_cue_value {
    PURSUIT_NO_CUE = -1,
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
enum pursuit_meaning_value {
    PURSUIT_NO_MEANING = -1,
    PURSUIT_MEANING_SAFE = 0,
    PURSUIT_MEANING_LEFT_ALONE = 1,
    PURSUIT_MEANING_NOT_HEARD = 2,
    PURSUIT_MEANING_NOT_SURE_OF_YOU = 3,
    PURSUIT_MEANING_CROWDED = 4,
    PURSUIT_MEANING_NOT_GOOD_ENOUGH = 5,
    PURSUIT_MEANING_AT_ODDS = 6,
    PURSUIT_MEANING_MET = 7,
    PURSUIT_MEANING_WANTED = 8,
    PURSUIT_MEANING_LET_BE = 9,
    PURSUIT_MEANING_END
};

/** What the feeling pulls toward. */
typedef int32_t pursuit_tendency;
enum pursuit_tendency_value {
    PURSUIT_NO_TENDENCY = -1,
    PURSUIT_TENDENCY_COME_CLOSER = 0,
    PURSUIT_TENDENCY_PROTEST = 1, /* to call the other back */
    PURSUIT_TENDENCY_PROTECT = 2,
    PURSUIT_TENDENCY_GIVE_UP = 3,
    PURSUIT_TENDENCY_OPEN_UP = 4,
    PURSUIT_TENDENCY_REST = 5,
    PURSUIT_TENDENCY_KEEP_STILL = 6,
    PURSUIT_TENDENCY_END
};

/** What speaks for a move, step by step. No diagnosis, and no fault of anybody's. */
typedef struct pursuit_reason {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_move move_id;
    pursuit_stance stance;
    int64_t set_off_by; /* index in `turns` of what set it off; PURSUIT_NONE */
    int32_t row;        /* the transition, with its `because`; PURSUIT_NONE */
    int32_t host_made;  /* 1: what speaks for the move, not why it was made */
    pursuit_cue cue;
    pursuit_move heard;      /* the other's last act; PURSUIT_NONE where no record holds it */
    pursuit_meaning meaning; /* of the cause where it is older than what was heard, else of that */
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
    pursuit_move cause;     /* the move in `set_off_by`; PURSUIT_NONE */
    int32_t cause_is_older; /* 1: the other has done another thing since */
    /* How the score became a weight: openness * score^2 * (product of more) / (product of less) */
    /* + epsilon, folded in order, with a score below 0 as 0. Two numbers for each gate. */
    float more[6];  /* by pursuit_gate */
    float less[6];  /* by pursuit_gate */
    float openness; /* how open the stance is to the move, 0..2 */
    float weight;
} pursuit_reason;

/**
 * Why a turn came about.
 *
 * @param model the couple's
 * @param turns [count] the couple's record from its start or from any later turn on; the more of
 *              it, the further back a reason can reach, up to 8 turns
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
enum pursuit_message_value {
    PURSUIT_NO_MESSAGE = -1,
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
    /* What set it off, once more: {caused} is older and weighs more than {was}. */
    PURSUIT_MESSAGE_STILL = 237,
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
 * @param turns     [count] likewise
 * @param count     likewise
 * @param index     likewise
 * @param a         what the partner in seat a is called
 * @param b         and the one in seat b
 * @param catalogue may be NULL: English
 * @param buffer    [size] becomes the text; may be NULL if size is 0
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
    pursuit_move move_id;     /* the one that was made */
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
 * @param buffer      [size] becomes the text; may be NULL if size is 0
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

#ifdef __cplusplus
}
#endif

#endif
