"""What a claim on a project says, in words."""

from __future__ import annotations

from typing import Any

from corridor.language import (
    has_text,
    listed,
    period_text,
    qualified,
    quantity,
    speaker,
    translations,
    word_or_code,
)
from corridor.languages import ENGLISH
from corridor.topics.claims import read_note
from corridor.topics.view import View


def name_claimant(view: View, claim: Any) -> str:
    """Who said it, and when."""
    publisher = speaker(str(claim.attribution), view.lang)
    dated = period_text(claim.published, view.lang, short=True) if claim.published else ""
    return qualified(publisher, dated or view.say("roadmap-no-date"), view.lang)


def spell_note(view: View, rest: str) -> str:
    """What a curator remarked on a claim: in English as it is written; in other languages those of
    its parts that are translated, for the others would stand there in English."""
    if view.lang == ENGLISH:
        return rest
    known = translations(view.lang)
    parts = (known.get(("claim-note", part.strip()), "") for part in rest.split(";"))
    return listed(dict.fromkeys(part for part in parts if part), view.lang, ";")


def spell_whole_note(view: View, note: object) -> str:
    """The same with the status of the figure and the day it is of."""
    read = read_note(note)
    status = word_or_code(view.lang, "status", read.status) if read.status else ""
    as_of = period_text(read.as_of, view.lang, short=True) if read.as_of else ""
    said = (status, as_of, spell_note(view, read.rest))
    return listed((part for part in said if part), view.lang, ";")


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
