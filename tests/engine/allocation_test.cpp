// Nothing that happens while a couple lives allocates: counted by replacing the operators new of
// this program.
#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>
#include <optional>
#include <span>
#include <string>

#include <pursuit/engine/couple.hpp>
#include <pursuit/engine/scene.hpp>
#include <pursuit/explain/why.hpp>
#include <pursuit/explain/why_not.hpp>
#include <pursuit/pattern/pattern.hpp>
#include <pursuit/study/search.hpp>
#include <pursuit/study/what_if.hpp>

#include "lives.hpp"

namespace {
std::atomic<long> allocations{0};

void* counted(std::size_t size) noexcept {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return std::malloc(size > 0 ? size : 1);
}
void* counted(std::size_t size, std::align_val_t alignment) noexcept {
    allocations.fetch_add(1, std::memory_order_relaxed);
    const auto align = static_cast<std::size_t>(alignment);
    return std::aligned_alloc(align, (size + align - 1) / align * align);
}
void* or_throw(void* memory) {
    if (memory == nullptr) throw std::bad_alloc{};
    return memory;
}
}  // namespace

// Both sides are replaced, which g++ does not see where a sanitizer keeps it from inlining one.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif
void* operator new(std::size_t size) { return or_throw(counted(size)); }
void* operator new[](std::size_t size) { return or_throw(counted(size)); }
void* operator new(std::size_t size, std::align_val_t align) {
    return or_throw(counted(size, align));
}
void* operator new[](std::size_t size, std::align_val_t align) {
    return or_throw(counted(size, align));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

namespace pursuit {
namespace {

/// How many allocations `call` makes.
template <class Call>
long count(Call call) {
    const long before = allocations.load();
    call();
    return allocations.load() - before;
}

Couple arguing() {
    Couple couple{Model::standard(), somebody(0.78f, 0.25f), somebody(0.30f, 0.75f), 1};
    (void)couple.happens(Disagreement{0.7f, Seat::a});
    return couple;
}

BOOST_AUTO_TEST_SUITE(allocation)

BOOST_AUTO_TEST_CASE(allocations_are_counted) {
    constexpr std::align_val_t wide{64};
    // Calls by name, which a compiler may not leave out.
    BOOST_TEST(count([] { ::operator delete(::operator new(8)); }) == 1);
    BOOST_TEST(count([] { ::operator delete[](::operator new[](8)); }) == 1);
    BOOST_TEST(count([] { ::operator delete(::operator new(8, std::nothrow)); }) == 1);
    BOOST_TEST(count([&] { ::operator delete(::operator new(8, wide), wide); }) == 1);
    BOOST_TEST(count([&] { ::operator delete[](::operator new[](8, wide), wide); }) == 1);
    const Tables tables = Model::standard().tables();
    BOOST_TEST(count([&] { Model{tables}; }) >= 1);  // the library's own are seen as well
}

BOOST_AUTO_TEST_CASE(living_allocates_nothing) {
    Couple couple = arguing();
    const Couple start = couple;
    std::array<Turn, 64> turns{};
    Turn turn;
    Code code;
    code.share[2] = code.share[18] = 1;
    BOOST_TEST(count([&] { couple.play(); }) == 0);
    BOOST_TEST(count([&] { couple.play(turns); }) == 0);
    BOOST_TEST(count([&] { couple.skip(1000); }) == 0);
    BOOST_TEST(count([&] { (void)couple.act(Seat::a, Move::blame, {}, turn); }) == 0);
    BOOST_TEST(count([&] { (void)couple.act(Seat::b, Move::soften, 0.5f, turn); }) == 0);
    BOOST_TEST(count([&] { (void)couple.observe(Seat::a, code, turn); }) == 0);
    BOOST_TEST(count([&] { (void)couple.peek(); }) == 0);
    BOOST_TEST(count([&] { (void)couple.condition(Seat::a); }) == 0);
    BOOST_TEST(count([&] { (void)couple.phase(); }) == 0);
    BOOST_TEST(count([&] { (void)couple.hash(); }) == 0);
    BOOST_TEST(count([&] { (void)couple.elapse(3600000); }) == 0);
    BOOST_TEST(count([&] { couple.set_turn_ms(5000); }) == 0);
    BOOST_TEST(count([&] { couple.give_floor(Seat::a); }) == 0);
    BOOST_TEST(count([&] { (void)couple.set_traits(Seat::a, Traits{}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(Disagreement{0.5f, {}}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(OpenIssue{0.5f, Seat::b}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(Separation{Seat::a, 1000}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(Reunion{}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(Stress{Seat::a, 0.5f}); }) == 0);
    BOOST_TEST(count([&] { (void)couple.happens(GoodTime{100}); }) == 0);
    for (int what = 0; what < kInterventions; ++what) {
        const Intervention one{static_cast<Intervention::What>(what), Seat::a, 0.5f};
        BOOST_TEST(count([&] { (void)couple.intervene(one); }) == 0);
    }
    BOOST_TEST(count([&] { (void)couple.restore(start.state()); }) == 0);
    BOOST_TEST(count([&] { couple = start; }) == 0);
    BOOST_TEST(count([&] {
                   Couple fork = start;
                   fork.skip(10);
               }) == 0);
    std::optional<Couple> made;
    BOOST_TEST(
        count([&] { (void)Couple::make(Model::standard(), Traits{}, Traits{}, 1, 0, made); }) == 0);
    BOOST_TEST(count([&] { Couple{Model::standard(), Traits{}, Traits{}, 1}; }) == 0);
}

BOOST_AUTO_TEST_CASE(a_scene_allocates_nothing) {
    Couple couple = arguing();
    couple.set_turn_ms(500);
    Scene scene{Seat::b};
    std::optional<Turn> turn;
    BOOST_TEST(count([&] {
                   for (std::int64_t now = 0; now < 600000; now += 16) {
                       if (now % 2000 == 0)
                           (void)scene.tell(couple, now + 9, HostMove{Seat::b, Move::listen});
                       while (!scene.advance(couple, now, turn) && turn) continue;
                   }
               }) == 0);
    BOOST_TEST(couple.state().turns > 300u);
    BOOST_TEST(count([&] { (void)due(couple, Seat::a); }) == 0);
    BOOST_TEST(count([&] { (void)scene.tell(couple, -1, Reunion{}); }) == 0);
    BOOST_TEST(count([&] { (void)scene.advance(couple, -1, turn); }) == 0);
}

BOOST_AUTO_TEST_CASE(watching_allocates_nothing) {
    Watch watch;
    BOOST_TEST(count([&] {
                   for (std::uint32_t i = 0; i < 100; ++i) {
                       (void)watch.add({static_cast<Seat>(i % 2), static_cast<Kind>(i % 3), i});
                       (void)watch.finding();
                   }
               }) == 0);
    BOOST_TEST(count([&] { (void)watch.associations(); }) == 0);
    BOOST_TEST(count([&] { (void)watch.add({Seat::a, Kind::attack, 3}); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_long_mixed_life_allocates_nothing) {
    Couple couple = arguing();
    Life life{1};
    BOOST_TEST(count([&] {
                   for (int i = 0; i < 20000; ++i) life.turn(couple, 0.3);
               }) == 0);
    BOOST_TEST(couple.state().turns == 20000u);
}

BOOST_AUTO_TEST_CASE(refusing_allocates_nothing) {
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    Couple couple = arguing();
    State state = couple.state();
    state.severity = nan;
    Traits traits;
    traits.anxiety = nan;
    Turn turn;
    std::array<Fault, 9> faults;
    BOOST_TEST(count([&] {
                   faults = {couple.happens(Disagreement{nan, {}}),
                             couple.happens(GoodTime{0}),
                             couple.intervene({Intervention::What::affirm, {}, nan}),
                             couple.elapse(-1),
                             couple.act(Seat::a, kNoMove, {}, turn),
                             couple.act(Seat::a, Move::blame, nan, turn),
                             couple.observe(Seat::a, Code{}, turn),
                             couple.set_traits(Seat::a, traits),
                             couple.restore(state)};
               }) == 0);
    for (const Fault& fault : faults) BOOST_TEST(static_cast<bool>(fault));
    Move move{};
    Profile profile;
    BOOST_TEST(count([&] {
                   (void)Model::standard().find("blam", move);
                   (void)Model::standard().find("persuer", profile);
               }) == 0);
}

BOOST_AUTO_TEST_CASE(reasons_allocate_nothing_before_they_are_put_in_words) {
    const Model& model = Model::standard();
    Couple couple = arguing();
    std::array<Turn, 64> turns{};
    couple.play(turns);
    Reason reason;
    WhyNot why_another;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        BOOST_TEST(count([&] { reason = why(model, turns, i); }) == 0);
        BOOST_TEST(count([&] { why_another = why_not(model, turns[i]); }) == 0);
        BOOST_TEST(count([&] { why_another = why_not(model, turns[i], Move::listen); }) == 0);
    }
    BOOST_TEST(count([&] { reason.sentence(model, "Ana", "Ben"); }) > 0);
}

BOOST_AUTO_TEST_CASE(comparing_and_searching_allocate_nothing) {
    const Couple couple = arguing();
    const Change changes[] = {{2, Intervention{Intervention::What::uncover, Seat::a, 1}},
                              {3, HostMove{Seat::b, Move::listen, {}}},
                              {4, WeakenedLink{Link::fear_to_demand, Seat::a, 0.5f}}};
    Trial trial;
    trial.pairs = 20;
    trial.follow_up = FollowUp{};
    Compared compared;
    std::array<Course, 60> course{};
    std::array<PairedRuns, 5> pairs{};
    BOOST_TEST(count([&] { (void)compare(couple, changes, trial, compared, course); }) == 0);
    BOOST_TEST(count([&] { (void)run_pairs(couple, changes, trial, 3, pairs); }) == 0);
    BOOST_TEST(count([&] { (void)summary(pairs, Seat::a); }) == 0);
    Search how;
    how.pairs = 4;
    how.step = 10;
    std::array<Finding, 20> findings{};
    Found found;
    BOOST_TEST(count([&] { (void)search(couple, how, findings, found); }) == 0);
    BOOST_TEST(count([&] { (void)remedies(couple, Seat::a); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit
