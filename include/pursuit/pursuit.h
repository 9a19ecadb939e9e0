/*
 * pursuit.h: the C API of pursuit, whole. C99 and C++17.
 *
 * Two partners and the loop between them: the more one pursues, the more the other withdraws. A
 * model holds every number, a couple lives turn by turn, a record says what happened, and why. For
 * thinking, teaching, stories and research: no diagnosis, no score of persons, and not for
 * relationships with violence or coercive control.
 *
 *     pursuit_model_create -> pursuit_couple_create -> pursuit_couple_play -> pursuit_why_text
 *
 * Lifetime  What a call gives out through `pursuit_x** out` is yours: give it back once, with its
 *           destroy; NULL may be. Twice, or use of it afterwards, is undefined. A couple keeps its
 *           model alive, a playthrough its scenario. No set-up, no tear-down, no global state.
 * Errors    A call that can fail returns a pursuit_status; treat one you do not know as INTERNAL.
 *           Then nothing has changed: outputs are as they were, but a new handle is NULL. NULL
 *           where it is not said to be allowed, NaN, a number out of its range and an unknown id
 *           are errors, never crashes. What pursuit_last_error() says belongs to the thread.
 * Threads   `const pursuit_x*`: calls may run at the same time. `pursuit_x*`: one at a time, and no
 *           other with the same object. Two objects are independent, though they share a model.
 *           Nothing calls back, prints, sleeps, reads a clock, a file or the environment.
 * Memory    Only calls that say "Allocates" do; they can fail with MEMORY. Stack: turns and what
 *           happens 4 KiB; reasons, gains, loops, images, talks, patterns 40; all else 96.
 * Text      UTF-8, ended by a 0. What is static, or borrowed until something happens, says so; none
 *           is to be freed. Else you bring a buffer and its size: `needed` (or NULL) becomes the
 *           bytes it takes, the ending 0 among them, also where the answer is SIZE.
 * Structs   You set struct_size = sizeof of it, before a call that reads it and before one that
 *           fills it. Shorter, from an older header: what is missing has its default; longer: what
 *           is unknown has to be 0, and is filled with 0. In an array the first one's counts for
 *           all: they lie that far apart. A size is a multiple of 4 from 4 to 4096; of a struct
 *           inside another one it does not count. pursuit_point and pursuit_loop_side, of doubles
 *           alone, never grow. Traits begin with pursuit_traits_init() or a profile.
 * Ids       Seats, moves, stances and all the others are int32_t from 0 up, PURSUIT_NONE for none.
 *           Values keep their meaning; xxx_END may grow: never store it. Names: pursuit_enum_name,
 *           of moves their model's. Programs that read headers may take api.json or pursuit.cdef.
 * Units     Time is integer milliseconds. States, traits and intensities run 0..1 unless said.
 * ABI       0.x: a program runs with the minor version it was built for (SOVERSION 0.minor). From
 *           1.0 on: with every later one of the same major version.
 * Same bits The same version, model, seed and calls give the same pursuit_couple_hash(), whatever
 *           compiler, processor, number of threads, mode of rounding, flushing and traps there are.
 */
#ifndef PURSUIT_PURSUIT_H
#define PURSUIT_PURSUIT_H

/* Each can be included alone. */
#include "c/base.h"     /* what every part needs: version, errors, names of ids, progress */
#include "c/engine.h"   /* a couple, turn by turn, and what happens to it */
#include "c/ensemble.h" /* many couples at once: populations, ensembles, landscapes */
#include "c/explain.h"  /* why a turn came about, and why not another */
#include "c/fit.h"      /* how likely observed talks are, and what fits them best */
#include "c/loop.h"     /* the loop between the two, its gain and its links */
#include "c/model.h"    /* the vocabulary, the model and the people in it */
#include "c/pattern.h"  /* patterns and associations of acts */
#include "c/picture.h"  /* charts and pictures */
#include "c/portrait.h" /* what a bare loop does from every start */
#include "c/record.h"   /* saving, loading and recording */
#include "c/report.h"   /* the page about a run */
#include "c/scene.h"    /* a couple in the time of a game, who acts by itself and when */
#include "c/script.h"   /* scenarios and playthroughs: what happens when */
#include "c/study.h"    /* the process of therapy; what if, and what would help */
#include "c/text.h"     /* models, scenarios and observed talks, read from text and written */

#endif
