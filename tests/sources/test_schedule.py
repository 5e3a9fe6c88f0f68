"""The units and the line of cron that ask publishers: they name commands that there are."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from corridor.__main__ import COMMANDS
from corridor.sources.__main__ import _read_arguments
from tests.source import ROOT

UNITS = ROOT / "docs" / "systemd"
PYTHON = ".venv/bin/python"


def read_unit(name: str) -> configparser.ConfigParser:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    assert found.read(UNITS / name)
    return found


def check_command(command: str) -> None:
    python, *arguments = shlex.split(command)
    assert python.endswith(PYTHON) and arguments[:2] == ["-m", "corridor"]
    assert arguments[2] in COMMANDS
    options = _read_arguments(arguments[3:])  # which ends the test where it isn't understood
    assert (options.command, options.due, options.names) == ("fetch", True, [])


def test_the_service_asks_those_that_are_due() -> None:
    service = read_unit("corridor-sources.service")["Service"]
    check_command(service["ExecStart"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for line in ("User", "WorkingDirectory"):
        assert f"\n{line}={service[line]}\n" in readme  # as the dashboard's own unit has it
    assert service["ExecStart"].startswith(service["WorkingDirectory"])


def test_the_line_of_cron_does_the_same() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^ +17 \* \* \* \* (.*?) +#", readme, re.MULTILINE)
    folder, command = line.split(" && ")
    assert folder == f"cd {read_unit('corridor-sources.service')['Service']['WorkingDirectory']}"
    check_command(command)


def test_systemd_understands_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed")
    for path in UNITS.iterdir():
        # the folder of an installation is not there; its unit is looked at with this one
        content = path.read_text().replace("/srv/corridor", str(ROOT))
        (tmp_path / path.name).write_text(content.replace("User=corridor", "User=root"))
    names = sorted(map(str, tmp_path.iterdir()))
    assert [Path(name).name for name in names] == [
        "corridor-sources.service",
        "corridor-sources.timer",
    ]
    found = subprocess.run([program, "verify", *names], capture_output=True, text=True, timeout=120)
    assert "corridor-sources" not in found.stderr + found.stdout, found.stderr
