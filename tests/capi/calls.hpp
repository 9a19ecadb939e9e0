// What the tests of calls share: a couple in C and the same in C++.
#pragma once

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>

#include <pursuit/pursuit.hpp>

#include "base/arithmetic.hpp"
#include "some.hpp"

struct Fixture {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
    pursuit::Couple same{pursuit::Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f),
                         7};

    Fixture() {
        must(!same.happens(pursuit::Disagreement{0.8f, pursuit::Seat::a}) ? PURSUIT_OK : 1);
    }

    static pursuit::Traits somebody(float anxiety, float avoidance) {
        pursuit::Traits out;
        out.anxiety = anxiety;
        out.avoidance = avoidance;
        return out;
    }
    bool agree() const { return hash_of(couple.get()) == same.hash(); }
    Held<pursuit_couple> fork() const {
        pursuit_couple* out = nullptr;
        must(pursuit_couple_copy(couple.get(), &out));
        return Held<pursuit_couple>(out);
    }
};

inline std::string file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// The same couple in C++, from its image.
inline pursuit::Couple copied_to_cpp(const pursuit_couple* couple) {
    std::size_t needed = 0;
    (void)pursuit_couple_save(couple, 0, nullptr, 0, &needed);
    std::vector<std::byte> image(needed);
    must(pursuit_couple_save(couple, 0, image.data(), image.size(), &needed));
    return pursuit::load(image, pursuit::Model::standard());
}

inline void check_same(const pursuit_sway& c, const pursuit::Sway& cpp) {
    BOOST_TEST(std::memcmp(c.momentum, cpp.momentum.data(), sizeof c.momentum) == 0);
    BOOST_TEST(c.exertion == cpp.exertion);
    BOOST_TEST(c.bid == cpp.bid);
    BOOST_TEST(c.heard == cpp.heard);
    BOOST_TEST(c.level == cpp.level);
}
inline void check_same(const pursuit_turn& c, const pursuit::Turn& cpp) {
    BOOST_TEST(c.number == cpp.number);
    BOOST_TEST(c.time_ms == cpp.time_ms);
    BOOST_TEST(c.mover == pursuit::index(cpp.mover));
    BOOST_TEST(c.before == static_cast<int>(cpp.before));
    BOOST_TEST(c.stance == static_cast<int>(cpp.stance));
    BOOST_TEST(c.row == (cpp.row == 255 ? -1 : cpp.row));
    BOOST_TEST(c.move_id == static_cast<int>(cpp.move));
    BOOST_TEST(c.phase == static_cast<int>(cpp.phase));
    BOOST_TEST(c.host_made == cpp.host_made);
    BOOST_TEST(c.answers == cpp.answers);
    BOOST_TEST(c.turning == static_cast<int>(cpp.turning));
    BOOST_TEST(c.resolved == cpp.resolved);
    BOOST_TEST(c.intensity == cpp.intensity);
    BOOST_TEST(c.probability == cpp.probability);
    BOOST_TEST(c.uniform == cpp.uniform);
    BOOST_TEST(std::memcmp(c.features, cpp.features.data(), sizeof c.features) == 0);
    BOOST_TEST(std::memcmp(c.perceived, cpp.perceived.data(), sizeof c.perceived) == 0);
    for (std::size_t seat = 0; seat < 2; ++seat) {
        const pursuit_condition& one = c.after[seat];
        const pursuit::Condition& other = cpp.after[seat];
        BOOST_TEST(one.stance == static_cast<int>(other.stance));
        BOOST_TEST(one.flooded == other.flooded);
        BOOST_TEST(std::memcmp(one.unmet, other.inner.unmet.data(), sizeof one.unmet) == 0);
        BOOST_TEST(one.arousal == other.inner.arousal);
        BOOST_TEST(one.expressed == other.expressed);
        BOOST_TEST(one.hope == other.inner.hope);
        BOOST_TEST(one.security == other.inner.security);
        BOOST_TEST(one.mentalizing == other.inner.mentalizing);
        BOOST_TEST(std::memcmp(one.learned, other.inner.learned.data(), sizeof one.learned) == 0);
        BOOST_TEST(std::memcmp(one.cue, other.inner.cue.data(), sizeof one.cue) == 0);
        BOOST_TEST(one.stress == other.inner.stress);
        BOOST_TEST(std::memcmp(one.fears, other.fears.data(), sizeof one.fears) == 0);
        const pursuit::Trail& trail = other.trail;
        BOOST_TEST(std::memcmp(one.momentum, trail.momentum.data(), sizeof one.momentum) == 0);
        BOOST_TEST(one.exertion == trail.exertion);
        BOOST_TEST(one.familiarity == trail.familiarity);
    }
    check_same(c.sway, cpp.sway);
}
