/*
 * The version of the library: the only place where it is written. CMake reads these three lines,
 * and the C++ library includes them.
 */
#ifndef PURSUIT_C_VERSION_H
#define PURSUIT_C_VERSION_H

#define PURSUIT_VERSION_MAJOR 0
#define PURSUIT_VERSION_MINOR 1
#define PURSUIT_VERSION_PATCH 0

#endif
