"""The choices of the page that says what changed since a vintage; `v` of its address names it."""

from __future__ import annotations

from corridor.topics.choices import Choice

#: a whole briefing that the reader holds, by its code
TOPIC = Choice("topic", longest=60)
#: addresses of blocks or views that the reader holds
OF = Choice("of", longest=4000)
CHOICES = (TOPIC, OF)
