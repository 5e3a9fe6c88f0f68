"""Every measure of the evidence with its unit and definition; and what the server counts."""

from __future__ import annotations

from collections.abc import Iterable

from corridor.server.middleware.metrics import REGISTRY
from corridor.warehouse import table as whole_table
from tools.docs.markdown import table

HEAD = """# Metrics

Made by `make docs`.

## Measures of the evidence
"""


def build() -> str:
    """Both lists as Markdown."""
    measures = [
        (f"`{row.metric}`", row.name_en, row.unit, row.aggregation, row.definition_en)
        for row in whole_table("metric").sort_values("metric").itertuples()
    ]
    heads = ("measure", "name", "unit", "adds up by", "what is counted")
    return "\n".join(
        [
            HEAD,
            table(heads, measures),
            "## What the server counts (`/metrics`)\n",
            table(("metric", "kind", "labels", "meaning"), sorted(_counted())),
        ]
    )


def _counted() -> Iterable[tuple[str, str, str, str]]:
    for collector in REGISTRY._collector_to_names:
        name = getattr(collector, "_name", "")
        if name.startswith("corridor_"):
            labels = ", ".join(f"`{one}`" for one in getattr(collector, "_labelnames", ()))
            kind, meaning = (
                str(getattr(collector, one, "")) for one in ("_type", "_documentation")
            )
            yield f"`{name}`", kind, labels, meaning
