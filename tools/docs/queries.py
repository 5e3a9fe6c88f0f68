"""Every question that can be put to the tables: parameters and columns of its answer."""

from __future__ import annotations

from corridor.warehouse import names, query
from tools.docs.markdown import table

HEAD = """# Queries

Every question of `queries/`, with what it takes and answers. Ask one from a terminal with
`python -m corridor.warehouse ask <name> --<parameter> <value>`. Made by `make docs`.
"""


def build() -> str:
    """All questions as Markdown, by name."""
    parts = [HEAD]
    for name in names():
        one = query(name)
        parts.append(f"## {name}\n\n{one.question}\n")
        if one.parameters:
            rows = [
                (f"`{p.name}`", p.type, "needed" if p.required else f"`{p.default}`")
                for p in one.parameters.values()
            ]
            parts.append(table(("parameter", "type", "default"), rows))
        columns = [
            (f"`{column}`", said["type"], said.get("unit", ""), said["description"])
            for column, said in one.columns.items()
        ]
        parts.append(table(("column", "type", "unit", "meaning"), columns))
    return "\n".join(parts)
