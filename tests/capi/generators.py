"""What makes bindings takes what is installed as it is: the headers, or capi/generated/pursuit.cdef.

    generators.py (bindgen | luajit | cffi | swig) ROOT LIBRARY

Skips with 77 where the tool is not there.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PLAY = 40  # turns of the pursuer and the withdrawer, seed 7
SKIPPED = 77


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), text=True, capture_output=True, **options)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def bindgen(root, _library, api, work):
    """Rust: every struct, function and enum under its own name; ids are i32, as their enums are."""
    rust = run("bindgen", root / "include" / "pursuit" / "pursuit.h", "--allowlist-type",
               "pursuit_.*", "--allowlist-function", "pursuit_.*", "--allowlist-var", "PURSUIT_.*")
    written, rust = rust, " ".join(rust.split())
    assert "_bindgen_ty" not in rust, "an enum has no name"
    for enum in api["enums"]:
        name = enum["name"]
        assert f"pub type {name} = i32;" in rust, name
        assert f"pub type {name}_value = ::std::os::raw::c_int;" in rust, name
        for value in enum["values"]:
            each = f"pub const {name}_value_{value['name']}: {name}_value = {value['value']};"
            assert each in rust, each
    for struct in api["structs"]:
        assert f"pub struct {struct['name']} {{" in rust, struct["name"]
    for function in api["functions"]:
        assert re.search(rf"pub fn {function['name']}\(", rust), function["name"]
    assert not re.search(r"pub \w+_: ", rust), "a field is a keyword"
    if not shutil.which("rustc"):
        return
    (work / "pursuit.rs").write_text("#![allow(warnings)]\n" + written)
    run("rustc", "--edition", "2021", "--test", work / "pursuit.rs", "-o", work / "layouts")
    run(work / "layouts")  # as bindgen expects them from clang


LUA = """
local ffi = require("ffi")
ffi.cdef(assert(io.open(arg[1])):read("*a"))
local C = ffi.load(arg[2])
local function must(status)
    if status ~= 0 then error(ffi.string(C.pursuit_last_error())) end
end
local function make(kind) return ffi.new(kind, {struct_size = ffi.sizeof(kind)}) end
for name in io.lines(arg[3]) do
    assert(C.pursuit_struct_size(name) == ffi.sizeof(name), name)
end
local model, couple = ffi.new("pursuit_model*[1]"), ffi.new("pursuit_couple*[1]")
must(C.pursuit_model_create(model))
local a, b = make("pursuit_traits"), make("pursuit_traits")
must(C.pursuit_model_profile(model[0], "pursuer", a))
must(C.pursuit_model_profile(model[0], "withdrawer", b))
must(C.pursuit_couple_create(model[0], a, b, 7, 0, couple))
must(C.pursuit_couple_disagree(couple[0], 0.8, C.PURSUIT_SEAT_A))
local count = tonumber(arg[4])
local turns = ffi.new("pursuit_brief_turn[?]", count)
turns[0].struct_size = ffi.sizeof("pursuit_brief_turn")
must(C.pursuit_couple_play_brief(couple[0], turns, count))
for i = 0, count - 1 do
    print(ffi.string(C.pursuit_model_move_name(model[0], turns[i].move_id)),
          string.format("%.3f", turns[i].intensity))
end
C.pursuit_couple_destroy(couple[0])
C.pursuit_model_destroy(model[0])
"""

PYTHON = """
import sys
import cffi
ffi = cffi.FFI()
ffi.cdef(open(sys.argv[1]).read())
C = ffi.dlopen(sys.argv[2])
def must(status):
    assert status == C.PURSUIT_OK, ffi.string(C.pursuit_last_error())
def make(kind):
    return ffi.new(kind + "*", {"struct_size": ffi.sizeof(kind)})
for name in open(sys.argv[3]).read().split():
    assert C.pursuit_struct_size(name.encode()) == ffi.sizeof(name), name
model, couple = ffi.new("pursuit_model**"), ffi.new("pursuit_couple**")
must(C.pursuit_model_create(model))
a, b = make("pursuit_traits"), make("pursuit_traits")
must(C.pursuit_model_profile(model[0], b"pursuer", a))
must(C.pursuit_model_profile(model[0], b"withdrawer", b))
must(C.pursuit_couple_create(model[0], a, b, 7, 0, couple))
must(C.pursuit_couple_disagree(couple[0], 0.8, C.PURSUIT_SEAT_A))
count = int(sys.argv[4])
turns = ffi.new("pursuit_brief_turn[]", count)
turns[0].struct_size = ffi.sizeof("pursuit_brief_turn")
must(C.pursuit_couple_play_brief(couple[0], turns, count))
for turn in turns:
    name = ffi.string(C.pursuit_model_move_name(model[0], turn.move_id)).decode()
    print(f"{name}\\t{turn.intensity:.3f}")
C.pursuit_couple_destroy(couple[0])
C.pursuit_model_destroy(model[0])
"""


def play(interpreter, text, root, library, api, work):
    """The same turns as ctypes plays by the table of Python."""
    (work / "script").write_text(text)
    (work / "structs").write_text("".join(each["name"] + "\n" for each in api["structs"]))
    told = run(interpreter, work / "script", root / "capi" / "generated" / "pursuit.cdef", library,
               work / "structs", PLAY).split()
    sys.path.insert(0, str(root / "bindings" / "python"))
    import pursuit
    model = pursuit.Model.standard()
    couple = pursuit.Couple(model.profile("pursuer"), model.profile("withdrawer"), seed=7)
    couple.disagree(0.8, "a")
    expected = [word for turn in couple.play(PLAY) for word in (turn.move, f"{turn.intensity:.3f}")]
    assert told == expected, f"{told} instead of {expected}"


def luajit(*arguments):
    play("luajit", LUA, *arguments)


def cffi(*arguments):
    play("/usr/bin/python3", PYTHON, *arguments)


def swig(root, _library, api, work):
    """Python by SWIG, of the headers and of the flat file: everything is there, and no warning but
    that texts in structs are not copied."""
    for source, flags in (("<pursuit/pursuit.h>", ["-includeall"]),
                          (f'"{root}/capi/generated/pursuit.cdef"', [])):
        (work / "pursuit.i").write_text(
            "%module pursuit\n%{\n#include <pursuit/pursuit.h>\n%}\n%include <stdint.i>\n"
            f"%include {source}\n")
        run("swig", "-python", "-Werror", "-w201,451", *flags, "-ignoremissing",
            f"-I{root}/include", f"-I{root}/include/pursuit", "-o", work / "wrap.c", work / "pursuit.i")
        made = (work / "pursuit.py").read_text()
        for each in api["functions"]:
            assert f"def {each['name']}(" in made, each["name"]
        for each in api["structs"]:
            assert f"class {each['name']}(" in made, each["name"]
        for enum in api["enums"]:
            for value in enum["values"]:
                assert f"{value['name']} = _pursuit." in made, value["name"]


def there(tool):
    if tool == "cffi":
        return not subprocess.run(["/usr/bin/python3", "-c", "import cffi"],
                                  capture_output=True).returncode
    return shutil.which(tool)


def main(tool, root, library):
    if not there(tool):
        print(f"skipped: {tool} is not installed")
        return SKIPPED
    root = pathlib.Path(root).resolve()
    api = json.loads((root / "capi" / "generated" / "api.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as work:
        TOOLS[tool](root, library, api, pathlib.Path(work))
    print(f"{tool}: 1 passed, 0 failed")
    return 0


TOOLS = {"bindgen": bindgen, "luajit": luajit, "cffi": cffi, "swig": swig}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
