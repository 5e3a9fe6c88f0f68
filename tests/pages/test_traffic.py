"""Traffic says the evidence's numbers in every language and in every choice of its controls."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from corridor.language import languages, text
from tests.pages.opening import chosen, opened, passports, sound, specs, untrue
from tests.pages.reading import title, words

FLOWS = ("china-europe", "china-central-asia", "both")
COUNTS = ("trains", "teu")
PERIODS = ("years", "parts", "months", "milestones")
SPLITS = ("direction", "crossing", "none")
#: keys of the large figure: one traffic, or both side by side
MAIN = r"plot_(main|both_)"
SHOWN = ([], ["events"], ["range"], ["events", "range"])


@pytest.mark.parametrize("lang", languages())
def test_every_figure_draws_what_was_published(lang: str) -> None:
    at = opened("traffic", lang)
    assert title(at) == text(lang, "traffic-title")
    drawn = specs(at)
    assert len(drawn) >= 13
    assert [wrong for spec in drawn for wrong in untrue(spec)] == []
    marks = {(s, p): y for spec in drawn for s, p, y in passports(spec)}
    assert marks["china-europe-trains", "2025"] == 20022
    assert marks["china-europe-trains-westbound", "2025"] == 9898
    assert marks["china-europe-trains-eastbound", "2025"] == 10124
    assert ("kz-transit-teu", "2023") not in marks, "the year that is empty on purpose"


def test_two_headlines_of_one_company_never_share_a_figure() -> None:
    for spec in specs(opened("traffic")):
        names = {series for series, _, _ in passports(spec)}
        assert not {"utlc-era-teu-transit", "utlc-era-teu-all"} <= names
        assert not {"kz-transit-tonnes-rail", "kz-transit-tonnes-all"} <= names
        assert not {"kz-china-rail-tonnes", "xinjiang-ports-tonnes"} <= names


def test_every_choice_of_the_controls_is_drawn_true_or_said_to_be_missing() -> None:
    """All flows, counts, periods and splits; the languages and the marks take turns."""
    pages = {lang: opened("traffic", lang) for lang in ("en", "ru")}
    nothing = {lang: text(lang, "nothing-here") for lang in pages}
    empty = 0
    for turn, (flow, count, period, split) in enumerate(product(FLOWS, COUNTS, PERIODS, SPLITS)):
        lang = ("en", "ru")[turn % 2]
        at = chosen(
            pages[lang],
            "traffic",
            flow=flow,
            count=count,
            period=period,
            split=split,
            show=SHOWN[turn % len(SHOWN)],
        )
        where = f"{lang} {flow} {count} {period} {split}"
        keys = [chart.proto.id for chart in at.get("plotly_chart")]
        main = [s for k, s in zip(keys, specs(at), strict=True) if re.search(MAIN, k)]
        said = [box.value for box in at.info if nothing[lang] in box.value]
        assert bool(main) != bool(said), f"{where}: {len(main)} main figures and {said}"
        empty += not main
        for spec in main:
            assert untrue(spec) == [], where
            kinds = {p for _, p, _ in passports(spec)}
            if period == "months":
                assert all(len(p) == 7 for p in kinds), f"{where}: not months {kinds}"
            if period == "milestones":
                assert all(len(p) == 10 for p in kinds), f"{where}: not days {kinds}"
    assert 0 < empty < 20


def _main(at: AppTest) -> dict[str, dict]:
    keys = [chart.proto.id for chart in at.get("plotly_chart")]
    return {k: s for k, s in zip(keys, specs(at), strict=True) if re.search(MAIN, k)}


def test_both_obeys_parts_and_months_and_names_who_has_none() -> None:
    none = "China–Central Asia: nothing was found for this choice."
    at = opened("traffic", flow="both", count="trains", period="months")
    (key, europe), (other, asia) = _main(at).items()
    assert "both_china-europe" in key
    assert {p for _, p, _ in passports(europe)} >= {"2020-03", "2024-09"}
    assert "both_china-central-asia" in other
    # 8,526 trains to the end of July less 7,349 to the end of June, both by China Railway
    assert passports(asia) == [("china-central-asia-trains", "2025-07", 8526 - 7349)]
    assert none not in words(at)
    (key, boxes), *others = _main(chosen(at, "traffic", count="teu")).items()
    assert "both_china-europe" in key
    assert not others
    assert {p for _, p, _ in passports(boxes)} >= {"2020-03", "2022-07"}
    assert none in words(at)
    parts = _main(chosen(at, "traffic", count="trains", period="parts", part="1-6"))
    assert none in words(at)
    assert [p for s in parts.values() for _, p, _ in passports(s)] == [
        f"{year}-01-01/{year}-06-30" for year in (2018, 2020, 2021, 2022, 2023)
    ]
    whole = _main(chosen(at, "traffic", period="years"))
    assert len(whole) == 2
    tops = {round(s["layout"]["yaxis"]["range"][1], 6) for s in whole.values()}
    assert len(tops) == 1, "not one scale"
    assert "nothing was found" not in words(at)
    marks = {(s, p) for spec in whole.values() for s, p, _ in passports(spec)}
    assert {
        ("china-europe-trains-eastbound", "2025"),
        ("china-central-asia-trains", "2025"),
    } < marks


def _control(at: AppTest, label: str) -> Any:
    """The row of segments under a label."""
    (found,) = [one for one in at.button_group if one.label == text("en", label)]
    return found


def test_what_does_nothing_is_off_and_says_why() -> None:
    at = opened("traffic", period="months", split="crossing", show="range")
    for name in ("split", "show"):
        control = _control(at, f"traffic-{name}")
        assert control.disabled
        assert control.proto.help == text("en", "traffic-idle-years")
    assert not _control(at, "traffic-flow").disabled
    assert at.session_state["traffic.split"] == "crossing", "kept for when it counts again"
    chosen(at, "traffic", period="years")
    assert not _control(at, "traffic-split").disabled
    for name, reason in (("flow", "flow"), ("count", "count"), ("show", "show")):
        control = _control(at, f"traffic-{name}")
        assert control.disabled
        assert control.proto.help == text("en", f"traffic-idle-crossing-{reason}")
    assert _control(at, "traffic-flow").value == "both", "the posts count both traffics"


def test_the_part_of_the_year_is_chosen_among_those_two_years_have() -> None:
    at = opened("traffic", period="parts")
    newest = passports(next(iter(_main(at).values())))
    assert [(p[-10:], y) for _, p, y in newest] == [
        ("2021-02-28", 2213),
        ("2024-02-29", 2928),
        ("2026-02-28", 3501),
    ]
    part = _control(at, "traffic-part")
    assert {"Jan–Jun", "Jan–Sep", "Jan–Feb"} < set(part.options)
    assert "Jan–Oct" not in part.options, "one year alone has it"
    chosen(at, "traffic", part="1-9")
    marks = passports(next(iter(_main(at).values())))
    assert [y for _, _, y in marks] == [14689, 14500]
    said = words(at)
    for told in (
        "about 14,500\u00a0trains",
        "14,689\u00a0trains",
        "(−1\u00a0%)",
        "+3.2\u00a0%",
        "+17\u00a0%",
    ):
        assert told in said


def test_a_change_of_language_in_the_running_page_keeps_the_years() -> None:
    at = opened("traffic", **{"from": "2019", "to": "2022"})
    for lang in ("ru", "kk", "zh", "en"):
        sound(at.button_group(key="lang").set_value(lang).run())
        assert title(at) == text(lang, "traffic-title")
        assert [at.selectbox(key=f"traffic.{end}").value for end in ("from", "to")] == [
            "2019",
            "2022",
        ]
        years = {p[:4] for _, p, _ in passports(specs(at)[0])}
        assert (min(years), max(years)) == ("2019", "2022")
    sound(at.selectbox(key="traffic.from").set_value("2021").run())
    assert min(p[:4] for _, p, _ in passports(specs(at)[0])) == "2021"


def test_crossings_of_different_periods_are_not_ranked() -> None:
    said = words(opened("traffic", "zh", split="crossing"))
    assert text("zh", "traffic-crossings-plain") in said
    assert "居各口岸之首" not in said


def test_years_without_an_event_have_no_list_of_them() -> None:
    at = opened("traffic", **{"from": "2017", "to": "2017"})
    assert text("en", "traffic-axis") not in words(at)
    assert text("en", "read-with-care") in words(at)
    assert text("en", "traffic-axis") in words(opened("traffic"))


def test_equal_parts_are_equal() -> None:
    """Part-years stand beside one another only when they bound the same months."""
    at = chosen(opened("traffic"), "traffic", period="parts", part="1-6")
    main = specs(at)[0]
    spans = {tuple(d[5:] for d in p.split("/")) for _, p, _ in passports(main) if "/" in p}
    assert len(spans) == 1


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_findings_are_computed(lang: str) -> None:
    at = opened("traffic", lang)
    said = words(at)
    for claim in {
        "en": [
            "In 2025 more trains returned to China than left it",
            # a share only of one count and one period
            "4,324 of 8,641 trains (50\u00a0%) used the west corridor in January–June 2023",
            "6,402\u00a0trains crossed Kazakhstan in January–August 2025. No share: the number of "
            "all trains in these months was not found.",
            "is more than 50\u00a0% by China Railway (28 May 2025)",
            "of tonnes, trains or value is not stated",
        ],
        "ru": ["В 2025 году в Китай вернулось больше поездов, чем ушло", "4\u202f324"],
    }[lang]:
        assert claim in said
