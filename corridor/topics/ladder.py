"""The ladder of the corridor: what each place can take, what runs there, what is planned.

One rung a place, from Xi'an to Aktau and to Saryagash. A rule takes series_value rows and says
nothing of what they do not hold: a rung without a figure stays a rung.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from corridor.charts.part_years import PART_KINDS
from corridor.evidence.comparison import RATINGS_NEAR, UNFIT, Use, find_use
from corridor.evidence.statuses import CAPACITY, COUNTED, HAPPENED, PLANNED, weakest
from corridor.evidence.tiers import is_reprint, lean_on_reprint
from corridor.language.quantities import PERIOD_SHORT, WORD, Quantity
from corridor.topics.finding import Finding

#: on the scale of trains a day, how far the largest figure of another unit reaches
_REACH = 52.0
#: trains of both tracks and both directions that make a pair
_A_PAIR = 2.0


@dataclass(frozen=True)
class RungSeries:
    """The series of one rung. ``key``: its place, in words ``ladder-place-<key>``.

    ``way``: how what runs is read: ``level`` (the newest statement of trains a day), ``tracks``
    (trains of a period over the tracks of a line, as pairs a day), ``year`` (the newest year or
    part of one), ``stated`` (only in words: the source leaves open what it counts).
    ``low``: what passed on a bad day; ``record``: on the best one. ``doubt``: the rating printed in
    another unit. ``beside``: figures that are said in words only.
    """

    key: str
    unit: str
    way: Literal["level", "tracks", "year", "stated"]
    runs: tuple[str, ...] = ()
    takes: str = ""
    plan: str = ""
    low: str = ""
    record: str = ""
    doubt: str = ""
    beside: tuple[str, ...] = ()

    @property
    def series(self) -> tuple[str, ...]:
        """All series of the rung, what runs first."""
        named = (*self.runs, self.takes, self.plan, self.low, self.record, self.doubt, *self.beside)
        return tuple(name for name in named if name)


TRAINS, PAIRS = "trains/day", "pairs/day"
#: from Xi'an to the border, to the Caspian and to Saryagash; ports last, in units of their own
LADDER = (
    RungSeries("xian", TRAINS, "stated", beside=("xian-trains",)),
    RungSeries(
        "dostyk",
        TRAINS,
        "level",
        runs=("dostyk-trains-per-day-eastbound",),
        takes="dostyk-capacity-trains-eastbound",
        low="dostyk-trains-per-day-eastbound-storm",
        record="dostyk-trains-per-day-eastbound-record",
    ),
    RungSeries(
        "altynkol",
        TRAINS,
        "level",
        runs=("altynkol-trains-per-day-eastbound",),
        takes="altynkol-capacity-trains-eastbound",
        low="altynkol-trains-per-day-eastbound-reduced",
    ),
    RungSeries(
        "altynkol-zhetygen",
        PAIRS,
        "level",
        takes="altynkol-capacity-train-pairs",
        plan="altynkol-capacity-train-pairs-plan",
    ),
    RungSeries(
        "dostyk-moiynty",
        PAIRS,
        "tracks",
        runs=("dostyk-moiynty-trains-first-track", "dostyk-moiynty-trains-second-track"),
        takes="dostyk-moiynty-capacity-pairs",
        doubt="dostyk-moiynty-capacity-trains",
        beside=(
            "dostyk-moiynty-trains-per-day-first-track",
            "dostyk-moiynty-trains-per-day-second-track",
        ),
    ),
    RungSeries(
        "kyzylzhar-sekseuil",
        TRAINS,
        "stated",
        beside=("kyzylzhar-sekseuil-capacity-trains", "kyzylzhar-sekseuil-capacity-trains-plan"),
    ),
    RungSeries(
        "saryagash",
        PAIRS,
        "level",
        takes="saryagash-capacity-train-pairs",
        plan="saryagash-capacity-train-pairs-plan",
        beside=("saryagash-trains-per-day",),
    ),
    RungSeries(
        "aktau-containers",
        "teu/year",
        "year",
        runs=("aktau-teu",),
        takes="aktau-capacity-container",
        plan="aktau-capacity-container-plan",
        beside=("aktau-capacity-container-stage-1-plan",),
    ),
    RungSeries("aktau", "t/year", "year", runs=("aktau-tonnes",), takes="aktau-capacity-freight"),
    RungSeries("kuryk", "t/year", "year", runs=("kuryk-tonnes",), takes="kuryk-capacity-freight"),
)
#: the line that has got its second track
SECOND_TRACK = "dostyk-moiynty"
SERIES = tuple(dict.fromkeys(name for rung in LADDER for name in rung.series))


@dataclass(frozen=True)
class Mark:
    """One figure of a rung in the rung's unit, with the rows (series, period) it is read from.

    ``total`` and ``days``: what pairs a day are counted from, zero where the source gives them.
    ``undated``: the day is about right, no more. ``when``: of a plan, for when it is, or, where it
    is ``stated`` without a date, when that was. ``reprint``: by the press or a copy alone.
    """

    value: float
    period: str
    end: dt.date
    status: str
    qualifier: str
    rows: tuple[tuple[str, str], ...]
    part: bool = False
    total: float = 0.0
    days: int = 0
    undated: bool = False
    when: str = ""
    stated: bool = False
    reprint: bool = False


@dataclass(frozen=True)
class Rung:
    """One place. ``takes``: what it is rated for, ``least``: the lowest of ratings that differ,
    ``before``: the rating before the last step; ``doubt``: the rating as printed in another unit;
    ``low``: what ran on a bad day, ``record`` on the best one found; ``beside``: what is said in
    words only; ``use``: of the rating, where the two may be compared."""

    key: str
    unit: str
    takes: Mark | None = None
    least: Mark | None = None
    before: Mark | None = None
    runs: Mark | None = None
    low: Mark | None = None
    record: Mark | None = None
    doubt: Mark | None = None
    plan: Mark | None = None
    beside: tuple[Mark, ...] = ()
    use: Use | None = None

    @property
    def marks(self) -> list[Mark]:
        """All figures of the rung that there are."""
        ran, rated = (self.runs, self.low, self.record), (self.takes, self.least, self.before)
        return [m for m in (*ran, *rated, self.doubt, self.plan, *self.beside) if m]

    @property
    def unclear(self) -> Mark | None:
        """What ran beside a rating, of which the source leaves open whether trains or pairs."""
        alone = self.by_train and self.takes and self.runs is None and self.beside
        return self.beside[0] if alone else None

    @property
    def is_full(self) -> bool:
        """Whether the best day found ran all that the place was rated for by then."""
        best, takes = self.record, self.takes
        return bool(best and takes and best.value >= takes.value and best.end >= takes.end)

    @property
    def by_train(self) -> bool:
        """Whether it is counted in trains or pairs a day."""
        return self.unit in (TRAINS, PAIRS)


def build_ladder(rows: pd.DataFrame) -> list[Rung]:
    """The rungs of the ladder from series_value rows of SERIES; without a row none of a place."""
    rungs = (_build_rung(one, rows[rows["series_id"].isin(one.series)]) for one in LADDER)
    return [rung for rung in rungs if rung.marks]


def _build_rung(spec: RungSeries, rows: pd.DataFrame) -> Rung:
    def of(*series: str) -> pd.DataFrame:
        return rows[rows["series_id"].isin(series)].sort_values("period_end", kind="stable")

    ratings = _fit(of(spec.takes), (CAPACITY,))
    rung = Rung(
        spec.key,
        spec.unit,
        runs=_read_runs(spec, of(*spec.runs)),
        low=_newest(_fit(of(spec.low), HAPPENED)),
        record=_newest(_fit(of(spec.record), HAPPENED)),
        doubt=_newest(of(spec.doubt)),
        plan=_newest(_fit(of(spec.plan), PLANNED)),
        beside=tuple(m for name in spec.beside if (m := _newest(_newest_rows(of(name))))),
    )
    rung = _rate(rung, ratings)
    return replace(rung, use=_find_use(rung, ratings))


def _fit(rows: pd.DataFrame, statuses: Iterable[str]) -> pd.DataFrame:
    """The rows of these statuses that count what the rung counts."""
    doubted = rows["flags"].map(lambda flags: bool(UNFIT & set(flags))).astype(bool)
    return rows[rows["status"].isin(list(statuses)) & ~doubted]


def _newest_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The whole years where a series has any, for a part beside them would be another measure."""
    years = rows[rows["period_kind"] == "year"]
    return years if len(years) else rows


def _mark(row: pd.Series) -> Mark:
    return Mark(
        float(row.value),
        str(row.period),
        row.period_end,
        str(row.status),
        str(row.qualifier),
        ((str(row.series_id), str(row.period)),),
        part=row.period_kind in PART_KINDS,
        undated=bool({"date-approximate", "undated"} & set(row["flags"])),
        when=str(row.get("target") or row.get("stated") or ""),
        stated=bool(row.get("stated") and not row.get("target")),
        reprint=is_reprint(row.get("tier")),
    )


def _newest(rows: pd.DataFrame) -> Mark | None:
    return None if rows.empty else _mark(rows.iloc[-1])


def _read_runs(spec: RungSeries, rows: pd.DataFrame) -> Mark | None:
    if spec.way == "tracks":
        return count_pairs(rows, spec.runs)
    if spec.way == "year":
        kinds = rows["period_kind"].isin(["year", *PART_KINDS])
        return _newest(_fit(rows[kinds], COUNTED))
    return _newest(_fit(rows, HAPPENED))


def count_pairs(rows: pd.DataFrame, tracks: tuple[str, ...]) -> Mark | None:
    """Pairs a day over a line: the trains of all its tracks in the newest period that each has,
    by days, by two. None where no period has them all."""
    counted = _fit(rows, COUNTED)
    whole = counted.groupby("period").filter(lambda part: set(part["series_id"]) == set(tracks))
    if whole.empty:
        return None
    newest = whole[whole["period_end"] == whole["period_end"].max()]
    newest = newest[newest["period"] == newest["period"].iloc[-1]]
    first = newest.iloc[0]
    days = (first.period_end - first.period_start).days + 1
    total = float(newest["value"].sum())
    return Mark(
        total / days / _A_PAIR,
        str(first.period),
        first.period_end,
        weakest(list(newest["status"])),
        "about",
        tuple((str(row.series_id), str(row.period)) for row in newest.itertuples()),
        total=total,
        days=days,
        reprint=lean_on_reprint(list(newest["tier"])) if "tier" in newest else False,
    )


def _rate(rung: Rung, ratings: pd.DataFrame) -> Rung:
    """The rung with its rating: on a line the newest and the one before the last step, at a port
    the highest of the newest year, and the lowest where they differ."""
    if ratings.empty:
        return rung
    if rung.by_train:
        takes = _mark(ratings.iloc[-1])
        earlier = ratings[ratings["value"] != takes.value]
        return replace(rung, takes=takes, before=_newest(earlier))
    year = ratings[ratings["year"] == ratings["year"].max()].sort_values("value", kind="stable")
    least, takes = _mark(year.iloc[0]), _mark(year.iloc[-1])
    differ = takes.value > least.value * (1 + RATINGS_NEAR)
    return replace(rung, takes=takes, least=least if differ else None)


def _find_use(rung: Rung, ratings: pd.DataFrame) -> Use | None:
    """The use of the rating; none of a part of a year or of an estimate."""
    runs, takes = rung.runs, rung.takes
    if runs is None or takes is None or runs.part or runs.status not in COUNTED:
        return None
    rated = [(takes.end.year, takes.value)]
    if not rung.by_train:
        rated = list(zip(ratings["year"], ratings["value"], strict=True))
    return find_use([(runs.end.year, runs.value)], [(int(at), float(v)) for at, v in rated])


def find_reach(rung: Rung, ladder: list[Rung]) -> float:
    """The scale of a rung: one of all that are counted in its unit."""
    if rung.by_train:
        return 1.0
    alike = [one for one in ladder if one.unit == rung.unit]
    drawn = [m.value for one in alike for m in (one.runs, one.takes, one.plan) if m]
    return _REACH / max(drawn)


def find_binding(ladder: Iterable[Rung]) -> Rung | None:
    """The rung of the railway that leaves the least room; None where none can be compared."""
    used = [rung for rung in ladder if rung.use and rung.by_train]
    return max(used, key=lambda rung: rung.use.high if rung.use else 0.0, default=None)


def find_room(ladder: list[Rung]) -> list[Finding]:
    """What the ladder says, most pressing first: the rung that used most of its rating and on
    which day, the rungs that were full on their best day, the line with the second track.

    A figure of one day is of no other: each finding has its ``when``.
    """
    rung = find_binding(ladder)
    if rung is None:
        return []
    said = [_quote(rung, rung.runs)]
    said += [_quote(one, one.record, "ladder-full") for one in ladder if one.is_full]
    line = [one for one in ladder if one.key == SECOND_TRACK and one.use and one is not rung]
    return [*said, *(_quote(one, one.runs) for one in line)]


def _quote(rung: Rung, ran: Mark | None, key: str = "") -> Finding:
    """What ``ran`` of what the rung is rated for."""
    assert ran
    assert rung.takes
    values = {
        "place": Quantity(f"ladder-place-{rung.key}", WORD),
        "runs": Quantity(ran.value, rung.unit, bare=True, digits=0),
        "takes": Quantity(rung.takes.value, rung.unit, bare=True, digits=0),
        "when": Quantity(ran.period, PERIOD_SHORT),
    }
    key = key or ("ladder-line" if rung.unit == PAIRS else "ladder-binds")
    return Finding(key, values, rests_on=(*ran.rows, *rung.takes.rows))


def select_rows(rows: pd.DataFrame, ladder: Iterable[Rung]) -> pd.DataFrame:
    """The series_value rows behind the rungs, in the order of the rungs, each once."""
    keys = dict.fromkeys(key for rung in ladder for mark in rung.marks for key in mark.rows)
    indexed = rows.set_index(["series_id", "period"], drop=False)
    return indexed.loc[list(keys)].reset_index(drop=True)
