// What a turn costs in Node beside the native library: the least of many repeats, taken in turns.
//   PURSUIT_LIBRARY=libpursuit.so PURSUIT_PYTHON=python3 node cost.mjs
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { load } = await import(pathToFileURL(join(root, 'build/js/package/pursuit.mjs')));
const { Couple } = await load();
const couple = new Couple({ anxiety: 0.78, avoidance: 0.25 }, { anxiety: 0.3, avoidance: 0.75 }, { seed: 7 });
couple.disagree(0.6, 'a');
couple.skip(100000);
function here() {
  let least = Infinity;
  for (let i = 0; i < 200; ++i) {
    const start = process.hrtime.bigint();
    couple.skip(2000);
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 2000);
  }
  return least;
}
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
