// A story in Ink whose knots ask the engine: whoever plays says Ana's lines, the engine decides what Ben does.
//   node stage.mjs [CHOICE...]      the numbers of the lines to say, from 0; at a terminal they are asked for
// `ink` is inkjs with its compiler, `engine` what load() of pursuit-engine makes.
import { readFileSync } from 'node:fs';

const MOODS = { calm: 'calm', a_pursues: 'chase', b_pursues: 'chase', attack_attack: 'fight',
  withdraw_withdraw: 'frozen', paused: 'pause', de_escalated: 'better', bonding: 'better' };

/** "blame .7 share .3" as shares; one move alone counts whole. */
export function sharesOf(text) {
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return { [words[0]]: 1 };
  return Object.fromEntries(words.flatMap((word, i) => (i % 2 ? [] : [[word, Number(words[i + 1])]])));
}

export class Evening {
  /** @param seed which of the many evenings */
  constructor(ink, engine, { seed = 7, text = readFileSync(new URL('late.ink', import.meta.url), 'utf8'), saved = null } = {}) {
    this.engine = engine;
    this.turns = [];
    if (saved === null) {
      this.couple = new engine.Couple('pursuer', 'withdrawer', { seed });
      this.couple.disagree(0.6, 'a');
    }
    this.story = new ink.Compiler(text).Compile();
    const bind = (name, work) => this.story.BindExternalFunction(name, work, false);
    bind('next', () => this.next());
    bind('said', (moves) => { this.turns.push(this.couple.said('a', sharesOf(moves))); });
    bind('tone', () => this.direction.json('Ana', 'Ben').tone.map((each) => each.text).join(', ') || 'as always');
    bind('beneath', () => this.direction.json('Ana', 'Ben').underneath.text);
    bind('mood', () => MOODS[this.couple.situation.phase]);
    if (saved !== null) this.load(saved);
  }
  /** Ben's turn, whoever would have spoken next. */
  next() {
    this.couple.giveFloor('b');
    this.turns.push(this.couple.step());
    return this.direction.move;
  }
  get direction() { return this.engine.direction(this.couple.model, this.turns, this.turns.length - 1); }
  /** Says one of the lines that there are, or begins; the text until there are lines again. */
  say(choice = null) {
    if (choice !== null) this.story.ChooseChoiceIndex(choice);
    return this.story.ContinueMaximally();
  }
  get lines() { return this.story.currentChoices.map((choice) => choice.text); }
  /** The story and the couple, to go on from. */
  save() {
    return { story: this.story.state.ToJson(), couple: this.couple.save({ turns: this.turns.slice(-8) }) };
  }
  load({ story, couple }) {
    this.story.state.LoadJson(story);
    this.couple = this.engine.Couple.load(couple, { model: this.engine.Model.standard() });
    this.turns = this.engine.Couple.loadTurns(couple, { model: this.couple.model });
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { load } = await import(process.env.PURSUIT_PACKAGE ?? 'pursuit-engine');
  const evening = new Evening(await import('inkjs/full'), await load());
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const given = process.argv.slice(2);
  process.stdout.write(evening.say());
  while (evening.lines.length > 0) {
    evening.lines.forEach((line, i) => console.log(`  ${i}  ${line}`));
    const choice = Number(given.length > 0 ? given.shift() : await asking.question('> '));
    if (evening.lines[choice] === undefined) continue;
    process.stdout.write(evening.say(choice));
  }
  asking.close();
}
