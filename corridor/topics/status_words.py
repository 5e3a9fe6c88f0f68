"""The status of a project in words: the last word, and the record where it says otherwise."""

from __future__ import annotations

from typing import Any

from corridor.language import period_text, qualified, space, text


def spell_last_status(row: Any, lang: str, *, dated: bool = False) -> str:
    """`operating (others: under construction, 25 Nov 2025)`; ``dated``: the last word's own date
    too. ``row``: of the table `project`."""
    word = text(lang, f"roadmap-status-{row.status}")
    if dated and row.status_date:
        word = qualified(word, period_text(row.status_date, lang, short=True), lang)
    if not row.other_status:
        return word
    stands = text(lang, f"roadmap-status-{row.other_status}")
    on = period_text(row.other_date, lang, short=True)
    return word + space(lang) + text(lang, "roadmap-last-others", status=stands, date=on)
