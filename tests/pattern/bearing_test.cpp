// Bearings, which patterns are made of: against every course that a short talk can have taken, one by
// one, with the numbers of the detector written down here a second time.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <pursuit/pattern/pattern.hpp>

#include "lives.hpp"

namespace pursuit {
namespace {

enum Bearing : std::uint8_t { ordinary, closer, striking, stepping_back };
constexpr std::size_t kBearings = 4;

constexpr double kLikelihood[kBearings][kKinds] = {
    // pursue protest withdraw attack neutral repair
    {0.34, 0.06, 0.17, 0.03, 0.14, 0.26},  // ordinary
    {0.66, 0.16, 0.05, 0.02, 0.06, 0.05},  // closer
    {0.13, 0.47, 0.05, 0.24, 0.08, 0.03},  // striking
    {0.06, 0.04, 0.68, 0.04, 0.14, 0.04},  // stepping back
};
constexpr double kStart[kBearings] = {0.7, 0.1, 0.1, 0.1};
constexpr double kStay = 0.95, kChange = 0.05 / 3;

bool reaches(Bearing b) { return b == closer || b == striking; }

Pattern pattern_of(Bearing a, Bearing b) {
    if (reaches(a) && b == stepping_back) return Pattern::a_pursues;
    if (reaches(b) && a == stepping_back) return Pattern::b_pursues;
    if (a == striking && b == striking) return Pattern::attack_attack;
    if (a == stepping_back && b == stepping_back) return Pattern::withdraw_withdraw;
    return Pattern::none;
}

using Acts = std::vector<Act>;

/// Somebody's acts, each with its place in the talk.
struct Own {
    std::vector<std::size_t> kinds;
    std::vector<std::uint32_t> places;
};
Own own_of(const Acts& acts, Seat seat) {
    Own out;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        if (acts[i].seat != seat) continue;
        out.kinds.push_back(static_cast<std::size_t>(acts[i].kind));
        out.places.push_back(static_cast<std::uint32_t>(i));
    }
    return out;
}

/// One way of getting into a bearing: how likely, and by how much before the second likeliest.
struct Course {
    double score = -1e300, lead = 0;
    std::vector<Bearing> bearings;
};

/// Everything that can be said of one partner's bearings, from all 4^n courses.
struct Courses {
    std::array<Course, kBearings> into;           // the best that end in each
    std::array<double, kBearings> probability{};  // of each at the end

    explicit Courses(const Own& own) {
        const std::size_t n = own.kinds.size();
        std::size_t count = 1;
        for (std::size_t i = 0; i < n; ++i) count *= kBearings;
        double sum = 0;
        for (std::size_t c = 0; n > 0 && c < count; ++c) {
            std::vector<Bearing> bearings(n);
            double chance = 1;
            for (std::size_t i = 0, rest = c; i < n; ++i, rest /= kBearings) {
                bearings[i] = static_cast<Bearing>(rest % kBearings);
                chance *= i == 0                           ? kStart[bearings[i]]
                          : bearings[i] == bearings[i - 1] ? kStay
                                                           : kChange;
                chance *= kLikelihood[bearings[i]][own.kinds[i]];
            }
            sum += chance;
            probability[bearings.back()] += chance;
            Course& best = into[bearings.back()];
            const double score = std::log(chance);
            if (score > best.score) {
                best = {score, score - best.score, bearings};
            } else {
                best.lead = std::min(best.lead, best.score - score);
            }
        }
        for (std::size_t b = 0; b < kBearings; ++b) {
            if (n == 0) into[b].score = std::log(kStart[b]);
            probability[b] = n == 0 ? kStart[b] : probability[b] / sum;
        }
    }
    Bearing last() const {
        const auto less = [](const Course& x, const Course& y) { return x.score < y.score; };
        return static_cast<Bearing>(std::max_element(into.begin(), into.end(), less) -
                                    into.begin());
    }
};

/// The act from which on somebody's bearings are like the last; any that reaches, if told.
std::uint32_t onset(const Own& own, const std::vector<Bearing>& bearings, bool any_that_reaches) {
    if (bearings.empty()) return 0;
    std::size_t i = bearings.size() - 1;
    const auto alike = [&](Bearing b) {
        return b == bearings.back() || (any_that_reaches && reaches(b) && reaches(bearings.back()));
    };
    while (i > 0 && alike(bearings[i - 1])) --i;
    return own.places[i];
}

Acts talk_of(Draw& draw, std::size_t most_of_each) {
    Acts acts;
    std::array<std::size_t, 2> left{most_of_each, most_of_each};
    std::uint32_t usual[] = {draw.below(kKinds), draw.below(kKinds)};
    for (std::uint32_t n = 1 + draw.below(10); n > 0; --n) {
        const auto seat = draw.below(2);
        if (left[seat]-- == 0) break;
        if (draw.chance(0.2)) usual[seat] = draw.below(3);  // comes closer, strikes or steps back
        const auto kind = draw.chance(0.7) ? usual[seat] : draw.below(kKinds);  // bearings last
        const auto at = static_cast<std::uint32_t>(acts.size());
        acts.push_back({static_cast<Seat>(seat), static_cast<Kind>(kind), 3 * at});
    }
    return acts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bearing)

BOOST_AUTO_TEST_CASE(a_finding_is_the_likeliest_of_all_courses) {
    Draw draw{31};
    std::array<int, kPatterns> seen{};
    int alone = 0, begun_later = 0;
    for (int i = 0; i < 4000; ++i) {
        const Acts acts = talk_of(draw, 5);
        Watch watch;
        for (const Act& act : acts) BOOST_REQUIRE(!watch.add(act));
        const PatternFinding found = watch.finding();

        const Own own[] = {own_of(acts, Seat::a), own_of(acts, Seat::b)};
        const Courses a(own[0]), b(own[1]);
        std::array<double, kPatterns> best, probability{};
        best.fill(-1e300);
        for (std::size_t x = 0; x < kBearings; ++x) {
            for (std::size_t y = 0; y < kBearings; ++y) {
                const auto p = static_cast<std::size_t>(pattern_of(Bearing(x), Bearing(y)));
                best[p] = std::max(best[p], a.into[x].score + b.into[y].score);
                probability[p] += a.probability[x] * b.probability[y];
            }
        }
        const Bearing at_end[] = {a.last(), b.last()};
        const Pattern pattern = pattern_of(at_end[0], at_end[1]);
        const auto p = static_cast<std::size_t>(pattern);
        double second = -1e300;
        for (std::size_t other = 0; other < kPatterns; ++other) {
            if (other != p) second = std::max(second, best[other]);
            BOOST_TEST(std::abs(static_cast<double>(found.probability[other]) -
                                probability[other]) < 1e-6);
        }
        BOOST_TEST((found.pattern == pattern));
        BOOST_TEST(std::abs(static_cast<double>(found.lead) - (best[p] - second)) < 1e-5);
        ++seen[p];
        alone += own[0].kinds.empty() || own[1].kinds.empty();

        if (a.into[at_end[0]].lead < 1e-9 || b.into[at_end[1]].lead < 1e-9) continue;
        const bool pursues = pattern == Pattern::a_pursues || pattern == Pattern::b_pursues;
        const std::uint32_t of_a = onset(own[0], a.into[at_end[0]].bearings, pursues);
        const std::uint32_t of_b = onset(own[1], b.into[at_end[1]].bearings, pursues);
        const bool calm_a = at_end[0] == ordinary, calm_b = at_end[1] == ordinary;
        const std::uint32_t first = calm_a && calm_b ? std::min(of_a, of_b)
                                    : calm_a         ? of_a
                                    : calm_b         ? of_b
                                                     : std::max(of_a, of_b);
        BOOST_TEST(found.first == first);
        BOOST_TEST(found.since == 3 * first);
        BOOST_TEST(found.length == acts.size() - first);
        begun_later += first > 0;
    }
    for (const int n : seen) BOOST_TEST(n > 5);
    BOOST_TEST(alone > 20);
    BOOST_TEST(begun_later > 50);
}

/// The bearings of a whole talk are the likeliest course of each; a stretch is told of six acts or
/// more, three of each, and two nats.
BOOST_AUTO_TEST_CASE(stretches_are_those_of_the_likeliest_courses) {
    Draw draw{32};
    int told = 0;
    for (int i = 0; i < 400; ++i) {
        Acts acts;
        for (std::uint32_t n = 0; n < 12; ++n) {
            const bool typical = n >= draw.below(12) && draw.chance(0.8);
            const auto kind = typical ? 1 + n % 2 : draw.below(kKinds);
            acts.push_back({static_cast<Seat>(n % 2), static_cast<Kind>(kind), n});
        }
        const Courses of[] = {Courses(own_of(acts, Seat::a)), Courses(own_of(acts, Seat::b))};
        bool sure = true;
        std::array<std::vector<Bearing>, 2> bearings;
        for (std::size_t seat = 0; seat < 2; ++seat) {
            bearings[seat] = of[seat].into[of[seat].last()].bearings;
            sure = sure && of[seat].into[of[seat].last()].lead > 1e-9;
        }
        if (!sure) continue;
        std::vector<Pattern> at(acts.size());
        for (std::size_t n = 0; n < acts.size(); ++n) {
            at[n] = pattern_of(bearings[0][n / 2], n == 0 ? ordinary : bearings[1][(n - 1) / 2]);
        }
        std::vector<Pattern> expected;
        std::vector<double> leads;
        for (std::size_t begin = 0, end = 0; begin < acts.size(); begin = end) {
            double lead = 0;
            for (end = begin; end < acts.size() && at[end] == at[begin]; ++end) {
                const auto kind = static_cast<std::size_t>(acts[end].kind);
                const Bearing b = bearings[end % 2][end / 2];
                lead += std::log(kLikelihood[b][kind] / kLikelihood[ordinary][kind]);
            }
            const bool shown = end - begin >= 6 && lead >= 2 && at[begin] != Pattern::none;
            expected.insert(expected.end(), end - begin, shown ? at[begin] : Pattern::none);
            if (shown) leads.push_back(lead);
        }
        std::vector<Pattern> found;
        std::size_t next = 0;
        for (const Stretch& s : stretches(acts)) {
            found.insert(found.end(), s.length, s.pattern);
            if (s.pattern == Pattern::none) continue;
            BOOST_TEST_REQUIRE(next < leads.size());
            BOOST_TEST(std::abs(s.lead - leads[next++]) < 1e-9);
            ++told;
        }
        BOOST_TEST((found == expected));
    }
    BOOST_TEST(told > 50);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pursuit
