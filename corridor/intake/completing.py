"""A row of another table with what names its source: notes, ids, the office of a row of trade."""

from __future__ import annotations

from urllib.parse import urlsplit

from corridor.evidence.table_contract import Contract
from corridor.intake.ground import Ground, Row
from corridor.intake.proposal import Change
from corridor.intake.sourcing import Sourcing, find_source, identify, make_change, name_counter
from corridor.intake.statement import Origin, RowStatement

#: what is one figure of trade, whatever rank it stands at
TRADE = {
    "trade_totals": ("reporter_iso3", "partner_iso3", "year", "flow", "basis", "publisher"),
    "trade_monthly": ("reporter_iso3", "partner_iso3", "month", "flow", "basis", "publisher"),
}
_SOURCES = frozenset({"source_id", "source_ids"})


class Completer:
    """Fills in the columns of a row that follow from where it was read."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._sources: dict[tuple[str, ...], Sourcing] = {}
        self._offices: dict[str, list[Row]] = {}
        for row in ground.rows("trade_publishers"):
            self._offices.setdefault(row["publisher"], []).append(row)

    def complete(self, statement: RowStatement, contract: Contract) -> tuple[Row, list[Change]]:
        """All columns of the row, and the rows of other tables that it needs."""
        row = {name: statement.row.get(name, "").strip() for name in contract.names}
        origin, changes = statement.origin, []
        if contract.table in TRADE:
            changes += self._name_office(row, origin)
        for column in sorted(_SOURCES & row.keys()):
            if not row[column] and origin.printer in self.ground.publishers:
                sourcing = self._find(origin)
                row[column] = sourcing.source
                changes += sourcing.changes
        if "licence" in row:
            row["licence"] = row["licence"] or origin.licence
        if contract.table == "rates" and not row["rate_id"]:
            ending = origin.counter or origin.printer
            row["rate_id"] = "-".join((row["currency"], row["per"], row["period"], ending))
        return row, changes

    def names_source(self, contract: Contract) -> bool:
        """Whether rows of a table say where they were read."""
        return contract.table in TRADE or not _SOURCES.isdisjoint(contract.names)

    def _find(self, origin: Origin) -> Sourcing:
        key = identify(origin)
        if key not in self._sources:
            self._sources[key] = find_source(origin, self.ground)
        return self._sources[key]

    def _name_office(self, row: Row, origin: Origin) -> list[Change]:
        """Publisher and note of a row of trade; the row of trade_publishers of an office whose own
        page is read here for the first time."""
        counter = name_counter(origin, self.ground) or origin.printer
        body = self.ground.publishers.get(counter, {})
        row["publisher"] = row["publisher"] or body.get("name_en", "")
        row["rank"] = row["rank"] or "1"
        note = "; ".join(filter(None, (origin.title, origin.address)))
        row["source_note"] = row["source_note"] or note
        offices = self._offices.get(row["publisher"], [])
        fitting = any(one["repository"] in row["source_note"] for one in offices)
        host = urlsplit(origin.address).netloc
        if fitting or not host or counter not in self.ground.publishers:
            return []
        office = {
            "publisher": row["publisher"],
            "repository": host + "/",
            "counted_by": counter,
            "via": origin.printer if origin.printer != counter else "",
            "note": "",
        }
        if host + "/" not in row["source_note"]:
            row["source_note"] = "; ".join(filter(None, (row["source_note"], origin.address)))
            if host + "/" not in row["source_note"]:  # an address that is a host alone
                row["source_note"] += "/"
        return [make_change("trade_publishers", None, office)]
