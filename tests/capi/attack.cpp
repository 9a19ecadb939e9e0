#include "attack.hpp"

#include <boost/test/unit_test.hpp>

namespace attack {

bool one_line(std::string_view text) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !text.empty() && text.size() < 240 && std::none_of(text.begin(), text.end(), control);
}

namespace {

void refused(const Call& call, std::span<Argument* const> arguments) {
    for (Argument* argument : arguments) argument->before();
    const std::uint64_t was = watch();
    const pursuit_status status = call();
    BOOST_TEST(status > PURSUIT_OK);
    BOOST_TEST(status < PURSUIT_STATUS_END);
    BOOST_TEST(status != PURSUIT_STATUS_INTERNAL);
    BOOST_TEST(one_line(pursuit_last_error()));
    BOOST_TEST(watch() == was);
    for (const Argument* argument : arguments) BOOST_TEST(argument->unchanged());
}

}  // namespace

std::set<std::string_view>& attacked() {
    static std::set<std::string_view> all;
    return all;
}

void run(const char* function, const Call& call, std::span<Argument* const> arguments) {
    for (std::size_t position = 0; position < arguments.size(); ++position) {
        for (std::size_t which = 0; which < arguments[position]->bad_ones(); ++which) {
            arguments[position]->make_bad(which);
            BOOST_TEST_CONTEXT(function << ", argument " << position << ", bad value " << which) {
                refused(call, arguments);
            }
        }
        arguments[position]->make_good();
    }
    for (Argument* argument : arguments) argument->before();
    const pursuit_status status = call();
    BOOST_TEST(status == PURSUIT_OK, function << ": " << pursuit_last_error());
}

}  // namespace attack
