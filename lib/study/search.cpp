// Looking for single changes: a grid of doses, the first that does it refined by halving, all on
// the same random numbers. And what would weaken each link.
#include <pursuit/study/search.hpp>

#include <algorithm>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/never.hpp"
#include "engine/cycle.hpp"
#include "engine/ways.hpp"
#include "study/change.hpp"

namespace pursuit {
namespace {

constexpr float kFine = 1.0f / 256;  // to which the smallest dose is refined
constexpr std::uint32_t kMostPairs = 10000, kMostTurns = 1000;
constexpr std::uint32_t kTimeToFallBack = 20;  // turns after a change that counts
constexpr int kReached = 3;                    // by an intervention: a, b or both
constexpr std::uint32_t kLook = 10;  // turns that are played side by side before one looks at them

std::optional<Seat> reached(int i) noexcept {
    if (i == 2) return {};
    return static_cast<Seat>(i);
}

/// How far a single change can go: as much of a dose of 1 as there is room for.
struct Doses {
    Change change{};
    float most = 1;  // the largest dose
    float unit = 1;  // the change per dose, with its sign

    Change with(float dose) const noexcept {
        Change out = change;
        if (auto* trait = std::get_if<MovedTrait>(&out.what)) trait->by = unit * dose;
        if (auto* link = std::get_if<WeakenedLink>(&out.what)) link->by = dose;
        if (auto* what = std::get_if<Intervention>(&out.what)) what->strength = dose;
        return out;
    }
};

constexpr float on_grid(float most, int i) noexcept {
    return most * static_cast<float>(i) / kDoses;
}

constexpr float kAnyDose = 2;  // more than there is

/// The smallest dose above `below` for which something holds, as it does for `above`; none = none that
/// is less than `limit`.
template <class Holds>
std::optional<float> refined(float below, float above, float limit, Holds&& holds) noexcept {
    while (above - below > kFine && below < limit) {
        const float middle = 0.5f * (below + above);
        (holds(middle) ? above : below) = middle;
    }
    return above < limit ? std::optional(above) : std::nullopt;
}

/// The first dose of the grid for which something holds, refined; none = none that is less than `limit`.
template <class Holds>
std::optional<float> smallest(float most, float limit, Holds&& holds) noexcept {
    for (int i = 1; i <= kDoses && on_grid(most, i - 1) < limit; ++i) {
        if (holds(on_grid(most, i)))
            return refined(on_grid(most, i - 1), on_grid(most, i), limit, holds);
    }
    return {};
}

// --- one moment of this very argument ------------------------------------------------------------

/// Where the argument has got to: the couple, what it has been through, and how likely it is from
/// here to stay out of what is to be avoided.
struct Moment {
    Couple couple;
    CycleWatch watch;
    std::uint32_t turn = 0;
    double unhelped = 0;  // share of the ways it could go from here
};

class Searcher {
public:
    Searcher(const Couple& start, const Search& how, std::span<Finding> out) noexcept
        : how_(how),
          moment_{start, CycleWatch{how.turns}},
#ifdef PURSUIT_WAYS
          tables_(start.model()),
          ways_(tables_),
#endif
          out_(out) {
        const auto searched = std::count(how.levers.begin(), how.levers.end(), true);
        room_ = searched > 0 ? out.size() / at(searched) : 0;
        std::size_t first = 0;
        for (std::size_t lever = 0; lever < kLevers; ++lever) {
            first_[lever] = first;
            first += how.levers[lever] ? room_ : 0;
        }
    }

    Fault run(Found& found) noexcept {
        const std::uint32_t turns = tried_turns();
        steps_ = 1 + (how_.levers[at(Lever::trait)] ? kTraits : 0) + turns;
        found_.own = !own_avoids({});
        found_.unhelped = moment_.unhelped = share_avoiding({});
        if (!found_.own && found_.unhelped > 0.5) {
            return fault(Status::state, "this argument stays out of it by itself: '{}' in {:.0f} %",
                         name(how_.avoid), 100 * (1 - found_.unhelped));
        }
        try_links();
        tell();
        try_traits();
        try_turns();
        if (how_.watched.stopped()) return stopped_after(std::min(done_, steps_), steps_, "steps");
        gather(found);
        return {};
    }

private:
    // ---- Whether a change does it

    /// Plays the rest of the argument from this moment. Whatever is to be avoided is avoided. Once
    /// the search is stopped nothing is played any more, and nothing is found.
    bool avoids(Couple couple, const Change* change) const noexcept {
        if (how_.watched.stopped()) return false;
        CycleWatch watch = moment_.watch;
        const HostMove* move = nullptr;
        if (change != nullptr) {
            const Fault fault = apply(couple, *change);
            if (PURSUIT_NEVER(fault)) return false;  // what is tried can be
            move = std::get_if<HostMove>(&change->what);
        }
        const bool at_once = how_.avoid == Outcome::cycle;
        for (std::uint32_t t = moment_.turn; t < how_.turns; ++t) {
            Turn turn;
            if (move != nullptr && t == moment_.turn) {
                const Fault fault = couple.act(move->seat, move->move, move->intensity, turn);
                if (PURSUIT_NEVER(fault)) return false;  // one of the model's
            } else {
                turn = couple.play();
            }
            watch.add(turn.phase);
            if (at_once && watch.cycled()) return false;
        }
        return at_once || !watch.held();
    }
    bool own_avoids(const std::optional<Change>& change) const noexcept {
        return avoids(moment_.couple, change ? &*change : nullptr);
    }
    /// Of the ways it could go from `first` on, so many.
    std::uint32_t avoiding(const Change* change, std::uint32_t first, std::uint32_t n) noexcept {
#ifdef PURSUIT_WAYS
        if (const auto counted = avoiding_side_by_side(change, first, n)) return *counted;
#endif
        std::uint32_t avoided = 0;
        for (std::uint32_t i = first; i < first + n && !how_.watched.stopped(); ++i)
            avoided += avoids(way(i), change);
        return avoided;
    }
    Couple way(std::uint32_t i) const noexcept {
        Couple couple = moment_.couple;
        couple.reseed(pair_seed(couple.seed(), i));
        return couple;
    }
    std::uint32_t at_once() const noexcept {
#ifdef PURSUIT_WAYS
        if (ways_.at_once() > 0) return static_cast<std::uint32_t>(ways_.at_once());
#endif
        return 1;
    }

#ifdef PURSUIT_WAYS
    /// @return how many; nothing where they cannot be played so
    std::optional<std::uint32_t> avoiding_side_by_side(const Change* change, std::uint32_t first,
                                                       std::uint32_t n) noexcept {
        const std::uint32_t left = how_.turns - moment_.turn;
        if (n == 1) return {};
        if (how_.watched.stopped()) return 0;
        Couple couple = moment_.couple;
        if (change != nullptr) {
            const Fault fault = apply(couple, *change);
            if (PURSUIT_NEVER(fault)) return 0;  // what is tried can be
        }
        if (!ways_.begin(couple, left)) return {};
        CycleWatches seen{moment_.watch};
        const auto* move = change != nullptr ? std::get_if<HostMove>(&change->what) : nullptr;
        if (move != nullptr) begin_with(*move, first, n, seen);
        for (std::uint32_t i = 0; i < ways_.at_once(); ++i)
            ways_.set_seed(i, pair_seed(couple.seed(), first + std::min(i, n - 1)));
        const bool at_once = how_.avoid == Outcome::cycle;
        for (std::uint32_t t = move != nullptr ? 1 : 0; t < left; t += kLook) {
            if (at_once && avoiding(seen, n) == 0) return 0;
            ways_.play(std::min(kLook, left - t), &seen, [](void* to, const std::uint8_t* phases) {
                static_cast<CycleWatches*>(to)->add(phases);
            });
        }
        return avoiding(seen, n);
    }
    std::uint32_t avoiding(const CycleWatches& seen, std::uint32_t n) const noexcept {
        std::uint32_t avoided = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            avoided += how_.avoid == Outcome::cycle ? !seen.cycled(i) : !seen.held(i);
        return avoided;
    }
    /// The move is made by each on its own: how long who leaves is away depends on the seed.
    void begin_with(const HostMove& move, std::uint32_t first, std::uint32_t n,
                    CycleWatches& seen) noexcept {
        std::array<std::uint8_t, CycleWatches::kMost> phases{};
        for (std::uint32_t i = 0; i < ways_.at_once(); ++i) {
            Couple couple = way(first + std::min(i, n - 1));
            Turn turn;
            const Fault fault = couple.act(move.seat, move.move, move.intensity, turn);
            if (PURSUIT_NEVER(fault)) return;  // one of the model's
            phases[i] = static_cast<std::uint8_t>(turn.phase);
            ways_.begin_at(i, couple);
        }
        seen.add(phases.data());
    }
#endif

    /// Of all the ways it could go from here, this very one among them, the share that avoid it.
    double share_avoiding(const std::optional<Change>& change) noexcept {
        std::uint32_t avoided = 0, done = 0;
        for (std::uint32_t n = 0; done < how_.pairs && !how_.watched.stopped(); done += n) {
            n = std::min(at_once(), how_.pairs - done);
            avoided += avoiding(change ? &*change : nullptr, done, n);
        }
        return static_cast<double>(avoided) / how_.pairs;
    }
    /// Whether most of them avoid it with the change, where without it most would not: as soon as that
    /// is decided.
    bool most_avoid(const Change& change) noexcept {
        if (moment_.unhelped > 0.5) return false;
        std::uint32_t avoided = 0, done = 0;
        for (std::uint32_t n = 0; done < how_.pairs && !how_.watched.stopped(); done += n) {
            if (2 * avoided > how_.pairs || 2 * (avoided + how_.pairs - done) <= how_.pairs) break;
            n = std::min(at_once(), how_.pairs - done);
            avoided += avoiding(&change, done, n);
        }
        return 2 * avoided > how_.pairs;
    }

    /// The smallest doses of a change that do it; nothing if none does.
    /// @param limit where a dose of that is had already: nothing, either, if none that is less does it
    std::optional<Finding> find(Lever lever, const Doses& doses, float limit = kAnyDose) noexcept {
        Finding f;
        f.lever = lever;
        f.unhelped = moment_.unhelped;
        f.dose =
            smallest(doses.most, limit, [&](float dose) { return most_avoid(doses.with(dose)); });
        if (!f.dose && limit < kAnyDose) return {};
        if (found_.own) {
            f.own_dose = smallest(doses.most, kAnyDose,
                                  [&](float dose) { return own_avoids(doses.with(dose)); });
        }
        if (!f.dose && !f.own_dose) return {};
        f.change = doses.with(f.dose ? *f.dose : *f.own_dose);
        return f;
    }
    /// What is told of a finding that is kept: it takes longer than finding it.
    void describe(Finding& f, const Doses& doses) noexcept {
        double before = 0;
        for (int i = 1; i <= kDoses && f.monotone; ++i) {
            const double share = share_avoiding(doses.with(on_grid(doses.most, i)));
            f.monotone = share >= before;
            before = share;
        }
        f.avoided = share_avoiding(f.change);
    }

    // ---- What is tried

    void try_links() noexcept {
        if (!how_.levers[at(Lever::link)]) return;
        const Seat pursuer = how_.pursuer.value_or(likely_pursuer(moment_.couple));
        for (int i = 0; i < kLinks; ++i) {
            find_and_keep(Lever::link, {{0, WeakenedLink{static_cast<Link>(i), pursuer, 0}}});
        }
    }

    void try_traits() noexcept {
        if (!how_.levers[at(Lever::trait)]) return;
        for (int i = 0; i < kTraits; ++i) {
            for (const Seat seat : {Seat::a, Seat::b}) try_trait(seat, static_cast<Trait>(i));
            tell();
        }
    }
    void try_trait(Seat seat, Trait trait) noexcept {
        const auto [least, most] = range(trait);
        const float now = get(moment_.couple.traits(seat), moment_.couple.persona(seat), trait),
                    width = most - least;
        const Change change{0, MovedTrait{seat, trait, 0}};
        const Doses down{change, (now - least) / width, -width};
        const Doses up{change, (most - now) / width, width};
        for (const Doses& doses : {down, up}) {
            if (doses.most < kFine) continue;
            find_and_keep(Lever::trait, doses);
        }
    }

    bool is_tried(std::uint32_t turn) const noexcept {
        return turn >= how_.first && turn <= how_.last && turn + kTimeToFallBack <= how_.turns &&
               (turn - how_.first) % how_.step == 0;
    }
    std::uint32_t tried_turns() const noexcept {
        if (!how_.levers[at(Lever::move)] && !how_.levers[at(Lever::intervention)]) return 0;
        std::uint32_t n = 0;
        for (std::uint32_t t = 0; t < how_.turns; ++t) n += is_tried(t);
        return n;
    }

    /// Goes through this very argument turn by turn.
    void try_turns() noexcept {
        if (tried_turns() == 0) return;
        std::array<std::array<std::optional<Finding>, kReached>, kInterventions> best{};
        for (; moment_.turn < how_.turns; ++moment_.turn) {
            if (how_.avoid == Outcome::cycle && moment_.watch.cycled()) break;  // too late
            if (is_tried(moment_.turn)) {
                moment_.unhelped = share_avoiding({});
                if (how_.levers[at(Lever::move)]) try_moves();
                if (how_.levers[at(Lever::intervention)]) try_interventions(best);
                tell();
            }
            moment_.watch.add(moment_.couple.play().phase);
        }
        for (const auto& what : best) {
            for (const auto& found : what) {
                if (found) keep(*found, [](Finding&) {});
            }
        }
    }

    void try_moves() noexcept {
        const Peek peek = moment_.couple.peek();
        Couple probe = moment_.couple;
        const Move made = probe.play().move;
        for (int m = 0; m < probe.model().moves(); ++m) {
            const auto move = static_cast<Move>(m);
            if (move == made) continue;
            Finding f;
            f.lever = Lever::move;
            f.change = {moment_.turn, HostMove{peek.mover, move, {}}};
            f.unhelped = moment_.unhelped;
            f.probability = static_cast<double>(peek.probability[at(move)]);
            if (most_avoid(f.change)) f.dose = 0.0f;
            if (found_.own && own_avoids(f.change)) f.own_dose = 0.0f;
            if (!f.dose && !f.own_dose) continue;
            keep(f, [&](Finding& kept) { kept.avoided = share_avoiding(kept.change); });
        }
    }

    template <class Best>
    void try_interventions(Best& best) noexcept {
        for (int what = 0; what < kInterventions; ++what) {
            for (int who = 0; who < kReached; ++who) {
                Intervention value{static_cast<Intervention::What>(what), reached(who), 1.0f};
                const Change change{moment_.turn, value};
                Couple probe = moment_.couple;
                if (apply(probe, change)) continue;  // refused now
                auto& kept = best[at(what)][at(who)];
                const float limit = kept && kept->dose ? *kept->dose : kAnyDose;
                auto found = find(Lever::intervention, {change}, limit);
                if (!found || (kept && !precedes(*found, *kept))) continue;
                describe(*found, {change});
                kept = found;
            }
        }
    }

    // ---- What is kept

    /// Best first.
    static bool precedes(const Finding& x, const Finding& y) noexcept {
        if (x.dose.has_value() != y.dose.has_value()) return x.dose.has_value();
        if (x.lever == Lever::move) return x.probability > y.probability;
        return (x.dose ? *x.dose : *x.own_dose) < (y.dose ? *y.dose : *y.own_dose);
    }

    /// @param describe tells what else there is to say of it, if it is kept
    template <class Describe>
    void keep(Finding finding, Describe&& describe) noexcept {
        const std::size_t lever = at(finding.lever);
        ++found_.all[lever];
        if (room_ == 0) return;
        const auto block = out_.subspan(first_[lever], room_);
        std::size_t& filled = filled_[lever];
        if (filled == room_ && !precedes(finding, block[filled - 1])) return;
        describe(finding);
        std::size_t i = filled < room_ ? filled++ : filled - 1;
        for (; i > 0 && precedes(finding, block[i - 1]); --i) block[i] = block[i - 1];
        block[i] = finding;
    }
    void find_and_keep(Lever lever, const Doses& doses) noexcept {
        const auto found = find(lever, doses);
        if (found) keep(*found, [&](Finding& kept) { describe(kept, doses); });
    }
    void gather(Found& found) noexcept {
        for (std::size_t lever = 0; lever < kLevers; ++lever) {
            for (std::size_t i = 0; i < filled_[lever]; ++i) {
                out_[found_.count++] = out_[first_[lever] + i];
            }
        }
        found = found_;
    }

    void tell() noexcept {
        if (how_.watched.stopped()) return;
        ++done_;
        how_.watched.add(1);
        if (how_.progress != nullptr) how_.progress(how_.user, std::min(done_, steps_), steps_);
    }

    const Search& how_;
    Moment moment_;
#ifdef PURSUIT_WAYS
    Ways::Tables tables_;
    Ways ways_;
#endif
    std::span<Finding> out_;
    std::array<std::size_t, kLevers> first_{}, filled_{};  // blocks of `out`, one a lever
    std::size_t room_ = 0;
    Found found_{};
    std::uint32_t steps_ = 0, done_ = 0;
};

// --- remedies ------------------------------------------------------------------------------------

/// An intervention tried on a couple: the gain with it, and the link it acts on most.
struct Effect {
    Intervention intervention{};
    Gain gain{};
    Link link{};
    bool acts = false;  // any link is weaker with it
};

class Healer {
public:
    Healer(const Couple& couple, Seat pursuer) noexcept
        : couple_(couple), pursuer_(pursuer), now_(present_gain(couple, pursuer, Heat::hot)) {}

    const Gain& now() const noexcept { return now_; }

    std::optional<Effect> effect(Intervention intervention) const noexcept {
        Couple copy = couple_;
        if (apply(copy, {0, intervention})) return {};
        Effect effect{intervention, present_gain(copy, pursuer_, Heat::hot)};
        float least = 1;  // what is left of the link
        for (std::size_t i = 0; i < kLinks; ++i) {
            if (!(now_.links[i] > 0)) continue;
            const float left = effect.gain.links[i] / now_.links[i];
            if (!(left < least)) continue;
            least = left;
            effect.link = static_cast<Link>(i);
            effect.acts = true;
        }
        return effect;
    }

    /// With the smallest strength that brings the gain below 1; else at full strength.
    std::optional<Effect> best(Intervention intervention) const noexcept {
        const auto heals = [&](float strength) {
            intervention.strength = strength;
            const auto found = effect(intervention);
            return found && found->gain.gain < 1;
        };
        const auto dose = smallest(1.0f, kAnyDose, heals);
        intervention.strength = dose.value_or(1.0f);
        return effect(intervention);
    }

private:
    const Couple& couple_;
    Seat pursuer_;
    Gain now_;
};

/// Which of two interventions on the same link is the better remedy.
bool better(const Effect& x, const Remedy& y) noexcept {
    const bool heals = x.gain.gain < 1;
    if (heals && y.by) return x.intervention.strength < y.by->strength;
    if (heals || y.by) return heals;
    return !y.tried || x.gain.gain < y.gain;
}

bool precedes(const Remedy& x, const Remedy& y) noexcept {
    if (x.by.has_value() != y.by.has_value()) return x.by.has_value();
    if (x.by && x.by->strength != y.by->strength) return x.by->strength < y.by->strength;
    if (x.gain != y.gain) return x.gain < y.gain;
    return x.link < y.link;
}

}  // namespace

std::string_view name(Lever lever) noexcept { return name_in(lever); }

Fault search(const Couple& start, const Search& how, std::span<Finding> out,
             Found& found) noexcept {
    const RoundToNearest rounding;
    if (Fault f = check_count("pairs", how.pairs, 2, kMostPairs)) return f;
    if (Fault f = check_count("turns", how.turns, kLastTurns, kMostTurns)) return f;
    if (Fault f = check_count("step", how.step, 1, kMostTurns)) return f;
    if (how.avoid != Outcome::holds && how.avoid != Outcome::cycle) {
        return fault(Status::argument, "'{}' cannot be avoided, expected 'holds' or 'cycle'",
                     name(how.avoid));
    }
    if (Fault f = check_count("pursuer", at(how.pursuer.value_or(Seat::a)), 0, 1)) return f;
    return Searcher(start, how, out).run(found);
}

std::array<Remedy, kLinks> remedies(const Couple& couple, Seat pursuer) noexcept {
    const RoundToNearest rounding;
    const Healer healer{couple, pursuer};
    std::array<Remedy, kLinks> out;
    for (std::size_t i = 0; i < kLinks; ++i) {
        const float slope = healer.now().links[i], gain = healer.now().gain;
        out[i] = {static_cast<Link>(i), {}, {}, slope, slope, gain, gain};
    }
    if (healer.now().gain < 1) return out;
    for (int what = 0; what < kInterventions; ++what) {
        for (int who = 0; who < kReached; ++who) {
            const auto e = healer.best({static_cast<Intervention::What>(what), reached(who), 1.0f});
            if (!e || !e->acts) continue;
            Remedy& remedy = out[at(e->link)];
            if (!better(*e, remedy)) continue;
            const bool heals = e->gain.gain < 1;
            remedy.by = heals ? std::optional(e->intervention) : std::nullopt;
            remedy.tried = heals ? std::nullopt : std::optional(e->intervention);
            remedy.slope = e->gain.links[at(e->link)];
            remedy.gain = e->gain.gain;
        }
    }
    std::sort(out.begin(), out.end(), precedes);
    return out;
}

}  // namespace pursuit
