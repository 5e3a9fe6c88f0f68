"""The briefing as one HTML file: no script, nothing fetched, letters of its own, ready to print."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from html import escape
from pathlib import Path
from string import Template

import segno
import uharfbuzz as harfbuzz
from fontTools.ttLib import TTFont

from corridor.briefing.blocks import briefing as again
from corridor.briefing.document import WIDE, dissent_words, quiet, short, source_words
from corridor.briefing.picture import chart_svg, source_line, vintage_line
from corridor.briefing.types import Block, Briefing, Source, Table
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


def html(briefing: Briefing, progress: Callable[[float], None] = quiet) -> bytes:
    """The page: in the theme that was chosen, in its reader's where none was; light on paper.

    Whatever can change its colours is drawn in both themes.
    """
    lang = briefing.lang
    twins = _twins(briefing)
    notes: dict[Source, int] = {}
    sections = []
    for i, block in enumerate(briefing.blocks):
        sections.append(_section(briefing, block, notes, twins))
        progress(0.1 + 0.7 * (i + 1) / len(briefing.blocks))
    listed = "".join(
        f'<li id="note-{n}">{escape(source_words(s, lang))} {_link(s.url)}</li>'
        for s, n in notes.items()
    )
    said = {
        "lang": LANGUAGES[lang][1],
        "title": escape(briefing.title),
        "subtitle": escape(briefing.subtitle),
        "live": escape(briefing.live(), quote=True),
        "live_word": escape(text(lang, "brief-live")),
        "qr": _qr(briefing.live()),
        "summary_word": escape(text(lang, "brief-summary")),
        "summary": "".join(f"<li>{escape(s)}</li>" for s in briefing.summary),
        "sources_word": escape(text(lang, "brief-sources-of")),
        "sources": listed,
        "vintage": escape(vintage_line(briefing)),
        "sections": "".join(sections),
        "stripes": "".join(
            f'<div class="rule" style="background:var(--{t})"></div>' for t in _STRIPES
        ),
        "colours": colours(briefing),
        "faces": "",
    }
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    plain = template.substitute(said)
    progress(0.9)
    said["faces"] = faces(plain)
    return template.substitute(said).encode("utf-8")


def _twins(briefing: Briefing) -> dict[Theme, tuple[Block, ...]]:
    """The blocks in every theme the page may be seen in: on paper it is light."""
    themes: tuple[Theme, ...] = ("light",)
    if briefing.follows or briefing.theme == "dark":
        themes = ("light", "dark")
    made: dict[Theme, tuple[Block, ...]] = {}
    for theme in themes:
        if theme == briefing.theme:
            made[theme] = briefing.blocks
            continue
        same = again(
            briefing.topic,
            briefing.lang,
            views=[b.ref for b in briefing.blocks],
            vintage=briefing.vintage,
            theme=theme,
            address=briefing.address,
        )
        made[theme] = same.blocks
    return made


def colours(briefing: Briefing) -> str:
    """The rules of the page's colours: which theme is seen when."""

    def root(theme: Theme, scheme: str) -> str:
        said = "; ".join(f"--{t}: {value}" for t, value in TOKENS[theme].items())
        return f":root {{ color-scheme: {scheme}; {said} }}"

    light = ".in-dark { display: none } .in-light { display: block }"
    dark = ".in-light { display: none } .in-dark { display: block }"
    if briefing.follows:
        seen = f"@media screen and (prefers-color-scheme: dark) {{ {root('dark', 'dark')} {dark} }}"
    elif briefing.theme == "dark":
        seen = f"@media screen {{ {root('dark', 'dark')} {dark} }}"
    else:
        seen = ""
    return f"{root('light', 'light')} {light} {seen}"


def faces(written: str) -> str:
    """`@font-face` rules with only the letters that a page writes."""
    points = {ord(c) for c in written}
    made = []
    for family, weight, italic in _FACES:
        own = load_face(family, weight == 600 and family != SERIF, italic)
        wanted = points & set(own.letters)
        if family == CHINESE:
            wanted = {p for p in wanted if p >= 0x2E80}
        if not wanted:
            continue
        data = base64.b64encode(_cut(own.file, frozenset(wanted))).decode("ascii")
        slant = "italic" if italic else "normal"
        made.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
            f'src: url(data:font/woff;base64,{data}) format("woff"); }}'
        )
    return "\n".join(made)


def _cut(file: str, points: frozenset[int]) -> bytes:
    wish = harfbuzz.SubsetInput()
    wish.flags = harfbuzz.SubsetFlags.NO_HINTING
    wish.unicode_set.set(points)
    wish.layout_feature_tag_set.set(_FEATURES)
    whole = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(FONTS / f"{file}.ttf")))
    font = TTFont(io.BytesIO(harfbuzz.subset(whole, wish).blob.data))
    font.flavor = "woff"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _drawings(block: Block, twins: dict[Theme, tuple[Block, ...]]) -> str:
    """The block's chart in every theme of the page, of which one is seen."""
    wide = 1160.0 if block.kind == "map" else WIDE + 100
    made = []
    for theme, blocks in twins.items():
        own = next(b for b in blocks if b.ref == block.ref)
        drawn = chart_svg(own, wide, theme)
        made.append(f'<div class="in-{theme}">{drawn}</div>' if len(twins) > 1 else drawn)
    return "".join(made)


def _section(
    briefing: Briefing,
    block: Block,
    notes: dict[Source, int],
    twins: dict[Theme, tuple[Block, ...]],
) -> str:
    lang = briefing.lang
    for source in block.sources:
        notes.setdefault(source, len(notes) + 1)
    numbers = ", ".join(
        f'<a href="#note-{n}">[{n}]</a>' for n in sorted({notes[s] for s in block.sources})
    )
    tone = block.tone if block.tone in TOKENS["light"] else "plain"
    caption = " ".join(
        p for p in (escape(source_line(block, lang)), numbers, escape(block.note)) if p
    )
    made = [
        f'<section><div class="rule" aria-hidden="true" style="background:var(--{tone})"></div>'
        f"<h2>{escape(block.title)}</h2>"
    ]
    if block.measure:
        made.append(f'<p class="grey" style="margin:0">{escape(block.measure)}</p>')
    drawn = ""
    if block.figure is not None:
        try:
            drawn = _drawings(block, twins)
        except CannotDraw:
            drawn = f"<p>{escape(text(lang, 'brief-no-picture'))}</p>"
        made.append(f"<figure>{drawn}<figcaption>{caption}</figcaption></figure>")
    if block.lines:
        pairs = "".join(f"<b>{escape(x.big)}</b><span>{escape(x.said)}</span>" for x in block.lines)
        made.append(f'<div class="lines">{pairs}</div>')
    if block.commentary:
        made.append(
            f"<h3>{escape(text(lang, 'brief-commentary'))}</h3>"
            f'<p class="commentary">{escape(block.commentary)}</p>'
        )
    if block.table is not None:
        grid = f'<div class="wide">{_table(block.table)}</div>'
        if block.figure is not None:
            word = escape(text(lang, "brief-same-table"))
            grid = f"<details open><summary>{word}</summary>{grid}</details>"
        made.append(grid)
    if block.figure is None and caption:
        made.append(f'<p class="small grey">{caption}</p>')
    if block.definition:
        said = text(lang, "brief-definition", definition=block.definition)
        made.append(f'<p class="small">{escape(said)}</p>')
    if block.dissents:
        rows = "".join(
            f"<li>{escape(dissent_words(d, lang))} {_link(d.url)}"
            + (f" {escape(text(lang, 'brief-cause', cause=d.cause))}" if d.cause else "")
            + "</li>"
            for d in block.dissents
        )
        word = escape(text(lang, "brief-dissents"))
        made.append(f'<details><summary>{word}</summary><ul class="small">{rows}</ul></details>')
    return to_printable("".join(made)) + "</section>"


def _link(url: str) -> str:
    """A link to a source; only web addresses become one."""
    if not url.startswith(("https://", "http://")):
        return escape(url)
    return f'<a href="{escape(url, quote=True)}" rel="noreferrer">{escape(short(url))}</a>'


def _table(table: Table) -> str:
    def cell(tag: str, i: int, said: str) -> str:
        right = ' class="right"' if i in table.right else ""
        scope = ' scope="col"' if tag == "th" else ""
        return f"<{tag}{scope}{right}>{escape(said)}</{tag}>"

    head = "".join(cell("th", i, h) for i, h in enumerate(table.head))
    rows = "".join(
        "<tr>" + "".join(cell("td", i, c) for i, c in enumerate(row)) + "</tr>"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _qr(address: str) -> str:
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
