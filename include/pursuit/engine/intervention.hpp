// Interventions: values that say what, for whom and how strong. What they do to a mind is a row of
// the model; what is said by one is heard by the other as any move is, and answered or not by the
// other's own choice. Nothing here draws or fixes an outcome.
//
// What lasts beyond an argument are the slow variables: felt security, hope, mentalizing, and how
// sensitive the fears have become (Inner::learned). Arousal and the needs settle by themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <pursuit/engine/partner.hpp>

namespace pursuit {

struct Intervention {
    enum class What : std::uint8_t {
        name_the_cycle,    // both see the pattern as the common opponent
        recognise_intent,  // sees what the other's moves are for
        affirm,            // the other hears that they matter
        uncover,           // shows what is underneath; refused while either is flooded
        promised_pause,    // steps back and says when they will return; without a promise, which
                           // strength 0 is, a pause is a withdrawal
        soften,            // asks from beneath instead of protesting; the other has the floor
        re_engage,         // comes back in and says what shuts them down; the other has the floor
        respond,           // lets the other matter: an answer to what was shown
        session,           // an hour with somebody who holds both: it calms, then does the others
                           // as far as a row of the model has them in a session. Strength is the
                           // dose, of the hour and of each part. What cannot be done yet, as
                           // uncovering while flooded, is left out
    };
    What what{};
    /// Whom it reaches. For affirm, uncover, promised_pause, soften, re_engage and respond: who does
    /// it. None = both; uncover, soften, re_engage and respond need one.
    std::optional<Seat> who{};
    /// 0..1. Soften, re_engage and respond are refused while the one who does them is flooded.
    float strength = 1;
};
inline constexpr int kInterventions = static_cast<int>(Intervention::What::session) + 1;

std::string_view name(Intervention::What what) noexcept;

/// True for what one partner does and not both at once: uncover, soften, re_engage and respond.
constexpr bool needs_one(Intervention::What what) noexcept {
    using What = Intervention::What;
    return what == What::uncover || (what >= What::soften && what <= What::respond);
}

// One constructor for each, so that hosts can write couple.intervene(recognise_intent(Seat::b)).
constexpr Intervention name_the_cycle(std::optional<Seat> who = {}, float strength = 1) noexcept {
    return {Intervention::What::name_the_cycle, who, strength};
}
constexpr Intervention recognise_intent(std::optional<Seat> who = {}, float strength = 1) noexcept {
    return {Intervention::What::recognise_intent, who, strength};
}
constexpr Intervention affirm(std::optional<Seat> who = {}, float strength = 1) noexcept {
    return {Intervention::What::affirm, who, strength};
}
constexpr Intervention uncover(Seat who, float strength = 1) noexcept {
    return {Intervention::What::uncover, who, strength};
}
constexpr Intervention promised_pause(std::optional<Seat> who = {}, float strength = 1) noexcept {
    return {Intervention::What::promised_pause, who, strength};
}
constexpr Intervention soften(Seat who, float strength = 1) noexcept {
    return {Intervention::What::soften, who, strength};
}
constexpr Intervention re_engage(Seat who, float strength = 1) noexcept {
    return {Intervention::What::re_engage, who, strength};
}
constexpr Intervention respond(Seat who, float strength = 1) noexcept {
    return {Intervention::What::respond, who, strength};
}
constexpr Intervention session(float dose = 1, std::optional<Seat> who = {}) noexcept {
    return {Intervention::What::session, who, dose};
}

}  // namespace pursuit
