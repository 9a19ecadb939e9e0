// A page in headless Chromium, by the DevTools protocol, or in Firefox, by Marionette: no other package is asked for.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as listen, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** The state at the end of the golden run `article`, as the C++ test has it. */
export const golden = readFileSync(new URL('../../../tests/golden/golden.txt', import.meta.url), 'utf8')
  .match(/^article +([0-9a-f]{16})/)[1];
export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
export const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
/** Serves a folder, and pages by name, on this machine alone. */
export function serve(folder, pages) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    if (!(name in pages) && !existsSync(join(folder, name))) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'text/plain' });
    response.end(pages[name] ?? readFileSync(join(folder, name)));
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () =>
    ready({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() })));
}

/** Requests and answers over the pipe of the browser. */
class Pipe {
  #next = 0; #waiting = new Map(); #rest = ''; #heard = [];
  constructor(process) {
    this.out = process.stdio[3];
    process.stdio[4].on('data', (data) => {
      const parts = (this.#rest + data).split('\0');
      this.#rest = parts.pop();
      for (const part of parts) this.#take(JSON.parse(part));
    });
  }
  #take(message) {
    if (!message.id) return this.#heard.forEach((hear) => hear(message));
    const { resolve, reject } = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }
  on(hear) { this.#heard.push(hear); }
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#next;
    this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

const untilBy = (run) => async (expression, within = 20000) => {
  for (const end = Date.now() + within; Date.now() < end;) {
    const value = await run(expression);
    if (value) return value;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`never true: ${expression}`);
};

/** Opens pages; each can be asked to run an expression, and for a picture of what it shows. */
export async function browse() {
  const profile = mkdtempSync(join(tmpdir(), 'pursuit-browser-'));
  const child = spawn(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-pipe',
    `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const pipe = new Pipe(child);
  const open = async (url, { width = 1280, height = 900, slower = 1, features = [] } = {}) => {
    const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
    const send = (method, params) => pipe.send(method, params, sessionId);
    const wrong = [];
    pipe.on((message) => {
      if (message.sessionId !== sessionId) return;
      if (message.method === 'Runtime.exceptionThrown') {
        const { exceptionDetails: details } = message.params;
        wrong.push(details.exception?.description ?? details.text);
      }
      if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') wrong.push(message.params.entry.text);
    });
    const run = async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await send('Runtime.enable');
    await send('Log.enable');
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    if (features.length) await send('Emulation.setEmulatedMedia', { features });
    if (slower > 1) {  // by the clock of its thread, which other work of the machine is not in
      await send('Performance.enable', { timeDomain: 'threadTicks' });
      await send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    await send('Page.enable');
    const loaded = new Promise((done) => pipe.on((message) =>
      message.sessionId === sessionId && message.method === 'Page.loadEventFired' && done()));
    await send('Page.navigate', { url });
    await loaded;
    const picture = async (whole = false) => Buffer.from((await send('Page.captureScreenshot',
      { format: 'png', captureBeyondViewport: whole })).data, 'base64');
    /** Seconds that its thread has worked, of a page that is slower. */
    const worked = async () => (await send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    return { run, until: untilBy(run), picture, wrong, worked };
  };
  const close = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    await pipe.send('Browser.close').catch(() => {});
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { open, close };
}

/** Requests and answers of Marionette: the length of what is sent, a colon, JSON. */
class Marionette {
  #next = 0; #waiting = new Map(); #rest = Buffer.alloc(0);
  constructor(socket) {
    this.socket = socket;
    socket.on('data', (data) => {
      this.#rest = Buffer.concat([this.#rest, data]);
      for (;;) {
        const colon = this.#rest.indexOf(':'), end = colon + 1 + Number(this.#rest.subarray(0, Math.max(0, colon)));
        if (colon < 0 || this.#rest.length < end) return;
        this.#take(JSON.parse(this.#rest.subarray(colon + 1, end)));
        this.#rest = this.#rest.subarray(end);
      }
    });
  }
  #take(message) {
    if (!Array.isArray(message)) return;  // its greeting
    const [, id, error, result] = message, { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(result);
  }
  send(method, params = {}) {
    const id = ++this.#next, text = JSON.stringify([0, id, method, params]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}
const freePort = () => new Promise((done) => {
  const server = listen().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); });
});
const reached = (port, tries = 200) => new Promise((done, failed) => {
  const socket = connect(port, '127.0.0.1', () => done(socket));
  socket.on('error', (error) => (tries > 0 ? setTimeout(() => reached(port, tries - 1).then(done, failed), 100) : failed(error)));
});

/** As browse(), one page at a time; `dark` for all of them. */
export async function browseFirefox({ dark = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'pursuit-firefox-')), port = await freePort();
  const wanted = { 'marionette.port': port, 'ui.systemUsesDarkTheme': Number(dark), 'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false };
  writeFileSync(join(profile, 'user.js'), Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'));
  const child = spawn(firefox, ['--headless', '--no-remote', '--marionette', '--profile', profile], { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  const ended = new Promise((done) => child.on('exit', done));
  const marionette = new Marionette(await reached(port));
  await marionette.send('WebDriver:NewSession', { capabilities: {} });
  const open = async (url, { width = 1280, height = 900 } = {}) => {
    await marionette.send('WebDriver:SetWindowRect', { width, height });
    await marionette.send('WebDriver:Navigate', { url: 'about:blank' });
    await marionette.send('WebDriver:Navigate', { url });
    // As the script itself: a policy of the page lets nothing be evaluated from a text.
    const run = async (expression) => (await marionette.send('WebDriver:ExecuteAsyncScript', { sandbox: null, args: [],
      script: `const [done] = arguments; Promise.resolve().then(() => (${expression})).then((value) => done([value]), (error) => done({ wrong: String(error) }));` })).value;
    const value = async (expression) => {
      const said = await run(expression);
      if (said?.wrong !== undefined) throw new Error(said.wrong);
      return said[0] ?? undefined;
    };
    const picture = async () => Buffer.from((await marionette.send('WebDriver:TakeScreenshot', { full: true })).value, 'base64');
    return { run: value, until: untilBy(value), picture };
  };
  const close = async () => {
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { open, close };
}
