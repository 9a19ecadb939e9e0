#!/usr/bin/env python3
"""Writes what follows from other code. Of the table of coefficients their fields in model.hpp; of
the numbers of Traits their ids, their fields in C and Python and the format of images; of the
enumerators of the C++ API, in include/pursuit/c, the ids of the C API, and the lengths of arrays by
them; of these headers, as clang reads them:

    capi/generated/api.json       enums, structs with their layouts, functions with the roles of parameters
    capi/generated/pursuit.cdef   the declarations without a preprocessor: for ffi.cdef(), cffi, SWIG
    capi/generated/pursuit.symbols, capi/generated/structs.inc, bindings/python/pursuit/_ffi.py
    bindings/python/pursuit/words.py    its vocabulary
    bindings/javascript/src/tables.js   enums and structs as a module of 32 bits has them
    docs/direction.schema.json          the words of each id in it
    bindings/rust/pursuit-sys/src/declared.rs
    bindings/java/src/pursuit/Raw.java, and Calls.java of src17 by JNA, of src22 by java.lang.foreign
    bindings/csharp/Raw.cs, bindings/ruby/lib/pursuit/table.rb
    Generated.cs, generated.go, generated.rs ...   of each language what its layer has by rule: layers.py
    bindings/javascript/src/pursuit.d.ts   types, with what the header says of what they stand for

    capi/generate.py [--check]    --check writes nothing, and fails where a file is out of date
"""

import difflib
import json
import pathlib
import re
import subprocess
import sys
import textwrap

import layers
from layers import NOTE, camel

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOOR = ROOT / "include" / "pursuit" / "pursuit.h"
SIZES = {"char": 1, "uint8_t": 1, "int32_t": 4, "uint32_t": 4, "float": 4, "int64_t": 8,
         "uint64_t": 8, "double": 8}
POINTERS = {"64": 8, "32": 4, "i386": 4}
"""Bytes of a pointer and a size_t. On i386 with the System V ABI, 8 bytes are aligned to 4."""


# ---- The ids of the C++ API ------------------------------------------------------------------------

IDS = {
    "seat": "engine/partner Seat", "need": "engine/need Need", "fear": "engine/fear Fear",
    "primary": "engine/emotion Primary", "secondary": "engine/emotion Secondary",
    "dimension": "engine/move Dimension", "kind": "engine/move Kind", "group": "engine/move Group",
    "turning": "engine/move Turning", "stance": "engine/stance Stance", "phase": "engine/phase Phase",
    "feature": "engine/model Feature", "gate": "engine/model Gate", "parting": "engine/model Parting",
    "trait": "engine/trait Trait", "intervention": "engine/intervention What", "link": "loop/gain Link",
    "stability": "loop/portrait Stability", "outlook": "loop/portrait Outlook",
    "fate": "loop/portrait Fate", "loop_order": "loop/loop LoopOrder",
    "loop_sides": "ensemble/landscape LoopSides", "loop_member": "ensemble/landscape LoopMember",
    "quantity": "ensemble/quantity Quantity", "cue": "explain/catalogue Cue", "meaning": "explain/catalogue Meaning",
    "tendency": "explain/catalogue Tendency", "strength": "explain/catalogue Strength",
    "manner": "explain/catalogue Manner", "limit": "explain/catalogue Limit", "pattern": "pattern/pattern Pattern",
    "lack": "pattern/pattern Lack", "lag": "pattern/association Lag",
    "verdict": "pattern/association Verdict", "process_stage": "study/process Stage",
    "process_variable": "study/process Variable", "outcome": "study/outcome Outcome",
    "lever": "study/search Lever", "chart_format": "picture/chart ChartFormat",
}
"""Enums of the C API, without the prefix, and the header and the name of those that they come from."""


def enumerators(where):
    """Names and comments of a C++ enum, in order."""
    header, name = where.split()
    text = (ROOT / "include/pursuit" / f"{header}.hpp").read_text(encoding="utf-8")
    fears = re.search(r"#define PURSUIT_FEARS (.*)",
                      (ROOT / "include/pursuit/engine/fear.hpp").read_text(encoding="utf-8"))[1]
    body = re.search(rf"enum class {name}\b[^{{;]*\{{(.*?)\}};?", text, re.S)[1]
    for line in body.replace("PURSUIT_FEARS", fears).splitlines():
        code, _, told = line.partition("//")
        *names, _ = [each.split("=")[0].strip() for each in (code + " ,").split(",")]
        yield from ((each, told.strip() if each == names[-1] else "") for each in names if each)


def with_ids(text, kind, ids):
    """The header with the ids of a kind in the order of C++. What is said of each here stays."""
    block = re.search(rf"(enum pursuit_{kind}_value \{{\n)(.*?)(    PURSUIT_\w+_END\n)", text, re.S)
    if not block:
        return text
    prefix = re.search(r"(PURSUIT_\w+_)END", block[3])[1]
    known = dict(re.findall(rf"^    ({prefix}\w+) = \d+,(.*?\n(?:(?!    PURSUIT).*\n)*)", block[2], re.M))
    out = "".join(re.findall(r"^    PURSUIT_NO_\w+ = -1,.*\n", block[2], re.M))
    for number, (each, told) in enumerate(ids):
        name = prefix + each.rstrip("_").upper()
        out += f"    {name} = {number},{known.get(name, f' /* {told} */' * bool(told) + chr(10))}"
    return text[:block.start(2)] + out + text[block.end(2):]


def derived_headers():
    """The headers of the C API with what comes from C++ in its place, by their paths."""
    ids = {kind: list(enumerators(where)) for kind, where in IDS.items()}
    for path in sorted((ROOT / "include/pursuit/c").glob("*.h")):
        text = path.read_text(encoding="utf-8")
        if path.stem == "model":
            text = with_trait_fields(text)
        for kind, names in ids.items():
            text = with_ids(text, kind, names)
            text = re.sub(rf"\[\d+\](;\s*/\*[^\n]*\bby pursuit_{kind}\b)", rf"[{len(names)}]\1", text)
        yield path, text


def traits():
    """Of each number of Traits in C++: its name, whether it may be left to the model, its default,
    what is said of it."""
    text = (ROOT / "include/pursuit/engine/partner.hpp").read_text(encoding="utf-8")
    body = text[text.index("struct Traits {"):]
    for line in body[:body.index("};")].splitlines():
        found = re.fullmatch(r" +(?:float|(std::optional<float>)) (\w+)(?: = ([\d.]+)f?|\{\});(?: *// (.*))?",
                             line)
        if found:
            yield found[2], bool(found[1]), found[3], found[4] or ""


def with_trait_ids(text):
    """trait.hpp with an id for each number of Traits: new ones are the last."""
    start = text.index("enum class Trait")
    end = text.index("};", start)
    for name, *_ in traits():
        if not re.search(rf"^    {name},", text[start:end], re.M):
            text = text[:end] + f"    {name},\n" + text[end:]
            end = text.index("};", start)
    last = re.findall(r"^    (\w+),", text[start:end], re.M)[-1]
    return re.sub(r"(kTraits = static_cast<int>\(Trait::)\w+", rf"\1{last}", text)


def with_trait_fields(text):
    """model.h with a field of the struct for each number of Traits: new ones are the last."""
    start, end = text.index("typedef struct pursuit_traits {"), text.index("} pursuit_traits;")
    for name, left, default, told in traits():
        if not re.search(rf"\bfloat {name};", text[start:end]):
            told = told + (" or unset" if left else f"; default {default.lstrip('0')}")
            text = text[:end] + f"    float {name}; /* {told} */\n" + text[end:]
            end = text.index("} pursuit_traits;")
    return text


def with_partner_fields(text):
    """partner.py likewise."""
    end = text.index("\n    @classmethod\n    def from_scores")
    for name, left, default, told in traits():
        if not re.search(rf"^    {name}: ", text, re.M):
            kind = "float | None = None" if left else f"float = {default}"
            text = text[:end] + f'    {name}: {kind}\n    """{told[:1].upper()}{told[1:]}."""\n' + text[end:]
            end = text.index("\n    @classmethod\n    def from_scores")
    return text


def with_image_format(text):
    """snapshot.hpp with the format that has every trait, by the table of lib/engine/trait.hpp."""
    table = (ROOT / "lib/engine/trait.hpp").read_text(encoding="utf-8")
    newest = max(int(each) for each in re.findall(r'^    TraitField<.*", (\d+)[,}]', table, re.M))
    return re.sub(r"(kImageFormat = )(\d+)", lambda m: m[1] + str(max(newest, int(m[2]))), text)


def with_coefficients(text):
    """model.hpp with a field for each row of the table of coefficients in model.cpp, in its order."""
    table = (ROOT / "lib/engine/model.cpp").read_text(encoding="utf-8")
    rows = re.findall(r'^    \{"(\w+)", &C::\1,', table, re.M)
    start = text.index("struct Coefficients {")
    end = text.index("};", start)
    body, before = text[start:end], None
    for row in rows:
        if not re.search(rf"\b{row}\b", re.sub(r"//.*", "", body)):
            body = re.sub(rf"\b{before}\b(?=[,;])", f"{before}, {row}", body, count=1)
        before = row
    return text[:start] + body + text[end:]


# ---- Reading ---------------------------------------------------------------------------------------

def syntax_tree():
    """What clang reads in pursuit.h."""
    dump = subprocess.run(
        ["clang", "-std=c99", "-fsyntax-only", "-fparse-all-comments", "-x", "c",
         "-Xclang", "-ast-dump=json", str(DOOR)], check=True, capture_output=True)
    return json.loads(dump.stdout)


def children(node, kind):
    return [child for child in node.get("inner", []) if child["kind"] == kind]


def plain(node):
    """The text of a part of a comment, on one line."""
    def texts(part):
        yield part.get("text", "")
        for inner in part.get("inner", []):
            yield from texts(inner)
    return " ".join(" ".join(texts(node)).split())


def comment(node):
    """The description, what is said of each parameter, and the blocks `return` and `since`."""
    whole = next(iter(children(node, "FullComment")), {})
    told = {each["param"]: plain(each) for each in children(whole, "ParamCommandComment")}
    blocks = {each["name"]: plain(each) for each in children(whole, "BlockCommandComment")}
    paragraphs = [plain(each) for each in children(whole, "ParagraphComment")]
    return "\n".join(filter(None, paragraphs)), told, blocks


def number(constant, before):
    """The value of an enumerator."""
    given = constant.get("inner", [{}])[0].get("value")
    return before + 1 if given is None else int(given)


def typed(text):
    """A type as it is written here: pointers stick to what they point to; then the array bound."""
    base, bound = re.fullmatch(r"(.*?)(?:\[(\d+)\])?", text.replace("struct ", "")).groups()
    return re.sub(r" ?\* ?", "*", base.strip()).replace("*const", "* const"), bound and int(bound)


def read_enum(node, described):
    values, last = [], -1
    for constant in children(node, "EnumConstantDecl"):
        last = number(constant, last)
        values.append({"name": constant["name"], "value": last, "doc": comment(constant)[0]})
    name = node["name"][:-len("_value")]
    return {"name": name, "type": "int32_t", "doc": described.get(name, ""), "values": values}


def indexed(doc):
    """What an array is indexed by, where its comment says so."""
    by = re.search(r"\bby (pursuit_\w+)", doc)
    return {"by": by[1]} if by else {}


def read_struct(node):
    fields = []
    for field in children(node, "FieldDecl"):
        kind, bound = typed(field["type"]["qualType"])
        doc = comment(field)[0]
        length = {"length": bound, **indexed(doc)} if bound else {}
        fields.append({"name": field["name"], "type": kind, **length, "doc": doc})
    return {"name": node["name"], "doc": comment(node)[0],
            "sized": fields[0]["name"] == "struct_size", "fields": fields}


def role(kind, name, doc, handles):
    """What a parameter is for."""
    base = re.sub(r"const|[* ]", "", kind)
    if base in handles:
        return "new" if kind.endswith("**") else "handle"
    if not kind.endswith("*"):
        return "in"
    array = doc.startswith("[")
    if base in ("char", "void") and not kind.startswith("const"):
        return "buffer" if array else "user"
    if kind == "const char*" and not array:
        return "string"
    if name == "needed":
        return "needed"
    if kind.startswith("const"):
        return "in"
    return "out" if array or re.search(r"\bfilled\b|\bbecomes?\b", doc) else "inout"


def read_parameter(node, doc, handles):
    kind, _ = typed(node["type"]["qualType"])
    out = {"name": node["name"], "type": kind, "role": role(kind, node["name"], doc, handles)}
    length = re.match(r"\[(.+?)\] ?", doc)
    if length:
        doc = doc[length.end():]
        out.update(length=length[1], **indexed(doc))
    if "*" in kind and (re.search(r"\bNULL\b(?! if)", doc.replace("not NULL", "")) or
                        "may be NULL" in doc):
        out["nullable"] = True
    return {**out, "doc": doc}


def read_function(node, handles, statuses):
    doc, told, blocks = comment(node)
    parameters = [read_parameter(each, told.get(each["name"], ""), handles)
                  for each in children(node, "ParmVarDecl")]
    lengths = " ".join(each.get("length", "") for each in parameters)
    for each in parameters:
        counts = re.search(rf"\b{each['name']}\b", lengths) and "*" not in each["type"]
        each["role"] = "size" if counts else each["role"]
    returns = typed(node["type"]["qualType"].split("(")[0])[0]
    out = {"name": node["name"], "doc": doc, "since": blocks.get("since", ""), "returns": returns}
    if returns == "pursuit_status":
        out["statuses"] = [name for name in statuses
                           if re.search(rf"\b{name.split('_', 2)[-1]}\b", blocks.get("return", ""))]
    return {**out, "return_doc": blocks.get("return", ""), "parameters": parameters}


def lay_out(api):
    """Sizes, alignments and offsets for each kind of machine."""
    known = {each["name"]: (4, 4) for each in api["enums"]}
    for machine, pointer in POINTERS.items():
        for name, size in {**SIZES, "size_t": pointer}.items():
            known[name] = (size, min(size, 4) if machine == "i386" else size)
        for struct in api["structs"]:
            end, widest = 0, 1
            for field in struct["fields"]:
                size, align = (pointer,) * 2 if "*" in field["type"] else known[field["type"]]
                end = -(-end // align) * align
                field.setdefault("offset", {})[machine] = end
                end += size * field.get("length", 1)
                widest = max(widest, align)
            known[struct["name"]] = (-(-end // widest) * widest, widest)
            struct.setdefault("size", {})[machine] = known[struct["name"]][0]


def read():
    """All of it: an object as api.json has it."""
    mine, part = [], ""
    for node in syntax_tree()["inner"]:
        part = node.get("loc", {}).get("file", part)  # which is told where it changes
        if node.get("name", "").startswith("pursuit_") and "/pursuit/c/" in part:
            mine.append((pathlib.Path(part).stem, node))
    described = {node["name"]: comment(node)[0] for _, node in mine if node["kind"] == "TypedefDecl"}
    structs = [(part, node) for part, node in mine
               if node["kind"] == "RecordDecl" and node.get("completeDefinition")]
    whole = {node["name"] for _, node in structs}
    handles = {node["name"]: part for part, node in mine
               if node["kind"] == "RecordDecl" and node["name"] not in whole}
    version = re.findall(r"define PURSUIT_VERSION_\w+ (\d+)",
                         (DOOR.parent / "c" / "version.h").read_text())
    api = {
        "version": ".".join(version),
        "machines": {"64": "pointers of 8 bytes", "32": "pointers of 4 bytes: arm, wasm32, Windows",
                     "i386": "32 bits by the System V ABI, where 8 bytes are aligned to 4"},
        "constants": [{"name": "PURSUIT_UNSET", "type": "float", "value": -1.0}],
        "handles": [{"name": name, "part": handles[name], "doc": described[name],
                     "destroy": f"{name}_destroy"} for name in handles],
        "enums": [{"part": part, **read_enum(node, described)}
                  for part, node in mine if node["kind"] == "EnumDecl"],
        "structs": [{"part": part, **read_struct(node)} for part, node in structs],
    }
    statuses = [each["name"] for enum in api["enums"] if enum["name"] == "pursuit_status"
                for each in enum["values"] if not re.search("_NO_|_END", each["name"])]
    api["functions"] = [{"part": part, **read_function(node, handles, statuses)}
                        for part, node in mine if node["kind"] == "FunctionDecl"]
    lay_out(api)
    expect_traits_in_order(api)
    return api


def expect_traits_in_order(api):
    """capi/convert.cpp takes the fields of pursuit_traits by their ids."""
    fields = next(each["fields"] for each in api["structs"] if each["name"] == "pursuit_traits")
    ids = next(each["values"] for each in api["enums"] if each["name"] == "pursuit_trait")
    first = {"need_strength": "CLOSENESS", "fear_sensitivity": "DISCONNECTION"}
    for field in fields[1:]:
        name = first.get(field["name"], field["name"].upper())
        id = next(each["value"] for each in ids if each["name"] == f"PURSUIT_TRAIT_{name}")
        assert field["offset"]["64"] == 4 + 4 * id, f"{field['name']} does not stand by its id"


# ---- Writing ---------------------------------------------------------------------------------------

def lines_of(items):
    """Objects, one a line, so that a change is a line of a diff."""
    return ",\n".join("  " + json.dumps(each, ensure_ascii=False) for each in items)


def as_json(api):
    def entry(key, value):
        if not isinstance(value, list):
            return f"{json.dumps(key)}: {json.dumps(value)}"
        if key in ("structs", "functions", "enums"):
            inner = {"structs": "fields", "functions": "parameters", "enums": "values"}[key]
            value = ",\n".join(
                "  " + json.dumps({k: v for k, v in each.items() if k != inner},
                                  ensure_ascii=False)[:-1] + f', "{inner}": [\n' +
                textwrap.indent(lines_of(each[inner]), "  ") + "]}" for each in value)
        else:
            value = lines_of(value)
        return f"{json.dumps(key)}: [\n{value}]"
    note = {"note": NOTE}
    return "{\n" + ",\n".join(entry(*each) for each in {**note, **api}.items()) + "\n}\n"


def declared(kind, name, length=None):
    bound = f"[{length}]" if length else ""
    return f"{kind} {name}{bound}"


def as_cdef(api):
    """In the order in which one thing needs another."""
    out = [f"/* The C API of pursuit {api['version']}: {NOTE}. */"]
    out += [f"typedef int32_t {enum['name']};" for enum in api["enums"]]
    for enum in api["enums"]:
        values = ", ".join(f"{each['name']} = {each['value']}" for each in enum["values"])
        out += textwrap.wrap(f"enum {enum['name']}_value {{ {values} }};", 100,
                             subsequent_indent="  ")
    out += [f"typedef struct {each['name']} {each['name']};" for each in api["handles"]]
    for struct in api["structs"]:
        fields = [f"  {declared(f['type'], f['name'], f.get('length'))};" for f in struct["fields"]]
        out += [f"typedef struct {struct['name']} {{", *fields, f"}} {struct['name']};"]
    for function in api["functions"]:
        taken = ", ".join(declared(p["type"], p["name"]) for p in function["parameters"]) or "void"
        out += textwrap.wrap(f"{function['returns']} {function['name']}({taken});", 100,
                             subsequent_indent="  ")
    return "\n".join(out) + "\n"


def as_symbols(api):
    return "".join(sorted(f"{each['name']}\n" for each in api["functions"]))


def as_structs(api):
    rows = "".join(f"PURSUIT_STRUCT({each['name']})\n" for each in api["structs"])
    return f"// Every struct of the C API: {NOTE}.\n{rows}#undef PURSUIT_STRUCT\n"


def as_kinds(api):
    """What each kind of id is called, by pursuit_enum."""
    kinds = next(each for each in api["enums"] if each["name"] == "pursuit_enum")["values"]
    names = [each["name"].removeprefix("PURSUIT_ENUM_").lower().replace("_", " ") for each in kinds if each["value"] >= 0]
    rows = "".join(f'PURSUIT_KIND("{name}")\n' for name in names if name != "end")
    return f"// What each kind of id is called: {NOTE}.\n{rows}#undef PURSUIT_KIND\n"


PYTHON = {"char": "char", "uint8_t": "u8", "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64",
          "uint64_t": "u64", "size_t": "size", "float": "f32", "double": "f64"}


def python_type(kind, enums):
    """A type of ctypes. There is no `const` there, and c_char_p is text that is only read."""
    for start, word in (("const char*", "text"), ("void*", "memory"), ("const void*", "memory")):
        if kind.startswith(start):
            base, stars = word, kind.count("*") - 1
            break
    else:
        base, stars = re.sub(r"const|[* ]", "", kind), kind.count("*")
        base = "i32" if base in enums else PYTHON.get(base, base[len("pursuit_"):])
    return "P(" * stars + base + ")" * stars


def filled(head, items, tail, width):
    """`head items tail` on one line, or the items on lines of their own."""
    one = f"{head}{', '.join(items)}{tail}"
    if len(one) <= width:
        return [one]
    indent = " " * (len(head) - len(head.lstrip()) + 4)
    rows = textwrap.wrap("\0".join(each.replace(" ", "\1") + "," for each in items).replace(
        "\0", " "), width, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False)
    return [head, *(row.replace("\1", " ") for row in rows),
            " " * (len(indent) - 4) + tail]


def as_python(api):
    enums = {each["name"] for each in api["enums"]}
    out = [f'"""The C API as a table, in the order of its headers and by its names without the prefix:\n'
           f'{NOTE}.\n\nHandles are pointers to a class each, so that one cannot be taken for another. '
           f'Data only:\n_library.py applies it."""\n']
    out += ["from ctypes import POINTER as P, Structure, c_char as char, c_char_p as text",
            "from ctypes import c_double as f64, c_float as f32, c_int32 as i32, c_int64 as i64",
            "from ctypes import c_size_t as size, c_uint8 as u8, c_uint32 as u32, c_uint64 as u64",
            "from ctypes import c_void_p as memory\n", "from ._structs import Checked, Sized, status\n",
            f'VERSION = "{api["version"]}"\n"""The version of the header."""\n']
    constants = {each["name"][len("PURSUIT_"):]: each["value"]
                 for enum in api["enums"] if enum["name"] in ("pursuit_number", "pursuit_run_flags")
                 for each in enum["values"]}
    flags = {name[len("RUN_"):].lower(): value for name, value in constants.items()
             if name.startswith("RUN_") and value > 0}
    out += [f"{name} = {value}" for name, value in constants.items() if not name.startswith("RUN_")]
    out += [f"{each['name'][len('PURSUIT_'):]} = {each['value']}" for each in api["constants"]]
    out += filled("RUN_FLAGS = {", [f'"{name}": {value}' for name, value in flags.items()], "}", 100)
    out += ["", "# ---- Structs " + "-" * 85]
    out += [""]
    for each in api["handles"]:
        out += ["", f"class {each['name'][len('pursuit_'):]}(Structure):", "    pass"]
    for each in api["structs"]:
        base = "Sized" if each["sized"] else "Checked"
        fields = []
        for field in each["fields"]:
            kind = python_type(field["type"], enums)
            length = f" * {field['length']}" if "length" in field else ""
            fields.append(f'("{field["name"]}", {kind}{length})')
        out += ["", "", f"class {each['name'][len('pursuit_'):]}({base}):",
                *filled("    _fields_ = [", fields, "]", 100)]
    out += ["", "", "# ---- Functions " + "-" * 83, "", "# What comes back, then what goes in.",
            "FUNCTIONS = {"]
    for each in api["functions"]:
        returns = {"pursuit_status": "status", "void": "None"}.get(each["returns"])
        kinds = [returns or python_type(each["returns"], enums)]
        kinds += [python_type(p["type"], enums) for p in each["parameters"]]
        comma = "," if len(kinds) == 1 else ""
        rows = filled(f'    "{each["name"][len("pursuit_"):]}": (', kinds, f"{comma}),", 100)
        out += rows
    return "\n".join(out) + "\n}\n"


def words_of(enum):
    """The words of an enum, by value; none for those that are numbers."""
    prefix = {"pursuit_chart_format": "PURSUIT_CHART_"}.get(
        enum["name"], f"PURSUIT_{enum['name'].removeprefix('pursuit_').upper()}_")
    words = {each["value"]: each["name"].removeprefix(prefix).lower() for each in enum["values"]
             if each["value"] >= 0 and not each["name"].endswith("_END")}
    return [words[i] for i in sorted(words)] if sorted(words) == list(range(len(words))) else []


def as_javascript(api):
    """Offsets of a module of 32 bits; types as [offset, kind, how many]."""
    plain = {"uint32_t": "u32", "int32_t": "i32", "float": "f32", "double": "f64", "int64_t": "i64",
             "uint64_t": "u64", "size_t": "u32", "char": "char", "uint8_t": "u8",
             "const char*": "text"}
    named = {each["name"] for each in api["structs"]}
    enums = {each["name"]: words_of(each) for each in api["enums"]}

    def kind(field):
        name = field["type"]
        if name in plain:
            return plain[name]
        if name in named:
            return "struct:" + name.removeprefix("pursuit_")
        return "enum:" + name.removeprefix("pursuit_") if enums.get(name) else \
            "u32" if "*" in name else "i32"

    structs = {each["name"].removeprefix("pursuit_"): {
        "size": each["size"]["32"], "sized": each["sized"],
        "fields": {camel(field["name"]): [field["offset"]["32"], kind(field), field.get("length", 1)]
                   for field in each["fields"] if field["name"] not in ("struct_size", "reserved")}}
        for each in api["structs"]}
    words = {name.removeprefix("pursuit_"): each for name, each in enums.items() if each}

    def table(items):
        rows = [f"    {name}: {json.dumps(each)}" for name, each in items.items()]
        return "{\n" + ",\n".join(rows) + "\n  }"

    return (f"// {NOTE}: do not edit.\n/** The structs and the words of the C API. */\n"
            f"export const tables = {{\n  version: {json.dumps(api['version'])},\n"
            f"  enums: {table(words)},\n  structs: {table(structs)}\n}};\n")


def as_types(api):
    """The types by hand, in which `@c NAME` stands for what the header says of it; then all enums
    and structs."""
    enums = {each["name"]: each for each in api["enums"] if words_of(each)}
    named = {each["name"] for each in api["structs"]}
    said = {each["name"]: each for each in api["functions"] + api["handles"] + api["structs"]}

    def pascal(name):
        return "".join(each.capitalize() for each in name.removeprefix("pursuit_").split("_"))

    def doc(text, margin=""):
        lines = textwrap.wrap(text.replace("*/", "* /"), 96 - len(margin))
        return "\n".join([f"{margin}/**", *(f"{margin} * {line}" for line in lines),
                          f"{margin} */"]) if lines else ""

    def kind(field):
        name, many = field["type"], field.get("length", 1) != 1
        out = ("string" if name in ("char", "const char*") else "bigint" if "64_t" in name else
               pascal(name) if name in named else pascal(name) + " | null" if name in enums else
               "number")
        if name == "char" or not many:
            return out
        return "number[]" if out == "number" else f"({out})[]"

    out = []
    for line in (ROOT / "bindings/javascript/src/pursuit.types").read_text().splitlines():
        found = re.fullmatch(r"( *)@c (\w+)", line)
        out.append(doc(said[found[2]]["doc"], found[1]) if found else line)
    for name, enum in enums.items():
        out += ["", doc(enum["doc"]),
                f"export type {pascal(name)} = {' | '.join(json.dumps(w) for w in words_of(enum))};"]
    for each in api["structs"]:
        out += ["", doc(each["doc"]), f"export interface {pascal(each['name'])} {{"]
        for field in each["fields"]:
            if field["name"] in ("struct_size", "reserved"):
                continue
            out += [line for line in (doc(field["doc"], "  "),) if line]
            out.append(f"  {camel(field['name'])}: {kind(field)};")
        out.append("}")
    return f"// {NOTE}: do not edit; what is by hand stands in pursuit.types.\n" + \
        "\n".join(line for line in out) + "\n"


def as_words(api):
    """words.py with its types and its table of words made anew; all else in it is written by hand."""
    text = (ROOT / "bindings/python/pursuit/words.py").read_text(encoding="utf-8")
    enums = {each["name"][len("pursuit_"):]: each for each in api["enums"]}
    kinds = [each["name"][len("PURSUIT_ENUM_"):].lower() for each in enums["enum"]["values"]
             if each["value"] >= 0 and not each["name"].endswith("_END")]
    types, words = [], []
    for kind in [*kinds, "move"]:
        ids = [each for each in enums[kind]["values"] if each["value"] >= 0]
        prefix = next(each["name"] for each in ids if each["name"].endswith("_END"))[:-len("END")]
        names = [each["name"][len(prefix):].lower() for each in ids[:-1]]
        name = {"image": "ImageOf"}.get(kind, "".join(map(str.title, kind.split("_"))))
        if kind == "status":
            names = ["ok" if each["value"] == 0 else each["name"][len(prefix):].lower()
                     for each in ids[:-1]]
        types += filled_words(f"{name} = Literal[", [f'"{each}"' for each in names])
        words += [f'"{kind}": get_args({name})'] * (kind != "move")
    made = "\n".join(types) + "\n\n" + "\n".join(
        ["WORDS: dict[str, tuple[str, ...]] = {",
         *textwrap.wrap(", ".join(each.replace(" ", "\1") for each in words) + ",", 100,
                        initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False), "}"]
    ).replace("\1", " ") + "\n"
    return re.sub(r"(?<=\n# Made by \./dev generate\.\n).*?(?=# Until here\.\n)", lambda _: made, text,
                  flags=re.S)


def filled_words(head, words):
    """`head word, word]`, what does not fit set under the first word."""
    rows = textwrap.wrap(", ".join(words) + "]", 100 - len(head))
    return [head + rows[0], *(" " * len(head) + row for row in rows[1:])]


def as_schema(api):
    """docs/direction.schema.json with the words of each enum in their place."""
    words = {each["name"]: words_of(each) for each in api["enums"]}

    def fill(node):
        for inner in node.values() if isinstance(node, dict) else node:
            if isinstance(inner, (dict, list)):
                fill(inner)
        if isinstance(node, dict) and node.get("$comment", "").startswith("by pursuit_"):
            node["enum"] = words[node["$comment"][len("by "):]]

    schema = json.loads((ROOT / "docs/direction.schema.json").read_text(encoding="utf-8"))
    fill(schema)
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


RUST = {"char": "c_char", "uint8_t": "u8", "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64",
        "uint64_t": "u64", "size_t": "usize", "float": "f32", "double": "f64", "void": "c_void"}


def as_rust(api):
    """Declarations for the crate pursuit-sys: ids are i32, handles opaque, comments those of C."""
    def kind(name):
        base = re.sub(r"const|[* ]", "", name)
        base = RUST.get(base, base)
        pointers = ["const" if part.strip().endswith("const") or i == 0 and name.startswith("const")
                    else "mut" for i, part in enumerate(name.split("*")[:-1])]
        for constness in pointers:
            base = f"*{constness} {base}"
        return base

    def doc(text, margin=""):
        return [f"{margin}/// {line}".replace("[", "\\[").replace("]", "\\]")
                for line in textwrap.wrap(text, 96 - len(margin))]

    out = [f"// {NOTE}: do not edit.", "use std::os::raw::{c_char, c_void};", ""]
    for enum in api["enums"]:
        out += [*doc(enum["doc"]), f"pub type {enum['name']} = i32;"]
        out += [f"pub const {each['name']}: i32 = {each['value']};" for each in enum["values"]]
    out += [f"pub const {each['name']}: f32 = {each['value']:.1f};" for each in api["constants"]]
    for each in api["handles"]:
        out += ["", *doc(each["doc"]), "#[repr(C)]", f"pub struct {each['name']} {{",
                "    _opaque: [u8; 0],", "}"]
    for struct in api["structs"]:
        out += ["", *doc(struct["doc"]), "#[repr(C)]", "#[derive(Clone, Copy)]",
                f"pub struct {struct['name']} {{"]
        for field in struct["fields"]:
            length = field.get("length")
            base = kind(field["type"])
            out += doc(field["doc"], "    ")
            out.append(f"    pub {field['name']}: {f'[{base}; {length}]' if length else base},")
        out += ["}", f"// On 64 bits: {struct['size']['64']} bytes.", "const _: () = assert!(",
                f"    cfg!(not(target_pointer_width = \"64\"))",
                f"        || std::mem::size_of::<{struct['name']}>() == {struct['size']['64']}", ");"]
    out += ["", 'extern "C" {']
    for each in api["functions"]:
        taken = ", ".join(f"{'r#' * (p['name'] in ('loop', 'move', 'type'))}{p['name']}: {kind(p['type'])}"
                          for p in each["parameters"])
        returns = "" if each["returns"] == "void" else f" -> {kind(each['returns'])}"
        out += [*doc(each["doc"], "    "), f"    pub fn {each['name']}({taken}){returns};"]
    return "\n".join(out) + "\n}\n"


WORDS_OF_OTHERS = {
    "java": {"char": "byte", "uint8_t": "byte", "int32_t": "int", "uint32_t": "int", "int64_t": "long",
             "uint64_t": "long", "size_t": "long", "float": "float", "double": "double"},
    "csharp": {"char": "byte", "uint8_t": "byte", "int32_t": "int", "uint32_t": "uint", "int64_t": "long",
               "uint64_t": "ulong", "size_t": "UIntPtr", "float": "float", "double": "double"},
    "ruby": {"char": "c", "uint8_t": "C", "int32_t": "l", "uint32_t": "L", "int64_t": "q", "uint64_t": "Q",
             "size_t": "J", "float": "e", "double": "E"},
}
"""Numbers of C in other languages; of Ruby what unpack reads."""


def plain_type(api, name):
    """The number that a type of C is; ids are int32_t."""
    return "int32_t" if name in {each["name"] for each in api["enums"]} else name


def constants_of(api):
    """Names and values of all ids."""
    return [(each["name"], each["value"]) for enum in api["enums"] for each in enum["values"]]


def as_java(api):
    """Ids, and where fields are on 64 bits; the functions are of Calls."""
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "",
           "/** The C API as its headers declare it, on 64 bits: functions, ids, and where the fields of structs are. */",
           "public final class Raw extends Calls {", "    private Raw() {}", ""]
    out += [f"    public static final int {name} = {value};" for name, value in constants_of(api)]
    for struct in api["structs"]:
        out += ["", f"    public static final class {struct['name']} {{",
                f"        public static final int SIZE = {struct['size']['64']};"]
        out += [f"        public static final int {each['name']} = {each['offset']['64']};"
                for each in struct["fields"]] + ["    }"]
    return "\n".join(out) + "\n}\n"


def java_kind(api, name, role=""):
    """A type of C in Java: handles are addresses, memory is a buffer."""
    if role == "string" or (role == "" and name == "const char*"):
        return "String"
    if "*" in name:
        return "long" if role in ("", "handle", "user") else "ByteBuffer"
    return "void" if name == "void" else WORDS_OF_OTHERS["java"][plain_type(api, name)]


def java_calls(api, imports, declared):
    """The functions of C as the ones of a class."""
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "", *imports, "",
           "/** The functions of {@link Raw}: a handle is its address; memory is a direct buffer, from its beginning, or null. */",
           "abstract class Calls {", "    static { Linked.register(Calls.class); }"]
    for each in api["functions"]:
        out += ["", *[f"    // {line}" for line in textwrap.wrap(each["doc"], 100)], *declared(
            java_kind(api, each["returns"]), each["name"],
            [(java_kind(api, p["type"], p["role"]), f"{p['name']}_") for p in each["parameters"]])]
    return "\n".join(out) + "\n}\n"


def as_java_jna(api):
    """Functions by JNA."""
    def declared(returns, name, parameters):
        return [f"    public static native {returns} {name}({', '.join(map(' '.join, parameters))});"]

    return java_calls(api, ["import java.nio.ByteBuffer;"], declared)


def as_java_foreign(api):
    """Functions by the foreign-function interface of Java 22 and later."""
    def native(kind):
        return "MemorySegment" if kind in ("String", "ByteBuffer") else kind

    def passed(kind, name):
        return {"String": f"Linked.text({name}, arena)", "ByteBuffer": f"Linked.at({name})"}.get(kind, name)

    def declared(returns, name, parameters):
        kinds = "".join(f", {native(kind)}.class" for kind, _ in parameters)
        call = f"{name}.IT.invokeExact({', '.join(passed(*each) for each in parameters)})"
        if returns != "void":
            call = f"return ({native(returns)}) {call}"
        if returns == "String":
            call = f"return Linked.text((MemorySegment) {call.split(') ', 1)[1]})"
        has_text = any(kind == "String" for kind, _ in parameters)
        return [f"    private static final class {name} {{  // is linked when it is first called",
                f"        static final MethodHandle IT = Linked.link(\"{name}\", {native(returns)}.class{kinds});", "    }",
                f"    public static {returns} {name}({', '.join(map(' '.join, parameters))}) {{",
                f"        try {'(Arena arena = Arena.ofConfined()) ' if has_text else ''}{{",
                f"            {call};", "        } catch (Throwable thrown) {",
                "            throw Linked.failed(thrown);", "        }", "    }"]

    return java_calls(api, ["import java.lang.foreign.Arena;", "import java.lang.foreign.MemorySegment;",
                            "import java.lang.invoke.MethodHandle;", "import java.nio.ByteBuffer;"], declared)


def as_csharp(api):
    """Functions by P/Invoke, ids, structs; arrays of structs as fields, of pointers as numbers."""
    kinds, handles = WORDS_OF_OTHERS["csharp"], {each["name"] for each in api["handles"]}
    named = {each["name"] for each in api["structs"]}

    def kind(name, role=""):
        base, stars = re.sub(r"const|[* ]", "", name), name.count("*")
        if base in handles:
            return "out IntPtr" if stars == 2 and role == "new" else "IntPtr" + "*" * (stars - 1)
        if role == "string":
            return "byte[]"
        if role == "" and stars == 1 and base in ("char", "void"):
            return "IntPtr"
        return (base if base in named or base == "void" else kinds[plain_type(api, base)]) + "*" * stars

    def field(each):
        name, many = f"@{each['name']}", each.get("length", 1)
        base = "long" if "*" in each["type"] else kind(each["type"])
        if many == 1:
            return f"        public {base} {name};"
        if base in named:
            return f"        public {base} " + ", ".join(f"{name}{i}" for i in range(many)) + ";"
        return f"        public fixed {base} {name}[{many}];"

    out = [f"// {NOTE}: do not edit.", "using System;", "using System.Runtime.InteropServices;", "",
           "namespace Pursuit", "{", "    // The C API as its headers declare it, on 64 bits.",
           "    public static unsafe class Raw", "    {"]
    out += [f"    public const int {name} = {value};" for name, value in constants_of(api)]
    for each in api["functions"]:
        taken = ", ".join(f"{kind(p['type'], p['role'])} @{p['name']}" for p in each["parameters"])
        out += [*[f"    // {line}" for line in textwrap.wrap(each["doc"], 100)],
                f"    [DllImport(\"pursuit\")] public static extern {kind(each['returns'])} {each['name']}({taken});"]
    out += ["    }", ""]
    for struct in api["structs"]:
        out += ["    [StructLayout(LayoutKind.Sequential)]", f"    public unsafe struct {struct['name']}",
                "    {", *map(field, struct["fields"]), "    }"]
    return "\n".join(out) + "\n}\n"


def as_ruby(api):
    """Functions for Fiddle, ids, and where fields are on 64 bits with what unpack reads them by."""
    fiddle = {"int32_t": "INT", "uint32_t": "-INT", "int64_t": "LONG_LONG", "uint64_t": "-LONG_LONG",
              "size_t": "SIZE_T", "float": "FLOAT", "double": "DOUBLE", "void": "VOID"}

    def kind(name):
        return "P" if "*" in name else fiddle[plain_type(api, name)].replace("-", "U")

    def field(each):
        letter = "J" if "*" in each["type"] else WORDS_OF_OTHERS["ruby"].get(plain_type(api, each["type"]))
        many = f", {each['length']}" if "length" in each else ""
        shown = f'"{letter}"' if letter else f'"{each["type"].removeprefix("pursuit_")}"'
        return f"{each['name']}: [{each['offset']['64']}, {shown}{many}]"

    out = [f"# {NOTE}: do not edit.", "module Pursuit", f"  VERSION = {json.dumps(api['version'])}",
           "  # The C API as its headers declare it, on 64 bits.", "  module Table",
           "    I, U, L, Q, Z, F, D, V, P = :INT, :UINT, :LONG_LONG, :ULONG_LONG, :SIZE_T, :FLOAT, :DOUBLE, :VOID, :VOIDP"]
    short = {"INT": "I", "UINT": "U", "LONG_LONG": "L", "ULONG_LONG": "Q", "SIZE_T": "Z", "FLOAT": "F",
             "DOUBLE": "D", "VOID": "V", "P": "P"}
    out += ["    FUNCTIONS = {"]
    for each in api["functions"]:
        taken = ", ".join(short[kind(p["type"])] for p in each["parameters"])
        out.append(f"      {each['name'].removeprefix('pursuit_')}: [{short[kind(each['returns'])]}, [{taken}]],")
    out += ["    }.freeze", "    # Of each struct its bytes, and where fields are: offset, type, how many.", "    STRUCTS = {"]
    for struct in api["structs"]:
        out += [f"      {struct['name'].removeprefix('pursuit_')}: [{struct['size']['64']}, {{",
                *textwrap.wrap(", ".join(map(field, struct["fields"])), 100, initial_indent="        ",
                               subsequent_indent="        ", break_on_hyphens=False), "      }],"]
    out += ["    }.freeze", "    IDS = {"]
    out += textwrap.wrap(", ".join(f"{name.removeprefix('PURSUIT_')}: {value}" for name, value in constants_of(api)),
                         100, initial_indent="      ", subsequent_indent="      ", break_on_hyphens=False)
    return "\n".join(out) + "\n    }.freeze\n  end\nend\n"


FILES = {"bindings/rust/pursuit-sys/src/declared.rs": as_rust,
         "bindings/rust/pursuit/src/generated.rs": layers.as_rust_layer, "bindings/go/generated.go": layers.as_go,
         "bindings/java/src/pursuit/Raw.java": as_java, "bindings/java/src17/pursuit/Calls.java": as_java_jna,
         "bindings/java/src22/pursuit/Calls.java": as_java_foreign,
         "bindings/java/src/pursuit/Changes.java": layers.as_java_changes,
         "bindings/java/src/pursuit/Told.java": layers.as_java_told,
         "bindings/java/src/pursuit/Seat.java": layers.as_java_seat,
         "bindings/java/src/pursuit/Asked.java": layers.as_java_asked,
         "bindings/java/src/pursuit/Traits.java": layers.as_java_traits,
         "bindings/csharp/Raw.cs": as_csharp, "bindings/csharp/Generated.cs": layers.as_csharp_layer,
         "bindings/ruby/lib/pursuit/table.rb": as_ruby, "bindings/ruby/lib/pursuit/generated.rb": layers.as_ruby_layer,
         "bindings/r/src/calls.inc": layers.as_r_calls, "bindings/r/R/generated.R": layers.as_r_layer,
         "docs/direction.schema.json": as_schema, "capi/generated/api.json": as_json, "capi/generated/pursuit.cdef": as_cdef, "capi/generated/pursuit.symbols": as_symbols,
         "capi/generated/structs.inc": as_structs,
         "capi/generated/kinds.inc": as_kinds, "bindings/python/pursuit/_ffi.py": as_python,
         "bindings/python/pursuit/words.py": as_words,
         "bindings/javascript/src/tables.js": as_javascript,
         "bindings/javascript/src/pursuit.d.ts": as_types}


def renew(path, new, check):
    """Whether the file was out of date; it is written unless it is only to be checked."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old == new:
        return False
    name = path.relative_to(ROOT)
    if check:
        print(f"{name} is out of date; ./dev generate writes it")
        print("".join(list(difflib.unified_diff(
            old.splitlines(True), new.splitlines(True), str(name), str(name), n=0))[:20]))
    else:
        path.write_text(new, encoding="utf-8")
        print(f"wrote {name}")
    return True


WITHIN = {"include/pursuit/engine/model.hpp": with_coefficients,
          "include/pursuit/engine/trait.hpp": with_trait_ids,
          "include/pursuit/record/snapshot.hpp": with_image_format,
          "bindings/python/pursuit/partner.py": with_partner_fields}
"""What is written by hand but for a part; before the headers of the C API, which are made of it."""


def main(check):
    stale = sum([renew(ROOT / name, made((ROOT / name).read_text(encoding="utf-8")), check)
                 for name, made in WITHIN.items()])
    stale += sum([renew(path, text, check) for path, text in derived_headers()])
    api = read()
    stale += sum([renew(ROOT / name, write(api), check) for name, write in FILES.items()])
    print(f"{len(api['functions'])} functions, {len(api['structs'])} structs, "
          f"{len(api['enums'])} enums")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
