// Parameter: a number of the model or of a partner that a fit may turn. Fits work on coordinates: 0 is
// what is likeliest beforehand, 1 a standard deviation away from it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/trait.hpp>

namespace pursuit {

/// Models and partners while a fit turns them.
struct Setting {
    Tables tables;
    Pair partners;
    std::array<double, 2> rise{};     // with the time of the talk, of either seat's log odds
    double deviation = 0, alike = 0;  // of the trait that people differ in
};

struct Parameter {
    enum class Is { trait, coefficient, open, engages, answering, time, deviation, alike } is{};
    std::string name;
    unsigned seats = 3;  // bit 0: a, bit 1: b
    Trait trait{};
    float Coefficients::*field = nullptr;
    std::size_t group = 0;
    double standard = 0, least = 0, most = 0;
    double middle = 0, spread = 1;  // of what is known beforehand, on the scale of the coordinate

    double value(double x) const noexcept;
    double coordinate(double value) const noexcept;  // the other way round, held within the range
    void put(double x, Setting& setting) const noexcept;
    bool of_model() const noexcept;  // turns the tables
};

/// Throws Error{name} with the nearest known name, Error{argument} for one that is there twice.
std::vector<Parameter> parameters(const std::vector<std::string>& names, const Setting& standard);
/// Of a trait in which people differ: its deviation, and how alike partners are.
std::vector<Parameter> spread_of(Trait trait);
/// How far either seat does more, or less, as the talk goes on, whatever was said: not what the model
/// tells, but what a check may have to account for.
std::vector<Parameter> of_time();

/// Openness beyond its range is brought back, that of all groups alike.
void bring_back(Tables& tables) noexcept;

/// Of a trait with that range, held off its ends.
double logit(double value, double most) noexcept;
double unlogit(double x, double most) noexcept;

}  // namespace pursuit
