"""The choices of the hall screen."""

from __future__ import annotations

from corridor.topics.choices import Choice
from corridor.topics.programme import TOPICS

TOPIC = Choice("topic", TOPICS, TOPICS[0])
NUMBER = Choice("n", tuple(str(n) for n in range(1, 41)), "1")
#: seconds a view stays in rotation; 0: until a key is pressed
ROTATE = Choice("rotate", ("0", "10", "15", "20", "30", "45", "60"), "0")
#: the year that is shown of those that are played
YEAR = Choice("year", ("", *(str(year) for year in range(2011, 2041))), "")
CHOICES = (TOPIC, NUMBER, ROTATE, YEAR)
