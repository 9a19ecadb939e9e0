// Runs that are over, from scenarios and from recordings.
#include <pursuit/report/run.hpp>

#include <utility>
#include <variant>

#include <pursuit/record/snapshot.hpp>

#include <pursuit/script/stage.hpp>

#include "base/arithmetic.hpp"
#include "base/fault.hpp"
#include "engine/cycle.hpp"
#include "record/recording.hpp"

namespace pursuit {
namespace {

float aroused(const Turn& turn) noexcept {
    return turn.after[0].inner.arousal + turn.after[1].inner.arousal;
}

/// Keeps what a report is made of while turns are made.
class Keeper : public Onlooker {
public:
    explicit Keeper(Run& run) : run_(run) {}

    void begins(const Couple& couple) override {
        run_.couples.assign(3, couple);
        run_.process.emplace(couple);
    }
    void sees(const Turn& turn, const Couple& couple) override {
        const bool first = run_.turns.empty();
        run_.turns.push_back(turn);
        run_.couples[2] = couple;
        run_.process->observe(couple);
        run_.stages.push_back(run_.process->stage());
        if (!first && !(aroused(turn) > aroused(run_.turns[run_.peak]))) return;
        run_.peak = run_.turns.size() - 1;
        run_.couples[1] = couple;
    }
    void waits(const Couple& couple) override {
        if (run_.turns.empty()) run_.couples.assign(3, couple);
    }
    void hears(const Happening& happening) override { hears(happening, run_.turns.size()); }
    void hears(const Happening& happening, std::size_t before) {
        std::string text = tell(happening, run_.names);
        if (text.empty()) return;
        const bool intervention = std::holds_alternative<Intervention>(happening.what);
        run_.happened.push_back({before, intervention, std::move(text)});
    }

private:
    Run& run_;
};

}  // namespace

std::vector<Cycle> cycles(std::span<const Turn> turns) {
    std::vector<Cycle> found;
    std::size_t length = 0;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        length = running(length, turns[i].phase);
        if (length == kCycleTurns) found.push_back({i + 1 - length, i});
        if (length > kCycleTurns) found.back().last = i;
    }
    return found;
}

Run run_of(const Scenario& scenario) {
    const RoundToNearest rounding;
    Run run;
    run.title = scenario.title;
    run.look_for = scenario.look_for;
    run.names = scenario.names;
    if (run.names[0].empty()) run.names[0] = "A";
    if (run.names[1].empty()) run.names[1] = "B";
    run.model = std::make_shared<const Model>(scenario.tables);
    Stage stage{scenario, *run.model};
    Keeper keeper{run};
    keeper.begins(stage.couple());
    if (scenario.turns > 0) keeper.waits(stage.before_turn());
    for (std::uint32_t i = 0; i < scenario.turns; ++i) {
        const Turn turn = stage.next();
        for (const std::size_t h : stage.happened()) keeper.hears(scenario.happenings[h], i);
        keeper.sees(turn, stage.couple());
    }
    return run;
}

Run run_of(std::span<const std::byte> recording, std::shared_ptr<const Model> model) {
    const RoundToNearest rounding;
    Run run;
    run.names = {"A", "B"};
    ImageHeader header;
    throw_if(inspect(recording, header));
    if (header.carries_model) {
        model = std::make_shared<const Model>(load_model(recording));
    } else if (model == nullptr) {
        model = std::make_shared<const Model>(Model::standard());
    }
    run.model = std::move(model);
    Keeper keeper{run};
    play_again(recording, *run.model, keeper);
    return run;
}

}  // namespace pursuit
