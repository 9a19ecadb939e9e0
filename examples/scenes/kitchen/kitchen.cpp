// A kitchen, the evening after. Ana is played by the engine, Ben by you: she speaks when she can bear
// the silence no longer, and whether you let her is up to you. A loop of a game, 60 frames a second;
// your own words (lines.hpp); saved in the middle and loaded.
//
//     kitchen              a scripted Ben, in simulated time: the same evening each time
//     kitchen 7            the same with 7 frames a second, which makes no difference
//     kitchen play         you are Ben: type a number and Enter, at any time
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

#include <pursuit/pursuit.hpp>

#include "lines.hpp"

namespace {

using pursuit::Move;
using pursuit::Seat;

constexpr Seat kBen = Seat::b;
constexpr const char* kNames[] = {"Ana", "Ben"};
constexpr std::int64_t kEvening = 240000, kSaving = 90000;  // ms

// --- What Ben does ------------------------------------------------------------------------------

struct Press {
    std::int64_t at_ms;
    Move move;
};
constexpr Press kScript[] = {
    {9000, Move::deflect},    {24000, Move::minimise},  {52000, Move::stay_silent},
    {95000, Move::listen},    {108000, Move::validate}, {121000, Move::apologise},
    {134000, Move::reassure}, {150000, Move::listen},   {166000, Move::soften},
    {181000, Move::validate}, {196000, Move::listen},   {211000, Move::affection},
};

constexpr Move kKeys[] = {Move::listen,  Move::validate, Move::reassure,    Move::apologise,
                          Move::soften,  Move::share,    Move::affection,   Move::minimise,
                          Move::deflect, Move::defend,   Move::stay_silent, Move::time_out};

/// What was typed since the last frame; none where nothing was. Never waits.
std::optional<Move> typed() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    char line[80];
    if (poll(&input, 1, 0) <= 0 || std::fgets(line, sizeof line, stdin) == nullptr) return {};
    const long key = std::strtol(line, nullptr, 10);
    if (key < 1 || key > static_cast<long>(std::size(kKeys))) return {};
    return kKeys[key - 1];
}

// --- The evening --------------------------------------------------------------------------------

[[noreturn]] void stop(const pursuit::Fault& fault) {
    std::fprintf(stderr, "kitchen: %s\n", fault.text);
    std::exit(1);
}
void must(const pursuit::Fault& fault) {
    if (fault) stop(fault);
}

pursuit::Couple ana_and_ben(const pursuit::Model& model) {
    pursuit::Profile ana, ben;
    must(model.find("pursuer", ana));
    must(model.find("withdrawer", ben));
    pursuit::Couple couple{model, ana.traits, ben.traits, /*seed*/ 4};
    must(couple.happens(pursuit::Disagreement{.severity = 0.6f, .owner = Seat::a}));
    couple.set_turn_ms(3000);
    return couple;
}

class Evening {
public:
    explicit Evening(const pursuit::Model& model) : model_(model), couple_(ana_and_ben(model)) {}

    /// Of the player. A full queue means a player who types faster than frames come: it is said.
    void press(std::int64_t at_ms, Move move) {
        const pursuit::Fault fault = scene_.tell(couple_, at_ms, pursuit::HostMove{kBen, move, {}});
        if (fault.status == pursuit::Status::full) {
            std::puts("(one thing at a time)");
        } else {
            must(fault);
        }
    }

    /// One frame: everything up to now.
    void update(std::int64_t now_ms) {
        std::optional<pursuit::Turn> turn;
        while (true) {
            must(scene_.advance(couple_, now_ms, turn));
            if (!turn) break;
            show(*turn);
        }
    }

    /// The couple is all there is to save, and the turns its reasons reach back to: right after
    /// update() nothing waits in the scene.
    std::size_t save_and_load() {
        std::array<std::byte, pursuit::kCoupleAndTurnsImageBytes> bytes;
        std::size_t size = 0;
        must(save(couple_, turns_, bytes, size));
        couple_ = pursuit::load(std::span(bytes).first(size), model_);
        turns_ = pursuit::load_turns(std::span(bytes).first(size), model_);
        scene_ = pursuit::Scene{kBen};
        return size;
    }

    bool over() const { return over_; }
    const pursuit::Couple& couple() const { return couple_; }

private:
    void show(const pursuit::Turn& turn) {
        turns_.push_back(turn);
        const pursuit::Reason reason = why(model_, turns_, turns_.size() - 1);
        const std::string_view line = voice_.line_for(turn.move, turn.stance, reason.need);
        const std::int64_t quiet = (turn.time_ms - said_until_ms_) / 1000;
        if (quiet >= 8) std::printf("        (%d seconds)\n", static_cast<int>(quiet));
        const auto seconds = static_cast<int>(turn.time_ms / 1000);
        std::printf("[%d:%02d] %s: %.*s\n", seconds / 60, seconds % 60, kNames[index(turn.mover)],
                    static_cast<int>(line.size()), line.data());
        if (turn.resolved) {
            std::puts("        What was between them is worked through.");
            over_ = true;
        }
        // Until a line is over nobody speaks of their own accord. A voice-over has its own length.
        const auto length = static_cast<std::uint32_t>(800 + 45 * line.size());
        couple_.set_turn_ms(length);
        said_until_ms_ = turn.time_ms + length;
    }

    const pursuit::Model& model_;
    pursuit::Couple couple_;
    pursuit::Scene scene_{kBen};
    std::vector<pursuit::Turn> turns_;  // that reasons reach back to
    kitchen::Voice voice_;
    std::int64_t said_until_ms_ = 0;
    bool over_ = false;
};

void end(const Evening& evening) {
    const std::string_view phase = name(evening.couple().phase());
    std::printf("\nWhere it ends: %.*s. Ana's arousal %.2f, her hope %.2f.\n",
                static_cast<int>(phase.size()), phase.data(),
                double{evening.couple().condition(Seat::a).inner.arousal},
                double{evening.couple().condition(Seat::a).inner.hope});
}

/// Simulated time: as fast as it goes.
void scripted(Evening& evening, std::int64_t frames_a_second) {
    std::size_t next = 0, bytes = 0;
    std::int64_t now = 0;
    for (std::int64_t frame = 1; now < kEvening && !evening.over(); ++frame) {
        now = std::min(1000 * frame / frames_a_second, kEvening);
        for (; next < std::size(kScript) && kScript[next].at_ms <= now; ++next)
            evening.press(kScript[next].at_ms, kScript[next].move);
        evening.update(now);
        if (bytes == 0 && now >= kSaving) bytes = evening.save_and_load();
    }
    end(evening);
    std::printf("Saved in the middle in %zu bytes, loaded, and gone on.\n", bytes);
}

void played(Evening& evening) {
    using Clock = std::chrono::steady_clock;
    for (std::size_t i = 0; i < std::size(kKeys); ++i)
        std::printf("%3zu %-12s%s", i + 1, pursuit::Model::standard().row(kKeys[i]).name,
                    i % 4 == 3 ? "\n" : "");
    const Clock::time_point start = Clock::now();
    for (std::int64_t now = 0; now < kEvening && !evening.over();) {
        std::this_thread::sleep_for(std::chrono::milliseconds(16));
        now = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
        if (const std::optional<Move> move = typed()) evening.press(now, *move);
        evening.update(now);
    }
    end(evening);
}

}  // namespace

int main(int argc, char** argv) {
    Evening evening{pursuit::Model::standard()};
    const bool by_hand = argc > 1 && std::strcmp(argv[1], "play") == 0;
    const long frames = argc > 1 && !by_hand ? std::strtol(argv[1], nullptr, 10) : 60;
    if (argc > 2 || frames < 1 || frames > 1000) {
        std::fputs("usage: kitchen [play | frames a second, 1 to 1000]\n", stderr);
        return 2;
    }
    std::puts("Ana cooked last night, and Ben came home at eleven.\n");
    if (by_hand) {
        played(evening);
    } else {
        scripted(evening, frames);
    }
}
