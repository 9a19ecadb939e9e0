/* Part of the C API: the page about what happened to couples.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_REPORT_H
#define PURSUIT_C_REPORT_H

#include "script.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Reports --------------------------------------------------------------------------------- */

/** A story of a report: a scenario played to its end, or a recording played again. */
typedef struct pursuit_story {
    uint32_t struct_size;
    uint32_t reserved;                /* 0 */
    const pursuit_scenario* scenario; /* NULL: the recording */
    const void* recording;            /* an image of pursuit_couple_save_recording() */
    size_t recording_size;            /* bytes of it */
    const pursuit_model* model; /* of a recording that does not carry its own; NULL: the standard */
    const char* title;          /* NULL: the scenario's */
    const char* names[2];       /* likewise; of a recording "A" and "B" */
} pursuit_story;

/** What is in a report. */
typedef struct pursuit_reporting {
    uint32_t struct_size;
    uint32_t pairs;                   /* of runs for each help: 2..10000, or 0 to leave it out */
    uint32_t transcript;              /* at most so many turns of each story are told; 0..100000 */
    uint32_t reserved;                /* 0 */
    const pursuit_progress* progress; /* may be NULL; default NULL */
} pursuit_reporting;

/**
 * A page of HTML about one story or several, with everything in it: pictures, help early beside
 * help late, and the turns with their reasons. Its numbers are those of pursuit_couple_what_if()
 * over 40 turns, from before the first turn and from the peak, as help.hpp says. Allocates, and
 * works anew in every call: bring a buffer of some 150 KiB a story and 2 KiB a turn first.
 *
 * @param stories [count] one or more
 * @param count  how many
 * @param how    NULL: 200 pairs, 400 turns
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; INPUT, MODEL: a recording that is none, or of another model; STATE: it
 *         cannot be played again, a scenario has something that is refused, or it is stopped; SIZE;
 *         MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_report(const pursuit_story* stories, size_t count,
                                          const pursuit_reporting* how, char* buffer, size_t size,
                                          size_t* needed);

#ifdef __cplusplus
}
#endif

#endif
