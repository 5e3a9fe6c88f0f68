"""A person logs in from a page, in a real browser, at a real identity provider."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corridor.access.person import Person
from corridor.language import text
from corridor.state import people
from tests.api.test_login import installation
from tests.browser.visiting import Visit, settle
from tests.identity import Provider, needs_provider
from tests.serving import Server, free_port

#: the provider's own forms
_NAME, _NEXT = "input[name=login]", "button[type=submit]"


@needs_provider
def test_a_login_comes_back_to_its_page_and_ends_there(
    tmp_path: Path, visitor: Callable[..., Visit]
) -> None:
    """The page's address with its query comes back, the role is known; taken away, it is gone at
    the next click; logged out, the person is nobody in another tab too."""
    port = free_port()
    provider = Provider(port)
    own = {"CORRIDOR_STATE": str(tmp_path / "s"), "CORRIDOR_ADDRESS": f"http://127.0.0.1:{port}"}
    try:
        with Server(port=port, **own, **provider.settings) as server:
            _log_in_and_out(server, provider, visitor(own=True), tmp_path / "s")
    finally:
        provider.stop()


def _log_in_and_out(server: Server, provider: Provider, seen: Visit, place: Path) -> None:
    address = f"{server.base}/desk?view=review&lang=ru"
    page = seen.open(address).page
    assert text("ru", "not-known") in seen.text()
    page.get_by_role("button", name=text("ru", "access-log-in"), exact=True).click()
    page.wait_for_url(f"{provider.base}/**", timeout=60_000)
    page.fill(_NAME, "reviewer")
    page.fill("input[name=password]", "any")
    page.click(_NEXT)
    page.wait_for_selector(_NAME, state="detached")
    page.click(_NEXT)  # consent
    page.wait_for_url(f"{server.base}/**", timeout=60_000)
    settle(page, 90)
    assert page.url == address
    assert _say("reviewer") in seen.text()
    with installation(place):
        people.set_role("reviewer", "viewer", Person("erlan", "Erlan", "admin"))
    other = page.context.new_page()
    other.goto(address)
    settle(other, 90)
    other.get_by_text(_say("viewer")).wait_for()
    page.get_by_role("button", name=text("ru", "access-log-out")).click()
    page.wait_for_url(f"{provider.base}/**", timeout=60_000)
    page.click("button[name=logout], button[value=yes]")
    page.wait_for_url(f"{server.base}/**", timeout=60_000)
    settle(page, 90)
    assert page.url == address
    assert text("ru", "not-known") in seen.text()
    other.reload()
    settle(other, 90)
    other.get_by_text(text("ru", "not-known")).wait_for()


def _say(role: str) -> str:
    named = {"name": "Name of reviewer", "role": text("ru", f"access-role-{role}")}
    return text("ru", "access-person", **named)
