"""The briefing as a document: A4, set by Typst, tagged (PDF/UA-1), faces embedded."""

from __future__ import annotations

import io
import json
import re
import tempfile
from pathlib import Path
from typing import Any

import segno

from corridor.briefing.picture import draw_chart
from corridor.briefing.source_words import (
    describe_dissent,
    describe_source,
    describe_sources,
    describe_vintage,
    join_runs,
    shorten_url,
)
from corridor.briefing.types import (
    Block,
    Briefing,
    Dissent,
    Progress,
    SourceNote,
    Table,
    ignore_progress,
)
from corridor.briefing.typesetter import load_engine, load_faces
from corridor.charts.svg import CannotDraw
from corridor.charts.svg.font_metrics import to_printable
from corridor.charts.text_wrap import is_wide
from corridor.charts.theme import TOKENS
from corridor.language import LANGUAGES, ended, stop, text

TEMPLATE = Path(__file__).with_name("document.typ")
#: pixels of a chart across the page; 170 mm of it make its letters 8.6 points
WIDE = 780.0
#: letters of a table across the page, of one in small letters, of the gap between two columns
_LINE, _LINE_SMALL, _GAP = 108, 126, 3
#: columns from which on a table is set smaller
_MANY = 6
_STRIPES = ("china-europe", "china-central-asia", "middle", "south")
#: words of the template -> key of the catalogue
_WORDS = {
    "summary": "brief-summary",
    "live": "brief-live",
    "since": "brief-since",
    "no_picture": "brief-no-picture",
    "commentary": "brief-commentary",
    "same_table": "brief-same-table",
    "dissents": "brief-dissents",
    "sources": "brief-sources-of",
}


def write_pdf(briefing: Briefing, progress: Progress = ignore_progress) -> bytes:
    """The document as PDF. A chart that cannot be drawn is replaced by words and its table."""
    with tempfile.TemporaryDirectory(prefix="corridor-brief-") as folder:
        root = Path(folder)
        content = build_document_content(briefing, root, progress)
        (root / "data.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        (root / "document.typ").write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
        out = io.BytesIO()
        segno.make(briefing.since(), error="m").save(
            out, kind="svg", border=2, xmldecl=False, dark="#16212B", light="#FFFFFF"
        )
        (root / "qr.svg").write_bytes(out.getvalue())
        progress(0.8)
        document = load_engine().compile(
            str(root / "document.typ"),
            root=folder,
            font_paths=load_faces(),
            format="pdf",
            pdf_standards="ua-1",
        )
    return bytes(document)


def build_document_content(briefing: Briefing, root: Path, progress: Progress) -> dict[str, Any]:
    """What the template reads, as JSON takes it; charts are written to ``root`` as `0.svg` …"""
    lang, token = briefing.lang, TOKENS[briefing.theme]
    notes: dict[SourceNote, int] = {}
    blocks = []
    for i, block in enumerate(_order_blocks(briefing)):
        blocks.append(_build_block(briefing, block, i, notes, root))
        progress(0.1 + 0.7 * (i + 1) / len(briefing.blocks))
    content: dict[str, Any] = _clean(
        {
            "title": briefing.title,
            "subtitle": briefing.subtitle,
            "lang_tag": LANGUAGES[lang].tag.split("-")[0],
            "region": LANGUAGES[lang].region,
            "vintage_line": describe_vintage(briefing),
            "live": briefing.live(),
            "since": briefing.since(),
            "colours": token,
            "wide": LANGUAGES[lang].wide,
            "stop": stop(lang),
            "stripes": [token[t] for t in _STRIPES],
            "summary": list(briefing.summary),
            "blocks": blocks,
            "words": {name: text(lang, key) for name, key in _WORDS.items()},
            "sources": [
                {
                    "said": describe_source(s, lang),
                    "url": s.url,
                    "short": _let_break(shorten_url(s.url)),
                }
                for s in notes
            ],
        }
    )
    return content


def _order_blocks(briefing: Briefing) -> list[Block]:
    """The blocks in order, a map across a lying page before them: it would leave the page before
    it empty."""
    return sorted(briefing.blocks, key=lambda block: not _is_lying(block))


def _is_lying(block: Block) -> bool:
    """Whether the block has a page of its own, lying: a map wider than a page that stands."""
    wide = 0.0 if block.figure is None else float(block.figure.layout.width or 0)
    return block.kind == "map" and wide > WIDE


def _clean(value: Any) -> Any:
    """Every text without the signs that no face holds: the typesetter refuses them."""
    if isinstance(value, str):
        return to_printable(value)
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_clean(v) for v in value]
    return value


def _build_block(
    briefing: Briefing, block: Block, i: int, notes: dict[SourceNote, int], root: Path
) -> dict[str, Any]:
    """One block; ``notes``: sources and their numbers, to which the block's are added."""
    lang, token = briefing.lang, TOKENS[briefing.theme]
    picture = _write_chart(briefing, block, root / f"{i}.svg")
    for source in block.sources:
        notes.setdefault(source, len(notes) + 1)
    definition = block.definition and text(lang, "brief-definition", definition=block.definition)
    return {
        "title": block.title,
        "measure": block.measure,
        "picture": picture,
        "has_figure": block.figure is not None,
        "alt": block.alt or block.title,
        "source": describe_sources(block, lang),
        "note": ended(block.note, lang),
        "notes": join_runs(notes[s] for s in block.sources),
        "since": briefing.since(block),
        "n": i,
        "tall": _is_tall(block),
        "landscape": _is_lying(block) and picture is not None,
        "others": ended(text(lang, "brief-others", count=len(block.dissents)), lang),
        "commentary": block.commentary,
        "definition": definition,
        "lines": [{"big": line.headline, "said": line.sentence} for line in block.lines],
        "table": _build_table(block.table) if block.table else None,
        "dissents": [_build_dissent(d, lang) for d in block.dissents],
        "colour": token.get(block.tone, token["plain"]),
    }


def _write_chart(briefing: Briefing, block: Block, path: Path) -> str | None:
    """The name of the chart's file; None without a figure that can be drawn."""
    if block.figure is None:
        return None
    wide = 1160.0 if _is_lying(block) else WIDE
    try:
        path.write_text(draw_chart(block, wide, briefing.theme), encoding="utf-8")
    except CannotDraw:
        return None
    return path.name


def _is_tall(block: Block) -> bool:
    """Whether a chart across the page would be higher than the page."""
    high = 0.0 if block.figure is None else float(block.figure.layout.height or 0)
    return block.kind != "map" and high / WIDE * 170 > 178


def _let_break(address: str) -> str:
    """A long address may also break after signs at which no line would."""
    return re.sub(r"([=&_%.])", "\\1\u200b", address) if len(address) > 80 else address


def _build_table(table: Table) -> dict[str, Any]:
    """Widths by what a column holds, small letters where many columns share the page."""
    return {
        "head": list(table.head),
        "rows": [list(r) for r in table.rows],
        "right": sorted(table.right),
        "widths": choose_widths(table),
        "small": _is_small(table),
    }


def choose_widths(table: Table) -> list[float]:
    """Shares of the page's width; 0: what the column needs. Where all needs fit, the longest
    takes the rest; else each has the room of its longest word, and what is left goes to those
    that need little before those that need much."""
    cells = [[head, *(row[i] for row in table.rows)] for i, head in enumerate(table.head)]
    needs = [max(measure_letters(cell) for cell in column) for column in cells]
    room = (_LINE_SMALL if _is_small(table) else _LINE) - _GAP * len(needs)
    if sum(needs) <= room:
        longest = needs.index(max(needs))
        return [1.0 if i == longest else 0.0 for i in range(len(needs))]
    widths = [float(max(measure_word(cell) for cell in column)) for column in cells]
    left = max(0.0, room - sum(widths))
    lacks = sorted(
        (need - width, i) for i, (need, width) in enumerate(zip(needs, widths, strict=True))
    )
    for place, (lack, i) in enumerate(lacks):
        more = min(lack, left / (len(lacks) - place))
        widths[i] += more
        left -= more
    return [width + _GAP for width in widths]


def _is_small(table: Table) -> bool:
    return len(table.head) >= _MANY


def measure_letters(words: str) -> int:
    """Letters of a text, those of Chinese as two."""
    return sum(2 if is_wide(letter) else 1 for letter in words)


def measure_word(words: str) -> int:
    """Letters of the longest part that no line is broken in; Chinese is broken after each, and is
    read badly in lines of fewer than six."""
    parts = re.split(r"[ \u200b]|(?<=[-–/])", words)
    wide = (measure_letters(part) if any(map(is_wide, part)) else 0 for part in parts)
    return max(
        (min(12, found) if found else len(part) for part, found in zip(parts, wide, strict=True)),
        default=0,
    )


def _build_dissent(dissent: Dissent, lang: str) -> dict[str, str]:
    return {
        "said": describe_dissent(dissent, lang),
        "url": dissent.url,
        "short": _let_break(shorten_url(dissent.url)),
        "cause": text(lang, "brief-cause", cause=dissent.cause) if dissent.cause else "",
    }
