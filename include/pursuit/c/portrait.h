/* Part of the C API: what a bare loop does from every start.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_PORTRAIT_H
#define PURSUIT_C_PORTRAIT_H

#include "loop.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The portrait of a loop ------------------------------------------------------------------ */

/*
 * What a bare loop does from every start. It is made of straight pieces, so resting points, null
 * clines, borders and outlooks are solved for and not sampled. Where a call fills several arrays,
 * those you do not want may be NULL.
 */

/** What becomes of a small disturbance of a resting point. */
typedef int32_t pursuit_stability;
enum pursuit_stability_value {
    PURSUIT_NO_STABILITY = -1,
    PURSUIT_STABILITY_STABLE = 0,    /* it dies out */
    PURSUIT_STABILITY_SADDLE = 1,    /* it grows, but for those along its border */
    PURSUIT_STABILITY_UNSTABLE = 2,  /* every one grows: simultaneous rounds only */
    PURSUIT_STABILITY_ONE_SIDED = 3, /* one way it grows, the other way it dies out */
    PURSUIT_STABILITY_NEUTRAL = 4,   /* it stays: gain 1 */
    PURSUIT_STABILITY_END
};

/** How a loop can end. */
typedef int32_t pursuit_outlook;
enum pursuit_outlook_value {
    PURSUIT_NO_OUTLOOK = -1,
    PURSUIT_OUTLOOK_CALM = 0,    /* from every start */
    PURSUIT_OUTLOOK_SPIRALS = 1, /* into a cycle from every start, but for single ones */
    PURSUIT_OUTLOOK_DEPENDS = 2, /* on the opening */
    PURSUIT_OUTLOOK_END
};

/** How a run ends. */
typedef int32_t pursuit_fate;
enum pursuit_fate_value {
    PURSUIT_NO_FATE = -1,
    PURSUIT_FATE_CALM = 0,      /* near a stable resting point of calm */
    PURSUIT_FATE_CYCLE = 1,     /* or of a cycle */
    PURSUIT_FATE_BALANCE = 2,   /* on a resting point that is not stable */
    PURSUIT_FATE_SWINGS = 3,    /* between two states that swap: simultaneous rounds only */
    PURSUIT_FATE_ESCAPES = 4,   /* leaves every bound: infinite ranges only */
    PURSUIT_FATE_UNDECIDED = 5, /* not within the rounds given */
    PURSUIT_FATE_END
};

/** A state that the next round leaves as it is. */
typedef struct pursuit_fixed_point {
    uint32_t struct_size;
    pursuit_stability stability;
    int32_t cycle;     /* 1: the loop feeds itself on the way here; 0: it belongs to calm */
    uint32_t reserved; /* 0 */
    pursuit_point at;
    double growth_up[2];   /* factors a round of a small disturbance, the larger in size first */
    double growth_down[2]; /* of one that goes down; they differ only at a bend */
} pursuit_fixed_point;

/**
 * All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
 *
 * @param loop   not NULL
 * @param points [size] are filled; may be NULL if size is 0
 * @param size   room for so many; 40 are enough
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_fixed_points(const pursuit_loop* loop,
                                                     pursuit_fixed_point* points, size_t size,
                                                     size_t* needed);

/**
 * How a loop can end, by its resting points.
 *
 * @param loop not NULL
 * @param out  becomes PURSUIT_OUTLOOK_...
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_outlook(const pursuit_loop* loop, pursuit_outlook* out);

/** A part of the plane: pursuit across, withdrawal up. Within -1e200..1e200, each low < high. */
typedef struct pursuit_window {
    uint32_t struct_size;
    uint32_t reserved; /* 0 */
    double pursuit_low, pursuit_high;
    double withdrawal_low, withdrawal_high;
} pursuit_window;

/**
 * What there is to see of a loop: its range; where that is infinite, all resting points and bends
 * and half as much again.
 *
 * @param loop not NULL
 * @param out  is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_window(const pursuit_loop* loop, pursuit_window* out);

/** Of which side of a loop a number is. */
typedef int32_t pursuit_loop_sides;
enum pursuit_loop_sides_value {
    PURSUIT_NO_LOOP_SIDES = -1,
    PURSUIT_LOOP_SIDES_PURSUIT = 0,
    PURSUIT_LOOP_SIDES_WITHDRAWAL = 1,
    PURSUIT_LOOP_SIDES_BOTH = 2,
    PURSUIT_LOOP_SIDES_END
};

/**
 * The line on which one side rests while the other stays what it is, over the window's values of
 * the other. The two lines cross in the resting points.
 *
 * @param loop   not NULL
 * @param side   PURSUIT_LOOP_SIDES_PURSUIT or PURSUIT_LOOP_SIDES_WITHDRAWAL
 * @param window NULL: that of pursuit_loop_window()
 * @param points [size] become the corners; may be NULL if size is 0
 * @param size   room for so many; 16 are enough
 * @param needed becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_null_cline(const pursuit_loop* loop,
                                                   pursuit_loop_sides side,
                                                   const pursuit_window* window,
                                                   pursuit_point* points, size_t size,
                                                   size_t* needed);

/**
 * The border between what a saddle separates, traced backwards through all bends: a line from the
 * upper left to the lower right. Other resting points have none. Allocates.
 *
 * @param loop   not NULL
 * @param index  of the saddle in pursuit_loop_fixed_points()
 * @param window NULL: that of pursuit_loop_window()
 * @param points [size] become the corners; may be NULL if size is 0
 * @param size   room for so many
 * @param needed becomes how many there are; may be NULL
 * @param whole  becomes 1 if both ends lie on the window's edge; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_separatrix(const pursuit_loop* loop, size_t index,
                                                   const pursuit_window* window,
                                                   pursuit_point* points, size_t size,
                                                   size_t* needed, int32_t* whole);

/**
 * On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
 * both values would have to fall for the start to lie on it. Allocates.
 *
 * @param line   [corners] as pursuit_loop_separatrix() gives it
 * @param corners of it; with none all are 0
 * @param starts [count] where they are
 * @param count  how many
 * @param sides  [count] as many are filled
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_side_of(const pursuit_point* line, size_t corners,
                                                const pursuit_point* starts, size_t count,
                                                double* sides);

/** Starts in rows and columns, edges included, row by row from the lowest withdrawal. */
typedef struct pursuit_grid {
    uint32_t struct_size;
    uint32_t columns; /* 2..65536, of pursuit */
    uint32_t rows;    /* 2..65536, of withdrawal */
    uint32_t rounds;  /* of a run at most; 0: 100000 */
    double near;      /* how near to a resting point a run ends, at most 1e6; 0: 1e-6 */
    double pursuit_low, pursuit_high; /* as a window; all four 0: pursuit_loop_window() */
    double withdrawal_low, withdrawal_high;
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_grid;

/**
 * Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
 *
 * @param loop   not NULL
 * @param grid   not NULL
 * @param moved  [count] become by how much the first round moves each; may be NULL
 * @param fates  [count] become PURSUIT_FATE_...; may be NULL
 * @param ends   [count] become the resting points' indices, PURSUIT_NONE without one; may be NULL
 * @param rounds [count] become the rounds it took; may be NULL
 * @param count  columns times rows
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_portrait(const pursuit_loop* loop, const pursuit_grid* grid,
                                                 pursuit_point* moved, pursuit_fate* fates,
                                                 int32_t* ends, uint32_t* rounds, size_t count);

/**
 * How many rounds it takes from every start of a grid until both values are at a point or above.
 * Where it is stopped `rounds` is partly filled.
 *
 * @param loop   not NULL
 * @param grid   not NULL; its rounds, 1..2147483647, are the most that are tried
 * @param least  not NULL; a value that shall not count is -infinity
 * @param rounds [count] become the rounds, 0 for starts that are there; -1: never
 * @param count  columns times rows
 * @return OK; ARGUMENT; STATE once it is stopped
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_rounds_until(const pursuit_loop* loop,
                                                     const pursuit_grid* grid,
                                                     const pursuit_point* least, int32_t* rounds,
                                                     size_t count);

/** The numbers of a loop. */
typedef int32_t pursuit_loop_member;
enum pursuit_loop_member_value {
    PURSUIT_NO_LOOP_MEMBER = -1,
    PURSUIT_LOOP_MEMBER_INERTIA = 0,
    PURSUIT_LOOP_MEMBER_COUPLING = 1,
    PURSUIT_LOOP_MEMBER_DRIVE = 2,
    PURSUIT_LOOP_MEMBER_THRESHOLD = 3,
    PURSUIT_LOOP_MEMBER_SLOPE_ABOVE = 4,
    PURSUIT_LOOP_MEMBER_SLOPE_BELOW = 5,
    PURSUIT_LOOP_MEMBER_CAP = 6,
    PURSUIT_LOOP_MEMBER_RANGE_LOW = 7, /* these two are of both sides */
    PURSUIT_LOOP_MEMBER_RANGE_HIGH = 8,
    PURSUIT_LOOP_MEMBER_END
};

/**
 * Sets one number of a loop.
 *
 * @param loop   not NULL; exclusive access
 * @param sides  PURSUIT_LOOP_SIDES_...
 * @param member PURSUIT_LOOP_MEMBER_...
 * @param value  in the range said in pursuit_loop_side or pursuit_loop
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_set(pursuit_loop* loop, pursuit_loop_sides sides,
                                            pursuit_loop_member member, double value);

/**
 * One episode after another, while a number is raised step by step and then lowered again. Each
 * begins where the one before ended, with both values lifted, and runs on until it ends.
 */
typedef struct pursuit_episodes {
    uint32_t struct_size;
    uint32_t rounds; /* of an episode at most; 0: 100000 */
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps;    /* 1..1000000 */
    uint32_t reserved; /* 0 */
    double first, last;
    double near;                      /* as in a grid; 0: 1e-6 */
    pursuit_point lift;               /* to at least this */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_episodes;

/** Where it falls into the cycle, and where it comes out: the way back is longer. */
typedef struct pursuit_hysteresis {
    uint32_t struct_size;
    int32_t has_in, has_out;
    uint32_t reserved; /* 0 */
    double in_at;      /* the first value that ended in the cycle */
    double out_at;     /* the first on the way back, after one that did, that did not */
} pursuit_hysteresis;

/**
 * Plays the episodes. Allocates.
 *
 * @param loop     not NULL
 * @param episodes not NULL
 * @param rests    [count] become where each ended, there and then back again; may be NULL
 * @param fates    [count] become PURSUIT_FATE_...; may be NULL
 * @param count    twice the steps
 * @param out      is filled
 * @return OK; ARGUMENT; STATE once it is stopped; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_loop_hysteresis(const pursuit_loop* loop,
                                                   const pursuit_episodes* episodes,
                                                   pursuit_point* rests, pursuit_fate* fates,
                                                   size_t count, pursuit_hysteresis* out);

#ifdef __cplusplus
}
#endif

#endif
