"""The flow as SDMX-JSON, which pysdmx does not write: version 2.0.0 and the older 1.0.0.

Both hold each word once and rows of numbers that point to it. They differ in how they say what an
attribute is attached to, how a value without a code list is written, and where structures stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from corridor.api import words
from corridor.api.sdmx import names
from corridor.api.sdmx.components import (
    AGENCY,
    COMPONENTS,
    FLOW,
    KEY,
    TIME,
    VALUE,
    Component,
    Level,
    of_level,
)
from corridor.api.sdmx.flow import Flow, Row
from corridor.api.sdmx.names import Codes
from corridor.api.sdmx.structures import address, urn

#: a part of the message
Part = dict[str, Any]
_SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas"
_PARTS = {one.id: one for one in COMPONENTS}


def write_json(flow: Flow, version: str, *, flat: bool = False, attributes: bool = True) -> bytes:
    """The message of a flow; ``flat``: every dimension stands at the value, without series."""
    message = _Message(flow, version == "1.0.0", flat, attributes).build()
    return json.dumps(message, ensure_ascii=False, allow_nan=False).encode()


class _Message:
    """One message while it is built: its words in their order, and the places of each."""

    def __init__(self, flow: Flow, old: bool, flat: bool, attributes: bool) -> None:
        self.flow, self.old, self.flat = flow, old, flat
        self.lang = flow.context.lang
        present = {row["SERIES"] for row in flow.rows}
        series = [one for id, one in flow.series.items() if id in present]
        self.codes: dict[str, Codes] = names.build_codelists(flow.context, series)
        self.attributes: dict[Level, tuple[str, ...]] = {
            level: of_level(level) if attributes else () for level in ("series", "observation")
        }
        self.whole = flow.whole if attributes else {}
        #: component -> its words, each with its place
        self.places: dict[str, dict[Any, int]] = {
            id: _places(row.get(id) for row in flow.rows)
            for id in (*KEY, TIME, *self.attributes["series"], *self.attributes["observation"])
        }

    def build(self) -> Part:
        """The whole message."""
        context = self.flow.context
        version = "1.0" if self.old else "2.0.0"
        structure, data = self._structure(), self._data_set()
        if not self.old:
            structure["dataSets"], data["structure"] = [0], 0
        return {
            "meta": {
                "schema": f"{_SCHEMA}/{version}/sdmx-json-data-schema.json",
                "id": f"{AGENCY}-{context.vintage.hash}",
                "prepared": f"{context.vintage.date}T00:00:00Z",
                "test": False,
                "contentLanguages": [words.language_tag(self.lang).lower()],
                "sender": {"id": AGENCY, "name": words.say(self.lang, "product")},
            },
            "data": {
                ("structure" if self.old else "structures"): structure if self.old else [structure],
                "dataSets": [data],
            },
        }

    def _structure(self) -> Part:
        context = self.flow.context
        key = [self._dimension(id, place) for place, id in enumerate(KEY)]
        time = self._dimension(TIME, len(KEY))
        observation = self._attributes("observation")
        if self.flat:
            observation = self._attributes("series") + observation
        structure: Part = {
            "links": [
                {"rel": kind, "urn": urn(kind, FLOW), "href": address(context, kind, FLOW)}
                for kind in ("dataflow", "datastructure")
            ],
            "name": words.say(self.lang, "sdmx-flow"),
            "description": words.say(self.lang, "api-means-catalog"),
            "dimensions": {
                "series": [] if self.flat else key,
                "observation": [*key, time] if self.flat else [time],
            },
            "attributes": {
                "dataSet": [
                    self._component(_PARTS[id], values=[self._uncoded(said)])
                    | self._relation("flow")
                    for id, said in self.whole.items()
                ],
                "series": [] if self.flat else self._attributes("series"),
                "observation": observation,
            },
        }
        if not self.old:
            structure["measures"] = {"observation": [self._component(_PARTS[VALUE])]}
        return structure

    def _data_set(self) -> Part:
        data: Part = {
            "action": "Information",
            "links": [{"rel": "self", "href": self.flow.context.own_url()}],
            "attributes": [0 for _ in self.whole],
        }
        if self.flat:
            at = (*self.attributes["series"], *self.attributes["observation"])
            data["observations"] = {
                self._key(row, (*KEY, TIME)): [row[VALUE], *self._point(row, at)]
                for row in self.flow.rows
            }
            return data
        data["series"] = {
            self._key(rows[0], KEY): {
                "attributes": self._point(rows[0], self.attributes["series"]),
                "observations": {
                    self._key(row, (TIME,)): [
                        row[VALUE],
                        *self._point(row, self.attributes["observation"]),
                    ]
                    for row in rows
                },
            }
            for rows in self.flow.series_keys(KEY).values()
        }
        return data

    def _key(self, row: Row, ids: Iterable[str]) -> str:
        return ":".join(str(self.places[id][row[id]]) for id in ids)

    def _point(self, row: Row, ids: Iterable[str]) -> list[int | None]:
        """The place of each word of a row among those of its attribute, None where it has none."""
        return [self.places[id].get(row.get(id)) for id in ids]

    def _dimension(self, id: str, place: int) -> Part:
        values = [self._period(one) for one in self.places[id]] if id == TIME else self._coded(id)
        roles = {"roles": [TIME]} if id == TIME else {}
        return self._component(_PARTS[id], keyPosition=place, values=values) | roles

    def _attributes(self, level: Level) -> list[Part]:
        found = []
        for id in self.attributes[level]:
            one = self._component(_PARTS[id]) | self._relation(level)
            values = self._coded(id)
            if values or self.old:
                one["values"] = values
            found.append(one)
        return found

    def _relation(self, level: Level) -> Part:
        """What an attribute is attached to."""
        if level == "series":
            return {"relationship": {"dimensions": list(KEY)}}
        if level == "flow":
            return {"relationship": {"none" if self.old else "dataflow": {}}}
        return {"relationship": {"primaryMeasure": VALUE} if self.old else {"observation": {}}}

    def _component(self, one: Component, **more: Any) -> Part:
        return {"id": one.id, "name": words.say(self.lang, f"sdmx-concept-{one.id}"), **more}

    def _coded(self, id: str) -> list[Part]:
        codelist = _PARTS[id].codelist
        if not codelist:
            return [self._uncoded(word) for word in self.places[id]]
        codes = self.codes[codelist]
        return [{"id": code, "name": codes[code][self.lang]} for code in self.places[id]]

    def _uncoded(self, word: str) -> Part:
        return {"name": word} if self.old else {"value": word}

    def _period(self, period: str) -> Part:
        """A period; the ids of 1.0.0 have no stroke, so that a range is `2025-01-01_P8M` there."""
        first, last = self.flow.spans[period]
        days = {"start": f"{first}T00:00:00Z", "end": f"{last}T23:59:59Z"}
        if self.old:
            return {"id": period.replace("/", "_"), "name": period} | days
        return {"value": period} | days


def _places(values: Iterable[Any]) -> dict[Any, int]:
    found = dict.fromkeys(one for one in values if one is not None)
    return {one: place for place, one in enumerate(found)}
