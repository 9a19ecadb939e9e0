// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

import com.sun.jna.Pointer;

/** The C API as its headers declare it, on 64 bits: functions, ids, and where the fields of structs are. */
public final class Raw {
    static { Library.register(Raw.class); }

    private Raw() {}

    public static final int PURSUIT_NO_STATUS = -1;
    public static final int PURSUIT_OK = 0;
    public static final int PURSUIT_STATUS_ARGUMENT = 1;
    public static final int PURSUIT_STATUS_NAME = 2;
    public static final int PURSUIT_STATUS_PARSE = 3;
    public static final int PURSUIT_STATUS_MODEL = 4;
    public static final int PURSUIT_STATUS_STATE = 5;
    public static final int PURSUIT_STATUS_INPUT = 6;
    public static final int PURSUIT_STATUS_MEMORY = 7;
    public static final int PURSUIT_STATUS_SIZE = 8;
    public static final int PURSUIT_STATUS_INTERNAL = 9;
    public static final int PURSUIT_STATUS_FULL = 10;
    public static final int PURSUIT_STATUS_END = 11;
    public static final int PURSUIT_NONE = -1;
    public static final int PURSUIT_HEADER_VERSION = 1000;
    public static final int PURSUIT_MOVE_SLOTS = 32;
    public static final int PURSUIT_SEAT_STRIDE = 64;
    public static final int PURSUIT_RESPONSE_POINTS = 21;
    public static final int PURSUIT_REASON_REACH = 8;
    public static final int PURSUIT_NO_ENUM = -1;
    public static final int PURSUIT_ENUM_STATUS = 0;
    public static final int PURSUIT_ENUM_SEAT = 1;
    public static final int PURSUIT_ENUM_NEED = 2;
    public static final int PURSUIT_ENUM_FEAR = 3;
    public static final int PURSUIT_ENUM_PRIMARY = 4;
    public static final int PURSUIT_ENUM_SECONDARY = 5;
    public static final int PURSUIT_ENUM_DIMENSION = 6;
    public static final int PURSUIT_ENUM_KIND = 7;
    public static final int PURSUIT_ENUM_TURNING = 8;
    public static final int PURSUIT_ENUM_STANCE = 9;
    public static final int PURSUIT_ENUM_PHASE = 10;
    public static final int PURSUIT_ENUM_FEATURE = 11;
    public static final int PURSUIT_ENUM_INTERVENTION = 12;
    public static final int PURSUIT_ENUM_CUE = 13;
    public static final int PURSUIT_ENUM_MEANING = 14;
    public static final int PURSUIT_ENUM_TENDENCY = 15;
    public static final int PURSUIT_ENUM_LINK = 16;
    public static final int PURSUIT_ENUM_HEAT = 17;
    public static final int PURSUIT_ENUM_QUANTITY = 18;
    public static final int PURSUIT_ENUM_PARTING = 19;
    public static final int PURSUIT_ENUM_LOOP_ORDER = 20;
    public static final int PURSUIT_ENUM_IMAGE = 21;
    public static final int PURSUIT_ENUM_PROCESS_STAGE = 22;
    public static final int PURSUIT_ENUM_PROCESS_VARIABLE = 23;
    public static final int PURSUIT_ENUM_TRAIT = 24;
    public static final int PURSUIT_ENUM_OUTCOME = 25;
    public static final int PURSUIT_ENUM_CHANGE_KIND = 26;
    public static final int PURSUIT_ENUM_LEVER = 27;
    public static final int PURSUIT_ENUM_STABILITY = 28;
    public static final int PURSUIT_ENUM_OUTLOOK = 29;
    public static final int PURSUIT_ENUM_FATE = 30;
    public static final int PURSUIT_ENUM_LOOP_SIDES = 31;
    public static final int PURSUIT_ENUM_LOOP_MEMBER = 32;
    public static final int PURSUIT_ENUM_PATTERN = 33;
    public static final int PURSUIT_ENUM_LACK = 34;
    public static final int PURSUIT_ENUM_LAG = 35;
    public static final int PURSUIT_ENUM_VERDICT = 36;
    public static final int PURSUIT_ENUM_GROUP = 37;
    public static final int PURSUIT_ENUM_GATE = 38;
    public static final int PURSUIT_ENUM_TOLD_KIND = 39;
    public static final int PURSUIT_ENUM_STRENGTH = 40;
    public static final int PURSUIT_ENUM_MANNER = 41;
    public static final int PURSUIT_ENUM_LIMIT = 42;
    public static final int PURSUIT_ENUM_END = 43;
    public static final int PURSUIT_NO_SEAT = -1;
    public static final int PURSUIT_SEAT_A = 0;
    public static final int PURSUIT_SEAT_B = 1;
    public static final int PURSUIT_SEAT_END = 2;
    public static final int PURSUIT_NO_NEED = -1;
    public static final int PURSUIT_NEED_CLOSENESS = 0;
    public static final int PURSUIT_NEED_HEARD = 1;
    public static final int PURSUIT_NEED_REASSURANCE = 2;
    public static final int PURSUIT_NEED_SPACE = 3;
    public static final int PURSUIT_NEED_PEACE = 4;
    public static final int PURSUIT_NEED_ACCEPTANCE = 5;
    public static final int PURSUIT_NEED_END = 6;
    public static final int PURSUIT_NO_FEAR = -1;
    public static final int PURSUIT_FEAR_DISCONNECTION = 0;
    public static final int PURSUIT_FEAR_ABANDONMENT = 1;
    public static final int PURSUIT_FEAR_INADEQUACY = 2;
    public static final int PURSUIT_FEAR_ENGULFMENT = 3;
    public static final int PURSUIT_FEAR_END = 4;
    public static final int PURSUIT_NO_PRIMARY = -1;
    public static final int PURSUIT_PRIMARY_FEAR = 0;
    public static final int PURSUIT_PRIMARY_HURT = 1;
    public static final int PURSUIT_PRIMARY_SADNESS = 2;
    public static final int PURSUIT_PRIMARY_LONELINESS = 3;
    public static final int PURSUIT_PRIMARY_SHAME = 4;
    public static final int PURSUIT_PRIMARY_CALM = 5;
    public static final int PURSUIT_PRIMARY_END = 6;
    public static final int PURSUIT_NO_SECONDARY = -1;
    public static final int PURSUIT_SECONDARY_ANGER = 0;
    public static final int PURSUIT_SECONDARY_FRUSTRATION = 1;
    public static final int PURSUIT_SECONDARY_NUMBNESS = 2;
    public static final int PURSUIT_SECONDARY_NONE = 3;
    public static final int PURSUIT_SECONDARY_END = 4;
    public static final int PURSUIT_NO_DIMENSION = -1;
    public static final int PURSUIT_DIMENSION_NEARNESS = 0;
    public static final int PURSUIT_DIMENSION_WARMTH = 1;
    public static final int PURSUIT_DIMENSION_DEMAND = 2;
    public static final int PURSUIT_DIMENSION_RESPONSIVENESS = 3;
    public static final int PURSUIT_DIMENSION_OPENNESS = 4;
    public static final int PURSUIT_DIMENSION_END = 5;
    public static final int PURSUIT_NO_KIND = -1;
    public static final int PURSUIT_KIND_PURSUE = 0;
    public static final int PURSUIT_KIND_PROTEST = 1;
    public static final int PURSUIT_KIND_WITHDRAW = 2;
    public static final int PURSUIT_KIND_ATTACK = 3;
    public static final int PURSUIT_KIND_NEUTRAL = 4;
    public static final int PURSUIT_KIND_REPAIR = 5;
    public static final int PURSUIT_KIND_END = 6;
    public static final int PURSUIT_NO_GROUP = -1;
    public static final int PURSUIT_GROUP_APPROACH = 0;
    public static final int PURSUIT_GROUP_PROTEST = 1;
    public static final int PURSUIT_GROUP_APPEASE = 2;
    public static final int PURSUIT_GROUP_SILENCE = 3;
    public static final int PURSUIT_GROUP_DEFENCE = 4;
    public static final int PURSUIT_GROUP_ANSWER = 5;
    public static final int PURSUIT_GROUP_END = 6;
    public static final int PURSUIT_NO_PARTING = -1;
    public static final int PURSUIT_PARTING_NONE = 0;
    public static final int PURSUIT_PARTING_CONTACT = 1;
    public static final int PURSUIT_PARTING_LEAVES = 2;
    public static final int PURSUIT_PARTING_PROMISES = 3;
    public static final int PURSUIT_PARTING_END = 4;
    public static final int PURSUIT_NO_TURNING = -1;
    public static final int PURSUIT_TURNING_TOWARD = 0;
    public static final int PURSUIT_TURNING_AWAY = 1;
    public static final int PURSUIT_TURNING_AGAINST = 2;
    public static final int PURSUIT_TURNING_END = 3;
    public static final int PURSUIT_NO_MOVE = -1;
    public static final int PURSUIT_MOVE_INVITE = 0;
    public static final int PURSUIT_MOVE_SHARE = 1;
    public static final int PURSUIT_MOVE_DISCUSS = 2;
    public static final int PURSUIT_MOVE_SEEK_REASSURANCE = 3;
    public static final int PURSUIT_MOVE_REAFFIRM = 4;
    public static final int PURSUIT_MOVE_CRITICISE = 5;
    public static final int PURSUIT_MOVE_BLAME = 6;
    public static final int PURSUIT_MOVE_PRESSURE = 7;
    public static final int PURSUIT_MOVE_PLACATE = 8;
    public static final int PURSUIT_MOVE_MINIMISE = 9;
    public static final int PURSUIT_MOVE_DEFLECT = 10;
    public static final int PURSUIT_MOVE_DEFEND = 11;
    public static final int PURSUIT_MOVE_COUNTER_ATTACK = 12;
    public static final int PURSUIT_MOVE_STAY_SILENT = 13;
    public static final int PURSUIT_MOVE_STONEWALL = 14;
    public static final int PURSUIT_MOVE_LEAVE = 15;
    public static final int PURSUIT_MOVE_TIME_OUT = 16;
    public static final int PURSUIT_MOVE_RETURN = 17;
    public static final int PURSUIT_MOVE_LISTEN = 18;
    public static final int PURSUIT_MOVE_VALIDATE = 19;
    public static final int PURSUIT_MOVE_REASSURE = 20;
    public static final int PURSUIT_MOVE_APOLOGISE = 21;
    public static final int PURSUIT_MOVE_SOFTEN = 22;
    public static final int PURSUIT_MOVE_AFFECTION = 23;
    public static final int PURSUIT_MOVE_NEUTRAL = 24;
    public static final int PURSUIT_MOVE_END = 25;
    public static final int PURSUIT_NO_STANCE = -1;
    public static final int PURSUIT_STANCE_SETTLED = 0;
    public static final int PURSUIT_STANCE_REACHING = 1;
    public static final int PURSUIT_STANCE_PROTESTING = 2;
    public static final int PURSUIT_STANCE_DESPAIRING = 3;
    public static final int PURSUIT_STANCE_GUARDING = 4;
    public static final int PURSUIT_STANCE_WITHDRAWING = 5;
    public static final int PURSUIT_STANCE_SHUT_DOWN = 6;
    public static final int PURSUIT_STANCE_OPENING = 7;
    public static final int PURSUIT_STANCE_END = 8;
    public static final int PURSUIT_NO_PHASE = -1;
    public static final int PURSUIT_PHASE_CALM = 0;
    public static final int PURSUIT_PHASE_A_PURSUES = 1;
    public static final int PURSUIT_PHASE_B_PURSUES = 2;
    public static final int PURSUIT_PHASE_ATTACK_ATTACK = 3;
    public static final int PURSUIT_PHASE_WITHDRAW_WITHDRAW = 4;
    public static final int PURSUIT_PHASE_PAUSED = 5;
    public static final int PURSUIT_PHASE_DE_ESCALATED = 6;
    public static final int PURSUIT_PHASE_BONDING = 7;
    public static final int PURSUIT_PHASE_END = 8;
    public static final int PURSUIT_NO_FEATURE = -1;
    public static final int PURSUIT_FEATURE_STANCE = 0;
    public static final int PURSUIT_FEATURE_CLOSENESS = 1;
    public static final int PURSUIT_FEATURE_HEARD = 2;
    public static final int PURSUIT_FEATURE_REASSURANCE = 3;
    public static final int PURSUIT_FEATURE_SPACE = 4;
    public static final int PURSUIT_FEATURE_PEACE = 5;
    public static final int PURSUIT_FEATURE_ACCEPTANCE = 6;
    public static final int PURSUIT_FEATURE_DISCONNECTION = 7;
    public static final int PURSUIT_FEATURE_ABANDONMENT = 8;
    public static final int PURSUIT_FEATURE_INADEQUACY = 9;
    public static final int PURSUIT_FEATURE_ENGULFMENT = 10;
    public static final int PURSUIT_FEATURE_TALK_HEALS = 11;
    public static final int PURSUIT_FEATURE_HOPE = 12;
    public static final int PURSUIT_FEATURE_SECURITY = 13;
    public static final int PURSUIT_FEATURE_COLDNESS = 14;
    public static final int PURSUIT_FEATURE_DEMAND = 15;
    public static final int PURSUIT_FEATURE_RESPONSIVENESS = 16;
    public static final int PURSUIT_FEATURE_ISSUE = 17;
    public static final int PURSUIT_FEATURE_END = 18;
    public static final int PURSUIT_NO_GATE = -1;
    public static final int PURSUIT_GATE_MOMENTUM = 0;
    public static final int PURSUIT_GATE_BID = 1;
    public static final int PURSUIT_GATE_ANSWER = 2;
    public static final int PURSUIT_GATE_QUIETING = 3;
    public static final int PURSUIT_GATE_TIREDNESS = 4;
    public static final int PURSUIT_GATE_LEVEL = 5;
    public static final int PURSUIT_GATE_END = 6;
    public static final int PURSUIT_NO_TRAIT = -1;
    public static final int PURSUIT_TRAIT_ANXIETY = 0;
    public static final int PURSUIT_TRAIT_AVOIDANCE = 1;
    public static final int PURSUIT_TRAIT_CLOSENESS = 2;
    public static final int PURSUIT_TRAIT_HEARD = 3;
    public static final int PURSUIT_TRAIT_REASSURANCE = 4;
    public static final int PURSUIT_TRAIT_SPACE = 5;
    public static final int PURSUIT_TRAIT_PEACE = 6;
    public static final int PURSUIT_TRAIT_ACCEPTANCE = 7;
    public static final int PURSUIT_TRAIT_DISCONNECTION = 8;
    public static final int PURSUIT_TRAIT_ABANDONMENT = 9;
    public static final int PURSUIT_TRAIT_INADEQUACY = 10;
    public static final int PURSUIT_TRAIT_ENGULFMENT = 11;
    public static final int PURSUIT_TRAIT_EXPRESSION = 12;
    public static final int PURSUIT_TRAIT_EXPRESSIVE_SUPPRESSION = 13;
    public static final int PURSUIT_TRAIT_TALK_HEALS = 14;
    public static final int PURSUIT_TRAIT_SECURITY = 15;
    public static final int PURSUIT_TRAIT_MENTALIZING = 16;
    public static final int PURSUIT_TRAIT_HOPE = 17;
    public static final int PURSUIT_TRAIT_FLOODING_MINUTES = 18;
    public static final int PURSUIT_TRAIT_LEVEL = 19;
    public static final int PURSUIT_TRAIT_END = 20;
    public static final int PURSUIT_NO_INTERVENTION = -1;
    public static final int PURSUIT_INTERVENTION_NAME_THE_CYCLE = 0;
    public static final int PURSUIT_INTERVENTION_RECOGNISE_INTENT = 1;
    public static final int PURSUIT_INTERVENTION_AFFIRM = 2;
    public static final int PURSUIT_INTERVENTION_UNCOVER = 3;
    public static final int PURSUIT_INTERVENTION_PROMISED_PAUSE = 4;
    public static final int PURSUIT_INTERVENTION_SOFTEN = 5;
    public static final int PURSUIT_INTERVENTION_RE_ENGAGE = 6;
    public static final int PURSUIT_INTERVENTION_RESPOND = 7;
    public static final int PURSUIT_INTERVENTION_SESSION = 8;
    public static final int PURSUIT_INTERVENTION_END = 9;
    public static final int PURSUIT_NO_QUANTITY = -1;
    public static final int PURSUIT_QUANTITY_UNMET_CLOSENESS = 0;
    public static final int PURSUIT_QUANTITY_UNMET_HEARD = 1;
    public static final int PURSUIT_QUANTITY_UNMET_REASSURANCE = 2;
    public static final int PURSUIT_QUANTITY_UNMET_SPACE = 3;
    public static final int PURSUIT_QUANTITY_UNMET_PEACE = 4;
    public static final int PURSUIT_QUANTITY_UNMET_ACCEPTANCE = 5;
    public static final int PURSUIT_QUANTITY_AROUSAL = 6;
    public static final int PURSUIT_QUANTITY_HOPE = 7;
    public static final int PURSUIT_QUANTITY_SECURITY = 8;
    public static final int PURSUIT_QUANTITY_MENTALIZING = 9;
    public static final int PURSUIT_QUANTITY_LEARNED_PURSUIT = 10;
    public static final int PURSUIT_QUANTITY_LEARNED_WITHDRAWAL = 11;
    public static final int PURSUIT_QUANTITY_CUE_WARMTH = 12;
    public static final int PURSUIT_QUANTITY_CUE_DEMAND = 13;
    public static final int PURSUIT_QUANTITY_CUE_RESPONSIVENESS = 14;
    public static final int PURSUIT_QUANTITY_STRESS = 15;
    public static final int PURSUIT_QUANTITY_DISCONNECTION = 16;
    public static final int PURSUIT_QUANTITY_ABANDONMENT = 17;
    public static final int PURSUIT_QUANTITY_INADEQUACY = 18;
    public static final int PURSUIT_QUANTITY_ENGULFMENT = 19;
    public static final int PURSUIT_QUANTITY_PURSUIT = 20;
    public static final int PURSUIT_QUANTITY_WITHDRAWAL = 21;
    public static final int PURSUIT_QUANTITY_DISTRESS = 22;
    public static final int PURSUIT_QUANTITY_EXPRESSED = 23;
    public static final int PURSUIT_QUANTITY_FLOODED = 24;
    public static final int PURSUIT_QUANTITY_STANCE = 25;
    public static final int PURSUIT_QUANTITY_MOMENTUM_APPROACH = 26;
    public static final int PURSUIT_QUANTITY_MOMENTUM_PROTEST = 27;
    public static final int PURSUIT_QUANTITY_MOMENTUM_APPEASE = 28;
    public static final int PURSUIT_QUANTITY_MOMENTUM_SILENCE = 29;
    public static final int PURSUIT_QUANTITY_MOMENTUM_DEFENCE = 30;
    public static final int PURSUIT_QUANTITY_MOMENTUM_ANSWER = 31;
    public static final int PURSUIT_QUANTITY_EXERTION = 32;
    public static final int PURSUIT_QUANTITY_FAMILIARITY = 33;
    public static final int PURSUIT_QUANTITY_END = 34;
    public static final int PURSUIT_NO_LINK = -1;
    public static final int PURSUIT_LINK_FEAR_TO_DEMAND = 0;
    public static final int PURSUIT_LINK_DEMAND_TO_FEAR = 1;
    public static final int PURSUIT_LINK_FEAR_TO_DISTANCE = 2;
    public static final int PURSUIT_LINK_DISTANCE_TO_FEAR = 3;
    public static final int PURSUIT_LINK_END = 4;
    public static final int PURSUIT_NO_HEAT = -1;
    public static final int PURSUIT_HEAT_NOW = 0;
    public static final int PURSUIT_HEAT_COLD = 1;
    public static final int PURSUIT_HEAT_HOT = 2;
    public static final int PURSUIT_HEAT_END = 3;
    public static final int PURSUIT_NO_LOOP_ORDER = -1;
    public static final int PURSUIT_LOOP_ORDER_PURSUIT_FIRST = 0;
    public static final int PURSUIT_LOOP_ORDER_WITHDRAWAL_FIRST = 1;
    public static final int PURSUIT_LOOP_ORDER_SIMULTANEOUS = 2;
    public static final int PURSUIT_LOOP_ORDER_END = 3;
    public static final int PURSUIT_NO_STABILITY = -1;
    public static final int PURSUIT_STABILITY_STABLE = 0;
    public static final int PURSUIT_STABILITY_SADDLE = 1;
    public static final int PURSUIT_STABILITY_UNSTABLE = 2;
    public static final int PURSUIT_STABILITY_ONE_SIDED = 3;
    public static final int PURSUIT_STABILITY_NEUTRAL = 4;
    public static final int PURSUIT_STABILITY_END = 5;
    public static final int PURSUIT_NO_OUTLOOK = -1;
    public static final int PURSUIT_OUTLOOK_CALM = 0;
    public static final int PURSUIT_OUTLOOK_SPIRALS = 1;
    public static final int PURSUIT_OUTLOOK_DEPENDS = 2;
    public static final int PURSUIT_OUTLOOK_END = 3;
    public static final int PURSUIT_NO_FATE = -1;
    public static final int PURSUIT_FATE_CALM = 0;
    public static final int PURSUIT_FATE_CYCLE = 1;
    public static final int PURSUIT_FATE_BALANCE = 2;
    public static final int PURSUIT_FATE_SWINGS = 3;
    public static final int PURSUIT_FATE_ESCAPES = 4;
    public static final int PURSUIT_FATE_UNDECIDED = 5;
    public static final int PURSUIT_FATE_END = 6;
    public static final int PURSUIT_NO_LOOP_SIDES = -1;
    public static final int PURSUIT_LOOP_SIDES_PURSUIT = 0;
    public static final int PURSUIT_LOOP_SIDES_WITHDRAWAL = 1;
    public static final int PURSUIT_LOOP_SIDES_BOTH = 2;
    public static final int PURSUIT_LOOP_SIDES_END = 3;
    public static final int PURSUIT_NO_LOOP_MEMBER = -1;
    public static final int PURSUIT_LOOP_MEMBER_INERTIA = 0;
    public static final int PURSUIT_LOOP_MEMBER_COUPLING = 1;
    public static final int PURSUIT_LOOP_MEMBER_DRIVE = 2;
    public static final int PURSUIT_LOOP_MEMBER_THRESHOLD = 3;
    public static final int PURSUIT_LOOP_MEMBER_SLOPE_ABOVE = 4;
    public static final int PURSUIT_LOOP_MEMBER_SLOPE_BELOW = 5;
    public static final int PURSUIT_LOOP_MEMBER_CAP = 6;
    public static final int PURSUIT_LOOP_MEMBER_RANGE_LOW = 7;
    public static final int PURSUIT_LOOP_MEMBER_RANGE_HIGH = 8;
    public static final int PURSUIT_LOOP_MEMBER_END = 9;
    public static final int PURSUIT_NO_PROCESS_STAGE = -1;
    public static final int PURSUIT_PROCESS_STAGE_NO_CYCLE = 0;
    public static final int PURSUIT_PROCESS_STAGE_IN_THE_CYCLE = 1;
    public static final int PURSUIT_PROCESS_STAGE_DE_ESCALATED = 2;
    public static final int PURSUIT_PROCESS_STAGE_RE_ENGAGED = 3;
    public static final int PURSUIT_PROCESS_STAGE_SOFTENED = 4;
    public static final int PURSUIT_PROCESS_STAGE_BONDED = 5;
    public static final int PURSUIT_PROCESS_STAGE_CONSOLIDATED = 6;
    public static final int PURSUIT_PROCESS_STAGE_END = 7;
    public static final int PURSUIT_NO_PROCESS_VARIABLE = -1;
    public static final int PURSUIT_PROCESS_VARIABLE_CYCLE_TURNS = 0;
    public static final int PURSUIT_PROCESS_VARIABLE_CALM_TURNS = 1;
    public static final int PURSUIT_PROCESS_VARIABLE_AROUSAL = 2;
    public static final int PURSUIT_PROCESS_VARIABLE_SIGHT = 3;
    public static final int PURSUIT_PROCESS_VARIABLE_WITHDRAWER_MET = 4;
    public static final int PURSUIT_PROCESS_VARIABLE_PURSUER_MET = 5;
    public static final int PURSUIT_PROCESS_VARIABLE_MET_RUNNING = 6;
    public static final int PURSUIT_PROCESS_VARIABLE_LEFT_ALONE = 7;
    public static final int PURSUIT_PROCESS_VARIABLE_HOURS = 8;
    public static final int PURSUIT_PROCESS_VARIABLE_END = 9;
    public static final int PURSUIT_NO_CHANGE_KIND = -1;
    public static final int PURSUIT_CHANGE_KIND_INTERVENTION = 0;
    public static final int PURSUIT_CHANGE_KIND_MOVE = 1;
    public static final int PURSUIT_CHANGE_KIND_TRAIT = 2;
    public static final int PURSUIT_CHANGE_KIND_LINK = 3;
    public static final int PURSUIT_CHANGE_KIND_DISAGREEMENT = 4;
    public static final int PURSUIT_CHANGE_KIND_OPEN_ISSUE = 5;
    public static final int PURSUIT_CHANGE_KIND_SEPARATION = 6;
    public static final int PURSUIT_CHANGE_KIND_REUNION = 7;
    public static final int PURSUIT_CHANGE_KIND_STRESS = 8;
    public static final int PURSUIT_CHANGE_KIND_GOOD_TIME = 9;
    public static final int PURSUIT_CHANGE_KIND_ELAPSE = 10;
    public static final int PURSUIT_CHANGE_KIND_END = 11;
    public static final int PURSUIT_NO_OUTCOME = -1;
    public static final int PURSUIT_OUTCOME_TIME_IN_CYCLE = 0;
    public static final int PURSUIT_OUTCOME_CYCLE = 1;
    public static final int PURSUIT_OUTCOME_HOLDS = 2;
    public static final int PURSUIT_OUTCOME_REPAIR_TIME = 3;
    public static final int PURSUIT_OUTCOME_PROTEST_A = 4;
    public static final int PURSUIT_OUTCOME_PROTEST_B = 5;
    public static final int PURSUIT_OUTCOME_PEAK_FEAR_A = 6;
    public static final int PURSUIT_OUTCOME_PEAK_FEAR_B = 7;
    public static final int PURSUIT_OUTCOME_PEAK_AROUSAL_A = 8;
    public static final int PURSUIT_OUTCOME_PEAK_AROUSAL_B = 9;
    public static final int PURSUIT_OUTCOME_DISTRESS_END_A = 10;
    public static final int PURSUIT_OUTCOME_DISTRESS_END_B = 11;
    public static final int PURSUIT_OUTCOME_RESOLVED = 12;
    public static final int PURSUIT_OUTCOME_GAIN_COLD = 13;
    public static final int PURSUIT_OUTCOME_GAIN_HOT = 14;
    public static final int PURSUIT_OUTCOME_GAIN_NOW = 15;
    public static final int PURSUIT_OUTCOME_TIME_CALM = 16;
    public static final int PURSUIT_OUTCOME_END = 17;
    public static final int PURSUIT_RUN_ALL = -1;
    public static final int PURSUIT_RUN_CYCLED_WITHOUT = 1;
    public static final int PURSUIT_RUN_CYCLED_WITH = 2;
    public static final int PURSUIT_RUN_CENSORED_WITHOUT = 4;
    public static final int PURSUIT_RUN_CENSORED_WITH = 8;
    public static final int PURSUIT_RUN_REFUSED = 16;
    public static final int PURSUIT_RUN_UNMADE = 32;
    public static final int PURSUIT_NO_LEVER = -1;
    public static final int PURSUIT_LEVER_LINK = 0;
    public static final int PURSUIT_LEVER_TRAIT = 1;
    public static final int PURSUIT_LEVER_MOVE = 2;
    public static final int PURSUIT_LEVER_INTERVENTION = 3;
    public static final int PURSUIT_LEVER_END = 4;
    public static final int PURSUIT_NO_CUE = -1;
    public static final int PURSUIT_CUE_NOTHING_YET = 0;
    public static final int PURSUIT_CUE_WARMTH = 1;
    public static final int PURSUIT_CUE_DISTANCE = 2;
    public static final int PURSUIT_CUE_ATTACK = 3;
    public static final int PURSUIT_CUE_PRESSURE = 4;
    public static final int PURSUIT_CUE_ANSWER = 5;
    public static final int PURSUIT_CUE_END = 6;
    public static final int PURSUIT_NO_MEANING = -1;
    public static final int PURSUIT_MEANING_SAFE = 0;
    public static final int PURSUIT_MEANING_LEFT_ALONE = 1;
    public static final int PURSUIT_MEANING_NOT_HEARD = 2;
    public static final int PURSUIT_MEANING_NOT_SURE_OF_YOU = 3;
    public static final int PURSUIT_MEANING_CROWDED = 4;
    public static final int PURSUIT_MEANING_NOT_GOOD_ENOUGH = 5;
    public static final int PURSUIT_MEANING_AT_ODDS = 6;
    public static final int PURSUIT_MEANING_MET = 7;
    public static final int PURSUIT_MEANING_WANTED = 8;
    public static final int PURSUIT_MEANING_LET_BE = 9;
    public static final int PURSUIT_MEANING_END = 10;
    public static final int PURSUIT_NO_TENDENCY = -1;
    public static final int PURSUIT_TENDENCY_COME_CLOSER = 0;
    public static final int PURSUIT_TENDENCY_PROTEST = 1;
    public static final int PURSUIT_TENDENCY_PROTECT = 2;
    public static final int PURSUIT_TENDENCY_GIVE_UP = 3;
    public static final int PURSUIT_TENDENCY_OPEN_UP = 4;
    public static final int PURSUIT_TENDENCY_REST = 5;
    public static final int PURSUIT_TENDENCY_KEEP_STILL = 6;
    public static final int PURSUIT_TENDENCY_STAND_FIRM = 7;
    public static final int PURSUIT_TENDENCY_END = 8;
    public static final int PURSUIT_NO_MESSAGE = -1;
    public static final int PURSUIT_MESSAGE_WAS = 0;
    public static final int PURSUIT_MESSAGE_DOES = 32;
    public static final int PURSUIT_MESSAGE_CUSTOM_WAS = 64;
    public static final int PURSUIT_MESSAGE_CUSTOM_DOES = 65;
    public static final int PURSUIT_MESSAGE_CUE = 80;
    public static final int PURSUIT_MESSAGE_MEANING = 96;
    public static final int PURSUIT_MESSAGE_PRIMARY = 112;
    public static final int PURSUIT_MESSAGE_SECONDARY = 128;
    public static final int PURSUIT_MESSAGE_NEED = 144;
    public static final int PURSUIT_MESSAGE_FEAR = 160;
    public static final int PURSUIT_MESSAGE_TENDENCY = 176;
    public static final int PURSUIT_MESSAGE_FEATURE = 192;
    public static final int PURSUIT_MESSAGE_FIRST = 224;
    public static final int PURSUIT_MESSAGE_READING = 225;
    public static final int PURSUIT_MESSAGE_AT_EASE = 226;
    public static final int PURSUIT_MESSAGE_BENEATH = 227;
    public static final int PURSUIT_MESSAGE_SHOWN = 228;
    public static final int PURSUIT_MESSAGE_FEELING = 229;
    public static final int PURSUIT_MESSAGE_CHOSEN = 230;
    public static final int PURSUIT_MESSAGE_HOST_MADE = 231;
    public static final int PURSUIT_MESSAGE_ANOTHER = 232;
    public static final int PURSUIT_MESSAGE_MORE = 233;
    public static final int PURSUIT_MESSAGE_LESS = 234;
    public static final int PURSUIT_MESSAGE_AT_HAND = 235;
    public static final int PURSUIT_MESSAGE_OUT_OF_REACH = 236;
    public static final int PURSUIT_MESSAGE_STILL = 237;
    public static final int PURSUIT_MESSAGE_TO_OTHER = 238;
    public static final int PURSUIT_MESSAGE_TO_NOBODY = 239;
    public static final int PURSUIT_MESSAGE_ACTS = 240;
    public static final int PURSUIT_MESSAGE_SOUNDS = 241;
    public static final int PURSUIT_MESSAGE_WANTS = 242;
    public static final int PURSUIT_MESSAGE_UNSAID = 243;
    public static final int PURSUIT_MESSAGE_UNSAID_FEELING = 244;
    public static final int PURSUIT_MESSAGE_UNSAID_NEED = 245;
    public static final int PURSUIT_MESSAGE_NOT_NOW = 246;
    public static final int PURSUIT_MESSAGE_BETWEEN = 247;
    public static final int PURSUIT_MESSAGE_STRENGTH = 256;
    public static final int PURSUIT_MESSAGE_MANNER = 272;
    public static final int PURSUIT_MESSAGE_LIMIT = 304;
    public static final int PURSUIT_MESSAGE_END = 336;
    public static final int PURSUIT_NO_STRENGTH = -1;
    public static final int PURSUIT_STRENGTH_SLIGHT = 0;
    public static final int PURSUIT_STRENGTH_MODERATE = 1;
    public static final int PURSUIT_STRENGTH_CLEAR = 2;
    public static final int PURSUIT_STRENGTH_FULL = 3;
    public static final int PURSUIT_STRENGTH_END = 4;
    public static final int PURSUIT_NO_MANNER = -1;
    public static final int PURSUIT_MANNER_WARM = 0;
    public static final int PURSUIT_MANNER_COLD = 1;
    public static final int PURSUIT_MANNER_PRESSING = 2;
    public static final int PURSUIT_MANNER_DISTANT = 3;
    public static final int PURSUIT_MANNER_OPEN = 4;
    public static final int PURSUIT_MANNER_UNCLEAR = 5;
    public static final int PURSUIT_MANNER_HEATED = 6;
    public static final int PURSUIT_MANNER_EVEN = 7;
    public static final int PURSUIT_MANNER_HELD_BACK = 8;
    public static final int PURSUIT_MANNER_SHARP = 9;
    public static final int PURSUIT_MANNER_STRAINED = 10;
    public static final int PURSUIT_MANNER_FLAT = 11;
    public static final int PURSUIT_MANNER_OVERWHELMED = 12;
    public static final int PURSUIT_MANNER_WEARY = 13;
    public static final int PURSUIT_MANNER_PERSISTENT = 14;
    public static final int PURSUIT_MANNER_END = 15;
    public static final int PURSUIT_NO_LIMIT = -1;
    public static final int PURSUIT_LIMIT_APPROACH = 0;
    public static final int PURSUIT_LIMIT_PROTEST = 1;
    public static final int PURSUIT_LIMIT_APPEASE = 2;
    public static final int PURSUIT_LIMIT_SILENCE = 3;
    public static final int PURSUIT_LIMIT_DEFENCE = 4;
    public static final int PURSUIT_LIMIT_ANSWER = 5;
    public static final int PURSUIT_LIMIT_REVEAL = 6;
    public static final int PURSUIT_LIMIT_SEE_THROUGH = 7;
    public static final int PURSUIT_LIMIT_SETTLE = 8;
    public static final int PURSUIT_LIMIT_TAKE_IN = 9;
    public static final int PURSUIT_LIMIT_END = 10;
    public static final int PURSUIT_NO_PATTERN = -1;
    public static final int PURSUIT_PATTERN_NONE = 0;
    public static final int PURSUIT_PATTERN_A_PURSUES = 1;
    public static final int PURSUIT_PATTERN_B_PURSUES = 2;
    public static final int PURSUIT_PATTERN_ATTACK_ATTACK = 3;
    public static final int PURSUIT_PATTERN_WITHDRAW_WITHDRAW = 4;
    public static final int PURSUIT_PATTERN_END = 5;
    public static final int PURSUIT_NO_LACK = -1;
    public static final int PURSUIT_LACK_NOTHING = 0;
    public static final int PURSUIT_LACK_ACTS = 1;
    public static final int PURSUIT_LACK_ONE_SIDE = 2;
    public static final int PURSUIT_LACK_LEAD = 3;
    public static final int PURSUIT_LACK_END = 4;
    public static final int PURSUIT_NO_LAG = -1;
    public static final int PURSUIT_LAG_DEMAND_WITHDRAW = 0;
    public static final int PURSUIT_LAG_WITHDRAW_DEMAND = 1;
    public static final int PURSUIT_LAG_ATTACK_ATTACK = 2;
    public static final int PURSUIT_LAG_WITHDRAW_WITHDRAW = 3;
    public static final int PURSUIT_LAG_END = 4;
    public static final int PURSUIT_NO_VERDICT = -1;
    public static final int PURSUIT_VERDICT_NOT_ENOUGH = 0;
    public static final int PURSUIT_VERDICT_NOT_SHOWN = 1;
    public static final int PURSUIT_VERDICT_DRAWS = 2;
    public static final int PURSUIT_VERDICT_AVERTS = 3;
    public static final int PURSUIT_VERDICT_END = 4;
    public static final int PURSUIT_NO_CHART_FORMAT = -1;
    public static final int PURSUIT_CHART_DOT = 0;
    public static final int PURSUIT_CHART_MERMAID = 1;
    public static final int PURSUIT_CHART_SCXML = 2;
    public static final int PURSUIT_CHART_END = 3;
    public static final int PURSUIT_NO_IMAGE = -1;
    public static final int PURSUIT_IMAGE_COUPLE = 0;
    public static final int PURSUIT_IMAGE_MODEL = 1;
    public static final int PURSUIT_IMAGE_RECORDING = 2;
    public static final int PURSUIT_IMAGE_END = 3;
    public static final int PURSUIT_NO_TOLD_KIND = -1;
    public static final int PURSUIT_TOLD_KIND_MOVE = 0;
    public static final int PURSUIT_TOLD_KIND_DISAGREEMENT = 1;
    public static final int PURSUIT_TOLD_KIND_OPEN_ISSUE = 2;
    public static final int PURSUIT_TOLD_KIND_SEPARATION = 3;
    public static final int PURSUIT_TOLD_KIND_REUNION = 4;
    public static final int PURSUIT_TOLD_KIND_STRESS = 5;
    public static final int PURSUIT_TOLD_KIND_GOOD_TIME = 6;
    public static final int PURSUIT_TOLD_KIND_END = 7;

    public static final class pursuit_coefficient {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int standard = 4;
        public static final int least = 8;
        public static final int most = 12;
        public static final int name = 16;
        public static final int unit = 24;
        public static final int meaning = 32;
        public static final int source = 40;
    }

    public static final class pursuit_move_row {
        public static final int SIZE = 76;
        public static final int struct_size = 0;
        public static final int kind = 4;
        public static final int parting = 8;
        public static final int bid = 12;
        public static final int impact = 16;
        public static final int intent = 36;
        public static final int ambiguity = 56;
        public static final int raises = 60;
        public static final int engages = 64;
        public static final int discloses = 68;
        public static final int group = 72;
    }

    public static final class pursuit_group_row {
        public static final int SIZE = 60;
        public static final int struct_size = 0;
        public static final int tells = 4;
        public static final int quiets = 8;
        public static final int tires = 12;
        public static final int says = 16;
        public static final int cost = 20;
        public static final int habituates = 24;
        public static final int answers = 28;
    }

    public static final class pursuit_transition {
        public static final int SIZE = 60;
        public static final int struct_size = 0;
        public static final int from_stance = 4;
        public static final int to_stance = 8;
        public static final int because = 12;
    }

    public static final class pursuit_traits {
        public static final int SIZE = 84;
        public static final int struct_size = 0;
        public static final int anxiety = 4;
        public static final int avoidance = 8;
        public static final int need_strength = 12;
        public static final int fear_sensitivity = 36;
        public static final int expression = 52;
        public static final int expressive_suppression = 56;
        public static final int talk_heals = 60;
        public static final int security = 64;
        public static final int mentalizing = 68;
        public static final int hope = 72;
        public static final int flooding_minutes = 76;
        public static final int level = 80;
    }

    public static final class pursuit_score {
        public static final int SIZE = 16;
        public static final int struct_size = 0;
        public static final int value = 4;
        public static final int mean = 8;
        public static final int deviation = 12;
    }

    public static final class pursuit_condition {
        public static final int SIZE = 128;
        public static final int struct_size = 0;
        public static final int stance = 4;
        public static final int flooded = 8;
        public static final int unmet = 12;
        public static final int arousal = 36;
        public static final int expressed = 40;
        public static final int hope = 44;
        public static final int security = 48;
        public static final int mentalizing = 52;
        public static final int learned = 56;
        public static final int cue = 64;
        public static final int stress = 76;
        public static final int fears = 80;
        public static final int momentum = 96;
        public static final int exertion = 120;
        public static final int familiarity = 124;
    }

    public static final class pursuit_sway {
        public static final int SIZE = 44;
        public static final int struct_size = 0;
        public static final int momentum = 4;
        public static final int exertion = 28;
        public static final int bid = 32;
        public static final int heard = 36;
        public static final int level = 40;
    }

    public static final class pursuit_turn {
        public static final int SIZE = 464;
        public static final int struct_size = 0;
        public static final int number = 4;
        public static final int time_ms = 8;
        public static final int mover = 16;
        public static final int before = 20;
        public static final int stance = 24;
        public static final int row = 28;
        public static final int move_id = 32;
        public static final int phase = 36;
        public static final int host_made = 40;
        public static final int answers = 44;
        public static final int turning = 48;
        public static final int resolved = 52;
        public static final int intensity = 56;
        public static final int probability = 60;
        public static final int uniform = 64;
        public static final int features = 68;
        public static final int perceived = 140;
        public static final int after = 160;
        public static final int sway = 416;
        public static final int reserved = 460;
    }

    public static final class pursuit_brief_turn {
        public static final int SIZE = 24;
        public static final int struct_size = 0;
        public static final int mover = 4;
        public static final int stance = 8;
        public static final int move_id = 12;
        public static final int phase = 16;
        public static final int intensity = 20;
    }

    public static final class pursuit_peek {
        public static final int SIZE = 388;
        public static final int struct_size = 0;
        public static final int mover = 4;
        public static final int stance = 8;
        public static final int row = 12;
        public static final int features = 16;
        public static final int score = 88;
        public static final int probability = 216;
        public static final int sway = 344;
    }

    public static final class pursuit_situation {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int phase = 4;
        public static final int floor = 8;
        public static final int turns = 12;
        public static final int clock_ms = 16;
        public static final int seed = 24;
        public static final int id = 32;
        public static final int turn_ms = 40;
        public static final int severity = 44;
        public static final int progress = 48;
        public static final int owner = 52;
        public static final int apart = 56;
        public static final int stepped_back = 60;
        public static final int promised = 64;
        public static final int returns_ms = 68;
    }

    public static final class pursuit_gain {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int links = 4;
        public static final int coupling_pursuit = 20;
        public static final int coupling_withdrawal = 24;
        public static final int inertia_pursuit = 28;
        public static final int inertia_withdrawal = 32;
        public static final int gain = 36;
    }

    public static final class pursuit_measured {
        public static final int SIZE = 20;
        public static final int struct_size = 0;
        public static final int gain = 4;
        public static final int up = 8;
        public static final int down = 12;
        public static final int smooth = 16;
    }

    public static final class pursuit_loop_side {
        public static final int SIZE = 56;
        public static final int inertia = 0;
        public static final int coupling = 8;
        public static final int drive = 16;
        public static final int threshold = 24;
        public static final int slope_above = 32;
        public static final int slope_below = 40;
        public static final int cap = 48;
    }

    public static final class pursuit_loop {
        public static final int SIZE = 136;
        public static final int struct_size = 0;
        public static final int order = 4;
        public static final int pursuit = 8;
        public static final int withdrawal = 64;
        public static final int low = 120;
        public static final int high = 128;
    }

    public static final class pursuit_point {
        public static final int SIZE = 16;
        public static final int pursuit = 0;
        public static final int withdrawal = 8;
    }

    public static final class pursuit_loop_analysis {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int has_saddle = 4;
        public static final int gain = 8;
        public static final int growth = 16;
        public static final int saddle = 24;
    }

    public static final class pursuit_prediction {
        public static final int SIZE = 320;
        public static final int struct_size = 0;
        public static final int holds = 4;
        public static final int pursuer = 8;
        public static final int reserved = 12;
        public static final int loops = 16;
        public static final int start = 288;
    }

    public static final class pursuit_gains {
        public static final int SIZE = 160;
        public static final int struct_size = 0;
        public static final int now = 4;
        public static final int cold = 44;
        public static final int hot = 84;
        public static final int operational = 124;
        public static final int finite_cold = 144;
        public static final int finite_hot = 152;
    }

    public static final class pursuit_fixed_point {
        public static final int SIZE = 64;
        public static final int struct_size = 0;
        public static final int stability = 4;
        public static final int cycle = 8;
        public static final int reserved = 12;
        public static final int at = 16;
        public static final int growth_up = 32;
        public static final int growth_down = 48;
    }

    public static final class pursuit_window {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int pursuit_low = 8;
        public static final int pursuit_high = 16;
        public static final int withdrawal_low = 24;
        public static final int withdrawal_high = 32;
    }

    public static final class pursuit_grid {
        public static final int SIZE = 64;
        public static final int struct_size = 0;
        public static final int columns = 4;
        public static final int rows = 8;
        public static final int rounds = 12;
        public static final int near = 16;
        public static final int pursuit_low = 24;
        public static final int pursuit_high = 32;
        public static final int withdrawal_low = 40;
        public static final int withdrawal_high = 48;
        public static final int progress = 56;
    }

    public static final class pursuit_episodes {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int rounds = 4;
        public static final int sides = 8;
        public static final int member = 12;
        public static final int steps = 16;
        public static final int reserved = 20;
        public static final int first = 24;
        public static final int last = 32;
        public static final int near = 40;
        public static final int lift = 48;
        public static final int progress = 64;
    }

    public static final class pursuit_hysteresis {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int has_in = 4;
        public static final int has_out = 8;
        public static final int reserved = 12;
        public static final int in_at = 16;
        public static final int out_at = 24;
    }

    public static final class pursuit_scenario_info {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int turns = 4;
        public static final int seed = 8;
        public static final int id = 16;
        public static final int title = 24;
        public static final int look_for = 32;
        public static final int names = 40;
        public static final int happenings = 56;
        public static final int first = 64;
        public static final int reserved = 68;
    }

    public static final class pursuit_standing {
        public static final int SIZE = 112;
        public static final int struct_size = 0;
        public static final int stage = 4;
        public static final int furthest = 8;
        public static final int row = 12;
        public static final int pursuer = 16;
        public static final int withdrawer = 20;
        public static final int since_turn = 24;
        public static final int setbacks = 28;
        public static final int since_ms = 32;
        public static final int values = 40;
        public static final int next = 76;
        public static final int missing = 80;
        public static final int below = 84;
        public static final int value = 88;
        public static final int needed = 92;
        public static final int who = 96;
        public static final int help = 100;
        public static final int help_who = 104;
        public static final int reserved = 108;
    }

    public static final class pursuit_process_row {
        public static final int SIZE = 112;
        public static final int struct_size = 0;
        public static final int from_stage = 4;
        public static final int to_stage = 8;
        public static final int because = 12;
        public static final int conditions = 60;
        public static final int variable = 64;
        public static final int below = 80;
        public static final int threshold = 96;
    }

    public static final class pursuit_sessions {
        public static final int SIZE = 36;
        public static final int struct_size = 0;
        public static final int days = 4;
        public static final int severity = 8;
        public static final int owner = 12;
        public static final int dose = 16;
        public static final int turns_before = 20;
        public static final int turns_after = 24;
        public static final int step = 28;
        public static final int step_who = 32;
    }

    public static final class pursuit_visit {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int before = 4;
        public static final int after = 8;
        public static final int step = 12;
        public static final int step_who = 16;
        public static final int refused = 20;
        public static final int met = 24;
        public static final int cycle_turns = 28;
    }

    public static final class pursuit_change {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int turn = 4;
        public static final int kind = 8;
        public static final int seat = 12;
        public static final int id = 16;
        public static final int amount = 20;
        public static final int ms = 24;
    }

    public static final class pursuit_trial {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int pairs = 4;
        public static final int turns = 8;
        public static final int first = 12;
        public static final int own_turns = 16;
        public static final int pursuer = 20;
        public static final int follow_up = 24;
        public static final int days = 28;
        public static final int severity = 32;
        public static final int owner = 36;
        public static final int progress = 40;
    }

    public static final class pursuit_contrast {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int n = 4;
        public static final int mean_without = 8;
        public static final int mean_with = 16;
        public static final int difference = 24;
        public static final int low = 32;
        public static final int high = 40;
        public static final int variance_ratio = 48;
        public static final int own_without = 56;
        public static final int own_with = 64;
    }

    public static final class pursuit_compared {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int pairs = 4;
        public static final int refused = 8;
        public static final int unmade = 12;
        public static final int cycles = 16;
        public static final int censored = 24;
        public static final int pursuer = 32;
        public static final int own = 36;
    }

    public static final class pursuit_search {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int levers = 4;
        public static final int avoid = 8;
        public static final int pairs = 12;
        public static final int turns = 16;
        public static final int first = 20;
        public static final int last = 24;
        public static final int step = 28;
        public static final int pursuer = 32;
        public static final int reserved = 36;
        public static final int progress = 40;
    }

    public static final class pursuit_finding {
        public static final int SIZE = 80;
        public static final int struct_size = 0;
        public static final int lever = 4;
        public static final int dose = 8;
        public static final int own_dose = 12;
        public static final int monotone = 16;
        public static final int reserved = 20;
        public static final int avoided = 24;
        public static final int unhelped = 32;
        public static final int probability = 40;
        public static final int change = 48;
    }

    public static final class pursuit_found {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int count = 4;
        public static final int all = 8;
        public static final int own = 24;
        public static final int reserved = 28;
        public static final int unhelped = 32;
    }

    public static final class pursuit_remedy {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int link = 4;
        public static final int heals = 8;
        public static final int what = 12;
        public static final int who = 16;
        public static final int strength = 20;
        public static final int slope_before = 24;
        public static final int slope = 28;
        public static final int gain_before = 32;
        public static final int gain = 36;
    }

    public static final class pursuit_scatter {
        public static final int SIZE = 44;
        public static final int struct_size = 0;
        public static final int alike = 4;
        public static final int anxiety = 8;
        public static final int avoidance = 16;
        public static final int correlation = 24;
        public static final int level = 32;
        public static final int levels_alike = 40;
    }

    public static final class pursuit_population_info {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int axes = 4;
        public static final int couples = 8;
        public static final int cells = 16;
        public static final int cell_couples = 24;
    }

    public static final class pursuit_running {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int turns = 4;
        public static final int first = 8;
        public static final int couples = 16;
        public static final int threads = 24;
        public static final int plain = 28;
        public static final int progress = 32;
    }

    public static final class pursuit_summary {
        public static final int SIZE = 192;
        public static final int struct_size = 0;
        public static final int phase = 4;
        public static final int holds = 8;
        public static final int dies_out = 12;
        public static final int escalated = 16;
        public static final int resolved = 20;
        public static final int pursuer = 24;
        public static final int negative_turns = 28;
        public static final int longest_run = 32;
        public static final int refused = 36;
        public static final int turns_in = 40;
        public static final int stance = 72;
        public static final int peak_arousal = 80;
        public static final int peak_pursuit = 88;
        public static final int peak_withdrawal = 96;
        public static final int peak_fear = 104;
        public static final int peak_arousal_at = 112;
        public static final int peak_pursuit_at = 120;
        public static final int peak_withdrawal_at = 128;
        public static final int peak_fear_at = 136;
        public static final int moves_of_a = 144;
        public static final int moves_of_b = 168;
    }

    public static final class pursuit_turn_totals {
        public static final int SIZE = 592;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int phases = 8;
        public static final int stances = 72;
        public static final int moves = 200;
        public static final int resolved = 456;
        public static final int sums = 464;
    }

    public static final class pursuit_stance_counts {
        public static final int SIZE = 1288;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int turns = 8;
        public static final int rows = 520;
    }

    public static final class pursuit_results {
        public static final int SIZE = 120;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int summaries = 8;
        public static final int hashes = 16;
        public static final int gains = 24;
        public static final int totals = 32;
        public static final int stance_counts = 40;
        public static final int trace = 48;
        public static final int phases = 56;
        public static final int intensities = 64;
        public static final int column_ids = 72;
        public static final int column_values = 80;
        public static final int column_count = 88;
        public static final int stride = 96;
        public static final int hash = 104;
        public static final int movers = 112;
    }

    public static final class pursuit_loop_sweep {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int sides = 4;
        public static final int member = 8;
        public static final int steps = 12;
        public static final int first = 16;
        public static final int last = 24;
    }

    public static final class pursuit_trait_sweep {
        public static final int SIZE = 24;
        public static final int struct_size = 0;
        public static final int seat = 4;
        public static final int trait_id = 8;
        public static final int steps = 12;
        public static final int first = 16;
        public static final int last = 20;
    }

    public static final class pursuit_opening {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int owner = 4;
        public static final int severity = 8;
        public static final int runs = 12;
        public static final int turns = 16;
        public static final int reserved = 20;
        public static final int seed = 24;
        public static final int progress = 32;
    }

    public static final class pursuit_reason {
        public static final int SIZE = 216;
        public static final int struct_size = 0;
        public static final int mover = 4;
        public static final int move_id = 8;
        public static final int stance = 12;
        public static final int set_off_by = 16;
        public static final int row = 24;
        public static final int host_made = 28;
        public static final int cue = 32;
        public static final int heard = 36;
        public static final int meaning = 40;
        public static final int primary = 44;
        public static final int secondary = 48;
        public static final int need = 52;
        public static final int fear = 56;
        public static final int tendency = 60;
        public static final int need_unmet = 64;
        public static final int fear_active = 68;
        public static final int score = 72;
        public static final int probability = 76;
        public static final int contribution = 80;
        public static final int cause = 152;
        public static final int cause_is_older = 156;
        public static final int more = 160;
        public static final int less = 184;
        public static final int openness = 208;
        public static final int weight = 212;
    }

    public static final class pursuit_catalogue {
        public static final int SIZE = 2696;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int texts = 8;
    }

    public static final class pursuit_alternative {
        public static final int SIZE = 108;
        public static final int struct_size = 0;
        public static final int mover = 4;
        public static final int move_id = 8;
        public static final int alternative = 12;
        public static final int chosen = 16;
        public static final int probability = 20;
        public static final int at_hand = 24;
        public static final int feature = 28;
        public static final int change = 32;
        public static final int contribution = 36;
    }

    public static final class pursuit_direction {
        public static final int SIZE = 236;
        public static final int struct_size = 0;
        public static final int number = 4;
        public static final int speaker = 8;
        public static final int move_id = 12;
        public static final int kind = 16;
        public static final int group = 20;
        public static final int intensity = 24;
        public static final int strength = 28;
        public static final int alone = 32;
        public static final int host_made = 36;
        public static final int stance = 40;
        public static final int phase = 44;
        public static final int shows = 48;
        public static final int expressed = 52;
        public static final int beneath = 56;
        public static final int fear = 60;
        public static final int fear_active = 64;
        public static final int arousal = 68;
        public static final int need = 72;
        public static final int need_unmet = 76;
        public static final int tendency = 80;
        public static final int feeling_unsaid = 84;
        public static final int need_unsaid = 88;
        public static final int cue = 92;
        public static final int heard = 96;
        public static final int meaning = 100;
        public static final int cause = 104;
        public static final int cause_is_older = 108;
        public static final int chance = 112;
        public static final int manner = 136;
        public static final int limits = 196;
    }

    public static final class pursuit_parse_error {
        public static final int SIZE = 252;
        public static final int struct_size = 0;
        public static final int line = 4;
        public static final int column = 8;
        public static final int message = 12;
    }

    public static final class pursuit_talk_info {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int columns = 4;
        public static final int intervals = 8;
        public static final int couple = 16;
        public static final int acts = 24;
        public static final int missing = 32;
    }

    public static final class pursuit_talk_rows {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int read = 8;
        public static final int blank = 16;
        public static final int left_out = 24;
        public static final int acts = 32;
        public static final int missing = 40;
        public static final int gaps = 48;
        public static final int unknown_traits = 56;
        public static final int short_talks = 64;
    }

    public static final class pursuit_baselines {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int cells = 8;
        public static final int transitions = 16;
        public static final int chance = 24;
        public static final int independent = 32;
        public static final int markov = 40;
    }

    public static final class pursuit_agreement_info {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int codes = 4;
        public static final int first = 8;
        public static final int second = 16;
        public static final int column = 24;
        public static final int units = 32;
        public static final int unmatched = 40;
    }

    public static final class pursuit_kappa {
        public static final int SIZE = 56;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int code = 8;
        public static final int both = 16;
        public static final int first = 24;
        public static final int second = 32;
        public static final int agreement = 40;
        public static final int kappa = 48;
    }

    public static final class pursuit_fit_options {
        public static final int SIZE = 56;
        public static final int struct_size = 0;
        public static final int folds = 4;
        public static final int draws = 8;
        public static final int simulated = 12;
        public static final int shuffles = 16;
        public static final int threads = 20;
        public static final int seed = 24;
        public static final int couple = 32;
        public static final int fold_of = 40;
        public static final int progress = 48;
    }

    public static final class pursuit_fit_info {
        public static final int SIZE = 72;
        public static final int struct_size = 0;
        public static final int complete = 4;
        public static final int estimates = 8;
        public static final int rivals = 16;
        public static final int checks = 24;
        public static final int warnings = 32;
        public static final int held_out = 40;
        public static final int transitions = 48;
        public static final int evaluations = 56;
        public static final int log_likelihood = 64;
    }

    public static final class pursuit_estimate {
        public static final int SIZE = 96;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int name = 8;
        public static final int value = 16;
        public static final int standard = 24;
        public static final int least = 32;
        public static final int most = 40;
        public static final int error = 48;
        public static final int robust = 56;
        public static final int low = 64;
        public static final int middle = 72;
        public static final int high = 80;
        public static final int reliability = 88;
    }

    public static final class pursuit_rival {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int parameters = 4;
        public static final int name = 8;
        public static final int nats = 16;
        public static final int held_out = 24;
        public static final int difference = 32;
        public static final int error = 40;
    }

    public static final class pursuit_checked {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int name = 8;
        public static final int observed = 16;
        public static final int mean = 24;
        public static final int deviation = 32;
    }

    public static final class pursuit_pattern_finding {
        public static final int SIZE = 136;
        public static final int struct_size = 0;
        public static final int pattern = 4;
        public static final int lack = 8;
        public static final int acts = 12;
        public static final int first = 16;
        public static final int length = 20;
        public static final int since = 24;
        public static final int up_to = 28;
        public static final int speaking = 32;
        public static final int more = 36;
        public static final int strength = 40;
        public static final int lead = 44;
        public static final int probability = 48;
        public static final int ranges = 68;
        public static final int evidence = 72;
    }

    public static final class pursuit_association {
        public static final int SIZE = 168;
        public static final int struct_size = 0;
        public static final int lag = 4;
        public static final int first_seat = 8;
        public static final int verdict = 12;
        public static final int pairs = 16;
        public static final int more = 20;
        public static final int table = 24;
        public static final int q = 40;
        public static final int q_low = 48;
        public static final int q_high = 56;
        public static final int inertia = 64;
        public static final int adjusted = 72;
        public static final int low = 80;
        public static final int high = 88;
        public static final int p = 96;
        public static final int untimed = 104;
        public static final int shuffled_mean = 112;
        public static final int shuffled_low = 120;
        public static final int shuffled_high = 128;
        public static final int partners_mean = 136;
        public static final int partners_low = 144;
        public static final int partners_high = 152;
        public static final int shuffles = 160;
        public static final int partner_shuffles = 164;
    }

    public static final class pursuit_stretch {
        public static final int SIZE = 32;
        public static final int struct_size = 0;
        public static final int pattern = 4;
        public static final int first = 8;
        public static final int length = 12;
        public static final int since = 16;
        public static final int up_to = 20;
        public static final int speaking = 24;
        public static final int lead = 28;
    }

    public static final class pursuit_prevalence {
        public static final int SIZE = 48;
        public static final int struct_size = 0;
        public static final int pattern = 4;
        public static final int talks = 8;
        public static final int shuffles = 12;
        public static final int share = 16;
        public static final int partners_mean = 24;
        public static final int partners_low = 32;
        public static final int partners_high = 40;
    }

    public static final class pursuit_frame {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int width = 4;
        public static final int names = 8;
        public static final int id = 24;
        public static final int no_style = 32;
        public static final int reserved = 36;
    }

    public static final class pursuit_mark {
        public static final int SIZE = 24;
        public static final int struct_size = 0;
        public static final int intervention = 4;
        public static final int before = 8;
        public static final int text = 16;
    }

    public static final class pursuit_map {
        public static final int SIZE = 112;
        public static final int struct_size = 0;
        public static final int columns = 4;
        public static final int rows = 8;
        public static final int class_count = 12;
        public static final int title = 16;
        public static final int across = 24;
        public static final int up = 32;
        public static final int across_range = 40;
        public static final int up_range = 56;
        public static final int values = 72;
        public static final int classes = 80;
        public static final int mark_label = 88;
        public static final int mark = 96;
    }

    public static final class pursuit_image_info {
        public static final int SIZE = 24;
        public static final int struct_size = 0;
        public static final int of = 4;
        public static final int format = 8;
        public static final int carries_model = 12;
        public static final int model_hash = 16;
    }

    public static final class pursuit_divergence {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int diverged = 4;
        public static final int checkpoint = 8;
        public static final int turn = 12;
        public static final int refused = 16;
        public static final int reserved = 20;
        public static final int recorded = 24;
        public static final int replayed = 32;
    }

    public static final class pursuit_story {
        public static final int SIZE = 64;
        public static final int struct_size = 0;
        public static final int reserved = 4;
        public static final int scenario = 8;
        public static final int recording = 16;
        public static final int recording_size = 24;
        public static final int model = 32;
        public static final int title = 40;
        public static final int names = 48;
    }

    public static final class pursuit_reporting {
        public static final int SIZE = 24;
        public static final int struct_size = 0;
        public static final int pairs = 4;
        public static final int transcript = 8;
        public static final int reserved = 12;
        public static final int progress = 16;
    }

    public static final class pursuit_told {
        public static final int SIZE = 40;
        public static final int struct_size = 0;
        public static final int kind = 4;
        public static final int seat = 8;
        public static final int id = 12;
        public static final int amount = 16;
        public static final int reserved = 20;
        public static final int at_ms = 24;
        public static final int ms = 32;
    }

    // The version of the library that is running, counted as PURSUIT_VERSION is.
    public static native int pursuit_version();

    // The same as text, "major.minor.patch". Static.
    public static native String pursuit_version_text();

    // Why the last call of this thread that failed did so: one line without a newline, at most 239 bytes.
    // Static; the next failure in this thread writes over it. A call that succeeds leaves it.
    public static native String pursuit_last_error();

    // How large a struct is in the library that is running: what sizeof says in a header of the same
    // version. For hosts that read no header.
    public static native int pursuit_struct_size(String name_);

    // How many ids of a kind this library knows: they run from 0 up.
    public static native int pursuit_enum_count(int type_);

    // The name of an id: lower case, words joined by an underscore. Static.
    public static native String pursuit_enum_name(int type_, int value_);

    // The id of a name.
    public static native int pursuit_enum_find(int type_, String name_, Pointer out_);

    // Makes one. Allocates.
    public static native int pursuit_progress_create(Pointer out_);

    // Gives it back.
    public static native void pursuit_progress_destroy(Pointer progress_);

    // How much is done in all calls that it was handed to: couples of an ensemble, pairs of runs, steps of
    // a search, turns of a replay and those told in a report, cells of a map, episodes, shuffles.
    public static native long pursuit_progress_done(Pointer progress_);

    // Ends the calls that it was or will be handed to soon, with STATE.
    public static native int pursuit_progress_stop(Pointer progress_);

    // Makes the standard model. Allocates.
    public static native int pursuit_model_create(Pointer out_);

    // Makes a model that differs from another one in some coefficients. Allocates.
    public static native int pursuit_model_override(Pointer base_, Pointer names_, Pointer values_, long count_, Pointer out_);

    // Makes a second handle of the same model, as of one that is borrowed. Allocates.
    public static native int pursuit_model_copy(Pointer model_, Pointer out_);

    // Gives a model back. Couples and playthroughs made with it go on.
    public static native void pursuit_model_destroy(Pointer model_);

    // Identifies what is in a model: equal for equal models on every machine.
    public static native int pursuit_model_hash(Pointer model_, Pointer out_);

    // How many coefficients there are. Their order may change with the version: keep names.
    public static native long pursuit_coefficient_count();

    // What is known of a coefficient.
    public static native int pursuit_coefficient_at(long index_, Pointer out_);

    // The value of a coefficient in a model.
    public static native int pursuit_model_coefficient(Pointer model_, String name_, Pointer out_);

    // How many moves a model has: ids run from 0 up.
    public static native int pursuit_model_moves(Pointer model_);

    // The name of a move. Borrowed: valid for as long as the model.
    public static native String pursuit_model_move_name(Pointer model_, int move_);

    // The move of a name.
    public static native int pursuit_model_find_move(Pointer model_, String name_, Pointer out_);

    // What a move is in a model.
    public static native int pursuit_model_move(Pointer model_, int move_, Pointer out_);

    // What a group of moves is in a model.
    public static native int pursuit_model_group(Pointer model_, int group_, Pointer out_);

    // A transition of a model, as pursuit_turn::row names it.
    public static native int pursuit_model_transition(Pointer model_, int row_, Pointer out_);

    // Fills in the defaults: somebody in the middle of the population.
    public static native int pursuit_traits_init(Pointer out_);

    // The traits of a named profile of a model; the standard one has "ordinary", "pursuer", "withdrawer",
    // "secure" and "fearful".
    public static native int pursuit_model_profile(Pointer model_, String name_, Pointer out_);

    // The name of a profile. Borrowed: valid for as long as the model.
    public static native String pursuit_model_profile_name(Pointer model_, long index_);

    // Traits from questionnaire scores, placed on the model's population by their distance from the mean
    // in deviations, which is held within 3. The other traits become the defaults.
    public static native int pursuit_traits_from_scores(Pointer model_, Pointer anxiety_, Pointer avoidance_, Pointer level_, Pointer out_);

    // The attachment quadrant, a label and no diagnosis: "secure", "preoccupied", "dismissing" or
    // "fearful".
    public static native int pursuit_traits_quadrant(Pointer traits_, Pointer out_);

    // Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
    public static native int pursuit_couple_create(Pointer model_, Pointer a_, Pointer b_, long seed_, long id_, Pointer out_);

    // A fork: makes a second couple that is exactly where the first one is, and meets the same chances
    // from here on. A recording is copied too; the user pointer is NULL. Allocates.
    public static native int pursuit_couple_copy(Pointer couple_, Pointer out_);

    // A rewind: makes a couple what another one is, its model and its recording included. The user pointer
    // stays. Allocates only where the other is recorded.
    public static native int pursuit_couple_assign(Pointer couple_, Pointer other_);

    // Gives a couple back.
    public static native void pursuit_couple_destroy(Pointer couple_);

    // The model of a couple. Borrowed: valid until the couple is destroyed or assigned to.
    public static native Pointer pursuit_couple_model(Pointer couple_);

    // Hangs a pointer of yours on a couple. The library never follows it.
    public static native int pursuit_couple_set_user(Pointer couple_, Pointer user_);

    // The pointer that pursuit_couple_set_user() left.
    public static native Pointer pursuit_couple_user(Pointer couple_);

    // Plays one turn of whoever has the floor, or of the other while they are away; then the other has it.
    public static native int pursuit_couple_step(Pointer couple_, Pointer out_);

    // Plays turns into an array of yours. The same as so many steps, and faster.
    public static native int pursuit_couple_play(Pointer couple_, Pointer turns_, long count_);

    // Plays turns into an array of yours, and tells only what shows of them. The same as so many steps.
    public static native int pursuit_couple_play_brief(Pointer couple_, Pointer turns_, long count_);

    // Plays turns without a record of them. The same as so many steps, and faster yet.
    public static native int pursuit_couple_skip(Pointer couple_, int count_);

    // A turn made by you: a player, a transcript. The couple goes on from it.
    public static native int pursuit_couple_act(Pointer couple_, int seat_, int move_, float intensity_, Pointer out_);

    // A turn that was observed as a code, which may stand for several moves. The hearer gets the mean of
    // them, each weighted by its share and its probability.
    public static native int pursuit_couple_observe(Pointer couple_, int seat_, Pointer shares_, long count_, Pointer out_);

    // The distribution of the next move. Nothing is advanced.
    public static native int pursuit_couple_peek(Pointer couple_, Pointer out_);

    // A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both
    // alike, and the floor is drawn.
    public static native int pursuit_couple_disagree(Pointer couple_, float severity_, int owner_);

    // An issue is left open between them, without an argument about it now.
    public static native int pursuit_couple_open_issue(Pointer couple_, float severity_, int owner_);

    // They are apart from now on, until a move of contact, the promised return or
    // pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the turns,
    // and its moves reach nobody.
    public static native int pursuit_couple_separate(Pointer couple_, int stepped_back_, long promised_ms_);

    // They are together again.
    public static native int pursuit_couple_reunite(Pointer couple_);

    // Stress from outside keeps one partner's arousal up for a while.
    public static native int pursuit_couple_stress(Pointer couple_, int seat_, float severity_);

    // A good time together: both hear affection.
    public static native int pursuit_couple_good_time(Pointer couple_, int exchanges_);

    // Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the
    // floor, and is answered or not by the other's own choice. A SESSION takes time: strength is its dose,
    // of the hour and of each part; what cannot be done yet is left out of it.
    public static native int pursuit_couple_intervene(Pointer couple_, int what_, int who_, float strength_);

    // Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    public static native int pursuit_couple_elapse(Pointer couple_, long ms_);

    // The next turn belongs to this partner.
    public static native int pursuit_couple_give_floor(Pointer couple_, int seat_);

    // How long a turn takes from now on; at first it is the model's turn_seconds.
    public static native int pursuit_couple_set_turn_ms(Pointer couple_, int ms_);

    // Changes a partner in mid-life: what follows from traits changes, the inner state stays.
    public static native int pursuit_couple_set_traits(Pointer couple_, int seat_, Pointer traits_);

    // The traits of a partner.
    public static native int pursuit_couple_traits(Pointer couple_, int seat_, Pointer out_);

    // How a partner is now, with all the time that has passed. Reading changes nothing.
    public static native int pursuit_couple_condition(Pointer couple_, int seat_, Pointer out_);

    // How things stand between them. Reading changes nothing.
    public static native int pursuit_couple_situation(Pointer couple_, Pointer out_);

    // Reads any numbers of both partners at once, as they are now.
    public static native int pursuit_couple_read(Pointer couple_, Pointer ids_, long count_, Pointer values_);

    // Writes numbers of both partners, all or none. Everything else stays.
    public static native int pursuit_couple_write(Pointer couple_, Pointer ids_, Pointer values_, long count_);

    // Of all there is to a couple and its model, to notice when two runs diverge.
    public static native int pursuit_couple_hash(Pointer couple_, Pointer out_);

    // The loop gain and what each link adds to it.
    public static native int pursuit_couple_gain(Pointer couple_, int pursuer_, int heat_, Pointer out_);

    // The gain of the moment by experiment: the engine's own turns, in expectation over the moves, with
    // the fears disturbed.
    public static native int pursuit_couple_measure_gain(Pointer couple_, int pursuer_, int halved_, Pointer out_);

    // Fills in the defaults: a loop in which nothing happens.
    public static native int pursuit_loop_init(Pointer out_);

    // Runs the bare loop.
    public static native int pursuit_loop_run(Pointer loop_, Pointer start_, long count_, Pointer points_);

    // Analyses the bare loop.
    public static native int pursuit_loop_analyse(Pointer loop_, Pointer out_);

    // Whether a start leads into the cycle rather than to calm, as the stable line through the saddle has
    // it.
    public static native int pursuit_loop_escalates(Pointer loop_, Pointer start_, Pointer out_);

    // Predicts, just after a disagreement broke out, whether the quarrel will hold or die out. About this
    // model and not about people. Takes up to some milliseconds.
    public static native int pursuit_couple_predict(Pointer couple_, Pointer out_);

    // What each partner settles into while the other goes on and on: the settled response curves, and the
    // finite gain, which is the product of their rises.
    public static native int pursuit_couple_responses(Pointer couple_, int pursuer_, int heat_, double upto_, Pointer pursuit_, Pointer withdrawal_, Pointer finite_gain_);

    // All gains of a couple in one direction. Takes up to a millisecond.
    public static native int pursuit_couple_gains(Pointer couple_, int pursuer_, Pointer out_);

    // The bare loop fitted to what each of a couple settles into, and where on its portrait they are.
    public static native int pursuit_couple_loop(Pointer couple_, int pursuer_, int heat_, Pointer loop_, Pointer now_);

    // All resting points of a loop, from the lowest to the highest. Of a line of them its two ends.
    public static native int pursuit_loop_fixed_points(Pointer loop_, Pointer points_, long size_, Pointer needed_);

    // How a loop can end, by its resting points.
    public static native int pursuit_loop_outlook(Pointer loop_, Pointer out_);

    // What there is to see of a loop: its range; where that is infinite, all resting points and bends and
    // half as much again.
    public static native int pursuit_loop_window(Pointer loop_, Pointer out_);

    // The line on which one side rests while the other stays what it is, over the window's values of the
    // other. The two lines cross in the resting points.
    public static native int pursuit_loop_null_cline(Pointer loop_, int side_, Pointer window_, Pointer points_, long size_, Pointer needed_);

    // The border between what a saddle separates, traced backwards through all bends: a line from the
    // upper left to the lower right. Other resting points have none. Allocates.
    public static native int pursuit_loop_separatrix(Pointer loop_, long index_, Pointer window_, Pointer points_, long size_, Pointer needed_, Pointer whole_);

    // On which side of a border starts are: above 0 toward the cycle, below 0 toward calm; by how much
    // both values would have to fall for the start to lie on it. Allocates.
    public static native int pursuit_loop_side_of(Pointer line_, long corners_, Pointer starts_, long count_, Pointer sides_);

    // Runs a loop from every start of a grid. Where it is stopped the arrays are partly filled.
    public static native int pursuit_loop_portrait(Pointer loop_, Pointer grid_, Pointer moved_, Pointer fates_, Pointer ends_, Pointer rounds_, long count_);

    // How many rounds it takes from every start of a grid until both values are at a point or above. Where
    // it is stopped `rounds` is partly filled.
    public static native int pursuit_loop_rounds_until(Pointer loop_, Pointer grid_, Pointer least_, Pointer rounds_, long count_);

    // Sets one number of a loop.
    public static native int pursuit_loop_set(Pointer loop_, int sides_, int member_, double value_);

    // Plays the episodes. Allocates.
    public static native int pursuit_loop_hysteresis(Pointer loop_, Pointer episodes_, Pointer rests_, Pointer fates_, long count_, Pointer out_);

    // Gives a scenario back. Playthroughs made from it go on.
    public static native void pursuit_scenario_destroy(Pointer scenario_);

    // What a scenario says of itself.
    public static native int pursuit_scenario_about(Pointer scenario_, Pointer out_);

    // The traits of one of its people.
    public static native int pursuit_scenario_traits(Pointer scenario_, int seat_, Pointer out_);

    // Makes the model of a scenario. Allocates.
    public static native int pursuit_scenario_model(Pointer scenario_, Pointer out_);

    // Begins to play a scenario. Allocates.
    public static native int pursuit_playthrough_create(Pointer scenario_, Pointer model_, Pointer out_);

    // A second playthrough that is exactly where this one is, with all that is still to happen. Allocates.
    public static native int pursuit_playthrough_copy(Pointer playthrough_, Pointer out_);

    // Gives a playthrough back.
    public static native void pursuit_playthrough_destroy(Pointer playthrough_);

    // Plays one turn with all that is due before it. Allocates.
    public static native int pursuit_playthrough_next(Pointer playthrough_, Pointer out_);

    // What happened before the last turn, host moves included.
    public static native int pursuit_playthrough_happened(Pointer playthrough_, Pointer indices_, long size_, Pointer needed_);

    // A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by itself.
    // Allocates.
    public static native int pursuit_playthrough_couple(Pointer playthrough_, Pointer out_);

    // Puts a couple in the place of the one there is, as after a change made to a copy of it.
    public static native int pursuit_playthrough_assign(Pointer playthrough_, Pointer couple_);

    // Begins to follow a couple. Allocates.
    public static native int pursuit_process_create(Pointer couple_, Pointer out_);

    // Makes a process that goes on from the same place, for a copy of the couple. Allocates.
    public static native int pursuit_process_copy(Pointer process_, Pointer out_);

    // Gives a process back.
    public static native void pursuit_process_destroy(Pointer process_);

    // To be called after every turn, intervention or event of the same couple.
    public static native int pursuit_process_observe(Pointer process_, Pointer couple_);

    // Where the couple stands.
    public static native int pursuit_process_standing(Pointer process_, Pointer out_);

    // The same as an English sentence. Allocates.
    public static native int pursuit_process_text(Pointer process_, int next_, String a_, String b_, Pointer buffer_, long size_, Pointer needed_);

    // A row of the table of stages.
    public static native int pursuit_process_row_at(int row_, Pointer out_);

    // Fills in a course in the order of EFT: weekly, of half the dose.
    public static native int pursuit_sessions_init(Pointer out_);

    // One session of a course. Days pass and the same trigger comes up; they talk, the cycle is named, the
    // one whose step it is takes it, the other answers or does not; they talk on. Allocates while the
    // couple is recorded.
    public static native int pursuit_process_visit(Pointer process_, Pointer couple_, Pointer course_, Pointer out_);

    // Fills in the defaults.
    public static native int pursuit_trial_init(Pointer out_);

    // Compares pairs of runs from where a couple is now, whose turns count from 0. Allocates only where
    // course is not NULL.
    public static native int pursuit_couple_what_if(Pointer couple_, Pointer changes_, long count_, Pointer trial_, Pointer out_, Pointer contrasts_, long size_, Pointer course_);

    // Likewise a scenario from its beginning, with all that happens in it on both sides. What is refused
    // there is tried again before the next turn. Allocates.
    public static native int pursuit_scenario_what_if(Pointer scenario_, Pointer model_, Pointer changes_, long count_, Pointer trial_, Pointer out_, Pointer contrasts_, long size_, Pointer course_);

    // The pairs one by one: for distributions, for several threads. Where it is stopped the arrays are
    // partly filled.
    public static native int pursuit_couple_what_if_pairs(Pointer couple_, Pointer changes_, long count_, Pointer trial_, int first_, long pairs_, Pointer outcomes_without_, Pointer outcomes_with_, Pointer flags_);

    // Likewise of a scenario. Allocates.
    public static native int pursuit_scenario_what_if_pairs(Pointer scenario_, Pointer model_, Pointer changes_, long count_, Pointer trial_, int first_, long pairs_, Pointer outcomes_without_, Pointer outcomes_with_, Pointer flags_);

    // Fills in the defaults.
    public static native int pursuit_search_init(Pointer out_);

    // The single changes that keep this argument out of the cycle, each by itself: by lever; those that do
    // it in the majority of the ways it could go before those that do it in this very argument alone; then
    // the smallest dose first, of moves the likeliest. Takes seconds. Allocates.
    public static native int pursuit_couple_search(Pointer couple_, Pointer search_, Pointer findings_, long size_, Pointer out_);

    // Every link of a product weighs the same on paper. So they are ranked by the smallest dose of a named
    // intervention that brings the hot gain below 1: best first; then those that none does it for, by the
    // gain that is left.
    public static native int pursuit_couple_remedies(Pointer couple_, int pursuer_, Pointer remedies_, long size_);

    // The reference gain with the felt security, the mentalizing and the learned sensitivities they have
    // now in the place of those they rest at: what interventions can move.
    public static native int pursuit_couple_present_gain(Pointer couple_, int pursuer_, int heat_, Pointer out_);

    // Nobody differs: deviations of 0, with the usual correlations within a person, and none between
    // partners.
    public static native int pursuit_scatter_init(Pointer out_);

    // Pairs that are listed: id 0 is a[0] with b[0]. Allocates; copies them.
    public static native int pursuit_population_list(Pointer a_, Pointer b_, long count_, Pointer out_);

    // Single traits from arrays, without a copy. A trait is named with its seat: "a.anxiety",
    // "b.closeness", "a.hope"; any name of PURSUIT_ENUM_TRAIT. Allocates.
    public static native int pursuit_population_columns(Pointer a_, Pointer b_, Pointer names_, Pointer values_, long column_count_, long couples_, Pointer out_);

    // People drawn around two, as a function of seed and id only: their anxiety, avoidance and level are
    // the means, and what is drawn is held within 0..1. Allocates.
    public static native int pursuit_population_draw(Pointer a_, Pointer b_, Pointer scatter_, long seed_, long couples_, Pointer out_);

    // People of a model: around its profiles, with their deviations and with their levels as they are, or
    // anybody of the population that it places questionnaire scores on. The levels of two who are anybody
    // are spread by .2 and correlate by .8. Allocates.
    public static native int pursuit_population_of_model(Pointer model_, String profile_a_, String profile_b_, long seed_, long couples_, Pointer out_);

    // Every combination of the values of some axes, cell by cell, the last axis fastest. Allocates.
    public static native int pursuit_population_grid(Pointer a_, Pointer b_, Pointer axes_, long axis_count_, long repeat_, Pointer scatter_, long seed_, Pointer out_);

    // Gives a population back. Ensembles that have it go on having it.
    public static native void pursuit_population_destroy(Pointer population_);

    // How many there are.
    public static native int pursuit_population_about(Pointer population_, Pointer out_);

    // Who one couple is.
    public static native int pursuit_population_traits(Pointer population_, long id_, Pointer a_, Pointer b_);

    // The values of the axes in a cell of a grid.
    public static native int pursuit_population_cell(Pointer population_, long cell_, Pointer values_, long size_, Pointer needed_);

    // Makes an ensemble. What happens to each couple, who speaks first and how long a turn takes are the
    // scenario's; what a couple refuses (as uncovering while flooded) is left out for it and counted.
    // Allocates.
    public static native int pursuit_ensemble_create(Pointer scenario_, Pointer model_, Pointer population_, long seed_, Pointer out_);

    // Gives an ensemble back.
    public static native void pursuit_ensemble_destroy(Pointer ensemble_);

    // Plays one of its couples by itself, its whole story turn by turn. Unlike another playthrough it
    // leaves out what the couple refuses. Allocates.
    public static native int pursuit_ensemble_playthrough(Pointer ensemble_, long id_, Pointer out_);

    // Runs an ensemble, or a part of it. Parts may run at the same time, in other threads, processes or
    // machines, and make the same bits as the whole. Allocates; takes as long as it takes.
    public static native int pursuit_ensemble_run(Pointer ensemble_, Pointer running_, Pointer results_);

    // What becomes of a loop as one or two of its numbers change. Allocates.
    public static native int pursuit_loop_landscape(Pointer loop_, Pointer along_, long sweeps_, Pointer progress_, Pointer outlooks_, Pointer fixed_points_, Pointer gains_, long count_);

    // Plays a disagreement over two traits. Allocates. Takes runs times turns times the cells of turns.
    public static native int pursuit_model_landscape(Pointer model_, Pointer a_, Pointer b_, Pointer opening_, Pointer along_, Pointer holds_, Pointer cold_, Pointer hot_, long count_);

    // Whether a change helps people like these: couples `first` to first + trial.pairs - 1, each once with
    // and once without the changes, on the chances of their own. As pursuit_scenario_what_if, with a
    // couple a pair: intervals are over couples. Where trial.pursuer is none, the gains are of who pursues
    // in the first couple; own_turns do not count. Allocates.
    public static native int pursuit_ensemble_what_if(Pointer ensemble_, Pointer changes_, long count_, Pointer trial_, long first_, Pointer out_, Pointer contrasts_, long size_, Pointer course_);

    // Likewise couple by couple. Allocates.
    public static native int pursuit_ensemble_what_if_pairs(Pointer ensemble_, Pointer changes_, long count_, Pointer trial_, long first_, long pairs_, Pointer outcomes_without_, Pointer outcomes_with_, Pointer flags_);

    // Why a turn came about.
    public static native int pursuit_why(Pointer model_, Pointer turns_, long count_, long index_, Pointer out_);

    // The library's own texts in a language, all of them; static.
    public static native int pursuit_catalogue_init(String language_, Pointer out_);

    // The English text of a message. Static.
    public static native String pursuit_message_text(int message_);

    // Why a turn came about, in three short sentences. Allocates.
    public static native int pursuit_why_text(Pointer model_, Pointer turns_, long count_, long index_, String a_, String b_, Pointer catalogue_, Pointer buffer_, long size_, Pointer needed_);

    // Why not another move, and what would have led to it. Takes up to a millisecond.
    public static native int pursuit_why_not(Pointer model_, Pointer turn_, int alternative_, Pointer out_);

    // Why not another move, in two sentences. Allocates.
    public static native int pursuit_why_not_text(Pointer model_, Pointer turn_, int alternative_, String a_, String b_, Pointer catalogue_, Pointer buffer_, long size_, Pointer needed_);

    // The direction of a turn. To be told what comes next and not play it yet, play a copy.
    public static native int pursuit_direction_of(Pointer model_, Pointer turns_, long count_, long index_, Pointer out_);

    // The same in about ten lines of text, as a writer or a language model is told. Allocates.
    public static native int pursuit_direction_text(Pointer model_, Pointer turns_, long count_, long index_, String a_, String b_, Pointer catalogue_, Pointer buffer_, long size_, Pointer needed_);

    // The same as one object of JSON, by direction.schema.json, with the text in it. Allocates.
    public static native int pursuit_direction_json(Pointer model_, Pointer turns_, long count_, long index_, String a_, String b_, Pointer catalogue_, Pointer buffer_, long size_, Pointer needed_);

    // What was said in the end, by a person or by whoever was given a direction: a turn of one move or
    // several, from which the couple goes on. The hearer gets the mean of the moves by their shares, each
    // as strong as the drive makes it. pursuit_couple_observe() weighs them by their chances, too.
    public static native int pursuit_couple_said(Pointer couple_, int seat_, Pointer shares_, long count_, Pointer out_);

    // Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names are
    // errors. Allocates. [model] need_gain = 1.8 [moves.tease] like = "affection"
    public static native int pursuit_model_parse(Pointer text_, long size_, Pointer error_, Pointer out_);

    // Reads a scenario. Unknown keys and names are errors. Allocates.
    public static native int pursuit_scenario_parse(Pointer text_, long size_, Pointer error_, Pointer out_);

    // Text that reads as the same scenario. Allocates.
    public static native int pursuit_scenario_write(Pointer scenario_, Pointer buffer_, long size_, Pointer needed_);

    // Reads a table of observed talks, by a codes file that says what its columns and values stand for.
    // Allocates.
    public static native int pursuit_talks_parse(Pointer codes_, long codes_size_, Pointer table_, long table_size_, Pointer error_, Pointer out_);

    // Gives talks back.
    public static native void pursuit_talks_destroy(Pointer talks_);

    // How many talks there are.
    public static native long pursuit_talks_count(Pointer talks_);

    // What is known of a talk.
    public static native int pursuit_talks_about(Pointer talks_, long index_, Pointer out_);

    // What became of the rows of the table.
    public static native int pursuit_talks_rows(Pointer talks_, Pointer out_);

    // Whose talk was skipped, as it has a single row.
    public static native String pursuit_talks_skipped(Pointer talks_, long index_);

    // Makes the model of the codes file. Allocates.
    public static native int pursuit_talks_model(Pointer talks_, Pointer out_);

    // Feeds a talk to the engine move by move. Where nobody acted and where a code is missing the turn is
    // how the two are then, with PURSUIT_NO_MOVE, and the logarithm 0. Allocates.
    public static native int pursuit_talks_replay(Pointer talks_, long index_, Pointer model_, Pointer progress_, Pointer turns_, Pointer log_probability_, long size_, Pointer needed_, Pointer log_likelihood_);

    // What was observed in a talk: of each interval the value of each column, as its place in the codes.
    public static native int pursuit_talks_values(Pointer talks_, long index_, Pointer values_, long size_, Pointer needed_);

    // What is gained without a model, to compare log-likelihoods with. Allocates.
    public static native int pursuit_talks_baselines(Pointer talks_, Pointer out_);

    // The acts of an observed talk, of the kinds that the codes say. Of those whose code is missing the
    // kind is PURSUIT_NO_KIND; where nobody acted there is none. Allocates.
    public static native int pursuit_acts_of_talk(Pointer talks_, long index_, Pointer seats_, Pointer kinds_, Pointer times_, long size_, Pointer needed_);

    // Compares each pair of coders of a table, column by column. Only units that both coded are compared:
    // the same talk, time, person and column. Allocates.
    public static native int pursuit_agreement_parse(Pointer codes_, long codes_size_, Pointer table_, long table_size_, Pointer error_, Pointer out_);

    // Gives it back.
    public static native void pursuit_agreement_destroy(Pointer agreement_);

    // How many pairs of coders and columns there are.
    public static native long pursuit_agreement_count(Pointer agreement_);

    // Who is compared, and over how much.
    public static native int pursuit_agreement_about(Pointer agreement_, long index_, Pointer out_);

    // How far two coders agree about a code.
    public static native int pursuit_agreement_kappa(Pointer agreement_, long index_, int code_, Pointer out_);

    // Makes talks ready. Has its own copy of them. Allocates.
    public static native int pursuit_likelihood_create(Pointer talks_, Pointer out_);

    // Gives it back.
    public static native void pursuit_likelihood_destroy(Pointer likelihood_);

    // How likely the talks are, all of them by the same two people: what pursuit_talks_replay calls
    // log_likelihood, many times as fast. Asked about many pairs at once it is faster still. Allocates.
    public static native int pursuit_likelihood_of(Pointer likelihood_, Pointer model_, Pointer a_, Pointer b_, long count_, Pointer progress_, Pointer log_likelihood_);

    // The same talk by talk: of which talks how much is explained. Allocates.
    public static native int pursuit_likelihood_of_talks(Pointer likelihood_, Pointer model_, Pointer a_, Pointer b_, long count_, Pointer progress_, long capacity_, Pointer log_likelihood_);

    // Fills in the defaults.
    public static native int pursuit_fit_options_init(Pointer out_);

    // Turns named numbers of the model and of the partners until the talks are likeliest, and sets beside
    // that what does without a model. What the names are: fit.hpp. Takes seconds to minutes. Allocates.
    public static native int pursuit_talks_fit(Pointer talks_, String names_, Pointer options_, Pointer out_);

    // What numbers are worth on talks, those they were fitted to or others. Allocates.
    public static native int pursuit_talks_nats_of(Pointer talks_, String names_, String couple_, Pointer values_, long count_, long capacity_, Pointer nats_);

    // Gives a fit back.
    public static native void pursuit_fit_destroy(Pointer fit_);

    // What is known of a fit.
    public static native int pursuit_fit_about(Pointer fit_, Pointer out_);

    // A number of a fit.
    public static native int pursuit_fit_estimate(Pointer fit_, long index_, Pointer out_);

    // A row of the comparison.
    public static native int pursuit_fit_rival(Pointer fit_, long index_, Pointer out_);

    // A check.
    public static native int pursuit_fit_checked(Pointer fit_, long index_, Pointer out_);

    // What to beware of. Borrowed: valid until the fit is destroyed.
    public static native String pursuit_fit_warning(Pointer fit_, long index_);

    // Of each talk: nats per transition, fitted without it.
    public static native int pursuit_fit_held_out(Pointer fit_, Pointer out_, long size_, Pointer needed_);

    // Makes the model as fitted, and tells the partners. Allocates.
    public static native int pursuit_fit_model(Pointer fit_, Pointer a_, Pointer b_, Pointer out_);

    // All of it as CSV: a row an estimate, a comparison, a check, a warning. Allocates.
    public static native int pursuit_fit_write(Pointer fit_, Pointer buffer_, long size_, Pointer needed_);

    // Makes a watch that has seen nothing. Allocates; nothing else done to it does.
    public static native int pursuit_watch_create(Pointer out_);

    // Makes a watch that has seen the same. Allocates.
    public static native int pursuit_watch_copy(Pointer watch_, Pointer out_);

    // Gives a watch back.
    public static native void pursuit_watch_destroy(Pointer watch_);

    // Shows acts to a watch, one or many: all of them, or none where one is refused.
    public static native int pursuit_watch_add(Pointer watch_, Pointer seats_, Pointer kinds_, Pointer times_, long count_);

    // What the acts so far look like.
    public static native int pursuit_watch_finding(Pointer watch_, Pointer out_);

    // Whether the acts so far draw each other. Without shuffles.
    public static native int pursuit_watch_associations(Pointer watch_, Pointer out_, long size_, Pointer needed_);

    // The acts of a record. Moves that the model does not have are neutral.
    public static native int pursuit_acts_of_turns(Pointer model_, Pointer turns_, long count_, Pointer seats_, Pointer kinds_, Pointer times_);

    // A whole talk in stretches, from its first act to its last, knowing how it goes on. Allocates.
    public static native int pursuit_acts_stretches(Pointer seats_, Pointer kinds_, Pointer times_, long count_, Pointer speaks_, Pointer out_, long size_, Pointer needed_);

    // Whether acts draw each other, in one talk or in several taken together. Allocates.
    public static native int pursuit_acts_associations(Pointer seats_, Pointer kinds_, Pointer times_, long count_, Pointer lengths_, long talks_, int shuffles_, long seed_, Pointer progress_, Pointer out_, long size_, Pointer needed_);

    // How much of several talks each pattern covers, and how much it would by the habits of each and the
    // time of the talk alone. Allocates.
    public static native int pursuit_acts_prevalences(Pointer seats_, Pointer kinds_, Pointer times_, long count_, Pointer lengths_, long talks_, int shuffles_, long seed_, Pointer progress_, Pointer out_, long size_, Pointer needed_);

    // Whether the acts that make a pattern draw each other, both ways: DRAWS. Else NOT_ENOUGH, where that
    // is so of either way, or NOT_SHOWN.
    public static native int pursuit_pattern_feeds(int pattern_, Pointer associations_, long count_, Pointer out_);

    // A finding in two or three short English sentences. Another language is made from the ids and
    // numbers. Allocates.
    public static native int pursuit_pattern_text(Pointer finding_, String a_, String b_, Pointer buffer_, long size_, Pointer needed_);

    // An association likewise. Allocates.
    public static native int pursuit_association_text(Pointer association_, String a_, String b_, Pointer buffer_, long size_, Pointer needed_);

    // The table that moves partners between stances, as a diagram for other programs; chart.hpp says what
    // is in it. Allocates.
    public static native int pursuit_model_chart(Pointer model_, int format_, Pointer buffer_, long size_, Pointer needed_);

    // The stages of the process of emotionally focused therapy, as a diagram. Allocates.
    public static native int pursuit_process_chart(int format_, Pointer buffer_, long size_, Pointer needed_);

    // The style sheet of pictures without one of their own: CSS. Allocates.
    public static native int pursuit_picture_style(Pointer buffer_, long size_, Pointer needed_);

    // The loop between the two as a figure of eight, with its four links and the loop gain. Allocates.
    public static native int pursuit_picture_loop(Pointer couple_, Pointer turns_, long count_, int pursuer_, Pointer frame_, Pointer buffer_, long size_, Pointer needed_);

    // Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
    public static native int pursuit_picture_timeline(Pointer turns_, long count_, Pointer marks_, long mark_count_, Pointer frame_, Pointer buffer_, long size_, Pointer needed_);

    // What would have happened otherwise: differences as dots on their intervals. Allocates.
    public static native int pursuit_picture_what_if(Pointer labels_, Pointer contrasts_, long count_, int pairs_, Pointer outcomes_, long outcome_count_, Pointer frame_, Pointer buffer_, long size_, Pointer needed_);

    // The plane of pursuit and withdrawal under a loop, and the way of a couple through it. Allocates.
    public static native int pursuit_picture_portrait(Pointer loop_, int pursuer_, Pointer path_, long count_, Pointer frame_, Pointer buffer_, long size_, Pointer needed_);

    // A heat map with its legend. Allocates.
    public static native int pursuit_picture_map(Pointer map_, Pointer frame_, Pointer buffer_, long size_, Pointer needed_);

    // What an image says of itself. Checks sizes and checksum, but no values.
    public static native int pursuit_image_inspect(Pointer image_, long size_, Pointer out_);

    // Saves a couple; without its model it takes at most 640 bytes.
    public static native int pursuit_couple_save(Pointer couple_, int with_model_, Pointer buffer_, long size_, Pointer needed_);

    // Makes a couple from an image. It goes on as if there had been no break. Allocates.
    public static native int pursuit_couple_load(Pointer image_, long size_, Pointer model_, int other_model_, Pointer out_);

    // Saves a couple with the turns that its reasons reach back to; without its model it takes at most
    // 4096 bytes.
    public static native int pursuit_couple_save_with_turns(Pointer couple_, Pointer turns_, long count_, int with_model_, Pointer buffer_, long size_, Pointer needed_);

    // The turns that an image of a couple carries, oldest first: what comes next goes behind them, into
    // the same record for pursuit_why(). The image is refused where pursuit_couple_load() refuses it.
    // Allocates only where model is NULL.
    public static native int pursuit_couple_load_turns(Pointer image_, long size_, Pointer model_, int other_model_, Pointer turns_, long count_, Pointer needed_);

    // Saves a model.
    public static native int pursuit_model_save(Pointer model_, Pointer buffer_, long size_, Pointer needed_);

    // Makes the model of an image of a model, or the one that another image carries. Allocates.
    public static native int pursuit_model_load(Pointer image_, long size_, int other_model_, Pointer out_);

    // From now on keeps a log of all that is done to a couple: about 10 bytes a call, and 9 bytes every so
    // many turns for a checkpoint, which is the couple's hash; sooner where turns and exchanges of good
    // times would be more than 65,535 together. Starts anew if it is recorded already. Allocates, now and
    // in every call that changes the couple.
    public static native int pursuit_couple_record(Pointer couple_, int every_);

    // Ends the recording and drops the log; the couple goes on.
    public static native int pursuit_couple_stop_recording(Pointer couple_);

    // Saves the recording up to now, which may go on.
    public static native int pursuit_couple_save_recording(Pointer couple_, int with_model_, Pointer buffer_, long size_, Pointer needed_);

    // Plays a recording again and compares the checkpoints, up to the first that differs. Allocates only
    // where model is NULL. How long it takes: between two checkpoints at most 65,535 turns and exchanges
    // of good times together; more is refused before it is done. So a recording of n bytes takes at most n
    // / 14 times 65,535 turns, and n steps for all else. A checkpoint that is right is one that somebody
    // has played up to: who makes others work that long has done the same.
    public static native int pursuit_recording_validate(Pointer image_, long size_, Pointer model_, Pointer out_);

    // A page of HTML about one story or several, with everything in it: pictures, help early beside help
    // late, and the turns with their reasons. Its numbers are those of pursuit_couple_what_if() over 40
    // turns, from before the first turn and from the peak, as help.hpp says. Allocates, and works anew in
    // every call: bring a buffer of some 150 KiB a story and 2 KiB a turn first.
    public static native int pursuit_report(Pointer stories_, long count_, Pointer how_, Pointer buffer_, long size_, Pointer needed_);

    // When a partner would act by itself if nothing else happened until then: a turn's length, as set by
    // pursuit_couple_set_turn_ms(), and a silence after what happened last. It may have passed. Where one
    // is away, neither acts before the return. Reading changes nothing.
    public static native int pursuit_couple_due(Pointer couple_, int seat_, Pointer out_);

    // Makes a scene in which nothing waits. Allocates.
    public static native int pursuit_scene_create(int player_, Pointer out_);

    // A second scene in which the same waits, for a fork of the couple. Allocates.
    public static native int pursuit_scene_copy(Pointer scene_, Pointer out_);

    // Gives a scene back.
    public static native void pursuit_scene_destroy(Pointer scene_);

    // Keeps in mind what happened to a couple, or will happen. Of the same moment, what was told first
    // comes first.
    public static native int pursuit_scene_tell(Pointer scene_, Pointer couple_, Pointer told_);

    // How much of what was told has not happened yet. It is not part of an image of the couple, and none
    // is left right after pursuit_scene_advance() but what was told for later.
    public static native long pursuit_scene_waiting(Pointer scene_);

    // Lets a couple live up to a moment: what was told, each at its own, and what the two do by
    // themselves; at the same moment what was told comes first. A turn takes no time of the clock, and
    // anything may happen before its length is over. Call it until `made` becomes less than `count`: then
    // the couple's clock is at `now_ms`; or before it where memory ran out behind a turn that was made,
    // and the next call goes on from there.
    public static native int pursuit_scene_advance(Pointer scene_, Pointer couple_, long now_ms_, Pointer turns_, long count_, Pointer made_);
}
