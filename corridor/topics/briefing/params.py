"""The choices of the Briefing page."""

from __future__ import annotations

from corridor.topics.choices import Choice

TOPIC = Choice("topic", default="corridors", longest=60)
#: addresses of blocks in their order, instead of the topic's own
BLOCKS = Choice("blocks", longest=4000)
CHOICES = (TOPIC, BLOCKS)
