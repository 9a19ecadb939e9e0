#include <pursuit/pattern/pattern.hpp>

#include <algorithm>
#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/texts.hpp"
#include "pattern/exchange.hpp"

namespace pursuit {

namespace {

// ---- The numbers --------------------------------------------------------------------------------

enum class Bearing : std::uint8_t { ordinary, closer, striking, stepping_back };
constexpr std::size_t kBearings = Watch::kBearings;

/// How likely each kind of act is. Design choice: milder than what the engine does in its phases
/// (withdrawal .84 of one who is pursued, protest .64 of one who pursues), so that one act out of
/// line ends no pattern, and so that neutral acts, which many codes are, say little.
constexpr std::array<std::array<double, kKinds>, kBearings> kLikelihood{{
    // pursue protest withdraw attack neutral repair
    {0.34, 0.06, 0.17, 0.03, 0.14, 0.26},  // ordinary
    {0.66, 0.16, 0.05, 0.02, 0.06, 0.05},  // closer
    {0.13, 0.47, 0.05, 0.24, 0.08, 0.03},  // striking
    {0.06, 0.04, 0.68, 0.04, 0.14, 0.04},  // stepping back
}};
constexpr std::array<double, kBearings> kStart{0.7, 0.1, 0.1, 0.1};
constexpr double kStay = 0.95, kSwitch = (1 - kStay) / (kBearings - 1);

constexpr std::uint32_t kLatest = 8;     // acts that are repeated to see what would be enough
constexpr std::uint32_t kMostMore = 64;  // times at most, in acts

struct Logarithms {
    std::array<std::array<double, kKinds>, kBearings> likelihood{};
    std::array<double, kBearings> start{};
    double stay = std::log(kStay), change = std::log(kSwitch);
};
const Logarithms& logarithms() noexcept {
    static const Logarithms all = [] {
        Logarithms out;
        for (std::size_t b = 0; b < kBearings; ++b) {
            out.start[b] = std::log(kStart[b]);
            for (std::size_t k = 0; k < kKinds; ++k) {
                out.likelihood[b][k] = std::log(kLikelihood[b][k]);
            }
        }
        return out;
    }();
    return all;
}

/// Logarithm. An act that is not known is as likely in any bearing.
double likelihood(std::size_t bearing, Kind kind) noexcept {
    return kind == kNoKind ? 0 : logarithms().likelihood[bearing][at(kind)];
}

constexpr bool reaches(Bearing bearing) noexcept {
    return bearing == Bearing::closer || bearing == Bearing::striking;
}
constexpr Pattern pattern_of(Bearing a, Bearing b) noexcept {
    if (reaches(a) && b == Bearing::stepping_back) return Pattern::a_pursues;
    if (reaches(b) && a == Bearing::stepping_back) return Pattern::b_pursues;
    if (a == Bearing::striking && b == Bearing::striking) return Pattern::attack_attack;
    if (a == Bearing::stepping_back && b == a) return Pattern::withdraw_withdraw;
    return Pattern::none;
}

/// Whether an act speaks for a pattern; for `none`: whether it is neither attack nor step back.
bool speaks(Pattern pattern, const Act& act) noexcept {
    switch (pattern) {
        case Pattern::a_pursues:
            return act.seat == Seat::a ? demands(act.kind) : withdraws(act.kind);
        case Pattern::b_pursues:
            return act.seat == Seat::b ? demands(act.kind) : withdraws(act.kind);
        case Pattern::attack_attack:
            return attacks(act.kind);
        case Pattern::withdraw_withdraw:
            return withdraws(act.kind);
        case Pattern::none:
            break;
    }
    return !attacks(act.kind) && !withdraws(act.kind) && act.kind != kNoKind;
}

// ---- Watching -----------------------------------------------------------------------------------

using Counts = Watch::Counts;
using Course = Watch::Course;
using Courses = std::array<Course, kBearings>;

void count(Counts& counts, const Act& act) noexcept {
    const std::size_t seat = at(act.seat);
    ++counts.acts[seat];
    counts.of[seat][0] += demands(act.kind);
    counts.of[seat][1] += attacks(act.kind);
    counts.of[seat][2] += withdraws(act.kind);
}

/// Of acts counted, those that speak for a pattern: as speaks() says one by one.
std::uint32_t speaking(Pattern pattern, const Counts& n) noexcept {
    switch (pattern) {
        case Pattern::a_pursues:
            return n.of[0][0] + n.of[1][2];
        case Pattern::b_pursues:
            return n.of[1][0] + n.of[0][2];
        case Pattern::attack_attack:
            return n.of[0][1] + n.of[1][1];
        case Pattern::withdraw_withdraw:
            return n.of[0][2] + n.of[1][2];
        case Pattern::none:
            break;
    }
    return n.acts[0] + n.acts[1] - n.of[0][1] - n.of[0][2] - n.of[1][1] - n.of[1][2];
}
Counts operator-(Counts x, const Counts& y) noexcept {
    for (std::size_t seat = 0; seat < 2; ++seat) {
        x.acts[seat] -= y.acts[seat];
        for (std::size_t i = 0; i < 3; ++i) x.of[seat][i] -= y.of[seat][i];
    }
    return x;
}

/// The best way into a bearing (Viterbi 1967, doi:10.1109/TIT.1967.1054010).
std::size_t best_before(const std::array<double, kBearings>& scores, std::size_t bearing) noexcept {
    const Logarithms& logs = logarithms();
    std::size_t best = bearing;
    double most = scores[bearing] + logs.stay;
    for (std::size_t b = 0; b < kBearings; ++b) {
        const double score = scores[b] + logs.change;
        if (b == bearing || !(score > most)) continue;
        best = b;
        most = score;
    }
    return best;
}

std::array<double, kBearings> scores_of(const Courses& courses) noexcept {
    std::array<double, kBearings> scores{};
    for (std::size_t b = 0; b < kBearings; ++b) scores[b] = courses[b].score;
    return scores;
}

Courses go_on(const Courses& before, Kind kind, const Watch::Onset& now) noexcept {
    const Logarithms& logs = logarithms();
    const std::array<double, kBearings> scores = scores_of(before);
    Courses after;
    for (std::size_t b = 0; b < kBearings; ++b) {
        const std::size_t from = best_before(scores, b);
        after[b] = before[from];
        if (from != b) after[b].bearing = now;
        const bool still_reaches = reaches(Bearing(from)) && reaches(Bearing(b));
        if (from != b && !still_reaches) after[b].reaching = now;
        after[b].score += (from == b ? logs.stay : logs.change) + logs.likelihood[b][at(kind)];
    }
    return after;
}

Courses begin(Kind kind, const Watch::Onset& now) noexcept {
    const Logarithms& logs = logarithms();
    Courses courses;
    for (std::size_t b = 0; b < kBearings; ++b) {
        courses[b] = {logs.start[b] + logs.likelihood[b][at(kind)], now, now};
    }
    return courses;
}

/// What is known of the present bearing (forward filter).
void filter(Watch::Side& side, Kind kind) noexcept {
    std::array<double, kBearings> next{};
    double sum = 0, all = 0;
    for (const double p : side.probability) sum += p;
    for (std::size_t b = 0; b < kBearings; ++b) {
        const double p = side.probability[b];
        const double before = side.acted ? kStay * p + kSwitch * (sum - p) : kStart[b];
        next[b] = before * kLikelihood[b][at(kind)];
        all += next[b];
    }
    for (double& p : next) p /= all;
    side.probability = next;
}

/// Of a bearing that makes a pattern.
const Watch::Onset& onset_of(Pattern pattern, const Watch::Side& side, Bearing bearing) noexcept {
    const Course& course = side.courses[at(bearing)];
    const bool pursues = pattern == Pattern::a_pursues || pattern == Pattern::b_pursues;
    return pursues && reaches(bearing) ? course.reaching : course.bearing;
}

/// A pattern begins when both bearings are there. There is none as long as one is ordinary.
const Watch::Onset& onset_of(Pattern pattern, const std::array<Watch::Side, 2>& sides, Bearing a,
                             Bearing b) noexcept {
    const Watch::Onset &x = onset_of(pattern, sides[0], a), &y = onset_of(pattern, sides[1], b);
    const bool x_first = x.first < y.first;
    if (a == Bearing::ordinary && b == a) return x_first ? x : y;
    if (a == Bearing::ordinary) return x;
    if (b == Bearing::ordinary) return y;
    return x_first ? y : x;
}

Lack lack_of(const PatternFinding& finding, const std::array<std::uint32_t, 2>& of_each) noexcept {
    if (finding.acts < kLeastActs) return Lack::acts;
    if (std::min(of_each[0], of_each[1]) < kLeastOfEach) return Lack::one_side;
    return static_cast<double>(finding.lead) < kLeastLead ? Lack::lead : Lack::nothing;
}

/// Scores before the first act: what is likely from the start.
Watch::Side unseen() noexcept {
    Watch::Side side;
    for (std::size_t b = 0; b < kBearings; ++b) side.courses[b].score = logarithms().start[b];
    side.probability = kStart;
    return side;
}

}  // namespace

Fault Watch::add(const Act& act) noexcept {
    const RoundToNearest rounding;
    if (const Fault fault = lags_.add(act)) return fault;
    if (act.kind == kNoKind) return {};  // tells nothing
    const std::uint32_t number = counts_.acts[0] + counts_.acts[1];
    Side& side = sides_[at(act.seat)];
    const Onset now{number, act.at, counts_};
    side.courses = side.acted ? go_on(side.courses, act.kind, now) : begin(act.kind, now);
    filter(side, act.kind);
    side.acted = true;
    count(counts_, act);
    kept_[number % kKept] = act;
    return {};
}

PatternFinding Watch::looks_like() const noexcept {
    PatternFinding out;
    out.acts = counts_.acts[0] + counts_.acts[1];
    const Side nobody = unseen();
    std::array<Side, 2> sides{sides_[0].acted ? sides_[0] : nobody,
                              sides_[1].acted ? sides_[1] : nobody};
    std::array<double, kPatterns> best;
    best.fill(-1e300);
    std::array<double, kPatterns> probability{};
    double most = -1e300;
    Bearing of_a{}, of_b{};
    for (std::size_t a = 0; a < kBearings; ++a) {
        for (std::size_t b = 0; b < kBearings; ++b) {
            const std::size_t pattern = at(pattern_of(Bearing(a), Bearing(b)));
            const double score = sides[0].courses[a].score + sides[1].courses[b].score;
            best[pattern] = std::max(best[pattern], score);
            probability[pattern] += sides[0].probability[a] * sides[1].probability[b];
            if (!(score > most)) continue;
            most = score;
            of_a = Bearing(a), of_b = Bearing(b);
        }
    }
    out.pattern = pattern_of(of_a, of_b);
    double second = -1e300;
    for (std::size_t p = 0; p < kPatterns; ++p) {
        out.probability[p] = static_cast<float>(probability[p]);
        if (p != at(out.pattern)) second = std::max(second, best[p]);
    }
    out.lead = static_cast<float>(most - second);
    const Onset& onset = onset_of(out.pattern, sides, of_a, of_b);
    const Counts since = counts_ - onset.before;
    out.first = onset.first;
    out.since = onset.since;
    out.length = since.acts[0] + since.acts[1];
    out.speaking = pursuit::speaking(out.pattern, since);
    out.lack = lack_of(out, since.acts);
    return out;
}

/// From the latest act back, as far as acts are kept.
void Watch::find_evidence(PatternFinding& finding) const noexcept {
    using Range = PatternFinding::Range;
    const std::uint32_t kept = std::min<std::uint32_t>(finding.length, kKept);
    bool goes_on = false;
    for (std::uint32_t i = finding.acts; i > finding.acts - kept; --i) {
        const Act& act = kept_[(i - 1) % kKept];
        const bool speaks_for_it = speaks(finding.pattern, act);
        if (speaks_for_it && !goes_on) {
            if (finding.ranges == PatternFinding::kRanges) break;
            finding.evidence[finding.ranges++] = {act.at, act.at};
        }
        if (speaks_for_it) finding.evidence[finding.ranges - 1].first = act.at;
        goes_on = speaks_for_it;
    }
    const auto end = finding.evidence.begin() + static_cast<std::ptrdiff_t>(finding.ranges);
    std::reverse(finding.evidence.begin(), end);
    static_assert(std::is_trivially_copyable_v<Range>);
}

PatternFinding Watch::finding() const noexcept {
    const RoundToNearest rounding;
    PatternFinding out = looks_like();
    if (out.acts == 0) return out;
    out.until = kept_[(out.acts - 1) % kKept].at;
    out.strength = static_cast<float>(out.speaking) / static_cast<float>(out.length);
    find_evidence(out);
    const std::uint32_t latest = std::min(out.acts, kLatest);
    Watch told = *this;
    Lack lack = out.lack;
    for (std::uint32_t i = 0; lack != Lack::nothing && i < kMostMore; ++i) {
        Act act = kept_[(out.acts - latest + i % latest) % kKept];
        act.at = out.until;
        if (told.add(act)) break;
        lack = told.looks_like().lack;
        if (lack == Lack::nothing) out.more = i + 1;
    }
    return out;
}

// ---- Whole talks --------------------------------------------------------------------------------

namespace {

/// The likeliest bearings of one partner, at each of its acts.
std::vector<Bearing> bearings_of(const std::vector<Kind>& kinds) {
    const Logarithms& logs = logarithms();
    std::vector<std::array<std::size_t, kBearings>> from(kinds.size());
    std::array<double, kBearings> scores = logs.start;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::array<double, kBearings> before = scores;
        for (std::size_t b = 0; b < kBearings; ++b) {
            const std::size_t best = i == 0 ? b : best_before(before, b);
            const double step = i == 0 ? 0 : best == b ? logs.stay : logs.change;
            scores[b] = before[best] + step + likelihood(b, kinds[i]);
            from[i][b] = best;
        }
    }
    std::vector<Bearing> out(kinds.size());
    auto b =
        static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    for (std::size_t i = kinds.size(); i-- > 0;) {
        out[i] = Bearing(b);
        b = from[i][b];
    }
    return out;
}

/// Both bearings at each act of a talk; who has not acted yet is ordinary.
using Pairing = std::array<Bearing, 2>;
std::vector<Pairing> pairings_of(std::span<const Act> acts) {
    std::array<std::vector<Kind>, 2> kinds;
    for (const Act& act : acts) kinds[at(act.seat)].push_back(act.kind);
    const std::array<std::vector<Bearing>, 2> bearings{bearings_of(kinds[0]),
                                                       bearings_of(kinds[1])};
    Pairing now{};
    std::array<std::size_t, 2> next{};
    std::vector<Pairing> out;
    out.reserve(acts.size());
    for (const Act& act : acts) {
        const std::size_t seat = at(act.seat);
        now[seat] = bearings[seat][next[seat]++];
        out.push_back(now);
    }
    return out;
}

/// The stretch from act `first` on; a pattern that does not hold long enough is none.
Stretch stretch_of(std::span<const Act> acts, const std::vector<Pairing>& pairings,
                   std::size_t first) {
    const auto pattern_at = [&](std::size_t i) {
        return pattern_of(pairings[i][0], pairings[i][1]);
    };
    Stretch out;
    out.pattern = pattern_at(first);
    out.first = static_cast<std::uint32_t>(first);
    std::array<std::uint32_t, 2> of_each{};
    for (std::size_t i = first; i < acts.size() && pattern_at(i) == out.pattern; ++i) {
        const std::size_t seat = at(acts[i].seat);
        out.lead += likelihood(at(pairings[i][seat]), acts[i].kind) -
                    likelihood(at(Bearing::ordinary), acts[i].kind);
        ++out.length;
        of_each[seat] += acts[i].kind != kNoKind;
    }
    if (of_each[0] + of_each[1] < kLeastActs || std::min(of_each[0], of_each[1]) < kLeastOfEach ||
        out.lead < kLeastLead) {
        out.pattern = Pattern::none;
    }
    return out;
}

void add_to(std::vector<Stretch>& out, const Stretch& stretch) {
    const bool goes_on =
        !out.empty() && out.back().pattern == Pattern::none && stretch.pattern == Pattern::none;
    if (goes_on) {
        out.back().length += stretch.length;
    } else {
        out.push_back(stretch);
    }
}

void complete(Stretch& stretch, std::span<const Act> acts) {
    stretch.since = acts[stretch.first].at;
    stretch.until = acts[stretch.first + stretch.length - 1].at;
    if (stretch.pattern == Pattern::none) stretch.lead = 0;
    for (std::uint32_t i = stretch.first; i < stretch.first + stretch.length; ++i) {
        if (speaks(stretch.pattern, acts[i])) stretch.evidence.push_back(i);
    }
}

}  // namespace

std::vector<Stretch> stretches(std::span<const Act> acts) {
    const RoundToNearest rounding;
    Answers order;
    std::optional<Answers::Pair> pair;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const Fault cause = order.add(acts[i], pair);
        if (cause) throw Error(fault(cause.status, "act {}: {}", i, cause.message()));
    }
    const std::vector<Pairing> pairings = pairings_of(acts);
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < acts.size();) {
        const Stretch stretch = stretch_of(acts, pairings, i);
        i += stretch.length;
        add_to(out, stretch);
    }
    for (Stretch& stretch : out) complete(stretch, acts);
    return out;
}
Fault stretches(std::span<const Act> acts, std::vector<Stretch>& out) noexcept {
    return caught([&] { out = stretches(acts); });
}

namespace {

using Shares = std::array<double, kPatterns>;  // of all acts, by pattern

void add_to(Shares& shares, std::span<const Stretch> of_talk) noexcept {
    for (const Stretch& s : of_talk) shares[at(s.pattern)] += s.length;
}
void divide(Shares& shares) noexcept {
    double all = 0;
    for (const double n : shares) all += n;
    for (double& n : shares) n /= all > 0 ? all : 1;
}

void exchange_partners(std::span<const std::vector<Act>> talks, const Shuffling& shuffling,
                       Prevalences& out) {
    std::array<std::vector<double>, kPatterns> found;
    std::vector<Act> met;
    for (std::uint32_t i = 0; i < shuffling.times; ++i) {
        throw_if_stopped(shuffling, i);
        Draws draws(shuffling.seed, kForPartners, i);
        const std::vector<std::size_t> with = others(talks.size(), draws);
        Shares shares{};
        for (std::size_t k = 0; k < talks.size(); ++k) {
            meet(talks[k], talks[with[k]], met);
            add_to(shares, stretches(met));
        }
        divide(shares);
        for (std::size_t p = 0; p < kPatterns; ++p) found[p].push_back(shares[p]);
        shuffling.watched.add(1);
    }
    for (std::size_t p = 0; p < kPatterns; ++p) out[p].partners = summary(found[p]);
}

std::vector<Stretch> stretches_of(std::span<const Act> acts, std::size_t talk) {
    try {
        return stretches(acts);
    } catch (const Error& error) {
        const Fault& cause = error.fault();
        throw Error(fault(cause.status, "talk {}, {}", talk, cause.message()));
    }
}

}  // namespace

Prevalences prevalences(std::span<const std::vector<Act>> talks, const Shuffling& shuffling) {
    const RoundToNearest rounding;
    throw_if(check(shuffling));
    Prevalences out;
    Shares shares{};
    for (std::size_t k = 0; k < talks.size(); ++k) {
        const std::vector<Stretch> of_talk = stretches_of(talks[k], k);
        add_to(shares, of_talk);
        for (Prevalence& each : out) {
            const auto pattern = static_cast<Pattern>(&each - out.data());
            each.talks += std::any_of(of_talk.begin(), of_talk.end(),
                                      [&](const Stretch& s) { return s.pattern == pattern; });
        }
    }
    divide(shares);
    for (std::size_t p = 0; p < kPatterns; ++p) {
        out[p].pattern = Pattern(p);
        out[p].share = shares[p];
    }
    if (shuffling.times > 0 && talks.size() > 1) exchange_partners(talks, shuffling, out);
    return out;
}
Fault prevalences(std::span<const std::vector<Act>> talks, const Shuffling& shuffling,
                  Prevalences& out) noexcept {
    return caught([&] { out = prevalences(talks, shuffling); });
}

Verdict feeds(Pattern pattern, const Associations& all) noexcept {
    const auto both = [&](Lag x, Seat from_x, Lag y, Seat from_y) {
        const Verdict one = pursuit::at(all, x, from_x).verdict;
        const Verdict two = pursuit::at(all, y, from_y).verdict;
        if (one == Verdict::draws && two == one) return Verdict::draws;
        const bool open = one == Verdict::not_enough || two == Verdict::not_enough;
        return open ? Verdict::not_enough : Verdict::not_shown;
    };
    switch (pattern) {
        case Pattern::a_pursues:
            return both(Lag::demand_withdraw, Seat::a, Lag::withdraw_demand, Seat::b);
        case Pattern::b_pursues:
            return both(Lag::demand_withdraw, Seat::b, Lag::withdraw_demand, Seat::a);
        case Pattern::attack_attack:
            return both(Lag::attack_attack, Seat::a, Lag::attack_attack, Seat::b);
        case Pattern::withdraw_withdraw:
            return both(Lag::withdraw_withdraw, Seat::a, Lag::withdraw_withdraw, Seat::b);
        case Pattern::none:
            break;
    }
    return Verdict::not_shown;
}

// ---- Sentences ----------------------------------------------------------------------------------

namespace {

/// "8-12, 14, 16-19".
std::string evidence_of(const PatternFinding& finding) {
    std::string out;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(finding.ranges, finding.kRanges); ++i) {
        const auto& [first, last] = finding.evidence[i];
        out += fmt::format("{}{}", i == 0 ? "" : ", ", first);
        if (last > first) out += fmt::format("-{}", last);
    }
    return out;
}

template <std::size_t N, class Enum>
std::string_view text_at(const std::array<std::string_view, N>& texts, Enum id) {
    if (at(id) < N) return texts[at(id)];
    throw Error(fault(Status::argument, "id is {}, expected 0 to {}", at(id), N - 1));
}

}  // namespace

std::string sentence(const PatternFinding& finding, std::string_view a, std::string_view b,
                     const PatternTexts& texts) {
    const RoundToNearest rounding;
    Words words = people(finding.pattern != Pattern::b_pursues, a, b);
    put(words, "unit", texts.unit);
    put(words, "units", texts.units);
    put(words, "what", text_at(texts.pattern, finding.pattern));
    const std::string evidence = evidence_of(finding);
    words.push_back(fmt::arg("evidence", evidence));
    words.push_back(fmt::arg("since", finding.since));
    words.push_back(fmt::arg("speaking", finding.speaking));
    words.push_back(fmt::arg("length", finding.length));
    words.push_back(fmt::arg("acts", finding.acts));
    words.push_back(fmt::arg("more", finding.more));
    if (finding.lack == Lack::nothing) {
        return filled(words, texts.seen) +
               (evidence.empty() ? "" : " " + filled(words, texts.evidence));
    }
    return filled(words, texts.guess) + " " + filled(words, text_at(texts.lack, finding.lack)) +
           (finding.more > 0 ? " " + filled(words, texts.more) : "");
}

std::string sentence(const Association& association, std::string_view a, std::string_view b,
                     const PatternTexts& texts) {
    const RoundToNearest rounding;
    Words words = people(association.from == Seat::a, a, b);
    put(words, "first", text_at(texts.first, association.lag));
    put(words, "second", text_at(texts.second, association.lag));
    words.push_back(fmt::arg("q", association.adjusted));
    words.push_back(fmt::arg("low", association.low));
    words.push_back(fmt::arg("high", association.high));
    words.push_back(fmt::arg("pairs", association.pairs));
    words.push_back(fmt::arg("more", association.more));
    const std::string verdict = filled(words, text_at(texts.verdict, association.verdict));
    if (association.verdict != Verdict::not_enough) {
        return verdict + " " + filled(words, texts.figures);
    }
    return verdict + (association.more > 0 ? " " + filled(words, texts.more_pairs) : "");
}

std::string_view name(Pattern pattern) noexcept {
    return name_in(pattern,
                   {"none", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw"});
}
std::string_view name(Lack lack) noexcept {
    return name_in(lack, {"nothing", "acts", "one_side", "lead"});
}

}  // namespace pursuit
