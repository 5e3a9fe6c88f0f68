"""A second edition of the evidence for the tests: a revised, a replaced, a withdrawn and a new
figure, and a trade figure; everything else as in the first."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from corridor.evidence import files, releases
from corridor.evidence.contracts import CONTRACTS
from corridor.paths import EVIDENCE, NETWORK
from corridor.server import map_files
from corridor.warehouse import tables

DATE, NOTE = "2027-01-10", "Trains of 2026"
#: another source is shown: 20,022 becomes 20,100
TRAINS = ("china-europe-trains", "2025", 20022.0, 20100.0)
#: the row itself is corrected: the month derived from it is ten trains more
HALF = ("horgos-cn-trains", "2021-01-01/2021-07-31")
MONTH = ("horgos-cn-trains", "2021-07", 574.0, 584.0)
GONE = ("china-europe-trains", "2024-05", 1724.0)
NEW = ("china-europe-trains", "2026-01-01/2026-03-31", 5300.0)
TRADE = ("AZE", "CHN", "import", "2008", 478530000.0, 480000000.0)


FILES = {contract.table: contract for contract in CONTRACTS}


def copy_evidence(place: Path) -> Path:
    """A copy of the evidence and of the network beside it in a folder; the one of the evidence."""
    shutil.copytree(NETWORK, place / NETWORK.name)
    return Path(shutil.copytree(files.EVIDENCE, place / "evidence"))


def rewrite(path: Path, change: object) -> None:
    """Replace the rows of a CSV by what ``change`` makes of them (a list of dicts)."""
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        columns, rows = list(reader.fieldnames or []), list(reader)
    rows = change(rows)  # type: ignore[operator]
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def second(folder: Path) -> None:
    """Turn a copy of `data/evidence/` into the second edition, but for the row of release.csv."""
    with (folder / "series_points.csv").open(encoding="utf-8", newline="") as handle:
        points = [r for r in csv.DictReader(handle) if r["role"] == "preferred"]
    with (folder / "observations.csv").open(encoding="utf-8", newline="") as handle:
        seen = {r["id"]: r for r in csv.DictReader(handle)}

    def shown(series: str, start: str, end: str) -> str:
        return next(
            p["observation_id"]
            for p in points
            if p["series_id"] == series
            and (seen[p["observation_id"]]["period_start"], seen[p["observation_id"]]["period_end"])
            == (start, end)
        )

    year = shown(TRAINS[0], "2025-01-01", "2025-12-31")
    gone = shown(GONE[0], "2024-05-01", "2024-05-31")
    half = shown(HALF[0], "2021-01-01", "2021-07-31")

    def observations(rows: list[dict]) -> list[dict]:
        kept = [dict(r) for r in rows if r["id"] != gone]
        for row in kept:
            if row["id"] == half:
                row["value"] = str(int(float(row["value"])) + 10)
        again = {**seen[year], "id": "o000000001", "value": "20100", "note": ""}
        new = {
            **again,
            "id": "o000000002",
            "period_start": "2026-01-01",
            "period_end": "2026-03-31",
            "period_kind": "quarter",
            "value": "5300",
            "status": "preliminary",
        }
        return [*kept, again, new]

    def roles(rows: list[dict]) -> list[dict]:
        kept = [dict(r) for r in rows if r["observation_id"] != gone]
        for row in kept:
            if (row["series_id"], row["observation_id"]) == (TRAINS[0], year):
                row["role"] = "alternative"
        add = {"series_id": TRAINS[0], "role": "preferred", "reason": "corrected by the publisher"}
        return [*kept, *({**add, "observation_id": f"o00000000{n}"} for n in (1, 2))]

    def trade(rows: list[dict]) -> list[dict]:
        for row in rows:
            key = (row["reporter_iso3"], row["partner_iso3"], row["flow"], row["year"], row["rank"])
            if key == (*TRADE[:4], "1"):
                row["value"] = str(TRADE[5])
        return rows

    rewrite(folder / "observations.csv", observations)
    rewrite(folder / "series_points.csv", roles)
    rewrite(folder / "trade_totals.csv", trade)
    for name in ("conflicts.csv", "known_errors.csv"):
        rewrite(
            folder / name,
            lambda rows: [r for r in rows if gone not in r.values() and half not in r.values()],
        )


def first_only(data: Path) -> None:
    """Fill `evidence/` and `releases/` of a data folder with the first release and nothing later,
    so that the tests' numbers hold whatever is released after it."""
    for part in ("evidence", "network", "releases"):
        shutil.rmtree(data / part, ignore_errors=True)
        (data / part).mkdir(parents=True)
    first = releases.index()[0]
    # its ids as they are written today; what the contract has gained since is empty, but for who
    # counted and who printed, without which no source is accepted
    tables_then = releases.as_tables(releases.contents(first))
    today = releases.as_tables(releases.present(EVIDENCE))
    roles = today["source_roles"]
    then = set(tables_then["sources"]["source_id"])
    tables_then["source_roles"] = roles[roles["source_id"].isin(then)]
    # whose count single figures are, too
    known = set(tables_then["observations"]["id"])
    single = today["counter_overrides"]
    tables_then["counter_overrides"] = single[single["observation_id"].isin(known)]
    # the tiers are those that follow from who counted
    tiers = today["sources"].set_index("source_id")["tier"]
    sources = tables_then["sources"]
    tables_then["sources"] = sources.assign(tier=sources["source_id"].map(tiers))
    for table in ("publishers", "trade_publishers", "tier_exceptions"):
        tables_then[table] = today[table]
    for table, rows in tables_then.items():
        path = FILES[table].find_file(data / "evidence")
        rows.to_csv(path, index=False, lineterminator="\n")
    shutil.copy(releases.FOLDER / first.file, data / "releases")
    index = (releases.FOLDER / releases.INDEX).read_text(encoding="utf-8").splitlines()[:2]
    (data / "releases" / releases.INDEX).write_text("\n".join(index) + "\n", encoding="utf-8")


def settle(place: Path, patch: pytest.MonkeyPatch) -> None:
    """Evidence, releases and tables of this process in a place of their own: the first release."""
    first_only(place)
    patch.setattr(files, "EVIDENCE", place / "evidence")
    patch.setattr(releases, "FOLDER", place / "releases")
    patch.setattr(tables, "BUILD", place / "build")
    patch.setattr(tables, "POINTER", place / "build" / "current.json")
    patch.setattr(map_files, "FOLDER", place / "styles")
