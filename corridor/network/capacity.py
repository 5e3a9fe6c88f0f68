"""What sections can carry: limits in their own units, with nominal, effective and used apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from corridor.network.changes import Changed
from corridor.network.ferry import carry
from corridor.network.graph import Network, Section
from corridor.network.inputs import Inputs
from corridor.network.parameters import ASSUMPTION, PLAN, Parameter, Question
from corridor.network.result import Limit
from corridor.network.scenario import Closure, Scenario
from corridor.network.staircase import Number

Read = Callable[[Parameter], Number]
#: cargoes of ratings that trains of containers and of wagons use
CONTAINER, WAGON = "container", "wagon"
_CARGOES = {"": "", CONTAINER: CONTAINER, WAGON: WAGON, "dry": WAGON, "general": WAGON}
_TRAINS = ("pairs/day", "trains/day")
_UNITS = (*_TRAINS, "teu/year", "t/year")
YEAR = 365.0
_SHIPS = ("sea-caspian", "sea-caspian-ferry")


@dataclass(frozen=True)
class Bound:
    """A limit with what it may be in draws: ``most`` is a number or as many as there are draws."""

    limit: Limit
    most: Number


def list_bounds(
    inputs: Inputs, changed: Changed, scenario: Scenario, read: Read
) -> dict[str, tuple[Bound, ...]]:
    """Limits of every section that is open, none where nothing is known; ``read``: the number to
    take of a parameter."""
    network = changed.network
    found = {}
    for section in network.sections.values():
        if section.status != "existing":
            continue
        times = _find_times(inputs, network, section, scenario)
        bounds = [_scale(one, times) for one in _list_of(changed, section, read)]
        if bounds:
            found[section.code] = tuple(bounds)
    return found


def is_closed(section: Section, closures: Iterable[Closure]) -> bool:
    """Whether a section is closed altogether, itself or by one of its places."""
    return any(one.share == 1 and _touches(section, one) for one in closures)


def _touches(section: Section, closure: Closure) -> bool:
    return closure.place == section.code or closure.place in section.ends


def _list_of(changed: Changed, section: Section, read: Read) -> list[Bound]:
    """Trains decide where they are counted; else TEU and tonnes, each."""
    if section.kind == "sea-caspian-ferry":
        return _list_ferry(changed, section, read)
    rows = _choose_rows(changed, section)
    keys = {(row.unit, row.direction, row.cargo) for rated in rows.values() for row in rated}
    if any(unit in _TRAINS for unit, _, _ in keys):
        keys = {key for key in keys if key[0] in _TRAINS}
    bounds = []
    for key in sorted(keys):
        if key[2] in _CARGOES and key[0] in _UNITS:
            bounds.append(_make(changed, section, key, rows, read))
    return bounds


def _choose_rows(changed: Changed, section: Section) -> dict[str, list[Parameter]]:
    """Of the first target that is rated at all, the rows of nominal and effective figures that
    hold, one for each unit, direction and cargo."""
    targets = [*section.targets, *([f"class:{section.line_kind}"] if section.line_kind else [])]
    for target in targets:
        rows = {
            name: _hold(changed, target, f"capacity_{name}") for name in ("nominal", "effective")
        }
        if any(rows.values()):
            return rows
    return {"nominal": [], "effective": []}


def _hold(changed: Changed, target: str, name: str) -> list[Parameter]:
    """One row of each unit, direction and cargo; what has ended, or is to come, only where nothing
    of its kind holds."""
    by_key: dict[tuple[str, str, str], list[Parameter]] = {}
    for row in changed.network.parameters.list_of(target, name):
        if row.status != PLAN:
            by_key.setdefault((row.unit, row.direction, row.cargo), []).append(row)
    chosen = [_choose(rows, changed) for rows in by_key.values()]
    held = {_kind(row) for row in chosen if row.lives(changed.day)}
    return [row for row in chosen if row.lives(changed.day) or _kind(row) not in held]


def _kind(row: Parameter) -> tuple[str, str]:
    return ("trains" if row.unit in _TRAINS else row.unit, row.cargo)


def _choose(rows: list[Parameter], changed: Changed) -> Parameter:
    """The row of the day: the latest that holds, known before assumed; else the last that ended,
    which goes on; else the first that will."""
    day = changed.day
    live = [row for row in rows if row.lives(day)]
    if live:
        return max(live, key=lambda row: (row.status != ASSUMPTION, _day(row.start)))
    ended = [row for row in rows if row.end and row.end < day]
    if ended:
        return max(ended, key=lambda row: _day(row.end))
    return min(rows, key=lambda row: _day(row.start))


def _day(value: object) -> int:
    return value.toordinal() if hasattr(value, "toordinal") else 0


def _make(
    changed: Changed,
    section: Section,
    key: tuple[str, str, str],
    rows: dict[str, list[Parameter]],
    read: Read,
) -> Bound:
    unit, direction, cargo = key
    uses: list[Parameter] = []

    def ask(name: str) -> Number | None:
        found = [r for r in rows[name] if (r.unit, r.direction, r.cargo) == key]
        uses.extend(found)
        return read(found[0]) if found else None

    nominal, effective = ask("nominal"), ask("effective")
    used = _find_used(changed, section, key)
    most = effective if effective is not None else nominal
    assert most is not None
    is_exceeded = used is not None and used > float(np.mean(most))
    is_rule = effective is None and unit in _TRAINS
    if is_rule and nominal is not None:
        share = changed.network.parameters.find(
            ["class:railway-line"], "recommended_occupancy", Question(changed.day)
        )
        effective = nominal * read(share) if share else None
    if is_exceeded and used is not None:
        most = np.maximum(most, used) if isinstance(most, np.ndarray) else used
    limit = Limit(
        code=":".join(filter(None, (section.code, unit, direction, _CARGOES[cargo]))),
        section=section.code,
        unit=unit,
        direction=direction,
        cargo=_CARGOES[cargo],
        nominal=_middle(nominal),
        effective=_middle(effective),
        used=used,
        most=float(np.mean(most)),
        is_exceeded=is_exceeded,
        effective_is_rule=is_rule,
        assumed=any(row.status == ASSUMPTION for row in uses),
        sources=tuple(row.id for row in uses),
    )
    return Bound(limit, most)


def _middle(value: Number | None) -> float | None:
    return None if value is None else float(np.mean(value))


def _find_used(changed: Changed, section: Section, key: tuple[str, str, str]) -> float | None:
    """What was carried in the newest year that is known, in the unit and cargo of a limit; of one
    direction half of both."""
    unit, direction, cargo = key
    rows = [
        row
        for row in changed.network.parameters.list_of(section.code, "capacity_used")
        if row.unit == unit and row.cargo == cargo
    ]
    if not rows:
        return None
    newest = max(rows, key=lambda row: _day(row.start))
    return newest.value / (2 if direction and not newest.direction else 1)


def _list_ferry(changed: Changed, section: Section, read: Read) -> list[Bound]:
    """Trains of wagons a day each way that the ferries' cycle leaves room for."""
    uses: dict[str, Parameter] = {}

    def ask(name: str, targets: Iterable[str] = (section.code,)) -> Number | None:
        question = Question(changed.day, cargo=WAGON)
        found = changed.network.parameters.find(list(targets), name, question)
        if found is None:
            return None
        uses[name] = found
        return read(found)

    ships, load = ask("vessels"), ask("vessel_capacity")
    voyage, sail = ask("voyage_hours"), ask("availability")
    terminals = [s.code for s in changed.network.sections.values() if s.mode == "terminal"]
    port = ask("port_hours", [c for c in terminals if c.endswith(f"--{section.ends[0]}")])
    wagons = ask("wagons_per_train", ("class:wagon-train",))
    if (
        ships is None
        or load is None
        or voyage is None
        or sail is None
        or port is None
        or wagons is None
    ):
        return []
    most = carry(ships, load, voyage, port, sail) / YEAR / wagons
    limit = Limit(
        code=f"{section.code}:pairs/day:{WAGON}",
        section=section.code,
        unit="pairs/day",
        direction="",
        cargo=WAGON,
        nominal=None,
        effective=float(np.mean(most)),
        used=None,
        most=float(np.mean(most)),
        is_exceeded=False,
        effective_is_rule=True,
        assumed=any(row.status == ASSUMPTION for row in uses.values()),
        sources=tuple(row.id for row in uses.values()),
    )
    return [Bound(limit, most)]


def _scale(bound: Bound, times: float) -> Bound:
    if times == 1:
        return bound
    limit = bound.limit
    parts = {name: getattr(limit, name) for name in ("nominal", "effective")}
    scaled = {name: None if value is None else value * times for name, value in parts.items()}
    changed = Limit(**{**limit.__dict__, **scaled, "most": limit.most * times})
    return Bound(changed, bound.most * times)


def _find_times(inputs: Inputs, network: Network, section: Section, scenario: Scenario) -> float:
    """By what a section's limits are multiplied: closures, water, weather of a month, ships."""
    times = 1.0
    for closure in scenario.closures:
        if _touches(section, closure):
            times *= 1 - closure.share
    if section.kind in _SHIPS and scenario.low_water is not None:
        times *= 1 - scenario.low_water
    if scenario.month is not None:
        times *= _find_weather(inputs, network, section)
    if section.kind == "sea-caspian":
        times *= _find_fleet(inputs, network, section)
    return times


def _find_weather(inputs: Inputs, network: Network, section: Section) -> float:
    """Days open in the month over those of the year's average."""
    question = Question(inputs.base_day)
    ports = [
        code
        for code, other in network.sections.items()
        if code == section.code
        or (other.mode == "terminal" and set(other.ends) & set(section.ends))
    ]
    month = network.parameters.find(ports, "closed_share", question)
    year = [
        row
        for code in ports
        for row in inputs.network.parameters.list_of(code, "closed_share")
        if row.start is None and row.end is None
    ]
    if month is None or not year or section.kind not in (*_SHIPS, "terminal-kuryk"):
        return 1.0
    return (1 - month.value) / (1 - year[0].value)


def _find_fleet(inputs: Inputs, network: Network, section: Section) -> float:
    """Ships of the scenario over those that the rating is of."""
    question = Question(inputs.base_day)
    now = network.parameters.find([section.code], "vessels", question)
    base = inputs.network.parameters.find([section.code], "vessels", question)
    return now.value / base.value if now and base else 1.0
