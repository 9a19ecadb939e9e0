// What the attacks on pursuit.h have in common: a couple to attack, and the words for it.
#pragma once

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>

#include "attack.hpp"
#include "some.hpp"

using attack::Any;
using attack::array;
using attack::count;
using attack::flag;
using attack::handle;
using attack::id;
using attack::In;
using attack::kHuge;
using attack::kNan;
using attack::maybe_id;
using attack::name;
using attack::New;
using attack::Out;
using attack::share;
using attack::Value;

/// A struct to be filled: what is in it before must not matter.
template <class T>
T soiled() {
    T out;
    std::memset(&out, 0x5a, sizeof out);
    out.struct_size = sizeof out;
    return out;
}

struct Attacked {
    Held<pursuit_model> model = standard_model();
    Held<pursuit_couple> couple = some_couple(model.get());
    std::vector<pursuit_turn> turns = turns_of(couple.get(), 12);
    pursuit_turn turn = soiled<pursuit_turn>();

    Attacked() {
        attack::watch = [this] { return hash_of(couple.get()); };
    }
    ~Attacked() {
        attack::watch = [] { return std::uint64_t{0}; };
    }
};

inline std::vector<std::byte> image_of(const pursuit_couple* couple, std::int32_t with_model) {
    return filled<std::byte>([&](std::byte* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save(couple, with_model, buffer, size, needed);
    });
}

inline std::vector<std::byte> recording_of(const pursuit_couple* couple) {
    return filled<std::byte>([&](std::byte* buffer, std::size_t size, std::size_t* needed) {
        return pursuit_couple_save_recording(couple, 1, buffer, size, needed);
    });
}
