#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
/* The C API of pursuit 0.1.0: made by ./dev generate from the headers in include/pursuit/c; change those. */
typedef int32_t pursuit_status;
typedef int32_t pursuit_number;
typedef int32_t pursuit_enum;
typedef int32_t pursuit_seat;
typedef int32_t pursuit_need;
typedef int32_t pursuit_fear;
typedef int32_t pursuit_primary;
typedef int32_t pursuit_secondary;
typedef int32_t pursuit_dimension;
typedef int32_t pursuit_kind;
typedef int32_t pursuit_group;
typedef int32_t pursuit_parting;
typedef int32_t pursuit_turning;
typedef int32_t pursuit_move;
typedef int32_t pursuit_stance;
typedef int32_t pursuit_phase;
typedef int32_t pursuit_feature;
typedef int32_t pursuit_gate;
typedef int32_t pursuit_trait;
typedef int32_t pursuit_intervention;
typedef int32_t pursuit_quantity;
typedef int32_t pursuit_link;
typedef int32_t pursuit_heat;
typedef int32_t pursuit_loop_order;
typedef int32_t pursuit_stability;
typedef int32_t pursuit_outlook;
typedef int32_t pursuit_fate;
typedef int32_t pursuit_loop_sides;
typedef int32_t pursuit_loop_member;
typedef int32_t pursuit_process_stage;
typedef int32_t pursuit_process_variable;
typedef int32_t pursuit_change_kind;
typedef int32_t pursuit_outcome;
typedef int32_t pursuit_run_flags;
typedef int32_t pursuit_lever;
typedef int32_t pursuit_cue;
typedef int32_t pursuit_meaning;
typedef int32_t pursuit_tendency;
typedef int32_t pursuit_message;
typedef int32_t pursuit_strength;
typedef int32_t pursuit_manner;
typedef int32_t pursuit_limit;
typedef int32_t pursuit_pattern;
typedef int32_t pursuit_lack;
typedef int32_t pursuit_lag;
typedef int32_t pursuit_verdict;
typedef int32_t pursuit_chart_format;
typedef int32_t pursuit_image;
typedef int32_t pursuit_told_kind;
enum pursuit_status_value {
    PURSUIT_NO_STATUS = -1,
    PURSUIT_OK = 0,
    PURSUIT_STATUS_ARGUMENT = 1,
    PURSUIT_STATUS_NAME = 2,
    PURSUIT_STATUS_PARSE = 3,
    PURSUIT_STATUS_MODEL = 4,
    PURSUIT_STATUS_STATE = 5,
    PURSUIT_STATUS_INPUT = 6,
    PURSUIT_STATUS_MEMORY = 7,
    PURSUIT_STATUS_SIZE = 8,
    PURSUIT_STATUS_INTERNAL = 9,
    PURSUIT_STATUS_FULL = 10,
    PURSUIT_STATUS_END = 11
};
enum pursuit_number_value {
    PURSUIT_NONE = -1,
    PURSUIT_HEADER_VERSION = 1000,
    PURSUIT_MOVE_SLOTS = 32,
    PURSUIT_SEAT_STRIDE = 64,
    PURSUIT_RESPONSE_POINTS = 21,
    PURSUIT_REASON_REACH = 8
};
enum pursuit_enum_value {
    PURSUIT_NO_ENUM = -1,
    PURSUIT_ENUM_STATUS = 0,
    PURSUIT_ENUM_SEAT = 1,
    PURSUIT_ENUM_NEED = 2,
    PURSUIT_ENUM_FEAR = 3,
    PURSUIT_ENUM_PRIMARY = 4,
    PURSUIT_ENUM_SECONDARY = 5,
    PURSUIT_ENUM_DIMENSION = 6,
    PURSUIT_ENUM_KIND = 7,
    PURSUIT_ENUM_TURNING = 8,
    PURSUIT_ENUM_STANCE = 9,
    PURSUIT_ENUM_PHASE = 10,
    PURSUIT_ENUM_FEATURE = 11,
    PURSUIT_ENUM_INTERVENTION = 12,
    PURSUIT_ENUM_CUE = 13,
    PURSUIT_ENUM_MEANING = 14,
    PURSUIT_ENUM_TENDENCY = 15,
    PURSUIT_ENUM_LINK = 16,
    PURSUIT_ENUM_HEAT = 17,
    PURSUIT_ENUM_QUANTITY = 18,
    PURSUIT_ENUM_PARTING = 19,
    PURSUIT_ENUM_LOOP_ORDER = 20,
    PURSUIT_ENUM_IMAGE = 21,
    PURSUIT_ENUM_PROCESS_STAGE = 22,
    PURSUIT_ENUM_PROCESS_VARIABLE = 23,
    PURSUIT_ENUM_TRAIT = 24,
    PURSUIT_ENUM_OUTCOME = 25,
    PURSUIT_ENUM_CHANGE_KIND = 26,
    PURSUIT_ENUM_LEVER = 27,
    PURSUIT_ENUM_STABILITY = 28,
    PURSUIT_ENUM_OUTLOOK = 29,
    PURSUIT_ENUM_FATE = 30,
    PURSUIT_ENUM_LOOP_SIDES = 31,
    PURSUIT_ENUM_LOOP_MEMBER = 32,
    PURSUIT_ENUM_PATTERN = 33,
    PURSUIT_ENUM_LACK = 34,
    PURSUIT_ENUM_LAG = 35,
    PURSUIT_ENUM_VERDICT = 36,
    PURSUIT_ENUM_GROUP = 37,
    PURSUIT_ENUM_GATE = 38,
    PURSUIT_ENUM_TOLD_KIND = 39,
    PURSUIT_ENUM_STRENGTH = 40,
    PURSUIT_ENUM_MANNER = 41,
    PURSUIT_ENUM_LIMIT = 42,
    PURSUIT_ENUM_END = 43
};
enum pursuit_seat_value {
    PURSUIT_NO_SEAT = -1,
    PURSUIT_SEAT_A = 0,
    PURSUIT_SEAT_B = 1,
    PURSUIT_SEAT_END = 2
};
enum pursuit_need_value {
    PURSUIT_NO_NEED = -1,
    PURSUIT_NEED_CLOSENESS = 0,
    PURSUIT_NEED_HEARD = 1,
    PURSUIT_NEED_REASSURANCE = 2,
    PURSUIT_NEED_SPACE = 3,
    PURSUIT_NEED_PEACE = 4,
    PURSUIT_NEED_ACCEPTANCE = 5,
    PURSUIT_NEED_END = 6
};
enum pursuit_fear_value {
    PURSUIT_NO_FEAR = -1,
    PURSUIT_FEAR_DISCONNECTION = 0,
    PURSUIT_FEAR_ABANDONMENT = 1,
    PURSUIT_FEAR_INADEQUACY = 2,
    PURSUIT_FEAR_ENGULFMENT = 3,
    PURSUIT_FEAR_END = 4
};
enum pursuit_primary_value {
    PURSUIT_NO_PRIMARY = -1,
    PURSUIT_PRIMARY_FEAR = 0,
    PURSUIT_PRIMARY_HURT = 1,
    PURSUIT_PRIMARY_SADNESS = 2,
    PURSUIT_PRIMARY_LONELINESS = 3,
    PURSUIT_PRIMARY_SHAME = 4,
    PURSUIT_PRIMARY_CALM = 5,
    PURSUIT_PRIMARY_END = 6
};
enum pursuit_secondary_value {
    PURSUIT_NO_SECONDARY = -1,
    PURSUIT_SECONDARY_ANGER = 0,
    PURSUIT_SECONDARY_FRUSTRATION = 1,
    PURSUIT_SECONDARY_NUMBNESS = 2,
    PURSUIT_SECONDARY_NONE = 3,
    PURSUIT_SECONDARY_END = 4
};
enum pursuit_dimension_value {
    PURSUIT_NO_DIMENSION = -1,
    PURSUIT_DIMENSION_NEARNESS = 0,
    PURSUIT_DIMENSION_WARMTH = 1,
    PURSUIT_DIMENSION_DEMAND = 2,
    PURSUIT_DIMENSION_RESPONSIVENESS = 3,
    PURSUIT_DIMENSION_OPENNESS = 4,
    PURSUIT_DIMENSION_END = 5
};
enum pursuit_kind_value {
    PURSUIT_NO_KIND = -1,
    PURSUIT_KIND_PURSUE = 0,
    PURSUIT_KIND_PROTEST = 1,
    PURSUIT_KIND_WITHDRAW = 2,
    PURSUIT_KIND_ATTACK = 3,
    PURSUIT_KIND_NEUTRAL = 4,
    PURSUIT_KIND_REPAIR = 5,
    PURSUIT_KIND_END = 6
};
enum pursuit_group_value {
    PURSUIT_NO_GROUP = -1,
    PURSUIT_GROUP_APPROACH = 0,
    PURSUIT_GROUP_PROTEST = 1,
    PURSUIT_GROUP_APPEASE = 2,
    PURSUIT_GROUP_SILENCE = 3,
    PURSUIT_GROUP_DEFENCE = 4,
    PURSUIT_GROUP_ANSWER = 5,
    PURSUIT_GROUP_END = 6
};
enum pursuit_parting_value {
    PURSUIT_NO_PARTING = -1,
    PURSUIT_PARTING_NONE = 0,
    PURSUIT_PARTING_CONTACT = 1,
    PURSUIT_PARTING_LEAVES = 2,
    PURSUIT_PARTING_PROMISES = 3,
    PURSUIT_PARTING_END = 4
};
enum pursuit_turning_value {
    PURSUIT_NO_TURNING = -1,
    PURSUIT_TURNING_TOWARD = 0,
    PURSUIT_TURNING_AWAY = 1,
    PURSUIT_TURNING_AGAINST = 2,
    PURSUIT_TURNING_END = 3
};
enum pursuit_move_value {
    PURSUIT_NO_MOVE = -1,
    PURSUIT_MOVE_INVITE = 0,
    PURSUIT_MOVE_SHARE = 1,
    PURSUIT_MOVE_DISCUSS = 2,
    PURSUIT_MOVE_SEEK_REASSURANCE = 3,
    PURSUIT_MOVE_REAFFIRM = 4,
    PURSUIT_MOVE_CRITICISE = 5,
    PURSUIT_MOVE_BLAME = 6,
    PURSUIT_MOVE_PRESSURE = 7,
    PURSUIT_MOVE_PLACATE = 8,
    PURSUIT_MOVE_MINIMISE = 9,
    PURSUIT_MOVE_DEFLECT = 10,
    PURSUIT_MOVE_DEFEND = 11,
    PURSUIT_MOVE_COUNTER_ATTACK = 12,
    PURSUIT_MOVE_STAY_SILENT = 13,
    PURSUIT_MOVE_STONEWALL = 14,
    PURSUIT_MOVE_LEAVE = 15,
    PURSUIT_MOVE_TIME_OUT = 16,
    PURSUIT_MOVE_RETURN = 17,
    PURSUIT_MOVE_LISTEN = 18,
    PURSUIT_MOVE_VALIDATE = 19,
    PURSUIT_MOVE_REASSURE = 20,
    PURSUIT_MOVE_APOLOGISE = 21,
    PURSUIT_MOVE_SOFTEN = 22,
    PURSUIT_MOVE_AFFECTION = 23,
    PURSUIT_MOVE_NEUTRAL = 24,
    PURSUIT_MOVE_END = 25
};
enum pursuit_stance_value {
    PURSUIT_NO_STANCE = -1,
    PURSUIT_STANCE_SETTLED = 0,
    PURSUIT_STANCE_REACHING = 1,
    PURSUIT_STANCE_PROTESTING = 2,
    PURSUIT_STANCE_DESPAIRING = 3,
    PURSUIT_STANCE_GUARDING = 4,
    PURSUIT_STANCE_WITHDRAWING = 5,
    PURSUIT_STANCE_SHUT_DOWN = 6,
    PURSUIT_STANCE_OPENING = 7,
    PURSUIT_STANCE_END = 8
};
enum pursuit_phase_value {
    PURSUIT_NO_PHASE = -1,
    PURSUIT_PHASE_CALM = 0,
    PURSUIT_PHASE_A_PURSUES = 1,
    PURSUIT_PHASE_B_PURSUES = 2,
    PURSUIT_PHASE_ATTACK_ATTACK = 3,
    PURSUIT_PHASE_WITHDRAW_WITHDRAW = 4,
    PURSUIT_PHASE_PAUSED = 5,
    PURSUIT_PHASE_DE_ESCALATED = 6,
    PURSUIT_PHASE_BONDING = 7,
    PURSUIT_PHASE_END = 8
};
enum pursuit_feature_value {
    PURSUIT_NO_FEATURE = -1,
    PURSUIT_FEATURE_STANCE = 0,
    PURSUIT_FEATURE_CLOSENESS = 1,
    PURSUIT_FEATURE_HEARD = 2,
    PURSUIT_FEATURE_REASSURANCE = 3,
    PURSUIT_FEATURE_SPACE = 4,
    PURSUIT_FEATURE_PEACE = 5,
    PURSUIT_FEATURE_ACCEPTANCE = 6,
    PURSUIT_FEATURE_DISCONNECTION = 7,
    PURSUIT_FEATURE_ABANDONMENT = 8,
    PURSUIT_FEATURE_INADEQUACY = 9,
    PURSUIT_FEATURE_ENGULFMENT = 10,
    PURSUIT_FEATURE_TALK_HEALS = 11,
    PURSUIT_FEATURE_HOPE = 12,
    PURSUIT_FEATURE_SECURITY = 13,
    PURSUIT_FEATURE_COLDNESS = 14,
    PURSUIT_FEATURE_DEMAND = 15,
    PURSUIT_FEATURE_RESPONSIVENESS = 16,
    PURSUIT_FEATURE_ISSUE = 17,
    PURSUIT_FEATURE_END = 18
};
enum pursuit_gate_value {
    PURSUIT_NO_GATE = -1,
    PURSUIT_GATE_MOMENTUM = 0,
    PURSUIT_GATE_BID = 1,
    PURSUIT_GATE_ANSWER = 2,
    PURSUIT_GATE_QUIETING = 3,
    PURSUIT_GATE_TIREDNESS = 4,
    PURSUIT_GATE_LEVEL = 5,
    PURSUIT_GATE_END = 6
};
enum pursuit_trait_value {
    PURSUIT_NO_TRAIT = -1,
    PURSUIT_TRAIT_ANXIETY = 0,
    PURSUIT_TRAIT_AVOIDANCE = 1,
    PURSUIT_TRAIT_CLOSENESS = 2,
    PURSUIT_TRAIT_HEARD = 3,
    PURSUIT_TRAIT_REASSURANCE = 4,
    PURSUIT_TRAIT_SPACE = 5,
    PURSUIT_TRAIT_PEACE = 6,
    PURSUIT_TRAIT_ACCEPTANCE = 7,
    PURSUIT_TRAIT_DISCONNECTION = 8,
    PURSUIT_TRAIT_ABANDONMENT = 9,
    PURSUIT_TRAIT_INADEQUACY = 10,
    PURSUIT_TRAIT_ENGULFMENT = 11,
    PURSUIT_TRAIT_EXPRESSION = 12,
    PURSUIT_TRAIT_EXPRESSIVE_SUPPRESSION = 13,
    PURSUIT_TRAIT_TALK_HEALS = 14,
    PURSUIT_TRAIT_SECURITY = 15,
    PURSUIT_TRAIT_MENTALIZING = 16,
    PURSUIT_TRAIT_HOPE = 17,
    PURSUIT_TRAIT_FLOODING_MINUTES = 18,
    PURSUIT_TRAIT_LEVEL = 19,
    PURSUIT_TRAIT_END = 20
};
enum pursuit_intervention_value {
    PURSUIT_NO_INTERVENTION = -1,
    PURSUIT_INTERVENTION_NAME_THE_CYCLE = 0,
    PURSUIT_INTERVENTION_RECOGNISE_INTENT = 1,
    PURSUIT_INTERVENTION_AFFIRM = 2,
    PURSUIT_INTERVENTION_UNCOVER = 3,
    PURSUIT_INTERVENTION_PROMISED_PAUSE = 4,
    PURSUIT_INTERVENTION_SOFTEN = 5,
    PURSUIT_INTERVENTION_RE_ENGAGE = 6,
    PURSUIT_INTERVENTION_RESPOND = 7,
    PURSUIT_INTERVENTION_SESSION = 8,
    PURSUIT_INTERVENTION_END = 9
};
enum pursuit_quantity_value {
    PURSUIT_NO_QUANTITY = -1,
    PURSUIT_QUANTITY_UNMET_CLOSENESS = 0,
    PURSUIT_QUANTITY_UNMET_HEARD = 1,
    PURSUIT_QUANTITY_UNMET_REASSURANCE = 2,
    PURSUIT_QUANTITY_UNMET_SPACE = 3,
    PURSUIT_QUANTITY_UNMET_PEACE = 4,
    PURSUIT_QUANTITY_UNMET_ACCEPTANCE = 5,
    PURSUIT_QUANTITY_AROUSAL = 6,
    PURSUIT_QUANTITY_HOPE = 7,
    PURSUIT_QUANTITY_SECURITY = 8,
    PURSUIT_QUANTITY_MENTALIZING = 9,
    PURSUIT_QUANTITY_LEARNED_PURSUIT = 10,
    PURSUIT_QUANTITY_LEARNED_WITHDRAWAL = 11,
    PURSUIT_QUANTITY_CUE_WARMTH = 12,
    PURSUIT_QUANTITY_CUE_DEMAND = 13,
    PURSUIT_QUANTITY_CUE_RESPONSIVENESS = 14,
    PURSUIT_QUANTITY_STRESS = 15,
    PURSUIT_QUANTITY_DISCONNECTION = 16,
    PURSUIT_QUANTITY_ABANDONMENT = 17,
    PURSUIT_QUANTITY_INADEQUACY = 18,
    PURSUIT_QUANTITY_ENGULFMENT = 19,
    PURSUIT_QUANTITY_PURSUIT = 20,
    PURSUIT_QUANTITY_WITHDRAWAL = 21,
    PURSUIT_QUANTITY_DISTRESS = 22,
    PURSUIT_QUANTITY_EXPRESSED = 23,
    PURSUIT_QUANTITY_FLOODED = 24,
    PURSUIT_QUANTITY_STANCE = 25,
    PURSUIT_QUANTITY_MOMENTUM_APPROACH = 26,
    PURSUIT_QUANTITY_MOMENTUM_PROTEST = 27,
    PURSUIT_QUANTITY_MOMENTUM_APPEASE = 28,
    PURSUIT_QUANTITY_MOMENTUM_SILENCE = 29,
    PURSUIT_QUANTITY_MOMENTUM_DEFENCE = 30,
    PURSUIT_QUANTITY_MOMENTUM_ANSWER = 31,
    PURSUIT_QUANTITY_EXERTION = 32,
    PURSUIT_QUANTITY_FAMILIARITY = 33,
    PURSUIT_QUANTITY_END = 34
};
enum pursuit_link_value {
    PURSUIT_NO_LINK = -1,
    PURSUIT_LINK_FEAR_TO_DEMAND = 0,
    PURSUIT_LINK_DEMAND_TO_FEAR = 1,
    PURSUIT_LINK_FEAR_TO_DISTANCE = 2,
    PURSUIT_LINK_DISTANCE_TO_FEAR = 3,
    PURSUIT_LINK_END = 4
};
enum pursuit_heat_value {
    PURSUIT_NO_HEAT = -1,
    PURSUIT_HEAT_NOW = 0,
    PURSUIT_HEAT_COLD = 1,
    PURSUIT_HEAT_HOT = 2,
    PURSUIT_HEAT_END = 3
};
enum pursuit_loop_order_value {
    PURSUIT_NO_LOOP_ORDER = -1,
    PURSUIT_LOOP_ORDER_PURSUIT_FIRST = 0,
    PURSUIT_LOOP_ORDER_WITHDRAWAL_FIRST = 1,
    PURSUIT_LOOP_ORDER_SIMULTANEOUS = 2,
    PURSUIT_LOOP_ORDER_END = 3
};
enum pursuit_stability_value {
    PURSUIT_NO_STABILITY = -1,
    PURSUIT_STABILITY_STABLE = 0,
    PURSUIT_STABILITY_SADDLE = 1,
    PURSUIT_STABILITY_UNSTABLE = 2,
    PURSUIT_STABILITY_ONE_SIDED = 3,
    PURSUIT_STABILITY_NEUTRAL = 4,
    PURSUIT_STABILITY_END = 5
};
enum pursuit_outlook_value {
    PURSUIT_NO_OUTLOOK = -1,
    PURSUIT_OUTLOOK_CALM = 0,
    PURSUIT_OUTLOOK_SPIRALS = 1,
    PURSUIT_OUTLOOK_DEPENDS = 2,
    PURSUIT_OUTLOOK_END = 3
};
enum pursuit_fate_value {
    PURSUIT_NO_FATE = -1,
    PURSUIT_FATE_CALM = 0,
    PURSUIT_FATE_CYCLE = 1,
    PURSUIT_FATE_BALANCE = 2,
    PURSUIT_FATE_SWINGS = 3,
    PURSUIT_FATE_ESCAPES = 4,
    PURSUIT_FATE_UNDECIDED = 5,
    PURSUIT_FATE_END = 6
};
enum pursuit_loop_sides_value {
    PURSUIT_NO_LOOP_SIDES = -1,
    PURSUIT_LOOP_SIDES_PURSUIT = 0,
    PURSUIT_LOOP_SIDES_WITHDRAWAL = 1,
    PURSUIT_LOOP_SIDES_BOTH = 2,
    PURSUIT_LOOP_SIDES_END = 3
};
enum pursuit_loop_member_value {
    PURSUIT_NO_LOOP_MEMBER = -1,
    PURSUIT_LOOP_MEMBER_INERTIA = 0,
    PURSUIT_LOOP_MEMBER_COUPLING = 1,
    PURSUIT_LOOP_MEMBER_DRIVE = 2,
    PURSUIT_LOOP_MEMBER_THRESHOLD = 3,
    PURSUIT_LOOP_MEMBER_SLOPE_ABOVE = 4,
    PURSUIT_LOOP_MEMBER_SLOPE_BELOW = 5,
    PURSUIT_LOOP_MEMBER_CAP = 6,
    PURSUIT_LOOP_MEMBER_RANGE_LOW = 7,
    PURSUIT_LOOP_MEMBER_RANGE_HIGH = 8,
    PURSUIT_LOOP_MEMBER_END = 9
};
enum pursuit_process_stage_value {
    PURSUIT_NO_PROCESS_STAGE = -1,
    PURSUIT_PROCESS_STAGE_NO_CYCLE = 0,
    PURSUIT_PROCESS_STAGE_IN_THE_CYCLE = 1,
    PURSUIT_PROCESS_STAGE_DE_ESCALATED = 2,
    PURSUIT_PROCESS_STAGE_RE_ENGAGED = 3,
    PURSUIT_PROCESS_STAGE_SOFTENED = 4,
    PURSUIT_PROCESS_STAGE_BONDED = 5,
    PURSUIT_PROCESS_STAGE_CONSOLIDATED = 6,
    PURSUIT_PROCESS_STAGE_END = 7
};
enum pursuit_process_variable_value {
    PURSUIT_NO_PROCESS_VARIABLE = -1,
    PURSUIT_PROCESS_VARIABLE_CYCLE_TURNS = 0,
    PURSUIT_PROCESS_VARIABLE_CALM_TURNS = 1,
    PURSUIT_PROCESS_VARIABLE_AROUSAL = 2,
    PURSUIT_PROCESS_VARIABLE_SIGHT = 3,
    PURSUIT_PROCESS_VARIABLE_WITHDRAWER_MET = 4,
    PURSUIT_PROCESS_VARIABLE_PURSUER_MET = 5,
    PURSUIT_PROCESS_VARIABLE_MET_RUNNING = 6,
    PURSUIT_PROCESS_VARIABLE_LEFT_ALONE = 7,
    PURSUIT_PROCESS_VARIABLE_HOURS = 8,
    PURSUIT_PROCESS_VARIABLE_END = 9
};
enum pursuit_change_kind_value {
    PURSUIT_NO_CHANGE_KIND = -1,
    PURSUIT_CHANGE_KIND_INTERVENTION = 0,
    PURSUIT_CHANGE_KIND_MOVE = 1,
    PURSUIT_CHANGE_KIND_TRAIT = 2,
    PURSUIT_CHANGE_KIND_LINK = 3,
    PURSUIT_CHANGE_KIND_DISAGREEMENT = 4,
    PURSUIT_CHANGE_KIND_OPEN_ISSUE = 5,
    PURSUIT_CHANGE_KIND_SEPARATION = 6,
    PURSUIT_CHANGE_KIND_REUNION = 7,
    PURSUIT_CHANGE_KIND_STRESS = 8,
    PURSUIT_CHANGE_KIND_GOOD_TIME = 9,
    PURSUIT_CHANGE_KIND_ELAPSE = 10,
    PURSUIT_CHANGE_KIND_END = 11
};
enum pursuit_outcome_value {
    PURSUIT_NO_OUTCOME = -1,
    PURSUIT_OUTCOME_TIME_IN_CYCLE = 0,
    PURSUIT_OUTCOME_CYCLE = 1,
    PURSUIT_OUTCOME_HOLDS = 2,
    PURSUIT_OUTCOME_REPAIR_TIME = 3,
    PURSUIT_OUTCOME_PROTEST_A = 4,
    PURSUIT_OUTCOME_PROTEST_B = 5,
    PURSUIT_OUTCOME_PEAK_FEAR_A = 6,
    PURSUIT_OUTCOME_PEAK_FEAR_B = 7,
    PURSUIT_OUTCOME_PEAK_AROUSAL_A = 8,
    PURSUIT_OUTCOME_PEAK_AROUSAL_B = 9,
    PURSUIT_OUTCOME_DISTRESS_END_A = 10,
    PURSUIT_OUTCOME_DISTRESS_END_B = 11,
    PURSUIT_OUTCOME_RESOLVED = 12,
    PURSUIT_OUTCOME_GAIN_COLD = 13,
    PURSUIT_OUTCOME_GAIN_HOT = 14,
    PURSUIT_OUTCOME_GAIN_NOW = 15,
    PURSUIT_OUTCOME_TIME_CALM = 16,
    PURSUIT_OUTCOME_END = 17
};
enum pursuit_run_flags_value {
    PURSUIT_RUN_ALL = -1,
    PURSUIT_RUN_CYCLED_WITHOUT = 1,
    PURSUIT_RUN_CYCLED_WITH = 2,
    PURSUIT_RUN_CENSORED_WITHOUT = 4,
    PURSUIT_RUN_CENSORED_WITH = 8,
    PURSUIT_RUN_REFUSED = 16,
    PURSUIT_RUN_UNMADE = 32
};
enum pursuit_lever_value {
    PURSUIT_NO_LEVER = -1,
    PURSUIT_LEVER_LINK = 0,
    PURSUIT_LEVER_TRAIT = 1,
    PURSUIT_LEVER_MOVE = 2,
    PURSUIT_LEVER_INTERVENTION = 3,
    PURSUIT_LEVER_END = 4
};
enum pursuit_cue_value {
    PURSUIT_NO_CUE = -1,
    PURSUIT_CUE_NOTHING_YET = 0,
    PURSUIT_CUE_WARMTH = 1,
    PURSUIT_CUE_DISTANCE = 2,
    PURSUIT_CUE_ATTACK = 3,
    PURSUIT_CUE_PRESSURE = 4,
    PURSUIT_CUE_ANSWER = 5,
    PURSUIT_CUE_END = 6
};
enum pursuit_meaning_value {
    PURSUIT_NO_MEANING = -1,
    PURSUIT_MEANING_SAFE = 0,
    PURSUIT_MEANING_LEFT_ALONE = 1,
    PURSUIT_MEANING_NOT_HEARD = 2,
    PURSUIT_MEANING_NOT_SURE_OF_YOU = 3,
    PURSUIT_MEANING_CROWDED = 4,
    PURSUIT_MEANING_NOT_GOOD_ENOUGH = 5,
    PURSUIT_MEANING_AT_ODDS = 6,
    PURSUIT_MEANING_MET = 7,
    PURSUIT_MEANING_WANTED = 8,
    PURSUIT_MEANING_LET_BE = 9,
    PURSUIT_MEANING_END = 10
};
enum pursuit_tendency_value {
    PURSUIT_NO_TENDENCY = -1,
    PURSUIT_TENDENCY_COME_CLOSER = 0,
    PURSUIT_TENDENCY_PROTEST = 1,
    PURSUIT_TENDENCY_PROTECT = 2,
    PURSUIT_TENDENCY_GIVE_UP = 3,
    PURSUIT_TENDENCY_OPEN_UP = 4,
    PURSUIT_TENDENCY_REST = 5,
    PURSUIT_TENDENCY_KEEP_STILL = 6,
    PURSUIT_TENDENCY_STAND_FIRM = 7,
    PURSUIT_TENDENCY_END = 8
};
enum pursuit_message_value {
    PURSUIT_NO_MESSAGE = -1,
    PURSUIT_MESSAGE_WAS = 0,
    PURSUIT_MESSAGE_DOES = 32,
    PURSUIT_MESSAGE_CUSTOM_WAS = 64,
    PURSUIT_MESSAGE_CUSTOM_DOES = 65,
    PURSUIT_MESSAGE_CUE = 80,
    PURSUIT_MESSAGE_MEANING = 96,
    PURSUIT_MESSAGE_PRIMARY = 112,
    PURSUIT_MESSAGE_SECONDARY = 128,
    PURSUIT_MESSAGE_NEED = 144,
    PURSUIT_MESSAGE_FEAR = 160,
    PURSUIT_MESSAGE_TENDENCY = 176,
    PURSUIT_MESSAGE_FEATURE = 192,
    PURSUIT_MESSAGE_FIRST = 224,
    PURSUIT_MESSAGE_READING = 225,
    PURSUIT_MESSAGE_AT_EASE = 226,
    PURSUIT_MESSAGE_BENEATH = 227,
    PURSUIT_MESSAGE_SHOWN = 228,
    PURSUIT_MESSAGE_FEELING = 229,
    PURSUIT_MESSAGE_CHOSEN = 230,
    PURSUIT_MESSAGE_HOST_MADE = 231,
    PURSUIT_MESSAGE_ANOTHER = 232,
    PURSUIT_MESSAGE_MORE = 233,
    PURSUIT_MESSAGE_LESS = 234,
    PURSUIT_MESSAGE_AT_HAND = 235,
    PURSUIT_MESSAGE_OUT_OF_REACH = 236,
    PURSUIT_MESSAGE_STILL = 237,
    PURSUIT_MESSAGE_TO_OTHER = 238,
    PURSUIT_MESSAGE_TO_NOBODY = 239,
    PURSUIT_MESSAGE_ACTS = 240,
    PURSUIT_MESSAGE_SOUNDS = 241,
    PURSUIT_MESSAGE_WANTS = 242,
    PURSUIT_MESSAGE_UNSAID = 243,
    PURSUIT_MESSAGE_UNSAID_FEELING = 244,
    PURSUIT_MESSAGE_UNSAID_NEED = 245,
    PURSUIT_MESSAGE_NOT_NOW = 246,
    PURSUIT_MESSAGE_BETWEEN = 247,
    PURSUIT_MESSAGE_STRENGTH = 256,
    PURSUIT_MESSAGE_MANNER = 272,
    PURSUIT_MESSAGE_LIMIT = 304,
    PURSUIT_MESSAGE_END = 336
};
enum pursuit_strength_value {
    PURSUIT_NO_STRENGTH = -1,
    PURSUIT_STRENGTH_SLIGHT = 0,
    PURSUIT_STRENGTH_MODERATE = 1,
    PURSUIT_STRENGTH_CLEAR = 2,
    PURSUIT_STRENGTH_FULL = 3,
    PURSUIT_STRENGTH_END = 4
};
enum pursuit_manner_value {
    PURSUIT_NO_MANNER = -1,
    PURSUIT_MANNER_WARM = 0,
    PURSUIT_MANNER_COLD = 1,
    PURSUIT_MANNER_PRESSING = 2,
    PURSUIT_MANNER_DISTANT = 3,
    PURSUIT_MANNER_OPEN = 4,
    PURSUIT_MANNER_UNCLEAR = 5,
    PURSUIT_MANNER_HEATED = 6,
    PURSUIT_MANNER_EVEN = 7,
    PURSUIT_MANNER_HELD_BACK = 8,
    PURSUIT_MANNER_SHARP = 9,
    PURSUIT_MANNER_STRAINED = 10,
    PURSUIT_MANNER_FLAT = 11,
    PURSUIT_MANNER_OVERWHELMED = 12,
    PURSUIT_MANNER_WEARY = 13,
    PURSUIT_MANNER_PERSISTENT = 14,
    PURSUIT_MANNER_END = 15
};
enum pursuit_limit_value {
    PURSUIT_NO_LIMIT = -1,
    PURSUIT_LIMIT_APPROACH = 0,
    PURSUIT_LIMIT_PROTEST = 1,
    PURSUIT_LIMIT_APPEASE = 2,
    PURSUIT_LIMIT_SILENCE = 3,
    PURSUIT_LIMIT_DEFENCE = 4,
    PURSUIT_LIMIT_ANSWER = 5,
    PURSUIT_LIMIT_REVEAL = 6,
    PURSUIT_LIMIT_SEE_THROUGH = 7,
    PURSUIT_LIMIT_SETTLE = 8,
    PURSUIT_LIMIT_TAKE_IN = 9,
    PURSUIT_LIMIT_END = 10
};
enum pursuit_pattern_value {
    PURSUIT_NO_PATTERN = -1,
    PURSUIT_PATTERN_NONE = 0,
    PURSUIT_PATTERN_A_PURSUES = 1,
    PURSUIT_PATTERN_B_PURSUES = 2,
    PURSUIT_PATTERN_ATTACK_ATTACK = 3,
    PURSUIT_PATTERN_WITHDRAW_WITHDRAW = 4,
    PURSUIT_PATTERN_END = 5
};
enum pursuit_lack_value {
    PURSUIT_NO_LACK = -1,
    PURSUIT_LACK_NOTHING = 0,
    PURSUIT_LACK_ACTS = 1,
    PURSUIT_LACK_ONE_SIDE = 2,
    PURSUIT_LACK_LEAD = 3,
    PURSUIT_LACK_END = 4
};
enum pursuit_lag_value {
    PURSUIT_NO_LAG = -1,
    PURSUIT_LAG_DEMAND_WITHDRAW = 0,
    PURSUIT_LAG_WITHDRAW_DEMAND = 1,
    PURSUIT_LAG_ATTACK_ATTACK = 2,
    PURSUIT_LAG_WITHDRAW_WITHDRAW = 3,
    PURSUIT_LAG_END = 4
};
enum pursuit_verdict_value {
    PURSUIT_NO_VERDICT = -1,
    PURSUIT_VERDICT_NOT_ENOUGH = 0,
    PURSUIT_VERDICT_NOT_SHOWN = 1,
    PURSUIT_VERDICT_DRAWS = 2,
    PURSUIT_VERDICT_AVERTS = 3,
    PURSUIT_VERDICT_END = 4
};
enum pursuit_chart_format_value {
    PURSUIT_NO_CHART_FORMAT = -1,
    PURSUIT_CHART_DOT = 0,
    PURSUIT_CHART_MERMAID = 1,
    PURSUIT_CHART_SCXML = 2,
    PURSUIT_CHART_END = 3
};
enum pursuit_image_value {
    PURSUIT_NO_IMAGE = -1,
    PURSUIT_IMAGE_COUPLE = 0,
    PURSUIT_IMAGE_MODEL = 1,
    PURSUIT_IMAGE_RECORDING = 2,
    PURSUIT_IMAGE_END = 3
};
enum pursuit_told_kind_value {
    PURSUIT_NO_TOLD_KIND = -1,
    PURSUIT_TOLD_KIND_MOVE = 0,
    PURSUIT_TOLD_KIND_DISAGREEMENT = 1,
    PURSUIT_TOLD_KIND_OPEN_ISSUE = 2,
    PURSUIT_TOLD_KIND_SEPARATION = 3,
    PURSUIT_TOLD_KIND_REUNION = 4,
    PURSUIT_TOLD_KIND_STRESS = 5,
    PURSUIT_TOLD_KIND_GOOD_TIME = 6,
    PURSUIT_TOLD_KIND_END = 7
};
typedef struct pursuit_progress pursuit_progress;
typedef struct pursuit_model pursuit_model;
typedef struct pursuit_couple pursuit_couple;
typedef struct pursuit_scenario pursuit_scenario;
typedef struct pursuit_playthrough pursuit_playthrough;
typedef struct pursuit_process pursuit_process;
typedef struct pursuit_population pursuit_population;
typedef struct pursuit_ensemble pursuit_ensemble;
typedef struct pursuit_talks pursuit_talks;
typedef struct pursuit_agreement pursuit_agreement;
typedef struct pursuit_likelihood pursuit_likelihood;
typedef struct pursuit_fit pursuit_fit;
typedef struct pursuit_watch pursuit_watch;
typedef struct pursuit_scene pursuit_scene;
typedef struct pursuit_coefficient {
    uint32_t struct_size;
    float standard;
    float least;
    float most;
    const char* name;
    const char* unit;
    const char* meaning;
    const char* source;
} pursuit_coefficient;
typedef struct pursuit_move_row {
    uint32_t struct_size;
    pursuit_kind kind;
    pursuit_parting parting;
    int32_t bid;
    float impact[5];
    float intent[5];
    float ambiguity;
    float raises;
    float engages;
    float discloses;
    pursuit_group group;
} pursuit_move_row;
typedef struct pursuit_group_row {
    uint32_t struct_size;
    float tells;
    float quiets;
    float tires;
    float says;
    float cost;
    float habituates;
    float answers[8];
} pursuit_group_row;
typedef struct pursuit_transition {
    uint32_t struct_size;
    pursuit_stance from_stance;
    pursuit_stance to_stance;
    char because[48];
} pursuit_transition;
typedef struct pursuit_traits {
    uint32_t struct_size;
    float anxiety;
    float avoidance;
    float need_strength[6];
    float fear_sensitivity[4];
    float expression;
    float expressive_suppression;
    float talk_heals;
    float security;
    float mentalizing;
    float hope;
    float flooding_minutes;
    float level;
} pursuit_traits;
typedef struct pursuit_score {
    uint32_t struct_size;
    float value;
    float mean;
    float deviation;
} pursuit_score;
typedef struct pursuit_condition {
    uint32_t struct_size;
    pursuit_stance stance;
    int32_t flooded;
    float unmet[6];
    float arousal;
    float expressed;
    float hope;
    float security;
    float mentalizing;
    float learned[2];
    float cue[3];
    float stress;
    float fears[4];
    float momentum[6];
    float exertion;
    float familiarity;
} pursuit_condition;
typedef struct pursuit_sway {
    uint32_t struct_size;
    float momentum[6];
    float exertion;
    float bid;
    float heard;
    float level;
} pursuit_sway;
typedef struct pursuit_turn {
    uint32_t struct_size;
    uint32_t number;
    int64_t time_ms;
    pursuit_seat mover;
    pursuit_stance before;
    pursuit_stance stance;
    int32_t row;
    pursuit_move move_id;
    pursuit_phase phase;
    int32_t host_made;
    int32_t answers;
    pursuit_turning turning;
    int32_t resolved;
    float intensity;
    float probability;
    float uniform;
    float features[18];
    float perceived[5];
    pursuit_condition after[2];
    pursuit_sway sway;
    uint32_t reserved;
} pursuit_turn;
typedef struct pursuit_brief_turn {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_stance stance;
    pursuit_move move_id;
    pursuit_phase phase;
    float intensity;
} pursuit_brief_turn;
typedef struct pursuit_peek {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_stance stance;
    int32_t row;
    float features[18];
    float score[32];
    float probability[32];
    pursuit_sway sway;
} pursuit_peek;
typedef struct pursuit_situation {
    uint32_t struct_size;
    pursuit_phase phase;
    pursuit_seat floor;
    uint32_t turns;
    int64_t clock_ms;
    uint64_t seed;
    uint64_t id;
    uint32_t turn_ms;
    float severity;
    float progress;
    pursuit_seat owner;
    int32_t apart;
    pursuit_seat stepped_back;
    int32_t promised;
    uint32_t returns_ms;
} pursuit_situation;
typedef struct pursuit_gain {
    uint32_t struct_size;
    float links[4];
    float coupling_pursuit;
    float coupling_withdrawal;
    float inertia_pursuit;
    float inertia_withdrawal;
    float gain;
} pursuit_gain;
typedef struct pursuit_measured {
    uint32_t struct_size;
    float gain;
    float up;
    float down;
    int32_t smooth;
} pursuit_measured;
typedef struct pursuit_loop_side {
    double inertia;
    double coupling;
    double drive;
    double threshold;
    double slope_above;
    double slope_below;
    double cap;
} pursuit_loop_side;
typedef struct pursuit_loop {
    uint32_t struct_size;
    pursuit_loop_order order;
    pursuit_loop_side pursuit;
    pursuit_loop_side withdrawal;
    double low;
    double high;
} pursuit_loop;
typedef struct pursuit_point {
    double pursuit;
    double withdrawal;
} pursuit_point;
typedef struct pursuit_loop_analysis {
    uint32_t struct_size;
    int32_t has_saddle;
    double gain;
    double growth;
    pursuit_point saddle;
} pursuit_loop_analysis;
typedef struct pursuit_prediction {
    uint32_t struct_size;
    int32_t holds;
    pursuit_seat pursuer;
    uint32_t reserved;
    pursuit_loop loops[2];
    pursuit_point start[2];
} pursuit_prediction;
typedef struct pursuit_gains {
    uint32_t struct_size;
    pursuit_gain now;
    pursuit_gain cold;
    pursuit_gain hot;
    pursuit_measured operational;
    double finite_cold;
    double finite_hot;
} pursuit_gains;
typedef struct pursuit_fixed_point {
    uint32_t struct_size;
    pursuit_stability stability;
    int32_t cycle;
    uint32_t reserved;
    pursuit_point at;
    double growth_up[2];
    double growth_down[2];
} pursuit_fixed_point;
typedef struct pursuit_window {
    uint32_t struct_size;
    uint32_t reserved;
    double pursuit_low;
    double pursuit_high;
    double withdrawal_low;
    double withdrawal_high;
} pursuit_window;
typedef struct pursuit_grid {
    uint32_t struct_size;
    uint32_t columns;
    uint32_t rows;
    uint32_t rounds;
    double near;
    double pursuit_low;
    double pursuit_high;
    double withdrawal_low;
    double withdrawal_high;
    const pursuit_progress* progress;
} pursuit_grid;
typedef struct pursuit_episodes {
    uint32_t struct_size;
    uint32_t rounds;
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps;
    uint32_t reserved;
    double first;
    double last;
    double near;
    pursuit_point lift;
    const pursuit_progress* progress;
} pursuit_episodes;
typedef struct pursuit_hysteresis {
    uint32_t struct_size;
    int32_t has_in;
    int32_t has_out;
    uint32_t reserved;
    double in_at;
    double out_at;
} pursuit_hysteresis;
typedef struct pursuit_scenario_info {
    uint32_t struct_size;
    uint32_t turns;
    uint64_t seed;
    uint64_t id;
    const char* title;
    const char* look_for;
    const char* names[2];
    size_t happenings;
    pursuit_seat first;
    uint32_t reserved;
} pursuit_scenario_info;
typedef struct pursuit_standing {
    uint32_t struct_size;
    pursuit_process_stage stage;
    pursuit_process_stage furthest;
    int32_t row;
    pursuit_seat pursuer;
    pursuit_seat withdrawer;
    uint32_t since_turn;
    uint32_t setbacks;
    int64_t since_ms;
    float values[9];
    pursuit_process_stage next;
    pursuit_process_variable missing;
    int32_t below;
    float value;
    float needed;
    pursuit_seat who;
    pursuit_intervention help;
    pursuit_seat help_who;
    uint32_t reserved;
} pursuit_standing;
typedef struct pursuit_process_row {
    uint32_t struct_size;
    pursuit_process_stage from_stage;
    pursuit_process_stage to_stage;
    char because[48];
    uint32_t conditions;
    pursuit_process_variable variable[4];
    int32_t below[4];
    float threshold[4];
} pursuit_process_row;
typedef struct pursuit_sessions {
    uint32_t struct_size;
    uint32_t days;
    float severity;
    pursuit_seat owner;
    float dose;
    uint32_t turns_before;
    uint32_t turns_after;
    pursuit_intervention step;
    pursuit_seat step_who;
} pursuit_sessions;
typedef struct pursuit_visit {
    uint32_t struct_size;
    pursuit_process_stage before;
    pursuit_process_stage after;
    pursuit_intervention step;
    pursuit_seat step_who;
    int32_t refused;
    int32_t met;
    uint32_t cycle_turns;
} pursuit_visit;
typedef struct pursuit_change {
    uint32_t struct_size;
    uint32_t turn;
    pursuit_change_kind kind;
    pursuit_seat seat;
    int32_t id;
    float amount;
    int64_t ms;
} pursuit_change;
typedef struct pursuit_trial {
    uint32_t struct_size;
    uint32_t pairs;
    uint32_t turns;
    uint32_t first;
    uint32_t own_turns;
    pursuit_seat pursuer;
    int32_t follow_up;
    float days;
    float severity;
    pursuit_seat owner;
    const pursuit_progress* progress;
} pursuit_trial;
typedef struct pursuit_contrast {
    uint32_t struct_size;
    uint32_t n;
    double mean_without;
    double mean_with;
    double difference;
    double low;
    double high;
    double variance_ratio;
    double own_without;
    double own_with;
} pursuit_contrast;
typedef struct pursuit_compared {
    uint32_t struct_size;
    uint32_t pairs;
    uint32_t refused;
    uint32_t unmade;
    uint32_t cycles[2];
    uint32_t censored[2];
    pursuit_seat pursuer;
    pursuit_run_flags own;
} pursuit_compared;
typedef struct pursuit_search {
    uint32_t struct_size;
    uint32_t levers;
    pursuit_outcome avoid;
    uint32_t pairs;
    uint32_t turns;
    uint32_t first;
    uint32_t last;
    uint32_t step;
    pursuit_seat pursuer;
    uint32_t reserved;
    const pursuit_progress* progress;
} pursuit_search;
typedef struct pursuit_finding {
    uint32_t struct_size;
    pursuit_lever lever;
    float dose;
    float own_dose;
    int32_t monotone;
    int32_t reserved;
    double avoided;
    double unhelped;
    double probability;
    pursuit_change change;
} pursuit_finding;
typedef struct pursuit_found {
    uint32_t struct_size;
    uint32_t count;
    uint32_t all[4];
    int32_t own;
    int32_t reserved;
    double unhelped;
} pursuit_found;
typedef struct pursuit_remedy {
    uint32_t struct_size;
    pursuit_link link;
    int32_t heals;
    pursuit_intervention what;
    pursuit_seat who;
    float strength;
    float slope_before;
    float slope;
    float gain_before;
    float gain;
} pursuit_remedy;
typedef struct pursuit_scatter {
    uint32_t struct_size;
    float alike;
    float anxiety[2];
    float avoidance[2];
    float correlation[2];
    float level[2];
    float levels_alike;
} pursuit_scatter;
typedef struct pursuit_population_info {
    uint32_t struct_size;
    uint32_t axes;
    uint64_t couples;
    uint64_t cells;
    uint64_t cell_couples;
} pursuit_population_info;
typedef struct pursuit_running {
    uint32_t struct_size;
    uint32_t turns;
    uint64_t first;
    uint64_t couples;
    uint32_t threads;
    int32_t plain;
    const pursuit_progress* progress;
} pursuit_running;
typedef struct pursuit_summary {
    uint32_t struct_size;
    pursuit_phase phase;
    int32_t holds;
    int32_t dies_out;
    int32_t escalated;
    int32_t resolved;
    pursuit_seat pursuer;
    uint32_t negative_turns;
    uint32_t longest_run;
    uint32_t refused;
    uint32_t turns_in[8];
    pursuit_stance stance[2];
    float peak_arousal[2];
    float peak_pursuit[2];
    float peak_withdrawal[2];
    float peak_fear[2];
    int32_t peak_arousal_at[2];
    int32_t peak_pursuit_at[2];
    int32_t peak_withdrawal_at[2];
    int32_t peak_fear_at[2];
    uint32_t moves_of_a[6];
    uint32_t moves_of_b[6];
} pursuit_summary;
typedef struct pursuit_turn_totals {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t phases[8];
    uint64_t stances[16];
    uint64_t moves[32];
    uint64_t resolved;
    double sums[16];
} pursuit_turn_totals;
typedef struct pursuit_stance_counts {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t turns[64];
    uint64_t rows[96];
} pursuit_stance_counts;
typedef struct pursuit_results {
    uint32_t struct_size;
    uint32_t reserved;
    pursuit_summary* summaries;
    uint64_t* hashes;
    float* gains;
    pursuit_turn_totals* totals;
    pursuit_stance_counts* stance_counts;
    uint8_t* trace;
    uint8_t* phases;
    float* intensities;
    const int32_t* column_ids;
    float* const* column_values;
    size_t column_count;
    size_t stride;
    uint64_t* hash;
    uint8_t* movers;
} pursuit_results;
typedef struct pursuit_loop_sweep {
    uint32_t struct_size;
    pursuit_loop_sides sides;
    pursuit_loop_member member;
    uint32_t steps;
    double first;
    double last;
} pursuit_loop_sweep;
typedef struct pursuit_trait_sweep {
    uint32_t struct_size;
    pursuit_seat seat;
    pursuit_trait trait_id;
    uint32_t steps;
    float first;
    float last;
} pursuit_trait_sweep;
typedef struct pursuit_opening {
    uint32_t struct_size;
    pursuit_seat owner;
    float severity;
    uint32_t runs;
    uint32_t turns;
    uint32_t reserved;
    uint64_t seed;
    const pursuit_progress* progress;
} pursuit_opening;
typedef struct pursuit_reason {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_move move_id;
    pursuit_stance stance;
    int64_t set_off_by;
    int32_t row;
    int32_t host_made;
    pursuit_cue cue;
    pursuit_move heard;
    pursuit_meaning meaning;
    pursuit_primary primary;
    pursuit_secondary secondary;
    pursuit_need need;
    pursuit_fear fear;
    pursuit_tendency tendency;
    float need_unmet;
    float fear_active;
    float score;
    float probability;
    float contribution[18];
    pursuit_move cause;
    int32_t cause_is_older;
    float more[6];
    float less[6];
    float openness;
    float weight;
} pursuit_reason;
typedef struct pursuit_catalogue {
    uint32_t struct_size;
    uint32_t reserved;
    const char* texts[336];
} pursuit_catalogue;
typedef struct pursuit_alternative {
    uint32_t struct_size;
    pursuit_seat mover;
    pursuit_move move_id;
    pursuit_move alternative;
    float chosen;
    float probability;
    int32_t at_hand;
    pursuit_feature feature;
    float change;
    float contribution[18];
} pursuit_alternative;
typedef struct pursuit_direction {
    uint32_t struct_size;
    uint32_t number;
    pursuit_seat speaker;
    pursuit_move move_id;
    pursuit_kind kind;
    pursuit_group group;
    float intensity;
    pursuit_strength strength;
    int32_t alone;
    int32_t host_made;
    pursuit_stance stance;
    pursuit_phase phase;
    pursuit_secondary shows;
    float expressed;
    pursuit_primary beneath;
    pursuit_fear fear;
    float fear_active;
    float arousal;
    pursuit_need need;
    float need_unmet;
    pursuit_tendency tendency;
    int32_t feeling_unsaid;
    int32_t need_unsaid;
    pursuit_cue cue;
    pursuit_move heard;
    pursuit_meaning meaning;
    pursuit_move cause;
    int32_t cause_is_older;
    float chance[6];
    int32_t manner[15];
    int32_t limits[10];
} pursuit_direction;
typedef struct pursuit_parse_error {
    uint32_t struct_size;
    uint32_t line;
    uint32_t column;
    char message[240];
} pursuit_parse_error;
typedef struct pursuit_talk_info {
    uint32_t struct_size;
    uint32_t columns;
    size_t intervals;
    const char* couple;
    size_t acts;
    size_t missing;
} pursuit_talk_info;
typedef struct pursuit_talk_rows {
    uint32_t struct_size;
    uint32_t reserved;
    uint64_t read;
    uint64_t blank;
    uint64_t left_out;
    uint64_t acts;
    uint64_t missing;
    uint64_t gaps;
    uint64_t unknown_traits;
    uint64_t short_talks;
} pursuit_talk_rows;
typedef struct pursuit_baselines {
    uint32_t struct_size;
    uint32_t reserved;
    double cells;
    uint64_t transitions;
    double chance;
    double independent;
    double markov;
} pursuit_baselines;
typedef struct pursuit_agreement_info {
    uint32_t struct_size;
    uint32_t codes;
    const char* first;
    const char* second;
    const char* column;
    uint64_t units;
    uint64_t unmatched;
} pursuit_agreement_info;
typedef struct pursuit_kappa {
    uint32_t struct_size;
    uint32_t reserved;
    const char* code;
    uint64_t both;
    uint64_t first;
    uint64_t second;
    double agreement;
    double kappa;
} pursuit_kappa;
typedef struct pursuit_fit_options {
    uint32_t struct_size;
    uint32_t folds;
    uint32_t draws;
    uint32_t simulated;
    uint32_t shuffles;
    uint32_t threads;
    uint64_t seed;
    const char* couple;
    const uint32_t* fold_of;
    const pursuit_progress* progress;
} pursuit_fit_options;
typedef struct pursuit_fit_info {
    uint32_t struct_size;
    int32_t complete;
    size_t estimates;
    size_t rivals;
    size_t checks;
    size_t warnings;
    size_t held_out;
    size_t transitions;
    uint64_t evaluations;
    double log_likelihood;
} pursuit_fit_info;
typedef struct pursuit_estimate {
    uint32_t struct_size;
    uint32_t reserved;
    const char* name;
    double value;
    double standard;
    double least;
    double most;
    double error;
    double robust;
    double low;
    double middle;
    double high;
    double reliability;
} pursuit_estimate;
typedef struct pursuit_rival {
    uint32_t struct_size;
    uint32_t parameters;
    const char* name;
    double nats;
    double held_out;
    double difference;
    double error;
} pursuit_rival;
typedef struct pursuit_checked {
    uint32_t struct_size;
    uint32_t reserved;
    const char* name;
    double observed;
    double mean;
    double deviation;
} pursuit_checked;
typedef struct pursuit_pattern_finding {
    uint32_t struct_size;
    pursuit_pattern pattern;
    pursuit_lack lack;
    uint32_t acts;
    uint32_t first;
    uint32_t length;
    uint32_t since;
    uint32_t up_to;
    uint32_t speaking;
    uint32_t more;
    float strength;
    float lead;
    float probability[5];
    uint32_t ranges;
    uint32_t evidence[16];
} pursuit_pattern_finding;
typedef struct pursuit_association {
    uint32_t struct_size;
    pursuit_lag lag;
    pursuit_seat first_seat;
    pursuit_verdict verdict;
    uint32_t pairs;
    uint32_t more;
    uint32_t table[4];
    double q;
    double q_low;
    double q_high;
    double inertia;
    double adjusted;
    double low;
    double high;
    double p;
    double untimed;
    double shuffled_mean;
    double shuffled_low;
    double shuffled_high;
    double partners_mean;
    double partners_low;
    double partners_high;
    uint32_t shuffles;
    uint32_t partner_shuffles;
} pursuit_association;
typedef struct pursuit_stretch {
    uint32_t struct_size;
    pursuit_pattern pattern;
    uint32_t first;
    uint32_t length;
    uint32_t since;
    uint32_t up_to;
    uint32_t speaking;
    float lead;
} pursuit_stretch;
typedef struct pursuit_prevalence {
    uint32_t struct_size;
    pursuit_pattern pattern;
    uint32_t talks;
    uint32_t shuffles;
    double share;
    double partners_mean;
    double partners_low;
    double partners_high;
} pursuit_prevalence;
typedef struct pursuit_frame {
    uint32_t struct_size;
    float width;
    const char* names[2];
    const char* id;
    int32_t no_style;
    uint32_t reserved;
} pursuit_frame;
typedef struct pursuit_mark {
    uint32_t struct_size;
    int32_t intervention;
    size_t before;
    const char* text;
} pursuit_mark;
typedef struct pursuit_map {
    uint32_t struct_size;
    uint32_t columns;
    uint32_t rows;
    uint32_t class_count;
    const char* title;
    const char* across;
    const char* up;
    double across_range[2];
    double up_range[2];
    const float* values;
    const char* const* classes;
    const char* mark_label;
    pursuit_point mark;
} pursuit_map;
typedef struct pursuit_image_info {
    uint32_t struct_size;
    pursuit_image of;
    uint32_t format;
    int32_t carries_model;
    uint64_t model_hash;
} pursuit_image_info;
typedef struct pursuit_divergence {
    uint32_t struct_size;
    int32_t diverged;
    uint32_t checkpoint;
    uint32_t turn;
    int32_t refused;
    uint32_t reserved;
    uint64_t recorded;
    uint64_t replayed;
} pursuit_divergence;
typedef struct pursuit_story {
    uint32_t struct_size;
    uint32_t reserved;
    const pursuit_scenario* scenario;
    const void* recording;
    size_t recording_size;
    const pursuit_model* model;
    const char* title;
    const char* names[2];
} pursuit_story;
typedef struct pursuit_reporting {
    uint32_t struct_size;
    uint32_t pairs;
    uint32_t transcript;
    uint32_t reserved;
    const pursuit_progress* progress;
} pursuit_reporting;
typedef struct pursuit_told {
    uint32_t struct_size;
    pursuit_told_kind kind;
    pursuit_seat seat;
    int32_t id;
    float amount;
    uint32_t reserved;
    int64_t at_ms;
    int64_t ms;
} pursuit_told;
uint32_t pursuit_version(void);
const char* pursuit_version_text(void);
const char* pursuit_last_error(void);
uint32_t pursuit_struct_size(const char* name);
int32_t pursuit_enum_count(pursuit_enum type);
const char* pursuit_enum_name(pursuit_enum type, int32_t value);
pursuit_status pursuit_enum_find(pursuit_enum type, const char* name, int32_t* out);
pursuit_status pursuit_progress_create(pursuit_progress** out);
void pursuit_progress_destroy(pursuit_progress* progress);
uint64_t pursuit_progress_done(const pursuit_progress* progress);
pursuit_status pursuit_progress_stop(const pursuit_progress* progress);
pursuit_status pursuit_model_create(pursuit_model** out);
pursuit_status pursuit_model_override(const pursuit_model* base, const char* const* names,
                                      const float* values, size_t count, pursuit_model** out);
pursuit_status pursuit_model_copy(const pursuit_model* model, pursuit_model** out);
void pursuit_model_destroy(pursuit_model* model);
pursuit_status pursuit_model_hash(const pursuit_model* model, uint64_t* out);
size_t pursuit_coefficient_count(void);
pursuit_status pursuit_coefficient_at(size_t index, pursuit_coefficient* out);
pursuit_status pursuit_model_coefficient(const pursuit_model* model, const char* name, float* out);
int32_t pursuit_model_moves(const pursuit_model* model);
const char* pursuit_model_move_name(const pursuit_model* model, pursuit_move move);
pursuit_status pursuit_model_find_move(const pursuit_model* model, const char* name,
                                       pursuit_move* out);
pursuit_status pursuit_model_move(const pursuit_model* model, pursuit_move move,
                                  pursuit_move_row* out);
pursuit_status pursuit_model_group(const pursuit_model* model, pursuit_group group,
                                   pursuit_group_row* out);
pursuit_status pursuit_model_transition(const pursuit_model* model, int32_t row,
                                        pursuit_transition* out);
pursuit_status pursuit_traits_init(pursuit_traits* out);
pursuit_status pursuit_model_profile(const pursuit_model* model, const char* name,
                                     pursuit_traits* out);
const char* pursuit_model_profile_name(const pursuit_model* model, size_t index);
pursuit_status pursuit_traits_from_scores(const pursuit_model* model, const pursuit_score* anxiety,
                                          const pursuit_score* avoidance,
                                          const pursuit_score* level, pursuit_traits* out);
pursuit_status pursuit_traits_quadrant(const pursuit_traits* traits, const char** out);
pursuit_status pursuit_couple_create(const pursuit_model* model, const pursuit_traits* a,
                                     const pursuit_traits* b, uint64_t seed, uint64_t id,
                                     pursuit_couple** out);
pursuit_status pursuit_couple_copy(const pursuit_couple* couple, pursuit_couple** out);
pursuit_status pursuit_couple_assign(pursuit_couple* couple, const pursuit_couple* other);
void pursuit_couple_destroy(pursuit_couple* couple);
const pursuit_model* pursuit_couple_model(const pursuit_couple* couple);
pursuit_status pursuit_couple_set_user(pursuit_couple* couple, void* user);
void* pursuit_couple_user(const pursuit_couple* couple);
pursuit_status pursuit_couple_step(pursuit_couple* couple, pursuit_turn* out);
pursuit_status pursuit_couple_play(pursuit_couple* couple, pursuit_turn* turns, size_t count);
pursuit_status pursuit_couple_play_brief(pursuit_couple* couple, pursuit_brief_turn* turns,
                                         size_t count);
pursuit_status pursuit_couple_skip(pursuit_couple* couple, uint32_t count);
pursuit_status pursuit_couple_act(pursuit_couple* couple, pursuit_seat seat, pursuit_move move,
                                  float intensity, pursuit_turn* out);
pursuit_status pursuit_couple_observe(pursuit_couple* couple, pursuit_seat seat,
                                      const float* shares, size_t count, pursuit_turn* out);
pursuit_status pursuit_couple_peek(const pursuit_couple* couple, pursuit_peek* out);
pursuit_status pursuit_couple_disagree(pursuit_couple* couple, float severity, pursuit_seat owner);
pursuit_status pursuit_couple_open_issue(pursuit_couple* couple, float severity,
                                         pursuit_seat owner);
pursuit_status pursuit_couple_separate(pursuit_couple* couple, pursuit_seat stepped_back,
                                       int64_t promised_ms);
pursuit_status pursuit_couple_reunite(pursuit_couple* couple);
pursuit_status pursuit_couple_stress(pursuit_couple* couple, pursuit_seat seat, float severity);
pursuit_status pursuit_couple_good_time(pursuit_couple* couple, uint32_t exchanges);
pursuit_status pursuit_couple_intervene(pursuit_couple* couple, pursuit_intervention what,
                                        pursuit_seat who, float strength);
pursuit_status pursuit_couple_elapse(pursuit_couple* couple, int64_t ms);
pursuit_status pursuit_couple_give_floor(pursuit_couple* couple, pursuit_seat seat);
pursuit_status pursuit_couple_set_turn_ms(pursuit_couple* couple, uint32_t ms);
pursuit_status pursuit_couple_set_traits(pursuit_couple* couple, pursuit_seat seat,
                                         const pursuit_traits* traits);
pursuit_status pursuit_couple_traits(const pursuit_couple* couple, pursuit_seat seat,
                                     pursuit_traits* out);
pursuit_status pursuit_couple_condition(const pursuit_couple* couple, pursuit_seat seat,
                                        pursuit_condition* out);
pursuit_status pursuit_couple_situation(const pursuit_couple* couple, pursuit_situation* out);
pursuit_status pursuit_couple_read(const pursuit_couple* couple, const int32_t* ids, size_t count,
                                   float* values);
pursuit_status pursuit_couple_write(pursuit_couple* couple, const int32_t* ids, const float* values,
                                    size_t count);
pursuit_status pursuit_couple_hash(const pursuit_couple* couple, uint64_t* out);
pursuit_status pursuit_couple_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                   pursuit_heat heat, pursuit_gain* out);
pursuit_status pursuit_couple_measure_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                           pursuit_link halved, pursuit_measured* out);
pursuit_status pursuit_loop_init(pursuit_loop* out);
pursuit_status pursuit_loop_run(const pursuit_loop* loop, const pursuit_point* start, size_t count,
                                pursuit_point* points);
pursuit_status pursuit_loop_analyse(const pursuit_loop* loop, pursuit_loop_analysis* out);
pursuit_status pursuit_loop_escalates(const pursuit_loop* loop, const pursuit_point* start,
                                      int32_t* out);
pursuit_status pursuit_couple_predict(const pursuit_couple* couple, pursuit_prediction* out);
pursuit_status pursuit_couple_responses(const pursuit_couple* couple, pursuit_seat pursuer,
                                        pursuit_heat heat, double upto, double* pursuit,
                                        double* withdrawal, double* finite_gain);
pursuit_status pursuit_couple_gains(const pursuit_couple* couple, pursuit_seat pursuer,
                                    pursuit_gains* out);
pursuit_status pursuit_couple_loop(const pursuit_couple* couple, pursuit_seat pursuer,
                                   pursuit_heat heat, pursuit_loop* loop, pursuit_point* now);
pursuit_status pursuit_loop_fixed_points(const pursuit_loop* loop, pursuit_fixed_point* points,
                                         size_t size, size_t* needed);
pursuit_status pursuit_loop_outlook(const pursuit_loop* loop, pursuit_outlook* out);
pursuit_status pursuit_loop_window(const pursuit_loop* loop, pursuit_window* out);
pursuit_status pursuit_loop_null_cline(const pursuit_loop* loop, pursuit_loop_sides side,
                                       const pursuit_window* window, pursuit_point* points,
                                       size_t size, size_t* needed);
pursuit_status pursuit_loop_separatrix(const pursuit_loop* loop, size_t index,
                                       const pursuit_window* window, pursuit_point* points,
                                       size_t size, size_t* needed, int32_t* whole);
pursuit_status pursuit_loop_side_of(const pursuit_point* line, size_t corners,
                                    const pursuit_point* starts, size_t count, double* sides);
pursuit_status pursuit_loop_portrait(const pursuit_loop* loop, const pursuit_grid* grid,
                                     pursuit_point* moved, pursuit_fate* fates, int32_t* ends,
                                     uint32_t* rounds, size_t count);
pursuit_status pursuit_loop_rounds_until(const pursuit_loop* loop, const pursuit_grid* grid,
                                         const pursuit_point* least, int32_t* rounds, size_t count);
pursuit_status pursuit_loop_set(pursuit_loop* loop, pursuit_loop_sides sides,
                                pursuit_loop_member member, double value);
pursuit_status pursuit_loop_hysteresis(const pursuit_loop* loop, const pursuit_episodes* episodes,
                                       pursuit_point* rests, pursuit_fate* fates, size_t count,
                                       pursuit_hysteresis* out);
void pursuit_scenario_destroy(pursuit_scenario* scenario);
pursuit_status pursuit_scenario_about(const pursuit_scenario* scenario, pursuit_scenario_info* out);
pursuit_status pursuit_scenario_traits(const pursuit_scenario* scenario, pursuit_seat seat,
                                       pursuit_traits* out);
pursuit_status pursuit_scenario_model(const pursuit_scenario* scenario, pursuit_model** out);
pursuit_status pursuit_playthrough_create(const pursuit_scenario* scenario,
                                          const pursuit_model* model, pursuit_playthrough** out);
pursuit_status pursuit_playthrough_copy(const pursuit_playthrough* playthrough,
                                        pursuit_playthrough** out);
void pursuit_playthrough_destroy(pursuit_playthrough* playthrough);
pursuit_status pursuit_playthrough_next(pursuit_playthrough* playthrough, pursuit_turn* out);
pursuit_status pursuit_playthrough_happened(const pursuit_playthrough* playthrough,
                                            uint32_t* indices, size_t size, size_t* needed);
pursuit_status pursuit_playthrough_couple(const pursuit_playthrough* playthrough,
                                          pursuit_couple** out);
pursuit_status pursuit_playthrough_assign(pursuit_playthrough* playthrough,
                                          const pursuit_couple* couple);
pursuit_status pursuit_process_create(const pursuit_couple* couple, pursuit_process** out);
pursuit_status pursuit_process_copy(const pursuit_process* process, pursuit_process** out);
void pursuit_process_destroy(pursuit_process* process);
pursuit_status pursuit_process_observe(pursuit_process* process, const pursuit_couple* couple);
pursuit_status pursuit_process_standing(const pursuit_process* process, pursuit_standing* out);
pursuit_status pursuit_process_text(const pursuit_process* process, int32_t next, const char* a,
                                    const char* b, char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_process_row_at(int32_t row, pursuit_process_row* out);
pursuit_status pursuit_sessions_init(pursuit_sessions* out);
pursuit_status pursuit_process_visit(pursuit_process* process, pursuit_couple* couple,
                                     const pursuit_sessions* course, pursuit_visit* out);
pursuit_status pursuit_trial_init(pursuit_trial* out);
pursuit_status pursuit_couple_what_if(const pursuit_couple* couple, const pursuit_change* changes,
                                      size_t count, const pursuit_trial* trial,
                                      pursuit_compared* out, pursuit_contrast* contrasts,
                                      size_t size, double* course);
pursuit_status pursuit_scenario_what_if(const pursuit_scenario* scenario,
                                        const pursuit_model* model, const pursuit_change* changes,
                                        size_t count, const pursuit_trial* trial,
                                        pursuit_compared* out, pursuit_contrast* contrasts,
                                        size_t size, double* course);
pursuit_status pursuit_couple_what_if_pairs(const pursuit_couple* couple,
                                            const pursuit_change* changes, size_t count,
                                            const pursuit_trial* trial, uint32_t first,
                                            size_t pairs, double* outcomes_without,
                                            double* outcomes_with, pursuit_run_flags* flags);
pursuit_status pursuit_scenario_what_if_pairs(const pursuit_scenario* scenario,
                                              const pursuit_model* model,
                                              const pursuit_change* changes, size_t count,
                                              const pursuit_trial* trial, uint32_t first,
                                              size_t pairs, double* outcomes_without,
                                              double* outcomes_with, pursuit_run_flags* flags);
pursuit_status pursuit_search_init(pursuit_search* out);
pursuit_status pursuit_couple_search(const pursuit_couple* couple, const pursuit_search* search,
                                     pursuit_finding* findings, size_t size, pursuit_found* out);
pursuit_status pursuit_couple_remedies(const pursuit_couple* couple, pursuit_seat pursuer,
                                       pursuit_remedy* remedies, size_t size);
pursuit_status pursuit_couple_present_gain(const pursuit_couple* couple, pursuit_seat pursuer,
                                           pursuit_heat heat, pursuit_gain* out);
pursuit_status pursuit_scatter_init(pursuit_scatter* out);
pursuit_status pursuit_population_list(const pursuit_traits* a, const pursuit_traits* b,
                                       size_t count, pursuit_population** out);
pursuit_status pursuit_population_columns(const pursuit_traits* a, const pursuit_traits* b,
                                          const char* const* names, const float* const* values,
                                          size_t column_count, uint64_t couples,
                                          pursuit_population** out);
pursuit_status pursuit_population_draw(const pursuit_traits* a, const pursuit_traits* b,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       uint64_t couples, pursuit_population** out);
pursuit_status pursuit_population_of_model(const pursuit_model* model, const char* profile_a,
                                           const char* profile_b, uint64_t seed, uint64_t couples,
                                           pursuit_population** out);
pursuit_status pursuit_population_grid(const pursuit_traits* a, const pursuit_traits* b,
                                       const char* const* axes, size_t axis_count, uint64_t repeat,
                                       const pursuit_scatter* scatter, uint64_t seed,
                                       pursuit_population** out);
void pursuit_population_destroy(pursuit_population* population);
pursuit_status pursuit_population_about(const pursuit_population* population,
                                        pursuit_population_info* out);
pursuit_status pursuit_population_traits(const pursuit_population* population, uint64_t id,
                                         pursuit_traits* a, pursuit_traits* b);
pursuit_status pursuit_population_cell(const pursuit_population* population, uint64_t cell,
                                       float* values, size_t size, size_t* needed);
pursuit_status pursuit_ensemble_create(const pursuit_scenario* scenario, const pursuit_model* model,
                                       const pursuit_population* population, uint64_t seed,
                                       pursuit_ensemble** out);
void pursuit_ensemble_destroy(pursuit_ensemble* ensemble);
pursuit_status pursuit_ensemble_playthrough(const pursuit_ensemble* ensemble, uint64_t id,
                                            pursuit_playthrough** out);
pursuit_status pursuit_ensemble_run(const pursuit_ensemble* ensemble,
                                    const pursuit_running* running, const pursuit_results* results);
pursuit_status pursuit_loop_landscape(const pursuit_loop* loop, const pursuit_loop_sweep* along,
                                      size_t sweeps, const pursuit_progress* progress,
                                      pursuit_outlook* outlooks, int32_t* fixed_points,
                                      double* gains, size_t count);
pursuit_status pursuit_model_landscape(const pursuit_model* model, const pursuit_traits* a,
                                       const pursuit_traits* b, const pursuit_opening* opening,
                                       const pursuit_trait_sweep* along, float* holds, float* cold,
                                       float* hot, size_t count);
pursuit_status pursuit_ensemble_what_if(const pursuit_ensemble* ensemble,
                                        const pursuit_change* changes, size_t count,
                                        const pursuit_trial* trial, uint64_t first,
                                        pursuit_compared* out, pursuit_contrast* contrasts,
                                        size_t size, double* course);
pursuit_status pursuit_ensemble_what_if_pairs(const pursuit_ensemble* ensemble,
                                              const pursuit_change* changes, size_t count,
                                              const pursuit_trial* trial, uint64_t first,
                                              size_t pairs, double* outcomes_without,
                                              double* outcomes_with, pursuit_run_flags* flags);
pursuit_status pursuit_why(const pursuit_model* model, const pursuit_turn* turns, size_t count,
                           size_t index, pursuit_reason* out);
pursuit_status pursuit_catalogue_init(const char* language, pursuit_catalogue* out);
const char* pursuit_message_text(pursuit_message message);
pursuit_status pursuit_why_text(const pursuit_model* model, const pursuit_turn* turns, size_t count,
                                size_t index, const char* a, const char* b,
                                const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                size_t* needed);
pursuit_status pursuit_why_not(const pursuit_model* model, const pursuit_turn* turn,
                               pursuit_move alternative, pursuit_alternative* out);
pursuit_status pursuit_why_not_text(const pursuit_model* model, const pursuit_turn* turn,
                                    pursuit_move alternative, const char* a, const char* b,
                                    const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                    size_t* needed);
pursuit_status pursuit_direction_of(const pursuit_model* model, const pursuit_turn* turns,
                                    size_t count, size_t index, pursuit_direction* out);
pursuit_status pursuit_direction_text(const pursuit_model* model, const pursuit_turn* turns,
                                      size_t count, size_t index, const char* a, const char* b,
                                      const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                      size_t* needed);
pursuit_status pursuit_direction_json(const pursuit_model* model, const pursuit_turn* turns,
                                      size_t count, size_t index, const char* a, const char* b,
                                      const pursuit_catalogue* catalogue, char* buffer, size_t size,
                                      size_t* needed);
pursuit_status pursuit_couple_said(pursuit_couple* couple, pursuit_seat seat, const float* shares,
                                   size_t count, pursuit_turn* out);
pursuit_status pursuit_model_parse(const char* text, size_t size, pursuit_parse_error* error,
                                   pursuit_model** out);
pursuit_status pursuit_scenario_parse(const char* text, size_t size, pursuit_parse_error* error,
                                      pursuit_scenario** out);
pursuit_status pursuit_scenario_write(const pursuit_scenario* scenario, char* buffer, size_t size,
                                      size_t* needed);
pursuit_status pursuit_talks_parse(const char* codes, size_t codes_size, const char* table,
                                   size_t table_size, pursuit_parse_error* error,
                                   pursuit_talks** out);
void pursuit_talks_destroy(pursuit_talks* talks);
size_t pursuit_talks_count(const pursuit_talks* talks);
pursuit_status pursuit_talks_about(const pursuit_talks* talks, size_t index,
                                   pursuit_talk_info* out);
pursuit_status pursuit_talks_rows(const pursuit_talks* talks, pursuit_talk_rows* out);
const char* pursuit_talks_skipped(const pursuit_talks* talks, size_t index);
pursuit_status pursuit_talks_model(const pursuit_talks* talks, pursuit_model** out);
pursuit_status pursuit_talks_replay(const pursuit_talks* talks, size_t index,
                                    const pursuit_model* model, const pursuit_progress* progress,
                                    pursuit_turn* turns, double* log_probability, size_t size,
                                    size_t* needed, double* log_likelihood);
pursuit_status pursuit_talks_values(const pursuit_talks* talks, size_t index, uint32_t* values,
                                    size_t size, size_t* needed);
pursuit_status pursuit_talks_baselines(const pursuit_talks* talks, pursuit_baselines* out);
pursuit_status pursuit_acts_of_talk(const pursuit_talks* talks, size_t index, pursuit_seat* seats,
                                    pursuit_kind* kinds, uint32_t* times, size_t size,
                                    size_t* needed);
pursuit_status pursuit_agreement_parse(const char* codes, size_t codes_size, const char* table,
                                       size_t table_size, pursuit_parse_error* error,
                                       pursuit_agreement** out);
void pursuit_agreement_destroy(pursuit_agreement* agreement);
size_t pursuit_agreement_count(const pursuit_agreement* agreement);
pursuit_status pursuit_agreement_about(const pursuit_agreement* agreement, size_t index,
                                       pursuit_agreement_info* out);
pursuit_status pursuit_agreement_kappa(const pursuit_agreement* agreement, size_t index,
                                       uint32_t code, pursuit_kappa* out);
pursuit_status pursuit_likelihood_create(const pursuit_talks* talks, pursuit_likelihood** out);
void pursuit_likelihood_destroy(pursuit_likelihood* likelihood);
pursuit_status pursuit_likelihood_of(pursuit_likelihood* likelihood, const pursuit_model* model,
                                     const pursuit_traits* a, const pursuit_traits* b, size_t count,
                                     const pursuit_progress* progress, double* log_likelihood);
pursuit_status pursuit_fit_options_init(pursuit_fit_options* out);
pursuit_status pursuit_talks_fit(const pursuit_talks* talks, const char* names,
                                 const pursuit_fit_options* options, pursuit_fit** out);
void pursuit_fit_destroy(pursuit_fit* fit);
pursuit_status pursuit_fit_about(const pursuit_fit* fit, pursuit_fit_info* out);
pursuit_status pursuit_fit_estimate(const pursuit_fit* fit, size_t index, pursuit_estimate* out);
pursuit_status pursuit_fit_rival(const pursuit_fit* fit, size_t index, pursuit_rival* out);
pursuit_status pursuit_fit_checked(const pursuit_fit* fit, size_t index, pursuit_checked* out);
const char* pursuit_fit_warning(const pursuit_fit* fit, size_t index);
pursuit_status pursuit_fit_held_out(const pursuit_fit* fit, double* out, size_t size,
                                    size_t* needed);
pursuit_status pursuit_fit_model(const pursuit_fit* fit, pursuit_traits* a, pursuit_traits* b,
                                 pursuit_model** out);
pursuit_status pursuit_fit_write(const pursuit_fit* fit, char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_watch_create(pursuit_watch** out);
pursuit_status pursuit_watch_copy(const pursuit_watch* watch, pursuit_watch** out);
void pursuit_watch_destroy(pursuit_watch* watch);
pursuit_status pursuit_watch_add(pursuit_watch* watch, const pursuit_seat* seats,
                                 const pursuit_kind* kinds, const uint32_t* times, size_t count);
pursuit_status pursuit_watch_finding(const pursuit_watch* watch, pursuit_pattern_finding* out);
pursuit_status pursuit_watch_associations(const pursuit_watch* watch, pursuit_association* out,
                                          size_t size, size_t* needed);
pursuit_status pursuit_acts_of_turns(const pursuit_model* model, const pursuit_turn* turns,
                                     size_t count, pursuit_seat* seats, pursuit_kind* kinds,
                                     uint32_t* times);
pursuit_status pursuit_acts_stretches(const pursuit_seat* seats, const pursuit_kind* kinds,
                                      const uint32_t* times, size_t count, int32_t* speaks,
                                      pursuit_stretch* out, size_t size, size_t* needed);
pursuit_status pursuit_acts_associations(const pursuit_seat* seats, const pursuit_kind* kinds,
                                         const uint32_t* times, size_t count, const size_t* lengths,
                                         size_t talks, uint32_t shuffles, uint64_t seed,
                                         const pursuit_progress* progress, pursuit_association* out,
                                         size_t size, size_t* needed);
pursuit_status pursuit_acts_prevalences(const pursuit_seat* seats, const pursuit_kind* kinds,
                                        const uint32_t* times, size_t count, const size_t* lengths,
                                        size_t talks, uint32_t shuffles, uint64_t seed,
                                        const pursuit_progress* progress, pursuit_prevalence* out,
                                        size_t size, size_t* needed);
pursuit_status pursuit_pattern_feeds(pursuit_pattern pattern,
                                     const pursuit_association* associations, size_t count,
                                     pursuit_verdict* out);
pursuit_status pursuit_pattern_text(const pursuit_pattern_finding* finding, const char* a,
                                    const char* b, char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_association_text(const pursuit_association* association, const char* a,
                                        const char* b, char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_model_chart(const pursuit_model* model, pursuit_chart_format format,
                                   char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_process_chart(pursuit_chart_format format, char* buffer, size_t size,
                                     size_t* needed);
pursuit_status pursuit_picture_style(char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_picture_loop(const pursuit_couple* couple, const pursuit_turn* turns,
                                    size_t count, pursuit_seat pursuer, const pursuit_frame* frame,
                                    char* buffer, size_t size, size_t* needed);
pursuit_status pursuit_picture_timeline(const pursuit_turn* turns, size_t count,
                                        const pursuit_mark* marks, size_t mark_count,
                                        const pursuit_frame* frame, char* buffer, size_t size,
                                        size_t* needed);
pursuit_status pursuit_picture_what_if(const char* const* labels, const pursuit_contrast* contrasts,
                                       size_t count, uint32_t pairs,
                                       const pursuit_outcome* outcomes, size_t outcome_count,
                                       const pursuit_frame* frame, char* buffer, size_t size,
                                       size_t* needed);
pursuit_status pursuit_picture_portrait(const pursuit_loop* loop, pursuit_seat pursuer,
                                        const pursuit_point* path, size_t count,
                                        const pursuit_frame* frame, char* buffer, size_t size,
                                        size_t* needed);
pursuit_status pursuit_picture_map(const pursuit_map* map, const pursuit_frame* frame, char* buffer,
                                   size_t size, size_t* needed);
pursuit_status pursuit_image_inspect(const void* image, size_t size, pursuit_image_info* out);
pursuit_status pursuit_couple_save(const pursuit_couple* couple, int32_t with_model, void* buffer,
                                   size_t size, size_t* needed);
pursuit_status pursuit_couple_load(const void* image, size_t size, const pursuit_model* model,
                                   int32_t other_model, pursuit_couple** out);
pursuit_status pursuit_couple_save_with_turns(const pursuit_couple* couple,
                                              const pursuit_turn* turns, size_t count,
                                              int32_t with_model, void* buffer, size_t size,
                                              size_t* needed);
pursuit_status pursuit_couple_load_turns(const void* image, size_t size, const pursuit_model* model,
                                         int32_t other_model, pursuit_turn* turns, size_t count,
                                         size_t* needed);
pursuit_status pursuit_model_save(const pursuit_model* model, void* buffer, size_t size,
                                  size_t* needed);
pursuit_status pursuit_model_load(const void* image, size_t size, int32_t other_model,
                                  pursuit_model** out);
pursuit_status pursuit_couple_record(pursuit_couple* couple, uint32_t every);
pursuit_status pursuit_couple_stop_recording(pursuit_couple* couple);
pursuit_status pursuit_couple_save_recording(const pursuit_couple* couple, int32_t with_model,
                                             void* buffer, size_t size, size_t* needed);
pursuit_status pursuit_recording_validate(const void* image, size_t size,
                                          const pursuit_model* model, pursuit_divergence* out);
pursuit_status pursuit_report(const pursuit_story* stories, size_t count,
                              const pursuit_reporting* how, char* buffer, size_t size,
                              size_t* needed);
pursuit_status pursuit_couple_due(const pursuit_couple* couple, pursuit_seat seat, int64_t* out);
pursuit_status pursuit_scene_create(pursuit_seat player, pursuit_scene** out);
pursuit_status pursuit_scene_copy(const pursuit_scene* scene, pursuit_scene** out);
void pursuit_scene_destroy(pursuit_scene* scene);
pursuit_status pursuit_scene_tell(pursuit_scene* scene, const pursuit_couple* couple,
                                  const pursuit_told* told);
size_t pursuit_scene_waiting(const pursuit_scene* scene);
pursuit_status pursuit_scene_advance(pursuit_scene* scene, pursuit_couple* couple, int64_t now_ms,
                                     pursuit_turn* turns, size_t count, size_t* made);

#define PURSUIT_UNSET (-1.0f)
#define PURSUIT_QUANTITY_OF(seat, quantity) (+PURSUIT_SEAT_STRIDE * (seat) + (quantity))
