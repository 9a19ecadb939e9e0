// Acts of up to four talks: shown to a watch one by one and all at once, in stretches, with shuffles.
#include <algorithm>
#include <cstring>

#include "fuzz.hpp"

namespace {

/// With `wild`, ids and times that cannot be.
struct Acts {
    bool timed;
    std::vector<std::size_t> lengths;
    std::vector<pursuit_seat> seats;
    std::vector<pursuit_kind> kinds;
    std::vector<std::uint32_t> times;

    explicit Acts(Choices& choices) {
        const bool wild = choices.seldom(4);
        timed = choices.ConsumeBool();
        lengths.resize(choices.up_to(4));
        for (std::size_t& length : lengths) length = choices.up_to(80);
        if (wild && !lengths.empty()) lengths[0] = choices.ConsumeIntegral<std::size_t>();
        while (choices.more() && seats.size() < 96) add(choices, wild);
    }
    std::size_t count() const { return seats.size(); }
    const std::uint32_t* when() const { return timed ? times.data() : nullptr; }
    const std::size_t* talks() const { return lengths.empty() ? nullptr : lengths.data(); }
    std::size_t talk_count() const { return std::max<std::size_t>(lengths.size(), 1); }

private:
    void add(Choices& choices, bool wild) {
        const std::uint32_t before = times.empty() ? 0 : times.back();
        const bool wrong = wild && choices.seldom(16);
        seats.push_back(wrong ? choices.id(3) : choices.ConsumeBool());
        kinds.push_back(wrong ? choices.id(PURSUIT_KIND_END)
                              : static_cast<std::int32_t>(choices.up_to(PURSUIT_KIND_END - 1)));
        times.push_back(wrong ? choices.ConsumeIntegral<std::uint32_t>()
                              : before + choices.ConsumeIntegral<std::uint8_t>());
    }
};

void tell(const std::vector<pursuit_association>& associations) {
    char text[4000];
    for (const pursuit_association& one : associations) {
        REQUIRE(pursuit_association_text(&one, "Ana", "Ben", text, sizeof text, nullptr) ==
                PURSUIT_OK);
        REQUIRE(one.q_low <= one.q_high && one.q >= -1 && one.q <= 1 && is_share(one.p));
        REQUIRE(all_finite(one.inertia, one.adjusted, one.low, one.high, one.untimed));
    }
    for (pursuit_pattern pattern = 0; pattern < PURSUIT_PATTERN_END; ++pattern) {
        pursuit_verdict verdict = 0;
        REQUIRE(pursuit_pattern_feeds(pattern, associations.data(), 8, &verdict) == PURSUIT_OK);
    }
}

pursuit_pattern_finding found(const pursuit_watch* watch) {
    auto out = sized<pursuit_pattern_finding>();
    REQUIRE(pursuit_watch_finding(watch, &out) == PURSUIT_OK);
    return out;
}

bool same(const pursuit_pattern_finding& a, const pursuit_pattern_finding& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

void watch(const Acts& acts) {
    const auto bulk = made<pursuit_watch>(pursuit_watch_create),
               single = made<pursuit_watch>(pursuit_watch_create);
    bool all = true;
    for (std::size_t i = 0; all && i < acts.count(); ++i) {
        all = did(pursuit_watch_add(single.get(), &acts.seats[i], &acts.kinds[i],
                                    acts.timed ? acts.when() + i : nullptr, 1));
    }
    REQUIRE(all == did(pursuit_watch_add(bulk.get(), acts.seats.data(), acts.kinds.data(),
                                         acts.when(), acts.count())));
    const pursuit_pattern_finding finding = found(bulk.get());
    REQUIRE(!all || same(finding, found(single.get())));
    const auto copy =
        made<pursuit_watch>([&](auto** out) { return pursuit_watch_copy(bulk.get(), out); });
    REQUIRE(same(finding, found(copy.get())));
    char text[4000];
    REQUIRE(pursuit_pattern_text(&finding, "Ana", "Ben", text, sizeof text, nullptr) == PURSUIT_OK);
    auto associations = sized<pursuit_association>(8);
    REQUIRE(pursuit_watch_associations(bulk.get(), associations.data(), 8, nullptr) == PURSUIT_OK);
    tell(associations);
}

void compare(const Acts& acts, std::uint64_t seed) {
    auto associations = sized<pursuit_association>(8);
    if (did(pursuit_acts_associations(acts.seats.data(), acts.kinds.data(), acts.when(),
                                      acts.count(), acts.talks(), acts.talk_count(), 2, seed,
                                      nullptr, associations.data(), 8, nullptr))) {
        tell(associations);
    }
    auto shares = sized<pursuit_prevalence>(PURSUIT_PATTERN_END);
    if (did(pursuit_acts_prevalences(acts.seats.data(), acts.kinds.data(), acts.when(),
                                     acts.count(), acts.talks(), acts.talk_count(), 2, seed,
                                     nullptr, shares.data(), shares.size(), nullptr))) {
        for (const pursuit_prevalence& one : shares) REQUIRE(is_share(one.share));
    }
}

void cut(const Acts& acts) {
    auto stretches = sized<pursuit_stretch>(acts.count() + 1);
    std::vector<std::int32_t> speaks(acts.count() + 1);
    std::size_t needed = 0, covered = 0;
    if (!did(pursuit_acts_stretches(acts.seats.data(), acts.kinds.data(), acts.when(), acts.count(),
                                    speaks.data(), stretches.data(), stretches.size(), &needed))) {
        return;
    }
    for (std::size_t i = 0; i < needed; ++i) covered += stretches[i].length;
    REQUIRE(covered == acts.count());
}

}  // namespace

void fuzz(const Bytes& in) {
    Choices choices(in);
    const auto seed = choices.ConsumeIntegral<std::uint64_t>();
    const Acts acts(choices);
    switch (seed % 3) {
        case 0:
            return watch(acts);
        case 1:
            return compare(acts, seed);
        default:
            return cut(acts);
    }
}
