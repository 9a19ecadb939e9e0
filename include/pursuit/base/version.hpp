// The version of the library, as macros: PURSUIT_VERSION_MAJOR, _MINOR and _PATCH.
#ifndef PURSUIT_VERSION_HPP
#define PURSUIT_VERSION_HPP

#include "../c/version.h"

#endif
