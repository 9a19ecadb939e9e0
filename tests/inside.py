"""What is inside the library, under which licence: CycloneDX, made from what the compiler has read.
Fails where a header is of nobody that is listed here and in NOTICE, or somebody listed is not inside.

    tests/inside.py BUILD [OUT.cdx.json]     BUILD was built by Ninja
"""

import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Name: licence, purl, where its headers are, the file that tells its version, and the macros there.
PARTS = {
    "fmt": ("MIT", "pkg:github/fmtlib/fmt", r"/fmt/", "fmt/core.h", ["FMT_VERSION"]),
    "toml++": ("MIT", "pkg:github/marzer/tomlplusplus", r"/toml\+\+/", "toml++/impl/version.h",
               ["TOML_LIB_MAJOR", "TOML_LIB_MINOR", "TOML_LIB_PATCH"]),
    "Highway": ("Apache-2.0", "pkg:github/google/highway", r"/hwy/", "hwy/highway.h",
                ["HWY_MAJOR", "HWY_MINOR", "HWY_PATCH"]),
    "libstdc++": ("GPL-3.0-or-later WITH GCC-exception-3.1", "pkg:generic/libstdc%2B%2B",
                  r"/c\+\+/\d+/(?!.*v1/)|/c\+\+/\d+\.\d+", None, None),
}
# Of the compiler, and of the C library, which is linked and not inside.
OUTSIDE = re.compile(r"/lib/gcc/|/lib/llvm-\d+/|/lib/clang/|^/usr/include/(\w+-linux-gnu/)?"
                     r"(bits|sys|gnu|asm|asm-generic|linux|rpc)/|^/usr/include/(\w+-linux-gnu/)?(alloca|assert|ctype|"
                     r"endian|errno|features|features-time64|inttypes|libintl|limits|locale|math|pthread|sched|"
                     r"semaphore|stdc-predef|stdint|stdio|stdlib|string|strings|syscall|time|unistd|wchar|wctype)\.h$")


def headers(build):
    """All files that were read for objects of the library and the C API."""
    told = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True)
    read, ours = set(), False
    for line in told.stdout.splitlines():
        if not line.startswith(" "):
            ours = line.startswith(("CMakeFiles/pursuit.dir/", "CMakeFiles/pursuit_capi.dir/"))
        elif ours and line.strip():
            read.add(line.strip())
    assert len(read) > 100, f"{build} was not built by Ninja"
    paths = {os.path.normpath(os.path.join(os.path.abspath(build), path)) for path in read}
    return {path for path in paths if not path.startswith(f"{ROOT}/")}


def version(file, macros, paths):
    """As the header says that the compiler has read."""
    text = next(pathlib.Path(path) for path in paths if path.endswith(file)).read_text()
    numbers = [int(re.search(rf"#define\s+{macro}\s+(\d+)", text)[1]) for macro in macros]
    if len(numbers) == 1:  # 90100 is 9.1.0
        numbers = [numbers[0] // 10000, numbers[0] // 100 % 100, numbers[0] % 100]
    return ".".join(map(str, numbers))


def component(name, paths):
    licence, purl, _, file, macros = PARTS[name]
    made = (version(file, macros, paths) if file else
            re.search(r"/c\+\+/([\d.]+)/", next(iter(paths)))[1])
    return {"type": "library", "bom-ref": name, "name": name, "version": made, "scope": "required",
            "licenses": [{"expression": licence}], "purl": f"{purl}@{made}"}


def bill(inside):
    lines = (ROOT / "include/pursuit/c/version.h").read_text()
    ours = ".".join(re.findall(r"^#define PURSUIT_VERSION_\w+ (\d+)$", lines, re.M))
    parts = [component(name, sorted(paths)) for name, paths in inside.items()]
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": {"type": "library", "bom-ref": "pursuit", "name": "pursuit", "version": ours,
                                       "licenses": [{"expression": "MIT"}]}},
            "components": parts,
            "dependencies": [{"ref": "pursuit", "dependsOn": [part["bom-ref"] for part in parts]}]}


def main(build, out=None):
    inside, wrong = {name: set() for name in PARTS}, []
    for path in sorted(headers(build)):
        owner = next((name for name, part in PARTS.items() if re.search(part[2], path)), None)
        if owner:
            inside[owner].add(path)
        elif not OUTSIDE.search(path):
            wrong.append(f"{path} is compiled in, and of none of {', '.join(PARTS)}")
    told = (ROOT / "NOTICE").read_text()
    wrong += [f"{name} is listed and not inside" for name, paths in inside.items() if not paths]
    wrong += [f"NOTICE does not name {name}" for name in PARTS
              if not re.search(rf"^{re.escape(name)}(,| or )", told, re.M)]
    for line in wrong:
        print("inside:", line)
    if wrong:
        return 1
    made = bill(inside)
    if out:
        pathlib.Path(out).write_text(json.dumps(made, indent=2) + "\n")
    for part in made["components"]:
        print(f"inside: {part['name']} {part['version']}, {part['licenses'][0]['expression']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
