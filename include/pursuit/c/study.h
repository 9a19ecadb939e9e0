/* Part of the C API: the process of therapy; what if, and what would help.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_STUDY_H
#define PURSUIT_C_STUDY_H

#include "loop.h"
#include "script.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The process of therapy ------------------------------------------------------------------ */

/*
 * Where a couple stands in the process of emotionally focused therapy, read off it from outside. A
 * stage is a label: nothing in the engine reads it, and observing changes nothing.
 */

/** A process over one couple. */
typedef struct pursuit_process pursuit_process;

typedef int32_t pursuit_process_stage;
enum pursuit_process_stage_value {
    PURSUIT_NO_PROCESS_STAGE = -1,
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
enum pursuit_process_variable_value {
    PURSUIT_NO_PROCESS_VARIABLE = -1,
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
    int32_t below; /* 1: `value` has to fall below `needed`; 0: to rise above it */
    float value;
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
 * @param buffer  [size] becomes the sentence; may be NULL if size is 0
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
    pursuit_process_stage from_stage;
    pursuit_process_stage to_stage;
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

/* ---- What if --------------------------------------------------------------------------------- */

/*
 * The same two people, once as it was and once with a change. A pair is two runs from one start
 * with the same seed: both meet the same chances, and what differs comes from the change. Pair 0
 * has the couple's own numbers and is this very argument; the others are other ways it could have
 * gone. It says something about this model, nothing about any two people or anybody's fault.
 */

/** What kind of change it is, and what pursuit_change::seat, id, amount and ms are then. */
typedef int32_t pursuit_change_kind;
enum pursuit_change_kind_value {
    PURSUIT_NO_CHANGE_KIND = -1,
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
enum pursuit_outcome_value {
    PURSUIT_NO_OUTCOME = -1,
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
    PURSUIT_OUTCOME_TIME_CALM = 16,      /* share of the turns neither in a negative phase nor
                                            apart */
    PURSUIT_OUTCOME_END
};

/** How to compare. */
typedef struct pursuit_trial {
    uint32_t struct_size;
    uint32_t pairs;       /* 2..1000000; default 400. Times turns at most 10^8 */
    uint32_t turns;       /* of an argument, 1..100000; default 60 */
    uint32_t first;       /* outcomes count from this turn on; default 0 */
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
    double mean_without;   /* mean, or share */
    double mean_with;      /* likewise */
    double difference;     /* mean_with - mean_without */
    double low, high;      /* its 95 % interval, paired; both 0 if n is below 2 */
    double variance_ratio; /* of the paired difference over that of unpaired runs; 0: none varies */
    double own_without;    /* in this very argument, pair 0 */
    double own_with;
} pursuit_contrast;

/** Facts about a pair of runs: flags to be added up. */
typedef int32_t pursuit_run_flags;
enum pursuit_run_flags_value {
    PURSUIT_RUN_ALL = -1,           /* every flag there is */
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
    uint32_t refused;      /* pairs in which a change was refused */
    uint32_t unmade;       /* pairs in which a move was not made */
    uint32_t cycles[2];    /* runs with a cycle: without, with */
    uint32_t censored[2];  /* of them not repaired by the end: the mean repair time is too low */
    pursuit_seat pursuer;  /* of the gains */
    pursuit_run_flags own; /* PURSUIT_RUN_... of this very argument */
} pursuit_compared;

/**
 * Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
 * course is not NULL.
 *
 * @param couple    not NULL; stays as it is
 * @param changes   [count] at most 64; may be NULL if count is 0
 * @param count     how many
 * @param trial     not NULL
 * @param out       is filled
 * @param contrasts [size] become the outcomes, by pursuit_outcome; may be NULL if size is 0
 * @param size      how many of them, at most PURSUIT_OUTCOME_END
 * @param course    [2 * trial.turns] 2 * turns values become the share of the runs that are in a
 *                  negative phase after each turn, first without, then with; may be NULL; else it
 *                  allocates
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
 * @param changes   [count] at most 64; may be NULL if count is 0
 * @param count     how many
 * @param trial     not NULL
 * @param out       is filled
 * @param contrasts [size] become the outcomes, by pursuit_outcome; may be NULL if size is 0
 * @param size      how many of them, at most PURSUIT_OUTCOME_END
 * @param course    [2 * trial.turns] as above; may be NULL
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
 * @param changes [count] at most 64; may be NULL if count is 0
 * @param count   how many
 * @param trial   not NULL; its pairs do not count
 * @param first   the first pair
 * @param pairs   how many pairs
 * @param outcomes_without [pairs * PURSUIT_OUTCOME_END] pairs * PURSUIT_OUTCOME_END values become
 *                         them, pair by pair
 * @param outcomes_with    [pairs * PURSUIT_OUTCOME_END] likewise
 * @param flags   [pairs] one value a pair becomes PURSUIT_RUN_..., added up; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_what_if_pairs(const pursuit_couple* couple,
                                                        const pursuit_change* changes, size_t count,
                                                        const pursuit_trial* trial, uint32_t first,
                                                        size_t pairs, double* outcomes_without,
                                                        double* outcomes_with,
                                                        pursuit_run_flags* flags);

/**
 * Likewise of a scenario. Allocates.
 *
 * @param scenario not NULL
 * @param model    NULL: the scenario's own
 * @param changes  [count] at most 64; may be NULL if count is 0
 * @param count    how many
 * @param trial    not NULL; its pairs do not count
 * @param first    the first pair
 * @param pairs    how many pairs
 * @param outcomes_without [pairs * PURSUIT_OUTCOME_END] pairs * PURSUIT_OUTCOME_END values become
 *                         them, pair by pair
 * @param outcomes_with    [pairs * PURSUIT_OUTCOME_END] likewise
 * @param flags    [pairs] one value a pair becomes PURSUIT_RUN_..., added up; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_what_if_pairs(
    const pursuit_scenario* scenario, const pursuit_model* model, const pursuit_change* changes,
    size_t count, const pursuit_trial* trial, uint32_t first, size_t pairs,
    double* outcomes_without, double* outcomes_with, pursuit_run_flags* flags);

/** Kinds of single changes to search among. */
typedef int32_t pursuit_lever;
enum pursuit_lever_value {
    PURSUIT_NO_LEVER = -1,
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
 * @param findings [size] become the best ones, of each lever searched as many as of any other; may
 *                 be NULL if size is 0
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
 * @param remedies [size] become the remedies of the four links
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
 * @param heat  PURSUIT_HEAT_COLD or PURSUIT_HEAT_HOT
 * @param out     is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_present_gain(const pursuit_couple* couple,
                                                       pursuit_seat pursuer, pursuit_heat heat,
                                                       pursuit_gain* out);

#ifdef __cplusplus
}
#endif

#endif
