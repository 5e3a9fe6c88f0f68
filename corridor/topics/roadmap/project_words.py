"""The words of a project in one line: on its row, in its hover, in its text alternative."""

from __future__ import annotations

from typing import Any

from corridor.language import (
    listed,
    name_of,
    named,
    period_text,
    printed,
    quantity,
    scale_of,
    text,
    word_or_code,
)
from corridor.topics.costs import spell_cost
from corridor.topics.roadmap.rules import find_verdict, is_contested
from corridor.topics.status_words import spell_last_status


def cut_name(name: str, pixels: int) -> str:
    """A name that fits into a width at 14 px, cut at a word where it is longer.

    Latin letters take 6.4 px on average, Cyrillic 7.0, Chinese 14.
    """
    width = 0.0
    for place, letter in enumerate(name):
        width += 14 if letter > "\u2fff" else 7.0 if letter > "\u03ff" else 6.4
        if width > pixels:
            short = name[:place]
            return (short.rsplit(" ", 1)[0] if " " in short else short).rstrip(" ,–-(") + "…"
    return name


def spell_short_date(code: str, lang: str) -> str:
    """A date code in few letters: `2027`, `Dec 2026`, `30.09.2025`; a year's last day is the
    year, since "by 31 December" and "in the year" promise the same."""
    if len(code) == 10 and code.endswith("-12-31"):
        code = code[:4]
    return period_text(code, lang, short=True)


def spell_promise(row: Any, lang: str) -> str:
    """The promised date, with an arrow when it lies beyond the axis."""
    code = row.planned_completion
    return spell_short_date(code, lang) + ("\u00a0→" if code[:4] > "2030" else "")


def spell_row(row: Any, lang: str, phone: bool = False) -> str:
    """What stands beside the marks of a row of the register."""
    if row.state == "open":
        return _spell_opening(row, lang)
    if row.state == "late":
        return text(lang, "roadmap-row-late-short" if phone else "roadmap-row-late")
    if row.state == "slipped":
        key = "roadmap-row-slipped-short" if phone else "roadmap-row-slipped"
        date = spell_short_date(row.planned_completion, lang)
        return text(lang, key, date=date, earlier=spell_short_date(row.earlier, lang))
    status = text(lang, f"roadmap-status-{row.status}")
    if row.state == "undated":
        if row.start:
            start = spell_short_date(row.start, lang)
            return text(lang, "roadmap-row-start-only", status=status, start=start)
        return text(lang, "roadmap-row-undated", status=status)
    near = row.planned_completion < "2028" and not phone  # else the words would leave the figure
    if near and not row.start and row.status == "under-construction":
        return text(lang, "roadmap-row-no-start", date=spell_promise(row, lang))
    return spell_promise(row, lang)


def _spell_opening(row: Any, lang: str) -> str:
    code = row.actual_completion or row.status_date
    key = "roadmap-row-opened" if row.actual_completion else "roadmap-row-operating"
    if row.status == "completed":
        key = "roadmap-row-completed"
    words = text(lang, key, date=spell_short_date(code[:7], lang))
    if is_contested(row):
        words = text(lang, "roadmap-status-differ", status=words)
    return ("←\u00a0" + words) if code < "2022" else words


def spell_project_capacity(row: Any, lang: str) -> str:
    """`12 → 60 pairs of trains a day`, `→ 240 thousand TEU a year`, or ''; of what is open in part
    with the date it is planned for, `→ 10 Mt a year (plan for 2030)`."""
    before, after, unit = row.capacity_before, row.capacity_after, row.capacity_unit
    if after != after:
        return ""
    words = "→\u00a0" + quantity(after, unit, lang)
    if before == before:
        divisor, _ = scale_of(unit, after, lang)
        words = f"{printed(before, lang, divisor)}\u00a0{words}"
    if find_verdict(row) != "part":
        return words
    planned = spell_short_date(row.planned_completion, lang)
    return text(lang, "roadmap-capacity-planned", capacity=words, date=planned)


def spell_verdict(row: Any, lang: str) -> str:
    """Promised against actual, in a sentence."""
    return text(
        lang,
        f"roadmap-verdict-{find_verdict(row)}",
        promised=period_text(row.planned_completion, lang) or "–",
        done=period_text(row.actual_completion or row.status_date, lang) or "–",
        earlier=period_text(row.earlier, lang) or "–",
    )


def spell_project_status(row: Any, lang: str) -> str:
    """`under construction, 25.02.2026`; where a later word says otherwise, that word first."""
    return spell_last_status(row, lang, dated=True)


def name_kind(row: Any, lang: str) -> str:
    """The kind of project; an unknown kind as it is written."""
    return word_or_code(lang, "roadmap-one", str(row.type))


def write_project_hover(row: Any, lang: str) -> str:
    """Name, kind and status, promise, cost and capacity of a project, a line each."""
    lines = [
        f"<b>{name_of(row, lang)}</b>",
        f"{name_kind(row, lang)} · {spell_project_status(row, lang)}",
        spell_verdict(row, lang),
    ]
    amounts = (spell_cost(row, lang), spell_project_capacity(row, lang))
    if any(amounts):
        lines.append(" · ".join(amount for amount in amounts if amount))
    if row.summit_2025:
        lines.append("● " + text(lang, "roadmap-named"))
    lines.append(text(lang, "roadmap-hover", count=int(row.n_claims)))
    return "<br>".join(lines)


def write_project_line(row: Any, lang: str) -> str:
    """One project for the text alternative: `Name: status; promised against actual`."""
    outcome = [spell_last_status(row, lang, dated=bool(row.other_status)), spell_verdict(row, lang)]
    return named(name_of(row, lang), listed(outcome, lang, ";"), lang)
