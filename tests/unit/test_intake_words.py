"""What is said of a row, in each language: codes are named and figures spelled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corridor.evidence.releases import as_tables, present
from corridor.intake.difference import compare
from corridor.intake.statement import Origin, Statement
from corridor.language import languages
from corridor.language.finding_words import spell_finding

TABLES = as_tables(present())
PAGE = Origin("Trains", "yicai", "ktz", "https://example.org/2027/trains", "2027-01-20")
TRAINS = Statement("china-europe-trains", "2025", "21500", "trains", PAGE)


def said(lang: str, statement: Statement) -> list[str]:
    titles = TABLES["series"].set_index("series_id")[f"title_{lang}"].to_dict()
    ((item,), _) = compare([statement], TABLES, "test")
    return [spell_finding(one.key, one.values, lang, titles) for one in item.findings]


def test_a_finding_is_a_sentence_of_the_language() -> None:
    assert said("en", TRAINS)[-1] == (
        "KTZ: 21,500\u00a0trains; CRCT: 20,022\u00a0trains. "
        "The figure would stand beside the one shown."
    )
    assert said("ru", TRAINS)[0] == (
        "Ряд «Поезда Китай – Европа: число поездов (всего)» считают: КЖД (Китай), CRCT, ГКРР КНР, "
        "ОСЖД. Эту цифру: КТЖ."
    )
    assert "ҚТЖ: 21\u202f500\u00a0пойыз; CRCT: 20\u202f022\u00a0пойыз." in said("kk", TRAINS)[-1]
    assert said("zh", TRAINS)[-1].startswith("哈铁为21,500列")


@pytest.mark.parametrize("lang", languages())
def test_every_finding_has_its_sentence(lang: str) -> None:
    """Each with the values that its message asks for, as the code gives them."""
    folder = Path(__file__).parents[2] / "locales" / lang / "intake.ftl"
    messages = dict(re.findall(r"^(intake-[a-z-]+) = (.*)$", folder.read_text("utf-8"), re.M))
    for key, message in messages.items():
        names = set(re.findall(r"\{ \$(\w+) \}", message))
        values = {name: 20022.0 if name in ("value", "other") else "2025" for name in names}
        assert "$" not in spell_finding(key, {**values, **_counted(names)}, lang), key


def _counted(names: set[str]) -> dict[str, float]:
    return dict.fromkeys(names & {"percent", "times", "factor"}, 3.5)
