"""Mutants: small mistakes made on purpose, to see whether the tests notice. All that are drawn are compiled
into one build, each behind a switch that is read once when a program starts; for each, those cases of the suites
of its room run that come by it, the quickest first, until something is not as it should be.

    tests/mutate.py BUILD [N] [SEED] [FILE...]     files or folders below the root; 100, 1; cells: all tables
    tests/mutate.py BUILD again                    what survived the last time

BUILD is build/test, whose tests are run. What survives is listed, unless mutants.txt explains it: a line
`file: line of the source: mutation: why`. Numbers in the tables of the model are made a tenth more; a case of the
engine, a claim or life has to notice that: hashes, which notice anything, are not asked. Of several places on a line
where the same mistake can be made, the second is told by (2). What is computed when compiling is not mutated: no code
has it. Nor are lanes, whose results are compared with single couples by their tests. What is drawn follows from the
seed and the text of a line, not from where it stands: after an edit the same is drawn of all other lines.
"""

import collections
import concurrent.futures
import functools
import hashlib
import os
import pathlib
import re
import shlex
import shutil
import signal
import struct
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / "build/mutants"
OPEN = ROOT / "build/mutants.open"  # what survived the last time
ALL = ["lib/engine", "lib/record", "lib/study", "lib/pattern", "lib/text", "capi"]
OTHER = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+", "*": "/", "/": "*",
         "&&": "only the left of &&", "||": "only the left of ||"}
# A line of this kind is left alone: what is in it is no code that runs, or asks for constants.
LEFT = re.compile(r"^\s*(#|//|template|static_assert|using |concept|requires|case |inline constexpr|static constexpr|"
                  r"constexpr [^(]*[={]|struct |class |enum |friend |virtual |\[\[|return fmt::|"
                  r"(const )?char \w+\[\d|.*\boperator)|noexcept\(|alignas|"
                  r"PURSUIT_NEVER|^\s*(/\*.*\*/ *)?[{\"/]|^\s*[-0-9.f, ]+[,}]")
UNLIKE = "stack/"  # cases that ask for the stack of a build without switches
ENOUGH = 10  # seconds that the cases may take which are asked of one mutant, the quickest first
SITE = re.compile(r"(?<=[\w)\]\"'}]) (?P<op>[<>]=?|[=!]=|[-+*/]|&&|\|\|)(?= |$)"
                  r"|(?<![\w.'\"-])(?P<number>\d+\.\d+f?|\d+\.f?|\d+)(?![\w.'\">])"
                  r"|(?P<condition>\bif \((?=[^;]*$))")
SWITCH = r"""
#pragma once
#include <type_traits>
#include <utility>
extern int pursuit_mutant;               // which one is on; -1: note who comes by
extern unsigned char pursuit_came_by[];  // of each, whether somebody has
namespace mutant {
template <int id>
constexpr bool on() {
    if (std::is_constant_evaluated()) return false;
    asm volatile(".pushsection mutants,\"\",@progbits\n\t.long %c0\n\t.popsection" ::"i"(id));  // is in code that runs
    if (pursuit_mutant < 0) pursuit_came_by[id] = 1;
    return pursuit_mutant == id;
}
template <int id, class T>
constexpr T number(T x) {
    if (!on<id>()) return x;
    if constexpr (std::is_floating_point_v<T>) return x == 0 ? T(1) : x * T(1.25);
    else return x + T(1);
}
template <int id>
constexpr bool flipped(bool x) { return on<id>() != x; }
template <int id, class T>
auto cell(T x) {  // of a table
    using Real = std::conditional_t<std::is_integral_v<T>, double, T>;
    return on<id>() ? Real(x) * Real(1.1) : Real(x);
}
#define PURSUIT_MUTANT(NAME, SYMBOL, OTHER)                                                     \
    template <int id> struct NAME {};                                                           \
    template <int id, class A> struct NAME##Left { const A& a; };                               \
    template <int id, class A> constexpr NAME##Left<id, A> operator SYMBOL(const A& a, NAME<id>) { return {a}; } \
    template <int id, class A, class B>                                                         \
    constexpr auto operator SYMBOL(NAME##Left<id, A> x, const B& b) {                           \
        return on<id>() ? static_cast<std::decay_t<decltype(x.a SYMBOL b)>>(x.a OTHER b) : x.a SYMBOL b; \
    }
PURSUIT_MUTANT(Less, <, <=)
PURSUIT_MUTANT(LessEqual, <=, <)
PURSUIT_MUTANT(More, >, >=)
PURSUIT_MUTANT(MoreEqual, >=, >)
PURSUIT_MUTANT(Equal, ==, !=)
PURSUIT_MUTANT(Unequal, !=, ==)
PURSUIT_MUTANT(Plus, +, -)
PURSUIT_MUTANT(Minus, -, +)
PURSUIT_MUTANT(Times, *, /)
PURSUIT_MUTANT(Over, /, *)
}  // namespace mutant
"""
MAIN = r"""
#include <cstdio>
#include <cstdlib>
#include <ctime>
int pursuit_mutant = 0;
unsigned char pursuit_came_by[100000];
namespace {
__attribute__((constructor(101))) void begin() {
    if (const char* which = std::getenv("PURSUIT_MUTANT")) pursuit_mutant = std::atoi(which);
}
__attribute__((destructor(101))) void end() {
    const char* path = std::getenv("PURSUIT_CAME_BY");
    if (path == nullptr) return;
    if (std::FILE* file = std::fopen(path, "wb")) {
        const double seconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
        std::fwrite(&seconds, sizeof seconds, 1, file);
        std::fwrite(pursuit_came_by, 1, sizeof pursuit_came_by, file);
        std::fclose(file);
    }
}
}  // namespace
"""
WATCH = r"""
// Whatever is not as it should be ends a mutant at once.
#include <unistd.h>
#include <boost/test/unit_test.hpp>
#include <boost/test/tree/observer.hpp>
extern int pursuit_mutant;
namespace {
struct Watch : boost::unit_test::test_observer {
    static void over() {
        if (pursuit_mutant <= 0) return;
        auto& framework = boost::unit_test::framework::current_test_case();
        if (framework.p_expected_failures.get() == 0) _exit(1);
    }
    void assertion_result(boost::unit_test::assertion_result result) override {
        if (result == boost::unit_test::AR_FAILED) over();
    }
    void exception_caught(const boost::execution_exception&) override { over(); }
};
struct Watched {
    Watch watch;
    Watched() { boost::unit_test::framework::register_observer(watch); }
    ~Watched() { boost::unit_test::framework::deregister_observer(watch); }
};
BOOST_TEST_GLOBAL_FIXTURE(Watched);
}  // namespace
"""
NAMES = {"<": "Less", "<=": "LessEqual", ">": "More", ">=": "MoreEqual", "==": "Equal", "!=": "Unequal",
         "+": "Plus", "-": "Minus", "*": "Times", "/": "Over"}

Site = collections.namedtuple("Site", "file line column kind text cell", defaults=("",))
Case = collections.namedtuple("Case", "seconds program name rooms cwd came_by")
MODEL = "lib/engine/model.cpp"
TABLE = re.compile(r"^constexpr .*\b(k\w+)(?:\[\w+\]| |\[\])*(?:= )?\{")


def without_texts(line):
    """Texts and what is behind // blanked out, at the same columns."""
    line = re.sub(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])+\'', lambda m: m[0][0] + "_" * (len(m[0]) - 2) + m[0][-1], line)
    return re.sub(r"//.*", lambda m: " " * len(m[0]), line)


@functools.cache
def sites(path):
    """All places of a file where a mistake can be made."""
    out = []
    name, depth = str(path.relative_to(ROOT)), 0
    for number, raw in enumerate(path.read_text().splitlines()):
        line = without_texts(raw)
        inside = depth
        depth += line.count("{") - line.count("}")
        if inside < 1 or LEFT.search(line):
            continue
        for found in SITE.finditer(line):
            kind = "op" if found["op"] else "number" if found["number"] else "condition"
            if kind == "condition" and (line.count("(") != line.count(")") or re.search(
                    r"if \((const|auto|[\w:]+[ *&]+\w+ =)|if constexpr", line) or closing(line, found.end()) is None):
                continue
            out.append(Site(name, number, found.start() + (kind == "op"), kind, found[kind]))
    return out


def cells():
    """The numbers in the tables of the model that are not 0. Of a coefficient only what is standard."""
    table = None
    for number, raw in enumerate((ROOT / MODEL).read_text().splitlines()):
        begun = TABLE.match(raw)
        if begun:
            table, row = begun[1], 0
        if table is None:
            continue
        line = re.sub(r"/\*.*?\*/", lambda m: " " * len(m[0]), without_texts(raw))
        found = list(re.finditer(r"(?<![\w.])-?\d+(\.\d*)?f?(?![\w.\]])", line))
        label = re.search(r'"(\w+)"|/\* (\w+)', raw) or re.search(r"// ([\w ,]+)", raw)
        label = next(g for g in label.groups() if g).strip() if label else str(row)
        for column, one in enumerate(found[:1] if table == "kCoefficients" else found, 1):
            if float(one[0].rstrip("f")):
                yield Site(MODEL, number, one.start(), "cell", one[0], f"{table}, {label}, {column}")
        row += bool(found)
        if line.startswith("};") or (begun and line.rstrip().endswith("};")):
            table = None


def closing(line, at):
    """Where the bracket is closed that is open at `at`."""
    depth = 1
    for i in range(at, len(line)):
        depth += {"(": 1, ")": -1}.get(line[i], 0)
        if depth == 0:
            return i
    return None


def told(site):
    if site.kind == "cell":
        return "a tenth more"
    if site.kind == "condition":
        return "condition negated"
    if site.kind == "number":
        return f"{site.text} becomes {'more' if float(site.text.rstrip('f')) else '1'}"
    return f"{site.text} becomes {OTHER[site.text]}"


def edit(line, site, number):
    """The line with the mistake behind its switch."""
    a, b = site.column, site.column + len(site.text)
    if site.kind == "cell":
        return f"{line[:a]}mutant::cell<{number}>({site.text}){line[b:]}"
    if site.kind == "number":
        return f"{line[:a]}mutant::number<{number}>({site.text}){line[b:]}"
    if site.kind == "condition":
        end = closing(without_texts(line), b)
        return f"{line[:b]}mutant::flipped<{number}>(static_cast<bool>({line[b:end]})){line[end:]}"
    if site.text == "&&":
        return f"{line[:b]} mutant::on<{number}>() |{line[b:]}"
    if site.text == "||":
        return f"{line[:b]} !mutant::on<{number}>() &{line[b:]}"
    return f"{line[:b]} mutant::{NAMES[site.text]}<{number}>{{}} {site.text}{line[b:]}"


def rewrite(drawn):
    """The files with what is drawn, below WORK/src. Ids are places in `drawn`, from 1."""
    shutil.rmtree(WORK / "src", ignore_errors=True)
    by_file = collections.defaultdict(list)
    for number, site in enumerate(drawn, 1):
        if site is not None:
            by_file[site.file].append((site, number))
    if any(file.startswith("capi/") for file in by_file):  # which finds its headers beside itself
        shutil.copytree(ROOT / "capi", WORK / "src/capi")
    for file, mutants in by_file.items():
        lines = (ROOT / file).read_text().splitlines()
        for site, number in sorted(mutants, reverse=True):
            lines[site.line] = edit(lines[site.line], site, number)
        if any(site.kind == "cell" for site, _ in mutants):
            lines = [re.sub("^constexpr", "const", line) if TABLE.match(line) else line for line in lines]
        path = WORK / "src" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#include "{WORK}/switch.hpp"\n#line 1\n' + "\n".join(lines) + "\n")
    return by_file


def readers_of(build):
    """Of each header of a room: the rooms that read it."""
    out = collections.defaultdict(set)
    for source, _, read in commands(build).values():
        for file in read if source.startswith("lib/") else ():
            out[file].add(source.split("/")[1])
    return out


def commands(build):
    """Of each object of the library and the C API: source, command, what it reads."""
    text = subprocess.run(["ninja", "-C", build, "-t", "commands", "pursuit", "pursuit_capi"],
                          capture_output=True, text=True, check=True).stdout
    read = collections.defaultdict(set)
    deps = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    for line in deps.splitlines():
        if not line.startswith(" "):
            target = line.split(":")[0]
        elif line.strip():
            read[target].add(os.path.relpath(os.path.join(build, line.strip()), ROOT))
    out = {}
    for line in text.splitlines():
        found = re.search(r" -o (CMakeFiles/\S+\.o) -c (\S+)$", line)
        if found:
            out[found[1]] = os.path.relpath(os.path.join(build, found[2]), ROOT), line, read[found[1]]
    return out


def compile_one(build, target, source, command):
    """One object; what does not compile is told by line."""
    out = WORK / target.replace("/", "_")
    taken = WORK / "src" / source if (WORK / "src" / source).exists() else ROOT / source
    words = [w for w in shlex.split(command.split(" && ")[0]) if w not in ("-Werror", "ccache", "/usr/bin/ccache")]
    at = words.index("-o")
    words = words[:at] + [f"-I{WORK}/src/lib", f"-I{WORK}/src/include", f"-I{WORK}/src"] + words[at:]
    first = next(i for i, w in enumerate(words) if w.startswith("-I"))
    words[first:first] = [f"-I{WORK}/src/lib", f"-I{WORK}/src/include"]
    words = [w for w in words if w not in ("-MD",)]
    words[words.index("-o") + 1] = str(out)
    words[words.index("-c") + 1] = str(taken)
    for option in "-MT", "-MF":
        if option in words:
            i = words.index(option)
            del words[i:i + 2]
    done = subprocess.run([*words, "-O1", "-w", "-Wno-narrowing"], cwd=build, capture_output=True, text=True)
    return out, done.returncode, done.stderr


def built(build, drawn):
    """Objects of all that has mutants. What cannot be compiled with its switch is left out of `drawn`."""
    all_ = commands(build)
    (WORK / "switch.hpp").write_text(SWITCH)
    (WORK / "switch.cpp").write_text(MAIN)
    done = {}
    for _ in range(6):
        by_file = rewrite(drawn)
        again = {t: v for t, v in all_.items() if v[2] & set(by_file) and "lanes" not in v[0]
                 and (t not in done or v[2] & bad)}
        bad, tried = set(), list(drawn)
        with concurrent.futures.ThreadPoolExecutor(max(1, (os.cpu_count() or 2))) as pool:
            jobs = {pool.submit(compile_one, build, t, v[0], v[1]): t for t, v in again.items()}
            for job in concurrent.futures.as_completed(jobs):
                out, code, said = job.result()
                if code == 0:
                    done[jobs[job]] = out
                    continue
                places = {(os.path.relpath(os.path.normpath(os.path.join(build, f)), WORK / "src"), int(line))
                          for f, line in re.findall(r"(\S+?):(\d+):\d+: (?:error|note|  required)", said)}
                hit = [i for i, s in enumerate(tried) if s is not None and (s.file, s.line + 1) in places]
                if not hit:  # told of no line: all of the file
                    hit = [i for i, s in enumerate(tried) if s is not None and s.file == all_[jobs[job]][0]]
                assert hit, said[:3000]
                for i in hit:
                    bad.add(tried[i].file)
                    drawn[i] = None
        if not bad:
            return [(build / t if t not in done else done[t], t) for t in all_]
    sys.exit("mutate: does not compile, whatever is left out")


def left_to_run(objects, drawn):
    """Leaves out of `drawn` what is in no code that runs, but is computed when compiling."""
    run, out = set(), WORK / "section"
    for path, _ in objects:
        if WORK in path.parents:
            subprocess.run(["objcopy", f"--dump-section=mutants={out}", path, WORK / "bare.o"], stderr=subprocess.DEVNULL)
            if out.exists():
                run |= {number for number, in struct.iter_unpack("i", out.read_bytes())}
                out.unlink()
    for number in range(1, len(drawn) + 1):
        if number not in run:
            drawn[number - 1] = None


def linked(build, objects):
    """The programs of suites, with the objects of the library before all else, so that theirs count."""
    (WORK / "watch.cpp").write_text(WATCH)
    for own in "switch", "watch":
        subprocess.run(["g++", "-std=c++20", "-O1", "-c", WORK / f"{own}.cpp", "-o", WORK / f"{own}.o"], check=True)
    library = [str(o) for o, t in objects if "pursuit.dir" in t]
    shim = [str(o) for o, t in objects if "pursuit_capi.dir" in t]
    common = [WORK / "switch.o", WORK / "watch.o", build / "tests/CMakeFiles/pursuit_test_main.dir/main.cpp.o"]
    programs = {}
    for name, folder, with_shim in (("unit", "tests/CMakeFiles/pursuit_tests.dir", False),
                                    ("claims", "tests/CMakeFiles/pursuit_claims.dir", False),
                                    ("life", "tests/CMakeFiles/pursuit_life.dir", False),
                                    ("figures", "tests/CMakeFiles/pursuit_figures.dir", False),
                                    ("capi", "tests/capi/CMakeFiles/pursuit_capi_tests.dir", True),
                                    ("memory", "tests/capi/CMakeFiles/pursuit_capi_memory_tests.dir", True)):
        tests = [str(p) for p in (build / folder).rglob("*.o")]
        programs[name] = WORK / name
        subprocess.run(["g++", *library, *(shim if with_shim else []), *common, *tests, "-pthread",
                        "-o", WORK / name], check=True)
    return programs


def run(program, cases, mutant, seconds, cwd, came_by=None):
    """How a program ends with these cases: 0 if they pass, -SIGXCPU if it computes for longer than so many seconds,
    or waits for so long that no load of the machine can be why."""
    environment = {**os.environ, "PURSUIT_MUTANT": str(mutant)}
    if came_by:
        environment["PURSUIT_CAME_BY"] = str(came_by)
    limits = ["prlimit", "--as=4000000000", f"--cpu={int(seconds)}:{int(seconds) + 5}", "--core=0"]
    try:
        return subprocess.run([*limits, program, f"--run_test={':'.join(cases)}"], cwd=cwd, timeout=600 + 60 * seconds,
                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU


def listed(program):
    """The cases of a program, as suite/case."""
    said = subprocess.run([program, "--list_content"], capture_output=True, text=True)
    path = []
    for indent, name in re.findall(r"^( *)(\w+)\*?", said.stderr + said.stdout, re.M):
        path[len(indent) // 4:] = [name]
        if len(path) > 1:
            yield "/".join(path)


def rooms_of(name, case):
    """Which rooms a case is of: those of the C API are of a room, too, and named like it."""
    suite = case.split("/")[0]
    return {p.parent.name for p in ROOT.glob(f"tests/*/{suite}_test.cpp")} if name == "unit" else {name, suite}


def judges(site, readers):
    """The rooms whose cases can tell: that of the file, and of a header those that read it."""
    if site.kind == "cell":
        return {"engine", "claims", "life", "figures"}
    room = site.file.split("/")[1]
    if site.file.startswith("capi/"):
        return {"capi", "memory"}
    beside = {"engine": {"ensemble", "explain", "figures", "golden", "loop", "script"},
              "record": {"memory"}}  # what is kept has to have room
    return {room, *readers.get(site.file, ()), *beside.get(room, ())}


def measure(build, name, program, case, longest):
    """What a case takes and which mutants it comes by; None if it fails anyway, or nobody would wait for it."""
    path = WORK / f"{name}.{case.replace('/', '.')}.came_by"
    for cwd in ROOT, build:
        path.unlink(missing_ok=True)
        ended = run(program, [case], -1, longest, cwd, path)
        if ended == -signal.SIGXCPU:
            return None
        if ended == 0:
            seconds, = struct.unpack("d", path.read_bytes()[:8])
            came_by = path.read_bytes()[8:]
            path.unlink()
            return Case(seconds, program, case, rooms_of(name, case), cwd, came_by)
    print(f"mutate: {name} {case} fails without any mutant, and is left out", flush=True)
    return None


def measured(build, programs, drawn, readers, pool):
    """All cases that anyone may ask, the quickest first."""
    asked = set().union(*(judges(site, readers) for site in drawn if site is not None))
    longest = 600 if any(site is not None and site.kind == "cell" for site in drawn) else ENOUGH + 1
    jobs = [pool.submit(measure, build, name, program, case, longest) for name, program in programs.items()
            for case in listed(program)
            if rooms_of(name, case) & asked and not case.startswith(UNLIKE)]
    return sorted(filter(None, (job.result() for job in jobs)), key=lambda case: case.seconds)


def judge(site, number, cases, readers):
    """Whether a mutant is killed; None if nobody comes by. Cases are run by the dozen, ever more at once."""
    mine = [c for c in cases if c.came_by[number] and c.rooms & judges(site, readers)]
    own = [c for c in mine if site.file.split("/")[1] in c.rooms]
    groups = collections.defaultdict(list)
    for part in own, [c for c in mine if c not in own]:  # its own room before all others
        total, step = 0, 0.05
        for case in part:
            total += case.seconds
            if total > ENOUGH and site.kind != "cell":
                break
            while total > step:
                step *= 2
            groups[part is own, step, case.program, case.cwd].append(case)
    for (_, _, program, cwd), group in groups.items():
        names = [c.name for c in group]
        if run(program, names, number, 3 + 5 * sum(c.seconds for c in group), cwd) != 0:
            return True
    return False if mine else None


@functools.cache
def lines_of(path):
    return path.read_text().splitlines()


def key(site):
    if site.kind == "cell":
        return f"{site.file}: {site.cell}: {told(site)}"
    path = ROOT / site.file
    line = lines_of(path)[site.line].strip()
    same = [s.column for s in sites(path) if s.line == site.line and (s.kind, s.text) == (site.kind, site.text)]
    which = same.index(site.column) + 1
    return f"{site.file}: {line}: {told(site)}{f' ({which})' if which > 1 else ''}"


def places(files):
    """All that can be drawn."""
    if files == ("cells",):
        return list(cells())
    paths = [p for name in files or ALL for p in ([ROOT / name] if (ROOT / name).is_file() else
             sorted((ROOT / name).glob("*.?pp"))) if "lane" not in p.name]
    return [site for path in paths for site in sites(path)] + [
        cell for cell in cells() if ROOT / MODEL in paths]


def draw(all_, count, seed):
    """So many places, each by a hash of what it is. What stands in a file more than once is numbered."""
    seen, hashes = collections.Counter(), {}
    for site in all_:
        name = key(site)
        hashes[site] = hashlib.sha256(f"{seed}: {seen[name]}: {name}".encode()).digest()
        seen[name] += 1
    return sorted(all_, key=hashes.get)[:count]


def main(build, count="100", seed="1", *files):
    build = pathlib.Path(build).resolve()
    all_ = places(files)
    if count == "again":
        left = set(OPEN.read_text().splitlines())
        drawn = [site for site in all_ if f"{site.file}: " in "\n".join(left) and key(site) in left]
    else:
        drawn = draw(all_, int(count), seed)
    asked = len(drawn)
    explained = [line for line in (ROOT / "tests/mutants.txt").read_text().splitlines() if not line.startswith("#")]
    WORK.mkdir(parents=True, exist_ok=True)
    objects = built(build, drawn)
    switchable = sum(site is not None for site in drawn)
    left_to_run(objects, drawn)
    programs, readers = linked(build, objects), readers_of(build)
    tally, survivors = collections.Counter(), []
    with concurrent.futures.ThreadPoolExecutor(max(1, (os.cpu_count() or 2))) as pool:
        cases = measured(build, programs, drawn, readers, pool)
        print(f"mutate: {sum(d is not None for d in drawn)} of {len(all_)} places, {len(cases)} cases of "
              f"{sum(c.seconds for c in cases):.0f} s", flush=True)
        jobs = {pool.submit(judge, s, i, cases, readers): s for i, s in enumerate(drawn, 1) if s is not None}
        for job in concurrent.futures.as_completed(jobs):
            killed, site = job.result(), jobs[job]
            known = any(line.startswith(key(site) + ": ") for line in explained)
            tally["killed" if killed else "explained" if known else "survived"] += 1
            if not killed and not known:
                how, what = "nobody comes by" if killed is None else "survived", key(site)[len(site.file) + 2:]
                print(f"{how}: {site.file}:{site.line + 1}: {what}", flush=True)
                survivors.append(key(site) + "\n")
    OPEN.write_text("".join(survivors))
    counted = sum(tally.values())
    settled = tally["killed"] + tally["explained"]
    print(f"mutate: of {asked} drawn {asked - switchable} not switchable, {switchable - counted} computed when compiling; of "
          f"{counted} {tally['killed']} killed, {tally['explained']} explained, {tally['survived']} open: "
          f"{100 * settled / max(counted, 1):.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
