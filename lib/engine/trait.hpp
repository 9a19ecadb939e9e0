// The table of traits: all that is true of one of them alone. What checks, derives, names, reads, writes
// and tells traits goes by it; ids, fields of the C API and of Python are made of Traits by ./dev generate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/partner.hpp>
#include <pursuit/engine/trait.hpp>

namespace pursuit {

/// A trait, or an array of them by need or by fear.
template <class Member>
struct TraitField {
    Trait id;  // of an array its first
    std::string_view name;
    Member Traits::*member;
    float most;                // the range is 0..most
    std::string_view unit;     // in docs/formats.md
    std::string_view meaning;  // likewise
    std::string_view label;    // in a few words; of an array see trait.cpp
    std::uint16_t since = 1;   // the format of images that has it
    /// What a turn reads, if it reads this as it is, and what it is made from where it is not set.
    float Persona::*read = nullptr;
    TraitMap Tables::*map = nullptr;
};

/// In the order of Traits.
// clang-format off
inline constexpr auto kTraitFields = [] {
    using T = Traits;
    using P = Persona;
    using Optional = std::optional<float>;
    return std::tuple{
    TraitField<float>{Trait::anxiety, "anxiety", &T::anxiety, 1, "", "attachment anxiety: (mean of the items, 1 to 7, - 1) / 6", "anxiety"},
    TraitField<float>{Trait::avoidance, "avoidance", &T::avoidance, 1, "", "attachment avoidance, likewise", "avoidance"},
    TraitField<decltype(T::need_strength)>{Trait::closeness, "need_strength", &T::need_strength, 2, "factor", "on the strength that the model derives", ""},
    TraitField<decltype(T::fear_sensitivity)>{Trait::disconnection, "fear_sensitivity", &T::fear_sensitivity, 2, "factor", "on the sensitivity that the model derives", ""},
    TraitField<float>{Trait::expression, "expression", &T::expression, 1, "factor", "on the intensity of all this partner does but repairs", "expression", 1, &P::expression},
    TraitField<float>{Trait::level, "level", &T::level, 1, "", "how much this partner says at all, beside keeping silent; 0.5 is as most", "how much is said", 3, &P::level},
    TraitField<Optional>{Trait::expressive_suppression, "expressive_suppression", &T::expressive_suppression, 1, "share", "of arousal that does not show", "expressive suppression", 1, &P::suppression, &Tables::suppression},
    TraitField<Optional>{Trait::talk_heals, "talk_heals", &T::talk_heals, 1, "", "belief that open talk heals", "belief that talk heals", 1, &P::talk_heals, &Tables::talk_heals},
    TraitField<Optional>{Trait::security, "security", &T::security, 1, "", "where felt security starts and rests", "felt security", 1, &P::security, &Tables::security},
    TraitField<Optional>{Trait::mentalizing, "mentalizing", &T::mentalizing, 1, "", "of this partner: where it starts and rests", "mentalizing", 1, &P::mentalizing, &Tables::mentalizing},
    TraitField<Optional>{Trait::hope, "hope", &T::hope, 1, "", "that reaching works: where it starts", "hope"},
    TraitField<Optional>{Trait::flooding_minutes, "flooding_minutes", &T::flooding_minutes, 1440, "min", "how long flooding lasts once it has begun", "minutes of flooding"},
    };
}();
// clang-format on

template <class Member>
inline constexpr std::size_t kTraitsIn = 1;
template <std::size_t kCount>
inline constexpr std::size_t kTraitsIn<std::array<float, kCount>> = kCount;

/// Calls `visit(x)` for each number that is set.
void each_number(float x, auto&& visit) { visit(x); }
void each_number(const std::optional<float>& x, auto&& visit) {
    if (x) visit(*x);
}
template <std::size_t kCount>
void each_number(const std::array<float, kCount>& all, auto&& visit) {
    for (const float x : all) visit(x);
}

/// Calls `visit(field)` for each.
constexpr void each_trait_field(auto&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, kTraitFields);
}

static_assert(std::apply(
                  [](const auto&... field) {
                      const auto count = []<class Member>(const TraitField<Member>&) {
                          return kTraitsIn<Member>;
                      };
                      return (count(field) + ...) == kTraits;
                  },
                  kTraitFields),
              "every trait has a row");

}  // namespace pursuit
