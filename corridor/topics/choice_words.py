"""The words of a choice's codes: for the name of a view, for an address that was not understood,
for the line that stands for folded controls."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corridor.charts.theme import THEMES
from corridor.language import LANGUAGES, has_text, moment_text, period_text, qualified
from corridor.topics.choices import Choice, Values
from corridor.topics.view import View

#: a page's own words for the codes of a choice: name of the choice -> (view, code) -> words
Words = Mapping[str, Callable[[View, str], str]]
#: choices whose words are called otherwise than `<page>-<name>-<code>`
_STEMS = {"camera": "map-camera", "layers": "map-layer"}
#: a view is told by this many of its choices at most
_MOST = 3


def spell_code(view: View, page: str, name: str, code: str, words: Words | None = None) -> str:
    """A code of a choice as the page's control says it; the code itself where it has no words."""
    if words and name in words:
        return words[name](view, code)
    if name == "lang" and code in LANGUAGES:
        return LANGUAGES[code].label
    if name == "theme" and code in THEMES:
        return view.say(f"theme-{code}")
    if name in ("figure", "series"):
        return _spell_series(view, code)
    for stem in (f"{page}-{name}", _STEMS.get(name, "")):
        if stem and has_text(view.lang, f"{stem}-{code}"):
            return view.say(f"{stem}-{code}", a="")
    return code


def _spell_series(view: View, code: str) -> str:
    """`<series>` or `<series>@<period>` by its title."""
    series_id, _, period = code.partition("@")
    rows = view.ask("series_titles", series=[series_id])
    title = view.name(rows.iloc[0], "title") if len(rows) else ""
    if not title:
        return code
    if not period:
        return title
    values = view.ask("series_values", series=[series_id])
    value = values[values["period"] == period]
    when = period_text(period, view.lang) if value.empty else moment_text(value.iloc[0], view.lang)
    return qualified(title, when, view.lang)


def spell_choices(view: View, page: str, fields: Sequence[Choice], values: Values) -> list[str]:
    """What a page shows, told by those of its choices that are not at their default.

    ``values``: of the choices, by name, as :func:`corridor.topics.choices.settle` gives them.
    """
    said = []
    for one in fields:
        now = values.get(one.name)
        if one.many or not one.options or now in (None, one.start()):
            continue
        spoken = spell_code(view, page, one.name, now)
        if spoken != now or now.isdigit():
            said.append(spoken)
    return said[:_MOST]
