// Saving and loading: one list of fields for each table of a model, which a Writer and a Reader
// visit alike; the frame of an image; couples, and the turns behind them, out of images.
#include <pursuit/record/snapshot.hpp>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "base/arithmetic.hpp"
#include "base/hash.hpp"
#include "base/names.hpp"
#include "engine/compiled.hpp"
#include "engine/step.hpp"
#include "record/image.hpp"

namespace pursuit {

// --- models --------------------------------------------------------------------------------------

constexpr auto last_of(Kind) { return static_cast<Kind>(kKinds - 1); }
constexpr auto last_of(Group) { return static_cast<Group>(kGroups - 1); }
constexpr auto last_of(Parting) { return static_cast<Parting>(kPartings - 1); }
constexpr auto last_of(IntensityRow::Drive) { return IntensityRow::Drive::stronger; }
constexpr auto last_of(Variable) { return static_cast<Variable>(kVariables - 1); }
constexpr Comparison last_of(Comparison) { return Comparison::below; }
constexpr Secondary last_of(Secondary) { return Secondary::none; }

void visit(Writer& a, const Coefficients& c) noexcept {
    const auto count = static_cast<std::uint8_t>(coefficients().size());
    a(count);
    for (const Coefficient& k : coefficients()) {
        a.text(k.name);
        a(c.*k.field);
    }
}
/// By name; NaN marks what is not read yet.
void visit(Reader& a, Coefficients& c) noexcept {
    const auto missing = [](float x) { return !(x == x); };
    for (const Coefficient& k : coefficients())
        c.*k.field = std::numeric_limits<float>::quiet_NaN();
    std::uint8_t count = 0;
    for (a(count); count > 0 && !a.fault(); --count) {
        char name[64];
        float value = 0;
        a(name, value);
        const auto all = coefficients();
        const auto k = std::ranges::find(all, std::string_view(name), &Coefficient::name);
        if (k == all.end() || !missing(c.*k->field)) {
            return a.refuse("a coefficient is unknown or there twice");
        }
        c.*k->field = value;
    }
    for (const Coefficient& k : coefficients()) {
        if (missing(c.*k.field)) c.*k.field = k.standard;
    }
}
void visit(auto& a, Is<TraitMap> auto& m) noexcept { a(m.base, m.anxiety, m.avoidance, m.most); }
void visit(auto& a, Is<NeedRow> auto& r) noexcept {
    a(r.threat, r.by_tone, r.issue_owner, r.issue_other, r.opening);
}
void visit(auto& a, Is<IntensityRow> auto& r) noexcept {
    a(r.drive, r.hides, r.base, r.slope, r.level, r.least, r.most);
}
void visit(auto& a, Is<MoveRow> auto& r) noexcept {
    a(r.name, r.kind);
    a.since(3, r.group);
    a(r.impact, r.intent, r.ambiguity, r.bid, r.parting, r.raises, r.engages, r.discloses,
      r.appeal);
}
void visit(auto& a, Is<GroupRow> auto& r) noexcept {
    a(r.tells, r.quiets, r.tires, r.says, r.cost, r.habituates);
}
void visit(auto& a, Is<Predicate> auto& p) noexcept { a(p.variable, p.comparison, p.threshold); }
void visit(auto& a, Is<Transition> auto& t) noexcept { a(t.from, t.guard, t.to, t.because); }
void visit(auto& a, Is<InterventionRow> auto& r) noexcept {
    a(r.security, r.mentalizing, r.hope, r.arousal, r.needs, r.session);
}
/// Those that an image does not have are the standard ones.
template <class Archive>
void interventions(Archive& a, auto& rows) noexcept {
    int count = kInterventions;
    if constexpr (Archive::kReads) {
        std::ranges::copy(standard_interventions(), rows.begin());
        if (a.format == 1) {
            for (InterventionRow& r : std::span(rows).template first<5>())
                a(r.security, r.mentalizing, r.hope, r.arousal, r.needs);
            return;
        }
    }
    a.rows(count, rows);
}
constexpr std::size_t kFirstMoves = 24;  // standard moves of formats 1 and 2

/// The groups and answers of the standard model: of its moves by name, of others by their kind.
void take_standard_groups(Tables& t) noexcept {
    const Tables& standard = Model::standard().tables();
    const std::span known{standard.moves.data(), at(standard.move_count)};
    for (MoveRow& move : std::span(t.moves).first(at(t.move_count))) {
        const auto same = std::ranges::find_if(
            known, [&](const MoveRow& row) { return std::string_view(row.name) == move.name; });
        move.group = same == known.end() ? group_of(move.kind) : same->group;
    }
    t.groups = standard.groups;
    for (std::size_t s = 0; s < kStances; ++s) t.stances[s].answers = standard.stances[s].answers;
}
/// Puts the standard moves that came later in their places, with the rows they have there; a move of
/// that name goes there with its own. One too many is refused with the model.
void take_later_moves(Tables& t) noexcept {
    const Tables& standard = Model::standard().tables();
    for (std::size_t to = kFirstMoves; to < kStandardMoves; ++to) {
        std::size_t from = to;
        while (from < static_cast<std::size_t>(t.move_count) &&
               std::string_view(t.moves[from].name) != standard.moves[to].name)
            ++from;
        const bool has = from < static_cast<std::size_t>(t.move_count);
        if (!has) t.move_count += 1;
        if (from >= kMoveSlots) return;
        const auto bring = [&](auto& row, const auto& otherwise) {
            if (!has) row[from] = otherwise[to];
            const auto first = row.begin() + static_cast<std::ptrdiff_t>(to);
            const auto last = row.begin() + static_cast<std::ptrdiff_t>(from);
            std::rotate(first, last, last + 1);
        };
        bring(t.moves, standard.moves);
        for (std::size_t s = 0; s < kStances; ++s) {
            bring(t.stances[s].open, standard.stances[s].open);
            bring(t.stances[s].lean, standard.stances[s].lean);
        }
    }
}
void visit(auto& a, Is<Profile> auto& p) noexcept { a(p.name, p.traits, p.deviation); }
void visit(auto& a, Is<Tables> auto& t) noexcept {
    a(t.coefficients, t.strength, t.sensitivity, t.suppression, t.talk_heals, t.security,
      t.mentalizing, t.anxious_bias, t.avoidant_bias, t.needs, t.fears, t.neutral, t.presence,
      t.intensity);
    a.rows(t.move_count, t.moves);
    if constexpr (std::remove_reference_t<decltype(a)>::kReads) {
        if (a.format < 3) take_standard_groups(t);
    }
    a.since(3, t.groups);
    for (auto& stance : t.stances) {
        a.since(3, stance.answers);
        for (std::size_t m = 0; m < at(t.move_count); ++m) {
            a(stance.open[m], stance.lean[m]);
        }
    }
    if constexpr (std::remove_reference_t<decltype(a)>::kReads) {
        if (a.format < 3) take_later_moves(t);
    }
    a.rows(t.predicate_count, t.predicates);
    a.rows(t.transition_count, t.transitions);
    a(t.primary, t.secondary);
    interventions(a, t.interventions);
    a.rows(t.profile_count, t.profiles);
}

void write_tables(Writer& writer, const Tables& tables) noexcept { writer(tables); }

// --- the frame -----------------------------------------------------------------------------------

Fault wrong_model(std::uint64_t named, std::uint64_t given) noexcept {
    return fault(Status::model, "the image names model {:016x}, not {:016x}", named, given);
}

std::uint64_t checksum(std::span<const std::byte> image) noexcept {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION  // where it would take more time than all else
    image = image.first(std::min(image.size(), kHeaderBytes + 64));
#endif
    Hash hash;
    for (const std::byte byte : image.first(kChecksumAt)) hash.add(byte);
    for (const std::byte byte : image.subspan(kHeaderBytes)) hash.add(byte);
    return hash.value();
}

namespace {

/// Everything about an image but its values.
Fault open(std::span<const std::byte> image, Opened& out) noexcept {
    Header& h = out.header;
    Reader reader{image.first(std::min(image.size(), kHeaderBytes)), kImageFormat};
    reader(h);
    if (h.magic != Header{}.magic) return bad("not an image: it does not begin with PURSUIT");
    if (reader.fault()) return reader.fault();
    if (h.format < 1 || h.format > kImageFormat) {
        return bad("the image has format {}, known are 1 to {}", h.format, kImageFormat);
    }
    const std::uint64_t size = image.size() - kHeaderBytes;
    if (h.body > size || h.model != size - h.body) {
        return bad("bad image: it has {} bytes, and says it has {} + {} + {}", image.size(),
                   kHeaderBytes, h.body, h.model);
    }
    if (h.checksum != checksum(image)) return bad("bad image: its checksum is wrong");
    const bool couple = h.of == static_cast<std::uint16_t>(ImageOf::couple);
    const std::uint32_t may_have = couple && h.format >= 3 ? kCarriesTurns : 0;
    if ((h.flags & ~may_have) != carrying(h.model > 0) || h.of < 1 || h.of > 3) {
        return bad("bad image: it has flags {:x} and is of kind {}", h.flags, h.of);
    }
    const auto body = at(h.body);
    out.body = image.subspan(kHeaderBytes, body);
    out.model = image.subspan(kHeaderBytes + body);
    return {};
}

}  // namespace

Fault open(std::span<const std::byte> image, ImageOf of, Opened& out) noexcept {
    if (const Fault fault = open(image, out)) return fault;
    if (out.header.of == static_cast<std::uint16_t>(of)) return {};
    constexpr std::array<std::string_view, 4> kNames{"", "couple", "model", "recording"};
    return bad("the image is of a {}, not of a {}", kNames[out.header.of], kNames[at(of)]);
}

// --- couples -------------------------------------------------------------------------------------

Saved saved(const Couple& couple) noexcept {
    Saved out{couple.seed(), couple.id(), couple.turn_ms(), couple.state(), {}, {}};
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto s = at(index(seat));
        out.traits[s] = couple.traits(seat);
        const Move last = out.state.sides[s].last;
        if (last != kNoMove) std::ranges::copy(couple.model().row(last).name, out.last[s].text);
    }
    return out;
}

namespace {

/// From the formats before 3: a return that was awaited was promised; who walked out as the last
/// thing they did comes back as if they had left just now; what is worked through weighs nothing.
void migrate_state(const Couple& couple, Saved& from) noexcept {
    State& s = from.state;
    if (!(s.progress < 1.0f)) s.severity = 0;
    if (s.apart != 0 && s.promise_ms > 0) s.apart |= State::kPromised;
    for (const Seat seat : {Seat::a, Seat::b}) {
        const Move last = s.sides[at(index(seat))].last;
        if (s.promise_ms > 0 || !away(s, seat) || last == kNoMove) continue;
        if (couple.model().row(last).parting != Parting::leaves) continue;
        s.promise_ms = drawn_away_ms(couple.model().compiled(), {from.seed, from.id}, s.turns);
    }
}

/// Puts names of moves back into moves, and follows the migration rule.
Fault migrate(const Couple& couple, bool other_model, std::uint16_t format, Saved& from) noexcept {
    for (const Seat seat : {Seat::a, Seat::b}) {
        const auto s = at(index(seat));
        State::Side& side = from.state.sides[s];
        side.last = kNoMove;
        if (from.last[s].text[0] != '\0') {
            const Fault unknown = couple.model().find(from.last[s].text, side.last);
            if (unknown && !other_model) return bad("last move of seat {} is unknown", name(seat));
        }
        const auto flooding = static_cast<std::uint32_t>(couple.persona(seat).flooding_ms);
        if (other_model) side.flooded_ms = std::min(side.flooded_ms, flooding);
    }
    if (format < 3) migrate_state(couple, from);
    return {};
}

}  // namespace

Fault build(Saved& from, std::uint16_t format, const Model& model, bool other_model,
            std::optional<Couple>& out) noexcept {
    std::optional<Couple> made;
    Fault fault = Couple::make(model, from.traits[0], from.traits[1], from.seed, from.id, made);
    if (!fault) fault = migrate(*made, other_model, format, from);
    if (!fault) fault = made->restore(from.state);
    if (fault) return bad_value(fault);
    made->set_turn_ms(from.turn_ms);
    if (made->turn_ms() != from.turn_ms) return bad("bad image: a turn takes {} ms", from.turn_ms);
    out = made;
    return {};
}

// --- turns ---------------------------------------------------------------------------------------

constexpr Phase last_of(Phase) { return static_cast<Phase>(kPhases - 1); }
constexpr Turning last_of(Turning) { return Turning::against; }

void visit(auto& a, Is<Sway> auto& s) noexcept {
    a(s.momentum, s.exertion, s.bid, s.heard, s.level);
}
void visit(auto& a, Is<Condition> auto& c) noexcept {
    a(c.inner, c.fears, c.expressed, c.stance, c.flooded, c.trail);
}
void visit(auto& a, Is<SavedTurn> auto& s) noexcept {
    auto& t = s.turn;
    a(t.time_ms, t.number, t.mover, t.before, t.stance, t.row, s.move, t.phase, t.host_made,
      t.answers, t.turning, t.resolved, t.intensity, t.probability, t.uniform, t.features, t.sway,
      t.perceived, t.after);
}

namespace {

/// The first number of a turn that is out of its range.
struct Ranges {
    Fault fault{};

    void one(float x, float least, float most) noexcept {
        if (!fault) fault = check("a number of a turn", x, least, most);
    }
    template <std::size_t N>
    void one(const std::array<float, N>& list, float least, float most) noexcept {
        for (const float x : list) one(x, least, most);
    }
    template <class... T>
    void operator()(float least, float most, const T&... fields) noexcept {
        (one(fields, least, most), ...);
    }
};

Fault check_numbers(const Turn& t) noexcept {
    Ranges in;
    in(0, 1, t.intensity, t.probability, t.uniform);
    in(-1, 1, t.features, t.perceived);
    in(0, 1, t.sway.momentum, t.sway.exertion, t.sway.bid, t.sway.heard);
    in(-1, 1, t.sway.level);
    for (const Condition& c : t.after) {
        const Inner& i = c.inner;
        in(0, 1, i.unmet, i.arousal, i.hope, i.security, i.mentalizing, i.stress);
        in(kLeastLearned, kMostLearned, i.learned);
        in(-1, 1, i.cue);
        in(0, 1, c.fears, c.expressed, c.trail.momentum, c.trail.exertion, c.trail.familiarity);
    }
    return in.fault;
}

template <class Enum>
Fault check_id(const char* what, Enum id, int end) noexcept {
    return check_count(what, static_cast<std::uint64_t>(id), 0,
                       static_cast<std::uint64_t>(end - 1));
}

/// All but its move, which is known by name.
Fault check_turn(const Tables& tables, const Turn& t) noexcept {
    const bool none = t.row == 255;
    for (const Fault& fault :
         {check_id("mover of a turn", t.mover, 2), check_id("stance of a turn", t.before, kStances),
          check_id("stance of a turn", t.stance, kStances),
          check_id("stance of a turn", t.after[0].stance, kStances),
          check_id("stance of a turn", t.after[1].stance, kStances),
          check_id("row of a turn", none ? 0 : t.row, tables.transition_count),
          check_id("phase of a turn", t.phase, kPhases),
          check_id("turning of a turn", t.turning, 1 + static_cast<int>(last_of(t.turning)))}) {
        if (fault) return fault;
    }
    return check_numbers(t);
}

/// In the order of their numbers and times, and all of them past. Numbers begin anew behind 2^32, so
/// it is how long ago they were that is compared.
Fault check_order(const State& now, std::span<const Turn> turns) noexcept {
    std::uint32_t ago = 0x80000000u;
    std::int64_t time = 0;
    for (const Turn& turn : turns) {
        const std::uint32_t then = now.turns - turn.number;
        if (then < 1 || then >= ago) {
            return fault(Status::argument, "turn {} is none of {} turns, or not in order",
                         turn.number, now.turns);
        }
        if (turn.time_ms < time || turn.time_ms > now.clock_ms) {
            return fault(Status::argument, "time of turn {} is {} ms, expected {} to {}",
                         turn.number, turn.time_ms, time, now.clock_ms);
        }
        ago = then;
        time = turn.time_ms;
    }
    return {};
}

Fault check(const Model& model, const State& now, std::span<const Turn> turns) noexcept {
    for (const Turn& turn : turns) {
        if (const Fault fault = check_turn(model.tables(), turn)) return fault;
    }
    return check_order(now, turns);
}

void write_turns(Writer& writer, const Model& model, std::span<const Turn> turns) noexcept {
    const auto count = static_cast<std::uint8_t>(turns.size());
    writer(count);
    for (const Turn& turn : turns) {
        SavedTurn saved{turn, {}};
        std::ranges::copy(model.row(turn.move).name, saved.move.text);
        writer(saved);
    }
}

/// What an image of a couple holds.
struct Loaded {
    std::optional<Couple> couple;
    std::array<Turn, kReasonReach> turns;
    std::size_t count = 0;

    std::span<const Turn> kept() const noexcept { return std::span(turns).first(count); }
};

/// @return how many of the first ones are to be dropped, because the model lacks a move
std::size_t read_turns(Reader& reader, const Model& model, bool other_model, Loaded& out) noexcept {
    std::uint8_t count = 0;
    reader(count);
    if (count < 1 || count > kReasonReach) reader.refuse("it has no turns or too many");
    std::size_t unknown = 0;
    while (!reader.fault() && out.count < count) {
        SavedTurn saved;
        reader(saved);
        Turn& turn = out.turns[out.count++] = saved.turn;
        if (other_model) turn.row = 255;
        if (!model.find(saved.move.text, turn.move)) continue;
        if (!other_model) reader.refuse("the move of a turn is unknown");
        unknown = out.count;
    }
    return unknown;
}

Fault load(std::span<const std::byte> image, const Model& model, Loading loading,
           Loaded& out) noexcept {
    const RoundToNearest rounding;
    Opened opened;
    if (const Fault fault = open(image, ImageOf::couple, opened)) return fault;
    const std::uint64_t named = opened.header.model_hash;
    const bool other_model = named != model.hash();
    if (other_model && !loading.allow_other_model) return wrong_model(named, model.hash());
    const std::uint16_t format = opened.header.format;
    Reader reader{opened.body, format};
    Saved body;
    reader(body);
    std::size_t unknown = 0;
    if ((opened.header.flags & kCarriesTurns) != 0)
        unknown = read_turns(reader, model, other_model, out);
    if (const Fault fault = reader.finish()) return fault;
    if (const Fault fault = check(model, body.state, out.kept())) return bad_value(fault);
    std::shift_left(out.turns.begin(), out.turns.end(), static_cast<std::ptrdiff_t>(unknown));
    out.count -= unknown;
    return build(body, format, model, other_model, out.couple);
}

}  // namespace

// --- the API -------------------------------------------------------------------------------------

Fault inspect(std::span<const std::byte> image, ImageHeader& out) noexcept {
    Opened opened;
    if (const Fault fault = open(image, opened)) return fault;
    const Header& h = opened.header;
    out = {h.format, static_cast<ImageOf>(h.of), h.model > 0, h.model_hash};
    return {};
}

Fault save(const Couple& couple, std::span<const Turn> turns, std::span<std::byte> out,
           std::size_t& needed, bool with_model) noexcept {
    const Model& model = couple.model();
    const auto kept = turns.last(std::min(turns.size(), kReasonReach));
    for (const Turn& turn : kept) {
        if (const Fault fault = check_id("move of a turn", turn.move, model.moves())) return fault;
    }
    if (const Fault fault = check(model, couple.state(), kept)) return fault;
    const Saved body = saved(couple);
    const auto write = [&](Writer& writer) {
        writer(body);
        if (!kept.empty()) write_turns(writer, model, kept);
    };
    const std::uint32_t flags = carrying(with_model) | (kept.empty() ? 0 : kCarriesTurns);
    return seal(ImageOf::couple, model, flags, write, out, needed);
}
Fault save(const Couple& couple, std::span<std::byte> out, std::size_t& needed,
           bool with_model) noexcept {
    return save(couple, std::span<const Turn>{}, out, needed, with_model);
}

Fault save(const Model& model, std::span<std::byte> out, std::size_t& needed) noexcept {
    return seal(
        ImageOf::model, model, kCarriesModel, [](Writer&) {}, out, needed);
}

Fault load(std::span<const std::byte> image, const Model& model, Loading loading,
           std::optional<Couple>& out) noexcept {
    Loaded loaded;
    if (const Fault fault = load(image, model, loading, loaded)) return fault;
    out = loaded.couple;
    return {};
}

Couple load(std::span<const std::byte> image, const Model& model, Loading loading) {
    std::optional<Couple> out;
    throw_if(load(image, model, loading, out));
    return *out;
}

Fault load_turns(std::span<const std::byte> image, const Model& model, Loading loading,
                 std::span<Turn, kReasonReach> out, std::size_t& count) noexcept {
    Loaded loaded;
    if (const Fault fault = load(image, model, loading, loaded)) return fault;
    std::ranges::copy(loaded.kept(), out.begin());
    count = loaded.count;
    return {};
}

std::vector<Turn> load_turns(std::span<const std::byte> image, const Model& model,
                             Loading loading) {
    std::vector<Turn> out(kReasonReach);
    std::size_t count = 0;
    throw_if(load_turns(image, model, loading, std::span(out).first<kReasonReach>(), count));
    out.resize(count);
    return out;
}

Fault load_model(std::span<const std::byte> image, Loading loading,
                 std::unique_ptr<Model>& out) noexcept {
    const RoundToNearest rounding;
    Opened opened;
    if (const Fault fault = open(image, opened)) return fault;
    if (opened.model.empty()) return fault(Status::model, "the image carries no model");
    if (opened.header.format < 3) {  // made here, where running out of memory can be told
        if (const Fault fault = caught([] { (void)Model::standard(); })) return fault;
    }
    Reader reader{opened.model, opened.header.format};
    Tables tables;
    reader(tables);
    if (const Fault fault = reader.finish()) return fault;
    std::unique_ptr<Model> made;
    if (const Fault fault = Model::make(tables, made)) {
        return fault.status == Status::memory ? fault : bad_value(fault);
    }
    const std::uint64_t named = opened.header.model_hash;
    if (named != made->hash() && !loading.allow_other_model)
        return wrong_model(named, made->hash());
    out = std::move(made);
    return {};
}

Model load_model(std::span<const std::byte> image, Loading loading) {
    std::unique_ptr<Model> out;
    throw_if(load_model(image, loading, out));
    return *out;
}

}  // namespace pursuit
