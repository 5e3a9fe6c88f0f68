"""What exported rows say of themselves: definition, unit, publisher, terms, vintage, question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from corridor import warehouse
from corridor.exports.origins import COLUMNS
from corridor.exports.question import bound
from corridor.language import date_text, listed, text

Ask = Callable[..., pd.DataFrame]
#: identifier of the licence of the curation
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True)
class About:
    """The words beside rows.

    ``asked``: queries with their parameters; ``periods``: those shown of what they answer;
    ``series``: dictionaries with id, title, definition, unit; ``sources``: publisher, title, url,
    published, tier, id; ``address`` of the view, ``api`` addresses that give the same rows to a
    program; ``table``: a whole table instead of queries.
    """

    name: str
    title: str
    lang: str
    date: dt.date
    hash: str
    asked: Sequence[tuple[str, Mapping[str, Any]]] = ()
    series: Sequence[Mapping[str, str]] = ()
    publishers: Sequence[str] = ()
    sources: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(COLUMNS)))
    address: str = ""
    api: Sequence[str] = ()
    table: str = ""
    periods: Sequence[str] = ()

    @property
    def citation(self) -> str:
        """Title, publishers, vintage and address in the language of the reader."""
        first = self.publishers[:3]
        return text(
            self.lang,
            "data-citation",
            title=self.title.rstrip("."),
            publishers=listed(first, self.lang) or "–",
            date=date_text(self.date, self.lang),
            hash=self.hash,
            address=self.address or "–",
        )

    @property
    def sql(self) -> str:
        """The exact questions, run one after the other."""
        if self.table:
            return f"FROM {self.table}"
        said = ";\n\n".join(bound(name, params) for name, params in self.asked)
        return said + (f"\n-- shown of these: {', '.join(self.periods)}" if self.periods else "")

    def columns(self, rows: pd.DataFrame) -> dict[str, dict[str, str]]:
        """Description and unit of each column that a query describes."""
        known: dict[str, dict[str, Any]] = {}
        for name, _ in self.asked:
            known = {**warehouse.query(name).columns, **known}
        return {
            str(c): {k: str(known[c][k]) for k in ("description", "unit") if k in known[c]}
            for c in rows
            if c in known
        }

    def as_dict(self, rows: pd.DataFrame) -> dict[str, Any]:
        """Everything, for a machine; the keys are English in every language."""
        return {
            "title": self.title,
            "series": [dict(s) for s in self.series],
            "publishers": list(self.publishers),
            "licence": {
                "name": LICENCE[0],
                "url": LICENCE[1],
                "statement": text(self.lang, "evidence-licence"),
            },
            "vintage": {"date": self.date.isoformat(), "hash": self.hash},
            "citation": self.citation,
            "address": self.address,
            "api": list(self.api),
            "sql": self.sql,
            "lang": self.lang,
            "rows": len(rows),
            "columns": self.columns(rows),
            "sources": self.sources.astype(str).to_dict("records"),
        }

    def lines(self, rows: pd.DataFrame) -> list[tuple[str, str]]:
        """The same for a reader, as pairs of name and words."""
        say = lambda key: text(self.lang, key)  # noqa: E731
        made = [(say("data-title"), self.title)]
        for one in self.series:
            made.append((say("data-series"), f"{one['title']} ({one['id']}, {one['unit']})"))
            made.append((say("evidence-definition"), one["definition"]))
        made += [
            (say("table-publisher"), listed(self.publishers, self.lang, ";")),
            (say("evidence-about-licence"), say("evidence-licence")),
            (say("evidence-about-vintage"), f"{date_text(self.date, self.lang)} · {self.hash}"),
            (say("evidence-about-rows"), str(len(rows))),
            (say("share-cite"), self.citation),
            (say("data-address"), self.address),
            *((say("data-api"), one) for one in self.api),
            (say("data-sql"), self.sql),
        ]
        return [(name, said) for name, said in made if said]


def of_series(
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
    described = []
    for code in codes:
        row = ask("series_row", series=code).iloc[0]
        definition = row.get(f"definition_{lang}") or row["definition_en"]
        described.append(
            {
                "id": code,
                "title": row.get(f"title_{lang}") or row["title_en"],
                "definition": definition,
                "unit": row["unit"],
            }
        )
    kinds = list(dict.fromkeys(values["period_kind"]))
    start, finish = int(values["year"].min()), int(values["year"].max())
    found = ask("sources")
    own = found[found["source_id"].isin(set(values["source_id"]))]
    return About(
        name=name,
        title=title,
        lang=lang,
        date=date,
        hash=hash,
        asked=[
            ("series_values", {"series": codes, "kinds": kinds, "start": start, "finish": finish})
        ],
        series=described,
        periods=list(dict.fromkeys(values["period"])),
        publishers=[p for p in values["publisher"].value_counts().index if p],
        sources=own[list(COLUMNS)].reset_index(drop=True),
        address=address,
        api=[f"{host}/api/v1/series/{code}?v={hash}" for code in codes] if host else [],
    )
