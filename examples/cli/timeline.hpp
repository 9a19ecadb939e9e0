// The timeline of a play: one line a turn, with what happened before it.
#pragma once

#include <string>

#include <pursuit/engine/model.hpp>
#include <pursuit/engine/turn.hpp>
#include <pursuit/explain/telling.hpp>

#include "terminal.hpp"

class Timeline {
public:
    /// `names` are clean; `turns` is how many there will be.
    Timeline(const Terminal& terminal, const pursuit::Model& model, const pursuit::TwoNames& names,
             std::size_t turns);

    std::string legend() const;
    /// `before`: how the hearer was when the last line was written.
    std::string line(const pursuit::Turn& turn, const pursuit::Condition& before) const;
    std::string event(const std::string& text) const;
    std::string sentence(const std::string& text) const;

private:
    Ink ink_of(pursuit::Seat seat) const;

    const Terminal* terminal_;
    const pursuit::Model* model_;
    const pursuit::TwoNames* names_;
    struct Columns {
        int number = 3, time = 0, name = 3, stance = 11, move = 16, fears = 4, change = 16,
            phase = 0;
    } columns_;
};
