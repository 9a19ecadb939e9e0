// The page.
#include <algorithm>
#include <vector>

#include <pursuit/report/report.hpp>

#include "convert.hpp"
#include "script.hpp"

namespace capi {
namespace {

pursuit::Story story_of(const pursuit_story& r) {
    expect_id(r.reserved, 1, "reserved");
    if (r.scenario != nullptr) {
        pursuit::Scenario scenario = *r.scenario->impl;
        if (r.title != nullptr) scenario.title = text_of(r.title, "title");
        for (std::size_t i = 0; i < 2; ++i) {
            if (r.names[i] != nullptr) scenario.names[i] = text_of(r.names[i], "names");
        }
        return pursuit::story_of(scenario);
    }
    const auto* image = static_cast<const std::byte*>(r.recording);
    given(image, std::max<std::size_t>(r.recording_size, 1), "recording");
    pursuit::Story story = pursuit::story_of(std::span{image, r.recording_size},
                                             r.model == nullptr ? nullptr : r.model->impl);
    if (r.title != nullptr) story.title = text_of(r.title, "title");
    for (std::size_t i = 0; i < 2; ++i) {
        if (r.names[i] != nullptr) story.names[i] = text_of(r.names[i], "names");
    }
    return story;
}

std::vector<pursuit::Story> stories_of(const pursuit_story* stories, std::size_t count) {
    std::vector<pursuit::Story> out;
    given(stories, count, "stories");
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(story_of(take(stories, i, pursuit_story{}, "stories")));
    }
    return out;
}

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_report(const pursuit_story* stories, size_t count,
                              const pursuit_reporting* how, char* buffer, size_t size,
                              size_t* needed) {
    return write(buffer, size, needed, [&] {
        const pursuit::Reporting standard;
        const pursuit_reporting defaults{0, standard.pairs, standard.transcript, 0, nullptr};
        const pursuit_reporting h = how == nullptr ? defaults : take(how, defaults, "how");
        expect_id(h.reserved, 1, "reserved");
        return pursuit::report(stories_of(stories, count),
                               {h.pairs, h.transcript, watched_by(h.progress)});
    });
}
