"""Trade of one office as rows of trade_totals and trade_monthly.

Rank and the row of trade_publishers follow from what stands in the evidence: intake adds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin, RowStatement
from corridor.sources.connector import Reading
from corridor.sources.partners import EU27, has_all_members

if TYPE_CHECKING:
    import pandas as pd

#: the table of a period and its column, by the length of the period: 2023, 2023-09
_TABLES = {4: ("trade_totals", "year"), 7: ("trade_monthly", "month")}


@dataclass(frozen=True)
class Office:
    """Who reports: country in three letters, name in the trade tables; ``what``: how the office's
    table is called in notes."""

    reporter: str
    name: str
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
    """Flows as rows of the evidence, those alone for which it has a place."""
    reading = Reading()
    known = {length: _Known(office, tables, *table) for length, table in _TABLES.items()}
    for flow in flows:
        table = known[len(flow.period)]
        if reason := table.refuse(flow):
            reading.leave(reason)
        else:
            row = table.make_row(flow, origin)
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
    """What the evidence has of an office in one of the two tables."""

    def __init__(
        self, office: Office, tables: Mapping[str, pd.DataFrame], name: str, period: str
    ) -> None:
        self.office, self.name, self.period = office, name, period
        rows = tables[name]
        rows = rows[rows["reporter_iso3"] == office.reporter]
        self.first: str = rows[period].min() if len(rows) else ""
        own = rows[(rows["publisher"] == office.name) & (rows["basis"] == office.basis)]
        keys = own[["partner_iso3", "flow", period, "unit"]].itertuples(index=False, name=None)
        self.units = {key: unit for *key_, unit in keys for key in [tuple(key_)]}

    def refuse(self, flow: Flow) -> str:
        """Why a flow isn't proposed: a reason of LEFT, or ""."""
        if not flow.value:
            return "no-value"
        if flow.period < self.first:
            return "earlier"
        unit = self.units.get((flow.partner, flow.flow, flow.period), flow.unit)
        # the same figure in another currency is no revision of it
        return "" if unit == flow.unit else "counted-once"

    def make_row(self, flow: Flow, origin: Origin) -> dict[str, str]:
        """The row as it would stand, in whole units of its currency."""
        value = (flow.value or Decimal(0)).quantize(Decimal(1), ROUND_HALF_UP)
        return {
            "reporter_iso3": self.office.reporter,
            "partner_iso3": flow.partner,
            self.period: flow.period,
            "flow": flow.flow,
            "value": str(value),
            "unit": flow.unit,
            "publisher": self.office.name,
            "basis": self.office.basis,
            "rank": "",
            "source_note": "; ".join(filter(None, (flow.remark, self.office.what, origin.address))),
        }
