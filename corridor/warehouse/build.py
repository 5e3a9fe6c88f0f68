"""Building the tables: checked evidence in, one file out, in one atomic step."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path

import duckdb
import pandas as pd
from tqdm import tqdm

from corridor.evidence import files as evidence
from corridor.evidence import releases, statuses
from corridor.evidence.contracts import LANGS, WRITTEN
from corridor.evidence.files import content_hash
from corridor.evidence.periods import code, parse
from corridor.geography import railway_lines, sections
from corridor.paths import QUERIES
from corridor.warehouse import checks, figures, history, tables, wording
from corridor.warehouse.derive import Value, derive
from corridor.warehouse.tables import Vintage

SCRIPTS = QUERIES / "build"
COUNTS = SCRIPTS / "rows.sql"
Step = Callable[[duckdb.DuckDBPyConnection], None]


def run_script(name: str) -> Step:
    """A step that runs a statement of `queries/build/`."""

    def step(con: duckdb.DuckDBPyConnection) -> None:
        con.execute((SCRIPTS / f"{name}.sql").read_text(encoding="utf-8"))

    step.__name__ = name
    return step


def derive_values(con: duckdb.DuckDBPyConnection) -> None:
    """Register as `in_values` what is published and what is derived from it."""
    con.register("in_values", _values(con))


#: the build, in order: every statement of `queries/build/`, and what is no SQL
STEPS: tuple[Step, ...] = (
    run_script("05_status"),
    run_script("10_tables"),
    run_script("12_attribution"),
    run_script("12_money"),
    run_script("15_series_choice"),
    run_script("20_series_observation"),
    run_script("30_published"),
    derive_values,
    run_script("40_series_value"),
    run_script("50_register"),
    run_script("52_map"),
    run_script("54_node_status"),
    run_script("55_trade"),
    run_script("56_signals"),
    run_script("57_bridge"),
    run_script("58_ratio"),
    run_script("60_legs"),
    run_script("62_railway_lines"),
    run_script("64_network"),
    run_script("65_keys"),
    run_script("70_clean"),
    run_script("75_series_quality"),
    run_script("77_series_owner"),
    run_script("78_series_waiting"),
    run_script("80_revision"),
)
#: raised when Python code changes what the same files give
SCHEMA = "8"
KEEP = 2

Sheets = Mapping[str, pd.DataFrame]


class BuildFailed(tables.WarehouseError):
    """The evidence keeps its contract and the tables cannot be made: a script, the disk, or a check
    of `queries/checks/` that finds wrong rows, which the message names. Nothing changed."""

    key = "build-failed"


@cache
def recipe() -> bytes:
    """What the tables follow from beside the evidence: scripts, code, the network, languages."""
    parts = {p.name: p.read_bytes() for p in sorted(SCRIPTS.glob("[0-9]*.sql"))}
    lengths = (
        sections.TABLE,
        railway_lines.TABLE,
        figures.TABLE,
    )  # without one of them nothing is built
    parts |= {path.name: path.read_bytes() for path in lengths if path.is_file()}
    parts |= {wording.FILE.name: wording.FILE.read_bytes()}
    columns = ",".join((*LANGS, *WRITTEN))  # those that the evidence has to have
    return (content_hash(parts) + SCHEMA + columns).encode()


def path_of(name: str) -> Path:
    """Where the tables of a vintage are, built or not.

    The hash of a vintage is of its evidence alone, so that it names the same figures for ever.
    The rest of the file's name changes with whatever else the tables follow from.
    """
    earlier = "".join(r.hash for r in history.before(name))
    rest = hashlib.sha256(recipe() + earlier.encode()).hexdigest()[:8]
    return tables.BUILD / f"corridor-{name}-{rest}.duckdb"


def build(*, force: bool = False, quiet: bool = False) -> tuple[Vintage, bool]:
    """Make the tables of what is served: the newest release of the installation, where there is
    one, else `data/evidence/`. Returns them and whether they were made anew.

    Raises EvidenceInvalid with every breach, ReleaseDamaged with every row of the index that cannot
    be read; what was served before then stays as it was.
    """
    releases.check_index()  # the revisions of what is built follow from every row
    own = releases.find_newest_own()
    files = releases.contents(own) if own else releases.present()
    name = content_hash(files)
    path = path_of(name)
    if not force and (served := _served()) and served.path == path and tables.is_whole(served):
        return served, False
    if own:
        made = make(name, releases.as_tables(files), files, quiet=quiet)
    else:
        from corridor.evidence.check import load  # 13 MB that a server does without

        made = make(name, load(evidence.EVIDENCE), files, quiet=quiet, checked=True)
    serve(made)
    return made, True


def make(
    name: str,
    sheets: Sheets,
    files: Mapping[str, bytes],
    *,
    quiet: bool = True,
    checked: bool = False,
) -> Vintage:
    """Make the file of tables of a vintage; nobody is served it by that alone.

    ``sheets``: the evidence tables as text; ``files``: the bytes they were read from. ``checked``:
    refuse it when a check finds wrong rows; what was released opens whatever a later check says.
    """
    path = path_of(name)
    unfinished = tables.BUILD / f".building-{name}-{os.getpid()}.duckdb"
    try:
        tables.BUILD.mkdir(parents=True, exist_ok=True)
        counts = _write(unfinished, sheets, history.of(name, files), quiet, checked)
        os.replace(unfinished, path)
    except (duckdb.Error, OSError) as bad:
        why = (str(bad) or type(bad).__name__).splitlines()[0]
        message = f"the tables could not be made ({why}); the tables served before stay"
        raise BuildFailed(message) from bad
    finally:
        for rest in tables.BUILD.glob(f"{unfinished.name}*"):
            rest.unlink()
    date, note = edition(sheets)
    released = name in {r.hash for r in releases.index()}
    return Vintage(name, date, path, counts, note, released)


def edition(sheets: Sheets) -> tuple[dt.date, str]:
    """Date and note of the newest row of release.csv."""
    rows = sheets["release"][["date", "note"]].itertuples(index=False, name=None)
    date, note = max(rows)
    return dt.date.fromisoformat(date), str(note)


def serve(made: Vintage) -> None:
    """Let the pointer name these tables; a running server shows them from its next question on."""
    try:
        releases.write(say_pointer(made))
    except OSError as bad:
        raise BuildFailed(f"{tables.POINTER.name} cannot be written ({bad.strerror})") from bad
    prune(made)


@lru_cache(maxsize=64)
def counts_of(path: Path) -> dict[str, int]:
    """Rows of each table of a file."""
    with tables.reading(path) as cursor:
        return dict(cursor.execute(COUNTS.read_text(encoding="utf-8")).fetchall())


def _served() -> Vintage | None:
    """What the pointer names, None when there is none or it is damaged (then built again)."""
    try:
        return tables.current()
    except tables.WarehouseError:
        return None


def _write(
    path: Path,
    sheets: Sheets,
    versions: tuple[pd.DataFrame, pd.DataFrame],
    quiet: bool,
    checked: bool,
) -> dict[str, int]:
    with tqdm(total=len(STEPS), disable=quiet, desc="Tables", leave=False) as bar:
        con = duckdb.connect(str(path))
        try:
            con.execute("SET threads = 1")  # same input, same order, same file
            for table, rows in sheets.items():
                con.register(f"in_{table}", _typed(table, _reworded(table, rows)))
            con.register("in_status", statuses.as_table())
            con.register("in_edition", versions[0])
            con.register("in_version", versions[1])
            con.register("in_legs", sections.read_section_table())
            con.register("in_railway_lines", railway_lines.read_railway_lines())
            con.register("in_figures", figures.read_figures())
            for step in STEPS:
                bar.set_postfix_str(step.__name__)
                step(con)
                bar.update()
            if checked and (wrong := [str(one) for one in checks.failures(con)]):
                raise BuildFailed("\n".join([*wrong, "The tables served before stay."]))
            counts = dict(con.execute(COUNTS.read_text(encoding="utf-8")).fetchall())
            con.execute("CHECKPOINT")
        finally:
            con.close()
    return counts


def _typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    if table == "conflicts":  # 2024-01-01/2024-03-31 is 2024-Q1 everywhere else
        return rows.assign(period=[code(*parse(p)) for p in rows["period"]])
    if table != "observations":
        return rows if len(rows) else rows.astype(str)  # no rows, and still columns of text
    made = rows.copy()
    for column in ("period_start", "period_end"):
        made[column] = [dt.date.fromisoformat(d) for d in made[column]]
    made["value"] = made["value"].astype(float)
    made["period"] = [code(a, b) for a, b in zip(made.period_start, made.period_end, strict=True)]
    return made


def _reworded(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    return wording.reword(rows, wording.read_setting()) if table == "events" else rows


def _values(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    rows = con.table("published").df().drop(columns=["period", "parents"])
    published = [
        Value(
            **{
                **r,
                "flags": tuple(r["flags"]),
                "period_start": _date(r["period_start"]),
                "period_end": _date(r["period_end"]),
                "growth_printed": None if pd.isna(r["growth_printed"]) else r["growth_printed"],
            }
        )
        for r in rows.to_dict("records")
    ]
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


def say_pointer(vintage: Vintage) -> dict[Path, bytes]:
    """The pointer file as it names a vintage, and its place."""
    said = {
        "hash": vintage.hash,
        "date": vintage.date.isoformat(),
        "note": vintage.note,
        "file": vintage.path.name,
        "counts": vintage.counts,
    }
    return {tables.POINTER: json.dumps(said, indent=1, ensure_ascii=False).encode()}


def prune(served: Vintage) -> None:
    """Forget tables nobody can ask for: a release's that are out of date, others but the last."""
    kept = {path_of(r.hash) for r in releases.index()} | {served.path}
    old = sorted(
        tables.BUILD.glob("corridor-*.duckdb"), key=lambda p: p.stat().st_mtime, reverse=True
    )
    for path in [p for p in old if p not in kept][KEEP - 1 :]:
        with suppress(OSError):
            path.unlink()
