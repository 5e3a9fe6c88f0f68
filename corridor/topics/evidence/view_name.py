"""How the views of the Evidence page are called: a series, a search, what is listed."""

from __future__ import annotations

from corridor.topics.choice_words import spell_choices, spell_code
from corridor.topics.choices import Values
from corridor.topics.evidence import params
from corridor.topics.view import View


def name_view(view: View, values: Values) -> list[str]:
    """The series or the words looked for, then the list and the group; a series that is not known
    is not named."""
    series, words = str(values["series"] or ""), str(values["search"] or "").strip()
    named = spell_code(view, "evidence", "series", series) if series else ""
    named = "" if named == series else named
    return [named, words, *spell_choices(view, "evidence", (params.VIEW, params.GROUP), values)]
