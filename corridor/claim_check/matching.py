"""Which series a claim can mean: those that explain every word of it, the widest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corridor.claim_check.amounts import CURRENCIES
from corridor.claim_check.reading import Claim
from corridor.claim_check.scopes import CORRIDORS, METRICS, PLAIN, REPORTERS, Index, Scope

#: what a series counts more narrowly than the claim says, in weights
NARROW, COUNTER, MIRROR, PLANNED = 1.0, 0.4, 0.5, 2.0
#: tags that any series may carry
_FREE = frozenset({"kind:estimate", "entity:caspian-sea"})


@dataclass(frozen=True)
class Candidate:
    """A series that explains all of a claim; ``cost``: how much narrower it is than the claim."""

    scope: Scope
    cost: float


def find_candidates(index: Index, claim: Claim, *, plan: bool | None = None) -> list[Candidate]:
    """The series a claim can mean, the widest first. ``plan``: whether plans are asked for, else as
    the claim says."""
    wanted = is_plan(index, claim) if plan is None else plan
    found = [
        Candidate(scope, measure_cost(index, scope, claim))
        for scope in index.scopes.values()
        if scope.is_plan == wanted
        and has_unit(scope, claim)
        and names_metric(scope, claim)
        and explains(scope, claim, frozenset({"kind:plan"}))
    ]
    return sorted(found, key=lambda one: (one.cost, not one.scope.headline, one.scope.series))


def choose_meant(candidates: list[Candidate]) -> list[Candidate]:
    """Those of the least cost; none where even these are narrower than what was said."""
    if not candidates or candidates[0].cost >= NARROW:
        return []
    least = candidates[0].cost
    meant = [one for one in candidates if one.cost == least]
    return [one for one in meant if one.scope.headline] or meant


def is_plan(index: Index, claim: Claim) -> bool:
    """Whether a claim is of what is to come."""
    later = claim.moment is not None and claim.moment.start.year > index.year
    return later or claim.has("kind:plan")


def has_unit(scope: Scope, claim: Claim) -> bool:
    """Whether a series is counted in the unit of a claim; of a change in any that it names."""
    if claim.unit == "percent" and claim.change:
        return scope.unit in units_of_change(claim)
    return scope.unit == claim.unit


def units_of_change(claim: Claim) -> set[str]:
    """The units in which what grew by so many per cent may be counted."""
    named = {"t" if one == "mt" else one for one in claim.units} - {"percent"}
    if claim.has("metric:trade") or claim.has("direction:export") and not named & {"t", "teu"}:
        return named & CURRENCIES or {"usd"}
    if claim.has("cargo:container") and not named & {"t", "trains"}:
        return {"teu"}
    trains = claim.codes("entity") & {"china-europe", "china-central-asia", "china-europe-and-asia"}
    return named - {"containers"} or ({"trains"} if trains else {"t"})


def names_metric(scope: Scope, claim: Claim) -> bool:
    """Whether a claim names what a series measures, by its unit or by a word."""
    if scope.is_capacity:
        return claim.has("kind:capacity")
    if claim.has("kind:capacity"):
        return False
    named = {one for word in claim.codes("metric") for one in METRICS.get(word, ())}
    if scope.metric.startswith("trade_value"):
        exports = claim.has("direction:export") or claim.has("direction:import")
        return exports or scope.metric in named
    if claim.unit == "t" and claim.has("metric:turnover"):
        return scope.metric == "freight_volume"
    return scope.metric in (named or PLAIN)


def explains(scope: Scope, claim: Claim, free: frozenset[str] = frozenset()) -> bool:
    """Whether a series is of what a claim names, and of nothing that it does not."""
    needs = [one for one in scope.needs if one <= claim.tags]
    if not needs:
        return False
    used = frozenset().union(*needs) | _FREE | free
    return all(one in used or _explains_tag(scope, claim, one) for one in claim.tags)


def find_unexplained(scope: Scope, claim: Claim) -> set[str]:
    """The tags of a claim that a series of the same thing does not explain."""
    used = frozenset().union(*scope.needs) | _FREE
    return {one for one in claim.tags if one not in used and not _explains_tag(scope, claim, one)}


def _explains_tag(scope: Scope, claim: Claim, tag: str) -> bool:
    dimension, _, code = tag.partition(":")
    if dimension == "place":
        own = scope.countries | scope.sources | scope.targets
        turned = claim.codes("direction") & {"eastbound", "westbound"} & scope.directions
        return code in own or _is_of_corridor(scope, tag) or (code == "cn" and bool(turned))
    if dimension == "entity":
        return _is_of_corridor(scope, tag) or code == scope.entity
    if dimension == "mode" and code == "road" and scope.metric.startswith("vehicles"):
        return True
    if dimension == "mode":
        return code in scope.modes or (
            code == "sea" and "river" not in scope.modes and scope.metric == "vessel_calls"
        )
    if dimension == "cargo":
        boxes = scope.metric.startswith("container") or scope.metric == "trains"
        return code in scope.cargos or (code == "container" and boxes)
    if dimension == "direction":
        return _explains_direction(scope, claim, code)
    if dimension == "metric":
        return scope.metric in METRICS.get(code, ()) or _is_throughput(scope, code)
    if dimension == "who":
        return _explains_counter(scope, code)
    if dimension == "unit_part":
        daily = scope.unit.endswith("/day") or scope.is_capacity
        return daily if code != "per-month" else False
    return {
        "plan": scope.is_plan,
        "capacity": scope.is_capacity,
        "cumulative": scope.is_cumulative,
        "received": "received" in scope.special,
        "all-routes": "all-routes" in scope.special,
        "between-ports": "tonnes-ports" in scope.special,
        "overflight": "overflight" in scope.special,
    }.get(code, False)


def _is_throughput(scope: Scope, code: str) -> bool:
    """Whether the turnover of a place is its tonnes, as ports say."""
    return code == "turnover" and scope.metric == "freight_volume" and "sea" in scope.modes


def _is_of_corridor(scope: Scope, tag: str) -> bool:
    return tag in CORRIDORS.get(scope.corridor, ())


def _explains_direction(scope: Scope, claim: Claim, code: str) -> bool:
    if code in scope.directions:
        return True
    if scope.metric.startswith("trade_value"):
        # the exports of one are the imports of the other; who sells to whom is read apart
        flow = bool(scope.directions & {"export", "import"})
        return code in ("westbound", "eastbound") or (code in ("export", "import") and flow)
    if code == "via-kz":
        return scope.entity == "kz-transit" or "via-kazakhstan" in scope.special
    if code == "transit":
        return scope.entity == "kz-transit"
    if code == "westbound":
        return "cn" in scope.sources or "dispatched" in scope.series
    if code == "eastbound":
        return "cn" in scope.targets
    return code == "loading" and "loading" in scope.series


def _explains_counter(scope: Scope, code: str) -> bool:
    if code == "ktz":
        own = scope.operator == "ktz" or "ktz" in scope.counters or scope.entity == "ktz"
        return own or ("kz" in scope.countries and scope.modes == frozenset({"rail"}))
    if code in ("gacc", "bns", "eurostat"):
        return scope.operator == code or (code == "bns" and "statistics" in scope.series)
    if code == "association":
        return scope.operator == "titr-association"
    if code == "erai":
        return scope.entity in ("china-eu-rail", "erai")
    if code == "ministry":
        return scope.operator in ("", "unstated")
    return scope.operator == code or code in scope.counters


def measure_cost(index: Index, scope: Scope, claim: Claim) -> float:
    """How much narrower a series is than the words of a claim: 0 where it is as wide."""
    cost = float(sum(_list_costs(index, scope, claim)))
    return 0.0 if scope.headline and cost < NARROW else cost


def _list_costs(index: Index, scope: Scope, claim: Claim) -> Iterator[float]:
    mode, cargo, direction, counter = index.usual[(scope.entity, scope.metric)]
    told = claim.codes("mode"), claim.codes("cargo"), claim.codes("direction")
    railman = claim.has("who:ktz")
    if (
        scope.entity == "kz-china-rail"
        and scope.unit == "t"
        and "rail" not in told[0]
        and not railman
    ):
        yield NARROW  # lorries carry some of it
    if mode and mode not in scope.modes and not scope.modes & told[0] and not railman:
        yield NARROW
    if told[0] - {"all"} and "all" in scope.modes:
        yield NARROW
    if cargo and cargo not in scope.cargos and not scope.cargos & told[1]:
        yield NARROW
    if not scope.metric.startswith("trade_value"):
        own = scope.directions & (
            told[2] | ({"transit"} if scope.entity == "kz-transit" else set())
        )
        if direction and direction not in scope.directions and not own:
            yield NARROW
    else:
        yield from _list_trade_costs(scope, claim)
    if scope.operator != counter and not _is_counter_named(scope, claim):
        yield COUNTER
    if scope.is_cumulative and not claim.has("kind:cumulative"):
        yield NARROW
    places = (scope.sources | scope.targets) - claim.codes("place") - scope.countries
    yield NARROW * len(places)
    if scope.corridor and not scope.headline and not _names_corridor(scope, claim):
        yield NARROW
    yield NARROW * len([one for one in scope.special if not _is_special_named(scope, claim, one)])


def _list_trade_costs(scope: Scope, claim: Claim) -> Iterator[float]:
    """Exports and imports of whom: a series of the partner's count is the mirror of the other."""
    flow = next(iter(scope.directions), "")
    told = claim.codes("direction") & {"export", "import"}
    if not told or len(told) == 2:
        yield 0.0 if flow == "total" else NARROW
        return
    if flow == "total":
        yield NARROW
        return
    reporter = REPORTERS.get(scope.operator, "")
    pair = [one for needs in scope.needs for one in needs]
    partner = next((p.partition(":")[2] for p in pair if p != f"place:{reporter}"), "")
    exporter = reporter if flow == "export" else partner
    if not reporter or exporter != claim.exporter:
        yield 3 * NARROW
    elif flow not in told:
        yield MIRROR


def _is_counter_named(scope: Scope, claim: Claim) -> bool:
    return any(_explains_counter(scope, code) and scope.operator for code in claim.codes("who"))


def _names_corridor(scope: Scope, claim: Claim) -> bool:
    needed = CORRIDORS.get(scope.corridor)
    return bool(needed and needed & claim.tags)


def _is_special_named(scope: Scope, claim: Claim, special: str) -> bool:
    """Whether a claim names what the code of a series says it is of alone."""
    if special == "via-kazakhstan":
        return claim.has("direction:via-kz")
    if special.startswith(("to-", "from-")):
        named = special.split("-", 1)[1]
        if named == "china":
            return claim.has("direction:westbound") or claim.has("direction:eastbound")
        return bool({named, *scope.sources, *scope.targets} & claim.codes("place"))
    if special == "customs":
        return claim.has("who:gacc")
    named = {"tonnes-ports": "between-ports"}.get(special, special)
    return claim.has(f"kind:{named}")
