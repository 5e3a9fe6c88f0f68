"""Finding series, published figures and sources by words, in any language of the dashboard."""

from __future__ import annotations

import pandas as pd

from corridor.assistant.answers import Found, ObservationFound, SeriesFound, SourceFound
from corridor.assistant.figures import Desk
from corridor.language import named, qualified
from corridor.spelling import nearest_titled

#: columns of a source and of a series that say who counted and who printed
_BODIES = ["publisher", "counted_by", "printed_by"]
_NEWEST = ["last_publisher", "last_attribution"]


def find(desk: Desk, words: str, limit: int) -> Found:
    """What holds every one of the words, in any order; at most ``limit`` of each kind."""
    asked = words.casefold().split()
    series = _find_series(desk, asked)
    view = desk.view
    observations = view.ask("observations_search", words=" ".join(asked), limit=limit, offset=0)
    sources = view.ask("sources")
    near = nearest_titled(words, view.ask("series_catalogue", group="all"))
    return Found(
        series=[_fill_series(desk, row) for _, row in series.head(limit).iterrows()],
        observations=[_fill_observation(desk, row) for _, row in observations.iterrows()],
        sources=[
            _fill_source(desk, row)
            for _, row in sources[_holds(sources, [*_BODIES, "title"], asked)]
            .head(limit)
            .iterrows()
        ],
        nearest=[] if len(series) else near,
        edition=desk.edition,
    )


def _find_series(desk: Desk, asked: list[str]) -> pd.DataFrame:
    """Series that hold the words, headline series first, then those of most years."""
    rows = desk.view.ask("series_catalogue", group="all")
    columns = [c for c in rows.columns if str(c).startswith("title_")]
    found = rows[_holds(rows, [*_NEWEST, "series_id", "node", *columns], asked)]
    return found.sort_values(["headline", "n_years"], ascending=False, kind="stable")


def _holds(rows: pd.DataFrame, columns: list[str], asked: list[str]) -> pd.Series:
    """Whether each row holds every word in one of the columns."""
    texts = rows[columns].fillna("").astype(str).agg(" ".join, axis=1).str.casefold()
    return texts.map(lambda one: bool(asked) and all(word in one for word in asked))


def _fill_series(desk: Desk, row: pd.Series) -> SeriesFound:
    return SeriesFound(
        series=row["series_id"],
        title=desk.view.name(row, "title"),
        unit=row["unit"],
        years=f"{row['first_year']}–{row['last_year']}",
        newest_period=row["last_period"],
        newest_value=row["last_value"],
        newest_counted_by=desk.view.publisher(row["last_attribution"]) or None,
    )


def _fill_observation(desk: Desk, row: pd.Series) -> ObservationFound:
    view = desk.view
    metric = view.name(row.rename({c: c.replace("metric_", "title_") for c in row.index}), "title")
    about = qualified(row["cargo"], row["direction"], view.lang)
    return ObservationFound(
        observation=row["id"],
        subject=named(view.name(row), f"{metric} ({about})", view.lang),
        period=row["period"],
        value=row["value"],
        unit=row["unit"],
        status=row["status"],
        publisher=view.attribution(row["attribution"]),
        url=row["url"],
        series=row["series_id"] or None,
    )


def _fill_source(desk: Desk, row: pd.Series) -> SourceFound:
    return SourceFound(
        source=row["source_id"],
        publisher=desk.view.attribution(row["attribution"]),
        title=row["title"],
        url=row["url"],
        published=row["published"] or None,
        tier=row["tier"],
        figures=row["n_observations"],
    )
