// Calling a function of pursuit.h with one argument after the other made bad. The call as it is
// has to succeed; each bad one has to fail, say so in one line, and change nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pursuit/pursuit.h>

namespace attack {

inline constexpr std::int32_t kLeast = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();
inline constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
inline constexpr float kInfinite = std::numeric_limits<float>::infinity();
/// More than any array in memory can have.
inline constexpr std::size_t kHuge = std::numeric_limits<std::size_t>::max();

/// Anything goes: a seed, a pointer that may be NULL, a number that has no range.
template <class T>
struct Any {
    T good;
    std::vector<T> bad() const { return {}; }
    void before() {}
    bool unchanged() const { return true; }
};
template <class T>
Any(T) -> Any<T>;

/// A value with bad ones beside it.
template <class T>
struct Value : Any<T> {
    std::vector<T> wrong;
    Value(T value, std::vector<T> wrong_ones) : Any<T>{value}, wrong(std::move(wrong_ones)) {}
    std::vector<T> bad() const { return wrong; }
};
inline Value<std::int32_t> id(std::int32_t good) { return {good, {-1, -2, kLeast, kMost, 4096}}; }
inline Value<std::int32_t> maybe_id(std::int32_t good) { return {good, {-2, kLeast, kMost, 4096}}; }
inline Value<std::int32_t> flag(std::int32_t good) { return {good, {-1, 2, kLeast, kMost}}; }
inline Value<float> share(float good) { return {good, {kNan, kInfinite, -kInfinite, -0.5f, 1.5f}}; }
inline Value<const char*> name(const char* good) {
    static const std::string kLong(10000, 'x');
    return {good, {nullptr, "", "no such name", "two\nlines", "\xff\xfe", kLong.c_str()}};
}
inline Value<std::size_t> count(std::size_t good) { return {good, {kHuge, kHuge / 8}}; }
template <class T>
Value<T*> handle(T* good) {
    return {good, {nullptr}};
}
template <class T>
Value<T*> array(T* good) {
    return {good, {nullptr}};
}

template <class T>
concept Sized = requires(T value) {
    value.struct_size;
};

/// A struct that is read: none, or one with a wrong size.
template <class T>
struct In : Any<const T*> {
    std::vector<T> copies;
    explicit In(const T* from) : Any<const T*>{from} {
        if constexpr (Sized<T>) {
            for (const std::uint32_t size : {0u, 1u, 3u, 6u, 4100u, 0xffffffffu}) {
                copies.push_back(*from);
                copies.back().struct_size = size;
            }
        }
    }
    std::vector<const T*> bad() const {
        std::vector<const T*> out{nullptr};
        for (const T& copy : copies) out.push_back(&copy);
        return out;
    }
};

/// What is filled: nothing to fill, or a wrong size; unchanged where the call fails.
template <class T>
struct Out : Any<T*> {
    std::vector<T> copies;
    std::vector<std::byte> bytes;
    explicit Out(T* to) : Any<T*>{to} {
        if constexpr (Sized<T>) {
            for (const std::uint32_t size : {0u, 1u, 3u, 6u, 4100u, 0xffffffffu}) {
                copies.push_back(*to);
                copies.back().struct_size = size;
            }
        }
    }
    std::vector<T*> bad() {
        std::vector<T*> out{nullptr};
        for (T& copy : copies) out.push_back(&copy);
        return out;
    }
    const std::byte* begin() const { return reinterpret_cast<const std::byte*>(this->good); }
    void before() { bytes.assign(begin(), begin() + sizeof(T)); }
    bool unchanged() const { return std::memcmp(bytes.data(), begin(), sizeof(T)) == 0; }
};

/// A new handle: NULL where the call fails, and destroyed where it succeeds.
template <class T>
struct New : Any<T**> {
    void (*destroy)(T*);
    New(T** out, void (*how)(T*)) : Any<T**>{out}, destroy(how) {}
    std::vector<T**> bad() const { return {nullptr}; }
    void before() {
        destroy(*this->good);
        *this->good = nullptr;
    }
    bool unchanged() const { return *this->good == nullptr; }
};

/// What has to stay as it is: the states of all couples about, as hashes.
inline std::function<std::uint64_t()> watch = [] { return std::uint64_t{0}; };

/// The functions that any file of this program attacks, whichever of its suites are run.
std::set<std::string_view>& attacked();

template <std::size_t N>
struct Name {
    char text[N]{};
    constexpr Name(const char (&from)[N]) { std::copy(from, from + N, text); }
};
template <Name kName>
inline const bool registered = attacked().insert(kName.text).second;

/// One argument of a call, now good, now bad.
class Argument {
public:
    virtual ~Argument() = default;
    virtual std::size_t bad_ones() const = 0;
    virtual void make_bad(std::size_t which) = 0;
    virtual void make_good() = 0;
    virtual void before() = 0;
    virtual bool unchanged() const = 0;
};

/// As a function takes it, a P, made from what an attack says of it.
template <class P, class From>
class Adapted final : public Argument {
public:
    explicit Adapted(From from)
        : from_(std::move(from)), bad_(from_.bad()), value_(static_cast<P>(from_.good)) {}
    P value() const { return value_; }
    std::size_t bad_ones() const override { return bad_.size(); }
    void make_bad(std::size_t which) override { value_ = bad_[which]; }
    void make_good() override { value_ = static_cast<P>(from_.good); }
    void before() override { from_.before(); }
    bool unchanged() const override { return from_.unchanged(); }

private:
    From from_;
    decltype(from_.bad()) bad_;
    P value_;
};

bool one_line(std::string_view text);

using Call = std::function<pursuit_status()>;
/// Tries all that is bad, and then what is good.
void run(const char* function, const Call& call, std::span<Argument* const> arguments);

template <class... P, class... Arguments>
void run_with(const char* function, pursuit_status (*call)(P...), Arguments&&... arguments) {
    Argument* const all[] = {&arguments...};
    run(
        function, [&] { return call(arguments.value()...); }, all);
}
template <class... P, class... From>
void on(const char* function, pursuit_status (*call)(P...), From... arguments) {
    static_assert(sizeof...(P) == sizeof...(From));
    run_with(function, call, Adapted<P, From>(std::move(arguments))...);
}
#define ATTACK(function, ...) \
    (static_cast<void>(attack::registered<#function>), attack::on(#function, function, __VA_ARGS__))

}  // namespace attack
