"""Briefings made once for all tests of their files."""

from __future__ import annotations

import functools
import io
import os
import subprocess
import tempfile
from pathlib import Path

import pypdf
import pytest
from pptx import Presentation

from corridor.briefing.blocks import build_briefing
from corridor.briefing.export import write_briefing
from corridor.briefing.types import Briefing

LANGS = ("en", "ru", "kk", "zh")
#: four shorter briefings that hold every kind of block
SHORT = ("/#now", "/#map", "/traffic#main", "/#middle", "/traffic#promise_border", "/#changed")


@functools.lru_cache(maxsize=32)
def brief(lang: str = "en", topic: str = "corridors", theme: str = "light") -> Briefing:
    """A briefing of a topic, the corridors cut short."""
    views = SHORT if topic == "corridors" else None
    return build_briefing(topic, lang, views=views, theme=theme)  # type: ignore[arg-type]


@functools.lru_cache(maxsize=32)
def data(form: str, lang: str = "en", topic: str = "corridors") -> bytes:
    """The file of a briefing."""
    return write_briefing(brief(lang, topic), form)


def deck(lang: str = "en", topic: str = "corridors"):  # type: ignore[no-untyped-def]
    return Presentation(io.BytesIO(data("pptx", lang, topic)))


@functools.lru_cache(maxsize=16)
def pdf_text(lang: str = "en", topic: str = "corridors") -> str:
    """The document's text as a reader's program finds it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        path.write_bytes(data("pdf", lang, topic))
        reader = pypdf.PdfReader(path)
        return "\n".join(page.extract_text() for page in reader.pages)


def run(*words: str, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """A program with its output; ``settings`` of its environment."""
    return subprocess.run(
        words, cwd=cwd, capture_output=True, text=True, timeout=240, env=os.environ | settings
    )


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CORRIDOR_ADDRESS", raising=False)
