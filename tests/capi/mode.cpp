// The mode of rounding in which the tests of the C API run: PURSUIT_ROUNDING says which. The library has
// to give the same in every one, and to leave the mode of its caller as it was.
#include <boost/test/unit_test.hpp>

#include <cfenv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

int asked_for() {
    const char* name = std::getenv("PURSUIT_ROUNDING");
    if (name == nullptr) return FE_TONEAREST;
    if (name == std::string_view("upward")) return FE_UPWARD;
    if (name == std::string_view("downward")) return FE_DOWNWARD;
    if (name == std::string_view("toward_zero")) return FE_TOWARDZERO;
    std::fprintf(stderr, "PURSUIT_ROUNDING is %s\n", name);
    std::exit(1);
}

struct Mode {
    Mode() { std::fesetround(asked_for()); }
    ~Mode() {
        if (std::fegetround() == asked_for()) return;
        std::fputs("the mode of rounding was not given back\n", stderr);
        std::_Exit(1);
    }
};
BOOST_TEST_GLOBAL_FIXTURE(Mode);

}  // namespace
