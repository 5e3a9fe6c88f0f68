"""The catalogues: every language says the same things, nothing is missing, nothing is left over."""

from __future__ import annotations

import ast
import csv
import re
from functools import cache
from importlib import import_module

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as fluent

from corridor.language import ladder, languages
from corridor.language.accept_language import preferred, read_tag
from corridor.language.quantities import CARGO
from tests.source import ROOT, files, patterns, read, strings, tree

OTHERS = [lang for lang in languages() if lang != "en"]
CODE = r"(corridor|pages)/.*\.py$"

#: families of keys made from a code of the evidence: family -> (table, column) of the codes
FAMILIES = {
    "status": ("observations", "status"),
    "qualifier": ("observations", "qualifier"),
    "kind": ("observations", "period_kind"),
    "flag": ("observations", "flag"),
    "role": ("series_points", "role"),
    "tier": ("sources", "tier"),
    "direction": ("series", "direction"),
}
#: codes that need no words: the one that is understood, and tables without the column
SILENT = {"flag-date-ok", "direction-"}


class _Names(visitor.Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: fluent.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def catalogue(lang: str) -> dict[str, _Names]:
    """Keys of a language with the variables and other messages that each names."""
    made: dict[str, _Names] = {}
    for path in files(rf"locales/{lang}/.*\.ftl$"):
        for entry in FluentParser().parse(read(path)).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in made, f"{path}: {entry.id.name} stands twice"
                made[entry.id.name] = _Names()
                made[entry.id.name].visit(entry)
    return made


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_has_the_same_keys(lang: str) -> None:
    there, here = _shared("en"), _shared(lang)
    assert sorted(there - here) == [], f"missing in {lang}"
    assert sorted(here - there) == [], f"only in {lang}"


def _shared(lang: str) -> set[str]:
    """Keys without the steps of large numbers: Chinese counts in 万 and 亿."""
    return {key for key in catalogue(lang) if not key.startswith("scaled-")}


@pytest.mark.parametrize("lang", languages())
def test_large_numbers_have_the_steps_of_the_language(lang: str) -> None:
    scaled = {key for key in catalogue(lang) if key.startswith("scaled-")}
    steps = {f"scaled-{code}" for _, code in ladder(lang)}
    assert steps <= scaled
    for key in scaled - steps:
        step, unit = re.fullmatch(r"(scaled-1e\d+)-(.+)", key).groups()  # type: ignore[union-attr]
        assert step in steps and f"unit-{unit}" in catalogue(lang), key


#: values that a language may need for its plural or case and another may not
PLURAL = {"n", "count", "kind"}
#: (language, key): values that the sentence of that language does without, on purpose
DOES_WITHOUT: dict[tuple[str, str], set[str]] = {}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_uses_the_same_values(lang: str) -> None:
    for key in _shared(lang):
        here, there = catalogue(lang)[key].variables, catalogue("en")[key].variables
        missing = DOES_WITHOUT.get((lang, key), set())
        assert here - PLURAL == there - PLURAL - missing, f"{lang}: {key}"


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_is_not_the_english(lang: str) -> None:
    """A sentence that stands in English in another language was forgotten."""
    same = []
    for path in files(r"locales/en/.*\.ftl$"):
        other = path.replace("locales/en", f"locales/{lang}")
        lines = set(read(path).splitlines()) & set(read(other).splitlines())
        same += [line for line in lines if re.search(r"= .*[a-z]{3,} [a-z]{3,}", line)]
    assert same == []


@pytest.mark.parametrize("lang", languages())
def test_files_of_a_language_are_those_of_english(lang: str) -> None:
    names = [path.split("/")[-1] for path in files(rf"locales/{lang}/.*\.ftl$")]
    assert names == [path.split("/")[-1] for path in files(r"locales/en/.*\.ftl$")]


#: words that say more than rows hold, and words that one spelling has replaced, by language
NOT_SAID = {
    "en": r"\bso far\b|\bnow (?:return|has|have|a later)|\bmoves now\b|could publish|Zhet[iy]su",
    "ru": r"сейчас|рекорд|счёт КТЖ|китайский счёт|[ӘәҒғҚқҢңӨөҰұҮүҺһІі]",
    "kk": r"\bқазір|рекорд|\bқуат|абайлап|келіспейді",
    "zh": "核定|历史最高|今年以来|有意留空|从不相加|热特苏",
}


@pytest.mark.parametrize("lang", NOT_SAID)
def test_what_rows_cannot_hold_is_not_said(lang: str) -> None:
    """No time that the figure does not have, no record of a thin series, no invoice (счёт) of a
    railway, no rating "approved" (核定) by a newspaper, no second spelling of a name."""
    own = "Қазақстан темір жолы"  # the railway bears this name in Russian too
    said = [
        f"{path}: {line}"
        for path in files(rf"locales/{lang}/.*\.(ftl|csv)$")
        for line in read(path).splitlines()
        if re.search(NOT_SAID[lang], line, re.IGNORECASE) and not (lang == "ru" and own in line)
    ]
    for table in ("series", "entities", "nodes", "events", "projects", "metrics"):
        with (ROOT / f"data/evidence/{table}.csv").open(encoding="utf-8", newline="") as rows:
            said += [
                f"{table}: {cell}"
                for row in csv.DictReader(rows)
                for column, cell in row.items()
                if column.endswith(f"_{lang}")
                and re.search(NOT_SAID[lang], cell, re.IGNORECASE)
                and not (lang == "ru" and own in cell)
            ]
    assert said == []


@cache
def asked() -> dict[str, str]:
    """Keys that the code asks for by a constant, with the file that does."""
    made: dict[str, str] = {}
    for path in files(CODE):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for place in {"say": (0,), "text": (1,), "build_caution": (1, 2)}.get(name, ()):
                key = node.args[place] if len(node.args) > place else None
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    made[key.value] = path
    return made


@pytest.mark.parametrize("lang", languages())
def test_no_key_is_missing(lang: str) -> None:
    missing = {k: path for k, path in asked().items() if k not in catalogue(lang)}
    assert missing == {}


def families_asked() -> set[str]:
    """First parts of keys that the code asks for by `word_or_code(lang, family, code)`."""
    calls = (node for path in files(CODE) for node in ast.walk(tree(path)))
    asking = [
        node.args[1]
        for node in calls
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) == "word_or_code"
    ]
    return {str(one.value) for one in asking if isinstance(one, ast.Constant)}


def words_of_choices() -> set[str]:
    """Keys that `ui/controls.py` makes of a page's choices: the label, and one a code."""
    made: set[str] = set()
    for path in files(r"corridor/topics/\w+/params\.py$"):
        page = path.split("/")[2]
        for one in import_module(f"corridor.topics.{page}.params").CHOICES:
            made |= {f"{page}-{one.name}", *(f"{page}-{one.name}-{c}" for c in one.options)}
    return made


def test_no_key_is_left_over() -> None:
    known = set(catalogue("en"))
    used = {s for path in files(CODE) for s in strings(path)} & known
    for path in files(CODE):
        for pattern in patterns(path):
            if re.search(r"[a-z0-9]{2,}", re.sub(r"\[A-Za-z0-9_-\]\+", "", pattern)):
                used |= {key for key in known if re.fullmatch(pattern, key)}
        for part in strings(path):  # "unit-" + code, key + "-plan"
            used |= {key for key in known if part.endswith("-") and key.startswith(part)}
            used |= {key for key in known if part.startswith("-") and key.endswith(part)}
    used |= words_of_choices()
    families = tuple(f"{family}-" for family in {*families_asked(), CARGO})
    used |= {key for key in known if key.startswith(families)}
    used |= {f for names in catalogue("en").values() for f in names.messages}
    # a quantity makes its key of its dimension and its code
    used |= {key for key in known if key.split("-")[0] in {*FAMILIES, CARGO}}
    assert sorted(known - used) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_of_the_evidence_has_words(family: str) -> None:
    table, column = FAMILIES[family]
    with (ROOT / f"data/evidence/{table}.csv").open(encoding="utf-8", newline="") as rows:
        cells = {row[column] for row in csv.DictReader(rows)}
    codes = {code for cell in cells for code in re.split(r"[;|]", cell) if code}
    for lang in languages():
        missing = {f"{family}-{code}" for code in codes} - set(catalogue(lang)) - SILENT
        assert sorted(missing) == [], lang


@pytest.mark.parametrize(
    ("browser", "lang"),
    [
        ("kk-KZ", "kk"),
        ("kk", "kk"),
        ("ru-RU", "ru"),
        ("zh-CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh-Hans-CN", "zh"),
        ("en-GB", "en"),
        ("RU_kz", "ru"),
        ("kz", "kk"),
        ("de-DE", ""),
        ("", ""),
    ],
)
def test_a_tag_is_read_as_it_is_meant(browser: str, lang: str) -> None:
    assert read_tag(browser) == lang
    assert preferred(browser) == (lang or "en") or "_" in browser
