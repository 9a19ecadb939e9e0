# The toolchain of ./dev wheel: the zig compiler that PyPI carries, clang with the C libraries of every platform.
#   PURSUIT_ZIG_TARGET   as `x86_64-linux-gnu.2.17`
#   PURSUIT_ZIG          folder of the commands c++, ar and ranlib that bindings/python/wheels.sh makes
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES PURSUIT_ZIG_TARGET PURSUIT_ZIG)
string(REGEX MATCH "^[^-]+" CMAKE_SYSTEM_PROCESSOR ${PURSUIT_ZIG_TARGET})
if(PURSUIT_ZIG_TARGET MATCHES "-linux")
  set(CMAKE_SYSTEM_NAME Linux)
elseif(PURSUIT_ZIG_TARGET MATCHES "-macos")
  set(CMAKE_SYSTEM_NAME Darwin)
  # Else math.h reads a part of it first, after which libc++ lets nobody read the rest.
  add_compile_options("SHELL:-include float.h")
else()
  set(CMAKE_SYSTEM_NAME Windows)
endif()
set(CMAKE_CXX_COMPILER ${PURSUIT_ZIG}/c++)
set(CMAKE_CXX_COMPILER_TARGET ${PURSUIT_ZIG_TARGET})
set(CMAKE_AR ${PURSUIT_ZIG}/ar)
set(CMAKE_RANLIB ${PURSUIT_ZIG}/ranlib)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
# No program is linked to try the compiler: for it zig would first make the C library of the platform, not optimised.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
