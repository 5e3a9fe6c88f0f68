"""What a claim on a project says, in words."""

from __future__ import annotations

from typing import Any

from corridor.language import has_text, period_text, qualified, quantity
from corridor.topics.view import View


def name_claimant(view: View, claim: Any) -> str:
    """Who said it, and when."""
    publisher = view.publisher(str(claim.publisher).split(" (")[0])
    dated = period_text(claim.published, view.lang, short=True) if claim.published else ""
    return qualified(publisher, dated or view.say("roadmap-no-date"), view.lang)


def spell_amount(view: View, value: str, unit: str) -> str:
    """The value of a claim in words: a date, a status, or an amount with its unit."""
    status = f"roadmap-status-{value}"
    if has_text(view.lang, status):
        return view.say(status)
    if not unit:
        return period_text(value, view.lang, short=True)
    try:
        return quantity(float(value), unit, view.lang)
    except ValueError:
        return f"{value} {unit}"
