"""Traffic's figures hold every number they draw, by value: rows, table, sources, alternative."""

from __future__ import annotations

import json
from functools import cache

import pytest

from corridor.briefing.blocks import build_block, open_view
from corridor.language import languages, number
from corridor.topics.chart import Chart, build_twin, describe_figure
from corridor.topics.overview.charts import draw_figures
from corridor.topics.traffic import charts, lower_charts, split_charts
from corridor.topics.traffic.crossing_charts import draw_crossing_multiples, spell_newest
from corridor.topics.view import View
from corridor.ui.figure_cache import fit_chart
from corridor.warehouse import current
from tests.pages.opening import passports

FLOWS = ("china-europe", "china-central-asia", "both")


@cache
def every_figure(lang: str) -> dict[str, Chart]:
    """The main figure in all its choices, and the rows under it."""
    view = open_view(lang)
    made: dict[str, Chart] = {}
    for flow in FLOWS:
        for count in ("trains", "teu"):
            for period in ("years", "parts", "months"):
                figures = charts.draw_main(view, flow, count, period, "direction", ["range"])
                made |= {f"{flow} {count} {period} {c.key}": c for c in figures}
    made |= {"crossings": charts.draw_main(view, "both", "trains", "years", "crossing", [])[0]}
    made |= {"milestones": draw_milestones(view)}
    lower = [*lower_charts.draw_containers(view), lower_charts.draw_load(view)]
    lower += lower_charts.draw_routes(view)
    lower += [lower_charts.draw_transit_containers(view), *draw_crossing_multiples(view).values()]
    split = split_charts.draw_split(view)
    assert split is not None
    return made | {c.key: c for c in [*lower, split]}


def draw_milestones(view: View) -> Chart:
    return charts.draw_main(view, "china-europe", "trains", "milestones", "none", [])[0]


def drawn(chart: Chart) -> dict[tuple[str, str], float]:
    """Series and period of every mark, and how high it stands."""
    return {(s, p): y for s, p, y in passports(json.loads(chart.figure.to_json()))}


def test_rows_hold_every_mark() -> None:
    for name, chart in every_figure("en").items():
        assert chart.values is not None
        rows = set(zip(chart.values["series_id"], chart.values["period"], strict=True))
        assert set(drawn(chart)) <= rows, name
        publishers = {p for p in chart.values["attribution"] if p}
        assert publishers <= set(chart.sources), name


@pytest.mark.parametrize("lang", languages())
def test_the_alternative_says_every_value_in_the_unit_of_the_axis(lang: str) -> None:
    view = open_view(lang)
    for name, chart in every_figure(lang).items():
        alt = describe_figure(view, chart.words, chart.values, chart.titles)
        assert chart.values is not None
        for _, row in chart.values.iterrows():
            largest = chart.values[chart.values["unit"] == row.unit]["value"].max()
            if largest >= 1e6:
                assert number(float(row.value), lang, 0) not in alt or row.value < 1e4, name
        assert len(alt) > 40, name


def test_directions_are_in_table_sources_and_alternative() -> None:
    chart = every_figure("en")["china-europe trains years main"]
    marks = drawn(chart)
    assert marks["china-europe-trains-westbound", "2025"] == 9898
    assert marks["china-europe-trains-eastbound", "2025"] == 10124
    view = open_view("en")
    table = build_twin(view, chart.values, chart.titles)
    cells = {(r["Series"], r["Period"]): str(r["Value"]) for _, r in table.iterrows()}
    assert cells["from China", "2025"] == "9,898\u00a0trains"
    assert cells["to China", "2025"] == "10,124\u00a0trains"
    assert any("netease" in name for name in chart.sources)
    alt = fit_chart(chart, view, None).alt
    assert "from China: 2023: 9,343\u00a0trains; 2024: 10,546\u00a0trains; 2025: 9,898" in alt
    asia = every_figure("en")["china-central-asia trains years main"]
    assert drawn(asia)["china-central-asia-trains-westbound", "2025"] == 8602
    assert drawn(asia)["china-central-asia-trains-eastbound", "2025"] == 5652
    # who counted is named there: the claim does not stand on the press alone
    assert not asia.words.title.endswith("according to the press")


def test_the_overview_holds_the_directions_it_draws() -> None:
    asia = draw_figures(open_view("en"))[1]
    held = {(r.series_id, r.period): r.value for r in asia.values.itertuples()}
    assert held["china-central-asia-trains-westbound", "2025"] == 8602
    assert held["china-central-asia-trains-eastbound", "2025"] == 5652
    assert any("netease" in name for name in asia.sources)


def test_the_slide_cites_the_reprint_its_claim_rests_on() -> None:
    block = build_block(open_view("en"), "/traffic#main", current().date)
    assert block is not None
    # NetEase names CRCT as who counted: the claim does not stand on the press alone
    assert not block.title.endswith("according to the press")
    assert any("netease" in source.publisher for source in block.sources)
    cells = [cell for row in block.table.rows for cell in row]
    assert "10,124\u00a0trains" in cells


def test_central_asia_stands_on_a_true_axis() -> None:
    figure = every_figure("en")["china-central-asia trains years main"].figure
    first, last = figure.layout.xaxis.range
    assert first < 2022 < 2026 < last + 1, "from the first year that anything was found of"
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert all(trace.width <= 0.86 for trace in bars)
    assert any(shape.type == "rect" for shape in figure.layout.shapes), "pale where not found"


def test_crossings_show_their_newest_figure_with_its_period() -> None:
    marks = drawn(every_figure("en")["crossings"])
    assert marks["erenhot-trains", "2025-01-01/2025-12-15"] == 3807
    assert marks["horgos-cn-trains", "2025-01-01/2025-12-02"] == 9000
    assert marks["alashankou-trains", "2025"] == 8165
    assert marks["manzhouli-trains", "2023"] == 5001
    assert ("erenhot-trains", "2016") not in marks
    small = drawn(every_figure("en")["crossing_erenhot"])
    assert small["erenhot-trains", "2025-01-01/2025-12-15"] == 3807
    words = " ".join(
        note.text for note in every_figure("en")["crossings"].figure.layout.annotations
    )
    assert "more than 9,000" in words
    assert "1 Jan–15 Dec 2025" in words


def test_the_newest_figure_of_a_crossing_is_said_however_short() -> None:
    said = {k: v.replace("\u00a0", " ") for k, v in spell_newest(open_view("en")).items()}
    assert said["alashankou"].endswith("14 Feb 2026: 1,000 trains")
    assert said["suifenhe"].endswith("28 May 2025: 149 trains")


def test_teu_a_train_is_the_finding_of_2025() -> None:
    figures = every_figure("en")
    title = figures["teu_china-europe"].words.title
    assert "Europe, 2025: trains +3.2\u00a0%, TEU −1.3\u00a0%; 102 TEU a train after 107" in title
    load = figures["load"]
    heights = {trace.x[0]: trace.y[0] for trace in load.figure.data}
    assert (heights[2023], heights[2024], heights[2025]) == (109, 107, 102)
    assert 2022 not in heights
    table = build_twin(open_view("en"), load.values, load.titles, load.columns)
    assert "102" in set(map(str, table["TEU a train"]))
    assert "102 TEU on average in 2025" in load.words.title
    # the printed rates, as on the Overview: +19.6 % there too
    asia = figures["teu_china-central-asia"].words.title.replace("\u00a0", " ")
    assert "2025: trains +19.6 %, TEU +27.7 %; 79 TEU a train after 74" in asia


def test_milestones_have_their_days() -> None:
    chart = every_figure("en")["milestones"]
    marks = drawn(chart)
    assert marks["china-europe-trains-cumulative", "2024-05-25"] == 90_000
    assert marks["china-europe-trains-cumulative", "2025-11-28"] == 120_000
    assert len(chart.values) == 16
    words = [note.text for note in chart.figure.layout.annotations]
    assert "<b>90,000</b>, 25 May 2024" in words
    assert {"174 days", "207 days", "171 days"} <= set(words)
    assert chart.words.title == (
        "The 120,000th China–\u2060Europe train left on 28 November 2025, 171 days after the "
        "110,000th, according to the press"
    )
    assert "20,000" in chart.note


@pytest.mark.parametrize("lang", languages())
def test_a_series_of_milestones_opens_them(lang: str) -> None:
    for ref in ("/traffic?series=china-europe-trains-cumulative#main", "/traffic#milestones"):
        block = build_block(open_view(lang), ref, current().date)
        assert block is not None
        assert number(90_000, lang, 0) in " ".join(cell for row in block.table.rows for cell in row)


def test_the_split_adds_up_exactly() -> None:
    marks = drawn(every_figure("en")["split"])
    quarter = {s: y for (s, p), y in marks.items() if p == "2023-Q1"}
    assert quarter == {
        "utlc-era-teu-transit": 60,
        "utlc-era-teu-russia-belarus-westbound": 69.7,
        "utlc-era-teu-russia-belarus-eastbound": 48.9,
    }
    assert marks["utlc-era-teu-transit", "2022"] == 411
    title = every_figure("en")["split"].words.title
    assert title == (
        "In quarter 1 of 2023, 66\u00a0% of UTLC ERA’s containers ran between China and Russia "
        "or Belarus"
    )


def test_months_end_with_what_was_found_and_holes_are_pale() -> None:
    chart = every_figure("en")["china-europe trains months main"]
    assert max(p for _, p in drawn(chart)) == "2024-09"
    assert "September 2024" in chart.words.subtitle
    bands = [shape for shape in chart.figure.layout.shapes if shape.type == "rect"]
    assert bands[-1].x1 == pytest.approx(2026 + 2 / 12), "to the newest that is known"
    assert bands[-1].x0 == pytest.approx(2024 + 9 / 12)
    assert "2022" in chart.figure.layout.xaxis.ticktext
