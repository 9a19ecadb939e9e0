// What is read and written as text: models, scenarios, talks.
#include <pursuit/text/agreement.hpp>
#include <pursuit/text/scenario_file.hpp>

#include <algorithm>

#include "convert.hpp"
#include "handles.hpp"
#include "pattern.hpp"
#include "script.hpp"
#include "text.hpp"

struct pursuit_agreement {
    std::vector<pursuit::Agreement> impl;
};

using namespace capi;

namespace {

const pursuit::Talk& talk_of(const pursuit_talks* talks, std::size_t index) {
    expect_index(index, given(talks, "talks").talks.size(), "index");
    return talks->talks[index];
}

/// Of the two texts that are handed in, a fault in this one is said to be.
pursuit::Codes codes_in(const char* text, std::size_t size) {
    pursuit::Codes out;
    pursuit::Fault why = pursuit::parse_codes({given(text, size, "codes"), size}, out);
    if (!why) return out;
    if (why.status == pursuit::Status::memory) pursuit::raise_fault(why);  // no fault of the text
    pursuit::Fault told = pursuit::fault(why.status, "codes: {}", why.message());
    told.line = why.line;
    told.column = why.column;
    pursuit::raise_fault(told);
}

const pursuit::Agreement& compared(const pursuit_agreement* agreement, std::size_t index) {
    expect_index(index, given(agreement, "agreement").impl.size(), "index");
    return agreement->impl[index];
}

}  // namespace

pursuit_status pursuit_talks_parse(const char* codes, size_t codes_size, const char* table,
                                   size_t table_size, pursuit_parse_error* error,
                                   pursuit_talks** out) {
    return parse(error, out, [&] {
        auto talks = std::make_unique<pursuit_talks>();
        talks->codes = codes_in(codes, codes_size);
        talks->talks = pursuit::parse_talks({given(table, table_size, "table"), table_size},
                                            talks->codes, &talks->counts);
        return talks;
    });
}

void pursuit_talks_destroy(pursuit_talks* talks) { delete talks; }

size_t pursuit_talks_count(const pursuit_talks* talks) {
    return talks == nullptr ? 0 : talks->talks.size();
}

pursuit_status pursuit_talks_about(const pursuit_talks* talks, size_t index,
                                   pursuit_talk_info* out) {
    return guard([&] {
        const Slot<pursuit_talk_info> slot(out);
        const pursuit::Talk& talk = talk_of(talks, index);
        const auto& values = talk.values;
        const auto nothing = std::count(values.begin(), values.end(), pursuit::kNothing);
        const auto missing = std::count(values.begin(), values.end(), pursuit::kMissing);
        slot = {0,
                static_cast<std::uint32_t>(talks->codes.columns.size()),
                talk.intervals(),
                talk.couple.c_str(),
                values.size() - static_cast<std::size_t>(nothing + missing),
                static_cast<std::size_t>(missing)};
    });
}

pursuit_status pursuit_talks_rows(const pursuit_talks* talks, pursuit_talk_rows* out) {
    return guard([&] {
        const Slot<pursuit_talk_rows> slot(out);
        const pursuit::RowCounts& counts = given(talks, "talks").counts;
        slot = {0,
                0,
                counts.read,
                counts.blank,
                counts.left_out,
                counts.acts,
                counts.missing,
                counts.gaps,
                counts.unknown_traits,
                counts.short_talks.size()};
    });
}

const char* pursuit_talks_skipped(const pursuit_talks* talks, size_t index) {
    const bool there = talks != nullptr && index < talks->counts.short_talks.size();
    return there ? talks->counts.short_talks[index].c_str() : nullptr;
}

pursuit_status pursuit_talks_model(const pursuit_talks* talks, pursuit_model** out) {
    return create(out, [&] { return handle_of(given(talks, "talks").codes.tables); });
}

pursuit_status pursuit_talks_replay(const pursuit_talks* talks, size_t index,
                                    const pursuit_model* model, const pursuit_progress* progress,
                                    pursuit_turn* turns, double* log_probability, size_t size,
                                    size_t* needed, double* log_likelihood) {
    return guard([&] {
        const Slots<pursuit_turn> slots(turns, size, "turns");
        given(log_probability, size, "log_probability");
        given(log_likelihood, "log_likelihood");
        const pursuit::Talk& talk = talk_of(talks, index);
        expect_room(talk.values.size(), size, needed);
        const pursuit::Replayed r =
            pursuit::replay(model_of(model), talks->codes, talk, watched_by(progress));
        for (std::size_t i = 0; i < r.turns.size(); ++i) put(slots, i, r.turns[i]);
        std::copy(r.log_probability.begin(), r.log_probability.end(), log_probability);
        *log_likelihood = r.log_likelihood;
    });
}

pursuit_status pursuit_talks_values(const pursuit_talks* talks, size_t index, uint32_t* values,
                                    size_t size, size_t* needed) {
    return guard([&] {
        given(values, size, "values");
        const pursuit::Talk& talk = talk_of(talks, index);
        expect_room(talk.values.size(), size, needed);
        std::copy(talk.values.begin(), talk.values.end(), values);
    });
}

pursuit_status pursuit_talks_baselines(const pursuit_talks* talks, pursuit_baselines* out) {
    return guard([&] {
        const Slot<pursuit_baselines> slot(out);
        const pursuit_talks& from = given(talks, "talks");
        const pursuit::Baselines b = pursuit::baselines(from.codes, from.talks);
        slot = {0, 0, b.cells, b.transitions, b.chance, b.independent, b.markov};
    });
}

pursuit_status pursuit_model_parse(const char* text, size_t size, pursuit_parse_error* error,
                                   pursuit_model** out) {
    return parse(error, out, [&] {
        return handle_of(pursuit::parse_model({given(text, size, "text"), size}));
    });
}

pursuit_status pursuit_scenario_parse(const char* text, size_t size, pursuit_parse_error* error,
                                      pursuit_scenario** out) {
    return parse(error, out, [&] {
        auto scenario = std::make_unique<pursuit_scenario>();
        scenario->impl = std::make_shared<const pursuit::Scenario>(
            pursuit::parse_scenario({given(text, size, "text"), size}));
        return scenario;
    });
}

pursuit_status pursuit_scenario_write(const pursuit_scenario* scenario, char* buffer, size_t size,
                                      size_t* needed) {
    return guard([&] {
        put_text(pursuit::write_scenario(scenario_of(scenario)), given(buffer, size, "buffer"),
                 size, needed);
    });
}

pursuit_status pursuit_acts_of_talk(const pursuit_talks* talks, size_t index, pursuit_seat* seats,
                                    pursuit_kind* kinds, uint32_t* times, size_t size,
                                    size_t* needed) {
    return guard([&] {
        given(seats, size, "seats"), given(kinds, size, "kinds"), given(times, size, "times");
        expect_index(index, given(talks, "talks").talks.size(), "index");
        const pursuit::Talk& talk = talks->talks[index];
        const pursuit::Model model{talks->codes.tables};
        const std::vector<pursuit::Act> acts = pursuit::acts_of(model, talks->codes, talk);
        expect_room(acts.size(), size, needed);
        for (std::size_t i = 0; i < acts.size(); ++i) put_act(acts[i], i, seats, kinds, times);
    });
}

pursuit_status pursuit_agreement_parse(const char* codes, size_t codes_size, const char* table,
                                       size_t table_size, pursuit_parse_error* error,
                                       pursuit_agreement** out) {
    return parse(error, out, [&] {
        auto agreement = std::make_unique<pursuit_agreement>();
        agreement->impl = pursuit::agreement({given(table, table_size, "table"), table_size},
                                             codes_in(codes, codes_size));
        return agreement;
    });
}

void pursuit_agreement_destroy(pursuit_agreement* agreement) { delete agreement; }

size_t pursuit_agreement_count(const pursuit_agreement* agreement) {
    return agreement == nullptr ? 0 : agreement->impl.size();
}

pursuit_status pursuit_agreement_about(const pursuit_agreement* agreement, size_t index,
                                       pursuit_agreement_info* out) {
    return guard([&] {
        const Slot<pursuit_agreement_info> slot(out);
        const pursuit::Agreement& a = compared(agreement, index);
        slot = {0,
                static_cast<std::uint32_t>(a.codes.size()),
                a.first.c_str(),
                a.second.c_str(),
                a.column.c_str(),
                a.units,
                a.unmatched};
    });
}

pursuit_status pursuit_agreement_kappa(const pursuit_agreement* agreement, size_t index,
                                       uint32_t code, pursuit_kappa* out) {
    return guard([&] {
        const Slot<pursuit_kappa> slot(out);
        const pursuit::Agreement& a = compared(agreement, index);
        expect_index(code, a.codes.size() + 1, "code");
        const bool all = code == a.codes.size();
        const pursuit::Kappa& k = all ? a.all : a.of[code];
        slot = {0,           0,      all ? "" : a.codes[code].c_str(), k.both, k.first, k.second,
                k.agreement, k.kappa};
    });
}
