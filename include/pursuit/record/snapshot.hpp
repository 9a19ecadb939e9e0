// Snapshot: couples, models and recordings as images, which are bytes to be kept or sent. Made on
// any machine, an image can be read on any other.
//
// An image, all numbers little-endian, floats as IEEE 754 binary32, no padding:
//     0  u8[8]  "PURSUIT\0"
//     8  u16    format, 4
//    10  u16    what it is an image of: 1 couple, 2 model, 3 recording
//    12  u32    flags; bit 0: it carries its model; bit 1: a couple's carries turns; the others are 0
//    16  u64    bytes of the body
//    24  u64    bytes of the model, 0 without one
//    32  u64    Model::hash() of the model it was made under
//    40  u64    checksum: 64-bit FNV-1a of all other bytes of the image, in their order
//    48         the body, then the model
// Body of a couple: seed u64, id u64, turn_ms u32; the State as clock_ms i64, since_ms i64, f32
// severity, progress, said_bid, said_raising, said_disclosing, u32 promise_ms, turns, u8 floor,
// owner, said_by, apart; for each seat the 16 f32 of Inner, the 8 f32 of Trail, u32 flooded_ms, u8
// stance, u16 dwell; for each seat the Traits in their order, an optional as u8 0 or 1 and then the
// value; for each seat the name of its last move, as u8 length and characters, of length 0 for none.
// Behind that, in its body, turns where it carries some, which the reasons of the next ones reach back
// to: u8 how many, 1 to 8, oldest first; each its time_ms i64, number u32, u8 mover, before, stance,
// row, the name of its move, u8 phase, host_made, answers, turning, resolved, f32 intensity,
// probability, uniform, the 18 features, of its Sway 6 of momentum, exertion, bid, heard, level, the
// 5 of what was perceived; for each seat f32 the 16 of Inner, 4 fears, expressed, u8 stance, flooded,
// the 8 f32 of Trail.
// Body of a model: empty. A model: u8 how many coefficients, each by its name and f32; then the
// Tables in their order, each count as a u8 before its rows, names and texts as u8 length and
// characters, and of a stance f32 answers for each group, then open, lean for each move there is.
// Body of a recording: that of the couple it began with, u16 turns from checkpoint to checkpoint,
// then the inputs, each a u8 and its fields: 0 checkpoint: u64 Couple::hash(); 1 play: u32 turns;
// 2 act; 3 observe: u8 seat, u32 mask of moves, their f32 shares; 4 Disagreement; 5 OpenIssue;
// 6 Separation; 7 Reunion; 8 Stress; 9 GoodTime; 10 Intervention; 11 elapse: i64 ms; 12 give_floor;
// 13 set_turn_ms: u32; 14 set_traits: u8 seat, Traits. The last one is a checkpoint. From one to
// the next there are at most as many turns as said, and 65,535 turns and exchanges of good times.
//
// Formats. The number rises with every change of what bytes mean. A library writes its own format
// and reads that and all before it; a later one is refused. New coefficients and interventions are
// no new format: those that an image does not have take their standard values, so that the model
// has another hash than the one named, which has to be allowed. Format 1 had no count before the
// five interventions it knew, and of each the first five fields. Formats 1 and 2 are of the first
// edition of the engine: no Trail, no trait `level`, no groups and no answers, and nobody was away.
// Under this edition the same model plays otherwise, and none of theirs has the hash it had. Until
// format 3 the hash at a checkpoint was Couple::hash_by_bytes(); nothing else is different since.
//
// Migration. An image names its model by hash. Under a model with another hash it is refused
// unless Loading::allow_other_model is set; then
//   - traits, the inner state, clocks, the issue, the floor and the length of turns are kept;
//   - personas are derived anew from the traits, by the new model;
//   - last moves are matched by name; one that the new model does not have becomes none;
//   - stances are kept with their dwell;
//   - turns are kept, with moves matched by name and without the row of their transition, but for
//     those up to the last one whose move the new model does not have;
//   - what is left of flooding is held within the persona's new flooding_ms.
// Of an image of format 1 or 2 besides, which always needs that flag,
//   - trails are at rest, 0, and levels .5;
//   - a return that is awaited was promised; who walked out as the last thing they did comes back
//     after a time drawn as if they had left just now; apart for another reason they stay apart;
//   - the severity of an issue that is worked through is 0;
//   - the moves of a model that it carries get the groups that the standard model has for moves of
//     their names, others the group of their kind (group_of); groups and answers are the standard
//     ones. `neutral`, which had not come yet, is put in its place, before those of the model's own.
//     Everything else of the model is kept.
// A recording of format 1 or 2 cannot be played again: validate() refuses its model.
// A host that wants the couple to go on exactly as before saves it with its model and loads it
// under that: load_model(image), then load(image, model).
//
// What can be wrong with an image is a Fault with one of these; targets are then unchanged:
//   input   not an image, of something else, of a later format, cut short, too long, damaged, or
//           with a value out of its range
//   model   made under another model; or no model is carried
//   memory  (load_model, Recorder::make)
// Only what is said to throw or to allocate does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <pursuit/base/error.hpp>
#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/event.hpp>
#include <pursuit/engine/intervention.hpp>
#include <pursuit/engine/model.hpp>
#include <pursuit/engine/scene.hpp>
#include <pursuit/engine/turn.hpp>

namespace pursuit {

inline constexpr std::uint16_t kImageFormat = 4;
/// An image of a couple without its model never needs more bytes than this; one that carries turns
/// never more than the other.
inline constexpr std::size_t kCoupleImageBytes = 640, kCoupleAndTurnsImageBytes = 4096;

enum class ImageOf : std::uint16_t { couple = 1, model = 2, recording = 3 };

/// What an image says of itself.
struct ImageHeader {
    std::uint16_t format = 0;
    ImageOf of{};
    bool carries_model = false;
    std::uint64_t model_hash = 0;
};
/// Checks the header, the sizes and the checksum, but no values.
Fault inspect(std::span<const std::byte> image, ImageHeader& out) noexcept;

// --- save and load -------------------------------------------------------------------------------

/// Writes an image into `out`; behind it `out` stays as it is. `needed` becomes its size whether it
/// fits or not. Fault argument when it does not fit; then `out` is unchanged.
Fault save(const Couple& couple, std::span<std::byte> out, std::size_t& needed,
           bool with_model = false) noexcept;
Fault save(const Model& model, std::span<std::byte> out, std::size_t& needed) noexcept;
/// Likewise a couple with its record, `turns`, from its start or any later turn on and up to now. Of
/// it the image keeps the last 8, so that the reason of the next turn is what it would have been
/// without the break; see load_turns(). Fault argument also where one of these is no turn of the
/// model, they are not in order, or are later than the couple.
Fault save(const Couple& couple, std::span<const Turn> turns, std::span<std::byte> out,
           std::size_t& needed, bool with_model = false) noexcept;

struct Loading {
    bool allow_other_model = false;  // see Migration
};

/// The couple of an image, which is then no longer needed; the model must outlive the couple. A
/// carried model is passed over. Throws Error.
PURSUIT_THROWS Couple load(std::span<const std::byte> image, const Model& model,
                           Loading loading = {});
Fault load(std::span<const std::byte> image, const Model& model, Loading loading,
           std::optional<Couple>& out) noexcept;

/// The turns that the image of a couple carries, oldest first: none, or up to 8. What comes next goes
/// behind them, into the same record for why(). An image that one of load() and load_turns() refuses
/// is refused by both. Allocates; throws Error, or std::bad_alloc.
PURSUIT_THROWS std::vector<Turn> load_turns(std::span<const std::byte> image, const Model& model,
                                            Loading loading = {});
/// Likewise, into the first `count` of `out`; allocates nothing.
Fault load_turns(std::span<const std::byte> image, const Model& model, Loading loading,
                 std::span<Turn, kReasonReach> out, std::size_t& count) noexcept;

/// The model of an image of a model, or the one that another image carries. With
/// `allow_other_model` its hash may differ from the one named: see Formats. Allocates;
/// throws Error.
PURSUIT_THROWS Model load_model(std::span<const std::byte> image, Loading loading = {});
Fault load_model(std::span<const std::byte> image, Loading loading,
                 std::unique_ptr<Model>& out) noexcept;

// --- record and validate -------------------------------------------------------------------------

/// A couple that keeps a log of what the host does to it: about 10 bytes an input, and 9 bytes
/// every `every` turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges
/// of good times would be more than 65,535 together. Calls do what they do to a
/// Couple; refused ones are not kept. The log grows: each call but const ones may throw
/// std::bad_alloc, before anything happened (play and skip of many turns: before the rest did).
class Recorder {
public:
    /// The recording begins with the couple as it is now. Throws Error for an `every` of 0, or
    /// std::bad_alloc.
    PURSUIT_THROWS explicit Recorder(const Couple& couple, std::uint16_t every = 100);
    static Fault make(const Couple& couple, std::uint16_t every,
                      std::optional<Recorder>& out) noexcept;

    const Couple& couple() const noexcept { return couple_; }

    /// Makes room in the log for so many turns, so that they cannot fail. Throws std::bad_alloc.
    void make_room(std::size_t turns);

    Turn play();
    void play(std::span<Turn> turns);
    void skip(std::uint32_t count);
    Fault act(Seat seat, Move move, std::optional<float> intensity, Turn& out);
    Fault observe(Seat seat, const Code& code, Turn& out);
    Fault happens(const Disagreement& event);
    Fault happens(const OpenIssue& event);
    Fault happens(const Separation& event);
    Fault happens(const Reunion& event);
    Fault happens(const Stress& event);
    Fault happens(const GoodTime& event);
    Fault intervene(const Intervention& intervention);
    Fault elapse(std::int64_t ms);
    void give_floor(Seat seat);
    void set_turn_ms(std::uint32_t ms);
    Fault set_traits(Seat seat, const Traits& traits);
    /// As Scene::advance(). std::bad_alloc before anything happened.
    Fault advance(Scene& scene, std::int64_t now_ms, std::optional<Turn>& out);

private:
    friend Fault save(const Recorder&, std::span<std::byte>, std::size_t&, bool) noexcept;
    template <class T>
    Fault take(const T& input, Turn& turn);
    template <class T>
    Fault take(const T& input);
    template <class T>
    void keep(const T& input);
    void keep_played();
    void keep_checkpoint();
    void reserve(std::size_t bytes);
    void count(std::uint32_t turns, std::uint32_t work);

    Couple couple_;
    std::vector<std::byte> log_;  // the body of the image so far
    std::uint32_t every_;
    std::uint32_t played_ = 0;  // turns that are not yet in the log
    std::uint32_t since_ = 0;   // turns since the last checkpoint
    std::uint32_t work_ = 0;    // and turns and exchanges of good times
};

/// The recording up to now, with a checkpoint at its end; recording may go on. As the other saves.
Fault save(const Recorder& recorder, std::span<std::byte> out, std::size_t& needed,
           bool with_model = false) noexcept;

/// Where a replay first came to something else than what was recorded.
struct Divergence {
    std::uint32_t checkpoint = 0;  // 0 for the first of the recording
    std::uint32_t turn = 0;        // turns of the recording up to that checkpoint
    bool refused = false;          // an input since the checkpoint before was refused
    std::uint64_t recorded = 0;    // Couple::hash() there
    std::uint64_t replayed = 0;
};
/// Plays a recording again under the model it names. `out` becomes none when all checkpoints
/// agree. A Fault means that the image was no recording of this model that could be replayed to
/// that point.
/// Work: what is between two checkpoints is refused before it is done where it would be more than
/// 65,535 turns and exchanges of good times together. A checkpoint and what comes before it take 14
/// bytes or more, so a recording of n bytes takes at most n / 14 times 65,535 turns, and n steps for
/// all else. The first checkpoint that differs ends it: who makes others work has done the same.
Fault validate(std::span<const std::byte> recording, const Model& model,
               std::optional<Divergence>& out) noexcept;

}  // namespace pursuit
