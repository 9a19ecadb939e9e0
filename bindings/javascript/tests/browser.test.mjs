// The package in Chromium: as an ES module and by a script tag, with workers.
import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { browse, chromium, golden, serve } from './browser.mjs';

const folder = resolve(process.env.PURSUIT_PACKAGE ?? fileURLToPath(new URL('../../../build/js/package', import.meta.url)));
const use = `
  const engine = await pursuit.load();
  const couple = new engine.Couple({ anxiety: 0.78, avoidance: 0.25 }, { anxiety: 0.3, avoidance: 0.75 }, { seed: 7 });
  couple.disagree(0.6, 'a');
  couple.skip(200);
  const scenario = engine.Scenario.parse(engine.Scenario.parse('[a]\\nprofile = "pursuer"\\n[b]\\nprofile = "withdrawer"').write());
  const ensemble = new engine.Ensemble(scenario);
  const here = ensemble.run({ couples: 40, turns: 20 }), there = await ensemble.runInWorkers({ couples: 40, turns: 20 });
  let refused = '';
  try { couple.act('a', 'shout'); } catch (error) { refused = error instanceof pursuit.NameError ? error.message : 'no class'; }
  window.said = [couple.hash.toString(16).padStart(16, '0'), here.hash === there.hash, refused];
`;
const pages = {
  '/module.html': `<!doctype html><script type="module">import * as pursuit from './pursuit.mjs';${use}</script>`,
  '/script.html': `<!doctype html><script src="pursuit.js"></script><script>(async () => {${use}})();</script>`,
};

test('as a module and by a script tag', { skip: chromium ? false : 'no Chromium' }, async () => {
  const server = await serve(folder, pages), browser = await browse();
  try {
    for (const name of Object.keys(pages)) {
      const page = await browser.open(server.url + name);
      const [hash, same, refused] = await page.until('window.said');
      assert.equal(hash, golden, 'as the golden run `article`');
      assert(same);
      assert.match(refused, /^unknown move 'shout', known: 'invite', /);
      assert.deepEqual(page.wrong.filter((each) => !each.includes('favicon') && !each.includes('404')), []);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
