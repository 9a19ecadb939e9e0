// The story on the package of ./dev wasm, by inkjs in the folder PURSUIT_INK: run by tests/stories_test.sh.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { Evening, sharesOf } from './stage.mjs';

const ink = createRequire(pathToFileURL(join(process.env.PURSUIT_INK, 'x.js')))('inkjs/full');
const { load } = await import(pathToFileURL(join(process.env.PURSUIT_PACKAGE, 'pursuit.mjs')));
const engine = await load();
const text = readFileSync(new URL('late.ink', import.meta.url), 'utf8');

/** Plays to the end; `choose` gets the lines and the round. */
function played(evening, choose) {
  let out = evening.say();
  for (let round = 0; evening.lines.length > 0; ++round) {
    assert.ok(round < 20, 'an evening ends');
    out += evening.say(choose(evening.lines, round));
  }
  return out;
}

test('what is told is what the engine did', () => {
  const evening = new Evening(ink, engine, { seed: 3 });
  const out = played(evening, (_, round) => round % 3);
  const bens = evening.turns.filter((turn) => turn.mover === 'b' && !turn.hostMade);
  assert.ok(bens.length >= 1 && evening.turns.length > bens.length);
  const lines = [...text.matchAll(/^- "(\w+)": (.*)$/gm)].slice(0, 25);
  let at = 0;
  for (const turn of bens) {  // in order, each act by its own line
    const line = lines.find(([, move]) => move === turn.move)[2];
    at = out.indexOf(line, at);
    assert.ok(at >= 0, `${turn.move} is told`);
    at += line.length;
  }
  assert.equal(out.split('<i>(').length - 1, bens.length, 'a tone for each');
});

test('each act that there is has a line, and shares are those that were said', () => {
  const handled = [...text.matchAll(/^- "(\w+)": /gm)].map(([, move]) => move);
  for (const move of engine.Model.standard().moves) assert.ok(handled.includes(move), move);
  for (const [, moves] of text.matchAll(/said\("([^"]+)"\)/g)) {
    const shares = sharesOf(moves);
    assert.ok(Math.abs(Object.values(shares).reduce((a, b) => a + b) - 1) < 1e-9, moves);
    for (const move of Object.keys(shares)) engine.Model.standard().idOf(move);
  }
  for (const mood of ['calm', 'chase', 'fight', 'frozen', 'pause', 'better']) assert.ok(text.includes(`"${mood}"`) || mood === 'calm');
});

test('what Ana says makes a difference', () => {
  const shares = (choice) => {
    let warm = 0;
    for (let seed = 0; seed < 12; ++seed) {
      const evening = new Evening(ink, engine, { seed, text });
      played(evening, () => choice);
      warm += evening.turns.filter((turn) => turn.mover === 'b' && engine.direction(evening.couple.model, [turn], 0).kind === 'repair').length;
    }
    return warm;
  };
  assert.ok(shares(5) > shares(0), 'who is heard answers more than who is blamed');
});

test('saved in the middle it goes on as it would have', () => {
  const one = new Evening(ink, engine, { seed: 11 });
  let out = one.say();
  out += one.say(1);
  const saved = one.save();
  const other = new Evening(ink, engine, { saved });
  assert.deepEqual(other.lines, one.lines);
  if (one.lines.length > 0) assert.equal(other.say(0), one.say(0));
  assert.equal(other.couple.hash, one.couple.hash);
});
