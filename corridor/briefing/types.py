"""What a briefing is made of: blocks in order, each a finding with its evidence."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable
from urllib.parse import quote

import plotly.graph_objects as go

from corridor.charts.theme import Theme
from corridor.errors import CorridorError
from corridor.topics.view import View

#: what names a figure wherever vintages are compared: its series (else empty), of a figure of the
#: trade tables reporter, partner and flow (else empty), its period
FigureKey = tuple[str, str, str, str, str]
#: told the share that is done, 0 to 1
Progress = Callable[[float], None]
#: forms of an export -> media type
FORMS: dict[str, str] = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
}


#: between the names of blocks in an address
JOINT = "|"
#: letters of the names of blocks in an address that is drawn as a QR code
LONGEST_HELD = 600


def ignore_progress(_: float) -> None:
    """Progress that nobody follows."""


class BriefError(CorridorError):
    """A briefing cannot be made as asked; ``key`` names the sentence for people."""

    key = "brief-error"


class UnknownTopic(BriefError):
    """No such topic, node, pair or view; ``details`` has `nearest` and `topics`."""

    key = "brief-unknown-topic"


@dataclass(frozen=True)
class ExportRequest:
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
class ExportedFile:
    """An export: the file's name, its form (of FORMS) and its bytes."""

    name: str
    form: str
    data: bytes


#: what makes a File of a Request, as a job names it; `words` begins the keys of its messages
EXPORT, WORDS = "corridor.briefing.worker:export", "brief"


@dataclass(frozen=True)
class BlockRequest:
    """What a block is made from: the view, parameters and figure of its address, the address
    itself, and the day up to which the evidence is known. ``maps``: maps are drawn too, which
    takes geopandas and its layers; without them the block has all but its figure."""

    view: View
    query: Mapping[str, str]
    key: str
    address: str
    today: dt.date
    maps: bool = True


@dataclass(frozen=True)
class SourceNote:
    """Where values of a block come from; ``periods`` in words says which."""

    publisher: str
    title: str
    url: str
    published: str
    tier: str
    periods: str


@dataclass(frozen=True)
class Dissent:
    """A figure that differs from the one shown, in words: ``subject`` is its period or field,
    ``preferred`` what is shown, ``dissenting`` what the publisher says instead."""

    subject: str
    preferred: str
    dissenting: str
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
class FindingLine:
    """A finding of a list: big number, sentence after it (plain text). ``alone``: the sentence
    as it stands without the number beside it, where that is another."""

    headline: str
    sentence: str
    alone: str = ""


@dataclass(frozen=True)
class Block:
    """One message: what a slide, a section of the document, a view on the screen holds.

    ``ref`` is the address of the view with the figure's name behind `#` (`/traffic?flow=…#main`),
    ``view`` the address alone, without language, theme and vintage. ``title`` is the finding in
    a sentence, ``measure`` what is counted in which unit, ``definition`` of the first series.
    ``figure``: plotly, with its words; ``kind`` `figure`, `map`, `table`,
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
    lines: tuple[FindingLine, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    alt: str = ""
    note: str = ""
    definition: str = ""
    publishers: tuple[str, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    #: of a map: (swatch as SVG, words, a part of them between **)
    legend: tuple[tuple[str, str], ...] = ()
    commentary: str = ""
    #: what it found, in whole sentences; a title that only names what is shown is none
    findings: tuple[str, ...] = ()
    #: every figure it shows, and slugs of the projects it shows
    figures: frozenset[FigureKey] = frozenset()
    projects: frozenset[str] = frozenset()

    def with_commentary(self, words: str) -> Block:
        """The same block with the adviser's own words (plain text)."""
        return replace(self, commentary=words)


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
    #: its blocks are all that its topic has, in the topic's order
    whole: bool = False

    def since(self, block: Block | None = None) -> str:
        """The address that says what changed since: in a block, or in the whole briefing.

        What would make an address too long for a QR code is left out: then all changes are shown.
        """
        if block is not None:
            held = f"of={quote(block.ref, safe='/?=,')}&"
        elif self.whole:
            held = f"topic={quote(self.topic, safe=':')}&"
        else:
            refs = quote(JOINT.join(b.ref for b in self.blocks), safe="/?=,")
            held = f"of={refs}&" if len(refs) <= LONGEST_HELD else ""
        base = self.address.rstrip("/")
        return f"{base}/since?{held}lang={self.lang}&v={self.vintage}"

    def live(self, block: Block | None = None) -> str:
        """The address of a block's live view (of the first block's without one), with language
        and vintage."""
        view = (block or self.blocks[0]).view
        joint = "&" if "?" in view else "?"
        return f"{self.address.rstrip('/')}{view}{joint}lang={self.lang}&v={self.vintage}"


@runtime_checkable
class TopicBlocks(Protocol):
    """What `briefing.py` of a topic offers: single blocks.

    ``KEYS``: names of its blocks, the first the one of its page's address alone; ``PARAMS``:
    parameters of the address that its blocks read.
    """

    KEYS: tuple[str, ...]
    PARAMS: tuple[str, ...]

    def build_block(self, request: BlockRequest) -> Block | None:
        """The block of a name; None when there is nothing to show."""


@runtime_checkable
class TopicBriefing(TopicBlocks, Protocol):
    """What it offers where there are whole briefings of the topic (`registry.WHOLE_BRIEFINGS`)."""

    def list_topics(self, view: View) -> dict[str, str]:
        """Whole briefings: code (`corridors`, `node:aktau`) -> name in words."""

    def spell_topic(self, code: str) -> str:
        """A code as :meth:`list_topics` writes it, however a visitor spells it."""

    def list_refs(self, code: str) -> tuple[str, ...]:
        """Names of the blocks of a whole briefing."""

    def name_briefing(self, view: View, code: str) -> str:
        """Title of a whole briefing."""
