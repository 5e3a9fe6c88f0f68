"""The border in rows: measures at the posts, newest figures of single crossings."""

from __future__ import annotations

import pandas as pd

from corridor.language import event_date, period_text, subject
from corridor.language.amounts import Amount
from corridor.topics.roadmap.border_charts import COUNTRIES
from corridor.topics.roadmap.border_rules import select_measures
from corridor.topics.series_titles import read_measure
from corridor.topics.view import View

#: first year of the measures
SINCE = 2023
#: what a measure does to a crossing
EFFECTS = ("eases", "restricts", "charges")


def ask_measures(view: View) -> pd.DataFrame:
    """Measures at the border posts, newest first (`border_rules.select_measures`)."""
    return select_measures(view.ask("events"), SINCE)


def make_measure_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The measures in words, with publisher, tier and address."""
    return pd.DataFrame(
        {
            view.say("roadmap-col-date"): [event_date(r, view.lang) for r in rows.itertuples()],
            view.say("roadmap-col-effect"): [
                view.say(f"roadmap-effect-{effect}") for effect in rows["effect"]
            ],
            view.say("roadmap-col-measure"): [view.name(r, "title") for r in rows.itertuples()],
            view.say("table-publisher"): [view.attribution(a) for a in rows["attribution"]],
            view.say("passport-tier"): list(rows["tier"]),
            view.say("passport-address"): list(rows["url"]),
        }
    )


def ask_posts(view: View) -> pd.DataFrame:
    """Series of single crossings with their newest figure (query `series_catalogue`)."""
    rows = view.ask("series_catalogue", group="border-performance")
    countries = tuple(f"cpmm-{code}-" for code in COUNTRIES)
    return rows[~rows["series_id"].str.startswith((*countries, "lpi-"))].reset_index(drop=True)


def make_post_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of each crossing in words: the crossing, the figure, what it measures."""
    titles = [view.name(r, "title") for r in rows.itertuples()]
    return pd.DataFrame(
        {
            view.say("roadmap-col-node"): [subject(title) for title in titles],
            view.say("table-value"): [
                Amount(r.last_value, r.unit, view.lang, r.last_qualifier, r.last_status)
                for r in rows.itertuples()
            ],
            view.say("table-series"): [read_measure(title) for title in titles],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["last_period"]
            ],
            view.say("table-publisher"): [view.attribution(a) for a in rows["last_attribution"]],
        }
    )
