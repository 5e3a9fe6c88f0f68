"""What is wrong with a parameter, in a sentence that says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from pydantic import BaseModel
from starlette.requests import Request

from corridor.language import text as say
from corridor.server.middleware.problem import Fault, shorten

#: kind of a fault that :func:`find_repeated` names
TWICE = "given_twice"
#: kind of pydantic's -> sentence, and which of its limits that repeats
_LIMITS = {
    "less_than_equal": ("at-most", "le"),
    "greater_than_equal": ("at-least", "ge"),
    "string_too_long": ("long", "max_length"),
    "too_long": ("long", "max_length"),
}
#: what a value is read as -> sentence of what it is not
_FORMS = {"int": "whole", "float": "number", "finite": "number", "bool": "yes-no"}


def list_names(request: Request) -> set[str]:
    """Names of the parameters of the resource that is asked; empty where there is none."""
    dependant = getattr(request.scope.get("route"), "dependant", None)
    fields = dependant.query_params if dependant else ()
    models = [field.field_info.annotation for field in fields]
    return {name for model in models for name in _names_of(model)}


def _names_of(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def find_repeated(request: Request, parameters: BaseModel) -> list[dict[str, Any]]:
    """Parameters that may be given once and are given several times with different values, as
    pydantic tells of faults."""
    many = {
        field.alias or name
        for name, field in type(parameters).model_fields.items()
        if "list[" in str(field.annotation)
    }
    given: dict[str, set[str]] = {}
    for name, value in request.query_params.multi_items():
        given.setdefault(name, set()).add(value)
    return [
        {"type": TWICE, "loc": ("query", name), "input": sorted(values)}
        for name, values in given.items()
        if len(values) > 1 and name not in many
    ]


def spell_fault(lang: str, error: dict[str, Any], names: Collection[str] = ()) -> Fault:
    """A parameter that broke its rule, as pydantic tells it, in a sentence. ``names``: of all
    parameters of the resource."""
    kind, limits = str(error["type"]), error.get("ctx") or {}
    if kind == "value_error":  # one of ours, which names its kind
        kind = str(limits.get("error"))
    place = find_place(error)
    fault = shorten(place or "?")
    value = shorten(error.get("input", ""))
    if advice := _advise(kind, error, place, names):
        key, right = advice
        return Fault(parameter=fault, detail=say(lang, f"api-fault-{key}", right=shorten(right)))
    if kind == "literal_error" and "expected" in limits:
        choices = ", ".join(_list_choices(limits))
        detail = say(lang, "api-fault-choice", value=value, choices=choices)
    elif kind in _LIMITS:
        key, limit = _LIMITS[kind]
        detail = say(lang, f"api-fault-{key}", limit=str(limits.get(limit)))
    elif (read := kind.partition("_")[0]) in _FORMS:
        detail = say(lang, f"api-fault-{_FORMS[read]}", value=value)
    else:
        key = {"extra_forbidden": "unknown", TWICE: "twice", "missing": "missing"}.get(kind, "form")
        detail = say(lang, f"api-fault-{key}", value=value)
    return Fault(parameter=fault, detail=detail)


def find_place(error: dict[str, Any]) -> str:
    """Name of the parameter that an error of pydantic is about; empty when it names none."""
    places = (str(part) for part in error.get("loc", ()) if part not in ("query", "path"))
    return next(places, "")


def _advise(
    kind: str, error: dict[str, Any], place: str, names: Collection[str]
) -> tuple[str, str] | None:
    """What would be right, where only the way it is written is wrong: sentence and words."""
    if kind == "extra_forbidden":
        return ("small", place.lower()) if place.lower() in names else None
    value, limits = error.get("input"), error.get("ctx") or {}
    if not isinstance(value, str) or kind not in ("literal_error", "string_pattern_mismatch"):
        return None
    if "," in value and len(error["loc"]) > 2:  # one of several values of a parameter
        each = [part.strip() for part in value.split(",") if part.strip()]
        return "repeat", "&".join(f"{place}={part}" for part in each)
    for key, right in (("small", value.lower()), ("capitals", value.upper())):
        if right != value and _fits(right, limits):
            return key, right
    return None


def _fits(value: str, limits: dict[str, Any]) -> bool:
    if "pattern" in limits:
        return bool(re.fullmatch(limits["pattern"], value))
    return value in _list_choices(limits)


def _list_choices(limits: dict[str, Any]) -> list[str]:
    return re.findall(r"'([^']*)'", str(limits.get("expected", "")))
