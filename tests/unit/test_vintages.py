"""Two editions of the evidence, both kept, both open at the same time."""

from __future__ import annotations

import datetime as dt
import errno
import fcntl
import hashlib
import io
import os
import tracemalloc
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from corridor import __main__ as terminal
from corridor import warehouse
from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.evidence.publishers import read_attributions
from corridor.warehouse import build, tables, vintage
from corridor.warehouse import release as release_room
from corridor.warehouse.release import ReleaseRefused, release
from tests import editions
from tests.editions import GONE, HALF, MONTH, NEW, TRADE, TRAINS
from tests.source import ROOT


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A place of its own for evidence, releases and tables, with both editions released."""
    with pytest.MonkeyPatch.context() as patch:
        place = tmp_path_factory.mktemp("home")
        editions.settle(place, patch)
        build.build()
        editions.second(place / "evidence")
        release(editions.NOTE, dt.date.fromisoformat(editions.DATE))
        yield place


@pytest.fixture
def both(home: Path) -> tuple[str, str]:
    """Hashes of the first and the second edition."""
    second, first = warehouse.vintages()
    return first.hash, second.hash


def value(series: str, period: str, vintage: str) -> float | None:
    rows = warehouse.ask("series_values", vintage=vintage, series=[series])
    found = rows.loc[rows["period"] == period, "value"]
    return float(found.iloc[0]) if len(found) else None


# ---- read side by side --------------------------------------------------------------------------


def test_a_revised_a_withdrawn_and_a_new_figure(both: tuple[str, str]) -> None:
    first, second = both
    series, period, old, new = TRAINS
    assert [value(series, period, v) for v in both] == [old, new]
    assert [value(GONE[0], GONE[1], v) for v in both] == [GONE[2], None]
    assert [value(NEW[0], "2026-Q1", v) for v in both] == [None, NEW[2]]
    with pytest.raises(warehouse.UnknownPeriod):
        warehouse.explain(*GONE[:2], vintage=second)
    assert warehouse.explain(*GONE[:2], vintage=first)["value"] == GONE[2]


def test_derived_values_are_of_their_vintage(both: tuple[str, str]) -> None:
    series, period, old, new = MONTH
    found = [warehouse.explain(series, period, vintage=v) for v in both]
    assert [f["value"] for f in found] == [old, new]
    assert [f["derivation"] for f in found] == ["difference", "difference"]
    assert found[1]["parents"][0]["value"] - found[0]["parents"][0]["value"] == 10
    growth = [warehouse.explain(TRAINS[0], TRAINS[1], vintage=v)["growth"]["value"] for v in both]
    assert growth == [pytest.approx(20022 / 19392 - 1), pytest.approx(20100 / 19392 - 1)]


def test_without_a_vintage_the_newest_is_asked(both: tuple[str, str]) -> None:
    assert warehouse.explain(*TRAINS[:2])["value"] == TRAINS[3]
    assert len(warehouse.table("observation", vintage=both[0])) == 3993
    assert len(warehouse.table("observation")) == 3994


def test_threads_read_both_at_once(both: tuple[str, str]) -> None:
    def ask(turn: int) -> tuple[int, float | None, float | None]:
        pinned = both[turn % 2]
        return turn % 2, value(*TRAINS[:2], pinned), value(*MONTH[:2], pinned)

    with ThreadPoolExecutor(16) as pool:
        answers = set(pool.map(ask, range(120)))
    assert answers == {(0, TRAINS[2], MONTH[2]), (1, TRAINS[3], MONTH[3])}


def test_the_first_two_to_ask_wait_for_one_build(
    home: Path, both: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build.path_of(both[0]).unlink(missing_ok=True)
    made: list[str] = []
    real = build.make

    def counted(name: str, *args: object, **kwargs: object) -> object:
        made.append(name)
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "make", counted)
    with ThreadPoolExecutor(6) as pool:
        seen = list(pool.map(lambda _: value(*TRAINS[:2], both[0]), range(6)))
    assert seen == [TRAINS[2]] * 6
    assert made == [both[0]]
    assert not list((home / "build").glob(".building*"))


# ---- what changed, what was revised ------------------------------------------------------------


def _leave_out_months(changes: pd.DataFrame) -> pd.DataFrame:
    """Changes but for derived months that came or went: the first release does not say who counted,
    and months between two printers' figures follow once their one counter is known."""
    return changes[(changes["derivation"] != "difference") | (changes["kind"] == "revised")]


def test_months_follow_once_it_is_said_who_counted(both: tuple[str, str]) -> None:
    changes = warehouse.changes(*both)
    months = changes[(changes["derivation"] == "difference") & (changes["kind"] == "new")]
    assert ("dostyk-tonnes", "2024-05") in set(
        months[["series_id", "period"]].itertuples(index=False, name=None)
    )
    for row in months.itertuples():
        read = read_attributions(row.attribution)
        assert len({one.counted_by for one in read}) == 1 < len({one.printed_by for one in read})


def test_changes_are_the_five_figures_and_what_follows(both: tuple[str, str]) -> None:
    found = _leave_out_months(warehouse.changes(*both)).set_index(["kind", "series_id", "period"])
    assert len(found) == 6
    trains = found.loc[("revised", *TRAINS[:2])]
    assert (trains["old_value"], trains["new_value"]) == TRAINS[2:]
    assert (trains["old_observation"], trains["new_observation"]) == ("o31bf0aa034", "o000000001")
    assert trains["unit"] == "trains"
    month = found.loc[("revised", *MONTH[:2])]
    assert (month["old_value"], month["new_value"], month["derivation"]) == (
        *MONTH[2:],
        "difference",
    )
    gone, new = found.loc[("withdrawn", *GONE[:2])], found.loc[("new", NEW[0], "2026-Q1")]
    assert gone["old_value"] == GONE[2] and pd.isna(gone["new_value"])
    assert new["new_value"] == NEW[2] and pd.isna(new["old_value"])
    trade = found.loc[("revised", "", TRADE[3])]
    assert tuple(trade[["reporter", "partner", "flow", "old_value", "new_value"]]) == (
        *TRADE[:3],
        *TRADE[4:],
    )
    assert found.loc[("revised", *HALF)]["derivation"] == ""


def test_changes_back_are_the_opposite(both: tuple[str, str]) -> None:
    back = _leave_out_months(warehouse.changes(both[1], both[0]))
    assert sorted(back["kind"]) == ["new", *["revised"] * 4, "withdrawn"]
    assert warehouse.changes(both[0], both[0]).empty


def test_each_observation_knows_where_it_appeared_and_ended(both: tuple[str, str]) -> None:
    first, second = both
    rows = warehouse.ask("revisions", changed=True).set_index(["observation_id", "role"])
    replaced = rows.loc[("o31bf0aa034", "preferred")]
    assert (replaced["appeared"], replaced["ended"], replaced["how"]) == (first, second, "replaced")
    assert replaced["replaced_by"] == "o000000001"
    assert rows.loc[("o31bf0aa034", "alternative"), "appeared"] == second
    gone = rows.loc[("f125bed402", "preferred")]
    assert (gone["ended"], gone["how"], gone["replaced_by"]) == (second, "withdrawn", "")
    half = warehouse.ask("revisions", series=HALF[0], period=HALF[1])
    assert half["how"].tolist() == ["", "revised"]
    assert half["ended"].tolist() == ["", second]
    assert half["appeared_date"].tolist() == [dt.date(2027, 1, 10), dt.date(2026, 11, 24)]
    assert rows.loc[("o000000002", "preferred"), "ended"] == ""


def test_what_did_not_change_is_one_row(both: tuple[str, str]) -> None:
    rows = warehouse.ask("revisions")
    same = rows[(rows["appeared"] == both[0]) & (rows["ended"] == "")]
    assert len(rows) - len(same) == 7  # two new, one alternative, one corrected; three ended
    old = warehouse.ask("revisions", vintage=both[0])
    assert set(old["appeared"]) == {both[0]} and set(old["ended"]) == {""}


# ---- which vintage a text means -----------------------------------------------------------------


def test_a_vintage_has_three_names(both: tuple[str, str]) -> None:
    for text in (both[0], both[0][:6], both[0].upper(), "2026-11-24", f" {both[0]} "):
        assert warehouse.find_vintage(text).hash == both[0]
    with pytest.raises(warehouse.UnknownVintage):
        warehouse.find_vintage(both[0][:5])
    assert warehouse.find_vintage(None).hash == warehouse.find_vintage("").hash == both[1]


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "12345",
        "2026-11-25",
        "../../etc/passwd",
        "%2e%2e",
        "' OR 1=1 --",
        "\0",
        "0" * 100_000,
        "123456789abc\n; DROP TABLE series",
        "٢٠٢٦-١١-٢٤",
        "2026-11-24T00:00",
    ],
)
def test_other_texts_name_none_and_offer_those_there_are(
    home: Path, both: tuple[str, str], text: str
) -> None:
    before = sorted(p.name for p in (home / "build").iterdir())
    with pytest.raises(warehouse.UnknownVintage) as wrong:
        warehouse.find_vintage(text)
    assert {v.hash for v in wrong.value.choices} == set(both)
    assert len(str(wrong.value)) < 300
    with pytest.raises(warehouse.UnknownVintage):
        warehouse.ask("table_counts", vintage=text)
    assert sorted(p.name for p in (home / "build").iterdir()) == before


def test_an_archive_that_was_touched_is_refused(
    home: Path, both: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / "releases" / releases.index()[0].file
    whole = path.read_bytes()
    build.path_of(both[0]).unlink()
    path.write_bytes(whole[:-5] + b"\0\0\0\0\0")
    with pytest.raises(warehouse.VintageDamaged, match="is not what was released"):
        value(*TRAINS[:2], both[0])
    path.write_bytes(whole)
    assert value(*TRAINS[:2], both[0]) == TRAINS[2]


def test_an_index_that_names_a_path_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = home / "wrong"
    wrong.mkdir()
    said = (home / "releases/releases.csv").read_text().replace(",2026-11-24-", ",../2026-11-24-")
    (wrong / "releases.csv").write_text(said)
    monkeypatch.setattr(releases, "FOLDER", wrong)
    assert [one.date.isoformat() for one in releases.index()] == [editions.DATE]
    with pytest.raises(releases.ReleaseDamaged, match=r"releases\.csv:2: file = .*is no archive"):
        releases.check_index()


def _spoil(lines: list[bytes], how: str) -> list[bytes]:
    header, first, second = lines
    return {
        "broken row": [header, first.replace(b"2026-11-24", b"2026-31-24", 1), second],
        "short row": [header, first.rsplit(b",", 3)[0], second],
        "columns": [header.replace(b"sha256", b"sha"), first, second],
        "latin-1": [header, first.replace(b",", b",\xe9", 2).replace(b",\xe9", b",", 1), second],
        "order": [header, second, first],
        "bytes": [b"\xff\xfe" + (b"\n".join(lines)).decode().encode("utf-16-le")],
    }[how]


@pytest.mark.parametrize(
    ("how", "line"),
    [
        ("broken row", 2),
        ("short row", 2),
        ("columns", 1),
        ("latin-1", 2),
        ("order", 3),
        ("bytes", 1),
    ],
)
def test_a_damaged_index_takes_nothing_from_the_newest(
    how: str,
    line: int,
    home: Path,
    both: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The newest edition is served; log and health name file and line; nothing is made of it."""
    folder = home / how.replace(" ", "-")
    folder.mkdir()
    whole = (home / "releases/releases.csv").read_bytes()
    (folder / "releases.csv").write_bytes(b"\n".join(_spoil(whole.splitlines(), how)) + b"\n")
    monkeypatch.setattr(releases, "FOLDER", folder)
    assert warehouse.current().hash == both[1]
    assert value(*TRAINS[:2], both[1]) == TRAINS[3]
    assert warehouse.vintages()[0].hash == both[1]
    place = f"data/releases/releases.csv:{line}: "
    assert any(one.startswith(place) for one in caplog.messages)
    with pytest.raises(releases.ReleaseDamaged, match=place):
        build.build()
    with pytest.raises(releases.ReleaseDamaged, match=place):
        release("another", dt.date(2027, 3, 1))
    for known in warehouse.vintages()[1:]:
        with pytest.raises(warehouse.VintageDamaged, match=place):
            warehouse.ready(replace(known, path=home / "build/none.duckdb"))
    assert (folder / "releases.csv").read_bytes() != whole


def _hand_in(home: Path, monkeypatch: pytest.MonkeyPatch, packed: bytes) -> releases.Release:
    """A release whose archive is these bytes, with their own checksum."""
    folder = home / hashlib.sha256(packed).hexdigest()[:8]
    folder.mkdir()
    one = replace(releases.index()[0], sha256=hashlib.sha256(packed).hexdigest())
    (folder / one.file).write_bytes(packed)
    monkeypatch.setattr(releases, "FOLDER", folder)
    return one


def test_an_archive_that_unpacks_without_end_is_refused(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("observations.csv", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(1_000_000))
    assert len(out.getvalue()) < 1_000_000
    one = _hand_in(home, monkeypatch, out.getvalue())
    tracemalloc.start()
    with pytest.raises(releases.ReleaseDamaged, match="it would be 300000000 bytes"):
        releases.contents(one)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "name",
    ["../observations.csv", "/etc/passwd", "a/b.csv", "..\\x.csv", "x.py", "C:x.csv", ".csv"],
)
def test_names_of_an_archive_lead_nowhere(
    name: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = _hand_in(home, monkeypatch, releases.pack({name: b"x"}))
    with pytest.raises(releases.ReleaseDamaged, match="is no file of the evidence"):
        releases.contents(one)


def test_what_is_no_archive_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = _hand_in(home, monkeypatch, b"PK no archive at all")
    with pytest.raises(releases.ReleaseDamaged, match="cannot be unpacked"):
        releases.contents(one)


def _damage(path: Path, how: str) -> None:
    whole = path.read_bytes()
    half = len(whole) // 2
    path.write_bytes({"half": whole[:half], "none": b"", "zeros": whole[:half] + bytes(half)}[how])


@pytest.mark.parametrize("how", ["half", "none", "zeros"])
def test_damaged_tables_are_built_again_and_read_without_a_new_process(
    how: str, both: tuple[str, str]
) -> None:
    assert value(*TRAINS[:2], both[1]) == TRAINS[3]
    assert build.build()[1] is False, "whole tables are up to date"
    _damage(warehouse.current().path, how)
    with pytest.raises(warehouse.TablesBroken, match="build --force"):
        warehouse.ask("table_counts")
    assert build.build()[1] is True, "damaged tables are not up to date"
    assert value(*TRAINS[:2], both[1]) == TRAINS[3]
    assert len(warehouse.table("observation")) == 3994


def test_damaged_tables_of_an_older_release_mend_themselves(both: tuple[str, str]) -> None:
    assert value(*TRAINS[:2], both[0]) == TRAINS[2]
    build.counts_of.cache_clear()
    _damage(build.path_of(both[0]), "none")
    assert value(*TRAINS[:2], both[0]) == TRAINS[2]


# ---- making one ---------------------------------------------------------------------------------


def test_a_release_is_refused_when_nothing_changed_or_time_runs_back(home: Path) -> None:
    before = (home / "releases/releases.csv").read_bytes()
    with pytest.raises(ReleaseRefused, match="nothing has changed"):
        release("the same again", dt.date(2027, 2, 1))
    sources = home / "evidence/sources.csv"
    kept = sources.read_bytes()
    sources.write_bytes(kept.replace(b"Yicai Global", b"Yicai", 1))
    with pytest.raises(ReleaseRefused, match="not later than"):
        release("too early", dt.date(2027, 1, 10))
    with pytest.raises(ReleaseRefused, match="--note"):
        release(" ", dt.date(2027, 2, 1))
    sources.write_bytes(kept)
    assert (home / "releases/releases.csv").read_bytes() == before
    assert len(list((home / "releases").iterdir())) == 3


def test_a_release_is_not_named_by_a_number(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spreadsheet would take its hash for one; another note gives another hash."""
    sources = home / "evidence/sources.csv"
    kept = sources.read_bytes()
    sources.write_bytes(kept.replace(b"Yicai Global", b"Yicai", 1))
    monkeypatch.setattr(release_room, "content_hash", lambda files: "41255e968612")
    with pytest.raises(ReleaseRefused, match="word the note otherwise"):
        release("Names", dt.date(2027, 4, 1))
    sources.write_bytes(kept)
    assert len(list((home / "releases").iterdir())) == 3


def test_what_breaks_the_contract_is_not_released(
    home: Path, capsys: pytest.CaptureFixture
) -> None:
    before = sorted(p.name for p in (home / "releases").iterdir())
    points = home / "evidence/series_points.csv"
    kept = points.read_bytes()
    points.write_bytes(kept + b"china-europe-trains,missing000,preferred,x\n")
    assert terminal.main(["release", "--note", "broken", "--date", "2027-02-01"]) == 1
    points.write_bytes(kept)
    said = capsys.readouterr().err
    assert "no such id in observations.csv" in said and "Nothing was released" in said
    assert sorted(p.name for p in (home / "releases").iterdir()) == before
    assert "2027-02-01" not in (home / "evidence/release.csv").read_text()


def test_the_index_says_what_the_archives_hold(both: tuple[str, str]) -> None:
    first, second = releases.index()
    assert (second.added, second.revised, second.withdrawn) == (1, 3, 1)
    assert (second.date.isoformat(), second.note) == (editions.DATE, editions.NOTE)
    for one in (first, second):
        files = releases.contents(one)
        assert content_hash(files) == one.hash
        assert releases.pack(files) == releases.pack(dict(reversed(files.items())))
        date, note = build.edition(releases.as_tables(files))
        assert (date, note) == (one.date, one.note)


def test_evidence_after_a_release_is_served_unreleased(home: Path) -> None:
    sources = home / "evidence/sources.csv"
    kept = sources.read_bytes()
    sources.write_bytes(kept.replace(b"Yicai Global", b"Yicai", 1))
    try:
        made, _ = build.build()
        shown = warehouse.vintages()
        assert [v.released for v in shown] == [False, True, True]
        assert shown[0].hash == made.hash
        assert warehouse.find_vintage("2027-01-10").released
    finally:
        sources.write_bytes(kept)
        build.build()
    assert [v.released for v in warehouse.vintages()] == [True, True]


def test_the_list_on_the_terminal(home: Path, capsys: pytest.CaptureFixture) -> None:
    assert terminal.main(["vintages"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:10] for line in lines] == ["2027-01-10", "2026-11-24"]
    assert "3,994 observations" in lines[0] and lines[0].endswith(editions.NOTE)
    assert terminal.main(["nonsense"]) == 2


def _state(home: Path) -> dict[str, bytes]:
    kept = [*(home / "releases").iterdir(), home / "evidence/release.csv", tables.POINTER]
    return {str(path): path.read_bytes() for path in kept}


@pytest.mark.parametrize("full", ["zip", "release.csv", "releases.csv", "current.json", "duckdb"])
def test_a_release_is_whole_or_is_not(
    full: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Whichever file finds no room, nothing is released, in one sentence; the next one works."""
    sources = home / "evidence/sources.csv"
    kept, before = sources.read_bytes(), _state(home)
    sources.write_bytes(kept.replace(b"Yicai Global", b"Yicai", 1))
    write, move = Path.write_bytes, os.replace

    def fill(path: Path, content: bytes) -> int:
        if full in path.name and "/corridor-" not in str(path.parent):
            write(path, content[: len(content) // 2])
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(path, content)

    def stop(source: Path, target: Path) -> None:
        if full == "duckdb" and str(target).endswith(full):
            raise OSError(errno.EROFS, "Read-only file system", str(target))
        move(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fill)
        patch.setattr(os, "replace", stop)
        code = terminal.main(["release", "--note", "Names", "--date", "2027-04-01"])
    said = capsys.readouterr().err
    sources.write_bytes(kept)
    assert code in (2, 3)
    assert "No space left" in said or "Read-only" in said
    assert "Traceback" not in said
    assert _state(home) == before


def test_who_waits_for_another_release_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(vintage, "WAIT", 0.3)
    with (home / "build/.lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(vintage.TablesBusy, match="another build or release"):
            release("second", dt.date(2027, 4, 1))
    assert any("waiting up to" in one for one in caplog.messages)
    with pytest.raises(ReleaseRefused, match="nothing has changed"):
        release("second", dt.date(2027, 4, 1))


# ---- a clone made later -------------------------------------------------------------------------


def test_a_release_opens_under_a_later_contract(home: Path, both: tuple[str, str]) -> None:
    """A table and a column that the release did not know are empty; others are left out."""
    files = releases.contents(releases.index()[0])
    del files["map_flows.csv"]
    lines = files["metrics.csv"].decode().replace("metric,", "extra,metric,", 1).splitlines()
    files["metrics.csv"] = "\n".join([lines[0], *("x," + line for line in lines[1:])]).encode()
    sheets = releases.as_tables(files)
    assert sheets["map_flows"].empty
    assert "extra" not in sheets["metrics"] and len(sheets["metrics"]) == 58
    made = build.make("0123456789ab", sheets, files)
    assert made.counts["series_value"] == 2696
    made.path.unlink()


@pytest.mark.parametrize("file", [p.name for p in sorted((ROOT / "data/releases").glob("*.zip"))])
def test_every_kept_release_opens(
    file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "FOLDER", ROOT / "data/releases")
    monkeypatch.setattr(tables, "BUILD", tmp_path)
    one = next(r for r in releases.index() if r.file == file)
    files = releases.contents(one)
    made = build.make(one.hash, releases.as_tables(files), files)
    assert made.counts["observation"] == one.observations
    assert (made.date, made.note, made.released) == (one.date, one.note, True)
    assert (ROOT / "data/releases" / file).stat().st_size < 2_000_000
