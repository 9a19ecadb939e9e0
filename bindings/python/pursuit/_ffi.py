"""The C API as a table, in the order of its headers and by its names without the prefix:
made by ./dev generate from the headers in include/pursuit/c; change those.

Handles are pointers to a class each, so that one cannot be taken for another. Data only:
_library.py applies it."""

from ctypes import POINTER as P, Structure, c_char as char, c_char_p as text
from ctypes import c_double as f64, c_float as f32, c_int32 as i32, c_int64 as i64
from ctypes import c_size_t as size, c_uint8 as u8, c_uint32 as u32, c_uint64 as u64
from ctypes import c_void_p as memory

from ._structs import Checked, Sized, status

VERSION = "0.1.0"
"""The version of the header."""

NONE = -1
HEADER_VERSION = 1000
MOVE_SLOTS = 32
SEAT_STRIDE = 64
RESPONSE_POINTS = 21
REASON_REACH = 8
UNSET = -1.0
RUN_FLAGS = {
    "cycled_without": 1, "cycled_with": 2, "censored_without": 4, "censored_with": 8, "refused": 16,
    "unmade": 32,
}

# ---- Structs -------------------------------------------------------------------------------------


class progress(Structure):
    pass

class model(Structure):
    pass

class couple(Structure):
    pass

class scenario(Structure):
    pass

class playthrough(Structure):
    pass

class process(Structure):
    pass

class population(Structure):
    pass

class ensemble(Structure):
    pass

class talks(Structure):
    pass

class agreement(Structure):
    pass

class likelihood(Structure):
    pass

class fit(Structure):
    pass

class watch(Structure):
    pass

class scene(Structure):
    pass


class coefficient(Sized):
    _fields_ = [
        ("struct_size", u32), ("standard", f32), ("least", f32), ("most", f32), ("name", text),
        ("unit", text), ("meaning", text), ("source", text),
    ]


class move_row(Sized):
    _fields_ = [
        ("struct_size", u32), ("kind", i32), ("parting", i32), ("bid", i32), ("impact", f32 * 5),
        ("intent", f32 * 5), ("ambiguity", f32), ("raises", f32), ("engages", f32),
        ("discloses", f32), ("group", i32),
    ]


class group_row(Sized):
    _fields_ = [
        ("struct_size", u32), ("tells", f32), ("quiets", f32), ("tires", f32), ("says", f32),
        ("cost", f32), ("habituates", f32), ("answers", f32 * 8),
    ]


class transition(Sized):
    _fields_ = [
        ("struct_size", u32), ("from_stance", i32), ("to_stance", i32), ("because", char * 48),
    ]


class traits(Sized):
    _fields_ = [
        ("struct_size", u32), ("anxiety", f32), ("avoidance", f32), ("need_strength", f32 * 6),
        ("fear_sensitivity", f32 * 4), ("expression", f32), ("expressive_suppression", f32),
        ("talk_heals", f32), ("security", f32), ("mentalizing", f32), ("hope", f32),
        ("flooding_minutes", f32), ("level", f32),
    ]


class score(Sized):
    _fields_ = [("struct_size", u32), ("value", f32), ("mean", f32), ("deviation", f32)]


class condition(Sized):
    _fields_ = [
        ("struct_size", u32), ("stance", i32), ("flooded", i32), ("unmet", f32 * 6),
        ("arousal", f32), ("expressed", f32), ("hope", f32), ("security", f32),
        ("mentalizing", f32), ("learned", f32 * 2), ("cue", f32 * 3), ("stress", f32),
        ("fears", f32 * 4), ("momentum", f32 * 6), ("exertion", f32), ("familiarity", f32),
    ]


class sway(Sized):
    _fields_ = [
        ("struct_size", u32), ("momentum", f32 * 6), ("exertion", f32), ("bid", f32),
        ("heard", f32), ("level", f32),
    ]


class turn(Sized):
    _fields_ = [
        ("struct_size", u32), ("number", u32), ("time_ms", i64), ("mover", i32), ("before", i32),
        ("stance", i32), ("row", i32), ("move_id", i32), ("phase", i32), ("host_made", i32),
        ("answers", i32), ("turning", i32), ("resolved", i32), ("intensity", f32),
        ("probability", f32), ("uniform", f32), ("features", f32 * 18), ("perceived", f32 * 5),
        ("after", condition * 2), ("sway", sway), ("reserved", u32),
    ]


class brief_turn(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("stance", i32), ("move_id", i32), ("phase", i32),
        ("intensity", f32),
    ]


class peek(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("stance", i32), ("row", i32), ("features", f32 * 18),
        ("score", f32 * 32), ("probability", f32 * 32), ("sway", sway),
    ]


class situation(Sized):
    _fields_ = [
        ("struct_size", u32), ("phase", i32), ("floor", i32), ("turns", u32), ("clock_ms", i64),
        ("seed", u64), ("id", u64), ("turn_ms", u32), ("severity", f32), ("progress", f32),
        ("owner", i32), ("apart", i32), ("stepped_back", i32), ("promised", i32),
        ("returns_ms", u32),
    ]


class gain(Sized):
    _fields_ = [
        ("struct_size", u32), ("links", f32 * 4), ("coupling_pursuit", f32),
        ("coupling_withdrawal", f32), ("inertia_pursuit", f32), ("inertia_withdrawal", f32),
        ("gain", f32),
    ]


class measured(Sized):
    _fields_ = [("struct_size", u32), ("gain", f32), ("up", f32), ("down", f32), ("smooth", i32)]


class loop_side(Checked):
    _fields_ = [
        ("inertia", f64), ("coupling", f64), ("drive", f64), ("threshold", f64),
        ("slope_above", f64), ("slope_below", f64), ("cap", f64),
    ]


class loop(Sized):
    _fields_ = [
        ("struct_size", u32), ("order", i32), ("pursuit", loop_side), ("withdrawal", loop_side),
        ("low", f64), ("high", f64),
    ]


class point(Checked):
    _fields_ = [("pursuit", f64), ("withdrawal", f64)]


class loop_analysis(Sized):
    _fields_ = [
        ("struct_size", u32), ("has_saddle", i32), ("gain", f64), ("growth", f64),
        ("saddle", point),
    ]


class prediction(Sized):
    _fields_ = [
        ("struct_size", u32), ("holds", i32), ("pursuer", i32), ("reserved", u32),
        ("loops", loop * 2), ("start", point * 2),
    ]


class gains(Sized):
    _fields_ = [
        ("struct_size", u32), ("now", gain), ("cold", gain), ("hot", gain),
        ("operational", measured), ("finite_cold", f64), ("finite_hot", f64),
    ]


class fixed_point(Sized):
    _fields_ = [
        ("struct_size", u32), ("stability", i32), ("cycle", i32), ("reserved", u32), ("at", point),
        ("growth_up", f64 * 2), ("growth_down", f64 * 2),
    ]


class window(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("pursuit_low", f64), ("pursuit_high", f64),
        ("withdrawal_low", f64), ("withdrawal_high", f64),
    ]


class grid(Sized):
    _fields_ = [
        ("struct_size", u32), ("columns", u32), ("rows", u32), ("rounds", u32), ("near", f64),
        ("pursuit_low", f64), ("pursuit_high", f64), ("withdrawal_low", f64),
        ("withdrawal_high", f64), ("progress", P(progress)),
    ]


class episodes(Sized):
    _fields_ = [
        ("struct_size", u32), ("rounds", u32), ("sides", i32), ("member", i32), ("steps", u32),
        ("reserved", u32), ("first", f64), ("last", f64), ("near", f64), ("lift", point),
        ("progress", P(progress)),
    ]


class hysteresis(Sized):
    _fields_ = [
        ("struct_size", u32), ("has_in", i32), ("has_out", i32), ("reserved", u32), ("in_at", f64),
        ("out_at", f64),
    ]


class scenario_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("turns", u32), ("seed", u64), ("id", u64), ("title", text),
        ("look_for", text), ("names", text * 2), ("happenings", size), ("first", i32),
        ("reserved", u32),
    ]


class standing(Sized):
    _fields_ = [
        ("struct_size", u32), ("stage", i32), ("furthest", i32), ("row", i32), ("pursuer", i32),
        ("withdrawer", i32), ("since_turn", u32), ("setbacks", u32), ("since_ms", i64),
        ("values", f32 * 9), ("next", i32), ("missing", i32), ("below", i32), ("value", f32),
        ("needed", f32), ("who", i32), ("help", i32), ("help_who", i32), ("reserved", u32),
    ]


class process_row(Sized):
    _fields_ = [
        ("struct_size", u32), ("from_stage", i32), ("to_stage", i32), ("because", char * 48),
        ("conditions", u32), ("variable", i32 * 4), ("below", i32 * 4), ("threshold", f32 * 4),
    ]


class sessions(Sized):
    _fields_ = [
        ("struct_size", u32), ("days", u32), ("severity", f32), ("owner", i32), ("dose", f32),
        ("turns_before", u32), ("turns_after", u32), ("step", i32), ("step_who", i32),
    ]


class visit(Sized):
    _fields_ = [
        ("struct_size", u32), ("before", i32), ("after", i32), ("step", i32), ("step_who", i32),
        ("refused", i32), ("met", i32), ("cycle_turns", u32),
    ]


class change(Sized):
    _fields_ = [
        ("struct_size", u32), ("turn", u32), ("kind", i32), ("seat", i32), ("id", i32),
        ("amount", f32), ("ms", i64),
    ]


class trial(Sized):
    _fields_ = [
        ("struct_size", u32), ("pairs", u32), ("turns", u32), ("first", u32), ("own_turns", u32),
        ("pursuer", i32), ("follow_up", i32), ("days", f32), ("severity", f32), ("owner", i32),
        ("progress", P(progress)),
    ]


class contrast(Sized):
    _fields_ = [
        ("struct_size", u32), ("n", u32), ("mean_without", f64), ("mean_with", f64),
        ("difference", f64), ("low", f64), ("high", f64), ("variance_ratio", f64),
        ("own_without", f64), ("own_with", f64),
    ]


class compared(Sized):
    _fields_ = [
        ("struct_size", u32), ("pairs", u32), ("refused", u32), ("unmade", u32),
        ("cycles", u32 * 2), ("censored", u32 * 2), ("pursuer", i32), ("own", i32),
    ]


class search(Sized):
    _fields_ = [
        ("struct_size", u32), ("levers", u32), ("avoid", i32), ("pairs", u32), ("turns", u32),
        ("first", u32), ("last", u32), ("step", u32), ("pursuer", i32), ("reserved", u32),
        ("progress", P(progress)),
    ]


class finding(Sized):
    _fields_ = [
        ("struct_size", u32), ("lever", i32), ("dose", f32), ("own_dose", f32), ("monotone", i32),
        ("reserved", i32), ("avoided", f64), ("unhelped", f64), ("probability", f64),
        ("change", change),
    ]


class found(Sized):
    _fields_ = [
        ("struct_size", u32), ("count", u32), ("all", u32 * 4), ("own", i32), ("reserved", i32),
        ("unhelped", f64),
    ]


class remedy(Sized):
    _fields_ = [
        ("struct_size", u32), ("link", i32), ("heals", i32), ("what", i32), ("who", i32),
        ("strength", f32), ("slope_before", f32), ("slope", f32), ("gain_before", f32),
        ("gain", f32),
    ]


class scatter(Sized):
    _fields_ = [
        ("struct_size", u32), ("alike", f32), ("anxiety", f32 * 2), ("avoidance", f32 * 2),
        ("correlation", f32 * 2), ("level", f32 * 2), ("levels_alike", f32),
    ]


class population_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("axes", u32), ("couples", u64), ("cells", u64),
        ("cell_couples", u64),
    ]


class running(Sized):
    _fields_ = [
        ("struct_size", u32), ("turns", u32), ("first", u64), ("couples", u64), ("threads", u32),
        ("plain", i32), ("progress", P(progress)),
    ]


class summary(Sized):
    _fields_ = [
        ("struct_size", u32), ("phase", i32), ("holds", i32), ("dies_out", i32), ("escalated", i32),
        ("resolved", i32), ("pursuer", i32), ("negative_turns", u32), ("longest_run", u32),
        ("refused", u32), ("turns_in", u32 * 8), ("stance", i32 * 2), ("peak_arousal", f32 * 2),
        ("peak_pursuit", f32 * 2), ("peak_withdrawal", f32 * 2), ("peak_fear", f32 * 2),
        ("peak_arousal_at", i32 * 2), ("peak_pursuit_at", i32 * 2), ("peak_withdrawal_at", i32 * 2),
        ("peak_fear_at", i32 * 2), ("moves_of_a", u32 * 6), ("moves_of_b", u32 * 6),
    ]


class turn_totals(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("phases", u64 * 8), ("stances", u64 * 16),
        ("moves", u64 * 32), ("resolved", u64), ("sums", f64 * 16),
    ]


class stance_counts(Sized):
    _fields_ = [("struct_size", u32), ("reserved", u32), ("turns", u64 * 64), ("rows", u64 * 96)]


class results(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("summaries", P(summary)), ("hashes", P(u64)),
        ("gains", P(f32)), ("totals", P(turn_totals)), ("stance_counts", P(stance_counts)),
        ("trace", P(u8)), ("phases", P(u8)), ("intensities", P(f32)), ("column_ids", P(i32)),
        ("column_values", P(P(f32))), ("column_count", size), ("stride", size), ("hash", P(u64)),
        ("movers", P(u8)),
    ]


class loop_sweep(Sized):
    _fields_ = [
        ("struct_size", u32), ("sides", i32), ("member", i32), ("steps", u32), ("first", f64),
        ("last", f64),
    ]


class trait_sweep(Sized):
    _fields_ = [
        ("struct_size", u32), ("seat", i32), ("trait_id", i32), ("steps", u32), ("first", f32),
        ("last", f32),
    ]


class opening(Sized):
    _fields_ = [
        ("struct_size", u32), ("owner", i32), ("severity", f32), ("runs", u32), ("turns", u32),
        ("reserved", u32), ("seed", u64), ("progress", P(progress)),
    ]


class reason(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("move_id", i32), ("stance", i32),
        ("set_off_by", i64), ("row", i32), ("host_made", i32), ("cue", i32), ("heard", i32),
        ("meaning", i32), ("primary", i32), ("secondary", i32), ("need", i32), ("fear", i32),
        ("tendency", i32), ("need_unmet", f32), ("fear_active", f32), ("score", f32),
        ("probability", f32), ("contribution", f32 * 18), ("cause", i32), ("cause_is_older", i32),
        ("more", f32 * 6), ("less", f32 * 6), ("openness", f32), ("weight", f32),
    ]


class catalogue(Sized):
    _fields_ = [("struct_size", u32), ("reserved", u32), ("texts", text * 336)]


class alternative(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("move_id", i32), ("alternative", i32),
        ("chosen", f32), ("probability", f32), ("at_hand", i32), ("feature", i32), ("change", f32),
        ("contribution", f32 * 18),
    ]


class direction(Sized):
    _fields_ = [
        ("struct_size", u32), ("number", u32), ("speaker", i32), ("move_id", i32), ("kind", i32),
        ("group", i32), ("intensity", f32), ("strength", i32), ("alone", i32), ("host_made", i32),
        ("stance", i32), ("phase", i32), ("shows", i32), ("expressed", f32), ("beneath", i32),
        ("fear", i32), ("fear_active", f32), ("arousal", f32), ("need", i32), ("need_unmet", f32),
        ("tendency", i32), ("feeling_unsaid", i32), ("need_unsaid", i32), ("cue", i32),
        ("heard", i32), ("meaning", i32), ("cause", i32), ("cause_is_older", i32),
        ("chance", f32 * 6), ("manner", i32 * 15), ("limits", i32 * 10),
    ]


class parse_error(Sized):
    _fields_ = [("struct_size", u32), ("line", u32), ("column", u32), ("message", char * 240)]


class talk_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("columns", u32), ("intervals", size), ("couple", text),
        ("acts", size), ("missing", size),
    ]


class talk_rows(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("read", u64), ("blank", u64), ("left_out", u64),
        ("acts", u64), ("missing", u64), ("gaps", u64), ("unknown_traits", u64),
        ("short_talks", u64),
    ]


class baselines(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("cells", f64), ("transitions", u64),
        ("chance", f64), ("independent", f64), ("markov", f64),
    ]


class agreement_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("codes", u32), ("first", text), ("second", text), ("column", text),
        ("units", u64), ("unmatched", u64),
    ]


class kappa(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("code", text), ("both", u64), ("first", u64),
        ("second", u64), ("agreement", f64), ("kappa", f64),
    ]


class fit_options(Sized):
    _fields_ = [
        ("struct_size", u32), ("folds", u32), ("draws", u32), ("simulated", u32), ("shuffles", u32),
        ("threads", u32), ("seed", u64), ("couple", text), ("fold_of", P(u32)),
        ("progress", P(progress)),
    ]


class fit_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("complete", i32), ("estimates", size), ("rivals", size),
        ("checks", size), ("warnings", size), ("held_out", size), ("transitions", size),
        ("evaluations", u64), ("log_likelihood", f64),
    ]


class estimate(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("name", text), ("value", f64), ("standard", f64),
        ("least", f64), ("most", f64), ("error", f64), ("robust", f64), ("low", f64),
        ("middle", f64), ("high", f64), ("reliability", f64),
    ]


class rival(Sized):
    _fields_ = [
        ("struct_size", u32), ("parameters", u32), ("name", text), ("nats", f64), ("held_out", f64),
        ("difference", f64), ("error", f64),
    ]


class checked(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("name", text), ("observed", f64), ("mean", f64),
        ("deviation", f64),
    ]


class pattern_finding(Sized):
    _fields_ = [
        ("struct_size", u32), ("pattern", i32), ("lack", i32), ("acts", u32), ("first", u32),
        ("length", u32), ("since", u32), ("up_to", u32), ("speaking", u32), ("more", u32),
        ("strength", f32), ("lead", f32), ("probability", f32 * 5), ("ranges", u32),
        ("evidence", u32 * 16),
    ]


class association(Sized):
    _fields_ = [
        ("struct_size", u32), ("lag", i32), ("first_seat", i32), ("verdict", i32), ("pairs", u32),
        ("more", u32), ("table", u32 * 4), ("q", f64), ("q_low", f64), ("q_high", f64),
        ("inertia", f64), ("adjusted", f64), ("low", f64), ("high", f64), ("p", f64),
        ("untimed", f64), ("shuffled_mean", f64), ("shuffled_low", f64), ("shuffled_high", f64),
        ("partners_mean", f64), ("partners_low", f64), ("partners_high", f64), ("shuffles", u32),
        ("partner_shuffles", u32),
    ]


class stretch(Sized):
    _fields_ = [
        ("struct_size", u32), ("pattern", i32), ("first", u32), ("length", u32), ("since", u32),
        ("up_to", u32), ("speaking", u32), ("lead", f32),
    ]


class prevalence(Sized):
    _fields_ = [
        ("struct_size", u32), ("pattern", i32), ("talks", u32), ("shuffles", u32), ("share", f64),
        ("partners_mean", f64), ("partners_low", f64), ("partners_high", f64),
    ]


class frame(Sized):
    _fields_ = [
        ("struct_size", u32), ("width", f32), ("names", text * 2), ("id", text), ("no_style", i32),
        ("reserved", u32),
    ]


class mark(Sized):
    _fields_ = [("struct_size", u32), ("intervention", i32), ("before", size), ("text", text)]


class map(Sized):
    _fields_ = [
        ("struct_size", u32), ("columns", u32), ("rows", u32), ("class_count", u32),
        ("title", text), ("across", text), ("up", text), ("across_range", f64 * 2),
        ("up_range", f64 * 2), ("values", P(f32)), ("classes", P(text)), ("mark_label", text),
        ("mark", point),
    ]


class image_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("of", i32), ("format", u32), ("carries_model", i32),
        ("model_hash", u64),
    ]


class divergence(Sized):
    _fields_ = [
        ("struct_size", u32), ("diverged", i32), ("checkpoint", u32), ("turn", u32),
        ("refused", i32), ("reserved", u32), ("recorded", u64), ("replayed", u64),
    ]


class story(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("scenario", P(scenario)), ("recording", memory),
        ("recording_size", size), ("model", P(model)), ("title", text), ("names", text * 2),
    ]


class reporting(Sized):
    _fields_ = [
        ("struct_size", u32), ("pairs", u32), ("transcript", u32), ("reserved", u32),
        ("progress", P(progress)),
    ]


class told(Sized):
    _fields_ = [
        ("struct_size", u32), ("kind", i32), ("seat", i32), ("id", i32), ("amount", f32),
        ("reserved", u32), ("at_ms", i64), ("ms", i64),
    ]


# ---- Functions -----------------------------------------------------------------------------------

# What comes back, then what goes in.
FUNCTIONS = {
    "version": (u32,),
    "version_text": (text,),
    "last_error": (text,),
    "struct_size": (u32, text),
    "enum_count": (i32, i32),
    "enum_name": (text, i32, i32),
    "enum_find": (status, i32, text, P(i32)),
    "progress_create": (status, P(P(progress))),
    "progress_destroy": (None, P(progress)),
    "progress_done": (u64, P(progress)),
    "progress_stop": (status, P(progress)),
    "model_create": (status, P(P(model))),
    "model_override": (status, P(model), P(text), P(f32), size, P(P(model))),
    "model_copy": (status, P(model), P(P(model))),
    "model_destroy": (None, P(model)),
    "model_hash": (status, P(model), P(u64)),
    "coefficient_count": (size,),
    "coefficient_at": (status, size, P(coefficient)),
    "model_coefficient": (status, P(model), text, P(f32)),
    "model_moves": (i32, P(model)),
    "model_move_name": (text, P(model), i32),
    "model_find_move": (status, P(model), text, P(i32)),
    "model_move": (status, P(model), i32, P(move_row)),
    "model_group": (status, P(model), i32, P(group_row)),
    "model_transition": (status, P(model), i32, P(transition)),
    "traits_init": (status, P(traits)),
    "model_profile": (status, P(model), text, P(traits)),
    "model_profile_name": (text, P(model), size),
    "traits_from_scores": (status, P(model), P(score), P(score), P(score), P(traits)),
    "traits_quadrant": (status, P(traits), P(text)),
    "couple_create": (status, P(model), P(traits), P(traits), u64, u64, P(P(couple))),
    "couple_copy": (status, P(couple), P(P(couple))),
    "couple_assign": (status, P(couple), P(couple)),
    "couple_destroy": (None, P(couple)),
    "couple_model": (P(model), P(couple)),
    "couple_set_user": (status, P(couple), memory),
    "couple_user": (memory, P(couple)),
    "couple_step": (status, P(couple), P(turn)),
    "couple_play": (status, P(couple), P(turn), size),
    "couple_play_brief": (status, P(couple), P(brief_turn), size),
    "couple_skip": (status, P(couple), u32),
    "couple_act": (status, P(couple), i32, i32, f32, P(turn)),
    "couple_observe": (status, P(couple), i32, P(f32), size, P(turn)),
    "couple_peek": (status, P(couple), P(peek)),
    "couple_disagree": (status, P(couple), f32, i32),
    "couple_open_issue": (status, P(couple), f32, i32),
    "couple_separate": (status, P(couple), i32, i64),
    "couple_reunite": (status, P(couple)),
    "couple_stress": (status, P(couple), i32, f32),
    "couple_good_time": (status, P(couple), u32),
    "couple_intervene": (status, P(couple), i32, i32, f32),
    "couple_elapse": (status, P(couple), i64),
    "couple_give_floor": (status, P(couple), i32),
    "couple_set_turn_ms": (status, P(couple), u32),
    "couple_set_traits": (status, P(couple), i32, P(traits)),
    "couple_traits": (status, P(couple), i32, P(traits)),
    "couple_condition": (status, P(couple), i32, P(condition)),
    "couple_situation": (status, P(couple), P(situation)),
    "couple_read": (status, P(couple), P(i32), size, P(f32)),
    "couple_write": (status, P(couple), P(i32), P(f32), size),
    "couple_hash": (status, P(couple), P(u64)),
    "couple_gain": (status, P(couple), i32, i32, P(gain)),
    "couple_measure_gain": (status, P(couple), i32, i32, P(measured)),
    "loop_init": (status, P(loop)),
    "loop_run": (status, P(loop), P(point), size, P(point)),
    "loop_analyse": (status, P(loop), P(loop_analysis)),
    "loop_escalates": (status, P(loop), P(point), P(i32)),
    "couple_predict": (status, P(couple), P(prediction)),
    "couple_responses": (status, P(couple), i32, i32, f64, P(f64), P(f64), P(f64)),
    "couple_gains": (status, P(couple), i32, P(gains)),
    "couple_loop": (status, P(couple), i32, i32, P(loop), P(point)),
    "loop_fixed_points": (status, P(loop), P(fixed_point), size, P(size)),
    "loop_outlook": (status, P(loop), P(i32)),
    "loop_window": (status, P(loop), P(window)),
    "loop_null_cline": (status, P(loop), i32, P(window), P(point), size, P(size)),
    "loop_separatrix": (status, P(loop), size, P(window), P(point), size, P(size), P(i32)),
    "loop_side_of": (status, P(point), size, P(point), size, P(f64)),
    "loop_portrait": (status, P(loop), P(grid), P(point), P(i32), P(i32), P(u32), size),
    "loop_rounds_until": (status, P(loop), P(grid), P(point), P(i32), size),
    "loop_set": (status, P(loop), i32, i32, f64),
    "loop_hysteresis": (status, P(loop), P(episodes), P(point), P(i32), size, P(hysteresis)),
    "scenario_destroy": (None, P(scenario)),
    "scenario_about": (status, P(scenario), P(scenario_info)),
    "scenario_traits": (status, P(scenario), i32, P(traits)),
    "scenario_model": (status, P(scenario), P(P(model))),
    "playthrough_create": (status, P(scenario), P(model), P(P(playthrough))),
    "playthrough_copy": (status, P(playthrough), P(P(playthrough))),
    "playthrough_destroy": (None, P(playthrough)),
    "playthrough_next": (status, P(playthrough), P(turn)),
    "playthrough_happened": (status, P(playthrough), P(u32), size, P(size)),
    "playthrough_couple": (status, P(playthrough), P(P(couple))),
    "playthrough_assign": (status, P(playthrough), P(couple)),
    "process_create": (status, P(couple), P(P(process))),
    "process_copy": (status, P(process), P(P(process))),
    "process_destroy": (None, P(process)),
    "process_observe": (status, P(process), P(couple)),
    "process_standing": (status, P(process), P(standing)),
    "process_text": (status, P(process), i32, text, text, P(char), size, P(size)),
    "process_row_at": (status, i32, P(process_row)),
    "sessions_init": (status, P(sessions)),
    "process_visit": (status, P(process), P(couple), P(sessions), P(visit)),
    "trial_init": (status, P(trial)),
    "couple_what_if": (
        status, P(couple), P(change), size, P(trial), P(compared), P(contrast), size, P(f64),
    ),
    "scenario_what_if": (
        status, P(scenario), P(model), P(change), size, P(trial), P(compared), P(contrast), size,
        P(f64),
    ),
    "couple_what_if_pairs": (
        status, P(couple), P(change), size, P(trial), u32, size, P(f64), P(f64), P(i32),
    ),
    "scenario_what_if_pairs": (
        status, P(scenario), P(model), P(change), size, P(trial), u32, size, P(f64), P(f64), P(i32),
    ),
    "search_init": (status, P(search)),
    "couple_search": (status, P(couple), P(search), P(finding), size, P(found)),
    "couple_remedies": (status, P(couple), i32, P(remedy), size),
    "couple_present_gain": (status, P(couple), i32, i32, P(gain)),
    "scatter_init": (status, P(scatter)),
    "population_list": (status, P(traits), P(traits), size, P(P(population))),
    "population_columns": (
        status, P(traits), P(traits), P(text), P(P(f32)), size, u64, P(P(population)),
    ),
    "population_draw": (status, P(traits), P(traits), P(scatter), u64, u64, P(P(population))),
    "population_of_model": (status, P(model), text, text, u64, u64, P(P(population))),
    "population_grid": (
        status, P(traits), P(traits), P(text), size, u64, P(scatter), u64, P(P(population)),
    ),
    "population_destroy": (None, P(population)),
    "population_about": (status, P(population), P(population_info)),
    "population_traits": (status, P(population), u64, P(traits), P(traits)),
    "population_cell": (status, P(population), u64, P(f32), size, P(size)),
    "ensemble_create": (status, P(scenario), P(model), P(population), u64, P(P(ensemble))),
    "ensemble_destroy": (None, P(ensemble)),
    "ensemble_playthrough": (status, P(ensemble), u64, P(P(playthrough))),
    "ensemble_run": (status, P(ensemble), P(running), P(results)),
    "loop_landscape": (
        status, P(loop), P(loop_sweep), size, P(progress), P(i32), P(i32), P(f64), size,
    ),
    "model_landscape": (
        status, P(model), P(traits), P(traits), P(opening), P(trait_sweep), P(f32), P(f32), P(f32),
        size,
    ),
    "ensemble_what_if": (
        status, P(ensemble), P(change), size, P(trial), u64, P(compared), P(contrast), size, P(f64),
    ),
    "ensemble_what_if_pairs": (
        status, P(ensemble), P(change), size, P(trial), u64, size, P(f64), P(f64), P(i32),
    ),
    "why": (status, P(model), P(turn), size, size, P(reason)),
    "catalogue_init": (status, text, P(catalogue)),
    "message_text": (text, i32),
    "why_text": (
        status, P(model), P(turn), size, size, text, text, P(catalogue), P(char), size, P(size),
    ),
    "why_not": (status, P(model), P(turn), i32, P(alternative)),
    "why_not_text": (
        status, P(model), P(turn), i32, text, text, P(catalogue), P(char), size, P(size),
    ),
    "direction_of": (status, P(model), P(turn), size, size, P(direction)),
    "direction_text": (
        status, P(model), P(turn), size, size, text, text, P(catalogue), P(char), size, P(size),
    ),
    "direction_json": (
        status, P(model), P(turn), size, size, text, text, P(catalogue), P(char), size, P(size),
    ),
    "couple_said": (status, P(couple), i32, P(f32), size, P(turn)),
    "model_parse": (status, text, size, P(parse_error), P(P(model))),
    "scenario_parse": (status, text, size, P(parse_error), P(P(scenario))),
    "scenario_write": (status, P(scenario), P(char), size, P(size)),
    "talks_parse": (status, text, size, text, size, P(parse_error), P(P(talks))),
    "talks_destroy": (None, P(talks)),
    "talks_count": (size, P(talks)),
    "talks_about": (status, P(talks), size, P(talk_info)),
    "talks_rows": (status, P(talks), P(talk_rows)),
    "talks_skipped": (text, P(talks), size),
    "talks_model": (status, P(talks), P(P(model))),
    "talks_replay": (
        status, P(talks), size, P(model), P(progress), P(turn), P(f64), size, P(size), P(f64),
    ),
    "talks_values": (status, P(talks), size, P(u32), size, P(size)),
    "talks_baselines": (status, P(talks), P(baselines)),
    "acts_of_talk": (status, P(talks), size, P(i32), P(i32), P(u32), size, P(size)),
    "agreement_parse": (status, text, size, text, size, P(parse_error), P(P(agreement))),
    "agreement_destroy": (None, P(agreement)),
    "agreement_count": (size, P(agreement)),
    "agreement_about": (status, P(agreement), size, P(agreement_info)),
    "agreement_kappa": (status, P(agreement), size, u32, P(kappa)),
    "likelihood_create": (status, P(talks), P(P(likelihood))),
    "likelihood_destroy": (None, P(likelihood)),
    "likelihood_of": (
        status, P(likelihood), P(model), P(traits), P(traits), size, P(progress), P(f64),
    ),
    "likelihood_of_talks": (
        status, P(likelihood), P(model), P(traits), P(traits), size, P(progress), size, P(f64),
    ),
    "fit_options_init": (status, P(fit_options)),
    "talks_fit": (status, P(talks), text, P(fit_options), P(P(fit))),
    "talks_nats_of": (status, P(talks), text, text, P(f64), size, size, P(f64)),
    "fit_destroy": (None, P(fit)),
    "fit_about": (status, P(fit), P(fit_info)),
    "fit_estimate": (status, P(fit), size, P(estimate)),
    "fit_rival": (status, P(fit), size, P(rival)),
    "fit_checked": (status, P(fit), size, P(checked)),
    "fit_warning": (text, P(fit), size),
    "fit_held_out": (status, P(fit), P(f64), size, P(size)),
    "fit_model": (status, P(fit), P(traits), P(traits), P(P(model))),
    "fit_write": (status, P(fit), P(char), size, P(size)),
    "watch_create": (status, P(P(watch))),
    "watch_copy": (status, P(watch), P(P(watch))),
    "watch_destroy": (None, P(watch)),
    "watch_add": (status, P(watch), P(i32), P(i32), P(u32), size),
    "watch_finding": (status, P(watch), P(pattern_finding)),
    "watch_associations": (status, P(watch), P(association), size, P(size)),
    "acts_of_turns": (status, P(model), P(turn), size, P(i32), P(i32), P(u32)),
    "acts_stretches": (status, P(i32), P(i32), P(u32), size, P(i32), P(stretch), size, P(size)),
    "acts_associations": (
        status, P(i32), P(i32), P(u32), size, P(size), size, u32, u64, P(progress), P(association),
        size, P(size),
    ),
    "acts_prevalences": (
        status, P(i32), P(i32), P(u32), size, P(size), size, u32, u64, P(progress), P(prevalence),
        size, P(size),
    ),
    "pattern_feeds": (status, i32, P(association), size, P(i32)),
    "pattern_text": (status, P(pattern_finding), text, text, P(char), size, P(size)),
    "association_text": (status, P(association), text, text, P(char), size, P(size)),
    "model_chart": (status, P(model), i32, P(char), size, P(size)),
    "process_chart": (status, i32, P(char), size, P(size)),
    "picture_style": (status, P(char), size, P(size)),
    "picture_loop": (status, P(couple), P(turn), size, i32, P(frame), P(char), size, P(size)),
    "picture_timeline": (status, P(turn), size, P(mark), size, P(frame), P(char), size, P(size)),
    "picture_what_if": (
        status, P(text), P(contrast), size, u32, P(i32), size, P(frame), P(char), size, P(size),
    ),
    "picture_portrait": (status, P(loop), i32, P(point), size, P(frame), P(char), size, P(size)),
    "picture_map": (status, P(map), P(frame), P(char), size, P(size)),
    "image_inspect": (status, memory, size, P(image_info)),
    "couple_save": (status, P(couple), i32, memory, size, P(size)),
    "couple_load": (status, memory, size, P(model), i32, P(P(couple))),
    "couple_save_with_turns": (status, P(couple), P(turn), size, i32, memory, size, P(size)),
    "couple_load_turns": (status, memory, size, P(model), i32, P(turn), size, P(size)),
    "model_save": (status, P(model), memory, size, P(size)),
    "model_load": (status, memory, size, i32, P(P(model))),
    "couple_record": (status, P(couple), u32),
    "couple_stop_recording": (status, P(couple)),
    "couple_save_recording": (status, P(couple), i32, memory, size, P(size)),
    "recording_validate": (status, memory, size, P(model), P(divergence)),
    "report": (status, P(story), size, P(reporting), P(char), size, P(size)),
    "couple_due": (status, P(couple), i32, P(i64)),
    "scene_create": (status, i32, P(P(scene))),
    "scene_copy": (status, P(scene), P(P(scene))),
    "scene_destroy": (None, P(scene)),
    "scene_tell": (status, P(scene), P(couple), P(told)),
    "scene_waiting": (size, P(scene)),
    "scene_advance": (status, P(scene), P(couple), i64, P(turn), size, P(size)),
}
