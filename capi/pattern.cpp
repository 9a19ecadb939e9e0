// Acts, what watches them, and what draws what.
#include <memory>
#include <span>
#include <vector>

#include <pursuit/pattern/pattern.hpp>

#include "convert.hpp"
#include "handles.hpp"
#include "pattern.hpp"

using namespace capi;
using pursuit::Act;

struct pursuit_watch {
    pursuit::Watch impl;
    std::uint32_t next = 0;  // the time of an act that is given none
};

namespace {

pursuit::Kind act_kind_of(pursuit_kind kind) {
    if (kind == PURSUIT_NO_KIND) return pursuit::kNoKind;
    return enter<pursuit::Kind>(kind, PURSUIT_KIND_END, "kind");
}

/// Acts as columns, checked as far as memory goes.
struct Columns {
    const pursuit_seat* seats;
    const pursuit_kind* kinds;
    const std::uint32_t* times;  // may be NULL
    std::size_t count;

    Columns(const pursuit_seat* s, const pursuit_kind* k, const std::uint32_t* t, std::size_t n)
        : seats(given(s, n, "seats")), kinds(given(k, n, "kinds")), times(t), count(n) {
        constexpr std::size_t most = 0xFFFFFFFFu;  // their indices are uint32_t
        if (count > most)
            refuse(PURSUIT_STATUS_ARGUMENT, "{} acts, at most {} are allowed", count, most);
    }
    Act act(std::size_t i, std::uint32_t number) const {
        return {seat_of(seats[i]), act_kind_of(kinds[i]), times != nullptr ? times[i] : number};
    }
    std::vector<Act> talk(std::size_t first, std::size_t length) const {
        std::vector<Act> acts;
        acts.reserve(length);
        for (std::size_t i = 0; i < length; ++i) {
            acts.push_back(act(first + i, static_cast<std::uint32_t>(i)));
        }
        return acts;
    }
    std::vector<std::vector<Act>> cut(const std::size_t* lengths, std::size_t talks) const {
        std::vector<std::vector<Act>> out;
        if (lengths == nullptr && talks == 1) {
            out.push_back(talk(0, count));
            return out;
        }
        given(lengths, talks, "lengths");
        std::size_t first = 0;
        for (const std::size_t length : std::span(lengths, talks)) {
            if (length > count - first) break;
            out.push_back(talk(first, length));
            first += length;
        }
        if (out.size() < talks || first < count) {
            refuse(PURSUIT_STATUS_ARGUMENT, "lengths do not add up to {} acts", count);
        }
        return out;
    }
};

pursuit_pattern_finding leave(const pursuit::PatternFinding& f) noexcept {
    pursuit_pattern_finding out{0,
                                capi::leave(f.pattern),
                                capi::leave(f.lack),
                                f.acts,
                                f.first,
                                f.length,
                                f.since,
                                f.until,
                                f.speaking,
                                f.more,
                                f.strength,
                                f.lead,
                                {},
                                f.ranges,
                                {}};
    capi::copy(f.probability, out.probability);
    for (std::size_t i = 0; i < f.kRanges; ++i) {
        out.evidence[2 * i] = f.evidence[i].first;
        out.evidence[2 * i + 1] = f.evidence[i].last;
    }
    return out;
}

pursuit::PatternFinding finding_of(const pursuit_pattern_finding* finding) {
    const pursuit_pattern_finding from = take(finding, pursuit_pattern_finding{}, "finding");
    pursuit::PatternFinding out;
    out.pattern = enter<pursuit::Pattern>(from.pattern, PURSUIT_PATTERN_END, "pattern");
    out.lack = enter<pursuit::Lack>(from.lack, PURSUIT_LACK_END, "lack");
    expect_id(from.ranges, out.kRanges + 1, "ranges");
    out.acts = from.acts, out.length = from.length, out.since = from.since;
    out.speaking = from.speaking, out.more = from.more, out.ranges = from.ranges;
    for (std::size_t i = 0; i < out.kRanges; ++i) {
        out.evidence[i] = {from.evidence[2 * i], from.evidence[2 * i + 1]};
    }
    return out;
}

pursuit_association leave(const pursuit::Association& x) noexcept {
    pursuit_association out{};
    out.lag = capi::leave(x.lag);
    out.first_seat = pursuit::index(x.from);
    out.verdict = capi::leave(x.verdict);
    out.pairs = x.pairs, out.more = x.more;
    capi::copy(x.table, out.table);
    out.q = x.q, out.q_low = x.q_low, out.q_high = x.q_high;
    out.inertia = x.inertia;
    out.adjusted = x.adjusted, out.low = x.low, out.high = x.high;
    out.p = x.p;
    out.untimed = x.untimed;
    const pursuit::Shuffled &s = x.shuffled, &p = x.partners;
    out.shuffled_mean = s.mean, out.shuffled_low = s.low, out.shuffled_high = s.high;
    out.partners_mean = p.mean, out.partners_low = p.low, out.partners_high = p.high;
    out.shuffles = s.times, out.partner_shuffles = p.times;
    return out;
}

/// As far as sentences and feeds() read it.
pursuit::Association association_of(const pursuit_association& from) {
    pursuit::Association out;
    out.lag = enter<pursuit::Lag>(from.lag, PURSUIT_LAG_END, "lag");
    out.from = seat_of(from.first_seat, "first_seat");
    out.verdict = enter<pursuit::Verdict>(from.verdict, PURSUIT_VERDICT_END, "verdict");
    out.pairs = from.pairs, out.more = from.more;
    out.adjusted = from.adjusted, out.low = from.low, out.high = from.high;
    return out;
}

pursuit_stretch leave(const pursuit::Stretch& s) noexcept {
    return {0,
            capi::leave(s.pattern),
            s.first,
            s.length,
            s.since,
            s.until,
            static_cast<std::uint32_t>(s.evidence.size()),
            static_cast<float>(s.lead)};
}

pursuit_prevalence leave(const pursuit::Prevalence& p) noexcept {
    return {0,       capi::leave(p.pattern), p.talks,        p.partners.times,
            p.share, p.partners.mean,        p.partners.low, p.partners.high};
}

template <class T, class All>
void put_all(const Slots<T>& slots, const All& all) {
    for (std::size_t i = 0; i < all.size(); ++i) slots.put(i, leave(all[i]));
}

}  // namespace

// ---- Watching -----------------------------------------------------------------------------------

pursuit_status pursuit_watch_create(pursuit_watch** out) {
    return create(out, [] { return std::make_unique<pursuit_watch>(); });
}

pursuit_status pursuit_watch_copy(const pursuit_watch* watch, pursuit_watch** out) {
    return create(out, [&] { return std::make_unique<pursuit_watch>(given(watch, "watch")); });
}

void pursuit_watch_destroy(pursuit_watch* watch) { delete watch; }

pursuit_status pursuit_watch_add(pursuit_watch* watch, const pursuit_seat* seats,
                                 const pursuit_kind* kinds, const uint32_t* times, size_t count) {
    return guard([&] {
        pursuit_watch told = given(watch, "watch");
        const Columns columns(seats, kinds, times, count);
        for (std::size_t i = 0; i < count; ++i) {
            const Act act = columns.act(i, told.next);
            expect(told.impl.add(act));
            told.next = act.at + (act.at < 0xFFFFFFFFu ? 1 : 0);
        }
        *watch = told;
    });
}

pursuit_status pursuit_watch_finding(const pursuit_watch* watch, pursuit_pattern_finding* out) {
    return guard([&] {
        const Slot<pursuit_pattern_finding> slot(out);
        slot = leave(given(watch, "watch").impl.finding());
    });
}

pursuit_status pursuit_watch_associations(const pursuit_watch* watch, pursuit_association* out,
                                          size_t size, size_t* needed) {
    return guard([&] {
        const Slots<pursuit_association> slots(out, size, "out");
        const pursuit::Watch& impl = given(watch, "watch").impl;
        expect_room(2 * pursuit::kLags, size, needed);
        put_all(slots, impl.associations());
    });
}

// ---- Acts ---------------------------------------------------------------------------------------

pursuit_status pursuit_acts_of_turns(const pursuit_model* model, const pursuit_turn* turns,
                                     size_t count, pursuit_seat* seats, pursuit_kind* kinds,
                                     uint32_t* times) {
    return guard([&] {
        const pursuit::Model& m = model_of(model);
        given(turns, count, "turns");
        given(seats, count, "seats"), given(kinds, count, "kinds"), given(times, count, "times");
        if (count > 0) size_of(turns, "turns");  // before anything is read
        const auto act = [&](std::size_t i) {
            return pursuit::act_of(m, turn_of(take(turns, i, pursuit_turn{}, "turns")));
        };
        for (std::size_t i = 0; i < count; ++i) act(i);  // refuses before anything is filled
        for (std::size_t i = 0; i < count; ++i) put_act(act(i), i, seats, kinds, times);
    });
}

pursuit_status pursuit_acts_stretches(const pursuit_seat* seats, const pursuit_kind* kinds,
                                      const uint32_t* times, size_t count, int32_t* speaks,
                                      pursuit_stretch* out, size_t size, size_t* needed) {
    return guard([&] {
        const Slots<pursuit_stretch> slots(out, size, "out");
        const std::vector<Act> acts = Columns(seats, kinds, times, count).talk(0, count);
        const std::vector<pursuit::Stretch> all = pursuit::stretches(acts);
        expect_room(all.size(), size, needed);
        put_all(slots, all);
        if (speaks == nullptr) return;
        std::fill_n(speaks, count, 0);
        for (const pursuit::Stretch& stretch : all) {
            for (const std::uint32_t i : stretch.evidence) speaks[i] = 1;
        }
    });
}

pursuit_status pursuit_acts_associations(const pursuit_seat* seats, const pursuit_kind* kinds,
                                         const uint32_t* times, size_t count, const size_t* lengths,
                                         size_t talks, uint32_t shuffles, uint64_t seed,
                                         const pursuit_progress* progress, pursuit_association* out,
                                         size_t size, size_t* needed) {
    return guard([&] {
        const Slots<pursuit_association> slots(out, size, "out");
        const auto all = Columns(seats, kinds, times, count).cut(lengths, talks);
        expect_room(2 * pursuit::kLags, size, needed);
        put_all(slots, pursuit::associations(all, {shuffles, seed, watched_by(progress)}));
    });
}

pursuit_status pursuit_acts_prevalences(const pursuit_seat* seats, const pursuit_kind* kinds,
                                        const uint32_t* times, size_t count, const size_t* lengths,
                                        size_t talks, uint32_t shuffles, uint64_t seed,
                                        const pursuit_progress* progress, pursuit_prevalence* out,
                                        size_t size, size_t* needed) {
    return guard([&] {
        const Slots<pursuit_prevalence> slots(out, size, "out");
        const auto all = Columns(seats, kinds, times, count).cut(lengths, talks);
        expect_room(pursuit::kPatterns, size, needed);
        put_all(slots, pursuit::prevalences(all, {shuffles, seed, watched_by(progress)}));
    });
}

pursuit_status pursuit_pattern_feeds(pursuit_pattern pattern,
                                     const pursuit_association* associations, size_t count,
                                     pursuit_verdict* out) {
    return guard([&] {
        given(out, "out");
        const auto of = enter<pursuit::Pattern>(pattern, PURSUIT_PATTERN_END, "pattern");
        pursuit::Associations all;
        if (count != all.size()) {
            refuse(PURSUIT_STATUS_ARGUMENT, "count is {}, expected {}", count, all.size());
        }
        given(associations, count, "associations");
        for (std::size_t i = 0; i < count; ++i) {
            all[i] = association_of(take(associations, i, pursuit_association{}, "associations"));
        }
        *out = capi::leave(pursuit::feeds(of, all));
    });
}

// ---- Sentences ----------------------------------------------------------------------------------

pursuit_status pursuit_pattern_text(const pursuit_pattern_finding* finding, const char* a,
                                    const char* b, char* buffer, size_t size, size_t* needed) {
    return guard([&] {
        given(buffer, size, "buffer");
        const pursuit::PatternFinding from = finding_of(finding);
        put_text(pursuit::sentence(from, text_of(a, "a"), text_of(b, "b")), buffer, size, needed);
    });
}

pursuit_status pursuit_association_text(const pursuit_association* association, const char* a,
                                        const char* b, char* buffer, size_t size, size_t* needed) {
    return guard([&] {
        given(buffer, size, "buffer");
        const auto from = association_of(take(association, pursuit_association{}, "association"));
        put_text(pursuit::sentence(from, text_of(a, "a"), text_of(b, "b")), buffer, size, needed);
    });
}
