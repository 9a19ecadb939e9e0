// Vectors for the turn in lanes: floats, integers and masks with the operators that the text of the
// turn uses, lookups in tables, and random numbers. Included by lane_turn.hpp alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#define HWY_COMPILE_ONLY_STATIC
#define HWY_DISABLE_BMI2_FMA  // nothing here is worth asking for more than AVX2 itself
#define HWY_DISABLE_F16C
#define HWY_DISABLE_PCLMUL_AES
#include <hwy/highway.h>

#include "ensemble/lanes.hpp"

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
using Wide = hn::VFromD<WideTag>;

constexpr std::size_t kLanes = hn::MaxLanes(FloatTag());

/// R with f of the vectors of x.
template <class R, class F, class... X>
HWY_INLINE R each(F f, const X&... x) {
    R out;
    out.v = f(x.v...);
    return out;
}

struct MaskLanes {
    decltype(hn::MaskFromVec(hn::VFromD<FloatTag>())) v;
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
HWY_INLINE bool none(MaskLanes a) { return hn::AllFalse(kFloat, a.v); }

struct Lanes {
    hn::VFromD<FloatTag> v;

    Lanes() = default;
    HWY_INLINE Lanes(float x) : v(hn::Set(kFloat, x)) {}
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
    HWY_INLINE friend MaskLanes operator>=(Lanes a, Lanes b) {
        return each<MaskLanes>([](auto x, auto y) { return hn::Ge(x, y); }, a, b);
    }
};

struct IntLanes {
    hn::VFromD<IntTag> v;

    IntLanes() = default;
    HWY_INLINE IntLanes(std::int32_t x) : v(hn::Set(kInt, x)) {}
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

/// A mask as it is kept in memory: all bits of a word, or none.
HWY_INLINE MaskLanes mask(IntLanes bits) {
    return each<MaskLanes>([](auto x) { return hn::RebindMask(kFloat, hn::MaskFromVec(x)); }, bits);
}
HWY_INLINE IntLanes bits(MaskLanes mask) {
    return each<IntLanes>([](auto x) { return hn::VecFromMask(kInt, hn::RebindMask(kInt, x)); },
                          mask);
}

/// x + y where the condition holds, else x, which is not -0; and x + 1. Lanes of AVX-512 that are not
/// added to cost nothing.
#if HWY_TARGET == HWY_AVX3
constexpr bool kAddsWhere = true;
#else
constexpr bool kAddsWhere = false;
#endif
template <class X>
HWY_INLINE X plus(X x, MaskLanes condition, X y) {
    if constexpr (kAddsWhere) return where(condition, x + y, x);
    return x + kept(condition, y);
}
HWY_INLINE IntLanes count(IntLanes x, MaskLanes condition) {
    if constexpr (kAddsWhere) return where(condition, x + IntLanes(1), x);
    return x - bits(condition);
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
HWY_INLINE Lanes at_least(Lanes x, Lanes least) { return max(x, least); }
HWY_INLINE Lanes clamp(Lanes x, Lanes least, Lanes most) { return min(max(x, least), most); }
HWY_INLINE Lanes magnitude(Lanes a) {
    return each<Lanes>([](auto x) { return hn::Abs(x); }, a);
}
HWY_INLINE Lanes clean(Lanes a) {
    return each<Lanes>(
        [](auto x) {
            return hn::IfThenZeroElse(hn::Lt(hn::Abs(x), hn::Set(kFloat, kLeastInput)), x);
        },
        a);
}
/// clean() of what is not below 0.
HWY_INLINE Lanes not_small(Lanes a) {
    return each<Lanes>(
        [](auto x) { return hn::IfThenZeroElse(hn::Lt(x, hn::Set(kFloat, kLeastInput)), x); }, a);
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

HWY_INLINE IntLanes bits_of(Lanes a) {
    return each<IntLanes>([](auto x) { return hn::BitCast(kInt, x); }, a);
}
/// A word of something that has vectors of floats and of integers side by side, whichever it is: by its
/// bytes, since compilers take it that what is written as the one is not read as the other.
HWY_INLINE Lanes word(const void* first, std::size_t number) {
    Lanes out;
    std::memcpy(&out, static_cast<const std::byte*>(first) + number * sizeof out, sizeof out);
    return out;
}
HWY_INLINE void put_word(void* first, std::size_t number, Lanes x) {
    std::memcpy(static_cast<std::byte*>(first) + number * sizeof x, &x, sizeof x);
}
/// Without fractions.
HWY_INLINE IntLanes whole(Lanes a) {
    return each<IntLanes>([](auto x) { return hn::ConvertTo(kInt, x); }, a);
}
HWY_INLINE Lanes to_float(IntLanes a) {
    return each<Lanes>([](auto x) { return hn::ConvertTo(kFloat, x); }, a);
}

HWY_INLINE Lanes load(const float* from) {
    Lanes out;
    out.v = hn::LoadU(kFloat, from);
    return out;
}
HWY_INLINE IntLanes load(const std::int32_t* from) {
    IntLanes out;
    out.v = hn::LoadU(kInt, from);
    return out;
}
HWY_INLINE void store(Lanes x, float* to) { hn::StoreU(x.v, kFloat, to); }
/// Past the caches; `to` is aligned to a vector.
HWY_INLINE void stream(Lanes x, float* to) { hn::Stream(x.v, kFloat, to); }
HWY_INLINE void store(IntLanes x, std::int32_t* to) { hn::StoreU(x.v, kInt, to); }
HWY_INLINE void store_bytes(IntLanes x, std::uint8_t* to) {
    hn::StoreU(hn::DemoteTo(ByteTag(), x.v), ByteTag(), to);
}

// --- lookups ------------------------------------------------------------------------------------

/// In a table of eight.
HWY_INLINE Lanes by_eight(const LaneTables::ByEight<float>& table, IntLanes i) {
#if !HWY_ARCH_X86
    return each<Lanes>([&](auto x) { return hn::GatherIndex(kFloat, table.data(), x); }, i);
#else
    Lanes all;
#if HWY_TARGET == HWY_AVX2
    all.v.raw = _mm256_loadu_ps(table.data());
#else
    all.v.raw = _mm512_castps256_ps512(_mm256_loadu_ps(table.data()));
#endif
    return each<Lanes>(
        [&](auto x) { return hn::TableLookupLanes(all.v, hn::IndicesFromVec(kFloat, x)); }, i);
#endif
}
HWY_INLINE IntLanes by_eight(const LaneTables::ByEight<std::int32_t>& table, IntLanes i) {
    const auto& numbers = reinterpret_cast<const LaneTables::ByEight<float>&>(table);
    return each<IntLanes>([](auto x) { return hn::BitCast(kInt, x); }, by_eight(numbers, i));
}

/// What a move is, a vector for each word.
struct Words {
    std::array<IntLanes, kMoveWords> word;
    HWY_INLINE Lanes number(std::size_t i) const {
        return each<Lanes>([](auto x) { return hn::BitCast(kFloat, x); }, word[i]);
    }
};
#if HWY_TARGET == HWY_AVX2
/// Looked up in each quarter of the table by three bits of the move; the other two say in which.
HWY_INLINE Words words_of(const LaneTables& tables, IntLanes move) {
    const __m256 odd = _mm256_castsi256_ps(_mm256_slli_epi32(move.v.raw, 28));
    const __m256 upper = _mm256_castsi256_ps(_mm256_slli_epi32(move.v.raw, 27));
    Words out;
    unrolled<kMoveWords>([&](auto w) PURSUIT_INLINE {
        const float* at = tables.by_word[w].data();
        const auto quarter = [&](std::size_t i) PURSUIT_INLINE {
            return _mm256_permutevar8x32_ps(_mm256_load_ps(at + 8 * i), move.v.raw);
        };
        const __m256 low = _mm256_blendv_ps(quarter(0), quarter(1), odd);
        const __m256 high = _mm256_blendv_ps(quarter(2), quarter(3), odd);
        out.word[w].v.raw = _mm256_castps_si256(_mm256_blendv_ps(low, high, upper));
    });
    return out;
}
#elif HWY_ARCH_X86
HWY_INLINE Words words_of(const LaneTables& tables, IntLanes move) {
    Words out;
    for (std::size_t w = 0; w < kMoveWords; ++w) {
        const auto* at = reinterpret_cast<const std::int32_t*>(tables.by_word[w].data());
        const auto low = hn::LoadU(kInt, at), high = hn::LoadU(kInt, at + 16);
        out.word[w].v.raw = _mm512_permutex2var_epi32(low.raw, move.v.raw, high.raw);
    }
    return out;
}
#else
HWY_INLINE Words words_of(const LaneTables& tables, IntLanes move) {
    Words out;
    for (std::size_t w = 0; w < kMoveWords; ++w) {
        const auto* at = reinterpret_cast<const std::int32_t*>(tables.by_word[w].data());
        out.word[w].v = hn::GatherIndex(kInt, at, move.v);
    }
    return out;
}
#endif

// --- random numbers -----------------------------------------------------------------------------

/// As uniform() of random.hpp: the words of a counter lie in the low halves of 64-bit lanes, those
/// of the even couples in one vector and of the odd in another. What is above them is not looked at.
class Draws {
public:
    /// What the first two rounds make of a couple, whatever the turn.
    struct Half {
        Wide c3, first, second;
    };
    struct Group {
        Half even, odd;
    };

    HWY_INLINE explicit Draws(std::uint64_t seed) {
        for (std::uint32_t round = 0; round < kRounds; ++round) {
            key0_[round] = hn::Set(kWide, static_cast<std::uint32_t>(seed) + round * 0x9E3779B9u);
            key1_[round] =
                hn::Set(kWide, static_cast<std::uint32_t>(seed >> 32) + round * 0xBB67AE85u);
        }
    }
    HWY_INLINE Group group(IntLanes id_low, IntLanes id_high) const {
        const Wide low = hn::BitCast(kWide, id_low.v), high = hn::BitCast(kWide, id_high.v);
        return {half(low, high), half(hn::ShiftRight<32>(low), hn::ShiftRight<32>(high))};
    }
    HWY_INLINE Lanes uniform(std::uint32_t turn, const Group& group) const {
        return number_of(word(turn, group.even), word(turn, group.odd));
    }
    /// Of couples that have seeds of their own.
    HWY_INLINE static Lanes uniform(std::uint32_t turn, IntLanes id_low, IntLanes id_high,
                                    IntLanes seed_low, IntLanes seed_high) {
        const auto even = [](IntLanes x) { return hn::BitCast(kWide, x.v); };
        const auto odd = [](IntLanes x) { return hn::ShiftRight<32>(hn::BitCast(kWide, x.v)); };
        return number_of(word(turn, even(id_low), even(id_high), even(seed_low), even(seed_high)),
                         word(turn, odd(id_low), odd(id_high), odd(seed_low), odd(seed_high)));
    }

private:
    static constexpr std::uint32_t kRounds = 7;

    HWY_INLINE static Lanes number_of(Wide even, Wide odd) {
        const auto words =
            hn::OddEven(hn::BitCast(kWord, hn::ShiftLeft<32>(odd)), hn::BitCast(kWord, even));
        Lanes out;
        const auto cut = hn::BitCast(kInt, hn::ShiftRight<8>(words));
        out.v = hn::Mul(hn::ConvertTo(kFloat, cut), hn::Set(kFloat, 0x1p-24f));
        return out;
    }
    HWY_INLINE static Wide word(std::uint32_t turn, Wide id_low, Wide id_high, Wide key0,
                                Wide key1) {
        Wide c0 = hn::Set(kWide, turn), c1 = hn::Zero(kWide), c2 = id_low, c3 = id_high;
        for (std::uint32_t round = 0; round < kRounds; ++round) {
            const Wide first = times(c0, kFirst), second = times(c2, kSecond);
            c0 = mixed(second, c1, key0);
            c1 = second;
            c2 = mixed(first, c3, key1);
            c3 = first;
            key0 = hn::Add(key0, hn::Set(kWide, 0x9E3779B9u));
            key1 = hn::Add(key1, hn::Set(kWide, 0xBB67AE85u));
        }
        return c0;
    }
    static constexpr std::uint32_t kFirst = 0xD2511F53u, kSecond = 0xCD9E8D57u;

    HWY_INLINE static Wide times(Wide a, std::uint32_t b) {
        return hn::MulEven(hn::BitCast(kWord, a), hn::Set(kWord, b));
    }
    HWY_INLINE static Wide mixed(Wide product, Wide word, Wide key) {
        return hn::Xor3(hn::ShiftRight<32>(product), word, key);
    }
    HWY_INLINE Half half(Wide id_low, Wide id_high) const {
        const Wide second = times(id_low, kSecond);
        return {id_high, times(mixed(second, hn::Zero(kWide), key0_[0]), kFirst), second};
    }
    HWY_INLINE Wide word(std::uint32_t turn, const Half& half) const {
        const Wide by_turn = hn::Set(kWide, std::uint64_t{kFirst} * turn);
        const Wide by_both = times(mixed(by_turn, half.c3, key1_[0]), kSecond);
        Wide c0 = mixed(by_both, half.second, key0_[1]), c1 = by_both;
        Wide c2 = mixed(half.first, by_turn, key1_[1]), c3 = half.first;
        for (std::size_t round = 2; round < kRounds; ++round) {
            const Wide first = times(c0, kFirst), second = times(c2, kSecond);
            c0 = mixed(second, c1, key0_[round]);
            c1 = second;
            c2 = mixed(first, c3, key1_[round]);
            c3 = first;
        }
        return c0;
    }

    std::array<Wide, kRounds> key0_, key1_;
};

}  // namespace pursuit::HWY_NAMESPACE
