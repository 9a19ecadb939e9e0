// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
using System;
using System.Runtime.InteropServices;

namespace Pursuit
{
    // The C API as its headers declare it, on 64 bits.
    public static unsafe class Raw
    {
    public const int PURSUIT_NO_STATUS = -1;
    public const int PURSUIT_OK = 0;
    public const int PURSUIT_STATUS_ARGUMENT = 1;
    public const int PURSUIT_STATUS_NAME = 2;
    public const int PURSUIT_STATUS_PARSE = 3;
    public const int PURSUIT_STATUS_MODEL = 4;
    public const int PURSUIT_STATUS_STATE = 5;
    public const int PURSUIT_STATUS_INPUT = 6;
    public const int PURSUIT_STATUS_MEMORY = 7;
    public const int PURSUIT_STATUS_SIZE = 8;
    public const int PURSUIT_STATUS_INTERNAL = 9;
    public const int PURSUIT_STATUS_FULL = 10;
    public const int PURSUIT_STATUS_END = 11;
    public const int PURSUIT_NONE = -1;
    public const int PURSUIT_HEADER_VERSION = 1000;
    public const int PURSUIT_MOVE_SLOTS = 32;
    public const int PURSUIT_SEAT_STRIDE = 64;
    public const int PURSUIT_RESPONSE_POINTS = 21;
    public const int PURSUIT_REASON_REACH = 8;
    public const int PURSUIT_NO_ENUM = -1;
    public const int PURSUIT_ENUM_STATUS = 0;
    public const int PURSUIT_ENUM_SEAT = 1;
    public const int PURSUIT_ENUM_NEED = 2;
    public const int PURSUIT_ENUM_FEAR = 3;
    public const int PURSUIT_ENUM_PRIMARY = 4;
    public const int PURSUIT_ENUM_SECONDARY = 5;
    public const int PURSUIT_ENUM_DIMENSION = 6;
    public const int PURSUIT_ENUM_KIND = 7;
    public const int PURSUIT_ENUM_TURNING = 8;
    public const int PURSUIT_ENUM_STANCE = 9;
    public const int PURSUIT_ENUM_PHASE = 10;
    public const int PURSUIT_ENUM_FEATURE = 11;
    public const int PURSUIT_ENUM_INTERVENTION = 12;
    public const int PURSUIT_ENUM_CUE = 13;
    public const int PURSUIT_ENUM_MEANING = 14;
    public const int PURSUIT_ENUM_TENDENCY = 15;
    public const int PURSUIT_ENUM_LINK = 16;
    public const int PURSUIT_ENUM_HEAT = 17;
    public const int PURSUIT_ENUM_QUANTITY = 18;
    public const int PURSUIT_ENUM_PARTING = 19;
    public const int PURSUIT_ENUM_LOOP_ORDER = 20;
    public const int PURSUIT_ENUM_IMAGE = 21;
    public const int PURSUIT_ENUM_PROCESS_STAGE = 22;
    public const int PURSUIT_ENUM_PROCESS_VARIABLE = 23;
    public const int PURSUIT_ENUM_TRAIT = 24;
    public const int PURSUIT_ENUM_OUTCOME = 25;
    public const int PURSUIT_ENUM_CHANGE_KIND = 26;
    public const int PURSUIT_ENUM_LEVER = 27;
    public const int PURSUIT_ENUM_STABILITY = 28;
    public const int PURSUIT_ENUM_OUTLOOK = 29;
    public const int PURSUIT_ENUM_FATE = 30;
    public const int PURSUIT_ENUM_LOOP_SIDES = 31;
    public const int PURSUIT_ENUM_LOOP_MEMBER = 32;
    public const int PURSUIT_ENUM_PATTERN = 33;
    public const int PURSUIT_ENUM_LACK = 34;
    public const int PURSUIT_ENUM_LAG = 35;
    public const int PURSUIT_ENUM_VERDICT = 36;
    public const int PURSUIT_ENUM_GROUP = 37;
    public const int PURSUIT_ENUM_GATE = 38;
    public const int PURSUIT_ENUM_TOLD_KIND = 39;
    public const int PURSUIT_ENUM_STRENGTH = 40;
    public const int PURSUIT_ENUM_MANNER = 41;
    public const int PURSUIT_ENUM_LIMIT = 42;
    public const int PURSUIT_ENUM_END = 43;
    public const int PURSUIT_NO_SEAT = -1;
    public const int PURSUIT_SEAT_A = 0;
    public const int PURSUIT_SEAT_B = 1;
    public const int PURSUIT_SEAT_END = 2;
    public const int PURSUIT_NO_NEED = -1;
    public const int PURSUIT_NEED_CLOSENESS = 0;
    public const int PURSUIT_NEED_HEARD = 1;
    public const int PURSUIT_NEED_REASSURANCE = 2;
    public const int PURSUIT_NEED_SPACE = 3;
    public const int PURSUIT_NEED_PEACE = 4;
    public const int PURSUIT_NEED_ACCEPTANCE = 5;
    public const int PURSUIT_NEED_END = 6;
    public const int PURSUIT_NO_FEAR = -1;
    public const int PURSUIT_FEAR_DISCONNECTION = 0;
    public const int PURSUIT_FEAR_ABANDONMENT = 1;
    public const int PURSUIT_FEAR_INADEQUACY = 2;
    public const int PURSUIT_FEAR_ENGULFMENT = 3;
    public const int PURSUIT_FEAR_END = 4;
    public const int PURSUIT_NO_PRIMARY = -1;
    public const int PURSUIT_PRIMARY_FEAR = 0;
    public const int PURSUIT_PRIMARY_HURT = 1;
    public const int PURSUIT_PRIMARY_SADNESS = 2;
    public const int PURSUIT_PRIMARY_LONELINESS = 3;
    public const int PURSUIT_PRIMARY_SHAME = 4;
    public const int PURSUIT_PRIMARY_CALM = 5;
    public const int PURSUIT_PRIMARY_END = 6;
    public const int PURSUIT_NO_SECONDARY = -1;
    public const int PURSUIT_SECONDARY_ANGER = 0;
    public const int PURSUIT_SECONDARY_FRUSTRATION = 1;
    public const int PURSUIT_SECONDARY_NUMBNESS = 2;
    public const int PURSUIT_SECONDARY_NONE = 3;
    public const int PURSUIT_SECONDARY_END = 4;
    public const int PURSUIT_NO_DIMENSION = -1;
    public const int PURSUIT_DIMENSION_NEARNESS = 0;
    public const int PURSUIT_DIMENSION_WARMTH = 1;
    public const int PURSUIT_DIMENSION_DEMAND = 2;
    public const int PURSUIT_DIMENSION_RESPONSIVENESS = 3;
    public const int PURSUIT_DIMENSION_OPENNESS = 4;
    public const int PURSUIT_DIMENSION_END = 5;
    public const int PURSUIT_NO_KIND = -1;
    public const int PURSUIT_KIND_PURSUE = 0;
    public const int PURSUIT_KIND_PROTEST = 1;
    public const int PURSUIT_KIND_WITHDRAW = 2;
    public const int PURSUIT_KIND_ATTACK = 3;
    public const int PURSUIT_KIND_NEUTRAL = 4;
    public const int PURSUIT_KIND_REPAIR = 5;
    public const int PURSUIT_KIND_END = 6;
    public const int PURSUIT_NO_GROUP = -1;
    public const int PURSUIT_GROUP_APPROACH = 0;
    public const int PURSUIT_GROUP_PROTEST = 1;
    public const int PURSUIT_GROUP_APPEASE = 2;
    public const int PURSUIT_GROUP_SILENCE = 3;
    public const int PURSUIT_GROUP_DEFENCE = 4;
    public const int PURSUIT_GROUP_ANSWER = 5;
    public const int PURSUIT_GROUP_END = 6;
    public const int PURSUIT_NO_PARTING = -1;
    public const int PURSUIT_PARTING_NONE = 0;
    public const int PURSUIT_PARTING_CONTACT = 1;
    public const int PURSUIT_PARTING_LEAVES = 2;
    public const int PURSUIT_PARTING_PROMISES = 3;
    public const int PURSUIT_PARTING_END = 4;
    public const int PURSUIT_NO_TURNING = -1;
    public const int PURSUIT_TURNING_TOWARD = 0;
    public const int PURSUIT_TURNING_AWAY = 1;
    public const int PURSUIT_TURNING_AGAINST = 2;
    public const int PURSUIT_TURNING_END = 3;
    public const int PURSUIT_NO_MOVE = -1;
    public const int PURSUIT_MOVE_INVITE = 0;
    public const int PURSUIT_MOVE_SHARE = 1;
    public const int PURSUIT_MOVE_DISCUSS = 2;
    public const int PURSUIT_MOVE_SEEK_REASSURANCE = 3;
    public const int PURSUIT_MOVE_REAFFIRM = 4;
    public const int PURSUIT_MOVE_CRITICISE = 5;
    public const int PURSUIT_MOVE_BLAME = 6;
    public const int PURSUIT_MOVE_PRESSURE = 7;
    public const int PURSUIT_MOVE_PLACATE = 8;
    public const int PURSUIT_MOVE_MINIMISE = 9;
    public const int PURSUIT_MOVE_DEFLECT = 10;
    public const int PURSUIT_MOVE_DEFEND = 11;
    public const int PURSUIT_MOVE_COUNTER_ATTACK = 12;
    public const int PURSUIT_MOVE_STAY_SILENT = 13;
    public const int PURSUIT_MOVE_STONEWALL = 14;
    public const int PURSUIT_MOVE_LEAVE = 15;
    public const int PURSUIT_MOVE_TIME_OUT = 16;
    public const int PURSUIT_MOVE_RETURN = 17;
    public const int PURSUIT_MOVE_LISTEN = 18;
    public const int PURSUIT_MOVE_VALIDATE = 19;
    public const int PURSUIT_MOVE_REASSURE = 20;
    public const int PURSUIT_MOVE_APOLOGISE = 21;
    public const int PURSUIT_MOVE_SOFTEN = 22;
    public const int PURSUIT_MOVE_AFFECTION = 23;
    public const int PURSUIT_MOVE_NEUTRAL = 24;
    public const int PURSUIT_MOVE_END = 25;
    public const int PURSUIT_NO_STANCE = -1;
    public const int PURSUIT_STANCE_SETTLED = 0;
    public const int PURSUIT_STANCE_REACHING = 1;
    public const int PURSUIT_STANCE_PROTESTING = 2;
    public const int PURSUIT_STANCE_DESPAIRING = 3;
    public const int PURSUIT_STANCE_GUARDING = 4;
    public const int PURSUIT_STANCE_WITHDRAWING = 5;
    public const int PURSUIT_STANCE_SHUT_DOWN = 6;
    public const int PURSUIT_STANCE_OPENING = 7;
    public const int PURSUIT_STANCE_END = 8;
    public const int PURSUIT_NO_PHASE = -1;
    public const int PURSUIT_PHASE_CALM = 0;
    public const int PURSUIT_PHASE_A_PURSUES = 1;
    public const int PURSUIT_PHASE_B_PURSUES = 2;
    public const int PURSUIT_PHASE_ATTACK_ATTACK = 3;
    public const int PURSUIT_PHASE_WITHDRAW_WITHDRAW = 4;
    public const int PURSUIT_PHASE_PAUSED = 5;
    public const int PURSUIT_PHASE_DE_ESCALATED = 6;
    public const int PURSUIT_PHASE_BONDING = 7;
    public const int PURSUIT_PHASE_END = 8;
    public const int PURSUIT_NO_FEATURE = -1;
    public const int PURSUIT_FEATURE_STANCE = 0;
    public const int PURSUIT_FEATURE_CLOSENESS = 1;
    public const int PURSUIT_FEATURE_HEARD = 2;
    public const int PURSUIT_FEATURE_REASSURANCE = 3;
    public const int PURSUIT_FEATURE_SPACE = 4;
    public const int PURSUIT_FEATURE_PEACE = 5;
    public const int PURSUIT_FEATURE_ACCEPTANCE = 6;
    public const int PURSUIT_FEATURE_DISCONNECTION = 7;
    public const int PURSUIT_FEATURE_ABANDONMENT = 8;
    public const int PURSUIT_FEATURE_INADEQUACY = 9;
    public const int PURSUIT_FEATURE_ENGULFMENT = 10;
    public const int PURSUIT_FEATURE_TALK_HEALS = 11;
    public const int PURSUIT_FEATURE_HOPE = 12;
    public const int PURSUIT_FEATURE_SECURITY = 13;
    public const int PURSUIT_FEATURE_COLDNESS = 14;
    public const int PURSUIT_FEATURE_DEMAND = 15;
    public const int PURSUIT_FEATURE_RESPONSIVENESS = 16;
    public const int PURSUIT_FEATURE_ISSUE = 17;
    public const int PURSUIT_FEATURE_END = 18;
    public const int PURSUIT_NO_GATE = -1;
    public const int PURSUIT_GATE_MOMENTUM = 0;
    public const int PURSUIT_GATE_BID = 1;
    public const int PURSUIT_GATE_ANSWER = 2;
    public const int PURSUIT_GATE_QUIETING = 3;
    public const int PURSUIT_GATE_TIREDNESS = 4;
    public const int PURSUIT_GATE_LEVEL = 5;
    public const int PURSUIT_GATE_END = 6;
    public const int PURSUIT_NO_TRAIT = -1;
    public const int PURSUIT_TRAIT_ANXIETY = 0;
    public const int PURSUIT_TRAIT_AVOIDANCE = 1;
    public const int PURSUIT_TRAIT_CLOSENESS = 2;
    public const int PURSUIT_TRAIT_HEARD = 3;
    public const int PURSUIT_TRAIT_REASSURANCE = 4;
    public const int PURSUIT_TRAIT_SPACE = 5;
    public const int PURSUIT_TRAIT_PEACE = 6;
    public const int PURSUIT_TRAIT_ACCEPTANCE = 7;
    public const int PURSUIT_TRAIT_DISCONNECTION = 8;
    public const int PURSUIT_TRAIT_ABANDONMENT = 9;
    public const int PURSUIT_TRAIT_INADEQUACY = 10;
    public const int PURSUIT_TRAIT_ENGULFMENT = 11;
    public const int PURSUIT_TRAIT_EXPRESSION = 12;
    public const int PURSUIT_TRAIT_EXPRESSIVE_SUPPRESSION = 13;
    public const int PURSUIT_TRAIT_TALK_HEALS = 14;
    public const int PURSUIT_TRAIT_SECURITY = 15;
    public const int PURSUIT_TRAIT_MENTALIZING = 16;
    public const int PURSUIT_TRAIT_HOPE = 17;
    public const int PURSUIT_TRAIT_FLOODING_MINUTES = 18;
    public const int PURSUIT_TRAIT_LEVEL = 19;
    public const int PURSUIT_TRAIT_END = 20;
    public const int PURSUIT_NO_INTERVENTION = -1;
    public const int PURSUIT_INTERVENTION_NAME_THE_CYCLE = 0;
    public const int PURSUIT_INTERVENTION_RECOGNISE_INTENT = 1;
    public const int PURSUIT_INTERVENTION_AFFIRM = 2;
    public const int PURSUIT_INTERVENTION_UNCOVER = 3;
    public const int PURSUIT_INTERVENTION_PROMISED_PAUSE = 4;
    public const int PURSUIT_INTERVENTION_SOFTEN = 5;
    public const int PURSUIT_INTERVENTION_RE_ENGAGE = 6;
    public const int PURSUIT_INTERVENTION_RESPOND = 7;
    public const int PURSUIT_INTERVENTION_SESSION = 8;
    public const int PURSUIT_INTERVENTION_END = 9;
    public const int PURSUIT_NO_QUANTITY = -1;
    public const int PURSUIT_QUANTITY_UNMET_CLOSENESS = 0;
    public const int PURSUIT_QUANTITY_UNMET_HEARD = 1;
    public const int PURSUIT_QUANTITY_UNMET_REASSURANCE = 2;
    public const int PURSUIT_QUANTITY_UNMET_SPACE = 3;
    public const int PURSUIT_QUANTITY_UNMET_PEACE = 4;
    public const int PURSUIT_QUANTITY_UNMET_ACCEPTANCE = 5;
    public const int PURSUIT_QUANTITY_AROUSAL = 6;
    public const int PURSUIT_QUANTITY_HOPE = 7;
    public const int PURSUIT_QUANTITY_SECURITY = 8;
    public const int PURSUIT_QUANTITY_MENTALIZING = 9;
    public const int PURSUIT_QUANTITY_LEARNED_PURSUIT = 10;
    public const int PURSUIT_QUANTITY_LEARNED_WITHDRAWAL = 11;
    public const int PURSUIT_QUANTITY_CUE_WARMTH = 12;
    public const int PURSUIT_QUANTITY_CUE_DEMAND = 13;
    public const int PURSUIT_QUANTITY_CUE_RESPONSIVENESS = 14;
    public const int PURSUIT_QUANTITY_STRESS = 15;
    public const int PURSUIT_QUANTITY_DISCONNECTION = 16;
    public const int PURSUIT_QUANTITY_ABANDONMENT = 17;
    public const int PURSUIT_QUANTITY_INADEQUACY = 18;
    public const int PURSUIT_QUANTITY_ENGULFMENT = 19;
    public const int PURSUIT_QUANTITY_PURSUIT = 20;
    public const int PURSUIT_QUANTITY_WITHDRAWAL = 21;
    public const int PURSUIT_QUANTITY_DISTRESS = 22;
    public const int PURSUIT_QUANTITY_EXPRESSED = 23;
    public const int PURSUIT_QUANTITY_FLOODED = 24;
    public const int PURSUIT_QUANTITY_STANCE = 25;
    public const int PURSUIT_QUANTITY_MOMENTUM_APPROACH = 26;
    public const int PURSUIT_QUANTITY_MOMENTUM_PROTEST = 27;
    public const int PURSUIT_QUANTITY_MOMENTUM_APPEASE = 28;
    public const int PURSUIT_QUANTITY_MOMENTUM_SILENCE = 29;
    public const int PURSUIT_QUANTITY_MOMENTUM_DEFENCE = 30;
    public const int PURSUIT_QUANTITY_MOMENTUM_ANSWER = 31;
    public const int PURSUIT_QUANTITY_EXERTION = 32;
    public const int PURSUIT_QUANTITY_FAMILIARITY = 33;
    public const int PURSUIT_QUANTITY_END = 34;
    public const int PURSUIT_NO_LINK = -1;
    public const int PURSUIT_LINK_FEAR_TO_DEMAND = 0;
    public const int PURSUIT_LINK_DEMAND_TO_FEAR = 1;
    public const int PURSUIT_LINK_FEAR_TO_DISTANCE = 2;
    public const int PURSUIT_LINK_DISTANCE_TO_FEAR = 3;
    public const int PURSUIT_LINK_END = 4;
    public const int PURSUIT_NO_HEAT = -1;
    public const int PURSUIT_HEAT_NOW = 0;
    public const int PURSUIT_HEAT_COLD = 1;
    public const int PURSUIT_HEAT_HOT = 2;
    public const int PURSUIT_HEAT_END = 3;
    public const int PURSUIT_NO_LOOP_ORDER = -1;
    public const int PURSUIT_LOOP_ORDER_PURSUIT_FIRST = 0;
    public const int PURSUIT_LOOP_ORDER_WITHDRAWAL_FIRST = 1;
    public const int PURSUIT_LOOP_ORDER_SIMULTANEOUS = 2;
    public const int PURSUIT_LOOP_ORDER_END = 3;
    public const int PURSUIT_NO_STABILITY = -1;
    public const int PURSUIT_STABILITY_STABLE = 0;
    public const int PURSUIT_STABILITY_SADDLE = 1;
    public const int PURSUIT_STABILITY_UNSTABLE = 2;
    public const int PURSUIT_STABILITY_ONE_SIDED = 3;
    public const int PURSUIT_STABILITY_NEUTRAL = 4;
    public const int PURSUIT_STABILITY_END = 5;
    public const int PURSUIT_NO_OUTLOOK = -1;
    public const int PURSUIT_OUTLOOK_CALM = 0;
    public const int PURSUIT_OUTLOOK_SPIRALS = 1;
    public const int PURSUIT_OUTLOOK_DEPENDS = 2;
    public const int PURSUIT_OUTLOOK_END = 3;
    public const int PURSUIT_NO_FATE = -1;
    public const int PURSUIT_FATE_CALM = 0;
    public const int PURSUIT_FATE_CYCLE = 1;
    public const int PURSUIT_FATE_BALANCE = 2;
    public const int PURSUIT_FATE_SWINGS = 3;
    public const int PURSUIT_FATE_ESCAPES = 4;
    public const int PURSUIT_FATE_UNDECIDED = 5;
    public const int PURSUIT_FATE_END = 6;
    public const int PURSUIT_NO_LOOP_SIDES = -1;
    public const int PURSUIT_LOOP_SIDES_PURSUIT = 0;
    public const int PURSUIT_LOOP_SIDES_WITHDRAWAL = 1;
    public const int PURSUIT_LOOP_SIDES_BOTH = 2;
    public const int PURSUIT_LOOP_SIDES_END = 3;
    public const int PURSUIT_NO_LOOP_MEMBER = -1;
    public const int PURSUIT_LOOP_MEMBER_INERTIA = 0;
    public const int PURSUIT_LOOP_MEMBER_COUPLING = 1;
    public const int PURSUIT_LOOP_MEMBER_DRIVE = 2;
    public const int PURSUIT_LOOP_MEMBER_THRESHOLD = 3;
    public const int PURSUIT_LOOP_MEMBER_SLOPE_ABOVE = 4;
    public const int PURSUIT_LOOP_MEMBER_SLOPE_BELOW = 5;
    public const int PURSUIT_LOOP_MEMBER_CAP = 6;
    public const int PURSUIT_LOOP_MEMBER_RANGE_LOW = 7;
    public const int PURSUIT_LOOP_MEMBER_RANGE_HIGH = 8;
    public const int PURSUIT_LOOP_MEMBER_END = 9;
    public const int PURSUIT_NO_PROCESS_STAGE = -1;
    public const int PURSUIT_PROCESS_STAGE_NO_CYCLE = 0;
    public const int PURSUIT_PROCESS_STAGE_IN_THE_CYCLE = 1;
    public const int PURSUIT_PROCESS_STAGE_DE_ESCALATED = 2;
    public const int PURSUIT_PROCESS_STAGE_RE_ENGAGED = 3;
    public const int PURSUIT_PROCESS_STAGE_SOFTENED = 4;
    public const int PURSUIT_PROCESS_STAGE_BONDED = 5;
    public const int PURSUIT_PROCESS_STAGE_CONSOLIDATED = 6;
    public const int PURSUIT_PROCESS_STAGE_END = 7;
    public const int PURSUIT_NO_PROCESS_VARIABLE = -1;
    public const int PURSUIT_PROCESS_VARIABLE_CYCLE_TURNS = 0;
    public const int PURSUIT_PROCESS_VARIABLE_CALM_TURNS = 1;
    public const int PURSUIT_PROCESS_VARIABLE_AROUSAL = 2;
    public const int PURSUIT_PROCESS_VARIABLE_SIGHT = 3;
    public const int PURSUIT_PROCESS_VARIABLE_WITHDRAWER_MET = 4;
    public const int PURSUIT_PROCESS_VARIABLE_PURSUER_MET = 5;
    public const int PURSUIT_PROCESS_VARIABLE_MET_RUNNING = 6;
    public const int PURSUIT_PROCESS_VARIABLE_LEFT_ALONE = 7;
    public const int PURSUIT_PROCESS_VARIABLE_HOURS = 8;
    public const int PURSUIT_PROCESS_VARIABLE_END = 9;
    public const int PURSUIT_NO_CHANGE_KIND = -1;
    public const int PURSUIT_CHANGE_KIND_INTERVENTION = 0;
    public const int PURSUIT_CHANGE_KIND_MOVE = 1;
    public const int PURSUIT_CHANGE_KIND_TRAIT = 2;
    public const int PURSUIT_CHANGE_KIND_LINK = 3;
    public const int PURSUIT_CHANGE_KIND_DISAGREEMENT = 4;
    public const int PURSUIT_CHANGE_KIND_OPEN_ISSUE = 5;
    public const int PURSUIT_CHANGE_KIND_SEPARATION = 6;
    public const int PURSUIT_CHANGE_KIND_REUNION = 7;
    public const int PURSUIT_CHANGE_KIND_STRESS = 8;
    public const int PURSUIT_CHANGE_KIND_GOOD_TIME = 9;
    public const int PURSUIT_CHANGE_KIND_ELAPSE = 10;
    public const int PURSUIT_CHANGE_KIND_END = 11;
    public const int PURSUIT_NO_OUTCOME = -1;
    public const int PURSUIT_OUTCOME_TIME_IN_CYCLE = 0;
    public const int PURSUIT_OUTCOME_CYCLE = 1;
    public const int PURSUIT_OUTCOME_HOLDS = 2;
    public const int PURSUIT_OUTCOME_REPAIR_TIME = 3;
    public const int PURSUIT_OUTCOME_PROTEST_A = 4;
    public const int PURSUIT_OUTCOME_PROTEST_B = 5;
    public const int PURSUIT_OUTCOME_PEAK_FEAR_A = 6;
    public const int PURSUIT_OUTCOME_PEAK_FEAR_B = 7;
    public const int PURSUIT_OUTCOME_PEAK_AROUSAL_A = 8;
    public const int PURSUIT_OUTCOME_PEAK_AROUSAL_B = 9;
    public const int PURSUIT_OUTCOME_DISTRESS_END_A = 10;
    public const int PURSUIT_OUTCOME_DISTRESS_END_B = 11;
    public const int PURSUIT_OUTCOME_RESOLVED = 12;
    public const int PURSUIT_OUTCOME_GAIN_COLD = 13;
    public const int PURSUIT_OUTCOME_GAIN_HOT = 14;
    public const int PURSUIT_OUTCOME_GAIN_NOW = 15;
    public const int PURSUIT_OUTCOME_TIME_CALM = 16;
    public const int PURSUIT_OUTCOME_END = 17;
    public const int PURSUIT_RUN_ALL = -1;
    public const int PURSUIT_RUN_CYCLED_WITHOUT = 1;
    public const int PURSUIT_RUN_CYCLED_WITH = 2;
    public const int PURSUIT_RUN_CENSORED_WITHOUT = 4;
    public const int PURSUIT_RUN_CENSORED_WITH = 8;
    public const int PURSUIT_RUN_REFUSED = 16;
    public const int PURSUIT_RUN_UNMADE = 32;
    public const int PURSUIT_NO_LEVER = -1;
    public const int PURSUIT_LEVER_LINK = 0;
    public const int PURSUIT_LEVER_TRAIT = 1;
    public const int PURSUIT_LEVER_MOVE = 2;
    public const int PURSUIT_LEVER_INTERVENTION = 3;
    public const int PURSUIT_LEVER_END = 4;
    public const int PURSUIT_NO_CUE = -1;
    public const int PURSUIT_CUE_NOTHING_YET = 0;
    public const int PURSUIT_CUE_WARMTH = 1;
    public const int PURSUIT_CUE_DISTANCE = 2;
    public const int PURSUIT_CUE_ATTACK = 3;
    public const int PURSUIT_CUE_PRESSURE = 4;
    public const int PURSUIT_CUE_ANSWER = 5;
    public const int PURSUIT_CUE_END = 6;
    public const int PURSUIT_NO_MEANING = -1;
    public const int PURSUIT_MEANING_SAFE = 0;
    public const int PURSUIT_MEANING_LEFT_ALONE = 1;
    public const int PURSUIT_MEANING_NOT_HEARD = 2;
    public const int PURSUIT_MEANING_NOT_SURE_OF_YOU = 3;
    public const int PURSUIT_MEANING_CROWDED = 4;
    public const int PURSUIT_MEANING_NOT_GOOD_ENOUGH = 5;
    public const int PURSUIT_MEANING_AT_ODDS = 6;
    public const int PURSUIT_MEANING_MET = 7;
    public const int PURSUIT_MEANING_WANTED = 8;
    public const int PURSUIT_MEANING_LET_BE = 9;
    public const int PURSUIT_MEANING_END = 10;
    public const int PURSUIT_NO_TENDENCY = -1;
    public const int PURSUIT_TENDENCY_COME_CLOSER = 0;
    public const int PURSUIT_TENDENCY_PROTEST = 1;
    public const int PURSUIT_TENDENCY_PROTECT = 2;
    public const int PURSUIT_TENDENCY_GIVE_UP = 3;
    public const int PURSUIT_TENDENCY_OPEN_UP = 4;
    public const int PURSUIT_TENDENCY_REST = 5;
    public const int PURSUIT_TENDENCY_KEEP_STILL = 6;
    public const int PURSUIT_TENDENCY_STAND_FIRM = 7;
    public const int PURSUIT_TENDENCY_END = 8;
    public const int PURSUIT_NO_MESSAGE = -1;
    public const int PURSUIT_MESSAGE_WAS = 0;
    public const int PURSUIT_MESSAGE_DOES = 32;
    public const int PURSUIT_MESSAGE_CUSTOM_WAS = 64;
    public const int PURSUIT_MESSAGE_CUSTOM_DOES = 65;
    public const int PURSUIT_MESSAGE_CUE = 80;
    public const int PURSUIT_MESSAGE_MEANING = 96;
    public const int PURSUIT_MESSAGE_PRIMARY = 112;
    public const int PURSUIT_MESSAGE_SECONDARY = 128;
    public const int PURSUIT_MESSAGE_NEED = 144;
    public const int PURSUIT_MESSAGE_FEAR = 160;
    public const int PURSUIT_MESSAGE_TENDENCY = 176;
    public const int PURSUIT_MESSAGE_FEATURE = 192;
    public const int PURSUIT_MESSAGE_FIRST = 224;
    public const int PURSUIT_MESSAGE_READING = 225;
    public const int PURSUIT_MESSAGE_AT_EASE = 226;
    public const int PURSUIT_MESSAGE_BENEATH = 227;
    public const int PURSUIT_MESSAGE_SHOWN = 228;
    public const int PURSUIT_MESSAGE_FEELING = 229;
    public const int PURSUIT_MESSAGE_CHOSEN = 230;
    public const int PURSUIT_MESSAGE_HOST_MADE = 231;
    public const int PURSUIT_MESSAGE_ANOTHER = 232;
    public const int PURSUIT_MESSAGE_MORE = 233;
    public const int PURSUIT_MESSAGE_LESS = 234;
    public const int PURSUIT_MESSAGE_AT_HAND = 235;
    public const int PURSUIT_MESSAGE_OUT_OF_REACH = 236;
    public const int PURSUIT_MESSAGE_STILL = 237;
    public const int PURSUIT_MESSAGE_TO_OTHER = 238;
    public const int PURSUIT_MESSAGE_TO_NOBODY = 239;
    public const int PURSUIT_MESSAGE_ACTS = 240;
    public const int PURSUIT_MESSAGE_SOUNDS = 241;
    public const int PURSUIT_MESSAGE_WANTS = 242;
    public const int PURSUIT_MESSAGE_UNSAID = 243;
    public const int PURSUIT_MESSAGE_UNSAID_FEELING = 244;
    public const int PURSUIT_MESSAGE_UNSAID_NEED = 245;
    public const int PURSUIT_MESSAGE_NOT_NOW = 246;
    public const int PURSUIT_MESSAGE_BETWEEN = 247;
    public const int PURSUIT_MESSAGE_NO_NEED = 248;
    public const int PURSUIT_MESSAGE_ON_EDGE = 249;
    public const int PURSUIT_MESSAGE_EVEN_SO = 250;
    public const int PURSUIT_MESSAGE_STRENGTH = 256;
    public const int PURSUIT_MESSAGE_MANNER = 272;
    public const int PURSUIT_MESSAGE_LIMIT = 304;
    public const int PURSUIT_MESSAGE_END = 336;
    public const int PURSUIT_NO_STRENGTH = -1;
    public const int PURSUIT_STRENGTH_SLIGHT = 0;
    public const int PURSUIT_STRENGTH_MODERATE = 1;
    public const int PURSUIT_STRENGTH_CLEAR = 2;
    public const int PURSUIT_STRENGTH_FULL = 3;
    public const int PURSUIT_STRENGTH_END = 4;
    public const int PURSUIT_NO_MANNER = -1;
    public const int PURSUIT_MANNER_WARM = 0;
    public const int PURSUIT_MANNER_COLD = 1;
    public const int PURSUIT_MANNER_PRESSING = 2;
    public const int PURSUIT_MANNER_DISTANT = 3;
    public const int PURSUIT_MANNER_OPEN = 4;
    public const int PURSUIT_MANNER_UNCLEAR = 5;
    public const int PURSUIT_MANNER_HEATED = 6;
    public const int PURSUIT_MANNER_EVEN = 7;
    public const int PURSUIT_MANNER_HELD_BACK = 8;
    public const int PURSUIT_MANNER_SHARP = 9;
    public const int PURSUIT_MANNER_STRAINED = 10;
    public const int PURSUIT_MANNER_FLAT = 11;
    public const int PURSUIT_MANNER_OVERWHELMED = 12;
    public const int PURSUIT_MANNER_WEARY = 13;
    public const int PURSUIT_MANNER_PERSISTENT = 14;
    public const int PURSUIT_MANNER_END = 15;
    public const int PURSUIT_NO_LIMIT = -1;
    public const int PURSUIT_LIMIT_APPROACH = 0;
    public const int PURSUIT_LIMIT_PROTEST = 1;
    public const int PURSUIT_LIMIT_APPEASE = 2;
    public const int PURSUIT_LIMIT_SILENCE = 3;
    public const int PURSUIT_LIMIT_DEFENCE = 4;
    public const int PURSUIT_LIMIT_ANSWER = 5;
    public const int PURSUIT_LIMIT_REVEAL = 6;
    public const int PURSUIT_LIMIT_SEE_THROUGH = 7;
    public const int PURSUIT_LIMIT_SETTLE = 8;
    public const int PURSUIT_LIMIT_TAKE_IN = 9;
    public const int PURSUIT_LIMIT_END = 10;
    public const int PURSUIT_NO_PATTERN = -1;
    public const int PURSUIT_PATTERN_NONE = 0;
    public const int PURSUIT_PATTERN_A_PURSUES = 1;
    public const int PURSUIT_PATTERN_B_PURSUES = 2;
    public const int PURSUIT_PATTERN_ATTACK_ATTACK = 3;
    public const int PURSUIT_PATTERN_WITHDRAW_WITHDRAW = 4;
    public const int PURSUIT_PATTERN_END = 5;
    public const int PURSUIT_NO_LACK = -1;
    public const int PURSUIT_LACK_NOTHING = 0;
    public const int PURSUIT_LACK_ACTS = 1;
    public const int PURSUIT_LACK_ONE_SIDE = 2;
    public const int PURSUIT_LACK_LEAD = 3;
    public const int PURSUIT_LACK_END = 4;
    public const int PURSUIT_NO_LAG = -1;
    public const int PURSUIT_LAG_DEMAND_WITHDRAW = 0;
    public const int PURSUIT_LAG_WITHDRAW_DEMAND = 1;
    public const int PURSUIT_LAG_ATTACK_ATTACK = 2;
    public const int PURSUIT_LAG_WITHDRAW_WITHDRAW = 3;
    public const int PURSUIT_LAG_END = 4;
    public const int PURSUIT_NO_VERDICT = -1;
    public const int PURSUIT_VERDICT_NOT_ENOUGH = 0;
    public const int PURSUIT_VERDICT_NOT_SHOWN = 1;
    public const int PURSUIT_VERDICT_DRAWS = 2;
    public const int PURSUIT_VERDICT_AVERTS = 3;
    public const int PURSUIT_VERDICT_END = 4;
    public const int PURSUIT_NO_CHART_FORMAT = -1;
    public const int PURSUIT_CHART_DOT = 0;
    public const int PURSUIT_CHART_MERMAID = 1;
    public const int PURSUIT_CHART_SCXML = 2;
    public const int PURSUIT_CHART_END = 3;
    public const int PURSUIT_NO_IMAGE = -1;
    public const int PURSUIT_IMAGE_COUPLE = 0;
    public const int PURSUIT_IMAGE_MODEL = 1;
    public const int PURSUIT_IMAGE_RECORDING = 2;
    public const int PURSUIT_IMAGE_END = 3;
    public const int PURSUIT_NO_TOLD_KIND = -1;
    public const int PURSUIT_TOLD_KIND_MOVE = 0;
    public const int PURSUIT_TOLD_KIND_DISAGREEMENT = 1;
    public const int PURSUIT_TOLD_KIND_OPEN_ISSUE = 2;
    public const int PURSUIT_TOLD_KIND_SEPARATION = 3;
    public const int PURSUIT_TOLD_KIND_REUNION = 4;
    public const int PURSUIT_TOLD_KIND_STRESS = 5;
    public const int PURSUIT_TOLD_KIND_GOOD_TIME = 6;
    public const int PURSUIT_TOLD_KIND_END = 7;
    // The version of the library that is running, counted as PURSUIT_VERSION is.
    [DllImport("pursuit")] public static extern uint pursuit_version();
    // The same as text, "major.minor.patch". Static.
    [DllImport("pursuit")] public static extern IntPtr pursuit_version_text();
    // Why the last call of this thread that failed did so: one line without a newline, at most 239 bytes.
    // Static; the next failure in this thread writes over it. A call that succeeds leaves it.
    [DllImport("pursuit")] public static extern IntPtr pursuit_last_error();
    // How large a struct is in the library that is running: what sizeof says in a header of the same
    // version. For hosts that read no header.
    [DllImport("pursuit")] public static extern uint pursuit_struct_size(byte[] @name);
    // How many ids of a kind this library knows: they run from 0 up.
    [DllImport("pursuit")] public static extern int pursuit_enum_count(int @type);
    // The name of an id: lower case, words joined by an underscore. Static.
    [DllImport("pursuit")] public static extern IntPtr pursuit_enum_name(int @type, int @value);
    // The id of a name.
    [DllImport("pursuit")] public static extern int pursuit_enum_find(int @type, byte[] @name, int* @out);
    // Makes one. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_progress_create(out IntPtr @out);
    // Gives it back.
    [DllImport("pursuit")] public static extern void pursuit_progress_destroy(IntPtr @progress);
    // How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps of
    // a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
    [DllImport("pursuit")] public static extern ulong pursuit_progress_done(IntPtr @progress);
    // Ends the calls that it was or will be handed to soon, with STATE.
    [DllImport("pursuit")] public static extern int pursuit_progress_stop(IntPtr @progress);
    // Makes the standard model. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_model_create(out IntPtr @out);
    // Makes a model that differs from another one in some coefficients. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_model_override(IntPtr @base, byte** @names, float* @values, UIntPtr @count, out IntPtr @out);
    // Makes a second handle of the same model, as of one that is borrowed. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_model_copy(IntPtr @model, out IntPtr @out);
    // Gives a model back. Couples and playthroughs made with it go on.
    [DllImport("pursuit")] public static extern void pursuit_model_destroy(IntPtr @model);
    // Identifies what is in a model: equal for equal models on every machine.
    [DllImport("pursuit")] public static extern int pursuit_model_hash(IntPtr @model, ulong* @out);
    // How many coefficients there are. Their order may change with the version: keep names.
    [DllImport("pursuit")] public static extern UIntPtr pursuit_coefficient_count();
    // What is known of a coefficient.
    [DllImport("pursuit")] public static extern int pursuit_coefficient_at(UIntPtr @index, pursuit_coefficient* @out);
    // The value of a coefficient in a model.
    [DllImport("pursuit")] public static extern int pursuit_model_coefficient(IntPtr @model, byte[] @name, float* @out);
    // How many moves a model has: ids run from 0 up.
    [DllImport("pursuit")] public static extern int pursuit_model_moves(IntPtr @model);
    // The name of a move. Borrowed: valid for as long as the model.
    [DllImport("pursuit")] public static extern IntPtr pursuit_model_move_name(IntPtr @model, int @move);
    // The move of a name.
    [DllImport("pursuit")] public static extern int pursuit_model_find_move(IntPtr @model, byte[] @name, int* @out);
    // What a move is in a model.
    [DllImport("pursuit")] public static extern int pursuit_model_move(IntPtr @model, int @move, pursuit_move_row* @out);
    // What a group of moves is in a model.
    [DllImport("pursuit")] public static extern int pursuit_model_group(IntPtr @model, int @group, pursuit_group_row* @out);
    // A transition of a model, as pursuit_turn::row names it.
    [DllImport("pursuit")] public static extern int pursuit_model_transition(IntPtr @model, int @row, pursuit_transition* @out);
    // Fills in the defaults: somebody in the middle of the population.
    [DllImport("pursuit")] public static extern int pursuit_traits_init(pursuit_traits* @out);
    // The traits of a named profile of a model; the standard one has "ordinary", "pursuer", "withdrawer",
    // "secure" and "fearful".
    [DllImport("pursuit")] public static extern int pursuit_model_profile(IntPtr @model, byte[] @name, pursuit_traits* @out);
    // The name of a profile. Borrowed: valid for as long as the model.
    [DllImport("pursuit")] public static extern IntPtr pursuit_model_profile_name(IntPtr @model, UIntPtr @index);
    // Traits from questionnaire scores, placed on the model's population by their distance from the mean
    // in deviations, which is held within 3. The other traits become the defaults.
    [DllImport("pursuit")] public static extern int pursuit_traits_from_scores(IntPtr @model, pursuit_score* @anxiety, pursuit_score* @avoidance, pursuit_score* @level, pursuit_traits* @out);
    // The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
    // "fearful".
    [DllImport("pursuit")] public static extern int pursuit_traits_quadrant(pursuit_traits* @traits, byte** @out);
    // Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_couple_create(IntPtr @model, pursuit_traits* @a, pursuit_traits* @b, ulong @seed, ulong @id, out IntPtr @out);
    // A fork: makes a second couple that is exactly where the first one is, and meets the same chances
    // from here on. A recording is copied too; the user pointer is NULL. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_couple_copy(IntPtr @couple, out IntPtr @out);
    // A rewind: makes a couple what another one is, its model and its recording included. The user pointer
    // stays. Allocates only where the other is recorded.
    [DllImport("pursuit")] public static extern int pursuit_couple_assign(IntPtr @couple, IntPtr @other);
    // Gives a couple back.
    [DllImport("pursuit")] public static extern void pursuit_couple_destroy(IntPtr @couple);
    // The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
    [DllImport("pursuit")] public static extern IntPtr pursuit_couple_model(IntPtr @couple);
    // Hangs a pointer of yours on a couple. The library never follows it.
    [DllImport("pursuit")] public static extern int pursuit_couple_set_user(IntPtr @couple, void* @user);
    // The pointer that pursuit_couple_set_user() left.
    [DllImport("pursuit")] public static extern IntPtr pursuit_couple_user(IntPtr @couple);
    // Plays one turn of whoever has the floor, or of the other while they are away; then the other has it.
    [DllImport("pursuit")] public static extern int pursuit_couple_step(IntPtr @couple, pursuit_turn* @out);
    // Plays turns into an array of yours. The same as so many steps, and faster.
    [DllImport("pursuit")] public static extern int pursuit_couple_play(IntPtr @couple, pursuit_turn* @turns, UIntPtr @count);
    // Plays turns into an array of yours, and tells only what shows of them. The same as so many steps.
    [DllImport("pursuit")] public static extern int pursuit_couple_play_brief(IntPtr @couple, pursuit_brief_turn* @turns, UIntPtr @count);
    // Plays turns without a record of them. The same as so many steps, and faster yet.
    [DllImport("pursuit")] public static extern int pursuit_couple_skip(IntPtr @couple, uint @count);
    // A turn made by you: a player, a transcript. The couple goes on from it.
    [DllImport("pursuit")] public static extern int pursuit_couple_act(IntPtr @couple, int @seat, int @move, float @intensity, pursuit_turn* @out);
    // A turn that was observed as a code, which may stand for several moves. The hearer gets the mean of
    // them, each weighted by its share and its probability.
    [DllImport("pursuit")] public static extern int pursuit_couple_observe(IntPtr @couple, int @seat, float* @shares, UIntPtr @count, pursuit_turn* @out);
    // The distribution of the next move. Nothing is advanced.
    [DllImport("pursuit")] public static extern int pursuit_couple_peek(IntPtr @couple, pursuit_peek* @out);
    // A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
    // alike, and the floor is drawn.
    [DllImport("pursuit")] public static extern int pursuit_couple_disagree(IntPtr @couple, float @severity, int @owner);
    // An issue is left open between them, without an argument about it now.
    [DllImport("pursuit")] public static extern int pursuit_couple_open_issue(IntPtr @couple, float @severity, int @owner);
    // They are apart from now on, until a move of contact, the promised return or
    // pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the turns,
    // and its moves reach nobody.
    [DllImport("pursuit")] public static extern int pursuit_couple_separate(IntPtr @couple, int @stepped_back, long @promised_ms);
    // They are together again.
    [DllImport("pursuit")] public static extern int pursuit_couple_reunite(IntPtr @couple);
    // Stress from outside keeps one partner's arousal up for a while.
    [DllImport("pursuit")] public static extern int pursuit_couple_stress(IntPtr @couple, int @seat, float @severity);
    // A good time together: both hear affection.
    [DllImport("pursuit")] public static extern int pursuit_couple_good_time(IntPtr @couple, uint @exchanges);
    // Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
    // floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its dose,
    // of the hour and of each part; what cannot be done yet is left out of it.
    [DllImport("pursuit")] public static extern int pursuit_couple_intervene(IntPtr @couple, int @what, int @who, float @strength);
    // Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    [DllImport("pursuit")] public static extern int pursuit_couple_elapse(IntPtr @couple, long @ms);
    // The next turn belongs to this partner.
    [DllImport("pursuit")] public static extern int pursuit_couple_give_floor(IntPtr @couple, int @seat);
    // How long a turn takes from now on; at first it is the model's turn_seconds.
    [DllImport("pursuit")] public static extern int pursuit_couple_set_turn_ms(IntPtr @couple, uint @ms);
    // Changes a partner in mid-life: what follows from traits changes, the inner state stays.
    [DllImport("pursuit")] public static extern int pursuit_couple_set_traits(IntPtr @couple, int @seat, pursuit_traits* @traits);
    // The traits of a partner.
    [DllImport("pursuit")] public static extern int pursuit_couple_traits(IntPtr @couple, int @seat, pursuit_traits* @out);
    // How a partner is now, with all the time that has passed. Reading changes nothing.
    [DllImport("pursuit")] public static extern int pursuit_couple_condition(IntPtr @couple, int @seat, pursuit_condition* @out);
    // How things stand between them. Reading changes nothing.
    [DllImport("pursuit")] public static extern int pursuit_couple_situation(IntPtr @couple, pursuit_situation* @out);
    // Reads any numbers of both partners at once, as they are now.
    [DllImport("pursuit")] public static extern int pursuit_couple_read(IntPtr @couple, int* @ids, UIntPtr @count, float* @values);
    // Writes numbers of both partners, all or none. Everything else stays.
    [DllImport("pursuit")] public static extern int pursuit_couple_write(IntPtr @couple, int* @ids, float* @values, UIntPtr @count);
    // Of all there is to a couple and its model, to notice when two runs diverge.
    [DllImport("pursuit")] public static extern int pursuit_couple_hash(IntPtr @couple, ulong* @out);
    // The loop gain and what each link adds to it.
    [DllImport("pursuit")] public static extern int pursuit_couple_gain(IntPtr @couple, int @pursuer, int @heat, pursuit_gain* @out);
    // The gain of the moment by experiment: the engine's own turns, in expectation over the moves, with
    // the fears disturbed.
    [DllImport("pursuit")] public static extern int pursuit_couple_measure_gain(IntPtr @couple, int @pursuer, int @halved, pursuit_measured* @out);
    // Fills in the defaults: a loop in which nothing happens.
    [DllImport("pursuit")] public static extern int pursuit_loop_init(pursuit_loop* @out);
    // Runs the bare loop.
    [DllImport("pursuit")] public static extern int pursuit_loop_run(pursuit_loop* @loop, pursuit_point* @start, UIntPtr @count, pursuit_point* @points);
    // Analyses the bare loop.
    [DllImport("pursuit")] public static extern int pursuit_loop_analyse(pursuit_loop* @loop, pursuit_loop_analysis* @out);
    // Whether a start leads into the cycle rather than to calm, as the stable line through the saddle has
    // it.
    [DllImport("pursuit")] public static extern int pursuit_loop_escalates(pursuit_loop* @loop, pursuit_point* @start, int* @out);
    // Predicts, just after a disagreement broke out, whether the quarrel will hold or die out. About this
    // model and not about people. Takes up to some milliseconds.
    [DllImport("pursuit")] public static extern int pursuit_couple_predict(IntPtr @couple, pursuit_prediction* @out);
    // What each partner settles into while the other goes on and on: the settled response curves, and the
    // finite gain, which is the product of their rises.
    [DllImport("pursuit")] public static extern int pursuit_couple_responses(IntPtr @couple, int @pursuer, int @heat, double @upto, double* @pursuit, double* @withdrawal, double* @finite_gain);
    // All gains of a couple in one direction. Takes up to a millisecond.
    [DllImport("pursuit")] public static extern int pursuit_couple_gains(IntPtr @couple, int @pursuer, pursuit_gains* @out);
    // The bare loop fitted to what each of a couple settles into, and where on its portrait they are.
    [DllImport("pursuit")] public static extern int pursuit_couple_loop(IntPtr @couple, int @pursuer, int @heat, pursuit_loop* @loop, pursuit_point* @now);
    // All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
    [DllImport("pursuit")] public static extern int pursuit_loop_fixed_points(pursuit_loop* @loop, pursuit_fixed_point* @points, UIntPtr @size, UIntPtr* @needed);
    // How a loop can end, by its resting points.
    [DllImport("pursuit")] public static extern int pursuit_loop_outlook(pursuit_loop* @loop, int* @out);
    // What there is to see of a loop: its range; where that is infinite, all resting points and bends and
    // half as much again.
    [DllImport("pursuit")] public static extern int pursuit_loop_window(pursuit_loop* @loop, pursuit_window* @out);
    // The line on which one side rests while the other stays what it is, over the window's values of the
    // other. The two lines cross in the resting points.
    [DllImport("pursuit")] public static extern int pursuit_loop_null_cline(pursuit_loop* @loop, int @side, pursuit_window* @window, pursuit_point* @points, UIntPtr @size, UIntPtr* @needed);
    // The border between what a saddle separates, traced backwards through all bends: a line from the
    // upper left to the lower right. Other resting points have none. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_loop_separatrix(pursuit_loop* @loop, UIntPtr @index, pursuit_window* @window, pursuit_point* @points, UIntPtr @size, UIntPtr* @needed, int* @whole);
    // On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
    // both values would have to fall for the start to lie on it. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_loop_side_of(pursuit_point* @line, UIntPtr @corners, pursuit_point* @starts, UIntPtr @count, double* @sides);
    // Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
    [DllImport("pursuit")] public static extern int pursuit_loop_portrait(pursuit_loop* @loop, pursuit_grid* @grid, pursuit_point* @moved, int* @fates, int* @ends, uint* @rounds, UIntPtr @count);
    // How many rounds it takes from every start of a grid until both values are at a point or above. Where
    // it is stopped `rounds` is partly filled.
    [DllImport("pursuit")] public static extern int pursuit_loop_rounds_until(pursuit_loop* @loop, pursuit_grid* @grid, pursuit_point* @least, int* @rounds, UIntPtr @count);
    // Sets one number of a loop.
    [DllImport("pursuit")] public static extern int pursuit_loop_set(pursuit_loop* @loop, int @sides, int @member, double @value);
    // Plays the episodes. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_loop_hysteresis(pursuit_loop* @loop, pursuit_episodes* @episodes, pursuit_point* @rests, int* @fates, UIntPtr @count, pursuit_hysteresis* @out);
    // Gives a scenario back. Playthroughs made from it go on.
    [DllImport("pursuit")] public static extern void pursuit_scenario_destroy(IntPtr @scenario);
    // What a scenario says of itself.
    [DllImport("pursuit")] public static extern int pursuit_scenario_about(IntPtr @scenario, pursuit_scenario_info* @out);
    // The traits of one of its people.
    [DllImport("pursuit")] public static extern int pursuit_scenario_traits(IntPtr @scenario, int @seat, pursuit_traits* @out);
    // Makes the model of a scenario. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scenario_model(IntPtr @scenario, out IntPtr @out);
    // Begins to play a scenario. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_create(IntPtr @scenario, IntPtr @model, out IntPtr @out);
    // A second playthrough that is exactly where this one is, with all that is still to happen. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_copy(IntPtr @playthrough, out IntPtr @out);
    // Gives a playthrough back.
    [DllImport("pursuit")] public static extern void pursuit_playthrough_destroy(IntPtr @playthrough);
    // Plays one turn with all that is due before it. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_next(IntPtr @playthrough, pursuit_turn* @out);
    // What happened before the last turn, host moves included.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_happened(IntPtr @playthrough, uint* @indices, UIntPtr @size, UIntPtr* @needed);
    // A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by itself.
    // Allocates.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_couple(IntPtr @playthrough, out IntPtr @out);
    // Puts a couple in the place of the one there is, as after a change made to a copy of it.
    [DllImport("pursuit")] public static extern int pursuit_playthrough_assign(IntPtr @playthrough, IntPtr @couple);
    // Begins to follow a couple. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_process_create(IntPtr @couple, out IntPtr @out);
    // Makes a process that goes on from the same place, for a copy of the couple. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_process_copy(IntPtr @process, out IntPtr @out);
    // Gives a process back.
    [DllImport("pursuit")] public static extern void pursuit_process_destroy(IntPtr @process);
    // To be called after every turn, intervention or event of the same couple.
    [DllImport("pursuit")] public static extern int pursuit_process_observe(IntPtr @process, IntPtr @couple);
    // Where the couple stands.
    [DllImport("pursuit")] public static extern int pursuit_process_standing(IntPtr @process, pursuit_standing* @out);
    // The same as an English sentence. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_process_text(IntPtr @process, int @next, byte[] @a, byte[] @b, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // A row of the table of stages.
    [DllImport("pursuit")] public static extern int pursuit_process_row_at(int @row, pursuit_process_row* @out);
    // Fills in a course in the order of EFT: weekly, of half the dose.
    [DllImport("pursuit")] public static extern int pursuit_sessions_init(pursuit_sessions* @out);
    // One session of a course. Days pass and the same trigger comes up; they talk, the cycle is named, the
    // one whose step it is takes it, the other answers or does not; they talk on. Allocates while the
    // couple is recorded.
    [DllImport("pursuit")] public static extern int pursuit_process_visit(IntPtr @process, IntPtr @couple, pursuit_sessions* @course, pursuit_visit* @out);
    // Fills in the defaults.
    [DllImport("pursuit")] public static extern int pursuit_trial_init(pursuit_trial* @out);
    // Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
    // course is not NULL.
    [DllImport("pursuit")] public static extern int pursuit_couple_what_if(IntPtr @couple, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, pursuit_compared* @out, pursuit_contrast* @contrasts, UIntPtr @size, double* @course);
    // Likewise a scenario from its beginning, with all that happens in it on both sides. What is refused
    // there is tried again before the next turn. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scenario_what_if(IntPtr @scenario, IntPtr @model, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, pursuit_compared* @out, pursuit_contrast* @contrasts, UIntPtr @size, double* @course);
    // The pairs one by one: for distributions, for several threads. Where it is stopped the arrays are
    // partly filled.
    [DllImport("pursuit")] public static extern int pursuit_couple_what_if_pairs(IntPtr @couple, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, uint @first, UIntPtr @pairs, double* @outcomes_without, double* @outcomes_with, int* @flags);
    // Likewise of a scenario. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scenario_what_if_pairs(IntPtr @scenario, IntPtr @model, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, uint @first, UIntPtr @pairs, double* @outcomes_without, double* @outcomes_with, int* @flags);
    // Fills in the defaults.
    [DllImport("pursuit")] public static extern int pursuit_search_init(pursuit_search* @out);
    // The single changes that keep this argument out of the cycle, each by itself: by lever; those that do
    // it in the majority of the ways it could go before those that do it in this very argument alone; then
    // the smallest dose first, of moves the likeliest. Takes seconds. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_couple_search(IntPtr @couple, pursuit_search* @search, pursuit_finding* @findings, UIntPtr @size, pursuit_found* @out);
    // Every link of a product weighs the same on paper. So they are ranked by the smallest dose of a named
    // intervention that brings the hot gain below 1: best first; then those that none does it for, by the
    // gain that is left.
    [DllImport("pursuit")] public static extern int pursuit_couple_remedies(IntPtr @couple, int @pursuer, pursuit_remedy* @remedies, UIntPtr @size);
    // The reference gain with the felt security, the mentalizing and the learned sensitivities they have
    // now in the place of those they rest at: what interventions can move.
    [DllImport("pursuit")] public static extern int pursuit_couple_present_gain(IntPtr @couple, int @pursuer, int @heat, pursuit_gain* @out);
    // Nobody differs: deviations of 0, with the usual correlations within a person, and none between
    // partners.
    [DllImport("pursuit")] public static extern int pursuit_scatter_init(pursuit_scatter* @out);
    // Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
    [DllImport("pursuit")] public static extern int pursuit_population_list(pursuit_traits* @a, pursuit_traits* @b, UIntPtr @count, out IntPtr @out);
    // Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
    // "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_population_columns(pursuit_traits* @a, pursuit_traits* @b, byte** @names, float** @values, UIntPtr @column_count, ulong @couples, out IntPtr @out);
    // People drawn around two, as a function of seed and id only: their anxiety, avoidance and level are
    // the means, and what is drawn is held within 0..1. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_population_draw(pursuit_traits* @a, pursuit_traits* @b, pursuit_scatter* @scatter, ulong @seed, ulong @couples, out IntPtr @out);
    // People of a model: around its profiles, with their deviations and with their levels as they are, or
    // anybody of the population that it places questionnaire scores on. The levels of two who are anybody
    // are spread by .2 and correlate by .8. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_population_of_model(IntPtr @model, byte[] @profile_a, byte[] @profile_b, ulong @seed, ulong @couples, out IntPtr @out);
    // Every combination of the values of some axes, cell by cell, the last axis fastest. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_population_grid(pursuit_traits* @a, pursuit_traits* @b, byte** @axes, UIntPtr @axis_count, ulong @repeat, pursuit_scatter* @scatter, ulong @seed, out IntPtr @out);
    // Gives a population back. Ensembles that have it go on having it.
    [DllImport("pursuit")] public static extern void pursuit_population_destroy(IntPtr @population);
    // How many there are.
    [DllImport("pursuit")] public static extern int pursuit_population_about(IntPtr @population, pursuit_population_info* @out);
    // Who one couple is.
    [DllImport("pursuit")] public static extern int pursuit_population_traits(IntPtr @population, ulong @id, pursuit_traits* @a, pursuit_traits* @b);
    // The values of the axes in a cell of a grid.
    [DllImport("pursuit")] public static extern int pursuit_population_cell(IntPtr @population, ulong @cell, float* @values, UIntPtr @size, UIntPtr* @needed);
    // Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes are the
    // scenario's; what a couple refuses (as uncovering while flooded) is left out for it and counted.
    // Allocates.
    [DllImport("pursuit")] public static extern int pursuit_ensemble_create(IntPtr @scenario, IntPtr @model, IntPtr @population, ulong @seed, out IntPtr @out);
    // Gives an ensemble back.
    [DllImport("pursuit")] public static extern void pursuit_ensemble_destroy(IntPtr @ensemble);
    // Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough it
    // leaves out what the couple refuses. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_ensemble_playthrough(IntPtr @ensemble, ulong @id, out IntPtr @out);
    // Runs an ensemble, or a part of it. Parts may run at the same time, in other threads, processes or
    // machines, and make the same bits as the whole. Allocates; takes as long as it takes.
    [DllImport("pursuit")] public static extern int pursuit_ensemble_run(IntPtr @ensemble, pursuit_running* @running, pursuit_results* @results);
    // What becomes of a loop as one or two of its numbers change. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_loop_landscape(pursuit_loop* @loop, pursuit_loop_sweep* @along, UIntPtr @sweeps, IntPtr @progress, int* @outlooks, int* @fixed_points, double* @gains, UIntPtr @count);
    // Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of turns.
    [DllImport("pursuit")] public static extern int pursuit_model_landscape(IntPtr @model, pursuit_traits* @a, pursuit_traits* @b, pursuit_opening* @opening, pursuit_trait_sweep* @along, float* @holds, float* @cold, float* @hot, UIntPtr @count);
    // Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each once with
    // and once without the changes, on the chances of their own. As pursuit_scenario_what_if, with a
    // couple a pair: intervals are over couples. Where trial.pursuer is none, the gains are of who pursues
    // in the first couple; own_turns do not count. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_ensemble_what_if(IntPtr @ensemble, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, ulong @first, pursuit_compared* @out, pursuit_contrast* @contrasts, UIntPtr @size, double* @course);
    // Likewise couple by couple. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_ensemble_what_if_pairs(IntPtr @ensemble, pursuit_change* @changes, UIntPtr @count, pursuit_trial* @trial, ulong @first, UIntPtr @pairs, double* @outcomes_without, double* @outcomes_with, int* @flags);
    // Why a turn came about.
    [DllImport("pursuit")] public static extern int pursuit_why(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, UIntPtr @index, pursuit_reason* @out);
    // The library's own texts in a language, all of them; static.
    [DllImport("pursuit")] public static extern int pursuit_catalogue_init(byte[] @language, pursuit_catalogue* @out);
    // The English text of a message. Static.
    [DllImport("pursuit")] public static extern IntPtr pursuit_message_text(int @message);
    // Why a turn came about, in three short sentences. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_why_text(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, UIntPtr @index, byte[] @a, byte[] @b, pursuit_catalogue* @catalogue, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Why not another move, and what would have led to it. Takes up to a millisecond.
    [DllImport("pursuit")] public static extern int pursuit_why_not(IntPtr @model, pursuit_turn* @turn, int @alternative, pursuit_alternative* @out);
    // Why not another move, in two sentences. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_why_not_text(IntPtr @model, pursuit_turn* @turn, int @alternative, byte[] @a, byte[] @b, pursuit_catalogue* @catalogue, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The direction of a turn. To be told what comes next and not play it yet, play a copy.
    [DllImport("pursuit")] public static extern int pursuit_direction_of(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, UIntPtr @index, pursuit_direction* @out);
    // How a turn is to be played, in about ten lines of text, as a writer or a language model is told.
    // Allocates.
    [DllImport("pursuit")] public static extern int pursuit_direction_text(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, UIntPtr @index, byte[] @a, byte[] @b, pursuit_catalogue* @catalogue, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // How a turn is to be played, as one object of JSON by direction.schema.json, with the text in it.
    // Allocates.
    [DllImport("pursuit")] public static extern int pursuit_direction_json(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, UIntPtr @index, byte[] @a, byte[] @b, pursuit_catalogue* @catalogue, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // What was said in the end, by a person or by whoever was given a direction: a turn of one move or
    // several, from which the couple goes on. The hearer gets the mean of the moves by their shares, each
    // as strong as the drive makes it. pursuit_couple_observe() weighs them by their chances, too.
    [DllImport("pursuit")] public static extern int pursuit_couple_said(IntPtr @couple, int @seat, float* @shares, UIntPtr @count, pursuit_turn* @out);
    // Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
    // errors. Allocates. [model] need_gain = 1.8 [moves.tease] like = "affection"
    [DllImport("pursuit")] public static extern int pursuit_model_parse(byte* @text, UIntPtr @size, pursuit_parse_error* @error, out IntPtr @out);
    // Reads a scenario. Unknown keys and names are errors. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scenario_parse(byte* @text, UIntPtr @size, pursuit_parse_error* @error, out IntPtr @out);
    // Text that reads as the same scenario. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scenario_write(IntPtr @scenario, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Reads a table of observed talks, by a codes file that says what its columns and values stand for.
    // Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_parse(byte* @codes, UIntPtr @codes_size, byte* @table, UIntPtr @table_size, pursuit_parse_error* @error, out IntPtr @out);
    // Gives talks back.
    [DllImport("pursuit")] public static extern void pursuit_talks_destroy(IntPtr @talks);
    // How many talks there are.
    [DllImport("pursuit")] public static extern UIntPtr pursuit_talks_count(IntPtr @talks);
    // What is known of a talk.
    [DllImport("pursuit")] public static extern int pursuit_talks_about(IntPtr @talks, UIntPtr @index, pursuit_talk_info* @out);
    // What became of the rows of the table.
    [DllImport("pursuit")] public static extern int pursuit_talks_rows(IntPtr @talks, pursuit_talk_rows* @out);
    // Whose talk was skipped, as it has a single row.
    [DllImport("pursuit")] public static extern IntPtr pursuit_talks_skipped(IntPtr @talks, UIntPtr @index);
    // Makes the model of the codes file. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_model(IntPtr @talks, out IntPtr @out);
    // Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the turn is
    // how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_replay(IntPtr @talks, UIntPtr @index, IntPtr @model, IntPtr @progress, pursuit_turn* @turns, double* @log_probability, UIntPtr @size, UIntPtr* @needed, double* @log_likelihood);
    // What was observed in a talk: of each interval the value of each column, as its place in the codes.
    [DllImport("pursuit")] public static extern int pursuit_talks_values(IntPtr @talks, UIntPtr @index, uint* @values, UIntPtr @size, UIntPtr* @needed);
    // What is gained without a model, to compare log-likelihoods with. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_baselines(IntPtr @talks, pursuit_baselines* @out);
    // The acts of an observed talk, of the kinds that the codes say. Of those whose code is missing the
    // kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_acts_of_talk(IntPtr @talks, UIntPtr @index, int* @seats, int* @kinds, uint* @times, UIntPtr @size, UIntPtr* @needed);
    // Compares each pair of coders of a table, column by column. Only units that both coded are compared:
    // the same talk, time, person and column. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_agreement_parse(byte* @codes, UIntPtr @codes_size, byte* @table, UIntPtr @table_size, pursuit_parse_error* @error, out IntPtr @out);
    // Gives it back.
    [DllImport("pursuit")] public static extern void pursuit_agreement_destroy(IntPtr @agreement);
    // How many pairs of coders and columns there are.
    [DllImport("pursuit")] public static extern UIntPtr pursuit_agreement_count(IntPtr @agreement);
    // Who is compared, and over how much.
    [DllImport("pursuit")] public static extern int pursuit_agreement_about(IntPtr @agreement, UIntPtr @index, pursuit_agreement_info* @out);
    // How far two coders agree about a code.
    [DllImport("pursuit")] public static extern int pursuit_agreement_kappa(IntPtr @agreement, UIntPtr @index, uint @code, pursuit_kappa* @out);
    // Makes talks ready. Has its own copy of them. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_likelihood_create(IntPtr @talks, out IntPtr @out);
    // Gives it back.
    [DllImport("pursuit")] public static extern void pursuit_likelihood_destroy(IntPtr @likelihood);
    // How likely the talks are, all of them by the same two people: what pursuit_talks_replay calls
    // log_likelihood, many times as fast. Asked about many pairs at once it is faster still. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_likelihood_of(IntPtr @likelihood, IntPtr @model, pursuit_traits* @a, pursuit_traits* @b, UIntPtr @count, IntPtr @progress, double* @log_likelihood);
    // The same talk by talk: of which talks how much is explained. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_likelihood_of_talks(IntPtr @likelihood, IntPtr @model, pursuit_traits* @a, pursuit_traits* @b, UIntPtr @count, IntPtr @progress, UIntPtr @capacity, double* @log_likelihood);
    // Fills in the defaults.
    [DllImport("pursuit")] public static extern int pursuit_fit_options_init(pursuit_fit_options* @out);
    // Turns named numbers of the model and of the partners until the talks are likeliest, and sets beside
    // that what does without a model. What the names are: fit.hpp. Takes seconds to minutes. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_fit(IntPtr @talks, byte[] @names, pursuit_fit_options* @options, out IntPtr @out);
    // What numbers are worth on talks, those they were fitted to or others. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_talks_nats_of(IntPtr @talks, byte[] @names, byte[] @couple, double* @values, UIntPtr @count, UIntPtr @capacity, double* @nats);
    // Gives a fit back.
    [DllImport("pursuit")] public static extern void pursuit_fit_destroy(IntPtr @fit);
    // What is known of a fit.
    [DllImport("pursuit")] public static extern int pursuit_fit_about(IntPtr @fit, pursuit_fit_info* @out);
    // A number of a fit.
    [DllImport("pursuit")] public static extern int pursuit_fit_estimate(IntPtr @fit, UIntPtr @index, pursuit_estimate* @out);
    // A row of the comparison.
    [DllImport("pursuit")] public static extern int pursuit_fit_rival(IntPtr @fit, UIntPtr @index, pursuit_rival* @out);
    // A check.
    [DllImport("pursuit")] public static extern int pursuit_fit_checked(IntPtr @fit, UIntPtr @index, pursuit_checked* @out);
    // What to beware of. Borrowed: valid until the fit is destroyed.
    [DllImport("pursuit")] public static extern IntPtr pursuit_fit_warning(IntPtr @fit, UIntPtr @index);
    // Of each talk: nats per transition, fitted without it.
    [DllImport("pursuit")] public static extern int pursuit_fit_held_out(IntPtr @fit, double* @out, UIntPtr @size, UIntPtr* @needed);
    // Makes the model as fitted, and tells the partners. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_fit_model(IntPtr @fit, pursuit_traits* @a, pursuit_traits* @b, out IntPtr @out);
    // All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_fit_write(IntPtr @fit, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Makes a watch that has seen nothing. Allocates; nothing else done to it does.
    [DllImport("pursuit")] public static extern int pursuit_watch_create(out IntPtr @out);
    // Makes a watch that has seen the same. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_watch_copy(IntPtr @watch, out IntPtr @out);
    // Gives a watch back.
    [DllImport("pursuit")] public static extern void pursuit_watch_destroy(IntPtr @watch);
    // Shows acts to a watch, one or many: all of them, or none where one is refused.
    [DllImport("pursuit")] public static extern int pursuit_watch_add(IntPtr @watch, int* @seats, int* @kinds, uint* @times, UIntPtr @count);
    // What the acts so far look like.
    [DllImport("pursuit")] public static extern int pursuit_watch_finding(IntPtr @watch, pursuit_pattern_finding* @out);
    // Whether the acts so far draw each other. Without shuffles.
    [DllImport("pursuit")] public static extern int pursuit_watch_associations(IntPtr @watch, pursuit_association* @out, UIntPtr @size, UIntPtr* @needed);
    // The acts of a record. Moves that the model does not have are neutral.
    [DllImport("pursuit")] public static extern int pursuit_acts_of_turns(IntPtr @model, pursuit_turn* @turns, UIntPtr @count, int* @seats, int* @kinds, uint* @times);
    // A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_acts_stretches(int* @seats, int* @kinds, uint* @times, UIntPtr @count, int* @speaks, pursuit_stretch* @out, UIntPtr @size, UIntPtr* @needed);
    // Whether acts draw each other, in one talk or in several taken together. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_acts_associations(int* @seats, int* @kinds, uint* @times, UIntPtr @count, UIntPtr* @lengths, UIntPtr @talks, uint @shuffles, ulong @seed, IntPtr @progress, pursuit_association* @out, UIntPtr @size, UIntPtr* @needed);
    // How much of several talks each pattern covers, and how much it would by the habits of each and the
    // time of the talk alone. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_acts_prevalences(int* @seats, int* @kinds, uint* @times, UIntPtr @count, UIntPtr* @lengths, UIntPtr @talks, uint @shuffles, ulong @seed, IntPtr @progress, pursuit_prevalence* @out, UIntPtr @size, UIntPtr* @needed);
    // Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH, where that
    // is so of either way, or NOT_SHOWN.
    [DllImport("pursuit")] public static extern int pursuit_pattern_feeds(int @pattern, pursuit_association* @associations, UIntPtr @count, int* @out);
    // A finding in two or three short English sentences. Another language is made from the ids and
    // numbers. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_pattern_text(pursuit_pattern_finding* @finding, byte[] @a, byte[] @b, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // An association likewise. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_association_text(pursuit_association* @association, byte[] @a, byte[] @b, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The table that moves partners between stances, as a diagram for other programs; chart.hpp says what
    // is in it. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_model_chart(IntPtr @model, int @format, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The stages of the process of emotionally focused therapy, as a diagram. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_process_chart(int @format, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The style sheet of pictures without one of their own: CSS. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_style(byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_loop(IntPtr @couple, pursuit_turn* @turns, UIntPtr @count, int @pursuer, pursuit_frame* @frame, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_timeline(pursuit_turn* @turns, UIntPtr @count, pursuit_mark* @marks, UIntPtr @mark_count, pursuit_frame* @frame, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // What would have happened otherwise: differences as dots on their intervals. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_what_if(byte** @labels, pursuit_contrast* @contrasts, UIntPtr @count, uint @pairs, int* @outcomes, UIntPtr @outcome_count, pursuit_frame* @frame, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_portrait(pursuit_loop* @loop, int @pursuer, pursuit_point* @path, UIntPtr @count, pursuit_frame* @frame, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // A heat map with its legend. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_picture_map(pursuit_map* @map, pursuit_frame* @frame, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // What an image says of itself. Checks sizes and checksum, but no values.
    [DllImport("pursuit")] public static extern int pursuit_image_inspect(void* @image, UIntPtr @size, pursuit_image_info* @out);
    // Saves a couple; without its model it takes at most 640 bytes.
    [DllImport("pursuit")] public static extern int pursuit_couple_save(IntPtr @couple, int @with_model, void* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Makes a couple from an image. It goes on as if there had been no break. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_couple_load(void* @image, UIntPtr @size, IntPtr @model, int @other_model, out IntPtr @out);
    // Saves a couple with the turns that its reasons reach back to; without its model it takes at most
    // 4096 bytes.
    [DllImport("pursuit")] public static extern int pursuit_couple_save_with_turns(IntPtr @couple, pursuit_turn* @turns, UIntPtr @count, int @with_model, void* @buffer, UIntPtr @size, UIntPtr* @needed);
    // The turns that an image of a couple carries, oldest first: what comes next goes behind them, into
    // the same record for pursuit_why(). The image is refused where pursuit_couple_load() refuses it.
    // Allocates only where model is NULL.
    [DllImport("pursuit")] public static extern int pursuit_couple_load_turns(void* @image, UIntPtr @size, IntPtr @model, int @other_model, pursuit_turn* @turns, UIntPtr @count, UIntPtr* @needed);
    // Saves a model.
    [DllImport("pursuit")] public static extern int pursuit_model_save(IntPtr @model, void* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Makes the model of an image of a model, or the one that another image carries. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_model_load(void* @image, UIntPtr @size, int @other_model, out IntPtr @out);
    // From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every so
    // many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of good
    // times would be more than 65,535 together. Starts anew if it is recorded already. Allocates, now and
    // in every call that changes the couple.
    [DllImport("pursuit")] public static extern int pursuit_couple_record(IntPtr @couple, uint @every);
    // Ends the recording and drops the log; the couple goes on.
    [DllImport("pursuit")] public static extern int pursuit_couple_stop_recording(IntPtr @couple);
    // Saves the recording up to now, which may go on.
    [DllImport("pursuit")] public static extern int pursuit_couple_save_recording(IntPtr @couple, int @with_model, void* @buffer, UIntPtr @size, UIntPtr* @needed);
    // Plays a recording again and compares the checkpoints, up to the first that differs. Allocates only
    // where model is NULL. How long it takes: between two checkpoints at most 65,535 turns and exchanges
    // of good times together; more is refused before it is done. So a recording of n bytes takes at most n
    // / 14 times 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody
    // has played up to: who makes others work that long has done the same.
    [DllImport("pursuit")] public static extern int pursuit_recording_validate(void* @image, UIntPtr @size, IntPtr @model, pursuit_divergence* @out);
    // A page of HTML about one story or several, with everything in it: pictures, help early beside help
    // late, and the turns with their reasons. Its numbers are those of pursuit_couple_what_if() over 40
    // turns, from before the first turn and from the peak, as help.hpp says. Allocates, and works anew in
    // every call: bring a buffer of some 150 KiB a story and 2 KiB a turn first.
    [DllImport("pursuit")] public static extern int pursuit_report(pursuit_story* @stories, UIntPtr @count, pursuit_reporting* @how, byte* @buffer, UIntPtr @size, UIntPtr* @needed);
    // When a partner would act by itself if nothing else happened until then: a turn's length, as set by
    // pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have passed. Where one
    // is away, neither acts before the return. Reading changes nothing.
    [DllImport("pursuit")] public static extern int pursuit_couple_due(IntPtr @couple, int @seat, long* @out);
    // Makes a scene in which nothing waits. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scene_create(int @player, out IntPtr @out);
    // A second scene in which the same waits, for a fork of the couple. Allocates.
    [DllImport("pursuit")] public static extern int pursuit_scene_copy(IntPtr @scene, out IntPtr @out);
    // Gives a scene back.
    [DllImport("pursuit")] public static extern void pursuit_scene_destroy(IntPtr @scene);
    // Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told first
    // comes first.
    [DllImport("pursuit")] public static extern int pursuit_scene_tell(IntPtr @scene, IntPtr @couple, pursuit_told* @told);
    // How much of what was told has not happened yet. It is not part of an image of the couple, and none
    // is left right after pursuit_scene_advance() but what was told for later.
    [DllImport("pursuit")] public static extern UIntPtr pursuit_scene_waiting(IntPtr @scene);
    // Lets a couple live up to a moment: what was told, each at its own, and what the two do by
    // themselves; at the same moment what was told comes first. A turn takes no time of the clock, and
    // anything may happen before its length is over. Call it until `made` becomes less than `count`: then
    // the couple's clock is at `now_ms`; or before it where memory ran out behind a turn that was made,
    // and the next call goes on from there.
    [DllImport("pursuit")] public static extern int pursuit_scene_advance(IntPtr @scene, IntPtr @couple, long @now_ms, pursuit_turn* @turns, UIntPtr @count, UIntPtr* @made);
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_coefficient
    {
        public uint @struct_size;
        public float @standard;
        public float @least;
        public float @most;
        public long @name;
        public long @unit;
        public long @meaning;
        public long @source;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_move_row
    {
        public uint @struct_size;
        public int @kind;
        public int @parting;
        public int @bid;
        public fixed float @impact[5];
        public fixed float @intent[5];
        public float @ambiguity;
        public float @raises;
        public float @engages;
        public float @discloses;
        public int @group;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_group_row
    {
        public uint @struct_size;
        public float @tells;
        public float @quiets;
        public float @tires;
        public float @says;
        public float @cost;
        public float @habituates;
        public fixed float @answers[8];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_transition
    {
        public uint @struct_size;
        public int @from_stance;
        public int @to_stance;
        public fixed byte @because[48];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_traits
    {
        public uint @struct_size;
        public float @anxiety;
        public float @avoidance;
        public fixed float @need_strength[6];
        public fixed float @fear_sensitivity[4];
        public float @expression;
        public float @expressive_suppression;
        public float @talk_heals;
        public float @security;
        public float @mentalizing;
        public float @hope;
        public float @flooding_minutes;
        public float @level;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_score
    {
        public uint @struct_size;
        public float @value;
        public float @mean;
        public float @deviation;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_condition
    {
        public uint @struct_size;
        public int @stance;
        public int @flooded;
        public fixed float @unmet[6];
        public float @arousal;
        public float @expressed;
        public float @hope;
        public float @security;
        public float @mentalizing;
        public fixed float @learned[2];
        public fixed float @cue[3];
        public float @stress;
        public fixed float @fears[4];
        public fixed float @momentum[6];
        public float @exertion;
        public float @familiarity;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_sway
    {
        public uint @struct_size;
        public fixed float @momentum[6];
        public float @exertion;
        public float @bid;
        public float @heard;
        public float @level;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_turn
    {
        public uint @struct_size;
        public uint @number;
        public long @time_ms;
        public int @mover;
        public int @before;
        public int @stance;
        public int @row;
        public int @move_id;
        public int @phase;
        public int @host_made;
        public int @answers;
        public int @turning;
        public int @resolved;
        public float @intensity;
        public float @probability;
        public float @uniform;
        public fixed float @features[18];
        public fixed float @perceived[5];
        public pursuit_condition @after0, @after1;
        public pursuit_sway @sway;
        public uint @reserved;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_brief_turn
    {
        public uint @struct_size;
        public int @mover;
        public int @stance;
        public int @move_id;
        public int @phase;
        public float @intensity;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_peek
    {
        public uint @struct_size;
        public int @mover;
        public int @stance;
        public int @row;
        public fixed float @features[18];
        public fixed float @score[32];
        public fixed float @probability[32];
        public pursuit_sway @sway;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_situation
    {
        public uint @struct_size;
        public int @phase;
        public int @floor;
        public uint @turns;
        public long @clock_ms;
        public ulong @seed;
        public ulong @id;
        public uint @turn_ms;
        public float @severity;
        public float @progress;
        public int @owner;
        public int @apart;
        public int @stepped_back;
        public int @promised;
        public uint @returns_ms;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_gain
    {
        public uint @struct_size;
        public fixed float @links[4];
        public float @coupling_pursuit;
        public float @coupling_withdrawal;
        public float @inertia_pursuit;
        public float @inertia_withdrawal;
        public float @gain;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_measured
    {
        public uint @struct_size;
        public float @gain;
        public float @up;
        public float @down;
        public int @smooth;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_loop_side
    {
        public double @inertia;
        public double @coupling;
        public double @drive;
        public double @threshold;
        public double @slope_above;
        public double @slope_below;
        public double @cap;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_loop
    {
        public uint @struct_size;
        public int @order;
        public pursuit_loop_side @pursuit;
        public pursuit_loop_side @withdrawal;
        public double @low;
        public double @high;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_point
    {
        public double @pursuit;
        public double @withdrawal;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_loop_analysis
    {
        public uint @struct_size;
        public int @has_saddle;
        public double @gain;
        public double @growth;
        public pursuit_point @saddle;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_prediction
    {
        public uint @struct_size;
        public int @holds;
        public int @pursuer;
        public uint @reserved;
        public pursuit_loop @loops0, @loops1;
        public pursuit_point @start0, @start1;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_gains
    {
        public uint @struct_size;
        public pursuit_gain @now;
        public pursuit_gain @cold;
        public pursuit_gain @hot;
        public pursuit_measured @operational;
        public double @finite_cold;
        public double @finite_hot;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_fixed_point
    {
        public uint @struct_size;
        public int @stability;
        public int @cycle;
        public uint @reserved;
        public pursuit_point @at;
        public fixed double @growth_up[2];
        public fixed double @growth_down[2];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_window
    {
        public uint @struct_size;
        public uint @reserved;
        public double @pursuit_low;
        public double @pursuit_high;
        public double @withdrawal_low;
        public double @withdrawal_high;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_grid
    {
        public uint @struct_size;
        public uint @columns;
        public uint @rows;
        public uint @rounds;
        public double @near;
        public double @pursuit_low;
        public double @pursuit_high;
        public double @withdrawal_low;
        public double @withdrawal_high;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_episodes
    {
        public uint @struct_size;
        public uint @rounds;
        public int @sides;
        public int @member;
        public uint @steps;
        public uint @reserved;
        public double @first;
        public double @last;
        public double @near;
        public pursuit_point @lift;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_hysteresis
    {
        public uint @struct_size;
        public int @has_in;
        public int @has_out;
        public uint @reserved;
        public double @in_at;
        public double @out_at;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_scenario_info
    {
        public uint @struct_size;
        public uint @turns;
        public ulong @seed;
        public ulong @id;
        public long @title;
        public long @look_for;
        public fixed long @names[2];
        public UIntPtr @happenings;
        public int @first;
        public uint @reserved;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_standing
    {
        public uint @struct_size;
        public int @stage;
        public int @furthest;
        public int @row;
        public int @pursuer;
        public int @withdrawer;
        public uint @since_turn;
        public uint @setbacks;
        public long @since_ms;
        public fixed float @values[9];
        public int @next;
        public int @missing;
        public int @below;
        public float @value;
        public float @needed;
        public int @who;
        public int @help;
        public int @help_who;
        public uint @reserved;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_process_row
    {
        public uint @struct_size;
        public int @from_stage;
        public int @to_stage;
        public fixed byte @because[48];
        public uint @conditions;
        public fixed int @variable[4];
        public fixed int @below[4];
        public fixed float @threshold[4];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_sessions
    {
        public uint @struct_size;
        public uint @days;
        public float @severity;
        public int @owner;
        public float @dose;
        public uint @turns_before;
        public uint @turns_after;
        public int @step;
        public int @step_who;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_visit
    {
        public uint @struct_size;
        public int @before;
        public int @after;
        public int @step;
        public int @step_who;
        public int @refused;
        public int @met;
        public uint @cycle_turns;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_change
    {
        public uint @struct_size;
        public uint @turn;
        public int @kind;
        public int @seat;
        public int @id;
        public float @amount;
        public long @ms;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_trial
    {
        public uint @struct_size;
        public uint @pairs;
        public uint @turns;
        public uint @first;
        public uint @own_turns;
        public int @pursuer;
        public int @follow_up;
        public float @days;
        public float @severity;
        public int @owner;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_contrast
    {
        public uint @struct_size;
        public uint @n;
        public double @mean_without;
        public double @mean_with;
        public double @difference;
        public double @low;
        public double @high;
        public double @variance_ratio;
        public double @own_without;
        public double @own_with;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_compared
    {
        public uint @struct_size;
        public uint @pairs;
        public uint @refused;
        public uint @unmade;
        public fixed uint @cycles[2];
        public fixed uint @censored[2];
        public int @pursuer;
        public int @own;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_search
    {
        public uint @struct_size;
        public uint @levers;
        public int @avoid;
        public uint @pairs;
        public uint @turns;
        public uint @first;
        public uint @last;
        public uint @step;
        public int @pursuer;
        public uint @reserved;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_finding
    {
        public uint @struct_size;
        public int @lever;
        public float @dose;
        public float @own_dose;
        public int @monotone;
        public int @reserved;
        public double @avoided;
        public double @unhelped;
        public double @probability;
        public pursuit_change @change;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_found
    {
        public uint @struct_size;
        public uint @count;
        public fixed uint @all[4];
        public int @own;
        public int @reserved;
        public double @unhelped;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_remedy
    {
        public uint @struct_size;
        public int @link;
        public int @heals;
        public int @what;
        public int @who;
        public float @strength;
        public float @slope_before;
        public float @slope;
        public float @gain_before;
        public float @gain;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_scatter
    {
        public uint @struct_size;
        public float @alike;
        public fixed float @anxiety[2];
        public fixed float @avoidance[2];
        public fixed float @correlation[2];
        public fixed float @level[2];
        public float @levels_alike;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_population_info
    {
        public uint @struct_size;
        public uint @axes;
        public ulong @couples;
        public ulong @cells;
        public ulong @cell_couples;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_running
    {
        public uint @struct_size;
        public uint @turns;
        public ulong @first;
        public ulong @couples;
        public uint @threads;
        public int @plain;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_summary
    {
        public uint @struct_size;
        public int @phase;
        public int @holds;
        public int @dies_out;
        public int @escalated;
        public int @resolved;
        public int @pursuer;
        public uint @negative_turns;
        public uint @longest_run;
        public uint @refused;
        public fixed uint @turns_in[8];
        public fixed int @stance[2];
        public fixed float @peak_arousal[2];
        public fixed float @peak_pursuit[2];
        public fixed float @peak_withdrawal[2];
        public fixed float @peak_fear[2];
        public fixed int @peak_arousal_at[2];
        public fixed int @peak_pursuit_at[2];
        public fixed int @peak_withdrawal_at[2];
        public fixed int @peak_fear_at[2];
        public fixed uint @moves_of_a[6];
        public fixed uint @moves_of_b[6];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_turn_totals
    {
        public uint @struct_size;
        public uint @reserved;
        public fixed ulong @phases[8];
        public fixed ulong @stances[16];
        public fixed ulong @moves[32];
        public ulong @resolved;
        public fixed double @sums[16];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_stance_counts
    {
        public uint @struct_size;
        public uint @reserved;
        public fixed ulong @turns[64];
        public fixed ulong @rows[96];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_results
    {
        public uint @struct_size;
        public uint @reserved;
        public long @summaries;
        public long @hashes;
        public long @gains;
        public long @totals;
        public long @stance_counts;
        public long @trace;
        public long @phases;
        public long @intensities;
        public long @column_ids;
        public long @column_values;
        public UIntPtr @column_count;
        public UIntPtr @stride;
        public long @hash;
        public long @movers;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_loop_sweep
    {
        public uint @struct_size;
        public int @sides;
        public int @member;
        public uint @steps;
        public double @first;
        public double @last;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_trait_sweep
    {
        public uint @struct_size;
        public int @seat;
        public int @trait_id;
        public uint @steps;
        public float @first;
        public float @last;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_opening
    {
        public uint @struct_size;
        public int @owner;
        public float @severity;
        public uint @runs;
        public uint @turns;
        public uint @reserved;
        public ulong @seed;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_reason
    {
        public uint @struct_size;
        public int @mover;
        public int @move_id;
        public int @stance;
        public long @set_off_by;
        public int @row;
        public int @host_made;
        public int @cue;
        public int @heard;
        public int @meaning;
        public int @primary;
        public int @secondary;
        public int @need;
        public int @fear;
        public int @tendency;
        public float @need_unmet;
        public float @fear_active;
        public float @score;
        public float @probability;
        public fixed float @contribution[18];
        public int @cause;
        public int @cause_is_older;
        public fixed float @more[6];
        public fixed float @less[6];
        public float @openness;
        public float @weight;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_catalogue
    {
        public uint @struct_size;
        public uint @reserved;
        public fixed long @texts[336];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_alternative
    {
        public uint @struct_size;
        public int @mover;
        public int @move_id;
        public int @alternative;
        public float @chosen;
        public float @probability;
        public int @at_hand;
        public int @feature;
        public float @change;
        public fixed float @contribution[18];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_direction
    {
        public uint @struct_size;
        public uint @number;
        public int @speaker;
        public int @move_id;
        public int @kind;
        public int @group;
        public float @intensity;
        public int @strength;
        public int @alone;
        public int @host_made;
        public int @stance;
        public int @phase;
        public int @shows;
        public float @expressed;
        public int @beneath;
        public int @fear;
        public float @fear_active;
        public float @arousal;
        public int @need;
        public float @need_unmet;
        public int @tendency;
        public int @feeling_unsaid;
        public int @need_unsaid;
        public int @cue;
        public int @heard;
        public int @meaning;
        public int @cause;
        public int @cause_is_older;
        public fixed float @chance[6];
        public fixed int @manner[15];
        public fixed int @limits[10];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_parse_error
    {
        public uint @struct_size;
        public uint @line;
        public uint @column;
        public fixed byte @message[240];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_talk_info
    {
        public uint @struct_size;
        public uint @columns;
        public UIntPtr @intervals;
        public long @couple;
        public UIntPtr @acts;
        public UIntPtr @missing;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_talk_rows
    {
        public uint @struct_size;
        public uint @reserved;
        public ulong @read;
        public ulong @blank;
        public ulong @left_out;
        public ulong @acts;
        public ulong @missing;
        public ulong @gaps;
        public ulong @unknown_traits;
        public ulong @short_talks;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_baselines
    {
        public uint @struct_size;
        public uint @reserved;
        public double @cells;
        public ulong @transitions;
        public double @chance;
        public double @independent;
        public double @markov;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_agreement_info
    {
        public uint @struct_size;
        public uint @codes;
        public long @first;
        public long @second;
        public long @column;
        public ulong @units;
        public ulong @unmatched;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_kappa
    {
        public uint @struct_size;
        public uint @reserved;
        public long @code;
        public ulong @both;
        public ulong @first;
        public ulong @second;
        public double @agreement;
        public double @kappa;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_fit_options
    {
        public uint @struct_size;
        public uint @folds;
        public uint @draws;
        public uint @simulated;
        public uint @shuffles;
        public uint @threads;
        public ulong @seed;
        public long @couple;
        public long @fold_of;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_fit_info
    {
        public uint @struct_size;
        public int @complete;
        public UIntPtr @estimates;
        public UIntPtr @rivals;
        public UIntPtr @checks;
        public UIntPtr @warnings;
        public UIntPtr @held_out;
        public UIntPtr @transitions;
        public ulong @evaluations;
        public double @log_likelihood;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_estimate
    {
        public uint @struct_size;
        public uint @reserved;
        public long @name;
        public double @value;
        public double @standard;
        public double @least;
        public double @most;
        public double @error;
        public double @robust;
        public double @low;
        public double @middle;
        public double @high;
        public double @reliability;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_rival
    {
        public uint @struct_size;
        public uint @parameters;
        public long @name;
        public double @nats;
        public double @held_out;
        public double @difference;
        public double @error;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_checked
    {
        public uint @struct_size;
        public uint @reserved;
        public long @name;
        public double @observed;
        public double @mean;
        public double @deviation;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_pattern_finding
    {
        public uint @struct_size;
        public int @pattern;
        public int @lack;
        public uint @acts;
        public uint @first;
        public uint @length;
        public uint @since;
        public uint @up_to;
        public uint @speaking;
        public uint @more;
        public float @strength;
        public float @lead;
        public fixed float @probability[5];
        public uint @ranges;
        public fixed uint @evidence[16];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_association
    {
        public uint @struct_size;
        public int @lag;
        public int @first_seat;
        public int @verdict;
        public uint @pairs;
        public uint @more;
        public fixed uint @table[4];
        public double @q;
        public double @q_low;
        public double @q_high;
        public double @inertia;
        public double @adjusted;
        public double @low;
        public double @high;
        public double @p;
        public double @untimed;
        public double @shuffled_mean;
        public double @shuffled_low;
        public double @shuffled_high;
        public double @partners_mean;
        public double @partners_low;
        public double @partners_high;
        public uint @shuffles;
        public uint @partner_shuffles;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_stretch
    {
        public uint @struct_size;
        public int @pattern;
        public uint @first;
        public uint @length;
        public uint @since;
        public uint @up_to;
        public uint @speaking;
        public float @lead;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_prevalence
    {
        public uint @struct_size;
        public int @pattern;
        public uint @talks;
        public uint @shuffles;
        public double @share;
        public double @partners_mean;
        public double @partners_low;
        public double @partners_high;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_frame
    {
        public uint @struct_size;
        public float @width;
        public fixed long @names[2];
        public long @id;
        public int @no_style;
        public uint @reserved;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_mark
    {
        public uint @struct_size;
        public int @intervention;
        public UIntPtr @before;
        public long @text;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_map
    {
        public uint @struct_size;
        public uint @columns;
        public uint @rows;
        public uint @class_count;
        public long @title;
        public long @across;
        public long @up;
        public fixed double @across_range[2];
        public fixed double @up_range[2];
        public long @values;
        public long @classes;
        public long @mark_label;
        public pursuit_point @mark;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_image_info
    {
        public uint @struct_size;
        public int @of;
        public uint @format;
        public int @carries_model;
        public ulong @model_hash;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_divergence
    {
        public uint @struct_size;
        public int @diverged;
        public uint @checkpoint;
        public uint @turn;
        public int @refused;
        public uint @reserved;
        public ulong @recorded;
        public ulong @replayed;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_story
    {
        public uint @struct_size;
        public uint @reserved;
        public long @scenario;
        public long @recording;
        public UIntPtr @recording_size;
        public long @model;
        public long @title;
        public fixed long @names[2];
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_reporting
    {
        public uint @struct_size;
        public uint @pairs;
        public uint @transcript;
        public uint @reserved;
        public long @progress;
    }
    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct pursuit_told
    {
        public uint @struct_size;
        public int @kind;
        public int @seat;
        public int @id;
        public float @amount;
        public uint @reserved;
        public long @at_ms;
        public long @ms;
    }
}
