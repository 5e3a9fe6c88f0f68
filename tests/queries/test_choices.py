"""The choices of the Evidence page and the table that says which series each holds."""

from __future__ import annotations

import pytest

from corridor.topics.evidence import params
from corridor.warehouse import ask, table

CHOICES = tuple(params.GROUP.options)


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_holds_series_and_years(choice: str) -> None:
    found = ask("series_catalogue", group=choice)
    assert len(found), f"the choice {choice} holds no series"
    assert found["series_id"].is_unique
    assert set(ask("coverage", group=choice)["series_id"]) <= set(found["series_id"])


def test_a_group_of_the_evidence_is_a_choice_by_its_own_name() -> None:
    series = table("series")
    for group, own in series.groupby("group"):
        assert set(ask("series_catalogue", group=group)["series_id"]) == set(own["series_id"])


def test_choices_of_several_groups_hold_them_whole() -> None:
    def held(choice: str) -> set[str]:
        return set(ask("series_catalogue", group=choice)["series_id"])

    assert held("trains") == held("china-europe") | held("china-central-asia")
    assert held("rail") == held("kz-china-rail") | held("transit")
    assert held("caspian") == held("middle-corridor")
    assert held("border") == held("border-performance") | held("time") | held("cost")
    groups = set(table("series")["group"])
    assert held("nodes") == set().union(*(held(g) for g in groups if g.startswith("node-")))
    assert held("headline") < held("all")
    assert len(held("all")) == len(table("series"))


def test_another_word_is_no_choice() -> None:
    assert ask("series_catalogue", group="nonsense").empty
