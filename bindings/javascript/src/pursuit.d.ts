// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit; what is by hand stands in pursuit.types.
/** A number of 64 bits. */
export type Whole = number | bigint;
/** Traits as they are given: what is left out is as usual; or the name of a profile of the model. */
export type SomeTraits = string | (Partial<Omit<Traits, "needStrength" | "fearSensitivity">> & {
  needStrength?: number[] | Partial<Record<Need, number>>;
  fearSensitivity?: number[] | Partial<Record<Fear, number>>;
});
/** A word of the standard model's moves, or the name of a move of your own. */
export type MoveName = Move | (string & {});
export interface Picture {
  names?: [string, string];
  width?: number;
  id?: string;
  noStyle?: boolean;
}

/** What failed: one line. `line` and `column` where it was text, else 0. */
export class PursuitError extends Error {
  line: number;
  column: number;
}
/** Not finite, out of range, an unknown id. */
export class ArgumentError extends PursuitError {}
/** An unknown name; the text suggests the nearest known one. */
export class NameError extends PursuitError {}
/** Text that cannot be read. */
export class ParseError extends PursuitError {}
/** A model that contradicts itself; or an image of another model. */
export class ModelError extends PursuitError {}
/** A call that makes no sense now, as uncovering while flooded; or of what was disposed of. */
export class StateError extends PursuitError {}
/** An image that is damaged, or of something else; a module that cannot be had. */
export class InputError extends PursuitError {}
export class OutOfMemoryError extends PursuitError {}
export class SizeError extends PursuitError {}
export class InternalError extends PursuitError {}
export class FullError extends PursuitError {}

/** What holds memory of the module. It is given back by dispose(), at the end of a `using`, or once it
 *  is collected. */
interface Owned {
  dispose(): void;
  [Symbol.dispose](): void;
}

/**
 * Every number of the engine. Immutable; any number of couples and threads may share one.
 */
export interface Model extends Owned {
  /** Names, by id. */
  readonly moves: readonly string[];
  readonly profiles: string[];
  readonly hash: bigint;
  /**
   * The traits of a named profile of a model; the standard one has "ordinary", "pursuer",
   * "withdrawer", "secure" and "fearful".
   */
  profile(name: string): Traits;
  /**
   * What a move is in a model.
   */
  move(name: MoveName): MoveRow;
  idOf(move: MoveName): number;
  /**
   * Saves a model.
   */
  save(): Uint8Array;
}
export interface ModelClass {
  /** The standard model with some coefficients changed, by name. */
  new (changes?: Record<string, number>): Model;
  standard(): Model;
  /**
   * Makes a model from text: what differs from the standard one, in TOML. Unknown keys and names
   * are errors. Allocates. [model] need_gain = 1.8 [moves.tease] like = "affection"
   */
  parse(text: string): Model;
  /**
   * Makes the model of an image of a model, or the one that another image carries. Allocates.
   */
  load(image: Uint8Array | ArrayBuffer, how?: { otherModel?: boolean }): Model;
}

/**
 * The record of one turn. The conditions in it are those right after the turn.
 */
export interface PlayedTurn extends Omit<Turn, "move" | "timeMs" | "hostMade" | "resolved" | "answers"> {
  readonly move: MoveName;
  readonly timeMs: number;
  readonly hostMade: boolean;
  readonly resolved: boolean;
  readonly answers: boolean;
  /** As C has it: its struct of 32 bits. */
  readonly bytes: Uint8Array;
  toJSON(): Record<string, unknown>;
}

/** Room for turns in the memory of the module, filled by Couple.playInto() again and again. */
export interface Record_ extends Owned {
  readonly count: number;
  /** The turns as C has them, where they lie: until memory grows, which any other call may do. */
  readonly bytes: Uint8Array;
  turn(i: number): PlayedTurn;
  turns(): PlayedTurn[];
  /** One field of every turn: numbers as they are, words by their ids. */
  column(name: keyof Turn): Float32Array | Int32Array | Uint32Array;
}

/**
 * Two partners in one argument: all that changes while they live.
 */
export interface Couple extends Owned {
  readonly model: Model;
  /**
   * A fork: makes a second couple that is exactly where the first one is, and meets the same
   * chances from here on. A recording is copied too; the user pointer is NULL. Allocates.
   */
  copy(): Couple;
  /**
   * A rewind: makes a couple what another one is, its model and its recording included. The user
   * pointer stays. Allocates only where the other is recorded.
   */
  assign(other: Couple): void;
  /**
   * Plays one turn of whoever has the floor, or of the other while they are away; then the other
   * has it.
   */
  step(): PlayedTurn;
  /**
   * Plays turns into an array of yours. The same as so many steps, and faster.
   */
  play(count: number): PlayedTurn[];
  /** Plays turns into a record, from `first` on; nothing else is made. */
  playInto(record: Record_, first?: number, count?: number): void;
  /**
   * Plays turns without a record of them. The same as so many steps, and faster yet.
   */
  skip(count: number): void;
  /**
   * A turn made by you: a player, a transcript. The couple goes on from it.
   */
  act(seat: Seat, move: MoveName, intensity?: number): PlayedTurn;
  /**
   * A turn that was observed as a code, which may stand for several moves. The hearer gets the
   * mean of them, each weighted by its share and its probability.
   */
  observe(seat: Seat, shares: Record<string, number>): PlayedTurn;
  /**
   * What was said in the end, by a person or by whoever was given a direction: a turn of one move
   * or several, from which the couple goes on. The hearer gets the mean of the moves by their
   * shares, each as strong as the drive makes it. pursuit_couple_observe() weighs them by their
   * chances, too.
   */
  said(seat: Seat, shares: Record<string, number> | MoveName): PlayedTurn;
  /** The direction of the turn that comes next, which is not played yet. `turns`: the last ones, which
   *  it reaches back to. */
  direction(turns?: PlayedTurn[]): Directed;
  /**
   * The distribution of the next move. Nothing is advanced.
   */
  peek(): Omit<Peek, "score" | "probability"> & { score: Record<string, number>; probability: Record<string, number> };
  /**
   * A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on
   * both alike, and the floor is drawn.
   */
  disagree(severity: number, owner?: Seat | null): void;
  /**
   * An issue is left open between them, without an argument about it now.
   */
  openIssue(severity: number, owner?: Seat | null): void;
  /**
   * They are apart from now on, until a move of contact, the promised return or
   * pursuit_couple_reunite(). Who stepped back is away until they make a move: the other has the
   * turns, and its moves reach nobody.
   */
  separate(steppedBack?: Seat | null, promisedMs?: Whole): void;
  /**
   * They are together again.
   */
  reunite(): void;
  /**
   * Stress from outside keeps one partner's arousal up for a while.
   */
  stress(seat: Seat, severity: number): void;
  /**
   * A good time together: both hear affection.
   */
  goodTime(exchanges: number): void;
  /**
   * Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has
   * the floor, and is answered or not by the other's own choice. A SESSION takes time: strength is
   * its dose, of the hour and of each part; what cannot be done yet is left out of it.
   */
  intervene(what: Intervention, who?: Seat | null, strength?: number): void;
  /**
   * Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
   */
  elapse(ms: Whole): void;
  /**
   * The next turn belongs to this partner.
   */
  giveFloor(seat: Seat): void;
  /**
   * How long a turn takes from now on; at first it is the model's turn_seconds.
   */
  setTurnMs(ms: number): void;
  /**
   * Changes a partner in mid-life: what follows from traits changes, the inner state stays.
   */
  setTraits(seat: Seat, traits: SomeTraits): void;
  /**
   * The traits of a partner.
   */
  traits(seat: Seat): Traits;
  /**
   * How a partner is now, with all the time that has passed. Reading changes nothing.
   */
  condition(seat: Seat): Condition;
  readonly situation: Omit<Situation, "clockMs"> & { clockMs: number };
  readonly hash: bigint;
  /**
   * Saves a couple; without its model it takes at most 640 bytes.
   */
  save(how?: { withModel?: boolean }): Uint8Array;
  /**
   * Saves a couple with the turns that its reasons reach back to; without its model it takes at
   * most 4096 bytes.
   */
  save(how: { withModel?: boolean; turns: PlayedTurn[] | null }): Uint8Array;
  /**
   * The loop between the two as a figure of eight, with its four links and the loop gain.
   * Allocates.
   */
  drawLoop(turns?: PlayedTurn[], how?: Picture & { pursuer?: Seat | null }): string;
}
export interface CoupleClass {
  /**
   * Makes a couple at peace, at time 0. Who has the floor is drawn. Allocates.
   */
  new (a: SomeTraits, b: SomeTraits, how?: { seed?: Whole; id?: Whole; model?: Model }): Couple;
  /**
   * Makes a couple from an image. It goes on as if there had been no break. Allocates.
   */
  load(image: Uint8Array | ArrayBuffer, how?: { model?: Model | null; otherModel?: boolean }): Couple;
  /**
   * The turns that an image of a couple carries, oldest first: what comes next goes behind them,
   * into the same record for pursuit_why(). The image is refused where pursuit_couple_load()
   * refuses it. Allocates only where model is NULL.
   */
  loadTurns(image: Uint8Array, how: { model: Model; otherModel?: boolean }): PlayedTurn[];
}

/**
 * What speaks for a move, step by step. No diagnosis, and no fault of anybody's.
 */
export interface Why extends Omit<Reason, "contribution" | "more" | "less" | "setOffBy" | "hostMade"> {
  contribution: Record<Feature, number>;
  more: Record<Gate, number>;
  less: Record<Gate, number>;
  setOffBy: number;
  hostMade: boolean;
  /**
   * Why a turn came about, in three short sentences. Allocates.
   */
  text(a: string, b: string, language?: Language): string;
  /**
   * Why not another move, and what would have led to it. Takes up to a millisecond.
   */
  not(move?: MoveName | null): Alternative;
  /**
   * Why not another move, in two sentences. Allocates.
   */
  notText(a: string, b: string, move?: MoveName | null, language?: Language): string;
}

/**
 * A turn as it is to be played, for writers, actors and language models. All of it follows from
 * the record; neither of the two is the villain.
 */
export interface Directed extends Omit<Direction, "manner" | "limits" | "chance" | "move" | "heard" | "cause" | "alone" |
    "hostMade" | "feelingUnsaid" | "needUnsaid" | "causeIsOlder"> {
  move: MoveName | null;
  heard: MoveName | null;
  cause: MoveName | null;
  alone: boolean;
  hostMade: boolean;
  feelingUnsaid: boolean;
  needUnsaid: boolean;
  causeIsOlder: boolean;
  /** How it sounds. */
  tone: Manner[];
  /** What they do not do in this turn. */
  mustNot: Limit[];
  chance: Record<Group, number>;
  /**
   * How a turn is to be played, in about ten lines of text, as a writer or a language model is
   * told. Allocates.
   */
  text(a: string, b: string, language?: Language): string;
  /** All of it by direction.schema.json, with the text in it. */
  json(a: string, b: string, language?: Language): Record<string, unknown>;
}
/** Of reasons and directions. */
export type Language = "en" | "de";

/**
 * Two partners and what happens to them when, read from TOML. Immutable.
 */
export interface Scenario extends Owned {
  readonly title: string;
  readonly lookFor: string;
  readonly names: [string, string];
  readonly turns: number;
  readonly seed: bigint;
  readonly model: Model;
  /**
   * The traits of one of its people.
   */
  traits(seat: Seat): Traits;
  /**
   * Text that reads as the same scenario. Allocates.
   */
  write(): string;
  /**
   * Begins to play a scenario. Allocates.
   */
  playthrough(model?: Model | null): Playthrough;
}
/**
 * A scenario being played: a couple, and what is still to happen to it.
 */
export interface Playthrough extends Owned {
  /**
   * Plays one turn with all that is due before it. Allocates.
   */
  next(): PlayedTurn;
  readonly happened: number[];
  copy(): Playthrough;
  /**
   * A copy of the couple as it is now, to be asked or forked; nothing more will happen to it by
   * itself. Allocates.
   */
  couple(): Couple;
  /**
   * Puts a couple in the place of the one there is, as after a change made to a copy of it.
   */
  assign(couple: Couple): void;
}

/** A change: an intervention (`who`, `strength`), a move (`seat`, `intensity`), a trait or a link
 *  (`seat`, `by`), or a `kind` with its fields. */
export type SomeChange = { turn?: number; seat?: Seat | null; who?: Seat | null; strength?: number; intensity?: number;
  by?: number; severity?: number; ms?: Whole; id?: number; intervention?: Intervention; move?: MoveName; trait?: Trait;
  link?: Link; kind?: ChangeKind };
export interface WhatIf extends Compared {
  outcomes: Record<Outcome, Contrast>;
  /** Shares of the runs in a negative phase, turn by turn. */
  course: { without: Float64Array; with: Float64Array };
}
export type SomeTrial = Partial<Omit<Trial, "progress" | "followUp">> & { followUp?: boolean; model?: Model };

/** Who the couples of an ensemble are. */
export type Population =
  | { draw: { a: SomeTraits; b: SomeTraits; scatter?: Partial<Scatter>; seed?: Whole; couples: Whole } }
  | { profiles: [string, string]; seed?: Whole; couples: Whole }
  | { grid: { a: SomeTraits; b: SomeTraits; axes: string[]; repeat?: Whole; scatter?: Partial<Scatter>; seed?: Whole } };
export interface Part { first?: Whole; couples: number; turns?: number }
export interface EnsembleResults {
  couples: number;
  turns: number;
  hash: bigint;
  hashes: BigUint64Array;
  /** The share of them that ends in the cycle. */
  holds: number;
  summary(couple: number): Summary;
  totals(turn: number): TurnTotals;
}
export interface Ensemble {
  run(part: Part & { plain?: boolean }): EnsembleResults;
  /** In workers, to the same bits. */
  runInWorkers(part: Part & { workers?: number }): Promise<EnsembleResults>;
}

/** An engine: classes over one instance of the module. Objects of two engines do not mix. */
export interface Engine {
  readonly version: string;
  Model: ModelClass;
  Couple: CoupleClass;
  Record: { new (count: number, how?: { model?: Model }): Record_ };
  /**
   * Why a turn came about.
   */
  why(model: Model, turns: PlayedTurn[], index: number): Why;
  /**
   * The direction of a turn. To be told what comes next and not play it yet, play a copy.
   */
  direction(model: Model, turns: PlayedTurn[], index: number): Directed;
  Scenario: {
    /**
     * Reads a scenario. Unknown keys and names are errors. Allocates.
     */
    parse(text: string): Scenario;
  };
  /**
   * Likewise a scenario from its beginning, with all that happens in it on both sides. What is
   * refused there is tried again before the next turn. Allocates.
   */
  whatIf(who: Couple | Scenario, changes: SomeChange[], trial?: SomeTrial): WhatIf;
  Ensemble: { new (scenario: Scenario, how?: { population?: Population | null; seed?: Whole }): Ensemble };
  /**
   * Stances as bands, drives as lines, phases as a strip, and what happened as marks. Allocates.
   */
  drawTimeline(turns: PlayedTurn[], how?: Picture & { marks?: { before: number; text: string; intervention?: boolean }[] }): string;
  /** The words of each enum, by id. */
  readonly words: Record<string, string[]>;
  /** The functions of the C API as the module exports them, pointers as numbers. */
  readonly raw: { exports: WebAssembly.Exports };
}

/** Makes an engine. `from`: the bytes, the URL or the module of pursuit.wasm; without, the one beside
 *  this file. Throws InputError where there is none, or one of another version. */
export function load(from?: string | URL | BufferSource | WebAssembly.Module | Promise<BufferSource>): Promise<Engine>;
export const version: string;

/**
 * How a call ended.
 */
export type Status = "pursuit_ok" | "argument" | "name" | "parse" | "model" | "state" | "input" | "memory" | "size" | "internal" | "full";

/**
 * Kinds of ids that have names. Moves and profiles have theirs in a model.
 */
export type Enum = "status" | "seat" | "need" | "fear" | "primary" | "secondary" | "dimension" | "kind" | "turning" | "stance" | "phase" | "feature" | "intervention" | "cue" | "meaning" | "tendency" | "link" | "heat" | "quantity" | "parting" | "loop_order" | "image" | "process_stage" | "process_variable" | "trait" | "outcome" | "change_kind" | "lever" | "stability" | "outlook" | "fate" | "loop_sides" | "loop_member" | "pattern" | "lack" | "lag" | "verdict" | "group" | "gate" | "told_kind" | "strength" | "manner" | "limit";

/**
 * One of the two partners. No role: who pursues comes out of the traits and of the issue.
 */
export type Seat = "a" | "b";

/**
 * Needs, more or less unmet. The first three drive pursuit, the others withdrawal.
 */
export type Need = "closeness" | "heard" | "reassurance" | "space" | "peace" | "acceptance";

/**
 * Fears, more or less active. The first two drive pursuit, the others withdrawal.
 */
export type Fear = "disconnection" | "abandonment" | "inadequacy" | "engulfment";

/**
 * The emotion underneath.
 */
export type Primary = "fear" | "hurt" | "sadness" | "loneliness" | "shame" | "calm";

/**
 * The emotion that shows.
 */
export type Secondary = "anger" | "frustration" | "numbness" | "none";

/**
 * Axes of how a move lands and of what it is for. The first two run -1..1, the others 0..1.
 */
export type Dimension = "nearness" | "warmth" | "demand" | "responsiveness" | "openness";

/**
 * What a move does for the one who makes it.
 */
export type Kind = "pursue" | "protest" | "withdraw" | "attack" | "neutral" | "repair";

/**
 * Moves that are one way of going on: who made one of them is likelier to make another.
 */
export type Group = "approach" | "protest" | "appease" | "silence" | "defence" | "answer";

/**
 * What a move does to being apart.
 */
export type Parting = "none" | "contact" | "leaves" | "promises";

/**
 * Kinds of answer to a bid.
 */
export type Turning = "toward" | "away" | "against";

/**
 * One observable act. These are the moves of the standard model; a model may add others behind
 * them, up to PURSUIT_MOVE_SLOTS, see pursuit_model_moves().
 */
export type Move = "invite" | "share" | "discuss" | "seek_reassurance" | "reaffirm" | "criticise" | "blame" | "pressure" | "placate" | "minimise" | "deflect" | "defend" | "counter_attack" | "stay_silent" | "stonewall" | "leave" | "time_out" | "return" | "listen" | "validate" | "reassure" | "apologise" | "soften" | "affection" | "neutral";

/**
 * The discrete state of one partner.
 */
export type Stance = "settled" | "reaching" | "protesting" | "despairing" | "guarding" | "withdrawing" | "shut_down" | "opening";

/**
 * The state of the couple, derived from both stances: a label, read by nothing in the engine.
 */
export type Phase = "calm" | "a_pursues" | "b_pursues" | "attack_attack" | "withdraw_withdraw" | "paused" | "de_escalated" | "bonding";

/**
 * What the score of a move is a sum of, in this order.
 */
export type Feature = "stance" | "closeness" | "heard" | "reassurance" | "space" | "peace" | "acceptance" | "disconnection" | "abandonment" | "inadequacy" | "engulfment" | "talk_heals" | "hope" | "security" | "coldness" | "demand" | "responsiveness" | "issue";

/**
 * Factors on the weight of a group of moves, beside what speaks for each, in this order.
 */
export type Gate = "momentum" | "bid" | "answer" | "quieting" | "tiredness" | "level";

/**
 * The members of pursuit_traits, one by one.
 */
export type Trait = "anxiety" | "avoidance" | "closeness" | "heard" | "reassurance" | "space" | "peace" | "acceptance" | "disconnection" | "abandonment" | "inadequacy" | "engulfment" | "expression" | "expressive_suppression" | "talk_heals" | "security" | "mentalizing" | "hope" | "flooding_minutes" | "level";

/**
 * What can be done to loosen the cycle.
 */
export type Intervention = "name_the_cycle" | "recognise_intent" | "affirm" | "uncover" | "promised_pause" | "soften" | "re_engage" | "respond" | "session";

/**
 * One number of a partner's state. Together with a seat it makes an id for pursuit_couple_read():
 * PURSUIT_QUANTITY_OF(seat, quantity). What is derived cannot be written, nor what acts have left
 * behind.
 */
export type Quantity = "unmet_closeness" | "unmet_heard" | "unmet_reassurance" | "unmet_space" | "unmet_peace" | "unmet_acceptance" | "arousal" | "hope" | "security" | "mentalizing" | "learned_pursuit" | "learned_withdrawal" | "cue_warmth" | "cue_demand" | "cue_responsiveness" | "stress" | "disconnection" | "abandonment" | "inadequacy" | "engulfment" | "pursuit" | "withdrawal" | "distress" | "expressed" | "flooded" | "stance" | "momentum_approach" | "momentum_protest" | "momentum_appease" | "momentum_silence" | "momentum_defence" | "momentum_answer" | "exertion" | "familiarity";

/**
 * The four links of the loop between the one who pursues and the other.
 */
export type Link = "fear_to_demand" | "demand_to_fear" | "fear_to_distance" | "distance_to_fear";

/**
 * At what point the loop gain is taken.
 */
export type Heat = "now" | "cold" | "hot";

/**
 * Who acts first in a round of the bare loop.
 */
export type LoopOrder = "pursuit_first" | "withdrawal_first" | "simultaneous";

/**
 * What becomes of a small disturbance of a resting point.
 */
export type Stability = "stable" | "saddle" | "unstable" | "one_sided" | "neutral";

/**
 * How a loop can end.
 */
export type Outlook = "calm" | "spirals" | "depends";

/**
 * How a run ends.
 */
export type Fate = "calm" | "cycle" | "balance" | "swings" | "escapes" | "undecided";

/**
 * Of which side of a loop a number is.
 */
export type LoopSides = "pursuit" | "withdrawal" | "both";

/**
 * The numbers of a loop.
 */
export type LoopMember = "inertia" | "coupling" | "drive" | "threshold" | "slope_above" | "slope_below" | "cap" | "range_low" | "range_high";


export type ProcessStage = "no_cycle" | "in_the_cycle" | "de_escalated" | "re_engaged" | "softened" | "bonded" | "consolidated";

/**
 * What the stages are read off.
 */
export type ProcessVariable = "cycle_turns" | "calm_turns" | "arousal" | "sight" | "withdrawer_met" | "pursuer_met" | "met_running" | "left_alone" | "hours";

/**
 * What kind of change it is, and what pursuit_change::seat, id, amount and ms are then.
 */
export type ChangeKind = "intervention" | "move" | "trait" | "link" | "disagreement" | "open_issue" | "separation" | "reunion" | "stress" | "good_time" | "elapse";

/**
 * What of a run is compared. Where it is yes or no, many runs give a share.
 */
export type Outcome = "time_in_cycle" | "cycle" | "holds" | "repair_time" | "protest_a" | "protest_b" | "peak_fear_a" | "peak_fear_b" | "peak_arousal_a" | "peak_arousal_b" | "distress_end_a" | "distress_end_b" | "resolved" | "gain_cold" | "gain_hot" | "gain_now" | "time_calm";

/**
 * Kinds of single changes to search among.
 */
export type Lever = "link" | "trait" | "move" | "intervention";

/**
 * How the other's last act was heard.
 */
export type Cue = "nothing_yet" | "warmth" | "distance" | "attack" | "pressure" | "answer";

/**
 * What the mover made of it.
 */
export type Meaning = "safe" | "left_alone" | "not_heard" | "not_sure_of_you" | "crowded" | "not_good_enough" | "at_odds" | "met" | "wanted" | "let_be";

/**
 * What the feeling pulls toward.
 */
export type Tendency = "come_closer" | "protest" | "protect" | "give_up" | "open_up" | "rest" | "keep_still" | "stand_firm";

/**
 * How strongly an act is done.
 */
export type Strength = "slight" | "moderate" | "clear" | "full";

/**
 * How an act sounds: words of tone for who speaks it.
 */
export type Manner = "warm" | "cold" | "pressing" | "distant" | "open" | "unclear" | "heated" | "even" | "held_back" | "sharp" | "strained" | "flat" | "overwhelmed" | "weary" | "persistent";

/**
 * What who speaks does not do in this turn; first acts of the other groups, by pursuit_group.
 */
export type Limit = "approach" | "protest" | "appease" | "silence" | "defence" | "answer" | "reveal" | "see_through" | "settle" | "take_in";

/**
 * What it looks like.
 */
export type Pattern = "none" | "a_pursues" | "b_pursues" | "attack_attack" | "withdraw_withdraw";

/**
 * What is lacking for a finding to be more than a guess.
 */
export type Lack = "nothing" | "acts" | "one_side" | "lead";

/**
 * What follows what, from one partner to the next act of the other.
 */
export type Lag = "demand_withdraw" | "withdraw_demand" | "attack_attack" | "withdraw_withdraw";

/**
 * Whether the first act draws the second one, given habit and the time of the talk.
 */
export type Verdict = "not_enough" | "not_shown" | "draws" | "averts";

/**
 * Formats of diagrams.
 */
export type ChartFormat = "dot" | "mermaid" | "scxml";

/**
 * What is in an image.
 */
export type Image = "couple" | "model" | "recording";

/**
 * Kinds of what can be told.
 */
export type ToldKind = "move" | "disagreement" | "open_issue" | "separation" | "reunion" | "stress" | "good_time";

/**
 * A scalar coefficient. The texts are static.
 */
export interface Coefficient {
  /**
   * its value in the standard model
   */
  standard: number;
  /**
   * its range
   */
  least: number;
  /**
   * its range
   */
  most: number;
  /**
   * as a scenario writes it
   */
  name: string;
  /**
   * of the value
   */
  unit: string;
  /**
   * in a few words
   */
  meaning: string;
  /**
   * a publication, or "design choice"
   */
  source: string;
}

/**
 * What a move is in a model.
 */
export interface MoveRow {
  kind: Kind | null;
  parting: Parting | null;
  /**
   * 1: asks for a response
   */
  bid: number;
  /**
   * how it lands, by pursuit_dimension
   */
  impact: number[];
  /**
   * what it is for
   */
  intent: number[];
  /**
   * how far it can be read otherwise
   */
  ambiguity: number;
  /**
   * puts the issue on the table
   */
  raises: number;
  /**
   * progress of the issue when it answers a move that raises it
   */
  engages: number;
  /**
   * shows what is underneath
   */
  discloses: number;
  group: Group | null;
}

/**
 * What the gates do to a group of moves, and what it costs.
 */
export interface GroupRow {
  /**
   * -1..1: likelier where the other responds
   */
  tells: number;
  /**
   * -1..1: less likely the more of the issue has been worked through
   */
  quiets: number;
  /**
   * -1..1: less likely the more exerted
   */
  tires: number;
  /**
   * -1..1: likelier with the level of a partner
   */
  says: number;
  /**
   * of exertion, however little of it shows
   */
  cost: number;
  /**
   * does less the more often the same is done again
   */
  habituates: number;
  /**
   * -1..1, by pursuit_stance: whether it answers a bid, from there
   */
  answers: number[];
}

/**
 * A row of the table that moves a partner from stance to stance.
 */
export interface Transition {
  /**
   * PURSUIT_NONE: from any
   */
  fromStance: Stance | null;
  toStance: Stance | null;
  /**
   * in a few words, English
   */
  because: string;
}

/**
 * One person in this relationship. Anxiety and avoidance are the two dimensions of adult
 * attachment, each (ECR item mean - 1) / 6. A value that is PURSUIT_UNSET is left to the model.
 */
export interface Traits {
  /**
   * 0..1; default .43, the population's mean
   */
  anxiety: number;
  /**
   * 0..1; default .32
   */
  avoidance: number;
  /**
   * by pursuit_need: factor on what the model derives, 0..2; 1
   */
  needStrength: number[];
  /**
   * by pursuit_fear: likewise
   */
  fearSensitivity: number[];
  /**
   * factor on all intensities, 0..1; default 1
   */
  expression: number;
  /**
   * how much of what is felt does not show, 0..1 or unset
   */
  expressiveSuppression: number;
  /**
   * belief that open communication heals, 0..1 or unset
   */
  talkHeals: number;
  /**
   * felt security at the start and at rest, 0..1 or unset
   */
  security: number;
  /**
   * sees what lies under the other's acts, 0..1 or unset
   */
  mentalizing: number;
  /**
   * that reaching works, at the start, 0..1 or unset
   */
  hope: number;
  /**
   * from onset to end, 0..1440 or unset
   */
  floodingMinutes: number;
  /**
   * how much is said at all, 0..1; default .5, as most
   */
  level: number;
}

/**
 * A questionnaire score with the mean and deviation of a norm sample, in the same unit.
 */
export interface Score {
  value: number;
  mean: number;
  /**
   * > 0
   */
  deviation: number;
}

/**
 * What one partner is like at a moment.
 */
export interface Condition {
  stance: Stance | null;
  /**
   * 1: so aroused that nothing gets through
   */
  flooded: number;
  /**
   * by pursuit_need
   */
  unmet: number[];
  /**
   * experienced
   */
  arousal: number;
  /**
   * what of it shows
   */
  expressed: number;
  /**
   * that reaching works
   */
  hope: number;
  /**
   * felt
   */
  security: number;
  /**
   * of this partner
   */
  mentalizing: number;
  /**
   * .5..1.5: factor on the fears of pursuit and of withdrawal
   */
  learned: number[];
  /**
   * how the other's last act was read: warmth -1..1, demand, responsiveness
   */
  cue: number[];
  /**
   * from outside
   */
  stress: number;
  /**
   * by pursuit_fear
   */
  fears: number[];
  /**
   * by pursuit_group: how much of each this partner did of late
   */
  momentum: number[];
  /**
   * what pressing and reaching have cost
   */
  exertion: number;
  /**
   * how far the other has done the same again and again
   */
  familiarity: number;
}

/**
 * What the gates of a choice were made from, beside the features.
 */
export interface Sway {
  /**
   * by pursuit_group: how much of each the mover did of late
   */
  momentum: number[];
  /**
   * of the mover
   */
  exertion: number;
  /**
   * of the other's last act, which waits for an answer
   */
  bid: number;
  /**
   * how far the issue is worked through
   */
  heard: number;
  /**
   * -1..1: how much is said; least where there is nobody to talk to
   */
  level: number;
}

/**
 * The record of one turn. The conditions in it are those right after the turn.
 */
export interface Turn {
  /**
   * 0 for the couple's first turn
   */
  number: number;
  /**
   * on the couple's clock, when the move was made
   */
  timeMs: bigint;
  /**
   * who made the move
   */
  mover: Seat | null;
  /**
   * the mover's stance as the turn began
   */
  before: Stance | null;
  /**
   * the mover's stance after its transition
   */
  stance: Stance | null;
  /**
   * the transition, see pursuit_model_transition(); PURSUIT_NONE
   */
  row: number;
  /**
   * the act; of an observed code its likeliest
   */
  move: Move | null;
  /**
   * of the couple after the turn
   */
  phase: Phase | null;
  /**
   * 1: made by pursuit_couple_act() or _observe(), not chosen
   */
  hostMade: number;
  /**
   * 1: the move answers a bid of the other, as `turning` says
   */
  answers: number;
  /**
   * how the move takes up a bid of the other
   */
  turning: Turning | null;
  /**
   * 1: the issue got resolved in this turn
   */
  resolved: number;
  /**
   * of the move
   */
  intensity: number;
  /**
   * of the move, before the draw
   */
  probability: number;
  /**
   * the draw, 0 < = u < 1; 0 for a host-made move
   */
  uniform: number;
  /**
   * by pursuit_feature: what the scores were made from
   */
  features: number[];
  /**
   * by pursuit_dimension: what the hearer made of it
   */
  perceived: number[];
  /**
   * by pursuit_seat
   */
  after: (Condition)[];
  /**
   * what the gates were made from
   */
  sway: Sway;
}

/**
 * What shows of a turn, as pursuit_turn has it: for hosts that copy structs.
 */
export interface BriefTurn {
  mover: Seat | null;
  stance: Stance | null;
  move: Move | null;
  phase: Phase | null;
  intensity: number;
}

/**
 * How the next move would be chosen. Behind the model's moves there are zeros.
 */
export interface Peek {
  mover: Seat | null;
  /**
   * the one it will be made from
   */
  stance: Stance | null;
  /**
   * the transition on the way; PURSUIT_NONE
   */
  row: number;
  /**
   * by pursuit_feature
   */
  features: number[];
  /**
   * by pursuit_move: the sums of the reasons
   */
  score: number[];
  /**
   * by pursuit_move: sums to 1
   */
  probability: number[];
  /**
   * what the gates are made from
   */
  sway: Sway;
}

/**
 * How things stand between them.
 */
export interface Situation {
  phase: Phase | null;
  /**
   * who speaks next
   */
  floor: Seat | null;
  /**
   * made so far
   */
  turns: number;
  clockMs: bigint;
  seed: bigint;
  id: bigint;
  /**
   * how long a turn takes
   */
  turnMs: number;
  /**
   * of the issue; 0 without one
   */
  severity: number;
  /**
   * of the issue; 1: resolved
   */
  progress: number;
  /**
   * of the issue; PURSUIT_NONE: both alike
   */
  owner: Seat | null;
  /**
   * 1: they are apart
   */
  apart: number;
  /**
   * who wanted it, and is away; PURSUIT_NONE
   */
  steppedBack: Seat | null;
  /**
   * 1: they said when they return
   */
  promised: number;
  /**
   * until the promised return, from now on; 0 without one
   */
  returnsMs: number;
}

/**
 * By how much a small disturbance comes back after one trip round the loop. No unit.
 */
export interface Gain {
  /**
   * by pursuit_link: slopes; their product is what comes back in one round
   */
  links: number[];
  /**
   * k_P: what the other's fear adds to the pursuer's in one round
   */
  couplingPursuit: number;
  /**
   * k_W: and the other way
   */
  couplingWithdrawal: number;
  /**
   * r_P: what of a change of the pursuer's fear is left then
   */
  inertiaPursuit: number;
  /**
   * r_W
   */
  inertiaWithdrawal: number;
  /**
   * G = k_P k_W / ((1 - r_P)(1 - r_W)); above 1 it feeds itself
   */
  gain: number;
}

/**
 * A measured gain.
 */
export interface Measured {
  /**
   * from the two below
   */
  gain: number;
  /**
   * with the fears raised by 1/1000, per unit of disturbance
   */
  up: number;
  /**
   * with the fears lowered
   */
  down: number;
  /**
   * 1: both agree within 2 %. Else they are at a kink, without a single gain
   */
  smooth: number;
}

/**
 * One side of the bare loop: how it carries on and how it answers the other's value x.
 */
export interface LoopSide {
  /**
   * r, 0..0.999999: what lasts to the next round; default 0
   */
  inertia: number;
  /**
   * k, 0..1e6; default 0
   */
  coupling: number;
  /**
   * d, -1e6..1e6, added every round; default 0
   */
  drive: number;
  /**
   * of x, -1e6..1e6: what is below counts by slope_below; default 0
   */
  threshold: number;
  /**
   * 0..1e6, per unit of x; default 1
   */
  slopeAbove: number;
  /**
   * 0..1e6; default 0
   */
  slopeBelow: number;
  /**
   * 1e-12..1e6, or infinite: of the influence, either way; default infinite
   */
  cap: number;
}

/**
 * The loop by itself, a map of two numbers: p' = clamp(r p + k I(w) + d), and w' the same of p'.
 * For analysis and teaching; no part of a couple. The default is the range 0..1. A number out of
 * its range is ARGUMENT in every call that takes a loop; within them all that is told is finite.
 */
export interface Loop {
  order: LoopOrder | null;
  pursuit: LoopSide;
  withdrawal: LoopSide;
  /**
   * -1e6..1e6, at least 1e-6 apart; both may be infinite
   */
  low: number;
  /**
   * -1e6..1e6, at least 1e-6 apart; both may be infinite
   */
  high: number;
}

/**
 * A state of the bare loop. Each number that goes in is -1e200..1e200. What leaves every bound
 * stops there.
 */
export interface Point {
  pursuit: number;
  withdrawal: number;
}

/**
 * What is known of a bare loop without running it.
 */
export interface LoopAnalysis {
  /**
   * 1: between calm and cycle there is a resting point
   */
  hasSaddle: number;
  /**
   * above the thresholds; above 1 disturbances beyond the saddle grow
   */
  gain: number;
  /**
   * factor a round that a disturbance tends to
   */
  growth: number;
  /**
   * 0, 0 without one
   */
  saddle: Point;
}

/**
 * Whether a quarrel will hold, from the bare loop fitted to what each partner settles into.
 */
export interface Prediction {
  /**
   * 1; 0: it dies out
   */
  holds: number;
  /**
   * of the direction in which it holds; PURSUIT_NONE
   */
  pursuer: Seat | null;
  /**
   * with seat a, with seat b pursuing
   */
  loops: (Loop)[];
  /**
   * where the drives are once the first exchanges are over
   */
  start: (Point)[];
}

/**
 * The gains of one direction side by side.
 */
export interface Gains {
  /**
   * PURSUIT_HEAT_NOW
   */
  now: Gain;
  /**
   * reference, PURSUIT_HEAT_COLD
   */
  cold: Gain;
  /**
   * reference, PURSUIT_HEAT_HOT
   */
  hot: Gain;
  /**
   * at the present state, by experiment
   */
  operational: Measured;
  /**
   * from settled responses, 0 to .6
   */
  finiteCold: number;
  finiteHot: number;
}

/**
 * A state that the next round leaves as it is.
 */
export interface FixedPoint {
  stability: Stability | null;
  /**
   * 1: the loop feeds itself on the way here; 0: it belongs to calm
   */
  cycle: number;
  at: Point;
  /**
   * factors a round of a small disturbance, the larger in size first
   */
  growthUp: number[];
  /**
   * of one that goes down; they differ only at a bend
   */
  growthDown: number[];
}

/**
 * A part of the plane: pursuit across, withdrawal up. Within -1e200..1e200, each low < high.
 */
export interface Window {
  pursuitLow: number;
  pursuitHigh: number;
  withdrawalLow: number;
  withdrawalHigh: number;
}

/**
 * Starts in rows and columns, edges included, row by row from the lowest withdrawal.
 */
export interface Grid {
  /**
   * 2..65536, of pursuit
   */
  columns: number;
  /**
   * 2..65536, of withdrawal
   */
  rows: number;
  /**
   * of a run at most; 0: 100000
   */
  rounds: number;
  /**
   * how near to a resting point a run ends, at most 1e6; 0: 1e-6
   */
  near: number;
  /**
   * as a window; all four 0: pursuit_loop_window()
   */
  pursuitLow: number;
  /**
   * as a window; all four 0: pursuit_loop_window()
   */
  pursuitHigh: number;
  withdrawalLow: number;
  withdrawalHigh: number;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * One episode after another, while a number is raised step by step and then lowered again. Each
 * begins where the one before ended, with both values lifted, and runs on until it ends.
 */
export interface Episodes {
  /**
   * of an episode at most; 0: 100000
   */
  rounds: number;
  sides: LoopSides | null;
  member: LoopMember | null;
  /**
   * 1..1000000
   */
  steps: number;
  first: number;
  last: number;
  /**
   * as in a grid; 0: 1e-6
   */
  near: number;
  /**
   * to at least this
   */
  lift: Point;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * Where it falls into the cycle, and where it comes out: the way back is longer.
 */
export interface Hysteresis {
  hasIn: number;
  hasOut: number;
  /**
   * the first value that ended in the cycle
   */
  inAt: number;
  /**
   * the first on the way back, after one that did, that did not
   */
  outAt: number;
}

/**
 * What a scenario says of itself. The texts are borrowed: valid until it is destroyed.
 */
export interface ScenarioInfo {
  /**
   * how many to play
   */
  turns: number;
  seed: bigint;
  id: bigint;
  title: string;
  /**
   * what to look for; may have line breaks
   */
  lookFor: string;
  /**
   * of the people in seat a and b
   */
  names: (string)[];
  /**
   * how many
   */
  happenings: number;
  /**
   * who has the floor first; PURSUIT_NONE: the issue's owner, or drawn
   */
  first: Seat | null;
}

/**
 * Where a couple stands, and what is missing for the next stage.
 */
export interface Standing {
  stage: ProcessStage | null;
  /**
   * that was ever reached
   */
  furthest: ProcessStage | null;
  /**
   * of pursuit_process_row_at(), that led here; PURSUIT_NONE
   */
  row: number;
  /**
   * by the moves in the cycle; PURSUIT_NONE: not told apart
   */
  pursuer: Seat | null;
  withdrawer: Seat | null;
  /**
   * turns of the couple then
   */
  sinceTurn: number;
  setbacks: number;
  /**
   * clock of the couple then
   */
  sinceMs: bigint;
  /**
   * by PURSUIT_PROCESS_VARIABLE_...
   */
  values: number[];
  /**
   * PURSUIT_NONE: there is none, or none before a cycle
   */
  next: ProcessStage | null;
  /**
   * the first that is missing for it
   */
  missing: ProcessVariable | null;
  /**
   * 1: `value` has to fall below `needed`; 0: to rise above it
   */
  below: number;
  value: number;
  needed: number;
  /**
   * whose step it is; PURSUIT_NONE: both's, or nobody's
   */
  who: Seat | null;
  /**
   * that may help with it; PURSUIT_NONE
   */
  help: Intervention | null;
  helpWho: Seat | null;
}

/**
 * A row of the table of stages. Rows are tried in their order; all its conditions have to hold.
 */
export interface ProcessRow {
  fromStage: ProcessStage | null;
  toStage: ProcessStage | null;
  /**
   * in a few words, English
   */
  because: string;
  /**
   * how many of the following
   */
  conditions: number;
  variable: (ProcessVariable | null)[];
  /**
   * 1: the variable has to be below the threshold; 0: above it
   */
  below: number[];
  threshold: number[];
}

/**
 * How a course of sessions goes.
 */
export interface Sessions {
  /**
   * before each session, up to 3650
   */
  days: number;
  /**
   * of the trigger that comes up, 0..1
   */
  severity: number;
  /**
   * PURSUIT_NONE: of both
   */
  owner: Seat | null;
  /**
   * 0..1; with 0 they come and talk, and nothing is done
   */
  dose: number;
  /**
   * what is done in it, up to 1000
   */
  turnsBefore: number;
  /**
   * and after it, likewise
   */
  turnsAfter: number;
  /**
   * in place of what the stage asks for; PURSUIT_NONE: that
   */
  step: Intervention | null;
  stepWho: Seat | null;
}

/**
 * What was done in one session of a course, and what came of it.
 */
export interface Visit {
  before: ProcessStage | null;
  after: ProcessStage | null;
  /**
   * PURSUIT_NONE: the stage asks for none
   */
  step: Intervention | null;
  stepWho: Seat | null;
  /**
   * 1: it could not be done, somebody was flooded
   */
  refused: number;
  /**
   * 1: what was shown by it was turned toward
   */
  met: number;
  /**
   * of its turns, in a negative phase
   */
  cycleTurns: number;
}

/**
 * One change. Traits and links change before what else happens at a turn, all others after it.
 */
export interface Change {
  /**
   * before this turn, counted from the start of the comparison
   */
  turn: number;
  kind: ChangeKind | null;
  /**
   * or PURSUIT_NONE, where there need not be one
   */
  seat: Seat | null;
  id: number;
  amount: number;
  ms: bigint;
}

/**
 * How to compare.
 */
export interface Trial {
  /**
   * 2..1000000; default 400. Times turns at most 10^8
   */
  pairs: number;
  /**
   * of an argument, 1..100000; default 60
   */
  turns: number;
  /**
   * outcomes count from this turn on; default 0
   */
  first: number;
  /**
   * so many turns have the couple's own numbers in every pair: what could have come of this very
   * moment; 0..turns; default 0
   */
  ownTurns: number;
  /**
   * whose pursuing the gains are of; PURSUIT_NONE: the stronger loop
   */
  pursuer: Seat | null;
  /**
   * 1: the outcomes are those of the next argument, with the same trigger, of so many turns too;
   * default 0
   */
  followUp: number;
  /**
   * until then, 0..36525; default 7
   */
  days: number;
  /**
   * of another trigger; PURSUIT_UNSET: the disagreement they begin with
   */
  severity: number;
  /**
   * of another trigger; or PURSUIT_NONE
   */
  owner: Seat | null;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * One outcome over all pairs.
 */
export interface Contrast {
  /**
   * pairs; for the repair time those in which both runs had a cycle, compared as far as both were
   * watched after it
   */
  n: number;
  /**
   * mean, or share
   */
  meanWithout: number;
  /**
   * likewise
   */
  meanWith: number;
  /**
   * mean_with - mean_without
   */
  difference: number;
  /**
   * its 95 % interval, paired; both 0 if n is below 2
   */
  low: number;
  /**
   * its 95 % interval, paired; both 0 if n is below 2
   */
  high: number;
  /**
   * of the paired difference over that of unpaired runs; 0: none varies
   */
  varianceRatio: number;
  /**
   * in this very argument, pair 0
   */
  ownWithout: number;
  ownWith: number;
}

/**
 * What else is known of a comparison.
 */
export interface Compared {
  pairs: number;
  /**
   * pairs in which a change was refused
   */
  refused: number;
  /**
   * pairs in which a move was not made
   */
  unmade: number;
  /**
   * runs with a cycle: without, with
   */
  cycles: number[];
  /**
   * of them not repaired by the end: the mean repair time is too low
   */
  censored: number[];
  /**
   * of the gains
   */
  pursuer: Seat | null;
  /**
   * PURSUIT_RUN_... of this very argument
   */
  own: number;
}

/**
 * How to search.
 */
export interface Search {
  /**
   * bit 1 < < PURSUIT_LEVER_...: where to look; default all
   */
  levers: number;
  /**
   * HOLDS (default) or CYCLE: what the argument shall be kept out of
   */
  avoid: Outcome | null;
  /**
   * ways it could go, of which a majority counts, 2..10000; default 60
   */
  pairs: number;
  /**
   * of the argument, 10..1000; default 60
   */
  turns: number;
  /**
   * moves and interventions are tried from this turn on,
   */
  first: number;
  /**
   * up to this one, but not in the last 20 turns,
   */
  last: number;
  /**
   * every so many turns, 1..1000; default all
   */
  step: number;
  /**
   * whose loop the links are of; PURSUIT_NONE: the stronger one
   */
  pursuer: Seat | null;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * A single change that keeps an argument out of the cycle. A dose is how large the change is,
 * 0..1: by how much a link is weakened, the way of a trait as a share of its range, the strength
 * of an intervention; a move has none, 0. Smallest is what a grid of 8 and halving find.
 */
export interface Finding {
  lever: Lever | null;
  /**
   * the smallest that does it in more than half of the ways it could go; PURSUIT_UNSET: none does
   */
  dose: number;
  /**
   * likewise in this very argument
   */
  ownDose: number;
  /**
   * 0: on the grid, more of it let fewer out; a smaller dose may do it
   */
  monotone: number;
  /**
   * share of the ways kept out of it, with `change`
   */
  avoided: number;
  /**
   * and without, from the same moment on
   */
  unhelped: number;
  /**
   * of a move: how likely it was at that moment of this very argument
   */
  probability: number;
  /**
   * with `dose`, or without one with `own_dose`
   */
  change: Change;
}

/**
 * What is known of a search.
 */
export interface Found {
  /**
   * how many findings are filled in
   */
  count: number;
  /**
   * how many there are, by pursuit_lever
   */
  all: number[];
  /**
   * 1: this very argument comes to what is to be avoided, unhelped
   */
  own: number;
  /**
   * share of the ways it could go that do not
   */
  unhelped: number;
}

/**
 * What would weaken one link of the loop.
 */
export interface Remedy {
  link: Link | null;
  /**
   * 1: the intervention brings the hot gain below 1
   */
  heals: number;
  /**
   * of those that act on this link most: the one that does so with the smallest strength; else the
   * one that lowers the gain most at full strength; PURSUIT_NONE: none acts, or none is needed
   */
  what: Intervention | null;
  /**
   * for whom; PURSUIT_NONE: both
   */
  who: Seat | null;
  /**
   * 0..1
   */
  strength: number;
  /**
   * of the link, now
   */
  slopeBefore: number;
  /**
   * and with it
   */
  slope: number;
  /**
   * hot, now
   */
  gainBefore: number;
  /**
   * and with it
   */
  gain: number;
}

/**
 * How people scatter, seat a first.
 */
export interface Scatter {
  /**
   * correlation between partners, of anxiety and of avoidance; -1..1
   */
  alike: number;
  /**
   * standard deviation, 0..1
   */
  anxiety: number[];
  /**
   * standard deviation, 0..1
   */
  avoidance: number[];
  /**
   * of the two within a person, -1..1; .3 is usual, a design choice
   */
  correlation: number[];
  /**
   * standard deviation, 0..1
   */
  level: number[];
  /**
   * correlation between partners, -1..1
   */
  levelsAlike: number;
}

/**
 * The size of a population.
 */
export interface PopulationInfo {
  /**
   * of a grid, else 0
   */
  axes: number;
  /**
   * ids 0..couples - 1
   */
  couples: bigint;
  /**
   * of a grid, else 0
   */
  cells: bigint;
  /**
   * couples a cell
   */
  cellCouples: bigint;
}

/**
 * Which part of an ensemble is run, and how.
 */
export interface Running {
  /**
   * of each couple
   */
  turns: number;
  /**
   * ids first .. first + couples - 1
   */
  first: bigint;
  /**
   * how many
   */
  couples: bigint;
  /**
   * 0: one for each processor; at most 1024
   */
  threads: number;
  /**
   * 1: one couple after the other; slower, with the same results
   */
  plain: number;
  /**
   * may be NULL
   */
  progress: number;
}

/**
 * What became of one couple. Turns are counted from 0; PURSUIT_NONE: never.
 */
export interface Summary {
  /**
   * after the last turn
   */
  phase: Phase | null;
  /**
   * 1: the cycle holds: six turns running in the last ten
   */
  holds: number;
  /**
   * 1: the last ten turns were calm
   */
  diesOut: number;
  /**
   * first turn of the first cycle
   */
  escalated: number;
  /**
   * turn in which the issue was resolved
   */
  resolved: number;
  /**
   * who pursued in more turns; PURSUIT_NONE: nobody
   */
  pursuer: Seat | null;
  /**
   * in a negative phase
   */
  negativeTurns: number;
  /**
   * of them in a row
   */
  longestRun: number;
  /**
   * happenings that this couple refused
   */
  refused: number;
  /**
   * each phase
   */
  turnsIn: number[];
  /**
   * after the last turn, seat a first; so below
   */
  stance: (Stance | null)[];
  /**
   * largest value after any turn,
   */
  peakArousal: number[];
  /**
   * of the drives,
   */
  peakPursuit: number[];
  /**
   * too,
   */
  peakWithdrawal: number[];
  /**
   * and of the strongest fear
   */
  peakFear: number[];
  /**
   * the first turn with it
   */
  peakArousalAt: number[];
  peakPursuitAt: number[];
  peakWithdrawalAt: number[];
  peakFearAt: number[];
  /**
   * turns by the kind of the move
   */
  movesOfA: number[];
  movesOfB: number[];
}

/**
 * One turn, over all couples.
 */
export interface TurnTotals {
  /**
   * couples in each
   */
  phases: (bigint)[];
  /**
   * partners in each: [8 * seat + stance]
   */
  stances: (bigint)[];
  /**
   * couples in which it was made
   */
  moves: (bigint)[];
  /**
   * issues, in this turn
   */
  resolved: bigint;
  /**
   * over couples: [8 * seat + which] of arousal, expressed, pursuit, withdrawal, distress, hope,
   * security, mentalizing
   */
  sums: number[];
}

/**
 * All turns of all couples.
 */
export interface StanceCounts {
  /**
   * by the mover's stance: [8 * before + after]
   */
  turns: (bigint)[];
  /**
   * by the row of the model's transitions that was taken
   */
  rows: (bigint)[];
}

/**
 * What a run fills: arrays of the caller's, in the order of ids from the first one run. What is
 * NULL is left out.
 */
export interface Results {
  /**
   * [couple]; the first one's struct_size counts for all
   */
  summaries: number;
  /**
   * [couple] as pursuit_couple_hash() at the end
   */
  hashes: bigint;
  /**
   * [4 * couple]: cold with seat a pursuing, with seat b; hot likewise; as pursuit_couple_gain()
   */
  gains: number;
  /**
   * [turn]
   */
  totals: number;
  /**
   * one
   */
  stanceCounts: number;
  /**
   * [turn * stride + couple]: move + 32 * stance
   */
  trace: number;
  /**
   * [turn * stride + couple]: a pursuit_phase
   */
  phases: number;
  /**
   * [turn * stride + couple]: of the move
   */
  intensities: number;
  /**
   * PURSUIT_QUANTITY_OF(seat, quantity)
   */
  columnIds: number;
  /**
   * an array each, [turn * stride + couple]: after it
   */
  columnValues: number;
  columnCount: number;
  /**
   * 0: as many as couples
   */
  stride: number;
  /**
   * one, of all that the couples went through; of parts it adds up, mod 2^64
   */
  hash: bigint;
  /**
   * [turn * stride + couple]: the pursuit_seat that made the move
   */
  movers: number;
}

/**
 * Values of one number of a loop, from the first to the last in equal steps.
 */
export interface LoopSweep {
  sides: LoopSides | null;
  member: LoopMember | null;
  /**
   * how many values, 1..1000000
   */
  steps: number;
  first: number;
  last: number;
}

/**
 * Values of one trait of one partner, from the first to the last in equal steps.
 */
export interface TraitSweep {
  seat: Seat | null;
  trait: Trait | null;
  /**
   * how many values, 1..10000
   */
  steps: number;
  /**
   * within the trait's range
   */
  first: number;
  /**
   * within the trait's range
   */
  last: number;
}

/**
 * A disagreement to be played again and again.
 */
export interface Opening {
  /**
   * who wants the change
   */
  owner: Seat | null;
  severity: number;
  /**
   * 0..100000, with ids 0, 1, ...: all cells share their numbers
   */
  runs: number;
  /**
   * 10..100000
   */
  turns: number;
  seed: bigint;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * What speaks for a move, step by step. No diagnosis, and no fault of anybody's.
 */
export interface Reason {
  mover: Seat | null;
  move: Move | null;
  stance: Stance | null;
  /**
   * index in `turns` of what set it off; PURSUIT_NONE
   */
  setOffBy: bigint;
  /**
   * the transition, with its `because`; PURSUIT_NONE
   */
  row: number;
  /**
   * 1: what speaks for the move, not why it was made
   */
  hostMade: number;
  cue: Cue | null;
  /**
   * the other's last act; PURSUIT_NONE where no record holds it
   */
  heard: Move | null;
  /**
   * of the cause where it is older than what was heard, else of that
   */
  meaning: Meaning | null;
  primary: Primary | null;
  secondary: Secondary | null;
  need: Need | null;
  fear: Fear | null;
  tendency: Tendency | null;
  needUnmet: number;
  fearActive: number;
  /**
   * the contributions, summed up in order
   */
  score: number;
  /**
   * of the move
   */
  probability: number;
  /**
   * by pursuit_feature
   */
  contribution: number[];
  /**
   * the move in `set_off_by`; PURSUIT_NONE
   */
  cause: Move | null;
  /**
   * 1: what the other has done since means something else
   */
  causeIsOlder: number;
  /**
   * by pursuit_gate
   */
  more: number[];
  /**
   * by pursuit_gate
   */
  less: number[];
  /**
   * how open the stance is to the move, 0..2
   */
  openness: number;
  weight: number;
}

/**
 * Texts of yours, by pursuit_message; NULL: as it is in English. Yours, and only read.
 */
export interface Catalogue {
  texts: (string)[];
}

/**
 * Why not another move.
 */
export interface Alternative {
  mover: Seat | null;
  /**
   * the one that was made
   */
  move: Move | null;
  /**
   * and the one that was not
   */
  alternative: Move | null;
  /**
   * probability of the one that was made
   */
  chosen: number;
  /**
   * of the alternative
   */
  probability: number;
  /**
   * 1: no change is needed, it is what the draw picks
   */
  atHand: number;
  /**
   * whose smallest change makes the same draw pick it; PURSUIT_NONE
   */
  feature: Feature | null;
  /**
   * to be added to the feature
   */
  change: number;
  /**
   * by pursuit_feature; their sum in order is the alternative's score
   */
  contribution: number[];
}

/**
 * A turn as it is to be played, for writers, actors and language models. All of it follows from
 * the record; neither of the two is the villain.
 */
export interface Direction {
  /**
   * of the turn
   */
  number: number;
  speaker: Seat | null;
  /**
   * of several that were said: the one with the largest share
   */
  move: Move | null;
  kind: Kind | null;
  group: Group | null;
  /**
   * of the act, 0..1
   */
  intensity: number;
  strength: Strength | null;
  /**
   * 1: the other is away and hears none of it
   */
  alone: number;
  /**
   * 1: not chosen by the engine
   */
  hostMade: number;
  stance: Stance | null;
  /**
   * after the turn
   */
  phase: Phase | null;
  /**
   * the emotion that shows,
   */
  shows: Secondary | null;
  /**
   * and the arousal that does, 0..1
   */
  expressed: number;
  /**
   * the emotion underneath;
   */
  beneath: Primary | null;
  /**
   * and the fear,
   */
  fear: Fear | null;
  /**
   * 0..1;
   */
  fearActive: number;
  /**
   * what is felt of it, 0..1
   */
  arousal: number;
  /**
   * what is wanted,
   */
  need: Need | null;
  /**
   * 0..1;
   */
  needUnmet: number;
  /**
   * and what it pulls toward
   */
  tendency: Tendency | null;
  /**
   * 1: the act does not show what is underneath
   */
  feelingUnsaid: number;
  /**
   * 1: the act does not ask for what is needed
   */
  needUnsaid: number;
  /**
   * what they have just heard,
   */
  cue: Cue | null;
  /**
   * PURSUIT_NONE where no record holds it;
   */
  heard: Move | null;
  /**
   * and what they made of it
   */
  meaning: Meaning | null;
  /**
   * as in a reason
   */
  cause: Move | null;
  causeIsOlder: number;
  /**
   * by pursuit_group: of its acts in this moment, all gates in it
   */
  chance: number[];
  /**
   * by pursuit_manner: 1 where it holds
   */
  manner: number[];
  /**
   * by pursuit_limit: 1 where it holds
   */
  limits: number[];
}

/**
 * Where and why a text cannot be read.
 */
export interface ParseError {
  /**
   * from 1; 0 where the fault has no place in the text
   */
  line: number;
  /**
   * from 1, in letters (code points); 0 likewise
   */
  column: number;
  /**
   * one line
   */
  message: string;
}

/**
 * One talk.
 */
export interface TalkInfo {
  /**
   * turns an interval
   */
  columns: number;
  /**
   * rows of the table; the first one only sets the scene
   */
  intervals: number;
  /**
   * as it is called in the table; borrowed: valid until they are destroyed
   */
  couple: string;
  /**
   * codes that are known
   */
  acts: number;
  /**
   * and missing ones; of the rest of columns times intervals nobody acted
   */
  missing: number;
}

/**
 * What became of the rows of a table.
 */
export interface TalkRows {
  /**
   * rows that are in the talks
   */
  read: bigint;
  /**
   * with nothing in them
   */
  blank: bigint;
  /**
   * of other coders and persons, and those that are not to be kept
   */
  leftOut: bigint;
  /**
   * codes that were read
   */
  acts: bigint;
  /**
   * and those that are missing
   */
  missing: bigint;
  /**
   * places where rows are left out
   */
  gaps: bigint;
  /**
   * of couples: missing, so that those of the codes hold
   */
  unknownTraits: bigint;
  /**
   * talks of a single row, which are skipped
   */
  shortTalks: bigint;
}

/**
 * Log-likelihoods of the same transitions without a model; the last two are fitted to them.
 */
export interface Baselines {
  /**
   * combinations of values an interval can show
   */
  cells: number;
  /**
   * intervals but the first, of all talks; both without missing codes
   */
  transitions: bigint;
  /**
   * every combination alike
   */
  chance: number;
  /**
   * every interval drawn alike
   */
  independent: number;
  /**
   * every interval drawn given the one before
   */
  markov: number;
}

/**
 * Two coders of a column.
 */
export interface AgreementInfo {
  /**
   * that the column may have
   */
  codes: number;
  /**
   * coder; borrowed: valid until it is destroyed, as all texts here
   */
  first: string;
  /**
   * the other one
   */
  second: string;
  /**
   * for both partners together
   */
  column: string;
  /**
   * that both coded
   */
  units: bigint;
  /**
   * that only one of the two did
   */
  unmatched: bigint;
}

/**
 * Cohen's kappa (1960) of one code against all others, or of all codes.
 */
export interface Kappa {
  /**
   * as it stands in the table, "" for all; borrowed likewise
   */
  code: string;
  /**
   * units in which both say it; of all codes: in which they say the same
   */
  both: bigint;
  /**
   * in which the first coder does; of all codes: all units
   */
  first: bigint;
  /**
   * and the second
   */
  second: bigint;
  /**
   * share of the units in which they agree, 0..1
   */
  agreement: number;
  /**
   * 1 they always agree, 0 as by chance, -1..1; NaN: only one code was used
   */
  kappa: number;
}

/**
 * How to fit.
 */
export interface FitOptions {
  /**
   * talks are held out in so many parts, 2 to their number; 0 (default): none
   */
  folds: number;
  /**
   * of the posterior, 0 or 100 to 10^6; default 2000
   */
  draws: number;
  /**
   * studies played for the checks, 0 or 20 to 10^5; default 0
   */
  simulated: number;
  /**
   * of partners, 0..1000; default 0
   */
  shuffles: number;
  /**
   * up to 1024; 0 (default): one for each processor
   */
  threads: number;
  /**
   * of all draws; default 0
   */
  seed: bigint;
  /**
   * a trait by name, in which people differ from couple to couple and partners are alike; NULL
   * (default): none
   */
  couple: string;
  /**
   * of each talk, below `folds`, not all one; NULL (default): in turn
   */
  foldOf: number;
  /**
   * may be NULL (default); stopped, a fit is the best so far
   */
  progress: number;
}

/**
 * What is known of a fit.
 */
export interface FitInfo {
  /**
   * 0: it was stopped, and is the best so far
   */
  complete: number;
  /**
   * how many there are,
   */
  estimates: number;
  /**
   * rows of the comparison,
   */
  rivals: number;
  /**
   * figures that were checked; of exchanged partners in the end
   */
  checks: number;
  /**
   * and lines of what to beware of
   */
  warnings: number;
  /**
   * talks that were held out in turn; 0 without folds
   */
  heldOut: number;
  /**
   * intervals of all talks but their first
   */
  transitions: number;
  /**
   * of the likelihood of all talks
   */
  evaluations: bigint;
  /**
   * of all transitions
   */
  logLikelihood: number;
}

/**
 * One number of a fit. What is not known is NaN.
 */
export interface Estimate {
  /**
   * borrowed: valid until the fit is destroyed
   */
  name: string;
  /**
   * where the posterior is highest
   */
  value: number;
  /**
   * what it was
   */
  standard: number;
  /**
   * its range
   */
  least: number;
  most: number;
  /**
   * standard error by the curvature; NaN where the likelihood jumps
   */
  error: number;
  /**
   * likewise, sandwich
   */
  robust: number;
  /**
   * of the posterior: 5 %,
   */
  low: number;
  /**
   * half,
   */
  middle: number;
  /**
   * 95 %
   */
  high: number;
  /**
   * 1 - posterior variance / variance beforehand
   */
  reliability: number;
}

/**
 * A way to tell what is observed, with what it costs. What is not known is NaN.
 */
export interface Rival {
  parameters: number;
  /**
   * borrowed: valid until the fit is destroyed
   */
  name: string;
  /**
   * per transition, of the talks it was fitted to
   */
  nats: number;
  /**
   * likewise, of those it was fitted without
   */
  heldOut: number;
  /**
   * of held_out to that of the fit, paired by talk,
   */
  difference: number;
  /**
   * and the standard error of that
   */
  error: number;
}

/**
 * A figure of the talks beside the same of studies played by the fit.
 */
export interface Checked {
  /**
   * borrowed: valid until the fit is destroyed
   */
  name: string;
  observed: number;
  mean: number;
  deviation: number;
}

/**
 * What the acts so far look like.
 */
export interface PatternFinding {
  /**
   * the likeliest explanation of the latest acts
   */
  pattern: Pattern | null;
  /**
   * but for NOTHING it is a guess: not enough evidence
   */
  lack: Lack | null;
  /**
   * seen so far
   */
  acts: number;
  /**
   * index of the act it begins with
   */
  first: number;
  /**
   * acts from that one to the latest
   */
  length: number;
  /**
   * time of the act it begins with
   */
  since: number;
  /**
   * and of the latest
   */
  upTo: number;
  /**
   * of these acts those that speak for it; of NONE: that are neither attack nor step back
   */
  speaking: number;
  /**
   * so many more acts like the latest 8 would be enough; of a guess 0: none would
   */
  more: number;
  /**
   * speaking / length
   */
  strength: number;
  /**
   * over the best other explanation, nats, 0 or more
   */
  lead: number;
  /**
   * of each pattern, now; sum to 1
   */
  probability: number[];
  /**
   * how many of the following; beyond 64 acts they are not kept
   */
  ranges: number;
  /**
   * times of the first and the last act of each range of acts that speak for it, in order; the
   * latest 8 ranges
   */
  evidence: number[];
}

/**
 * A lag-1 association. Q is Yule's, -1..1; intervals hold 95 %.
 */
export interface Association {
  lag: Lag | null;
  /**
   * whose act comes first; the other answers
   */
  firstSeat: Seat | null;
  verdict: Verdict | null;
  /**
   * answers with an act of the other and an own one before them
   */
  pairs: number;
  /**
   * of NOT_ENOUGH: about so many more pairs would be enough; 0: none would
   */
  more: number;
  /**
   * first and second act, first alone, second alone, neither
   */
  table: number[];
  /**
   * of the plain table, which holds habit and time as well
   */
  q: number;
  /**
   * of the plain table, which holds habit and time as well
   */
  qLow: number;
  /**
   * of the plain table, which holds habit and time as well
   */
  qHigh: number;
  /**
   * Q of the answerer's own act before and the second act
   */
  inertia: number;
  /**
   * given habit and time: the verdict is where the interval is
   */
  adjusted: number;
  /**
   * given habit and time: the verdict is where the interval is
   */
  low: number;
  /**
   * given habit and time: the verdict is where the interval is
   */
  high: number;
  /**
   * that chance puts together the pairs, two-sided
   */
  p: number;
  /**
   * Q given habit but not time
   */
  untimed: number;
  /**
   * Untimed, the first acts shuffled within windows of time: what time makes of it.
   */
  shuffledMean: number;
  /**
   * Untimed, the first acts shuffled within windows of time: what time makes of it.
   */
  shuffledLow: number;
  /**
   * Untimed, the first acts shuffled within windows of time: what time makes of it.
   */
  shuffledHigh: number;
  /**
   * Adjusted, everybody with somebody else's partner. Of two talks or more.
   */
  partnersMean: number;
  /**
   * Adjusted, everybody with somebody else's partner. Of two talks or more.
   */
  partnersLow: number;
  /**
   * Adjusted, everybody with somebody else's partner. Of two talks or more.
   */
  partnersHigh: number;
  /**
   * 0: the first three say nothing
   */
  shuffles: number;
  /**
   * and the others
   */
  partnerShuffles: number;
}

/**
 * A stretch of a talk that one explanation covers.
 */
export interface Stretch {
  pattern: Pattern | null;
  /**
   * acts [first, first + length)
   */
  first: number;
  /**
   * acts [first, first + length)
   */
  length: number;
  /**
   * times of its first and of its last act
   */
  since: number;
  /**
   * times of its first and of its last act
   */
  upTo: number;
  /**
   * acts that speak for it
   */
  speaking: number;
  /**
   * over two ordinary partners, nats; 0 of NONE
   */
  lead: number;
}

/**
 * How much of several talks a pattern covers.
 */
export interface Prevalence {
  pattern: Pattern | null;
  /**
   * in which it occurs
   */
  talks: number;
  /**
   * 0: the last three say nothing
   */
  shuffles: number;
  /**
   * of all acts
   */
  share: number;
  /**
   * The share, everybody with somebody else's partner.
   */
  partnersMean: number;
  /**
   * The share, everybody with somebody else's partner.
   */
  partnersLow: number;
  /**
   * The share, everybody with somebody else's partner.
   */
  partnersHigh: number;
}

/**
 * How a picture is made. All pictures are SVG; picture.hpp says what is in each.
 */
export interface Frame {
  /**
   * px, 320..2000; below 640 as for a phone; 0: 760
   */
  width: number;
  /**
   * of the people in seat a and b; NULL: "A" and "B"
   */
  names: (string)[];
  /**
   * what ids in it begin with: to be unique in a page; NULL: "picture"
   */
  id: string;
  /**
   * 1: without a style sheet; the page has pursuit_picture_style()
   */
  noStyle: number;
}

/**
 * Something that happened from outside the turns.
 */
export interface Mark {
  /**
   * 1: an intervention; 0: an event
   */
  intervention: number;
  /**
   * index of the turn it came before
   */
  before: number;
  /**
   * a sentence
   */
  text: string;
}

/**
 * A map over two numbers.
 */
export interface Map {
  /**
   * 1..200
   */
  columns: number;
  /**
   * 1..200
   */
  rows: number;
  /**
   * 0, or up to 5
   */
  classCount: number;
  /**
   * what is shown; NULL: nothing is said
   */
  title: string;
  /**
   * what the two numbers are; likewise
   */
  across: string;
  /**
   * likewise
   */
  up: string;
  /**
   * from the first column to the last
   */
  acrossRange: number[];
  /**
   * from the lowest row to the highest
   */
  upRange: number[];
  /**
   * row by row from the lowest: 0..1, or indices of classes
   */
  values: number;
  /**
   * what they are called; NULL if there are none
   */
  classes: number;
  /**
   * NULL: nothing is marked
   */
  markLabel: string;
  /**
   * a point of interest, across and up
   */
  mark: Point;
}

/**
 * What an image says of itself.
 */
export interface ImageInfo {
  of: Image | null;
  format: number;
  /**
   * 1: it does
   */
  carriesModel: number;
  /**
   * pursuit_model_hash() of the model it was made under
   */
  modelHash: bigint;
}

/**
 * Where a replay first came to something else than what was recorded.
 */
export interface Divergence {
  /**
   * 0: the recording is valid, and all below is 0
   */
  diverged: number;
  /**
   * from 0
   */
  checkpoint: number;
  /**
   * turns of the recording up to there
   */
  turn: number;
  /**
   * 1: a call since the checkpoint before was refused
   */
  refused: number;
  /**
   * pursuit_couple_hash() there, as it was then
   */
  recorded: bigint;
  replayed: bigint;
}

/**
 * A story of a report: a scenario played to its end, or a recording played again.
 */
export interface Story {
  /**
   * NULL: the recording
   */
  scenario: number;
  /**
   * an image of pursuit_couple_save_recording()
   */
  recording: number;
  /**
   * bytes of it
   */
  recordingSize: number;
  /**
   * of a recording that does not carry its own; NULL: the standard
   */
  model: number;
  /**
   * NULL: the scenario's
   */
  title: string;
  /**
   * likewise; of a recording "A" and "B"
   */
  names: (string)[];
}

/**
 * What is in a report.
 */
export interface Reporting {
  /**
   * of runs for each help: 2..10000, or 0 to leave it out
   */
  pairs: number;
  /**
   * at most so many turns of each story are told; 0..100000
   */
  transcript: number;
  /**
   * may be NULL; default NULL
   */
  progress: number;
}

/**
 * One thing that happened, or will. What its kind does not need is passed over.
 */
export interface Told {
  kind: ToldKind | null;
  /**
   * or PURSUIT_NONE, where there need not be one
   */
  seat: Seat | null;
  /**
   * the move; the number of exchanges
   */
  id: number;
  /**
   * 0..1; of a move PURSUIT_UNSET: what the drive makes it
   */
  amount: number;
  /**
   * when, on the couple's clock
   */
  atMs: bigint;
  /**
   * of a separation, 0..2^32-1; PURSUIT_NONE without a promise
   */
  ms: bigint;
}
