// Interventions: values that say what, for whom and how strong.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <pursuit/partner.hpp>

namespace pursuit {

struct Intervention {
    enum class What : std::uint8_t {
        name_the_cycle,    // both see the pattern as the common opponent
        recognise_intent,  // sees what the other's moves are for
        affirm,            // the other hears that they matter
        uncover,           // shows what is underneath; refused while either is flooded
        promised_pause,    // steps back and says when they will return
    };
    What what{};
    std::optional<Seat> who{};  // whom it reaches; for affirm, uncover and the pause: who does it;
                                // none = both (not for uncover)
    float strength = 1;         // 0..1
};
inline constexpr int kInterventions = 5;

std::string_view name(Intervention::What what) noexcept;

}  // namespace pursuit
