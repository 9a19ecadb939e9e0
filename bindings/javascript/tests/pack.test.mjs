// The package as npm packs it, installed into an empty folder: in Node both ways; and, where npm's
// registry may be asked (PURSUIT_ONLINE), as TypeScript sees it and as Vite bundles it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { browse, chromium, golden, serve } from './browser.mjs';

const folder = resolve(process.env.PURSUIT_PACKAGE ?? fileURLToPath(new URL('../../../build/js/package', import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'pursuit-pack-'));
test.after(() => rmSync(work, { recursive: true, force: true }));
const run = (command, ...given) => execFileSync(command, given, { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const online = process.env.PURSUIT_ONLINE ? false : 'npm is not to be asked; ./dev wasm asks it';

const program = `
const engine = await load();
const couple = new engine.Couple({ anxiety: 0.78, avoidance: 0.25 }, { anxiety: 0.3, avoidance: 0.75 }, { seed: 7 });
couple.disagree(0.6, 'a');
couple.skip(200);
`;

test('packed and installed: a module, and CommonJS', () => {
  const [{ filename, files }] = JSON.parse(run('npm', 'pack', '--json', '--pack-destination', work, folder));
  assert(files.some((file) => file.path === 'pursuit.d.ts'));
  writeFileSync(join(work, 'package.json'), '{"name": "empty", "private": true}');
  run('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
  writeFileSync(join(work, 'a.mjs'), `import { load } from 'pursuit-engine';${program}console.log(couple.hash.toString(16).padStart(16, '0'));`);
  assert.equal(run(process.execPath, 'a.mjs').trim(), golden);
  writeFileSync(join(work, 'a.cjs'), `const { load } = require('pursuit-engine');
(async () => {${program}console.log(couple.hash.toString(16).padStart(16, '0'));})();`);
  assert.equal(run(process.execPath, 'a.cjs').trim(), golden);
});

test('TypeScript knows it', { skip: online }, () => {
  run('npm', 'install', '--no-audit', '--no-fund', 'typescript@5');
  writeFileSync(join(work, 'a.mts'), `import { load, NameError, type Engine, type WhatIf } from 'pursuit-engine';
const engine: Engine = await load();
using couple = new engine.Couple('pursuer', { avoidance: 0.8, needStrength: { space: 1.2 } }, { seed: 7n });
couple.intervene('affirm', 'b');
const words: string = engine.why(couple.model, couple.play(3), 2).text('Ana', 'Ben');
const change: WhatIf = engine.whatIf(couple, [{ turn: 3, move: 'apologise', seat: 'b' }], { pairs: 20 });
const low: number = change.outcomes.time_in_cycle.low;
// @ts-expect-error
couple.intervene('afirm');
console.log(words, low, NameError);
`);
  run('npx', 'tsc', '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,esnext.disposable,dom', '--module',
    'nodenext', 'a.mts');
});

test('Vite bundles it', { skip: online || (chromium ? false : 'no Chromium') }, async () => {
  run('npm', 'install', '--no-audit', '--no-fund', 'vite');
  writeFileSync(join(work, 'index.html'), '<!doctype html><script type="module" src="/a.js"></script>');
  writeFileSync(join(work, 'a.js'), `import { load } from 'pursuit-engine';
(async () => {${program}
const ensemble = new engine.Ensemble(engine.Scenario.parse('[a]\\nprofile = "pursuer"\\n[b]\\nprofile = "withdrawer"'));
const there = await ensemble.runInWorkers({ couples: 20, turns: 10 });
window.said = [couple.hash.toString(16).padStart(16, '0'), there.hash === ensemble.run({ couples: 20, turns: 10 }).hash]; })();`);
  run('npx', 'vite', 'build');
  assert(readdirSync(join(work, 'dist/assets')).some((name) => name.endsWith('.wasm')));
  const server = await serve(join(work, 'dist'), {}), browser = await browse();
  try {
    const page = await browser.open(`${server.url}/index.html`);
    assert.deepEqual(await page.until('window.said'), [golden, true]);
  } finally {
    await browser.close();
    server.close();
  }
});
