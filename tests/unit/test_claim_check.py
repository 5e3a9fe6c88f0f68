"""Checking a claim: what people say, held against the evidence by hand; nothing wrong is right."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict

import pytest

from corridor import warehouse
from corridor.claim_check import __main__ as command
from corridor.claim_check.answer import answer_claim, open_index
from corridor.claim_check.check import Check, check_text
from corridor.claim_check.reading import MOST, BadClaim
from corridor.claim_check.scopes import Index
from corridor.language import evidence_text, languages, text
from tests.source import ROOT

#: a part of the claims that may be judged otherwise than by hand
MOST_WRONG = 0.05
#: what a reader says of a headline series: Russian, English, Kazakh, Chinese
SAID = {
    "aktau-tonnes": (
        "Порт Актау перевалил {v} тонн в {y} году",
        "Port of Aktau handled {v} tonnes in {y}",
        "Ақтау порты {y} жылы {v} тонна жүк өңдеді",
        "阿克套港{y}年吞吐量{v}吨",
    ),
    "china-central-asia-trains": (
        "В {y} году прошло {v} поездов Китай – Центральная Азия",
        "{v} China–Central Asia trains ran in {y}",
        "{y} жылы Қытай – Орталық Азия бағытында {v} пойыз жүрді",
        "{y}年中亚班列开行{v}列",
    ),
    "china-europe-teu": (
        "Поезда Китай – Европа перевезли {v} ДФЭ в {y} году",
        "China–Europe trains carried {v} TEU in {y}",
        "Қытай – Еуропа пойыздары {y} жылы {v} ЖФЭ тасыды",
        "{y}年中欧班列发送{v}标箱",
    ),
    "china-europe-trains": (
        "В {y} году прошло {v} поездов Китай – Европа",
        "{v} China–Europe trains ran in {y}",
        "{y} жылы Қытай – Еуропа бағытында {v} пойыз жүрді",
        "{y}年中欧班列开行{v}列",
    ),
    "dostyk-tonnes": (
        "Достык в {y} году: {v} тонн",
        "Dostyk handled {v} tonnes in {y}",
        "Достық {y} жылы {v} тонна жүк өткізді",
        "多斯特克{y}年货运量{v}吨",
    ),
    "kz-china-rail-tonnes": (
        "Железнодорожные перевозки Казахстан – Китай в {y} году: {v} тонн",
        "Kazakhstan–China rail freight was {v} tonnes in {y}",
        "{y} жылы Қазақстан мен Қытай арасында теміржолмен {v} тонна тасымалданды",
        "{y}年中哈铁路货运量{v}吨",
    ),
    "kz-ports-tonnes": (
        "Порты Актау и Курык в {y} году: {v} тонн",
        "Ports of Kazakhstan handled {v} tonnes in {y}",
        "Ақтау мен Құрық порттары {y} жылы {v} тонна жүк өңдеді",
        "哈萨克斯坦海港{y}年吞吐量{v}吨",
    ),
    "kz-transit-teu": (
        "Контейнерный транзит через Казахстан в {y} году: {v} ДФЭ",
        "Container transit through Kazakhstan was {v} TEU in {y}",
        "{y} жылы Қазақстан арқылы контейнер транзиті {v} ЖФЭ болды",
        "{y}年经哈萨克斯坦过境集装箱{v}标箱",
    ),
    "kz-transit-tonnes-all": (
        "Транзит через Казахстан в {y} году: {v} тонн",
        "Transit through Kazakhstan was {v} tonnes in {y}",
        "{y} жылы Қазақстан арқылы транзит {v} тонна болды",
        "{y}年经哈萨克斯坦过境货运量{v}吨",
    ),
    "kz-transit-tonnes-rail": (
        "Железнодорожный транзит через Казахстан в {y} году: {v} тонн",
        "Rail transit through Kazakhstan was {v} tonnes in {y}",
        "{y} жылы Қазақстан арқылы теміржол транзиті {v} тонна болды",
        "{y}年哈萨克斯坦铁路过境货运量{v}吨",
    ),
    "titr-teu": (
        "По Среднему коридору в {y} году перевезли {v} ДФЭ",
        "The Middle Corridor carried {v} TEU in {y}",
        "Орта дәлізбен {y} жылы {v} ЖФЭ тасымалданды",
        "中间走廊{y}年运输{v}标箱",
    ),
    "titr-tonnes-ministry": (
        "По Среднему коридору в {y} году перевезли {v} тонн",
        "The Middle Corridor carried {v} tonnes in {y}",
        "Орта дәлізбен {y} жылы {v} тонна тасымалданды",
        "中间走廊{y}年货运量{v}吨",
    ),
    "titr-trains-dispatched": (
        "В {y} году по Среднему коридору из Китая отправлено {v} поездов",
        "{v} trains were dispatched from China along the Middle Corridor in {y}",
        "{y} жылы Қытайдан Орта дәлізбен {v} пойыз жөнелтілді",
        "{y}年从中国发出的跨里海班列{v}列",
    ),
    "trade-cn-kz-gacc-total-usd": (
        "Товарооборот Казахстана и Китая в {y} году: {v} долларов",
        "China–Kazakhstan trade was {v} dollars in {y}",
        "{y} жылы Қазақстан мен Қытайдың тауар айналымы {v} доллар болды",
        "{y}年中哈贸易额{v}美元",
    ),
}
#: as if right: each says something that no figure says
TRAPS = [
    "Транзит угля через Казахстан в 2025 году составил 36,9 млн тонн",
    "Транзит через Казахстан в Финляндию вырос до 36,9 млн тонн",
    "Транзит через Казахстан в Гамбург составил 36,9 млн тонн в 2025 году",
    "Транзит через Узбекистан в 2025 году 36,9 млн тонн",
    "Транзит через Казахстан упал до 36,9 млн тонн в 2025 году",
    "Транзит через Казахстан не достиг 36,9 млн тонн в 2025 году",
    "Половина транзита через Казахстан в 2025 году – 36,9 млн тонн",
    "Доходы от транзита через Казахстан составили 36,9 млн долларов в 2025",
    "Транзит через Казахстан в сутки 36,9 млн тонн в 2025 году",
    "Перевозки между Казахстаном и Китаем достигли 35,6 млн тонн в 2025 году",
    "Импорт Китая из Казахстана 29,7 млрд долларов в 2025",
    "Китай инвестировал в Казахстан 48,7 млрд долларов в 2025",
    "Товарооборот Китая и Узбекистана 48,7 млрд долларов в 2025",
    "Transit of cars through Kazakhstan hit 36.9 million tonnes in 2025",
    "Kazakhstan's air transit reached 36.9 million tonnes in 2025",
    "Kazakhstan's transit to Europe reached 36.9 million tonnes in 2025",
    "Transit through Kazakhstan fell 6.6% in 2025",
    "Every day 20,022 China–Europe trains ran in 2025",
    "20,022 China–Europe trains ran through Kazakhstan in 2025",
    "China–Europe trains from Xi'an numbered 20,022 in 2025",
    "China–Russia trains numbered 20,022 in 2025",
    "The Southern corridor carried 4.1 million tonnes in 2025",
    "The Middle Corridor carried 4.1 million tonnes of Kazakh exports in 2025",
    "Қазақстан арқылы мақта транзиті 2025 жылы 36,9 млн тонна болды",
    "Қазақстаннан Қытайға экспорт 2025 жылы 29,7 млрд доллар",
    "2025年7月中欧班列开行20022列",
    "2025年中欧班列运送货物20022吨",
    "2025年哈萨克斯坦小麦过境3690万吨",
    "Транзит через Казахстан за последние пять лет составил 36,9 млн тонн",
    "К концу 2025 года транзит через Казахстан мог бы достичь 36,9 млн тонн",
    "Транзит через Казахстан в 2024 и 2025 годах составил 36,9 млн тонн",
    "В среднем в год через Казахстан проходило 36,9 млн тонн транзита в 2025",
    "Empty containers in transit through Kazakhstan: 1.4 million TEU in 2024",
    "20,022 China–Europe trains were cancelled in 2025",
    "The number of China-Europe trains per month was 20,022 in 2025",
    "Қазақстан арқылы транзит 2025 жылы 36,9 млн тоннаға жеткен жоқ",
    "Товарооборот Казахстана и Китая по данным Казахстана в 2025 году 48,7 млрд долларов",
]


@pytest.fixture(scope="module")
def index() -> Index:
    return open_index(warehouse.ask, warehouse.current().hash)


def read_claims(name: str) -> list[dict[str, str]]:
    with (ROOT / f"tests/data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def list_series(check: Check) -> set[str]:
    scopes = [c.scope for one in check.judgements for c in one.meant]
    return {s.series for s in [*scopes, *(m for one in check.judgements for m in one.maybe)]}


@pytest.mark.parametrize("name", ["claims", "claims_fresh"])
def test_claims_are_judged_as_by_hand(name: str, index: Index) -> None:
    rows = read_claims(name)
    wrong = []
    for row in rows:
        check = check_text(index, row["claim"])
        kinds = {mistake.kind for one in check.judgements for mistake in one.mistakes}
        known = not row["series"] or row["series"] in list_series(check)
        explained = not row["mistake"] or row["mistake"] in kinds
        if check.verdict != row["verdict"] or not known or not explained:
            wrong.append((row["claim"], check.verdict, row["verdict"]))
    assert not [one for one in wrong if one[1] == "matches" != one[2]]
    assert len(wrong) <= len(rows) * MOST_WRONG, wrong


def test_the_sets_are_of_every_language_and_a_third_is_wrong() -> None:
    rows = read_claims("claims")
    for lang in languages():
        own = [row for row in rows if row["lang"] == lang]
        assert len(own) == 30
        assert sum(bool(row["mistake"]) for row in own) >= 10
    assert len(read_claims("claims_fresh")) == 40


@pytest.mark.parametrize("claim", TRAPS)
def test_nothing_wrong_is_right(claim: str, index: Index) -> None:
    assert check_text(index, claim).verdict != "matches"


def list_plain(index: Index) -> Iterator[tuple[str, str]]:
    """Each yearly figure of the headline series, said plainly in each language."""
    for series, forms in SAID.items():
        for figure in index.scopes[series].figures:
            if figure.kind == "year":
                for place, form in enumerate(forms):
                    yield series, form.format(v=spell(figure.value, place), y=figure.year)


def spell(value: float, place: int) -> str:
    """A value as people of a language write it."""
    scales = [("млрд", "billion", "млрд", ""), ("млн", "million", "млн", "")]
    if place == 3:
        scale = next(((f, w) for f, w in ((1e8, "亿"), (1e4, "万")) if value >= f), (1, ""))
        return f"{value / scale[0]:.10g}{scale[1]}"
    for power, words in zip((1e9, 1e6), scales, strict=True):
        if value >= power:
            number = f"{value / power:.10g}"
            return f"{number if place == 1 else number.replace('.', ',')} {words[place]}"
    return f"{value:,.0f}" if place == 1 else f"{value:,.0f}".replace(",", " ")


def test_headline_figures_said_plainly_are_not_denied(index: Index) -> None:
    said = list(list_plain(index))
    found = {claim: check_text(index, claim).verdict for _, claim in said}
    assert len(said) > 300
    assert not [claim for claim, verdict in found.items() if verdict == "differs"]
    right = sum(verdict == "matches" for verdict in found.values())
    assert right >= 0.95 * len(found)


def test_headline_figures_of_the_wrong_size_are_never_right(index: Index) -> None:
    for series, forms in SAID.items():
        figure = next(f for f in index.scopes[series].full_years() if f.kind == "year")
        for place, form in enumerate(forms):
            for factor in (1.31, 0.74, 1000, 0.001):
                claim = form.format(v=spell(round(figure.value * factor), place), y=figure.year)
                assert check_text(index, claim).verdict != "matches", claim


UNITS = {
    "en": {"t": "tonnes", "teu": "TEU", "trains": "trains", "usd": "dollars"},
    "ru": {"t": "тонн", "teu": "ДФЭ", "trains": "поездов", "usd": "долларов"},
    "kk": {"t": "тонна", "teu": "ЖФЭ", "trains": "пойыз", "usd": "доллар"},
    "zh": {"t": "吨", "teu": "标箱", "trains": "列", "usd": "美元"},
}


def list_mixed(index: Index) -> Iterator[tuple[str, str]]:
    """What is counted in one way with the figure of another way of counting the same thing."""
    figures = defaultdict(list)
    for scope in index.scopes.values():
        for one in scope.figures:
            known = one.unit in UNITS["en"] and not scope.is_plan and not scope.is_cumulative
            if known and one.kind == "year" and one.year >= 2023:
                figures[(scope.entity, one.unit, one.year)].append((scope, one))
    for (_, unit, year), rows in figures.items():
        for scope, own in rows:
            for _, other in rows:
                if other.value > 100 and abs(other.value - own.value) > 0.03 * own.value:
                    for lang in languages():
                        title = evidence_text(scope.row, "title", lang)
                        yield (
                            scope.series,
                            f"{title}: {other.value:.0f} {UNITS[lang][unit]}, {year}",
                        )


def test_the_figure_of_another_count_is_never_right(index: Index) -> None:
    mixed = list(list_mixed(index))
    assert len(mixed) > 1000
    wrong = [said for said in mixed if check_text(index, said[1]).verdict == "matches"]
    assert not wrong


def test_transit_through_kazakhstan(index: Index) -> None:
    """What the minister's adviser types: right for all modes, who says so, rail alone beside it."""
    answer = answer_claim(
        "Транзит через Казахстан вырос до 36,9 млн тонн",
        "ru",
        warehouse.ask,
        warehouse.current().hash,
    )
    (part,) = answer.parts
    assert answer.verdict == "matches"
    assert "все виды транспорта" in answer.sentence
    assert "2025" in answer.sentence
    rail = next(one for one in part.lines if one.series == "kz-transit-tonnes-rail")
    shown = index.scopes["kz-transit-tonnes-rail"].at("2025")
    assert shown is not None
    assert rail.value == shown.value == 33_000_000
    assert rail.role == "other"
    assert part.said_by
    assert all(one.publisher and one.url for one in part.said_by)
    assert any("33" in note for note in part.notes)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("", "empty"),
        ("  \n ", "empty"),
        ("36,9", "letters"),
        ("2025 36.9 100 %", "letters"),
        ("عبور 36.9 مليون طن", "letters"),
        ("<b>36</b>", "letters"),
        ("транзит через Казахстан", "number"),
        ("тонна " * 2000, "long"),
        ("9" * 10_000, "long"),
    ],
)
def test_bad_input_gets_a_clear_sentence(said: str, key: str, index: Index) -> None:
    with pytest.raises(BadClaim) as bad:
        check_text(index, said)
    assert bad.value.key == f"claim-bad-{key}"
    for lang in languages():
        assert text(lang, bad.value.key, most=MOST)


@pytest.mark.parametrize(
    "said",
    [
        "<b>Транзит</b> через <script>alert(1)</script> Казахстан 36,9 млн тонн в 2025",
        "транзит РК 2025 36,9 млн т",
        "Транзит через Казахстан 36 900 000 тонн в 2025",
        "Транзит через Казахстан 36.900.000 тонн в 2025",
        "ТРАНЗИТ ЧЕРЕЗ КАЗАХСТАН В 2025 ГОДУ – 36,9 МЛН ТОНН",
    ],
)
def test_one_claim_in_many_spellings(said: str, index: Index) -> None:
    assert check_text(index, said).verdict == "matches"


@pytest.mark.parametrize(
    "said", ["カザフスタン 36.9百万トン 2025", "1 " * 250 + "тонна", "%" * 599 + "1"]
)
def test_odd_input_confirms_nothing(said: str, index: Index) -> None:
    with suppress(BadClaim):
        assert check_text(index, said).verdict != "matches"


def test_every_word_of_an_answer_is_in_every_language() -> None:
    """All verdicts, reasons and mistakes of the sets have words."""
    edition = warehouse.current().hash
    for row in read_claims("claims")[::4]:
        for lang in languages():
            answer = answer_claim(row["claim"], lang, warehouse.ask, edition)
            assert answer.sentence
            assert "check-" not in str(asdict(answer))


def test_the_command_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["Transit through Kazakhstan was 36.9 million tonnes in 2025"]) == 0
    assert capsys.readouterr().out.startswith("Right. Transit through Kazakhstan (all modes)")
    assert command.main(["36.9", "--lang", "ru"]) == 2
    assert "единицу" in capsys.readouterr().err
    assert command.main(["In 2025 rail transit through Kazakhstan was 36.9 Mt", "--json"]) == 1
    assert '"mistake": "mode"' in capsys.readouterr().out
