"""The server for assistants, asked by the kit's own client over stdio; values from the evidence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client, StdioServerParameters, stdio_client

from corridor import warehouse
from corridor.evidence.statuses import PLANNED, full_years
from corridor.language import attribution_text, languages, publisher_name, text
from tests.source import ROOT

BASE = "https://corridor.example"
TRAINS = "china-europe-trains"


class Assistant:
    """A client in a session of its own; what it is told is the structured part of the answer."""

    def __init__(self, portal: BlockingPortal, client: Client) -> None:
        self.portal, self.client = portal, client

    def call(self, tool: str, **arguments: object) -> Any:
        return self.portal.call(self.client.call_tool, tool, arguments)

    def ask(self, tool: str, **arguments: object) -> dict[str, Any]:
        answer = self.call(tool, **arguments)
        assert not answer.is_error, answer.content
        return dict(answer.structured_content)

    def refusal(self, tool: str, **arguments: object) -> str:
        answer = self.call(tool, **arguments)
        assert answer.is_error
        return str(answer.content[0].text)


@pytest.fixture(scope="module")
def assistant() -> Iterator[Assistant]:
    served = StdioServerParameters(
        command=sys.executable, args=["-m", "corridor", "mcp", "--base", BASE], cwd=ROOT
    )
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Client(stdio_client(served))) as client,
    ):
        yield Assistant(portal, client)


def shown(series: str, period: str) -> Any:
    rows = warehouse.ask("series_values", series=[series])
    return rows[rows["period"] == period].iloc[0]


def values_of_all() -> pd.DataFrame:
    """Values of all series."""
    catalogue = warehouse.ask("series_catalogue", group="all")
    return warehouse.ask("series_values", series=list(catalogue["series_id"]))


def test_six_tools_that_only_read(assistant: Assistant) -> None:
    tools = assistant.portal.call(assistant.client.list_tools).tools
    names = ["search", "value", "explain", "check", "check_sentence", "compare"]
    assert [tool.name for tool in tools] == names
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert tool.description
        assert tool.output_schema["properties"]
        assert all("description" in one for one in tool.input_schema["properties"].values())


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("China Europe trains number", "en"),
        ("поезда Китай Европа число", "ru"),
        ("Қытай Еуропа пойыздары саны", "kk"),
        ("中欧班列 开行列数", "zh"),
    ],
)
def test_a_series_is_found_in_every_language(words: str, lang: str, assistant: Assistant) -> None:
    found = assistant.ask("search", words=words, lang=lang, limit=5)
    assert TRAINS in [one["series"] for one in found["series"]]
    assert found["edition"]["hash"] == warehouse.current().hash
    assert found["nearest"] == []


def test_what_is_misspelt_has_its_nearest(assistant: Assistant) -> None:
    found = assistant.ask("search", words="dostyck tonnes")
    assert found["series"] == []
    assert any("dostyk" in code for code in found["nearest"])
    said = assistant.refusal("value", series="china-europe-train", period="2025")
    assert TRAINS in said


def test_sources_and_observations_are_found(assistant: Assistant) -> None:
    found = assistant.ask("search", words="Yicai 2025", limit=3)
    assert found["observations"]
    assert all("Yicai" in one["publisher"] for one in found["observations"])
    assert assistant.ask("search", words="Yicai", limit=3)["sources"]


def test_a_value_is_never_naked(assistant: Assistant) -> None:
    row = shown(TRAINS, "2025")
    figure = assistant.ask("value", series=TRAINS, period="2025", lang="ru")
    assert (figure["value"], figure["unit"]) == (row["value"], row["unit"])
    assert (figure["status"], figure["meaning"]) == (row["status"], "counted")
    # the website that Yicai names carries the count of CRCT: the same number to the unit
    assert figure["counted_by"] == "China Railway Container Transport (CRCT)"
    assert figure["printed_by"] == "Yicai Global"
    assert figure["source"] == "CRCT, опубликовано: Yicai Global"
    assert figure["url"].startswith("http")
    assert figure["address"].startswith(f"{BASE}/evidence?figure={TRAINS}@2025&lang=ru&v=")
    assert figure["edition"]["hash"] in figure["address"]
    assert assistant.ask("value", series=TRAINS)["period"] == "2025"


def test_an_edition_can_be_named(assistant: Assistant) -> None:
    oldest = warehouse.vintages()[-1]
    figure = assistant.ask("value", series=TRAINS, period="2024", edition=oldest.date.isoformat())
    assert figure["edition"]["hash"] == oldest.hash
    assert oldest.hash in assistant.refusal("value", series=TRAINS, edition="1999-01-01")


def test_a_passport_is_that_of_the_terminal(assistant: Assistant) -> None:
    facts = warehouse.explain(TRAINS, "2025")
    passport = assistant.ask("explain", series=TRAINS, period="2025")
    assert len(passport["sources"]) == len(facts["sources"])
    assert [one["value"] for one in passport["others_say"]] == [
        one["value"] for one in facts["dissenting"]
    ]
    assert passport["growth"]["change"] == facts["growth"]["value"]
    assert passport["never_with"] == [one["series"] for one in facts["compare_with"]]
    rows = values_of_all()
    derived = rows[rows["derivation"] != ""].iloc[-1]
    passport = assistant.ask("explain", series=derived["series_id"], period=derived["period"])
    assert [f"{one['series']}@{one['period']}" for one in passport["parents"]] == [
        *derived["parents"]
    ]


@pytest.mark.parametrize("lang", languages())
def test_a_claim_is_held_to_the_rows(lang: str, assistant: Assistant) -> None:
    row = shown(TRAINS, "2025")
    sources = warehouse.ask("value_sources", series=TRAINS, period="2025")
    other = sources[sources["publisher"] == "GWL Georgia"].iloc[0]

    def judge(value: float, **more: object) -> dict[str, Any]:
        return assistant.ask("check", series=TRAINS, period="2025", value=value, lang=lang, **more)

    assert judge(row["value"])["verdict"] == "holds"
    rounded = judge(20_000)  # as a rounded number, which half of its last digit allows
    assert (rounded["verdict"], rounded["off_by"]) == ("holds", 20_000 - row["value"])
    told = judge(other["value"], tolerance=0.1)
    assert told["verdict"] == "others-say-so"
    said = attribution_text(other["attribution"], lang)
    assert [one["publisher"] for one in told["said_by"]] == [said]
    assert said in told["in_words"]
    wrong = judge(row["value"] * 2, tolerance=1)
    assert wrong["verdict"] == "contradicted"
    assert len(wrong["others_say"]) == len(sources)
    assert publisher_name(row["counted_by"], lang, full=True) == wrong["figure"]["counted_by"]


def test_a_plan_is_called_one(assistant: Assistant) -> None:
    plan = full_years(values_of_all(), PLANNED).iloc[-1]
    given = {"series": plan["series_id"], "period": plan["period"]}
    held = assistant.ask("check", value=plan["value"], **given)
    assert held["verdict"] == "holds"
    assert held["figure"]["meaning"] == "planned"
    assert text("en", "assistant-is-planned").rstrip(".") in held["in_words"]
    told = assistant.ask("compare", **given)
    assert [one["rule"] for one in told["refusals"]] == ["kind"]


def test_equal_periods_are_compared_as_exactly_as_they_were_printed(assistant: Assistant) -> None:
    row = shown(TRAINS, "2025")
    told = assistant.ask("compare", series=TRAINS, period="2025", with_period="2024")
    assert told["allowed"]
    assert told["change"] == row["growth"]
    assert told["error"] == row["growth_error"]
    assert told["difference"] == row["value"] - shown(TRAINS, "2024")["value"]
    assert "3.2" in told["in_words"]


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        ({"series": TRAINS, "period": "2026-01-01/2026-02-28", "with_period": "2025"}, "period"),
        ({"series": TRAINS, "period": "2025", "with_series": "china-europe-teu"}, "unit"),
        (
            {"series": TRAINS, "period": "2025", "with_series": "china-europe-trains-westbound"},
            "scope",
        ),
    ],
)
@pytest.mark.parametrize("lang", languages())
def test_what_is_unequal_is_refused_by_its_rule(
    asked: dict[str, str], rule: str, lang: str, assistant: Assistant
) -> None:
    told = assistant.ask("compare", lang=lang, **asked)
    assert not told["allowed"]
    assert rule in [one["rule"] for one in told["refusals"]]
    assert (told["change"], told["difference"], told["error"]) == (None, None, None)
    assert told["first"]["value"] == shown(TRAINS, asked["period"])["value"]


@pytest.mark.parametrize("lang", languages())
def test_what_is_asked_wrongly_is_told_in_words(lang: str, assistant: Assistant) -> None:
    told = assistant.refusal("value", series=TRAINS, period="next year", lang=lang)
    assert told.endswith(text(lang, "assistant-no-date", asked="next year"))
    told = assistant.refusal("explain", series=TRAINS, period="1850", lang=lang)
    assert "2025" in told
    assert "en, ru" in assistant.refusal("value", series=TRAINS, lang="fr")


def test_nothing_of_it_is_loaded_by_the_server() -> None:
    """Neither the kit nor the room, by what `server.py` and pages import."""
    code = (
        "import sys, server; print([m for m in sys.modules if m.split('.')[0] == 'mcp'"
        " or m.startswith('corridor.assistant')])"
    )
    run = [sys.executable, "-c", code]
    out = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert out.stdout.strip() == "[]"


def test_a_sentence_is_checked(assistant: Assistant) -> None:
    said = "Транзит через Казахстан вырос до 36,9 млн тонн"
    found = assistant.ask("check_sentence", claim=said, lang="ru")
    assert found["verdict"] == "matches"
    assert found["in_words"].startswith("Верно. Транзит через Казахстан (все виды транспорта)")
    assert "kz-transit-tonnes-rail@2025" in found["addresses"]
    told = assistant.refusal("check_sentence", claim="36,9", lang="en")
    assert text("en", "claim-bad-letters") in told
