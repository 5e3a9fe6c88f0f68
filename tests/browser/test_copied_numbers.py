"""What is copied from a table of a page is numbers to a spreadsheet, each beside its unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from babel.numbers import parse_decimal

from corridor.language import quantity, separators
from tests.browser.visiting import Visit
from tests.serving import Server

COPIED = "() => navigator.clipboard.readText()"


def copy_table(one: Visit) -> list[list[str]]:
    """The rows of the page's first table as they come out of the clipboard."""
    one.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    grid = one.page.locator("[data-testid=stDataFrame]").first
    box = grid.bounding_box()
    assert box
    one.page.mouse.click(box["x"] + 200, box["y"] + 60)
    one.page.keyboard.press("ControlOrMeta+a")
    one.page.keyboard.press("ControlOrMeta+c")
    assert one.until(lambda: "\t" in one.page.evaluate(COPIED), 15)
    copied: str = one.page.evaluate(COPIED)
    return [line.split("\t") for line in copied.splitlines()]


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_a_copied_number_is_one_to_excel(
    lang: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """As Excel reads it where Windows speaks the language: the decimal mark is the page's, nothing
    parts thousands, no unit stands in the cell."""
    one = visitor(own=True)
    one.open(f"{server.base}/evidence?view=observations&search=Aktau&lang={lang}")
    rows = copy_table(one)
    assert len(rows) > 20
    decimal = separators(lang)[0]
    places = [
        place
        for place in range(len(rows[0]))
        if all(set(row[place]) <= {*"0123456789-", decimal} for row in rows)
    ]
    assert len(places) == 1, f"one column of numbers: {rows[0]}"
    (place,) = places
    numbers = [parse_decimal(row[place], locale=lang, strict=True) for row in rows]
    assert any(one != int(one) for one in numbers), "a decimal mark is tried"
    units = {row[place + 1] for row in rows}
    assert quantity(3_800_000, "t", lang).lstrip("0123456789,.\u00a0") in units
    assert all(units), "each with its unit beside it"
