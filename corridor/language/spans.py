"""Words with their emphasis, as data: what is strong, what is quiet, what leads somewhere.

Topics return lines of spans; a page makes Markdown of them, a slide plain words. The catalogue
marks emphasis in its texts (`**strong**`, `:gray[quiet]`, `[words](address)`); it is read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Literal

Tone = Literal["plain", "strong", "quiet"]


@dataclass(frozen=True)
class Span:
    """Words in one tone; ``address``: where they lead, within the site or to a source."""

    text: str
    tone: Tone = "plain"
    address: str = ""


Line = tuple[Span, ...]

_MARK = re.compile(
    r"\*\*(?P<strong>[^*]+)\*\*|:gray\[(?P<quiet>[^\[\]]*)\]|\[(?P<words>[^\]]*)\]\((?P<to>[^)\s]*)\)"
)


def read_marks(text: str) -> Line:
    """A text of the catalogue as spans; a mark that is not closed stays as the letters it is."""
    spans: list[Span] = []
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            spans.append(Span(text[end : mark.start()]))
        if mark["strong"] is not None:
            spans.append(Span(mark["strong"], "strong"))
        elif mark["quiet"] is not None:
            spans.append(Span(mark["quiet"], "quiet"))
        else:
            spans.append(Span(mark["words"], address=mark["to"]))
        end = mark.end()
    if end < len(text):
        spans.append(Span(text[end:]))
    return tuple(spans)


def plain(line: Iterable[Span]) -> str:
    """The words alone."""
    return "".join(span.text for span in line)


def markdown(line: Iterable[Span]) -> str:
    """The line in the marks of the catalogue, which Streamlit's Markdown reads too."""
    return "".join(_marked(span) for span in line)


def _marked(span: Span) -> str:
    words = f"[{span.text}]({span.address})" if span.address else span.text
    return {"plain": words, "strong": f"**{words}**", "quiet": f":gray[{words}]"}[span.tone]


def html(line: Iterable[Span], locate: Callable[[str], str]) -> str:
    """The line as HTML; ``locate`` makes a whole address of one of the site."""
    return "".join(_tagged(span, locate) for span in line)


def _tagged(span: Span, locate: Callable[[str], str]) -> str:
    words = escape(span.text)
    if span.address:
        words = f'<a href="{escape(locate(span.address))}">{words}</a>'
    return {"plain": words, "strong": f"<strong>{words}</strong>", "quiet": words}[span.tone]
