"""One request: its language, vintage and address, and the questions it puts to the tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd
from fastapi.exceptions import RequestValidationError
from starlette.requests import Request

from corridor import warehouse
from corridor.api import words
from corridor.api.faults import find_repeated
from corridor.api.filters import Common
from corridor.api.formats import SUFFIXES
from corridor.language import date_text, evidence_text
from corridor.server.own_address import find_base
from corridor.warehouse import Vintage

#: where the API is mounted
API_ROOT = "/api/v1"

#: a row of a query: column -> value
Record = dict[str, Any]


@dataclass(frozen=True)
class RequestContext:
    """What one request is about; ``query`` are its parameters in order, as they came."""

    lang: str
    vintage: Vintage
    current: bool
    base: str
    path: str
    query: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, request: Request, parameters: Common) -> RequestContext:
        """Read a request; an unknown vintage is refused with those there are, and so is a
        parameter that says two things."""
        if repeated := find_repeated(request, parameters):
            raise RequestValidationError(repeated)
        served = warehouse.current()
        vintage = warehouse.find_vintage(parameters.v)
        return cls(
            lang=parameters.lang,
            vintage=vintage,
            current=vintage.hash == served.hash,
            base=find_base(request),
            path=request.scope["path"],
            query=tuple(request.query_params.multi_items()),
        )

    def ask(self, name: str, **params: Any) -> pd.DataFrame:
        """Rows of a query in the vintage of this request."""
        return warehouse.ask(name, vintage=self.vintage.hash, **params)

    def ask_records(self, name: str, **params: Any) -> list[Record]:
        """The same as plain objects; see :func:`to_records`."""
        return to_records(self.ask(name, **params))

    def say(self, key: str, **values: object) -> str:
        """A message in the language of this request."""
        return words.say(self.lang, key, **values)

    def text_of(self, record: Record, stem: str) -> str | None:
        """A text of a row in the language of this request, English where it has none."""
        return evidence_text(record, stem, self.lang)

    def note_of(self, record: Record, column: str = "note") -> str | None:
        """A note or cause of a row in the language of this request."""
        return words.translate_note(record[column], self.lang)

    def url(self, path: str, **query: str) -> str:
        """Absolute address of a path of the API, in this language and, if pinned, this vintage."""
        kept = {k: v for k, v in self.query if k in ("lang", "v")} | query
        return f"{self.base}{API_ROOT}{path}" + (f"?{urlencode(kept)}" if kept else "")

    def own_url(self, **changes: str | None) -> str:
        """This request's own address with some parameters changed, None takes one out."""
        kept = [(k, v) for k, v in self.query if k not in changes]
        kept += [(k, v) for k, v in changes.items() if v is not None]
        return f"{self.base}{self.path}" + (f"?{urlencode(kept)}" if kept else "")

    def own_url_without_suffix(self, **changes: str | None) -> str:
        """The same without the suffix of a format on its path."""
        return replace(self, path=split_suffix(self.path)[0]).own_url(**changes)

    def cite(self, title: str) -> str:
        """How to cite this answer: always with the vintage, so that it can be asked for again."""
        return self.say(
            "api-citation",
            title=title,
            date=date_text(self.vintage.date, words.available(self.lang)),
            hash=self.vintage.hash,
            address=self.own_url(v=self.vintage.hash),
        )


def split_suffix(name: str) -> tuple[str, str]:
    """A name of the path and its suffix, if that is one of a format."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, suffix) if dot and suffix in SUFFIXES else (name, "")


def to_records(rows: pd.DataFrame) -> list[Record]:
    """Rows as plain objects: what is missing or empty is None, lists stay lists."""
    found = rows.astype(object).to_dict("records")
    return [{str(k): _plain(v) for k, v in row.items()} for row in found]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value or None
    if isinstance(value, float) and value != value:
        return None
    return None if value is None or value is pd.NaT else value
