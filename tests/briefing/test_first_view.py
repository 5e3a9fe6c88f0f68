"""What is loaded before the first visitor, and what an export's process does without."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from corridor import warehouse
from corridor.briefing import first_view
from corridor.topics import registry
from corridor.warehouse import kept_answers
from tests.source import ROOT

MADE = """
from corridor.briefing.export import write_briefing
from corridor.briefing.blocks import build_briefing
write_briefing(build_briefing("corridors", "en", views=("/#middle", "/#now")), {form!r})
import sys
print([name for name in {late!r} if name in sys.modules])
"""


def test_the_first_figure_of_each_page_is_drawn_by_turns() -> None:
    turns: list[int] = []
    drawn = first_view.draw_first_figures(lambda: turns.append(1))
    assert [name.split("#")[0] for name in drawn] == [f"/{page}" for page in registry.BRIEFING]
    assert len(turns) == len(drawn)
    key = warehouse.as_key({})
    assert kept_answers.KEPT.get((warehouse.current().hash, "map_nodes", key)) is not None


def test_one_that_fails_keeps_none_of_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    build = first_view.build_block

    def break_traffic(view: object, name: str, *more: object, **others: object) -> object:
        if name.startswith("/traffic"):
            raise KeyError("no such row")
        return build(view, name, *more, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(first_view, "build_block", break_traffic)
    with caplog.at_level(logging.ERROR):
        drawn = first_view.draw_first_figures(lambda: None)
    assert len(drawn) == len(registry.BRIEFING) - 1
    assert "/traffic#main" in caplog.text


@pytest.mark.parametrize(
    ("form", "late"),
    [("html", ("pptx", "streamlit", "geopandas")), ("pptx", ("typst", "streamlit", "geopandas"))],
)
def test_a_form_loads_what_it_needs(form: str, late: tuple[str, ...]) -> None:
    asked = MADE.format(form=form, late=late)
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert said.stdout.strip() == "[]", said.stdout + said.stderr
