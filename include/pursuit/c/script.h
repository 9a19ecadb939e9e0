/* Part of the C API: scenarios and playthroughs: what happens when.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_SCRIPT_H
#define PURSUIT_C_SCRIPT_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Scenarios ------------------------------------------------------------------------------- */

/** Two partners and what happens to them when, read from TOML. Immutable. */
typedef struct pursuit_scenario pursuit_scenario;

/**
 * Gives a scenario back. Playthroughs made from it go on.
 *
 * @param scenario may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_scenario_destroy(pursuit_scenario* scenario);

/** What a scenario says of itself. The texts are borrowed: valid until it is destroyed. */
typedef struct pursuit_scenario_info {
    uint32_t struct_size;
    uint32_t turns; /* how many to play */
    uint64_t seed;
    uint64_t id;
    const char* title;
    const char* look_for; /* what to look for; may have line breaks */
    const char* names[2]; /* of the people in seat a and b */
    size_t happenings;    /* how many */
    pursuit_seat first;   /* who has the floor first; PURSUIT_NONE: the owner, or drawn */
    uint32_t reserved;    /* 0 */
} pursuit_scenario_info;

/**
 * What a scenario says of itself.
 *
 * @param scenario not NULL
 * @param out      is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_about(const pursuit_scenario* scenario,
                                                  pursuit_scenario_info* out);

/**
 * The traits of one of its people.
 *
 * @param scenario not NULL
 * @param seat     whose
 * @param out      is filled
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_traits(const pursuit_scenario* scenario,
                                                   pursuit_seat seat, pursuit_traits* out);

/**
 * Makes the model of a scenario. Allocates.
 *
 * @param scenario not NULL
 * @param out      becomes the model; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_scenario_model(const pursuit_scenario* scenario,
                                                  pursuit_model** out);

/** A scenario being played: a couple, and what is still to happen to it. */
typedef struct pursuit_playthrough pursuit_playthrough;

/**
 * Begins to play a scenario. Allocates.
 *
 * @param scenario not NULL
 * @param model    NULL: the scenario's own
 * @param out      becomes the playthrough; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_create(const pursuit_scenario* scenario,
                                                      const pursuit_model* model,
                                                      pursuit_playthrough** out);

/**
 * A second playthrough that is exactly where this one is, with all that is still to happen.
 * Allocates.
 *
 * @param playthrough not NULL
 * @param out   becomes the playthrough; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_copy(const pursuit_playthrough* playthrough,
                                                    pursuit_playthrough** out);

/**
 * Gives a playthrough back.
 *
 * @param playthrough may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_playthrough_destroy(pursuit_playthrough* playthrough);

/**
 * Plays one turn with all that is due before it. Allocates.
 *
 * @param playthrough not NULL
 * @param out   is filled
 * @return OK; ARGUMENT; STATE when what is due is refused, as uncovering while flooded: then it is
 *         still to happen; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_next(pursuit_playthrough* playthrough,
                                                    pursuit_turn* out);

/**
 * What happened before the last turn, host moves included.
 *
 * @param playthrough   not NULL
 * @param indices [size] become the happenings, numbered as in the scenario's text from 0; may be
 *                NULL if size is 0
 * @param size    room for so many
 * @param needed  becomes how many there are; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_happened(const pursuit_playthrough* playthrough,
                                                        uint32_t* indices, size_t size,
                                                        size_t* needed);

/**
 * A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by
 * itself. Allocates.
 *
 * @param playthrough not NULL
 * @param out   becomes the couple; destroy it
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_couple(const pursuit_playthrough* playthrough,
                                                      pursuit_couple** out);

/**
 * Puts a couple in the place of the one there is, as after a change made to a copy of it.
 *
 * @param playthrough  not NULL
 * @param couple its model has to be the playthrough's own
 * @return OK; ARGUMENT; STATE: another model
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_playthrough_assign(pursuit_playthrough* playthrough,
                                                      const pursuit_couple* couple);

#ifdef __cplusplus
}
#endif

#endif
