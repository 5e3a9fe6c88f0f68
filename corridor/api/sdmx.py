"""A series as an SDMX-JSON 2.0 data message: one data set, one series, its values over time."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from corridor.api import words
from corridor.api.meta import Meta
from corridor.api.series_types import SeriesAnswer, SeriesRow, SeriesValue
from corridor.language import subject

#: dimensions of the series in their order: SDMX name -> field of the series
DIMENSIONS = {
    "FREQ": "frequency",
    "ENTITY": "entity",
    "INDICATOR": "metric",
    "DIRECTION": "direction",
    "CARGO": "cargo",
    "TRANSPORT_MODE": "mode",
    "OPERATOR": "operator",
}
#: attributes of a value: SDMX name -> field of the value
ATTRIBUTES = {
    "OBS_STATUS": "status",
    "QUALIFIER": "qualifier",
    "PERIOD_KIND": "period_kind",
    "DERIVATION": "derivation",
    "PUBLISHER": "publisher",
    "TIER": "tier",
    "SOURCE_URL": "url",
    "OBSERVATION_ID": "observation",
}
#: SDMX for "does not apply"
NONE = "_Z"

#: a part of the message, and the words that an attribute takes: SDMX name -> words in their order
Part = dict[str, Any]
AttributeValues = dict[str, list[str]]


def write_message(answer: SeriesAnswer) -> bytes:
    """The data message of a series as it was answered, values and metadata the same."""
    meta, series, values = answer.meta, answer.series, answer.data
    indexed: AttributeValues = {
        name: list(dict.fromkeys(v for v in (getattr(one, field) for one in values) if v))
        for name, field in ATTRIBUTES.items()
    }
    message = {
        "meta": {
            "id": f"{series.id}-{meta.vintage.hash}",
            "prepared": f"{meta.vintage.date}T00:00:00Z",
            "test": False,
            "contentLanguages": [words.language_tag(meta.lang).lower()],
            "sender": {"id": "CORRIDOR", "name": words.say(meta.lang, "product")},
        },
        "data": {
            "structures": [_structure(answer, indexed)],
            "dataSets": [_data_set(meta, values, indexed)],
        },
    }
    return json.dumps(message, ensure_ascii=False, allow_nan=False).encode()


def time_period(value: SeriesValue) -> str:
    """A period as SDMX writes it: `2025`, `2025-Q1`, `2025-05`, a day, or start and duration."""
    if "/" not in value.period:
        return value.period
    start, end = value.period_start, value.period_end + dt.timedelta(days=1)
    months = (end.year - start.year) * 12 + end.month - start.month
    span = f"P{months}M" if start.day == end.day == 1 else f"P{(end - start).days}D"
    return f"{start.isoformat()}/{span}"


def _structure(answer: SeriesAnswer, indexed: AttributeValues) -> Part:
    """What the data set is made of: its dimensions, measure and attributes with their words."""
    meta, series, values = answer.meta, answer.series, answer.data
    lang = meta.lang
    dimensions = [
        _component(lang, name, field, keyPosition=place, values=[_coded_field(series, field, lang)])
        for place, (name, field) in enumerate(DIMENSIONS.items())
    ]
    time = _component(
        lang,
        "TIME_PERIOD",
        "period",
        keyPosition=len(DIMENSIONS),
        roles=["TIME_PERIOD"],
        values=[_time(value) for value in values],
    )
    return {
        "name": series.title,
        "description": meta.definition,
        "dataSets": [0],
        "dimensions": {"series": dimensions, "observation": [time] if values else []},
        "measures": {"observation": [_component(lang, "OBS_VALUE", "value")]},
        "attributes": _attributes(meta, series, indexed),
    }


def _attributes(meta: Meta, series: SeriesRow, indexed: AttributeValues) -> Part:
    """Attributes of the data set, of the series, and of each of its values."""
    lang = meta.lang
    whole = {"relationship": {"dimensions": list(DIMENSIONS)}}
    observation = []
    for name, field in ATTRIBUTES.items():
        attribute = _component(lang, name, field, relationship={"observation": {}})
        if indexed[name]:
            attribute["values"] = [{"value": value} for value in indexed[name]]
        observation.append(attribute)
    return {
        "dataSet": [
            _text(lang, "LICENCE", "licence", meta.licence.name),
            _text(lang, "VINTAGE", "vintage", f"{meta.vintage.date} {meta.vintage.hash}"),
            _text(lang, "CITATION", "citation", meta.citation),
        ],
        "series": [
            _text(lang, "TITLE", "title", series.title) | whole,
            _text(lang, "UNIT_MEASURE", "unit", series.unit) | whole,
        ],
        "observation": observation,
    }


def _data_set(meta: Meta, values: list[SeriesValue], indexed: AttributeValues) -> Part:
    """The values, each with the place of its attributes among their words."""
    key = ":".join("0" for _ in DIMENSIONS)
    observations = {str(i): _observation(value, indexed) for i, value in enumerate(values)}
    return {
        "structure": 0,
        "action": "Information",
        "links": [{"href": meta.address, "rel": "self"}],
        "attributes": [0, 0, 0],
        "series": {key: {"attributes": [0, 0], "observations": observations}},
    }


def _component(lang: str, name: str, field: str, **more: Any) -> Part:
    return {"id": name, "name": words.say(lang, f"api-field-{field}"), **more}


def _text(lang: str, name: str, field: str, value: str) -> Part:
    return _component(lang, name, field, relationship={"dataflow": {}}, values=[{"value": value}])


def _coded(value: str | None) -> dict[str, str]:
    code = re.sub(r"[^A-Za-z0-9_@$-]", "_", value) if value else NONE
    return {"id": code, "name": value or NONE}


def _coded_field(series: SeriesRow, field: str, lang: str) -> dict[str, str]:
    """The code of a dimension, with its name in the language where there is one."""
    coded = _coded(getattr(series, field))
    if field == "entity":
        coded["name"] = subject(series.title)
    elif field == "direction" and series.direction:
        coded["name"] = words.say(lang, f"direction-{series.direction}")
    return coded


def _time(value: SeriesValue) -> dict[str, str]:
    return {
        "value": time_period(value),
        "start": f"{value.period_start}T00:00:00Z",
        "end": f"{value.period_end}T23:59:59Z",
    }


def _observation(value: SeriesValue, indexed: AttributeValues) -> list[float | int | None]:
    """The value, and for each attribute the place of its word, None where it has none."""
    row: list[float | int | None] = [value.value]
    for name, field in ATTRIBUTES.items():
        word = getattr(value, field)
        row.append(indexed[name].index(word) if word else None)
    return row
