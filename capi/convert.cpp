#include "convert.hpp"

#include <bit>

#include <pursuit/engine/trait.hpp>

namespace capi {

using namespace pursuit;

// --- structs with a size -------------------------------------------------------------------------

std::uint32_t size_of(const void* given, const char* name) {
    std::uint32_t size = 0;
    std::memcpy(&size, given, sizeof size);
    if (size >= sizeof size && size <= kMostStruct && size % 4 == 0) return size;
    refuse(PURSUIT_STATUS_ARGUMENT, "struct_size of {} is {}, expected sizeof of it", name, size);
}

void expect_zeros(const void* from, std::size_t count, const char* name) {
    const auto* bytes = static_cast<const std::byte*>(from);
    if (std::all_of(bytes, bytes + count, [](std::byte b) { return b == std::byte{0}; })) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "{} has fields that this version does not know", name);
}

// --- ids and texts -------------------------------------------------------------------------------

void expect_id(std::int64_t id, std::int64_t end, const char* name) {
    if (id >= 0 && id < end) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "{} is {}, expected 0 to {}", name, id, end - 1);
}

void expect_index(std::size_t index, std::size_t count, const char* name) {
    if (index >= count) refuse(PURSUIT_STATUS_ARGUMENT, "{} is {} of {}", name, index, count);
}

void expect_count(std::size_t count, std::size_t most, const char* name) {
    if (count <= most) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "{} is {}, expected 0 to {}", name, count, most);
}

void expect_share(double value, const char* name) {
    if (value >= 0 && value <= 1) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "{} is {}, expected 0 to 1", name, value);
}

std::string_view text_of(const char* text, const char* name) { return &given(text, name); }

void expect_room(std::size_t takes, std::size_t size, std::size_t* needed) {
    if (needed != nullptr) *needed = takes;
    if (takes <= size) return;
    refuse(PURSUIT_STATUS_SIZE, "room for {}, {} needed", size, takes);
}

void put_text(std::string_view text, char* buffer, std::size_t size, std::size_t* needed) {
    expect_room(text.size() + 1, size, needed);
    std::memcpy(buffer, text.data(), text.size());
    buffer[text.size()] = '\0';
}

void tell(pursuit_parse_error& error) noexcept {
    const Refusal& why = latest();
    const std::uint32_t size = error.struct_size;
    pursuit_parse_error told{0, why.line, why.column, {}};
    std::memcpy(told.message, why.text, sizeof told.message);
    const Slot<pursuit_parse_error> slot(&error);
    slot = told;
    const bool cut = size > offsetof(pursuit_parse_error, message) && size < sizeof told;
    if (cut) reinterpret_cast<char*>(&error)[size - 1] = '\0';
}

// --- traits --------------------------------------------------------------------------------------

/// Fields stand in the order of the ids, which ./dev generate sees to.
struct FlatTraits {
    std::uint32_t struct_size;
    std::array<float, PURSUIT_TRAIT_END> numbers;
};

pursuit_traits leave(const Traits& t) noexcept {
    return std::bit_cast<pursuit_traits>(
        FlatTraits{sizeof(pursuit_traits), numbers_of(t, PURSUIT_UNSET)});
}

Traits traits_of(const pursuit_traits* traits, const char* name) {
    return traits_of(traits, 0, name);
}

Traits traits_of(const pursuit_traits* traits, std::size_t i, const char* name) {
    const pursuit_traits t = take(traits, i, leave(Traits{}), name);
    return pursuit::traits_of(std::bit_cast<FlatTraits>(t).numbers, PURSUIT_UNSET);
}

// --- turns ---------------------------------------------------------------------------------------

namespace {

void fill(pursuit_condition& out, const Condition& c) noexcept {
    out.struct_size = sizeof out;
    out.stance = leave(c.stance);
    out.flooded = c.flooded;
    copy(c.inner.unmet, out.unmet);
    out.arousal = c.inner.arousal;
    out.expressed = c.expressed;
    out.hope = c.inner.hope;
    out.security = c.inner.security;
    out.mentalizing = c.inner.mentalizing;
    copy(c.inner.learned, out.learned);
    copy(c.inner.cue, out.cue);
    out.stress = c.inner.stress;
    copy(c.fears, out.fears);
    copy(c.trail.momentum, out.momentum);
    out.exertion = c.trail.exertion;
    out.familiarity = c.trail.familiarity;
}

void fill(pursuit_sway& out, const Sway& s) noexcept {
    out.struct_size = sizeof out;
    copy(s.momentum, out.momentum);
    out.exertion = s.exertion;
    out.bid = s.bid;
    out.heard = s.heard;
    out.level = s.level;
}

void fill(pursuit_turn& out, const Turn& t) noexcept {
    out.struct_size = sizeof out;
    out.number = t.number;
    out.time_ms = t.time_ms;
    out.mover = leave(t.mover);
    out.before = leave(t.before);
    out.stance = leave(t.stance);
    out.row = leave(t.row);
    out.move_id = leave(t.move);
    out.phase = leave(t.phase);
    out.host_made = t.host_made;
    out.answers = t.answers;
    out.turning = leave(t.turning);
    out.resolved = t.resolved;
    out.intensity = t.intensity;
    out.probability = t.probability;
    out.uniform = t.uniform;
    copy(t.features, out.features);
    copy(t.perceived, out.perceived);
    for (std::size_t seat = 0; seat < 2; ++seat) fill(out.after[seat], t.after[seat]);
    fill(out.sway, t.sway);
    out.reserved = 0;
}

}  // namespace

pursuit_condition leave(const Condition& condition) noexcept {
    pursuit_condition out;
    fill(out, condition);
    return out;
}
pursuit_sway leave(const Sway& sway) noexcept {
    pursuit_sway out;
    fill(out, sway);
    return out;
}
pursuit_turn leave(const Turn& turn) noexcept {
    pursuit_turn out;
    fill(out, turn);
    return out;
}
void put(const Slots<pursuit_turn>& slots, std::size_t i, const Turn& turn) noexcept {
    if (pursuit_turn* whole = slots.whole(i)) return fill(*whole, turn);
    slots.put(i, leave(turn));
}

namespace {

/// Refuses what no record of the engine holds.
class FromRecord {
public:
    template <class Enum>
    Enum id(std::int32_t value, std::int32_t end) const {
        return enter<Enum>(value, end, "an id in a turn");
    }
    template <class T>
    T or_none(std::int32_t value, std::int32_t end) const {
        return value == PURSUIT_NONE ? static_cast<T>(255) : id<T>(value, end);
    }
    float number(float value) const {
        if (!std::isfinite(value)) refuse(PURSUIT_STATUS_ARGUMENT, "a turn holds {}", value);
        return value;
    }
    template <std::size_t N>
    void numbers(const float (&from)[N], std::array<float, N>& to) const {
        std::transform(from, from + N, to.begin(), [&](float x) { return number(x); });
    }
};

Condition condition_of(const pursuit_condition& c, const FromRecord& from) {
    Condition out;
    out.stance = from.id<Stance>(c.stance, kStances);
    out.flooded = c.flooded != 0;
    from.numbers(c.unmet, out.inner.unmet);
    out.inner.arousal = from.number(c.arousal);
    out.expressed = from.number(c.expressed);
    out.inner.hope = from.number(c.hope);
    out.inner.security = from.number(c.security);
    out.inner.mentalizing = from.number(c.mentalizing);
    from.numbers(c.learned, out.inner.learned);
    from.numbers(c.cue, out.inner.cue);
    out.inner.stress = from.number(c.stress);
    from.numbers(c.fears, out.fears);
    from.numbers(c.momentum, out.trail.momentum);
    out.trail.exertion = from.number(c.exertion);
    out.trail.familiarity = from.number(c.familiarity);
    return out;
}

Sway sway_of(const pursuit_sway& s, const FromRecord& from) {
    Sway out;
    from.numbers(s.momentum, out.momentum);
    out.exertion = from.number(s.exertion);
    out.bid = from.number(s.bid);
    out.heard = from.number(s.heard);
    out.level = from.number(s.level);
    return out;
}

}  // namespace

Turn turn_of(const pursuit_turn& t) {
    const FromRecord from;
    Turn out;
    out.time_ms = t.time_ms;
    out.number = t.number;
    out.mover = from.id<Seat>(t.mover, PURSUIT_SEAT_END);
    out.before = from.id<Stance>(t.before, kStances);
    out.stance = from.id<Stance>(t.stance, kStances);
    out.row = from.or_none<std::uint8_t>(t.row, kTransitionSlots);
    out.move = from.or_none<Move>(t.move_id, kMoveSlots);
    out.phase = from.id<Phase>(t.phase, kPhases);
    out.host_made = t.host_made != 0;
    out.answers = t.answers != 0;
    out.turning = from.id<Turning>(t.turning, PURSUIT_TURNING_END);
    out.resolved = t.resolved != 0;
    out.intensity = from.number(t.intensity);
    out.probability = from.number(t.probability);
    out.uniform = from.number(t.uniform);
    from.numbers(t.features, out.features);
    from.numbers(t.perceived, out.perceived);
    for (std::size_t seat = 0; seat < 2; ++seat)
        out.after[seat] = condition_of(t.after[seat], from);
    out.sway = sway_of(t.sway, from);
    return out;
}

}  // namespace capi
