"""A name with mistakes -> the names there are that are most like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

#: code -> what it is called: itself, its names in every language
Spellings = Mapping[str, Sequence[str]]


def nearest(
    words: str,
    names: Spellings | Sequence[str],
    *,
    count: int = 5,
    least: float = 40,
    within: bool = False,
    rank: Callable[[str], Any] | None = None,
) -> list[str]:
    """Names, or codes by any of their spellings, that are most like the words, best first.

    ``least``: likeness of 0 to 100 below which a name is not offered; ``within``: the words are
    looked for inside of long spellings; ``rank``: order of those that are alike, else as given.
    """
    spelled = names if isinstance(names, Mapping) else {name: (name,) for name in names}
    codes = [code for code, spellings in spelled.items() for _ in spellings]
    texts = [text.casefold() for spellings in spelled.values() for text in spellings]
    scorer = fuzz.partial_ratio if within else fuzz.WRatio
    asked = words.strip().casefold()[:200]
    found = process.extract(asked, texts, scorer=scorer, limit=None, score_cutoff=least)
    best: dict[str, float] = {}
    for _, score, place in found:
        best.setdefault(codes[place], score)  # the best spelling of a code comes first
    order = (lambda code: (-best[code], rank(code))) if rank else (lambda code: -best[code])
    return sorted(best, key=order)[:count]


def spellings_of(rows: pd.DataFrame, code: str = "slug", stem: str = "name") -> Spellings:
    """The code of each row with its names in every language (columns `name_en`, `name_ru` …)."""
    columns = [code, *(c for c in rows.columns if re.fullmatch(rf"{stem}_[a-z]{{2}}", str(c)))]
    return {str(row[0]): row for row in rows[columns].itertuples(index=False, name=None)}


def nearest_titled(
    words: str, rows: pd.DataFrame, *, code: str = "series_id", stem: str = "title", count: int = 5
) -> list[str]:
    """Codes of rows (perhaps with n_years) whose code or any title holds what is most like the
    words; of those alike, first what bears the name itself, what happened before what was planned,
    and the longest line of years."""
    spelled = spellings_of(rows, code, stem)
    years = dict(zip(rows[code], rows["n_years"], strict=True)) if "n_years" in rows else {}
    asked = words.strip().casefold()

    def rank(one: str) -> tuple[Any, ...]:
        planned = "plan" in one.split("-")
        return _distance(asked, spelled[one][1:]), planned, -years.get(one, 0), len(one), one

    whole = {one: (" ".join(spellings),) for one, spellings in spelled.items()}
    return nearest(words, whole, count=count, least=50, within=True, rank=rank)


def _distance(asked: str, titles: Sequence[str]) -> int:
    """How far the subject of a title (before its colon) is from words: letters beside them, and a
    thousand when it does not hold them."""
    subjects = [re.split("[:：]", title.casefold())[0] for title in titles]
    return min((len(one) - len(asked) for one in subjects if asked in one), default=1000)
