#include "fit/parameter.hpp"

#include <algorithm>
#include <cmath>

#include "base/fault.hpp"
#include "base/names.hpp"
#include "base/number.hpp"

namespace pursuit {
namespace {

constexpr double kMostFactor = 100, kMostAnswering = 3;
constexpr std::size_t kMostFree = 24;

/// How a trait lies in the population: its mean and its deviation.
std::array<double, 2> population_of(const Coefficients& c, Trait trait, double usual) {
    if (trait == Trait::anxiety)
        return {static_cast<double>(c.anxiety_mean), static_cast<double>(c.anxiety_deviation)};
    if (trait == Trait::avoidance)
        return {static_cast<double>(c.avoidance_mean), static_cast<double>(c.avoidance_deviation)};
    if (trait == Trait::level)
        return {static_cast<double>(kLevelMean), static_cast<double>(kLevelDeviation)};
    return {usual, 0.2 * static_cast<double>(range(trait)[1])};
}

Parameter of_trait(std::string_view name, unsigned seats, Trait trait, const Setting& s) {
    Parameter p;
    p.is = Parameter::Is::trait;
    p.name = name;
    p.seats = seats;
    p.trait = trait;
    const std::size_t seat = seats == 2 ? 1 : 0;
    const Model model(s.tables);
    const Persona persona = derive(model, s.partners[seat]);
    p.standard = static_cast<double>(get(s.partners[seat], persona, trait));
    p.most = static_cast<double>(range(trait)[1]);
    const auto [mean, deviation] = population_of(s.tables.coefficients, trait, p.standard);
    p.middle = mean;
    p.spread = deviation;
    return p;
}

Parameter of_coefficient(std::string_view name, const Coefficient& row, const Setting& s) {
    Parameter p;
    p.is = Parameter::Is::coefficient;
    p.name = name;
    p.field = row.field;
    p.standard = static_cast<double>(s.tables.coefficients.*row.field);
    p.least = static_cast<double>(row.least);
    p.most = static_cast<double>(row.most);
    const double from = std::max({p.standard, 1e-3 * p.most, p.least, 1e-6});
    p.middle = std::log(from);
    return p;
}

Parameter of_factor(std::string_view name, Parameter::Is is, std::size_t group = 0) {
    Parameter p;
    p.is = is;
    p.name = name;
    p.group = group;
    p.standard = 1;
    p.least = 1 / kMostFactor;
    p.most = kMostFactor;
    if (is == Parameter::Is::answering) {
        p.least = -kMostAnswering;
        p.most = kMostAnswering;
        p.middle = 1;
    }
    return p;
}

/// Every name there is, to be looked up and to be suggested.
std::vector<Parameter> all(const Setting& s) {
    std::vector<Parameter> out;
    constexpr std::string_view kSeats[] = {"a.", "b.", "both."};
    for (unsigned seats = 1; seats <= 3; ++seats) {
        for (std::size_t i = 0; i < kTraits; ++i) {
            const auto trait = static_cast<Trait>(i);
            const std::string name =
                std::string(kSeats[seats - 1]) + std::string(pursuit::name(trait));
            out.push_back(of_trait(name, seats, trait, s));
        }
    }
    for (const Coefficient& row : coefficients()) {
        out.push_back(of_coefficient(row.name, row, s));
        for (std::size_t g = 0; g < kGates; ++g) {
            const std::string gate(name(static_cast<Gate>(g)));
            if (row.name == gate + "_gate") out.push_back(of_coefficient(gate, row, s));
        }
    }
    for (std::size_t g = 0; g < kGroups; ++g) {
        const std::string open = "open." + std::string(name(static_cast<Group>(g)));
        out.push_back(of_factor(open, Parameter::Is::open, g));
    }
    out.push_back(of_factor("engages", Parameter::Is::engages));
    out.push_back(of_factor("answering", Parameter::Is::answering));
    return out;
}

bool same(const Parameter& x, const Parameter& y) {
    if (x.is != y.is) return false;
    if (x.is == Parameter::Is::trait) return x.trait == y.trait && (x.seats & y.seats) != 0;
    return x.field == y.field && x.group == y.group;
}

float narrow(double x, double least, double most) {
    return clean(static_cast<float>(std::clamp(x, least, most)));  // neither -0 nor next to it
}

}  // namespace

double logit(double value, double most) noexcept {
    const double share = std::clamp(value / most, 1e-3, 1 - 1e-3);
    return std::log(share / (1 - share));
}
double unlogit(double x, double most) noexcept { return most / (1 + std::exp(-x)); }

double Parameter::value(double x) const noexcept {
    const double at = middle + spread * x;
    double y = 0;
    switch (is) {
        case Is::trait:
        case Is::answering:
        case Is::time:
            y = at;
            break;
        case Is::alike:
            return std::tanh(at);
        default:
            y = std::exp(at);
    }
    return std::clamp(y, least, most);
}

double Parameter::coordinate(double value) const noexcept {
    const double y = std::clamp(value, least, most);
    switch (is) {
        case Is::trait:
        case Is::answering:
        case Is::time:
            return (y - middle) / spread;
        case Is::alike:
            return (std::atanh(std::clamp(y, -0.9999, 0.9999)) - middle) / spread;
        default:
            return (std::log(std::max(y, 1e-9)) - middle) / spread;
    }
}

bool Parameter::of_model() const noexcept {
    return is != Is::trait && is != Is::deviation && is != Is::alike;
}

void Parameter::put(double x, Setting& s) const noexcept {
    const double y = value(x);
    Tables& t = s.tables;
    const auto moves = static_cast<std::size_t>(t.move_count);
    switch (is) {
        case Is::trait:
            for (std::size_t seat = 0; seat < 2; ++seat) {
                if ((seats >> seat & 1) != 0) set(s.partners[seat], trait, narrow(y, 0, most));
            }
            return;
        case Is::coefficient:
            t.coefficients.*field = narrow(y, least, most);
            return;
        case Is::open:
            for (StanceRow& row : t.stances) {
                for (std::size_t m = 0; m < moves; ++m) {
                    if (at(t.moves[m].group) == group) row.open[m] *= static_cast<float>(y);
                }
            }
            return;
        case Is::engages:
            for (std::size_t m = 0; m < moves; ++m) {
                const double engages = static_cast<double>(t.moves[m].engages);
                t.moves[m].engages = narrow(engages * y, 0, 1);
            }
            return;
        case Is::answering:
            for (StanceRow& row : t.stances) {
                for (float& x1 : row.answers) x1 = narrow(static_cast<double>(x1) * y, -1, 1);
            }
            return;
        case Is::time:
            for (std::size_t seat = 0; seat < 2; ++seat) {
                if ((seats >> seat & 1) != 0) s.rise[seat] = y;
            }
            return;
        case Is::deviation:
            s.deviation = y;
            return;
        case Is::alike:
            s.alike = y;
    }
}

void bring_back(Tables& t) noexcept {
    float most = 0;
    for (const StanceRow& row : t.stances) {
        for (const float x : row.open) most = std::max(most, x);
    }
    if (most <= 2) return;
    for (StanceRow& row : t.stances) {
        for (float& x : row.open) x = std::min(x * (2 / most), 2.0f);
    }
}

std::vector<Parameter> parameters(const std::vector<std::string>& names, const Setting& standard) {
    if (names.empty()) raise_fault(fault(Status::argument, "nothing is free to be fitted"));
    throw_if(check_count("number of free names", names.size(), 1, kMostFree));
    const std::vector<Parameter> known = all(standard);
    std::vector<Parameter> out;
    for (const std::string& text : names) {
        const auto is_it = [&](const Parameter& p) { return p.name == text; };
        const auto found = std::find_if(known.begin(), known.end(), is_it);
        if (found == known.end()) {
            raise_fault(unknown("name", printable(text), known,
                                [](const auto& p) -> std::string_view { return p.name; }));
        }
        for (const Parameter& before : out) {
            if (!same(before, *found)) continue;
            raise_fault(fault(Status::argument, "'{}' and '{}' turn the same number", before.name,
                              found->name));
        }
        out.push_back(*found);
    }
    return out;
}

std::vector<Parameter> of_time() {
    constexpr double kMostRise = 5;
    std::vector<Parameter> out;
    for (unsigned seat = 0; seat < 2; ++seat) {
        Parameter& p = out.emplace_back();
        p.is = Parameter::Is::time;
        p.name = std::string(name(static_cast<Seat>(seat))) + ".time";
        p.seats = 1u << seat;
        p.least = -kMostRise;
        p.most = kMostRise;
    }
    return out;
}

std::vector<Parameter> spread_of(Trait trait) {
    const std::string name(pursuit::name(trait));
    Parameter deviation = of_factor(name + ".deviation", Parameter::Is::deviation);
    const double most = static_cast<double>(range(trait)[1]);
    deviation.standard = trait == Trait::level ? static_cast<double>(kLevelDeviation) : 0.2 * most;
    deviation.least = 1e-3 * most;
    deviation.most = most;
    deviation.middle = std::log(deviation.standard);
    Parameter alike = of_factor(name + ".alike", Parameter::Is::alike);
    alike.standard = static_cast<double>(kLevelsAlike);
    alike.least = -1;
    alike.most = 1;
    alike.middle = std::atanh(alike.standard);
    return {deviation, alike};
}

}  // namespace pursuit
