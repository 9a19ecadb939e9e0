/* Part of the C API: how likely observed talks are, and what fits them best.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_FIT_H
#define PURSUIT_C_FIT_H

#include "text.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Talks made ready to be asked about again and again. Works in memory of its own. */
typedef struct pursuit_likelihood pursuit_likelihood;

/**
 * Makes talks ready. Has its own copy of them. Allocates.
 *
 * @param talks not NULL
 * @param out   becomes what can be asked; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_likelihood_create(const pursuit_talks* talks,
                                                     pursuit_likelihood** out);

/**
 * Gives it back.
 *
 * @param likelihood may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_likelihood_destroy(pursuit_likelihood* likelihood);

/**
 * How likely the talks are, all of them by the same two people: what pursuit_talks_replay calls
 * log_likelihood, many times as fast. Asked about many pairs at once it is faster still. Allocates.
 *
 * @param likelihood     not NULL; exclusive access
 * @param model          to be fed
 * @param a              [count] who sits in seat a
 * @param b              [count] and in seat b
 * @param count          pairs, up to 10^6
 * @param progress       may be NULL; a pair and talk are one
 * @param log_likelihood [count] become the sums over all talks; -infinity where what was observed
 *                       cannot be
 * @return OK; ARGUMENT; STATE: stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_likelihood_of(pursuit_likelihood* likelihood,
                                                 const pursuit_model* model,
                                                 const pursuit_traits* a, const pursuit_traits* b,
                                                 size_t count, const pursuit_progress* progress,
                                                 double* log_likelihood);

/**
 * The same talk by talk: of which talks how much is explained. Allocates.
 *
 * @param likelihood not NULL; exclusive access
 * @param model      to be fed
 * @param a          [count] who sits in seat a
 * @param b          [count] and in seat b
 * @param count      pairs, up to 10^6
 * @param progress   may be NULL; a pair and talk are one
 * @param capacity   of `log_likelihood`: count times pursuit_talks_count()
 * @param log_likelihood [capacity] become those of each talk by the first pair, then by the
 *                   second ...; -infinity where what was observed cannot be
 * @return OK; ARGUMENT; STATE: stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_likelihood_of_talks(pursuit_likelihood* likelihood,
                                                       const pursuit_model* model,
                                                       const pursuit_traits* a,
                                                       const pursuit_traits* b, size_t count,
                                                       const pursuit_progress* progress,
                                                       size_t capacity, double* log_likelihood);

/** What a fit found. Immutable. */
typedef struct pursuit_fit pursuit_fit;

/** How to fit. */
typedef struct pursuit_fit_options {
    uint32_t struct_size;
    uint32_t folds; /* talks are held out in so many parts, 2 to their number; 0 (default): none */
    uint32_t draws; /* of the posterior, 0 or 100 to 10^6; default 2000 */
    uint32_t simulated;      /* studies played for the checks, 0 or 20 to 10^5; default 0 */
    uint32_t shuffles;       /* of partners, 0..1000; default 0 */
    uint32_t threads;        /* up to 1024; 0 (default): one for each processor */
    uint64_t seed;           /* of all draws; default 0 */
    const char* couple;      /* a trait by name, in which people differ from couple to couple and
                           partners are alike; NULL (default): none */
    const uint32_t* fold_of; /* of each talk, below `folds`, not all one; NULL (default): in turn */
    const pursuit_progress* progress; /* may be NULL (default); stopped, a fit is the best so far */
} pursuit_fit_options;

/**
 * Fills in the defaults.
 *
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_options_init(pursuit_fit_options* out);

/**
 * Turns named numbers of the model and of the partners until the talks are likeliest, and sets
 * beside that what does without a model. What the names are: fit.hpp. Takes seconds to minutes.
 * Allocates.
 *
 * @param talks   not NULL
 * @param names   what is free, separated by commas: "a.anxiety,momentum,open.silence"
 * @param options not NULL
 * @param out     becomes the fit; destroy it
 * @return OK; ARGUMENT: also for what these talks cannot tell; NAME; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_fit(const pursuit_talks* talks, const char* names,
                                             const pursuit_fit_options* options, pursuit_fit** out);

/**
 * What numbers are worth on talks, those they were fitted to or others. Allocates.
 *
 * @param talks    not NULL
 * @param names    what is free, as of pursuit_talks_fit
 * @param couple   as in pursuit_fit_options; may be NULL
 * @param values   [count] in the order of the estimates of such a fit, those of `couple` last;
 *                 what is out of range counts as its end
 * @param count    of them
 * @param capacity of `nats`: pursuit_talks_count()
 * @param nats     [capacity] become nats per transition of each talk
 * @return OK; ARGUMENT; NAME; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_talks_nats_of(const pursuit_talks* talks, const char* names,
                                                 const char* couple, const double* values,
                                                 size_t count, size_t capacity, double* nats);

/**
 * Gives a fit back.
 *
 * @param fit may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_fit_destroy(pursuit_fit* fit);

/** What is known of a fit. */
typedef struct pursuit_fit_info {
    uint32_t struct_size;
    int32_t complete;      /* 0: it was stopped, and is the best so far */
    size_t estimates;      /* how many there are, */
    size_t rivals;         /* rows of the comparison, */
    size_t checks;         /* figures that were checked; of exchanged partners in the end */
    size_t warnings;       /* and lines of what to beware of */
    size_t held_out;       /* talks that were held out in turn; 0 without folds */
    size_t transitions;    /* intervals of all talks but their first */
    uint64_t evaluations;  /* of the likelihood of all talks */
    double log_likelihood; /* of all transitions */
} pursuit_fit_info;

/**
 * What is known of a fit.
 *
 * @param fit not NULL
 * @param out is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_about(const pursuit_fit* fit, pursuit_fit_info* out);

/** One number of a fit. What is not known is NaN. */
typedef struct pursuit_estimate {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    const char* name;  /* borrowed: valid until the fit is destroyed */
    double value;      /* where the posterior is highest */
    double standard;   /* what it was */
    double least;      /* its range */
    double most;
    double error;       /* standard error by the curvature; NaN where the likelihood jumps */
    double robust;      /* likewise, sandwich */
    double low;         /* of the posterior: 5 %, */
    double middle;      /* half, */
    double high;        /* 95 % */
    double reliability; /* 1 - posterior variance / variance beforehand */
} pursuit_estimate;

/**
 * A number of a fit.
 *
 * @param fit   not NULL
 * @param index which, in the order of the names; what people differ in last
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_estimate(const pursuit_fit* fit, size_t index,
                                                pursuit_estimate* out);

/** A way to tell what is observed, with what it costs. What is not known is NaN. */
typedef struct pursuit_rival {
    uint32_t struct_size;
    uint32_t parameters;
    const char* name;  /* borrowed: valid until the fit is destroyed */
    double nats;       /* per transition, of the talks it was fitted to */
    double held_out;   /* likewise, of those it was fitted without */
    double difference; /* of held_out to that of the fit, paired by talk, */
    double error;      /* and the standard error of that */
} pursuit_rival;

/**
 * A row of the comparison.
 *
 * @param fit   not NULL
 * @param index which: the fit, the model as it stands, i.i.d., first-order Markov
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_rival(const pursuit_fit* fit, size_t index,
                                             pursuit_rival* out);

/** A figure of the talks beside the same of studies played by the fit. */
typedef struct pursuit_checked {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    const char* name;  /* borrowed: valid until the fit is destroyed */
    double observed;
    double mean;
    double deviation;
} pursuit_checked;

/**
 * A check.
 *
 * @param fit   not NULL
 * @param index which
 * @param out   is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_checked(const pursuit_fit* fit, size_t index,
                                               pursuit_checked* out);

/**
 * What to beware of. Borrowed: valid until the fit is destroyed.
 *
 * @param fit   may be NULL
 * @param index which
 * @return a line; "" for NULL and where there is none
 * @since 0.1
 */
PURSUIT_API const char* pursuit_fit_warning(const pursuit_fit* fit, size_t index);

/**
 * Of each talk: nats per transition, fitted without it.
 *
 * @param fit    not NULL
 * @param out    [size] become the nats; may be NULL if size is 0
 * @param size   room for so many
 * @param needed becomes how many there are, 0 without folds; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_held_out(const pursuit_fit* fit, double* out, size_t size,
                                                size_t* needed);

/**
 * Makes the model as fitted, and tells the partners. Allocates.
 *
 * @param fit not NULL
 * @param a   is filled; may be NULL
 * @param b   likewise
 * @param out becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_model(const pursuit_fit* fit, pursuit_traits* a,
                                             pursuit_traits* b, pursuit_model** out);

/**
 * All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
 *
 * @param fit    not NULL
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_fit_write(const pursuit_fit* fit, char* buffer, size_t size,
                                             size_t* needed);

#ifdef __cplusplus
}
#endif

#endif
