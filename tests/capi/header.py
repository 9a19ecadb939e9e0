"""Reads the syntax tree of pursuit.h, as clang dumps it, for what compilers do not check.

Every function has a comment that names each of its parameters, says what it returns and since
which version it is there; types are of fixed width, and names follow the conventions.
"""

import json
import re
import subprocess
import sys

SCALARS = {"int32_t", "uint32_t", "int64_t", "uint64_t", "uint8_t", "float", "double", "size_t", "char",
           "void"}


def parts(node, kind):
    """All descendants of a kind."""
    for child in node.get("inner", []):
        if child.get("kind") == kind:
            yield child
        yield from parts(child, kind)


def base_type(text):
    """A type without const, pointers and array bounds."""
    text = re.sub(r"\[\d*\]", "", text)
    return re.sub(r"\bconst\b|\bstruct\b|\*", "", text).strip()


def check_function(function, known):
    """What is wrong with the declaration of a function."""
    comment = next(parts(function, "FullComment"), None)
    if comment is None:
        yield "has no comment"
        return
    names = [p["name"] for p in function.get("inner", []) if p["kind"] == "ParmVarDecl"]
    told = [p["param"] for p in parts(comment, "ParamCommandComment")]
    if names != told:
        yield f"has parameters {names}, and a comment about {told}"
    blocks = {block["name"] for block in parts(comment, "BlockCommandComment")}
    returns, taken = function["type"]["qualType"].split("(", 1)
    if "since" not in blocks:
        yield "does not say since when"
    if ("return" in blocks) == (returns.strip() == "void"):
        yield "does not say what it returns"
    for text in [returns, *taken.rstrip(")").split(",")]:
        if base_type(text) not in SCALARS | known:
            yield f"has a parameter or a result of type {text.strip()}"


def check_struct(struct, known):
    """What is wrong with a struct that has fields."""
    fields = [f for f in struct.get("inner", []) if f["kind"] == "FieldDecl"]
    sized = fields and fields[0]["name"] == "struct_size"
    if fields and not sized and struct["name"] not in {"pursuit_point", "pursuit_loop_side"}:
        yield "does not begin with struct_size"
    for field in fields:
        if base_type(field["type"]["qualType"]) not in SCALARS | known:
            yield f"has a field of type {field['type']['qualType']}"


def main(header):
    dump = subprocess.run(
        ["clang", "-std=c99", "-fsyntax-only", "-fparse-all-comments", "-x", "c",
         "-Xclang", "-ast-dump=json", header],
        check=True, capture_output=True)
    tree = json.loads(dump.stdout)
    mine = [n for n in tree["inner"] if n.get("name", "pursuit_").startswith("pursuit_")]
    known = {n["name"] for n in mine if n["kind"] in {"TypedefDecl", "RecordDecl"} and "name" in n}
    wrong = []
    functions = [n for n in mine if n["kind"] == "FunctionDecl"]
    for function in functions:
        wrong += [f"{function['name']} {what}" for what in check_function(function, known)]
    for struct in (n for n in mine if n["kind"] == "RecordDecl" and "name" in n):
        wrong += [f"{struct['name']} {what}" for what in check_struct(struct, known)]
    for constant in parts(tree, "EnumConstantDecl"):
        if constant["name"].startswith("PURSUIT_") and not constant["name"].endswith("_END"):
            if not constant.get("inner"):
                wrong.append(f"{constant['name']} has no value of its own")
    print(f"{len(functions)} functions, {len(wrong)} faults", *wrong, sep="\n")
    return 1 if wrong or not functions else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
