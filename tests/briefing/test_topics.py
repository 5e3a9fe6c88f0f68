"""What topics offer the briefing, and that its names agree with the site's."""

from __future__ import annotations

import inspect
from types import ModuleType

import pytest

from corridor.briefing.types import TopicBlocks, TopicBriefing
from corridor.topics import registry
from corridor.topics.addresses import ONCE, PAGES, SHARED

WHOLE = tuple(registry.WHOLE_BRIEFINGS.values())


def offered(topic: str) -> ModuleType:
    return registry.load(topic, "briefing")


def parameters(function: object) -> list[str]:
    """Names of the parameters of a function or of a method, without itself."""
    return [name for name in inspect.signature(function).parameters if name != "self"]  # type: ignore[arg-type]


@pytest.mark.parametrize("topic", registry.BRIEFING)
def test_a_topic_offers_its_blocks(topic: str) -> None:
    module = offered(topic)
    assert isinstance(module, TopicBlocks)
    assert len(set(module.KEYS)) == len(module.KEYS) > 0
    assert not {*module.PARAMS} & {*SHARED, *ONCE}
    assert parameters(module.build_block) == parameters(TopicBlocks.build_block)


@pytest.mark.parametrize("topic", WHOLE)
def test_a_topic_offers_whole_briefings(topic: str) -> None:
    module = offered(topic)
    assert isinstance(module, TopicBriefing)
    for name in ("list_topics", "spell_topic", "list_refs", "name_briefing"):
        assert parameters(getattr(module, name)) == parameters(getattr(TopicBriefing, name))


def test_topics_of_briefings_are_pages() -> None:
    assert {*WHOLE} <= {*registry.BRIEFING} <= {*PAGES}
    assert {*registry.SCREEN} <= {*PAGES}
