// The version of the library: the only place where it is written. CMake reads these three lines,
// and C99 can include them.
#ifndef PURSUIT_VERSION_HPP
#define PURSUIT_VERSION_HPP

#define PURSUIT_VERSION_MAJOR 0
#define PURSUIT_VERSION_MINOR 1
#define PURSUIT_VERSION_PATCH 0

#endif
