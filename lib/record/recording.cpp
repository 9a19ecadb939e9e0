// Recordings: a log of inputs, each of which is done to a couple in the same way when it is
// recorded and when it is played again.
#include <pursuit/record/snapshot.hpp>

#include <algorithm>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/arithmetic.hpp"
#include "engine/scene.hpp"
#include "record/image.hpp"
#include "record/recording.hpp"

namespace pursuit {
namespace {

// What a log is made of, beside events.
struct Checkpoint {
    std::uint64_t hash = 0;
};
struct Played {
    std::uint32_t turns = 0;
};
struct Acted {
    Seat seat{};
    Move move{};
    std::optional<float> intensity{};
};
struct Observed {
    Seat seat{};
    Code code{};
};
struct Elapsed {
    std::int64_t ms = 0;
};
struct Given {
    Seat floor{};
};
struct TurnLength {
    std::uint32_t ms = 0;
};
struct Changed {
    Seat seat{};
    Traits traits{};
};
/// In the order of the format.
using Input =
    std::variant<Checkpoint, Played, Acted, Observed, Disagreement, OpenIssue, Separation, Reunion,
                 Stress, GoodTime, Intervention, Elapsed, Given, TurnLength, Changed>;
constexpr std::size_t kInputBytes = 160;  // at most

constexpr std::uint32_t kMostWork = 65535;  // from checkpoint to checkpoint

std::uint32_t turns_of(const Played& played) noexcept { return played.turns; }
std::uint32_t turns_of(const Acted&) noexcept { return 1; }
std::uint32_t turns_of(const Observed&) noexcept { return 1; }
template <class T>
std::uint32_t turns_of(const T&) noexcept {
    return 0;
}

/// Turns, and exchanges of a good time: what takes long though it is written in a few bytes.
template <class T>
std::uint32_t work_of(const T& input) noexcept {
    if constexpr (std::is_same_v<T, GoodTime>)
        return input.exchanges;
    else
        return turns_of(input);
}

/// Does an input to a couple.
struct Doing {
    Couple& couple;
    Turn& turn;

    Fault operator()(const Checkpoint&) const noexcept { return {}; }
    Fault operator()(const Played& p) const noexcept {
        couple.skip(p.turns);
        return {};
    }
    Fault operator()(const Acted& a) const noexcept {
        return couple.act(a.seat, a.move, a.intensity, turn);
    }
    Fault operator()(const Observed& o) const noexcept {
        return couple.observe(o.seat, o.code, turn);
    }
    Fault operator()(const Intervention& i) const noexcept { return couple.intervene(i); }
    Fault operator()(const Elapsed& e) const noexcept { return couple.elapse(e.ms); }
    Fault operator()(const Given& g) const noexcept {
        couple.give_floor(g.floor);
        return {};
    }
    Fault operator()(const TurnLength& t) const noexcept {
        couple.set_turn_ms(t.ms);
        return {};
    }
    Fault operator()(const Changed& c) const noexcept {
        return couple.set_traits(c.seat, c.traits);
    }
    template <class Event>
    Fault operator()(const Event& event) const noexcept {
        return couple.happens(event);
    }
};

}  // namespace

constexpr Move last_of(Move) { return kNoMove; }  // the model knows which there are
constexpr auto last_of(Intervention::What) {
    return static_cast<Intervention::What>(kInterventions - 1);
}

void visit(auto& a, Is<Checkpoint> auto& c) noexcept { a(c.hash); }
void visit(auto& a, Is<Played> auto& p) noexcept { a(p.turns); }
void visit(auto& a, Is<Acted> auto& x) noexcept { a(x.seat, x.move, x.intensity); }
/// Most shares are 0.
void visit(auto& a, Is<Observed> auto& o) noexcept {
    std::uint32_t mask = 0;
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        mask |= static_cast<std::uint32_t>(o.code.share[m] > 0) << m;
    }
    a(o.seat, mask);
    for (std::size_t m = 0; m < kMoveSlots; ++m) {
        if ((mask >> m & 1) != 0) a(o.code.share[m]);
    }
}
void visit(auto& a, Is<Disagreement> auto& d) noexcept { a(d.severity, d.owner); }
void visit(auto& a, Is<OpenIssue> auto& o) noexcept { a(o.severity, o.owner); }
void visit(auto& a, Is<Separation> auto& s) noexcept { a(s.stepped_back, s.promised_ms); }
void visit(auto&, Is<Reunion> auto&) noexcept {}
void visit(auto& a, Is<Stress> auto& s) noexcept { a(s.seat, s.severity); }
void visit(auto& a, Is<GoodTime> auto& g) noexcept { a(g.exchanges); }
void visit(auto& a, Is<Intervention> auto& i) noexcept { a(i.what, i.who, i.strength); }
void visit(auto& a, Is<Elapsed> auto& e) noexcept { a(e.ms); }
void visit(auto& a, Is<Given> auto& g) noexcept { a(g.floor); }
void visit(auto& a, Is<TurnLength> auto& t) noexcept { a(t.ms); }
void visit(auto& a, Is<Changed> auto& c) noexcept { a(c.seat, c.traits); }

// --- recording -----------------------------------------------------------------------------------

Recorder::Recorder(const Couple& couple, std::uint16_t every) : couple_(couple), every_(every) {
    if (every < 1) throw_if(fault(Status::argument, "turns between checkpoints are 0"));
    const Saved start = saved(couple);
    Writer counted;
    counted(start, every);
    log_.resize(counted.size());
    Writer{log_}(start, every);
}

Fault Recorder::make(const Couple& couple, std::uint16_t every,
                     std::optional<Recorder>& out) noexcept {
    return caught([&] {
        Recorder made{couple, every};
        out = std::move(made);
    });
}

void Recorder::reserve(std::size_t bytes) {
    if (log_.capacity() - log_.size() < bytes) log_.reserve(2 * log_.capacity() + bytes);
}

constexpr std::size_t kRoom = 3 * kInputBytes;  // turns played, an input, a checkpoint

/// So that nothing that is kept by this call can fail.
void Recorder::make_room(std::size_t turns) {
    constexpr std::size_t kStop = 16;  // turns played and a checkpoint, at most
    reserve(kRoom + kStop * (turns / every_));
}

template <class T>
void Recorder::keep(const T& input) {
    const Input kept = input;
    std::array<std::byte, kInputBytes> bytes;
    Writer writer{bytes};
    writer(kept);
    const std::span written{bytes.data(), writer.size()};
    log_.insert(log_.end(), written.begin(), written.end());
}

void Recorder::keep_played() {
    if (played_ > 0) keep(Played{played_});
    played_ = 0;
}

void Recorder::keep_checkpoint() {
    keep_played();
    keep(Checkpoint{couple_.hash()});
    since_ = work_ = 0;
}

/// Turns were made, or other work, at most up to the next checkpoint.
void Recorder::count(std::uint32_t turns, std::uint32_t work) {
    since_ += turns;
    work_ += work;
    if (since_ >= every_ || work_ >= kMostWork) keep_checkpoint();
}

Turn Recorder::play() {
    make_room(1);
    const Turn turn = couple_.play();
    ++played_;
    count(1, 1);
    return turn;
}

void Recorder::play(std::span<Turn> turns) {
    make_room(turns.size());
    for (Turn& turn : turns) turn = play();
}

void Recorder::skip(std::uint32_t count) {
    make_room(count);
    while (count > 0) {
        const std::uint32_t turns = std::min({count, every_ - since_, kMostWork - work_});
        couple_.skip(turns);
        played_ += turns;
        this->count(turns, turns);
        count -= turns;
    }
}

/// On a copy, so that a refused input cannot have changed anything.
template <class T>
Fault Recorder::take(const T& input, Turn& turn) {
    make_room(1);
    Couple next = couple_;
    if (const Fault fault = Doing{next, turn}(input)) return fault;
    const std::uint32_t work = work_of(input);
    if (work > kMostWork - work_) keep_checkpoint();
    keep_played();
    keep(input);
    couple_ = next;
    count(turns_of(input), work);
    return {};
}
template <class T>
Fault Recorder::take(const T& input) {
    Turn turn;
    return take(input, turn);
}

Fault Recorder::act(Seat seat, Move move, std::optional<float> intensity, Turn& out) {
    return take(Acted{seat, move, intensity}, out);
}
Fault Recorder::observe(Seat seat, const Code& code, Turn& out) {
    return take(Observed{seat, code}, out);
}
Fault Recorder::happens(const Disagreement& event) { return take(event); }
Fault Recorder::happens(const OpenIssue& event) { return take(event); }
Fault Recorder::happens(const Separation& event) { return take(event); }
Fault Recorder::happens(const Reunion& event) { return take(event); }
Fault Recorder::happens(const Stress& event) { return take(event); }
Fault Recorder::happens(const GoodTime& event) { return take(event); }
Fault Recorder::intervene(const Intervention& intervention) { return take(intervention); }
Fault Recorder::elapse(std::int64_t ms) { return take(Elapsed{ms}); }
void Recorder::give_floor(Seat seat) { (void)take(Given{one_of(seat)}); }
void Recorder::set_turn_ms(std::uint32_t ms) { (void)take(TurnLength{ms}); }
Fault Recorder::set_traits(Seat seat, const Traits& traits) { return take(Changed{seat, traits}); }

Fault Recorder::advance(Scene& scene, std::int64_t now_ms, std::optional<Turn>& out) {
    constexpr std::size_t kTold = 96;  // time, an event or a move, lengths of a turn, a checkpoint
    reserve(kRoom + kTold * (Scene::kPlaces + 1));
    return scene.advance_life(*this, couple_, now_ms, out);
}

Fault save(const Recorder& recorder, std::span<std::byte> out, std::size_t& needed,
           bool with_model) noexcept {
    const Input played = Played{recorder.played_}, end = Checkpoint{recorder.couple_.hash()};
    const auto body = [&](Writer& writer) {
        writer.raw(recorder.log_);
        if (recorder.played_ > 0) writer(played);
        writer(end);
    };
    return seal(ImageOf::recording, recorder.couple_.model(), carrying(with_model), body, out,
                needed);
}

// --- playing again -------------------------------------------------------------------------------

namespace {

std::uint32_t turns_of(const Input& input) noexcept {
    return std::visit([](const auto& x) { return pursuit::turns_of(x); }, input);
}
std::uint32_t work_of(const Input& input) noexcept {
    return std::visit([](const auto& x) { return pursuit::work_of(x); }, input);
}

/// What an input is to somebody who looks on; nothing for those that nobody would call an event.
std::optional<Happening> happening_of(const Input& input) {
    Happening out;
    const auto tell = [&](const auto& what) {
        using What = std::decay_t<decltype(what)>;
        if constexpr (requires { out.what = what; }) {
            out.what = what;
            return true;
        } else if constexpr (std::is_same_v<What, Elapsed>) {
            out.what = Elapse{what.ms};
            return true;
        } else {
            return false;
        }
    };
    if (!std::visit(tell, input)) return {};
    return out;
}

/// Does an input, turn by turn where somebody looks on.
Fault redo(Couple& couple, const Input& input, Onlooker* onlooker) {
    Turn turn;
    if (onlooker == nullptr) return std::visit(Doing{couple, turn}, input);
    if (const auto* played = std::get_if<Played>(&input)) {
        for (std::uint32_t i = 0; i < played->turns; ++i) {
            turn = couple.play();
            onlooker->sees(turn, couple);
        }
        return {};
    }
    if (const auto happening = happening_of(input)) onlooker->hears(*happening);
    const Fault fault = std::visit(Doing{couple, turn}, input);
    if (fault) return fault;
    turns_of(input) == 1 ? onlooker->sees(turn, couple) : onlooker->waits(couple);
    return {};
}

/// As an image of that format has it at a checkpoint.
std::uint64_t hash_of(const Couple& couple, std::uint16_t format) noexcept {
    return format < 4 ? couple.hash_by_bytes() : couple.hash();
}

Fault replay(Reader& reader, Couple couple, std::uint32_t every, Onlooker* onlooker,
             std::optional<Divergence>& out) {
    Divergence next;             // at the checkpoint to come
    std::uint32_t left = every;  // turns before it must come
    std::uint32_t work_left = kMostWork;
    Input input = Played{};
    while (!reader.ended()) {
        reader(input);
        if (reader.fault()) return reader.fault();
        if (const auto* checkpoint = std::get_if<Checkpoint>(&input)) {
            next.recorded = checkpoint->hash;
            next.replayed = hash_of(couple, reader.format);
            if (next.refused || next.recorded != next.replayed) {
                out = next;
                return {};
            }
            ++next.checkpoint;
            left = every;
            work_left = kMostWork;
            continue;
        }
        const std::uint32_t turns = turns_of(input), work = work_of(input);
        if (turns > left) return bad("bad image: more than {} turns without a checkpoint", every);
        if (work > work_left) {
            return bad("bad image: more than {} turns and exchanges without a checkpoint",
                       kMostWork);
        }
        left -= turns;
        work_left -= work;
        next.turn += turns;
        if (redo(couple, input, onlooker)) next.refused = true;
    }
    if (!std::holds_alternative<Checkpoint>(input))
        return bad("bad image: no checkpoint at its end");
    out.reset();
    return {};
}

Fault replay(std::span<const std::byte> recording, const Model& model, Onlooker* onlooker,
             std::optional<Divergence>& out) {
    Opened opened;
    if (const Fault fault = open(recording, ImageOf::recording, opened)) return fault;
    const std::uint64_t named = opened.header.model_hash;
    if (named != model.hash()) return wrong_model(named, model.hash());
    const std::uint16_t format = opened.header.format;
    Reader reader{opened.body, format};
    Saved start;
    std::uint16_t every = 0;
    reader(start, every);
    if (every < 1) reader.refuse("its checkpoints are 0 turns apart");
    if (reader.fault()) return reader.fault();
    std::optional<Couple> couple;
    if (const Fault fault = build(start, format, model, false, couple)) return fault;
    if (onlooker != nullptr) onlooker->begins(*couple);
    return replay(reader, *couple, every, onlooker, out);
}

}  // namespace

Fault validate(std::span<const std::byte> recording, const Model& model,
               std::optional<Divergence>& out) noexcept {
    const RoundToNearest rounding;
    return replay(recording, model, nullptr, out);
}

void play_again(std::span<const std::byte> recording, const Model& model, Onlooker& onlooker) {
    std::optional<Divergence> divergence;
    throw_if(replay(recording, model, &onlooker, divergence));
    if (!divergence) return;
    throw_if(fault(Status::state,
                   "the recording cannot be played again: it diverges before turn {}",
                   divergence->turn));
}

}  // namespace pursuit
