"""Building the tables: checked evidence in, one file out, in one atomic step."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
from tqdm import tqdm

from corridor.evidence.check import load
from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.files import EVIDENCE, content_hash
from corridor.evidence.periods import code
from corridor.warehouse import tables
from corridor.warehouse.derive import Value, derive
from corridor.warehouse.tables import BUILD, ROOT, Vintage

SCRIPTS = ROOT / "queries" / "build"
COUNTS = SCRIPTS / "rows.sql"
#: raised when Python code changes what the same files give
SCHEMA = "1"
KEEP = 2

Step = tuple[str, Callable[[], None]]


def inputs() -> list[Path]:
    """The files the tables follow from."""
    made = [EVIDENCE / f"{c.table}.csv" for c in CONTRACTS]
    geography = ROOT / "data" / "geography" / "legs.csv"
    return [p for p in [*made, *sorted(SCRIPTS.glob("[0-9]*.sql")), geography] if p.exists()]


def build(*, force: bool = False, quiet: bool = False) -> tuple[Vintage, bool]:
    """Make the tables from `data/evidence/`; returns them and whether they were made anew.

    Raises EvidenceInvalid with every breach; what was served before then stays as it was.
    """
    name = content_hash(inputs()) + SCHEMA if SCHEMA != "1" else content_hash(inputs())
    path = BUILD / f"corridor-{name}.duckdb"
    if not force and path.exists() and (served := _served()) and served.path == path:
        _write_map(served)
        return served, False
    BUILD.mkdir(parents=True, exist_ok=True)
    unfinished = BUILD / f".building-{name}-{os.getpid()}.duckdb"
    try:
        counts, date = _make(unfinished, quiet)
        os.replace(unfinished, path)
    finally:
        for rest in BUILD.glob(f"{unfinished.name}*"):
            rest.unlink()
    vintage = Vintage(name, date, path, counts)
    _write_map(vintage)
    _point(vintage)
    _prune(path)
    return vintage, True


def _served() -> Vintage | None:
    """What the pointer names, None when there is none or it is damaged (then built again)."""
    try:
        return tables.current()
    except tables.WarehouseError:
        return None


def _make(path: Path, quiet: bool) -> tuple[dict[str, int], dt.date]:
    with tqdm(total=4, disable=quiet, desc="Tables", unit="step", leave=False) as bar:
        bar.set_postfix_str("checking the evidence")
        sheets = load()
        bar.update()
        con = duckdb.connect(str(path))
        try:
            con.execute("SET threads = 1")  # same input, same order, same file
            for table, rows in sheets.items():
                con.register(f"in_{table}", _typed(table, rows))
            _register_legs(con)
            bar.set_postfix_str("dimensions and facts")
            for script in sorted(SCRIPTS.glob("[0-9]*.sql")):
                if script.name.startswith("40"):
                    con.register("in_values", _values(con))
                con.execute(script.read_text(encoding="utf-8"))
                bar.update(0.6)
            counts = dict(con.execute(COUNTS.read_text(encoding="utf-8")).fetchall())
            con.execute("CHECKPOINT")
        finally:
            con.close()
    return counts, max(dt.date.fromisoformat(d) for d in sheets["release"]["date"])


def _typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    if table != "observations":
        return rows
    made = rows.copy()
    for column in ("period_start", "period_end"):
        made[column] = [dt.date.fromisoformat(d) for d in made[column]]
    made["value"] = made["value"].astype(float)
    made["period"] = [code(a, b) for a, b in zip(made.period_start, made.period_end, strict=True)]
    return made


def _register_legs(con: duckdb.DuckDBPyConnection) -> None:
    path = ROOT / "data" / "geography" / "legs.csv"
    columns = "leg,from_node,to_node,corridor,mode,status,km_computed,km_published,source".split(
        ","
    )
    legs = pd.read_csv(path) if path.exists() else pd.DataFrame(columns=columns)
    con.register("in_legs", legs.astype({c: str for c in columns if not c.startswith("km")}))


def _values(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    rows = con.table("published").df().drop(columns=["period", "parents"])
    published = [
        Value(**{**r, "flags": tuple(r["flags"]), "period_start": _date(r["period_start"]),
                 "period_end": _date(r["period_end"])})
        for r in rows.to_dict("records")
    ]  # fmt: skip
    parts: dict[str, list[str]] = {}
    for total, part, _ in con.table("total_part").fetchall():
        parts.setdefault(total, []).append(part)
    made = derive(published, parts)
    frame = pd.DataFrame([{**v.__dict__, "period": v.period} for v in made])
    for column in ("flags", "parents"):
        frame[column] = frame[column].map(list)
    return frame


def _date(value: dt.date | pd.Timestamp) -> dt.date:
    return value.date() if isinstance(value, pd.Timestamp) else value


def _write_map(vintage: Vintage) -> None:
    from corridor.figures import map_style
    from corridor.warehouse.catalogue import ask_file

    flows = ask_file(vintage.path, "map_flows")
    map_style.write_styles(flows, ROOT / "static" / "build", vintage.hash)


def _point(vintage: Vintage) -> None:
    fresh = tables.POINTER.with_suffix(".new")
    said = {
        "hash": vintage.hash, "date": vintage.date.isoformat(), "file": vintage.path.name,
        "counts": vintage.counts,
    }  # fmt: skip
    fresh.write_text(json.dumps(said, indent=1), encoding="utf-8")
    os.replace(fresh, tables.POINTER)


def _prune(served: Path) -> None:
    old = sorted(BUILD.glob("corridor-*.duckdb"), key=lambda p: p.stat().st_mtime, reverse=True)
    for path in [p for p in old if p != served][KEEP - 1 :]:
        path.unlink()
