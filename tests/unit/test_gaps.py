"""Spans of missing periods, and the message that reports an error."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from corridor import warehouse
from corridor.briefing.blocks import list_keys, split_ref
from corridor.topics.gaps import join_periods
from corridor.topics.view import View
from corridor.ui.report_error import build_mail_address, build_report
from corridor.warehouse.figures import read_figures


@pytest.mark.parametrize(
    ("periods", "spans"),
    [
        (["2016", "2017", "2019"], ["2016-01-01/2017-12-31", "2019"]),
        (["2025-11", "2025-12", "2026-01"], ["2025-11-01/2025-12-31", "2026-01"]),
        (["2025-01", "2025-02", "2025-03"], ["2025-Q1"]),
        ([], []),
    ],
)
def test_periods_that_follow_are_one_span(periods: list[str], spans: list[str]) -> None:
    assert join_periods(periods) == spans


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_a_report_names_the_figure_and_where_it_was_seen(lang: str) -> None:
    facts = warehouse.explain("china-europe-trains", "2025")
    title = facts[f"title_{lang}"]
    view = View(lang, "light", False, warehouse.ask)
    seen = "https://corridor.example/traffic?figure=china-europe-trains@2025"
    subject, body = build_report(view, facts, title, "20 022", seen)
    assert title in subject
    assert "2025" in subject
    for said in ("20 022", "[china-europe-trains]", "[2025]", "o31bf0aa034", seen):
        assert said in body
    mail = build_mail_address("errors@corridor.example", subject, body)
    parts = urlsplit(mail)
    assert (parts.scheme, parts.path) == ("mailto", "errors@corridor.example")
    assert len(mail) <= 1900
    read = parse_qs(parts.query)
    assert read["subject"] == [subject]
    assert body.replace("\n", "\r\n").startswith(read["body"][0])
    assert "o31bf0aa034" in read["body"][0], "what tells the figure is not cut away"


def test_what_shows_a_series_is_still_there() -> None:
    """Made again by `python -m tools.list_figures`; no series or figure in it has gone."""
    rows = read_figures()
    known = set(warehouse.ask("series_catalogue", group="all")["series_id"])
    assert sorted(set(rows["series_id"]) - known) == []
    for ref in sorted(set(rows["block"])):
        page, _, key = split_ref(ref)
        assert key in list_keys(page), ref
