// Check: what talks look like, in figures that a fit has to bring forth again; and what tells their
// next interval without a model.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include <pursuit/text/replay.hpp>

namespace pursuit {

/// The figures, in the order of their names. A value counts as done unless it is a column's first.
std::vector<std::string> figures_of(const Codes& codes);
std::vector<double> look(const Codes& codes, std::span<const Talk> talks);

/// Every interval drawn alike, or given the one before; half a case is added to each cell that was
/// seen in any talk, so that none is impossible.
class Counted {
public:
    Counted(const Codes& codes, std::span<const Talk> seen, bool markov);
    std::uint32_t parameters() const noexcept;
    /// Nats per transition of a talk.
    double nats(const Talk& talk) const;

private:
    using Cells = std::map<std::uint64_t, double>;
    std::uint64_t cell(const Talk& talk, std::size_t interval) const;
    const Codes& codes_;
    bool markov_;
    double cells_ = 1;
    std::map<std::uint64_t, Cells> after_;
    std::map<std::uint64_t, double> total_;
};

}  // namespace pursuit
