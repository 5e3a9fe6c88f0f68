"""What rows that leave the dashboard say of themselves: terms, vintage, citation, question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from corridor import warehouse
from corridor.exports.question import bind_query
from corridor.exports.schemas import Schema, complete, schema_of_queries, schema_of_table
from corridor.exports.sources import COLUMNS
from corridor.geography.map_layers import MakeLayers
from corridor.language import date_text, evidence_text, listed, publisher, text

Ask = Callable[..., pd.DataFrame]
#: name, identifier (SPDX) and address of the licence of the curation; nothing fetches the address
LICENCE_NAME = "CC BY 4.0"
LICENCE_ID = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class About:
    """The words beside rows, in a download and in an answer of the API.

    ``queries``: names of queries with their parameters; ``periods``: those shown of what they
    answer; ``series``: dictionaries with id, title, definition, unit; ``sources``: as of
    :func:`find_sources`; ``publishers`` in the words of the reader; ``address`` of the view,
    ``api`` addresses that give the same rows to a program, ``database`` that of the edition's
    file; ``table``: a whole table instead of queries; ``layers`` makes the layers of the rows for
    a map, where they have a place on one.
    """

    name: str
    title: str
    lang: str
    date: dt.date
    hash: str
    queries: Sequence[tuple[str, Mapping[str, Any]]] = ()
    series: Sequence[Mapping[str, str]] = ()
    publishers: Sequence[str] = ()
    sources: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(COLUMNS)))
    address: str = ""
    api: Sequence[str] = ()
    database: str = ""
    table: str = ""
    periods: Sequence[str] = ()
    layers: MakeLayers | None = None

    @property
    def citation(self) -> str:
        """Title, publishers, vintage and address in the language of the reader."""
        return text(
            self.lang,
            "data-citation",
            title=self.title.rstrip("."),
            publishers=listed(self.publishers[:3], self.lang, ";") or "–",
            date=date_text(self.date, self.lang),
            hash=self.hash,
            address=self.address or "–",
        )

    @property
    def sql(self) -> str:
        """The exact questions, run one after the other."""
        if self.table:
            return f"FROM {self.table}"
        questions = ";\n\n".join(bind_query(name, params) for name, params in self.queries)
        shown = f"\n-- shown of these: {', '.join(self.periods)}" if self.periods else ""
        return questions + shown

    def terms(self) -> dict[str, Any]:
        """What every file and every answer says: title, publishers, licence, vintage, address."""
        return {
            "title": self.title,
            "publishers": list(self.publishers),
            "licence": {
                "name": LICENCE_NAME,
                "url": LICENCE_URL,
                "statement": text(self.lang, "evidence-licence"),
            },
            "vintage": {"date": self.date.isoformat(), "hash": self.hash},
            "address": self.address,
            "lang": self.lang,
        }

    def schema(self, rows: pd.DataFrame) -> Schema:
        """The columns of rows with their types: as the queries or the table have them."""
        if self.table:
            return complete(schema_of_table(self.table, self.hash), rows)
        return complete(schema_of_queries(name for name, _ in self.queries), rows)

    def describe_columns(self, columns: Iterable[object]) -> dict[str, dict[str, str]]:
        """Description and unit of each column that a query or the dictionary describes."""
        known = warehouse.describe_table(self.table, vintage=self.hash) if self.table else {}
        for name, _ in self.queries:
            known = {**warehouse.query(name).columns, **known}
        return {
            name: {
                key: str(known[name][key]) for key in ("description", "unit") if key in known[name]
            }
            for name in map(str, columns)
            if name in known
        }

    def as_dict(self, rows: pd.DataFrame) -> dict[str, Any]:
        """Everything, for a machine; the keys are English in every language."""
        return self.terms() | {
            "series": [dict(one) for one in self.series],
            "citation": self.citation,
            "api": list(self.api),
            "database": self.database,
            "sql": self.sql,
            "rows": len(rows),
            "columns": self.describe_columns(rows),
            "sources": self.sources.astype(str).to_dict("records"),
        }

    def lines(self, rows: pd.DataFrame) -> list[tuple[str, str]]:
        """The same for a reader, as pairs of name and words."""

        def say(key: str) -> str:
            return text(self.lang, key)

        lines = [(say("data-title"), self.title)]
        for one in self.series:
            lines.append((say("data-series"), f"{one['title']} ({one['id']}, {one['unit']})"))
            lines.append((say("evidence-definition"), one["definition"]))
        lines += [
            (say("table-publisher"), listed(self.publishers, self.lang, ";")),
            (say("evidence-about-licence"), say("evidence-licence")),
            (say("evidence-about-vintage"), f"{date_text(self.date, self.lang)} · {self.hash}"),
            (say("evidence-about-rows"), str(len(rows))),
            (say("share-cite"), self.citation),
            (say("data-address"), self.address),
            *((say("data-api"), address) for address in self.api),
            (say("data-sql"), self.sql),
            (say("api-op-editions-one"), self.database),
        ]
        return [(name, words) for name, words in lines if words]


def describe_series(
    ask: Ask,
    values: pd.DataFrame,
    *,
    name: str,
    title: str,
    lang: str,
    date: dt.date,
    hash: str,
    address: str = "",
    host: str = "",
) -> About:
    """What rows of the query `series_values` say of themselves.

    ``ask`` answers queries in the vintage ``hash``; ``host`` begins the API's addresses.
    """
    codes = list(dict.fromkeys(values["series_id"]))
    kinds = list(dict.fromkeys(values["period_kind"]))
    start, finish = int(values["year"].min()), int(values["year"].max())
    sources = ask("sources")
    cited = sources[sources["source_id"].isin(set(values["source_id"]))]
    return About(
        name=name,
        title=title,
        lang=lang,
        date=date,
        hash=hash,
        queries=[
            ("series_values", {"series": codes, "kinds": kinds, "start": start, "finish": finish})
        ],
        series=[_describe_one(ask, code, lang) for code in codes],
        periods=list(dict.fromkeys(values["period"])),
        publishers=_name_publishers(values, lang),
        sources=cited[list(COLUMNS)].reset_index(drop=True),
        address=address,
        api=[f"{host}/api/v1/series/{code}?v={hash}" for code in codes] if host else [],
        database=locate_database(host, hash) if host else "",
    )


def _name_publishers(values: pd.DataFrame, lang: str) -> list[str]:
    """Who counted and who printed the values, those of most of them first."""
    attributions = values["attribution"].value_counts().index
    return list(dict.fromkeys(publisher(str(one), lang) for one in attributions if one))


def locate_database(host: str, edition: str) -> str:
    """The address of an edition's database: by its hash for good, `newest` follows releases."""
    return f"{host}/api/v1/editions/{edition}.duckdb"


def _describe_one(ask: Ask, code: str, lang: str) -> dict[str, str]:
    """A series as a reader of the language knows it: id, title, definition, unit."""
    row = ask("series_row", series=code).iloc[0]
    return {
        "id": code,
        "title": evidence_text(row, "title", lang) or code,
        "definition": evidence_text(row, "definition", lang) or "",
        "unit": str(row["unit"]),
    }
