// Image: the frame around everything that is saved, and a couple in it; for snapshot.cpp and
// recording.cpp. The layout is told in <pursuit/record/snapshot.hpp>.
#pragma once

#include <pursuit/record/snapshot.hpp>

#include "base/fault.hpp"
#include "engine/trait.hpp"
#include "record/bytes.hpp"

namespace pursuit {

/// Of a couple, all but its model. Last moves are kept by name.
struct Saved {
    std::uint64_t seed = 0, id = 0;
    std::uint32_t turn_ms = 0;
    State state{};
    std::array<Traits, 2> traits{};
    struct Name {
        char text[sizeof MoveRow::name] = {};
    };
    std::array<Name, 2> last{};
};

/// A turn that the reasons of a couple reach back to; its move is kept by name.
struct SavedTurn {
    Turn turn{};
    Saved::Name move{};
};

struct Header {
    std::array<std::uint8_t, 8> magic{'P', 'U', 'R', 'S', 'U', 'I', 'T', 0};
    std::uint16_t format = kImageFormat, of = 0;
    std::uint32_t flags = 0;
    std::uint64_t body = 0, model = 0, model_hash = 0, checksum = 0;
};
constexpr std::size_t kHeaderBytes = 48, kChecksumAt = 40;
constexpr std::uint32_t kCarriesModel = 1, kCarriesTurns = 2;  // flags

constexpr Seat last_of(Seat) { return Seat::b; }
constexpr Stance last_of(Stance) { return kAnyStance; }  // Model and Couple know which there are

void visit(auto& a, Is<Traits> auto& t) noexcept {
    each_trait_field([&](const auto& field) { a.since(field.since, t.*field.member); });
}
void visit(auto& a, Is<Inner> auto& i) noexcept {
    a(i.unmet, i.arousal, i.hope, i.security, i.mentalizing, i.learned, i.cue, i.stress);
}
void visit(auto& a, Is<Trail> auto& t) noexcept { a(t.momentum, t.exertion, t.familiarity); }
void visit(auto& a, Is<State::Side> auto& s) noexcept {
    a(s.inner);
    a.since(3, s.trail);
    a(s.flooded_ms, s.stance, s.dwell);
}
void visit(auto& a, Is<State> auto& s) noexcept {
    a(s.clock_ms, s.since_ms, s.severity, s.progress, s.said_bid, s.said_raising, s.said_disclosing,
      s.promise_ms, s.turns, s.floor, s.owner, s.said_by, s.apart, s.sides);
}
void visit(auto& a, Is<Saved::Name> auto& n) noexcept { a(n.text); }
void visit(auto& a, Is<Saved> auto& s) noexcept {
    a(s.seed, s.id, s.turn_ms, s.state, s.traits, s.last);
}
void visit(auto& a, Is<Header> auto& h) noexcept {
    a(h.magic, h.format, h.of, h.flags, h.body, h.model, h.model_hash, h.checksum);
}

template <class... Args>
Fault bad(fmt::format_string<Args...> format, Args&&... args) noexcept {
    return fault(Status::input, format, std::forward<Args>(args)...);
}
/// A value of an image was refused.
inline Fault bad_value(const Fault& refusal) noexcept {
    return bad("bad image: {}", refusal.message());
}

Fault wrong_model(std::uint64_t named, std::uint64_t given) noexcept;

Saved saved(const Couple& couple) noexcept;
/// By the migration rule where it is of an older format, and with `other_model`.
Fault build(Saved& from, std::uint16_t format, const Model& model, bool other_model,
            std::optional<Couple>& out) noexcept;

struct Opened {
    Header header;
    std::span<const std::byte> body, model;
};

Fault open(std::span<const std::byte> image, ImageOf of, Opened& out) noexcept;

void write_tables(Writer& writer, const Tables& tables) noexcept;
std::uint64_t checksum(std::span<const std::byte> image) noexcept;

constexpr std::uint32_t carrying(bool with_model) { return with_model ? kCarriesModel : 0; }

/// Writes an image around a body; `body` writes into a Writer.
template <class Body>
Fault seal(ImageOf of, const Model& model, std::uint32_t flags, Body body, std::span<std::byte> out,
           std::size_t& needed) noexcept {
    const bool with_model = (flags & kCarriesModel) != 0;
    Header header;
    header.of = static_cast<std::uint16_t>(of);
    header.flags = flags;
    header.model_hash = model.hash();
    const auto write = [&](Writer writer) {
        writer(header);
        body(writer);
        header.body = writer.size() - kHeaderBytes;
        if (with_model) write_tables(writer, model.tables());
        header.model = writer.size() - kHeaderBytes - header.body;
        return writer.size();
    };
    needed = write(Writer());
    if (needed > out.size()) {
        return fault(Status::argument, "the image has {} bytes, the buffer {}", needed, out.size());
    }
    write(Writer(out));
    header.checksum = checksum(out.first(needed));
    Writer{out}(header);
    return {};
}

}  // namespace pursuit
