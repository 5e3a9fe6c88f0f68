"""Blocks of the page What if: a post of the border under a change."""

from __future__ import annotations

from corridor.briefing.block_builders import find_title
from corridor.briefing.provenance import build_table
from corridor.briefing.types import Block, BlockRequest, SourceNote
from corridor.topics.choices import list_slide_params
from corridor.topics.scenarios import border, border_charts, border_tables, params

PARAMS = list_slide_params(params.CHOICES)
KEYS = ("border",)
#: blocks of the page as it is read without a program
SHOWN = KEYS


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None where the edition knows too little of the post."""
    view, address = request.view, request.address
    chosen = [one.of(request.query) for one in params.OF_BORDER]
    chart, trial = border_charts.draw_border(view, *chosen), border.try_post(view, *chosen)
    if chart is None or trial is None:
        return None
    words = chart.words
    return Block(
        ref=f"{address}#{request.key}",
        view=address,
        kind="figure",
        title=words.title,
        measure=words.subtitle,
        tone="plain",
        figure=chart.figure,
        table=build_table(border_tables.make_border_table(view, trial)),
        alt=words.alt,
        note=chart.note,
        publishers=tuple(chart.sources),
        sources=_list_sources(trial),
        findings=find_title(words.title),
    )


def _list_sources(trial: border.Trial) -> tuple[SourceNote, ...]:
    """The addresses that the parameters rest on, each once."""
    used = {use.url: use for use in trial.worth.uses if use.url}
    return tuple(SourceNote(use.publisher, "", use.url, "", "", "") for use in used.values())
