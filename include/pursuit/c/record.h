/* Part of the C API: saving, loading and recording.
   The rules are on page one of pursuit.h. */
#ifndef PURSUIT_C_RECORD_H
#define PURSUIT_C_RECORD_H

#include "engine.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Save, load, record ---------------------------------------------------------------------- */

/*
 * An image is bytes of yours, to be kept in a file or sent: little-endian, good on every machine.
 * It names its model by hash, and carries it if you ask. A library reads its own format and all
 * before it. Under a model with another hash an image is refused, unless you allow it; then the
 * traits, the inner state, clocks, the issue and the floor are kept, what the model derives from
 * traits is derived anew, and moves are matched by name. So a save survives an update of the
 * library either exactly, under the model it carries, or adapted, under the new one. Images of
 * formats 1 and 2 are of the first edition of the model, so that they are always adapted: what is
 * new in it is at rest, and the moves of a model that they carry get groups by their names and
 * kinds. Recordings of those formats cannot be played again.
 *
 * Reasons reach back to the turns before. An image of a couple can keep as many of these as they
 * reach, so that the first reason after loading is what it would have been without the break.
 */

/** What is in an image. */
typedef int32_t pursuit_image;
enum pursuit_image_value {
    PURSUIT_NO_IMAGE = -1,
    PURSUIT_IMAGE_COUPLE = 0,
    PURSUIT_IMAGE_MODEL = 1,
    PURSUIT_IMAGE_RECORDING = 2,
    PURSUIT_IMAGE_END
};

/** What an image says of itself. */
typedef struct pursuit_image_info {
    uint32_t struct_size;
    pursuit_image of;
    uint32_t format;
    int32_t carries_model; /* 1: it does */
    uint64_t model_hash;   /* pursuit_model_hash() of the model it was made under */
} pursuit_image_info;

/**
 * What an image says of itself. Checks sizes and checksum, but no values.
 *
 * @param image [size] its bytes
 * @param size  how many
 * @param out   is filled
 * @return OK; ARGUMENT; INPUT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_image_inspect(const void* image, size_t size,
                                                 pursuit_image_info* out);

/**
 * Saves a couple; without its model it takes at most 640 bytes.
 *
 * @param couple     not NULL
 * @param with_model 1: the image carries the model; 0: it only names it
 * @param buffer     [size] becomes the image; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_save(const pursuit_couple* couple, int32_t with_model,
                                               void* buffer, size_t size, size_t* needed);

/**
 * Makes a couple from an image. It goes on as if there had been no break. Allocates.
 *
 * @param image       [size] its bytes; no longer needed afterwards
 * @param size        how many
 * @param model       the model to go on under; NULL: the one the image carries
 * @param other_model 1: allowed under a model with another hash, see above; 0: refused
 * @param out         becomes the couple; destroy it
 * @return OK; ARGUMENT; INPUT; MODEL: another model, or none carried; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_load(const void* image, size_t size,
                                               const pursuit_model* model, int32_t other_model,
                                               pursuit_couple** out);

/**
 * Saves a couple with the turns that its reasons reach back to; without its model it takes at most
 * 4096 bytes.
 *
 * @param couple     not NULL
 * @param turns      [count] its record, from its start or from any later turn on and up to now, of
 *                   which the last PURSUIT_REASON_REACH are kept; may be NULL if count is 0
 * @param count      how many turns
 * @param with_model as for pursuit_couple_save()
 * @param buffer     [size] likewise
 * @param size       likewise
 * @param needed     likewise
 * @return OK; ARGUMENT, also for what is no turn of its model, is later than the couple or not in
 *         order; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_save_with_turns(const pursuit_couple* couple,
                                                          const pursuit_turn* turns, size_t count,
                                                          int32_t with_model, void* buffer,
                                                          size_t size, size_t* needed);

/**
 * The turns that an image of a couple carries, oldest first: what comes next goes behind them, into
 * the same record for pursuit_why(). The image is refused where pursuit_couple_load() refuses it.
 * Allocates only where model is NULL.
 *
 * @param image       [size] its bytes
 * @param size        how many
 * @param model       as for pursuit_couple_load()
 * @param other_model likewise
 * @param turns       [count] the first `needed` of them are filled; may be NULL if count is 0
 * @param count       room for so many; PURSUIT_REASON_REACH will do
 * @param needed      becomes how many there are, 0 for an image without; may be NULL
 * @return OK; ARGUMENT; INPUT; MODEL; MEMORY; SIZE: there are more than count
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_load_turns(const void* image, size_t size,
                                                     const pursuit_model* model,
                                                     int32_t other_model, pursuit_turn* turns,
                                                     size_t count, size_t* needed);

/**
 * Saves a model.
 *
 * @param model  not NULL
 * @param buffer [size] becomes the image; may be NULL if size is 0
 * @param size   bytes of it
 * @param needed becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_save(const pursuit_model* model, void* buffer, size_t size,
                                              size_t* needed);

/**
 * Makes the model of an image of a model, or the one that another image carries. Allocates.
 *
 * @param image       [size] its bytes
 * @param size        how many
 * @param other_model 1: coefficients that the image does not know may take their standard values,
 *                    which gives the model another hash; 0: refused
 * @param out         becomes the model; destroy it
 * @return OK; ARGUMENT; INPUT; MODEL; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_model_load(const void* image, size_t size, int32_t other_model,
                                              pursuit_model** out);

/**
 * From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every
 * so many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of
 * good times would be more than 65,535 together. Starts anew if it is recorded
 * already. Allocates, now and in every call that changes the couple.
 *
 * @param couple not NULL
 * @param every  turns from checkpoint to checkpoint, 1..65535
 * @return OK; ARGUMENT; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_record(pursuit_couple* couple, uint32_t every);

/**
 * Ends the recording and drops the log; the couple goes on.
 *
 * @param couple not NULL; need not be recorded
 * @return OK; ARGUMENT
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_stop_recording(pursuit_couple* couple);

/**
 * Saves the recording up to now, which may go on.
 *
 * @param couple     not NULL
 * @param with_model 1: the image carries the model; 0: it only names it
 * @param buffer     [size] becomes the image; may be NULL if size is 0
 * @param size       bytes of it
 * @param needed     becomes the bytes it takes; may be NULL
 * @return OK; ARGUMENT; STATE: not recorded; SIZE
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_couple_save_recording(const pursuit_couple* couple,
                                                         int32_t with_model, void* buffer,
                                                         size_t size, size_t* needed);

/** Where a replay first came to something else than what was recorded. */
typedef struct pursuit_divergence {
    uint32_t struct_size;
    int32_t diverged;    /* 0: the recording is valid, and all below is 0 */
    uint32_t checkpoint; /* from 0 */
    uint32_t turn;       /* turns of the recording up to there */
    int32_t refused;     /* 1: a call since the checkpoint before was refused */
    uint32_t reserved;   /* 0 */
    uint64_t recorded;   /* pursuit_couple_hash() there, as it was then */
    uint64_t replayed;
} pursuit_divergence;

/**
 * Plays a recording again and compares the checkpoints, up to the first that differs. Allocates
 * only where model is NULL.
 *
 * How long it takes: between two checkpoints at most 65,535 turns and exchanges of good times
 * together; more is refused before it is done. So a recording of n bytes takes at most n / 14 times
 * 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody has
 * played up to: who makes others work that long has done the same.
 *
 * @param image [size] its bytes
 * @param size  how many
 * @param model the model it names; NULL: the one the image carries
 * @param out   is filled
 * @return OK, also where it diverged; ARGUMENT; INPUT; MODEL; MEMORY
 * @since 0.1
 */
PURSUIT_API pursuit_status pursuit_recording_validate(const void* image, size_t size,
                                                      const pursuit_model* model,
                                                      pursuit_divergence* out);

#ifdef __cplusplus
}
#endif

#endif
