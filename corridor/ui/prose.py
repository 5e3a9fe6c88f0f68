"""What a page only says: headings with their measure, sentences, notes; one HTML element each.

Streamlit's headings and markdown are a dozen components apiece, all made again at every use of a
control: with fourteen figures on a page they were a quarter of the wait after a click. Texts are
the catalogue's (`**bold**`, `[links](address)`, `:gray[…]`, `:gray-badge[…]`) or lines of spans,
which topics return; anything else is shown as the letters it is written with. Dialogs, made when
they are opened, keep `st.markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Any, Literal

import pandas as pd
import streamlit as st
from markdown_it import MarkdownIt

from corridor.charts.theme import SERIF, TOKENS, Theme
from corridor.language.spans import Line, markdown
from corridor.server.own_address import locate_links
from corridor.server.streamlit_patches.element_names import ELEMENT, HTML
from corridor.ui.address import quote_harmless

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["heading", "lheading", "hr", "list", "code", "fence", "blockquote", "reference", "entity"]
)
#: what stands together on a line -> the same with fixed spaces and joints
_TOGETHER = (
    (re.compile(r" (?=[–·] )"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=%)"), "\u00a0"),
    (re.compile(r"(?<=\d{4}) (?=ж\.|жыл|г\.|год)"), "\u00a0"),
    (re.compile(r"(?<=[%\d])-(?=[а-яәғқңөұүһі])"), "-\u2060"),
)
#: columns of a broad table, letters of a text that is long in it
_BROAD, _LONG = 6, 60
_MARKS = re.compile(r":(gray|gray-badge)\[([^\[\]]*)\]")


@lru_cache(4096)
def build_html(words: str | Line) -> str:
    """Paragraphs of HTML of a text of the catalogue or a line of spans; never a tag that stands
    in the text."""
    marked = words if isinstance(words, str) else markdown(words)
    html = _MARKDOWN.render(marked).strip()
    html = keep_together(html).replace("<a href=", '<a target="_blank" href=')
    return locate_links(_MARKS.sub(r'<span class="\1">\2</span>', html))


def keep_together(words: str) -> str:
    """Words whose lines do not begin with a dash or a dot, nor part a year from its word or a
    Kazakh ending from its number."""
    for mark, whole in _TOGETHER:
        words = mark.sub(whole, words)
    return words


def heading(title: str, measure: str | Line = "", level: Literal[1, 2, 3] = 2) -> None:
    """A heading, and in grey under it what is counted; nothing without either."""
    if not (title or measure):
        return
    words = build_html(_breaking(title)).removeprefix("<p>").removesuffix("</p>")
    head = f"<h{level}>{words}</h{level}>" if title else ""
    st.html(head + (f'<div class="measure">{build_html(measure)}</div>' if measure else ""))


def _breaking(title: str) -> str:
    """A Chinese title may break before its numbers, as it does after its commas; not in them."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)", "\u200b", title)


def text(words: str | Line, **place: Any) -> None:
    """A sentence, or paragraphs with an empty line between; ``place``: width of the element."""
    if words:
        st.html(build_html(words), **place)


def paragraphs(lines: Iterable[Line]) -> None:
    """Lines as paragraphs of one element; nothing without any."""
    text("\n\n".join(markdown(line) for line in lines))


def lines(under: Iterable[Line]) -> None:
    """Lines one under another in one paragraph; nothing without any."""
    text("  \n".join(markdown(line) for line in under))


def quiet(words: str | Line, **place: Any) -> None:
    """The same in grey."""
    if words:
        st.html(f'<div class="measure">{build_html(words)}</div>', **place)


def small(words: str | Line) -> None:
    """A note: sources of a figure, what a picture leaves out."""
    if words:
        st.html(f'<div class="note">{build_html(words)}</div>')


def label(words: str | Line, note: str = "") -> None:
    """The name of a small figure, and in small letters under it what it is of."""
    under = f'<div class="note">{build_html(note)}</div>' if note else ""
    st.html(f'<div class="label">{build_html(words)}</div>{under}')


def paper_table(cells: pd.DataFrame) -> None:
    """A table that is seen on paper alone: there the one of the screen is a picture, cut at the
    edges of the page. Long texts of a broad table stand under their row over its whole width: a
    column of them would be as high as the page."""
    broad = cells.shape[1] > _BROAD
    long = [name for name in cells if broad and cells[name].astype(str).str.len().max() > _LONG]
    short = cells.drop(columns=long)
    heads = "".join(f"<th>{escape(str(name))}</th>" for name in short)
    bodies = []
    for row, under in zip(short.to_numpy().tolist(), cells[long].to_dict("records"), strict=True):
        line = "".join(f"<td>{escape(str(cell))}</td>" for cell in row)
        said = (
            f'<tr><td colspan="{len(row)}"><b>{escape(str(name))}:</b> '
            f"{escape(str(cell))}</td></tr>"
            for name, cell in under.items()
            if str(cell) not in ("", "–")
        )
        bodies.append(f"<tbody><tr>{line}</tr>{''.join(said)}</tbody>")
    st.html(f'<table class="paper"><thead><tr>{heads}</tr></thead>{"".join(bodies)}</table>')


def name_button(words: str, title: str) -> str:
    """The label of a button that many figures have: its words, and unseen the figure's title.

    Who hears the buttons of a page one after another hears whose each is.
    """
    title = re.sub(r"[*`]|:\w[\w-]*\[|\]", "", title)
    return f"{words} :small[{quote_harmless(title, 160)}]" if title.strip() else words


def build_style(theme: Theme) -> str:
    """Rules that give this HTML the look of Streamlit's own text."""
    token = TOKENS[theme]
    return f"""
.{HTML} :is(h1,h2,h3){{font-family:{SERIF};font-weight:600;line-height:1.2;margin:0;padding:0;
text-wrap:pretty;overflow-wrap:break-word}}
.{HTML} h1{{font-size:36px;padding-top:1rem;text-wrap:balance}}
.{HTML} h2{{font-size:28px;letter-spacing:-.005em}}
.{HTML} h3{{font-size:21px;letter-spacing:-.005em}}
.{HTML}>:is(h2,h3){{padding-top:.75rem}}
[class*="st-key-side_"] .{ELEMENT}:first-child h2{{padding-top:0}}
.{HTML} p{{margin:0;overflow-wrap:break-word;text-wrap:pretty}}
.{HTML} p+p{{margin-top:1rem}}
.{HTML} a{{color:{token["link"]};text-decoration:none}}
.{HTML} a:hover{{text-decoration:underline}}
.{HTML} .measure,.{HTML} .note,.{HTML} .gray,.{HTML} .gray-badge{{color:{token["voice2"]}}}
.{HTML} h1+.measure{{margin-top:.4rem}}
.{HTML} :is(h2,h3)+.measure{{margin-top:.5rem}}
.{HTML} .note p{{font-size:14px;line-height:1.6}}
.{HTML} :is(h2,h3)+.measure,.{HTML} .note{{padding:.15rem 0 .25rem}}
.{HTML} .gray-badge{{font-size:14px;white-space:nowrap;background:{token["badge"]};
border-radius:2px;padding:0 4px;margin:0 1px}}"""
