"""The table of settings in README, made from their model."""

from __future__ import annotations

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings

from corridor.server.settings import Settings


def build() -> str:
    """The table as Markdown: name, what it takes, default, meaning."""
    rows = ["| setting | takes | default | means |", "|---|---|---|---|"]
    for field in _list_fields(Settings):
        cells = (f"`{field.validation_alias}`", _taken(field), _default(field), field.description)
        rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows) + "\n"


def _list_fields(kind: type[BaseSettings]) -> list[FieldInfo]:
    """Fields in the order they are read in: a model's own before those it is built on."""
    own: dict[str, FieldInfo] = {}
    for one in kind.__mro__:
        fields = getattr(one, "model_fields", {}) if one is not BaseSettings else {}
        own |= {n: f for n, f in fields.items() if n in vars(one).get("__annotations__", {})}
    return list(own.values())


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
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
