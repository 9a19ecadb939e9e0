// The ten golden trajectories have the bits that are kept in golden/golden.txt. If a change of
// results is meant: tests/determinism.sh --write.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "golden/trajectories.hpp"

namespace pursuit {
namespace {

std::vector<std::string> lines(std::istream& stream) {
    std::vector<std::string> out;
    for (std::string line; std::getline(stream, line);) out.push_back(line);
    return out;
}

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(ten_runs_have_the_bits_they_had) {
    std::ifstream file{"tests/golden/golden.txt"};
    BOOST_REQUIRE_MESSAGE(file.good(), "golden.txt is not there");
    std::istringstream played{trajectories::played()};
    const std::vector<std::string> expected = lines(file), found = lines(played);
    BOOST_TEST(found.size() == 10u);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_two_runs_are_alike) {
    std::istringstream played{trajectories::played()};
    std::set<std::string> names, ends, records;
    for (std::string name, end, record, refused; played >> name >> end >> record >> refused;) {
        names.insert(name);
        ends.insert(end);
        records.insert(record);
    }
    BOOST_TEST(names.size() == 10u);
    BOOST_TEST(ends.size() == 10u);
    BOOST_TEST(records.size() == 10u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace pursuit
