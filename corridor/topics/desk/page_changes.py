"""Charts as figures would change them: a series before and after, those that change most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from corridor.topics.desk.charts import draw_line_change
from corridor.topics.view import View
from corridor.ui import prose
from corridor.ui.figure import place_row

if TYPE_CHECKING:
    from corridor.intake.preview import LineChange


def place_changes(view: View, lines: Sequence[LineChange]) -> None:
    """Each line as it stands and as it would; nothing where no figure that is shown changes."""
    rows = view.ask("series_titles", series=[one.series for one in lines])
    titles = dict(zip(rows["series"], view.names(rows, "title"), strict=True))
    made = [draw_line_change(view, one, titles.get(one.series, one.series)) for one in lines]
    drawn = [one for one in made if one is not None]
    if drawn:
        prose.heading(view.say("desk-charts"), view.say("desk-charts-sub"), 3)
        place_row(view, drawn)
