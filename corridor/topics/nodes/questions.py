"""What is asked of a node beside its main figure, and which rows of the evidence answer it.

A question without rows stays in its place with words: what was not found is said, not left out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One question of a node: its key in the catalogue and what answers it.

    ``series``: code of the series whose newest figure does, with ``every`` all of them, or with
    ``period`` the one of a period that is kept out of the series; ``claim``: project, field and
    unit of what was said of it.
    """

    key: str
    series: str = ""
    every: bool = False
    period: str = ""
    claim: tuple[str, str, str] | None = None


def _ask_ports() -> Question:
    return Question("ports-use", "share-kz-ports-utilisation", every=True)


#: node -> a plan for all of it, and plans for parts of it that may exceed that
PLANS = {"rivers": ("kz-rivers-tonnes-plan", ("irtysh-transit-plan", "irtysh-tugyl-tonnes-plan"))}
#: node -> its questions in the order they are asked
QUESTIONS: dict[str, tuple[Question, ...]] = {
    "dostyk": (Question("border", "kz-china-rail-tonnes"),),
    "altynkol": (Question("border", "kz-china-rail-tonnes"),),
    "aktau": (
        Question("teu-part", "aktau-teu"),
        Question("teu-year", "aktau-teu", period="2024"),
        Question("teu-feeder", "aktau-baku-feeder-teu"),
        _ask_ports(),
        Question("ports-tonnes", "kz-ports-tonnes"),
        Question("tanker-before", "aktau-tanker-load-before"),
        Question("tanker-now", "aktau-tanker-load"),
        Question("dry-before", "aktau-dry-load-before"),
        Question("dry-now", "aktau-dry-load"),
        Question("depth-plan", "aktau-depth-plan"),
    ),
    "kuryk": (
        Question("wagons", "kuryk-wagons"),
        Question("vehicles", "kuryk-vehicles"),
        Question("sarzha", "kuryk-tonnes-sarzha"),
        Question("depth-before", "kuryk-depth-before"),
        Question("depth-now", "kuryk-depth"),
        Question("weather", "share-kuryk-weather-closure"),
        _ask_ports(),
        Question("joint-terms"),
    ),
    "aktobe-airport": (
        Question("air-own"),
        Question("fuel-store", claim=("aktobe-fuel-complex", "capacity", "m3")),
        Question("fuel-cost", claim=("aktobe-fuel-complex", "cost", "kzt")),
        Question("fuel-date", claim=("aktobe-fuel-complex", "planned_completion", "")),
        Question("air-terminal", claim=("aktobe-air-hub", "capacity", "m2")),
        Question("air-eu"),
        Question("air-terms"),
    ),
    "almaty-jetisu": (
        Question("jetisu-opened", claim=("almaty-jetisu", "actual_completion", "")),
        Question("jetisu-volume"),
        Question("jetisu-owner"),
    ),
    "rivers": (
        Question("irtysh-share", "share-irtysh-of-rivers"),
        Question("irtysh-transit", "irtysh-transit"),
        Question("irtysh-transit-plan", "irtysh-transit-plan", every=True),
        Question("rivers-plan", "kz-rivers-tonnes-plan"),
        Question("tugyl-plan", "irtysh-tugyl-tonnes-plan", every=True),
        Question("irtysh-length", "irtysh-length"),
        Question("draught-omsk", "irtysh-depth-to-omsk"),
        Question("draught-pavlodar", "irtysh-depth-to-pavlodar"),
        Question("draught-upper", "irtysh-depth-upper"),
        Question("river-season"),
        Question("irtysh-fleet", "irtysh-fleet"),
        Question("rivers-fleet", "kz-rivers-fleet"),
        Question("river-agreement"),
        Question("ili-cargo"),
        Question("ili-depth"),
    ),
}
