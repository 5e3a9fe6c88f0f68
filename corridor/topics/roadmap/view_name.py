"""How the views of the Roadmap page are called: an open project, the border, a kind of projects."""

from __future__ import annotations

from corridor.language import capitalize
from corridor.topics.choices import Values
from corridor.topics.roadmap import params
from corridor.topics.view import View


def name_view(view: View, values: Values) -> list[str]:
    """The project whose dialog is open, then what the page shows."""
    rows = view.ask("projects", project=values["project"]) if values["project"] else None
    project = [] if rows is None or rows.empty else [view.name(rows.iloc[0])]
    customs = (params.VIEW, params.MODE, params.WAY)
    shown = customs if values["view"] == "customs" else (params.KIND, params.ORDER)
    codes = {one.name: values.get(one.name, one.default) for one in shown}
    words = (
        capitalize(view.say(f"roadmap-{one.name}-{codes[one.name]}"))
        for one in shown
        if codes[one.name] != one.default
    )
    return [*project, *words]
