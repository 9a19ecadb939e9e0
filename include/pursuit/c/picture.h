/* Part of the C API: charts and pictures.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_PICTURE_H
#define PURSUIT_C_PICTURE_H

#include "portrait.h"
#include "study.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Charts and pictures --------------------------------------------------------------------- */

/** Formats of diagrams. */
typedef int32_t pursuit_chart_format;
enum pursuit_chart_format_value {
    PURSUIT_NO_CHART_FORMAT = -1,
    PURSUIT_CHART_DOT = 0,     /* Graphviz */
    PURSUIT_CHART_MERMAID = 1, /* stateDiagram-v2 */
    PURSUIT_CHART_SCXML = 2,   /* State Chart XML with the ECMAScript data model, to be run */
    PURSUIT_CHART_END
};

/**
 * The table that moves partners between stances, as a diagram for other programs; chart.hpp says
 * what is in it. Allocates.
 *
 * @param model  not NULL
 * @param format PURSUIT_CHART_...
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_chart(const pursuit_model* model,
                                               pursuit_chart_format format, char* buffer,
                                               size_t size, size_t* needed);

/**
 * The stages of the process of emotionally focused therapy, as a diagram. Allocates.
 *
 * @param format PURSUIT_CHART_...
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_process_chart(pursuit_chart_format format, char* buffer,
                                                 size_t size, size_t* needed);

/** How a picture is made. All pictures are SVG; picture.hpp says what is in each. */
typedef struct pursuit_frame {
    uint32_t struct_size;
    float width;          /* px, 320..2000; below 640 as for a phone; 0: 760 */
    const char* names[2]; /* of the people in seat a and b; NULL: "A" and "B" */
    const char* id;       /* what ids in it begin with: to be unique in a page; NULL: "picture" */
    int32_t no_style;     /* 1: without a style sheet; the page has pursuit_picture_style() */
    uint32_t reserved;    /* 0 */
} pursuit_frame;

/**
 * The style sheet of pictures without one of their own: CSS. Allocates.
 *
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_style(char* buffer, size_t size, size_t* needed);

/**
 * The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
 *
 * @param couple  as it is after the last of the turns
 * @param turns   [count] its record up to now; may be NULL if count is 0
 * @param count   how many
 * @param pursuer whose pursuing is asked about; PURSUIT_NONE: who pursues now
 * @param frame   NULL: as if nothing were set
 * @param buffer  [size] becomes the text; may be NULL if size is 0
 * @param size    bytes of it
 * @param needed  becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_loop(const pursuit_couple* couple,
                                                const pursuit_turn* turns, size_t count,
                                                pursuit_seat pursuer, const pursuit_frame* frame,
                                                char* buffer, size_t size, size_t* needed);

/** Something that happened from outside the turns. */
typedef struct pursuit_mark {
    uint32_t struct_size;
    int32_t intervention; /* 1: an intervention; 0: an event */
    size_t before;        /* index of the turn it came before */
    const char* text;     /* a sentence */
} pursuit_mark;

/**
 * Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
 *
 * @param turns      [count] the record; may be NULL if count is 0
 * @param count      how many
 * @param marks      [mark_count] what happened; may be NULL if mark_count is 0
 * @param mark_count how many
 * @param frame      NULL: as if nothing were set
 * @param buffer     [size] becomes the text; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_timeline(const pursuit_turn* turns, size_t count,
                                                    const pursuit_mark* marks, size_t mark_count,
                                                    const pursuit_frame* frame, char* buffer,
                                                    size_t size, size_t* needed);

/**
 * What would have happened otherwise: differences as dots on their intervals. Allocates.
 *
 * @param labels        [count] what was changed in each alternative
 * @param contrasts     [count * PURSUIT_OUTCOME_END] PURSUIT_OUTCOME_END for each, as
 *                      pursuit_couple_what_if() fills them; all numbers of those shown within 1e12
 *                      of 0
 * @param count         how many alternatives, at most 1000
 * @param pairs         of runs, of each
 * @param outcomes      [outcome_count] which are shown
 * @param outcome_count how many, at most PURSUIT_OUTCOME_END
 * @param frame         NULL: as if nothing were set
 * @param buffer        [size] becomes the text; may be NULL if size is 0
 * @param size          bytes of it
 * @param needed        becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_what_if(const char* const* labels,
                                                   const pursuit_contrast* contrasts, size_t count,
                                                   uint32_t pairs, const pursuit_outcome* outcomes,
                                                   size_t outcome_count, const pursuit_frame* frame,
                                                   char* buffer, size_t size, size_t* needed);

/**
 * The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
 *
 * @param loop    not NULL
 * @param pursuer whose pursuit is across
 * @param path    [count] states in the order of time, the last one being now; may be NULL if count
 *                is 0
 * @param count   how many
 * @param frame   NULL: as if nothing were set
 * @param buffer  [size] becomes the text; may be NULL if size is 0
 * @param size    bytes of it
 * @param needed  becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_portrait(const pursuit_loop* loop, pursuit_seat pursuer,
                                                    const pursuit_point* path, size_t count,
                                                    const pursuit_frame* frame, char* buffer,
                                                    size_t size, size_t* needed);

/** A map over two numbers. */
typedef struct pursuit_map {
    uint32_t struct_size;
    uint32_t columns, rows;     /* 1..200 */
    uint32_t class_count;       /* 0, or up to 5 */
    const char* title;          /* what is shown; NULL: nothing is said */
    const char* across;         /* what the two numbers are; likewise */
    const char* up;             /* likewise */
    double across_range[2];     /* from the first column to the last */
    double up_range[2];         /* from the lowest row to the highest */
    const float* values;        /* row by row from the lowest: 0..1, or indices of classes */
    const char* const* classes; /* what they are called; NULL if there are none */
    const char* mark_label;     /* NULL: nothing is marked */
    pursuit_point mark;         /* a point of interest, across and up */
} pursuit_map;

/**
 * A heat map with its legend. Allocates.
 *
 * @param map    not NULL
 * @param frame  NULL: as if nothing were set
 * @param buffer [size] becomes the text; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_picture_map(const pursuit_map* map, const pursuit_frame* frame,
                                               char* buffer, size_t size, size_t* needed);

#ifdef __cplusplus
}
#endif

#endif
