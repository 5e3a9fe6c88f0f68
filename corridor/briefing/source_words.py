"""Where the figures of a block come from, in words: sources, dissenting figures, the vintage."""

from __future__ import annotations

from collections.abc import Iterable

from corridor import language
from corridor.briefing.types import Block, Briefing, Dissent, SourceNote
from corridor.language import attribution_text, listed, speaker, stop, text


def describe_sources(block: Block, lang: str) -> str:
    """`Source: A, B.`; of many how many more."""
    return language.source_line(block.publishers, lang)


def describe_vintage(briefing: Briefing) -> str:
    """`Evidence of 24 November 2026, ff26e73a169d`."""
    return text(briefing.lang, "brief-vintage", date=briefing.dated, hash=briefing.vintage)


def describe_source(source: SourceNote, lang: str) -> str:
    """A source as a note: publisher, title, date, tier, periods; the address stands after it."""
    parts = [attribution_text(source.publisher, lang), source.title, source.published]
    if source.tier:
        parts.append(text(lang, "brief-tier", tier=source.tier))
    words = listed((p for p in parts if p), lang)
    return (f"{words} ({source.periods})" if source.periods else words) + stop(lang)


def describe_dissent(dissent: Dissent, lang: str) -> str:
    """`2025: shown 20,022 trains; GWL Georgia says 21,000 trains`; without what is shown where
    nothing stands on record."""
    names = {"what": dissent.subject, "publisher": speaker(dissent.publisher, lang)}
    if not dissent.preferred:
        return text(lang, "brief-claim", said=dissent.dissenting, **names)
    shown, said = dissent.preferred, dissent.dissenting
    return text(lang, "brief-dissent", shown=shown, said=said, **names)


def shorten_url(url: str) -> str:
    """An address for the eye: without its scheme."""
    return url.split("://", 1)[-1].rstrip("/")


def join_runs(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers that follow one another as pairs of first and last; single ones alone."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return runs
