// A small table of talks and its codes, for the tests of reading and of replaying them.
#pragma once

#include <pursuit/text/replay.hpp>

#include <string>

namespace pursuit::talks {

inline const std::string kHead = "couple = \"pair\"\ntime = \"t\"\n[a]\n[b]\n";
inline const std::string kColumns = R"(
[[columns]]
name = "she"
seat = "a"
[columns.values]
quiet = "rest"
talks = { share = 1, discuss = 0.5, seek_reassurance = 1 }
[[columns]]
name = "he"
seat = "b"
[columns.values]
quiet = "rest"
helps = { listen = 1, validate = 1, reassure = 0.75 }
hurts = { criticise = 1, blame = 1, reassure = 0.25 }
[columns.kinds]
hurts = "protest"
)";
inline constexpr const char* kTalk =
    "pair,t,she,he\n"
    "x,1,talks,helps\nx,2,quiet,quiet\nx,3,talks,hurts\nx,4,talks,helps\nx,5,quiet,quiet\n";

inline Codes codes() { return parse_codes(kHead + kColumns); }

/// A turn of each an interval, and a value a move.
inline Codes every_move(std::uint32_t interval_ms, const Disagreement& disagreement) {
    const Model& model = Model::standard();
    Codes codes;
    for (const Seat seat : {Seat::a, Seat::b}) {
        Codes::Column& column = codes.columns.emplace_back();
        column.name = name(seat);
        column.seat = seat;
        for (int m = 0; m < model.moves(); ++m) {
            Codes::Value& value = column.values.emplace_back();
            value.text = model.name(static_cast<Move>(m));
            value.code.share[static_cast<std::size_t>(m)] = 1;
        }
    }
    codes.interval_ms = interval_ms;
    codes.disagreement = disagreement;
    return codes;
}

}  // namespace pursuit::talks
