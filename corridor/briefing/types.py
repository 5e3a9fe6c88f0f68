"""What a briefing is made of: blocks in order, each a finding with its evidence."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import plotly.graph_objects as go

from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.language import MissingText, text
from corridor.topics.view import View

#: forms of an export -> media type
FORMS: dict[str, str] = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
}


class BriefError(CorridorError):
    """A briefing cannot be made as asked; ``key`` names the sentence for people."""

    key = "brief-error"


def error_words(error: CorridorError, lang: str) -> str:
    """What is wrong, in one sentence of the reader's language."""
    try:
        return text(lang, error.key, **{name: str(v) for name, v in error.details.items()})
    except MissingText:
        return text(lang, "brief-error")


class UnknownTopic(BriefError):
    """No such topic, node, pair or view; ``details`` has `nearest` and `topics`."""

    key = "brief-unknown-topic"


@dataclass(frozen=True)
class Request:
    """What to export. ``blocks``: (ref, commentary) in order, empty for the topic's own; ``ref``:
    the block of a picture; ``follows``: nobody chose the theme. Equal requests are one export."""

    topic: str
    form: str
    lang: str = "en"
    theme: str = "light"
    vintage: str = ""
    address: str = ""
    blocks: tuple[tuple[str, str], ...] = ()
    ref: str = ""
    follows: bool = False

    @property
    def key(self) -> str:
        """A name for the request, the same for equal ones."""
        values = json.dumps([*vars(self).values()], ensure_ascii=False)
        return hashlib.sha256(values.encode()).hexdigest()[:20]


@dataclass(frozen=True)
class File:
    """An export: the file's name, its form (of FORMS) and its bytes."""

    name: str
    form: str
    data: bytes


#: what makes a File of a Request, as a job names it; `words` begins the keys of its messages
EXPORT, WORDS = "corridor.briefing.worker:export", "brief"


@dataclass(frozen=True)
class Asked:
    """What a block is made from: the view, parameters and figure of its address, the address
    itself, and the day up to which the evidence is known."""

    view: View
    query: Mapping[str, str]
    key: str
    address: str
    today: dt.date


@dataclass(frozen=True)
class Source:
    """Where values of a block come from; ``periods`` in words says which."""

    publisher: str
    title: str
    url: str
    published: str
    tier: str
    periods: str


@dataclass(frozen=True)
class Dissent:
    """A figure that differs from the one shown, in words."""

    what: str
    shown: str
    said: str
    publisher: str
    url: str
    cause: str = ""


@dataclass(frozen=True)
class Table:
    """Words in rows; ``right``: columns set to the right (numbers)."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Line:
    """A finding of a list: big number, sentence after it (plain text). ``alone``: the sentence
    as it stands without the number beside it, where that is another."""

    big: str
    said: str
    alone: str = ""


@dataclass(frozen=True)
class Block:
    """One message: what a slide, a section of the document, a view on the screen holds.

    ``ref`` is the address of the view with the figure's name behind `#` (`/traffic?flow=…#main`),
    ``view`` the address alone, without language, theme and vintage. ``title`` is the finding in
    a sentence, ``measure`` what is counted in which unit, ``definition`` of the first series.
    ``figure``: plotly, title and alt in `layout.meta`; ``kind`` `figure`, `map`, `table`,
    `lines`. ``table`` repeats what the figure shows. ``tone``: colour token of the rule.
    """

    ref: str
    view: str
    kind: str
    title: str
    measure: str
    tone: str = "plain"
    figure: go.Figure | None = None
    table: Table | None = None
    lines: tuple[Line, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    alt: str = ""
    note: str = ""
    definition: str = ""
    publishers: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    #: of a map: (swatch as SVG, words, a part of them between **)
    legend: tuple[tuple[str, str], ...] = ()
    commentary: str = ""

    def with_commentary(self, said: str) -> Block:
        """The same block with the adviser's own words (plain text)."""
        return replace(self, commentary=said)


@dataclass(frozen=True)
class Briefing:
    """A whole briefing: cover, summary, blocks. ``vintage`` is the content hash, ``dated`` its
    date in words, ``address`` the base of the live dashboard (`http://127.0.0.1:8501`)."""

    topic: str
    lang: str
    theme: Theme
    vintage: str
    dated: str
    title: str
    subtitle: str
    summary: tuple[str, ...]
    blocks: tuple[Block, ...]
    address: str
    #: nobody chose the theme: a page may follow its reader's
    follows: bool = False

    def live(self, block: Block | None = None) -> str:
        """The address of a block's live view (of the first block's without one), with language
        and vintage."""
        view = (block or self.blocks[0]).view
        joint = "&" if "?" in view else "?"
        return f"{self.address.rstrip('/')}{view}{joint}lang={self.lang}&v={self.vintage}"
