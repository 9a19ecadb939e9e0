// A page in headless Chromium, by the DevTools protocol: no other package is asked for.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** The state at the end of the golden run `article`, as the C++ test has it. */
export const golden = readFileSync(new URL('../../../tests/golden/golden.txt', import.meta.url), 'utf8')
  .match(/^article +([0-9a-f]{16})/)[1];
export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

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
    if (slower > 1) await send('Emulation.setCPUThrottlingRate', { rate: slower });
    await send('Page.enable');
    const loaded = new Promise((done) => pipe.on((message) =>
      message.sessionId === sessionId && message.method === 'Page.loadEventFired' && done()));
    await send('Page.navigate', { url });
    await loaded;
    const until = async (expression, within = 20000) => {
      for (const end = Date.now() + within; Date.now() < end;) {
        const value = await run(expression);
        if (value) return value;
        await new Promise((wait) => setTimeout(wait, 50));
      }
      throw new Error(`never true: ${expression}`);
    };
    const picture = async (whole = false) => Buffer.from((await send('Page.captureScreenshot',
      { format: 'png', captureBeyondViewport: whole })).data, 'base64');
    return { run, until, picture, wrong, send };
  };
  const close = async () => {
    const ended = new Promise((done) => child.on('exit', done));
    await pipe.send('Browser.close').catch(() => {});
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { open, close };
}
