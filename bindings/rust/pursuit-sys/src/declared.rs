// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
use std::os::raw::{c_char, c_void};

/// How a call ended.
pub type pursuit_status = i32;
pub const PURSUIT_NO_STATUS: i32 = -1;
pub const PURSUIT_OK: i32 = 0;
pub const PURSUIT_STATUS_ARGUMENT: i32 = 1;
pub const PURSUIT_STATUS_NAME: i32 = 2;
pub const PURSUIT_STATUS_PARSE: i32 = 3;
pub const PURSUIT_STATUS_MODEL: i32 = 4;
pub const PURSUIT_STATUS_STATE: i32 = 5;
pub const PURSUIT_STATUS_INPUT: i32 = 6;
pub const PURSUIT_STATUS_MEMORY: i32 = 7;
pub const PURSUIT_STATUS_SIZE: i32 = 8;
pub const PURSUIT_STATUS_INTERNAL: i32 = 9;
pub const PURSUIT_STATUS_FULL: i32 = 10;
pub const PURSUIT_STATUS_END: i32 = 11;
/// Numbers that are no ids.
pub type pursuit_number = i32;
pub const PURSUIT_NONE: i32 = -1;
pub const PURSUIT_HEADER_VERSION: i32 = 1000;
pub const PURSUIT_MOVE_SLOTS: i32 = 32;
pub const PURSUIT_SEAT_STRIDE: i32 = 64;
pub const PURSUIT_RESPONSE_POINTS: i32 = 21;
pub const PURSUIT_REASON_REACH: i32 = 8;
/// Kinds of ids that have names. Moves and profiles have theirs in a model.
pub type pursuit_enum = i32;
pub const PURSUIT_NO_ENUM: i32 = -1;
pub const PURSUIT_ENUM_STATUS: i32 = 0;
pub const PURSUIT_ENUM_SEAT: i32 = 1;
pub const PURSUIT_ENUM_NEED: i32 = 2;
pub const PURSUIT_ENUM_FEAR: i32 = 3;
pub const PURSUIT_ENUM_PRIMARY: i32 = 4;
pub const PURSUIT_ENUM_SECONDARY: i32 = 5;
pub const PURSUIT_ENUM_DIMENSION: i32 = 6;
pub const PURSUIT_ENUM_KIND: i32 = 7;
pub const PURSUIT_ENUM_TURNING: i32 = 8;
pub const PURSUIT_ENUM_STANCE: i32 = 9;
pub const PURSUIT_ENUM_PHASE: i32 = 10;
pub const PURSUIT_ENUM_FEATURE: i32 = 11;
pub const PURSUIT_ENUM_INTERVENTION: i32 = 12;
pub const PURSUIT_ENUM_CUE: i32 = 13;
pub const PURSUIT_ENUM_MEANING: i32 = 14;
pub const PURSUIT_ENUM_TENDENCY: i32 = 15;
pub const PURSUIT_ENUM_LINK: i32 = 16;
pub const PURSUIT_ENUM_HEAT: i32 = 17;
pub const PURSUIT_ENUM_QUANTITY: i32 = 18;
pub const PURSUIT_ENUM_PARTING: i32 = 19;
pub const PURSUIT_ENUM_LOOP_ORDER: i32 = 20;
pub const PURSUIT_ENUM_IMAGE: i32 = 21;
pub const PURSUIT_ENUM_PROCESS_STAGE: i32 = 22;
pub const PURSUIT_ENUM_PROCESS_VARIABLE: i32 = 23;
pub const PURSUIT_ENUM_TRAIT: i32 = 24;
pub const PURSUIT_ENUM_OUTCOME: i32 = 25;
pub const PURSUIT_ENUM_CHANGE_KIND: i32 = 26;
pub const PURSUIT_ENUM_LEVER: i32 = 27;
pub const PURSUIT_ENUM_STABILITY: i32 = 28;
pub const PURSUIT_ENUM_OUTLOOK: i32 = 29;
pub const PURSUIT_ENUM_FATE: i32 = 30;
pub const PURSUIT_ENUM_LOOP_SIDES: i32 = 31;
pub const PURSUIT_ENUM_LOOP_MEMBER: i32 = 32;
pub const PURSUIT_ENUM_PATTERN: i32 = 33;
pub const PURSUIT_ENUM_LACK: i32 = 34;
pub const PURSUIT_ENUM_LAG: i32 = 35;
pub const PURSUIT_ENUM_VERDICT: i32 = 36;
pub const PURSUIT_ENUM_GROUP: i32 = 37;
pub const PURSUIT_ENUM_GATE: i32 = 38;
pub const PURSUIT_ENUM_TOLD_KIND: i32 = 39;
pub const PURSUIT_ENUM_STRENGTH: i32 = 40;
pub const PURSUIT_ENUM_MANNER: i32 = 41;
pub const PURSUIT_ENUM_LIMIT: i32 = 42;
pub const PURSUIT_ENUM_END: i32 = 43;
/// One of the two partners. No role: who pursues comes out of the traits and of the issue.
pub type pursuit_seat = i32;
pub const PURSUIT_NO_SEAT: i32 = -1;
pub const PURSUIT_SEAT_A: i32 = 0;
pub const PURSUIT_SEAT_B: i32 = 1;
pub const PURSUIT_SEAT_END: i32 = 2;
/// Needs, more or less unmet. The first three drive pursuit, the others withdrawal.
pub type pursuit_need = i32;
pub const PURSUIT_NO_NEED: i32 = -1;
pub const PURSUIT_NEED_CLOSENESS: i32 = 0;
pub const PURSUIT_NEED_HEARD: i32 = 1;
pub const PURSUIT_NEED_REASSURANCE: i32 = 2;
pub const PURSUIT_NEED_SPACE: i32 = 3;
pub const PURSUIT_NEED_PEACE: i32 = 4;
pub const PURSUIT_NEED_ACCEPTANCE: i32 = 5;
pub const PURSUIT_NEED_END: i32 = 6;
/// Fears, more or less active. The first two drive pursuit, the others withdrawal.
pub type pursuit_fear = i32;
pub const PURSUIT_NO_FEAR: i32 = -1;
pub const PURSUIT_FEAR_DISCONNECTION: i32 = 0;
pub const PURSUIT_FEAR_ABANDONMENT: i32 = 1;
pub const PURSUIT_FEAR_INADEQUACY: i32 = 2;
pub const PURSUIT_FEAR_ENGULFMENT: i32 = 3;
pub const PURSUIT_FEAR_END: i32 = 4;
/// The emotion underneath.
pub type pursuit_primary = i32;
pub const PURSUIT_NO_PRIMARY: i32 = -1;
pub const PURSUIT_PRIMARY_FEAR: i32 = 0;
pub const PURSUIT_PRIMARY_HURT: i32 = 1;
pub const PURSUIT_PRIMARY_SADNESS: i32 = 2;
pub const PURSUIT_PRIMARY_LONELINESS: i32 = 3;
pub const PURSUIT_PRIMARY_SHAME: i32 = 4;
pub const PURSUIT_PRIMARY_CALM: i32 = 5;
pub const PURSUIT_PRIMARY_END: i32 = 6;
/// The emotion that shows.
pub type pursuit_secondary = i32;
pub const PURSUIT_NO_SECONDARY: i32 = -1;
pub const PURSUIT_SECONDARY_ANGER: i32 = 0;
pub const PURSUIT_SECONDARY_FRUSTRATION: i32 = 1;
pub const PURSUIT_SECONDARY_NUMBNESS: i32 = 2;
pub const PURSUIT_SECONDARY_NONE: i32 = 3;
pub const PURSUIT_SECONDARY_END: i32 = 4;
/// Axes of how a move lands and of what it is for. The first two run -1..1, the others 0..1.
pub type pursuit_dimension = i32;
pub const PURSUIT_NO_DIMENSION: i32 = -1;
pub const PURSUIT_DIMENSION_NEARNESS: i32 = 0;
pub const PURSUIT_DIMENSION_WARMTH: i32 = 1;
pub const PURSUIT_DIMENSION_DEMAND: i32 = 2;
pub const PURSUIT_DIMENSION_RESPONSIVENESS: i32 = 3;
pub const PURSUIT_DIMENSION_OPENNESS: i32 = 4;
pub const PURSUIT_DIMENSION_END: i32 = 5;
/// What a move does for the one who makes it.
pub type pursuit_kind = i32;
pub const PURSUIT_NO_KIND: i32 = -1;
pub const PURSUIT_KIND_PURSUE: i32 = 0;
pub const PURSUIT_KIND_PROTEST: i32 = 1;
pub const PURSUIT_KIND_WITHDRAW: i32 = 2;
pub const PURSUIT_KIND_ATTACK: i32 = 3;
pub const PURSUIT_KIND_NEUTRAL: i32 = 4;
pub const PURSUIT_KIND_REPAIR: i32 = 5;
pub const PURSUIT_KIND_END: i32 = 6;
/// Moves that are one way of going on: who made one of them is likelier to make another.
pub type pursuit_group = i32;
pub const PURSUIT_NO_GROUP: i32 = -1;
pub const PURSUIT_GROUP_APPROACH: i32 = 0;
pub const PURSUIT_GROUP_PROTEST: i32 = 1;
pub const PURSUIT_GROUP_APPEASE: i32 = 2;
pub const PURSUIT_GROUP_SILENCE: i32 = 3;
pub const PURSUIT_GROUP_DEFENCE: i32 = 4;
pub const PURSUIT_GROUP_ANSWER: i32 = 5;
pub const PURSUIT_GROUP_END: i32 = 6;
/// What a move does to being apart.
pub type pursuit_parting = i32;
pub const PURSUIT_NO_PARTING: i32 = -1;
pub const PURSUIT_PARTING_NONE: i32 = 0;
pub const PURSUIT_PARTING_CONTACT: i32 = 1;
pub const PURSUIT_PARTING_LEAVES: i32 = 2;
pub const PURSUIT_PARTING_PROMISES: i32 = 3;
pub const PURSUIT_PARTING_END: i32 = 4;
/// Kinds of answer to a bid.
pub type pursuit_turning = i32;
pub const PURSUIT_NO_TURNING: i32 = -1;
pub const PURSUIT_TURNING_TOWARD: i32 = 0;
pub const PURSUIT_TURNING_AWAY: i32 = 1;
pub const PURSUIT_TURNING_AGAINST: i32 = 2;
pub const PURSUIT_TURNING_END: i32 = 3;
/// One observable act. These are the moves of the standard model; a model may add others behind
/// them, up to PURSUIT_MOVE_SLOTS, see pursuit_model_moves().
pub type pursuit_move = i32;
pub const PURSUIT_NO_MOVE: i32 = -1;
pub const PURSUIT_MOVE_INVITE: i32 = 0;
pub const PURSUIT_MOVE_SHARE: i32 = 1;
pub const PURSUIT_MOVE_DISCUSS: i32 = 2;
pub const PURSUIT_MOVE_SEEK_REASSURANCE: i32 = 3;
pub const PURSUIT_MOVE_REAFFIRM: i32 = 4;
pub const PURSUIT_MOVE_CRITICISE: i32 = 5;
pub const PURSUIT_MOVE_BLAME: i32 = 6;
pub const PURSUIT_MOVE_PRESSURE: i32 = 7;
pub const PURSUIT_MOVE_PLACATE: i32 = 8;
pub const PURSUIT_MOVE_MINIMISE: i32 = 9;
pub const PURSUIT_MOVE_DEFLECT: i32 = 10;
pub const PURSUIT_MOVE_DEFEND: i32 = 11;
pub const PURSUIT_MOVE_COUNTER_ATTACK: i32 = 12;
pub const PURSUIT_MOVE_STAY_SILENT: i32 = 13;
pub const PURSUIT_MOVE_STONEWALL: i32 = 14;
pub const PURSUIT_MOVE_LEAVE: i32 = 15;
pub const PURSUIT_MOVE_TIME_OUT: i32 = 16;
pub const PURSUIT_MOVE_RETURN: i32 = 17;
pub const PURSUIT_MOVE_LISTEN: i32 = 18;
pub const PURSUIT_MOVE_VALIDATE: i32 = 19;
pub const PURSUIT_MOVE_REASSURE: i32 = 20;
pub const PURSUIT_MOVE_APOLOGISE: i32 = 21;
pub const PURSUIT_MOVE_SOFTEN: i32 = 22;
pub const PURSUIT_MOVE_AFFECTION: i32 = 23;
pub const PURSUIT_MOVE_NEUTRAL: i32 = 24;
pub const PURSUIT_MOVE_END: i32 = 25;
/// The discrete state of one partner.
pub type pursuit_stance = i32;
pub const PURSUIT_NO_STANCE: i32 = -1;
pub const PURSUIT_STANCE_SETTLED: i32 = 0;
pub const PURSUIT_STANCE_REACHING: i32 = 1;
pub const PURSUIT_STANCE_PROTESTING: i32 = 2;
pub const PURSUIT_STANCE_DESPAIRING: i32 = 3;
pub const PURSUIT_STANCE_GUARDING: i32 = 4;
pub const PURSUIT_STANCE_WITHDRAWING: i32 = 5;
pub const PURSUIT_STANCE_SHUT_DOWN: i32 = 6;
pub const PURSUIT_STANCE_OPENING: i32 = 7;
pub const PURSUIT_STANCE_END: i32 = 8;
/// The state of the couple, derived from both stances: a label, read by nothing in the engine.
pub type pursuit_phase = i32;
pub const PURSUIT_NO_PHASE: i32 = -1;
pub const PURSUIT_PHASE_CALM: i32 = 0;
pub const PURSUIT_PHASE_A_PURSUES: i32 = 1;
pub const PURSUIT_PHASE_B_PURSUES: i32 = 2;
pub const PURSUIT_PHASE_ATTACK_ATTACK: i32 = 3;
pub const PURSUIT_PHASE_WITHDRAW_WITHDRAW: i32 = 4;
pub const PURSUIT_PHASE_PAUSED: i32 = 5;
pub const PURSUIT_PHASE_DE_ESCALATED: i32 = 6;
pub const PURSUIT_PHASE_BONDING: i32 = 7;
pub const PURSUIT_PHASE_END: i32 = 8;
/// What the score of a move is a sum of, in this order.
pub type pursuit_feature = i32;
pub const PURSUIT_NO_FEATURE: i32 = -1;
pub const PURSUIT_FEATURE_STANCE: i32 = 0;
pub const PURSUIT_FEATURE_CLOSENESS: i32 = 1;
pub const PURSUIT_FEATURE_HEARD: i32 = 2;
pub const PURSUIT_FEATURE_REASSURANCE: i32 = 3;
pub const PURSUIT_FEATURE_SPACE: i32 = 4;
pub const PURSUIT_FEATURE_PEACE: i32 = 5;
pub const PURSUIT_FEATURE_ACCEPTANCE: i32 = 6;
pub const PURSUIT_FEATURE_DISCONNECTION: i32 = 7;
pub const PURSUIT_FEATURE_ABANDONMENT: i32 = 8;
pub const PURSUIT_FEATURE_INADEQUACY: i32 = 9;
pub const PURSUIT_FEATURE_ENGULFMENT: i32 = 10;
pub const PURSUIT_FEATURE_TALK_HEALS: i32 = 11;
pub const PURSUIT_FEATURE_HOPE: i32 = 12;
pub const PURSUIT_FEATURE_SECURITY: i32 = 13;
pub const PURSUIT_FEATURE_COLDNESS: i32 = 14;
pub const PURSUIT_FEATURE_DEMAND: i32 = 15;
pub const PURSUIT_FEATURE_RESPONSIVENESS: i32 = 16;
pub const PURSUIT_FEATURE_ISSUE: i32 = 17;
pub const PURSUIT_FEATURE_END: i32 = 18;
/// Factors on the weight of a group of moves, beside what speaks for each, in this order.
pub type pursuit_gate = i32;
pub const PURSUIT_NO_GATE: i32 = -1;
pub const PURSUIT_GATE_MOMENTUM: i32 = 0;
pub const PURSUIT_GATE_BID: i32 = 1;
pub const PURSUIT_GATE_ANSWER: i32 = 2;
pub const PURSUIT_GATE_QUIETING: i32 = 3;
pub const PURSUIT_GATE_TIREDNESS: i32 = 4;
pub const PURSUIT_GATE_LEVEL: i32 = 5;
pub const PURSUIT_GATE_END: i32 = 6;
/// The members of pursuit_traits, one by one.
pub type pursuit_trait = i32;
pub const PURSUIT_NO_TRAIT: i32 = -1;
pub const PURSUIT_TRAIT_ANXIETY: i32 = 0;
pub const PURSUIT_TRAIT_AVOIDANCE: i32 = 1;
pub const PURSUIT_TRAIT_CLOSENESS: i32 = 2;
pub const PURSUIT_TRAIT_HEARD: i32 = 3;
pub const PURSUIT_TRAIT_REASSURANCE: i32 = 4;
pub const PURSUIT_TRAIT_SPACE: i32 = 5;
pub const PURSUIT_TRAIT_PEACE: i32 = 6;
pub const PURSUIT_TRAIT_ACCEPTANCE: i32 = 7;
pub const PURSUIT_TRAIT_DISCONNECTION: i32 = 8;
pub const PURSUIT_TRAIT_ABANDONMENT: i32 = 9;
pub const PURSUIT_TRAIT_INADEQUACY: i32 = 10;
pub const PURSUIT_TRAIT_ENGULFMENT: i32 = 11;
pub const PURSUIT_TRAIT_EXPRESSION: i32 = 12;
pub const PURSUIT_TRAIT_EXPRESSIVE_SUPPRESSION: i32 = 13;
pub const PURSUIT_TRAIT_TALK_HEALS: i32 = 14;
pub const PURSUIT_TRAIT_SECURITY: i32 = 15;
pub const PURSUIT_TRAIT_MENTALIZING: i32 = 16;
pub const PURSUIT_TRAIT_HOPE: i32 = 17;
pub const PURSUIT_TRAIT_FLOODING_MINUTES: i32 = 18;
pub const PURSUIT_TRAIT_LEVEL: i32 = 19;
pub const PURSUIT_TRAIT_END: i32 = 20;
/// What can be done to loosen the cycle.
pub type pursuit_intervention = i32;
pub const PURSUIT_NO_INTERVENTION: i32 = -1;
pub const PURSUIT_INTERVENTION_NAME_THE_CYCLE: i32 = 0;
pub const PURSUIT_INTERVENTION_RECOGNISE_INTENT: i32 = 1;
pub const PURSUIT_INTERVENTION_AFFIRM: i32 = 2;
pub const PURSUIT_INTERVENTION_UNCOVER: i32 = 3;
pub const PURSUIT_INTERVENTION_PROMISED_PAUSE: i32 = 4;
pub const PURSUIT_INTERVENTION_SOFTEN: i32 = 5;
pub const PURSUIT_INTERVENTION_RE_ENGAGE: i32 = 6;
pub const PURSUIT_INTERVENTION_RESPOND: i32 = 7;
pub const PURSUIT_INTERVENTION_SESSION: i32 = 8;
pub const PURSUIT_INTERVENTION_END: i32 = 9;
/// One number of a partner's state. Together with a seat it makes an id for pursuit_couple_read():
/// PURSUIT_QUANTITY_OF(seat, quantity). What is derived cannot be written, nor what acts have left
/// behind.
pub type pursuit_quantity = i32;
pub const PURSUIT_NO_QUANTITY: i32 = -1;
pub const PURSUIT_QUANTITY_UNMET_CLOSENESS: i32 = 0;
pub const PURSUIT_QUANTITY_UNMET_HEARD: i32 = 1;
pub const PURSUIT_QUANTITY_UNMET_REASSURANCE: i32 = 2;
pub const PURSUIT_QUANTITY_UNMET_SPACE: i32 = 3;
pub const PURSUIT_QUANTITY_UNMET_PEACE: i32 = 4;
pub const PURSUIT_QUANTITY_UNMET_ACCEPTANCE: i32 = 5;
pub const PURSUIT_QUANTITY_AROUSAL: i32 = 6;
pub const PURSUIT_QUANTITY_HOPE: i32 = 7;
pub const PURSUIT_QUANTITY_SECURITY: i32 = 8;
pub const PURSUIT_QUANTITY_MENTALIZING: i32 = 9;
pub const PURSUIT_QUANTITY_LEARNED_PURSUIT: i32 = 10;
pub const PURSUIT_QUANTITY_LEARNED_WITHDRAWAL: i32 = 11;
pub const PURSUIT_QUANTITY_CUE_WARMTH: i32 = 12;
pub const PURSUIT_QUANTITY_CUE_DEMAND: i32 = 13;
pub const PURSUIT_QUANTITY_CUE_RESPONSIVENESS: i32 = 14;
pub const PURSUIT_QUANTITY_STRESS: i32 = 15;
pub const PURSUIT_QUANTITY_DISCONNECTION: i32 = 16;
pub const PURSUIT_QUANTITY_ABANDONMENT: i32 = 17;
pub const PURSUIT_QUANTITY_INADEQUACY: i32 = 18;
pub const PURSUIT_QUANTITY_ENGULFMENT: i32 = 19;
pub const PURSUIT_QUANTITY_PURSUIT: i32 = 20;
pub const PURSUIT_QUANTITY_WITHDRAWAL: i32 = 21;
pub const PURSUIT_QUANTITY_DISTRESS: i32 = 22;
pub const PURSUIT_QUANTITY_EXPRESSED: i32 = 23;
pub const PURSUIT_QUANTITY_FLOODED: i32 = 24;
pub const PURSUIT_QUANTITY_STANCE: i32 = 25;
pub const PURSUIT_QUANTITY_MOMENTUM_APPROACH: i32 = 26;
pub const PURSUIT_QUANTITY_MOMENTUM_PROTEST: i32 = 27;
pub const PURSUIT_QUANTITY_MOMENTUM_APPEASE: i32 = 28;
pub const PURSUIT_QUANTITY_MOMENTUM_SILENCE: i32 = 29;
pub const PURSUIT_QUANTITY_MOMENTUM_DEFENCE: i32 = 30;
pub const PURSUIT_QUANTITY_MOMENTUM_ANSWER: i32 = 31;
pub const PURSUIT_QUANTITY_EXERTION: i32 = 32;
pub const PURSUIT_QUANTITY_FAMILIARITY: i32 = 33;
pub const PURSUIT_QUANTITY_END: i32 = 34;
/// The four links of the loop between the one who pursues and the other.
pub type pursuit_link = i32;
pub const PURSUIT_NO_LINK: i32 = -1;
pub const PURSUIT_LINK_FEAR_TO_DEMAND: i32 = 0;
pub const PURSUIT_LINK_DEMAND_TO_FEAR: i32 = 1;
pub const PURSUIT_LINK_FEAR_TO_DISTANCE: i32 = 2;
pub const PURSUIT_LINK_DISTANCE_TO_FEAR: i32 = 3;
pub const PURSUIT_LINK_END: i32 = 4;
/// At what point the loop gain is taken.
pub type pursuit_heat = i32;
pub const PURSUIT_NO_HEAT: i32 = -1;
pub const PURSUIT_HEAT_NOW: i32 = 0;
pub const PURSUIT_HEAT_COLD: i32 = 1;
pub const PURSUIT_HEAT_HOT: i32 = 2;
pub const PURSUIT_HEAT_END: i32 = 3;
/// Who acts first in a round of the bare loop.
pub type pursuit_loop_order = i32;
pub const PURSUIT_NO_LOOP_ORDER: i32 = -1;
pub const PURSUIT_LOOP_ORDER_PURSUIT_FIRST: i32 = 0;
pub const PURSUIT_LOOP_ORDER_WITHDRAWAL_FIRST: i32 = 1;
pub const PURSUIT_LOOP_ORDER_SIMULTANEOUS: i32 = 2;
pub const PURSUIT_LOOP_ORDER_END: i32 = 3;
/// What becomes of a small disturbance of a resting point.
pub type pursuit_stability = i32;
pub const PURSUIT_NO_STABILITY: i32 = -1;
pub const PURSUIT_STABILITY_STABLE: i32 = 0;
pub const PURSUIT_STABILITY_SADDLE: i32 = 1;
pub const PURSUIT_STABILITY_UNSTABLE: i32 = 2;
pub const PURSUIT_STABILITY_ONE_SIDED: i32 = 3;
pub const PURSUIT_STABILITY_NEUTRAL: i32 = 4;
pub const PURSUIT_STABILITY_END: i32 = 5;
/// How a loop can end.
pub type pursuit_outlook = i32;
pub const PURSUIT_NO_OUTLOOK: i32 = -1;
pub const PURSUIT_OUTLOOK_CALM: i32 = 0;
pub const PURSUIT_OUTLOOK_SPIRALS: i32 = 1;
pub const PURSUIT_OUTLOOK_DEPENDS: i32 = 2;
pub const PURSUIT_OUTLOOK_END: i32 = 3;
/// How a run ends.
pub type pursuit_fate = i32;
pub const PURSUIT_NO_FATE: i32 = -1;
pub const PURSUIT_FATE_CALM: i32 = 0;
pub const PURSUIT_FATE_CYCLE: i32 = 1;
pub const PURSUIT_FATE_BALANCE: i32 = 2;
pub const PURSUIT_FATE_SWINGS: i32 = 3;
pub const PURSUIT_FATE_ESCAPES: i32 = 4;
pub const PURSUIT_FATE_UNDECIDED: i32 = 5;
pub const PURSUIT_FATE_END: i32 = 6;
/// Of which side of a loop a number is.
pub type pursuit_loop_sides = i32;
pub const PURSUIT_NO_LOOP_SIDES: i32 = -1;
pub const PURSUIT_LOOP_SIDES_PURSUIT: i32 = 0;
pub const PURSUIT_LOOP_SIDES_WITHDRAWAL: i32 = 1;
pub const PURSUIT_LOOP_SIDES_BOTH: i32 = 2;
pub const PURSUIT_LOOP_SIDES_END: i32 = 3;
/// The numbers of a loop.
pub type pursuit_loop_member = i32;
pub const PURSUIT_NO_LOOP_MEMBER: i32 = -1;
pub const PURSUIT_LOOP_MEMBER_INERTIA: i32 = 0;
pub const PURSUIT_LOOP_MEMBER_COUPLING: i32 = 1;
pub const PURSUIT_LOOP_MEMBER_DRIVE: i32 = 2;
pub const PURSUIT_LOOP_MEMBER_THRESHOLD: i32 = 3;
pub const PURSUIT_LOOP_MEMBER_SLOPE_ABOVE: i32 = 4;
pub const PURSUIT_LOOP_MEMBER_SLOPE_BELOW: i32 = 5;
pub const PURSUIT_LOOP_MEMBER_CAP: i32 = 6;
pub const PURSUIT_LOOP_MEMBER_RANGE_LOW: i32 = 7;
pub const PURSUIT_LOOP_MEMBER_RANGE_HIGH: i32 = 8;
pub const PURSUIT_LOOP_MEMBER_END: i32 = 9;
pub type pursuit_process_stage = i32;
pub const PURSUIT_NO_PROCESS_STAGE: i32 = -1;
pub const PURSUIT_PROCESS_STAGE_NO_CYCLE: i32 = 0;
pub const PURSUIT_PROCESS_STAGE_IN_THE_CYCLE: i32 = 1;
pub const PURSUIT_PROCESS_STAGE_DE_ESCALATED: i32 = 2;
pub const PURSUIT_PROCESS_STAGE_RE_ENGAGED: i32 = 3;
pub const PURSUIT_PROCESS_STAGE_SOFTENED: i32 = 4;
pub const PURSUIT_PROCESS_STAGE_BONDED: i32 = 5;
pub const PURSUIT_PROCESS_STAGE_CONSOLIDATED: i32 = 6;
pub const PURSUIT_PROCESS_STAGE_END: i32 = 7;
/// What the stages are read off.
pub type pursuit_process_variable = i32;
pub const PURSUIT_NO_PROCESS_VARIABLE: i32 = -1;
pub const PURSUIT_PROCESS_VARIABLE_CYCLE_TURNS: i32 = 0;
pub const PURSUIT_PROCESS_VARIABLE_CALM_TURNS: i32 = 1;
pub const PURSUIT_PROCESS_VARIABLE_AROUSAL: i32 = 2;
pub const PURSUIT_PROCESS_VARIABLE_SIGHT: i32 = 3;
pub const PURSUIT_PROCESS_VARIABLE_WITHDRAWER_MET: i32 = 4;
pub const PURSUIT_PROCESS_VARIABLE_PURSUER_MET: i32 = 5;
pub const PURSUIT_PROCESS_VARIABLE_MET_RUNNING: i32 = 6;
pub const PURSUIT_PROCESS_VARIABLE_LEFT_ALONE: i32 = 7;
pub const PURSUIT_PROCESS_VARIABLE_HOURS: i32 = 8;
pub const PURSUIT_PROCESS_VARIABLE_END: i32 = 9;
/// What kind of change it is, and what pursuit_change::seat, id, amount and ms are then.
pub type pursuit_change_kind = i32;
pub const PURSUIT_NO_CHANGE_KIND: i32 = -1;
pub const PURSUIT_CHANGE_KIND_INTERVENTION: i32 = 0;
pub const PURSUIT_CHANGE_KIND_MOVE: i32 = 1;
pub const PURSUIT_CHANGE_KIND_TRAIT: i32 = 2;
pub const PURSUIT_CHANGE_KIND_LINK: i32 = 3;
pub const PURSUIT_CHANGE_KIND_DISAGREEMENT: i32 = 4;
pub const PURSUIT_CHANGE_KIND_OPEN_ISSUE: i32 = 5;
pub const PURSUIT_CHANGE_KIND_SEPARATION: i32 = 6;
pub const PURSUIT_CHANGE_KIND_REUNION: i32 = 7;
pub const PURSUIT_CHANGE_KIND_STRESS: i32 = 8;
pub const PURSUIT_CHANGE_KIND_GOOD_TIME: i32 = 9;
pub const PURSUIT_CHANGE_KIND_ELAPSE: i32 = 10;
pub const PURSUIT_CHANGE_KIND_END: i32 = 11;
/// What of a run is compared. Where it is yes or no, many runs give a share.
pub type pursuit_outcome = i32;
pub const PURSUIT_NO_OUTCOME: i32 = -1;
pub const PURSUIT_OUTCOME_TIME_IN_CYCLE: i32 = 0;
pub const PURSUIT_OUTCOME_CYCLE: i32 = 1;
pub const PURSUIT_OUTCOME_HOLDS: i32 = 2;
pub const PURSUIT_OUTCOME_REPAIR_TIME: i32 = 3;
pub const PURSUIT_OUTCOME_PROTEST_A: i32 = 4;
pub const PURSUIT_OUTCOME_PROTEST_B: i32 = 5;
pub const PURSUIT_OUTCOME_PEAK_FEAR_A: i32 = 6;
pub const PURSUIT_OUTCOME_PEAK_FEAR_B: i32 = 7;
pub const PURSUIT_OUTCOME_PEAK_AROUSAL_A: i32 = 8;
pub const PURSUIT_OUTCOME_PEAK_AROUSAL_B: i32 = 9;
pub const PURSUIT_OUTCOME_DISTRESS_END_A: i32 = 10;
pub const PURSUIT_OUTCOME_DISTRESS_END_B: i32 = 11;
pub const PURSUIT_OUTCOME_RESOLVED: i32 = 12;
pub const PURSUIT_OUTCOME_GAIN_COLD: i32 = 13;
pub const PURSUIT_OUTCOME_GAIN_HOT: i32 = 14;
pub const PURSUIT_OUTCOME_GAIN_NOW: i32 = 15;
pub const PURSUIT_OUTCOME_TIME_CALM: i32 = 16;
pub const PURSUIT_OUTCOME_END: i32 = 17;
/// Facts about a pair of runs: flags to be added up.
pub type pursuit_run_flags = i32;
pub const PURSUIT_RUN_ALL: i32 = -1;
pub const PURSUIT_RUN_CYCLED_WITHOUT: i32 = 1;
pub const PURSUIT_RUN_CYCLED_WITH: i32 = 2;
pub const PURSUIT_RUN_CENSORED_WITHOUT: i32 = 4;
pub const PURSUIT_RUN_CENSORED_WITH: i32 = 8;
pub const PURSUIT_RUN_REFUSED: i32 = 16;
pub const PURSUIT_RUN_UNMADE: i32 = 32;
/// Kinds of single changes to search among.
pub type pursuit_lever = i32;
pub const PURSUIT_NO_LEVER: i32 = -1;
pub const PURSUIT_LEVER_LINK: i32 = 0;
pub const PURSUIT_LEVER_TRAIT: i32 = 1;
pub const PURSUIT_LEVER_MOVE: i32 = 2;
pub const PURSUIT_LEVER_INTERVENTION: i32 = 3;
pub const PURSUIT_LEVER_END: i32 = 4;
/// How the other's last act was heard.
pub type pursuit_cue = i32;
pub const PURSUIT_NO_CUE: i32 = -1;
pub const PURSUIT_CUE_NOTHING_YET: i32 = 0;
pub const PURSUIT_CUE_WARMTH: i32 = 1;
pub const PURSUIT_CUE_DISTANCE: i32 = 2;
pub const PURSUIT_CUE_ATTACK: i32 = 3;
pub const PURSUIT_CUE_PRESSURE: i32 = 4;
pub const PURSUIT_CUE_ANSWER: i32 = 5;
pub const PURSUIT_CUE_END: i32 = 6;
/// What the mover made of it.
pub type pursuit_meaning = i32;
pub const PURSUIT_NO_MEANING: i32 = -1;
pub const PURSUIT_MEANING_SAFE: i32 = 0;
pub const PURSUIT_MEANING_LEFT_ALONE: i32 = 1;
pub const PURSUIT_MEANING_NOT_HEARD: i32 = 2;
pub const PURSUIT_MEANING_NOT_SURE_OF_YOU: i32 = 3;
pub const PURSUIT_MEANING_CROWDED: i32 = 4;
pub const PURSUIT_MEANING_NOT_GOOD_ENOUGH: i32 = 5;
pub const PURSUIT_MEANING_AT_ODDS: i32 = 6;
pub const PURSUIT_MEANING_MET: i32 = 7;
pub const PURSUIT_MEANING_WANTED: i32 = 8;
pub const PURSUIT_MEANING_LET_BE: i32 = 9;
pub const PURSUIT_MEANING_END: i32 = 10;
/// What the feeling pulls toward.
pub type pursuit_tendency = i32;
pub const PURSUIT_NO_TENDENCY: i32 = -1;
pub const PURSUIT_TENDENCY_COME_CLOSER: i32 = 0;
pub const PURSUIT_TENDENCY_PROTEST: i32 = 1;
pub const PURSUIT_TENDENCY_PROTECT: i32 = 2;
pub const PURSUIT_TENDENCY_GIVE_UP: i32 = 3;
pub const PURSUIT_TENDENCY_OPEN_UP: i32 = 4;
pub const PURSUIT_TENDENCY_REST: i32 = 5;
pub const PURSUIT_TENDENCY_KEEP_STILL: i32 = 6;
pub const PURSUIT_TENDENCY_STAND_FIRM: i32 = 7;
pub const PURSUIT_TENDENCY_END: i32 = 8;
/// The texts that sentences are made of. Each is a template, in which names in braces are filled
/// in: {me} and {other} everywhere. Where a group has a text for each id, add the id to the number
/// given: PURSUIT_MESSAGE_NEED + PURSUIT_NEED_PEACE.
pub type pursuit_message = i32;
pub const PURSUIT_NO_MESSAGE: i32 = -1;
pub const PURSUIT_MESSAGE_WAS: i32 = 0;
pub const PURSUIT_MESSAGE_DOES: i32 = 32;
pub const PURSUIT_MESSAGE_CUSTOM_WAS: i32 = 64;
pub const PURSUIT_MESSAGE_CUSTOM_DOES: i32 = 65;
pub const PURSUIT_MESSAGE_CUE: i32 = 80;
pub const PURSUIT_MESSAGE_MEANING: i32 = 96;
pub const PURSUIT_MESSAGE_PRIMARY: i32 = 112;
pub const PURSUIT_MESSAGE_SECONDARY: i32 = 128;
pub const PURSUIT_MESSAGE_NEED: i32 = 144;
pub const PURSUIT_MESSAGE_FEAR: i32 = 160;
pub const PURSUIT_MESSAGE_TENDENCY: i32 = 176;
pub const PURSUIT_MESSAGE_FEATURE: i32 = 192;
pub const PURSUIT_MESSAGE_FIRST: i32 = 224;
pub const PURSUIT_MESSAGE_READING: i32 = 225;
pub const PURSUIT_MESSAGE_AT_EASE: i32 = 226;
pub const PURSUIT_MESSAGE_BENEATH: i32 = 227;
pub const PURSUIT_MESSAGE_SHOWN: i32 = 228;
pub const PURSUIT_MESSAGE_FEELING: i32 = 229;
pub const PURSUIT_MESSAGE_CHOSEN: i32 = 230;
pub const PURSUIT_MESSAGE_HOST_MADE: i32 = 231;
pub const PURSUIT_MESSAGE_ANOTHER: i32 = 232;
pub const PURSUIT_MESSAGE_MORE: i32 = 233;
pub const PURSUIT_MESSAGE_LESS: i32 = 234;
pub const PURSUIT_MESSAGE_AT_HAND: i32 = 235;
pub const PURSUIT_MESSAGE_OUT_OF_REACH: i32 = 236;
pub const PURSUIT_MESSAGE_STILL: i32 = 237;
pub const PURSUIT_MESSAGE_TO_OTHER: i32 = 238;
pub const PURSUIT_MESSAGE_TO_NOBODY: i32 = 239;
pub const PURSUIT_MESSAGE_ACTS: i32 = 240;
pub const PURSUIT_MESSAGE_SOUNDS: i32 = 241;
pub const PURSUIT_MESSAGE_WANTS: i32 = 242;
pub const PURSUIT_MESSAGE_UNSAID: i32 = 243;
pub const PURSUIT_MESSAGE_UNSAID_FEELING: i32 = 244;
pub const PURSUIT_MESSAGE_UNSAID_NEED: i32 = 245;
pub const PURSUIT_MESSAGE_NOT_NOW: i32 = 246;
pub const PURSUIT_MESSAGE_BETWEEN: i32 = 247;
pub const PURSUIT_MESSAGE_NO_NEED: i32 = 248;
pub const PURSUIT_MESSAGE_ON_EDGE: i32 = 249;
pub const PURSUIT_MESSAGE_EVEN_SO: i32 = 250;
pub const PURSUIT_MESSAGE_STRENGTH: i32 = 256;
pub const PURSUIT_MESSAGE_MANNER: i32 = 272;
pub const PURSUIT_MESSAGE_LIMIT: i32 = 304;
pub const PURSUIT_MESSAGE_END: i32 = 336;
/// How strongly an act is done.
pub type pursuit_strength = i32;
pub const PURSUIT_NO_STRENGTH: i32 = -1;
pub const PURSUIT_STRENGTH_SLIGHT: i32 = 0;
pub const PURSUIT_STRENGTH_MODERATE: i32 = 1;
pub const PURSUIT_STRENGTH_CLEAR: i32 = 2;
pub const PURSUIT_STRENGTH_FULL: i32 = 3;
pub const PURSUIT_STRENGTH_END: i32 = 4;
/// How an act sounds: words of tone for who speaks it.
pub type pursuit_manner = i32;
pub const PURSUIT_NO_MANNER: i32 = -1;
pub const PURSUIT_MANNER_WARM: i32 = 0;
pub const PURSUIT_MANNER_COLD: i32 = 1;
pub const PURSUIT_MANNER_PRESSING: i32 = 2;
pub const PURSUIT_MANNER_DISTANT: i32 = 3;
pub const PURSUIT_MANNER_OPEN: i32 = 4;
pub const PURSUIT_MANNER_UNCLEAR: i32 = 5;
pub const PURSUIT_MANNER_HEATED: i32 = 6;
pub const PURSUIT_MANNER_EVEN: i32 = 7;
pub const PURSUIT_MANNER_HELD_BACK: i32 = 8;
pub const PURSUIT_MANNER_SHARP: i32 = 9;
pub const PURSUIT_MANNER_STRAINED: i32 = 10;
pub const PURSUIT_MANNER_FLAT: i32 = 11;
pub const PURSUIT_MANNER_OVERWHELMED: i32 = 12;
pub const PURSUIT_MANNER_WEARY: i32 = 13;
pub const PURSUIT_MANNER_PERSISTENT: i32 = 14;
pub const PURSUIT_MANNER_END: i32 = 15;
/// What who speaks does not do in this turn; first acts of the other groups, by pursuit_group.
pub type pursuit_limit = i32;
pub const PURSUIT_NO_LIMIT: i32 = -1;
pub const PURSUIT_LIMIT_APPROACH: i32 = 0;
pub const PURSUIT_LIMIT_PROTEST: i32 = 1;
pub const PURSUIT_LIMIT_APPEASE: i32 = 2;
pub const PURSUIT_LIMIT_SILENCE: i32 = 3;
pub const PURSUIT_LIMIT_DEFENCE: i32 = 4;
pub const PURSUIT_LIMIT_ANSWER: i32 = 5;
pub const PURSUIT_LIMIT_REVEAL: i32 = 6;
pub const PURSUIT_LIMIT_SEE_THROUGH: i32 = 7;
pub const PURSUIT_LIMIT_SETTLE: i32 = 8;
pub const PURSUIT_LIMIT_TAKE_IN: i32 = 9;
pub const PURSUIT_LIMIT_END: i32 = 10;
/// What it looks like.
pub type pursuit_pattern = i32;
pub const PURSUIT_NO_PATTERN: i32 = -1;
pub const PURSUIT_PATTERN_NONE: i32 = 0;
pub const PURSUIT_PATTERN_A_PURSUES: i32 = 1;
pub const PURSUIT_PATTERN_B_PURSUES: i32 = 2;
pub const PURSUIT_PATTERN_ATTACK_ATTACK: i32 = 3;
pub const PURSUIT_PATTERN_WITHDRAW_WITHDRAW: i32 = 4;
pub const PURSUIT_PATTERN_END: i32 = 5;
/// What is lacking for a finding to be more than a guess.
pub type pursuit_lack = i32;
pub const PURSUIT_NO_LACK: i32 = -1;
pub const PURSUIT_LACK_NOTHING: i32 = 0;
pub const PURSUIT_LACK_ACTS: i32 = 1;
pub const PURSUIT_LACK_ONE_SIDE: i32 = 2;
pub const PURSUIT_LACK_LEAD: i32 = 3;
pub const PURSUIT_LACK_END: i32 = 4;
/// What follows what, from one partner to the next act of the other.
pub type pursuit_lag = i32;
pub const PURSUIT_NO_LAG: i32 = -1;
pub const PURSUIT_LAG_DEMAND_WITHDRAW: i32 = 0;
pub const PURSUIT_LAG_WITHDRAW_DEMAND: i32 = 1;
pub const PURSUIT_LAG_ATTACK_ATTACK: i32 = 2;
pub const PURSUIT_LAG_WITHDRAW_WITHDRAW: i32 = 3;
pub const PURSUIT_LAG_END: i32 = 4;
/// Whether the first act draws the second one, given habit and the time of the talk.
pub type pursuit_verdict = i32;
pub const PURSUIT_NO_VERDICT: i32 = -1;
pub const PURSUIT_VERDICT_NOT_ENOUGH: i32 = 0;
pub const PURSUIT_VERDICT_NOT_SHOWN: i32 = 1;
pub const PURSUIT_VERDICT_DRAWS: i32 = 2;
pub const PURSUIT_VERDICT_AVERTS: i32 = 3;
pub const PURSUIT_VERDICT_END: i32 = 4;
/// Formats of diagrams.
pub type pursuit_chart_format = i32;
pub const PURSUIT_NO_CHART_FORMAT: i32 = -1;
pub const PURSUIT_CHART_DOT: i32 = 0;
pub const PURSUIT_CHART_MERMAID: i32 = 1;
pub const PURSUIT_CHART_SCXML: i32 = 2;
pub const PURSUIT_CHART_END: i32 = 3;
/// What is in an image.
pub type pursuit_image = i32;
pub const PURSUIT_NO_IMAGE: i32 = -1;
pub const PURSUIT_IMAGE_COUPLE: i32 = 0;
pub const PURSUIT_IMAGE_MODEL: i32 = 1;
pub const PURSUIT_IMAGE_RECORDING: i32 = 2;
pub const PURSUIT_IMAGE_END: i32 = 3;
/// Kinds of what can be told.
pub type pursuit_told_kind = i32;
pub const PURSUIT_NO_TOLD_KIND: i32 = -1;
pub const PURSUIT_TOLD_KIND_MOVE: i32 = 0;
pub const PURSUIT_TOLD_KIND_DISAGREEMENT: i32 = 1;
pub const PURSUIT_TOLD_KIND_OPEN_ISSUE: i32 = 2;
pub const PURSUIT_TOLD_KIND_SEPARATION: i32 = 3;
pub const PURSUIT_TOLD_KIND_REUNION: i32 = 4;
pub const PURSUIT_TOLD_KIND_STRESS: i32 = 5;
pub const PURSUIT_TOLD_KIND_GOOD_TIME: i32 = 6;
pub const PURSUIT_TOLD_KIND_END: i32 = 7;
pub const PURSUIT_UNSET: f32 = -1.0;

/// Watches and stops long calls from another thread; each takes it in the struct that says how. All
/// calls with one may run at the same time. A call that is stopped says STATE and has changed
/// nothing, but for arrays that are filled piece by piece, which say so. Turns, rounds of a loop
/// and skips are stopped by asking for them in parts, which make the same bits as the whole.
#[repr(C)]
pub struct pursuit_progress {
    _opaque: [u8; 0],
}

/// Every number of the engine. Immutable; any number of couples and threads may share one.
#[repr(C)]
pub struct pursuit_model {
    _opaque: [u8; 0],
}

/// Two partners in one argument: all that changes while they live.
#[repr(C)]
pub struct pursuit_couple {
    _opaque: [u8; 0],
}

/// Two partners and what happens to them when, read from TOML. Immutable.
#[repr(C)]
pub struct pursuit_scenario {
    _opaque: [u8; 0],
}

/// A scenario being played: a couple, and what is still to happen to it.
#[repr(C)]
pub struct pursuit_playthrough {
    _opaque: [u8; 0],
}

/// A process over one couple.
#[repr(C)]
pub struct pursuit_process {
    _opaque: [u8; 0],
}

/// Who the couples of an ensemble are, by their id. Immutable.
#[repr(C)]
pub struct pursuit_population {
    _opaque: [u8; 0],
}

/// Many couples under one model and one scenario. Immutable. Couple `id` is the pursuit_couple of
/// the same model, traits, seed and id, bit for bit, whatever the number of couples, their order,
/// the parts a run is cut into, the threads and the processor.
#[repr(C)]
pub struct pursuit_ensemble {
    _opaque: [u8; 0],
}

/// Observed talks and how to read them. Immutable.
#[repr(C)]
pub struct pursuit_talks {
    _opaque: [u8; 0],
}

/// How far the coders of a table say the same, beyond chance. Immutable.
#[repr(C)]
pub struct pursuit_agreement {
    _opaque: [u8; 0],
}

/// Talks made ready to be asked about again and again. Works in memory of its own.
#[repr(C)]
pub struct pursuit_likelihood {
    _opaque: [u8; 0],
}

/// What a fit found. Immutable.
#[repr(C)]
pub struct pursuit_fit {
    _opaque: [u8; 0],
}

/// Watches a talk act by act.
#[repr(C)]
pub struct pursuit_watch {
    _opaque: [u8; 0],
}

/// What waits to happen to a couple, in order of time: 16 things at most.
#[repr(C)]
pub struct pursuit_scene {
    _opaque: [u8; 0],
}

/// A scalar coefficient. The texts are static.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_coefficient {
    pub struct_size: u32,
    /// its value in the standard model
    pub standard: f32,
    /// its range
    pub least: f32,
    /// its range
    pub most: f32,
    /// as a scenario writes it
    pub name: *const c_char,
    /// of the value
    pub unit: *const c_char,
    /// in a few words
    pub meaning: *const c_char,
    /// a publication, or "design choice"
    pub source: *const c_char,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_coefficient>() == 48
);

/// What a move is in a model.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_move_row {
    pub struct_size: u32,
    pub kind: pursuit_kind,
    pub parting: pursuit_parting,
    /// 1: asks for a response
    pub bid: i32,
    /// how it lands, by pursuit_dimension
    pub impact: [f32; 5],
    /// what it is for
    pub intent: [f32; 5],
    /// how far it can be read otherwise
    pub ambiguity: f32,
    /// puts the issue on the table
    pub raises: f32,
    /// progress of the issue when it answers a move that raises it
    pub engages: f32,
    /// shows what is underneath
    pub discloses: f32,
    pub group: pursuit_group,
}
// On 64 bits: 76 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_move_row>() == 76
);

/// What the gates do to a group of moves, and what it costs.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_group_row {
    pub struct_size: u32,
    /// -1..1: likelier where the other responds
    pub tells: f32,
    /// -1..1: less likely the more of the issue has been worked through
    pub quiets: f32,
    /// -1..1: less likely the more exerted
    pub tires: f32,
    /// -1..1: likelier with the level of a partner
    pub says: f32,
    /// of exertion, however little of it shows
    pub cost: f32,
    /// does less the more often the same is done again
    pub habituates: f32,
    /// -1..1, by pursuit_stance: whether it answers a bid, from there
    pub answers: [f32; 8],
}
// On 64 bits: 60 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_group_row>() == 60
);

/// A row of the table that moves a partner from stance to stance.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_transition {
    pub struct_size: u32,
    /// PURSUIT_NONE: from any
    pub from_stance: pursuit_stance,
    pub to_stance: pursuit_stance,
    /// in a few words, English
    pub because: [c_char; 48],
}
// On 64 bits: 60 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_transition>() == 60
);

/// One person in this relationship. Anxiety and avoidance are the two dimensions of adult
/// attachment, each (ECR item mean - 1) / 6. A value that is PURSUIT_UNSET is left to the model.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_traits {
    pub struct_size: u32,
    /// 0..1; default .43, the population's mean
    pub anxiety: f32,
    /// 0..1; default .32
    pub avoidance: f32,
    /// by pursuit_need: factor on what the model derives, 0..2; 1
    pub need_strength: [f32; 6],
    /// by pursuit_fear: likewise
    pub fear_sensitivity: [f32; 4],
    /// factor on all intensities, 0..1; default 1
    pub expression: f32,
    /// how much of what is felt does not show, 0..1 or unset
    pub expressive_suppression: f32,
    /// belief that open communication heals, 0..1 or unset
    pub talk_heals: f32,
    /// felt security at the start and at rest, 0..1 or unset
    pub security: f32,
    /// sees what lies under the other's acts, 0..1 or unset
    pub mentalizing: f32,
    /// that reaching works, at the start, 0..1 or unset
    pub hope: f32,
    /// from onset to end, 0..1440 or unset
    pub flooding_minutes: f32,
    /// how much is said at all, 0..1; default .5, as most
    pub level: f32,
}
// On 64 bits: 84 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_traits>() == 84
);

/// A questionnaire score with the mean and deviation of a norm sample, in the same unit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_score {
    pub struct_size: u32,
    pub value: f32,
    pub mean: f32,
    /// > 0
    pub deviation: f32,
}
// On 64 bits: 16 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_score>() == 16
);

/// What one partner is like at a moment.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_condition {
    pub struct_size: u32,
    pub stance: pursuit_stance,
    /// 1: so aroused that nothing gets through
    pub flooded: i32,
    /// by pursuit_need
    pub unmet: [f32; 6],
    /// experienced
    pub arousal: f32,
    /// what of it shows
    pub expressed: f32,
    /// that reaching works
    pub hope: f32,
    /// felt
    pub security: f32,
    /// of this partner
    pub mentalizing: f32,
    /// .5..1.5: factor on the fears of pursuit and of withdrawal
    pub learned: [f32; 2],
    /// how the other's last act was read: warmth -1..1, demand, responsiveness
    pub cue: [f32; 3],
    /// from outside
    pub stress: f32,
    /// by pursuit_fear
    pub fears: [f32; 4],
    /// by pursuit_group: how much of each this partner did of late
    pub momentum: [f32; 6],
    /// what pressing and reaching have cost
    pub exertion: f32,
    /// how far the other has done the same again and again
    pub familiarity: f32,
}
// On 64 bits: 128 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_condition>() == 128
);

/// What the gates of a choice were made from, beside the features.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_sway {
    pub struct_size: u32,
    /// by pursuit_group: how much of each the mover did of late
    pub momentum: [f32; 6],
    /// of the mover
    pub exertion: f32,
    /// of the other's last act, which waits for an answer
    pub bid: f32,
    /// how far the issue is worked through
    pub heard: f32,
    /// -1..1: how much is said; least where there is nobody to talk to
    pub level: f32,
}
// On 64 bits: 44 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_sway>() == 44
);

/// The record of one turn. The conditions in it are those right after the turn.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_turn {
    pub struct_size: u32,
    /// 0 for the couple's first turn
    pub number: u32,
    /// on the couple's clock, when the move was made
    pub time_ms: i64,
    /// who made the move
    pub mover: pursuit_seat,
    /// the mover's stance as the turn began
    pub before: pursuit_stance,
    /// the mover's stance after its transition
    pub stance: pursuit_stance,
    /// the transition, see pursuit_model_transition(); PURSUIT_NONE
    pub row: i32,
    /// the act; of an observed code its likeliest
    pub move_id: pursuit_move,
    /// of the couple after the turn
    pub phase: pursuit_phase,
    /// 1: made by pursuit_couple_act() or _observe(), not chosen
    pub host_made: i32,
    /// 1: the move answers a bid of the other, as `turning` says
    pub answers: i32,
    /// how the move takes up a bid of the other
    pub turning: pursuit_turning,
    /// 1: the issue got resolved in this turn
    pub resolved: i32,
    /// of the move
    pub intensity: f32,
    /// of the move, before the draw
    pub probability: f32,
    /// the draw, 0 < = u < 1; 0 for a host-made move
    pub uniform: f32,
    /// by pursuit_feature: what the scores were made from
    pub features: [f32; 18],
    /// by pursuit_dimension: what the hearer made of it
    pub perceived: [f32; 5],
    /// by pursuit_seat
    pub after: [pursuit_condition; 2],
    /// what the gates were made from
    pub sway: pursuit_sway,
    /// 0
    pub reserved: u32,
}
// On 64 bits: 464 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_turn>() == 464
);

/// What shows of a turn, as pursuit_turn has it: for hosts that copy structs.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_brief_turn {
    pub struct_size: u32,
    pub mover: pursuit_seat,
    pub stance: pursuit_stance,
    pub move_id: pursuit_move,
    pub phase: pursuit_phase,
    pub intensity: f32,
}
// On 64 bits: 24 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_brief_turn>() == 24
);

/// How the next move would be chosen. Behind the model's moves there are zeros.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_peek {
    pub struct_size: u32,
    pub mover: pursuit_seat,
    /// the one it will be made from
    pub stance: pursuit_stance,
    /// the transition on the way; PURSUIT_NONE
    pub row: i32,
    /// by pursuit_feature
    pub features: [f32; 18],
    /// by pursuit_move: the sums of the reasons
    pub score: [f32; 32],
    /// by pursuit_move: sums to 1
    pub probability: [f32; 32],
    /// what the gates are made from
    pub sway: pursuit_sway,
}
// On 64 bits: 388 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_peek>() == 388
);

/// How things stand between them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_situation {
    pub struct_size: u32,
    pub phase: pursuit_phase,
    /// who speaks next
    pub floor: pursuit_seat,
    /// made so far
    pub turns: u32,
    pub clock_ms: i64,
    pub seed: u64,
    pub id: u64,
    /// how long a turn takes
    pub turn_ms: u32,
    /// of the issue; 0 without one
    pub severity: f32,
    /// of the issue; 1: resolved
    pub progress: f32,
    /// of the issue; PURSUIT_NONE: both alike
    pub owner: pursuit_seat,
    /// 1: they are apart
    pub apart: i32,
    /// who wanted it, and is away; PURSUIT_NONE
    pub stepped_back: pursuit_seat,
    /// 1: they said when they return
    pub promised: i32,
    /// until the promised return, from now on; 0 without one
    pub returns_ms: u32,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_situation>() == 72
);

/// By how much a small disturbance comes back after one trip round the loop. No unit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_gain {
    pub struct_size: u32,
    /// by pursuit_link: slopes; their product is what comes back in one round
    pub links: [f32; 4],
    /// k_P: what the other's fear adds to the pursuer's in one round
    pub coupling_pursuit: f32,
    /// k_W: and the other way
    pub coupling_withdrawal: f32,
    /// r_P: what of a change of the pursuer's fear is left then
    pub inertia_pursuit: f32,
    /// r_W
    pub inertia_withdrawal: f32,
    /// G = k_P k_W / ((1 - r_P)(1 - r_W)); above 1 it feeds itself
    pub gain: f32,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_gain>() == 40
);

/// A measured gain.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_measured {
    pub struct_size: u32,
    /// from the two below
    pub gain: f32,
    /// with the fears raised by 1/1000, per unit of disturbance
    pub up: f32,
    /// with the fears lowered
    pub down: f32,
    /// 1: both agree within 2 %. Else they are at a kink, without a single gain
    pub smooth: i32,
}
// On 64 bits: 20 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_measured>() == 20
);

/// One side of the bare loop: how it carries on and how it answers the other's value x.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_loop_side {
    /// r, 0..0.999999: what lasts to the next round; default 0
    pub inertia: f64,
    /// k, 0..1e6; default 0
    pub coupling: f64,
    /// d, -1e6..1e6, added every round; default 0
    pub drive: f64,
    /// of x, -1e6..1e6: what is below counts by slope_below; default 0
    pub threshold: f64,
    /// 0..1e6, per unit of x; default 1
    pub slope_above: f64,
    /// 0..1e6; default 0
    pub slope_below: f64,
    /// 1e-12..1e6, or infinite: of the influence, either way; default infinite
    pub cap: f64,
}
// On 64 bits: 56 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_loop_side>() == 56
);

/// The loop by itself, a map of two numbers: p' = clamp(r p + k I(w) + d), and w' the same of p'.
/// For analysis and teaching; no part of a couple. The default is the range 0..1. A number out of
/// its range is ARGUMENT in every call that takes a loop; within them all that is told is finite.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_loop {
    pub struct_size: u32,
    pub order: pursuit_loop_order,
    pub pursuit: pursuit_loop_side,
    pub withdrawal: pursuit_loop_side,
    /// -1e6..1e6, at least 1e-6 apart; both may be infinite
    pub low: f64,
    /// -1e6..1e6, at least 1e-6 apart; both may be infinite
    pub high: f64,
}
// On 64 bits: 136 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_loop>() == 136
);

/// A state of the bare loop. Each number that goes in is -1e200..1e200. What leaves every bound
/// stops there.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_point {
    pub pursuit: f64,
    pub withdrawal: f64,
}
// On 64 bits: 16 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_point>() == 16
);

/// What is known of a bare loop without running it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_loop_analysis {
    pub struct_size: u32,
    /// 1: between calm and cycle there is a resting point
    pub has_saddle: i32,
    /// above the thresholds; above 1 disturbances beyond the saddle grow
    pub gain: f64,
    /// factor a round that a disturbance tends to
    pub growth: f64,
    /// 0, 0 without one
    pub saddle: pursuit_point,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_loop_analysis>() == 40
);

/// Whether a quarrel will hold, from the bare loop fitted to what each partner settles into.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_prediction {
    pub struct_size: u32,
    /// 1; 0: it dies out
    pub holds: i32,
    /// of the direction in which it holds; PURSUIT_NONE
    pub pursuer: pursuit_seat,
    /// 0
    pub reserved: u32,
    /// with seat a, with seat b pursuing
    pub loops: [pursuit_loop; 2],
    /// where the drives are once the first exchanges are over
    pub start: [pursuit_point; 2],
}
// On 64 bits: 320 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_prediction>() == 320
);

/// The gains of one direction side by side.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_gains {
    pub struct_size: u32,
    /// PURSUIT_HEAT_NOW
    pub now: pursuit_gain,
    /// reference, PURSUIT_HEAT_COLD
    pub cold: pursuit_gain,
    /// reference, PURSUIT_HEAT_HOT
    pub hot: pursuit_gain,
    /// at the present state, by experiment
    pub operational: pursuit_measured,
    /// from settled responses, 0 to .6
    pub finite_cold: f64,
    pub finite_hot: f64,
}
// On 64 bits: 160 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_gains>() == 160
);

/// A state that the next round leaves as it is.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_fixed_point {
    pub struct_size: u32,
    pub stability: pursuit_stability,
    /// 1: the loop feeds itself on the way here; 0: it belongs to calm
    pub cycle: i32,
    /// 0
    pub reserved: u32,
    pub at: pursuit_point,
    /// factors a round of a small disturbance, the larger in size first
    pub growth_up: [f64; 2],
    /// of one that goes down; they differ only at a bend
    pub growth_down: [f64; 2],
}
// On 64 bits: 64 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_fixed_point>() == 64
);

/// A part of the plane: pursuit across, withdrawal up. Within -1e200..1e200, each low < high.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_window {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    pub pursuit_low: f64,
    pub pursuit_high: f64,
    pub withdrawal_low: f64,
    pub withdrawal_high: f64,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_window>() == 40
);

/// Starts in rows and columns, edges included, row by row from the lowest withdrawal.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_grid {
    pub struct_size: u32,
    /// 2..65536, of pursuit
    pub columns: u32,
    /// 2..65536, of withdrawal
    pub rows: u32,
    /// of a run at most; 0: 100000
    pub rounds: u32,
    /// how near to a resting point a run ends, at most 1e6; 0: 1e-6
    pub near: f64,
    /// as a window; all four 0: pursuit_loop_window()
    pub pursuit_low: f64,
    /// as a window; all four 0: pursuit_loop_window()
    pub pursuit_high: f64,
    pub withdrawal_low: f64,
    pub withdrawal_high: f64,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 64 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_grid>() == 64
);

/// One episode after another, while a number is raised step by step and then lowered again. Each
/// begins where the one before ended, with both values lifted, and runs on until it ends.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_episodes {
    pub struct_size: u32,
    /// of an episode at most; 0: 100000
    pub rounds: u32,
    pub sides: pursuit_loop_sides,
    pub member: pursuit_loop_member,
    /// 1..1000000
    pub steps: u32,
    /// 0
    pub reserved: u32,
    pub first: f64,
    pub last: f64,
    /// as in a grid; 0: 1e-6
    pub near: f64,
    /// to at least this
    pub lift: pursuit_point,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_episodes>() == 72
);

/// Where it falls into the cycle, and where it comes out: the way back is longer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_hysteresis {
    pub struct_size: u32,
    pub has_in: i32,
    pub has_out: i32,
    /// 0
    pub reserved: u32,
    /// the first value that ended in the cycle
    pub in_at: f64,
    /// the first on the way back, after one that did, that did not
    pub out_at: f64,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_hysteresis>() == 32
);

/// What a scenario says of itself. The texts are borrowed: valid until it is destroyed.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_scenario_info {
    pub struct_size: u32,
    /// how many to play
    pub turns: u32,
    pub seed: u64,
    pub id: u64,
    pub title: *const c_char,
    /// what to look for; may have line breaks
    pub look_for: *const c_char,
    /// of the people in seat a and b
    pub names: [*const c_char; 2],
    /// how many
    pub happenings: usize,
    /// who has the floor first; PURSUIT_NONE: the issue's owner, or drawn
    pub first: pursuit_seat,
    /// 0
    pub reserved: u32,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_scenario_info>() == 72
);

/// Where a couple stands, and what is missing for the next stage.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_standing {
    pub struct_size: u32,
    pub stage: pursuit_process_stage,
    /// that was ever reached
    pub furthest: pursuit_process_stage,
    /// of pursuit_process_row_at(), that led here; PURSUIT_NONE
    pub row: i32,
    /// by the moves in the cycle; PURSUIT_NONE: not told apart
    pub pursuer: pursuit_seat,
    pub withdrawer: pursuit_seat,
    /// turns of the couple then
    pub since_turn: u32,
    pub setbacks: u32,
    /// clock of the couple then
    pub since_ms: i64,
    /// by PURSUIT_PROCESS_VARIABLE_...
    pub values: [f32; 9],
    /// PURSUIT_NONE: there is none, or none before a cycle
    pub next: pursuit_process_stage,
    /// the first that is missing for it
    pub missing: pursuit_process_variable,
    /// 1: `value` has to fall below `needed`; 0: to rise above it
    pub below: i32,
    pub value: f32,
    pub needed: f32,
    /// whose step it is; PURSUIT_NONE: both's, or nobody's
    pub who: pursuit_seat,
    /// that may help with it; PURSUIT_NONE
    pub help: pursuit_intervention,
    pub help_who: pursuit_seat,
    /// 0
    pub reserved: u32,
}
// On 64 bits: 112 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_standing>() == 112
);

/// A row of the table of stages. Rows are tried in their order; all its conditions have to hold.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_process_row {
    pub struct_size: u32,
    pub from_stage: pursuit_process_stage,
    pub to_stage: pursuit_process_stage,
    /// in a few words, English
    pub because: [c_char; 48],
    /// how many of the following
    pub conditions: u32,
    pub variable: [pursuit_process_variable; 4],
    /// 1: the variable has to be below the threshold; 0: above it
    pub below: [i32; 4],
    pub threshold: [f32; 4],
}
// On 64 bits: 112 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_process_row>() == 112
);

/// How a course of sessions goes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_sessions {
    pub struct_size: u32,
    /// before each session, up to 3650
    pub days: u32,
    /// of the trigger that comes up, 0..1
    pub severity: f32,
    /// PURSUIT_NONE: of both
    pub owner: pursuit_seat,
    /// 0..1; with 0 they come and talk, and nothing is done
    pub dose: f32,
    /// what is done in it, up to 1000
    pub turns_before: u32,
    /// and after it, likewise
    pub turns_after: u32,
    /// in place of what the stage asks for; PURSUIT_NONE: that
    pub step: pursuit_intervention,
    pub step_who: pursuit_seat,
}
// On 64 bits: 36 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_sessions>() == 36
);

/// What was done in one session of a course, and what came of it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_visit {
    pub struct_size: u32,
    pub before: pursuit_process_stage,
    pub after: pursuit_process_stage,
    /// PURSUIT_NONE: the stage asks for none
    pub step: pursuit_intervention,
    pub step_who: pursuit_seat,
    /// 1: it could not be done, somebody was flooded
    pub refused: i32,
    /// 1: what was shown by it was turned toward
    pub met: i32,
    /// of its turns, in a negative phase
    pub cycle_turns: u32,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_visit>() == 32
);

/// One change. Traits and links change before what else happens at a turn, all others after it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_change {
    pub struct_size: u32,
    /// before this turn, counted from the start of the comparison
    pub turn: u32,
    pub kind: pursuit_change_kind,
    /// or PURSUIT_NONE, where there need not be one
    pub seat: pursuit_seat,
    pub id: i32,
    pub amount: f32,
    pub ms: i64,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_change>() == 32
);

/// How to compare.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_trial {
    pub struct_size: u32,
    /// 2..1000000; default 400. Times turns at most 10^8
    pub pairs: u32,
    /// of an argument, 1..100000; default 60
    pub turns: u32,
    /// outcomes count from this turn on; default 0
    pub first: u32,
    /// so many turns have the couple's own numbers in every pair: what could have come of this very
    /// moment; 0..turns; default 0
    pub own_turns: u32,
    /// whose pursuing the gains are of; PURSUIT_NONE: the stronger loop
    pub pursuer: pursuit_seat,
    /// 1: the outcomes are those of the next argument, with the same trigger, of so many turns too;
    /// default 0
    pub follow_up: i32,
    /// until then, 0..36525; default 7
    pub days: f32,
    /// of another trigger; PURSUIT_UNSET: the disagreement they begin with
    pub severity: f32,
    /// of another trigger; or PURSUIT_NONE
    pub owner: pursuit_seat,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_trial>() == 48
);

/// One outcome over all pairs.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_contrast {
    pub struct_size: u32,
    /// pairs; for the repair time those in which both runs had a cycle, compared as far as both
    /// were watched after it
    pub n: u32,
    /// mean, or share
    pub mean_without: f64,
    /// likewise
    pub mean_with: f64,
    /// mean_with - mean_without
    pub difference: f64,
    /// its 95 % interval, paired; both 0 if n is below 2
    pub low: f64,
    /// its 95 % interval, paired; both 0 if n is below 2
    pub high: f64,
    /// of the paired difference over that of unpaired runs; 0: none varies
    pub variance_ratio: f64,
    /// in this very argument, pair 0
    pub own_without: f64,
    pub own_with: f64,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_contrast>() == 72
);

/// What else is known of a comparison.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_compared {
    pub struct_size: u32,
    pub pairs: u32,
    /// pairs in which a change was refused
    pub refused: u32,
    /// pairs in which a move was not made
    pub unmade: u32,
    /// runs with a cycle: without, with
    pub cycles: [u32; 2],
    /// of them not repaired by the end: the mean repair time is too low
    pub censored: [u32; 2],
    /// of the gains
    pub pursuer: pursuit_seat,
    /// PURSUIT_RUN_... of this very argument
    pub own: pursuit_run_flags,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_compared>() == 40
);

/// How to search.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_search {
    pub struct_size: u32,
    /// bit 1 < < PURSUIT_LEVER_...: where to look; default all
    pub levers: u32,
    /// HOLDS (default) or CYCLE: what the argument shall be kept out of
    pub avoid: pursuit_outcome,
    /// ways it could go, of which a majority counts, 2..10000; default 60
    pub pairs: u32,
    /// of the argument, 10..1000; default 60
    pub turns: u32,
    /// moves and interventions are tried from this turn on,
    pub first: u32,
    /// up to this one, but not in the last 20 turns,
    pub last: u32,
    /// every so many turns, 1..1000; default all
    pub step: u32,
    /// whose loop the links are of; PURSUIT_NONE: the stronger one
    pub pursuer: pursuit_seat,
    /// 0
    pub reserved: u32,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_search>() == 48
);

/// A single change that keeps an argument out of the cycle. A dose is how large the change is,
/// 0..1: by how much a link is weakened, the way of a trait as a share of its range, the strength
/// of an intervention; a move has none, 0. Smallest is what a grid of 8 and halving find.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_finding {
    pub struct_size: u32,
    pub lever: pursuit_lever,
    /// the smallest that does it in more than half of the ways it could go; PURSUIT_UNSET: none
    /// does
    pub dose: f32,
    /// likewise in this very argument
    pub own_dose: f32,
    /// 0: on the grid, more of it let fewer out; a smaller dose may do it
    pub monotone: i32,
    /// 0
    pub reserved: i32,
    /// share of the ways kept out of it, with `change`
    pub avoided: f64,
    /// and without, from the same moment on
    pub unhelped: f64,
    /// of a move: how likely it was at that moment of this very argument
    pub probability: f64,
    /// with `dose`, or without one with `own_dose`
    pub change: pursuit_change,
}
// On 64 bits: 80 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_finding>() == 80
);

/// What is known of a search.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_found {
    pub struct_size: u32,
    /// how many findings are filled in
    pub count: u32,
    /// how many there are, by pursuit_lever
    pub all: [u32; 4],
    /// 1: this very argument comes to what is to be avoided, unhelped
    pub own: i32,
    pub reserved: i32,
    /// share of the ways it could go that do not
    pub unhelped: f64,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_found>() == 40
);

/// What would weaken one link of the loop.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_remedy {
    pub struct_size: u32,
    pub link: pursuit_link,
    /// 1: the intervention brings the hot gain below 1
    pub heals: i32,
    /// of those that act on this link most: the one that does so with the smallest strength; else
    /// the one that lowers the gain most at full strength; PURSUIT_NONE: none acts, or none is
    /// needed
    pub what: pursuit_intervention,
    /// for whom; PURSUIT_NONE: both
    pub who: pursuit_seat,
    /// 0..1
    pub strength: f32,
    /// of the link, now
    pub slope_before: f32,
    /// and with it
    pub slope: f32,
    /// hot, now
    pub gain_before: f32,
    /// and with it
    pub gain: f32,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_remedy>() == 40
);

/// How people scatter, seat a first.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_scatter {
    pub struct_size: u32,
    /// correlation between partners, of anxiety and of avoidance; -1..1
    pub alike: f32,
    /// standard deviation, 0..1
    pub anxiety: [f32; 2],
    /// standard deviation, 0..1
    pub avoidance: [f32; 2],
    /// of the two within a person, -1..1; .3 is usual, a design choice
    pub correlation: [f32; 2],
    /// standard deviation, 0..1
    pub level: [f32; 2],
    /// correlation between partners, -1..1
    pub levels_alike: f32,
}
// On 64 bits: 44 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_scatter>() == 44
);

/// The size of a population.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_population_info {
    pub struct_size: u32,
    /// of a grid, else 0
    pub axes: u32,
    /// ids 0..couples - 1
    pub couples: u64,
    /// of a grid, else 0
    pub cells: u64,
    /// couples a cell
    pub cell_couples: u64,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_population_info>() == 32
);

/// Which part of an ensemble is run, and how.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_running {
    pub struct_size: u32,
    /// of each couple
    pub turns: u32,
    /// ids first .. first + couples - 1
    pub first: u64,
    /// how many
    pub couples: u64,
    /// 0: one for each processor; at most 1024
    pub threads: u32,
    /// 1: one couple after the other; slower, with the same results
    pub plain: i32,
    /// may be NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_running>() == 40
);

/// What became of one couple. Turns are counted from 0; PURSUIT_NONE: never.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_summary {
    pub struct_size: u32,
    /// after the last turn
    pub phase: pursuit_phase,
    /// 1: the cycle holds: six turns running in the last ten
    pub holds: i32,
    /// 1: the last ten turns were calm
    pub dies_out: i32,
    /// first turn of the first cycle
    pub escalated: i32,
    /// turn in which the issue was resolved
    pub resolved: i32,
    /// who pursued in more turns; PURSUIT_NONE: nobody
    pub pursuer: pursuit_seat,
    /// in a negative phase
    pub negative_turns: u32,
    /// of them in a row
    pub longest_run: u32,
    /// happenings that this couple refused
    pub refused: u32,
    /// each phase
    pub turns_in: [u32; 8],
    /// after the last turn, seat a first; so below
    pub stance: [pursuit_stance; 2],
    /// largest value after any turn,
    pub peak_arousal: [f32; 2],
    /// of the drives,
    pub peak_pursuit: [f32; 2],
    /// too,
    pub peak_withdrawal: [f32; 2],
    /// and of the strongest fear
    pub peak_fear: [f32; 2],
    /// the first turn with it
    pub peak_arousal_at: [i32; 2],
    pub peak_pursuit_at: [i32; 2],
    pub peak_withdrawal_at: [i32; 2],
    pub peak_fear_at: [i32; 2],
    /// turns by the kind of the move
    pub moves_of_a: [u32; 6],
    pub moves_of_b: [u32; 6],
}
// On 64 bits: 192 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_summary>() == 192
);

/// One turn, over all couples.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_turn_totals {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// couples in each
    pub phases: [u64; 8],
    /// partners in each: \[8 * seat + stance\]
    pub stances: [u64; 16],
    /// couples in which it was made
    pub moves: [u64; 32],
    /// issues, in this turn
    pub resolved: u64,
    /// over couples: \[8 * seat + which\] of arousal, expressed, pursuit, withdrawal, distress, hope,
    /// security, mentalizing
    pub sums: [f64; 16],
}
// On 64 bits: 592 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_turn_totals>() == 592
);

/// All turns of all couples.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_stance_counts {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// by the mover's stance: \[8 * before + after\]
    pub turns: [u64; 64],
    /// by the row of the model's transitions that was taken
    pub rows: [u64; 96],
}
// On 64 bits: 1288 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_stance_counts>() == 1288
);

/// What a run fills: arrays of the caller's, in the order of ids from the first one run. What is
/// NULL is left out.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_results {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// \[couple\]; the first one's struct_size counts for all
    pub summaries: *mut pursuit_summary,
    /// \[couple\] as pursuit_couple_hash() at the end
    pub hashes: *mut u64,
    /// \[4 * couple\]: cold with seat a pursuing, with seat b; hot likewise; as pursuit_couple_gain()
    pub gains: *mut f32,
    /// \[turn\]
    pub totals: *mut pursuit_turn_totals,
    /// one
    pub stance_counts: *mut pursuit_stance_counts,
    /// \[turn * stride + couple\]: move + 32 * stance
    pub trace: *mut u8,
    /// \[turn * stride + couple\]: a pursuit_phase
    pub phases: *mut u8,
    /// \[turn * stride + couple\]: of the move
    pub intensities: *mut f32,
    /// PURSUIT_QUANTITY_OF(seat, quantity)
    pub column_ids: *const i32,
    /// an array each, \[turn * stride + couple\]: after it
    pub column_values: *const *mut f32,
    pub column_count: usize,
    /// 0: as many as couples
    pub stride: usize,
    /// one, of all that the couples went through; of parts it adds up, mod 2^64
    pub hash: *mut u64,
    /// \[turn * stride + couple\]: the pursuit_seat that made the move
    pub movers: *mut u8,
}
// On 64 bits: 120 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_results>() == 120
);

/// Values of one number of a loop, from the first to the last in equal steps.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_loop_sweep {
    pub struct_size: u32,
    pub sides: pursuit_loop_sides,
    pub member: pursuit_loop_member,
    /// how many values, 1..1000000
    pub steps: u32,
    pub first: f64,
    pub last: f64,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_loop_sweep>() == 32
);

/// Values of one trait of one partner, from the first to the last in equal steps.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_trait_sweep {
    pub struct_size: u32,
    pub seat: pursuit_seat,
    pub trait_id: pursuit_trait,
    /// how many values, 1..10000
    pub steps: u32,
    /// within the trait's range
    pub first: f32,
    /// within the trait's range
    pub last: f32,
}
// On 64 bits: 24 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_trait_sweep>() == 24
);

/// A disagreement to be played again and again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_opening {
    pub struct_size: u32,
    /// who wants the change
    pub owner: pursuit_seat,
    pub severity: f32,
    /// 0..100000, with ids 0, 1, ...: all cells share their numbers
    pub runs: u32,
    /// 10..100000
    pub turns: u32,
    /// 0
    pub reserved: u32,
    pub seed: u64,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_opening>() == 40
);

/// What speaks for a move, step by step. No diagnosis, and no fault of anybody's.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_reason {
    pub struct_size: u32,
    pub mover: pursuit_seat,
    pub move_id: pursuit_move,
    pub stance: pursuit_stance,
    /// index in `turns` of what set it off; PURSUIT_NONE
    pub set_off_by: i64,
    /// the transition, with its `because`; PURSUIT_NONE
    pub row: i32,
    /// 1: what speaks for the move, not why it was made
    pub host_made: i32,
    pub cue: pursuit_cue,
    /// the other's last act; PURSUIT_NONE where no record holds it
    pub heard: pursuit_move,
    /// of the cause where it is older than what was heard, else of that
    pub meaning: pursuit_meaning,
    pub primary: pursuit_primary,
    pub secondary: pursuit_secondary,
    pub need: pursuit_need,
    pub fear: pursuit_fear,
    pub tendency: pursuit_tendency,
    pub need_unmet: f32,
    pub fear_active: f32,
    /// the contributions, summed up in order
    pub score: f32,
    /// of the move
    pub probability: f32,
    /// by pursuit_feature
    pub contribution: [f32; 18],
    /// the move in `set_off_by`; PURSUIT_NONE
    pub cause: pursuit_move,
    /// 1: what the other has done since means something else
    pub cause_is_older: i32,
    /// by pursuit_gate
    pub more: [f32; 6],
    /// by pursuit_gate
    pub less: [f32; 6],
    /// how open the stance is to the move, 0..2
    pub openness: f32,
    pub weight: f32,
}
// On 64 bits: 216 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_reason>() == 216
);

/// Texts of yours, by pursuit_message; NULL: as it is in English. Yours, and only read.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_catalogue {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    pub texts: [*const c_char; 336],
}
// On 64 bits: 2696 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_catalogue>() == 2696
);

/// Why not another move.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_alternative {
    pub struct_size: u32,
    pub mover: pursuit_seat,
    /// the one that was made
    pub move_id: pursuit_move,
    /// and the one that was not
    pub alternative: pursuit_move,
    /// probability of the one that was made
    pub chosen: f32,
    /// of the alternative
    pub probability: f32,
    /// 1: no change is needed, it is what the draw picks
    pub at_hand: i32,
    /// whose smallest change makes the same draw pick it; PURSUIT_NONE
    pub feature: pursuit_feature,
    /// to be added to the feature
    pub change: f32,
    /// by pursuit_feature; their sum in order is the alternative's score
    pub contribution: [f32; 18],
}
// On 64 bits: 108 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_alternative>() == 108
);

/// A turn as it is to be played, for writers, actors and language models. All of it follows from
/// the record; neither of the two is the villain.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_direction {
    pub struct_size: u32,
    /// of the turn
    pub number: u32,
    pub speaker: pursuit_seat,
    /// of several that were said: the one with the largest share
    pub move_id: pursuit_move,
    pub kind: pursuit_kind,
    pub group: pursuit_group,
    /// of the act, 0..1
    pub intensity: f32,
    pub strength: pursuit_strength,
    /// 1: the other is away and hears none of it
    pub alone: i32,
    /// 1: not chosen by the engine
    pub host_made: i32,
    pub stance: pursuit_stance,
    /// after the turn
    pub phase: pursuit_phase,
    /// the emotion that shows,
    pub shows: pursuit_secondary,
    /// and the arousal that does, 0..1
    pub expressed: f32,
    /// the emotion underneath;
    pub beneath: pursuit_primary,
    /// and the fear,
    pub fear: pursuit_fear,
    /// 0..1;
    pub fear_active: f32,
    /// what is felt of it, 0..1
    pub arousal: f32,
    /// what is wanted,
    pub need: pursuit_need,
    /// 0..1;
    pub need_unmet: f32,
    /// and what it pulls toward
    pub tendency: pursuit_tendency,
    /// 1: the act does not show what is underneath
    pub feeling_unsaid: i32,
    /// 1: the act does not ask for what is needed
    pub need_unsaid: i32,
    /// what they have just heard,
    pub cue: pursuit_cue,
    /// PURSUIT_NONE where no record holds it;
    pub heard: pursuit_move,
    /// and what they made of it
    pub meaning: pursuit_meaning,
    /// as in a reason
    pub cause: pursuit_move,
    pub cause_is_older: i32,
    /// by pursuit_group: of its acts in this moment, all gates in it
    pub chance: [f32; 6],
    /// by pursuit_manner: 1 where it holds
    pub manner: [i32; 15],
    /// by pursuit_limit: 1 where it holds
    pub limits: [i32; 10],
}
// On 64 bits: 236 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_direction>() == 236
);

/// Where and why a text cannot be read.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_parse_error {
    pub struct_size: u32,
    /// from 1; 0 where the fault has no place in the text
    pub line: u32,
    /// from 1, in letters (code points); 0 likewise
    pub column: u32,
    /// one line
    pub message: [c_char; 240],
}
// On 64 bits: 252 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_parse_error>() == 252
);

/// One talk.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_talk_info {
    pub struct_size: u32,
    /// turns an interval
    pub columns: u32,
    /// rows of the table; the first one only sets the scene
    pub intervals: usize,
    /// as it is called in the table; borrowed: valid until they are destroyed
    pub couple: *const c_char,
    /// codes that are known
    pub acts: usize,
    /// and missing ones; of the rest of columns times intervals nobody acted
    pub missing: usize,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_talk_info>() == 40
);

/// What became of the rows of a table.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_talk_rows {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// rows that are in the talks
    pub read: u64,
    /// with nothing in them
    pub blank: u64,
    /// of other coders and persons, and those that are not to be kept
    pub left_out: u64,
    /// codes that were read
    pub acts: u64,
    /// and those that are missing
    pub missing: u64,
    /// places where rows are left out
    pub gaps: u64,
    /// of couples: missing, so that those of the codes hold
    pub unknown_traits: u64,
    /// talks of a single row, which are skipped
    pub short_talks: u64,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_talk_rows>() == 72
);

/// Log-likelihoods of the same transitions without a model; the last two are fitted to them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_baselines {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// combinations of values an interval can show
    pub cells: f64,
    /// intervals but the first, of all talks; both without missing codes
    pub transitions: u64,
    /// every combination alike
    pub chance: f64,
    /// every interval drawn alike
    pub independent: f64,
    /// every interval drawn given the one before
    pub markov: f64,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_baselines>() == 48
);

/// Two coders of a column.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_agreement_info {
    pub struct_size: u32,
    /// that the column may have
    pub codes: u32,
    /// coder; borrowed: valid until it is destroyed, as all texts here
    pub first: *const c_char,
    /// the other one
    pub second: *const c_char,
    /// for both partners together
    pub column: *const c_char,
    /// that both coded
    pub units: u64,
    /// that only one of the two did
    pub unmatched: u64,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_agreement_info>() == 48
);

/// Cohen's kappa (1960) of one code against all others, or of all codes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_kappa {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// as it stands in the table, "" for all; borrowed likewise
    pub code: *const c_char,
    /// units in which both say it; of all codes: in which they say the same
    pub both: u64,
    /// in which the first coder does; of all codes: all units
    pub first: u64,
    /// and the second
    pub second: u64,
    /// share of the units in which they agree, 0..1
    pub agreement: f64,
    /// 1 they always agree, 0 as by chance, -1..1; NaN: only one code was used
    pub kappa: f64,
}
// On 64 bits: 56 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_kappa>() == 56
);

/// How to fit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_fit_options {
    pub struct_size: u32,
    /// talks are held out in so many parts, 2 to their number; 0 (default): none
    pub folds: u32,
    /// of the posterior, 0 or 100 to 10^6; default 2000
    pub draws: u32,
    /// studies played for the checks, 0 or 20 to 10^5; default 0
    pub simulated: u32,
    /// of partners, 0..1000; default 0
    pub shuffles: u32,
    /// up to 1024; 0 (default): one for each processor
    pub threads: u32,
    /// of all draws; default 0
    pub seed: u64,
    /// a trait by name, in which people differ from couple to couple and partners are alike; NULL
    /// (default): none
    pub couple: *const c_char,
    /// of each talk, below `folds`, not all one; NULL (default): in turn
    pub fold_of: *const u32,
    /// may be NULL (default); stopped, a fit is the best so far
    pub progress: *const pursuit_progress,
}
// On 64 bits: 56 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_fit_options>() == 56
);

/// What is known of a fit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_fit_info {
    pub struct_size: u32,
    /// 0: it was stopped, and is the best so far
    pub complete: i32,
    /// how many there are,
    pub estimates: usize,
    /// rows of the comparison,
    pub rivals: usize,
    /// figures that were checked; of exchanged partners in the end
    pub checks: usize,
    /// and lines of what to beware of
    pub warnings: usize,
    /// talks that were held out in turn; 0 without folds
    pub held_out: usize,
    /// intervals of all talks but their first
    pub transitions: usize,
    /// of the likelihood of all talks
    pub evaluations: u64,
    /// of all transitions
    pub log_likelihood: f64,
}
// On 64 bits: 72 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_fit_info>() == 72
);

/// One number of a fit. What is not known is NaN.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_estimate {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// borrowed: valid until the fit is destroyed
    pub name: *const c_char,
    /// where the posterior is highest
    pub value: f64,
    /// what it was
    pub standard: f64,
    /// its range
    pub least: f64,
    pub most: f64,
    /// standard error by the curvature; NaN where the likelihood jumps
    pub error: f64,
    /// likewise, sandwich
    pub robust: f64,
    /// of the posterior: 5 %,
    pub low: f64,
    /// half,
    pub middle: f64,
    /// 95 %
    pub high: f64,
    /// 1 - posterior variance / variance beforehand
    pub reliability: f64,
}
// On 64 bits: 96 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_estimate>() == 96
);

/// A way to tell what is observed, with what it costs. What is not known is NaN.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_rival {
    pub struct_size: u32,
    pub parameters: u32,
    /// borrowed: valid until the fit is destroyed
    pub name: *const c_char,
    /// per transition, of the talks it was fitted to
    pub nats: f64,
    /// likewise, of those it was fitted without
    pub held_out: f64,
    /// of held_out to that of the fit, paired by talk,
    pub difference: f64,
    /// and the standard error of that
    pub error: f64,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_rival>() == 48
);

/// A figure of the talks beside the same of studies played by the fit.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_checked {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// borrowed: valid until the fit is destroyed
    pub name: *const c_char,
    pub observed: f64,
    pub mean: f64,
    pub deviation: f64,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_checked>() == 40
);

/// What the acts so far look like.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_pattern_finding {
    pub struct_size: u32,
    /// the likeliest explanation of the latest acts
    pub pattern: pursuit_pattern,
    /// but for NOTHING it is a guess: not enough evidence
    pub lack: pursuit_lack,
    /// seen so far
    pub acts: u32,
    /// index of the act it begins with
    pub first: u32,
    /// acts from that one to the latest
    pub length: u32,
    /// time of the act it begins with
    pub since: u32,
    /// and of the latest
    pub up_to: u32,
    /// of these acts those that speak for it; of NONE: that are neither attack nor step back
    pub speaking: u32,
    /// so many more acts like the latest 8 would be enough; of a guess 0: none would
    pub more: u32,
    /// speaking / length
    pub strength: f32,
    /// over the best other explanation, nats, 0 or more
    pub lead: f32,
    /// of each pattern, now; sum to 1
    pub probability: [f32; 5],
    /// how many of the following; beyond 64 acts they are not kept
    pub ranges: u32,
    /// times of the first and the last act of each range of acts that speak for it, in order; the
    /// latest 8 ranges
    pub evidence: [u32; 16],
}
// On 64 bits: 136 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_pattern_finding>() == 136
);

/// A lag-1 association. Q is Yule's, -1..1; intervals hold 95 %.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_association {
    pub struct_size: u32,
    pub lag: pursuit_lag,
    /// whose act comes first; the other answers
    pub first_seat: pursuit_seat,
    pub verdict: pursuit_verdict,
    /// answers with an act of the other and an own one before them
    pub pairs: u32,
    /// of NOT_ENOUGH: about so many more pairs would be enough; 0: none would
    pub more: u32,
    /// first and second act, first alone, second alone, neither
    pub table: [u32; 4],
    /// of the plain table, which holds habit and time as well
    pub q: f64,
    /// of the plain table, which holds habit and time as well
    pub q_low: f64,
    /// of the plain table, which holds habit and time as well
    pub q_high: f64,
    /// Q of the answerer's own act before and the second act
    pub inertia: f64,
    /// given habit and time: the verdict is where the interval is
    pub adjusted: f64,
    /// given habit and time: the verdict is where the interval is
    pub low: f64,
    /// given habit and time: the verdict is where the interval is
    pub high: f64,
    /// that chance puts together the pairs, two-sided
    pub p: f64,
    /// Q given habit but not time
    pub untimed: f64,
    /// Untimed, the first acts shuffled within windows of time: what time makes of it.
    pub shuffled_mean: f64,
    /// Untimed, the first acts shuffled within windows of time: what time makes of it.
    pub shuffled_low: f64,
    /// Untimed, the first acts shuffled within windows of time: what time makes of it.
    pub shuffled_high: f64,
    /// Adjusted, everybody with somebody else's partner. Of two talks or more.
    pub partners_mean: f64,
    /// Adjusted, everybody with somebody else's partner. Of two talks or more.
    pub partners_low: f64,
    /// Adjusted, everybody with somebody else's partner. Of two talks or more.
    pub partners_high: f64,
    /// 0: the first three say nothing
    pub shuffles: u32,
    /// and the others
    pub partner_shuffles: u32,
}
// On 64 bits: 168 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_association>() == 168
);

/// A stretch of a talk that one explanation covers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_stretch {
    pub struct_size: u32,
    pub pattern: pursuit_pattern,
    /// acts \[first, first + length)
    pub first: u32,
    /// acts \[first, first + length)
    pub length: u32,
    /// times of its first and of its last act
    pub since: u32,
    /// times of its first and of its last act
    pub up_to: u32,
    /// acts that speak for it
    pub speaking: u32,
    /// over two ordinary partners, nats; 0 of NONE
    pub lead: f32,
}
// On 64 bits: 32 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_stretch>() == 32
);

/// How much of several talks a pattern covers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_prevalence {
    pub struct_size: u32,
    pub pattern: pursuit_pattern,
    /// in which it occurs
    pub talks: u32,
    /// 0: the last three say nothing
    pub shuffles: u32,
    /// of all acts
    pub share: f64,
    /// The share, everybody with somebody else's partner.
    pub partners_mean: f64,
    /// The share, everybody with somebody else's partner.
    pub partners_low: f64,
    /// The share, everybody with somebody else's partner.
    pub partners_high: f64,
}
// On 64 bits: 48 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_prevalence>() == 48
);

/// How a picture is made. All pictures are SVG; picture.hpp says what is in each.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_frame {
    pub struct_size: u32,
    /// px, 320..2000; below 640 as for a phone; 0: 760
    pub width: f32,
    /// of the people in seat a and b; NULL: "A" and "B"
    pub names: [*const c_char; 2],
    /// what ids in it begin with: to be unique in a page; NULL: "picture"
    pub id: *const c_char,
    /// 1: without a style sheet; the page has pursuit_picture_style()
    pub no_style: i32,
    /// 0
    pub reserved: u32,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_frame>() == 40
);

/// Something that happened from outside the turns.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_mark {
    pub struct_size: u32,
    /// 1: an intervention; 0: an event
    pub intervention: i32,
    /// index of the turn it came before
    pub before: usize,
    /// a sentence
    pub text: *const c_char,
}
// On 64 bits: 24 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_mark>() == 24
);

/// A map over two numbers.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_map {
    pub struct_size: u32,
    /// 1..200
    pub columns: u32,
    /// 1..200
    pub rows: u32,
    /// 0, or up to 5
    pub class_count: u32,
    /// what is shown; NULL: nothing is said
    pub title: *const c_char,
    /// what the two numbers are; likewise
    pub across: *const c_char,
    /// likewise
    pub up: *const c_char,
    /// from the first column to the last
    pub across_range: [f64; 2],
    /// from the lowest row to the highest
    pub up_range: [f64; 2],
    /// row by row from the lowest: 0..1, or indices of classes
    pub values: *const f32,
    /// what they are called; NULL if there are none
    pub classes: *const *const c_char,
    /// NULL: nothing is marked
    pub mark_label: *const c_char,
    /// a point of interest, across and up
    pub mark: pursuit_point,
}
// On 64 bits: 112 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_map>() == 112
);

/// What an image says of itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_image_info {
    pub struct_size: u32,
    pub of: pursuit_image,
    pub format: u32,
    /// 1: it does
    pub carries_model: i32,
    /// pursuit_model_hash() of the model it was made under
    pub model_hash: u64,
}
// On 64 bits: 24 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_image_info>() == 24
);

/// Where a replay first came to something else than what was recorded.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_divergence {
    pub struct_size: u32,
    /// 0: the recording is valid, and all below is 0
    pub diverged: i32,
    /// from 0
    pub checkpoint: u32,
    /// turns of the recording up to there
    pub turn: u32,
    /// 1: a call since the checkpoint before was refused
    pub refused: i32,
    /// 0
    pub reserved: u32,
    /// pursuit_couple_hash() there, as it was then
    pub recorded: u64,
    pub replayed: u64,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_divergence>() == 40
);

/// A story of a report: a scenario played to its end, or a recording played again.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_story {
    pub struct_size: u32,
    /// 0
    pub reserved: u32,
    /// NULL: the recording
    pub scenario: *const pursuit_scenario,
    /// an image of pursuit_couple_save_recording()
    pub recording: *const c_void,
    /// bytes of it
    pub recording_size: usize,
    /// of a recording that does not carry its own; NULL: the standard
    pub model: *const pursuit_model,
    /// NULL: the scenario's
    pub title: *const c_char,
    /// likewise; of a recording "A" and "B"
    pub names: [*const c_char; 2],
}
// On 64 bits: 64 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_story>() == 64
);

/// What is in a report.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_reporting {
    pub struct_size: u32,
    /// of runs for each help: 2..10000, or 0 to leave it out
    pub pairs: u32,
    /// at most so many turns of each story are told; 0..100000
    pub transcript: u32,
    /// 0
    pub reserved: u32,
    /// may be NULL; default NULL
    pub progress: *const pursuit_progress,
}
// On 64 bits: 24 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_reporting>() == 24
);

/// One thing that happened, or will. What its kind does not need is passed over.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pursuit_told {
    pub struct_size: u32,
    pub kind: pursuit_told_kind,
    /// or PURSUIT_NONE, where there need not be one
    pub seat: pursuit_seat,
    /// the move; the number of exchanges
    pub id: i32,
    /// 0..1; of a move PURSUIT_UNSET: what the drive makes it
    pub amount: f32,
    /// 0
    pub reserved: u32,
    /// when, on the couple's clock
    pub at_ms: i64,
    /// of a separation, 0..2^32-1; PURSUIT_NONE without a promise
    pub ms: i64,
}
// On 64 bits: 40 bytes.
const _: () = assert!(
    cfg!(not(target_pointer_width = "64"))
        || std::mem::size_of::<pursuit_told>() == 40
);

extern "C" {
    /// The version of the library that is running, counted as PURSUIT_VERSION is.
    pub fn pursuit_version() -> u32;
    /// The same as text, "major.minor.patch". Static.
    pub fn pursuit_version_text() -> *const c_char;
    /// Why the last call of this thread that failed did so: one line without a newline, at most 239
    /// bytes. Static; the next failure in this thread writes over it. A call that succeeds leaves
    /// it.
    pub fn pursuit_last_error() -> *const c_char;
    /// How large a struct is in the library that is running: what sizeof says in a header of the
    /// same version. For hosts that read no header.
    pub fn pursuit_struct_size(name: *const c_char) -> u32;
    /// How many ids of a kind this library knows: they run from 0 up.
    pub fn pursuit_enum_count(r#type: pursuit_enum) -> i32;
    /// The name of an id: lower case, words joined by an underscore. Static.
    pub fn pursuit_enum_name(r#type: pursuit_enum, value: i32) -> *const c_char;
    /// The id of a name.
    pub fn pursuit_enum_find(r#type: pursuit_enum, name: *const c_char, out: *mut i32) -> pursuit_status;
    /// Makes one. Allocates.
    pub fn pursuit_progress_create(out: *mut *mut pursuit_progress) -> pursuit_status;
    /// Gives it back.
    pub fn pursuit_progress_destroy(progress: *mut pursuit_progress);
    /// How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs,
    /// steps of a search, turns of a replay and those told in a report, cells of a map, episodes,
    /// shuffles.
    pub fn pursuit_progress_done(progress: *const pursuit_progress) -> u64;
    /// Ends the calls that it was or will be handed to soon, with STATE.
    pub fn pursuit_progress_stop(progress: *const pursuit_progress) -> pursuit_status;
    /// Makes the standard model. Allocates.
    pub fn pursuit_model_create(out: *mut *mut pursuit_model) -> pursuit_status;
    /// Makes a model that differs from another one in some coefficients. Allocates.
    pub fn pursuit_model_override(base: *const pursuit_model, names: *const *const c_char, values: *const f32, count: usize, out: *mut *mut pursuit_model) -> pursuit_status;
    /// Makes a second handle of the same model, as of one that is borrowed. Allocates.
    pub fn pursuit_model_copy(model: *const pursuit_model, out: *mut *mut pursuit_model) -> pursuit_status;
    /// Gives a model back. Couples and playthroughs made with it go on.
    pub fn pursuit_model_destroy(model: *mut pursuit_model);
    /// Identifies what is in a model: equal for equal models on every machine.
    pub fn pursuit_model_hash(model: *const pursuit_model, out: *mut u64) -> pursuit_status;
    /// How many coefficients there are. Their order may change with the version: keep names.
    pub fn pursuit_coefficient_count() -> usize;
    /// What is known of a coefficient.
    pub fn pursuit_coefficient_at(index: usize, out: *mut pursuit_coefficient) -> pursuit_status;
    /// The value of a coefficient in a model.
    pub fn pursuit_model_coefficient(model: *const pursuit_model, name: *const c_char, out: *mut f32) -> pursuit_status;
    /// How many moves a model has: ids run from 0 up.
    pub fn pursuit_model_moves(model: *const pursuit_model) -> i32;
    /// The name of a move. Borrowed: valid for as long as the model.
    pub fn pursuit_model_move_name(model: *const pursuit_model, r#move: pursuit_move) -> *const c_char;
    /// The move of a name.
    pub fn pursuit_model_find_move(model: *const pursuit_model, name: *const c_char, out: *mut pursuit_move) -> pursuit_status;
    /// What a move is in a model.
    pub fn pursuit_model_move(model: *const pursuit_model, r#move: pursuit_move, out: *mut pursuit_move_row) -> pursuit_status;
    /// What a group of moves is in a model.
    pub fn pursuit_model_group(model: *const pursuit_model, group: pursuit_group, out: *mut pursuit_group_row) -> pursuit_status;
    /// A transition of a model, as pursuit_turn::row names it.
    pub fn pursuit_model_transition(model: *const pursuit_model, row: i32, out: *mut pursuit_transition) -> pursuit_status;
    /// Fills in the defaults: somebody in the middle of the population.
    pub fn pursuit_traits_init(out: *mut pursuit_traits) -> pursuit_status;
    /// The traits of a named profile of a model; the standard one has "ordinary", "pursuer",
    /// "withdrawer", "secure" and "fearful".
    pub fn pursuit_model_profile(model: *const pursuit_model, name: *const c_char, out: *mut pursuit_traits) -> pursuit_status;
    /// The name of a profile. Borrowed: valid for as long as the model.
    pub fn pursuit_model_profile_name(model: *const pursuit_model, index: usize) -> *const c_char;
    /// Traits from questionnaire scores, placed on the model's population by their distance from
    /// the mean in deviations, which is held within 3. The other traits become the defaults.
    pub fn pursuit_traits_from_scores(model: *const pursuit_model, anxiety: *const pursuit_score, avoidance: *const pursuit_score, level: *const pursuit_score, out: *mut pursuit_traits) -> pursuit_status;
    /// The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
    /// "fearful".
    pub fn pursuit_traits_quadrant(traits: *const pursuit_traits, out: *mut *const c_char) -> pursuit_status;
    /// Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
    pub fn pursuit_couple_create(model: *const pursuit_model, a: *const pursuit_traits, b: *const pursuit_traits, seed: u64, id: u64, out: *mut *mut pursuit_couple) -> pursuit_status;
    /// A fork: makes a second couple that is exactly where the first one is, and meets the same
    /// chances from here on. A recording is copied too; the user pointer is NULL. Allocates.
    pub fn pursuit_couple_copy(couple: *const pursuit_couple, out: *mut *mut pursuit_couple) -> pursuit_status;
    /// A rewind: makes a couple what another one is, its model and its recording included. The user
    /// pointer stays. Allocates only where the other is recorded.
    pub fn pursuit_couple_assign(couple: *mut pursuit_couple, other: *const pursuit_couple) -> pursuit_status;
    /// Gives a couple back.
    pub fn pursuit_couple_destroy(couple: *mut pursuit_couple);
    /// The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
    pub fn pursuit_couple_model(couple: *const pursuit_couple) -> *const pursuit_model;
    /// Hangs a pointer of yours on a couple. The library never follows it.
    pub fn pursuit_couple_set_user(couple: *mut pursuit_couple, user: *mut c_void) -> pursuit_status;
    /// The pointer that pursuit_couple_set_user() left.
    pub fn pursuit_couple_user(couple: *const pursuit_couple) -> *mut c_void;
    /// Plays one turn of whoever has the floor, or of the other while they are away; then the other
    /// has it.
    pub fn pursuit_couple_step(couple: *mut pursuit_couple, out: *mut pursuit_turn) -> pursuit_status;
    /// Plays turns into an array of yours. The same as so many steps, and faster.
    pub fn pursuit_couple_play(couple: *mut pursuit_couple, turns: *mut pursuit_turn, count: usize) -> pursuit_status;
    /// Plays turns into an array of yours, and tells only what shows of them. The same as so many
    /// steps.
    pub fn pursuit_couple_play_brief(couple: *mut pursuit_couple, turns: *mut pursuit_brief_turn, count: usize) -> pursuit_status;
    /// Plays turns without a record of them. The same as so many steps, and faster yet.
    pub fn pursuit_couple_skip(couple: *mut pursuit_couple, count: u32) -> pursuit_status;
    /// A turn made by you: a player, a transcript. The couple goes on from it.
    pub fn pursuit_couple_act(couple: *mut pursuit_couple, seat: pursuit_seat, r#move: pursuit_move, intensity: f32, out: *mut pursuit_turn) -> pursuit_status;
    /// A turn that was observed as a code, which may stand for several moves. The hearer gets the
    /// mean of them, each weighted by its share and its probability.
    pub fn pursuit_couple_observe(couple: *mut pursuit_couple, seat: pursuit_seat, shares: *const f32, count: usize, out: *mut pursuit_turn) -> pursuit_status;
    /// The distribution of the next move. Nothing is advanced.
    pub fn pursuit_couple_peek(couple: *const pursuit_couple, out: *mut pursuit_peek) -> pursuit_status;
    /// A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on
    /// both alike, and the floor is drawn.
    pub fn pursuit_couple_disagree(couple: *mut pursuit_couple, severity: f32, owner: pursuit_seat) -> pursuit_status;
    /// An issue is left open between them, without an argument about it now.
    pub fn pursuit_couple_open_issue(couple: *mut pursuit_couple, severity: f32, owner: pursuit_seat) -> pursuit_status;
    /// They are apart from now on, until a move of contact, the promised return or
    /// pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the
    /// turns, and its moves reach nobody.
    pub fn pursuit_couple_separate(couple: *mut pursuit_couple, stepped_back: pursuit_seat, promised_ms: i64) -> pursuit_status;
    /// They are together again.
    pub fn pursuit_couple_reunite(couple: *mut pursuit_couple) -> pursuit_status;
    /// Stress from outside keeps one partner's arousal up for a while.
    pub fn pursuit_couple_stress(couple: *mut pursuit_couple, seat: pursuit_seat, severity: f32) -> pursuit_status;
    /// A good time together: both hear affection.
    pub fn pursuit_couple_good_time(couple: *mut pursuit_couple, exchanges: u32) -> pursuit_status;
    /// Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then
    /// has the floor, and is answered or not by the other's own choice. A SESSION takes time:
    /// strength is its dose, of the hour and of each part; what cannot be done yet is left out of
    /// it.
    pub fn pursuit_couple_intervene(couple: *mut pursuit_couple, what: pursuit_intervention, who: pursuit_seat, strength: f32) -> pursuit_status;
    /// Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    pub fn pursuit_couple_elapse(couple: *mut pursuit_couple, ms: i64) -> pursuit_status;
    /// The next turn belongs to this partner.
    pub fn pursuit_couple_give_floor(couple: *mut pursuit_couple, seat: pursuit_seat) -> pursuit_status;
    /// How long a turn takes from now on; at first it is the model's turn_seconds.
    pub fn pursuit_couple_set_turn_ms(couple: *mut pursuit_couple, ms: u32) -> pursuit_status;
    /// Changes a partner in mid-life: what follows from traits changes, the inner state stays.
    pub fn pursuit_couple_set_traits(couple: *mut pursuit_couple, seat: pursuit_seat, traits: *const pursuit_traits) -> pursuit_status;
    /// The traits of a partner.
    pub fn pursuit_couple_traits(couple: *const pursuit_couple, seat: pursuit_seat, out: *mut pursuit_traits) -> pursuit_status;
    /// How a partner is now, with all the time that has passed. Reading changes nothing.
    pub fn pursuit_couple_condition(couple: *const pursuit_couple, seat: pursuit_seat, out: *mut pursuit_condition) -> pursuit_status;
    /// How things stand between them. Reading changes nothing.
    pub fn pursuit_couple_situation(couple: *const pursuit_couple, out: *mut pursuit_situation) -> pursuit_status;
    /// Reads any numbers of both partners at once, as they are now.
    pub fn pursuit_couple_read(couple: *const pursuit_couple, ids: *const i32, count: usize, values: *mut f32) -> pursuit_status;
    /// Writes numbers of both partners, all or none. Everything else stays.
    pub fn pursuit_couple_write(couple: *mut pursuit_couple, ids: *const i32, values: *const f32, count: usize) -> pursuit_status;
    /// Of all there is to a couple and its model, to notice when two runs diverge.
    pub fn pursuit_couple_hash(couple: *const pursuit_couple, out: *mut u64) -> pursuit_status;
    /// The loop gain and what each link adds to it.
    pub fn pursuit_couple_gain(couple: *const pursuit_couple, pursuer: pursuit_seat, heat: pursuit_heat, out: *mut pursuit_gain) -> pursuit_status;
    /// The gain of the moment by experiment: the engine's own turns, in expectation over the moves,
    /// with the fears disturbed.
    pub fn pursuit_couple_measure_gain(couple: *const pursuit_couple, pursuer: pursuit_seat, halved: pursuit_link, out: *mut pursuit_measured) -> pursuit_status;
    /// Fills in the defaults: a loop in which nothing happens.
    pub fn pursuit_loop_init(out: *mut pursuit_loop) -> pursuit_status;
    /// Runs the bare loop.
    pub fn pursuit_loop_run(r#loop: *const pursuit_loop, start: *const pursuit_point, count: usize, points: *mut pursuit_point) -> pursuit_status;
    /// Analyses the bare loop.
    pub fn pursuit_loop_analyse(r#loop: *const pursuit_loop, out: *mut pursuit_loop_analysis) -> pursuit_status;
    /// Whether a start leads into the cycle rather than to calm, as the stable line through the
    /// saddle has it.
    pub fn pursuit_loop_escalates(r#loop: *const pursuit_loop, start: *const pursuit_point, out: *mut i32) -> pursuit_status;
    /// Predicts, just after a disagreement broke out, whether the quarrel will hold or die out.
    /// About this model and not about people. Takes up to some milliseconds.
    pub fn pursuit_couple_predict(couple: *const pursuit_couple, out: *mut pursuit_prediction) -> pursuit_status;
    /// What each partner settles into while the other goes on and on: the settled response curves,
    /// and the finite gain, which is the product of their rises.
    pub fn pursuit_couple_responses(couple: *const pursuit_couple, pursuer: pursuit_seat, heat: pursuit_heat, upto: f64, pursuit: *mut f64, withdrawal: *mut f64, finite_gain: *mut f64) -> pursuit_status;
    /// All gains of a couple in one direction. Takes up to a millisecond.
    pub fn pursuit_couple_gains(couple: *const pursuit_couple, pursuer: pursuit_seat, out: *mut pursuit_gains) -> pursuit_status;
    /// The bare loop fitted to what each of a couple settles into, and where on its portrait they
    /// are.
    pub fn pursuit_couple_loop(couple: *const pursuit_couple, pursuer: pursuit_seat, heat: pursuit_heat, r#loop: *mut pursuit_loop, now: *mut pursuit_point) -> pursuit_status;
    /// All resting points of a loop, from the lowest to the highest. Of a line of them its two
    /// ends.
    pub fn pursuit_loop_fixed_points(r#loop: *const pursuit_loop, points: *mut pursuit_fixed_point, size: usize, needed: *mut usize) -> pursuit_status;
    /// How a loop can end, by its resting points.
    pub fn pursuit_loop_outlook(r#loop: *const pursuit_loop, out: *mut pursuit_outlook) -> pursuit_status;
    /// What there is to see of a loop: its range; where that is infinite, all resting points and
    /// bends and half as much again.
    pub fn pursuit_loop_window(r#loop: *const pursuit_loop, out: *mut pursuit_window) -> pursuit_status;
    /// The line on which one side rests while the other stays what it is, over the window's values
    /// of the other. The two lines cross in the resting points.
    pub fn pursuit_loop_null_cline(r#loop: *const pursuit_loop, side: pursuit_loop_sides, window: *const pursuit_window, points: *mut pursuit_point, size: usize, needed: *mut usize) -> pursuit_status;
    /// The border between what a saddle separates, traced backwards through all bends: a line from
    /// the upper left to the lower right. Other resting points have none. Allocates.
    pub fn pursuit_loop_separatrix(r#loop: *const pursuit_loop, index: usize, window: *const pursuit_window, points: *mut pursuit_point, size: usize, needed: *mut usize, whole: *mut i32) -> pursuit_status;
    /// On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how
    /// much both values would have to fall for the start to lie on it. Allocates.
    pub fn pursuit_loop_side_of(line: *const pursuit_point, corners: usize, starts: *const pursuit_point, count: usize, sides: *mut f64) -> pursuit_status;
    /// Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
    pub fn pursuit_loop_portrait(r#loop: *const pursuit_loop, grid: *const pursuit_grid, moved: *mut pursuit_point, fates: *mut pursuit_fate, ends: *mut i32, rounds: *mut u32, count: usize) -> pursuit_status;
    /// How many rounds it takes from every start of a grid until both values are at a point or
    /// above. Where it is stopped `rounds` is partly filled.
    pub fn pursuit_loop_rounds_until(r#loop: *const pursuit_loop, grid: *const pursuit_grid, least: *const pursuit_point, rounds: *mut i32, count: usize) -> pursuit_status;
    /// Sets one number of a loop.
    pub fn pursuit_loop_set(r#loop: *mut pursuit_loop, sides: pursuit_loop_sides, member: pursuit_loop_member, value: f64) -> pursuit_status;
    /// Plays the episodes. Allocates.
    pub fn pursuit_loop_hysteresis(r#loop: *const pursuit_loop, episodes: *const pursuit_episodes, rests: *mut pursuit_point, fates: *mut pursuit_fate, count: usize, out: *mut pursuit_hysteresis) -> pursuit_status;
    /// Gives a scenario back. Playthroughs made from it go on.
    pub fn pursuit_scenario_destroy(scenario: *mut pursuit_scenario);
    /// What a scenario says of itself.
    pub fn pursuit_scenario_about(scenario: *const pursuit_scenario, out: *mut pursuit_scenario_info) -> pursuit_status;
    /// The traits of one of its people.
    pub fn pursuit_scenario_traits(scenario: *const pursuit_scenario, seat: pursuit_seat, out: *mut pursuit_traits) -> pursuit_status;
    /// Makes the model of a scenario. Allocates.
    pub fn pursuit_scenario_model(scenario: *const pursuit_scenario, out: *mut *mut pursuit_model) -> pursuit_status;
    /// Begins to play a scenario. Allocates.
    pub fn pursuit_playthrough_create(scenario: *const pursuit_scenario, model: *const pursuit_model, out: *mut *mut pursuit_playthrough) -> pursuit_status;
    /// A second playthrough that is exactly where this one is, with all that is still to happen.
    /// Allocates.
    pub fn pursuit_playthrough_copy(playthrough: *const pursuit_playthrough, out: *mut *mut pursuit_playthrough) -> pursuit_status;
    /// Gives a playthrough back.
    pub fn pursuit_playthrough_destroy(playthrough: *mut pursuit_playthrough);
    /// Plays one turn with all that is due before it. Allocates.
    pub fn pursuit_playthrough_next(playthrough: *mut pursuit_playthrough, out: *mut pursuit_turn) -> pursuit_status;
    /// What happened before the last turn, host moves included.
    pub fn pursuit_playthrough_happened(playthrough: *const pursuit_playthrough, indices: *mut u32, size: usize, needed: *mut usize) -> pursuit_status;
    /// A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by
    /// itself. Allocates.
    pub fn pursuit_playthrough_couple(playthrough: *const pursuit_playthrough, out: *mut *mut pursuit_couple) -> pursuit_status;
    /// Puts a couple in the place of the one there is, as after a change made to a copy of it.
    pub fn pursuit_playthrough_assign(playthrough: *mut pursuit_playthrough, couple: *const pursuit_couple) -> pursuit_status;
    /// Begins to follow a couple. Allocates.
    pub fn pursuit_process_create(couple: *const pursuit_couple, out: *mut *mut pursuit_process) -> pursuit_status;
    /// Makes a process that goes on from the same place, for a copy of the couple. Allocates.
    pub fn pursuit_process_copy(process: *const pursuit_process, out: *mut *mut pursuit_process) -> pursuit_status;
    /// Gives a process back.
    pub fn pursuit_process_destroy(process: *mut pursuit_process);
    /// To be called after every turn, intervention or event of the same couple.
    pub fn pursuit_process_observe(process: *mut pursuit_process, couple: *const pursuit_couple) -> pursuit_status;
    /// Where the couple stands.
    pub fn pursuit_process_standing(process: *const pursuit_process, out: *mut pursuit_standing) -> pursuit_status;
    /// The same as an English sentence. Allocates.
    pub fn pursuit_process_text(process: *const pursuit_process, next: i32, a: *const c_char, b: *const c_char, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// A row of the table of stages.
    pub fn pursuit_process_row_at(row: i32, out: *mut pursuit_process_row) -> pursuit_status;
    /// Fills in a course in the order of EFT: weekly, of half the dose.
    pub fn pursuit_sessions_init(out: *mut pursuit_sessions) -> pursuit_status;
    /// One session of a course. Days pass and the same trigger comes up; they talk, the cycle is
    /// named, the one whose step it is takes it, the other answers or does not; they talk on.
    /// Allocates while the couple is recorded.
    pub fn pursuit_process_visit(process: *mut pursuit_process, couple: *mut pursuit_couple, course: *const pursuit_sessions, out: *mut pursuit_visit) -> pursuit_status;
    /// Fills in the defaults.
    pub fn pursuit_trial_init(out: *mut pursuit_trial) -> pursuit_status;
    /// Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only
    /// where course is not NULL.
    pub fn pursuit_couple_what_if(couple: *const pursuit_couple, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, out: *mut pursuit_compared, contrasts: *mut pursuit_contrast, size: usize, course: *mut f64) -> pursuit_status;
    /// Likewise a scenario from its beginning, with all that happens in it on both sides. What is
    /// refused there is tried again before the next turn. Allocates.
    pub fn pursuit_scenario_what_if(scenario: *const pursuit_scenario, model: *const pursuit_model, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, out: *mut pursuit_compared, contrasts: *mut pursuit_contrast, size: usize, course: *mut f64) -> pursuit_status;
    /// The pairs one by one: for distributions, for several threads. Where it is stopped the arrays
    /// are partly filled.
    pub fn pursuit_couple_what_if_pairs(couple: *const pursuit_couple, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, first: u32, pairs: usize, outcomes_without: *mut f64, outcomes_with: *mut f64, flags: *mut pursuit_run_flags) -> pursuit_status;
    /// Likewise of a scenario. Allocates.
    pub fn pursuit_scenario_what_if_pairs(scenario: *const pursuit_scenario, model: *const pursuit_model, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, first: u32, pairs: usize, outcomes_without: *mut f64, outcomes_with: *mut f64, flags: *mut pursuit_run_flags) -> pursuit_status;
    /// Fills in the defaults.
    pub fn pursuit_search_init(out: *mut pursuit_search) -> pursuit_status;
    /// The single changes that keep this argument out of the cycle, each by itself: by lever; those
    /// that do it in the majority of the ways it could go before those that do it in this very
    /// argument alone; then the smallest dose first, of moves the likeliest. Takes seconds.
    /// Allocates.
    pub fn pursuit_couple_search(couple: *const pursuit_couple, search: *const pursuit_search, findings: *mut pursuit_finding, size: usize, out: *mut pursuit_found) -> pursuit_status;
    /// Every link of a product weighs the same on paper. So they are ranked by the smallest dose of
    /// a named intervention that brings the hot gain below 1: best first; then those that none does
    /// it for, by the gain that is left.
    pub fn pursuit_couple_remedies(couple: *const pursuit_couple, pursuer: pursuit_seat, remedies: *mut pursuit_remedy, size: usize) -> pursuit_status;
    /// The reference gain with the felt security, the mentalizing and the learned sensitivities
    /// they have now in the place of those they rest at: what interventions can move.
    pub fn pursuit_couple_present_gain(couple: *const pursuit_couple, pursuer: pursuit_seat, heat: pursuit_heat, out: *mut pursuit_gain) -> pursuit_status;
    /// Nobody differs: deviations of 0, with the usual correlations within a person, and none
    /// between partners.
    pub fn pursuit_scatter_init(out: *mut pursuit_scatter) -> pursuit_status;
    /// Pairs that are listed: id 0 is a\[0\] with b\[0\]. Allocates; copies them.
    pub fn pursuit_population_list(a: *const pursuit_traits, b: *const pursuit_traits, count: usize, out: *mut *mut pursuit_population) -> pursuit_status;
    /// Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
    /// "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
    pub fn pursuit_population_columns(a: *const pursuit_traits, b: *const pursuit_traits, names: *const *const c_char, values: *const *const f32, column_count: usize, couples: u64, out: *mut *mut pursuit_population) -> pursuit_status;
    /// People drawn around two, as a function of seed and id only: their anxiety, avoidance and
    /// level are the means, and what is drawn is held within 0..1. Allocates.
    pub fn pursuit_population_draw(a: *const pursuit_traits, b: *const pursuit_traits, scatter: *const pursuit_scatter, seed: u64, couples: u64, out: *mut *mut pursuit_population) -> pursuit_status;
    /// People of a model: around its profiles, with their deviations and with their levels as they
    /// are, or anybody of the population that it places questionnaire scores on. The levels of two
    /// who are anybody are spread by .2 and correlate by .8. Allocates.
    pub fn pursuit_population_of_model(model: *const pursuit_model, profile_a: *const c_char, profile_b: *const c_char, seed: u64, couples: u64, out: *mut *mut pursuit_population) -> pursuit_status;
    /// Every combination of the values of some axes, cell by cell, the last axis fastest.
    /// Allocates.
    pub fn pursuit_population_grid(a: *const pursuit_traits, b: *const pursuit_traits, axes: *const *const c_char, axis_count: usize, repeat: u64, scatter: *const pursuit_scatter, seed: u64, out: *mut *mut pursuit_population) -> pursuit_status;
    /// Gives a population back. Ensembles that have it go on having it.
    pub fn pursuit_population_destroy(population: *mut pursuit_population);
    /// How many there are.
    pub fn pursuit_population_about(population: *const pursuit_population, out: *mut pursuit_population_info) -> pursuit_status;
    /// Who one couple is.
    pub fn pursuit_population_traits(population: *const pursuit_population, id: u64, a: *mut pursuit_traits, b: *mut pursuit_traits) -> pursuit_status;
    /// The values of the axes in a cell of a grid.
    pub fn pursuit_population_cell(population: *const pursuit_population, cell: u64, values: *mut f32, size: usize, needed: *mut usize) -> pursuit_status;
    /// Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes
    /// are the scenario's; what a couple refuses (as uncovering while flooded) is left out for it
    /// and counted. Allocates.
    pub fn pursuit_ensemble_create(scenario: *const pursuit_scenario, model: *const pursuit_model, population: *const pursuit_population, seed: u64, out: *mut *mut pursuit_ensemble) -> pursuit_status;
    /// Gives an ensemble back.
    pub fn pursuit_ensemble_destroy(ensemble: *mut pursuit_ensemble);
    /// Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough
    /// it leaves out what the couple refuses. Allocates.
    pub fn pursuit_ensemble_playthrough(ensemble: *const pursuit_ensemble, id: u64, out: *mut *mut pursuit_playthrough) -> pursuit_status;
    /// Runs an ensemble, or a part of it. Parts may run at the same time, in other threads,
    /// processes or machines, and make the same bits as the whole. Allocates; takes as long as it
    /// takes.
    pub fn pursuit_ensemble_run(ensemble: *const pursuit_ensemble, running: *const pursuit_running, results: *const pursuit_results) -> pursuit_status;
    /// What becomes of a loop as one or two of its numbers change. Allocates.
    pub fn pursuit_loop_landscape(r#loop: *const pursuit_loop, along: *const pursuit_loop_sweep, sweeps: usize, progress: *const pursuit_progress, outlooks: *mut pursuit_outlook, fixed_points: *mut i32, gains: *mut f64, count: usize) -> pursuit_status;
    /// Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of
    /// turns.
    pub fn pursuit_model_landscape(model: *const pursuit_model, a: *const pursuit_traits, b: *const pursuit_traits, opening: *const pursuit_opening, along: *const pursuit_trait_sweep, holds: *mut f32, cold: *mut f32, hot: *mut f32, count: usize) -> pursuit_status;
    /// Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each
    /// once with and once without the changes, on the chances of their own. As
    /// pursuit_scenario_what_if, with a couple a pair: intervals are over couples. Where
    /// trial.pursuer is none, the gains are of who pursues in the first couple; own_turns do not
    /// count. Allocates.
    pub fn pursuit_ensemble_what_if(ensemble: *const pursuit_ensemble, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, first: u64, out: *mut pursuit_compared, contrasts: *mut pursuit_contrast, size: usize, course: *mut f64) -> pursuit_status;
    /// Likewise couple by couple. Allocates.
    pub fn pursuit_ensemble_what_if_pairs(ensemble: *const pursuit_ensemble, changes: *const pursuit_change, count: usize, trial: *const pursuit_trial, first: u64, pairs: usize, outcomes_without: *mut f64, outcomes_with: *mut f64, flags: *mut pursuit_run_flags) -> pursuit_status;
    /// Why a turn came about.
    pub fn pursuit_why(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, index: usize, out: *mut pursuit_reason) -> pursuit_status;
    /// The library's own texts in a language, all of them; static.
    pub fn pursuit_catalogue_init(language: *const c_char, out: *mut pursuit_catalogue) -> pursuit_status;
    /// The English text of a message. Static.
    pub fn pursuit_message_text(message: pursuit_message) -> *const c_char;
    /// Why a turn came about, in three short sentences. Allocates.
    pub fn pursuit_why_text(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, index: usize, a: *const c_char, b: *const c_char, catalogue: *const pursuit_catalogue, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// Why not another move, and what would have led to it. Takes up to a millisecond.
    pub fn pursuit_why_not(model: *const pursuit_model, turn: *const pursuit_turn, alternative: pursuit_move, out: *mut pursuit_alternative) -> pursuit_status;
    /// Why not another move, in two sentences. Allocates.
    pub fn pursuit_why_not_text(model: *const pursuit_model, turn: *const pursuit_turn, alternative: pursuit_move, a: *const c_char, b: *const c_char, catalogue: *const pursuit_catalogue, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The direction of a turn. To be told what comes next and not play it yet, play a copy.
    pub fn pursuit_direction_of(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, index: usize, out: *mut pursuit_direction) -> pursuit_status;
    /// How a turn is to be played, in about ten lines of text, as a writer or a language model is
    /// told. Allocates.
    pub fn pursuit_direction_text(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, index: usize, a: *const c_char, b: *const c_char, catalogue: *const pursuit_catalogue, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// How a turn is to be played, as one object of JSON by direction.schema.json, with the text in
    /// it. Allocates.
    pub fn pursuit_direction_json(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, index: usize, a: *const c_char, b: *const c_char, catalogue: *const pursuit_catalogue, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// What was said in the end, by a person or by whoever was given a direction: a turn of one
    /// move or several, from which the couple goes on. The hearer gets the mean of the moves by
    /// their shares, each as strong as the drive makes it. pursuit_couple_observe() weighs them by
    /// their chances, too.
    pub fn pursuit_couple_said(couple: *mut pursuit_couple, seat: pursuit_seat, shares: *const f32, count: usize, out: *mut pursuit_turn) -> pursuit_status;
    /// Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names
    /// are errors. Allocates. \[model\] need_gain = 1.8 \[moves.tease\] like = "affection"
    pub fn pursuit_model_parse(text: *const c_char, size: usize, error: *mut pursuit_parse_error, out: *mut *mut pursuit_model) -> pursuit_status;
    /// Reads a scenario. Unknown keys and names are errors. Allocates.
    pub fn pursuit_scenario_parse(text: *const c_char, size: usize, error: *mut pursuit_parse_error, out: *mut *mut pursuit_scenario) -> pursuit_status;
    /// Text that reads as the same scenario. Allocates.
    pub fn pursuit_scenario_write(scenario: *const pursuit_scenario, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// Reads a table of observed talks, by a codes file that says what its columns and values stand
    /// for. Allocates.
    pub fn pursuit_talks_parse(codes: *const c_char, codes_size: usize, table: *const c_char, table_size: usize, error: *mut pursuit_parse_error, out: *mut *mut pursuit_talks) -> pursuit_status;
    /// Gives talks back.
    pub fn pursuit_talks_destroy(talks: *mut pursuit_talks);
    /// How many talks there are.
    pub fn pursuit_talks_count(talks: *const pursuit_talks) -> usize;
    /// What is known of a talk.
    pub fn pursuit_talks_about(talks: *const pursuit_talks, index: usize, out: *mut pursuit_talk_info) -> pursuit_status;
    /// What became of the rows of the table.
    pub fn pursuit_talks_rows(talks: *const pursuit_talks, out: *mut pursuit_talk_rows) -> pursuit_status;
    /// Whose talk was skipped, as it has a single row.
    pub fn pursuit_talks_skipped(talks: *const pursuit_talks, index: usize) -> *const c_char;
    /// Makes the model of the codes file. Allocates.
    pub fn pursuit_talks_model(talks: *const pursuit_talks, out: *mut *mut pursuit_model) -> pursuit_status;
    /// Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the
    /// turn is how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
    pub fn pursuit_talks_replay(talks: *const pursuit_talks, index: usize, model: *const pursuit_model, progress: *const pursuit_progress, turns: *mut pursuit_turn, log_probability: *mut f64, size: usize, needed: *mut usize, log_likelihood: *mut f64) -> pursuit_status;
    /// What was observed in a talk: of each interval the value of each column, as its place in the
    /// codes.
    pub fn pursuit_talks_values(talks: *const pursuit_talks, index: usize, values: *mut u32, size: usize, needed: *mut usize) -> pursuit_status;
    /// What is gained without a model, to compare log-likelihoods with. Allocates.
    pub fn pursuit_talks_baselines(talks: *const pursuit_talks, out: *mut pursuit_baselines) -> pursuit_status;
    /// The acts of an observed talk, of the kinds that the codes say. Of those whose code is
    /// missing the kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
    pub fn pursuit_acts_of_talk(talks: *const pursuit_talks, index: usize, seats: *mut pursuit_seat, kinds: *mut pursuit_kind, times: *mut u32, size: usize, needed: *mut usize) -> pursuit_status;
    /// Compares each pair of coders of a table, column by column. Only units that both coded are
    /// compared: the same talk, time, person and column. Allocates.
    pub fn pursuit_agreement_parse(codes: *const c_char, codes_size: usize, table: *const c_char, table_size: usize, error: *mut pursuit_parse_error, out: *mut *mut pursuit_agreement) -> pursuit_status;
    /// Gives it back.
    pub fn pursuit_agreement_destroy(agreement: *mut pursuit_agreement);
    /// How many pairs of coders and columns there are.
    pub fn pursuit_agreement_count(agreement: *const pursuit_agreement) -> usize;
    /// Who is compared, and over how much.
    pub fn pursuit_agreement_about(agreement: *const pursuit_agreement, index: usize, out: *mut pursuit_agreement_info) -> pursuit_status;
    /// How far two coders agree about a code.
    pub fn pursuit_agreement_kappa(agreement: *const pursuit_agreement, index: usize, code: u32, out: *mut pursuit_kappa) -> pursuit_status;
    /// Makes talks ready. Has its own copy of them. Allocates.
    pub fn pursuit_likelihood_create(talks: *const pursuit_talks, out: *mut *mut pursuit_likelihood) -> pursuit_status;
    /// Gives it back.
    pub fn pursuit_likelihood_destroy(likelihood: *mut pursuit_likelihood);
    /// How likely the talks are, all of them by the same two people: what pursuit_talks_replay
    /// calls log_likelihood, many times as fast. Asked about many pairs at once it is faster still.
    /// Allocates.
    pub fn pursuit_likelihood_of(likelihood: *mut pursuit_likelihood, model: *const pursuit_model, a: *const pursuit_traits, b: *const pursuit_traits, count: usize, progress: *const pursuit_progress, log_likelihood: *mut f64) -> pursuit_status;
    /// The same talk by talk: of which talks how much is explained. Allocates.
    pub fn pursuit_likelihood_of_talks(likelihood: *mut pursuit_likelihood, model: *const pursuit_model, a: *const pursuit_traits, b: *const pursuit_traits, count: usize, progress: *const pursuit_progress, capacity: usize, log_likelihood: *mut f64) -> pursuit_status;
    /// Fills in the defaults.
    pub fn pursuit_fit_options_init(out: *mut pursuit_fit_options) -> pursuit_status;
    /// Turns named numbers of the model and of the partners until the talks are likeliest, and sets
    /// beside that what does without a model. What the names are: fit.hpp. Takes seconds to
    /// minutes. Allocates.
    pub fn pursuit_talks_fit(talks: *const pursuit_talks, names: *const c_char, options: *const pursuit_fit_options, out: *mut *mut pursuit_fit) -> pursuit_status;
    /// What numbers are worth on talks, those they were fitted to or others. Allocates.
    pub fn pursuit_talks_nats_of(talks: *const pursuit_talks, names: *const c_char, couple: *const c_char, values: *const f64, count: usize, capacity: usize, nats: *mut f64) -> pursuit_status;
    /// Gives a fit back.
    pub fn pursuit_fit_destroy(fit: *mut pursuit_fit);
    /// What is known of a fit.
    pub fn pursuit_fit_about(fit: *const pursuit_fit, out: *mut pursuit_fit_info) -> pursuit_status;
    /// A number of a fit.
    pub fn pursuit_fit_estimate(fit: *const pursuit_fit, index: usize, out: *mut pursuit_estimate) -> pursuit_status;
    /// A row of the comparison.
    pub fn pursuit_fit_rival(fit: *const pursuit_fit, index: usize, out: *mut pursuit_rival) -> pursuit_status;
    /// A check.
    pub fn pursuit_fit_checked(fit: *const pursuit_fit, index: usize, out: *mut pursuit_checked) -> pursuit_status;
    /// What to beware of. Borrowed: valid until the fit is destroyed.
    pub fn pursuit_fit_warning(fit: *const pursuit_fit, index: usize) -> *const c_char;
    /// Of each talk: nats per transition, fitted without it.
    pub fn pursuit_fit_held_out(fit: *const pursuit_fit, out: *mut f64, size: usize, needed: *mut usize) -> pursuit_status;
    /// Makes the model as fitted, and tells the partners. Allocates.
    pub fn pursuit_fit_model(fit: *const pursuit_fit, a: *mut pursuit_traits, b: *mut pursuit_traits, out: *mut *mut pursuit_model) -> pursuit_status;
    /// All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
    pub fn pursuit_fit_write(fit: *const pursuit_fit, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// Makes a watch that has seen nothing. Allocates; nothing else done to it does.
    pub fn pursuit_watch_create(out: *mut *mut pursuit_watch) -> pursuit_status;
    /// Makes a watch that has seen the same. Allocates.
    pub fn pursuit_watch_copy(watch: *const pursuit_watch, out: *mut *mut pursuit_watch) -> pursuit_status;
    /// Gives a watch back.
    pub fn pursuit_watch_destroy(watch: *mut pursuit_watch);
    /// Shows acts to a watch, one or many: all of them, or none where one is refused.
    pub fn pursuit_watch_add(watch: *mut pursuit_watch, seats: *const pursuit_seat, kinds: *const pursuit_kind, times: *const u32, count: usize) -> pursuit_status;
    /// What the acts so far look like.
    pub fn pursuit_watch_finding(watch: *const pursuit_watch, out: *mut pursuit_pattern_finding) -> pursuit_status;
    /// Whether the acts so far draw each other. Without shuffles.
    pub fn pursuit_watch_associations(watch: *const pursuit_watch, out: *mut pursuit_association, size: usize, needed: *mut usize) -> pursuit_status;
    /// The acts of a record. Moves that the model does not have are neutral.
    pub fn pursuit_acts_of_turns(model: *const pursuit_model, turns: *const pursuit_turn, count: usize, seats: *mut pursuit_seat, kinds: *mut pursuit_kind, times: *mut u32) -> pursuit_status;
    /// A whole talk in stretches, from its first act to its last, knowing how it goes on.
    /// Allocates.
    pub fn pursuit_acts_stretches(seats: *const pursuit_seat, kinds: *const pursuit_kind, times: *const u32, count: usize, speaks: *mut i32, out: *mut pursuit_stretch, size: usize, needed: *mut usize) -> pursuit_status;
    /// Whether acts draw each other, in one talk or in several taken together. Allocates.
    pub fn pursuit_acts_associations(seats: *const pursuit_seat, kinds: *const pursuit_kind, times: *const u32, count: usize, lengths: *const usize, talks: usize, shuffles: u32, seed: u64, progress: *const pursuit_progress, out: *mut pursuit_association, size: usize, needed: *mut usize) -> pursuit_status;
    /// How much of several talks each pattern covers, and how much it would by the habits of each
    /// and the time of the talk alone. Allocates.
    pub fn pursuit_acts_prevalences(seats: *const pursuit_seat, kinds: *const pursuit_kind, times: *const u32, count: usize, lengths: *const usize, talks: usize, shuffles: u32, seed: u64, progress: *const pursuit_progress, out: *mut pursuit_prevalence, size: usize, needed: *mut usize) -> pursuit_status;
    /// Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH,
    /// where that is so of either way, or NOT_SHOWN.
    pub fn pursuit_pattern_feeds(pattern: pursuit_pattern, associations: *const pursuit_association, count: usize, out: *mut pursuit_verdict) -> pursuit_status;
    /// A finding in two or three short English sentences. Another language is made from the ids and
    /// numbers. Allocates.
    pub fn pursuit_pattern_text(finding: *const pursuit_pattern_finding, a: *const c_char, b: *const c_char, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// An association likewise. Allocates.
    pub fn pursuit_association_text(association: *const pursuit_association, a: *const c_char, b: *const c_char, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The table that moves partners between stances, as a diagram for other programs; chart.hpp
    /// says what is in it. Allocates.
    pub fn pursuit_model_chart(model: *const pursuit_model, format: pursuit_chart_format, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The stages of the process of emotionally focused therapy, as a diagram. Allocates.
    pub fn pursuit_process_chart(format: pursuit_chart_format, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The style sheet of pictures without one of their own: CSS. Allocates.
    pub fn pursuit_picture_style(buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The loop between the two as a figure of eight, with its four links and the loop gain.
    /// Allocates.
    pub fn pursuit_picture_loop(couple: *const pursuit_couple, turns: *const pursuit_turn, count: usize, pursuer: pursuit_seat, frame: *const pursuit_frame, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
    pub fn pursuit_picture_timeline(turns: *const pursuit_turn, count: usize, marks: *const pursuit_mark, mark_count: usize, frame: *const pursuit_frame, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// What would have happened otherwise: differences as dots on their intervals. Allocates.
    pub fn pursuit_picture_what_if(labels: *const *const c_char, contrasts: *const pursuit_contrast, count: usize, pairs: u32, outcomes: *const pursuit_outcome, outcome_count: usize, frame: *const pursuit_frame, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// The plane of pursuit and withdrawal under a loop, and the way of a couple through it.
    /// Allocates.
    pub fn pursuit_picture_portrait(r#loop: *const pursuit_loop, pursuer: pursuit_seat, path: *const pursuit_point, count: usize, frame: *const pursuit_frame, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// A heat map with its legend. Allocates.
    pub fn pursuit_picture_map(map: *const pursuit_map, frame: *const pursuit_frame, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// What an image says of itself. Checks sizes and checksum, but no values.
    pub fn pursuit_image_inspect(image: *const c_void, size: usize, out: *mut pursuit_image_info) -> pursuit_status;
    /// Saves a couple; without its model it takes at most 640 bytes.
    pub fn pursuit_couple_save(couple: *const pursuit_couple, with_model: i32, buffer: *mut c_void, size: usize, needed: *mut usize) -> pursuit_status;
    /// Makes a couple from an image. It goes on as if there had been no break. Allocates.
    pub fn pursuit_couple_load(image: *const c_void, size: usize, model: *const pursuit_model, other_model: i32, out: *mut *mut pursuit_couple) -> pursuit_status;
    /// Saves a couple with the turns that its reasons reach back to; without its model it takes at
    /// most 4096 bytes.
    pub fn pursuit_couple_save_with_turns(couple: *const pursuit_couple, turns: *const pursuit_turn, count: usize, with_model: i32, buffer: *mut c_void, size: usize, needed: *mut usize) -> pursuit_status;
    /// The turns that an image of a couple carries, oldest first: what comes next goes behind them,
    /// into the same record for pursuit_why(). The image is refused where pursuit_couple_load()
    /// refuses it. Allocates only where model is NULL.
    pub fn pursuit_couple_load_turns(image: *const c_void, size: usize, model: *const pursuit_model, other_model: i32, turns: *mut pursuit_turn, count: usize, needed: *mut usize) -> pursuit_status;
    /// Saves a model.
    pub fn pursuit_model_save(model: *const pursuit_model, buffer: *mut c_void, size: usize, needed: *mut usize) -> pursuit_status;
    /// Makes the model of an image of a model, or the one that another image carries. Allocates.
    pub fn pursuit_model_load(image: *const c_void, size: usize, other_model: i32, out: *mut *mut pursuit_model) -> pursuit_status;
    /// From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes
    /// every so many turns for a checkpoint, which is the couple's hash; sooner where turns and
    /// exchanges of good times would be more than 65,535 together. Starts anew if it is recorded
    /// already. Allocates, now and in every call that changes the couple.
    pub fn pursuit_couple_record(couple: *mut pursuit_couple, every: u32) -> pursuit_status;
    /// Ends the recording and drops the log; the couple goes on.
    pub fn pursuit_couple_stop_recording(couple: *mut pursuit_couple) -> pursuit_status;
    /// Saves the recording up to now, which may go on.
    pub fn pursuit_couple_save_recording(couple: *const pursuit_couple, with_model: i32, buffer: *mut c_void, size: usize, needed: *mut usize) -> pursuit_status;
    /// Plays a recording again and compares the checkpoints, up to the first that differs.
    /// Allocates only where model is NULL. How long it takes: between two checkpoints at most
    /// 65,535 turns and exchanges of good times together; more is refused before it is done. So a
    /// recording of n bytes takes at most n / 14 times 65,535 turns, and n steps for all else. A
    /// checkpoint that is right is one that somebody has played up to: who makes others work that
    /// long has done the same.
    pub fn pursuit_recording_validate(image: *const c_void, size: usize, model: *const pursuit_model, out: *mut pursuit_divergence) -> pursuit_status;
    /// A page of HTML about one story or several, with everything in it: pictures, help early
    /// beside help late, and the turns with their reasons. Its numbers are those of
    /// pursuit_couple_what_if() over 40 turns, from before the first turn and from the peak, as
    /// help.hpp says. Allocates, and works anew in every call: bring a buffer of some 150 KiB a
    /// story and 2 KiB a turn first.
    pub fn pursuit_report(stories: *const pursuit_story, count: usize, how: *const pursuit_reporting, buffer: *mut c_char, size: usize, needed: *mut usize) -> pursuit_status;
    /// When a partner would act by itself if nothing else happened until then: a turn's length, as
    /// set by pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have
    /// passed. Where one is away, neither acts before the return. Reading changes nothing.
    pub fn pursuit_couple_due(couple: *const pursuit_couple, seat: pursuit_seat, out: *mut i64) -> pursuit_status;
    /// Makes a scene in which nothing waits. Allocates.
    pub fn pursuit_scene_create(player: pursuit_seat, out: *mut *mut pursuit_scene) -> pursuit_status;
    /// A second scene in which the same waits, for a fork of the couple. Allocates.
    pub fn pursuit_scene_copy(scene: *const pursuit_scene, out: *mut *mut pursuit_scene) -> pursuit_status;
    /// Gives a scene back.
    pub fn pursuit_scene_destroy(scene: *mut pursuit_scene);
    /// Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told
    /// first comes first.
    pub fn pursuit_scene_tell(scene: *mut pursuit_scene, couple: *const pursuit_couple, told: *const pursuit_told) -> pursuit_status;
    /// How much of what was told has not happened yet. It is not part of an image of the couple,
    /// and none is left right after pursuit_scene_advance() but what was told for later.
    pub fn pursuit_scene_waiting(scene: *const pursuit_scene) -> usize;
    /// Lets a couple live up to a moment: what was told, each at its own, and what the two do by
    /// themselves; at the same moment what was told comes first. A turn takes no time of the clock,
    /// and anything may happen before its length is over. Call it until `made` becomes less than
    /// `count`: then the couple's clock is at `now_ms`; or before it where memory ran out behind a
    /// turn that was made, and the next call goes on from there.
    pub fn pursuit_scene_advance(scene: *mut pursuit_scene, couple: *mut pursuit_couple, now_ms: i64, turns: *mut pursuit_turn, count: usize, made: *mut usize) -> pursuit_status;
}
