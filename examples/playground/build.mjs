// The playground as one page that needs neither a server nor a network:
//   node examples/playground/build.mjs MODULES OUT.html      MODULES is what ./dev wasm made
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [modules, out] = process.argv.slice(2);
const read = (...path) => readFileSync(join(...path), 'utf8');

// Preact with htm, of npm.
const parts = join(dirname(out), 'playground-parts'), library = join(parts, 'node_modules/htm/preact/standalone.umd.js');
if (!existsSync(library)) {
  mkdirSync(parts, { recursive: true });
  cpSync(join(here, 'package.json'), join(parts, 'package.json'));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: parts, stdio: 'inherit' });
}

const folder = join(here, '../scenarios');
const order = ['article', 'way_out', 'article_swapped_owner', 'two_pursuers', 'two_withdrawers', 'two_secure', 'fearful'];
const names = readdirSync(folder).filter((name) => name.endsWith('.toml')).map((name) => name.slice(0, -5));
const rank = (name) => (order.indexOf(name) + 1 || order.length + 1);
const scenes = Object.fromEntries(names.sort((a, b) => rank(a) - rank(b)).map((name) => [name, read(folder, `${name}.toml`)]));

const inScript = (text) => text.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
const script = [
  read(library),
  read(modules, 'package/pursuit.js'),
  `const scenes = ${JSON.stringify(scenes)};`,
  `const wasm = '${gzipSync(readFileSync(join(modules, 'pursuit.wasm')), { level: 9 }).toString('base64')}';`,
  read(here, 'words.js'),
  read(here, 'pictures.js'),
  read(here, 'play.js'),
  read(here, 'page.js'),
].map(inScript).join('\n');
// By functions, as there are dollars in what is put in.
writeFileSync(out, read(here, 'page.html').replace('/* style */', () => read(here, 'style.css'))
  .replace('/* script */', () => script));
console.log(`${out}: ${readFileSync(out).length} bytes`);
