"""Tables of what is missing, of the quality of series and of what is due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from corridor.language import date_text, period_text
from corridor.topics.gap_letter import name_gap, name_owner, spell_held, spell_periods
from corridor.topics.gaps import Gap
from corridor.topics.view import View


def make_gap_table(view: View, gaps: Sequence[Gap]) -> pd.DataFrame:
    """What is missing, of which periods, who could say, and what waits for it."""
    return pd.DataFrame(
        {
            view.say("gaps-col-what"): [name_gap(gap, view.lang) for gap in gaps],
            view.say("gaps-col-periods"): [
                spell_periods(gap, view.lang, short=True) for gap in gaps
            ],
            view.say("gaps-col-who"): [
                name_owner(gap, view.lang) or view.say("gaps-nobody") for gap in gaps
            ],
            view.say("gaps-col-waits"): [gap.waits for gap in gaps],
            view.say("gaps-col-figures"): [gap.n_figures for gap in gaps],
            view.say("gaps-col-findings"): [gap.n_findings for gap in gaps],
            view.say("gaps-col-projects"): [gap.n_projects for gap in gaps],
            view.say("gaps-col-plans"): [gap.n_planned for gap in gaps],
            view.say("gaps-col-held"): [spell_held(gap, view.lang) or "–" for gap in gaps],
        }
    )


def find_gap_rows(gaps: Sequence[Gap]) -> pd.DataFrame:
    """The same as data: a row a gap, with codes instead of words."""
    return pd.DataFrame(
        [
            {
                "gap": gap.code,
                "kind": gap.kind,
                "series_id": gap.row.series_id,
                "unit": gap.unit,
                "periods": list(gap.periods),
                "n_planned": gap.n_planned,
                "n_figures": gap.n_figures,
                "n_findings": gap.n_findings,
                "n_projects": gap.n_projects,
                "waits": gap.waits,
                "owner": gap.owner,
            }
            for gap in gaps
        ]
    )


def make_due_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Figures that are due (query `due`): the day, of what, who counts, how usual delays were."""
    return pd.DataFrame(
        {
            view.say("due-col-day"): [date_text(day, view.lang, "short") for day in rows["due"]],
            view.say("due-col-state"): [
                view.say(f"due-state-{'overdue' if late else 'ahead'}") for late in rows["overdue"]
            ],
            view.say("table-series"): view.names(rows, "title"),
            view.say("table-period"): [
                period_text(period, view.lang, short=True) for period in rows["period"]
            ],
            drop_code(view.say("quality-timeliness")): rows["usual_days"],
            view.say("quality-range"): _spell_ranges(rows),
            view.say("quality-dated"): rows["n_dated"],
            drop_code(view.say("quality-contact")): _name_contacts(view, rows),
        }
    )


def drop_code(head: str) -> str:
    """The head of a column without the code of SDMX, that stands in the table of quality."""
    return re.sub(r"\s*[(（][A-Z_]+[)）]$", "", head)


def make_quality_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Series (query `quality`): coverage, timeliness, what is due next, certainty, revisions, whom
    to ask."""
    return pd.DataFrame(
        {
            view.say("table-series"): view.names(rows, "title"),
            view.say("quality-coverage"): [_spell_coverage(view, row) for row in rows.itertuples()],
            view.say("quality-timeliness"): rows["usual_days"].astype("Int64"),
            view.say("quality-range"): _spell_ranges(rows),
            view.say("quality-dated"): rows["n_dated"],
            view.say("quality-next"): [_spell_next(view, row) for row in rows.itertuples()],
            view.say("quality-official"): (100 * rows["official"]).round().astype(int),
            view.say("quality-disputed"): rows["n_disputed"],
            view.say("quality-revised"): rows["n_revised"] + rows["n_replaced"],
            view.say("quality-contact"): _name_contacts(view, rows),
            view.say("passport-address"): rows["homepage"].fillna(""),
        }
    )


def _spell_coverage(view: View, row: Any) -> str:
    if pd.isna(row.n_due):
        return "–"
    return view.say("quality-found", found=int(row.n_found), due=int(row.n_due))


def _spell_ranges(rows: pd.DataFrame) -> list[str]:
    both = zip(rows["least_days"], rows["most_days"], strict=True)
    return ["–" if pd.isna(least) else f"{int(least)}–{int(most)}" for least, most in both]


def _spell_next(view: View, row: Any) -> str:
    if pd.isna(row.next_due):
        return "–"
    day = date_text(row.next_due, view.lang, "short")
    return f"{period_text(row.next_period, view.lang, short=True)}: {day}"


def _name_contacts(view: View, rows: pd.DataFrame) -> list[str]:
    """Who counts, in the reader's language."""
    return [view.name(row) or view.say("gaps-nobody") for row in rows.itertuples()]
