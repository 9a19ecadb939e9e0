/* Part of the C API: many couples at once: populations, ensembles, landscapes.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_ENSEMBLE_H
#define PURSUIT_C_ENSEMBLE_H

#include "portrait.h"
#include "script.h"
#include "study.h"

#ifdef __cplusplus
extern "C" {
#endif

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
    float level[2];       /* standard deviation, 0..1 */
    float levels_alike;   /* correlation between partners, -1..1 */
} pursuit_scatter;

/**
 * Nobody differs: deviations of 0, with the usual correlations within a person, and none between
 * partners.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scatter_init(pursuit_scatter* out);

/**
 * Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
 *
 * @param a     [count] in seat a; may be NULL if count is 0
 * @param b     [count] in seat b; may be NULL if count is 0
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
 * @param names        [column_count] of the traits
 * @param values       [column_count] an array each, values[i][id]; borrowed: to stay as long as the
 *                     population and the ensembles that have it
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
 * People drawn around two, as a function of seed and id only: their anxiety, avoidance and level
 * are the means, and what is drawn is held within 0..1. Allocates.
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
 * People of a model: around its profiles, with their deviations and with their levels as they are,
 * or anybody of the population that it places questionnaire scores on. The levels of two who are
 * anybody are spread by .2 and correlate by .8. Allocates.
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
 * @param axes       [axis_count] texts such as "a.anxiety=0:1:21": a trait, first and last value,
 *                   steps
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
    uint32_t axes;         /* of a grid, else 0 */
    uint64_t couples;      /* ids 0..couples - 1 */
    uint64_t cells;        /* of a grid, else 0 */
    uint64_t cell_couples; /* couples a cell */
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
 * @param values     [size] one an axis
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
 * Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough it
 * leaves out what the couple refuses. Allocates.
 *
 * @param ensemble not NULL
 * @param id       of the couple
 * @param out      becomes the playthrough; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_playthrough(const pursuit_ensemble* ensemble,
                                                        uint64_t id, pursuit_playthrough** out);

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
    size_t stride;   /* 0: as many as couples */
    uint64_t* hash;  /* one, of all that the couples went through; of parts it adds up, mod 2^64 */
    uint8_t* movers; /* [turn * stride + couple]: the pursuit_seat that made the move */
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

/* ---- Landscapes ------------------------------------------------------------------------------ */

/** Values of one number of a loop, from the first to the last in equal steps. */
typedef struct pursuit_loop_sweep {
    uint32_t struct_size;
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps; /* how many values, 1..1000000 */
    double first, last;
} pursuit_loop_sweep;

/**
 * What becomes of a loop as one or two of its numbers change. Allocates.
 *
 * @param loop         not NULL
 * @param along        [sweeps] the numbers; the first changes fastest
 * @param sweeps       1 or 2
 * @param progress     may be NULL
 * @param outlooks     [count] become PURSUIT_OUTLOOK_...; may be NULL
 * @param fixed_points [count] become the numbers of resting points; may be NULL
 * @param gains        [count] become the loop gains above the thresholds; may be NULL
 * @param count        the product of all steps
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_landscape(const pursuit_loop* loop,
                                                  const pursuit_loop_sweep* along, size_t sweeps,
                                                  const pursuit_progress* progress,
                                                  pursuit_outlook* outlooks, int32_t* fixed_points,
                                                  double* gains, size_t count);

/** Values of one trait of one partner, from the first to the last in equal steps. */
typedef struct pursuit_trait_sweep {
    uint32_t struct_size;
    pursuit_seat seat;
    pursuit_trait trait_id;
    uint32_t steps;    /* how many values, 1..10000 */
    float first, last; /* within the trait's range */
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
 * @param along   [2] two traits; the first changes fastest
 * @param holds   [count] become the shares of runs in the cycle in the last ten turns; may be NULL
 * @param cold    [2 * count] become the loop gains, two a cell: seat a, seat b pursuing; may be
 *                NULL
 * @param hot     [2 * count] likewise with arousal high; may be NULL
 * @param count   cells: the product of both steps
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_landscape(const pursuit_model* model,
                                                   const pursuit_traits* a, const pursuit_traits* b,
                                                   const pursuit_opening* opening,
                                                   const pursuit_trait_sweep* along, float* holds,
                                                   float* cold, float* hot, size_t count);

/**
 * Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each once
 * with and once without the changes, on the chances of their own. As pursuit_scenario_what_if, with
 * a couple a pair: intervals are over couples. Where trial.pursuer is none, the gains are of who
 * pursues in the first couple; own_turns do not count. Allocates.
 *
 * @param ensemble  not NULL
 * @param changes   [count] at most 64; may be NULL if count is 0
 * @param count     how many
 * @param trial     not NULL; its pairs are couples
 * @param first     the id of the first
 * @param out       is filled
 * @param contrasts [size] become the outcomes, by pursuit_outcome; may be NULL if size is 0
 * @param size      how many of them, at most PURSUIT_OUTCOME_END
 * @param course    [2 * trial.turns] as of pursuit_scenario_what_if; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_what_if(const pursuit_ensemble* ensemble,
                                                    const pursuit_change* changes, size_t count,
                                                    const pursuit_trial* trial, uint64_t first,
                                                    pursuit_compared* out,
                                                    pursuit_contrast* contrasts, size_t size,
                                                    double* course);

/**
 * Likewise couple by couple. Allocates.
 *
 * @param ensemble not NULL
 * @param changes  [count] at most 64; may be NULL if count is 0
 * @param count    how many
 * @param trial    not NULL; its pairs do not count
 * @param first    the id of the first couple
 * @param pairs    how many couples
 * @param outcomes_without [pairs * PURSUIT_OUTCOME_END] pairs * PURSUIT_OUTCOME_END values become
 *                         them, couple by couple
 * @param outcomes_with    [pairs * PURSUIT_OUTCOME_END] likewise
 * @param flags    [pairs] one value a couple becomes PURSUIT_RUN_..., added up; may be NULL
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_ensemble_what_if_pairs(
    const pursuit_ensemble* ensemble, const pursuit_change* changes, size_t count,
    const pursuit_trial* trial, uint64_t first, size_t pairs, double* outcomes_without,
    double* outcomes_with, pursuit_run_flags* flags);

#ifdef __cplusplus
}
#endif

#endif
