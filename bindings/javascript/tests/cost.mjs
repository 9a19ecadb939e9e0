// What a turn costs in Node beside the native library: the least of many repeats, taken in turns.
//   PURSUIT_LIBRARY=libpursuit.so PURSUIT_PYTHON=python3 node cost.mjs
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { load } = await import(pathToFileURL(join(root, 'build/js/package/pursuit.mjs')));
const { Couple, Record } = await load();
const couple = new Couple({ anxiety: 0.78, avoidance: 0.25 }, { anxiety: 0.3, avoidance: 0.75 }, { seed: 7 });
couple.disagree(0.6, 'a');
couple.skip(100000);
function least(work, turns) {
  let out = Infinity;
  for (let i = 0; i < 200; ++i) {
    const start = process.hrtime.bigint();
    work();
    out = Math.min(out, Number(process.hrtime.bigint() - start) / turns);
  }
  return out;
}
const here = () => least(() => couple.skip(2000), 2000);
const there = () => Number(execFileSync(process.env.PURSUIT_PYTHON ?? 'python3', ['-c', `
import time, pursuit
couple = pursuit.Couple(pursuit.Partner(anxiety=0.78, avoidance=0.25), pursuit.Partner(anxiety=0.3, avoidance=0.75), seed=7)
couple.disagree(0.6, owner="a")
couple.skip(100000)
def once():
    start = time.perf_counter_ns()
    couple.skip(2000)
    return (time.perf_counter_ns() - start) / 2000
print(min(once() for _ in range(200)))`], { env: { ...process.env, PYTHONPATH: join(root, 'bindings/python') } }));
const all = Array.from({ length: 3 }, () => [here(), there()]);
const [wasm, native] = [0, 1].map((k) => Math.min(...all.map((each) => each[k])));
console.log(`a turn takes ${wasm.toFixed(0)} ns in Node, ${native.toFixed(0)} natively: ${(wasm / native).toFixed(2)} times as long (meant: 1.6)`);
const record = new Record(1000);
for (const [name, work, turns] of [['step', () => { for (let i = 0; i < 1000; ++i) couple.step(); }, 1000], ['play', () => couple.play(1000), 1000],
  ['playInto', () => couple.playInto(record), 1000], ['skip', () => couple.skip(1000), 1000]]) {
  console.log(`${name.padEnd(11)} ${least(work, turns).toFixed(0)} ns`);
}
