"""The briefing as one HTML file: no script, nothing fetched, letters of its own, ready to print."""

from __future__ import annotations

import base64
import io
from html import escape
from pathlib import Path
from string import Template

import segno
import uharfbuzz as harfbuzz
from fontTools.ttLib import TTFont

from corridor.briefing.blocks import build_briefing
from corridor.briefing.document import WIDE
from corridor.briefing.picture import draw_chart
from corridor.briefing.source_words import (
    describe_dissent,
    describe_source,
    describe_sources,
    describe_vintage,
    join_runs,
    shorten_url,
)
from corridor.briefing.types import Block, Briefing, Progress, SourceNote, Table, ignore_progress
from corridor.charts.svg import CannotDraw
from corridor.charts.svg.font_metrics import CHINESE, FONTS, SANS, SERIF, load_face, to_printable
from corridor.charts.theme import TOKENS, Theme
from corridor.language import LANGUAGES, text

TEMPLATE = Path(__file__).with_name("page.html")
_STRIPES = ("china-europe", "china-central-asia", "middle", "south")
#: what letters do together, as HarfBuzz counts tags
_FEATURES = {int.from_bytes(tag, "big") for tag in (b"kern", b"tnum", b"locl", b"mark")}
#: the faces of the page: family, weight, slant
_FACES = (
    (SANS, 400, False),
    (SANS, 600, False),
    (SANS, 400, True),
    (SERIF, 600, False),
    (SERIF, 500, True),
    (CHINESE, 400, False),
    (CHINESE, 600, False),
)


def write_html(briefing: Briefing, progress: Progress = ignore_progress) -> bytes:
    """The page: in the theme that was chosen, in its reader's where none was; light on paper.

    Whatever can change its colours is drawn in both themes.
    """
    lang = briefing.lang
    twins = _build_twins(briefing)
    notes: dict[SourceNote, int] = {}
    sections = []
    for i, block in enumerate(briefing.blocks):
        sections.append(_write_section(briefing, block, notes, twins))
        progress(0.1 + 0.7 * (i + 1) / len(briefing.blocks))
    sources = "".join(
        f'<li id="note-{n}">{escape(describe_source(s, lang))} {_write_link(s.url)}</li>'
        for s, n in notes.items()
    )
    fields = {
        "lang": LANGUAGES[lang].tag,
        "title": escape(briefing.title),
        "subtitle": escape(briefing.subtitle),
        "live": escape(briefing.live(), quote=True),
        "live_word": escape(text(lang, "brief-live")),
        "since": escape(briefing.since(), quote=True),
        "since_word": escape(text(lang, "brief-since")),
        "qr": _draw_qr(briefing.since()),
        "summary_word": escape(text(lang, "brief-summary")),
        "summary": "".join(f"<li>{escape(s)}</li>" for s in briefing.summary),
        "sources_word": escape(text(lang, "brief-sources-of")),
        "sources": sources,
        "vintage": escape(describe_vintage(briefing)),
        "sections": "".join(sections),
        "stripes": "".join(
            f'<div class="rule" style="background:var(--{t})"></div>' for t in _STRIPES
        ),
        "colours": write_colours(briefing),
        "faces": "",
    }
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    faceless = template.substitute(fields)
    progress(0.9)
    fields["faces"] = write_faces(faceless)
    return template.substitute(fields).encode("utf-8")


def _build_twins(briefing: Briefing) -> dict[Theme, tuple[Block, ...]]:
    """The blocks in every theme the page may be seen in: on paper it is light."""
    themes: tuple[Theme, ...] = ("light",)
    if briefing.follows or briefing.theme == "dark":
        themes = ("light", "dark")
    twins: dict[Theme, tuple[Block, ...]] = {}
    for theme in themes:
        if theme == briefing.theme:
            twins[theme] = briefing.blocks
            continue
        twin = build_briefing(
            briefing.topic,
            briefing.lang,
            views=[b.ref for b in briefing.blocks],
            vintage=briefing.vintage,
            theme=theme,
            address=briefing.address,
        )
        twins[theme] = twin.blocks
    return twins


def write_colours(briefing: Briefing) -> str:
    """The rules of the page's colours: which theme is seen when."""

    def write_root(theme: Theme) -> str:
        tokens = "; ".join(f"--{t}: {value}" for t, value in TOKENS[theme].items())
        return f":root {{ color-scheme: {theme}; {tokens} }}"

    light = ".in-dark { display: none } .in-light { display: block }"
    dark = ".in-light { display: none } .in-dark { display: block }"
    if briefing.follows:
        seen = f"@media screen and (prefers-color-scheme: dark) {{ {write_root('dark')} {dark} }}"
    elif briefing.theme == "dark":
        seen = f"@media screen {{ {write_root('dark')} {dark} }}"
    else:
        seen = ""
    return f"{write_root('light')} {light} {seen}"


def write_faces(page: str) -> str:
    """`@font-face` rules with only the letters that a page writes."""
    letters = {ord(c) for c in page}
    rules = []
    for family, weight, italic in _FACES:
        face = load_face(family, weight == 600 and family != SERIF, italic)
        wanted = letters & set(face.letters)
        if family == CHINESE:
            wanted = {p for p in wanted if p >= 0x2E80}
        if not wanted:
            continue
        data = base64.b64encode(_cut_font(face.file, frozenset(wanted))).decode("ascii")
        slant = "italic" if italic else "normal"
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
            f'src: url(data:font/woff;base64,{data}) format("woff"); }}'
        )
    return "\n".join(rules)


def _cut_font(file: str, letters: frozenset[int]) -> bytes:
    """A face with these letters alone, as WOFF."""
    wish = harfbuzz.SubsetInput()
    wish.flags = harfbuzz.SubsetFlags.NO_HINTING
    wish.unicode_set.set(letters)
    wish.layout_feature_tag_set.set(_FEATURES)
    whole = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(FONTS / f"{file}.ttf")))
    font = TTFont(io.BytesIO(harfbuzz.subset(whole, wish).blob.data))
    font.flavor = "woff"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _draw_charts(block: Block, twins: dict[Theme, tuple[Block, ...]]) -> str:
    """The block's chart in every theme of the page, of which one is seen."""
    wide = 1160.0 if block.kind == "map" else WIDE + 100
    charts = []
    for theme, blocks in twins.items():
        twin = next(b for b in blocks if b.ref == block.ref)
        svg = draw_chart(twin, wide, theme)
        charts.append(f'<div class="in-{theme}">{svg}</div>' if len(twins) > 1 else svg)
    return "".join(charts)


def _write_section(
    briefing: Briefing,
    block: Block,
    notes: dict[SourceNote, int],
    twins: dict[Theme, tuple[Block, ...]],
) -> str:
    """A block: heading, figure, lines, commentary, table, definition, dissenting figures.

    ``notes``: sources and their numbers, to which the block's are added.
    """
    lang = briefing.lang
    for source in block.sources:
        notes.setdefault(source, len(notes) + 1)
    numbers = ", ".join(
        f'<a href="#note-{run[0]}">[{"–".join(map(str, run))}]</a>'
        for run in join_runs(notes[s] for s in block.sources)
    )
    since = escape(briefing.since(block), quote=True)
    changed = f'<a href="{since}">{escape(text(lang, "brief-since"))}</a>'
    parts_of_caption = (escape(describe_sources(block, lang)), numbers, escape(block.note), changed)
    caption = " ".join(p for p in parts_of_caption if p)
    parts = [
        _write_heading(block),
        _write_figure(block, twins, caption, lang),
        _write_lines(block),
        _write_commentary(block, lang),
        _write_table_of(block, lang),
    ]
    if block.figure is None and caption:
        parts.append(f'<p class="small grey">{caption}</p>')
    if block.definition:
        definition = text(lang, "brief-definition", definition=block.definition)
        parts.append(f'<p class="small">{escape(definition)}</p>')
    parts.append(_write_dissents(block, lang))
    return to_printable("".join(parts)) + "</section>"


def _write_heading(block: Block) -> str:
    tone = block.tone if block.tone in TOKENS["light"] else "plain"
    heading = (
        f'<section><div class="rule" aria-hidden="true" style="background:var(--{tone})"></div>'
        f"<h2>{escape(block.title)}</h2>"
    )
    if not block.measure:
        return heading
    return heading + f'<p class="grey" style="margin:0">{escape(block.measure)}</p>'


def _write_figure(
    block: Block, twins: dict[Theme, tuple[Block, ...]], caption: str, lang: str
) -> str:
    if block.figure is None:
        return ""
    try:
        charts = _draw_charts(block, twins)
    except CannotDraw:
        charts = f"<p>{escape(text(lang, 'brief-no-picture'))}</p>"
    return f"<figure>{charts}<figcaption>{caption}</figcaption></figure>"


def _write_lines(block: Block) -> str:
    if not block.lines:
        return ""
    pairs = "".join(
        f"<b>{escape(line.headline)}</b><span>{escape(line.sentence)}</span>"
        for line in block.lines
    )
    return f'<div class="lines">{pairs}</div>'


def _write_commentary(block: Block, lang: str) -> str:
    if not block.commentary:
        return ""
    return (
        f"<h3>{escape(text(lang, 'brief-commentary'))}</h3>"
        f'<p class="commentary">{escape(block.commentary)}</p>'
    )


def _write_table_of(block: Block, lang: str) -> str:
    """The block's table; under a figure, whose values it repeats, it can be folded away."""
    if block.table is None:
        return ""
    table = f'<div class="wide">{_write_table(block.table)}</div>'
    if block.figure is None:
        return table
    word = escape(text(lang, "brief-same-table"))
    return f"<details open><summary>{word}</summary>{table}</details>"


def _write_dissents(block: Block, lang: str) -> str:
    if not block.dissents:
        return ""
    rows = "".join(
        f"<li>{escape(describe_dissent(d, lang))} {_write_link(d.url)}"
        + (f" {escape(text(lang, 'brief-cause', cause=d.cause))}" if d.cause else "")
        + "</li>"
        for d in block.dissents
    )
    word = escape(text(lang, "brief-dissents"))
    return f'<details><summary>{word}</summary><ul class="small">{rows}</ul></details>'


def _write_link(url: str) -> str:
    """A link to a source; only web addresses become one."""
    if not url.startswith(("https://", "http://")):
        return escape(url)
    return f'<a href="{escape(url, quote=True)}" rel="noreferrer">{escape(shorten_url(url))}</a>'


def _write_table(table: Table) -> str:
    def cell(tag: str, i: int, words: str) -> str:
        right = ' class="right"' if i in table.right else ""
        scope = ' scope="col"' if tag == "th" else ""
        return f"<{tag}{scope}{right}>{escape(words)}</{tag}>"

    head = "".join(cell("th", i, h) for i, h in enumerate(table.head))
    rows = "".join(
        "<tr>" + "".join(cell("td", i, c) for i, c in enumerate(row)) + "</tr>"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _draw_qr(address: str) -> str:
    out = io.BytesIO()
    segno.make(address, error="m").save(
        out,
        kind="svg",
        border=2,
        xmldecl=False,
        svgns=True,
        dark="#16212B",
        light="#FFFFFF",
        svgclass="qr",
        lineclass=None,
        omitsize=True,
    )
    return out.getvalue().decode("utf-8").strip()
