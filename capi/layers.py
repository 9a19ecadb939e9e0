"""What the idiomatic layers of other languages have by rule, so that nobody writes it by hand: what changes a couple,
what tells of a turn, the fields of turns that are one number or word each; for R every call it makes. Of generate.py,
which hands each of these the API as api.json has it."""

import re
import textwrap

NOTE = "made by ./dev generate from the headers in include/pursuit/c; change those"


def camel(name):
    """A name as JavaScript, Java and Go have them."""
    head, *tail = name.removesuffix("_id").split("_")
    return head + "".join(each.capitalize() for each in tail)


def pascal(name):
    return "".join(word.capitalize() for word in name.removesuffix("_id").split("_"))


def said(doc, begin, margin="", more=""):
    """What the header says, as a comment; hosts have no memory to allocate."""
    text = re.sub(r" Allocates\.$", "", doc.split("\n")[0]) + more
    text = re.sub(r" Borrowed: [^.]*\.", "", text)
    text = re.sub(r"pursuit_(?:couple_)?(\w+)\(\)", r"\1", text)
    return [f"{margin}{begin} {line}" for line in textwrap.wrap(text, 99 - len(margin) - len(begin))]


# ---- What there is ---------------------------------------------------------------------------------

def changes_of_couples(api):
    """The functions that change a couple and take numbers, seats and words alone: name, doc, what is taken."""
    taken = ("float", "pursuit_seat", "pursuit_intervention", "uint32_t", "int64_t")
    for each in api["functions"]:
        name = each["name"].removeprefix("pursuit_couple_")
        kinds = [p["type"].replace(" ", "") for p in each["parameters"]]
        if each["returns"] == "pursuit_status" and kinds[:1] == ["pursuit_couple*"] and "record" not in name and \
                all(kind in taken for kind in kinds[1:]):
            yield name, each["doc"], [(p["name"], p["type"]) for p in each["parameters"][1:]]


def records_of_couples(api):
    """The functions that make turns and record them: name, doc, what is taken before the record, the record's type,
    whether there are many."""
    taken = ("float", "pursuit_seat", "pursuit_move")
    for each in api["functions"]:
        first, *rest = each["parameters"] or [{"type": ""}]
        held = [p for p in rest if p["role"] != "size"]
        if first["type"] == "pursuit_couple*" and held and held[-1]["type"] in ("pursuit_turn*", "pursuit_brief_turn*") and \
                held[-1]["role"] == "out" and all(p["type"] in taken for p in held[:-1]):
            yield (each["name"].removeprefix("pursuit_couple_"), each["doc"], held[:-1], held[-1]["type"].rstrip("*"),
                   "length" in held[-1])


def tellings_of_turns(api):
    """The functions that tell in words of one turn among others: name, doc."""
    taken = ["model", "turns", "count", "index", "a", "b", "catalogue", "buffer", "size", "needed"]
    for each in api["functions"]:
        if [p["name"] for p in each["parameters"]] == taken:
            yield each["name"].removeprefix("pursuit_"), each["doc"]


def questions_to_models(api):
    """What a model is asked about one name or one move: name, its name in a host, doc, what is asked by, what comes
    back: a text, a number or a struct."""
    for each in api["functions"]:
        kinds = [p["type"] for p in each["parameters"]]
        if kinds[:1] != ["const pursuit_model*"] or kinds[1:2] not in (["const char*"], ["pursuit_move"]):
            continue
        answer = each["returns"] if len(kinds) == 2 else kinds[2].rstrip("*") if len(kinds) == 3 else None
        if answer in ("const char*", "pursuit_move", "float", "pursuit_traits"):
            name = each["name"].removeprefix("pursuit_model_")
            yield each["name"], re.sub(r"find_(\w+)", r"\1_ID", name).lower(), each["doc"], each["parameters"][1], answer


def fields_of(api, struct):
    """Those that are one number or word each: name, type, the enum of the word, doc (of slim turns that of whole
    ones), where on 64 bits. A number that its comment tells of with "1:" is `bool`."""
    enums = {each["name"]: each for each in api["enums"]}
    known = {value["name"] for value in enums["pursuit_enum"]["values"]}
    structs = {each["name"]: each["fields"] for each in api["structs"]}
    docs = {each["name"]: each["doc"] for each in structs["pursuit_turn"]}
    for each in structs[struct]:
        if each["name"] in ("struct_size", "reserved") or "length" in each:
            continue
        kind = f"PURSUIT_ENUM_{each['type'].removeprefix('pursuit_').upper()}"
        simple = each["type"] in ("float", "int32_t", "uint32_t", "int64_t", "pursuit_move")
        if simple or kind in known:
            told = "bool" if each["doc"].startswith("1:") else each["type"]
            doc = (each["doc"] or docs.get(each["name"], "")).replace("< =", "<=")  # as clang tells it
            yield each["name"], told, None if simple else kind, doc, each["offset"]["64"]


def nobody(what, kind):
    """A seat that may be left out: both, or nobody."""
    return kind == "pursuit_seat" and what != "seat"


def has_default(what, kind):
    return nobody(what, kind) or what in ("strength", "promised_ms")


def unit(what):
    """What a number is called where it is refused."""
    return "milliseconds" if what == "ms" else what


# ---- Go --------------------------------------------------------------------------------------------

def go_object(api, name):
    """A type for a handle of C, which is given back when it is collected."""
    doc = next(each["doc"] for each in api["handles"] if each["name"] == f"pursuit_{name}")
    it, kind, copied = pascal(name), f"C.pursuit_{name}", "Fork" if name == "couple" else "Copy"
    return f"""
{chr(10).join(said(f"{it}: {doc[0].lower()}{doc[1:]}", "//"))}
type {it} struct{{ c *{kind} }}

// at is NULL, which C refuses, of none and of one that is closed.
func (o *{it}) at() *{kind} {{
	if o == nil {{
		return nil
	}}
	return o.c
}}

// Close gives it back now.
func (o *{it}) Close() {{
	C.pursuit_{name}_destroy(o.c)
	o.c = nil
	runtime.SetFinalizer(o, nil)
}}

func {name}Of(call func(out **{kind}) status) (*{it}, error) {{
	var out *{kind}
	if err := check(func() status {{ return call(&out) }}); err != nil {{
		return nil, err
	}}
	made := &{it}{{out}}
	runtime.SetFinalizer(made, (*{it}).Close)
	return made, nil
}}

// Hash is of all there is to it; of a couple with its model. It panics if it is closed.
func (o *{it}) Hash() uint64 {{
	defer runtime.KeepAlive(o)
	var out C.uint64_t
	if err := check(func() status {{ return C.pursuit_{name}_hash(o.at(), &out) }}); err != nil {{
		panic(err)
	}}
	return uint64(out)
}}

// {copied} is a second one that is exactly where this one is.
func (o *{it}) {copied}() (*{it}, error) {{
	defer runtime.KeepAlive(o)
	return {name}Of(func(out **{kind}) status {{ return C.pursuit_{name}_copy(o.at(), out) }})
}}""".splitlines()


def go_fields(api, struct, name):
    numbers = {"float": "float32", "int32_t": "int", "uint32_t": "int", "pursuit_move": "int", "pursuit_seat": "Seat"}
    for field, kind, words, doc, _ in fields_of(api, struct):
        value, shown = f"t.c.{field}", pascal(field)
        if field.endswith("_ms"):
            shown, returns, value = pascal(field[:-3]), "time.Duration", f"time.Duration({value}) * time.Millisecond"
        elif kind == "bool":
            returns, value = "bool", f"{value} == 1"
        elif words and kind != "pursuit_seat":
            returns, value = "string", f"word(C.{words}, {value})"
        else:
            returns, value = numbers[kind], f"{numbers[kind]}({value})"
        yield from ["", *said(f"{shown}: {doc.removeprefix('1: ')}.", "//"),
                    f"func (t *{name}) {shown}() {returns} {{ return {value} }}"]


def as_go(api):
    """Objects, fields of turns, what changes a couple (times are durations, ids of interventions words), and what
    tells of a turn."""
    kinds = {"float": ("float32", "C.float({})"), "pursuit_seat": ("Seat", "C.pursuit_seat({})"),
             "pursuit_intervention": ("string", "id"), "uint32_t": ("int", "C.uint32_t({})"),
             "int64_t": ("int64", "C.int64_t({})")}
    out = [f"// {NOTE}: do not edit.", "", "package pursuit", "", "// #include <pursuit/pursuit.h>", 'import "C"', "",
           "import (", '\t"math"', '\t"runtime"', '\t"time"', '\t"unsafe"', ")"]
    out += [*go_object(api, "model"), *go_object(api, "couple")]
    out += [*go_fields(api, "pursuit_turn", "Turn"), *go_fields(api, "pursuit_brief_turn", "Brief")]
    for name, doc, rest in changes_of_couples(api):
        given, passed, before = [], ["p.at()"], []
        for what, kind in rest:
            shown, told = camel(what), kinds[kind]
            if what.endswith("ms"):
                shown, told = camel(what.removesuffix("ms").removesuffix("_")) or "d", ("time.Duration", told[1])
            value = f"{shown}.Milliseconds()" if what.endswith("ms") else shown
            if kind == "uint32_t":
                number = value if what.endswith("ms") else f"int64({value})"
                before += [f'\tif err := whole({number}, math.MaxUint32, "{unit(what)}"); err != nil {{', "\t\treturn err", "\t}"]
            if kind == "pursuit_intervention":
                before += [f"\tid, err := idOf(C.PURSUIT_ENUM_INTERVENTION, {shown})", "\tif err != nil {", "\t\treturn err", "\t}"]
            given.append(f"{shown} {told[0]}")
            passed.append(told[1].format(value))
        method = pascal(name.removesuffix("_ms"))
        out += ["", *said(f"{method}: {doc[0].lower()}{doc[1:]}", "//"),
                f"func (p *Couple) {method}({', '.join(given)}) error {{", *before,
                "\treturn p.do(func() status {",
                f"\t\treturn C.pursuit_couple_{name}({', '.join(passed)})", "\t})", "}"]
    for name, doc, rest, struct, many in records_of_couples(api):
        out += go_record(name, doc, rest, struct, many)
    out += ["", "// telling is what the calls are handed that tell of a turn.", "type telling struct {",
            "\tcount, index, size C.size_t", "\ta, b, to           *C.char", "\tmodel              *C.pursuit_model",
            "\tturns              *C.pursuit_turn", "\ttexts              *C.pursuit_catalogue",
            "\tneeded             *C.size_t", "}"]
    for name, doc in tellings_of_turns(api):
        shown = pascal(name.removesuffix("_text")).replace("Json", "JSON")
        out += ["", *said(f"{shown}: {doc[0].lower()}{doc[1:]}", "//", more=' Of turns[index], which go back to the couple\'s '
                          'start or as far as there are any; language: "en" or "de".'),
                f"func {shown}(m *Model, turns []Turn, index int, a, b, language string) (string, error) {{",
                "\treturn told(m, turns, index, a, b, language, func(t *telling) status {",
                f"\t\treturn C.pursuit_{name}(t.model, t.turns, t.count, t.index, t.a, t.b, t.texts, t.to, t.size, t.needed)",
                "\t})", "}"]
    return "\n".join(out) + "\n"


def go_record(name, doc, rest, struct, many):
    """Turns that are made and recorded."""
    kinds = {"float": ("float32", "C.float({})"), "pursuit_seat": ("Seat", "C.pursuit_seat({})"),
             "pursuit_move": ("int", "C.pursuit_move({})")}
    of = {"pursuit_turn": "Turn", "pursuit_brief_turn": "Brief"}[struct]
    shown, about = pascal(name) + "Into" * (name == "play"), doc
    for p in rest:
        if p["doc"]:
            about += f" {p['name']}: {p['doc']}.".replace("PURSUIT_UNSET", "Unset")
    given = [f"{p['name']} {kinds[p['type']][0]}" for p in rest]
    passed = ["p.at()", *(kinds[p["type"]][1].format(p["name"]) for p in rest)]
    before, returns = [], f"({of}, error)"
    if many:
        given, returns, passed = [*given, f"out []{of}"], "error", [*passed, "at", "C.size_t(len(out))"]
    else:
        before, passed = [f"\tout := make([]{of}, 1)"], [*passed, "at"]
    for p in rest:
        if p["type"] == "pursuit_move":
            before += [f'\tif err := whole(int64({p["name"]}), math.MaxInt32, "{p["name"]}"); err != nil {{',
                       "\t\treturn out[0], err", "\t}"]
    end = ["\treturn p.do(func() status {", f"\t\treturn C.pursuit_couple_{name}({', '.join(passed)})", "\t})"]
    if not many:
        end = [end[0].replace("return", "err :="), *end[1:], "\treturn out[0], err"]
    return ["", *said(f"{shown}: {about[0].lower()}{about[1:]}", "//"),
            f"func (p *Couple) {shown}({', '.join(given)}) {returns} {{", *before,
            f"\tat := (*C.{struct})(unsafe.Pointer(sized(out)))", *end, "}"]


# ---- Rust ------------------------------------------------------------------------------------------

def as_rust_layer(api):
    """What changes a couple, where times are durations, and what tells of a turn."""
    out = [f"// {NOTE}: do not edit.", "use crate::{check, first_of, id_of, sized, sys, told, Couple, Model, Result, Seat, Turn};",
           "use std::os::raw::c_char;", "use std::time::Duration;", "", "impl Couple {"]
    for name, doc, rest in changes_of_couples(api):
        given, passed = [], []
        for what, kind in rest:
            rust = {"int64_t": "i64", "uint32_t": "u32"}.get(kind)
            told = {"float": ("f32", what), "pursuit_intervention": ("i32", what), "uint32_t": ("u32", what),
                    "pursuit_seat": ("Option<Seat>", f"id_of({what})") if nobody(what, kind) else ("Seat", f"{what} as i32")
                    }.get(kind)
            if what == "ms":
                what, told = "time", ("Duration", f"time.as_millis().min({rust}::MAX as u128) as {rust}")
            elif what.endswith("_ms"):
                what = what.removesuffix("_ms")
                told = ("Option<Duration>", f"{what}.map_or(sys::PURSUIT_NONE.into(), |time| time.as_millis().min({rust}::MAX as u128) as {rust})")
            given.append(f", {what}: {told[0]}")
            passed.append(f", {told[1]}")
        out += [*said(doc, "///", "    "),
                f"    pub fn {name.removesuffix('_ms')}(&mut self{''.join(given)}) -> Result<()> {{",
                f"        check(unsafe {{ sys::pursuit_couple_{name}(self.0{''.join(passed)}) }})", "    }"]
    for each in records_of_couples(api):
        out += rust_record(*each)
    out += ["}", "", "/// A call that tells of a turn among others.",
            "pub(crate) type Telling = unsafe extern \"C\" fn(*const sys::pursuit_model, *const sys::pursuit_turn, usize, usize, *const c_char,",
            "    *const c_char, *const sys::pursuit_catalogue, *mut c_char, usize, *mut usize) -> i32;"]
    for name, doc in tellings_of_turns(api):
        out += ["", *said(doc, "///", more=' Of `turns[index]`; `turns` from the couple\'s start or any later turn on. '
                          '`language`: "en" or "de".'),
                f"pub fn {name.removesuffix('_text')}(model: &Model, turns: &[Turn], index: usize, a: &str, b: &str, language: &str) -> Result<String> {{",
                f"    told(sys::pursuit_{name}, model, turns, index, [a, b, language])", "}"]
    return "\n".join(out) + "\n"


def rust_record(name, doc, rest, struct, many):
    """Turns that are made and recorded: into a slice that is there, or one."""
    given, passed, about = "", "self.0", doc
    for p in rest:
        what = {"move": "what"}.get(p["name"], p["name"])
        shown, told = {"pursuit_seat": ("Seat", "{} as i32"), "pursuit_move": ("i32", "{}"),
                       "float": ("Option<f32>", "{}.unwrap_or(sys::PURSUIT_UNSET)")}[p["type"]]
        given, passed = f"{given}, {what}: {shown}", f"{passed}, {told.format(what)}"
        about += f" `{what}`: {p['doc']}.".replace("PURSUIT_UNSET", "None")
    of = "Turn" if struct == "pursuit_turn" else f"sys::{struct}"
    if many:
        return [*said(f"{about} Allocates nothing.", "///", "    "),
                f"    pub fn {name}{'_into' * (name == 'play')}(&mut self, out: &mut [{of}]) -> Result<()> {{",
                f"        check(unsafe {{ sys::pursuit_couple_{name}({passed}, first_of(out).cast(), out.len()) }})", "    }"]
    return [*said(about, "///", "    "), f"    pub fn {name}(&mut self{given}) -> Result<{of}> {{",
            "        let mut out = sized();", f"        check(unsafe {{ sys::pursuit_couple_{name}({passed}, &mut out) }})?;",
            f"        Ok({of}(out))", "    }"]


# ---- C# --------------------------------------------------------------------------------------------

def as_csharp_layer(api):
    """What changes a couple, words of turns, and what tells of them."""
    def taken(what, kind):
        """How a parameter is declared, and what is passed to C."""
        if what.endswith("ms"):
            shown = camel(what.removesuffix("ms").removesuffix("_")) or "time"
            if what == "promised_ms":
                return f"TimeSpan? {shown} = null", f"{shown} == null ? -1 : (long){shown}.Value.TotalMilliseconds"
            number = f"{shown}.TotalMilliseconds"
            return f"TimeSpan {shown}", f"(long){number}" if kind == "int64_t" else \
                f'(uint)Call.Whole({number}, uint.MaxValue, "{unit(what)}")'
        shown = camel(what)
        if kind == "pursuit_seat":
            return f"Seat {shown}" + " = Seat.None" * nobody(what, kind), f"(int){shown}"
        if kind == "pursuit_intervention":
            return f"string {shown}", f"Call.Id(Raw.PURSUIT_ENUM_INTERVENTION, {shown})"
        if kind == "float":
            return f"float {shown}" + " = 1" * (what == "strength"), shown
        return f"uint {shown}", shown

    out = [f"// {NOTE}: do not edit.", "using System;", "", "namespace Pursuit", "{", "    public sealed unsafe partial class Couple", "    {"]
    for name, doc, rest in changes_of_couples(api):
        given = [taken(*each) for each in rest]
        out += [*said(doc, "//", "        "),
                f"        public void {pascal(name.removesuffix('_ms'))}({', '.join(each for each, _ in given)})", "        {",
                f"            Done(Raw.pursuit_couple_{name}({', '.join(['Handle', *(each for _, each in given)])}));", "        }"]
    for each in records_of_couples(api):
        out += csharp_record(*each)
    out += csharp_object(api, "couple")
    out += ["    }", "", "    public sealed unsafe partial class Turns", "    {"]
    for field, kind, words, doc, _ in fields_of(api, "pursuit_turn"):
        if kind == "pursuit_move" or words:
            value = f"All[i].{field}"
            returns, value = ("string", f"model.MoveName({value})") if not words else \
                ("Seat", f"(Seat){value}") if kind == "pursuit_seat" else ("string", f"Call.Word(Raw.{words}, {value})")
            out += [*said(f"Of turn i: {doc}.", "//", "        "),
                    f"        public {returns} {pascal(field)}(int i) {{ return {value}; }}"]
    out += ["", "        delegate int Telling(IntPtr model, pursuit_turn* turns, UIntPtr count, UIntPtr index, byte[] a, byte[] b,",
            "            pursuit_catalogue* texts, byte* to, UIntPtr size, UIntPtr* needed);"]
    for name, doc in tellings_of_turns(api):
        out += ["", *said(doc, "//", "        ", ' Of turn i; language: "en" or "de".'),
                f"        public string {pascal(name.removesuffix('_text'))}(int i, string a, string b, string language = \"en\")",
                "        {", f"            return Told(Raw.pursuit_{name}, i, a, b, language);", "        }"]
    return "\n".join(out) + "\n    }\n}\n"


def csharp_object(api, name):
    """What a handle is given back by, copied by and compared by."""
    docs, it = {each["name"]: each["doc"] for each in api["functions"]}, pascal(name)
    call = f"Raw.pursuit_{name}"
    return [f"        internal override void GiveBack() {{ {call}_destroy(handle); }}",
            *said(docs[f"pursuit_{name}_copy"], "//", "        "), f"        public {it} Fork()", "        {",
            f"            Done({call}_copy(Handle, out IntPtr made));", f"            return new {it}(Model, made);", "        }",
            *said(docs[f"pursuit_{name}_hash"], "//", "        "), "        public ulong Hash", "        {",
            "            get", "            {", "                ulong hash;", f"                Done({call}_hash(Handle, &hash));",
            "                return hash;", "            }", "        }"]


def csharp_record(name, doc, rest, struct, many):
    """Turns that are made and recorded: into an array that is there, or new ones."""
    passed, given, about = ["Handle"], [], doc
    for p in rest:
        shown, told = {"pursuit_seat": ("Seat {0}", "(int){0}"), "pursuit_move": ("string {0}", "Model.MoveId({0})"),
                       "float": ("float {0} = -1", "{0}")}[p["type"]]
        given.append(shown.format(p["name"]))
        passed.append(told.format(p["name"]))
        about += f" {p['name']}: {p['doc']}.".replace("PURSUIT_UNSET", "-1")
    if many:
        return [*said(about, "//", "        "),
                f"        public void {pascal(name)}{'Into' * (name == 'play')}({struct}[] turns)", "        {",
                f'            if (Call.There(turns, "turns").Length > 0) turns[0].struct_size = (uint)sizeof({struct});',
                f"            fixed ({struct}* at = turns)",
                f"                Done(Raw.pursuit_couple_{name}({', '.join(passed)}, at, (UIntPtr)turns.Length));", "        }"]
    return [*said(about, "//", "        "), f"        public Turns {pascal(name)}({', '.join(given)})", "        {",
            "            var turns = new Turns(Model, 1);", f"            fixed ({struct}* at = turns.All)",
            f"                Done(Raw.pursuit_couple_{name}({', '.join(passed)}, at));", "            return turns;", "        }"]


# ---- Java ------------------------------------------------------------------------------------------

def as_java_changes(api):
    """What changes a couple, as the class that couples extend."""
    def taken(what, kind):
        """How a parameter is declared, a line before the call, and what is passed to C."""
        if what.endswith("ms"):
            shown = camel(what.removesuffix("ms").removesuffix("_")) or "time"
            if what == "promised_ms":
                return f"Duration {shown}", "", f"{shown} == null ? Raw.PURSUIT_NONE : {shown}.toMillis()"
            if kind == "int64_t":
                return f"Duration {shown}", "", f"{shown}.toMillis()"
            return f"Duration {shown}", \
                f'int ms = (int) Library.whole({shown}.toMillis(), Integer.MAX_VALUE, "{unit(what)}");', "ms"
        shown = camel(what)
        if kind == "pursuit_seat":
            return f"Seat {shown}", "", f"Seat.id({shown})"
        if kind == "pursuit_intervention":
            return f"String {shown}", f"int id = Library.id(Raw.PURSUIT_ENUM_INTERVENTION, {shown});", "id"
        if kind == "float":
            return f"double {shown}", "", f"(float) {shown}"
        return f"int {shown}", f'Library.whole({shown}, Integer.MAX_VALUE, "{what}");', shown

    docs = {each["name"]: each["doc"] for each in api["functions"]}
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "", "import java.nio.ByteBuffer;", "import java.time.Duration;",
           "import java.util.function.LongToIntFunction;", "",
           "/** What happens to a {@link Couple}. A seat or a time that may be left out is null then. */",
           "abstract class Changes {", "    public final Model model;", "",
           "    Changes(Model model) {", "        this.model = model;", "    }", "",
           "    /** Runs a call with the couple's handle, and throws what it says of a failure. */",
           "    abstract void does(LongToIntFunction call);"]
    for name, doc, rest in changes_of_couples(api):
        given = [taken(*each) for each in rest]
        out += ["", "    /**", *said(doc, " *", "    "), "     */",
                f"    public void {camel(name.removesuffix('_ms'))}({', '.join(each[0] for each in given)}) {{",
                *[f"        {each[1]}" for each in given if each[1]],
                f"        does(c -> Raw.pursuit_couple_{name}({', '.join(['c', *(each[2] for each in given)])}));", "    }"]
    kinds = {"pursuit_seat": ("Seat {0}", "Seat.id({0})"), "pursuit_move": ("String {0}", "id"), "float": ("double {0}", "(float) {0}")}
    for name, doc, rest, struct, many in records_of_couples(api):
        about = doc + "".join(f" {p['name']}: {p['doc']}." for p in rest).replace("PURSUIT_UNSET", "-1")
        if not many:
            given = ", ".join(kinds[p["type"]][0].format(p["name"]) for p in rest)
            passed = ", ".join(["c", *(kinds[p["type"]][1].format(p["name"]) for p in rest), "out.memory"])
            out += ["", "    /**", *said(about, " *", "    "), "     */", f"    public Turns {camel(name)}({given}) {{",
                    *[f"        int id = model.moveId({p['name']});" for p in rest if p["type"] == "pursuit_move"],
                    "        Turns out = new Turns(model, 1);", f"        does(c -> Raw.pursuit_couple_{name}({passed}));",
                    "        return out;", "    }"]
    out += ["", "    /**", *said(docs["pursuit_couple_hash"] + " Without a sign.", " *", "    "), "     */", "    public long hash() {",
            "        ByteBuffer out = Library.zeroed(8);", "        does(c -> Raw.pursuit_couple_hash(c, out));",
            "        return out.getLong(0);", "    }"]
    return "\n".join(out) + "\n}\n"


def as_java_asked(api):
    """What a model is asked, as the class that models extend."""
    returned = {"const char*": "String", "pursuit_move": "int", "float": "float", "pursuit_traits": "Traits"}
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "", "import java.lang.ref.Reference;", "import java.nio.ByteBuffer;", "",
           "/** What a {@link Model} is asked. */", "abstract class Asked {", "    final long handle;", "",
           "    Asked(long handle) {", "        this.handle = handle;", "    }"]
    for name, shown, doc, by, answer in questions_to_models(api):
        given, passed = ("String", f"Library.line({by['name']})") if by["type"] == "const char*" else ("int", by["name"])
        given, passed = f"{given} {by['name']}", f"handle, {passed}"
        body = {"const char*": [f"String out = Raw.{name}({passed});"],
                "pursuit_traits": ["Traits out = new Traits();", f"Library.check(Raw.{name}({passed}, out.memory));"],
                }.get(answer, ["ByteBuffer out = Library.zeroed(4);", f"Library.check(Raw.{name}({passed}, out));"])
        back = {"pursuit_move": "out.getInt(0)", "float": "out.getFloat(0)"}.get(answer, "out")
        out += ["", "    /**", *said(doc, " *", "    "), "     */", f"    public {returned[answer]} {java_name(shown)}({given}) {{",
                *[f"        {line}" for line in body], "        Reference.reachabilityFence(this);", f"        return {back};", "    }"]
    return "\n".join(out) + "\n}\n"


def java_name(name):
    """`camel` keeps no _id, which here is told."""
    return camel(name) + "Id" * name.endswith("_id")


def as_java_traits(api):
    """Who somebody is."""
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "", "import java.nio.ByteBuffer;", "",
           "/** Who somebody is: what is not set is as usual. */", "public final class Traits {",
           "    final ByteBuffer memory = Library.room(Raw.pursuit_traits.SIZE, 1);", "", "    public Traits() {",
           "        Library.check(Raw.pursuit_traits_init(memory));", "    }", "",
           "    public static Traits of(double anxiety, double avoidance) {",
           "        return new Traits().anxiety(anxiety).avoidance(avoidance);", "    }", "",
           "    /** Any number by where it is: those of needs and fears are one after the other. */",
           "    public Traits set(int field, float value) {", "        if (field < 4 || field % 4 != 0)",
           '            throw Library.refused("field is " + field + ", expected one of Raw.pursuit_traits");',
           "        memory.putFloat(field, value);", "        return this;", "    }", "",
           "    public float get(int field) {", "        return memory.getFloat(field);", "    }"]
    for field, kind, _, doc, _ in fields_of(api, "pursuit_traits"):
        if kind == "float":
            shown = camel(field)
            out += ["", f"    /** {doc or field.replace('_', ' ')} */", f"    public Traits {shown}(double value) {{",
                    f"        return set(Raw.pursuit_traits.{field}, (float) value);", "    }", "",
                    f"    public float {shown}() {{", f"        return get(Raw.pursuit_traits.{field});", "    }"]
    return "\n".join(out) + "\n}\n"


def as_java_seat(api):
    """One of the two, in the order of their ids."""
    seats = [each["name"][-1] for enum in api["enums"] if enum["name"] == "pursuit_seat" for each in enum["values"]
             if each["value"] >= 0 and not each["name"].endswith("_END")]
    return f"""// {NOTE}: do not edit.
package pursuit;

/** One of the two. Where a seat may be null, it is both, or nobody. */
public enum Seat {{
    {', '.join(seats)};

    static int id(Seat seat) {{
        return seat == null ? Raw.PURSUIT_NONE : seat.ordinal();
    }}
}}
"""


def as_java_told(api):
    """Fields of turns, and what tells of them, as the class that turns extend."""
    numbers = {"float": ("float", "Float"), "int32_t": ("int", "Int"), "uint32_t": ("int", "Int"), "int64_t": ("long", "Long")}
    out = [f"// {NOTE}: do not edit.", "package pursuit;", "", "import java.nio.ByteBuffer;", "",
           "/** What there is to be read of {@link Turns}, by their index. */", "abstract class Told {",
           "    public final Model model;", "", "    Told(Model model) {", "        this.model = model;", "    }", "",
           "    abstract ByteBuffer at(int i);", "", "    abstract String told(Telling call, int i, String a, String b, String language);", "",
           "    interface Telling {", "        int into(long model, ByteBuffer turns, long count, long index, String a, String b,",
           "                ByteBuffer texts, ByteBuffer to, long size, ByteBuffer needed);", "    }"]
    for field, kind, words, doc, _ in fields_of(api, "pursuit_turn"):
        returns, reads = numbers.get(kind, ("int", "Int"))
        value = f"at(i).get{reads}(Raw.pursuit_turn.{field})"
        if kind == "bool":
            returns, value = "boolean", f"{value} == 1"
        elif kind == "pursuit_seat":
            returns, value = "Seat", f"Seat.values()[{value}]"
        elif kind == "pursuit_move":
            returns, value = "String", f"model.moveName({value})"
        elif words:
            returns, value = "String", f"Library.word(Raw.{words}, {value})"
        about = [f"    /** {doc.removeprefix('1: ')} */".replace("<", "&lt;")]
        out += ["", *about, f"    public {returns} {camel(field)}(int i) {{", f"        return {value};", "    }"]
    for name, doc in tellings_of_turns(api):
        shown = camel(name.removesuffix("_text"))
        out += ["", "    /**", *said(doc, " *", "    ", ' Of turn i; language: "en" or "de".'), "     */",
                f"    public String {shown}(int i, String a, String b, String language) {{",
                f"        return told(Raw::pursuit_{name}, i, a, b, language);", "    }", "",
                f"    public String {shown}(int i, String a, String b) {{", f'        return {shown}(i, a, b, "en");', "    }"]
    return "\n".join(out) + "\n}\n"


# ---- Ruby ------------------------------------------------------------------------------------------

def as_ruby_layer(api):
    """What changes a couple, what is to be read of a turn, and what tells of it."""
    def taken(what, kind):
        if kind == "pursuit_seat":
            return what + " = nil" * nobody(what, kind), f"seat({what})"
        if kind == "pursuit_intervention":
            return what, f"Pursuit.id(:INTERVENTION, {what})"
        if kind == "float":
            return what + " = 1.0" * (what == "strength"), what
        if what == "promised_ms":
            return f"{what} = NONE", f'whole({what}, :I64, "{what}", NONE)'
        return unit(what), f'whole({unit(what)}, :{"I64" if kind == "int64_t" else "U32"}, "{unit(what)}")'

    out = [f"# {NOTE}: do not edit.", "module Pursuit", "  # What happens to a couple. Seats are :a and :b; nil is both, or nobody.",
           "  module Changes"]
    for name, doc, rest in changes_of_couples(api):
        given = [taken(*each) for each in rest]
        head, done = ", ".join(each for each, _ in given), ", ".join([f":couple_{name}", *(each for _, each in given)])
        shown = f"{name.removeprefix('set_')}=" if name.startswith("set_") else name
        out += ["" if out[-1] != "  module Changes" else None, *said(doc, "#", "    "),
                f"    def {shown}" + f"({head})" * bool(head), f"      done({done})", "    end"]
    for name, doc, rest, _, many in records_of_couples(api):
        if not many:
            kinds = {"pursuit_seat": "seat({})", "pursuit_move": "model.move_id({})", "float": "{}"}
            head = ", ".join(p["name"] + " = UNSET" * (p["type"] == "float") for p in rest)
            given = ", ".join(["handle", *(kinds[p["type"]].format(p["name"]) for p in rest), "out"])
            about = "".join(f" {p['name']}: {p['doc']}." for p in rest).replace("PURSUIT_UNSET", "left out")
            out += ["", *said(doc + about, "#", "    "), f"    def {name}" + f"({head})" * bool(head),
                    f"      into(1) {{ |out| Raw.couple_{name}({given}) }}[0]", "    end"]
    out += ["  end", "", "  # What there is to be read of a turn; none is nil.", "  module Told"]
    for field, kind, words, doc, _ in fields_of(api, "pursuit_turn"):
        shown = field.removesuffix("_id")
        value = f"self[:{field}]"
        if kind == "bool":
            shown, value = f"{shown}?", f"{value} == 1"
        elif kind == "pursuit_move":
            value = f"turns.model.move_name({value})"
        elif words:
            value = f"Pursuit.word(:{words.removeprefix('PURSUIT_ENUM_')}, {value})" + "&.to_sym" * (kind == "pursuit_seat")
        about = doc.removeprefix("1: ")
        out += [None if out[-1] == "  module Told" else "", *said(f"{about[0].upper()}{about[1:]}.", "#", "    "),
                f"    def {shown}", f"      {value}", "    end"]
    for name, doc in tellings_of_turns(api):
        out += ["", *said(doc, "#", "    ", ' language: "en" or "de".'),
                f"    def {name.removesuffix('_text')}(name_a, name_b, language: \"en\")",
                f"      told(:{name}, name_a, name_b, language)", "    end"]
    return "\n".join(each for each in out if each is not None) + "\n  end\nend\n"


# ---- R ---------------------------------------------------------------------------------------------

R_STRUCTS = ("pursuit_turn", "pursuit_brief_turn", "pursuit_traits")
"""Whose bytes R reads and writes itself."""

R_CALLS = ("version_text", "enum_find", "model_create", "model_parse", "model_profile", "traits_init", "couple_create",
           "couple_load", "couple_copy", "couple_save", "couple_hash", "couple_play", "couple_play_brief", "couple_act",
           "couple_said")
"""What R calls besides what changes a couple and tells of a turn."""


def r_call(each):
    """A function of C for .Call: the roles of its parameters say what R hands over and gets back."""
    plain = {"float": "(float)number_of({0})", "pursuit_seat": "seat_of({0})", "pursuit_enum": "Rf_asInteger({0})",
             "pursuit_intervention": "id_of(PURSUIT_ENUM_INTERVENTION, {0})", "pursuit_move": "move_of(couple, {0})",
             "uint32_t": '(uint32_t)whole_of({0}, "{0}", 0, 4294967295.0)', "uint64_t": "seed_of({0})",
             "int64_t": '(int64_t)whole_of({0}, "{0}", -1, 9e15)',
             "const pursuit_traits*": "traits_in({0})", "const pursuit_model*": "model_at({0})",
             "pursuit_model*": "model_at({0})", "pursuit_couple*": "couple_at({0})", "const pursuit_couple*": "couple_at({0})",
             "const char*": "text_of({0})"}
    given, before, passed, after = [], [], [], "return couple;"
    counted = {p.get("length") for p in each["parameters"]}
    keeps = {"pursuit_model": "R_NilValue", "pursuit_couple": "model" if any(p["name"] == "model" for p in each["parameters"])
             else "model_of(couple)"}
    for p in each["parameters"]:
        name, kind, role = p["name"], p["type"], p["role"]
        made = kind.rstrip("*")
        if name in ("with_model", "other_model") or kind == "pursuit_parse_error*":  # left as they usually are
            passed.append("NULL" if "*" in kind else "0")
        elif role == "new":
            before.append(f"{made}* out;")
            passed.append("&out")
            after = f"return kept_{made.removeprefix('pursuit_')}(out, {keeps[made]});"
        elif role == "buffer":
            before.append("size_t needed = 0;")
            passed += ["{0}", "{1}", "&needed"]
            after = made
        elif kind == "const void*":  # so many bytes
            given.append(name)
            passed += [f"bytes_of({name})", f"length_of({name})"]
        elif kind == "const char*" and role == "in":
            given.append(name)
            passed += [f"text_of({name})", f"strlen(text_of({name}))"]
        elif kind == "const float*":
            given.append(name)
            before += ["float all[PURSUIT_MOVE_SLOTS];", f"shares_of(couple, {name}, all);"]
            passed += ["all", "PURSUIT_MOVE_SLOTS"]
        elif kind == "const pursuit_turn*":
            given.append(name)
            before.append("const size_t many = turns_in(turns);")
            passed += ["(const pursuit_turn*)RAW(turns)", "many"]
        elif name == "index":
            given.append(name)
            passed.append('(size_t)whole_of(index, "turn", 1, (double)many) - 1')
        elif kind == "const pursuit_catalogue*":
            given.append("language")
            before += ["pursuit_catalogue texts = {.struct_size = sizeof texts};",
                       "check(pursuit_catalogue_init(text_of(language), &texts));"]
            passed.append("&texts")
        elif role == "out" and made in R_STRUCTS:
            model = "R_NilValue" if made == "pursuit_traits" else "model_of(couple)"
            many = "count_of(count)" if "length" in p else "1"
            before.append(f'SEXP out = PROTECT(room_for(sizeof({made}), {many}, {model}, "{R_CLASSES[made]}"));')
            passed.append(f"({made}*)RAW(out)")
            after = "UNPROTECT(1);\n    return out;"
        elif role in ("out", "inout"):
            before.append(f"{made} out;")
            passed.append("&out")
            after = "return digits_of(out);" if made == "uint64_t" else "return Rf_ScalarInteger(out);"
        elif role == "size" and kind == "size_t":
            if name in counted and any(q["role"] == "out" and q.get("length") == name for q in each["parameters"]):
                given.append(name)
                passed.append(f"count_of({name})")
        elif role != "needed":
            given.append(name)
            passed.append(plain[kind].format(name))
    call = f"{each['name']}({', '.join(passed)})"
    if after in ("char", "void"):
        room, result = ("RAW(out)", "out") if after == "void" else ("(char*)RAW(out)", "words((const char*)RAW(out))")
        body = [*before, f"const pursuit_status asked = {call.format('NULL', '0')};",
                "if (asked != PURSUIT_STATUS_SIZE) check(asked);",
                "SEXP out = PROTECT(Rf_allocVector(RAWSXP, (R_xlen_t)needed));",
                f"check({call.format(room, 'needed')});", f"SEXP result = {result};", "UNPROTECT(1);", "return result;"]
    elif each["returns"] == "const char*":
        body = [f"return words({call});"]
    else:
        body = [*before, f"check({call});", after]
    head = ", ".join(f"SEXP {name}" for name in given) or "void"
    name = each["name"].removeprefix("pursuit_")
    return [f"static SEXP {name}_({head}) {{", *[f"    {line}" for line in body], "}"], \
        f'{{"C_{name}", (DL_FUNC)&{name}_, {len(given)}}}'


R_CLASSES = {"pursuit_turn": "pursuit_turns", "pursuit_brief_turn": "pursuit_brief", "pursuit_traits": "pursuit_traits"}


def as_r_calls(api):
    """The functions of C for .Call."""
    wanted = {*R_CALLS, *(f"couple_{name}" for name, *_ in changes_of_couples(api)),
              *(name for name, _ in tellings_of_turns(api))}
    out, entries = [f"/* {NOTE}: do not edit. */"], []
    for each in api["structs"]:
        if each["name"] in R_STRUCTS:
            out.append(f"_Static_assert(sizeof({each['name']}) == {each['size']['64']}, \"as R/generated.R has it\");")
    for each in api["functions"]:
        if each["name"].removeprefix("pursuit_") in wanted:
            lines, entry = r_call(each)
            out += lines
            entries.append(entry)
    return "\n".join([*out, "#define CALLS \\", *[f"    {each}, \\" for each in entries]]).removesuffix(", \\") + "\n"


def as_r_layer(api):
    """What changes a couple, and where the fields are that are one number or word each, and what: a word is one of
    these."""
    def default(what, kind):
        return what + (" = NULL" if nobody(what, kind) else " = 1" if what == "strength" else " = -1" if what == "promised_ms" else "")

    enums = {each["name"]: each for each in api["enums"]}
    kinds = {value["name"]: value["value"] for value in enums["pursuit_enum"]["values"]}
    out = [f"# {NOTE}: do not edit.", "# Seats are \"a\" and \"b\"; NULL is both, or nobody."]
    for name, doc, rest in changes_of_couples(api):
        shown = f"pursuit_{name.removeprefix('set_')}"
        given, passed = ["couple", *(default(*each) for each in rest)], ["couple", *(what for what, _ in rest)]
        out += [*said(doc, "#"), f"{shown} <- function({', '.join(given)}) invisible(.Call(C_couple_{name}, {', '.join(passed)}))"]
    out += ["", "fields <- list("]
    for struct in [each["name"] for each in api["structs"] if each["name"] in R_STRUCTS]:
        simple = {"float": '"float"', "int32_t": '"int"', "bool": '"int"', "uint32_t": '"uint"', "int64_t": '"long"',
                  "pursuit_move": '"move"'}
        held = [f"{name} = list({at}, {simple.get(kind) or r_words(enums[kind])})"
                for name, kind, _, _, at in fields_of(api, struct)]
        out += [f"  {struct.removeprefix('pursuit_')} = list(", *[f"    {each}," for each in held[:-1]], f"    {held[-1]}", "  ),"]
    return "\n".join([*out[:-1], "  )", ")", f"trait_enum <- {kinds['PURSUIT_ENUM_TRAIT']}"]) + "\n"


def r_words(enum):
    """The words of an enum, in order."""
    prefix = f"PURSUIT_{enum['name'].removeprefix('pursuit_').upper()}_"
    words = [each["name"].removeprefix(prefix).lower() for each in enum["values"] if each["value"] >= 0][:-1]
    return "c(" + ", ".join(f'"{each}"' for each in words) + ")"
