"""Words with their emphasis and values with their unit are data until they are shown."""

from __future__ import annotations

import datetime as dt

import pytest

from corridor.language import languages
from corridor.language.quantities import (
    CARGO,
    CHANGE,
    COUNT,
    DATE,
    NAME,
    PERIOD,
    PERIOD_INSIDE,
    PLURAL,
    SHARE,
    TIMES,
    UNIT,
    WORD,
    Quantity,
)
from corridor.language.spans import Span, markdown, plain, read_marks
from tests.source import files, read


def test_marks_of_the_catalogue_become_spans_and_come_back() -> None:
    text = "**Aktau** carried [3.8 Mt](https://example.org/a) :gray[in 2022], no more"
    line = read_marks(text)
    assert line == (
        Span("Aktau", "strong"),
        Span(" carried "),
        Span("3.8 Mt", address="https://example.org/a"),
        Span(" "),
        Span("in 2022", "quiet"),
        Span(", no more"),
    )
    assert plain(line) == "Aktau carried 3.8 Mt in 2022, no more"
    assert markdown(line) == text


def test_a_mark_that_is_not_closed_stays_as_it_is_written() -> None:
    assert read_marks("2 ** 3 and [open") == (Span("2 ** 3 and [open"),)
    assert read_marks("") == ()


@pytest.mark.parametrize("path", files(r"locales/.*\.ftl$"))
def test_every_text_survives_the_reading_of_its_marks(path: str) -> None:
    for line in read(path).splitlines():
        assert markdown(read_marks(line)) == line


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(33e6, "t"), "33\u00a0Mt"),
        (Quantity(10124, COUNT), "10,124"),
        (Quantity(0.1957, CHANGE), "+19.6\u00a0%"),
        (Quantity(0.1957, SHARE, digits=0), "20\u00a0%"),
        (Quantity(6.04, TIMES), "6"),
        (Quantity(1.52, TIMES), "1.5"),
        (Quantity(5.882, TIMES, digits=1), "5.9"),
        (Quantity(12.0, "pairs/day", bare=True), "12"),
        (Quantity("2025", NAME), "2025"),
        (Quantity("2026-03", PERIOD), "March 2026"),
        (Quantity("2025-01-01/2025-10-31", PERIOD_INSIDE), "January–October 2025"),
        (Quantity("pairs/day", UNIT), "pairs of trains a day"),
        (Quantity("dry", CARGO), "dry cargo"),
        (Quantity("iron-ore", CARGO), "iron-ore"),
        (Quantity(dt.date(2025, 7, 1), DATE), "1 July 2025"),
        (Quantity("nav-traffic", WORD), "Traffic"),
        (Quantity(5.0, PLURAL), 5),
    ],
)
def test_a_quantity_says_itself_by_its_unit(quantity: Quantity, words: str | float) -> None:
    assert quantity.words("en") == words


@pytest.mark.parametrize("lang", languages())
def test_a_quantity_has_words_in_every_language(lang: str) -> None:
    made = [Quantity(33e6, unit).words(lang) for unit in ("t", "teu", "trains", "usd", SHARE)]
    assert all(isinstance(one, str) and one for one in made)
    assert len(set(made)) == len(made)
