"""Chinese faces for the pages, figures, tables and the map: `static/fonts/corridor-han*.woff2`.

They are cut for every language whose script is Han; another script that the faces of
`tools/build_fonts.py` and `tools/build_print_fonts.py` lack needs a tool like this one, its faces
in `.streamlit/config.toml` and its name in `Script` of `corridor/languages.py`.

Cut from Noto Sans SC (SIL Open Font License 1.1; npm package `@fontsource/noto-sans-sc` 5.3.0):

- `corridor-han-400`, `-600`: what the catalogue, the names of the evidence and CLDR's names use;
- `corridor-han-more`: the rest of GB2312 and of the sources' own titles, for new words, words typed
  by a visitor and titles of pages; a browser asks for it only when the first lacks a letter;
- `corridor-han-tag-400`, `-600`: the two letters of the language control, so that a page in
  another language does not load the rest.

Run `npm pack @fontsource/noto-sans-sc@5.3.0`, unpack it, then
`python -m tools.build_chinese_fonts <folder of the unpacked package>`.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from corridor.language import LANGUAGES, locale

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "static" / "fonts"
WEIGHTS = (400, 600)
TAG = "中文"
#: punctuation of Chinese text, and the wide digits and signs
SIGNS = "、。〈〉《》「」『』【】〔〕！（），．：；？～％＋－＝—…“”‘’·"


def is_chinese(letter: str) -> bool:
    """Whether a letter is one that the Latin faces lack: ideographs, kana, wide punctuation."""
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"


def _chinese(words: str) -> set[str]:
    return {letter for letter in words if is_chinese(letter)}


def said() -> set[str]:
    """Chinese letters of the catalogue, of the evidence's Chinese columns and of CLDR's names."""
    found = _chinese(SIGNS)
    for lang in (code for code, language in LANGUAGES.items() if language.wide):
        found |= _chinese("".join(locale(lang).territories.values()))
        for path in (ROOT / "locales" / lang).iterdir():
            found |= _chinese(path.read_text(encoding="utf-8"))
        for column, cell in _cells():
            if column == lang or column.endswith(f"_{lang}"):
                found |= _chinese(cell)
    return found


def met() -> set[str]:
    """Chinese letters anywhere else in the evidence: titles of sources, publishers, notes."""
    return set().union(*(_chinese(cell) for _, cell in _cells())) - said()


def common() -> set[str]:
    """The 6,763 letters of GB2312."""
    pairs = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    return set("".join(pair.decode("gb2312", errors="ignore") for pair in pairs))


def _cells() -> list[tuple[str, str]]:
    made = []
    for folder in ("evidence", "geography"):
        for path in sorted((ROOT / "data" / folder).glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    made += list(row.items())
    return made


def main(package: Path) -> None:
    """Write the five faces and print their sizes."""
    first = said()
    rest = (common() | met()) - first
    for weight in WEIGHTS:
        _cut(package, weight, first, f"corridor-han-{weight}", "Corridor Han")
        _cut(package, weight, set(TAG), f"corridor-han-tag-{weight}", "Corridor Han")
    _cut(package, WEIGHTS[0], rest, "corridor-han-more", "Corridor Han More")


def _cut(package: Path, weight: int, letters: set[str], name: str, family: str) -> None:
    face = TTFont(package / "files" / f"noto-sans-sc-chinese-simplified-{weight}-normal.woff2")
    options = subset.Options(flavor="woff2", layout_features=[], hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(letter) for letter in letters])
    cutter.subset(face)
    for record in list(face["name"].names):
        if record.nameID in (1, 3, 4, 6, 16, 25):
            plain = family.replace(" ", "") if record.nameID in (3, 6, 25) else family
            record.string = plain
        elif record.nameID not in (0, 2, 5, 13, 14, 17):
            face["name"].removeNames(nameID=record.nameID)
    face.flavor = "woff2"
    path = OUT / f"{name}.woff2"
    face.save(path)
    size = path.stat().st_size / 1000
    print(f"{path.name}: {size:.0f} KB, {len(face.getBestCmap())} letters")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
