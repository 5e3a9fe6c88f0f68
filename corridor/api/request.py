"""One request: its language, vintage and address, and the questions it puts to the tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd
from starlette.requests import Request

from corridor import warehouse
from corridor.api import words
from corridor.api.parameters import SUFFIXES, Asking
from corridor.evidence.periods import parse
from corridor.language import date_text
from corridor.warehouse import Vintage

#: where the API is mounted
API_ROOT = "/api/v1"


@dataclass(frozen=True)
class Asked:
    """What one request asks for; ``query`` are its parameters in order, as they came."""

    lang: str
    vintage: Vintage
    current: bool
    base: str
    path: str
    query: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, request: Request, given: Asking) -> Asked:
        """Read a request; an unknown vintage is refused with those there are."""
        served = warehouse.current()
        found = warehouse.find_vintage(given.v)
        base = f"{request.url.scheme}://{request.url.netloc}"
        path = request.scope["path"]
        return cls(
            given.lang,
            found,
            found.hash == served.hash,
            base,
            path,
            tuple(request.query_params.multi_items()),
        )

    def ask(self, name: str, **params: Any) -> pd.DataFrame:
        """Rows of a query in the vintage of this request."""
        return warehouse.ask(name, vintage=self.vintage.hash, **params)

    def say(self, key: str, **values: Any) -> str:
        """A message in the language of this request."""
        return words.say(self.lang, key, **values)

    def named(self, row: dict[str, Any], stem: str) -> str | None:
        """A text of a row in the language of this request, English where it has none."""
        return words.of(row, stem, self.lang)

    def url(self, path: str, **query: str) -> str:
        """Absolute address of a path of the API, in this language and, if pinned, this vintage."""
        kept = {k: v for k, v in self.query if k in ("lang", "v")} | query
        return f"{self.base}{API_ROOT}{path}" + (f"?{urlencode(kept)}" if kept else "")

    def same(self, **query: str | None) -> str:
        """This request's own address with some parameters changed, None takes one out."""
        kept = [(k, v) for k, v in self.query if k not in query]
        kept += [(k, v) for k, v in query.items() if v is not None]
        return f"{self.base}{self.path}" + (f"?{urlencode(kept)}" if kept else "")

    def bare(self, **query: str | None) -> str:
        """The same without the suffix of a format on its path."""
        stem, dot, suffix = self.path.rpartition(".")
        path = stem if dot and suffix in SUFFIXES else self.path
        return replace(self, path=path).same(**query)

    def cite(self, title: str) -> str:
        """How to cite this answer: always with the vintage, so that it can be asked for again."""
        return self.say(
            "api-citation",
            title=title,
            date=date_text(self.vintage.date, words.spoken(self.lang)),
            hash=self.vintage.hash,
            address=self.same(v=self.vintage.hash),
        )


def first_day(text: str | None) -> dt.date | None:
    """The first day of a period code; BadPeriod when it is none."""
    return parse(text)[0] if text else None


def last_day(text: str | None) -> dt.date | None:
    """The last day of a period code; BadPeriod when it is none."""
    return parse(text)[1] if text else None


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain objects: what is missing or empty is None, lists stay lists."""
    found = rows.astype(object).to_dict("records")
    return [{k: _plain(v) for k, v in row.items()} for row in found]


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value or None
    if isinstance(value, float) and value != value:
        return None
    return None if value is None or value is pd.NaT else value
