#include <pursuit/engine/trait.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <type_traits>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "base/names.hpp"
#include "engine/trait.hpp"

namespace pursuit {
namespace {

constexpr std::string_view kNeedLabels[] = {"need for closeness",   "need to be heard",
                                            "need for reassurance", "need for space",
                                            "need for peace",       "need for acceptance"};
static_assert(std::size(kNeedLabels) == kNeeds);
constexpr auto kSensitivities = [] {
    constexpr std::string_view before = "sensitivity to ";
    std::array<std::array<char, 48>, kFears> out{};
    for (std::size_t j = 0; j < kFears; ++j) {
        const auto end = std::ranges::copy(before, out[j].begin()).out;
        std::ranges::copy(kNamesOf<Fear>[j], end);
    }
    return out;
}();

constexpr std::size_t kFirstNeed = at(Trait::closeness), kFirstFear = at(Trait::disconnection);

constexpr Traits kNobody{};

/// What the model made of those that may be left to it.
float derived_of(const Persona& persona, const TraitField<std::optional<float>>& field) noexcept {
    if (field.read != nullptr) return persona.*field.read;
    return field.id == Trait::hope ? persona.hope
                                   : static_cast<float>(persona.flooding_ms) / 60000.0f;
}

/// Calls `visit(field, number)` with the row of a trait and its place in Traits.
void with_trait(auto& traits, Trait trait, auto&& visit) noexcept {
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        const std::size_t i = at(trait) - at(field.id);
        if (i >= kTraitsIn<Member>) return;
        if constexpr (requires(Member all) { all[i]; }) {
            visit(field, (traits.*field.member)[i]);
        } else {
            visit(field, traits.*field.member);
        }
    });
}

}  // namespace

std::string_view name(Trait trait) noexcept { return name_in(trait); }
std::string_view label(Trait trait) noexcept {
    std::string_view out = name(trait);
    with_trait(kNobody, trait, [&](const auto& field, const auto&) { out = field.label; });
    if (!out.empty()) return out;
    const std::size_t need = at(trait) - kFirstNeed;
    return need < kNeeds ? kNeedLabels[need] : kSensitivities[at(trait) - kFirstFear].data();
}

Fault find(std::string_view text, Trait& out) noexcept {
    for (std::size_t i = 0; i < kTraits; ++i) {
        if (kNamesOf<Trait>[i] != text) continue;
        out = static_cast<Trait>(i);
        return {};
    }
    return unknown("trait", text, kNamesOf<Trait>, std::identity{});
}

std::array<float, 2> range(Trait trait) noexcept {
    float most = 1;
    with_trait(kNobody, trait, [&](const auto& field, const auto&) { most = field.most; });
    return {0, most};
}

std::array<float, kTraits> numbers_of(const Traits& traits, float unset) noexcept {
    std::array<float, kTraits> out{};
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        if constexpr (kTraitsIn < Member >> 1) {
            std::ranges::copy(traits.*field.member, &out[at(field.id)]);
        } else {
            out[at(field.id)] = std::optional<float>(traits.*field.member).value_or(unset);
        }
    });
    return out;
}

Traits traits_of(const std::array<float, kTraits>& numbers, float unset) noexcept {
    Traits out;
    each_trait_field([&]<class Member>(const TraitField<Member>& field) {
        const float* from = &numbers[at(field.id)];
        if constexpr (kTraitsIn < Member >> 1) {
            std::copy_n(from, kTraitsIn<Member>, (out.*field.member).begin());
        } else if (std::is_same_v<Member, float> || *from != unset) {
            out.*field.member = *from;
        }
    });
    return out;
}

float get(const Traits& traits, const Persona& derived, Trait trait) noexcept {
    const RoundToNearest rounding;
    float out = 0;
    with_trait(traits, trait, [&]<class Field>(const Field& field, const auto& x) {
        if constexpr (std::is_same_v<Field, TraitField<std::optional<float>>>) {
            out = x.value_or(derived_of(derived, field));
        } else {
            out = x;
        }
    });
    return rounding.pass(out);
}

Fault set(Traits& traits, Trait trait, float value) noexcept {
    if (const Fault fault = check_count("trait", at(trait), 0, kTraits - 1)) return fault;
    const auto [least, most] = range(trait);
    if (const Fault fault = check(name(trait), value, least, most)) return fault;
    with_trait(traits, trait, [&](const auto&, auto& x) { x = value; });
    return {};
}

}  // namespace pursuit
