// One quarrel: what it began with, every turn, and how things stood before each, so that one can go
// back and forth, take part, and ask what if. Whoever acts in the past begins another future.

const quoted = (text) => `"${String(text).slice(0, 40).replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&')}"`;
const number = (x) => String(Math.min(1, Math.max(0, Number(x) || 0)));

/** A scenario file of what the form says. */
function fileOf({ people, severity, owner }) {
  const person = (seat, p) => `[${seat}]\nname = ${quoted(p.name)}\nanxiety = ${number(p.anxiety)}\navoidance = ${number(p.avoidance)}
level = ${number(p.level)}\n`;
  const who = owner ? `owner = "${owner === 'b' ? 'b' : 'a'}"\n` : '';
  return `title = "Two of your own"\nseed = 1\nturns = 60\n${person('a', people[0])}${person('b', people[1])}
[[happens]]\nturn = 0\nevent = "disagreement"\nseverity = ${number(severity)}\n${who}`;
}
const withSeed = (file, seed) => {
  const line = `seed = ${Math.floor(Math.abs(Number(seed))) % 1e15}`;
  return /^seed\s*=.*$/m.test(file) ? file.replace(/^seed\s*=.*$/m, line) : `${line}\n${file}`;
};
const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
/** By hand: a function for each byte takes a phone a quarter of a second for the module. */
function unbase64(text) {
  const given = atob(text.replaceAll('-', '+').replaceAll('_', '/')), out = new Uint8Array(given.length);
  for (let i = 0; i < out.length; ++i) out[i] = given.charCodeAt(i);
  return out;
}

const MOST_TURNS = 2000;

class Quarrel {
  /** `setup`: {scene} or {own: what the form says} or {image, names}; and a seed. */
  constructor(engine, setup) {
    this.engine = engine;
    this.setup = setup;
    this.turns = [];
    this.log = [];  // what was done to it: [turn, 'act', seat, move] or [turn, 'help', what, who]
    this.at = 0;
    if (setup.image) {
      const couple = engine.Couple.load(unbase64(setup.image));
      this.scenario = engine.Scenario.parse(fileOf({ people: [{ name: setup.names[0] }, { name: setup.names[1] }], severity: 0 })
        .replace(/\[\[happens\]\][^]*/, ''));
      this.model = couple.model;
      const playthrough = this.scenario.playthrough(this.model);
      playthrough.assign(couple);
      this.playthroughs = [playthrough];
      this.names = setup.names;
    } else {
      const file = setup.own ? fileOf(setup.own) : scenes[setup.scene];
      if (file === undefined) throw new engine.NameError(`no scene '${String(setup.scene).slice(0, 40)}'`);
      this.scenario = engine.Scenario.parse(setup.seed === undefined ? file : withSeed(file, setup.seed));
      this.model = this.scenario.model;
      this.playthroughs = [this.scenario.playthrough(this.model)];
      this.names = this.scenario.names;
    }
    this.first = this.couple().situation.turns;
  }
  /** From a link: played again, to the same bits. */
  static of(engine, { setup, turns, log }) {
    if (typeof setup !== 'object' || !Array.isArray(log) || !(turns >= 0 && turns <= MOST_TURNS)) {
      throw new engine.ParseError('no quarrel stands in it');
    }
    const out = new Quarrel(engine, setup);
    for (let i = 0, next = 0; ; ) {
      const entry = log[next];
      if (entry && entry[0] === i) {
        ++next;
        if (entry[1] === 'help') out.help(entry[2], entry[3]);
        else if (out.turns.length < turns) (out.act(entry[2], entry[3]), ++i);
        else break;
      } else if (out.turns.length < turns) (out.play(), ++i);
      else break;
    }
    return out;
  }
  state() { return { setup: this.setup, turns: this.turns.length, log: this.log }; }

  couple(at = this.at) { return this.playthroughs[at].couple(); }
  get floor() { return this.couple().situation.floor; }
  get shown() { return this.turns.slice(0, this.at); }

  /** What comes after now is gone. */
  #cut() {
    this.turns.length = this.at;
    this.playthroughs.splice(this.at + 1).forEach((playthrough) => playthrough.dispose());
    this.log = this.log.filter(([turn, what]) => turn < this.at || (turn === this.at && what === 'help'));
  }
  #add(playthrough, turn) {
    this.turns.push(turn);
    this.playthroughs.push(playthrough);
    this.at = this.turns.length;
  }
  /** The next turn, played before or new. */
  play() {
    if (this.at < this.turns.length) return void ++this.at;
    if (this.turns.length >= MOST_TURNS) return;
    const playthrough = this.playthroughs[this.at].copy();
    this.#add(playthrough, playthrough.next());
  }
  act(seat, move) {
    const couple = this.couple(), turn = couple.act(seat, move);
    this.#cut();
    const playthrough = this.playthroughs[this.at].copy();
    playthrough.assign(couple);
    this.log.push([this.at, 'act', seat, move]);
    this.#add(playthrough, turn);
  }
  help(what, who = null) {
    const couple = this.couple();
    couple.intervene(what, who ?? undefined);
    this.#cut();
    this.playthroughs[this.at].assign(couple);
    this.log.push([this.at, 'help', what, who]);
  }
  helpsAt(turn) { return this.log.filter(([at, what]) => at === turn && what === 'help'); }

  why(i) { return this.engine.why(this.model, this.turns, i); }

  /** Before turn `at`: once as it was, once with a change, on the same chances. */
  whatIf(at, change, pairs = 200) {
    const couple = this.couple(at), turns = 40;
    const { outcomes, refused } = this.engine.whatIf(couple, [{ turn: 0, ...change }], { pairs, turns });
    const fork = couple.copy();
    const first = change.move ? [this.#forced(fork, change)] : (fork.intervene(change.intervention, change.who ?? undefined), []);
    const other = [...first, ...fork.play(turns - first.length)];
    const here = couple.play(turns);
    return { ...outcomes.time_in_cycle, refused, pairs, as: here, other, at };
  }
  #forced(fork, { seat, move }) {
    return fork.act(seat, move);
  }

  csv() {
    const cell = (x) => `"${String(x ?? '').replaceAll('"', '""')}"`;
    const rows = this.turns.map((t) => [t.number, t.timeMs, this.names[t.mover === 'a' ? 0 : 1], t.move, t.intensity.toFixed(3), t.stance, t.phase]);
    return [['turn', 'time_ms', 'who', 'move', 'intensity', 'stance', 'phase'], ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
  }
}
