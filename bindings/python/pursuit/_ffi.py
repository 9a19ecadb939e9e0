"""The C API as a table: structs and functions of pursuit.h, in its order and by its names without
the prefix. Data only; _library.py applies it.

Handles are pointers to a class each, so that one cannot be taken for another. A test compares all
of this with the header.
"""

from __future__ import annotations

from ctypes import POINTER as P, Structure, c_char as char, c_char_p as text
from ctypes import c_double as f64, c_float as f32, c_int32 as i32, c_int64 as i64
from ctypes import c_size_t as size, c_uint32 as u32, c_uint64 as u64, c_void_p as memory, sizeof
from ctypes import c_uint8 as u8
from typing import Any

VERSION = "0.1.0"
"""The version of the header that this table was written for."""

NONE = -1
UNSET = -1.0
MOVE_SLOTS = 32
SEAT_STRIDE = 64
RESPONSE_POINTS = 21

status = "status"  # a return value that is one; failures become exceptions

# ---- Structs -------------------------------------------------------------------------------------


class model(Structure):
    """Opaque, like the other seven."""


class couple(Structure):
    pass


class scenario(Structure):
    pass


class stage(Structure):
    pass


class talks(Structure):
    pass


class population(Structure):
    pass


class ensemble(Structure):
    pass


class progress(Structure):
    pass


class Sized(Structure):
    """A struct that begins with its own size."""

    def __init__(self, **values: Any) -> None:
        super().__init__(struct_size=sizeof(type(self)), **values)


class parse_error(Sized):
    _fields_ = [("struct_size", u32), ("line", u32), ("column", u32), ("message", char * 240)]


class coefficient(Sized):
    _fields_ = [
        ("struct_size", u32), ("standard", f32), ("least", f32), ("most", f32), ("name", text),
        ("unit", text), ("meaning", text), ("source", text),
    ]


class move_row(Sized):
    _fields_ = [
        ("struct_size", u32), ("kind", i32), ("parting", i32), ("bid", i32), ("impact", f32 * 5),
        ("intent", f32 * 5), ("ambiguity", f32), ("raises", f32), ("engages", f32),
        ("discloses", f32),
    ]


class transition(Sized):
    _fields_ = [("struct_size", u32), ("from", i32), ("to", i32), ("because", char * 48)]


class traits(Sized):
    _fields_ = [
        ("struct_size", u32), ("anxiety", f32), ("avoidance", f32), ("need_strength", f32 * 6),
        ("fear_sensitivity", f32 * 4), ("expression", f32), ("expressive_suppression", f32),
        ("talk_heals", f32), ("security", f32), ("mentalizing", f32), ("hope", f32),
        ("flooding_minutes", f32),
    ]


class score(Sized):
    _fields_ = [("struct_size", u32), ("value", f32), ("mean", f32), ("deviation", f32)]


class condition(Sized):
    _fields_ = [
        ("struct_size", u32), ("stance", i32), ("flooded", i32), ("unmet", f32 * 6),
        ("arousal", f32), ("expressed", f32), ("hope", f32), ("security", f32),
        ("mentalizing", f32), ("learned", f32 * 2), ("cue", f32 * 3), ("stress", f32),
        ("fears", f32 * 4),
    ]


class turn(Sized):
    _fields_ = [
        ("struct_size", u32), ("number", u32), ("time_ms", i64), ("mover", i32), ("before", i32),
        ("stance", i32), ("row", i32), ("move", i32), ("phase", i32), ("host_made", i32),
        ("answers", i32), ("turning", i32), ("resolved", i32), ("intensity", f32),
        ("probability", f32), ("uniform", f32), ("features", f32 * 18), ("perceived", f32 * 5),
        ("after", condition * 2),
    ]


class peek(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("stance", i32), ("row", i32), ("features", f32 * 18),
        ("score", f32 * 32), ("probability", f32 * 32),
    ]


class situation(Sized):
    _fields_ = [
        ("struct_size", u32), ("phase", i32), ("floor", i32), ("turns", u32), ("clock_ms", i64),
        ("seed", u64), ("id", u64), ("turn_ms", u32), ("severity", f32), ("progress", f32),
        ("owner", i32), ("apart", i32), ("stepped_back", i32),
    ]


class reason(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("move", i32), ("stance", i32), ("set_off_by", i64),
        ("row", i32), ("host_made", i32), ("cue", i32), ("heard", i32), ("meaning", i32),
        ("primary", i32), ("secondary", i32), ("need", i32), ("fear", i32), ("tendency", i32),
        ("need_unmet", f32), ("fear_active", f32), ("score", f32), ("probability", f32),
        ("contribution", f32 * 18),
    ]


class catalogue(Sized):
    _fields_ = [("struct_size", u32), ("reserved", u32), ("texts", text * 256)]


class alternative(Sized):
    _fields_ = [
        ("struct_size", u32), ("mover", i32), ("move", i32), ("alternative", i32), ("chosen", f32),
        ("probability", f32), ("at_hand", i32), ("feature", i32), ("change", f32),
        ("contribution", f32 * 18),
    ]


class gain(Sized):
    _fields_ = [
        ("struct_size", u32), ("links", f32 * 4), ("coupling_pursuit", f32),
        ("coupling_withdrawal", f32), ("inertia_pursuit", f32), ("inertia_withdrawal", f32),
        ("gain", f32),
    ]


class measured(Sized):
    _fields_ = [("struct_size", u32), ("gain", f32), ("up", f32), ("down", f32), ("smooth", i32)]


class loop_side(Structure):
    _fields_ = [
        ("inertia", f64), ("coupling", f64), ("drive", f64), ("threshold", f64),
        ("slope_above", f64), ("slope_below", f64), ("cap", f64),
    ]


class loop(Sized):
    _fields_ = [
        ("struct_size", u32), ("order", i32), ("pursuit", loop_side), ("withdrawal", loop_side),
        ("low", f64), ("high", f64),
    ]


class point(Structure):
    _fields_ = [("pursuit", f64), ("withdrawal", f64)]


class loop_analysis(Sized):
    _fields_ = [
        ("struct_size", u32), ("has_saddle", i32), ("gain", f64), ("growth", f64),
        ("saddle", point),
    ]


class prediction(Sized):
    _fields_ = [
        ("struct_size", u32), ("holds", i32), ("pursuer", i32), ("reserved", u32),
        ("loop", loop * 2), ("start", point * 2),
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


class scenario_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("turns", u32), ("seed", u64), ("id", u64), ("title", text),
        ("look_for", text), ("names", text * 2), ("happenings", size), ("first", i32),
        ("reserved", u32),
    ]


class talk_info(Sized):
    _fields_ = [("struct_size", u32), ("columns", u32), ("intervals", size), ("couple", text)]


class baselines(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("cells", f64), ("transitions", u64),
        ("chance", f64), ("independent", f64), ("markov", f64),
    ]


class scatter(Sized):
    _fields_ = [
        ("struct_size", u32), ("alike", f32), ("anxiety", f32 * 2), ("avoidance", f32 * 2),
        ("correlation", f32 * 2),
    ]


class population_info(Sized):
    _fields_ = [
        ("struct_size", u32), ("axes", u32), ("couples", u64), ("cells", u64), ("repeat", u64),
    ]


class running(Sized):
    _fields_ = [
        ("struct_size", u32), ("turns", u32), ("first", u64), ("couples", u64), ("threads", u32),
        ("plain", i32), ("progress", P(progress)),
    ]


class summary(Sized):
    _fields_ = [
        ("struct_size", u32), ("phase", i32), ("holds", i32), ("dies_out", i32),
        ("escalated", i32), ("resolved", i32), ("pursuer", i32), ("negative_turns", u32),
        ("longest_run", u32), ("refused", u32), ("turns_in", u32 * 8), ("stance", i32 * 2),
        ("peak_arousal", f32 * 2), ("peak_pursuit", f32 * 2), ("peak_withdrawal", f32 * 2),
        ("peak_fear", f32 * 2), ("peak_arousal_at", i32 * 2), ("peak_pursuit_at", i32 * 2),
        ("peak_withdrawal_at", i32 * 2), ("peak_fear_at", i32 * 2), ("moves_of_a", u32 * 6),
        ("moves_of_b", u32 * 6),
    ]


class turn_totals(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("phases", u64 * 8), ("stances", u64 * 16),
        ("moves", u64 * 32), ("resolved", u64), ("sums", f64 * 16),
    ]


class stance_counts(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("turns", u64 * 64), ("rows", u64 * 96),
    ]


class results(Sized):
    _fields_ = [
        ("struct_size", u32), ("reserved", u32), ("summaries", P(summary)), ("hashes", P(u64)),
        ("gains", P(f32)), ("totals", P(turn_totals)), ("stance_counts", P(stance_counts)),
        ("trace", P(u8)), ("phases", P(u8)), ("intensities", P(f32)), ("column_ids", P(i32)),
        ("column_values", P(P(f32))), ("column_count", size), ("stride", size), ("hash", P(u64)),
    ]


# ---- Functions -----------------------------------------------------------------------------------

# What comes back, then what goes in. Without `const`, which ctypes does not have.
FUNCTIONS = {
    "version": (u32,),
    "version_text": (text,),
    "last_error": (text,),
    "enum_count": (i32, i32),
    "enum_name": (text, i32, i32),
    "enum_find": (status, i32, text, P(i32)),
    "model_create": (status, P(P(model))),
    "model_parse": (status, text, size, P(parse_error), P(P(model))),
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
    "model_transition": (status, P(model), i32, P(transition)),
    "traits_init": (status, P(traits)),
    "model_profile": (status, P(model), text, P(traits)),
    "model_profile_name": (text, P(model), size),
    "traits_from_scores": (status, P(model), P(score), P(score), P(traits)),
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
    "why": (status, P(model), P(turn), size, size, P(reason)),
    "message_text": (text, i32),
    "why_text": (
        status, P(model), P(turn), size, size, text, text, P(catalogue), P(char), size, P(size),
    ),
    "why_not": (status, P(model), P(turn), i32, P(alternative)),
    "why_not_text": (
        status, P(model), P(turn), i32, text, text, P(catalogue), P(char), size, P(size),
    ),
    "couple_gain": (status, P(couple), i32, i32, P(gain)),
    "couple_measure_gain": (status, P(couple), i32, i32, P(measured)),
    "loop_init": (status, P(loop)),
    "loop_run": (status, P(loop), P(point), size, P(point)),
    "loop_analyse": (status, P(loop), P(loop_analysis)),
    "loop_escalates": (status, P(loop), P(point), P(i32)),
    "couple_predict": (status, P(couple), P(prediction)),
    "couple_responses": (status, P(couple), i32, i32, f64, P(f64), P(f64), P(f64)),
    "image_inspect": (status, memory, size, P(image_info)),
    "couple_save": (status, P(couple), i32, memory, size, P(size)),
    "couple_load": (status, memory, size, P(model), i32, P(P(couple))),
    "model_save": (status, P(model), memory, size, P(size)),
    "model_load": (status, memory, size, i32, P(P(model))),
    "couple_record": (status, P(couple), u32),
    "couple_stop_recording": (status, P(couple)),
    "couple_save_recording": (status, P(couple), i32, memory, size, P(size)),
    "recording_validate": (status, memory, size, P(model), P(divergence)),
    "scenario_parse": (status, text, size, P(parse_error), P(P(scenario))),
    "scenario_destroy": (None, P(scenario)),
    "scenario_about": (status, P(scenario), P(scenario_info)),
    "scenario_traits": (status, P(scenario), i32, P(traits)),
    "scenario_model": (status, P(scenario), P(P(model))),
    "scenario_write": (status, P(scenario), P(char), size, P(size)),
    "stage_create": (status, P(scenario), P(model), P(P(stage))),
    "stage_destroy": (None, P(stage)),
    "stage_next": (status, P(stage), P(turn)),
    "stage_happened": (status, P(stage), P(u32), size, P(size)),
    "stage_couple": (status, P(stage), P(P(couple))),
    "stage_assign": (status, P(stage), P(couple)),
    "talks_parse": (status, text, size, text, size, P(parse_error), P(P(talks))),
    "talks_destroy": (None, P(talks)),
    "talks_count": (size, P(talks)),
    "talks_about": (status, P(talks), size, P(talk_info)),
    "talks_model": (status, P(talks), P(P(model))),
    "talks_replay": (
        status, P(talks), size, P(model), P(turn), P(f64), size, P(size), P(f64),
    ),
    "talks_baselines": (status, P(talks), P(baselines)),
    "scatter_init": (status, P(scatter)),
    "population_list": (status, P(traits), P(traits), size, P(P(population))),
    "population_columns": (
        status, P(traits), P(traits), P(text), P(P(f32)), size, u64, P(P(population)),
    ),
    "population_draw": (
        status, P(traits), P(traits), P(scatter), u64, u64, P(P(population)),
    ),
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
    "ensemble_stage": (status, P(ensemble), u64, P(P(stage))),
    "progress_create": (status, P(P(progress))),
    "progress_destroy": (None, P(progress)),
    "progress_done": (u64, P(progress)),
    "progress_stop": (status, P(progress)),
    "ensemble_run": (status, P(ensemble), P(running), P(results)),
}
