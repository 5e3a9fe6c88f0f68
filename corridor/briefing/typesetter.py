"""The program that sets documents and draws pictures (Typst), with the project's faces alone."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from corridor.charts.svg import CannotDraw
from corridor.charts.svg.font_metrics import FONTS


class EngineMissing(CannotDraw):
    """What draws documents and pictures is not installed here."""

    key = "brief-no-engine"


def load_engine() -> Any:
    """The program that draws documents and pictures. Raises EngineMissing."""
    try:
        import typst
    except ImportError as none:
        raise EngineMissing("typst is not installed: pip install -r requirements.txt") from none
    return typst


@lru_cache
def load_faces() -> Any:
    """The project's faces and no others, read once."""
    return load_engine().Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def draw_png(svg: str, wide: int) -> bytes:
    """An SVG as PNG, ``wide`` pixels. Raises EngineMissing."""
    with tempfile.TemporaryDirectory(prefix="corridor-brief-") as folder:
        (Path(folder) / "a.svg").write_text(svg, encoding="utf-8")
        source = (
            "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
            '#image("a.svg", width: 720pt)'
        )
        (Path(folder) / "a.typ").write_text(source, encoding="utf-8")
        picture = load_engine().compile(
            str(Path(folder) / "a.typ"),
            root=folder,
            font_paths=load_faces(),
            format="png",
            ppi=wide / 10,
        )
    return bytes(picture)
