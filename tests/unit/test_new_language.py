"""A fifth language, added to a copy of the project as CONTRIBUTING says."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from babel.dates import format_date

from corridor.warehouse import current
from tests.serving import ROOT, copy_of_project

#: German's numbers and dates, the words of Russian
LINE = '    "xx": Language("NEU", "de", "Cyrillic", "DE", "de-DE", "407"),\n'
FOOTER = "Цифры на языке xx"
NAMES = {
    "China–Europe trains: number of trains (total)": "Züge China–Europa",
    "Dostyk": "Dostyk-Bahnhof",
    "Dostyk–Moiynty second track": "Zweites Gleis",
}
#: what the visit needs of the tests
_VISIT = ("source.py", "pages/opening.py", "pages/reading.py", "unit/new_language_visit.py")


def add_language(project: Path) -> None:
    """The steps of CONTRIBUTING: one line, one folder, rows of names in it."""
    listed = project / "corridor/languages.py"
    head, table, end = listed.read_text(encoding="utf-8").partition(
        "LANGUAGES: dict[str, Language]"
    )
    rows, brace, end = end.partition("\n}\n")
    listed.write_text(f"{head}{table}{rows}\n{LINE}{brace[1:]}{end}", encoding="utf-8")

    folder = project / "locales/xx"
    shutil.copytree(project / "locales/ru", folder)
    common = folder / "common.ftl"
    words = common.read_text(encoding="utf-8")
    said = next(line for line in words.splitlines() if line.startswith("footer-licences"))
    common.write_text(words.replace(said, f"footer-licences = {FOOTER} {{ $date }}"), "utf-8")
    with (folder / "evidence.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(("name", *name) for name in NAMES.items())


def run(project: Path, module: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A module of the copy, with nothing of the project itself."""
    return subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=300,
        env=os.environ | {"PYTHONPATH": str(project)},
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy with the language added and its tables built."""
    copied = copy_of_project(tmp_path_factory.mktemp("project"))
    add_language(copied)
    shutil.copytree(ROOT / "data/fonts", copied / "data/fonts")
    for name in _VISIT:
        (copied / "tests" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests" / name, copied / "tests" / name)
    built = run(copied, "corridor.warehouse", "build")
    assert built.returncode == 0, built.stderr
    return copied


@pytest.fixture(scope="module")
def seen(project: Path) -> dict[str, Any]:
    """What a visitor in the new language sees; see `new_language_visit`."""
    visited = run(project, "tests.unit.new_language_visit", "xx")
    assert visited.returncode == 0, visited.stderr[-3000:]
    found: dict[str, Any] = json.loads(visited.stdout)
    assert found["root"] == str(project)
    return found


def test_a_language_is_its_folder_and_one_line(project: Path) -> None:
    """One file is changed, and all that is new is the folder: as many files as Russian has."""
    changed, new = [], []
    for path in project.rglob("*"):
        relative = path.relative_to(project)
        made = relative.parts[0] in ("data", "tests") or "__pycache__" in relative.parts
        if made or not path.is_file():
            continue
        if not (ROOT / relative).exists():
            new.append(relative)
        elif (ROOT / relative).read_bytes() != path.read_bytes():
            changed.append(str(relative))
    assert changed == ["corridor/languages.py"]
    assert {path.parts[:2] for path in new} == {("locales", "xx")}
    assert len(new) == len(list((ROOT / "locales/ru").iterdir()))


def test_it_is_the_fifth(seen: dict[str, Any]) -> None:
    assert seen["languages"] == ["en", "ru", "kk", "zh", "xx"]


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("overview", "Züge China–Europa"),
        ("traffic", "Züge China–Europa"),
        ("nodes", "Zweites Gleis"),
        ("trade", "Kasachstan"),
        ("roadmap", "Zweites Gleis"),
        ("evidence", "Züge China–Europa"),
    ],
)
def test_a_page_of_each_topic_reads_in_it(seen: dict[str, Any], page: str, name: str) -> None:
    """Its words, names by their rows or by the locale, the date of the locale; no exception."""
    said = seen["pages"][page]
    dated = format_date(current().date, "d MMM yyyy", locale="de_DE")
    assert f"{FOOTER} {dated}" in said
    assert name in said


def test_the_map_writes_its_names(seen: dict[str, Any]) -> None:
    assert "Dostyk-Bahnhof" in seen["briefing"]["html"]


def test_numbers_and_dates_follow_its_locale(seen: dict[str, Any]) -> None:
    assert seen["number"] == "20.022,5"
    assert seen["quantity"].startswith("16,1")
    assert seen["date"] == "24. November 2026"
    assert seen["month"].startswith("März 2025")
    assert '"separators": ",."' in seen["pages"]["traffic"]


def test_the_api_answers_in_it(seen: dict[str, Any]) -> None:
    node, series, projects = seen["api"].values()
    assert node["meta"]["lang"] == "xx"
    assert node["meta"]["title"] == "Dostyk-Bahnhof"
    assert series["meta"]["title"] == "Züge China–Europa"
    assert "Zweites Gleis" in json.dumps(projects, ensure_ascii=False)


def test_a_briefing_is_written_in_it(seen: dict[str, Any]) -> None:
    page, slides = seen["briefing"]["html"], seen["briefing"]["pptx"]
    dated = format_date(current().date, "d. MMMM yyyy", locale="de_DE")
    assert '<html lang="de"' in page and dated in page
    assert 'lang="de-DE"' in slides and dated in slides


def test_columns_are_asked_of_a_language_that_says_it_has_them(project: Path) -> None:
    listed = project / "corridor/languages.py"
    before = listed.read_text(encoding="utf-8")
    listed.write_text(before.replace('"407")', '"407", names=True)'), encoding="utf-8")
    try:
        built = run(project, "corridor.warehouse", "build")
        assert built.returncode != 0
        assert "name_xx" in built.stdout + built.stderr
    finally:
        listed.write_text(before, encoding="utf-8")
