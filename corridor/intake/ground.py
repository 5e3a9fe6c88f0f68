"""The evidence as a statement meets it: lines by period, their counters, sources by address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from corridor.evidence.statuses import CAPACITY, HAPPENED

Row = dict[str, str]
Span = tuple[str, str]
#: what a figure is of, beside its line's entity and metric
DIMENSIONS = (
    "direction",
    "cargo",
    "mode",
    "partner",
    "origin",
    "destination",
    "corridor",
    "crossing",
    "operator",
    "variant",
)

_BESIDE = ("printed_bounds", "printed_growth")


@dataclass(frozen=True)
class Point:
    """A figure of a line: its row of observations, its row of series_points, who counted it ('' is
    nobody named) and who printed it."""

    seen: Row
    held: Row
    counter: str
    printer: str

    @cached_property
    def value(self) -> float:
        """Its value in the unit of its line."""
        return float(self.seen["value"])

    @property
    def span(self) -> Span:
        """First and last day, as written."""
        return self.seen["period_start"], self.seen["period_end"]

    @cached_property
    def kind(self) -> str:
        """Whether it happened, is planned or is a capacity."""
        return kind_of_status(self.seen["status"])

    @cached_property
    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day."""
        return dt.date.fromisoformat(self.span[0]), dt.date.fromisoformat(self.span[1])


class Ground:
    """Look-ups over the tables of the evidence (text, `releases.as_tables`), made once."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self.tables = tables
        self.series = self._by("series", "series_id")
        self.metrics = self._by("metrics", "metric")
        self.publishers = self._by("publishers", "publisher_id")
        self.sources = self._by("sources", "source_id")
        self.roles = self._by("source_roles", "source_id")
        self.overrides = self._by("counter_overrides", "observation_id")
        self.observations = self._by("observations", "id")
        self.excepted = {row["source_id"] for row in self.rows("tier_exceptions")}

    def _by(self, table: str, column: str) -> dict[str, Row]:
        return {row[column]: row for row in self.rows(table)}

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table as they are written."""
        frame = self.tables[table]
        names = [str(name) for name in frame.columns]
        columns = [frame[name].tolist() for name in names]
        for cells in zip(*columns, strict=True):
            yield dict(zip(names, cells, strict=True))

    @cached_property
    def points(self) -> dict[str, dict[Span, list[Point]]]:
        """Code of a line -> first and last day -> its figures, the preferred one first."""
        made: dict[str, dict[Span, list[Point]]] = {name: {} for name in self.series}
        for held in self.rows("series_points"):
            seen = self.observations.get(held["observation_id"])
            if seen is None or held["series_id"] not in made:
                continue
            role = self.roles.get(seen["source_id"], {})
            counter = role.get("counted_by", "")
            if seen["id"] in self.overrides:
                counter = self.overrides[seen["id"]]["counted_by"]
            point = Point(seen, held, counter, role.get("printed_by", ""))
            made[held["series_id"]].setdefault(point.span, []).append(point)
        for spans in made.values():
            for figures in spans.values():
                figures.sort(key=lambda one: one.held["role"] != "preferred")
        return made

    @cached_property
    def sources_at(self) -> dict[tuple[str, str], str]:
        """Address and day of publication -> the source that stands at it."""
        found: dict[tuple[str, str], str] = {}
        for name, row in self.sources.items():
            if row["url"]:
                found.setdefault((row["url"], row["published"]), name)
        return found

    @cached_property
    def named_at(self) -> dict[str, set[str]]:
        """Source -> its figures whose counter is named apart."""
        found: dict[str, set[str]] = {}
        for name, row in self.overrides.items():
            if row["counted_by"] and name in self.observations:
                found.setdefault(self.observations[name]["source_id"], set()).add(name)
        return found

    @cached_property
    def publisher_names(self) -> dict[str, str]:
        """Code or any name of a publisher, small letters -> its code."""
        found: dict[str, str] = {}
        for code, row in self.publishers.items():
            names = (text for name, text in row.items() if name.startswith(("name_", "short_")))
            for text in (code, *names):
                found.setdefault(text.casefold(), code)
        return found

    @cached_property
    def series_names(self) -> dict[str, str]:
        """Code or title of a line in any language, small letters -> its code."""
        found = {code: code for code in self.series}
        for code, row in self.series.items():
            for name, text in row.items():
                if name.startswith("title_"):
                    found.setdefault(text.casefold(), code)
        return found

    @cached_property
    def conflicts(self) -> dict[str, list[Row]]:
        """Id of a figure -> the conflicts that name it."""
        found: dict[str, list[Row]] = {}
        for row in self.rows("conflicts"):
            for side in ("observation_id_1", "observation_id_2"):
                found.setdefault(row[side], []).append(row)
        return found

    @cached_property
    def printed(self) -> dict[str, dict[str, Row]]:
        """Table -> id of a figure -> what its source prints beside it: bounds, growth."""
        return {name: self._by(name, "observation_id") for name in _BESIDE}

    @cached_property
    def lines_beside(self) -> dict[str, set[str]]:
        """Code of a line -> the lines that may be mistaken for it, named by either side."""
        found: dict[str, set[str]] = {name: set() for name in self.series}
        for name, row in self.series.items():
            for other in filter(None, row["compare_with"].split(";")):
                found[name].add(other)
                found.setdefault(other, set()).add(name)
        return found

    @cached_property
    def figures(self) -> dict[str, list[Point]]:
        """Code of a line -> its figures that are shown or stand beside, by time."""
        return {
            name: [p for _, f in sorted(spans.items()) for p in f if p.held["role"] != "excluded"]
            for name, spans in self.points.items()
        }

    @cached_property
    def scopes(self) -> dict[str, Row]:
        """Code of a line -> what its figures are of (:data:`DIMENSIONS`): as its newest shown
        figure says, else its definition."""
        made = {}
        for name, line in self.series.items():
            shown = (p.seen for p in reversed(self.figures[name]) if p.held["role"] == "preferred")
            model = next(shown, {})
            made[name] = {d: model.get(d, line.get(d, "").split(";")[0]) for d in DIMENSIONS}
        return made

    @cached_property
    def kinds(self) -> dict[str, set[str]]:
        """Code of a line -> whether its figures happened, are planned, are capacities."""
        return {name: {one.kind for one in figures} for name, figures in self.figures.items()}

    @cached_property
    def levels(self) -> set[str]:
        """Codes of the lines that hold levels at a date."""
        return {
            name
            for name, spans in self.points.items()
            if any(one.seen["period_kind"] == "stock" for span in spans.values() for one in span)
        }

    @cached_property
    def counters(self) -> dict[str, list[str]]:
        """Code of a line -> who counted its figures, the most first; nobody named is left out."""
        named = {s: [p.counter for p in f if p.counter] for s, f in self.figures.items()}
        return {s: sorted(set(n), key=lambda one: (-n.count(one), one)) for s, n in named.items()}


def kind_of_status(status: str) -> str:
    """`happened`, `planned` or `capacity`: what must never share a line."""
    if status in HAPPENED:
        return "happened"
    return "capacity" if status == CAPACITY else "planned"
