#!/usr/bin/env python3
"""Pages of `pursuit report` as their reader meets them: well-formed, and in a browser on a desk and
on a phone, in the light and in the dark, with wide letters, and on paper: nothing overlaps, nothing
is cut off, nothing is complained about.

Usage: report_test.py PROGRAM [FOLDER], from the root of the project. With a folder screenshots are
left there. What is not installed (tidy, chromium) is skipped with a message.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

SCENARIOS = Path("examples/scenarios")
LONG = "Wilhelmina-Konstantinopolitanska Minnie"
SIZES = [(390, 844), (1280, 900)]
THOROUGH = ("way_out", "long")
failures = []

# Runs in the page. Texts are measured as they are drawn; of their height only the part that letters
# without ascenders take, so that lines set closely do not count as overlapping.
CHECKER = r"""
<script>
window.complaints = [];
addEventListener("error", e => complaints.push("error: " + e.message));
addEventListener("securitypolicyviolation", e => complaints.push("policy: " + e.blockedURI));
for (const kind of ["error", "warn"]) {
  const before = console[kind];
  console[kind] = (...x) => { complaints.push(kind + ": " + x.join(" ")); before(...x); };
}
addEventListener("load", () => {
  const wide = innerWidth, rects = [];
  const add = (rect, text, node) => {
    if (rect.width < 0.5 || !text.trim()) return;
    const inset = rect.height * 0.22;
    rects.push({l: rect.left, r: rect.right, t: rect.top + scrollY + inset,
                b: rect.bottom + scrollY - inset, text: text.trim().slice(0, 60), node});
    if (rect.left < -0.5 || rect.right > wide + 0.5)
      complaints.push(`leaves the page: '${text}' ${rect.left}-${rect.right} of ${wide}`);
  };
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    for (const text of svg.querySelectorAll("text")) {
      const rect = text.getBoundingClientRect();
      add(rect, text.textContent, text);
      if (rect.left < frame.left - 0.5 || rect.right > frame.right + 0.5 ||
          rect.top < frame.top - 0.5 || rect.bottom > frame.bottom + 0.5)
        complaints.push(`leaves its picture: '${text.textContent}'`);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (node.parentElement.closest("svg,script,style")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    for (const rect of lines) add(rect, node.data, node);
    if (lines.length > 4 && node.data.trim().length < 1.5 * lines.length &&
        !/\S{30}/.test(node.data))  // one long name may have to be broken
      complaints.push(`squeezed: '${node.data}'`);
  }
  for (const cell of innerWidth > 719 ? document.querySelectorAll("th,td") : []) {
    const inside = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node; (node = inside.nextNode());) {
      for (const word of node.data.matchAll(/\S+/g)) {
        if (word[0].length > 19) continue;  // a long name may have to be broken
        for (const part of word[0].matchAll(/[\p{L}\p{N}]+[.,:;!?)]*/gu)) {
          const range = document.createRange(), start = word.index + part.index;
          range.setStart(node, start);
          range.setEnd(node, start + part[0].length);
          if (new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size > 1)
            complaints.push(`broken: '${part[0]}'`);
        }
      }
    }
  }
  rects.sort((x, y) => x.t - y.t);
  for (let i = 0; i < rects.length; ++i) {
    for (let j = i + 1; j < rects.length && rects[j].t < rects[i].b; ++j) {
      const across = Math.min(rects[i].r, rects[j].r) - Math.max(rects[i].l, rects[j].l);
      if (across > 0.8 && rects[i].node !== rects[j].node)
        complaints.push(`overlap: '${rects[i].text}' and '${rects[j].text}'`);
    }
  }
  const root = document.documentElement;
  if (root.scrollWidth > wide) complaints.push(`page is ${root.scrollWidth} wide, not ${wide}`);
  for (const e of document.querySelectorAll("body *")) {
    const style = getComputedStyle(e);
    if (style.overflowX !== "visible" && !e.closest("svg") && e.scrollWidth > e.clientWidth + 1)
      complaints.push(`cut off: ${e.tagName} ${e.className}`);
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const paper = getComputedStyle(document.body).backgroundColor;
  parent.postMessage(JSON.stringify({complaints: complaints.slice(0, 30), texts: rects.length,
    figures: [...document.querySelectorAll("svg")].filter(s => s.getBoundingClientRect().width)
      .length, height: root.scrollHeight, dark, paper}), "*");
});
</script>
"""

# Shows one page after the other, each at each size, and writes down what they say.
FRAME = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0"><pre id="said"></pre>
<script>
const views = {views}, said = [];
function next() {{
  document.querySelector("iframe")?.remove();
  document.getElementById("said").textContent = JSON.stringify(said);
  if (said.length === views.length) return;
  const frame = document.createElement("iframe"), [page, width, height] = views[said.length];
  frame.style = `border:0;width:${{width}}px;height:${{height}}px`;
  frame.src = page;
  document.body.append(frame);
}}
addEventListener("message", e => {{ said.push(JSON.parse(e.data)); next(); }});
next();
</script></body>"""
SHOT = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe src="{page}" style="border:0;width:{width}px;height:{height}px"></iframe></body>"""


def fail(text):
    failures.append(text)
    print(f"report_test: {text}", file=sys.stderr)


def pages(program, folder):
    """The pages that are looked at: single runs, several, and names and texts of every kind."""
    article = (SCENARIOS / "article.toml").read_text()
    hostile = article.replace('"Ana"', '"<b onclick=\\"x()\\">&amp;\'A\'"').replace(
        '"Ben"', '"שלום ‮ 山田 😀"').replace(
        '"The unanswered question"', '"</title><script>alert(1)</script>]]>"')
    christopher = article.replace('"Ana"', '"Christopher"').replace('"Ben"', '"Alessandra"')
    long = article.replace('"Ana"', f'"{LONG}"').replace('"Ben"', '"' + 40 * "W" + '"')
    many = article.replace("turns = 40", "turns = 900")
    short = article.replace("turns = 40", "turns = 1")
    for name, text in [("hostile", hostile), ("long", long), ("many", many), ("short", short),
                       ("christopher", christopher)]:
        (folder / f"{name}.toml").write_text(text)
    runs = {
        "way_out": [SCENARIOS / "way_out.toml"],
        "all": sorted(SCENARIOS.glob("*.toml")),
        "hostile": [folder / "hostile.toml", folder / "long.toml"],
        "long": [folder / "long.toml"],
        "many": [folder / "many.toml"],
        "short": [folder / "short.toml", folder / "christopher.toml"],
    }
    for name, files in runs.items():
        out = folder / f"{name}.html"
        done = subprocess.run([program, "report", *files, "-o", out, "--pairs", "40"],
                              capture_output=True, text=True)
        if done.returncode != 0 or done.stdout or done.stderr:
            fail(f"{name}: exit status {done.returncode}: {done.stdout}{done.stderr}")
            continue
        yield name, out, files


def check_text(name, page, files):
    """What can be seen without a browser."""
    text = page.read_text()
    ids = re.findall(r'\bid="([^"]*)"', text)
    for double in {i for i in ids if ids.count(i) > 1} if len(ids) < 20000 else set():
        fail(f"{name}: id {double} is there twice")
    for target in set(re.findall(r'href="#([^"]*)"|url\(#([^)]*)\)|aria-labelledby="([^"]*)"', text)):
        for one in " ".join(target).split():
            if one not in ids:
                fail(f"{name}: nothing has the id {one}")
    pictures = re.findall(r"<svg.*?</svg>", text, re.S)
    expected = len(files) * (9 if len(files) > 1 else 8)
    if len(pictures) != expected:
        fail(f"{name}: {len(pictures)} pictures, expected {expected}")
    for picture in pictures:
        root = ElementTree.fromstring(picture)
        space = "{http://www.w3.org/2000/svg}"
        if not root.findtext(f"{space}title") or not root.findtext(f"{space}desc"):
            fail(f"{name}: a picture without a title and a description")
    if re.search(r"<script|https?://(?!www\.w3\.org)|src=|@import", text):
        fail(f"{name}: something from elsewhere, or a script")
    words = html.unescape(re.sub(r"<[^>]*>", " ", text))
    for phrase in ["no diagnosis", "violence or coercive control", "is a fault", "Loop gain"]:
        if phrase not in words:
            fail(f"{name}: '{phrase}' is not told")
    if "<details open" in text or text.count("<details>") != 2 * len(files):
        fail(f"{name}: {text.count('<details>')} folded parts, expected {2 * len(files)}, closed")
    for line in re.findall(r'<li id="r\d+-turn-\d+".*?</li>', text, re.S):
        if not re.fullmatch(r'<li [^>]*><p class="line"><span>\d+</span> <b><bdi>.*</bdi></b> .*</p>\s*'
                            r'<p class="reason">.*</p></li>', line, re.S):
            fail(f"{name}: a line is {line}")
    for row in re.findall(r'<tr[^>]*class="seat-.".*?</tr>', text, re.S)[:50]:
        heads = re.findall(r'data-head="([^"]*)"', row)
        if heads != ["Stance", "Heard", "Reads it as", "Underneath", "Fear", "Need", "Pull",
                     "Shows", "Does"]:
            fail(f"{name}: a turn has {heads}")


def check_tidy(name, page):
    tidy = shutil.which("tidy")
    if not tidy:
        return
    done = subprocess.run([tidy, "-e", "-q", page], capture_output=True, text=True)
    # Of SVG's title it knows no attributes.
    wrong = [line for line in done.stderr.splitlines()
             if line.strip() and '<title> proprietary attribute "id"' not in line]
    if done.returncode > 1 or wrong:
        fail(f"{name}: tidy: {wrong[:5]}")


def browse(chromium, folder, *arguments):
    """What the browser prints. A profile of its own, and nothing asked of the network."""
    return subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--no-first-run", "--disable-background-networking", "--disable-component-update",
         f"--user-data-dir={folder}/profile", "--virtual-time-budget=200000", *arguments],
        capture_output=True, text=True, timeout=180).stdout


def views_of(folder, name, page, dark, shots):
    """What is looked at of a page in the light or in the dark: file, size, and what to call it. All is
    opened, so that all of it is seen; as it comes it is the less."""
    thorough = shots or name in THOROUGH
    for wide_letters in (False, True) if thorough and not dark else (False,):
        style = ('<style>body,svg text{font-family:"DejaVu Sans"!important}</style>'
                 if wide_letters else "")
        checked = folder / f"{name}-{'wide' if wide_letters else 'checked'}.html"
        checked.write_text(page.read_text().replace("<details>", "<details open>").replace(
            "<head>", "<head>" + CHECKER, 1).replace("</head>", style + "</head>", 1))
        for width, height in SIZES:
            if thorough or dark == (width < 500):
                yield checked, width, height, (f"{name} at {width} px{', dark' * dark}"
                                               f"{', wide letters' * wide_letters}")


def check_browser(chromium, folder, pages, shots):
    """All pages in the light, then in the dark: a browser takes longer to start than to show one."""
    for dark in (False, True):
        views = [view for name, page in pages for view in views_of(folder, name, page, dark, shots)]
        frame = folder / "frame.html"
        frame.write_text(FRAME.format(views=json.dumps([(v[0].name, v[1], v[2]) for v in views])))
        scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
        dom = browse(chromium, folder, scheme, "--window-size=1400,1000", "--dump-dom", frame.as_uri())
        said = re.search(r'<pre id="said">(.*?)</pre>', dom, re.S)
        reports = json.loads(html.unescape(said.group(1))) if said and said.group(1) else []
        if len(reports) != len(views):
            fail(f"{views[len(reports)][3]}: the page did not load")
        for (_, _, _, where), report in zip(views, reports):
            check_view(where, report, dark)
        for name, page in pages if shots else []:
            take_shots(chromium, folder, name, page, scheme, dark, shots)
    for name, page in pages:
        if shots or name in THOROUGH:
            check_print(chromium, folder, name, page, shots)


def check_view(where, report, dark):
    for complaint in report["complaints"]:
        fail(f"{where}: {complaint}")
    if report["dark"] != dark or report["figures"] == 0 or report["texts"] < 50:
        fail(f"{where}: {report}")
    paper = sum(map(int, re.findall(r"\d+", report["paper"])[:3])) < 200
    if paper != dark:
        fail(f"{where}: the page is {report['paper']}")


def take_shots(chromium, folder, name, page, scheme, dark, shots):
    for width, _ in SIZES:
        shot = Path(shots) / f"{name}-{width}{'-dark' * dark}.png"
        frame = folder / "shot.html"
        frame.write_text(SHOT.format(page=page.name, width=width, height=16000))
        browse(chromium, folder, scheme, f"--window-size={max(width, 500)},16000",
               f"--screenshot={shot.resolve()}", frame.as_uri())


def check_print(chromium, folder, name, page, shots):
    paper = folder / f"{name}.pdf"
    browse(chromium, folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    if not paper.exists() or paper.read_bytes()[:5] != b"%PDF-":
        fail(f"{name}: cannot be printed")
    elif shots:
        shutil.copy(paper, shots)


def main(program, shots=None):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    for what, there in [("tidy", shutil.which("tidy")), ("chromium", chromium)]:
        if not there:
            print(f"report_test: skipped: {what} is not installed", file=sys.stderr)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = list(pages(program, folder))
        for name, page, files in made:
            check_text(name, page, files)
            check_tidy(name, page)
        if chromium:
            check_browser(chromium, folder, [(name, page) for name, page, _ in made], shots)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
