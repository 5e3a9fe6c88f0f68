"""The choices of the page What if?: the whole corridor, a post of the border, how it works."""

from __future__ import annotations

from corridor.network.crossing import CROSSINGS, Change
from corridor.topics.choices import Choice, Idle, Values
from corridor.topics.flow import DONE, NONE, PLACES, YEAR
from corridor.topics.scenarios.codes import read_word
from corridor.topics.scenarios.first import AIMS

#: share of the green channel that stays as it is
NOW = "now"


def _idle_green(values: Values) -> Idle | None:
    """Trains have no green channel."""
    by_road = CROSSINGS[values["post"]].by_road
    return None if by_road else Idle("scenarios-green-idle", NOW)


VIEW = Choice("view", ("corridor", "first", "border", "method"), "corridor")
#: traffic in per cent of today's: at a post, or of all that goes
DEMAND = Choice("demand", ("100", "110", "125", "150", "200"), "100")

#: those that are open; what is left out of the done ones is taken back
PROJECTS = Choice(
    "projects",
    (
        *DONE,
        "altynkol-zhetygen",
        "almaty-bypass",
        "darbaza-maktaaral",
        "moiynty-kyzylzhar",
        "zhezkazgan-saksaulskaya",
        "bakhty-ayagoz",
        "third-rail-crossing",
        "cku",
        "aktau-container-hub",
        "kuryk-joint-terminal",
        "baku-alat-phase-2",
        "customs-roadmap",
        "irtysh-navigation",
        "aktobe-air-hub",
    ),
    DONE,
    many=True,
)
CLOSED = Choice("closed", (NONE, *PLACES), NONE)
#: month whose weather holds; what is closed is closed for as long
MONTH = Choice("month", (YEAR, *(str(month) for month in range(1, 13))), YEAR)
OF_CORRIDOR = (PROJECTS, DEMAND, CLOSED, MONTH)


def _is_scenario(word: str) -> bool:
    """Whether a word of an address holds a scenario; nothing holds none."""
    return not word or read_word(word) is not None


#: a scenario of a file in place of the choices above, and one that is put beside, each as a word
OWN = Choice("own", fits=_is_scenario, like=("projects=cku:on;demand=all:1.3",))
BESIDE = Choice("beside", fits=_is_scenario, like=("close=kuryk",))
#: how often every number is drawn from its range, by a job; a slide does not wait for it
NO_DRAWS = "none"
DRAWS = Choice("draws", (NO_DRAWS, "500", "1000"), NO_DRAWS, on_slides=False)
#: the same of the candidates of Which first, each of which is solved in each draw
OFTEN = Choice("often", (NO_DRAWS, "100"), NO_DRAWS, on_slides=False)

#: what Which first seeks most of: dollars of all freight, or what goes through Kazakhstan
AIM = Choice("aim", tuple(AIMS), "usd")

POST = Choice("post", tuple(CROSSINGS), "altynkol")
#: minutes less that a train or a truck spends in a channel
SAVED = Choice("saved", ("0", "30", "60", "120"), "60")
GREEN = Choice("green", (NOW, "90", "95"), NOW, find_idle=_idle_green)
OF_BORDER = (POST, SAVED, DEMAND, GREEN)
CHOICES = (VIEW, *OF_CORRIDOR, OWN, BESIDE, DRAWS, OFTEN, AIM, POST, SAVED, GREEN)


def list_written(view: str) -> tuple[Choice, ...]:
    """The choices that the address of a view holds; of a post those of the corridor too, to which
    one comes back."""
    return CHOICES if view == "border" else (VIEW, *OF_CORRIDOR, OWN, BESIDE, DRAWS, OFTEN, AIM)


def read_change(saved: str, demand: str, green: str) -> Change:
    """What the codes of the choices try."""
    return Change(int(saved) / 60, int(demand) / 100, None if green == NOW else int(green) / 100)
