// The page: Preact with htm, one state, drawn anew whenever something happens.
const { html, render, useState, useEffect, useRef } = htmPreact;

const GROUPS = ['approach', 'answer', 'appease', 'protest', 'defence', 'silence'];
const PLAIN = { people: [{ name: 'Ana', anxiety: 0.75, avoidance: 0.25, level: 0.6 }, { name: 'Ben', anxiety: 0.3, avoidance: 0.75, level: 0.4 }],
  severity: 0.7, owner: 'a' };

const download = (name, data, type) => {
  const url = URL.createObjectURL(new Blob([data], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};
const percent = (x) => `${Math.round(100 * x)} %`;
const signed = (x) => {
  const points = Math.round(100 * x);
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`;
};

function Slider({ label, value, change }) {
  return html`<label class="slider">${label}<input type="range" min="0" max="1" step="0.05" value=${value}
    onInput=${(event) => change(Number(event.target.value))} /><output>${Number(value).toFixed(2)}</output></label>`;
}
function Picture({ t, svg, label }) {
  const lang = t.pictured ? Object.keys(WORDS).find((key) => WORDS[key] === t) : 'en';
  return html`<figure class="picture" dir="ltr" lang=${lang} aria-label=${label} dangerouslySetInnerHTML=${{ __html: svg }}></figure>`;
}

/** Who they are and what it is about. */
function Begin({ t, engine, setup, begin }) {
  const [own, setOwn] = useState(setup.own ?? PLAIN), [scene, setScene] = useState(setup.own ? '' : setup.scene ?? 'article');
  const about = scene ? engine.Scenario.parse(scenes[scene]) : null;
  const person = (i, key, value) => setOwn({ ...own, people: own.people.map((p, k) => (k === i ? { ...p, [key]: value } : p)) });
  const profile = (i, name) => {
    if (!name) return;
    const { anxiety, avoidance, level } = engine.Model.standard().profile(name);
    setOwn({ ...own, people: own.people.map((p, k) => (k === i ? { ...p, anxiety, avoidance, level } : p)) });
  };
  return html`<form class="begin" onSubmit=${(event) => (event.preventDefault(), begin(scene ? { scene } : { own, seed: 1 }))}>
    <label>${t.scene}<select value=${scene} onChange=${(event) => setScene(event.target.value)}>
      ${Object.keys(scenes).map((name) => html`<option value=${name}>${t.scenes[name]?.[0] ?? engine.Scenario.parse(scenes[name]).title}</option>`)}
      <option value="">${t.own}</option></select></label>
    ${about && html`<p class="look"><b>${t.watchFor}.</b> ${t.scenes[scene]?.[1] ?? html`<bdi lang="en">${about.lookFor.trim()}</bdi>`}</p>`}
    ${!scene && html`<div class="two">${own.people.map((p, i) => html`<fieldset class=${'seat-' + 'ab'[i]}><legend>${p.name || 'AB'[i]}</legend>
      <label>${t.named}<input maxlength="40" value=${p.name} onInput=${(event) => person(i, 'name', event.target.value)} /></label>
      <label>${t.profile}<select onChange=${(event) => profile(i, event.target.value)}><option value="">${t.custom}</option>
        ${engine.Model.standard().profiles.map((name) => html`<option value=${name}>${t.profiles[name] ?? plain(name)}</option>`)}</select></label>
      ${['anxiety', 'avoidance', 'level'].map((key) => html`<${Slider} label=${t[key]} value=${p[key]} change=${(x) => person(i, key, x)} />`)}
      </fieldset>`)}</div>
      <fieldset><legend>${t.quarrel}</legend><${Slider} label=${t.severity} value=${own.severity} change=${(x) => setOwn({ ...own, severity: x })} />
      <label>${t.owner}<select value=${own.owner} onChange=${(event) => setOwn({ ...own, owner: event.target.value })}>
        <option value="a">${own.people[0].name}</option><option value="b">${own.people[1].name}</option><option value="">${t.both}</option></select></label></fieldset>`}
    <button class="main">${t.begin}</button></form>`;
}

/** What one of them may say, grouped, in spoken words. */
function Acts({ t, quarrel, seat, choose, legend }) {
  const byGroup = (group) => quarrel.model.moves.filter((move) => quarrel.model.move(move).group === group);
  return html`<fieldset class="acts"><legend>${legend}</legend>${GROUPS.map((group) => html`<div><h4>${t[group]}</h4>
    ${byGroup(group).map((move) => html`<button type="button" class=${DONE.has(move) ? 'done' : ''} title=${plain(move)}
      onClick=${() => choose({ seat, move })}>${t.moves[move] ?? plain(move)}</button>`)}</div>`)}</fieldset>`;
}
function Helps({ t, quarrel, choose, legend }) {
  const [who, setWho] = useState('');
  return html`<fieldset class="acts"><legend>${legend}</legend><label>${t.forWhom} <select value=${who} onChange=${(event) => setWho(event.target.value)}>
    <option value="">${t.forBoth}</option><option value="a">${quarrel.names[0]}</option><option value="b">${quarrel.names[1]}</option></select></label><div>
    ${quarrel.engine.words.intervention.map((what) => html`<button type="button" onClick=${() => choose({ intervention: what, who: who || null })}>
      ${t.interventions[what] ?? plain(what)}</button>`)}</div></fieldset>`;
}

function WhatIf({ t, quarrel, at, close }) {
  const [answer, setAnswer] = useState(null);
  const mover = quarrel.turns[at]?.mover ?? quarrel.couple(at).situation.floor, name = quarrel.names[mover === 'a' ? 0 : 1];
  const frame = { names: quarrel.names, width: Math.min(720, Math.max(320, innerWidth - 60)) };
  const drawn = (turns, id) => inWords(t, quarrel.engine.drawTimeline(turns, { ...frame, id }), quarrel.names);
  const ask = (change) => {
    try {
      const now = quarrel.whatIf(at, change), early = at > 0 ? quarrel.whatIf(0, change) : null;
      setAnswer({ now, early, what: change.move ? t.moves[change.move] ?? plain(change.move) : t.interventions[change.intervention] });
    } catch (error) {
      setAnswer({ wrong: fill(t.refused, { why: error.message }) });
    }
  };
  const interval = (r) => `${signed(r.difference)} (${signed(r.low)} … ${signed(r.high)})`;
  return html`<section class="what-if" aria-label=${t.whatIf}><h3>${fill(t.whatIfAt, { n: at })} …</h3>
    <details open=${!answer}><summary>… ${fill(t.did, { name })}</summary><${Acts} t=${t} quarrel=${quarrel} seat=${mover} choose=${ask} legend=${name} /></details>
    <details><summary>… ${t.hadHelp}</summary><${Helps} t=${t} quarrel=${quarrel} choose=${ask} legend=${t.therapist} /></details>
    <div aria-live="polite">${answer?.wrong && html`<p class="wrong">${answer.wrong}</p>`}
    ${answer?.now && html`<p class="asked">${answer.what}</p><p class="answer">${fill(t.result, { share: percent(answer.now.meanWith), before: percent(answer.now.meanWithout),
      low: signed(answer.now.low), high: signed(answer.now.high), n: answer.now.pairs })}</p>
    ${answer.early && html`<p><b>${t.early}.</b> ${fill(t.earlySaid, { early: interval(answer.early), n: at, late: interval(answer.now) })}</p>`}
    <h4>${t.asItWent}</h4><${Picture} t=${t} label=${t.asItWent} svg=${drawn(answer.now.as, 'as')} />
    <h4>${t.changed} <small>${t.sameChances}</small></h4><${Picture} t=${t} label=${t.changed} svg=${drawn(answer.now.other, 'other')} />`}</div>
    <button type="button" onClick=${close}>${t.close}</button></section>`;
}

/** A turn: what is said, and why once it is asked for. */
function Line({ t, quarrel, i, ask, fresh }) {
  const turn = quarrel.turns[i], name = quarrel.names[turn.mover === 'a' ? 0 : 1], [open, setOpen] = useState(false);
  const said = t.moves[turn.move] ?? plain(turn.move), why = open ? quarrel.why(i) : null;
  return html`<li class=${`line seat-${turn.mover} ${DONE.has(turn.move) ? 'done' : ''} ${fresh ? 'fresh' : ''}`}>
    ${quarrel.helpsAt(i).map(([, , what, who]) => html`<p class="outside">${t.interventions[what] ?? plain(what)}${who ? ` · ${quarrel.names[who === 'a' ? 0 : 1]}` : ''}</p>`)}
    <div class="bubble" style=${{ '--strength': turn.intensity.toFixed(2) }}><span class="who"><bdi>${name}</bdi><small> ${i} · ${t.stances[turn.stance] ?? plain(turn.stance)}${turn.hostMade ? ` · ${t.you}` : ''}</small></span>
      <span class="said">${said}</span>
      <details onToggle=${(event) => setOpen(event.currentTarget.open)}><summary>${t.why}</summary>${open && html`<p lang=${t.reasons} dir="auto">${why.text(...quarrel.names, t.reasons)}</p>
        ${!turn.hostMade && html`<p class="nearly"><b>${t.otherwise}</b> <bdi lang=${t.reasons}>${why.notText(...quarrel.names, null, t.reasons)}</bdi></p>`}
        <button type="button" onClick=${() => ask(i)}>${t.whatIf}</button>`}</details></div></li>`;
}

function App({ engine, first, wrongAtFirst }) {
  const [language, setLanguage] = useState(/^de/.test(navigator.language) ? 'de' : 'en'), t = WORDS[language];
  const [quarrel, setQuarrel] = useState(first), [, redraw] = useState(0), [running, setRunning] = useState(false);
  const [role, setRole] = useState('watch'), [asked, setAsked] = useState(null);
  const [note, setNote] = useState(wrongAtFirst ? { wrong: fill(t.wrong, { why: wrongAtFirst }) } : null);
  // What is said is on the screen first: the pictures, and the form where it is closed, take a phone as long again.
  const [whole, setWhole] = useState(false);
  useEffect(() => void requestAnimationFrame(() => setTimeout(() => setWhole(true))), []);
  const talk = useRef(null);
  const drawn = () => redraw((n) => n + 1);
  const mine = (role === 'a' || role === 'b') && quarrel.floor === role && quarrel.at === quarrel.turns.length;
  const tried = (what) => {
    try { what(); setNote(null); } catch (error) {
      if (!(error instanceof engine.PursuitError)) throw error;
      setNote({ wrong: fill(t.refused, { why: error.message }) });
    }
    drawn();
  };
  const forth = () => tried(() => quarrel.play());
  useEffect(() => {
    if (!running) return undefined;
    if (mine) return void setRunning(false);
    const timer = setInterval(forth, 900);
    return () => clearInterval(timer);
  });
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = t.dir;
    document.title = t.title;
  }, [language]);
  useEffect(() => { if (talk.current) talk.current.scrollTop = talk.current.scrollHeight; }, [quarrel, quarrel.at]);
  const start = (setup) => tried(() => {
    const next = new Quarrel(engine, setup);
    next.play();
    setQuarrel(next), setAsked(null), setRunning(false);
  });
  const link = async () => {
    const state = base64(new TextEncoder().encode(JSON.stringify(quarrel.state())));
    location.hash = state;
    try { await navigator.clipboard.writeText(location.href); setNote({ said: t.copied }); } catch { setNote({ said: t.link }); }
  };
  const load = async (file) => {
    try {
      const next = new Quarrel(engine, { image: base64(new Uint8Array(await file.arrayBuffer())), names: quarrel.names });
      setQuarrel(next), setAsked(null), setNote({ said: t.arrived });
    } catch (error) { setNote({ wrong: fill(t.wrong, { why: error.message }) }); }
  };
  const frame = { names: quarrel.names, width: Math.min(720, Math.max(320, innerWidth - 60)) };
  const figure = whole ? inWords(t, quarrel.couple().drawLoop(quarrel.shown, { ...frame, id: 'loop' }), quarrel.names) : '';
  const course = whole && quarrel.at > 0 ? inWords(t, engine.drawTimeline(quarrel.shown, { ...frame, id: 'course',
    marks: quarrel.log.filter(([at, what]) => what === 'help' && at < quarrel.at).map(([at, , what]) => ({ before: at, text: t.interventions[what] ?? plain(what), intervention: true })) }), quarrel.names) : '';
  return html`<header><div class="bar"><h1>${t.title}</h1><label class="language"><span class="hidden">${t.language}</span><select value=${language} onChange=${(event) => setLanguage(event.target.value)}>
      ${Object.entries(WORDS).map(([key, { name }]) => html`<option value=${key} lang=${key}>${name}</option>`)}</select></label></div>
    <p>${t.lead}</p><p class="scope">${t.scope}</p></header>
  <main><div class="left"><details class="card" open=${innerWidth > 900}><summary><b>${quarrel.setup.own ? t.own : t.scenes[quarrel.setup.scene]?.[0] ?? quarrel.scenario.title}</b> · <bdi>${quarrel.names[0]}</bdi> & <bdi>${quarrel.names[1]}</bdi></summary>
      ${(whole || innerWidth > 900) && html`<${Begin} t=${t} engine=${engine} setup=${quarrel.setup} begin=${start} />`}</details>
    <section class="card controls" aria-label=${t.play}><div class="row">
      <button type="button" class="main" aria-pressed=${running} onClick=${() => setRunning(!running)}>${running ? t.pause : t.play}</button>
      <button type="button" disabled=${mine} onClick=${forth}>${t.one}</button>
      <button type="button" disabled=${quarrel.at === 0} onClick=${() => (quarrel.at--, setRunning(false), drawn())}>${t.back}</button>
      <button type="button" disabled=${quarrel.at === quarrel.turns.length} onClick=${forth}>${t.forth}</button>
      <button type="button" title=${t.anotherSaid} onClick=${() => start({ ...quarrel.setup, seed: (quarrel.setup.seed ?? Number(quarrel.scenario.seed)) + 1 })}
        disabled=${!!quarrel.setup.image}>${t.another}</button></div>
      <label class="slider time">${t.turn}<input type="range" min="0" max=${quarrel.turns.length} value=${quarrel.at}
        onInput=${(event) => ((quarrel.at = Number(event.target.value)), setRunning(false), drawn())} /><output>${quarrel.at} ${t.of} ${quarrel.turns.length}</output></label>
      <label>${t.role} <select value=${role} onChange=${(event) => setRole(event.target.value)}><option value="watch">${t.watching}</option>
        <option value="a">${quarrel.names[0]}</option><option value="b">${quarrel.names[1]}</option><option value="therapist">${t.therapist}</option></select></label></section>
    <section class="card"><h2>${t.talk}</h2><div class="talk" ref=${talk} role="log" aria-live="polite" tabindex="0" aria-label=${t.talk}><ol>
      ${quarrel.at === 0 && html`<li class="outside">${t.empty}</li>`}
      ${quarrel.shown.map((turn, i) => html`<${Line} key=${`${i}-${turn.move}`} t=${t} quarrel=${quarrel} i=${i} ask=${setAsked} fresh=${i === quarrel.at - 1} />`)}</ol></div>
      <div aria-live="polite">${note && html`<p class=${note.wrong ? 'wrong' : 'note'} role="status">${note.wrong ?? note.said}</p>`}</div>
      ${mine && html`<${Acts} t=${t} quarrel=${quarrel} seat=${role} legend=${fill(t.yours, { name: quarrel.names[role === 'a' ? 0 : 1] })}
        choose=${({ seat, move }) => tried(() => quarrel.act(seat, move))} />
        <button type="button" onClick=${forth}>${t.let}</button>`}
      ${role === 'therapist' && html`<${Helps} t=${t} quarrel=${quarrel} legend=${t.help} choose=${({ intervention, who }) => tried(() => quarrel.help(intervention, who))} />`}
    </section></div>
  <div class="right">${asked !== null && asked <= quarrel.turns.length && html`<div class="card"><${WhatIf} key=${asked} t=${t} quarrel=${quarrel} at=${asked} close=${() => setAsked(null)} /></div>`}
    <section class="card"><h2>${t.loop}</h2><${Picture} t=${t} svg=${figure} label=${t.loop} /></section>
    ${course && html`<section class="card"><h2>${t.timeline}</h2><${Picture} t=${t} svg=${course} label=${t.timeline} /></section>`}
    <section class="card row tools"><button type="button" onClick=${link}>${t.saveLink}</button>
      <button type="button" onClick=${() => download('couple.pursuit', quarrel.couple().save({ withModel: true }), 'application/octet-stream')}>${t.saveImage}</button>
      <label class="button">${t.loadImage}<input class="hidden" type="file" onChange=${(event) => event.target.files[0] && load(event.target.files[0])} /></label>
      <button type="button" onClick=${() => download('talk.csv', quarrel.csv(), 'text/csv')}>${t.csv}</button>
      <button type="button" onClick=${() => download('loop.svg', figure, 'image/svg+xml')}>${t.svg}</button></section></div></main>`;
}

(async () => {
  const packed = new Blob([Uint8Array.fromBase64 ? Uint8Array.fromBase64(wasm) : unbase64(wasm)]);
  const unpacked = new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': 'application/wasm' } });
  const engine = await pursuit.load(await WebAssembly.compileStreaming(unpacked));  // while it is being unpacked
  let first = null, wrong = null;
  if (location.hash.length > 1) {
    try {
      first = Quarrel.of(engine, JSON.parse(new TextDecoder().decode(unbase64(location.hash.slice(1)))));
    } catch (error) {
      wrong = error instanceof engine.PursuitError ? error.message : 'the link is damaged';
    }
  }
  if (first === null) {
    first = new Quarrel(engine, { scene: 'article' });
    for (let i = 0; i < 6; ++i) first.play();
  }
  document.getElementById('page').textContent = '';
  render(html`<${App} engine=${engine} first=${first} wrongAtFirst=${wrong} />`, document.getElementById('page'));
  window.playground = { engine, Quarrel, words: WORDS, ready: performance.now() };
})();
