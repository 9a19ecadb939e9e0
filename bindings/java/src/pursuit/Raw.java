// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
package pursuit;

/** The C API as its headers declare it, on 64 bits: functions, ids, and where the fields of structs are. */
public final class Raw extends Calls {
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
    public static final int PURSUIT_MESSAGE_NO_NEED = 248;
    public static final int PURSUIT_MESSAGE_ON_EDGE = 249;
    public static final int PURSUIT_MESSAGE_EVEN_SO = 250;
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
}
