"""Builds the wheel (a backend as PEP 517 has it), with the standard library and CMake alone.

The wheel is the package with libpursuit next to it, so it belongs to one platform and to any
Python 3. The library comes from the file that PURSUIT_LIBRARY names, else from a build of the
sources that this folder lies in; CMAKE_ARGS are handed on to it. PURSUIT_PLATFORM is the platform of
a library that is not of this machine, as `manylinux_2_17_aarch64`.
"""

import base64
import hashlib
import os
import re
import shlex
import subprocess
import sysconfig
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
METADATA = """\
Metadata-Version: 2.1
Name: pursuit
Version: {version}
Summary: Two partners and the pursue-withdraw loop between them
License: MIT
Requires-Python: >=3.9
Provides-Extra: numpy
Requires-Dist: numpy; extra == 'numpy'
Provides-Extra: plot
Requires-Dist: matplotlib>=3.5; extra == 'plot'
Classifier: License :: OSI Approved :: MIT License
Classifier: Programming Language :: Python :: 3
Classifier: Typing :: Typed
Description-Content-Type: text/markdown

{readme}"""
WHEEL = """\
Wheel-Version: 1.0
Generator: pursuit build_wheel
Root-Is-Purelib: false
Tag: {tag}
"""


def version():
    """The version of the package, which a test compares with the library's."""
    table = (HERE / "pursuit" / "_ffi.py").read_text(encoding="utf-8")
    return re.search(r'^VERSION = "([0-9.]+)"$', table, re.MULTILINE)[1]


def library(folder):
    """The shared library; if it has to be built, in this folder."""
    given = os.environ.get("PURSUIT_LIBRARY")
    if given:
        return named(given)
    say("compiling libpursuit with CMake, which takes some minutes")
    configure = ["cmake", "-S", ROOT, "-B", folder, "-DCMAKE_BUILD_TYPE=Release",
                 "-DPURSUIT_BUILD_TESTS=OFF", "-DPURSUIT_BUILD_EXAMPLES=OFF",
                 *shlex.split(os.environ.get("CMAKE_ARGS", ""))]
    subprocess.run(configure, check=True)
    subprocess.run(["cmake", "--build", folder, "--config", "Release", "--target", "pursuit_capi",
                    "--parallel", str(os.cpu_count() or 1)], check=True)
    names = "libpursuit.so", "libpursuit.dylib", "pursuit.dll"
    return next(path for name in names for path in Path(folder).rglob(name))


def named(given):
    """The library of that path; a relative one is meant from where pip was called, and pip goes
    elsewhere, but leaves PWD as it was."""
    places = [Path(given), Path(os.environ.get("PWD", "."), given)]
    found = [path for path in places if path.is_file()]
    if not found:
        raise FileNotFoundError(f"no pursuit library at {given}, which PURSUIT_LIBRARY names")
    say(f"taking {found[0]}, which PURSUIT_LIBRARY names")
    return found[0]


def say(text):
    """For `pip -v`; in the order of what CMake says."""
    print(f"pursuit {version()}: {text}", flush=True)


def contents(built):
    """What the wheel holds, by name; without the list of it."""
    for path in sorted((HERE / "pursuit").iterdir()):
        if path.suffix == ".py" or path.name == "py.typed":
            yield f"pursuit/{path.name}", path.read_bytes()
    name = {".dll": "pursuit.dll", ".dylib": "libpursuit.dylib"}.get(built.suffix, "libpursuit.so")
    yield f"pursuit/{name}", built.resolve().read_bytes()
    yield from about()


def about():
    """What the wheel says of itself, by name."""
    info = f"pursuit-{version()}.dist-info"
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    for name in "LICENSE", "NOTICE":
        yield f"{info}/{name}", (ROOT / name).read_bytes()
    yield f"{info}/METADATA", METADATA.format(version=version(), readme=readme).encode()
    yield f"{info}/WHEEL", WHEEL.format(tag=platform_tag()).encode()


def platform_tag():
    """Any Python 3, this platform."""
    platform = os.environ.get("PURSUIT_PLATFORM") or sysconfig.get_platform()
    return "py3-none-" + re.sub(r"[-.]", "_", platform)


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    """Without compiling anything: else pip says "Preparing metadata" for all the minutes that the
    build takes."""
    for path, data in about():
        (Path(metadata_directory) / path).parent.mkdir(exist_ok=True)
        (Path(metadata_directory) / path).write_bytes(data)
    return f"pursuit-{version()}.dist-info"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Writes the wheel and returns its name."""
    name = f"pursuit-{version()}-{platform_tag()}.whl"
    record = []
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(
            Path(wheel_directory) / name, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in contents(library(folder)):
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            record.append(f"{path},sha256={digest},{len(data)}")
            add(wheel, path, data)
        listing = f"pursuit-{version()}.dist-info/RECORD"
        add(wheel, listing, "\n".join([*record, f"{listing},,", ""]).encode())
    return name


def add(wheel, path, data):
    """A file with the same date and mode in every build."""
    entry = zipfile.ZipInfo(path)
    entry.external_attr = (0o100755 if path.endswith(".so") else 0o100644) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    wheel.writestr(entry, data)


def build_sdist(sdist_directory, config_settings=None):
    """There is none: the sources of the library lie outside of this folder."""
    raise RuntimeError("build a wheel, from the whole source tree: pip wheel bindings/python")
