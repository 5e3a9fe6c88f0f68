"""The series the Overview reads, and their values in one question."""

from __future__ import annotations

import pandas as pd

from corridor.topics.overview import rules
from corridor.topics.view import View

#: card -> (series, colour token)
HEADLINES = {
    "china-europe": ("china-europe-trains", "china-europe"),
    "china-central-asia": ("china-central-asia-trains", "china-central-asia"),
    "border": ("kz-china-rail-tonnes", "plain"),
    "transit": ("kz-transit-tonnes-rail", "plain"),
    "middle": ("titr-tonnes-ministry", "middle"),
}
#: one card more where cards stand in pairs
PAIRED = {"transit-teu": ("kz-transit-teu", "plain")}
#: China–Europe trains that crossed Kazakhstan, of any period
THROUGH = "china-europe-trains-via-kazakhstan"
#: the other count a card's caution quotes
BESIDE = {"border": "xinjiang-ports-tonnes", "transit": "kz-transit-tonnes-all"}


#: all series the Overview reads
SHOWN = sorted(
    {
        *(series for series, _ in (HEADLINES | PAIRED).values()),
        *BESIDE.values(),
        THROUGH,
        *rules.SERIES,
    }
)


def load_values(view: View) -> pd.DataFrame:
    """All values the Overview reads (series_value rows), as `rules.name_others` gives them."""
    return _name_others(view, view.ask("series_values", series=SHOWN))


def load_plans(view: View) -> pd.DataFrame:
    """The plans of the Middle Corridor by years, one a year, likewise."""
    return _name_others(view, view.ask("series_values", series=[rules.PLAN], kinds=["year"]))


def _name_others(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    return rules.name_others(rows, view.ask("plans", series=[rules.PLAN]))
