"""The project's own files, as text and as trees, for the tests that hold the house together."""

from __future__ import annotations

import ast
import os
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MADE = {
    ".git",
    ".venv",
    "__pycache__",
    "build",
    "node_modules",
    "test-results",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".hypothesis",
}


@cache
def everything() -> tuple[str, ...]:
    """Paths of all files of the project that are not made, relative, in order."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder).relative_to(ROOT)
        folders[:] = [
            f for f in folders if f not in _MADE or (here / f).as_posix() == "queries/build"
        ]
        found += [(here / name).as_posix() for name in names]
    return tuple(sorted(f for f in found if not f.endswith((".pyc", ".env"))))


def files(pattern: str) -> list[str]:
    """Those whose relative path matches a regular expression from its start."""
    return [f for f in everything() if re.match(pattern, f)]


@cache
def read(path: str) -> str:
    """Text of a file."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: str) -> ast.Module:
    """Syntax tree of a Python file."""
    return ast.parse(read(path), path)


@cache
def imported(path: str) -> frozenset[str]:
    """Full names of the modules a file imports, `from a import b` as `a` and `a.b`."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return frozenset(found)


def module_of(path: str) -> str:
    """`corridor.charts.axis` for its file; a package for its `__init__.py`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def modules() -> frozenset[str]:
    """Every module of the project."""
    return frozenset(module_of(path) for path in files(r".*\.py$"))


@cache
def imported_modules(path: str) -> frozenset[str]:
    """Modules a file imports, `from a import b` as `a.b` where that is a module, else as `a`."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{name.name}" for name in node.names}
            found |= names & modules()
            if names - modules():
                found.add(node.module)
    return frozenset(found)


@cache
def strings(path: str) -> tuple[str, ...]:
    """Constant texts of a file, documentation left out, joined texts by their constant parts."""
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return tuple(
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
    )


@cache
def patterns(path: str) -> tuple[str, ...]:
    """Regular expressions of the texts a file makes with f"…": fields match anything."""
    made = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[A-Za-z0-9_-]+"
                for p in node.values
            ]
            made.append("".join(parts))
    return tuple(made)
