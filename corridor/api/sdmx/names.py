"""Names of codes, concepts and structures in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from corridor.api.request import Record, RequestContext
from corridor.api.sdmx.codes import NONE, area_code, code_of, unit_code
from corridor.api.sdmx.components import CODELISTS, COMPONENTS
from corridor.evidence.publisher_contracts import RELATIONS
from corridor.evidence.publishers import read_names
from corridor.language import (
    LANGUAGES,
    languages,
    listed,
    publisher_name,
    text,
    unit_name,
    word_or_code,
)
from corridor.language.countries import name_territory
from corridor.language.evidence_words import evidence_text

#: language -> name
Names = dict[str, str]
#: code -> its names
Codes = dict[str, Names]

#: code list -> column of a series it is made of, and what its words are of in the evidence
_WORDS = {
    "CL_INDICATOR": ("metric", "metric"),
    "CL_ENTITY": ("entity", "entity"),
    "CL_CARGO": ("cargo", "cargo"),
    "CL_TRANSPORT_MODE": ("mode", "mode"),
    "CL_OPERATOR": ("operator", "operator"),
}
#: code list -> codes that do not follow from the series, and the family of their words
_CLOSED = {
    "CL_FREQ": ("sdmx-freq", ("A", "S", "Q", "M", "I")),
    "CL_OBS_STATUS": ("sdmx-obs-status", ("A", "E", "F", "P")),
}
#: code list -> dimension of the vocabulary whose every word is a code; the family of their words
_VOCABULARY = {
    "CL_STATUS": ("status", "status"),
    "CL_PERIOD_KIND": ("period_kind", "kind"),
    "CL_QUALIFIER": ("qualifier", "qualifier"),
    "CL_TIER": ("tier", "tier"),
}


def tag(lang: str) -> str:
    """The tag of a language as `xml:lang` and JSON have it."""
    return LANGUAGES[lang].tag


def in_all(say: Callable[[str], str]) -> Names:
    """What ``say`` says in each language."""
    return {lang: say(lang) for lang in languages()}


def words(family: str, code: str) -> Names:
    """The word of a family in each language."""
    return in_all(lambda lang: word_or_code(lang, family, code))


def say(lang: str, key: str) -> str:
    """A message of the catalogue."""
    return text(lang, key)


def concept_names() -> Codes:
    """Names of the concepts, one a component."""
    return {one.id: words("sdmx-concept", one.id) for one in COMPONENTS}


def build_codelists(context: RequestContext, series: Iterable[Record]) -> dict[str, Codes]:
    """All code lists of a vintage: id -> codes in their order, with names in every language."""
    series = list(series)
    named = context.ask_records("code_names")
    of = {(one["dimension"], one["code"]): one for one in named}
    lists: dict[str, Codes] = {
        "CL_SERIES": {one["series_id"]: _text(one, "title") for one in series},
        "CL_AREA": _areas(series),
        "CL_UNIT_MEASURE": _units(series),
        "CL_DIRECTION": _joined(series, "direction", lambda code: words("direction", code)),
        "CL_PUBLISHER": {str(code_of(code)): _publisher(code) for code in read_names()},
        "CL_RELATION": {str(code_of(code)): _relation(code) for code in RELATIONS},
        "CL_DERIVATION": {code: words("derivation", code) for code in ("difference", "sum")},
    }
    for codelist, (column, dimension) in _WORDS.items():
        lists[codelist] = _joined(series, column, _namer(of, dimension))
    for codelist, (family, codes) in _CLOSED.items():
        lists[codelist] = {code: words(family, code) for code in codes}
    for codelist, (dimension, family) in _VOCABULARY.items():
        codes = tuple(one["code"] for one in named if one["dimension"] == dimension)
        lists[codelist] = {str(code_of(code)): words(family, code) for code in codes}
    return {codelist: lists[codelist] for codelist in CODELISTS}


def describe_series(record: Record) -> Names:
    """What a series counts, in every language."""
    return _text(record, "definition")


def _text(record: Record, stem: str) -> Names:
    return in_all(lambda lang: evidence_text(record, stem, lang) or "")


def _namer(of: dict[tuple[str, str], Record], dimension: str) -> Callable[[str], Names]:
    def name(code: str) -> Names:
        record = of.get((dimension, code), {})
        return in_all(lambda lang: evidence_text(record, "name", lang) or code)

    return name


def _joined(series: list[Record], column: str, name: Callable[[str], Names]) -> Codes:
    """Codes of a column whose cells may hold several words, parted by semicolons."""
    cells = sorted({one[column] for one in series if one[column]})
    return {str(code_of(cell)): _listed([name(word) for word in cell.split(";")]) for cell in cells}


def _listed(names: list[Names]) -> Names:
    return in_all(lambda lang: listed([one[lang] for one in names], lang))


def _areas(series: list[Record]) -> Codes:
    groups = {area_code(list(one["countries"])) for one in series}
    return {
        code: words("sdmx-area", code)
        if code == NONE
        else _listed([_territory(country) for country in code.split("_")])
        for code in sorted(groups)
    }


def _relation(code: str) -> Names:
    return in_all(lambda lang: word_or_code(lang, "relation", code))


def _publisher(code: str) -> Names:
    return in_all(lambda lang: publisher_name(code, lang, full=True))


def _territory(country: str) -> Names:
    return in_all(lambda lang: name_territory(country, lang))


def _units(series: list[Record]) -> Codes:
    units = sorted({one["unit"] for one in series})
    return {unit_code(unit): in_all(lambda lang, u=unit: unit_name(u, lang)) for unit in units}  # type: ignore[misc]
