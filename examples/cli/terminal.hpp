// What text looks like where it goes: width, colour, and characters that are not one byte or one
// column each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Colours by what they mean.
enum class Ink { plain, heading, faint, seat_a, seat_b, event, alarm, relief };

/// Where the program writes to.
struct Terminal {
    int width = 80;         // columns; 60 or more
    bool attended = false;  // somebody is looking
    bool colour = false;

    std::string paint(Ink ink, std::string_view text) const;
};
/// Standard output: as wide as COLUMNS says, else as the terminal is, else 80. In colour only on a
/// terminal, and never where NO_COLOR is set (no-color.org).
Terminal terminal();

/// Text of unknown origin made fit to print: control characters and what is not UTF-8 as "?", and
/// without marks that turn the direction of what follows.
std::string clean(std::string_view text);
/// A name of the library, clean and with blanks: "shut down".
std::string spaced(std::string_view name);

/// How many columns text takes, character by character as the C library counts them. The functions
/// below count like this, and cut nothing in two that is drawn as one. A terminal that draws joined
/// pictures as one has room left.
int columns_of(std::string_view text);
/// At most so many columns: cut with an ellipsis.
std::string cut(std::string_view text, int columns);
/// Exactly so many columns: cut, or filled up with blanks.
std::string fit(std::string_view text, int columns);
/// Lines of at most `width` columns, each indented. Words longer than a line are cut.
std::string wrapped(std::string_view text, int width, int indent);

/// A bar of at most so many columns for a share of 0..1.
std::string meter(double share, int columns);
/// One of eight blocks for a value of 0..1.
std::string_view bar(float value);
