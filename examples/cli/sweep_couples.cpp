#include "sweep_couples.hpp"

#include <algorithm>

#include "program.hpp"

using namespace pursuit;

namespace {

/// An axis over what happens instead of over a trait.
struct ScriptAxis {
    std::string_view name;
    void (*set)(Happening&, float);
};
constexpr ScriptAxis kScriptAxes[] = {
    {"severity",
     [](Happening& h, float value) {
         if (auto* e = std::get_if<Disagreement>(&h.what)) e->severity = value;
         if (auto* e = std::get_if<OpenIssue>(&h.what)) e->severity = value;
     }},
    {"strength",
     [](Happening& h, float value) {
         if (auto* e = std::get_if<Intervention>(&h.what)) e->strength = value;
     }},
};
const ScriptAxis* script_axis(std::string_view name) {
    for (const ScriptAxis& axis : kScriptAxes) {
        if (axis.name == name) return &axis;
    }
    return nullptr;
}

}  // namespace

bool is_script_axis(std::string_view name) { return script_axis(name) != nullptr; }

Couples::Couples(const Asked& asked, const Model& model)
    : asked_(&asked), model_(&model), repeat_(asked.couples), people_(people_of(asked, model)) {
    for (const Axis& axis : asked.axes) cells_ *= axis.steps;  // checked by people_
}

std::vector<float> Couples::values(std::uint64_t cell) const {
    std::vector<float> out(asked_->axes.size());
    for (std::size_t i = out.size(); i-- > 0; cell /= asked_->axes[i].steps) {
        out[i] = asked_->axes[i].at(static_cast<std::uint32_t>(cell % asked_->axes[i].steps));
    }
    return out;
}

std::vector<Happening> Couples::script(std::uint64_t cell) const {
    std::vector<Happening> script = asked_->scenario.happenings;
    const std::vector<float> at = values(cell);
    for (std::size_t i = 0; i < at.size(); ++i) {
        const ScriptAxis* axis = script_axis(asked_->axes[i].trait);
        for (Happening& h : script) {
            if (axis != nullptr) axis->set(h, at[i]);
        }
    }
    return script;
}

Fault Couples::pair(std::uint64_t id, Pair& out) const noexcept {
    return people_.pair(same_script_ ? id : person(id), out);
}

Ensemble Couples::ensemble(std::uint64_t first, std::uint64_t count,
                           std::span<const Happening> script) const {
    const Scenario& s = asked_->scenario;
    return {model_, *this, asked_->seed, first, count, asked_->turns, script, s.first, s.turn_ms};
}

/// In people_, which know nothing of the axes over what happens: cells that differ in those only have
/// the same people.
std::uint64_t Couples::person(std::uint64_t id) const noexcept {
    std::uint64_t cell = id / repeat_, out = 0, size = 1;
    for (std::size_t i = asked_->axes.size(); i-- > 0;) {
        const Axis& axis = asked_->axes[i];
        const std::uint64_t step = cell % axis.steps;
        cell /= axis.steps;
        if (script_axis(axis.trait) != nullptr) continue;
        out += size * step;
        size *= axis.steps;
    }
    return out * repeat_ + id % repeat_;
}

Population Couples::people_of(const Asked& asked, const Model& model) {
    const Scenario& s = asked.scenario;
    const Spread around{asked.around, asked.around};
    if (asked.anybody) return Population(anybody(model, asked.seed, asked.couples));
    TraitGrid grid{s.partners, {}, asked.couples, {around, around}, 0, asked.seed};
    double cells = static_cast<double>(asked.couples);
    for (const Axis& axis : asked.axes) {
        cells *= axis.steps;
        if (script_axis(axis.trait) == nullptr) {
            grid.axes.push_back(axis);
            continue;
        }
        same_script_ = false;
        if (axis.steps < 1) throw Complaint(fmt::format("axis {} has no steps", axis.trait));
        if (std::count_if(asked.axes.begin(), asked.axes.end(),
                          [&](const Axis& a) { return a.trait == axis.trait; }) > 1) {
            throw Complaint(fmt::format("axis {} is there twice", axis.trait));
        }
    }
    if (cells > 1e18) throw Complaint("more than 10^18 couples in all cells");
    if (!grid.axes.empty()) return Population(grid);
    return Population(Distribution{grid.base, grid.spread, 0, asked.seed, asked.couples});
}
