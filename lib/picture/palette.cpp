#include "picture/palette.hpp"

#include <iterator>

#include "base/names.hpp"

namespace pursuit {

std::string properties(std::span<const Shade> shades, bool dark) {
    std::string out;
    for (const Shade& shade : shades) {
        if (dark && shade.dark == shade.light) continue;
        out.append("--").append(shade.name).append(":");
        out.append(dark ? shade.dark : shade.light).append(";");
    }
    return out;
}

Colour text_on(Colour fill) noexcept {
    switch (fill) {
        case Colour::paper:
        case Colour::panel:
        case Colour::none:
            return Colour::ink;
        case Colour::blue:
        case Colour::dark:
            return Colour::on_dark;
        default:
            return Colour::on_light;
    }
}

Fill look_of(Stance stance) noexcept {
    constexpr Fill kLooks[] = {
        {Colour::grey, Hatch::none},    {Colour::yellow, Hatch::dots},
        {Colour::vermilion, Hatch::up}, {Colour::purple, Hatch::sparse},
        {Colour::sky, Hatch::level},    {Colour::blue, Hatch::down},
        {Colour::dark, Hatch::cross},   {Colour::green, Hatch::upright},
    };
    static_assert(std::size(kLooks) == at(kStances));
    return at(stance) < at(kStances) ? kLooks[at(stance)] : Fill{Colour::panel};
}

Fill look_of(Phase phase) noexcept {
    constexpr Fill kLooks[] = {
        {Colour::grey, Hatch::none},   {Colour::orange, Hatch::up},
        {Colour::orange, Hatch::down}, {Colour::vermilion, Hatch::cross},
        {Colour::blue, Hatch::level},  {Colour::paper, Hatch::sparse},
        {Colour::green, Hatch::dots},  {Colour::green, Hatch::upright},
    };
    static_assert(std::size(kLooks) == at(kPhases));
    return at(phase) < at(kPhases) ? kLooks[at(phase)] : Fill{Colour::panel};
}

}  // namespace pursuit
