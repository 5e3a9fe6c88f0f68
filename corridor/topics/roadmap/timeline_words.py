"""The words of a project in one line: on its row, in its hover, in its text alternative."""

from __future__ import annotations

from typing import Any

from corridor.language import (
    has_text,
    listed,
    named,
    period_text,
    qualified,
    quantity,
    scale_of,
    text,
)
from corridor.language.numbers import printed
from corridor.topics.roadmap.rules import verdict


def cut(name: str, pixels: int) -> str:
    """A name that fits into a width at 14 px, cut at a word where it is longer.

    Latin letters take 6.4 px on average, Cyrillic 7.0, Chinese 14.
    """
    taken = 0.0
    for place, letter in enumerate(name):
        taken += 14 if letter > "\u2fff" else 7.0 if letter > "\u03ff" else 6.4
        if taken > pixels:
            short = name[:place]
            return (short.rsplit(" ", 1)[0] if " " in short else short).rstrip(" ,–-(") + "…"
    return name


def when(code: str, lang: str) -> str:
    """A date code in few letters: `2027`, `Dec 2026`, `30.09.2025`; a year's last day is the
    year, since "by 31 December" and "in the year" promise the same."""
    if len(code) == 10 and code.endswith("-12-31"):
        code = code[:4]
    return period_text(code, lang, short=True)


def promise_words(row: Any, lang: str) -> str:
    """The promised date, with an arrow when it lies beyond the axis."""
    code = row.planned_completion
    return when(code, lang) + ("\u00a0→" if code[:4] > "2030" else "")


def words(row: Any, lang: str, phone: bool = False) -> str:
    """What stands beside the marks of a row of the register."""
    if row.state == "open":
        code = row.actual_completion or row.status_date
        key = "roadmap-row-opened" if row.actual_completion else "roadmap-row-operating"
        said = text(lang, key, date=when(code[:7], lang))
        return ("←\u00a0" + said) if code < "2022" else said
    if row.state == "late":
        return text(lang, "roadmap-row-late-short" if phone else "roadmap-row-late")
    if row.state == "slipped":
        key = "roadmap-row-slipped-short" if phone else "roadmap-row-slipped"
        return text(
            lang, key, date=when(row.planned_completion, lang), earlier=when(row.earlier, lang)
        )
    status = text(lang, f"roadmap-status-{row.status}")
    if row.state == "undated":
        if row.start:
            return text(lang, "roadmap-row-start-only", status=status, start=when(row.start, lang))
        return text(lang, "roadmap-row-undated", status=status)
    near = row.planned_completion < "2028" and not phone  # else the words would leave the figure
    if near and not row.start and row.status == "under-construction":
        return text(lang, "roadmap-row-no-start", date=promise_words(row, lang))
    return promise_words(row, lang)


def capacity(row: Any, lang: str) -> str:
    """`12 → 60 pairs of trains a day`, `→ 240 thousand TEU a year`, or ''."""
    before, after, unit = row.capacity_before, row.capacity_after, row.capacity_unit
    if after != after:
        return ""
    if before != before:
        return "→\u00a0" + quantity(after, unit, lang)
    divisor, _ = scale_of(unit, after, lang)
    return f"{printed(before, lang, divisor)}\u00a0→\u00a0{quantity(after, unit, lang)}"


def cost(row: Any, lang: str) -> str:
    """The cost on record with its currency, or ''."""
    return quantity(row.cost, row.cost_unit, lang) if row.cost == row.cost else ""


def judged(row: Any, lang: str) -> str:
    """Promised against actual, in a sentence."""
    key = f"roadmap-verdict-{verdict(row)}"
    return text(
        lang,
        key,
        promised=period_text(row.planned_completion, lang) or "–",
        done=period_text(row.actual_completion or row.status_date, lang) or "–",
        earlier=period_text(row.earlier, lang) or "–",
    )


def status(row: Any, lang: str) -> str:
    """`under construction, 25.02.2026`."""
    said = text(lang, f"roadmap-status-{row.status}")
    return (
        qualified(said, period_text(row.status_date, lang, short=True), lang)
        if row.status_date
        else said
    )


def kind(row: Any, lang: str) -> str:
    """The kind of project; an unknown kind as it is written."""
    key = f"roadmap-one-{row.type}"
    return text(lang, key) if has_text(lang, key) else str(row.type)


def hover(row: Any, lang: str) -> str:
    """Name, kind and status, promise, cost and capacity of a project, a line each."""
    name = str(getattr(row, f"name_{lang}", "") or row.name_en)
    said = [f"<b>{name}</b>", f"{kind(row, lang)} · {status(row, lang)}", judged(row, lang)]
    amounts = [part for part in (cost(row, lang), capacity(row, lang)) if part]
    if amounts:
        said.append(" · ".join(amounts))
    if row.summit_2025:
        said.append("● " + text(lang, "roadmap-named"))
    said.append(text(lang, "roadmap-hover", count=int(row.n_claims)))
    return "<br>".join(said)


def line(row: Any, lang: str) -> str:
    """One project for the text alternative: `Name: status; promised against actual`."""
    name = str(getattr(row, f"name_{lang}", "") or row.name_en)
    return named(
        name,
        listed([text(lang, f"roadmap-status-{row.status}"), judged(row, lang)], lang, ";"),
        lang,
    )
