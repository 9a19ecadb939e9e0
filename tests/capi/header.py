"""Reads capi/generated/api.json, which is made from the headers, for what compilers do not check.

Every function has a comment that names each of its parameters, says what it returns and since which
version it is there; types are of fixed width; names follow the conventions, and no field is called
by a word that another language keeps for itself. Numbers are not in macros alone. Layouts are those
of compilers.

    header.py ROOT
"""

import json
import pathlib
import re
import subprocess
import sys

SCALARS = {"int32_t", "uint32_t", "int64_t", "uint64_t", "uint8_t", "float", "double", "size_t",
           "char", "void"}
PLAIN = {"pursuit_point", "pursuit_loop_side"}  # doubles alone, said on page one
MACHINES = {"64": ["x86_64-linux-gnu", "aarch64-linux-gnu", "x86_64-pc-windows-msvc"],
            "32": ["armv7-linux-gnueabihf", "wasm32", "i686-pc-windows-msvc"],
            "i386": ["i386-linux-gnu"]}
KEYWORDS = set("""
    False None True and as assert async await break class continue def del elif else except finally
    for from global if import in is lambda nonlocal not or pass raise return try while with yield
    const crate enum extern false fn impl let loop match mod move mut pub ref self Self static
    struct super trait true type unsafe use where dyn abstract become box do final macro override
    priv typeof unsized virtual gen end function goto local nil repeat then until elseif
    base bool byte case catch char checked decimal default delegate double event explicit fixed
    float foreach implicit int interface internal lock long namespace new null object operator out
    params private protected public readonly sbyte sealed short sizeof stackalloc string switch this
    throw typeof uint ulong unchecked ushort using void volatile debugger delete export extends
    implements instanceof package var arguments eval associatedtype deinit extension fileprivate func
    init inout open precedencegroup protocol rethrows subscript typealias defer fallthrough guard
    Any throws""".split())


def base_type(text):
    """A type without const and pointers."""
    return re.sub(r"\bconst\b|\*", "", text).strip()


def check_function(function, known):
    """What is wrong with the declaration of a function."""
    if not function["doc"]:
        yield "has no comment"
    if not function["since"]:
        yield "does not say since when"
    if bool(function["return_doc"]) == (function["returns"] == "void"):
        yield "does not say what it returns"
    if function["returns"] == "pursuit_status" and "PURSUIT_OK" not in function["statuses"]:
        yield "does not say that it can be OK"
    given = {each["name"] for each in function["parameters"]}
    for each in function["parameters"]:
        if not each["doc"]:
            yield f"does not say what {each['name']} is"
        if base_type(each["type"]) not in known:
            yield f"has a parameter {each['name']} of type {each['type']}"
        words = set(re.findall(r"(?<![.\w])[a-z]\w*", each.get("length", "")))
        if not words <= given:
            yield f"has {each['name']}, as long as something that it does not have"
    counts = {each["name"] for each in function["parameters"] if each["role"] == "size"}
    for each in function["parameters"]:
        if each["type"] == "size_t" and each["name"] not in counts | {"index"}:
            yield f"has {each['name']}, of which no [length] tells what it counts"
    if base_type(function["returns"]) not in known:
        yield f"returns {function['returns']}"


def check_struct(struct, known):
    """What is wrong with a struct that has fields."""
    if not struct["sized"] and struct["name"] not in PLAIN:
        yield "does not begin with struct_size"
    if struct["name"] in PLAIN and {field["type"] for field in struct["fields"]} != {"double"}:
        yield "is not of doubles alone"
    for field in struct["fields"]:
        if base_type(field["type"]) not in known:
            yield f"has a field of type {field['type']}"
        if field["name"] in KEYWORDS:
            yield f"has a field {field['name']}, which is a keyword somewhere"


def check_enum(enum):
    """Ids begin at 0, and one value is below: compilers then make the enum an int."""
    values = [each["value"] for each in enum["values"]]
    if min(values) != -1 or values[0] != -1:
        yield "does not begin with -1, so that some make it unsigned"
    if len(set(values)) != len(values):
        yield "has a value twice"


def check_macros(door, api):
    """Macros that are numbers, and are nothing else."""
    dump = subprocess.run(["clang", "-dM", "-E", "-x", "c", str(door)], check=True, text=True,
                          capture_output=True).stdout
    known = {each["name"] for each in api["constants"]} | {
        "PURSUIT_VERSION", "PURSUIT_VERSION_MAJOR", "PURSUIT_VERSION_MINOR",
        "PURSUIT_VERSION_PATCH"}  # which PURSUIT_HEADER_VERSION has, too
    for name, value in re.findall(r"#define (PURSUIT_\w+)(?:\(.*?\))? (.*)", dump):
        if re.search(r"\b\d", value) and name not in known:
            yield f"the macro {name} is {value}, and no enum has that"


def check_layouts(door, api):
    """Asks compilers for the machines whether structs are as api.json says."""
    for machine, targets in MACHINES.items():
        lines = [f'#include "{door}"']
        for struct in api["structs"]:
            lines += [f"_Static_assert(sizeof({struct['name']}) == {struct['size'][machine]}, \"\");"]
            lines += [f"_Static_assert(offsetof({struct['name']}, {field['name']}) == "
                      f"{field['offset'][machine]}, \"\");" for field in struct["fields"]]
        for target in targets:
            asked = subprocess.run(
                ["clang", f"--target={target}", "-ffreestanding", "-std=c11", "-fsyntax-only",
                 "-x", "c", "-"], input="\n".join(lines) + "\n", text=True, capture_output=True)
            if asked.returncode:
                yield f"{target}: {asked.stderr[:500]}"


def main(root):
    door = root / "include" / "pursuit" / "pursuit.h"
    api = json.loads((root / "capi" / "generated" / "api.json").read_text(encoding="utf-8"))
    known = SCALARS | {each["name"] for key in ("handles", "enums", "structs") for each in api[key]}
    wrong = [*check_macros(door, api), *check_layouts(door, api)]
    for function in api["functions"]:
        wrong += [f"{function['name']} {what}" for what in check_function(function, known)]
    for struct in api["structs"]:
        wrong += [f"{struct['name']} {what}" for what in check_struct(struct, known)]
    for enum in api["enums"]:
        wrong += [f"{enum['name']} {what}" for what in check_enum(enum)]
    for handle in api["handles"]:
        if handle["destroy"] not in {each["name"] for each in api["functions"]}:
            wrong.append(f"{handle['name']} cannot be given back")
    print(f"{len(api['functions'])} functions, {len(wrong)} faults", *wrong, sep="\n")
    return 1 if wrong or not api["functions"] else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
