/* Part of the C API: what every part needs: version, errors, names of ids, progress.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_BASE_H
#define PURSUIT_C_BASE_H

#include <stddef.h>
#include <stdint.h>

#include "version.h"

/** The version of this header as one number that grows: 1000000 major + 1000 minor + patch. */
#define PURSUIT_VERSION \
    (PURSUIT_VERSION_MAJOR * 1000000 + PURSUIT_VERSION_MINOR * 1000 + PURSUIT_VERSION_PATCH)

/* Whoever links the static library on Windows defines PURSUIT_STATIC; CMake and pkg-config do. */
#if defined(_WIN32) && defined(PURSUIT_STATIC)
#define PURSUIT_API
#elif defined(_WIN32) && defined(PURSUIT_BUILDING)
#define PURSUIT_API __declspec(dllexport)
#elif defined(_WIN32)
#define PURSUIT_API __declspec(dllimport)
#elif defined(__GNUC__)
#define PURSUIT_API __attribute__((visibility("default")))
#else
#define PURSUIT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version, errors, names ------------------------------------------------------------------ */

/**
 * The version of the library that is running, counted as PURSUIT_VERSION is.
 *
 * @return never 0
 * @since 0.1
 */
PURSUIT_API uint32_t pursuit_version(void);

/**
 * The same as text, "major.minor.patch". Static.
 *
 * @return never NULL
 * @since 0.1
 */
PURSUIT_API const char* pursuit_version_text(void);

/** How a call ended. */
typedef int32_t pursuit_status;
enum pursuit_status_value {
    PURSUIT_NO_STATUS = -1,
    PURSUIT_OK = 0,
    PURSUIT_STATUS_ARGUMENT = 1, /* NULL, not finite, out of range, an unknown id or struct_size */
    PURSUIT_STATUS_NAME = 2,     /* an unknown name; the text tells a near one or those there are */
    PURSUIT_STATUS_PARSE = 3,    /* text that cannot be read */
    PURSUIT_STATUS_MODEL = 4,    /* a model that contradicts itself; or an image of another model */
    PURSUIT_STATUS_STATE = 5,    /* a call that makes no sense now, as uncovering while flooded */
    PURSUIT_STATUS_INPUT = 6,    /* an image that is damaged, or of something else */
    PURSUIT_STATUS_MEMORY = 7,   /* out of memory */
    PURSUIT_STATUS_SIZE = 8,     /* the buffer is too small; `needed` says what it takes */
    PURSUIT_STATUS_INTERNAL = 9, /* a mistake in the library, or in how it was built */
    PURSUIT_STATUS_FULL = 10,    /* no room is left for what was told; see pursuit_scene_tell() */
    PURSUIT_STATUS_END
};

/** Numbers that are no ids. */
typedef int32_t pursuit_number;
enum pursuit_number_value {
    PURSUIT_NONE = -1, /* no seat, no move ...; each kind of id has a name of its own for it, too */
    PURSUIT_HEADER_VERSION = PURSUIT_VERSION, /* for those who see no macros */
    PURSUIT_MOVE_SLOTS = 32,                  /* the most moves that a model can have */
    PURSUIT_SEAT_STRIDE = 64,                 /* how far apart the seats' quantities are */
    PURSUIT_RESPONSE_POINTS = 21,             /* of a settled response, over 0, .05, ... 1 */
    PURSUIT_REASON_REACH = 8                  /* turns back that a reason can reach */
};

/** In traits: left to the model. As an intensity: what the drive makes it. -1, as PURSUIT_NONE. */
#define PURSUIT_UNSET (-1.0f)

/**
 * Why the last call of this thread that failed did so: one line without a newline, at most 239
 * bytes. Static; the next failure in this thread writes over it. A call that succeeds leaves it.
 *
 * @return never NULL; empty before the first failure
 * @since 0.1
 */
PURSUIT_API const char* pursuit_last_error(void);

/**
 * How large a struct is in the library that is running: what sizeof says in a header of the same
 * version. For hosts that read no header.
 *
 * @param name as in C, "pursuit_turn"; may be NULL
 * @return bytes; 0 for a name that is none
 * @since 0.1
 */
PURSUIT_API uint32_t pursuit_struct_size(const char* name);

/** Kinds of ids that have names. Moves and profiles have theirs in a model. */
typedef int32_t pursuit_enum;
enum pursuit_enum_value {
    PURSUIT_NO_ENUM = -1,
    PURSUIT_ENUM_STATUS = 0,
    PURSUIT_ENUM_SEAT = 1,
    PURSUIT_ENUM_NEED = 2,
    PURSUIT_ENUM_FEAR = 3,
    PURSUIT_ENUM_PRIMARY = 4,
    PURSUIT_ENUM_SECONDARY = 5,
    PURSUIT_ENUM_DIMENSION = 6,
    PURSUIT_ENUM_KIND = 7,
    PURSUIT_ENUM_TURNING = 8,
    PURSUIT_ENUM_STANCE = 9,
    PURSUIT_ENUM_PHASE = 10,
    PURSUIT_ENUM_FEATURE = 11,
    PURSUIT_ENUM_INTERVENTION = 12,
    PURSUIT_ENUM_CUE = 13,
    PURSUIT_ENUM_MEANING = 14,
    PURSUIT_ENUM_TENDENCY = 15,
    PURSUIT_ENUM_LINK = 16,
    PURSUIT_ENUM_HEAT = 17,
    PURSUIT_ENUM_QUANTITY = 18,
    PURSUIT_ENUM_PARTING = 19,
    PURSUIT_ENUM_LOOP_ORDER = 20,
    PURSUIT_ENUM_IMAGE = 21,
    PURSUIT_ENUM_PROCESS_STAGE = 22,
    PURSUIT_ENUM_PROCESS_VARIABLE = 23,
    PURSUIT_ENUM_TRAIT = 24,
    PURSUIT_ENUM_OUTCOME = 25,
    PURSUIT_ENUM_CHANGE_KIND = 26,
    PURSUIT_ENUM_LEVER = 27,
    PURSUIT_ENUM_STABILITY = 28,
    PURSUIT_ENUM_OUTLOOK = 29,
    PURSUIT_ENUM_FATE = 30,
    PURSUIT_ENUM_LOOP_SIDES = 31,
    PURSUIT_ENUM_LOOP_MEMBER = 32,
    PURSUIT_ENUM_PATTERN = 33,
    PURSUIT_ENUM_LACK = 34,
    PURSUIT_ENUM_LAG = 35,
    PURSUIT_ENUM_VERDICT = 36,
    PURSUIT_ENUM_GROUP = 37,
    PURSUIT_ENUM_GATE = 38,
    PURSUIT_ENUM_TOLD_KIND = 39,
    PURSUIT_ENUM_STRENGTH = 40,
    PURSUIT_ENUM_MANNER = 41,
    PURSUIT_ENUM_LIMIT = 42,
    PURSUIT_ENUM_END
};

/**
 * How many ids of a kind this library knows: they run from 0 up.
 *
 * @param type PURSUIT_ENUM_...
 * @return the number of ids; 0 for an unknown kind
 * @since 0.1
 */
PURSUIT_API int32_t pursuit_enum_count(pursuit_enum type);

/**
 * The name of an id: lower case, words joined by an underscore. Static.
 *
 * @param type  PURSUIT_ENUM_...
 * @param value the id
 * @return never NULL; "?" for an unknown kind or id
 * @since 0.1
 */
PURSUIT_API const char* pursuit_enum_name(pursuit_enum type, int32_t value);

/**
 * The id of a name.
 *
 * @param type PURSUIT_ENUM_...
 * @param name as pursuit_enum_name() gives it
 * @param out  becomes the id
 * @return OK; ARGUMENT; NAME, and pursuit_last_error() tells a near name or the known ones
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_enum_find(pursuit_enum type, const char* name, int32_t* out);

/* ---- Progress -------------------------------------------------------------------------------- */

/**
 * Watches and stops long calls from another thread; each takes it in the struct that says how. All
 * calls with one may run at the same time. A call that is stopped says STATE and has changed
 * nothing, but for arrays that are filled piece by piece, which say so. Turns, rounds of a loop and
 * skips are stopped by asking for them in parts, which make the same bits as the whole.
 */
typedef struct pursuit_progress pursuit_progress;

/**
 * Makes one. Allocates.
 *
 * @param out becomes it; destroy it after the calls
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_progress_create(pursuit_progress** out);

/**
 * Gives it back.
 *
 * @param progress may be NULL
 * @since 0.1
 */
PURSUIT_API void pursuit_progress_destroy(pursuit_progress* progress);

/**
 * How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps
 * of a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
 *
 * @param progress may be NULL
 * @return 0 for NULL
 * @since 0.1
 */
PURSUIT_API uint64_t pursuit_progress_done(const pursuit_progress* progress);

/**
 * Ends the calls that it was or will be handed to soon, with STATE.
 *
 * @param progress not NULL
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_progress_stop(const pursuit_progress* progress);

#ifdef __cplusplus
}
#endif

#endif
