#!/usr/bin/env python3
"""Puts numbers that a search found into the tables of lib/engine/model.cpp.

    PURSUIT_TUNE=<file> <build folder>/tests/pursuit_numbers | write_model.py lib/engine/model.cpp"""
import re
import sys

FEATURES = ("stance closeness heard reassurance space peace acceptance disconnection abandonment inadequacy engulfment "
            "talk_heals hope security coldness demand responsiveness issue").split()
STANCES = "settled reaching protesting despairing guarding withdrawing shut_down opening".split()
GROUPS = "approach protest appease silence defence answer".split()
DIMENSIONS = "nearness warmth demand responsiveness openness".split()
NEEDS = "closeness heard reassurance space peace acceptance".split()
KINDS = "pursue protest withdraw attack neutral repair".split()
FEARS = "disconnection abandonment inadequacy engulfment".split()
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d*)?f?(?![\w.])")


def shown(value, like):
    if float(like.rstrip("f")) == float(f"{value:.6g}"):
        return like
    text = f"{value:.4g}"
    if "." in like and "f" not in like:  # the tables of doubles
        return text if "." in text else text + ".00"
    return text + ("f" if "." in text else ".0f")


def row(line, names, new, skip=0):
    """The numbers of a line, after `skip` of them, in the order of their names; None stays."""
    seen = [0]

    def put(found):
        i = seen[0] - skip
        seen[0] += 1
        if i < 0 or i >= len(names) or names[i] is None:
            return found[0]
        return shown(new[names[i]], found[0])

    head, brace, rest = line.partition("{")
    body, slashes, comment = rest.partition("//")
    return head + brace + NUMBER.sub(put, body) + slashes + comment


def block(text, name, edit):
    start = text.index(name)
    end = text.index("\n};", start)
    lines = text[start:end].split("\n")
    return text[:start] + "\n".join(edit(i, line) for i, line in enumerate(lines)) + text[end:]


def each(names_of, keys):
    left = list(keys)

    def edit(i, line):
        if i == 0 or "{" not in line or not left:
            return line
        if line.strip().startswith("//") and "/*" not in line:
            return line
        key = left.pop(0)
        return names_of(key, line)
    return edit


def main():
    path = sys.argv[1]
    new = {name: float(value) for name, value in (line.split() for line in sys.stdin)}
    text = open(path).read()

    def coefficient(found):
        value = new.get(found[1])
        return found[0] if value is None else found[0][:-len(found[2])] + shown(value, found[2])
    text = re.sub(r'\{"(\w+)", &C::\w+, (-?[\d.]+f)', coefficient, text)

    order = re.findall(r'\{"(\w+)",\s+Kind::', text)
    assert sorted(order) == sorted({n.split(".")[1] for n in new if n.startswith("ambiguity.")})
    text = block(text, "kAppeal[kStandardMoves] = {",
                 each(lambda m, line: row(line, [f"appeal.{m}.{f}" for f in FEATURES], new), order))
    text = block(text, "kOpen[kStandardMoves] = {",
                 each(lambda m, line: row(line, [f"open.{m}.{s}" for s in STANCES], new), order))
    text = block(text, "LandingRow kLanding[kStandardMoves] = {",
                 each(lambda m, line: line[:line.index(",", line.index("Kind::"))] +
                      row(line[line.index(",", line.index("Kind::")):],
                          [f"impact.{m}.{d}" for d in DIMENSIONS] + [f"intent.{m}.{d}" for d in DIMENSIONS], new), order))
    text = block(text, "kAnswers[kStances] = {",
                 each(lambda s, line: row(line, [f"answers.{s}.{g}" for g in GROUPS], new), STANCES))
    text = block(text, "kGroupRows[kGroups] = {",
                 each(lambda g, line: row(line, [f"group.{g}.{w}" for w in
                                                 "tells quiets tires says cost habituates".split()], new), GROUPS))
    text = block(text, "kNeedRows[kNeeds] = {",
                 each(lambda n, line: row(line, [f"need.{n}.threat", *(f"need.{n}.{d}" for d in DIMENSIONS),
                                                 f"need.{n}.owner", f"need.{n}.other", f"need.{n}.opening"], new), NEEDS))
    text = block(text, "kSensitivity[kFears] = {",
                 each(lambda f, line: row(line, [f"sensitivity.{f}.{w}" for w in ("base", "anxiety", "avoidance")], new), FEARS))
    text = block(text, "kIntensity[kKinds] = {",
                 each(lambda k, line: row(line, [f"intensity.{k}.{w}" for w in ("base", "slope", "level", "least")], new), KINDS))
    text = block(text, "kPrimary[kPrimaries] = {",
                 each(lambda e, line: row(line, [f"primary.{e}.{f}" for f in FEATURES], new),
                      "fear hurt sadness loneliness shame".split()))
    text = block(text, "kInterventionRows[kInterventions] = {",
                 each(lambda w, line: row(line, [f"does.{w}.{p}" for p in
                                                 "security mentalizing hope arousal needs session".split()], new),
                      "name_the_cycle recognise_intent affirm uncover promised_pause soften re_engage respond session".split()))

    def part(i, line):
        found = re.search(r"\{Move::(\w+), \w+, Parting::\w+,", line)
        if not found:
            return line
        move = found[1].rstrip("_")
        end = line.index(found[0]) + len(found[0])
        return line[:end] + row("{" + line[end:], [f"raises.{move}", f"engages.{move}"], new)[1:]
    text = block(text, "PartRow kParts[] = {", part)

    def trait(name, of):
        nonlocal text
        text = re.sub(rf"TraitMap {name}\{{.*?\}};", lambda found: row(
            found[0], [f"{of}.{w}" for w in ("base", "anxiety", "avoidance")], new), text)
    for name, of in (("kSuppression", "suppression"), ("kTalkHeals", "talk"), ("kSecurity", "felt"), ("kMentalizing", "sees")):
        trait(name, of)

    for name, of in (("kAnxiousBias", "bias.anxious"), ("kAvoidantBias", "bias.avoidant")):
        text = re.sub(rf"Tone {name}\{{.*?\}};", lambda found: row(
            found[0], [f"{of}.{d}" if f"{of}.{d}" in new else None for d in DIMENSIONS], new), text)

    def guard(i, line):
        found = re.search(r"\{(V::\w+, \w+, )(-?[\d.]+f?)\},(\s*)// (\w+)", line)
        if not found:
            return line
        return line.replace(found[0], "{" + found[1] + shown(new["guard." + found[4]], found[2]) + "}," + found[3] + "// " + found[4])
    text = block(text, "kPredicates[kGuards] = {", guard)
    open(path, "w").write(text)


main()
