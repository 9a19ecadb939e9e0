"""The vocabulary: a word for each id of the library, in order. Types for checkers, else tuples.

``STANCES[turn_stance_id]`` is the word of an id, as the columns of a record hold them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from ctypes import byref, c_int32
from typing import Any, Literal, get_args

from ._ffi import NONE, SEAT_STRIDE
from ._library import lib
from ._numbers import real
from ._owned import encoded
from .error import ArgumentError, shown

# Made by ./dev generate.
Status = Literal["ok", "argument", "name", "parse", "model", "state", "input", "memory", "size",
                 "internal", "full"]
Seat = Literal["a", "b"]
Need = Literal["closeness", "heard", "reassurance", "space", "peace", "acceptance"]
Fear = Literal["disconnection", "abandonment", "inadequacy", "engulfment"]
Primary = Literal["fear", "hurt", "sadness", "loneliness", "shame", "calm"]
Secondary = Literal["anger", "frustration", "numbness", "none"]
Dimension = Literal["nearness", "warmth", "demand", "responsiveness", "openness"]
Kind = Literal["pursue", "protest", "withdraw", "attack", "neutral", "repair"]
Turning = Literal["toward", "away", "against"]
Stance = Literal["settled", "reaching", "protesting", "despairing", "guarding", "withdrawing",
                 "shut_down", "opening"]
Phase = Literal["calm", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw", "paused",
                "de_escalated", "bonding"]
Feature = Literal["stance", "closeness", "heard", "reassurance", "space", "peace", "acceptance",
                  "disconnection", "abandonment", "inadequacy", "engulfment", "talk_heals", "hope",
                  "security", "coldness", "demand", "responsiveness", "issue"]
Intervention = Literal["name_the_cycle", "recognise_intent", "affirm", "uncover", "promised_pause",
                       "soften", "re_engage", "respond", "session"]
Cue = Literal["nothing_yet", "warmth", "distance", "attack", "pressure", "answer"]
Meaning = Literal["safe", "left_alone", "not_heard", "not_sure_of_you", "crowded",
                  "not_good_enough", "at_odds", "met", "wanted", "let_be"]
Tendency = Literal["come_closer", "protest", "protect", "give_up", "open_up", "rest", "keep_still",
                   "stand_firm"]
Link = Literal["fear_to_demand", "demand_to_fear", "fear_to_distance", "distance_to_fear"]
Heat = Literal["now", "cold", "hot"]
Quantity = Literal["unmet_closeness", "unmet_heard", "unmet_reassurance", "unmet_space",
                   "unmet_peace", "unmet_acceptance", "arousal", "hope", "security", "mentalizing",
                   "learned_pursuit", "learned_withdrawal", "cue_warmth", "cue_demand",
                   "cue_responsiveness", "stress", "disconnection", "abandonment", "inadequacy",
                   "engulfment", "pursuit", "withdrawal", "distress", "expressed", "flooded",
                   "stance", "momentum_approach", "momentum_protest", "momentum_appease",
                   "momentum_silence", "momentum_defence", "momentum_answer", "exertion",
                   "familiarity"]
Parting = Literal["none", "contact", "leaves", "promises"]
LoopOrder = Literal["pursuit_first", "withdrawal_first", "simultaneous"]
ImageOf = Literal["couple", "model", "recording"]
ProcessStage = Literal["no_cycle", "in_the_cycle", "de_escalated", "re_engaged", "softened",
                       "bonded", "consolidated"]
ProcessVariable = Literal["cycle_turns", "calm_turns", "arousal", "sight", "withdrawer_met",
                          "pursuer_met", "met_running", "left_alone", "hours"]
Trait = Literal["anxiety", "avoidance", "closeness", "heard", "reassurance", "space", "peace",
                "acceptance", "disconnection", "abandonment", "inadequacy", "engulfment",
                "expression", "expressive_suppression", "talk_heals", "security", "mentalizing",
                "hope", "flooding_minutes", "level"]
Outcome = Literal["time_in_cycle", "cycle", "holds", "repair_time", "protest_a", "protest_b",
                  "peak_fear_a", "peak_fear_b", "peak_arousal_a", "peak_arousal_b",
                  "distress_end_a", "distress_end_b", "resolved", "gain_cold", "gain_hot",
                  "gain_now", "time_calm"]
ChangeKind = Literal["intervention", "move", "trait", "link", "disagreement", "open_issue",
                     "separation", "reunion", "stress", "good_time", "elapse"]
Lever = Literal["link", "trait", "move", "intervention"]
Stability = Literal["stable", "saddle", "unstable", "one_sided", "neutral"]
Outlook = Literal["calm", "spirals", "depends"]
Fate = Literal["calm", "cycle", "balance", "swings", "escapes", "undecided"]
LoopSides = Literal["pursuit", "withdrawal", "both"]
LoopMember = Literal["inertia", "coupling", "drive", "threshold", "slope_above", "slope_below",
                     "cap", "range_low", "range_high"]
Pattern = Literal["none", "a_pursues", "b_pursues", "attack_attack", "withdraw_withdraw"]
Lack = Literal["nothing", "acts", "one_side", "lead"]
Lag = Literal["demand_withdraw", "withdraw_demand", "attack_attack", "withdraw_withdraw"]
Verdict = Literal["not_enough", "not_shown", "draws", "averts"]
Group = Literal["approach", "protest", "appease", "silence", "defence", "answer"]
Gate = Literal["momentum", "bid", "answer", "quieting", "tiredness", "level"]
ToldKind = Literal["move", "disagreement", "open_issue", "separation", "reunion", "stress",
                   "good_time"]
Strength = Literal["slight", "moderate", "clear", "full"]
Manner = Literal["warm", "cold", "pressing", "distant", "open", "unclear", "heated", "even",
                 "held_back", "sharp", "strained", "flat", "overwhelmed", "weary", "persistent"]
Limit = Literal["approach", "protest", "appease", "silence", "defence", "answer", "reveal",
                "see_through", "settle", "take_in"]
Move = Literal["invite", "share", "discuss", "seek_reassurance", "reaffirm", "criticise", "blame",
               "pressure", "placate", "minimise", "deflect", "defend", "counter_attack",
               "stay_silent", "stonewall", "leave", "time_out", "return", "listen", "validate",
               "reassure", "apologise", "soften", "affection", "neutral"]

WORDS: dict[str, tuple[str, ...]] = {
    "status": get_args(Status), "seat": get_args(Seat), "need": get_args(Need),
    "fear": get_args(Fear), "primary": get_args(Primary), "secondary": get_args(Secondary),
    "dimension": get_args(Dimension), "kind": get_args(Kind), "turning": get_args(Turning),
    "stance": get_args(Stance), "phase": get_args(Phase), "feature": get_args(Feature),
    "intervention": get_args(Intervention), "cue": get_args(Cue), "meaning": get_args(Meaning),
    "tendency": get_args(Tendency), "link": get_args(Link), "heat": get_args(Heat),
    "quantity": get_args(Quantity), "parting": get_args(Parting), "loop_order": get_args(LoopOrder),
    "image": get_args(ImageOf), "process_stage": get_args(ProcessStage),
    "process_variable": get_args(ProcessVariable), "trait": get_args(Trait),
    "outcome": get_args(Outcome), "change_kind": get_args(ChangeKind), "lever": get_args(Lever),
    "stability": get_args(Stability), "outlook": get_args(Outlook), "fate": get_args(Fate),
    "loop_sides": get_args(LoopSides), "loop_member": get_args(LoopMember),
    "pattern": get_args(Pattern), "lack": get_args(Lack), "lag": get_args(Lag),
    "verdict": get_args(Verdict), "group": get_args(Group), "gate": get_args(Gate),
    "told_kind": get_args(ToldKind), "strength": get_args(Strength), "manner": get_args(Manner),
    "limit": get_args(Limit),
}
# Until here.
"""All of them, by the name of their kind, in the order of pursuit_enum."""

SEATS, NEEDS, FEARS, STANCES = (WORDS[kind] for kind in ("seat", "need", "fear", "stance"))
PURSUIT_FEARS, WITHDRAWAL_FEARS = FEARS[:2], FEARS[2:]
FATES, OUTLOOKS = WORDS["fate"], WORDS["outlook"]
PHASES, FEATURES, QUANTITIES = (WORDS[kind] for kind in ("phase", "feature", "quantity"))

OUTCOMES = WORDS["outcome"]
"""Of Couple.what_if()."""

MOVES = get_args(Move)
"""Of the standard model. A model may have others behind them: see Model.moves."""

# Groups of numbers that the library has, but no ids for.
_GROUPS = {**WORDS, "side": ("pursuit", "withdrawal"), "cue_axis": WORDS["dimension"][1:4]}
_KINDS = list(WORDS)
_IDS = {kind: {word: i for i, word in enumerate(words)} for kind, words in WORDS.items()}


def utf8(text: str) -> bytes:
    """For the library, which ends a text at its first 0."""
    encoded_text = encoded(text)
    if b"\0" in encoded_text:
        raise ArgumentError("a text with a NUL in it")
    return encoded_text


def id_of(kind: str, word: str | None) -> int:
    """The id of a word; -1 for None. UnknownNameError suggests the nearest word."""
    if word is None:
        return NONE
    if isinstance(word, str) and word in _IDS[kind]:
        return _IDS[kind][word]
    out = c_int32()
    lib.enum_find(_KINDS.index(kind), utf8(word), byref(out))
    return out.value


def quantity_id(name: str) -> int:
    """The id of ``"a.arousal"``: a seat, a dot and a word of QUANTITIES."""
    if not isinstance(name, str):
        raise TypeError(f"{shown(name)} is no name of a quantity, as 'a.arousal' is")
    seat, dot, quantity = name.partition(".")
    if not dot:
        raise ArgumentError(f"'{name}' is no seat and quantity, as 'a.arousal' is")
    return SEAT_STRIDE * id_of("seat", seat) + id_of("quantity", quantity)


def word_of(kind: str, number: int) -> str | None:
    """The word of an id; None for -1."""
    return WORDS[kind][number] if number >= 0 else None


def group(kind: str, values: Sequence[float]) -> dict[Any, float]:
    """An array of the library as a dict by word."""
    return dict(zip(_GROUPS[kind], values))


def in_order(kind: str, values: Mapping[str, float], default: float) -> tuple[float, ...]:
    """The array of a dict by word; what it lacks is `default`."""
    for word in values:
        id_of(kind, word)
    return tuple(real(word, values.get(word, default)) for word in WORDS[kind])


def fields(struct: Any, **kinds: str) -> dict[str, Any]:
    """A struct as a dict, with words for the ids and arrays whose kind is given; `bool` is one."""
    out: dict[str, Any] = {}
    for name, *_ in struct._fields_:
        value, kind = getattr(struct, name), kinds.get(name)
        if name in ("struct_size", "reserved"):
            continue
        if kind == "bool":
            value = bool(value)
        elif kind and isinstance(value, int):
            value = word_of(kind, value)
        elif kind:
            value = group(kind, value)
        out[name] = value
    return out
