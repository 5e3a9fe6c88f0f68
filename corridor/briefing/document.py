"""The briefing as a document: A4, set by Typst, tagged (PDF/UA-1), faces embedded."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import segno

from corridor.briefing.picture import chart_svg, source_line, vintage_line
from corridor.briefing.types import Block, Briefing, Dissent, Source, Table
from corridor.charts.svg import CannotDraw
from corridor.charts.svg.font_metrics import FONTS, to_printable
from corridor.charts.theme import TOKENS
from corridor.language import LANGUAGES, listed, publisher, text

TEMPLATE = Path(__file__).with_name("document.typ")
#: pixels of a chart across the page; 170 mm of it make its letters 8.6 points
WIDE = 780.0
_STRIPES = ("china-europe", "china-central-asia", "middle", "south")
Progress = Callable[[float], None]


class EngineMissing(CannotDraw):
    """What draws documents and pictures is not installed here."""

    key = "brief-no-engine"


def engine() -> Any:
    """The program that draws documents and pictures. Raises EngineMissing."""
    try:
        import typst
    except ImportError as none:
        raise EngineMissing("typst is not installed: pip install -r requirements.txt") from none
    return typst


@lru_cache
def faces() -> Any:
    """The project's faces and no others, read once."""
    return engine().Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def quiet(_: float) -> None:
    """Progress that nobody follows."""


def pdf(briefing: Briefing, progress: Progress = quiet) -> bytes:
    """The document as PDF. A chart that cannot be drawn is replaced by words and its table."""
    with tempfile.TemporaryDirectory(prefix="corridor-brief-") as folder:
        root = Path(folder)
        said = _data(briefing, root, progress)
        (root / "data.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        (root / "document.typ").write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
        out = io.BytesIO()
        segno.make(briefing.live(), error="m").save(
            out, kind="svg", border=2, xmldecl=False, dark="#16212B", light="#FFFFFF"
        )
        (root / "qr.svg").write_bytes(out.getvalue())
        progress(0.8)
        made = engine().compile(
            str(root / "document.typ"),
            root=folder,
            font_paths=faces(),
            format="pdf",
            pdf_standards="ua-1",
        )
    return bytes(made)


def raster(svg: str, wide: int) -> bytes:
    """An SVG as PNG, ``wide`` pixels."""
    with tempfile.TemporaryDirectory(prefix="corridor-brief-") as folder:
        (Path(folder) / "a.svg").write_text(svg, encoding="utf-8")
        source = (
            "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
            '#image("a.svg", width: 720pt)'
        )
        (Path(folder) / "a.typ").write_text(source, encoding="utf-8")
        made = engine().compile(
            str(Path(folder) / "a.typ"),
            root=folder,
            font_paths=faces(),
            format="png",
            ppi=wide / 10,
        )
    return bytes(made)


def _data(briefing: Briefing, root: Path, progress: Progress) -> dict[str, Any]:
    notes: dict[Source, int] = {}
    blocks = []
    for i, block in enumerate(briefing.blocks):
        blocks.append(_block(briefing, block, i, notes, root))
        progress(0.1 + 0.7 * (i + 1) / len(briefing.blocks))
    tag = LANGUAGES[briefing.lang][1]
    words = {
        "summary": "brief-summary",
        "live": "brief-live",
        "no_picture": "brief-no-picture",
        "commentary": "brief-commentary",
        "same_table": "brief-same-table",
        "dissents": "brief-dissents",
        "sources": "brief-sources-of",
    }
    cleaned: dict[str, Any] = _clean(
        {
            "title": briefing.title,
            "subtitle": briefing.subtitle,
            "lang_tag": tag.split("-")[0],
            "region": {"zh": "CN", "kk": "KZ", "ru": "KZ"}.get(briefing.lang, "GB"),
            "vintage_line": vintage_line(briefing),
            "live": briefing.live(),
            "colours": TOKENS[briefing.theme],
            "stripes": [TOKENS[briefing.theme][t] for t in _STRIPES],
            "summary": list(briefing.summary),
            "blocks": blocks,
            "words": {k: text(briefing.lang, key) for k, key in words.items()},
            "sources": [
                {"said": source_words(s, briefing.lang), "url": s.url, "short": short(s.url)}
                for s in notes
            ],
        }
    )
    return cleaned


def _clean(value: Any) -> Any:
    """Every text without the signs that no face holds: the typesetter refuses them."""
    if isinstance(value, str):
        return to_printable(value)
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_clean(v) for v in value]
    return value


def _block(
    briefing: Briefing, block: Block, i: int, notes: dict[Source, int], root: Path
) -> dict[str, Any]:
    picture = None
    if block.figure is not None:
        try:
            (root / f"{i}.svg").write_text(
                chart_svg(block, _wide(block), briefing.theme), encoding="utf-8"
            )
            picture = f"{i}.svg"
        except CannotDraw:
            picture = None
    for source in block.sources:
        notes.setdefault(source, len(notes) + 1)
    definition = block.definition and text(
        briefing.lang, "brief-definition", definition=block.definition
    )
    return {
        "title": block.title,
        "measure": block.measure,
        "picture": picture,
        "has_figure": block.figure is not None,
        "alt": block.alt or block.title,
        "source": source_line(block, briefing.lang),
        "note": block.note,
        "notes": _runs(sorted({notes[s] for s in block.sources})),
        "n": i,
        "tall": _tall(block),
        "landscape": block.kind == "map" and picture is not None,
        "others": text(briefing.lang, "brief-others", count=len(block.dissents)),
        "commentary": block.commentary,
        "definition": definition,
        "lines": [{"big": x.big, "said": x.said} for x in block.lines],
        "table": _table(block.table) if block.table else None,
        "dissents": [_dissent(d, briefing.lang) for d in block.dissents],
        "colour": TOKENS[briefing.theme].get(block.tone, TOKENS[briefing.theme]["plain"]),
    }


def _tall(block: Block) -> bool:
    """Whether a chart across the page would be higher than the page."""
    high = 0.0 if block.figure is None else float(block.figure.layout.height or 0)
    return block.kind != "map" and high / WIDE * 170 > 205


def _wide(block: Block) -> float:
    """The map stands on a page of its own, lying."""
    return 1160.0 if block.kind == "map" else WIDE


def _runs(numbers: list[int]) -> list[list[int]]:
    """Numbers that follow one another as pairs of first and last; single ones alone."""
    made: list[list[int]] = []
    for number in numbers:
        if made and number == made[-1][-1] + 1:
            made[-1] = [made[-1][0], number]
        else:
            made.append([number])
    return made


def _table(table: Table) -> dict[str, Any]:
    """Widths by what a column holds: long words share the page, short ones take what they need."""
    longest = [
        max([len(table.head[i]), *(len(row[i]) for row in table.rows)], default=1)
        for i in range(len(table.head))
    ]
    widths = [0 if n <= 16 else min(n, 60) for n in longest]
    if not any(widths):
        widths = [1] + [0] * (len(longest) - 1)
    return {
        "head": list(table.head),
        "rows": [list(r) for r in table.rows],
        "right": sorted(table.right),
        "widths": widths,
    }


def _dissent(dissent: Dissent, lang: str) -> dict[str, str]:
    cause = text(lang, "brief-cause", cause=dissent.cause) if dissent.cause else ""
    return {
        "said": dissent_words(dissent, lang),
        "url": dissent.url,
        "short": short(dissent.url),
        "cause": cause,
    }


def dissent_words(dissent: Dissent, lang: str) -> str:
    """`2025: shown 20,022 trains; GWL Georgia says 21,000 trains`; without what is shown where
    nothing stands on record."""
    who = publisher(dissent.publisher, lang)
    if not dissent.shown:
        return text(lang, "brief-claim", what=dissent.what, publisher=who, said=dissent.said)
    return text(
        lang,
        "brief-dissent",
        what=dissent.what,
        shown=dissent.shown,
        publisher=who,
        said=dissent.said,
    )


def source_words(source: Source, lang: str) -> str:
    """A source as a note: publisher, title, date, tier, periods; the address stands after it."""
    parts = [publisher(source.publisher, lang), source.title, source.published]
    if source.tier:
        parts.append(text(lang, "brief-tier", tier=source.tier))
    said = listed((p for p in parts if p), lang)
    stop = "。" if lang == "zh" else "."
    return f"{said} ({source.periods}){stop}" if source.periods else said + stop


def short(url: str) -> str:
    """An address for the eye: without its scheme, cut in the middle when very long."""
    said = url.split("://", 1)[-1].rstrip("/")
    return said if len(said) <= 90 else said[:60] + "…" + said[-28:]
