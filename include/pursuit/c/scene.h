/* Part of the C API: a couple in the time of a game, who acts by itself and when.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_SCENE_H
#define PURSUIT_C_SCENE_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Scene -----------------------------------------------------------------------------------

   Nobody says whose turn it is. When something has happened, each of the two draws how long they
   let it be quiet: the shorter the more presses them (fears of pursuit, or a bid that waits), the
   longer the more they keep out of it and the more exerted they are; and who does not have the
   floor waits longer still. Whoever comes first acts, so that one speaks twice where the other
   lets it. Any splitting of the same time gives the same bits; times are on the couple's clock.

       while (running) {                                        60 times a second
           if (pressed) pursuit_scene_tell(scene, couple, &what_the_player_did);
           for (;;) {
               pursuit_scene_advance(scene, couple, now_ms, &turn, 1, &made);
               if (made == 0) break;
               show(&turn);
           }
       }                                                                                         */

/**
 * When a partner would act by itself if nothing else happened until then: a turn's length, as set
 * by pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have passed.
 * Where one is away, neither acts before the return. Reading changes nothing.
 *
 * @param couple not NULL
 * @param seat   who
 * @param out    becomes the moment, in ms on the couple's clock; 2^62 where it never comes
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_due(const pursuit_couple* couple, pursuit_seat seat,
                                              int64_t* out);

/** What waits to happen to a couple, in order of time: 16 things at most. */
typedef struct pursuit_scene pursuit_scene;

/**
 * Makes a scene in which nothing waits. Allocates.
 *
 * @param player who is played by a person and never acts by itself; PURSUIT_NONE: both do
 * @param out    becomes the scene; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scene_create(pursuit_seat player, pursuit_scene** out);

/**
 * A second scene in which the same waits, for a fork of the couple. Allocates.
 *
 * @param scene not NULL
 * @param out   becomes the scene; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scene_copy(const pursuit_scene* scene, pursuit_scene** out);

/**
 * Gives a scene back.
 *
 * @param scene may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_scene_destroy(pursuit_scene* scene);

/** Kinds of what can be told. */
typedef int32_t pursuit_told_kind;
enum pursuit_told_kind_value {
    PURSUIT_NO_TOLD_KIND = -1,
    PURSUIT_TOLD_KIND_MOVE = 0,         /* made by `seat`: `id` is the move, `amount` intensity */
    PURSUIT_TOLD_KIND_DISAGREEMENT = 1, /* of severity `amount`, `seat` its owner or none */
    PURSUIT_TOLD_KIND_OPEN_ISSUE = 2,   /* likewise */
    PURSUIT_TOLD_KIND_SEPARATION = 3,   /* `seat` stepped back, or none; `ms` until the return */
    PURSUIT_TOLD_KIND_REUNION = 4,
    PURSUIT_TOLD_KIND_STRESS = 5,    /* of `seat`, severity `amount` */
    PURSUIT_TOLD_KIND_GOOD_TIME = 6, /* `id` exchanges, 1..1000 */
    PURSUIT_TOLD_KIND_END
};

/** One thing that happened, or will. What its kind does not need is passed over. */
typedef struct pursuit_told {
    uint32_t struct_size;
    pursuit_told_kind kind;
    pursuit_seat seat; /* or PURSUIT_NONE, where there need not be one */
    int32_t id;        /* the move; the number of exchanges */
    float amount;      /* 0..1; of a move PURSUIT_UNSET: what the drive makes it */
    uint32_t reserved; /* 0 */
    int64_t at_ms;     /* when, on the couple's clock */
    int64_t ms;        /* of a separation, 0..2^32-1; PURSUIT_NONE without a promise */
} pursuit_told;

/**
 * Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told first
 * comes first.
 *
 * @param scene  not NULL
 * @param couple to whom it happens
 * @param told   not NULL; not before the couple's clock
 * @return OK; ARGUMENT; FULL: 16 things wait already, and pursuit_scene_advance() makes room; then
 *         nothing is lost
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scene_tell(pursuit_scene* scene, const pursuit_couple* couple,
                                              const pursuit_told* told);

/**
 * How much of what was told has not happened yet. It is not part of an image of the couple, and
 * none is left right after pursuit_scene_advance() but what was told for later.
 *
 * @param scene may be NULL
 * @return 0..16; 0 for NULL
 * @since 0.1
 */
PURSUIT_API size_t pursuit_scene_waiting(const pursuit_scene* scene);

/**
 * Lets a couple live up to a moment: what was told, each at its own, and what the two do by
 * themselves; at the same moment what was told comes first. A turn takes no time of the clock, and
 * anything may happen before its length is over. Call it until `made` becomes less than `count`:
 * then the couple's clock is at `now_ms`; or before it where memory ran out behind a turn that was
 * made, and the next call goes on from there.
 *
 * @param scene  not NULL
 * @param couple not NULL
 * @param now_ms the moment, from the couple's clock to 2^62
 * @param turns  [count] an array; turns[0].struct_size says how far apart they lie
 * @param count  how many at most, 1 or more
 * @param made   becomes how many turns were made
 * @return OK; ARGUMENT; MEMORY only while recorded
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scene_advance(pursuit_scene* scene, pursuit_couple* couple,
                                                 int64_t now_ms, pursuit_turn* turns, size_t count,
                                                 size_t* made);

#ifdef __cplusplus
}
#endif

#endif
