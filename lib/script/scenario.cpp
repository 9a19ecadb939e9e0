#include <pursuit/script/scenario.hpp>

namespace pursuit {

Scenario::Scenario() : names{"A", "B"}, tables(Model::standard().tables()) {}

}  // namespace pursuit
