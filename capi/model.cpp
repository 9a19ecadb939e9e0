// Models and traits.
#include <pursuit/engine/model.hpp>
#include <pursuit/text/scenario_file.hpp>

#include "handles.hpp"
#include "names.hpp"

using namespace capi;
using pursuit::Tables;

namespace {

const pursuit::Coefficient& coefficient_of(const char* name) {
    const auto all = pursuit::coefficients();
    const auto name_of = [](std::int32_t id) noexcept {
        return pursuit::coefficients()[static_cast<std::size_t>(id)].name.data();
    };
    const auto count = static_cast<std::int32_t>(all.size());
    return all[static_cast<std::size_t>(
        find_name(text_of(name, "name"), "coefficient", count, name_of))];
}

}  // namespace

pursuit_status pursuit_model_create(pursuit_model** out) {
    return create(out, [] {
        return handle_of(std::make_shared<const pursuit::Model>(pursuit::Model::standard()));
    });
}

pursuit_status pursuit_model_parse(const char* text, size_t size, pursuit_parse_error* error,
                                   pursuit_model** out) {
    return parse(error, out, [&] {
        return handle_of(pursuit::parse_model({given(text, size, "text"), size}));
    });
}

pursuit_status pursuit_model_override(const pursuit_model* base, const char* const* names,
                                      const float* values, size_t count, pursuit_model** out) {
    return create(out, [&] {
        Tables tables = model_of(base).tables();
        given(names, count, "names");
        given(values, count, "values");
        for (std::size_t i = 0; i < count; ++i) {
            tables.coefficients.*coefficient_of(names[i]).field = values[i];
        }
        return handle_of(tables);
    });
}

pursuit_status pursuit_model_copy(const pursuit_model* model, pursuit_model** out) {
    return create(out, [&] { return handle_of(given(model, "model").impl); });
}

void pursuit_model_destroy(pursuit_model* model) { delete model; }

pursuit_status pursuit_model_hash(const pursuit_model* model, uint64_t* out) {
    return guard([&] { given(out, "out") = model_of(model).hash(); });
}

size_t pursuit_coefficient_count(void) { return pursuit::coefficients().size(); }

pursuit_status pursuit_coefficient_at(size_t index, pursuit_coefficient* out) {
    return guard([&] {
        const Slot<pursuit_coefficient> slot(out);
        const auto all = pursuit::coefficients();
        expect_index(index, all.size(), "index");
        const pursuit::Coefficient& c = all[index];
        slot = {0,
                c.standard,
                c.least,
                c.most,
                c.name.data(),
                c.unit.data(),
                c.meaning.data(),
                c.source.data()};
    });
}

pursuit_status pursuit_model_coefficient(const pursuit_model* model, const char* name, float* out) {
    return guard(
        [&] { given(out, "out") = model_of(model).coefficients().*coefficient_of(name).field; });
}

int32_t pursuit_model_moves(const pursuit_model* model) {
    return model == nullptr ? 0 : model->impl->moves();
}

const char* pursuit_model_move_name(const pursuit_model* model, pursuit_move move) {
    const bool known = move >= 0 && move < pursuit_model_moves(model);
    return known ? model->impl->row(static_cast<pursuit::Move>(move)).name : "?";
}

pursuit_status pursuit_model_find_move(const pursuit_model* model, const char* name,
                                       pursuit_move* out) {
    return guard([&] {
        pursuit::Move move{};
        given(out, "out");
        expect(model_of(model).find(text_of(name, "name"), move));
        *out = leave(move);
    });
}

pursuit_status pursuit_model_move(const pursuit_model* model, pursuit_move move,
                                  pursuit_move_row* out) {
    return guard([&] {
        const Slot<pursuit_move_row> slot(out);
        const pursuit::MoveRow& from = model_of(model).row(move_of(model_of(model), move, "move"));
        pursuit_move_row row{0,
                             leave(from.kind),
                             leave(from.parting),
                             from.bid,
                             {},
                             {},
                             from.ambiguity,
                             from.raises,
                             from.engages,
                             from.discloses,
                             leave(from.group)};
        copy(from.impact, row.impact);
        copy(from.intent, row.intent);
        slot = row;
    });
}

pursuit_status pursuit_model_group(const pursuit_model* model, pursuit_group group,
                                   pursuit_group_row* out) {
    return guard([&] {
        const Slot<pursuit_group_row> slot(out);
        const Tables& tables = model_of(model).tables();
        expect_id(group, PURSUIT_GROUP_END, "group");
        const auto g = static_cast<std::size_t>(group);
        const pursuit::GroupRow& r = tables.groups[g];
        pursuit_group_row row{0, r.tells, r.quiets, r.tires, r.says, r.cost, r.habituates, {}};
        for (std::size_t s = 0; s < pursuit::kStances; ++s)
            row.answers[s] = tables.stances[s].answers[g];
        slot = row;
    });
}

pursuit_status pursuit_model_transition(const pursuit_model* model, int32_t row,
                                        pursuit_transition* out) {
    return guard([&] {
        const Slot<pursuit_transition> slot(out);
        const Tables& tables = model_of(model).tables();
        expect_id(row, tables.transition_count, "row");
        const pursuit::Transition& from = tables.transitions[static_cast<std::size_t>(row)];
        pursuit_transition to{0, leave(from.from), leave(from.to), {}};
        std::copy(std::begin(from.because), std::end(from.because), to.because);
        slot = to;
    });
}

// --- traits --------------------------------------------------------------------------------------

pursuit_status pursuit_traits_init(pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        slot = leave(pursuit::Traits{});
    });
}

pursuit_status pursuit_model_profile(const pursuit_model* model, const char* name,
                                     pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        pursuit::Profile profile;
        expect(model_of(model).find(text_of(name, "name"), profile));
        slot = leave(profile.traits);
    });
}

const char* pursuit_model_profile_name(const pursuit_model* model, size_t index) {
    if (model == nullptr) return nullptr;
    const Tables& tables = model->impl->tables();
    return index < static_cast<std::size_t>(tables.profile_count) ? tables.profiles[index].name
                                                                  : nullptr;
}

pursuit_status pursuit_traits_from_scores(const pursuit_model* model, const pursuit_score* anxiety,
                                          const pursuit_score* avoidance,
                                          const pursuit_score* level, pursuit_traits* out) {
    return guard([&] {
        const Slot<pursuit_traits> slot(out);
        const auto score = [](const pursuit_score* from, const char* name) {
            const pursuit_score s = take(from, {0, 0, 0, 1}, name);
            return pursuit::Score{s.value, s.mean, s.deviation};
        };
        const pursuit::Score anxious = score(anxiety, "anxiety");
        const pursuit::Score avoidant = score(avoidance, "avoidance");
        std::optional<pursuit::Score> spoken;
        if (level != nullptr) spoken = score(level, "level");
        slot = leave(pursuit::traits_from_scores(model_of(model), anxious, avoidant, spoken));
    });
}

pursuit_status pursuit_traits_quadrant(const pursuit_traits* traits, const char** out) {
    return guard([&] {
        given(out, "out");
        const pursuit::Traits t = traits_of(traits, "traits");
        expect_share(t.anxiety, "anxiety");
        expect_share(t.avoidance, "avoidance");
        *out = pursuit::quadrant(t).data();
    });
}
