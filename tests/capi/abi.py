"""The binary interface since the last release: what was compiled with its header runs with today's library.
tests/capi/abi/VERSION holds what that release declared, and examples as they were then.

    abi.py check LIBRARY CC     fails where a program of that release would break; runs those examples
    abi.py write                makes today's declarations the ones to keep: at a release

Kept has to be: every function with its types, every value, every field with its place. May be added:
functions, values, fields at the end of structs that begin with struct_size. A minor version before 1.0 and
a major version after it may begin anew; so may a version that the changelog calls unreleased.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests/capi/abi"
EXAMPLES = "hello/hello.c", "scenes/scene.c"


def facts(api):
    """What a compiled program relies on, without what is said of it."""
    return {
        "functions": {f["name"]: [f["returns"], *(p["type"] for p in f["parameters"])] for f in api["functions"]},
        "values": {v["name"]: v["value"] for e in api["enums"] for v in e["values"]},
        "types": {e["name"]: e["type"] for e in api["enums"]},
        "structs": {s["name"]: {
            "sized": s["sized"], "size": s["size"],
            "fields": {f["name"]: [f["type"], f.get("length", 1), f["offset"]] for f in s["fields"]}}
            for s in api["structs"]},
    }


def broken(old, new):
    """What of the old facts the new ones do not keep, one line each."""
    for name, types in old["functions"].items():
        if new["functions"].get(name) != types:
            yield f"{name}: was {types}, is {new['functions'].get(name, 'gone')}"
    for name, value in old["values"].items():
        grows = name.endswith("_END") and new["values"].get(name, -1) >= value
        if not grows and new["values"].get(name) != value:
            yield f"{name}: was {value}, is {new['values'].get(name, 'gone')}"
    for name, type_ in old["types"].items():
        if new["types"].get(name) != type_:
            yield f"{name}: was {type_}, is {new['types'].get(name, 'gone')}"
    for name, struct in old["structs"].items():
        now = new["structs"].get(name, {"fields": {}, "size": {}, "sized": None})
        for field, place in struct["fields"].items():
            if now["fields"].get(field) != place:
                yield f"{name}.{field}: was {place}, is {now['fields'].get(field, 'gone')}"
        if now["sized"] != struct["sized"] or not struct["sized"] and now["size"] != struct["size"]:
            yield f"{name}: was of {struct['size']} bytes, is of {now['size']}"


def assert_told():
    """What breaks a program is told, and what does not is not."""
    def changed(kind, name, change):
        new = json.loads(json.dumps(old))
        change(new[kind], name)
        return [line.split(":")[0] for line in broken(old, new)]

    def moved(structs, name):
        structs[name]["fields"]["b"][2]["64"] += 4

    def longer(structs, name):
        structs[name]["fields"]["new"] = ["float", 1, structs[name]["size"]]
        structs[name]["size"] = {machine: size + 4 for machine, size in structs[name]["size"].items()}

    structs = {"sized": {"sized": True, "size": {"64": 8}, "fields": {"b": ["float", 1, {"64": 4}]}},
               "fixed": {"sized": False, "size": {"64": 8}, "fields": {"b": ["double", 1, {"64": 0}]}}}
    old = {"functions": {"f": ["int32_t", "float"]}, "values": {"V": 3, "V_END": 4}, "types": {"t": "int32_t"},
           "structs": structs}
    assert changed("functions", "f", dict.pop) == ["f"] and changed("types", "t", dict.pop) == ["t"]
    assert changed("functions", "f", lambda all_, f: all_[f].append("float")) == ["f"]
    assert changed("values", "V", lambda all_, v: all_.update({v: 4})) == ["V"]
    assert changed("values", "V_END", lambda all_, v: all_.update({v: 5, "W": 4})) == []
    assert changed("values", "V_END", lambda all_, v: all_.update({v: 3})) == ["V_END"]
    assert changed("structs", "sized", moved) == ["sized.b"] and changed("structs", "sized", longer) == []
    assert changed("structs", "fixed", longer) == ["fixed"]
    assert changed("structs", "sized", dict.pop) == ["sized.b", "sized"]


def same_line(old, new, changelog):
    """Whether programs of the version `old` may rely on `new`."""
    if old == new:
        return not changelog.split("\n## ", 1)[1].startswith(f"{new}, unreleased")
    parts = [version.split(".") for version in (old, new)]
    promised = 2 if parts[0][0] == "0" else 1
    return parts[0][:promised] == parts[1][:promised]


def header():
    """All that is declared today, without comments and conditions."""
    macros = [line for path in sorted((ROOT / "include/pursuit/c").glob("*.h"))
              for line in re.findall(r"^#define PURSUIT_(?!VERSION|API)\w+(?:\([a-z, ]+\))? .+$", path.read_text(), re.M)]
    return "\n".join(["#include <stdbool.h>", "#include <stddef.h>", "#include <stdint.h>",
                      (ROOT / "capi/generated/pursuit.cdef").read_text(), *macros, ""])


def bodies(declared):
    """Of each declaration of a function a definition: for abidiff, to which only what is declared counts."""
    return re.sub(r"^((?!typedef)[a-z][^;{}]*?\bpursuit_\w+\([^;{}]*\));", r"\1 { __builtin_unreachable(); }",
                  declared, flags=re.M)


def second_opinion(kept, cc, work):
    """abidiff, where it is there, finds nothing incompatible either."""
    if not shutil.which("abidiff"):
        return "abidiff is not there"
    libraries = []
    for name, declared in ("old", (kept / "pursuit.h").read_text()), ("new", header()):
        source, library = work / f"{name}.c", work / f"{name}.so"
        source.write_text(bodies(declared))
        subprocess.run([cc, "-g", "-shared", "-fPIC", "-w", source, "-o", library], check=True)
        libraries.append(library)
    run = subprocess.run(["abidiff", *libraries], capture_output=True, text=True)
    assert run.returncode & 0b1011 == 0, run.stdout + run.stderr  # failed, wrong usage, incompatible
    functions = len(json.loads((kept / "facts.json").read_text())["functions"])
    seen = subprocess.run(["nm", "-D", "--defined-only", libraries[0]], capture_output=True, text=True, check=True)
    assert seen.stdout.count(" T pursuit_") == functions, f"{functions} functions, stubs have {seen.stdout}"
    return "abidiff finds " + ("no change" if run.returncode == 0 else "what may be added")


def run_examples(kept, library, cc, work):
    """Compiled by what was declared then, run with the library of today."""
    (work / "pursuit").mkdir()
    shutil.copy(kept / "pursuit.h", work / "pursuit")
    said = []
    for path in EXAMPLES:
        program = work / pathlib.Path(path).stem
        subprocess.run([cc, "-std=c99", f"-I{work}", kept / pathlib.Path(path).name, library, "-o", program,
                        f"-Wl,-rpath,{pathlib.Path(library).resolve().parent}"], check=True)
        said.append(subprocess.run([program], input="1\n6\n", capture_output=True, text=True, check=True).stdout)
    assert re.search(r"^(\w+ +0\.\d{3}\n){6}Ben .* Ana .*\.\n$", said[0]), said[0]
    assert re.search(r"^Where it ends: ", said[1], re.M), said[1]


def check(library, cc):
    kept = max(KEPT.iterdir())
    old = json.loads((kept / "facts.json").read_text())
    api = json.loads((ROOT / "capi/generated/api.json").read_text())
    breaks = list(broken(old, facts(api)))
    assert_told()
    if breaks and not same_line(kept.name, api["version"], (ROOT / "CHANGELOG.md").read_text()):
        print(f"abi: {kept.name} promises nothing to {api['version']}, {len(breaks)} of its facts are others now")
        return 0
    for line in breaks:
        print("abi:", line)
    if breaks:
        print(f"abi: programs of {kept.name} would break")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        opinion = second_opinion(kept, cc, work)
        run_examples(kept, os.path.abspath(library), cc, work)
    print(f"abi: all that {kept.name} declares is kept, its examples run; {opinion}")
    return 0


def write():
    api = json.loads((ROOT / "capi/generated/api.json").read_text())
    shutil.rmtree(KEPT, ignore_errors=True)
    kept = KEPT / api["version"]
    kept.mkdir(parents=True)
    (kept / "facts.json").write_text(json.dumps(facts(api), separators=(",", ":")).replace('},"', '},\n"') + "\n")
    (kept / "pursuit.h").write_text(header())
    for path in EXAMPLES:
        shutil.copy(ROOT / "examples" / path, kept)
    print(f"abi: {kept.relative_to(ROOT)} holds what is declared now")
    return 0


if __name__ == "__main__":
    sys.exit(write() if sys.argv[1:] == ["write"] else check(*sys.argv[2:4]))
