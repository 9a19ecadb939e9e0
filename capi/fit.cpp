// Likelihood of observed talks, and fits.
#include <pursuit/fit/fit.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "convert.hpp"
#include "handles.hpp"
#include "text.hpp"

using namespace capi;

struct pursuit_likelihood {
    pursuit::Likelihood impl;
};
struct pursuit_fit {
    pursuit::Fitted impl;
    std::vector<pursuit::Checked> checked;  // of exchanged partners in the end
};

namespace {

constexpr std::size_t kMostPairs = 1000000;

std::vector<pursuit::Pair> pairs_of(const pursuit_traits* a, const pursuit_traits* b,
                                    std::size_t count) {
    expect_count(count, kMostPairs, "count");
    given(a, count, "a");
    given(b, count, "b");
    std::vector<pursuit::Pair> pairs(count);
    for (std::size_t i = 0; i < count; ++i) pairs[i] = {traits_of(a, i, "a"), traits_of(b, i, "b")};
    return pairs;
}

double known(const std::optional<double>& x) {
    return x.value_or(std::numeric_limits<double>::quiet_NaN());
}

pursuit_fit_options standard_options() noexcept {
    const pursuit::FitOptions o;
    return {sizeof(pursuit_fit_options), 0, o.draws, 0, 0, 0, 0, nullptr, nullptr, nullptr};
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == ',') {
            out.emplace_back();
        } else if (c != ' ') {
            out.back() += c;
        }
    }
    std::erase(out, "");
    return out;
}

pursuit::FitOptions options_of(const pursuit_fit_options& o, const char* names, std::size_t talks) {
    pursuit::FitOptions out;
    out.free = names_in(&given(names, "names"));
    if (o.couple != nullptr) {
        pursuit::Trait trait{};
        expect(find(std::string_view(o.couple), trait));
        out.couple = trait;
    }
    out.folds = o.folds;
    out.draws = o.draws;
    out.simulated = o.simulated;
    out.shuffles = o.shuffles;
    out.threads = o.threads;
    out.seed = o.seed;
    if (o.fold_of != nullptr) out.fold_of.assign(o.fold_of, o.fold_of + talks);
    return out;
}

const pursuit::Fitted& fitted(const pursuit_fit* fit) { return given(fit, "fit").impl; }

template <class T>
const T& row_of(const std::vector<T>& rows, std::size_t index) {
    expect_index(index, rows.size(), "index");
    return rows[index];
}

}  // namespace

pursuit_status pursuit_likelihood_create(const pursuit_talks* talks, pursuit_likelihood** out) {
    return create(out, [&] {
        const pursuit_talks& from = given(talks, "talks");
        return std::unique_ptr<pursuit_likelihood>(
            new pursuit_likelihood{pursuit::Likelihood(from.codes, from.talks)});
    });
}

void pursuit_likelihood_destroy(pursuit_likelihood* likelihood) { delete likelihood; }

pursuit_status pursuit_likelihood_of(pursuit_likelihood* likelihood, const pursuit_model* model,
                                     const pursuit_traits* a, const pursuit_traits* b, size_t count,
                                     const pursuit_progress* progress, double* log_likelihood) {
    return guard([&] {
        pursuit::Likelihood& from = given(likelihood, "likelihood").impl;
        const pursuit::Model& under = model_of(model);
        const auto pairs = pairs_of(a, b, count);
        given(log_likelihood, count, "log_likelihood");
        expect(from.sums(under, pairs, {log_likelihood, count}, watched_by(progress)));
    });
}

pursuit_status pursuit_likelihood_of_talks(pursuit_likelihood* likelihood,
                                           const pursuit_model* model, const pursuit_traits* a,
                                           const pursuit_traits* b, size_t count,
                                           const pursuit_progress* progress, size_t capacity,
                                           double* log_likelihood) {
    return guard([&] {
        pursuit::Likelihood& from = given(likelihood, "likelihood").impl;
        const pursuit::Model& under = model_of(model);
        const auto pairs = pairs_of(a, b, count);
        const std::size_t places = count * from.talks();
        if (capacity != places)
            refuse(PURSUIT_STATUS_ARGUMENT, "capacity is {}, expected {}", capacity, places);
        given(log_likelihood, capacity, "log_likelihood");
        std::vector<pursuit::TalkLikelihood> told(places);
        expect(from.of(under, pairs, told, watched_by(progress)));
        for (std::size_t i = 0; i < places; ++i) log_likelihood[i] = told[i].rest;
    });
}

pursuit_status pursuit_fit_options_init(pursuit_fit_options* out) {
    return guard([&] {
        const Slot<pursuit_fit_options> slot(out);
        slot = standard_options();
    });
}

pursuit_status pursuit_talks_fit(const pursuit_talks* talks, const char* names,
                                 const pursuit_fit_options* options, pursuit_fit** out) {
    return create(out, [&] {
        const pursuit_talks& from = given(talks, "talks");
        const pursuit_fit_options o = take(options, standard_options(), "options");
        auto fit = std::make_unique<pursuit_fit>();
        fit->impl = pursuit::fit(from.codes, from.talks, options_of(o, names, from.talks.size()),
                                 watched_by(o.progress));
        fit->checked = fit->impl.checked;
        if (fit->impl.shuffled) fit->checked.push_back(*fit->impl.shuffled);
        return fit;
    });
}

pursuit_status pursuit_talks_nats_of(const pursuit_talks* talks, const char* names,
                                     const char* couple, const double* values, size_t count,
                                     size_t capacity, double* nats) {
    return guard([&] {
        const pursuit_talks& from = given(talks, "talks");
        pursuit_fit_options options = standard_options();
        options.couple = couple;
        given(values, count, "values");
        if (capacity != from.talks.size()) {
            refuse(PURSUIT_STATUS_ARGUMENT, "capacity is {}, expected {}", capacity,
                   from.talks.size());
        }
        given(nats, capacity, "nats");
        const std::vector<double> out = pursuit::nats_of(
            from.codes, from.talks, options_of(options, names, from.talks.size()), {values, count});
        std::copy(out.begin(), out.end(), nats);
    });
}

void pursuit_fit_destroy(pursuit_fit* fit) { delete fit; }

pursuit_status pursuit_fit_about(const pursuit_fit* fit, pursuit_fit_info* out) {
    return guard([&] {
        const Slot<pursuit_fit_info> slot(out);
        const pursuit::Fitted& f = fitted(fit);
        slot = {0,
                f.complete,
                f.estimates.size(),
                f.rivals.size(),
                fit->checked.size(),
                f.warnings.size(),
                f.held_out.size(),
                f.transitions,
                f.evaluations,
                f.log_likelihood};
    });
}

pursuit_status pursuit_fit_estimate(const pursuit_fit* fit, size_t index, pursuit_estimate* out) {
    return guard([&] {
        const Slot<pursuit_estimate> slot(out);
        const pursuit::Estimate& e = row_of(fitted(fit).estimates, index);
        const pursuit_estimate one{0,
                                   0,
                                   e.name.c_str(),
                                   e.value,
                                   e.standard,
                                   e.least,
                                   e.most,
                                   known(e.error),
                                   known(e.robust),
                                   known(e.low),
                                   known(e.middle),
                                   known(e.high),
                                   e.reliability};
        slot = one;
    });
}

pursuit_status pursuit_fit_rival(const pursuit_fit* fit, size_t index, pursuit_rival* out) {
    return guard([&] {
        const Slot<pursuit_rival> slot(out);
        const pursuit::Rival& c = row_of(fitted(fit).rivals, index);
        const pursuit_rival one{0,
                                c.parameters,
                                c.name.c_str(),
                                c.nats,
                                known(c.held_out),
                                known(c.difference),
                                known(c.error)};
        slot = one;
    });
}

pursuit_status pursuit_fit_checked(const pursuit_fit* fit, size_t index, pursuit_checked* out) {
    return guard([&] {
        const Slot<pursuit_checked> slot(out);
        const pursuit::Checked& c = row_of(given(fit, "fit").checked, index);
        slot = {0, 0, c.name.c_str(), c.observed, c.mean, c.deviation};
    });
}

const char* pursuit_fit_warning(const pursuit_fit* fit, size_t index) {
    if (fit == nullptr || index >= fit->impl.warnings.size()) return "";
    return fit->impl.warnings[index].c_str();
}

pursuit_status pursuit_fit_held_out(const pursuit_fit* fit, double* out, size_t size,
                                    size_t* needed) {
    return guard([&] {
        given(out, size, "out");
        const std::vector<double>& nats = fitted(fit).held_out;
        expect_room(nats.size(), size, needed);
        std::copy(nats.begin(), nats.end(), out);
    });
}

pursuit_status pursuit_fit_model(const pursuit_fit* fit, pursuit_traits* a, pursuit_traits* b,
                                 pursuit_model** out) {
    return create(out, [&] {
        const pursuit::Fitted& f = fitted(fit);
        auto model = handle_of(f.tables);
        if (a != nullptr) Slot<pursuit_traits>(a, "a") = leave(f.partners[0]);
        if (b != nullptr) Slot<pursuit_traits>(b, "b") = leave(f.partners[1]);
        return model;
    });
}

pursuit_status pursuit_fit_write(const pursuit_fit* fit, char* buffer, size_t size,
                                 size_t* needed) {
    return guard([&] {
        put_text(pursuit::text_of(fitted(fit)), given(buffer, size, "buffer"), size, needed);
    });
}
