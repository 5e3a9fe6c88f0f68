"""Windows' high contrast: what is chosen, in focus and drawn can still be told apart; tables have a
name with their size for who does not see them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.charts.theme import TOKENS, Theme
from corridor.language import text
from tests.browser.places import LANGUAGES, path
from tests.browser.visiting import Visit
from tests.serving import Server

PALETTE = {"forced_colors": "active"}
#: computed style of an element: ground, letters, edge
STYLE = """(e, pseudo) => {
  const s = getComputedStyle(e, pseudo);
  return [s.backgroundColor, s.color, s.forcedColorAdjust, s.outlineStyle, s.outlineWidth];
}"""


def rgb(colour: str) -> str:
    """A token as a browser computes it."""
    return "rgb({}, {}, {})".format(*(int(colour[i : i + 2], 16) for i in (1, 3, 5)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_differs_from_what_is_not(
    scheme: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(color_scheme=scheme, **PALETTE).open(server.base + path("traffic", lang="en"))
    chosen = seen.page.get_by_role("radio", checked=True)
    other = seen.page.get_by_role("radio", checked=False)
    assert chosen.count() >= 4
    grounds = {tuple(one.evaluate(STYLE)[:2]) for one in chosen.all()}
    others = {tuple(one.evaluate(STYLE)[:2]) for one in other.all()}
    assert len(grounds) == 1
    assert not {ground for ground, _ in grounds} & {ground for ground, _ in others}
    (ground, _), letters = grounds.pop(), chosen.first.locator("p").evaluate(STYLE)[1]
    assert ground != letters
    seen.page.keyboard.press("Tab")
    focus = seen.page.locator(":focus-visible")
    assert focus.evaluate(STYLE)[3:] == ["solid", "3px"]


@pytest.mark.parametrize(("theme", "scheme"), [("light", "light"), ("light", "dark")])
def test_pictures_keep_their_colours_on_their_own_ground(
    theme: Theme, scheme: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """Also where the link chose another theme than the palette is of."""
    seen = visitor(color_scheme=scheme, **PALETTE)
    seen.open(server.base + path("briefing", lang="en", theme=theme))
    page = rgb(TOKENS[theme]["page"])
    assert seen.page.locator("[data-testid=stImage] img").first.evaluate(STYLE)[0] == page
    seen.open(server.base + path("overview", lang="en", theme=theme))
    for picture in (".js-plotly-plot", ".spark img", ".legend img"):
        assert seen.page.locator(picture).first.evaluate(STYLE)[::2][:2] == [page, "none"], picture
    cards = seen.page.locator('[class*="st-key-card_"]')
    tones = {one.evaluate(STYLE, "::before")[0] for one in cards.all()}
    assert tones >= {rgb(TOKENS[theme][name]) for name in ("china-europe", "china-central-asia")}
    assert seen.complaints == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_has_a_name_with_its_size(
    lang: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """The grid itself draws the rows in sight alone."""
    seen = visitor().open(server.base + path("evidence", lang=lang, view="catalogue"))
    table = seen.page.locator("[role=region]", has=seen.page.locator("[role=grid]"))
    grid = table.locator("[role=grid]")
    rows = int(grid.get_attribute("aria-rowcount") or 0) - 1
    columns = int(grid.get_attribute("aria-colcount") or 0)
    name = table.get_attribute("aria-label") or ""
    sizes = [text(lang, "table-size", rows=rows, columns=n) for n in (columns, columns - 1)]
    assert name.endswith(tuple(sizes)), f"{name}: {columns} with the boxes to choose by"
    assert text(lang, "evidence-view-catalogue") in name
