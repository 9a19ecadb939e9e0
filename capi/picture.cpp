// Charts and pictures: text into the caller's buffer.
#include <cmath>
#include <string>
#include <vector>

#include <pursuit/picture/chart.hpp>
#include <pursuit/picture/picture.hpp>

#include "convert.hpp"
#include "handles.hpp"
#include "loop.hpp"

namespace capi {
namespace {

constexpr std::size_t kMostTexts = 10000;

static_assert(PURSUIT_CHART_END == pursuit::kChartFormats);

pursuit::ChartFormat format_of(pursuit_chart_format format) {
    return enter<pursuit::ChartFormat>(format, PURSUIT_CHART_END, "format");
}

constexpr pursuit_frame kFrame{0, 760, {nullptr, nullptr}, nullptr, 0, 0};

std::string_view or_else(const char* text, std::string_view standard, const char* name) {
    return text == nullptr ? standard : text_of(text, name);
}

pursuit::Frame frame_of(const pursuit_frame* frame) {
    const pursuit_frame f = frame == nullptr ? kFrame : take(frame, kFrame, "frame");
    expect_id(f.no_style, 2, "no_style");
    expect_id(f.reserved, 1, "reserved");
    return {{or_else(f.names[0], "A", "names"), or_else(f.names[1], "B", "names")},
            f.width == 0 ? kFrame.width : f.width,
            or_else(f.id, "picture", "id"),
            f.no_style == 0};
}

std::vector<pursuit::Turn> turns_of(const pursuit_turn* turns, std::size_t count) {
    std::vector<pursuit::Turn> out;
    given(turns, count, "turns");  // before room is made for so many
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(turn_of(take(turns, i, pursuit_turn{}, "turns")));
    }
    return out;
}

void expect_few(std::size_t count, const char* name) {
    if (count <= kMostTexts) return;
    refuse(PURSUIT_STATUS_ARGUMENT, "{} has {} elements, expected at most {}", name, count,
           kMostTexts);
}

void expect_finite(std::span<const double> values, const char* name) {
    for (const double x : values) {
        if (std::isfinite(x)) continue;
        refuse(PURSUIT_STATUS_ARGUMENT, "{} is {}, expected a finite number", name, x);
    }
}

std::vector<pursuit::Mark> marks_of(const pursuit_mark* marks, std::size_t count) {
    std::vector<pursuit::Mark> out;
    given(marks, count, "marks");
    for (std::size_t i = 0; i < count; ++i) {
        const pursuit_mark mark = take(marks, i, pursuit_mark{}, "marks");
        expect_id(mark.intervention, 2, "intervention");
        out.push_back({mark.before, mark.intervention != 0, text_of(mark.text, "text")});
    }
    return out;
}

std::vector<pursuit::Alternative> alternatives_of(const char* const* labels,
                                                  const pursuit_contrast* contrasts,
                                                  std::size_t count, std::uint32_t pairs) {
    std::vector<pursuit::Alternative> out;
    expect_few(count, "labels");
    given(labels, count, "labels");
    given(contrasts, count * pursuit::kOutcomes, "contrasts");
    for (std::size_t i = 0; i < count; ++i) {
        pursuit::Alternative& alternative = out.emplace_back();
        alternative.label = text_of(labels[i], "label");
        alternative.compared.pairs = pairs;
        for (std::size_t o = 0; o < pursuit::kOutcomes; ++o) {
            const pursuit_contrast c =
                take(contrasts, i * pursuit::kOutcomes + o, pursuit_contrast{}, "contrasts");
            expect_finite(std::array{c.mean_without, c.mean_with, c.difference, c.low, c.high},
                          "a contrast");
            alternative.compared.outcome[o] = {
                c.mean_without, c.mean_with, c.difference, c.low, c.high, c.variance_ratio, c.n};
        }
    }
    return out;
}

std::vector<pursuit::Outcome> outcomes_of(const pursuit_outcome* outcomes, std::size_t count) {
    std::vector<pursuit::Outcome> out;
    given(outcomes, count, "outcomes");
    expect_few(count, "outcomes");
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(enter<pursuit::Outcome>(outcomes[i], PURSUIT_OUTCOME_END, "outcome"));
    }
    return out;
}

std::vector<pursuit::Point> points_of(const pursuit_point* path, std::size_t count) {
    std::vector<pursuit::Point> out;
    given(path, count, "path");
    for (std::size_t i = 0; i < count; ++i) out.push_back(point_of(path + i, "path"));
    return out;
}

/// A map, and the names of its classes.
struct MapOf {
    std::vector<std::string_view> classes;
    pursuit::Map map;

    explicit MapOf(const pursuit_map* from) {
        const pursuit_map m = take(from, pursuit_map{}, "map");
        map.title = or_else(m.title, "", "title");
        map.across = or_else(m.across, "", "across");
        map.up = or_else(m.up, "", "up");
        expect_finite(m.across_range, "across_range");
        expect_finite(m.up_range, "up_range");
        map.across_range = {m.across_range[0], m.across_range[1]};
        map.up_range = {m.up_range[0], m.up_range[1]};
        expect_id(m.columns, 201, "columns");
        expect_id(m.rows, 201, "rows");
        expect_id(m.class_count, 6, "class_count");
        map.columns = m.columns;
        map.rows = m.rows;
        const std::size_t cells = std::size_t{m.columns} * m.rows;
        map.values = {given(m.values, cells, "values"), cells};
        given(m.classes, m.class_count, "classes");
        for (std::size_t i = 0; i < m.class_count; ++i) {
            classes.push_back(text_of(m.classes[i], "classes"));
        }
        map.classes = classes;
        if (m.mark_label == nullptr) return;
        map.mark_label = text_of(m.mark_label, "mark_label");
        map.mark = point_of(&m.mark, "mark");
    }
};

}  // namespace
}  // namespace capi

using namespace capi;

pursuit_status pursuit_model_chart(const pursuit_model* model, pursuit_chart_format format,
                                   char* buffer, size_t size, size_t* needed) {
    return write(buffer, size, needed,
                 [&] { return pursuit::chart(model_of(model), format_of(format)); });
}

pursuit_status pursuit_process_chart(pursuit_chart_format format, char* buffer, size_t size,
                                     size_t* needed) {
    return write(buffer, size, needed,
                 [&] { return pursuit::chart_of_process(format_of(format)); });
}

pursuit_status pursuit_picture_style(char* buffer, size_t size, size_t* needed) {
    return write(buffer, size, needed, [] { return pursuit::style_of_pictures(); });
}

pursuit_status pursuit_picture_loop(const pursuit_couple* couple, const pursuit_turn* turns,
                                    size_t count, pursuit_seat pursuer, const pursuit_frame* frame,
                                    char* buffer, size_t size, size_t* needed) {
    return write(buffer, size, needed, [&] {
        return pursuit::draw_loop(couple_of(couple), turns_of(turns, count), frame_of(frame),
                                  maybe_seat(pursuer, "pursuer"));
    });
}

pursuit_status pursuit_picture_timeline(const pursuit_turn* turns, size_t count,
                                        const pursuit_mark* marks, size_t mark_count,
                                        const pursuit_frame* frame, char* buffer, size_t size,
                                        size_t* needed) {
    return write(buffer, size, needed, [&] {
        return pursuit::draw_timeline(turns_of(turns, count), marks_of(marks, mark_count),
                                      frame_of(frame));
    });
}

pursuit_status pursuit_picture_what_if(const char* const* labels, const pursuit_contrast* contrasts,
                                       size_t count, uint32_t pairs,
                                       const pursuit_outcome* outcomes, size_t outcome_count,
                                       const pursuit_frame* frame, char* buffer, size_t size,
                                       size_t* needed) {
    return write(buffer, size, needed, [&] {
        return pursuit::draw_what_if(alternatives_of(labels, contrasts, count, pairs),
                                     outcomes_of(outcomes, outcome_count), frame_of(frame));
    });
}

pursuit_status pursuit_picture_portrait(const pursuit_loop* loop, pursuit_seat pursuer,
                                        const pursuit_point* path, size_t count,
                                        const pursuit_frame* frame, char* buffer, size_t size,
                                        size_t* needed) {
    return write(buffer, size, needed, [&] {
        return pursuit::draw_portrait(loop_of(loop, "loop"), seat_of(pursuer, "pursuer"),
                                      points_of(path, count), frame_of(frame));
    });
}

pursuit_status pursuit_picture_map(const pursuit_map* map, const pursuit_frame* frame, char* buffer,
                                   size_t size, size_t* needed) {
    return write(buffer, size, needed, [&] {
        const MapOf from{map};
        return pursuit::draw_map(from.map, frame_of(frame));
    });
}
