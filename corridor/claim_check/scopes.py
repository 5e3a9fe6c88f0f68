"""What each series counts, and which words of a claim that explains."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.claim_check.lexicon import Lexicon, cut_name, read_words
from corridor.evidence.statuses import PLANNED
from corridor.language import evidence_text, locale
from corridor.languages import LANGUAGES

Row = Mapping[str, Any]

#: what is counted -> the tags that mean it, one set or another; else its own name, or the
#: countries in its code
NEEDS: dict[str, tuple[frozenset[str], ...]] = {
    entity: tuple(frozenset(one.split()) for one in sets)
    for entity, sets in {
        "kz-transit": ("direction:via-kz", "direction:transit", "entity:kz-transit"),
        "china-europe": ("entity:china-europe", "place:cn place:europe"),
        "china-central-asia": ("entity:china-central-asia", "place:cn place:ca"),
        "china-eu-rail": ("who:erai", "place:cn place:eu", "entity:china-eu-rail"),
        "kz-china-rail": ("place:kz place:cn", "entity:kz-china-rail"),
        "kz-china-road": ("place:kz place:cn mode:road", "entity:kz-china-road"),
        "kz-uz-rail": ("place:kz place:uz", "entity:kz-uz-rail"),
        "ktz": ("who:ktz", "entity:ktz"),
        "kz-rail": ("place:kz mode:rail", "entity:kz-rail"),
        "kz-road": ("place:kz mode:road", "entity:kz-road"),
        "kz-air": ("place:kz mode:air", "entity:kz-air"),
        "kz-sea-fleet": ("place:kz metric:fleet", "entity:kz-sea-fleet"),
        "horgos-cn": ("place:khorgos", "place:horgos-cn"),
        "aktau-airport": ("place:aktau mode:air", "place:aktau-airport"),
        "aktau-baku-feeder": ("place:aktau place:baku-alat", "entity:aktau-baku-feeder"),
        "xian-almaty": ("place:xian place:almaty", "entity:xian-almaty"),
    }.items()
}
#: a corridor that figures of something wider are of -> what names it
CORRIDORS = {
    "china-europe": frozenset({"place:cn", "place:europe", "entity:china-europe"}),
    "china-central-asia": frozenset({"place:cn", "place:ca", "entity:china-central-asia"}),
    "china-russia": frozenset({"place:cn", "place:ru"}),
    "china-eu": frozenset({"place:cn", "place:eu"}),
    "asia-europe": frozenset({"place:cn", "place:europe"}),
}
#: word of a claim -> the measures it names
METRICS: dict[str, tuple[str, ...]] = {
    "trade": ("trade_value_usd", "trade_value_eur", "trade_value_cny"),
    "turnover": ("freight_turnover",),
    "share": ("share",),
    "lpi": ("lpi_rank", "lpi_score"),
    "investment": ("investment_usd", "investment_kzt", "investment_eur"),
    "value": ("cargo_value",),
    "price": ("freight_rate_feu", "freight_rate_teu", "freight_index", "air_rate"),
    "time": ("transit_time",),
    "border-time": ("border_time", "clearance_time"),
    "queue": ("queue_trains", "queue_trucks", "queue_wagons"),
    "speed": ("speed", "daily_run"),
    "depth": ("depth",),
    "level": ("sea_level",),
    "length": ("length",),
    "fleet": ("fleet",),
    "passenger": ("passengers",),
    "emission": ("co2_intensity",),
}
#: measures that a unit alone names
PLAIN = frozenset(
    {
        "freight_volume",
        "container_volume",
        "container_boxes",
        "trains",
        "wagons",
        "vehicles",
        "vessel_calls",
        "passengers",
        "freight_turnover",
        "trains_per_day",
        "wagons_per_day",
        "vehicles_per_day",
    }
)
#: who counts -> whose exports its exports are
REPORTERS = {
    "gacc": "cn",
    "bns": "kz",
    "uzstat": "uz",
    "nsc-kg": "kg",
    "tajstat": "tj",
    "eurostat": "eu",
}
#: ends of codes that say a series is of a part, a bound or a state before
_SPECIAL = re.compile(
    r"-(after|before|lower|upper|reduced|record|storm|longest|shortest|low|stage-\d|first-track|"
    r"second-track|eu28|kz-kg-tm|crct|crexpress|merchant|statistics|airlines|sarzha|customs|"
    r"received|overflight|container-trains|ktz-express|dtd|kim|all-routes|tonnes-ports|tariff|to-[a-z-]+|"
    r"from-[a-z-]+|via-kazakhstan|(?:west|east|central|south)-corridor)(?=-|$)"
)
_PLACES = {"eu": "eu", "central-asia": "ca", "europe": "europe", "ca5": "ca", "world": "world"}


@dataclass(frozen=True)
class Figure:
    """One value of a series (table `series_value`)."""

    series: str
    period: str
    kind: str
    start: dt.date
    end: dt.date
    year: int
    value: float
    unit: str
    status: str
    qualifier: str
    flags: tuple[str, ...]
    derivation: str
    low: float
    high: float
    growth: float | None
    growth_error: float | None
    prior_value: float | None
    #: whose figure it is, as `corridor.language.publisher` reads it; empty when derived
    publisher: str
    observation: str


@dataclass(frozen=True)
class Scope:
    """What a series counts. ``extras``: what it counts more narrowly than its kind does."""

    series: str
    entity: str
    metric: str
    unit: str
    modes: frozenset[str]
    cargos: frozenset[str]
    directions: frozenset[str]
    corridor: str
    operator: str
    headline: bool
    is_plan: bool
    is_cumulative: bool
    special: tuple[str, ...]
    sources: frozenset[str]
    targets: frozenset[str]
    countries: frozenset[str]
    counters: frozenset[str]
    compare_with: tuple[str, ...]
    figures: tuple[Figure, ...]
    row: Row

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The sets of tags of which one must be in a claim about it."""
        if self.entity in NEEDS:
            return NEEDS[self.entity]
        kind, _, rest = self.entity.partition("-")
        if kind == "country":
            return (frozenset({f"place:{rest}"}),)
        if kind == "trade":
            return (frozenset(f"place:{_PLACES.get(one, one)}" for one in rest.split("-")),)
        return (frozenset({f"place:{self.entity}"}), frozenset({f"entity:{self.entity}"}))

    @property
    def is_capacity(self) -> bool:
        """Whether it says what could be handled."""
        return self.metric.startswith("capacity")

    def at(self, period: str) -> Figure | None:
        """Its figure of a period."""
        return next((one for one in self.figures if one.period == period), None)

    def full_years(self) -> list[Figure]:
        """Its whole years (editions of an index, of plans the years they are for), newest first."""
        years = [one for one in self.figures if one.kind == "year"]
        return sorted(years or self.figures, key=lambda one: (one.end, one.start), reverse=True)


@dataclass(frozen=True)
class Index:
    """All series of an edition, the words that name them, and the year the edition is of."""

    scopes: Mapping[str, Scope]
    lexicon: Lexicon
    year: int
    #: what series of one thing and one measure mostly are: (mode, cargo, direction, who counts)
    usual: Mapping[tuple[str, str], tuple[str, str, str, str]]
    #: (measure, language) -> what titles call it: "freight, tonnes"
    measures: Mapping[tuple[str, str], str]


def build_index(
    scopes: pd.DataFrame, values: pd.DataFrame, names: pd.DataFrame, year: int
) -> Index:
    """The index of rows of the queries `claim_scopes`, `series_values` and `code_names`."""
    figures: dict[str, list[Figure]] = defaultdict(list)
    for row in values.to_dict("records"):
        figures[row["series_id"]].append(_build_figure(row))
    found = [
        _build_scope(row, tuple(figures[row["series_id"]])) for row in scopes.to_dict("records")
    ]
    words = [*read_words(), *_name_things(found, names), *_name_countries()]
    return Index(
        {one.series: one for one in found},
        Lexicon(words),
        year,
        _find_usual(found),
        _find_measures(found),
    )


def _build_figure(row: Row) -> Figure:
    def number(name: str) -> float | None:
        return None if pd.isna(row[name]) else float(row[name])

    return Figure(
        row["series_id"],
        row["period"],
        row["period_kind"],
        pd.Timestamp(row["period_start"]).date(),
        pd.Timestamp(row["period_end"]).date(),
        int(row["year"]),
        float(row["value"]),
        row["unit"],
        row["status"],
        row["qualifier"],
        tuple(row["flags"]),
        row["derivation"] or "",
        float(row["low"]),
        float(row["high"]),
        number("growth"),
        number("growth_error"),
        number("prior_value"),
        _text(row["attribution"]),
        _text(row["observation_id"]),
    )


def _build_scope(row: Row, figures: tuple[Figure, ...]) -> Scope:
    def codes(name: str) -> frozenset[str]:
        return frozenset(_split(row[name]))

    places = {name: _read_places(row[name]) for name in ("origins", "destinations", "partners")}
    return Scope(
        series=row["series_id"],
        entity=row["entity"],
        metric=row["metric"],
        unit=row["unit"],
        modes=codes("mode"),
        cargos=codes("cargo"),
        directions=codes("direction"),
        corridor=_text(row["corridor"]),
        operator=_text(row["operator"]),
        headline=bool(row["headline"]),
        is_plan=bool(figures) and all(one.status in PLANNED for one in figures),
        is_cumulative="cumulative" in row["series_id"],
        special=tuple(_SPECIAL.findall(row["series_id"])),
        sources=places["origins"] | places["partners"],
        targets=places["destinations"] | places["partners"],
        countries=frozenset(one.lower() for one in _split(row["countries"])),
        counters=frozenset(_list(row["counters"])),
        compare_with=tuple(_list(row["compare_with"])),
        figures=figures,
        row=row,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _split(value: object) -> list[str]:
    return [one for one in _text(value).split(";") if one]


def _list(value: object) -> list[str]:
    return [] if value is None or isinstance(value, float) or value is pd.NA else list(value)  # type: ignore[call-overload]


def _read_places(codes: object) -> frozenset[str]:
    parts = (part for code in _list(codes) for part in re.split(r"\+", str(code)))
    return frozenset(_PLACES.get(one.lower(), one.lower()) for one in parts)


def _find_usual(scopes: Sequence[Scope]) -> dict[tuple[str, str], tuple[str, str, str, str]]:
    groups: dict[tuple[str, str], list[Scope]] = defaultdict(list)
    for one in scopes:
        groups[(one.entity, one.metric)].append(one)
    return {
        key: (
            _choose((s.modes for s in group), "all", "multimodal"),
            _choose((s.cargos for s in group), "all", "container"),
            _choose((s.directions for s in group), "total"),
            _choose_counter(group),
        )
        for key, group in groups.items()
    }


def _find_measures(scopes: Sequence[Scope]) -> dict[tuple[str, str], str]:
    """What most titles call a measure in each language: what follows their last colon."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in scopes:
        for lang in LANGUAGES:
            if named := _MEASURE.search(evidence_text(one.row, "title", lang) or ""):
                found[(one.metric, lang)][named[1]] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in found.items()}


#: the measure in a title: behind its last colon, before what is said of it in brackets
_MEASURE = re.compile(r"(?::\s*|：)([^:：(（]+?(?:（[^（）]{1,4}）)?)\s*(?=[(（]|$)")


def _choose(sets: Iterable[frozenset[str]], *first: str) -> str:
    """The widest of the codes there are, else the most common."""
    counts = Counter(code for codes in sets for code in codes)
    return next(
        (one for one in first if counts[one]), counts.most_common(1)[0][0] if counts else ""
    )


def _choose_counter(group: Sequence[Scope]) -> str:
    headline = [one.operator for one in group if one.headline]
    known = headline or sorted({one.operator for one in group}, key=lambda o: (o != "", o))
    return known[0] if known else ""


#: countries whose names are also other words, or are named in `claim_words.toml`
_NAMED = frozenset(
    "KZ CN RU BY UZ KG TJ TM AZ GE TR IR DE PL MN IN AF EU EZ UN TG ML TD OM".split()
)


def _name_countries() -> list[tuple[str, str]]:
    """(tag, words) of the countries of the world, so that a claim on one is none on another."""
    found = []
    for lang in LANGUAGES:
        for code, name in locale(lang).territories.items():
            if len(code) == 2 and code not in _NAMED and len(name) >= 3:
                words = cut_name(str(name))
                short = len(words) < 5 and not words.endswith("=")
                found.append((f"place:{code.lower()}", f"{words}=" if short else words))
    return found


#: kinds of things whose names are names of places
_PLACE_KINDS = frozenset(
    {
        "seaport",
        "rail-border-crossing",
        "road-border-crossing",
        "terminal",
        "dry-port",
        "airport",
        "river",
    }
)
#: kinds whose names are words of other things: `claim_words.toml` says how they are called
_OWN_KINDS = frozenset({"traffic-flow", "corridor", "country", "trade-pair", "index", "sea"})


def _name_things(scopes: Sequence[Scope], names: pd.DataFrame) -> list[tuple[str, str]]:
    """(tag, words) of the names of what is counted and of places, in every language."""
    kinds = {one.entity: str(one.row["entity_kind"]) for one in scopes}
    found = []
    for row in names.to_dict("records"):
        dimension, code = row["dimension"], str(row["code"])
        own = code == "ktz" or kinds.get(code, "country") in _OWN_KINDS
        if dimension == "entity" and not own:
            tag = f"{'place' if kinds[code] in _PLACE_KINDS else 'entity'}:{code}"
        elif dimension in ("origin", "destination") and len(code) > 2 and "+" not in code:
            tag = f"place:{_PLACES.get(code.lower(), code.lower())}"
        else:
            continue
        told = {key: value for key, value in row.items() if isinstance(value, str)}
        for lang in LANGUAGES:
            words = cut_name(evidence_text(told, "name", lang) or "")
            if len(words) > 1:
                found.append((tag, words))
    return found
