"""The tools of the Model Context Protocol: reading only, each with typed answers.

What is asked wrongly comes back as a sentence in the language asked, with what there is instead.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, ParamSpec, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from corridor import __version__
from corridor.assistant import claims, comparisons, passport, search
from corridor.assistant.answers import Checked, Compared, Figure, Found, Passport, SentenceChecked
from corridor.assistant.figures import Desk, read_figure
from corridor.errors import CorridorError
from corridor.language import languages, spell_error

Lang = Annotated[str, Field(description="language of the words: en, ru, kk, zh", max_length=20)]
Series = Annotated[str, Field(description="code of a series, as search gives it", max_length=140)]
Period = Annotated[
    str,
    Field(
        description="2025, 2025-Q1, 2025-05, 2025-01-01/2025-08-31; empty: the last full year",
        max_length=40,
    ),
]
Edition = Annotated[
    str, Field(description="hash or date of an edition; empty: the newest", max_length=40)
]

Asked = ParamSpec("Asked")
Answered = TypeVar("Answered")

INSTRUCTIONS = """Published figures on freight between China, Central Asia and Europe through
Kazakhstan, each with who counted it, its source, its edition and what others say. Find a series
with search, read it with value or explain, test a claim with check, a sentence as somebody said it
with check_sentence, set two figures side by side with compare. Name publisher, period and edition
with every figure you repeat, call a plan a plan, and say nothing where compare refuses."""


def build_server(address: str) -> MCPServer[Any]:
    """The server with its tools; ``address``: where the dashboard is, for links to passports."""
    server = MCPServer(
        "corridor",
        title="Corridor",
        version=__version__,
        instructions=INSTRUCTIONS.replace("\n", " "),
        log_level="WARNING",
    )
    reading = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    for tool in (*build_readers(address), *build_judges(address)):
        server.add_tool(tell_errors(tool), annotations=reading, structured_output=True)
    return server


def tell_errors(tool: Callable[Asked, Answered]) -> Callable[Asked, Answered]:
    """The tool with what is known to go wrong told in words; anything else stays a crash."""

    @wraps(tool)
    def ask(*values: Asked.args, **named: Asked.kwargs) -> Answered:
        try:
            return tool(*values, **named)
        except CorridorError as bad:
            lang = str(named.get("lang", "en"))
            lang = lang if lang in languages() else "en"
            raise ToolError(spell_error(bad, lang, "assistant-failed")) from bad

    return ask


def build_readers(address: str) -> tuple[Callable[..., Any], ...]:
    """The tools that find and read; names, parameters and answers are what clients see."""

    def search_(
        words: Annotated[str, Field(description="words in any of the languages", max_length=200)],
        lang: Lang = "en",
        limit: Annotated[int, Field(description="of each kind at most", ge=1, le=50)] = 10,
        edition: Edition = "",
    ) -> Found:
        """Find series, published figures and sources that hold all the words."""
        return search.find(Desk.open(lang, edition, address), words, limit)

    def value(
        series: Series, period: Period = "", lang: Lang = "en", edition: Edition = ""
    ) -> Figure:
        """One figure: unit, period, status, who counted it, where, of which edition."""
        return read_figure(Desk.open(lang, edition, address), series, period)

    def explain(
        series: Series, period: Period = "", lang: Lang = "en", edition: Edition = ""
    ) -> Passport:
        """The passport of a figure: every source, what others say and why, what it was derived
        from, how it grew, which series must not be mixed with it."""
        return passport.read_passport(Desk.open(lang, edition, address), series, period)

    search_.__name__ = "search"
    return search_, value, explain


def build_judges(address: str) -> tuple[Callable[..., Any], ...]:
    """The tools that hold words to the rows, likewise."""

    def check(
        series: Series,
        period: Period,
        value: Annotated[float, Field(description="the value claimed, in the unit of the series")],
        tolerance: Annotated[
            float | None,
            Field(description="per cent it may be off; else half of its last digit", ge=0, le=100),
        ] = None,
        lang: Lang = "en",
        edition: Edition = "",
    ) -> Checked:
        """Whether the evidence holds a claim, which sources say so, and what others say."""
        desk = Desk.open(lang, edition, address)
        return claims.check_claim(desk, series, period, value, tolerance)

    def check_sentence(
        claim: Annotated[
            str,
            Field(
                description="one sentence with a number, in any of the languages", max_length=600
            ),
        ],
        lang: Lang = "en",
        edition: Edition = "",
    ) -> SentenceChecked:
        """Whether a sentence about freight is true: the series it can mean, who says so, what
        others say, what is often confused (thousand for million, TEU for containers, rail for all
        modes, plan for count, part of a year for the year)."""
        return claims.check_sentence(Desk.open(lang, edition, address), claim)

    def compare(
        series: Series,
        period: Period,
        with_series: Annotated[str, Field(description="empty: the same series")] = "",
        with_period: Annotated[str, Field(description="empty: the same period")] = "",
        lang: Lang = "en",
        edition: Edition = "",
    ) -> Compared:
        """Two periods of one series, or two series in one period; unequal periods, scopes, units
        and kinds are refused by name."""
        desk = Desk.open(lang, edition, address)
        other = (with_series or series, with_period or period)
        return comparisons.compare(desk, (series, period), other)

    return check, check_sentence, compare
