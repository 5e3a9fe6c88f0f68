"""Faces of documents and pictures: `data/fonts/`, TrueType, one file a weight.

The typesetter reads neither woff2 nor variable faces. Latin and Cyrillic with the Kazakh letters
come from Streamlit's wheel (Source Sans, Source Serif; their licence reserves the name, so ours
is another), Chinese from Noto Sans SC, whose variable TrueType file is the argument (PyPI
`justmytype-intl-cjk` carries it): all of GB 2312 level 1 and whatever the evidence and the words
need beyond it. `python -m tools.build_print_fonts NotoSansSC[wght].ttf`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from tools.build_fonts import FEATURES, MEDIA, RANGES

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "data" / "fonts"
#: signs of figures beyond letters: squares, diamonds, ticks, fractions, thin spaces
SIGNS = "□■◇◆○●△▲▨▪▸→←↑↓✓×÷±≈≤≥−–—…·•‰№₸€¥$£«»„“”‘’°²³½¼¾\u2009\u202f\u00a0\u2060"
#: Latin of the neighbours (Ə ə ʻ ʼ), Greek for units, the rest of Cyrillic
MORE = ((0x18F, 0x18F), (0x259, 0x259), (0x2B9, 0x2BF), (0x391, 0x3C9), (0x400, 0x52F))
#: file -> (stem in the wheel, family, style, pins of the axes)
FACES: dict[str, tuple[str, str, str, dict[str, float]]] = {
    "corridor-sans-regular": ("SourceSansVF-Upright", "Corridor Sans", "Regular", {"wght": 400}),
    "corridor-sans-semibold": ("SourceSansVF-Upright", "Corridor Sans", "SemiBold", {"wght": 600}),
    "corridor-sans-italic": ("SourceSansVF-Italic", "Corridor Sans", "Italic", {"wght": 400}),
    "corridor-serif-semibold": (
        "SourceSerifVariable-Roman",
        "Corridor Serif",
        "SemiBold",
        {"wght": 600, "opsz": 28},
    ),
    "corridor-serif-italic": (
        "SourceSerifVariable-Italic",
        "Corridor Serif",
        "Italic",
        {"wght": 500, "opsz": 14},
    ),
}
CHINESE = {
    "corridor-chinese-regular": ("Regular", 400),
    "corridor-chinese-semibold": ("SemiBold", 600),
}
_WEIGHTS = {"Regular": 400, "Italic": 400, "SemiBold": 600}


def chinese() -> set[int]:
    """Code points of the Chinese face: GB 2312 level 1, its punctuation, what the words need."""
    made: set[int] = set()
    for row in (*range(0xA1, 0xA4), *range(0xB0, 0xD8)):
        for cell in range(0xA1, 0xFF):
            try:
                made |= {ord(c) for c in bytes([row, cell]).decode("gb2312")}
            except UnicodeDecodeError:
                continue
    return made | {c for c in written() if c >= 0x2E80}


def written() -> set[int]:
    """Code points that the evidence, the places and the words hold."""
    made: set[int] = set()
    for folder, pattern in (
        ("data/evidence", "*.csv"),
        ("data/geography", "*.csv"),
        ("locales", "*/*"),
    ):
        for path in (ROOT / folder).glob(pattern):
            made |= {ord(c) for c in path.read_text(encoding="utf-8")}
    return made


def _cut(face: TTFont, points: set[int], features: list[str]) -> TTFont:
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(face)
    return face


def _rename(face: TTFont, family: str, style: str) -> None:
    whole = f"{family} {style}"
    names = {
        1: family if style in ("Regular", "Italic") else whole,
        2: "Italic" if style == "Italic" else "Regular",
        3: whole.replace(" ", ""),
        4: whole,
        6: whole.replace(" ", "-"),
        16: family,
        17: style,
    }
    table = face["name"]
    for record in list(table.names):
        if record.nameID not in (0, 13, 14):
            table.removeNames(nameID=record.nameID)
    for code, said in names.items():
        table.setName(said, code, 3, 1, 0x409)
    face["OS/2"].usWeightClass = _WEIGHTS[style]
    if "STAT" in face:
        del face["STAT"]


def _save(face: TTFont, name: str) -> None:
    face.flavor = None
    path = OUT / f"{name}.ttf"
    face.save(path)
    print(f"{path.name}: {path.stat().st_size / 1000:.0f} KB, {len(face.getBestCmap())} letters")


def main() -> None:
    """Write all faces and print their sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("noto", type=Path, help="NotoSansSC[wght].ttf")
    noto = parser.parse_args().noto
    OUT.mkdir(parents=True, exist_ok=True)
    latin = {c for a, b in (*RANGES, *MORE) for c in range(a, b + 1)}
    latin |= {ord(c) for c in SIGNS} | {c for c in written() if c < 0x2E80}
    for name, (stem, family, style, pins) in FACES.items():
        face = _cut(TTFont(next(MEDIA.glob(f"{stem}*.woff2"))), latin, FEATURES)
        face = instancer.instantiateVariableFont(face, pins)
        _rename(face, family, style)
        _save(face, name)
    for name, (style, weight) in CHINESE.items():
        face = _cut(TTFont(noto), chinese(), ["kern", "ccmp", "locl", "mark"])
        face = instancer.instantiateVariableFont(face, {"wght": weight})
        _rename(face, "Corridor Chinese", style)
        _save(face, name)


if __name__ == "__main__":
    main()
