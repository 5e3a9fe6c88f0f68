"""A disagreement is of one series and one period; plans are told from what happened."""

from __future__ import annotations

import pandas as pd

from corridor.briefing.blocks import open_view
from corridor.topics.disagreements import gather_disagreements, part_plans
from corridor.topics.evidence import charts


def pairs(*rows: tuple[str, str, float, float, float | None, str]) -> pd.DataFrame:
    """Rows of `conflicts`: series, period, both values, the one shown, its status."""
    columns = ["series_id", "period", "value_1", "value_2", "shown", "status"]
    return pd.DataFrame(rows, columns=columns).assign(unit="t", likely_cause="")


def test_pairs_of_one_figure_are_one_disagreement_the_widest_first() -> None:
    found = gather_disagreements(
        pairs(
            ("a", "2023", 100, 110, 100, "actual"),
            ("b", "2024", 10, 25, 25, "plan"),
            ("a", "2023", 100, 120, 100, "actual"),
            ("a", "2024", 100, 103, None, ""),
        )
    )
    assert [(one.series_id, one.period, one.values) for one in found] == [
        ("b", "2024", (10, 25)),
        ("a", "2023", (100, 110, 120)),
        ("a", "2024", (100, 103)),
    ]
    assert [one.ratio for one in found[:2]] == [2.5, 1.2]
    assert found[2].shown is None
    happened, planned = part_plans(found)
    assert [one.series_id for one in planned] == ["b"]
    assert [one.period for one in happened] == ["2023", "2024"]


def test_all_disagreements_of_the_evidence_fit_a_screen() -> None:
    view = open_view("en")
    rows = view.ask("conflicts")
    rows = rows[~rows["doubtful"]]
    found = gather_disagreements(rows)
    happened, planned = charts.draw_ratios(view, "")
    assert {chart.key for chart in (happened, planned)} == {"ratios_happened", "ratios_planned"}
    height = max(chart.figure.layout.height for chart in (happened, planned))
    assert height < 760
    drawn = sum(
        trace.mode == "markers" for chart in (happened, planned) for trace in chart.figure.data
    )
    assert drawn == len(found) == len(rows.drop_duplicates(["series_id", "period"]))
    ratios = [one.ratio for one in found]
    assert ratios == sorted(ratios, reverse=True)
    ends = {chart.figure.layout.xaxis.range[1] for chart in (happened, planned)}
    assert len(ends) == 1, "one scale"


def test_a_slip_or_another_scope_contradicts_nothing() -> None:
    """17 thousand TEU of Aktau are of a quarter, not of four months."""
    rows = open_view("en").ask("conflicts").set_index(["series_id", "period"])["doubtful"]
    assert rows["aktau-teu", "2025-01-01/2025-04-30"].all()
    # 215 thousand is a volume in one edition of the speech
    assert rows["aktau-capacity-container-plan", "2025"].all()
    assert not rows["aktau-capacity-container-plan", "2025-11-25"].any()
