// Vectors for the turn in lanes: floats, integers and masks with the operators that the text of the
// turn uses, lookups in tables, and random numbers. Included by lane_turn.hpp alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#define HWY_COMPILE_ONLY_STATIC
#define HWY_DISABLE_BMI2_FMA  // nothing here is worth asking for more than AVX2 itself
#define HWY_DISABLE_F16C
#define HWY_DISABLE_PCLMUL_AES
#include <hwy/highway.h>

#include "lanes.hpp"

namespace pursuit::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using FloatTag = hn::ScalableTag<float>;
using IntTag = hn::RebindToSigned<FloatTag>;
using WordTag = hn::RebindToUnsigned<FloatTag>;
using WideTag = hn::RepartitionToWide<WordTag>;
using ByteTag = hn::Rebind<std::uint8_t, IntTag>;
constexpr FloatTag kFloat;
constexpr IntTag kInt;
constexpr WordTag kWord;
constexpr WideTag kWide;

/// Lanes has one or two of the processor's vectors. With two, a number of the model is fetched once
/// for both, and one waits for its results less often.
#ifndef PURSUIT_VECTORS
#define PURSUIT_VECTORS 1
#endif
constexpr std::size_t kVectors = PURSUIT_VECTORS;
constexpr std::size_t kVectorLanes = hn::MaxLanes(FloatTag());
constexpr std::size_t kLanes = kVectors * kVectorLanes;

/// R with f of each vector of x.
template <class R, class F, class... X>
HWY_INLINE R each(F f, const X&... x) {
    R out;
    out.v[0] = f(x.v[0]...);
    if constexpr (kVectors == 2) out.v[1] = f(x.v[1]...);
    return out;
}

/// f(0), f(1) ... f(N - 1), with N as types, so that what is indexed by them lives in registers.
template <class F, std::size_t... I>
HWY_INLINE void unroll(F f, std::index_sequence<I...>) {
    (f(std::integral_constant<std::size_t, I>()), ...);
}
template <std::size_t N, class F>
HWY_INLINE void unrolled(F f) {
    unroll(f, std::make_index_sequence<N>());
}
#define PURSUIT_INLINE __attribute__((always_inline))  // behind the parameters of a lambda

struct MaskLanes {
    hn::MFromD<FloatTag> v[kVectors];
};
HWY_INLINE MaskLanes operator!(MaskLanes a) {
    return each<MaskLanes>([](auto x) { return hn::Not(x); }, a);
}
HWY_INLINE MaskLanes operator&&(MaskLanes a, MaskLanes b) {
    return each<MaskLanes>([](auto x, auto y) { return hn::And(x, y); }, a, b);
}
HWY_INLINE MaskLanes operator||(MaskLanes a, MaskLanes b) {
    return each<MaskLanes>([](auto x, auto y) { return hn::Or(x, y); }, a, b);
}
HWY_INLINE bool none(MaskLanes a) {
    if constexpr (kVectors == 2) return hn::AllFalse(kFloat, hn::Or(a.v[0], a.v[kVectors - 1]));
    return hn::AllFalse(kFloat, a.v[0]);
}

struct Lanes {
    hn::VFromD<FloatTag> v[kVectors];

    Lanes() = default;
    HWY_INLINE Lanes(float x) {
        v[0] = hn::Set(kFloat, x);
        v[kVectors - 1] = v[0];
    }
    HWY_INLINE Lanes& operator+=(Lanes b) { return *this = *this + b; }
    HWY_INLINE Lanes& operator-=(Lanes b) { return *this = *this - b; }
    HWY_INLINE Lanes& operator*=(Lanes b) { return *this = *this * b; }
    HWY_INLINE friend Lanes operator+(Lanes a, Lanes b) {
        return each<Lanes>([](auto x, auto y) { return hn::Add(x, y); }, a, b);
    }
    HWY_INLINE friend Lanes operator-(Lanes a, Lanes b) {
        return each<Lanes>([](auto x, auto y) { return hn::Sub(x, y); }, a, b);
    }
    HWY_INLINE friend Lanes operator*(Lanes a, Lanes b) {
        return each<Lanes>([](auto x, auto y) { return hn::Mul(x, y); }, a, b);
    }
    HWY_INLINE friend Lanes operator/(Lanes a, Lanes b) {
        return each<Lanes>([](auto x, auto y) { return hn::Div(x, y); }, a, b);
    }
    HWY_INLINE friend MaskLanes operator<(Lanes a, Lanes b) {
        return each<MaskLanes>([](auto x, auto y) { return hn::Lt(x, y); }, a, b);
    }
    HWY_INLINE friend MaskLanes operator>(Lanes a, Lanes b) {
        return each<MaskLanes>([](auto x, auto y) { return hn::Gt(x, y); }, a, b);
    }
};

struct IntLanes {
    hn::VFromD<IntTag> v[kVectors];

    IntLanes() = default;
    HWY_INLINE IntLanes(std::int32_t x) {
        v[0] = hn::Set(kInt, x);
        v[kVectors - 1] = v[0];
    }
    HWY_INLINE friend IntLanes operator+(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::Add(x, y); }, a, b);
    }
    HWY_INLINE friend IntLanes operator-(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::Sub(x, y); }, a, b);
    }
    HWY_INLINE friend IntLanes operator*(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::Mul(x, y); }, a, b);
    }
    HWY_INLINE friend IntLanes operator&(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::And(x, y); }, a, b);
    }
    HWY_INLINE friend IntLanes operator|(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::Or(x, y); }, a, b);
    }
    HWY_INLINE friend IntLanes operator^(IntLanes a, IntLanes b) {
        return each<IntLanes>([](auto x, auto y) { return hn::Xor(x, y); }, a, b);
    }
    HWY_INLINE friend MaskLanes operator==(IntLanes a, IntLanes b) {
        return each<MaskLanes>([](auto x, auto y) { return hn::RebindMask(kFloat, hn::Eq(x, y)); },
                               a, b);
    }
    HWY_INLINE friend MaskLanes operator>(IntLanes a, IntLanes b) {
        return each<MaskLanes>([](auto x, auto y) { return hn::RebindMask(kFloat, hn::Gt(x, y)); },
                               a, b);
    }
};

HWY_INLINE Lanes where(MaskLanes condition, Lanes yes, Lanes no) {
    return each<Lanes>([](auto m, auto x, auto y) { return hn::IfThenElse(m, x, y); }, condition,
                       yes, no);
}
HWY_INLINE IntLanes where(MaskLanes condition, IntLanes yes, IntLanes no) {
    const auto one = [](auto m, auto x, auto y) {
        return hn::IfThenElse(hn::RebindMask(kInt, m), x, y);
    };
    return each<IntLanes>(one, condition, yes, no);
}

HWY_INLINE Lanes kept(MaskLanes condition, Lanes x) {
    return each<Lanes>([](auto m, auto y) { return hn::IfThenElseZero(m, y); }, condition, x);
}
HWY_INLINE IntLanes kept(MaskLanes condition, IntLanes x) {
    const auto one = [](auto m, auto y) { return hn::IfThenElseZero(hn::RebindMask(kInt, m), y); };
    return each<IntLanes>(one, condition, x);
}

// As pursuit::max and min: the second where the two compare equal, which is what x86 does.
HWY_INLINE Lanes max(Lanes a, Lanes b) {
#if HWY_ARCH_X86
    return each<Lanes>([](auto x, auto y) { return hn::Max(x, y); }, a, b);
#else
    return where(a > b, a, b);
#endif
}
HWY_INLINE Lanes min(Lanes a, Lanes b) {
#if HWY_ARCH_X86
    return each<Lanes>([](auto x, auto y) { return hn::Min(x, y); }, a, b);
#else
    return where(a < b, a, b);
#endif
}
HWY_INLINE Lanes clamp(Lanes x, Lanes least, Lanes most) { return min(max(x, least), most); }
HWY_INLINE Lanes magnitude(Lanes a) {
    return each<Lanes>([](auto x) { return hn::Abs(x); }, a);
}
HWY_INLINE IntLanes max(IntLanes a, IntLanes b) {
    return each<IntLanes>([](auto x, auto y) { return hn::Max(x, y); }, a, b);
}
HWY_INLINE IntLanes min(IntLanes a, IntLanes b) {
    return each<IntLanes>([](auto x, auto y) { return hn::Min(x, y); }, a, b);
}
template <int Bits>
HWY_INLINE IntLanes shift_left(IntLanes a) {
    return each<IntLanes>([](auto x) { return hn::ShiftLeft<Bits>(x); }, a);
}
template <int Bits>
HWY_INLINE IntLanes shift_right(IntLanes a) {
    return each<IntLanes>([](auto x) { return hn::ShiftRight<Bits>(x); }, a);
}

/// A mask as it is kept in memory: all bits of a word, or none.
HWY_INLINE MaskLanes mask(IntLanes bits) {
    return each<MaskLanes>([](auto x) { return hn::RebindMask(kFloat, hn::MaskFromVec(x)); }, bits);
}
HWY_INLINE IntLanes bits(MaskLanes mask) {
    return each<IntLanes>([](auto x) { return hn::VecFromMask(kInt, hn::RebindMask(kInt, x)); },
                          mask);
}
HWY_INLINE IntLanes bits_of(Lanes a) {
    return each<IntLanes>([](auto x) { return hn::BitCast(kInt, x); }, a);
}
HWY_INLINE Lanes to_float(IntLanes a) {
    return each<Lanes>([](auto x) { return hn::ConvertTo(kFloat, x); }, a);
}

HWY_INLINE void store(Lanes x, float* to) {
    for (std::size_t i = 0; i < kVectors; ++i) hn::StoreU(x.v[i], kFloat, to + i * kVectorLanes);
}
HWY_INLINE void store(IntLanes x, std::int32_t* to) {
    for (std::size_t i = 0; i < kVectors; ++i) hn::StoreU(x.v[i], kInt, to + i * kVectorLanes);
}
HWY_INLINE void store_bytes(IntLanes x, std::uint8_t* to) {
    for (std::size_t i = 0; i < kVectors; ++i)
        hn::StoreU(hn::DemoteTo(ByteTag(), x.v[i]), ByteTag(), to + i * kVectorLanes);
}

// --- lookups ------------------------------------------------------------------------------------

/// In a table of eight, which is there twice for wider vectors.
HWY_INLINE Lanes by_eight(const LaneTables::ByEight<float>& table, IntLanes i) {
#if HWY_TARGET == HWY_NEON
    return each<Lanes>([&](auto x) { return hn::GatherIndex(kFloat, table.data(), x); }, i);
#else
    const auto all = hn::LoadU(kFloat, table.data());
    return each<Lanes>(
        [&](auto x) { return hn::TableLookupLanes(all, hn::IndicesFromVec(kFloat, x)); }, i);
#endif
}
HWY_INLINE IntLanes by_eight(const LaneTables::ByEight<std::int32_t>& table, IntLanes i) {
#if HWY_TARGET == HWY_NEON
    return each<IntLanes>([&](auto x) { return hn::GatherIndex(kInt, table.data(), x); }, i);
#else
    const auto all = hn::LoadU(kInt, table.data());
    return each<IntLanes>(
        [&](auto x) { return hn::TableLookupLanes(all, hn::IndicesFromVec(kInt, x)); }, i);
#endif
}

/// In a table by move.
#if HWY_TARGET == HWY_AVX2
struct ByMove {
    IntLanes move;
    MaskLanes second, third, fourth;  // eight of the table
    HWY_INLINE explicit ByMove(IntLanes m)
        : move(m), second(m > IntLanes(7)), third(m > IntLanes(15)), fourth(m > IntLanes(23)) {}
    HWY_INLINE IntLanes eight(const void* from, std::size_t i) const {
        const auto all = hn::LoadU(kInt, static_cast<const std::int32_t*>(from) + 8 * i);
        const auto one = [&](auto x) {  // looks at three bits of x alone
            return hn::VFromD<IntTag>{_mm256_permutevar8x32_epi32(all.raw, x.raw)};
        };
        return each<IntLanes>(one, move);
    }
    HWY_INLINE IntLanes any(const void* table) const {
        const IntLanes low = where(second, eight(table, 1), eight(table, 0));
        return where(third, where(fourth, eight(table, 3), eight(table, 2)), low);
    }
#elif HWY_ARCH_X86
struct ByMove {
    IntLanes move;
    HWY_INLINE explicit ByMove(IntLanes m) : move(m) {}
    HWY_INLINE IntLanes any(const void* table) const {
        const auto* at = static_cast<const std::int32_t*>(table);
        const auto low = hn::LoadU(kInt, at), high = hn::LoadU(kInt, at + 16);
        const auto one = [&](auto x) {
            return hn::VFromD<IntTag>{_mm512_permutex2var_epi32(low.raw, x.raw, high.raw)};
        };
        return each<IntLanes>(one, move);
    }
#else
struct ByMove {
    IntLanes move;
    HWY_INLINE explicit ByMove(IntLanes m) : move(m) {}
    HWY_INLINE IntLanes any(const void* table) const {
        const auto* at = static_cast<const std::int32_t*>(table);
        return each<IntLanes>([&](auto x) { return hn::GatherIndex(kInt, at, x); }, move);
    }
#endif
    HWY_INLINE Lanes operator()(const LaneTables::ByMove<float>& table) const {
        return each<Lanes>([](auto x) { return hn::BitCast(kFloat, x); }, any(table.data()));
    }
    HWY_INLINE IntLanes operator()(const LaneTables::ByMove<std::int32_t>& table) const {
        return any(table.data());
    }
};

// --- random numbers -----------------------------------------------------------------------------

/// As uniform() of random.hpp: the words of a counter lie in the low halves of 64-bit lanes, those
/// of the even couples in one vector and of the odd in another. What is above them is not looked at.
struct Draws {
    using Wide = hn::VFromD<WideTag>;
    std::array<std::uint32_t, 14> keys;

    HWY_INLINE explicit Draws(std::uint64_t seed) {
        for (std::uint32_t round = 0; round < 7; ++round) {
            keys[2 * round] = static_cast<std::uint32_t>(seed) + round * 0x9E3779B9u;
            keys[2 * round + 1] = static_cast<std::uint32_t>(seed >> 32) + round * 0xBB67AE85u;
        }
    }
    HWY_INLINE static Wide times(Wide a, std::uint32_t b) {
        return hn::MulEven(hn::BitCast(kWord, a), hn::Set(kWord, b));
    }
    HWY_INLINE Wide half(std::uint32_t turn, Wide id_low, Wide id_high) const {
        Wide c0 = hn::Set(kWide, turn), c1 = hn::Zero(kWide), c2 = id_low, c3 = id_high;
        for (std::size_t round = 0; round < 7; ++round) {
            const Wide a = times(c0, 0xD2511F53u), b = times(c2, 0xCD9E8D57u);
            const Wide key0 = hn::Set(kWide, keys[2 * round]);
            const Wide key1 = hn::Set(kWide, keys[2 * round + 1]);
            c0 = hn::Xor(hn::Xor(hn::ShiftRight<32>(b), c1), key0);
            c1 = b;
            c2 = hn::Xor(hn::Xor(hn::ShiftRight<32>(a), c3), key1);
            c3 = a;
        }
        return c0;
    }
    HWY_INLINE Lanes uniform(std::uint32_t turn, IntLanes id_low, IntLanes id_high) const {
        const auto one = [&](auto x, auto y) {
            const Wide low = hn::BitCast(kWide, x), high = hn::BitCast(kWide, y);
            const Wide even = half(turn, low, high);
            const Wide odd = half(turn, hn::ShiftRight<32>(low), hn::ShiftRight<32>(high));
            const auto words =
                hn::OddEven(hn::BitCast(kWord, hn::ShiftLeft<32>(odd)), hn::BitCast(kWord, even));
            const auto cut = hn::BitCast(kInt, hn::ShiftRight<8>(words));
            return hn::Mul(hn::ConvertTo(kFloat, cut), hn::Set(kFloat, 0x1p-24f));
        };
        return each<Lanes>(one, id_low, id_high);
    }
};

}  // namespace pursuit::HWY_NAMESPACE
