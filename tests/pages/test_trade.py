"""Trade shows both sides of every pair with the evidence's numbers, and averages none."""

from __future__ import annotations

from itertools import product

import pytest

from corridor.briefing.blocks import open_view
from corridor.language import languages, text
from corridor.topics.trade.charts import list_flows, name_pair
from corridor.topics.trade.params import PAIRS
from corridor.warehouse import ask
from tests.pages.opening import chosen, opened, specs, untrue
from tests.pages.reading import headings, title, words

PERIODS, SHOWN = ("years", "months"), ("counts", "usd", "share")


def drawn(spec: dict) -> set[float]:
    """Heights of all marks of a figure, rounded as $bn to the million."""
    return {
        round(float(y), 3)
        for trace in spec["data"]
        for y in trace.get("y") or []
        if isinstance(y, (int, float))
    }


@pytest.mark.parametrize("lang", languages())
def test_both_counts_of_2025_are_drawn(lang: str) -> None:
    at = opened("trade", lang)
    assert title(at) == text(lang, "trade-title")
    main = specs(at)[0]
    assert untrue(main) == []
    scale = 10 if lang == "zh" else 1
    heights = {round(y / scale, 3) for y in drawn(main)}
    assert {48.7, 34.166} <= heights, "China's and Kazakhstan's totals of 2025, $bn"
    assert 41.433 not in heights, "an average of the two"


def test_the_gap_is_said_in_dollars_and_per_cent() -> None:
    at = opened("trade")
    assert headings(at, 2)[0].replace("\u00a0", " ") == (
        "China counts $14.5bn more trade than Kazakhstan does (2025)"
    )
    table = at.table[0].value
    last = [str(v).replace("\u00a0", " ") for v in table["2025"]]
    assert last == ["48.7", "34.2", "14.5", "+43 %"]


@pytest.mark.parametrize("pair", PAIRS)
def test_every_pair_in_every_choice(pair: str) -> None:
    """All flows, periods and ways to show; a figure, or that there is none."""
    lang = ("en", "ru")[PAIRS.index(pair) % 2]
    at = opened("trade", lang, pair=pair)
    assert name_pair(pair, lang) in words(at)
    a, b = pair.split("-")
    offered = list_flows(open_view(lang), pair)
    for flow, period, show in product(offered, PERIODS, SHOWN):
        chosen(at, "trade", flow=flow, period=period, show=show)
        where = f"{pair} {flow} {period} {show}"
        keys = [chart.proto.id for chart in at.get("plotly_chart")]
        main = [s for k, s in zip(keys, specs(at), strict=True) if "plot_mirror" in k]
        said = [box for box in at.info if text(lang, "nothing-here") in box.value]
        assert bool(main) != bool(said), where
        assert [w for spec in main for w in untrue(spec)] == [], where
        if main and period == "years" and show == "counts":
            rows = ask("mirror", a=a, b=b, flow=flow, start=2010)
            newest = rows[rows["year"] == rows["year"].max()]["value_usd"]
            found = drawn(main[0])
            for value in newest:
                scaled = {round(value / 10**n, 3) for n in (0, 3, 6, 8, 9)}
                assert scaled & found, f"{where}: {value} is not drawn"


def test_the_years_are_those_of_the_address_everywhere() -> None:
    """The figure, where the gap lies, the table and its sources; in whichever order."""
    at = opened("trade", **{"from": "2023", "to": "2021"})
    main, by_flow = specs(at)[:2]
    assert {x for trace in main["data"] for x in trace.get("x") or [] if x is not None} == {
        2021,
        2022,
        2023,
    }
    assert "(2023)" in headings(at, 2)[0]
    assert list(at.table[0].value.columns[1:]) == ["2021", "2022", "2023"]
    assert {str(p)[:4] for p in at.table[1].value["Period"]} == {"2021", "2022", "2023"}
    assert "2023" in by_flow["layout"]["meta"]["subtitle"]
    chosen(at, "trade", show="usd")
    drawn = {x for trace in specs(at)[0]["data"] for x in trace.get("x") or [] if x is not None}
    assert drawn <= {2021, 2022, 2023}


def test_months_of_years_without_any_are_said_to_be_missing() -> None:
    at = opened("trade", period="months", **{"from": "2024"})
    x = [v for trace in specs(at)[0]["data"] for v in trace.get("x") or [] if v is not None]
    assert 2024 <= min(x) < max(x) < 2025
    chosen(at, "trade", to="2023", **{"from": "2022"})
    assert any(text("en", "nothing-here") in box.value for box in at.info)


def test_an_unknown_pair_says_so() -> None:
    at = opened("trade", "en", pair="MOON-SUN")
    assert "MOON-SUN" in at.warning[0].value
    assert at.session_state["trade.pair"] == PAIRS[0]


def test_china_and_the_european_union_open_on_the_flow_both_have() -> None:
    """Eurostat's exports to China stand beside what China buys; no office is told what to do."""
    at = opened("trade", pair="CHN-EU27")
    assert at.session_state["trade.flow"] == "import"
    heights = drawn(specs(at)[0])
    assert {139.377, 241.648} <= heights, "Eurostat's exports of 2010 and 2023, $bn"
    assert 269.36 in heights, "China's imports of 2024, $bn"
    said = words(at)
    assert "could publish" not in said
    assert headings(at, 2)[0] == "China buys from the European Union"
    assert text("en", "trade-no-common-year") in said


def test_the_side_that_counts_more_is_named_beside_the_gap() -> None:
    """Russia counts more than Kazakhstan: no minus sign stands under it."""
    at = opened("trade", pair="KAZ-RUS")
    main = specs(at)[0]
    assert headings(at, 2)[0].startswith("Russia counts")
    gaps = [note for note in main["layout"]["annotations"] if note["text"].startswith("▲ <b>")]
    assert gaps
    assert all("−" not in note["text"] for note in gaps)
    assert gaps[-1]["text"].startswith("▲ <b>+1.0")


def test_a_month_without_a_figure_is_pale() -> None:
    at = opened("trade", period="months")
    main = specs(at)[0]
    bands = [s for s in main["layout"]["shapes"] if s["type"] == "rect"]
    assert len(bands) == 1, "eleven months of 2024"
    assert main["layout"]["xaxis"]["ticktext"][0] == "Jan 2024"
    assert "no monthly figures of kazakhstan" in words(at).lower()


def test_goods_are_the_newest_of_each_with_their_period() -> None:
    at = opened("trade")
    keys = [chart.proto.id for chart in at.get("plotly_chart")]
    figures = {k: s for k, s in zip(keys, specs(at), strict=True) if "plot_goods_" in k}
    assert len(figures) == 3
    said = " ".join(n["text"] for s in figures.values() for n in s["layout"]["annotations"])
    said = said.replace("\u202f", " ").replace("\u00a0", " ")
    assert "<b>> 4.2</b>, 2025" in said, "grain with flour and feed to China"
    assert "<b>14.3</b>, 2025" in said, "grain loaded by KTZ"
    # the newest is shown, a part of a year too: 3 Mt to October 2023 after 2.5 in 2022
    assert "<b>> 3</b>, Jan–Oct 2023" in said, "oil over Aktau"
    assert "Fertilizer, loaded</b> (2, Jan–May 2025)" in said, "newer, less than half a year"
    assert "<b>3.4</b>, Jan–Oct 2023" in said, "fertilizer loaded by KTZ"
    assert "<b>3.1</b>, 2025" in said, "compound feed to China"
    assert "<b>10.5</b>, Jan–Jun 2024" in said, "iron and manganese ore"
    assert text("en", "goods-missing") in words(at)


def test_all_pairs_stand_on_one_screen() -> None:
    at = opened("trade")
    keys = [chart.proto.id for chart in at.get("plotly_chart")]
    (pairs,) = [s for k, s in zip(keys, specs(at), strict=True) if "plot_pairs" in k]
    said = [n["text"].replace("\u00a0", " ") for n in pairs["layout"]["annotations"]]
    assert "China – Kazakhstan, 2025" in said
    assert said[said.index("China – Kazakhstan, 2025") + 1] == "China: +43 %"
    assert pairs["layout"]["height"] < 700
