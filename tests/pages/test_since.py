"""What changed since my last briefing: between two editions, by value, in every language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from corridor import warehouse
from corridor.briefing.blocks import build_briefing, list_refs, open_view
from corridor.language import languages, text
from corridor.warehouse import build
from corridor.warehouse.release import release
from tests import editions
from tests.pages.opening import opened
from tests.pages.reading import headings, title, words

OLD = "2026-11-24"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Evidence, releases and tables of their own: both editions released; in the second a project
    is further on, too, and an event is new."""
    with pytest.MonkeyPatch.context() as patch:
        place = tmp_path_factory.mktemp("home")
        editions.settle(place, patch)
        build.build()
        editions.second(place / "evidence")
        editions.rewrite(place / "evidence/projects.csv", _open_hub)
        editions.rewrite(place / "evidence/events.csv", _add_event)
        release(editions.NOTE, dt.date.fromisoformat(editions.DATE))
        yield place


def _open_hub(rows: list[dict]) -> list[dict]:
    for row in rows:
        if row["slug"] == "aktau-container-hub":
            row.update(status="operating", actual_completion="2026-12-20")
    return rows


def _add_event(rows: list[dict]) -> list[dict]:
    title = {f"title_{lang}": "Hub opened" for lang in languages()}
    return [*rows, {**rows[-1], **title, "date": "2026-12-20", "precision": "day"}]


def said(at: AppTest) -> str:
    return words(at).replace("\u00a0", " ").replace("\u202f", " ")


def test_every_kind_of_change_is_a_sentence_with_both_values(home: Path) -> None:
    at = opened("since", v=OLD)
    assert title(at) == "What changed since my last briefing?"
    told = said(at)
    assert "From the evidence of 24 November 2026 to that of 10 January 2027" in told
    derived = (warehouse.changes(OLD)["derivation"] != "").sum()  # months of a known counter, too
    assert f"1 new, 3 revised, 1 withdrawn. {derived} derived values differ, too." in told
    assert ", 2025: another figure is shown, 20,100 trains instead of 20,022 trains (" in told
    assert ", July 2021: computed from figures that were revised, 584 trains instead of 574" in told
    assert ", May 2024: withdrawn, 1,724 trains was shown." in told
    assert ", quarter 1 of 2026: newly found, 5,300 trains (" in told
    assert ", January–July 2021: corrected from 3,631 trains to 3,641 trains (" in told
    assert "Imports, Azerbaijan from China, 2008: corrected from $478.53m to $480m (" in told
    assert "Actual completion: nothing on record before, 20 Dec 2026 now." in told
    assert "Status: under construction before, operating now." in told
    assert "20 Dec 2026: Hub opened (" in told
    topics = headings(at, 3)
    assert topics[0] == "Trains"
    assert topics.index("Nodes") < topics.index("Trade") < topics.index("Projects")


def test_the_views_of_a_deck_come_first(home: Path) -> None:
    """Each view with what changed in it; those without a change are named, too."""
    at = opened("since", v=OLD, of="/traffic#main|/#middle|/traffic?flow=china-central-asia#main")
    assert headings(at, 2)[0] == "1 of 3 views you hold changed after 24 November 2026"
    first, second = headings(at, 3)[:2]
    assert "2025" in first
    assert second == "Unchanged"
    told = said(at)
    held = told[: told.index("All changes by topic")]
    assert "20,100 trains instead of 20,022 trains" in held
    assert "newly found, 5,300 trains" in held
    assert "584" not in held and "Hub opened" not in held
    links = "".join(str(one.value) for one in at.html)
    assert 'href="/traffic?lang=en"' in links
    assert f'href="/traffic?lang=en&amp;v={warehouse.vintages()[1].hash}"' in links


def test_nothing_changed_is_a_sentence(home: Path) -> None:
    one = opened("since", v=OLD, of="/#middle")
    assert headings(one, 2)[0] == (
        "Nothing that the view you hold shows has changed since 24 November 2026"
    )
    same = opened("since", v=warehouse.current().hash)
    assert text("en", "vintage-nothing-changed") in said(same)
    assert not same.dataframe


def test_a_project_of_a_deck_has_moved(home: Path) -> None:
    told = said(opened("since", v=OLD, of="/roadmap#summit"))
    assert "Aktau container hub – Status: under construction before, operating now." in told


def test_the_address_of_a_briefing_says_what_it_holds(home: Path) -> None:
    """A whole topic by its code, chosen views by their names, a block by its own."""
    first = warehouse.vintages()[1].hash
    whole = build_briefing("corridors", "ru", vintage=first)
    assert whole.since().endswith(f"/since?topic=corridors&lang=ru&v={first}")
    own = build_briefing("own", "en", views=["/#middle", "/traffic#main"], vintage=first)
    assert own.since().endswith(f"/since?of=/%23middle%7C/traffic%23main&lang=en&v={first}")
    assert own.since(own.blocks[1]).endswith(f"/since?of=/traffic%23main&lang=en&v={first}")
    at = opened("since", v=first, topic="corridors")
    many = len(list_refs(open_view("en"), "corridors"))
    assert f"of {many} views you hold changed" in headings(at, 2)[0]


def test_without_a_vintage_the_release_before_is_compared(home: Path) -> None:
    assert "From the evidence of 24 November 2026 to that of 10 January 2027" in said(
        opened("since")
    )


@pytest.mark.parametrize("lang", languages())
def test_every_language_says_it(home: Path, lang: str) -> None:
    at = opened("since", lang=lang, v=OLD, of="/traffic#main|/roadmap#summit")
    assert title(at) == text(lang, "since-title")
    told = said(at)
    assert "20 100" in told or "20,100" in told or "2.01万" in told
    assert "{" not in told and "since-" not in told


@pytest.mark.parametrize("of", ["/nothing#such", "/#nowhere", "<b>x</b>", "|" * 50])
def test_what_is_not_there_is_one_sentence(home: Path, of: str) -> None:
    at = opened("since", v=OLD, of=of)
    assert len(at.warning) <= 1
    assert "20,100 trains" in said(at)


def test_evidence_leads_there(home: Path) -> None:
    links = "".join(str(one.value) for one in opened("evidence", view="revisions").html)
    assert f'href="/since?lang=en&amp;v={warehouse.vintages()[1].hash}"' in links
