"""Reading `queries/<name>.yml`: what a question asks, takes and answers, with its tested rows.

Columns that answers share are described once, in `queries/columns.yml`:

- a column without words of its own (``unit:``) has those written there; words of its own replace
  them one by one (``name_*: {description: name of the place}``);
- ``series_value.*:`` stands for every column of that table, in its order;
- ``title_*:`` stands for one column a language, in the order of the contracts; with
  ``written: true`` for the languages only in which the evidence's longer texts are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corridor.evidence.contracts import LANGS, WRITTEN
from corridor.paths import QUERIES

#: what is said of a column: type, unit (of numbers), description, language (of a family's member)
Meta = dict[str, Any]
SHARED = QUERIES / "columns.yml"


class BadDescription(ValueError):
    """A `.yml` beside a query names a column or a table that nothing describes."""


#: libyaml's reader where PyYAML was built with it, as its wheels are: ten times as fast
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(path: Path) -> dict[str, Any]:
    """A `.yml` file that holds a mapping."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), _LOADER))


@cache
def read(name: str) -> dict[str, Any]:
    """The `.yml` of a query with its columns as they are answered: name -> Meta, in order."""
    said = parse(QUERIES / f"{name}.yml")
    return {**said, "columns": dict(columns(name, said["columns"]))}


def columns(query: str, said: Mapping[str, Meta | None]) -> Iterator[tuple[str, Meta]]:
    """The columns that the words of a `.yml` stand for, one by one."""
    for key, own in said.items():
        table, dot, rest = key.partition(".")
        if not dot:
            yield from _column(query, key, _shared()["columns"], own)
        elif rest == "*" and table in _shared()["tables"]:
            for column, words in _shared()["tables"][table].items():
                yield from _column(query, column, _shared()["columns"], words)
        else:
            raise BadDescription(f"queries/{query}.yml: no table '{table}' in columns.yml")


def _column(
    query: str, key: str, shared: Mapping[str, Meta], own: Meta | None
) -> Iterator[tuple[str, Meta]]:
    meta = {**shared.get(key, {}), **(own or {})}
    if not meta.get("type") or not meta.get("description"):
        raise BadDescription(f"queries/{query}.yml: '{key}' has no type or no description")
    stem, family, _ = key.partition("_*")
    written = meta.pop("written", False)
    if not family:
        yield key, meta
        return
    for lang in WRITTEN if written else LANGS:
        yield f"{stem}_{lang}", {**meta, "language": lang}


@cache
def _shared() -> dict[str, dict[str, Any]]:
    return parse(SHARED)
