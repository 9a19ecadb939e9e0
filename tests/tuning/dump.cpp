// Prints every number that a search may turn, under its own name, as the file of PURSUIT_TUNE leaves
// it: write_model.py puts them into the tables of the source.
#include <cstdio>

#include <pursuit/engine/model.hpp>

namespace pursuit {
void dump(Tables& tables);  // tune.cpp
}

int main() {
    pursuit::Tables tables = pursuit::Model::standard().tables();
    pursuit::dump(tables);
}
