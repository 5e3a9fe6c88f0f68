"""The table of settings in README, made from their model."""

from __future__ import annotations

from pydantic.fields import FieldInfo

from corridor.server.settings import Settings


def build() -> str:
    """The table as Markdown: name, what it takes, default, meaning."""
    rows = ["| setting | takes | default | means |", "|---|---|---|---|"]
    for field in Settings.model_fields.values():
        default = field.default
        shown = " ".join(default) if isinstance(default, tuple) else str(default)
        rows.append(
            f"| `{field.validation_alias}` | {_taken(field)} | {f'`{shown}`' if shown else '–'} | {field.description} |"
        )
    return "\n".join(rows) + "\n"


def _taken(field: FieldInfo) -> str:
    bounds = {
        name: value
        for rule in field.metadata
        for name in ("ge", "le")
        if (value := getattr(rule, name, None)) is not None
    }
    return f"a whole number, {bounds['ge']} to {bounds['le']}" if bounds else str(field.title)
