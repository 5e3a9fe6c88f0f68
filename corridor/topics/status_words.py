"""The last word on a project in words, where the record says otherwise."""

from __future__ import annotations

from corridor.language import period_text, qualified, space, text
from corridor.topics.status_claims import LastWord


def spell_later_word(
    last: LastWord, status: str, said: str, lang: str, *, dated: bool = False
) -> str:
    """`operating (others: under construction, 25 Nov 2025)`; ``dated``: the last word's own date
    too. ``status``, ``said``: the record's, and the code of its date."""
    word = text(lang, f"roadmap-status-{last.status}")
    if dated:
        word = qualified(word, period_text(last.date, lang, short=True), lang)
    stands = text(lang, f"roadmap-status-{status}")
    others = text(
        lang, "roadmap-last-others", status=stands, date=period_text(said, lang, short=True)
    )
    return word + space(lang) + others
