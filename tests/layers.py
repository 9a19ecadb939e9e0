"""What is by hand of each binding is small enough to be read at a sitting: its layer has 300 lines of 100 columns at
most. What is generated says so in its first line, and may be as long as it likes.

    tests/layers.py [root]
"""

import pathlib
import sys

LAYERS = {
    "C#": ["csharp/Pursuit.cs", "csharp/[GR]*.cs"], "Go": ["go/pursuit.go", "go/generated.go"],
    "Java": ["java/src/pursuit/[!B]*.java"],
    "Java, linked": ["java/src/pursuit/Binary.java", "java/src1?/pursuit/*.java", "java/src2?/pursuit/*.java"],
    "Lua": ["lua/pursuit.lua"], "R": ["r/R/*.R", "r/src/*.[ci]*"], "Ruby": ["ruby/lib/**/*.rb"],
    "Rust": ["rust/pursuit/src/*.rs"], "Swift": ["swift/*.swift"],
}
"""The sources of each layer. Java finds the library and calls C in two ways, of which a machine takes one: apart. The
packages of JavaScript and Python have all of the library: no layers, and Python's is bounded by file."""
MOST = 300


def main(root):
    wrong, lines = [], {}
    for language, sources in LAYERS.items():
        lines[language] = 0
        for path in sorted(each for glob in sources for each in (root / "bindings").glob(glob)):
            text = path.read_text(encoding="utf-8").splitlines()
            if "made by ./dev generate" in text[0]:
                continue
            lines[language] += len(text)
            wrong += [f"{path.relative_to(root)}:{at} has {len(line.expandtabs(4))} columns, 100 at most"
                      for at, line in enumerate(text, 1) if len(line.expandtabs(4)) > 100]
        if not 0 < lines[language] <= MOST:
            wrong.append(f"the layer for {language} has {lines[language]} lines by hand, expected 1 to {MOST}")
    for line in wrong:
        print("layers:", line)
    print("layers: " + ", ".join(f"{language} {count}" for language, count in lines.items()))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
