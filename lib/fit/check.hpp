// Check: what talks look like, in figures that a fit has to bring forth again; and what tells their
// next interval without a model.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <pursuit/text/replay.hpp>

namespace pursuit {

/// The figures, in the order of their names. A value counts as done unless it is a column's first.
std::vector<std::string> figures_of(const Codes& codes);
std::vector<double> look(const Codes& codes, std::span<const Talk> talks);

/// What is done in an interval drawn alike everywhere, or given the one before; as the model, given who
/// acts in it. Half a case is added to each cell there can be, so that none is impossible.
class Counted {
public:
    Counted(const Codes& codes, std::span<const Talk> seen, bool markov);
    std::uint32_t parameters() const noexcept;
    /// Nats per transition of a talk.
    double nats(const Talk& talk) const;

private:
    using Cells = std::map<std::uint64_t, double>;
    /// In how many ways those can act who act in an interval.
    double ways(const Talk& talk, std::size_t interval) const;
    std::uint64_t cell(const Talk& talk, std::size_t interval) const;
    std::uint64_t who(const Talk& talk, std::size_t interval) const;
    /// What is known of an interval: who acts, and what was before.
    std::pair<std::uint64_t, std::uint64_t> given(const Talk& talk, std::size_t interval) const {
        return {who(talk, interval), markov_ ? cell(talk, interval - 1) : 0};
    }
    const Codes& codes_;
    bool markov_;
    Cells ways_;  // by who acts
    std::map<std::pair<std::uint64_t, std::uint64_t>, Cells> after_;
};

}  // namespace pursuit
