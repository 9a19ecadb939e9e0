// Trying help at its moments, and telling what came of it.
#include <pursuit/study/help.hpp>

#include <cmath>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/format.hpp"
#include "base/names.hpp"
#include "base/texts.hpp"
#include "study/change.hpp"
#include "study/what_if.hpp"

namespace pursuit {
namespace {

using What = Intervention::What;

// --- trying --------------------------------------------------------------------------------------

/// The time that was promised passes by itself; any more of it would break the promise.
void put_pause(std::vector<Change>& changes, const Intervention& pause) {
    changes.push_back({0, pause});
    changes.push_back({0, Reunion{}});
}

std::vector<Change> changes_of(const Intervention& what) {
    std::vector<Change> out;
    if (what.what == What::promised_pause) {
        put_pause(out, what);
    } else {
        out.push_back({0, what});
    }
    return out;
}

/// One moment: where the couple is, what happens in any case, and the runs with nothing more.
class Occasion {
public:
    Occasion(const Couple& couple, std::vector<Change> anyhow, const Trial& trial)
        : couple_(couple), anyhow_(std::move(anyhow)), trial_(trial), pairs_(trial.pairs) {
        throw_if(run_side(couple_, anyhow_, trial_, &PairedRuns::without, pairs_));
        Couple then = couple_;
        for (const Change& change : anyhow_) throw_if(apply(then, change));
        for (const Seat seat : {Seat::a, Seat::b}) {
            flooded_[at(seat)] = then.condition(seat).flooded;
        }
    }

    Tried with(const Intervention& what) {
        std::vector<Change> changes = anyhow_;
        for (const Change& change : changes_of(what)) changes.push_back(change);
        throw_if(run_side(couple_, changes, trial_, &PairedRuns::with, pairs_));
        Tried out{summary(pairs_, *trial_.pursuer), {}, {}, flooded_};
        out.effect = effect_of(out.compared);
        if (out.effect == Effect::less_calm) out.behind = behind(out.compared);
        return out;
    }

private:
    const Couple& couple_;
    std::vector<Change> anyhow_;
    const Trial& trial_;
    std::vector<PairedRuns> pairs_;
    std::array<bool, 2> flooded_{};
};

// --- telling -------------------------------------------------------------------------------------

bool helped(Effect effect) noexcept { return effect <= Effect::helped_little; }

/// Less than half a percentage point.
bool hardly(double share) noexcept { return share < 0.005 && share > -0.005; }

/// Percentage points with their sign; none where nothing is left of them.
std::string points(double share, int digits) {
    const std::string size = fmt::format("{:.{}f}", std::abs(100 * share), digits);
    const bool nothing = size.find_first_not_of("0.") == size.npos;
    return nothing ? "0" : (share < 0 ? "−" : "+") + size;
}

/// The words for what help did at one moment.
class Telling {
public:
    Telling(const Help& help, Moment moment, std::string_view a, std::string_view b,
            const HelpTexts& texts)
        : help_(help),
          texts_(texts),
          me_(help.what.who.value_or(help.pursuer)),
          words_(people(me_ == Seat::a, a, b)) {
        const Tried& tried = help[moment];
        words_.push_back(fmt::arg("early_turn", help.turn[0]));
        words_.push_back(fmt::arg("late_turn", help.turn[1]));
        put(words_, "early", texts.early);
        put(words_, "late", texts.late);
        const Contrast& calm = tried.compared[Outcome::time_calm];
        const bool fine = calm.high - calm.low < 0.03 || hardly(calm.low) || hardly(calm.high);
        words_.push_back(fmt::arg("low", points(calm.low, fine ? 1 : 0)));
        words_.push_back(fmt::arg("high", points(calm.high, fine ? 1 : 0)));
        const bool unchanged = hardly(10 * calm.low) && hardly(10 * calm.high);
        put(words_, "change", unchanged ? texts.unchanged : texts.change);
        put(words_, "flooded", flooded(tried));
        put(words_, "refusal", refusal(tried));
        const bool of_b = tried.behind && is_of_b(*tried.behind);
        words_.push_back(fmt::arg("whose", of_b ? b : a));
        put(words_, "behind", behind(tried));
    }

    std::string operator()(std::string_view text) const { return filled(words_, text); }

private:
    static bool is_of_b(Outcome outcome) noexcept {
        return outcome == Outcome::protest_b || outcome == Outcome::peak_fear_b ||
               outcome == Outcome::peak_arousal_b;
    }
    std::string_view flooded(const Tried& tried) const noexcept {
        if (tried.flooded[0] && tried.flooded[1]) return texts_.were_both;
        return tried.flooded[at(me_)] ? texts_.was_me : texts_.was_other;
    }
    std::string_view refusal(const Tried& tried) const noexcept {
        const bool either = tried.flooded[0] || tried.flooded[1];
        if (help_.what.what == What::uncover && either) return texts_.while_either;
        return tried.flooded[at(me_)] ? texts_.while_flooded : texts_.not_then;
    }
    std::string_view behind(const Tried& tried) const noexcept {
        if (!tried.behind) return texts_.not_seen;
        switch (*tried.behind) {
            case Outcome::protest_a:
            case Outcome::protest_b:
                return texts_.protest;
            case Outcome::peak_fear_a:
            case Outcome::peak_fear_b:
                return texts_.fear;
            default:
                return texts_.arousal;
        }
    }

    const Help& help_;
    const HelpTexts& texts_;
    Seat me_;
    Words words_;
};

/// How it went late, where it had helped early, too.
std::string_view helped_again(const Help& help, const HelpTexts& texts) noexcept {
    const Contrast& early = help[Moment::early].compared[Outcome::time_calm];
    const Contrast& late = help[Moment::late].compared[Outcome::time_calm];
    return late.high < early.low   ? texts.helped_less
           : late.low > early.high ? texts.helped_more
                                   : texts.helped_too;
}

std::string_view ended(const Help& help, const HelpTexts& texts) noexcept {
    const Effect early = help[Moment::early].effect, late = help[Moment::late].effect;
    const bool hardly = early == Effect::helped && late == Effect::helped_little;
    if (helped(early) && helped(late) && !hardly) return helped_again(help, texts);
    if (helped(early) && late == Effect::unclear) {
        return helped(help[Moment::after_pause].effect) ? texts.only_paused : texts.too_late;
    }
    if (early == late && late == Effect::unclear) return texts.nor_clear;
    if (early == late && late == Effect::unneeded) return texts.nor_needed;
    return texts.ended[at(late)];
}

/// What it did after a pause is told where it did not do it late by itself.
std::string_view paused(const Help& help, const HelpTexts& texts) noexcept {
    const Effect early = help[Moment::early].effect, late = help[Moment::late].effect;
    const Effect after = help[Moment::after_pause].effect;
    const bool told = helped(early) && late == Effect::unclear && helped(after);
    if (told || helped(late) || late == Effect::unneeded) return {};
    return texts.paused[at(after)];
}

std::string_view what_text(const Help& help, const HelpTexts& texts) noexcept {
    const HelpTexts::What& what = texts.what[at(help.what.what)];
    return help.what.who ? what.one : what.both;
}

}  // namespace

// --- the API -------------------------------------------------------------------------------------

std::string_view name(Effect effect) noexcept { return name_in(effect); }
std::string_view name(Moment moment) noexcept { return name_in(moment); }

Effect effect_of(const Compared& compared) noexcept {
    const Contrast& calm = compared[Outcome::time_calm];
    if (compared.refused > 0 && compared.refused == compared.pairs) return Effect::refused;
    if (calm.n < 2 || (calm.low <= 0 && calm.high >= 0)) {
        const bool calm_anyhow = calm.without >= kMostly && calm.with >= kMostly;
        return calm_anyhow ? Effect::unneeded : Effect::unclear;
    }
    if (calm.high < 0) return Effect::less_calm;
    return calm.difference < kSlight ? Effect::helped_little : Effect::helped;
}

std::optional<Outcome> behind(const Compared& compared) noexcept {
    std::optional<Outcome> out;
    double clearest = 0;
    for (const Outcome outcome :
         {Outcome::protest_a, Outcome::protest_b, Outcome::peak_fear_a, Outcome::peak_fear_b,
          Outcome::peak_arousal_a, Outcome::peak_arousal_b}) {
        const Contrast& c = compared[outcome];
        if (c.n < 2 || !(c.low > 0)) continue;
        const double clear = c.difference / (c.high - c.low + 1e-9);
        if (!(clear > clearest)) continue;
        clearest = clear;
        out = outcome;
    }
    return out;
}

std::array<Intervention, 7> usual_help(Seat pursuer) noexcept {
    const Seat w = other(pursuer);
    return {name_the_cycle(), recognise_intent(w), affirm(w), uncover(w),
            soften(other(w)), promised_pause(w),   session()};
}

std::string Help::label(std::string_view a, std::string_view b, const HelpTexts& texts) const {
    const RoundToNearest rounding;
    return Telling{*this, Moment::early, a, b, texts}(what_text(*this, texts));
}
std::string Help::refusal(Moment moment, std::string_view a, std::string_view b,
                          const HelpTexts& texts) const {
    const RoundToNearest rounding;
    return Telling{*this, moment, a, b, texts}("{refusal}");
}
std::string Help::change(Moment moment, std::string_view a, std::string_view b,
                         const HelpTexts& texts) const {
    const RoundToNearest rounding;
    return Telling{*this, moment, a, b, texts}("{change}");
}
std::string Help::behind(Moment moment, std::string_view a, std::string_view b,
                         const HelpTexts& texts) const {
    const RoundToNearest rounding;
    return Telling{*this, moment, a, b, texts}("{behind}");
}

std::string Help::sentence(std::string_view a, std::string_view b, const HelpTexts& texts) const {
    const RoundToNearest rounding;
    const auto told = [&](Moment moment, std::string_view text) {
        return Telling{*this, moment, a, b, texts}(text);
    };
    Words words;
    words.push_back(fmt::arg("what", label(a, b, texts)));
    const Effect first = (*this)[Moment::early].effect;
    words.push_back(fmt::arg("began", told(Moment::early, texts.began[at(first)])));
    words.push_back(fmt::arg("ended", told(Moment::late, ended(*this, texts))));
    words.push_back(fmt::arg("paused", told(Moment::after_pause, paused(*this, texts))));
    return filled(words, texts.sentence);
}

std::vector<Help> try_help(const Couple& early, const Couple& late,
                           std::span<const Intervention> what, const Trial& trial) {
    const RoundToNearest rounding;
    throw_if(check_count("pairs", trial.pairs, 2, 1000000));
    Trial own = trial;
    own.pursuer = trial.pursuer.value_or(likely_pursuer(early));
    std::vector<Change> pause;
    put_pause(pause, promised_pause(other(*own.pursuer)));
    Occasion occasions[kMoments] = {
        {early, {}, own}, {late, {}, own}, {late, std::move(pause), own}};
    std::vector<Help> out;
    for (const Intervention& each : what) {
        Help& help = out.emplace_back(Help{each, *own.pursuer, {}, {}});
        help.turn = {early.state().turns, late.state().turns};
        const bool calms = each.what == What::promised_pause || each.what == What::session;
        for (std::size_t m = 0; m < at(kMoments); ++m) {
            if (m == at(Moment::after_pause) && calms) continue;
            help.tried[m] = occasions[m].with(each);
        }
    }
    return out;
}

Fault try_help(const Couple& early, const Couple& late, std::span<const Intervention> what,
               const Trial& trial, std::vector<Help>& out) noexcept {
    return caught([&] { out = try_help(early, late, what, trial); });
}

}  // namespace pursuit
