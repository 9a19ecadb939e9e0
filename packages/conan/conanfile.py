import re
from pathlib import Path

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy

ROOT = Path(__file__).resolve().parents[2]


class Pursuit(ConanFile):
    name = "pursuit"
    license = "MIT"
    description = "Two partners and the pursue-withdraw loop between them, turn by turn, with reasons"
    settings = "os", "compiler", "build_type", "arch"
    generators = "CMakeDeps"

    def set_version(self):
        header = (Path(self.recipe_folder).parents[1] / "include/pursuit/c/version.h").read_text()
        self.version = ".".join(re.findall(r"^#define PURSUIT_VERSION_[A-Z]+ ([0-9]+)$", header, re.M))

    def export_sources(self):
        for folder in ("include", "lib", "capi", "docs"):
            copy(self, "*", ROOT / folder, Path(self.export_sources_folder) / folder)
        for name in ("CMakeLists.txt", "LICENSE", "NOTICE"):
            copy(self, name, ROOT, self.export_sources_folder)

    def requirements(self):  # their headers alone
        for name in ("fmt/[>=9 <13]", "tomlplusplus/[>=3.3 <4]", "highway/[>=1 <2]"):
            self.requires(name, visible=False, libs=False)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update(PURSUIT_BUILD_TESTS=False, PURSUIT_BUILD_EXAMPLES=False, PURSUIT_INSTALL=True)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, Path(self.package_folder) / "licenses")
        CMake(self).install()

    def package_info(self):
        self.cpp_info.set_property("cmake_find_mode", "none")  # it brings its own
        self.cpp_info.builddirs.append("lib/cmake/pursuit")
