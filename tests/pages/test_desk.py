"""The page of sources and uploads where nobody can write, and its rules."""

from __future__ import annotations

import pytest

from corridor.intake.proposal import Draft, Finding, Item
from corridor.language import languages, text
from corridor.sources.registry import CONNECTORS
from corridor.topics.desk import params, rules
from tests.pages.opening import opened
from tests.pages.reading import words


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("view", params.VIEW.options)
def test_without_settings_what_is_due_is_read_and_nothing_else(view: str, lang: str) -> None:
    """One sentence says why, another what the operator sets; no control leads further."""
    at = opened("desk", lang=lang, view=view)
    said = words(at)
    assert text(lang, "writing-closed") in said
    assert "CORRIDOR_USER_HEADER" in said and "CORRIDOR_OIDC_DISCOVERY" in said
    assert at.dataframe[0].value.shape[0] == len(CONNECTORS)
    assert not at.get("file_uploader") and not at.text_input
    assert {one.key for one in at.button} <= {"share", "get_due"}


def test_numbers_of_rows_are_read_as_people_write_them() -> None:
    known = range(1, 11)
    assert rules.read_numbers("1–3, 8", known) == [1, 2, 3, 8]
    assert rules.read_numbers("9-20；2", known) == [2, 9, 10]
    assert rules.read_numbers("all", known) is None
    assert rules.read_numbers("3, x", known) is None


def test_what_breaks_a_rule_is_not_handed_in() -> None:
    kept = Item("new", "observations", "a", "2025", "trains", None, 1.0, ())
    wrong = Finding("intake-period-unreadable", "refuse", {"words": "2025-13"})
    refused = Item("refused", "observations", "a", "2025-13", "trains", None, 1.0, (), (wrong,))
    draft = rules.make_submission(Draft("upload", "a.csv", "b9", (kept, refused)), "why")
    assert (draft.items, draft.comment) == ((kept,), "why")
    assert rules.choose_lines([kept, refused]) == [kept]


def test_only_an_id_is_a_proposal_of_an_address() -> None:
    assert params.is_proposal("p0123456789")
    assert not params.is_proposal("p0123") and not params.is_proposal("../p0123456789")
