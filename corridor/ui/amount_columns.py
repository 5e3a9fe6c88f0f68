"""Amounts of a table in cells of their own: sign, number, unit; what is copied is a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from corridor.language import text
from corridor.language.amounts import Amount

#: what stands for no value, in words of a cell
_NOTHING = ("", "–")


def split_amounts(cells: pd.DataFrame) -> pd.DataFrame:
    """The table with a column of :class:`Amount` as its number, before it a column of signs where
    one is not exact, after it one of units.

    Columns side by side whose units agree in every row share one column of units. Words in place
    of an amount (*no figure*) stand with the units.
    """
    split: dict[str, Any] = {}
    group: list[str] = []
    for place, name in enumerate(cells):
        amounts = list(cells[name])
        if not _find(amounts):
            split[str(name)] = cells[name]
            continue
        signs = [one.sign if isinstance(one, Amount) else "" for one in amounts]
        if any(signs):
            split[_free(" ", split)] = signs
        split[str(name)] = [one.number if isinstance(one, Amount) else None for one in amounts]
        split[str(name)] = pd.Series(split[str(name)], index=cells.index, dtype=float)
        group.append(str(name))
        after = cells.columns[place + 1] if place + 1 < cells.shape[1] else None
        if after is not None and _share_units(cells, [*group, after]):
            continue
        if units := _name_units(cells, group):
            split[_free(text(_find(amounts)[0].lang, "table-unit"), split)] = units
        group = []
    return pd.DataFrame(split, index=cells.index)


def is_amounts(column: Sequence[Any]) -> bool:
    """Whether a column holds amounts."""
    return bool(_find(column))


def spell_numbers(cells: pd.DataFrame, spell: Callable[[float], str]) -> pd.DataFrame:
    """The table with amounts split and their numbers as texts, for a table that is plain HTML."""
    split = split_amounts(cells)
    for name in cells:
        if is_amounts(cells[name]):
            split[name] = ["–" if pd.isna(one) else spell(one) for one in split[name]]
    return split


def _find(column: Sequence[Any]) -> list[Amount]:
    return [one for one in column if isinstance(one, Amount)]


def _share_units(cells: pd.DataFrame, names: Sequence[str]) -> bool:
    """Whether every row has one unit in all these columns, which all hold amounts."""
    if not all(is_amounts(cells[name]) for name in names):
        return False
    units = ({_name_unit(one) for one in _find(row)} for row in cells[list(names)].to_numpy())
    return all(len(one) <= 1 for one in units)


def _name_units(cells: pd.DataFrame, names: Sequence[str]) -> list[str]:
    """The unit of each row, or the words in place of it; nothing when no row has one."""
    found = []
    for row in cells[list(names)].to_numpy():
        units = [_name_unit(one) for one in _find(row)]
        words = [str(one) for one in row if not isinstance(one, Amount) and one not in _NOTHING]
        found.append(next(iter(units or words), ""))
    return found if any(found) else []


def _name_unit(one: Amount) -> str:
    return "" if one.bare else one.unit_name


def _free(head: str, taken: dict[str, Any]) -> str:
    """A head that no column has: with as many blanks behind it as are needed."""
    while head in taken:
        head += " "
    return head
