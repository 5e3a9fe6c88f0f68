"""Two visitors look at two vintages at the same time, page by page."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from corridor import exports, warehouse
from corridor.briefing.blocks import open_view
from corridor.evidence import releases
from corridor.topics.evidence import page_downloads
from corridor.topics.since import rules
from corridor.topics.since.account import tell_changes
from corridor.ui import data
from corridor.warehouse import build
from corridor.warehouse.release import release
from tests import editions
from tests.pages.reading import words
from tests.source import ROOT

BANNER = {"en": "newer figures exist", "ru": "есть более новые данные"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Evidence, releases and tables of their own, with both editions released."""
    with pytest.MonkeyPatch.context() as patch:
        place = tmp_path_factory.mktemp("home")
        editions.settle(place, patch)
        build.build()
        editions.second(place / "evidence")
        release(editions.NOTE, dt.date.fromisoformat(editions.DATE))
        yield place


def opened(page: str = "", lang: str = "en", **query: str) -> AppTest:
    """A visitor who opens an address; ``page`` empty is the Overview."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    given = {"lang": lang, **query}
    for key, value in given.items():
        at.query_params[key] = value
    at.run()
    if page:
        at.switch_page(f"pages/{page}.py")
        for key, value in given.items():
            at.query_params[key] = value
        at.run()
    return sound(at)


def sound(at: AppTest) -> AppTest:
    assert not at.exception and not at.error
    return at


@pytest.mark.parametrize(
    ("lang", "old", "new"), [("en", "20,022", "20,100"), ("ru", "20\u202f022", "20\u202f100")]
)
def test_two_visitors_see_their_own_numbers(home: Path, lang: str, old: str, new: str) -> None:
    pinned, plain = opened(lang=lang, v="2026-11-24"), opened(lang=lang)
    for _ in range(2):  # each again, after the other
        assert pinned.metric[0].value == old
        assert plain.metric[0].value == new
        assert pinned.metric[0].delta[:2] == "+3"  # 20,022 on 19,392 is +3.2 %, 20,100 +3.7 %
        assert pinned.metric[0].delta != plain.metric[0].delta
        assert BANNER[lang] in words(pinned)
        assert BANNER[lang] not in words(plain)
        sound(pinned.run()), sound(plain.run())


def test_the_pin_stays_through_pages_and_languages(home: Path) -> None:
    at = opened(v="2026-11-24")
    at.switch_page("pages/trade.py")
    sound(at.run())
    assert at.query_params["v"] == "2026-11-24"
    assert "evidence as of 24 November 2026" in words(at)
    at.segmented_control(key="lang").set_value("ru")
    sound(at.run())
    assert BANNER["ru"] in words(at)
    assert at.query_params["v"] == "2026-11-24"


def test_the_newest_is_one_click_away(home: Path) -> None:
    at = opened(v=warehouse.vintages()[1].hash[:8])
    sound(at.button(key="vintage_newest").click().run())
    assert at.metric[0].value == "20,100"
    assert "v" not in at.query_params
    assert BANNER["en"] not in words(at)


def test_a_pinned_page_leads_to_what_changed_since(home: Path) -> None:
    """The view on screen is named first, in the visitor's language, with its vintage."""
    at = opened("traffic", lang="ru", v="2026-11-24", flow="china-central-asia")
    first = warehouse.vintages()[1].hash
    link = f"(/since?of=/traffic%3Fflow%3Dchina-central-asia&lang=ru&v={first})"
    assert [one for one in at.markdown if link in one.value]
    assert not [one for one in opened("traffic").markdown if "/since" in one.value]


def test_a_passport_tells_the_history(home: Path) -> None:
    at = opened(v="2026-11-24", figure="china-europe-trains@2025")
    assert "How this figure was revised" in words(at)
    history = at.table[-1].value
    assert history["What happened"].tolist().count("another figure is shown") == 1
    assert "Until" in history and len(history) >= 3
    other = opened(figure="china-europe-trains@2024")
    assert "How this figure was revised" not in words(other)


def test_a_derived_value_tells_the_history_of_its_parents(home: Path) -> None:
    at = opened(figure="horgos-cn-trains@2021-07")
    assert any("584\u00a0trains" in m.value for m in at.metric)
    assert "the same row, corrected" in at.table[-1].value["What happened"].tolist()


def test_evidence_lists_releases_and_revisions(home: Path) -> None:
    at = opened("evidence", view="revisions")
    listed, revised = at.dataframe[0].value, at.dataframe[1].value
    assert listed["Release"].tolist() == ["10 January 2027", "24 November 2026"]
    assert listed["Hash"].tolist() == [v.hash for v in warehouse.vintages()]
    assert {"withdrawn", "another figure is shown", "the same row, corrected"} <= set(
        revised["What happened"]
    )
    at.selectbox(key="evidence.series.en").select("horgos-cn-trains")
    sound(at.run())
    assert at.dataframe[1].value["Series"].nunique() == 1
    assert at.dataframe[1].value["What happened"].tolist() == ["", "the same row, corrected"]
    assert at.query_params["series"] == "horgos-cn-trains"


def test_downloads_are_of_the_pinned_vintage(home: Path) -> None:
    first = warehouse.vintages()[1]
    about = exports.About("t", "t", "en", first.date, first.hash, table="series_value")
    for pinned, trains in ((first.hash, 20022.0), (warehouse.current().hash, 20100.0)):
        taken = page_downloads.make_file(exports.download_parquet, "series_value", pinned, about)
        rows = pd.read_parquet(io.BytesIO(taken))
        spot = rows[(rows["series_id"] == "china-europe-trains") & (rows["period"] == "2025")]
        assert spot["value"].tolist() == [trains]


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "2026-11-25",
        "../../etc/passwd",
        "' OR 1=1 --",
        "a\0b",
        "0" * 5000,
        "[x](//y.example)<script>",
        "12345",
    ],
)
def test_an_unknown_vintage_falls_back_and_says_so(home: Path, text: str) -> None:
    at = opened(v=text)
    assert len(at.warning) == 1
    words = at.warning[0].value
    assert "10 January 2027" in words
    _, choices = words.removesuffix(".").split("Choices: ")  # the nearest first
    assert set(choices.split(", ")) == {"10 January 2027", "24 November 2026"}
    assert not re.search(r"(?<!\\)[\[\]<>]|\0", words)
    assert at.metric[0].value == "20,100"
    assert "v" not in at.query_params


def test_a_withdrawn_release_falls_back_and_says_why(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "OWN", tmp_path)
    row = "2026-12-20,0123456789ab,Trains,2026-12-23,a *misprint* of <the> bureau"
    (tmp_path / "withdrawn.csv").write_text(f"date,hash,note,day,why\n{row}\n", encoding="utf-8")
    at = opened(v="0123456789ab")
    [said] = [one.value for one in at.warning]
    assert "of 20 December 2026 was withdrawn on 23 December 2026" in said
    assert "misprint" in said and not re.search(r"(?<!\\)[*<>]", said)
    assert at.metric[0].value == "20,100" and "v" not in at.query_params


def test_a_damaged_archive_falls_back_and_says_so(home: Path) -> None:
    first = releases.index()[0]
    path = home / "releases" / first.file
    whole = path.read_bytes()
    build.path_of(first.hash).unlink()
    path.write_bytes(b"not an archive")
    at = opened(v=first.hash)
    path.write_bytes(whole)
    assert "24 November 2026 cannot be opened" in at.warning[0].value
    assert at.metric[0].value == "20,100"


def test_a_page_keeps_to_one_vintage_while_another_is_released(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a pin: what was served as the run began is asked to its end."""
    newest, first = warehouse.vintages()
    real, seen = data._ask, []

    def ask(content_hash: str, name: str, params: tuple) -> pd.DataFrame:
        seen.append(content_hash)
        if len(seen) == 3:
            build.serve(warehouse.ready(newest))
        return real(content_hash, name, params)

    build.serve(warehouse.ready(first))
    st.cache_data.clear()  # figures and words of other tests: all is asked again
    monkeypatch.setattr(data, "_ask", ask)
    at = opened()
    assert len(seen) > 3 and set(seen) == {first.hash}
    assert warehouse.current().hash == newest.hash
    assert at.metric[0].value == "20,022"
    assert sound(at.run()).metric[0].value == "20,100"


def test_a_pinned_link_stays_when_a_release_is_made(home: Path) -> None:
    newest = warehouse.current()
    pinned, plain = opened(v=newest.hash), opened()
    assert BANNER["en"] not in words(pinned)
    editions.rewrite(
        home / "evidence/observations.csv",
        lambda rows: [{**r, "value": "20200"} if r["id"] == "o000000001" else r for r in rows],
    )
    release("Again", dt.date(2027, 3, 1))
    sound(pinned.run()), sound(plain.run())
    assert (pinned.metric[0].value, plain.metric[0].value) == ("20,100", "20,200")
    assert "As of 10 January 2027" in words(pinned)


def test_a_release_that_changes_words_alone_announces_no_newer_figures(home: Path) -> None:
    """A note, a title and a definition are other words; every figure is what it was."""
    before = warehouse.current()
    editions.rewrite(
        home / "evidence/series.csv",
        lambda rows: [{**r, "title_en": f"{r['title_en']} (read again)"} for r in rows],
    )
    editions.rewrite(
        home / "evidence/observations.csv",
        lambda rows: [{**r, "note": f"{r['note']}; read again"} for r in rows],
    )
    release("Words", dt.date(2027, 4, 1))
    pinned = words(opened(v=before.hash))
    assert BANNER["en"] not in pinned
    assert "the figures are those of the newest edition" in pinned
    now, then = (open_view("en", vintage=one.hash) for one in (warehouse.current(), before))
    changes = rules.sort_changes(warehouse.changes(before.hash))
    assert tell_changes(now, then, now, changes, before.hash) is None, "nothing for a feed to tell"


@pytest.mark.parametrize(
    "page", ["overview", "traffic", "nodes", "routes", "scenarios", "trade", "roadmap"]
)
def test_every_page_opens_the_oldest_edition(page: str) -> None:
    """It has no network, no freight by mode, no signals: what is drawn of them is left out."""
    assert len(words(opened(page, v="2026-11-24"))) > 400
