// Stories: runs that are over, from scenarios and from recordings.
#include <pursuit/report/story.hpp>

#include <utility>
#include <variant>

#include <pursuit/record/snapshot.hpp>

#include <pursuit/script/playthrough.hpp>

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
    explicit Keeper(Story& story) : story_(story) {}

    void begins(const Couple& couple) override {
        story_.couples.assign(3, couple);
        story_.process.emplace(couple);
    }
    void sees(const Turn& turn, const Couple& couple) override {
        const bool first = story_.turns.empty();
        story_.turns.push_back(turn);
        story_.couples[2] = couple;
        story_.process->observe(couple);
        story_.stages.push_back(story_.process->stage());
        if (!first && !(aroused(turn) > aroused(story_.turns[story_.peak]))) return;
        story_.peak = story_.turns.size() - 1;
        story_.couples[1] = couple;
    }
    void waits(const Couple& couple) override {
        if (story_.turns.empty()) story_.couples.assign(3, couple);
    }
    void hears(const Happening& happening) override { hears(happening, story_.turns.size()); }
    void hears(const Happening& happening, std::size_t before) {
        std::string text = tell(happening, story_.names);
        if (text.empty()) return;
        const bool intervention = std::holds_alternative<Intervention>(happening.what);
        story_.happened.push_back({before, intervention, std::move(text)});
    }

private:
    Story& story_;
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

Story story_of(const Scenario& scenario) {
    const RoundToNearest rounding;
    Story story;
    story.title = scenario.title;
    story.look_for = scenario.look_for;
    story.names = scenario.names;
    if (story.names[0].empty()) story.names[0] = "A";
    if (story.names[1].empty()) story.names[1] = "B";
    story.model = std::make_shared<const Model>(scenario.tables);
    Playthrough playthrough{scenario, *story.model};
    Keeper keeper{story};
    keeper.begins(playthrough.couple());
    if (scenario.turns > 0) keeper.waits(playthrough.before_turn());
    for (std::uint32_t i = 0; i < scenario.turns; ++i) {
        const Turn turn = playthrough.next();
        for (const std::size_t h : playthrough.happened()) keeper.hears(scenario.happenings[h], i);
        keeper.sees(turn, playthrough.couple());
    }
    return story;
}

Story story_of(std::span<const std::byte> recording, std::shared_ptr<const Model> model) {
    const RoundToNearest rounding;
    Story story;
    story.names = {"A", "B"};
    ImageHeader header;
    throw_if(inspect(recording, header));
    if (header.carries_model) {
        model = std::make_shared<const Model>(load_model(recording));
    } else if (model == nullptr) {
        model = std::make_shared<const Model>(Model::standard());
    }
    story.model = std::move(model);
    Keeper keeper{story};
    play_again(recording, *story.model, keeper);
    return story;
}

}  // namespace pursuit
