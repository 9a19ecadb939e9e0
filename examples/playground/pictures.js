// Pictures in another language than the engine's English: its texts are replaced where they stand.

const inMarkup = (text) => text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);
const LETTER = '[\\p{L}\\p{N}]', SIZES = { small: 12, body: 14, strong: 14 };

/** In as many lines as it had, and as wide; wider where that is too little. */
function broken(text, lines) {
  for (let most = Math.max(...lines.map((line) => line.length)); ; ++most) {
    const out = [''];
    for (const word of text.split(' ')) {
      const line = out.at(-1);
      if (!line) out[out.length - 1] = word;
      else if (line.length + 1 + word.length <= most) out[out.length - 1] = `${line} ${word}`;
      else out.push(word);
    }
    if (out.length <= lines.length) return out;
  }
}

/** From English: whole phrases, the longest first, with a capital where English has one; names stay. At the widths
 * of the page the engine cuts none of its phrases. */
function translator(t, names) {
  const meant = new Map(Object.entries({ ...t.stances, ...t.pictured }).map(([english, own]) => [plain(english).toLowerCase(), own]));
  const keys = [...meant.keys()].sort((x, y) => y.length - x.length), kept = names.filter((name) => name.trim()).map(inMarkup);
  const any = (list) => `(?:${list.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!${LETTER})`;
  const known = new RegExp(`(?:(?<!${LETTER})(?=${LETTER})|(?!${LETTER}))(?:${kept.length ? `${any(kept)}|` : ''}${any(keys)})`, 'giu');
  return (text) => text.replace(known, (found) => {
    const own = kept.includes(found) ? found : meant.get(found.toLowerCase()) ?? found;
    return /^\p{Lu}/u.test(found) ? own[0].toUpperCase() + own.slice(1) : own;
  });
}

/** An SVG of the engine in the language of `t`, where that has its phrases. Lines of one text are broken anew. */
function inWords(t, svg, names) {
  if (!t.pictured) return svg;
  const told = translator(t, names);
  const lines = (all) => {
    const blocks = [];
    for (const [, x, y, look, text] of all.matchAll(/<text x="([^"]*)" y="([^"]*)"([^>]*)>([^<]*)</g)) {
      const last = blocks.at(-1), step = 1.35 * SIZES[/t-(\w+)/.exec(look)[1]];
      if (last?.x === x && last.look === look && !look.includes('anchor') && Math.abs(y - last.ys.at(-1) - step) < 0.11) (last.ys.push(y), last.texts.push(text));
      else blocks.push({ x, look, ys: [y], texts: [text] });
    }
    return blocks.map(({ x, look, ys, texts }) => {
      const text = texts.join(' '), own = told(text);
      return (own === text ? texts : broken(own, texts)).map((line, i) => `<text x="${x}" y="${ys[i]}"${look}>${line}</text>\n`).join('');
    }).join('');
  };
  return svg.replace(/<(title|desc)([^>]*)>([^<]*)</g, (_, tag, look, text) => `<${tag}${look}>${told(text)}<`)
    .replace(/(?:<text [^>]*>[^<]*<\/text>\n)+/g, lines);
}
