/** Where the modules are beside this file, and how they are read: by `fetch`, or from a file in Node. */
export function makeLoad(tables, makeErrors, makePursuit, urlOf) {
  const errors = makeErrors();
  const inNode = typeof process !== 'undefined' && !!process.versions?.node;

  const bytesOf = async (url) => {
    if (inNode && String(url).startsWith('file:')) {
      const name = 'node:fs/promises';
      const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
      return readFile(new URL(url));
    }
    const response = await fetch(url);
    if (!response.ok) throw new errors.InputError(`${url}: ${response.status} ${response.statusText}`);
    return response.arrayBuffer();
  };
  const compiled = async (from) => {
    if (from instanceof WebAssembly.Module) return from;
    try {
      const given = await from;
      return await WebAssembly.compile(
        typeof given === 'string' || given instanceof URL ? await bytesOf(given) : given);
    } catch (error) {
      if (error instanceof errors.PursuitError) throw error;
      throw new errors.InputError(`no module of pursuit: ${error.message}`);
    }
  };

  /** The text of a worker: all it needs is in the functions. */
  const worker = (inside) => `const makeErrors = ${makeErrors}; const makePursuit = ${makePursuit};
const tables = ${JSON.stringify(tables)}; let engine;
const answer = ({ module, part }, reply) => {
  try {
    engine ??= makePursuit(tables, makeErrors(), module, null);
    reply({ done: engine.raw.runOf(part) });
  } catch (error) {
    reply({ error: { name: error.name, message: error.message } });
  }
};
${inside}`;
  const start = async () => {
    if (inNode) {
      const name = 'node:worker_threads';
      const { Worker } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
      return new Worker(worker(`const { parentPort } = require('node:worker_threads');
parentPort.on('message', (message) => answer(message, (reply) => parentPort.postMessage(reply)));`), { eval: true });
    }
    const text = worker('onmessage = ({ data }) => answer(data, (reply) => postMessage(reply));');
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const made = new Worker(url);
    URL.revokeObjectURL(url);
    return made;
  };
  /** One part in a worker of its own. */
  const workerOf = async (module, part) => {
    const made = await start();
    try {
      const reply = await new Promise((resolve, reject) => {
        if (inNode) made.once('message', resolve).once('error', reject);
        else Object.assign(made, { onmessage: ({ data }) => resolve(data), onerror: reject });
        made.postMessage({ module, part });
      });
      if (reply.error) throw new (errors[reply.error.name] ?? errors.InternalError)(reply.error.message);
      return reply.done;
    } finally {
      made.terminate();
    }
  };

  /** The engine, ready. `from`: the bytes, the URL or the WebAssembly.Module of pursuit.wasm; none: the
   *  one beside this file. */
  async function load(from) {
    const module = await compiled(from ?? urlOf());
    let made;
    try {
      made = makePursuit(tables, errors, module, workerOf);
    } catch (error) {
      if (error instanceof errors.PursuitError) throw error;
      throw new errors.InputError(`no module of pursuit: ${error.message}`);
    }
    if (made.version !== tables.version) {
      throw new errors.InputError(`the module is of version ${made.version}, expected ${tables.version}`);
    }
    return made;
  }
  return { load, version: tables.version, ...errors };
}
