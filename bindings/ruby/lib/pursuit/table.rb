# made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
module Pursuit
  VERSION = "0.1.0"
  # The C API as its headers declare it, on 64 bits.
  module Table
    I, U, L, Q, Z, F, D, V, P = :INT, :UINT, :LONG_LONG, :ULONG_LONG, :SIZE_T, :FLOAT, :DOUBLE, :VOID, :VOIDP
    FUNCTIONS = {
      version: [U, []],
      version_text: [P, []],
      last_error: [P, []],
      struct_size: [U, [P]],
      enum_count: [I, [I]],
      enum_name: [P, [I, I]],
      enum_find: [I, [I, P, P]],
      progress_create: [I, [P]],
      progress_destroy: [V, [P]],
      progress_done: [Q, [P]],
      progress_stop: [I, [P]],
      model_create: [I, [P]],
      model_override: [I, [P, P, P, Z, P]],
      model_copy: [I, [P, P]],
      model_destroy: [V, [P]],
      model_hash: [I, [P, P]],
      coefficient_count: [Z, []],
      coefficient_at: [I, [Z, P]],
      model_coefficient: [I, [P, P, P]],
      model_moves: [I, [P]],
      model_move_name: [P, [P, I]],
      model_find_move: [I, [P, P, P]],
      model_move: [I, [P, I, P]],
      model_group: [I, [P, I, P]],
      model_transition: [I, [P, I, P]],
      traits_init: [I, [P]],
      model_profile: [I, [P, P, P]],
      model_profile_name: [P, [P, Z]],
      traits_from_scores: [I, [P, P, P, P, P]],
      traits_quadrant: [I, [P, P]],
      couple_create: [I, [P, P, P, Q, Q, P]],
      couple_copy: [I, [P, P]],
      couple_assign: [I, [P, P]],
      couple_destroy: [V, [P]],
      couple_model: [P, [P]],
      couple_set_user: [I, [P, P]],
      couple_user: [P, [P]],
      couple_step: [I, [P, P]],
      couple_play: [I, [P, P, Z]],
      couple_play_brief: [I, [P, P, Z]],
      couple_skip: [I, [P, U]],
      couple_act: [I, [P, I, I, F, P]],
      couple_observe: [I, [P, I, P, Z, P]],
      couple_peek: [I, [P, P]],
      couple_disagree: [I, [P, F, I]],
      couple_open_issue: [I, [P, F, I]],
      couple_separate: [I, [P, I, L]],
      couple_reunite: [I, [P]],
      couple_stress: [I, [P, I, F]],
      couple_good_time: [I, [P, U]],
      couple_intervene: [I, [P, I, I, F]],
      couple_elapse: [I, [P, L]],
      couple_give_floor: [I, [P, I]],
      couple_set_turn_ms: [I, [P, U]],
      couple_set_traits: [I, [P, I, P]],
      couple_traits: [I, [P, I, P]],
      couple_condition: [I, [P, I, P]],
      couple_situation: [I, [P, P]],
      couple_read: [I, [P, P, Z, P]],
      couple_write: [I, [P, P, P, Z]],
      couple_hash: [I, [P, P]],
      couple_gain: [I, [P, I, I, P]],
      couple_measure_gain: [I, [P, I, I, P]],
      loop_init: [I, [P]],
      loop_run: [I, [P, P, Z, P]],
      loop_analyse: [I, [P, P]],
      loop_escalates: [I, [P, P, P]],
      couple_predict: [I, [P, P]],
      couple_responses: [I, [P, I, I, D, P, P, P]],
      couple_gains: [I, [P, I, P]],
      couple_loop: [I, [P, I, I, P, P]],
      loop_fixed_points: [I, [P, P, Z, P]],
      loop_outlook: [I, [P, P]],
      loop_window: [I, [P, P]],
      loop_null_cline: [I, [P, I, P, P, Z, P]],
      loop_separatrix: [I, [P, Z, P, P, Z, P, P]],
      loop_side_of: [I, [P, Z, P, Z, P]],
      loop_portrait: [I, [P, P, P, P, P, P, Z]],
      loop_rounds_until: [I, [P, P, P, P, Z]],
      loop_set: [I, [P, I, I, D]],
      loop_hysteresis: [I, [P, P, P, P, Z, P]],
      scenario_destroy: [V, [P]],
      scenario_about: [I, [P, P]],
      scenario_traits: [I, [P, I, P]],
      scenario_model: [I, [P, P]],
      playthrough_create: [I, [P, P, P]],
      playthrough_copy: [I, [P, P]],
      playthrough_destroy: [V, [P]],
      playthrough_next: [I, [P, P]],
      playthrough_happened: [I, [P, P, Z, P]],
      playthrough_couple: [I, [P, P]],
      playthrough_assign: [I, [P, P]],
      process_create: [I, [P, P]],
      process_copy: [I, [P, P]],
      process_destroy: [V, [P]],
      process_observe: [I, [P, P]],
      process_standing: [I, [P, P]],
      process_text: [I, [P, I, P, P, P, Z, P]],
      process_row_at: [I, [I, P]],
      sessions_init: [I, [P]],
      process_visit: [I, [P, P, P, P]],
      trial_init: [I, [P]],
      couple_what_if: [I, [P, P, Z, P, P, P, Z, P]],
      scenario_what_if: [I, [P, P, P, Z, P, P, P, Z, P]],
      couple_what_if_pairs: [I, [P, P, Z, P, U, Z, P, P, P]],
      scenario_what_if_pairs: [I, [P, P, P, Z, P, U, Z, P, P, P]],
      search_init: [I, [P]],
      couple_search: [I, [P, P, P, Z, P]],
      couple_remedies: [I, [P, I, P, Z]],
      couple_present_gain: [I, [P, I, I, P]],
      scatter_init: [I, [P]],
      population_list: [I, [P, P, Z, P]],
      population_columns: [I, [P, P, P, P, Z, Q, P]],
      population_draw: [I, [P, P, P, Q, Q, P]],
      population_of_model: [I, [P, P, P, Q, Q, P]],
      population_grid: [I, [P, P, P, Z, Q, P, Q, P]],
      population_destroy: [V, [P]],
      population_about: [I, [P, P]],
      population_traits: [I, [P, Q, P, P]],
      population_cell: [I, [P, Q, P, Z, P]],
      ensemble_create: [I, [P, P, P, Q, P]],
      ensemble_destroy: [V, [P]],
      ensemble_playthrough: [I, [P, Q, P]],
      ensemble_run: [I, [P, P, P]],
      loop_landscape: [I, [P, P, Z, P, P, P, P, Z]],
      model_landscape: [I, [P, P, P, P, P, P, P, P, Z]],
      ensemble_what_if: [I, [P, P, Z, P, Q, P, P, Z, P]],
      ensemble_what_if_pairs: [I, [P, P, Z, P, Q, Z, P, P, P]],
      why: [I, [P, P, Z, Z, P]],
      catalogue_init: [I, [P, P]],
      message_text: [P, [I]],
      why_text: [I, [P, P, Z, Z, P, P, P, P, Z, P]],
      why_not: [I, [P, P, I, P]],
      why_not_text: [I, [P, P, I, P, P, P, P, Z, P]],
      direction_of: [I, [P, P, Z, Z, P]],
      direction_text: [I, [P, P, Z, Z, P, P, P, P, Z, P]],
      direction_json: [I, [P, P, Z, Z, P, P, P, P, Z, P]],
      couple_said: [I, [P, I, P, Z, P]],
      model_parse: [I, [P, Z, P, P]],
      scenario_parse: [I, [P, Z, P, P]],
      scenario_write: [I, [P, P, Z, P]],
      talks_parse: [I, [P, Z, P, Z, P, P]],
      talks_destroy: [V, [P]],
      talks_count: [Z, [P]],
      talks_about: [I, [P, Z, P]],
      talks_rows: [I, [P, P]],
      talks_skipped: [P, [P, Z]],
      talks_model: [I, [P, P]],
      talks_replay: [I, [P, Z, P, P, P, P, Z, P, P]],
      talks_values: [I, [P, Z, P, Z, P]],
      talks_baselines: [I, [P, P]],
      acts_of_talk: [I, [P, Z, P, P, P, Z, P]],
      agreement_parse: [I, [P, Z, P, Z, P, P]],
      agreement_destroy: [V, [P]],
      agreement_count: [Z, [P]],
      agreement_about: [I, [P, Z, P]],
      agreement_kappa: [I, [P, Z, U, P]],
      likelihood_create: [I, [P, P]],
      likelihood_destroy: [V, [P]],
      likelihood_of: [I, [P, P, P, P, Z, P, P]],
      likelihood_of_talks: [I, [P, P, P, P, Z, P, Z, P]],
      fit_options_init: [I, [P]],
      talks_fit: [I, [P, P, P, P]],
      talks_nats_of: [I, [P, P, P, P, Z, Z, P]],
      fit_destroy: [V, [P]],
      fit_about: [I, [P, P]],
      fit_estimate: [I, [P, Z, P]],
      fit_rival: [I, [P, Z, P]],
      fit_checked: [I, [P, Z, P]],
      fit_warning: [P, [P, Z]],
      fit_held_out: [I, [P, P, Z, P]],
      fit_model: [I, [P, P, P, P]],
      fit_write: [I, [P, P, Z, P]],
      watch_create: [I, [P]],
      watch_copy: [I, [P, P]],
      watch_destroy: [V, [P]],
      watch_add: [I, [P, P, P, P, Z]],
      watch_finding: [I, [P, P]],
      watch_associations: [I, [P, P, Z, P]],
      acts_of_turns: [I, [P, P, Z, P, P, P]],
      acts_stretches: [I, [P, P, P, Z, P, P, Z, P]],
      acts_associations: [I, [P, P, P, Z, P, Z, U, Q, P, P, Z, P]],
      acts_prevalences: [I, [P, P, P, Z, P, Z, U, Q, P, P, Z, P]],
      pattern_feeds: [I, [I, P, Z, P]],
      pattern_text: [I, [P, P, P, P, Z, P]],
      association_text: [I, [P, P, P, P, Z, P]],
      model_chart: [I, [P, I, P, Z, P]],
      process_chart: [I, [I, P, Z, P]],
      picture_style: [I, [P, Z, P]],
      picture_loop: [I, [P, P, Z, I, P, P, Z, P]],
      picture_timeline: [I, [P, Z, P, Z, P, P, Z, P]],
      picture_what_if: [I, [P, P, Z, U, P, Z, P, P, Z, P]],
      picture_portrait: [I, [P, I, P, Z, P, P, Z, P]],
      picture_map: [I, [P, P, P, Z, P]],
      image_inspect: [I, [P, Z, P]],
      couple_save: [I, [P, I, P, Z, P]],
      couple_load: [I, [P, Z, P, I, P]],
      couple_save_with_turns: [I, [P, P, Z, I, P, Z, P]],
      couple_load_turns: [I, [P, Z, P, I, P, Z, P]],
      model_save: [I, [P, P, Z, P]],
      model_load: [I, [P, Z, I, P]],
      couple_record: [I, [P, U]],
      couple_stop_recording: [I, [P]],
      couple_save_recording: [I, [P, I, P, Z, P]],
      recording_validate: [I, [P, Z, P, P]],
      report: [I, [P, Z, P, P, Z, P]],
      couple_due: [I, [P, I, P]],
      scene_create: [I, [I, P]],
      scene_copy: [I, [P, P]],
      scene_destroy: [V, [P]],
      scene_tell: [I, [P, P, P]],
      scene_waiting: [Z, [P]],
      scene_advance: [I, [P, P, L, P, Z, P]],
    }.freeze
    # Of each struct its bytes, and where fields are: offset, type, how many.
    STRUCTS = {
      coefficient: [48, {
        struct_size: [0, "L"], standard: [4, "e"], least: [8, "e"], most: [12, "e"], name: [16,
        "J"], unit: [24, "J"], meaning: [32, "J"], source: [40, "J"]
      }],
      move_row: [76, {
        struct_size: [0, "L"], kind: [4, "l"], parting: [8, "l"], bid: [12, "l"], impact: [16, "e",
        5], intent: [36, "e", 5], ambiguity: [56, "e"], raises: [60, "e"], engages: [64, "e"],
        discloses: [68, "e"], group: [72, "l"]
      }],
      group_row: [60, {
        struct_size: [0, "L"], tells: [4, "e"], quiets: [8, "e"], tires: [12, "e"], says: [16, "e"],
        cost: [20, "e"], habituates: [24, "e"], answers: [28, "e", 8]
      }],
      transition: [60, {
        struct_size: [0, "L"], from_stance: [4, "l"], to_stance: [8, "l"], because: [12, "c", 48]
      }],
      traits: [84, {
        struct_size: [0, "L"], anxiety: [4, "e"], avoidance: [8, "e"], need_strength: [12, "e", 6],
        fear_sensitivity: [36, "e", 4], expression: [52, "e"], expressive_suppression: [56, "e"],
        talk_heals: [60, "e"], security: [64, "e"], mentalizing: [68, "e"], hope: [72, "e"],
        flooding_minutes: [76, "e"], level: [80, "e"]
      }],
      score: [16, {
        struct_size: [0, "L"], value: [4, "e"], mean: [8, "e"], deviation: [12, "e"]
      }],
      condition: [128, {
        struct_size: [0, "L"], stance: [4, "l"], flooded: [8, "l"], unmet: [12, "e", 6], arousal:
        [36, "e"], expressed: [40, "e"], hope: [44, "e"], security: [48, "e"], mentalizing: [52,
        "e"], learned: [56, "e", 2], cue: [64, "e", 3], stress: [76, "e"], fears: [80, "e", 4],
        momentum: [96, "e", 6], exertion: [120, "e"], familiarity: [124, "e"]
      }],
      sway: [44, {
        struct_size: [0, "L"], momentum: [4, "e", 6], exertion: [28, "e"], bid: [32, "e"], heard:
        [36, "e"], level: [40, "e"]
      }],
      turn: [464, {
        struct_size: [0, "L"], number: [4, "L"], time_ms: [8, "q"], mover: [16, "l"], before: [20,
        "l"], stance: [24, "l"], row: [28, "l"], move_id: [32, "l"], phase: [36, "l"], host_made:
        [40, "l"], answers: [44, "l"], turning: [48, "l"], resolved: [52, "l"], intensity: [56,
        "e"], probability: [60, "e"], uniform: [64, "e"], features: [68, "e", 18], perceived: [140,
        "e", 5], after: [160, "condition", 2], sway: [416, "sway"], reserved: [460, "L"]
      }],
      brief_turn: [24, {
        struct_size: [0, "L"], mover: [4, "l"], stance: [8, "l"], move_id: [12, "l"], phase: [16,
        "l"], intensity: [20, "e"]
      }],
      peek: [388, {
        struct_size: [0, "L"], mover: [4, "l"], stance: [8, "l"], row: [12, "l"], features: [16,
        "e", 18], score: [88, "e", 32], probability: [216, "e", 32], sway: [344, "sway"]
      }],
      situation: [72, {
        struct_size: [0, "L"], phase: [4, "l"], floor: [8, "l"], turns: [12, "L"], clock_ms: [16,
        "q"], seed: [24, "Q"], id: [32, "Q"], turn_ms: [40, "L"], severity: [44, "e"], progress:
        [48, "e"], owner: [52, "l"], apart: [56, "l"], stepped_back: [60, "l"], promised: [64, "l"],
        returns_ms: [68, "L"]
      }],
      gain: [40, {
        struct_size: [0, "L"], links: [4, "e", 4], coupling_pursuit: [20, "e"], coupling_withdrawal:
        [24, "e"], inertia_pursuit: [28, "e"], inertia_withdrawal: [32, "e"], gain: [36, "e"]
      }],
      measured: [20, {
        struct_size: [0, "L"], gain: [4, "e"], up: [8, "e"], down: [12, "e"], smooth: [16, "l"]
      }],
      loop_side: [56, {
        inertia: [0, "E"], coupling: [8, "E"], drive: [16, "E"], threshold: [24, "E"], slope_above:
        [32, "E"], slope_below: [40, "E"], cap: [48, "E"]
      }],
      loop: [136, {
        struct_size: [0, "L"], order: [4, "l"], pursuit: [8, "loop_side"], withdrawal: [64,
        "loop_side"], low: [120, "E"], high: [128, "E"]
      }],
      point: [16, {
        pursuit: [0, "E"], withdrawal: [8, "E"]
      }],
      loop_analysis: [40, {
        struct_size: [0, "L"], has_saddle: [4, "l"], gain: [8, "E"], growth: [16, "E"], saddle: [24,
        "point"]
      }],
      prediction: [320, {
        struct_size: [0, "L"], holds: [4, "l"], pursuer: [8, "l"], reserved: [12, "L"], loops: [16,
        "loop", 2], start: [288, "point", 2]
      }],
      gains: [160, {
        struct_size: [0, "L"], now: [4, "gain"], cold: [44, "gain"], hot: [84, "gain"], operational:
        [124, "measured"], finite_cold: [144, "E"], finite_hot: [152, "E"]
      }],
      fixed_point: [64, {
        struct_size: [0, "L"], stability: [4, "l"], cycle: [8, "l"], reserved: [12, "L"], at: [16,
        "point"], growth_up: [32, "E", 2], growth_down: [48, "E", 2]
      }],
      window: [40, {
        struct_size: [0, "L"], reserved: [4, "L"], pursuit_low: [8, "E"], pursuit_high: [16, "E"],
        withdrawal_low: [24, "E"], withdrawal_high: [32, "E"]
      }],
      grid: [64, {
        struct_size: [0, "L"], columns: [4, "L"], rows: [8, "L"], rounds: [12, "L"], near: [16,
        "E"], pursuit_low: [24, "E"], pursuit_high: [32, "E"], withdrawal_low: [40, "E"],
        withdrawal_high: [48, "E"], progress: [56, "J"]
      }],
      episodes: [72, {
        struct_size: [0, "L"], rounds: [4, "L"], sides: [8, "l"], member: [12, "l"], steps: [16,
        "L"], reserved: [20, "L"], first: [24, "E"], last: [32, "E"], near: [40, "E"], lift: [48,
        "point"], progress: [64, "J"]
      }],
      hysteresis: [32, {
        struct_size: [0, "L"], has_in: [4, "l"], has_out: [8, "l"], reserved: [12, "L"], in_at: [16,
        "E"], out_at: [24, "E"]
      }],
      scenario_info: [72, {
        struct_size: [0, "L"], turns: [4, "L"], seed: [8, "Q"], id: [16, "Q"], title: [24, "J"],
        look_for: [32, "J"], names: [40, "J", 2], happenings: [56, "J"], first: [64, "l"], reserved:
        [68, "L"]
      }],
      standing: [112, {
        struct_size: [0, "L"], stage: [4, "l"], furthest: [8, "l"], row: [12, "l"], pursuer: [16,
        "l"], withdrawer: [20, "l"], since_turn: [24, "L"], setbacks: [28, "L"], since_ms: [32,
        "q"], values: [40, "e", 9], next: [76, "l"], missing: [80, "l"], below: [84, "l"], value:
        [88, "e"], needed: [92, "e"], who: [96, "l"], help: [100, "l"], help_who: [104, "l"],
        reserved: [108, "L"]
      }],
      process_row: [112, {
        struct_size: [0, "L"], from_stage: [4, "l"], to_stage: [8, "l"], because: [12, "c", 48],
        conditions: [60, "L"], variable: [64, "l", 4], below: [80, "l", 4], threshold: [96, "e", 4]
      }],
      sessions: [36, {
        struct_size: [0, "L"], days: [4, "L"], severity: [8, "e"], owner: [12, "l"], dose: [16,
        "e"], turns_before: [20, "L"], turns_after: [24, "L"], step: [28, "l"], step_who: [32, "l"]
      }],
      visit: [32, {
        struct_size: [0, "L"], before: [4, "l"], after: [8, "l"], step: [12, "l"], step_who: [16,
        "l"], refused: [20, "l"], met: [24, "l"], cycle_turns: [28, "L"]
      }],
      change: [32, {
        struct_size: [0, "L"], turn: [4, "L"], kind: [8, "l"], seat: [12, "l"], id: [16, "l"],
        amount: [20, "e"], ms: [24, "q"]
      }],
      trial: [48, {
        struct_size: [0, "L"], pairs: [4, "L"], turns: [8, "L"], first: [12, "L"], own_turns: [16,
        "L"], pursuer: [20, "l"], follow_up: [24, "l"], days: [28, "e"], severity: [32, "e"], owner:
        [36, "l"], progress: [40, "J"]
      }],
      contrast: [72, {
        struct_size: [0, "L"], n: [4, "L"], mean_without: [8, "E"], mean_with: [16, "E"],
        difference: [24, "E"], low: [32, "E"], high: [40, "E"], variance_ratio: [48, "E"],
        own_without: [56, "E"], own_with: [64, "E"]
      }],
      compared: [40, {
        struct_size: [0, "L"], pairs: [4, "L"], refused: [8, "L"], unmade: [12, "L"], cycles: [16,
        "L", 2], censored: [24, "L", 2], pursuer: [32, "l"], own: [36, "l"]
      }],
      search: [48, {
        struct_size: [0, "L"], levers: [4, "L"], avoid: [8, "l"], pairs: [12, "L"], turns: [16,
        "L"], first: [20, "L"], last: [24, "L"], step: [28, "L"], pursuer: [32, "l"], reserved: [36,
        "L"], progress: [40, "J"]
      }],
      finding: [80, {
        struct_size: [0, "L"], lever: [4, "l"], dose: [8, "e"], own_dose: [12, "e"], monotone: [16,
        "l"], reserved: [20, "l"], avoided: [24, "E"], unhelped: [32, "E"], probability: [40, "E"],
        change: [48, "change"]
      }],
      found: [40, {
        struct_size: [0, "L"], count: [4, "L"], all: [8, "L", 4], own: [24, "l"], reserved: [28,
        "l"], unhelped: [32, "E"]
      }],
      remedy: [40, {
        struct_size: [0, "L"], link: [4, "l"], heals: [8, "l"], what: [12, "l"], who: [16, "l"],
        strength: [20, "e"], slope_before: [24, "e"], slope: [28, "e"], gain_before: [32, "e"],
        gain: [36, "e"]
      }],
      scatter: [44, {
        struct_size: [0, "L"], alike: [4, "e"], anxiety: [8, "e", 2], avoidance: [16, "e", 2],
        correlation: [24, "e", 2], level: [32, "e", 2], levels_alike: [40, "e"]
      }],
      population_info: [32, {
        struct_size: [0, "L"], axes: [4, "L"], couples: [8, "Q"], cells: [16, "Q"], cell_couples:
        [24, "Q"]
      }],
      running: [40, {
        struct_size: [0, "L"], turns: [4, "L"], first: [8, "Q"], couples: [16, "Q"], threads: [24,
        "L"], plain: [28, "l"], progress: [32, "J"]
      }],
      summary: [192, {
        struct_size: [0, "L"], phase: [4, "l"], holds: [8, "l"], dies_out: [12, "l"], escalated:
        [16, "l"], resolved: [20, "l"], pursuer: [24, "l"], negative_turns: [28, "L"], longest_run:
        [32, "L"], refused: [36, "L"], turns_in: [40, "L", 8], stance: [72, "l", 2], peak_arousal:
        [80, "e", 2], peak_pursuit: [88, "e", 2], peak_withdrawal: [96, "e", 2], peak_fear: [104,
        "e", 2], peak_arousal_at: [112, "l", 2], peak_pursuit_at: [120, "l", 2], peak_withdrawal_at:
        [128, "l", 2], peak_fear_at: [136, "l", 2], moves_of_a: [144, "L", 6], moves_of_b: [168,
        "L", 6]
      }],
      turn_totals: [592, {
        struct_size: [0, "L"], reserved: [4, "L"], phases: [8, "Q", 8], stances: [72, "Q", 16],
        moves: [200, "Q", 32], resolved: [456, "Q"], sums: [464, "E", 16]
      }],
      stance_counts: [1288, {
        struct_size: [0, "L"], reserved: [4, "L"], turns: [8, "Q", 64], rows: [520, "Q", 96]
      }],
      results: [120, {
        struct_size: [0, "L"], reserved: [4, "L"], summaries: [8, "J"], hashes: [16, "J"], gains:
        [24, "J"], totals: [32, "J"], stance_counts: [40, "J"], trace: [48, "J"], phases: [56, "J"],
        intensities: [64, "J"], column_ids: [72, "J"], column_values: [80, "J"], column_count: [88,
        "J"], stride: [96, "J"], hash: [104, "J"], movers: [112, "J"]
      }],
      loop_sweep: [32, {
        struct_size: [0, "L"], sides: [4, "l"], member: [8, "l"], steps: [12, "L"], first: [16,
        "E"], last: [24, "E"]
      }],
      trait_sweep: [24, {
        struct_size: [0, "L"], seat: [4, "l"], trait_id: [8, "l"], steps: [12, "L"], first: [16,
        "e"], last: [20, "e"]
      }],
      opening: [40, {
        struct_size: [0, "L"], owner: [4, "l"], severity: [8, "e"], runs: [12, "L"], turns: [16,
        "L"], reserved: [20, "L"], seed: [24, "Q"], progress: [32, "J"]
      }],
      reason: [216, {
        struct_size: [0, "L"], mover: [4, "l"], move_id: [8, "l"], stance: [12, "l"], set_off_by:
        [16, "q"], row: [24, "l"], host_made: [28, "l"], cue: [32, "l"], heard: [36, "l"], meaning:
        [40, "l"], primary: [44, "l"], secondary: [48, "l"], need: [52, "l"], fear: [56, "l"],
        tendency: [60, "l"], need_unmet: [64, "e"], fear_active: [68, "e"], score: [72, "e"],
        probability: [76, "e"], contribution: [80, "e", 18], cause: [152, "l"], cause_is_older:
        [156, "l"], more: [160, "e", 6], less: [184, "e", 6], openness: [208, "e"], weight: [212,
        "e"]
      }],
      catalogue: [2696, {
        struct_size: [0, "L"], reserved: [4, "L"], texts: [8, "J", 336]
      }],
      alternative: [108, {
        struct_size: [0, "L"], mover: [4, "l"], move_id: [8, "l"], alternative: [12, "l"], chosen:
        [16, "e"], probability: [20, "e"], at_hand: [24, "l"], feature: [28, "l"], change: [32,
        "e"], contribution: [36, "e", 18]
      }],
      direction: [236, {
        struct_size: [0, "L"], number: [4, "L"], speaker: [8, "l"], move_id: [12, "l"], kind: [16,
        "l"], group: [20, "l"], intensity: [24, "e"], strength: [28, "l"], alone: [32, "l"],
        host_made: [36, "l"], stance: [40, "l"], phase: [44, "l"], shows: [48, "l"], expressed: [52,
        "e"], beneath: [56, "l"], fear: [60, "l"], fear_active: [64, "e"], arousal: [68, "e"], need:
        [72, "l"], need_unmet: [76, "e"], tendency: [80, "l"], feeling_unsaid: [84, "l"],
        need_unsaid: [88, "l"], cue: [92, "l"], heard: [96, "l"], meaning: [100, "l"], cause: [104,
        "l"], cause_is_older: [108, "l"], chance: [112, "e", 6], manner: [136, "l", 15], limits:
        [196, "l", 10]
      }],
      parse_error: [252, {
        struct_size: [0, "L"], line: [4, "L"], column: [8, "L"], message: [12, "c", 240]
      }],
      talk_info: [40, {
        struct_size: [0, "L"], columns: [4, "L"], intervals: [8, "J"], couple: [16, "J"], acts: [24,
        "J"], missing: [32, "J"]
      }],
      talk_rows: [72, {
        struct_size: [0, "L"], reserved: [4, "L"], read: [8, "Q"], blank: [16, "Q"], left_out: [24,
        "Q"], acts: [32, "Q"], missing: [40, "Q"], gaps: [48, "Q"], unknown_traits: [56, "Q"],
        short_talks: [64, "Q"]
      }],
      baselines: [48, {
        struct_size: [0, "L"], reserved: [4, "L"], cells: [8, "E"], transitions: [16, "Q"], chance:
        [24, "E"], independent: [32, "E"], markov: [40, "E"]
      }],
      agreement_info: [48, {
        struct_size: [0, "L"], codes: [4, "L"], first: [8, "J"], second: [16, "J"], column: [24,
        "J"], units: [32, "Q"], unmatched: [40, "Q"]
      }],
      kappa: [56, {
        struct_size: [0, "L"], reserved: [4, "L"], code: [8, "J"], both: [16, "Q"], first: [24,
        "Q"], second: [32, "Q"], agreement: [40, "E"], kappa: [48, "E"]
      }],
      fit_options: [56, {
        struct_size: [0, "L"], folds: [4, "L"], draws: [8, "L"], simulated: [12, "L"], shuffles:
        [16, "L"], threads: [20, "L"], seed: [24, "Q"], couple: [32, "J"], fold_of: [40, "J"],
        progress: [48, "J"]
      }],
      fit_info: [72, {
        struct_size: [0, "L"], complete: [4, "l"], estimates: [8, "J"], rivals: [16, "J"], checks:
        [24, "J"], warnings: [32, "J"], held_out: [40, "J"], transitions: [48, "J"], evaluations:
        [56, "Q"], log_likelihood: [64, "E"]
      }],
      estimate: [96, {
        struct_size: [0, "L"], reserved: [4, "L"], name: [8, "J"], value: [16, "E"], standard: [24,
        "E"], least: [32, "E"], most: [40, "E"], error: [48, "E"], robust: [56, "E"], low: [64,
        "E"], middle: [72, "E"], high: [80, "E"], reliability: [88, "E"]
      }],
      rival: [48, {
        struct_size: [0, "L"], parameters: [4, "L"], name: [8, "J"], nats: [16, "E"], held_out: [24,
        "E"], difference: [32, "E"], error: [40, "E"]
      }],
      checked: [40, {
        struct_size: [0, "L"], reserved: [4, "L"], name: [8, "J"], observed: [16, "E"], mean: [24,
        "E"], deviation: [32, "E"]
      }],
      pattern_finding: [136, {
        struct_size: [0, "L"], pattern: [4, "l"], lack: [8, "l"], acts: [12, "L"], first: [16, "L"],
        length: [20, "L"], since: [24, "L"], up_to: [28, "L"], speaking: [32, "L"], more: [36, "L"],
        strength: [40, "e"], lead: [44, "e"], probability: [48, "e", 5], ranges: [68, "L"],
        evidence: [72, "L", 16]
      }],
      association: [168, {
        struct_size: [0, "L"], lag: [4, "l"], first_seat: [8, "l"], verdict: [12, "l"], pairs: [16,
        "L"], more: [20, "L"], table: [24, "L", 4], q: [40, "E"], q_low: [48, "E"], q_high: [56,
        "E"], inertia: [64, "E"], adjusted: [72, "E"], low: [80, "E"], high: [88, "E"], p: [96,
        "E"], untimed: [104, "E"], shuffled_mean: [112, "E"], shuffled_low: [120, "E"],
        shuffled_high: [128, "E"], partners_mean: [136, "E"], partners_low: [144, "E"],
        partners_high: [152, "E"], shuffles: [160, "L"], partner_shuffles: [164, "L"]
      }],
      stretch: [32, {
        struct_size: [0, "L"], pattern: [4, "l"], first: [8, "L"], length: [12, "L"], since: [16,
        "L"], up_to: [20, "L"], speaking: [24, "L"], lead: [28, "e"]
      }],
      prevalence: [48, {
        struct_size: [0, "L"], pattern: [4, "l"], talks: [8, "L"], shuffles: [12, "L"], share: [16,
        "E"], partners_mean: [24, "E"], partners_low: [32, "E"], partners_high: [40, "E"]
      }],
      frame: [40, {
        struct_size: [0, "L"], width: [4, "e"], names: [8, "J", 2], id: [24, "J"], no_style: [32,
        "l"], reserved: [36, "L"]
      }],
      mark: [24, {
        struct_size: [0, "L"], intervention: [4, "l"], before: [8, "J"], text: [16, "J"]
      }],
      map: [112, {
        struct_size: [0, "L"], columns: [4, "L"], rows: [8, "L"], class_count: [12, "L"], title:
        [16, "J"], across: [24, "J"], up: [32, "J"], across_range: [40, "E", 2], up_range: [56, "E",
        2], values: [72, "J"], classes: [80, "J"], mark_label: [88, "J"], mark: [96, "point"]
      }],
      image_info: [24, {
        struct_size: [0, "L"], of: [4, "l"], format: [8, "L"], carries_model: [12, "l"], model_hash:
        [16, "Q"]
      }],
      divergence: [40, {
        struct_size: [0, "L"], diverged: [4, "l"], checkpoint: [8, "L"], turn: [12, "L"], refused:
        [16, "l"], reserved: [20, "L"], recorded: [24, "Q"], replayed: [32, "Q"]
      }],
      story: [64, {
        struct_size: [0, "L"], reserved: [4, "L"], scenario: [8, "J"], recording: [16, "J"],
        recording_size: [24, "J"], model: [32, "J"], title: [40, "J"], names: [48, "J", 2]
      }],
      reporting: [24, {
        struct_size: [0, "L"], pairs: [4, "L"], transcript: [8, "L"], reserved: [12, "L"], progress:
        [16, "J"]
      }],
      told: [40, {
        struct_size: [0, "L"], kind: [4, "l"], seat: [8, "l"], id: [12, "l"], amount: [16, "e"],
        reserved: [20, "L"], at_ms: [24, "q"], ms: [32, "q"]
      }],
    }.freeze
    IDS = {
      NO_STATUS: -1, OK: 0, STATUS_ARGUMENT: 1, STATUS_NAME: 2, STATUS_PARSE: 3, STATUS_MODEL: 4,
      STATUS_STATE: 5, STATUS_INPUT: 6, STATUS_MEMORY: 7, STATUS_SIZE: 8, STATUS_INTERNAL: 9,
      STATUS_FULL: 10, STATUS_END: 11, NONE: -1, HEADER_VERSION: 1000, MOVE_SLOTS: 32, SEAT_STRIDE:
      64, RESPONSE_POINTS: 21, REASON_REACH: 8, NO_ENUM: -1, ENUM_STATUS: 0, ENUM_SEAT: 1,
      ENUM_NEED: 2, ENUM_FEAR: 3, ENUM_PRIMARY: 4, ENUM_SECONDARY: 5, ENUM_DIMENSION: 6, ENUM_KIND:
      7, ENUM_TURNING: 8, ENUM_STANCE: 9, ENUM_PHASE: 10, ENUM_FEATURE: 11, ENUM_INTERVENTION: 12,
      ENUM_CUE: 13, ENUM_MEANING: 14, ENUM_TENDENCY: 15, ENUM_LINK: 16, ENUM_HEAT: 17,
      ENUM_QUANTITY: 18, ENUM_PARTING: 19, ENUM_LOOP_ORDER: 20, ENUM_IMAGE: 21, ENUM_PROCESS_STAGE:
      22, ENUM_PROCESS_VARIABLE: 23, ENUM_TRAIT: 24, ENUM_OUTCOME: 25, ENUM_CHANGE_KIND: 26,
      ENUM_LEVER: 27, ENUM_STABILITY: 28, ENUM_OUTLOOK: 29, ENUM_FATE: 30, ENUM_LOOP_SIDES: 31,
      ENUM_LOOP_MEMBER: 32, ENUM_PATTERN: 33, ENUM_LACK: 34, ENUM_LAG: 35, ENUM_VERDICT: 36,
      ENUM_GROUP: 37, ENUM_GATE: 38, ENUM_TOLD_KIND: 39, ENUM_STRENGTH: 40, ENUM_MANNER: 41,
      ENUM_LIMIT: 42, ENUM_END: 43, NO_SEAT: -1, SEAT_A: 0, SEAT_B: 1, SEAT_END: 2, NO_NEED: -1,
      NEED_CLOSENESS: 0, NEED_HEARD: 1, NEED_REASSURANCE: 2, NEED_SPACE: 3, NEED_PEACE: 4,
      NEED_ACCEPTANCE: 5, NEED_END: 6, NO_FEAR: -1, FEAR_DISCONNECTION: 0, FEAR_ABANDONMENT: 1,
      FEAR_INADEQUACY: 2, FEAR_ENGULFMENT: 3, FEAR_END: 4, NO_PRIMARY: -1, PRIMARY_FEAR: 0,
      PRIMARY_HURT: 1, PRIMARY_SADNESS: 2, PRIMARY_LONELINESS: 3, PRIMARY_SHAME: 4, PRIMARY_CALM: 5,
      PRIMARY_END: 6, NO_SECONDARY: -1, SECONDARY_ANGER: 0, SECONDARY_FRUSTRATION: 1,
      SECONDARY_NUMBNESS: 2, SECONDARY_NONE: 3, SECONDARY_END: 4, NO_DIMENSION: -1,
      DIMENSION_NEARNESS: 0, DIMENSION_WARMTH: 1, DIMENSION_DEMAND: 2, DIMENSION_RESPONSIVENESS: 3,
      DIMENSION_OPENNESS: 4, DIMENSION_END: 5, NO_KIND: -1, KIND_PURSUE: 0, KIND_PROTEST: 1,
      KIND_WITHDRAW: 2, KIND_ATTACK: 3, KIND_NEUTRAL: 4, KIND_REPAIR: 5, KIND_END: 6, NO_GROUP: -1,
      GROUP_APPROACH: 0, GROUP_PROTEST: 1, GROUP_APPEASE: 2, GROUP_SILENCE: 3, GROUP_DEFENCE: 4,
      GROUP_ANSWER: 5, GROUP_END: 6, NO_PARTING: -1, PARTING_NONE: 0, PARTING_CONTACT: 1,
      PARTING_LEAVES: 2, PARTING_PROMISES: 3, PARTING_END: 4, NO_TURNING: -1, TURNING_TOWARD: 0,
      TURNING_AWAY: 1, TURNING_AGAINST: 2, TURNING_END: 3, NO_MOVE: -1, MOVE_INVITE: 0, MOVE_SHARE:
      1, MOVE_DISCUSS: 2, MOVE_SEEK_REASSURANCE: 3, MOVE_REAFFIRM: 4, MOVE_CRITICISE: 5, MOVE_BLAME:
      6, MOVE_PRESSURE: 7, MOVE_PLACATE: 8, MOVE_MINIMISE: 9, MOVE_DEFLECT: 10, MOVE_DEFEND: 11,
      MOVE_COUNTER_ATTACK: 12, MOVE_STAY_SILENT: 13, MOVE_STONEWALL: 14, MOVE_LEAVE: 15,
      MOVE_TIME_OUT: 16, MOVE_RETURN: 17, MOVE_LISTEN: 18, MOVE_VALIDATE: 19, MOVE_REASSURE: 20,
      MOVE_APOLOGISE: 21, MOVE_SOFTEN: 22, MOVE_AFFECTION: 23, MOVE_NEUTRAL: 24, MOVE_END: 25,
      NO_STANCE: -1, STANCE_SETTLED: 0, STANCE_REACHING: 1, STANCE_PROTESTING: 2, STANCE_DESPAIRING:
      3, STANCE_GUARDING: 4, STANCE_WITHDRAWING: 5, STANCE_SHUT_DOWN: 6, STANCE_OPENING: 7,
      STANCE_END: 8, NO_PHASE: -1, PHASE_CALM: 0, PHASE_A_PURSUES: 1, PHASE_B_PURSUES: 2,
      PHASE_ATTACK_ATTACK: 3, PHASE_WITHDRAW_WITHDRAW: 4, PHASE_PAUSED: 5, PHASE_DE_ESCALATED: 6,
      PHASE_BONDING: 7, PHASE_END: 8, NO_FEATURE: -1, FEATURE_STANCE: 0, FEATURE_CLOSENESS: 1,
      FEATURE_HEARD: 2, FEATURE_REASSURANCE: 3, FEATURE_SPACE: 4, FEATURE_PEACE: 5,
      FEATURE_ACCEPTANCE: 6, FEATURE_DISCONNECTION: 7, FEATURE_ABANDONMENT: 8, FEATURE_INADEQUACY:
      9, FEATURE_ENGULFMENT: 10, FEATURE_TALK_HEALS: 11, FEATURE_HOPE: 12, FEATURE_SECURITY: 13,
      FEATURE_COLDNESS: 14, FEATURE_DEMAND: 15, FEATURE_RESPONSIVENESS: 16, FEATURE_ISSUE: 17,
      FEATURE_END: 18, NO_GATE: -1, GATE_MOMENTUM: 0, GATE_BID: 1, GATE_ANSWER: 2, GATE_QUIETING: 3,
      GATE_TIREDNESS: 4, GATE_LEVEL: 5, GATE_END: 6, NO_TRAIT: -1, TRAIT_ANXIETY: 0,
      TRAIT_AVOIDANCE: 1, TRAIT_CLOSENESS: 2, TRAIT_HEARD: 3, TRAIT_REASSURANCE: 4, TRAIT_SPACE: 5,
      TRAIT_PEACE: 6, TRAIT_ACCEPTANCE: 7, TRAIT_DISCONNECTION: 8, TRAIT_ABANDONMENT: 9,
      TRAIT_INADEQUACY: 10, TRAIT_ENGULFMENT: 11, TRAIT_EXPRESSION: 12,
      TRAIT_EXPRESSIVE_SUPPRESSION: 13, TRAIT_TALK_HEALS: 14, TRAIT_SECURITY: 15, TRAIT_MENTALIZING:
      16, TRAIT_HOPE: 17, TRAIT_FLOODING_MINUTES: 18, TRAIT_LEVEL: 19, TRAIT_END: 20,
      NO_INTERVENTION: -1, INTERVENTION_NAME_THE_CYCLE: 0, INTERVENTION_RECOGNISE_INTENT: 1,
      INTERVENTION_AFFIRM: 2, INTERVENTION_UNCOVER: 3, INTERVENTION_PROMISED_PAUSE: 4,
      INTERVENTION_SOFTEN: 5, INTERVENTION_RE_ENGAGE: 6, INTERVENTION_RESPOND: 7,
      INTERVENTION_SESSION: 8, INTERVENTION_END: 9, NO_QUANTITY: -1, QUANTITY_UNMET_CLOSENESS: 0,
      QUANTITY_UNMET_HEARD: 1, QUANTITY_UNMET_REASSURANCE: 2, QUANTITY_UNMET_SPACE: 3,
      QUANTITY_UNMET_PEACE: 4, QUANTITY_UNMET_ACCEPTANCE: 5, QUANTITY_AROUSAL: 6, QUANTITY_HOPE: 7,
      QUANTITY_SECURITY: 8, QUANTITY_MENTALIZING: 9, QUANTITY_LEARNED_PURSUIT: 10,
      QUANTITY_LEARNED_WITHDRAWAL: 11, QUANTITY_CUE_WARMTH: 12, QUANTITY_CUE_DEMAND: 13,
      QUANTITY_CUE_RESPONSIVENESS: 14, QUANTITY_STRESS: 15, QUANTITY_DISCONNECTION: 16,
      QUANTITY_ABANDONMENT: 17, QUANTITY_INADEQUACY: 18, QUANTITY_ENGULFMENT: 19, QUANTITY_PURSUIT:
      20, QUANTITY_WITHDRAWAL: 21, QUANTITY_DISTRESS: 22, QUANTITY_EXPRESSED: 23, QUANTITY_FLOODED:
      24, QUANTITY_STANCE: 25, QUANTITY_MOMENTUM_APPROACH: 26, QUANTITY_MOMENTUM_PROTEST: 27,
      QUANTITY_MOMENTUM_APPEASE: 28, QUANTITY_MOMENTUM_SILENCE: 29, QUANTITY_MOMENTUM_DEFENCE: 30,
      QUANTITY_MOMENTUM_ANSWER: 31, QUANTITY_EXERTION: 32, QUANTITY_FAMILIARITY: 33, QUANTITY_END:
      34, NO_LINK: -1, LINK_FEAR_TO_DEMAND: 0, LINK_DEMAND_TO_FEAR: 1, LINK_FEAR_TO_DISTANCE: 2,
      LINK_DISTANCE_TO_FEAR: 3, LINK_END: 4, NO_HEAT: -1, HEAT_NOW: 0, HEAT_COLD: 1, HEAT_HOT: 2,
      HEAT_END: 3, NO_LOOP_ORDER: -1, LOOP_ORDER_PURSUIT_FIRST: 0, LOOP_ORDER_WITHDRAWAL_FIRST: 1,
      LOOP_ORDER_SIMULTANEOUS: 2, LOOP_ORDER_END: 3, NO_STABILITY: -1, STABILITY_STABLE: 0,
      STABILITY_SADDLE: 1, STABILITY_UNSTABLE: 2, STABILITY_ONE_SIDED: 3, STABILITY_NEUTRAL: 4,
      STABILITY_END: 5, NO_OUTLOOK: -1, OUTLOOK_CALM: 0, OUTLOOK_SPIRALS: 1, OUTLOOK_DEPENDS: 2,
      OUTLOOK_END: 3, NO_FATE: -1, FATE_CALM: 0, FATE_CYCLE: 1, FATE_BALANCE: 2, FATE_SWINGS: 3,
      FATE_ESCAPES: 4, FATE_UNDECIDED: 5, FATE_END: 6, NO_LOOP_SIDES: -1, LOOP_SIDES_PURSUIT: 0,
      LOOP_SIDES_WITHDRAWAL: 1, LOOP_SIDES_BOTH: 2, LOOP_SIDES_END: 3, NO_LOOP_MEMBER: -1,
      LOOP_MEMBER_INERTIA: 0, LOOP_MEMBER_COUPLING: 1, LOOP_MEMBER_DRIVE: 2, LOOP_MEMBER_THRESHOLD:
      3, LOOP_MEMBER_SLOPE_ABOVE: 4, LOOP_MEMBER_SLOPE_BELOW: 5, LOOP_MEMBER_CAP: 6,
      LOOP_MEMBER_RANGE_LOW: 7, LOOP_MEMBER_RANGE_HIGH: 8, LOOP_MEMBER_END: 9, NO_PROCESS_STAGE: -1,
      PROCESS_STAGE_NO_CYCLE: 0, PROCESS_STAGE_IN_THE_CYCLE: 1, PROCESS_STAGE_DE_ESCALATED: 2,
      PROCESS_STAGE_RE_ENGAGED: 3, PROCESS_STAGE_SOFTENED: 4, PROCESS_STAGE_BONDED: 5,
      PROCESS_STAGE_CONSOLIDATED: 6, PROCESS_STAGE_END: 7, NO_PROCESS_VARIABLE: -1,
      PROCESS_VARIABLE_CYCLE_TURNS: 0, PROCESS_VARIABLE_CALM_TURNS: 1, PROCESS_VARIABLE_AROUSAL: 2,
      PROCESS_VARIABLE_SIGHT: 3, PROCESS_VARIABLE_WITHDRAWER_MET: 4, PROCESS_VARIABLE_PURSUER_MET:
      5, PROCESS_VARIABLE_MET_RUNNING: 6, PROCESS_VARIABLE_LEFT_ALONE: 7, PROCESS_VARIABLE_HOURS: 8,
      PROCESS_VARIABLE_END: 9, NO_CHANGE_KIND: -1, CHANGE_KIND_INTERVENTION: 0, CHANGE_KIND_MOVE: 1,
      CHANGE_KIND_TRAIT: 2, CHANGE_KIND_LINK: 3, CHANGE_KIND_DISAGREEMENT: 4,
      CHANGE_KIND_OPEN_ISSUE: 5, CHANGE_KIND_SEPARATION: 6, CHANGE_KIND_REUNION: 7,
      CHANGE_KIND_STRESS: 8, CHANGE_KIND_GOOD_TIME: 9, CHANGE_KIND_ELAPSE: 10, CHANGE_KIND_END: 11,
      NO_OUTCOME: -1, OUTCOME_TIME_IN_CYCLE: 0, OUTCOME_CYCLE: 1, OUTCOME_HOLDS: 2,
      OUTCOME_REPAIR_TIME: 3, OUTCOME_PROTEST_A: 4, OUTCOME_PROTEST_B: 5, OUTCOME_PEAK_FEAR_A: 6,
      OUTCOME_PEAK_FEAR_B: 7, OUTCOME_PEAK_AROUSAL_A: 8, OUTCOME_PEAK_AROUSAL_B: 9,
      OUTCOME_DISTRESS_END_A: 10, OUTCOME_DISTRESS_END_B: 11, OUTCOME_RESOLVED: 12,
      OUTCOME_GAIN_COLD: 13, OUTCOME_GAIN_HOT: 14, OUTCOME_GAIN_NOW: 15, OUTCOME_TIME_CALM: 16,
      OUTCOME_END: 17, RUN_ALL: -1, RUN_CYCLED_WITHOUT: 1, RUN_CYCLED_WITH: 2, RUN_CENSORED_WITHOUT:
      4, RUN_CENSORED_WITH: 8, RUN_REFUSED: 16, RUN_UNMADE: 32, NO_LEVER: -1, LEVER_LINK: 0,
      LEVER_TRAIT: 1, LEVER_MOVE: 2, LEVER_INTERVENTION: 3, LEVER_END: 4, NO_CUE: -1,
      CUE_NOTHING_YET: 0, CUE_WARMTH: 1, CUE_DISTANCE: 2, CUE_ATTACK: 3, CUE_PRESSURE: 4,
      CUE_ANSWER: 5, CUE_END: 6, NO_MEANING: -1, MEANING_SAFE: 0, MEANING_LEFT_ALONE: 1,
      MEANING_NOT_HEARD: 2, MEANING_NOT_SURE_OF_YOU: 3, MEANING_CROWDED: 4, MEANING_NOT_GOOD_ENOUGH:
      5, MEANING_AT_ODDS: 6, MEANING_MET: 7, MEANING_WANTED: 8, MEANING_LET_BE: 9, MEANING_END: 10,
      NO_TENDENCY: -1, TENDENCY_COME_CLOSER: 0, TENDENCY_PROTEST: 1, TENDENCY_PROTECT: 2,
      TENDENCY_GIVE_UP: 3, TENDENCY_OPEN_UP: 4, TENDENCY_REST: 5, TENDENCY_KEEP_STILL: 6,
      TENDENCY_STAND_FIRM: 7, TENDENCY_END: 8, NO_MESSAGE: -1, MESSAGE_WAS: 0, MESSAGE_DOES: 32,
      MESSAGE_CUSTOM_WAS: 64, MESSAGE_CUSTOM_DOES: 65, MESSAGE_CUE: 80, MESSAGE_MEANING: 96,
      MESSAGE_PRIMARY: 112, MESSAGE_SECONDARY: 128, MESSAGE_NEED: 144, MESSAGE_FEAR: 160,
      MESSAGE_TENDENCY: 176, MESSAGE_FEATURE: 192, MESSAGE_FIRST: 224, MESSAGE_READING: 225,
      MESSAGE_AT_EASE: 226, MESSAGE_BENEATH: 227, MESSAGE_SHOWN: 228, MESSAGE_FEELING: 229,
      MESSAGE_CHOSEN: 230, MESSAGE_HOST_MADE: 231, MESSAGE_ANOTHER: 232, MESSAGE_MORE: 233,
      MESSAGE_LESS: 234, MESSAGE_AT_HAND: 235, MESSAGE_OUT_OF_REACH: 236, MESSAGE_STILL: 237,
      MESSAGE_TO_OTHER: 238, MESSAGE_TO_NOBODY: 239, MESSAGE_ACTS: 240, MESSAGE_SOUNDS: 241,
      MESSAGE_WANTS: 242, MESSAGE_UNSAID: 243, MESSAGE_UNSAID_FEELING: 244, MESSAGE_UNSAID_NEED:
      245, MESSAGE_NOT_NOW: 246, MESSAGE_BETWEEN: 247, MESSAGE_NO_NEED: 248, MESSAGE_ON_EDGE: 249,
      MESSAGE_EVEN_SO: 250, MESSAGE_STRENGTH: 256, MESSAGE_MANNER: 272, MESSAGE_LIMIT: 304,
      MESSAGE_END: 336, NO_STRENGTH: -1, STRENGTH_SLIGHT: 0, STRENGTH_MODERATE: 1, STRENGTH_CLEAR:
      2, STRENGTH_FULL: 3, STRENGTH_END: 4, NO_MANNER: -1, MANNER_WARM: 0, MANNER_COLD: 1,
      MANNER_PRESSING: 2, MANNER_DISTANT: 3, MANNER_OPEN: 4, MANNER_UNCLEAR: 5, MANNER_HEATED: 6,
      MANNER_EVEN: 7, MANNER_HELD_BACK: 8, MANNER_SHARP: 9, MANNER_STRAINED: 10, MANNER_FLAT: 11,
      MANNER_OVERWHELMED: 12, MANNER_WEARY: 13, MANNER_PERSISTENT: 14, MANNER_END: 15, NO_LIMIT: -1,
      LIMIT_APPROACH: 0, LIMIT_PROTEST: 1, LIMIT_APPEASE: 2, LIMIT_SILENCE: 3, LIMIT_DEFENCE: 4,
      LIMIT_ANSWER: 5, LIMIT_REVEAL: 6, LIMIT_SEE_THROUGH: 7, LIMIT_SETTLE: 8, LIMIT_TAKE_IN: 9,
      LIMIT_END: 10, NO_PATTERN: -1, PATTERN_NONE: 0, PATTERN_A_PURSUES: 1, PATTERN_B_PURSUES: 2,
      PATTERN_ATTACK_ATTACK: 3, PATTERN_WITHDRAW_WITHDRAW: 4, PATTERN_END: 5, NO_LACK: -1,
      LACK_NOTHING: 0, LACK_ACTS: 1, LACK_ONE_SIDE: 2, LACK_LEAD: 3, LACK_END: 4, NO_LAG: -1,
      LAG_DEMAND_WITHDRAW: 0, LAG_WITHDRAW_DEMAND: 1, LAG_ATTACK_ATTACK: 2, LAG_WITHDRAW_WITHDRAW:
      3, LAG_END: 4, NO_VERDICT: -1, VERDICT_NOT_ENOUGH: 0, VERDICT_NOT_SHOWN: 1, VERDICT_DRAWS: 2,
      VERDICT_AVERTS: 3, VERDICT_END: 4, NO_CHART_FORMAT: -1, CHART_DOT: 0, CHART_MERMAID: 1,
      CHART_SCXML: 2, CHART_END: 3, NO_IMAGE: -1, IMAGE_COUPLE: 0, IMAGE_MODEL: 1, IMAGE_RECORDING:
      2, IMAGE_END: 3, NO_TOLD_KIND: -1, TOLD_KIND_MOVE: 0, TOLD_KIND_DISAGREEMENT: 1,
      TOLD_KIND_OPEN_ISSUE: 2, TOLD_KIND_SEPARATION: 3, TOLD_KIND_REUNION: 4, TOLD_KIND_STRESS: 5,
      TOLD_KIND_GOOD_TIME: 6, TOLD_KIND_END: 7
    }.freeze
  end
end
