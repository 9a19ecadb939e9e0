// The version: one for C and C++, and the one that the changelog tells of.
#include <pursuit/base/version.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>

namespace {

BOOST_AUTO_TEST_SUITE(version)

BOOST_AUTO_TEST_CASE(the_changelog_tells_of_it_first) {
    const std::string now = std::to_string(PURSUIT_VERSION_MAJOR) + "." +
                            std::to_string(PURSUIT_VERSION_MINOR) + "." +
                            std::to_string(PURSUIT_VERSION_PATCH);
    std::ifstream file{"CHANGELOG.md"};
    std::string line;
    while (std::getline(file, line) && line.rfind("## ", 0) != 0) {
    }
    BOOST_TEST(line.rfind("## " + now, 0) == 0u, line << " and not " << now);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
