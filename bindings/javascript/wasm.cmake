# The toolchain of ./dev wasm: Debian's clang, lld, wasi-libc and libc++ for WebAssembly. Nothing of
# WASI is asked of a host: no files, no clock, no output.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(PURSUIT_LLVM 19 CACHE STRING "Version of Debian's clang")
set(CMAKE_CXX_COMPILER clang++-${PURSUIT_LLVM})
set(CMAKE_C_COMPILER clang-${PURSUIT_LLVM})
find_program(CMAKE_AR NAMES llvm-ar-${PURSUIT_LLVM} llvm-ar)
find_program(CMAKE_RANLIB NAMES llvm-ranlib-${PURSUIT_LLVM} llvm-ranlib)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_SYSROOT /usr)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
# Headers that are the same everywhere (fmt, toml++, Highway) are looked for where Debian has them.
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE BOTH)
