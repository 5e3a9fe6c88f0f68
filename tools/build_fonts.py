"""Subsets of the serif faces in Streamlit's wheel, under a name of our own: `static/fonts/`.

The whole faces are 430 and 350 KB in every first view; what the dashboard writes with them
(questions, findings, names of seas) needs Latin, Cyrillic with the Kazakh letters and a few signs.
The licence of the faces (SIL Open Font License 1.1) reserves their name, so the subsets have
another. Run `python -m tools.build_fonts` after a change of Streamlit.
"""

from __future__ import annotations

from pathlib import Path

import streamlit
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).resolve().parents[1] / "static" / "fonts"
MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
FAMILY = "Corridor Serif"
#: Latin with its accents, Cyrillic with Kazakh, punctuation and spaces, ₸ №, arrows, − × ≈ ≤ ≥ ●
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x218, 0x21B),
    (0x400, 0x45F),
    (0x492, 0x493),
    (0x49A, 0x49B),
    (0x4A2, 0x4A3),
    (0x4AE, 0x4B1),
    (0x4BA, 0x4BB),
    (0x4D8, 0x4D9),
    (0x4E8, 0x4E9),
    (0x2000, 0x200D),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2060, 0x2060),
    (0x20AC, 0x20AC),
    (0x20B8, 0x20B8),
    (0x2116, 0x2116),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2264, 0x2265),
    (0x25CB, 0x25CF),
)
#: file -> (stem of the face in the wheel, weights, size it is drawn for)
FACES = {
    "corridor-serif": ("SourceSerifVariable-Roman", (400, 700), 28),
    "corridor-serif-italic": ("SourceSerifVariable-Italic", (400, 600), 14),
}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum", "pnum", "onum"]


def main() -> None:
    """Write both subsets and print their sizes."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (stem, weights, size) in FACES.items():
        face = TTFont(next(MEDIA.glob(f"{stem}*.woff2")))
        options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
        cutter.subset(face)
        face = instancer.instantiateVariableFont(face, {"opsz": size, "wght": weights})
        _rename(face)
        face.flavor = "woff2"
        path = OUT / f"{name}.woff2"
        face.save(path)
        print(
            f"{path.name}: {path.stat().st_size / 1000:.0f} KB, {len(face.getGlyphOrder())} glyphs"
        )


def _rename(face: TTFont) -> None:
    for record in list(face["name"].names):
        if record.nameID in (1, 3, 4, 6, 16, 25):
            plain = FAMILY.replace(" ", "") if record.nameID in (3, 6, 25) else FAMILY
            record.string = plain
        elif record.nameID not in (0, 2, 5, 13, 14, 17):
            face["name"].removeNames(nameID=record.nameID)


if __name__ == "__main__":
    main()
