"""The table of settings in README, made from their model."""

from __future__ import annotations

from pydantic.fields import FieldInfo

from corridor.server.settings import Settings


def build() -> str:
    """The table as Markdown: name, what it takes, default, meaning."""
    rows = ["| setting | takes | default | means |", "|---|---|---|---|"]
    for field in Settings.model_fields.values():
        cells = (f"`{field.validation_alias}`", _taken(field), _default(field), field.description)
        rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows) + "\n"


def _default(field: FieldInfo) -> str:
    value = field.default
    shown = " ".join(value) if isinstance(value, tuple) else str(value)
    return f"`{shown}`" if shown else "–"


def _taken(field: FieldInfo) -> str:
    bounds = {
        name: value
        for rule in field.metadata
        for name in ("ge", "le")
        if (value := getattr(rule, name, None)) is not None
    }
    return f"a whole number, {bounds['ge']} to {bounds['le']}" if bounds else str(field.title)
