"""The choices of a page stand once, in its topic's params: page, address and slide read them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from corridor.briefing.blocks import build_block, open_view
from corridor.topics import registry
from corridor.topics.choices import Choice
from corridor.warehouse import current
from tests.source import files, read, strings

TODAY = current().date
#: what a choice needs beside it to show a difference: the figure, other parameters
BESIDE = {
    ("traffic", "split"): ("main", "flow=china-europe"),
    ("traffic", "part"): ("main", "period=parts"),
    ("trade", "show"): ("mirror", "pair=CHN-KAZ"),
    ("trade", "valuation"): ("mirror", "flow=export"),
    ("roadmap", "mode"): ("hours", ""),
    ("scenarios", "post"): ("border", ""),
    ("scenarios", "saved"): ("border", ""),
    ("scenarios", "aim"): ("first", ""),
    ("scenarios", "green"): ("border", "post=nur-zholy"),
    ("scenarios", "month"): ("corridor", "closed=kuryk"),
    ("roadmap", "way"): ("hours", "mode=road"),
}


def choices(topic: str) -> tuple[Choice, ...]:
    found: tuple[Choice, ...] = registry.load(topic, "params").CHOICES
    return found


CODES = [
    (topic, one, code)
    for topic in registry.BRIEFING
    for one in choices(topic)
    if one.on_slides
    for code in one.options
    if one.name not in ("from", "to")
    # of Evidence some views alone are blocks
    if (topic, one.name) != ("evidence", "view") or registry.is_block(topic, {one.name: code})
]


@cache
def shown(topic: str, name: str, value: str) -> Any:
    """What a slide shows for a value of a choice, to be compared."""
    figure, more = BESIDE.get((topic, name), ("", ""))
    query = "&".join(part for part in (more, f"{name}={value}") if part)
    ref = f"/{topic}?{query}" + (f"#{figure}" if figure else "")
    block = build_block(open_view("en"), ref, TODAY)
    if block is None:
        return None
    drawing = block.figure.to_json() if block.figure is not None else ""
    return block.title, block.measure, block.note, drawing, block.table


@pytest.mark.parametrize(
    ("topic", "one", "code"), CODES, ids=[f"{t}-{c.name}-{v}" for t, c, v in CODES]
)
def test_a_slide_knows_every_choice_of_its_page(topic: str, one: Choice, code: str) -> None:
    """A slide that does not know a code shows its default instead: then both are alike."""
    assert one.name in registry.load(topic, "briefing").PARAMS
    default = ",".join(one.default) if one.many else str(one.default)
    if code == default:
        return
    assert shown(topic, one.name, code) != shown(topic, one.name, "no-such-code")


@pytest.mark.parametrize("path", files(r"pages/.*\.py$"))
def test_pages_name_no_codes_of_their_own(path: str) -> None:
    topic = path.removeprefix("pages/").removesuffix(".py")
    room = "corridor.ui.screen" if topic == "screen" else f"corridor.topics.{topic}"
    assert f"{room}.params" in read(path) or f"{room} import params" in read(path)
    assert "Choice(" not in read(path)
    assert not [s for s in strings(path) if s.count(",") > 1]
