/* Part of the C API: why a turn came about, and why not another; a turn as it is to be played.
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
    PURSUIT_TENDENCY_STAND_FIRM = 7, /* to hold one's ground, or strike back */
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
    int32_t cause_is_older; /* 1: what the other has done since means something else */
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
    /* A direction is the first two of a reason and what holds of these. */
    PURSUIT_MESSAGE_TO_OTHER = 238,
    PURSUIT_MESSAGE_TO_NOBODY = 239,
    PURSUIT_MESSAGE_ACTS = 240,   /* {does}, {strength} */
    PURSUIT_MESSAGE_SOUNDS = 241, /* {manner}: words of tone, joined */
    PURSUIT_MESSAGE_WANTS = 242,  /* {need}, {tendency} */
    PURSUIT_MESSAGE_UNSAID = 243, /* neither feeling nor need */
    PURSUIT_MESSAGE_UNSAID_FEELING = 244,
    PURSUIT_MESSAGE_UNSAID_NEED = 245,
    PURSUIT_MESSAGE_NOT_NOW = 246,  /* {limit}: joined */
    PURSUIT_MESSAGE_BETWEEN = 247,  /* what joins */
    PURSUIT_MESSAGE_NO_NEED = 248,  /* as {need}, where nothing presses */
    PURSUIT_MESSAGE_ON_EDGE = 249,  /* nothing presses, and nothing is felt but arousal */
    PURSUIT_MESSAGE_EVEN_SO = 250,  /* as CHOSEN, where something else is needed */
    PURSUIT_MESSAGE_STRENGTH = 256, /* + pursuit_strength */
    PURSUIT_MESSAGE_MANNER = 272,   /* + pursuit_manner */
    PURSUIT_MESSAGE_LIMIT = 304,    /* + pursuit_limit */
    PURSUIT_MESSAGE_END = 336       /* as many as a catalogue has */
};

/** Texts of yours, by pursuit_message; NULL: as it is in English. Yours, and only read. */
typedef struct pursuit_catalogue {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    const char* texts[336];
} pursuit_catalogue;

/**
 * The library's own texts in a language, all of them; static.
 *
 * @param language "en" or "de"; in German, too, names stay as they are and nobody is he or she
 * @param out      is filled
 * @return OK; ARGUMENT; NAME
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_catalogue_init(const char* language, pursuit_catalogue* out);

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

/* ---- Directions ------------------------------------------------------------------------------ */

/** How strongly an act is done. */
typedef int32_t pursuit_strength;
enum pursuit_strength_value {
    PURSUIT_NO_STRENGTH = -1,
    PURSUIT_STRENGTH_SLIGHT = 0, /* intensity below .25 */
    PURSUIT_STRENGTH_MODERATE = 1,
    PURSUIT_STRENGTH_CLEAR = 2, /* from .5 */
    PURSUIT_STRENGTH_FULL = 3,  /* from .75 */
    PURSUIT_STRENGTH_END
};

/** How an act sounds: words of tone for who speaks it. */
typedef int32_t pursuit_manner;
enum pursuit_manner_value {
    PURSUIT_NO_MANNER = -1,
    PURSUIT_MANNER_WARM = 0,         /* the act lands with warmth from .3 */
    PURSUIT_MANNER_COLD = 1,         /* or to -.2 */
    PURSUIT_MANNER_PRESSING = 2,     /* demand from .35 */
    PURSUIT_MANNER_DISTANT = 3,      /* nearness to -.2 */
    PURSUIT_MANNER_OPEN = 4,         /* openness from .4 */
    PURSUIT_MANNER_UNCLEAR = 5,      /* it can be read in several ways: ambiguity from .4 */
    PURSUIT_MANNER_HEATED = 6,       /* arousal from .5 shows */
    PURSUIT_MANNER_EVEN = 7,         /* arousal below .25 */
    PURSUIT_MANNER_HELD_BACK = 8,    /* less than half of an arousal from .5 shows */
    PURSUIT_MANNER_SHARP = 9,        /* anger shows */
    PURSUIT_MANNER_STRAINED = 10,    /* frustration */
    PURSUIT_MANNER_FLAT = 11,        /* numbness */
    PURSUIT_MANNER_OVERWHELMED = 12, /* while flooded */
    PURSUIT_MANNER_WEARY = 13,       /* exertion from .35 */
    PURSUIT_MANNER_PERSISTENT = 14,  /* acts of this group before: momentum from .5 */
    PURSUIT_MANNER_END
};

/** What who speaks does not do in this turn; first acts of the other groups, by pursuit_group. */
typedef int32_t pursuit_limit;
enum pursuit_limit_value {
    PURSUIT_NO_LIMIT = -1,
    PURSUIT_LIMIT_APPROACH = 0, /* each: below .05 of what the moment holds */
    PURSUIT_LIMIT_PROTEST = 1,
    PURSUIT_LIMIT_APPEASE = 2,
    PURSUIT_LIMIT_SILENCE = 3,
    PURSUIT_LIMIT_DEFENCE = 4,
    PURSUIT_LIMIT_ANSWER = 5,
    PURSUIT_LIMIT_REVEAL = 6,      /* say what lies underneath: it stays unsaid */
    PURSUIT_LIMIT_SEE_THROUGH = 7, /* know what the other means by it: mentalizing below .5 */
    PURSUIT_LIMIT_SETTLE = 8,      /* an issue is open, and this turn does not resolve it */
    PURSUIT_LIMIT_TAKE_IN = 9,     /* while flooded */
    PURSUIT_LIMIT_END
};

/**
 * A turn as it is to be played, for writers, actors and language models. All of it follows from the
 * record; neither of the two is the villain.
 */
typedef struct pursuit_direction {
    uint32_t struct_size;
    uint32_t number; /* of the turn */
    pursuit_seat speaker;
    pursuit_move move_id; /* of several that were said: the one with the largest share */
    pursuit_kind kind;
    pursuit_group group;
    float intensity; /* of the act, 0..1 */
    pursuit_strength strength;
    int32_t alone;     /* 1: the other is away and hears none of it */
    int32_t host_made; /* 1: not chosen by the engine */
    pursuit_stance stance;
    pursuit_phase phase;       /* after the turn */
    pursuit_secondary shows;   /* the emotion that shows, */
    float expressed;           /* and the arousal that does, 0..1 */
    pursuit_primary beneath;   /* the emotion underneath; */
    pursuit_fear fear;         /* and the fear, */
    float fear_active;         /* 0..1; */
    float arousal;             /* what is felt of it, 0..1 */
    pursuit_need need;         /* what is wanted, */
    float need_unmet;          /* 0..1; */
    pursuit_tendency tendency; /* and what it pulls toward */
    int32_t feeling_unsaid;    /* 1: the act does not show what is underneath */
    int32_t need_unsaid;       /* 1: the act does not ask for what is needed */
    pursuit_cue cue;           /* what they have just heard, */
    pursuit_move heard;        /* PURSUIT_NONE where no record holds it; */
    pursuit_meaning meaning;   /* and what they made of it */
    pursuit_move cause;        /* as in a reason */
    int32_t cause_is_older;
    float chance[6];    /* by pursuit_group: of its acts in this moment, all gates in it */
    int32_t manner[15]; /* by pursuit_manner: 1 where it holds */
    int32_t limits[10]; /* by pursuit_limit: 1 where it holds */
} pursuit_direction;

/**
 * The direction of a turn. To be told what comes next and not play it yet, play a copy.
 *
 * @param model as for pursuit_why()
 * @param turns [count] likewise
 * @param count likewise
 * @param index likewise
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_direction_of(const pursuit_model* model,
                                                const pursuit_turn* turns, size_t count,
                                                size_t index, pursuit_direction* out);

/**
 * How a turn is to be played, in about ten lines of text, as a writer or a language model is told.
 * Allocates.
 *
 * @param model     as for pursuit_why_text()
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
PURSUIT_API pursuit_status pursuit_direction_text(const pursuit_model* model,
                                                  const pursuit_turn* turns, size_t count,
                                                  size_t index, const char* a, const char* b,
                                                  const pursuit_catalogue* catalogue, char* buffer,
                                                  size_t size, size_t* needed);

/**
 * How a turn is to be played, as one object of JSON by direction.schema.json, with the text in it.
 * Allocates.
 *
 * @param model     as for pursuit_direction_text()
 * @param turns     [count] likewise
 * @param count     likewise
 * @param index     likewise
 * @param a         likewise; bytes that are no UTF-8 become U+FFFD
 * @param b         likewise
 * @param catalogue may be NULL: English
 * @param buffer    [size] becomes the text; may be NULL if size is 0
 * @param size      bytes of it
 * @param needed    becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT, also for a text that cannot be filled in; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_direction_json(const pursuit_model* model,
                                                  const pursuit_turn* turns, size_t count,
                                                  size_t index, const char* a, const char* b,
                                                  const pursuit_catalogue* catalogue, char* buffer,
                                                  size_t size, size_t* needed);

/**
 * What was said in the end, by a person or by whoever was given a direction: a turn of one move or
 * several, from which the couple goes on. The hearer gets the mean of the moves by their shares,
 * each as strong as the drive makes it. pursuit_couple_observe() weighs them by their chances, too.
 *
 * @param couple not NULL
 * @param seat   who spoke
 * @param shares [count] of each move in what was said, 0..1; only how they compare matters
 * @param count  how many: those of the other moves are 0
 * @param out    is filled: the move with the largest share, and the mean chance
 * @return OK; ARGUMENT; STATE for a move that cannot come up, in a model with epsilon 0; MEMORY
 *         only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_said(pursuit_couple* couple, pursuit_seat seat,
                                               const float* shares, size_t count,
                                               pursuit_turn* out);

#ifdef __cplusplus
}
#endif

#endif
