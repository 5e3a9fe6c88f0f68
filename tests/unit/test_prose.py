"""Words of a page as HTML: the catalogue's marks and nothing else."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.language.spans import Span
from corridor.ui import prose
from corridor.ui.prose import build_html


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("**Altynkol carried 16.1 Mt** in 2025", "<strong>Altynkol carried 16.1 Mt</strong> in"),
        (":gray-badge[range] 2025", '<span class="gray-badge">range</span> 2025'),
        (
            "**1** :gray[19 Mar 2011] [First train](https://a.kz/b)",
            '<span class="gray">19 Mar 2011</span> <a target="_blank" href="https://a.kz/b">First',
        ),
        ("Valuation\n\nTransit", "<p>Valuation</p>\n<p>Transit</p>"),
        ("table  \nrows", "table<br />"),
    ],
)
def test_marks_of_the_catalogue(said: str, made: str) -> None:
    assert made in build_html(said)


def test_a_line_of_spans_is_what_the_catalogue_writes() -> None:
    line = (
        Span("1", "strong"),
        Span(" "),
        Span("May", "quiet"),
        Span(" "),
        Span("A", address="/a"),
    )
    assert build_html(line) == build_html("**1** :gray[May] [A](/a)")


@pytest.mark.parametrize(
    "said",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        '[x](https://a.kz/"onmouseover="alert(1))',
    ],
)
def test_a_tag_in_a_text_is_letters(said: str) -> None:
    made = build_html(said)
    assert "<script" not in made
    assert "<img" not in made
    assert 'href="javascript' not in made
    assert '"onmouseover' not in made


@pytest.mark.parametrize("said", ["# 1 of 5", "- 8.1 %", "1. January", "> half", "---", "    x"])
def test_a_sign_at_the_beginning_makes_no_block(said: str) -> None:
    assert build_html(said).startswith("<p>")
    assert build_html(said).count("<") == 2


def test_an_empty_line_of_a_card_keeps_its_height() -> None:
    assert build_html("\u200b") == "<p>\u200b</p>"


def test_no_line_begins_with_a_dash_or_parts_a_year_from_its_word() -> None:
    said = build_html("2 % Достык – Мойынты · 2025 ж. 30 қыр., 2026 года; 23 %-ға, 1-тоқсан")
    assert "2\u00a0% Достык\u00a0– Мойынты\u00a0· 2025\u00a0ж. 30 қыр., 2026\u00a0года" in said
    assert "%-\u2060ға" in said
    assert "1-\u2060тоқсан" in said


def test_long_texts_of_a_broad_paper_table_stand_under_their_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written: list[str] = []
    monkeypatch.setattr(prose.st, "html", written.append)
    heads = {f"c{i}": ["1", "2"] for i in range(7)}
    prose.paper_table(pd.DataFrame(heads | {"Newest": ["–", "a number " * 9]}))
    assert "<th>Newest</th>" not in written[0]
    assert written[0].count('<td colspan="7"><b>Newest:</b> a number') == 1
