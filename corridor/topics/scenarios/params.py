"""The choices of the page What if?: the post of the border and what is tried there."""

from __future__ import annotations

from corridor.network.crossing import CROSSINGS, Change
from corridor.topics.choices import Choice, Idle, Values

#: share of the green channel that stays as it is
NOW = "now"


def _idle_green(values: Values) -> Idle | None:
    """Trains have no green channel."""
    by_road = CROSSINGS[values["post"]].by_road
    return None if by_road else Idle("scenarios-green-idle", NOW)


POST = Choice("post", tuple(CROSSINGS), "altynkol")
#: minutes less that a train or a truck spends in a channel
SAVED = Choice("saved", ("0", "30", "60", "120"), "60")
#: traffic in per cent of today's
DEMAND = Choice("demand", ("100", "110", "125", "150", "200"), "100")
GREEN = Choice("green", (NOW, "90", "95"), NOW, find_idle=_idle_green)
OF_BORDER = (POST, SAVED, DEMAND, GREEN)
CHOICES = OF_BORDER


def read_change(saved: str, demand: str, green: str) -> Change:
    """What the codes of the choices try."""
    return Change(int(saved) / 60, int(demand) / 100, None if green == NOW else int(green) / 100)
