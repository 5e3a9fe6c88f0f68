"""Checking a claim on the Evidence page: the sentence of the address is answered there."""

from __future__ import annotations

import pytest

from tests.pages import reading
from tests.pages.opening import opened

TRANSIT = "Транзит через Казахстан вырос до 36,9 млн тонн"
SAID = {
    "en": "Right. Transit through Kazakhstan (all modes), 2025: 36.9",
    "ru": "Верно. Транзит через Казахстан (все виды транспорта), 2025: 36,9",
    "kk": "Дұрыс. Қазақстан арқылы транзит (барлық көлік түрлері), 2025: 36,9",
    "zh": "正确。经哈萨克斯坦过境（各种运输方式），2025年：3",
}


def spell_plainly(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2060", "")


@pytest.mark.parametrize("lang", SAID)
def test_the_claim_of_an_address_is_answered(lang: str) -> None:
    at = opened("evidence", lang, claim=TRANSIT)
    verdict = spell_plainly(reading.headings(at, 2)[0])
    assert verdict.startswith(SAID[lang])
    assert "33" in reading.words(at)
    assert TRANSIT in at.query_params["claim"]


def test_without_a_claim_nothing_is_answered() -> None:
    at = opened("evidence")
    assert not any("36.9 Mt." in one for one in reading.headings(at, 2))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("36,9", "A number alone says nothing"),
        ("transit through Kazakhstan", "There is no number in it"),
        ("тонна " * 200, "That is too long"),
    ],
)
def test_a_text_that_is_no_claim_is_told_so(claim: str, told: str) -> None:
    assert told in reading.words(opened("evidence", claim=claim))


def test_markup_in_a_claim_stays_letters() -> None:
    said = "Транзит через Казахстан 36,9 [млн](https://x.example) <img src=x> тонн **в** 2025"
    at = opened("evidence", "ru", claim=said)
    shown = " ".join(str(one.value) for one in at.html)
    assert "x.example" not in shown
    assert "<img src=x" not in shown
