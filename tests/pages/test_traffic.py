"""Traffic says the evidence's numbers in every language and in every choice of its controls."""

from __future__ import annotations

import re
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from corridor.language import languages, text
from tests.pages.opening import chosen, opened, passports, sound, specs, untrue
from tests.pages.reading import title, words

FLOWS = ("china-europe", "china-central-asia", "both")
COUNTS = ("trains", "teu")
PERIODS = ("years", "parts", "months")
SPLITS = ("direction", "crossing", "none")
#: keys of the large figure: one traffic, or both side by side
MAIN = r"plot_(main|both_)"
SHOWN = ([], ["events"], ["plans"], ["range"], ["events", "plans", "range"])


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
            if period == "months" and not (split == "crossing" and count == "trains"):
                if flow != "both":
                    assert all(len(p) == 7 for p in kinds), f"{where}: not months {kinds}"
    assert 0 < empty < 20


def _main(at: AppTest) -> dict[str, dict]:
    keys = [chart.proto.id for chart in at.get("plotly_chart")]
    return {k: s for k, s in zip(keys, specs(at), strict=True) if re.search(MAIN, k)}


def test_both_obeys_parts_and_months_and_names_who_has_none() -> None:
    at = opened("traffic", flow="both", count="trains", period="months")
    (key, months), *others = _main(at).items()
    assert "both_china-europe" in key
    assert not others
    assert {p for _, p, _ in passports(months)} >= {"2020-03", "2024-09"}
    said = words(at)
    assert "China–Central Asia: nothing was published for this choice." in said
    assert text("en", "traffic-note-totals") in said
    parts = _main(chosen(at, "traffic", period="parts"))
    assert [p for s in parts.values() for _, p, _ in passports(s)] == [
        f"{year}-01-01/{year}-06-30" for year in (2018, 2020, 2021, 2022, 2023)
    ]
    whole = _main(chosen(at, "traffic", period="years"))
    assert len(whole) == 2
    tops = {round(s["layout"]["yaxis"]["range"][1], 6) for s in whole.values()}
    assert len(tops) == 1, "not one scale"
    assert "nothing was published" not in words(at)


def test_crossings_say_that_they_know_years_only() -> None:
    at = opened("traffic", split="crossing", period="months")
    said = words(at)
    assert text("en", "traffic-note-crossing-years") in said
    chosen(at, "traffic", period="years")
    assert text("en", "traffic-note-crossing-years") not in words(at)


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


def test_the_leading_crossings_are_named_by_the_posts_that_count() -> None:
    assert "霍尔果斯和阿拉山口居各口岸之首" in words(opened("traffic", "zh"))


def test_years_without_an_event_have_no_list_of_them() -> None:
    at = opened("traffic", **{"from": "2017", "to": "2017"})
    assert text("en", "traffic-axis") not in words(at)
    assert text("en", "read-with-care") in words(at)
    assert text("en", "traffic-axis") in words(opened("traffic"))


def test_equal_parts_are_equal() -> None:
    """Part-years stand beside one another only when they bound the same months."""
    at = chosen(opened("traffic"), "traffic", period="parts")
    main = specs(at)[0]
    spans = {tuple(d[5:] for d in p.split("/")) for _, p, _ in passports(main) if "/" in p}
    assert len(spans) == 1


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_findings_are_computed(lang: str) -> None:
    at = opened("traffic", lang)
    said = words(at)
    for claim in {
        "en": ["In 2025 more trains returned to China than left it", "4,324 of 8,641"],
        "ru": ["В 2025 году в Китай вернулось больше поездов, чем ушло", "4\u202f324"],
    }[lang]:
        assert claim in said
