"""The package for NuGet out of an assembly and libraries: a zip as NuGet reads it, without asking for NuGet.

    pack.py ASSEMBLY OUT.nupkg [PLATFORM=LIBRARY...]
"""

import hashlib
import re
import struct
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NUSPEC = """\
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>Pursuit</id>
    <version>{version}</version>
    <authors>The pursuit authors</authors>
    <license type="expression">MIT</license>
    <readme>README.md</readme>
    <description>Two partners and the pursue-withdraw loop between them, turn by turn, with reasons</description>
    <dependencies>
      <group targetFramework=".NETFramework4.5" />
      <group targetFramework=".NETStandard2.0" />
    </dependencies>
  </metadata>
</package>
"""
RELATIONS = """\
<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/Pursuit.nuspec" Id="manifest" />
</Relationships>
"""
TYPES = """\
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
{kinds}
</Types>
"""


def version():
    header = (ROOT / "include/pursuit/c/version.h").read_text(encoding="utf-8")
    return ".".join(re.findall(r"^#define PURSUIT_VERSION_[A-Z]+ ([0-9]+)$", header, re.MULTILINE))


def same_each_time(assembly):
    """mono's compiler writes the time, and a random name of the module: now a name that follows from the rest."""
    at = struct.unpack_from("<I", assembly, 0x3C)[0]
    struct.pack_into("<I", assembly, at + 8, 0)
    guid = heap(assembly, b"#GUID")
    assembly[guid:guid + 16] = bytes(16)
    assembly[guid:guid + 16] = hashlib.sha256(assembly).digest()[:16]
    return bytes(assembly)


def heap(assembly, wanted):
    """Where a heap of the metadata begins (ECMA-335, II.24.2.1)."""
    root = assembly.index(b"BSJB")
    at = root + 16 + struct.unpack_from("<I", assembly, root + 12)[0]
    count = struct.unpack_from("<H", assembly, at + 2)[0]
    at += 4
    for _ in range(count):
        offset, name = struct.unpack_from("<I", assembly, at)[0], assembly[at + 8:assembly.index(0, at + 8)]
        if name == wanted:
            return root + offset
        at += 8 + (len(name) // 4 + 1) * 4
    raise ValueError(f"no heap {wanted}")


def contents(assembly, libraries):
    yield "_rels/.rels", RELATIONS.encode()
    yield "Pursuit.nuspec", NUSPEC.format(version=version()).encode()
    built = same_each_time(bytearray(Path(assembly).read_bytes()))
    for framework in "net45", "netstandard2.0":
        yield f"lib/{framework}/Pursuit.dll", built
    for given in libraries:
        platform, path = given.split("=", 1)
        kind = {"win": "pursuit.dll", "osx": "libpursuit.dylib"}.get(platform.split("-")[0], "libpursuit.so")
        yield f"runtimes/{platform}/native/{kind}", Path(path).read_bytes()
    yield "README.md", (HERE / "README.md").read_bytes()
    for name in "LICENSE", "NOTICE":
        yield f"{name}.txt", (ROOT / name).read_bytes()


def main(assembly, out, *libraries):
    files = dict(contents(assembly, libraries))
    kinds = sorted({name.rsplit(".", 1)[1] for name in files} - {"rels"})
    kinds = "\n".join(f'  <Default Extension="{kind}" ContentType="application/octet" />' for kind in kinds)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in [("[Content_Types].xml", TYPES.format(kinds=kinds).encode()), *files.items()]:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, data)


main(*sys.argv[1:])
