"""What became of promises: those of amounts, by who promised, and those of projects."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.evidence import periods
from corridor.language.quantities import COUNT, NAME, Quantity
from corridor.topics.finding import Finding
from corridor.topics.roadmap.rules import find_verdict

#: rules by which a promise is scored (query `promise_scores`), and what became of it
SCORED = ("promised", "expected")
KEPT = ("met", "passed")
#: what a project's promise has become, in the order it is told
VERDICTS = ("kept", "after", "part", "late", "slipped", "ahead")


def choose_scored(rows: pd.DataFrame) -> pd.DataFrame:
    """The promises that are scored, the farthest below first."""
    scored = rows[rows["rule"].isin(SCORED)]
    return scored.sort_values(["share", "series_id", "year"]).reset_index(drop=True)


def judge_scores(scored: pd.DataFrame) -> Finding:
    """How many promises were met or passed, and apart from them how many expectations: what is
    said in the year itself, and nobody keeps one.

    ``scored``: as :func:`choose_scored` gives them, not empty.
    """
    ahead, kept = scored["rule"] == "promised", scored["outcome"].isin(KEPT)
    values = {
        "whole": Quantity(int(ahead.sum()), COUNT),
        "kept": Quantity(int((ahead & kept).sum()), COUNT),
        "expected": Quantity(int((~ahead).sum()), COUNT),
        "reached": Quantity(int((~ahead & kept).sum()), COUNT),
        "first": Quantity(str(int(scored["year"].min())), NAME),
        "last": Quantity(str(int(scored["year"].max())), NAME),
    }
    if ahead.all() or not ahead.any():
        return Finding("scorecard-promised" if ahead.all() else "scorecard-expected", values)
    return Finding("scorecard-found", values)


def group_promisers(scored: pd.DataFrame) -> pd.DataFrame:
    """Scored promises by who promised: ``name`` (column of ``scored``), ``n`` promises and those
    ``kept``, what was ``expected`` in the year itself and ``reached``, ``short`` (median shortfall
    of all those missed, a fraction), ``late`` (most years until one was reached); who said most
    first, nobody named last."""
    rows = []
    for name, own in scored.groupby("name", sort=False):
        came = own["outcome"].isin(KEPT)
        missed, ahead = own[~came], own["rule"] == "promised"
        rows.append(
            {
                "name": name,
                "said": len(own),
                "n": int(ahead.sum()),
                "kept": int((ahead & came).sum()),
                "expected": int((~ahead).sum()),
                "reached": int((~ahead & came).sum()),
                "short": -missed["share"].median() if len(missed) else None,
                "late": missed["years_late"].max() if len(missed) else None,
            }
        )
    made = pd.DataFrame(rows)
    made["_last"] = made["name"] == ""
    made = made.sort_values(["_last", "said", "n"], ascending=[True, False, False], kind="stable")
    return made.drop(columns=["_last", "said"]).reset_index(drop=True)


def find_moves(register: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """Projects with their first and last dated promise of completion: slug, ``first``, ``said``,
    ``last``, ``repeated`` (dates of both statements), ``months`` from the one to the other (empty
    where one statement alone has a date), ``verdict``; the most moved first.

    ``register``: `rules.build_register`; ``claims``: query `project_claims`.
    """
    dated = claims[(claims["field"] == "planned_completion") & (claims["published"] != "")]
    rows = []
    for project in register.itertuples():
        own = dated[dated["slug"] == project.slug].sort_values(["published", "value"])
        if own.empty:
            continue
        first, last = own.iloc[0], own.iloc[-1]
        several = own["published"].nunique() > 1
        rows.append(
            {
                "slug": project.slug,
                "first": first["value"],
                "said": first["published"],
                "last": last["value"] if several else "",
                "repeated": last["published"] if several else "",
                "months": _count_months(first["value"], last["value"]) if several else None,
                "actual": project.actual_completion,
                "verdict": find_verdict(project),
            }
        )
    columns = ["slug", "first", "said", "last", "repeated", "months", "actual", "verdict"]
    moves = pd.DataFrame(rows, columns=columns)
    moves["months"] = moves["months"].astype("float64")
    return moves.sort_values(["months", "slug"], ascending=[False, True], ignore_index=True)


def _count_months(first: str, last: str) -> int:
    """Months from the end of the one date to the end of the other (`2025` ends in December)."""
    (_, a), (_, b) = periods.parse(first), periods.parse(last)
    return (b.year - a.year) * 12 + b.month - a.month


def count_verdicts(register: pd.DataFrame) -> dict[str, int]:
    """How many projects with a promised date came to each of :data:`VERDICTS`."""
    found: dict[str, Any] = dict.fromkeys(VERDICTS, 0)
    for row in register.itertuples():
        verdict = find_verdict(row)
        if verdict in found:
            found[verdict] += 1
    return found
