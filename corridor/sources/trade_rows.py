"""Trade of one office as rows of trade_totals and trade_monthly.

A row keeps what the evidence says of the same figure, so that only what differs is a proposal: its
rank among publishers, and its note while the value is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin, RowStatement
from corridor.sources.connector import Reading
from corridor.sources.partners import EU27, has_all_members

if TYPE_CHECKING:
    import pandas as pd

#: the table of a period and its column, by the length of the period: 2023, 2023-09
_TABLES = {4: ("trade_totals", "year"), 7: ("trade_monthly", "month")}
_RANKS = ("1", "2", "3")


@dataclass(frozen=True)
class Office:
    """Who reports: country in three letters, name in the trade tables, code in publishers.csv;
    ``site``: how its own address begins in notes; ``what``: how the table is called in notes."""

    reporter: str
    name: str
    code: str
    site: str
    what: str
    basis: str = "goods"


@dataclass(frozen=True)
class Flow:
    """What an office says of one partner, flow (`export`, `import`) and period: ``value`` in
    ``unit``; ``remark``: how it came about, where it isn't simply printed."""

    partner: str
    period: str
    flow: str
    value: Decimal | None
    unit: str = "usd"
    remark: str = ""
    place: str = ""


def state_flows(
    office: Office, flows: Iterable[Flow], origin: Origin, tables: Mapping[str, pd.DataFrame]
) -> Reading:
    """Flows as rows of the evidence, those alone for which it has a place. They were read at the
    office's own site, whether it was asked or its answer was saved as a file."""
    reading, origin = Reading(), replace(origin, address=f"https://{office.site}/")
    known = {length: _Known(office, tables, *table) for length, table in _TABLES.items()}
    for flow in flows:
        table = known[len(flow.period)]
        if reason := table.refuse(flow):
            reading.leave(reason)
        else:
            row = table.make_row(flow)
            reading.statements.append(RowStatement(table.name, row, origin, flow.place))
    return reading


def sum_members(flows: Mapping[str, Flow]) -> Flow | None:
    """Trade with the European Union, from that with each member (by two letters); None unless all
    are printed. A member that prints none adds nothing."""
    if not has_all_members(flows):
        return None
    parts = [flows[code] for code in EU27]
    counted = [one.value for one in parts if one.value is not None]
    one = parts[0]
    remark = f"derived: sum of {len(counted)} EU27 member rows"
    return Flow("EU27", one.period, one.flow, sum(counted, Decimal(0)), one.unit, remark)


class _Known:
    """What the evidence has of the office's country in one of the two tables."""

    def __init__(
        self, office: Office, tables: Mapping[str, pd.DataFrame], name: str, period: str
    ) -> None:
        self.office, self.name, self.period = office, name, period
        rows = tables[name]
        self.rows: dict[tuple[str, ...], list[dict[str, str]]] = {}
        for row in rows[rows["reporter_iso3"] == office.reporter].to_dict("records"):
            key = (row["partner_iso3"], row["flow"], row[period])
            self.rows.setdefault(key, []).append(row)
        self.first = min((key[-1] for key in self.rows), default="")

    def _find(self, flow: Flow) -> tuple[list[dict[str, str]], dict[str, str] | None]:
        """All rows of the flow, goods with or without services, and the best one of this office."""
        rows = self.rows.get((flow.partner, flow.flow, flow.period), [])
        whose = (self.office.name, self.office.basis)
        own = [row for row in rows if (row["publisher"], row["basis"]) == whose]
        return rows, min(own, key=lambda row: row["rank"], default=None)

    def refuse(self, flow: Flow) -> str:
        """Why a flow isn't proposed: a reason of LEFT, or ""."""
        rows, own = self._find(flow)
        if not flow.value:
            return "no-value"
        if flow.period < self.first:
            return "earlier"
        if own and own["unit"] != flow.unit:
            return "counted-once"
        if not own and {row["rank"] for row in rows} >= set(_RANKS):
            return "no-series"
        return ""

    def make_row(self, flow: Flow) -> dict[str, str]:
        """The row as it would stand; the evidence's own where the value is the same."""
        rows, own = self._find(flow)
        value = str((flow.value or Decimal(0)).quantize(Decimal(1), ROUND_HALF_UP))
        if own and own["value"] == value:
            return own
        taken = {row["rank"] for row in rows}
        note = [flow.remark, self.office.what, f"{self.office.site}/"]
        return {
            "reporter_iso3": self.office.reporter,
            "partner_iso3": flow.partner,
            self.period: flow.period,
            "flow": flow.flow,
            "value": value,
            "unit": flow.unit,
            "publisher": self.office.name,
            "basis": self.office.basis,
            "rank": own["rank"] if own else min(set(_RANKS) - taken),
            "source_note": "; ".join(filter(None, note)),
        }
