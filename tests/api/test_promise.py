"""What docs/api.md promises: nothing that was once there is taken away or means something else.

With a release what is new is promised too: `python -m tests.api.test_promise` writes it down.
"""

from __future__ import annotations

import json
from typing import Any

from corridor.api.application import build_application
from corridor.api.document import build_document, list_operations
from tests.api.conftest import Get
from tests.source import ROOT, read

#: paths, parameters, codes, types and fields as they were first promised; lines are only added
KEPT = ROOT / "tests/data/api-v1.json"


def outline(document: dict[str, Any]) -> dict[str, Any]:
    """The part of a document that is promised; what is written by POST bears that name before its
    path."""
    paths = {
        path if method == "GET" else f"{method} {path}": {
            "name": said["operationId"],
            "media": sorted((said["responses"].get("200") or said["responses"]["201"])["content"]),
            "parameters": {one["name"]: find_codes(one["schema"]) for one in said["parameters"]},
        }
        for path, method, said in list_operations(document)
    }
    types = {
        name: sorted(schema.get("properties", {}))
        for name, schema in document["components"]["schemas"].items()
    }
    return {"paths": paths, "types": types}


def find_codes(schema: dict[str, Any]) -> list[str]:
    """The codes that a parameter may hold; [] where it is free."""
    return sorted(schema.get("enum") or schema.get("items", {}).get("enum") or [])


def find_gone(kept: Any, now: Any, place: str = "") -> list[str]:
    """What is kept and no longer there."""
    if isinstance(kept, dict):
        gone = [f"{place}/{key}" for key in kept if key not in now]
        both = [key for key in kept if key in now]
        return gone + [
            one for key in both for one in find_gone(kept[key], now[key], f"{place}/{key}")
        ]
    if isinstance(kept, list):
        return [f"{place}: {one}" for one in kept if one not in now]
    return [] if kept == now else [f"{place}: {kept}"]


def test_nothing_that_was_promised_is_gone() -> None:
    now = outline(build_document(build_application(), "en"))
    assert find_gone(json.loads(KEPT.read_text(encoding="utf-8")), now) == []


def test_what_is_gone_is_found() -> None:
    kept = {"a": ["x", "y"], "b": {"c": "d"}, "e": []}
    assert find_gone(kept, {"a": ["y", "z"], "b": {"c": "f"}}) == ["/e", "/a: x", "/b/c: d"]


def test_every_problem_of_the_promise_is_one(get: Get) -> None:
    """The page of the API explains what a type leads to."""
    promise = read("docs/api.md")
    assert "/api#unknown-series" in promise
    assert '<li id="unknown-series">' in get("/api", root="").text


if __name__ == "__main__":
    promised = outline(build_document(build_application(), "en"))
    KEPT.write_text(json.dumps(promised, indent=1, sort_keys=True) + "\n", encoding="utf-8")
