"""What an operator may set: one typed model, told in README, read from nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from corridor.briefing.blocks import ADDRESS
from corridor.server import settings
from corridor.server.settings import SettingRefused, Settings
from tests.source import files, read
from tools.docs.settings import build


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """An environment without settings, read anew."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    settings.settings.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    settings.settings.cache_clear()


def test_readme_has_the_table_of_the_model() -> None:
    table = re.search(r"<!-- settings -->\n(.*?)<!-- /settings -->\n", read("README.md"), re.S)
    assert table
    assert table[1] == build(), "type: make docs"


def test_every_setting_says_what_it_takes_and_means() -> None:
    for name, field in Settings.model_fields.items():
        assert len(str(field.description)) > 10, name
        assert field.title or field.metadata, name
        assert re.fullmatch(
            r"HOST|PORT|HOSTS|DATABASE_URL|CORRIDOR_[A-Z_]+", str(field.validation_alias)
        )


def test_nothing_else_reads_the_environment() -> None:
    """serve.py only hands it on to the process it becomes."""
    reading = [
        path
        for path in files(r"(corridor|pages)/.*\.py$|(app|server)\.py$")
        if re.search(r"\benviron\b|\bgetenv\b", read(path))
    ]
    assert reading == ["corridor/server/serve.py"]
    assert re.findall(r".*\benviron\b.*", read(reading[0])) == [
        "    environment = {**MEMORY, **os.environ, **PROXIES}"
    ]


def test_without_an_environment_there_are_defaults(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PORT", "")
    environment.setenv("port", "1")
    assert settings.settings() == Settings.model_construct()
    assert settings.settings().address == ADDRESS


def test_settings_are_read_as_they_are_meant(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PORT", "9000")
    environment.setenv("HOSTS", "Corridor.example, *.gov.example [::1]")
    environment.setenv("CORRIDOR_FRAME_ANCESTORS", "https://a.example,'self'")
    environment.setenv("CORRIDOR_API_RATE", "0")
    one = settings.settings()
    assert (one.port, one.api_rate) == (9000, 0)
    assert one.hosts == ("corridor.example", "*.gov.example", "[::1]")
    assert one.frame_ancestors == "'self' https://a.example"
    environment.setenv("CORRIDOR_FRAME_ANCESTORS", "'none'")
    settings.settings.cache_clear()
    assert settings.settings().frame_ancestors == "'none'"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "eighty", "PORT=eighty is not a port: write a number from 1 to 65535"),
        ("PORT", "0", "PORT=0 is not a port: write a number from 1 to 65535"),
        ("PORT", "65536", "PORT=65536 is not a port: write a number from 1 to 65535"),
        ("PORT", "٨٠", "PORT=٨٠ is not a port: write a number from 1 to 65535"),
        ("PORT", "8_000", "PORT=8_000 is not a port: write a number from 1 to 65535"),
        (
            "CORRIDOR_SOURCES_PROXY",
            "user:a-password@proxy.example",  # and it is not repeated
            "CORRIDOR_SOURCES_PROXY is not an address: write http://proxy.example:3128",
        ),
        (
            "CORRIDOR_SOURCES_CERTIFICATES",
            "nowhere.pem",
            "CORRIDOR_SOURCES_CERTIFICATES=nowhere.pem is not a file",
        ),
        (
            "CORRIDOR_API_RATE",
            "-1",
            "CORRIDOR_API_RATE=-1 is not a number: write 0 or a whole number",
        ),
        (
            "CORRIDOR_API_BURST",
            "1.5",
            "CORRIDOR_API_BURST=1.5 is not a number: write 0 or a whole number",
        ),
        ("HOSTS", "a, http://b", "HOSTS=http://b is not a host name: write names without port"),
        (
            "CORRIDOR_FRAME_ANCESTORS",
            "example.org",
            "CORRIDOR_FRAME_ANCESTORS=example.org is not an origin: write its scheme and host",
        ),
    ],
)
def test_a_wrong_one_is_refused_in_one_sentence(
    name: str, value: str, sentence: str, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv(name, value)
    with pytest.raises(SettingRefused) as refused:
        settings.settings()
    assert str(refused.value) == sentence


def test_errors_are_reported_to_one_address_of_mail(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("CORRIDOR_REPORT_CONTACT", "mailto:errors@portal.example")
    assert settings.settings().report_contact == "errors@portal.example"
    settings.settings.cache_clear()
    environment.setenv("CORRIDOR_REPORT_CONTACT", "https://portal.example/errors")
    with pytest.raises(SettingRefused, match="write errors@portal.example"):
        settings.settings()
