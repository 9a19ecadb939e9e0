// What playing well is worth: Ana is played by the engine, Ben by one policy after the other, 300
// evenings each. Printed is in how many of them what was between them is worked through within 60
// turns. The policies are those of the life claim L9 (tests/life/course_test.cpp holds its bounds).
//
//     strategies [evenings, 1 to 100000]
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>

#include <pursuit/pursuit.hpp>

namespace {

using pursuit::Couple;
using pursuit::Kind;
using pursuit::Move;
using pursuit::Seat;
using pursuit::Turn;

constexpr int kTurns = 60;

/// What Ben can go by.
struct Moment {
    const Couple& couple;
    const std::optional<Turn>& last;  // none before the first turn
    int turn;                         // from 0
    std::uint64_t evening;
};
/// What Ben does; none: what he is inclined to, which the engine knows.
using Policy = std::function<std::optional<Move>(const Moment&)>;

Policy always(Move move) {
    return [=](const Moment&) { return move; };
}

/// The same on every machine (a step of splitmix64), so that the table is, too.
std::optional<Move> anything(const Moment& now) {
    std::uint64_t x = 1000 * now.evening + static_cast<std::uint64_t>(now.turn);
    x = (x + 0x9e3779b97f4a7c15u) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return static_cast<Move>((x >> 33) % pursuit::kStandardMoves);
}

/// Pause with a promise when flooded, reassure what is feared, validate what is shown, listen to what
/// is raised, soften when calm.
std::optional<Move> answering(const Moment& now) {
    for (const Seat seat : {Seat::a, Seat::b}) {
        if (now.couple.condition(seat).flooded) return Move::time_out;
    }
    if (!now.last || now.last->mover == Seat::b) return Move::listen;
    const pursuit::MoveRow& heard = now.couple.model().row(now.last->move);
    if (heard.kind == Kind::protest || now.last->move == Move::seek_reassurance)
        return Move::reassure;
    if (heard.discloses > 0) return Move::validate;
    if (heard.raises > 0) return Move::listen;
    if (heard.kind == Kind::withdraw) return Move::soften;
    return now.couple.condition(Seat::a).inner.arousal < 0.4f ? Move::soften : Move::listen;
}

/// Likewise, but only from one turn to another; before and after he is himself.
Policy answering_in(int first, int last) {
    return [=](const Moment& now) {
        return now.turn >= first && now.turn <= last ? answering(now) : std::nullopt;
    };
}

/// One evening. @return whether it is worked through
bool play(const Policy& policy, Couple couple, std::uint64_t evening) {
    std::optional<Turn> last;
    for (int turn = 0; turn < kTurns; ++turn) {
        std::optional<Move> move;
        if (couple.peek().mover == Seat::b) move = policy({couple, last, turn, evening});
        if (!move) {
            last = couple.play();
        } else if (couple.act(Seat::b, *move, {}, last.emplace())) {
            return false;
        }
        if (last->resolved) return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    const long evenings = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 300;
    if (argc > 2 || evenings < 1 || evenings > 100000) {
        std::fputs("usage: strategies [evenings, 1 to 100000]\n", stderr);
        return 2;
    }
    const pursuit::Model& model = pursuit::Model::standard();
    pursuit::Profile ana, ben;
    if (model.find("pursuer", ana) || model.find("withdrawer", ben)) return 1;

    const struct {
        const char* name;
        Policy policy;
    } strategies[] = {
        {"blame every turn", always(Move::blame)},
        {"silence every turn", always(Move::stay_silent)},
        {"a time-out every turn", always(Move::time_out)},
        {"apologise every turn", always(Move::apologise)},
        {"listen every turn", always(Move::listen)},
        {"anything at random", anything},
        {"answer what was done", answering},
        {"answer in turns 2 to 9, then as he is", answering_in(2, 9)},
        {"the same from turn 20 on", answering_in(20, 27)},
        {"as he is", [](const Moment&) { return std::optional<Move>{}; }},
    };
    std::printf("%-38s worked through\n", "What Ben does");
    for (const auto& strategy : strategies) {
        long through = 0;
        for (long i = 0; i < evenings; ++i) {
            const auto evening = static_cast<std::uint64_t>(i);
            Couple couple{model, ana.traits, ben.traits, /*seed*/ 116, evening};
            if (couple.happens(pursuit::Disagreement{.severity = 0.75f, .owner = Seat::a}))
                return 1;
            through += play(strategy.policy, couple, evening);
        }
        std::printf("%-38s %5.1f %%\n", strategy.name,
                    100 * static_cast<double>(through) / static_cast<double>(evenings));
    }
}
