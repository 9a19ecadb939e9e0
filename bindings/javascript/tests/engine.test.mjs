// The package in Node: the bits of the golden runs, images exchanged with the library of this build,
// random histories, errors, workers. PURSUIT_PACKAGE is the package's folder, PURSUIT_LIBRARY a native
// library, where there is one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = resolve(process.env.PURSUIT_PACKAGE ?? join(root, 'build/js/package'));
const pursuit = await import(pathToFileURL(join(folder, 'pursuit.mjs')));
const engine = await pursuit.load();
const { Couple, Model, Scenario, Ensemble, why, whatIf, words } = engine;
const article = readFileSync(join(root, 'examples/scenarios/article.toml'), 'utf8');

const hex = (x) => x.toString(16).padStart(16, '0');
const PURSUER = { anxiety: 0.78, avoidance: 0.25 }, WITHDRAWER = { anxiety: 0.3, avoidance: 0.75 };
const SECURE = { anxiety: 0.25, avoidance: 0.2 }, FEARFUL = { anxiety: 0.75, avoidance: 0.75 };

/** A record as the C++ test hashes it: field by field, little-endian. */
function packed(turn) {
  const out = new DataView(new ArrayBuffer(512));
  let at = 0;
  const u8 = (x) => out.setUint8(at++, x & 255);
  const f32 = (x) => (out.setFloat32(at, x, true), (at += 4));
  const id = (kind, word) => u8(word === null ? 255 : words[kind].indexOf(word));
  out.setBigInt64(0, BigInt(turn.timeMs), true);
  out.setUint32(8, turn.number, true);
  at = 12;
  id('seat', turn.mover), id('stance', turn.before), id('stance', turn.stance), u8(turn.row);
  u8(turn.moves.indexOf(turn.move)), id('phase', turn.phase), u8(+turn.hostMade), u8(+turn.answers);
  id('turning', turn.turning), u8(+turn.resolved);
  [turn.intensity, turn.probability, turn.uniform, ...turn.features, ...turn.perceived].forEach(f32);
  for (const c of turn.after) {
    [...c.unmet, c.arousal, c.hope, c.security, c.mentalizing, ...c.learned, ...c.cue, c.stress, ...c.fears,
      c.expressed].forEach(f32);
    id('stance', c.stance);
    u8(c.flooded);
  }
  return new Uint8Array(out.buffer, 0, at);
}
const prime = 0x100000001b3n;
function fnv(records) {
  let low = 0x84222325, high = 0xcbf29ce4;  // 64 bits in halves: bigints are slow
  for (const record of records) {
    for (const byte of record) {
      low = (low ^ byte) >>> 0;
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  return (BigInt(high) << 32n) | BigInt(low);
}
assert.equal(fnv([[97]]), ((0xcbf29ce484222325n ^ 97n) * prime) & 0xffffffffffffffffn);

class Run {
  records = []; refused = 0;
  constructor(couple) { this.couple = couple; }
  did(turn) { this.records.push(packed(turn)); }
  play(count) { this.couple.play(count).forEach((turn) => this.did(turn)); }
  expect(call) {
    try { call(); } catch (error) {
      assert(error instanceof pursuit.PursuitError);
      this.refused++;
    }
  }
  line(name) { return `${name.padEnd(12)} ${hex(this.couple.hash)} ${hex(fnv(this.records))} ${this.refused}`; }
}
const articleRun = (run) => (run.couple.disagree(0.6, 'a'), run.play(200));
const trajectories = {
  article: [PURSUER, WITHDRAWER, 7, 0, articleRun],
  exchanged: [PURSUER, WITHDRAWER, 7, 1, (run) => (run.couple.disagree(0.6, 'b'), run.couple.skip(50), run.play(150))],
  secure: [SECURE, SECURE, 0xfedcba9876543210n, 0, (run) => {
    run.couple.goodTime(30), run.play(40), run.couple.disagree(0.9), run.play(60);
  }],
  stressed: [PURSUER, PURSUER, 3, 0, (run) => (run.couple.stress('a', 0.7), run.couple.disagree(0.8, 'b'), run.play(120))],
  separated: [WITHDRAWER, WITHDRAWER, 4, 0x123456789abc, (run) => {
    run.couple.openIssue(0.7, 'a'), run.play(40), run.couple.separate('b', 3600000), run.couple.elapse(7200000);
    run.play(20), run.couple.reunite(), run.play(60);
  }],
  lengths: [FEARFUL, SECURE, 5, 0, (run) => {
    run.couple.disagree(1);
    for (const ms of [1700, 0, 600001]) run.couple.setTurnMs(ms), run.play(50);
  }],
  host_made: [PURSUER, WITHDRAWER, 6, 0, (run) => {
    run.couple.disagree(0.7, 'a');
    words.move.forEach((move, m, { length }) => {
      run.did(run.couple.act(m % 3 === 0 ? 'b' : 'a', move));
      run.did(run.couple.act('b', words.move[length - 1 - m], 0.0625 * (m % 17)));
      run.play(2);
      const shares = { [move]: 1 };
      shares[words.move[(5 * m + 3) % length]] = 0.5;
      run.did(run.couple.observe(m % 2 === 0 ? 'a' : 'b', shares));
    });
  }],
  helped: [PURSUER, WITHDRAWER, 8, 0, (run) => {
    words.intervention.forEach((what, i) => {
      run.couple.disagree(0.8, i % 2 === 0 ? 'a' : 'b'), run.play(20), run.couple.elapse(1800000);
      for (const [seat, strength] of [['a', 1], ['b', 0.4]]) {
        run.expect(() => run.couple.intervene(what, seat, strength));
        run.play(15);
      }
    });
    run.expect(() => run.couple.intervene('name_the_cycle', null, 0.9));
    run.play(20);
  }],
  years: [FEARFUL, WITHDRAWER, 9, 0, (run) => {
    for (let ms = 1; ms < 2 ** 40; ms *= 3) {
      run.couple.disagree(0.5, 'a'), run.play(10), run.couple.elapse(ms), run.play(1), run.couple.giveFloor('b');
    }
    run.couple.setTraits('a', { ...SECURE, mentalizing: 0.6,
      fearSensitivity: { disconnection: 0.5, abandonment: 0.5, inadequacy: 1.5, engulfment: 1.5 } });
    run.play(50);
  }],
  custom: [PURSUER, FEARFUL, 10, 0, articleRun],
};

test('the bits of the golden runs', () => {
  const custom = Model.parse(readFileSync(join(root, 'bindings/python/tests/custom.toml'), 'utf8'));
  const golden = readFileSync(join(root, 'tests/golden/golden.txt'), 'utf8').trim().split('\n');
  assert.deepEqual(golden.map((line) => line.split(' ')[0]), Object.keys(trajectories));
  Object.entries(trajectories).forEach(([name, [a, b, seed, id, play]], i) => {
    const run = new Run(new Couple(a, b, { seed, id, model: name === 'custom' ? custom : Model.standard() }));
    play(run);
    assert.equal(run.line(name), golden[i]);
  });
});

/** What a host may do, drawn: as [call, arguments]. */
function history(seed) {
  let state = seed * 2 + 1;
  const draw = (n) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 >>> 0;
    return (state >>> 8) % n;
  };
  const part = () => draw(17) / 16, seat = () => 'ab'[draw(2)], some = () => [null, 'a', 'b'][draw(3)];
  const calls = [
    () => ['play', 1 + draw(12)], () => ['skip', draw(40)], () => ['act', seat(), words.move[draw(words.move.length)], part()],
    () => ['disagree', part(), some()], () => ['openIssue', part(), some()], () => ['stress', seat(), part()],
    () => ['goodTime', 1 + draw(20)], () => ['elapse', draw(2) ? draw(100000) : 60000 * draw(1000)],
    () => ['intervene', words.intervention[draw(words.intervention.length)], some(), part()],
    () => ['separate', some(), draw(2) ? 1000 * draw(9000) : -1], () => ['reunite'], () => ['giveFloor', seat()],
    () => ['setTurnMs', draw(20000)],
  ];
  const person = () => ({ anxiety: part(), avoidance: part(), level: part() });
  return { a: person(), b: person(), seed, calls: Array.from({ length: 24 }, () => calls[draw(4) ? draw(calls.length) : 0]()) };
}
function lived({ a, b, seed, calls }) {
  const couple = new Couple(a, b, { seed });
  let refused = 0, turns = [];  // which the native couple keeps by itself
  for (const [call, ...given] of calls) {
    try {
      const made = couple[call](...given);
      turns = call === 'skip' ? [] : turns.concat(made ?? []);
    } catch (error) { refused++; }
  }
  const out = { hash: hex(couple.hash), refused, image: Buffer.from(couple.save({ turns })).toString('hex') };
  couple.dispose();
  return out;
}

test('a thousand random histories, and their images, as the native library has them', (t) => {
  if (!process.env.PURSUIT_LIBRARY) return t.skip('PURSUIT_LIBRARY names no native library');
  const histories = Array.from({ length: 1000 }, (_, i) => history(i));
  const native = JSON.parse(execFileSync(process.env.PURSUIT_PYTHON ?? 'python3',
    [fileURLToPath(new URL('histories.py', import.meta.url))],
    { input: JSON.stringify(histories), maxBuffer: 1 << 28, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1',
      PYTHONPATH: join(root, 'bindings/python') } }));
  let refused = 0;
  histories.forEach((each, i) => {
    const here = lived(each);
    refused += here.refused;
    assert.deepEqual(here, native[i]);
  });
  assert(refused > 50, 'some calls are refused');
  const image = Uint8Array.from(Buffer.from(native[3].image, 'hex'));
  assert.equal(hex(Couple.load(image, { model: Model.standard() }).hash), native[3].hash);
});

test('the README of C++, in JavaScript', () => {
  const couple = new Couple(PURSUER, WITHDRAWER, { seed: 7 });
  couple.disagree(0.8, 'a');
  const turns = couple.play(6);
  const told = readFileSync(join(root, 'README.md'), 'utf8').match(/```text\n([^`]*)```/)[1].trim().split('\n');
  assert.deepEqual(turns.map((turn) => `${turn.move.padEnd(11)} ${turn.intensity.toFixed(2)}`), told.slice(0, 6));
  assert.equal(why(couple.model, turns, 2).text('Ana', 'Ben'), told[6]);
  assert.match(why(couple.model, turns, 2).notText('Ana', 'Ben'), /Ana/);
  assert.match(couple.drawLoop(turns, { names: ['Ana', 'Ben'] }), /^<svg[^]*Ana/);
  assert.match(engine.drawTimeline(turns, { names: ['Ana', 'Ben'] }), /^<svg/);
  const fork = couple.copy();
  assert.equal(fork.hash, couple.hash);
  fork.intervene('recognise_intent', 'b');
  assert.notEqual(fork.hash, couple.hash);
});

test('a record is played into, again and again', () => {
  const couple = new Couple(PURSUER, WITHDRAWER, { seed: 7 }), other = couple.copy(), record = new engine.Record(50);
  for (let i = 0; i < 3; ++i) {
    couple.playInto(record);
    const turns = other.play(50);
    assert.deepEqual([...record.column('intensity')], turns.map((turn) => turn.intensity));
    assert.deepEqual([...record.column('move')], turns.map((turn) => words.move.indexOf(turn.move)));
    assert.deepEqual(record.turn(49).toJSON(), turns[49].toJSON());
  }
  assert.throws(() => couple.playInto(record, 49, 2), pursuit.ArgumentError);
  assert.throws(() => record.column('feature'), pursuit.NameError);
  record.dispose();
  assert.throws(() => record.bytes, pursuit.StateError);
});

test('an image carries the last turns, for the reason of the next', () => {
  const couple = new Couple(PURSUER, WITHDRAWER, { seed: 7 }), turns = couple.play(30);
  const image = couple.save({ turns }), loaded = Couple.load(image, { model: couple.model });
  const last = Couple.loadTurns(image, { model: couple.model });
  assert.deepEqual(last.map((turn) => turn.toJSON()), turns.slice(-8).map((turn) => turn.toJSON()));
  const there = [...last, loaded.step()], here = [...turns, couple.step()];
  assert.equal(why(couple.model, there, 8).text('Ana', 'Ben'), why(couple.model, here, 30).text('Ana', 'Ben'));
  assert.deepEqual(Couple.loadTurns(couple.save(), { model: couple.model }), []);
  assert.throws(() => couple.save({ turns: turns.toReversed() }), pursuit.ArgumentError);
});

test('memory that grows in the midst of a call', async () => {
  const { Couple: Other, raw } = await pursuit.load();
  const couple = new Other(PURSUER, WITHDRAWER, { seed: 7 }), turns = couple.play(40);
  const before = raw.exports.memory.buffer.byteLength, pictures = [];
  while (raw.exports.memory.buffer.byteLength === before) {  // what is drawn is held by nobody else
    raw.exports.allocate(3000);
    pictures.push(couple.drawLoop(turns));
  }
  assert(pictures.every((picture) => picture === pictures[0] && picture.endsWith('</svg>\n')));
});

test('memory holds what is put there, and is used again', async () => {
  const { raw: { exports: c } } = await pursuit.load();
  let seed = 1;
  const below = (n) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
  const held = [];
  const bytes = (one) => new Uint8Array(c.memory.buffer, one.at, one.size);
  const give = (one) => {
    assert(bytes(one).every((byte) => byte === one.mark), `${one.size} bytes at ${one.at}`);
    c.release(one.at);
  };
  const round = () => {
    for (let i = 0; i < 4000; ++i) {
      if (held.length > 150) give(held.splice(below(held.length), 1)[0]);
      const one = { size: 1 + below(1 << (1 + below(16))), mark: below(256) };
      one.at = c.allocate(one.size);
      assert(one.at > 0 && one.at % 16 === 0);
      bytes(one).fill(one.mark);
      held.push(one);
    }
    held.splice(0).forEach(give);
    return c.memory.buffer.byteLength;
  };
  for (let i = 0; i < 12; ++i) round();
  const grown = round();  // of each size what was held at most
  for (let i = 0; i < 24; ++i) round();
  assert(c.memory.buffer.byteLength <= 1.1 * grown, `${c.memory.buffer.byteLength} bytes after ${grown}`);
});

test('errors are classes, change nothing and say where', () => {
  const couple = new Couple(PURSUER, WITHDRAWER);
  const before = couple.hash;
  assert.throws(() => new Couple({ anxiety: 2 }, {}), { name: 'ArgumentError', message: 'anxiety is 2, expected 0 to 1' });
  assert.throws(() => new Couple({ anxity: 1 }, {}), { name: 'NameError', message: "unknown traits 'anxity', nearest is 'anxiety'" });
  assert.throws(() => couple.act('c', 'share'), { name: 'NameError', message: "unknown seat 'c', known: 'a', 'b'" });
  assert.throws(() => couple.act('a', 'shout'), { name: 'NameError', message: /^unknown move 'shout', known: 'invite', .* and 20 more$/ });
  assert.throws(() => couple.act('a', 'appologise'), { name: 'NameError', message: "unknown move 'appologise', nearest is 'apologise'" });
  assert.throws(() => couple.act('c', 'share'), pursuit.NameError);
  assert.throws(() => couple.disagree(NaN), pursuit.ArgumentError);
  const whole = (what, given) => ({ name: 'ArgumentError',
    message: new RegExp(`^${what} is ${typeof given === 'string' ? `'${given}'` : given}, expected a whole number from -?[01] to \\d+$`) });
  const other = couple.copy(), saved = couple.save(), record = new engine.Record(5), six = other.play(6);
  for (const count of [-1, 1.5, NaN, 2 ** 60, null, '5', 'x', undefined]) {
    assert.throws(() => other.play(count), whole('count', count));
    assert.throws(() => other.skip(count), whole('count', count));
    assert.throws(() => other.goodTime(count), whole('exchanges', count));
    assert.throws(() => other.setTurnMs(count), whole('ms', count));
    assert.throws(() => new engine.Record(count), whole('count', count));
    assert.throws(() => record.turn(count), whole('turn', count));
    assert.throws(() => engine.why(Model.standard(), six, count), whole('index', count));
    assert.throws(() => engine.direction(Model.standard(), six, count), whole('index', count));
    if (count === undefined) continue;
    assert.throws(() => other.playInto(record, count), whole('first', count));
    if (count !== 2 ** 60) assert.throws(() => other.elapse(count), whole('ms', count));
    if (count !== 2 ** 60) assert.throws(() => new Couple(PURSUER, WITHDRAWER, { seed: count }), whole('seed', count));
    assert.throws(() => whatIf(other, [], { pairs: count }), whole('pairs', count ?? -1));
  }
  assert.throws(() => other.playInto(record, 0, 6), whole('count', 6));
  assert.throws(() => other.play(9256396), pursuit.OutOfMemoryError);  // in 32 bits, room for less than one
  assert.throws(() => other.separate('a', -2), whole('promisedMs', -2));
  const kind = (message) => ({ name: 'ArgumentError', message });
  for (const model of [other, record, 5, {}]) {
    assert.throws(() => new Couple(PURSUER, WITHDRAWER, { model }), /^ArgumentError: model is .*, expected a Model$/);
    assert.throws(() => Couple.load(saved, { model }), /^ArgumentError: model is .*, expected a Model$/);
    assert.throws(() => engine.why(model, six, 1), /^ArgumentError: model is .*, expected a Model$/);
    assert.throws(() => engine.direction(model, six, 1), /^ArgumentError: model is .*, expected a Model$/);
    assert.throws(() => new Ensemble(model), /^ArgumentError: scenario is .*, expected a Scenario$/);
  }
  assert.throws(() => other.assign(Model.standard()), kind('other is a Model, expected a Couple'));
  assert.throws(() => other.playInto(other), kind('record is a Couple, expected a Record'));
  assert.throws(() => whatIf(Model.standard(), []), kind('who is a Model, expected a Couple'));
  assert.throws(() => engine.why(Model.standard(), other, 0), kind('turns is a Couple, expected an array'));
  assert.throws(() => engine.why(Model.standard(), [{}], 0), kind('turns[0] is a Object, expected a Turn'));
  assert.throws(() => Couple.load(5), kind('image is 5, expected a Uint8Array'));
  assert.throws(() => Couple.load(null), kind('image is null, expected a Uint8Array'));
  assert.throws(() => new Couple(5, {}), kind('traits is 5, expected an object'));
  assert.throws(() => new Couple({ needStrength: 5 }, {}), kind('needStrength is 5, expected an array or an object'));
  assert.throws(() => other.said('a', 5), kind('shares is 5, expected an object'));
  assert.deepEqual(Couple.load(saved.buffer, { model: Model.standard() }).hash, couple.hash);
  assert.throws(() => Scenario.parse('title = "x"\nseed = "y"'), (error) => error instanceof pursuit.PursuitError && error.line === 2);
  assert.throws(() => Scenario.parse('a = [['), pursuit.ParseError);
  assert.throws(() => Couple.load(new Uint8Array(100)), pursuit.InputError);
  const image = couple.save();
  image[60] ^= 1;
  assert.throws(() => Couple.load(image), pursuit.InputError);
  assert.equal(couple.hash, before);
  couple.dispose();
  couple.dispose();
  assert.throws(() => couple.hash, { name: 'StateError', message: 'this Couple was disposed of' });
  for (let i = 0; i < 2000; ++i) assert.throws(() => Scenario.parse('a = [['), pursuit.ParseError);
});

test('running out of memory is an error, and the engine goes on', () => {
  const couple = new Couple(PURSUER, WITHDRAWER);
  assert.throws(() => couple.play(1 << 25), pursuit.OutOfMemoryError);
  assert.equal(couple.play(3).length, 3);
});

test('what if, on the same chances', () => {
  const scenario = Scenario.parse(article);
  const { outcomes, pairs, course } = whatIf(scenario, [{ turn: 0, intervention: 'recognise_intent', who: 'b' }], { pairs: 50 });
  assert.equal(pairs, 50);
  assert.equal(course.with.length, 60);
  assert(outcomes.time_in_cycle.difference < 0 && outcomes.time_in_cycle.high < 0);
  const playthrough = scenario.playthrough(), couple = playthrough.couple();
  assert.equal(playthrough.next().mover, couple.situation.floor === 'a' ? 'a' : 'b');
  assert.deepEqual(scenario.names, ['Ana', 'Ben']);
  assert.equal(Scenario.parse(scenario.write()).title, scenario.title);
});

test('an ensemble is the same in lanes, one by one and in workers', async () => {
  const scenario = Scenario.parse(article);
  const ensemble = new Ensemble(scenario, { seed: 5, population: { draw: { a: PURSUER, b: WITHDRAWER, couples: 200 } } });
  const lanes = ensemble.run({ couples: 200, turns: 40 }), plain = ensemble.run({ couples: 200, turns: 40, plain: true });
  const workers = await ensemble.runInWorkers({ couples: 200, turns: 40, workers: 2 });
  for (const other of [plain, workers]) {
    assert.equal(other.hash, lanes.hash);
    assert.deepEqual(other.hashes, lanes.hashes);
    assert.deepEqual(other.summary(150), lanes.summary(150));
    assert.deepEqual(other.totals(39).moves, lanes.totals(39).moves);
  }
  const wrong = new Ensemble(scenario, { population: { grid: { a: {}, b: {}, axes: ['a.anxity=0:1:3'] } } });
  await assert.rejects(wrong.runInWorkers({ couples: 3 }), pursuit.NameError);
});

test('CommonJS, a module of somebody else, and no module', async () => {
  const common = createRequire(import.meta.url)(join(folder, 'pursuit.cjs'));
  assert.equal((await common.load()).version, pursuit.version);
  await assert.rejects(pursuit.load(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), pursuit.InputError);
  await assert.rejects(pursuit.load(new Uint8Array(3)), pursuit.InputError);
  const small = await pursuit.load(readFileSync(join(folder, 'engine.wasm')));
  assert.equal(small.Model.standard().hash, Model.standard().hash);
});

test('directions and what was said', () => {
  const couple = new Couple(PURSUER, WITHDRAWER, { seed: 7 });
  couple.disagree(0.8, 'a');
  const turns = couple.play(6);
  const next = couple.direction(turns), hash = couple.hash;
  assert.equal(couple.hash, hash, 'a direction plays nothing');
  const turn = couple.said(next.speaker, next.move);
  assert.equal(turn.move, next.move);
  turns.push(couple.said('a', { blame: 0.7, share: 0.3 }));
  assert.equal(turns.at(-1).move, 'blame');
  turns.forEach((_, i) => {
    const d = engine.direction(couple.model, turns, i), said = d.json('Ana', 'Ben');
    assert.equal(d.speaker, turns[i].mover);
    assert.equal(said.act.move, turns[i].move);
    assert.deepEqual(said.tone.map((each) => each.manner), d.tone);
    assert.deepEqual(said.must_not.map((each) => each.limit), d.mustNot);
    assert.equal(said.text, d.text('Ana', 'Ben'));
    assert.equal(d.text('Ana', 'Ben', 'de'), d.json('Ana', 'Ben', 'de').text);
  });
  assert.throws(() => couple.said('a', { blaem: 1 }), /nearest is 'blame'/);
  assert.throws(() => couple.said('a', {}), { name: 'ArgumentError', message: 'what was said is no move' });
  assert.throws(() => next.text('Ana', 'Ben', 'fr'), /unknown language 'fr'/);
});
