// Makes the package of the sources and the modules of ./dev wasm:
//   node bindings/javascript/build.mjs MODULES OUT
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [modules, out] = process.argv.slice(2);
const source = (name) => readFileSync(join(here, 'src', name), 'utf8').replace(/^export (const|function|async)/gm, '$1');
const body = ['errors.js', 'tables.js', 'pursuit.js', 'load.js'].map(source).join('\n');
const names = ['load', 'version', 'PursuitError', 'ArgumentError', 'NameError', 'ParseError', 'ModelError', 'StateError',
  'InputError', 'OutOfMemoryError', 'SizeError', 'InternalError', 'FullError'];
const made = (url) => `makeLoad(tables, makeErrors, makePursuit, () => ${url})`;

mkdirSync(out, { recursive: true });
const write = (name, text) => writeFileSync(join(out, name), text);
// The way that bundlers know to take the module along.
write('pursuit.mjs', `${body}
export const { ${names.join(', ')} } = ${made("new URL('./pursuit.wasm', import.meta.url)")};
`);
write('pursuit.cjs', `'use strict';
${body}
module.exports = ${made("require('node:url').pathToFileURL(require('node:path').join(__dirname, 'pursuit.wasm'))")};
`);
write('pursuit.js', `var pursuit = (() => {
'use strict';
const from = typeof document === 'undefined' ? undefined : document.currentScript?.src;
${body}
return ${made("new URL('pursuit.wasm', from)")};
})();
`);
const described = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
described.version = body.match(/^ {2}version: "([^"]+)"/m)[1];
write('package.json', `${JSON.stringify(described, null, 2)}\n`);
for (const name of ['pursuit.wasm', 'engine.wasm']) copyFileSync(join(modules, name), join(out, name));
copyFileSync(join(here, 'src/pursuit.d.ts'), join(out, 'pursuit.d.ts'));
copyFileSync(join(here, 'README.md'), join(out, 'README.md'));
copyFileSync(join(here, '../../docs/direction.schema.json'), join(out, 'direction.schema.json'));
for (const name of ['LICENSE', 'NOTICE']) copyFileSync(join(here, '../..', name), join(out, name));
