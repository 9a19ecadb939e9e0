// Images whose checksum is right again: mutations are to get further than that. Half of them change one
// number of an image to one that is more telling than bits turned at random.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <span>

#include "fuzz.hpp"
#include "record/image.hpp"

inline Bytes repaired(Bytes image) {
    if (image.size() < pursuit::kHeaderBytes) return image;
    const std::uint64_t sum = pursuit::checksum(std::as_writable_bytes(std::span(image)));
    for (std::size_t i = 0; i < 8; ++i) {
        image[pursuit::kChecksumAt + i] = static_cast<std::uint8_t>(sum >> (8 * i));
    }
    return image;
}

/// One field of 1, 2, 4 or 8 bytes behind the header becomes what often is a mistake, or that of another
/// place, as a float of 4 bytes may stand at any.
inline void change_field(std::span<std::uint8_t> image, std::uint32_t random) {
    if (image.size() <= pursuit::kHeaderBytes + 8) return;
    using Limits = std::numeric_limits<float>;
    constexpr std::array kFloats{0.0f,
                                 -0.0f,
                                 1.0f,
                                 1.0000001f,
                                 -1.0f,
                                 0.5f,
                                 1.5f,
                                 1e-40f,
                                 0x1p-30f,
                                 1e30f,
                                 Limits::infinity(),
                                 Limits::quiet_NaN()};
    constexpr std::array<std::uint64_t, 8> kWholes{0,    1,    2,      0x7F,
                                                   0x80, 0xFF, 0xFFFF, ~std::uint64_t{0}};
    const std::size_t size = std::size_t{1} << (random & 3u);
    const std::size_t room = image.size() - pursuit::kHeaderBytes - size;
    std::uint8_t* at = &image[pursuit::kHeaderBytes + (random >> 8) % room];
    const std::uint32_t which = random >> 2 & 63u;
    if (which < kFloats.size()) {
        std::memcpy(at, &kFloats[which], std::min(size, sizeof(float)));
    } else if (which < 40) {
        std::memcpy(at, &kWholes[which % kWholes.size()], size);  // little-endian, as images are
    } else {
        std::memmove(at, &image[pursuit::kHeaderBytes + (random >> 4) % room], size);
    }
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);
/// Defined once, in the targets of images.
#define PURSUIT_MUTATES_IMAGES                                                           \
    extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, \
                                                   std::size_t most, unsigned random) {  \
        if (random % 2 == 0) return LLVMFuzzerMutate(data, size, most);                  \
        change_field({data, size}, random / 2);                                          \
        return size;                                                                     \
    }
