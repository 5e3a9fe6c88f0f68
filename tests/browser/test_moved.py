"""What a hand does to a map, and a passport left open, are in the link; and for those who ask for
less motion nothing flies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.language import text
from corridor.server.streamlit_patches.map_camera import SCRIPT
from tests.browser.places import asked, failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

DIALOG = "[role=dialog]"
#: where the map looks, asked as the page's own script asks
_CAMERA = f"""() => {{ {SCRIPT.split("function watch")[0]}
  return cameraOf(document.querySelector(CHART)); }}"""


def camera(seen: Visit) -> list[float]:
    """Longitude, latitude and zoom of the map on the page."""
    found = seen.page.evaluate(_CAMERA)
    assert found is not None, "the camera cannot be read any more"
    return found


def drag(seen: Visit, right: int, down: int) -> None:
    """Take the map and move it."""
    box = seen.page.locator("[data-testid=stDeckGlJsonChart] canvas").first.bounding_box()
    assert box is not None
    mouse, x, y = seen.page.mouse, box["x"] + box["width"] / 2, box["y"] + 150
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right, y + down, steps=4)
    mouse.up()


def near(one: list[float], other: list[float]) -> bool:
    return all(abs(a - b) < 0.02 for a, b in zip(one, other, strict=True))


def test_a_map_moved_by_hand_and_an_open_passport_are_in_the_link(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("overview", lang="en"))
    assert near(camera(seen), [66.3, 47.2, 2.66])
    drag(seen, -150, 20)
    assert seen.until(lambda: "camera" in asked(seen))
    settle(seen.page)
    moved = camera(seen)
    assert moved[0] > 70 and moved[1] > 46.8
    assert near([float(part) for part in asked(seen)["camera"].split(",")], moved)
    seen.page.mouse.wheel(0, -200)
    assert seen.until(lambda: float(asked(seen)["camera"].split(",")[2]) > 3.3)
    settle(seen.page)
    closer, told = camera(seen), asked(seen)["camera"]
    seen.page.wait_for_timeout(1500)
    assert camera(seen) == closer and asked(seen)["camera"] == told, "the map does not rest"

    seen.page.locator("[class*=st-key-pass_card_] button").first.click()
    assert seen.until(lambda: asked(seen).get("figure") == "china-europe-trains@2025")
    assert camera(seen) == closer
    fresh = visitor().open(seen.page.url.replace("lang=en", "lang=ru"))
    fresh.page.locator(DIALOG).wait_for()
    assert "20\u202f022" in fresh.page.locator(DIALOG).inner_text()
    assert text("ru", "passport-says") in fresh.page.locator(DIALOG).inner_text()
    assert near(camera(fresh), closer)
    assert asked(fresh) == {**asked(seen), "lang": "ru"}
    fresh.page.keyboard.press("Escape")
    assert fresh.until(lambda: "figure" not in asked(fresh))
    settle(fresh.page)
    assert fresh.page.locator(DIALOG).count() == 0
    assert asked(fresh)["camera"] == told
    fresh.page.go_back()
    assert fresh.until(lambda: fresh.page.locator(DIALOG).count() == 1)
    assert failures(fresh) == failures(seen) == fresh.complaints == seen.complaints == []


def test_the_map_of_a_node_likewise_and_the_way_back(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("nodes", lang="en", node="aktau"))
    own = camera(seen)
    drag(seen, 120, 0)
    assert seen.until(lambda: "camera" in asked(seen))
    settle(seen.page)
    assert camera(seen)[0] < own[0] - 1
    seen.page.locator(".st-key-nodes_map_back button").click()
    assert seen.until(lambda: asked(seen) == {"node": "aktau", "lang": "en"})
    settle(seen.page)
    assert seen.until(lambda: near(camera(seen), own))
    assert failures(seen) == seen.complaints == []


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_no_map_flies_where_less_motion_is_asked_for(
    wish: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(reduced_motion=wish)
    seen.open(server.base + "/screen?lang=en&topic=nodes&n=1")
    settle(seen.page)
    before = camera(seen)
    seen.page.evaluate(
        f"""() => {{ const where = {_CAMERA}, seen = window.__seen = new Set();
          setInterval(() => seen.add(String(where())), 40); }}"""
    )
    seen.page.keyboard.press("ArrowRight")
    assert seen.until(lambda: camera(seen) != before)
    settle(seen.page)
    seen.page.wait_for_timeout(3000)
    places = seen.page.evaluate("[...window.__seen]")
    assert (len(places) == 2) == (wish == "reduce"), places
