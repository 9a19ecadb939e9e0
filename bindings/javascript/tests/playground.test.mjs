// The playground, opened as a file in Chromium: a scene is played, forked, asked and sent as a link, at
// two widths; its bits are those of the package in Node. In Firefox, where it is, it is played in German, and in a
// language that is read from the right. PURSUIT_PICTURES, a folder, gets screenshots.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browse, browseFirefox, chromium, firefox } from './browser.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const file = join(root, 'build/playground.html'), url = pathToFileURL(file).href;
const skip = !existsSync(file) ? './dev playground makes the page' : chromium ? false : 'no Chromium';
const button = (text) => `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === ${JSON.stringify(text)})`;
const click = (page, what) => page.run(`(${what}).click()`);
const lines = (page) => page.run(`document.querySelectorAll('.talk .line').length`);
const settled = (page) => page.run('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');

test('a scene is played, forked, asked, and sent', { skip }, async () => {
  const { load } = await import(pathToFileURL(join(root, 'build/js/package/pursuit.mjs')));
  const engine = await load(), browser = await browse();
  try {
    for (const width of [1280, 390]) {
      const page = await browser.open(url, { width, features: width < 600 ? [{ name: 'prefers-color-scheme', value: 'dark' }] : [] });
      await page.until('window.playground');
      assert.equal(await lines(page), 6);
      assert.match(await page.run('document.querySelector(".scope").textContent'), /no diagnosis.*violence/s);
      for (let i = 0; i < 4; ++i) (await click(page, button('One turn')), await settled(page));
      assert.equal(await lines(page), 10);
      // The same turns in Node, and the same bits.
      const playthrough = engine.Scenario.parse(readFileSync(join(root, 'examples/scenarios/article.toml'), 'utf8')).playthrough();
      for (let i = 0; i < 10; ++i) playthrough.next();
      const hash = playthrough.couple().hash.toString(16);
      const there = `(() => { const q = new playground.Quarrel(playground.engine, { scene: 'article' });
        for (let i = 0; i < 10; ++i) q.play(); return q.couple().hash.toString(16); })()`;
      assert.equal(await page.run(there), hash);
      // Why; and what if.
      await click(page, `[...document.querySelectorAll('.line summary')].at(-1)`);
      await page.until(`document.querySelector('.line details[open] p')?.textContent.includes('Underneath')`);
      await click(page, `[...document.querySelectorAll('.line button')].at(-1)`);
      await page.until(`document.querySelector('.what-if .acts button')`);
      await click(page, `document.querySelector('.what-if button[title=soften]')`);
      await page.until(`/\\d+ % of the turns in the cycle instead of \\d+ %/.test(document.querySelector('.answer')?.textContent)`);
      assert.equal(await page.run(`document.querySelectorAll('.what-if svg').length`), 2);
      // Back in time, one takes part, and another future begins.
      await click(page, button('Back')), await settled(page), await click(page, button('Back')), await settled(page);
      assert.equal(await lines(page), 8);
      const floor = await page.run(`(() => { const q = new playground.Quarrel(playground.engine, { scene: 'article' });
        for (let i = 0; i < 8; ++i) q.play(); return q.floor; })()`);
      await page.run(`(() => { const role = document.querySelector('.controls select'); role.value = '${floor}';
        role.dispatchEvent(new Event('change', { bubbles: true })); })()`);
      await click(page, button('Forth')), await settled(page);
      await click(page, button('Back')), await settled(page);
      await page.run(`(() => { const q = document.querySelector('.controls input[type=range]'); q.value = 10; q.dispatchEvent(new Event('input')); })()`);
      await settled(page);
      // As the therapist at turn 10: it stands between the lines once they go on.
      await page.run(`(() => { const role = document.querySelector('.controls select'); role.value = 'therapist';
        role.dispatchEvent(new Event('change', { bubbles: true })); })()`);
      await settled(page);
      await click(page, button('A pause, with a promise to return')), await settled(page);
      assert.equal(await page.run(`document.querySelector('.wrong')?.textContent ?? ''`), '');
      await click(page, button('One turn')), await settled(page);
      assert.match(await page.run(`document.querySelector('.talk').textContent`), /A pause, with a promise to return/);
      // The talk counts turns as the picture does.
      await page.until(`/Before turn 10: A pause/.test(document.body.textContent)`);
      assert.match(await page.run(`document.querySelector('.line:has(.outside) .who').textContent`), /^\S+ 10 · /);
      // A link is the whole of it.
      await click(page, button('Copy a link'));
      await page.until('location.hash.length > 20');
      const link = await page.run('location.href'), talk = await page.run(`[...document.querySelectorAll('.said')].map((each) => each.textContent).join('|')`);
      const other = await browser.open(link, { width });
      await other.until('window.playground');
      assert.equal(await other.run(`[...document.querySelectorAll('.said')].map((each) => each.textContent).join('|')`), talk);
      assert.equal(await page.run('document.documentElement.scrollWidth <= innerWidth'), true, 'nothing is wider than the screen');
      if (process.env.PURSUIT_PICTURES) writeFileSync(join(process.env.PURSUIT_PICTURES, `playground-${width}.png`), await page.picture(true));
      assert.deepEqual([...page.wrong, ...other.wrong], []);
    }
  } finally {
    await browser.close();
  }
});

test('what is saved is an image of the library, and goes on where it is loaded; the talk as a table, a picture', { skip }, async () => {
  const { load } = await import(pathToFileURL(join(root, 'build/js/package/pursuit.mjs')));
  const engine = await load(), browser = await browse();
  try {
    const page = await browser.open(url);
    await page.until('window.playground && document.querySelector(".picture svg")');
    await page.run(`void (URL.createObjectURL = (blob) => { window.saved = blob; return 'data:,'; })`);
    const saved = async (name) => {
      await click(page, button(name));
      return Buffer.from(await page.run(`saved.arrayBuffer().then((all) => [...new Uint8Array(all)].map((x) => x.toString(16).padStart(2, '0')).join(''))`), 'hex');
    };
    const playthrough = engine.Scenario.parse(readFileSync(join(root, 'examples/scenarios/article.toml'), 'utf8')).playthrough();
    const turns = Array.from({ length: 6 }, () => playthrough.next());
    const image = await saved('Save'), couple = engine.Couple.load(image);
    assert.equal(couple.hash, playthrough.couple().hash);
    const table = (await saved('Talk as CSV')).toString().trim().split('\n');
    assert.equal(table.length, 7);
    assert.match(table[6], new RegExp(`^"5","\\d+","Ben","${turns[5].move}"`));
    assert.match((await saved('Picture as SVG')).toString(), /^<svg [^]*The loop between Ana and Ben[^]*<\/svg>\s*$/);
    // The file, chosen again, and one that is none.
    const choose = (hex) => page.run(`(() => { const input = document.querySelector('input[type=file]'), all = new DataTransfer();
      all.items.add(new File([Uint8Array.from('${hex}'.match(/../g), (x) => parseInt(x, 16))], 'couple.pursuit'));
      input.files = all.files; input.dispatchEvent(new Event('change', { bubbles: true })); })()`);
    await choose('00112233');
    await page.until(`/nothing changed/.test(document.querySelector('.wrong')?.textContent)`);
    assert.equal(await lines(page), 6);
    await choose(image.toString('hex'));
    await page.until(`/Loaded/.test(document.querySelector('.note')?.textContent)`);
    assert.equal(await lines(page), 0);
    await click(page, button('One turn')), await settled(page);
    assert.equal(await lines(page), 1);
    const next = couple.step(), went = engine.Couple.load(await saved('Save'));
    assert.equal(went.hash, couple.hash);
    assert.match(await page.run(`document.querySelector('.talk .who').textContent`), next.mover === 'a' ? /^Ana / : /^Ben /);
    assert.deepEqual(page.wrong, []);
  } finally {
    await browser.close();
  }
});

test('the first turn is there within a second of a phone, four times as slow', { skip }, async (t) => {
  const browser = await browse(), spent = [];
  try {
    for (let i = 0; i < 5; ++i) {
      const page = await browser.open(url, { width: 390, slower: 4 });
      await page.until('window.playground');
      spent.push({ worked: await page.worked(), ready: await page.run('playground.ready / 1000') });
      assert.equal(await lines(page), 6);
    }
  } finally {
    await browser.close();
  }
  const least = (what) => Math.min(...spent.map((each) => each[what]));
  t.diagnostic(`the page worked ${least('worked').toFixed(2)} s, and was there after ${least('ready').toFixed(2)} s`);
  assert.ok(least('worked') < 1, `${least('worked')} s`);
});

/** Words that English and German share, and the two people. */
const SHARED = new Set(['g', 'phase', 'ana', 'ben']);
const textsIn = (svg) => [...svg.matchAll(/<(?:text|title|desc)[^>]*>([^<]*)/g)].map(([, text]) => text);
const wordsIn = (texts) => new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []));
/** Texts of an SVG in the page that leave it or their box, that touch another one, or nearly the next sample of the legend. */
const crowded = `(svg) => {
  const whole = svg.viewBox.baseVal, named = [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent, ...rect(text) }));
  function rect(shape) { const { x, y, width, height } = shape.getBBox(); return { left: x, right: x + width, top: y + height * .2, bottom: y + height * .8 }; }
  const meet = (p, q) => p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom && q.top < p.bottom;
  const boxes = [...svg.querySelectorAll('rect[rx="10"]')].map(rect), samples = [...svg.querySelectorAll('rect[width="24"][height="14"]')].map(rect);
  return named.filter((text, i) => text.left < 0 || text.right > whole.width + 1 || samples.some((sample) => meet({ ...text, right: text.right + 3 }, sample)) ||
    named.some((other, k) => k !== i && meet(text, other)) || boxes.some((box) => meet(text, box) && text.right > box.right - 4)).map(({ said }) => said);
}`;

/** In any browser: German to the reasons, and a language from the right that somebody adds. */
async function languages(page, name, width) {
  const choose = (value) => page.run(`(() => { const q = document.querySelector('.language select'); q.value = '${value}';
    q.dispatchEvent(new Event('change', { bubbles: true })); })()`);
  await page.until('window.playground');
  await page.run(`void (playground.words.xx = { ...playground.words.en, dir: 'rtl', name: 'עברית', title: 'ריב', reasons: 'en', scenes: { article: ['השאלה', 'הביטו'] } })`);
  await choose('de');
  await page.until(`document.documentElement.lang === 'de'`);
  assert.match(await page.run(`document.querySelector('.look').textContent`), /Je mehr Ana fragt/);
  await click(page, `[...document.querySelectorAll('.line summary')].at(-1)`);
  await page.until(`document.querySelector('.line details[open] p')?.textContent.includes('Darunter')`);
  assert.equal(await page.run(`document.querySelector('.line details[open] p').lang`), 'de');
  assert.doesNotMatch(await page.run(`document.querySelector('.talk').textContent`), /Underneath|because/);
  // Of the pictures, what-if and what is saved included, no word is the one that stands there in English.
  await click(page, `[...document.querySelectorAll('.line button')].at(-1)`);
  await page.until(`document.querySelector('.what-if .acts button')`);
  await click(page, `document.querySelector('.what-if button[title=soften]')`);
  await page.until(`document.querySelectorAll('.picture svg').length === 4`);
  await page.run(`void (URL.createObjectURL = (blob) => { window.saved = blob; return 'data:,'; })`);
  const drawn = async () => {
    await settled(page);
    await click(page, `[...document.querySelectorAll('.tools button')].at(-1)`);
    const texts = await page.run(`[...document.querySelectorAll('.picture :is(text, title, desc)')].map((each) => each.textContent)`);
    return wordsIn([...texts, ...textsIn(await page.run('saved.text()'))]);
  };
  const german = await drawn();
  assert.equal(await page.run(`document.querySelector('.picture').closest('[lang]').lang`), 'de');
  assert.deepEqual(await page.run(`[...document.querySelectorAll('.picture svg')].flatMap(${crowded})`), []);
  await choose('en');
  await page.until(`document.documentElement.lang === 'en'`);
  const english = await drawn();
  assert.equal(await page.run(`document.querySelector('.picture').closest('[lang]').lang`), 'en');
  assert(german.size > 30 && english.size > 60, `${german.size} words, ${english.size} in English`);
  assert.deepEqual([...german].filter((word) => english.has(word) && !SHARED.has(word)), []);
  await choose('de');
  await page.until(`document.documentElement.lang === 'de'`);
  const shown = async (what) => process.env.PURSUIT_PICTURES &&
    writeFileSync(join(process.env.PURSUIT_PICTURES, `playground-${name}-${what}-${width}.png`), await page.picture(true));
  await shown('de');
  const side = `(() => { const a = document.querySelector('.seat-a .bubble').getBoundingClientRect(), talk = document.querySelector('.talk').getBoundingClientRect();
    return a.left - talk.left < talk.right - a.right; })()`;
  assert.equal(await page.run(side), true);
  await choose('xx');
  await page.until(`document.documentElement.dir === 'rtl'`);
  assert.equal(await page.run(side), false, 'what stood at the left stands at the right');
  assert.equal(await page.run('document.documentElement.scrollWidth <= innerWidth'), true, 'nothing is wider than the screen');
  assert.equal(await page.run(`getComputedStyle(document.querySelector('.picture')).direction`), 'ltr');
  await shown('rtl');
}

test('in German, and from the right', { skip }, async () => {
  const browser = await browse();
  try {
    for (const width of [1280, 390]) {
      const page = await browser.open(url, { width });
      await languages(page, 'chromium', width);
      assert.deepEqual(page.wrong, []);
    }
  } finally {
    await browser.close();
  }
});

test('in German no picture keeps a word of English, whatever they do, and all has room', { skip }, async () => {
  const browser = await browse();
  try {
    const page = await browser.open(url);
    await page.until('window.playground');
    const pairs = await page.run(`(() => {
      const { engine, Quarrel, words } = playground, out = [];
      const see = (names, svg) => out.push([names, svg, inWords(words.de, svg, names)]);
      Object.keys(scenes).forEach((scene, k) => {
        const q = new Quarrel(engine, { scene }), { names } = q, frame = (width) => ({ names, width, id: 'p' + out.length, noStyle: true });
        for (let i = 0; i < 40; ++i, q.play()) see(names, q.couple().drawLoop(q.turns, frame(i % 2 ? 330 : 720)));
        for (const width of [320, 330, 720]) see(names, engine.drawTimeline(q.turns, frame(width)));
        q.at = k;
        for (const move of q.model.moves) {
          const couple = q.couple(), turn = couple.act('ab'[k % 2], move);
          see(names, couple.drawLoop([turn], frame(k % 3 ? 330 : 720)));
        }
      });
      // Those that no scene comes to.
      const { phase, stance } = engine.words, rare = [...phase.filter((each) => !/_(pursues|attack|withdraw)/.test(each)), ...stance].map((each) => each.replace(/^de_/, 'de-').replaceAll('_', ' '));
      see(['A', 'B'], '<desc id="x">' + [...rare, 'flooded', 'No turns were played.', 'After the last turn: ', 'and 3 more'].join('; ') + '</desc>');
      see(['A', 'B'], engine.drawTimeline([], { names: ['A', 'B'], width: 330, id: 'none' }));
      return out;
    })()`);
    assert(pairs.length > 500);
    const named = new Set(pairs.flatMap(([names]) => names.map((name) => name.toLowerCase())));
    const all = (which) => wordsIn(pairs.flatMap((pair) => textsIn(pair[which])));
    const english = all(1);
    assert(english.size > 150, `${english.size} words`);
    assert.deepEqual([...all(2)].filter((word) => english.has(word) && !SHARED.has(word) && !named.has(word)), []);
    // As many numbers as before, and nothing but texts is another.
    const bare = (svg) => svg.replace(/<text[^>]*>[^<]*<\/text>\n/g, '').replace(/<(title|desc)([^>]*)>[^<]*/g, '<$1$2>');
    const numbers = (svg) => textsIn(svg).join(' ').match(/\d[\d.]*\d|\d/g)?.join();
    for (const [, one, other] of pairs) assert.deepEqual([bare(other), numbers(other)], [bare(one), numbers(one)]);
    // Names stay, those too that are words of the pictures or look like markup.
    const given = ['Hurt', 'R&D <b>'], odd = await page.run(`(() => { const q = new playground.Quarrel(playground.engine, { scene: 'article' });
      q.play(); return inWords(playground.words.de, q.couple().drawLoop(q.turns, { names: ${JSON.stringify(given)}, width: 720 }), ${JSON.stringify(given)}); })()`);
    assert.match(odd, /zwischen Hurt und R&amp;D &lt;b&gt;</);
    // Where they stand in the page.
    const tight = await page.run(`(() => {
      const room = document.body.appendChild(document.createElement('div')), out = new Set();
      room.className = 'picture';
      for (const svg of ${JSON.stringify(pairs.map((pair) => pair[2]).filter((svg) => svg.startsWith('<svg')))}) {
        room.innerHTML = svg;
        (${crowded})(room.firstChild).forEach((text) => out.add(text));
      }
      room.remove();
      return [...out];
    })()`);
    assert.deepEqual(tight, []);
    assert.deepEqual(page.wrong, []);
  } finally {
    await browser.close();
  }
});

test('in Firefox', { skip: skip || (firefox ? false : 'no Firefox') }, async () => {
  const { load } = await import(pathToFileURL(join(root, 'build/js/package/pursuit.mjs')));
  const browser = await browseFirefox();
  try {
    const page = await browser.open(url);
    await page.until('window.playground');
    assert.equal(await lines(page), 6);
    for (let i = 0; i < 4; ++i) (await click(page, button('One turn')), await settled(page));
    assert.equal(await lines(page), 10);
    const playthrough = (await load()).Scenario.parse(readFileSync(join(root, 'examples/scenarios/article.toml'), 'utf8')).playthrough();
    for (let i = 0; i < 10; ++i) playthrough.next();
    assert.equal(await page.run(`(() => { const q = new playground.Quarrel(playground.engine, { scene: 'article' });
      for (let i = 0; i < 10; ++i) q.play(); return q.couple().hash.toString(16); })()`), playthrough.couple().hash.toString(16));
    await languages(page, 'firefox', 1280);
  } finally {
    await browser.close();
  }
});

test('what was tampered with is a sentence, and no script of it runs', { skip }, async () => {
  const browser = await browse();
  try {
    const evil = { name: '<img src=x onerror=alert(1)>', anxiety: 0.5, avoidance: 0.5, level: 0.5 };
    const state = (given) => Buffer.from(JSON.stringify(given)).toString('base64url');
    for (const [hash, expected] of [['AAAA', /nothing changed: the link is damaged/],
      [state({ setup: { scene: 'kitchen' }, turns: 3, log: [] }), /no scene 'kitchen'/],
      [state({ setup: { image: 'AAAA', names: ['a', 'b'] }, turns: 3, log: [] }), /image/],
      [state({ setup: { scene: 'article' }, turns: 3, log: [[1, 'act', 'a', 'shout']] }), /unknown move 'shout'/],
      [state({ setup: { scene: 'article' }, turns: 1e9, log: [] }), /no quarrel/]]) {
      const page = await browser.open(`${url}#${hash}`);
      await page.until('window.playground');
      assert.match(await page.run(`document.querySelector('.wrong')?.textContent ?? ''`), expected);
      assert.equal(await lines(page), 6);
    }
    const page = await browser.open(`${url}#${state({ setup: { own: { people: [evil, { ...evil, name: '"]\n[x]' }], severity: 0.5 } }, turns: 3, log: [] })}`);
    await page.until('window.playground');
    assert.equal(await page.run(`document.querySelectorAll('#page img').length`), 0);
    assert.match(await page.run(`document.querySelector('.talk').textContent`), /<img src=x/);
    assert.deepEqual(page.wrong, []);
  } finally {
    await browser.close();
  }
});

test('axe-core finds nothing serious', { skip: skip || (process.env.PURSUIT_AXE ? false : 'PURSUIT_AXE names no axe.min.js') }, async () => {
  const browser = await browse();
  try {
    for (const value of ['light', 'dark']) {
      const page = await browser.open(url, { features: [{ name: 'prefers-color-scheme', value }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
      await page.until('window.playground');
      await page.run(readFileSync(createRequire(import.meta.url).resolve(process.env.PURSUIT_AXE), 'utf8') + ';0');
      const found = await page.run(`axe.run().then(({ violations }) => violations.filter(({ impact }) => /serious|critical/.test(impact))
        .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.target + ' ' + node.failureSummary).join(' | ')))`);
      assert.deepEqual(found, []);
    }
  } finally {
    await browser.close();
  }
});
