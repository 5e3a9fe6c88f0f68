"""Blocks of the Evidence page: which ratios lie outside of their band, what is missing and who
could say, what is due. The scorecard of promises and the bridges are blocks of their own pages."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import build_table, read_value_sources
from corridor.briefing.types import Block, BlockRequest, FigureKey, SourceNote, Table
from corridor.language import period_text, sentences
from corridor.topics import plausibility_tables
from corridor.topics.choices import list_slide_params
from corridor.topics.evidence import params, plausibility_charts
from corridor.topics.gap_letter import name_gap, name_owner, name_short, spell_extent
from corridor.topics.gaps import MOST, Gap, list_gaps
from corridor.topics.quality_tables import drop_code, make_due_table, make_gap_table
from corridor.topics.view import View

PARAMS = list_slide_params(params.CHOICES)
#: the first is the view of the page's address
KEYS = ("evidence", "plausibility", "outside", "missing", "due")
TOPIC = (
    "/evidence?view=plausibility#plausibility",
    "/evidence?view=plausibility#outside",
    "/traffic#bridge_middle",
    "/traffic#bridge_border",
    "/trade#bridge_customs",
    "/roadmap?view=scorecard#scorecard",
    "/evidence?view=missing#missing",
    "/evidence?view=due#due",
)
#: columns of the tables that a sheet has room for
_GAPS = ("gaps-col-what", "gaps-col-periods", "gaps-col-who", "gaps-col-waits")
_DUE = ("due-col-day", "table-series", "table-period", "quality-contact")
#: figures due that a sheet names
_NEXT = 8


def list_topics(view: View) -> dict[str, str]:
    """Whole briefings of this topic: code -> name in words."""
    return {"evidence": view.say("brief-topic-evidence")}


def spell_topic(code: str) -> str:
    """A code as the list of topics writes it: there is one way to write it."""
    return code


def list_refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of a whole briefing."""
    return TOPIC


def name_briefing(view: View, code: str) -> str:
    """Title of a whole briefing."""
    return view.say("brief-title-evidence")


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None of a view that is no block, and where there is nothing to show."""
    view, address = request.view, request.address
    key = params.VIEW.of(request.query) if request.key == KEYS[0] else request.key
    if key == "plausibility":
        return _build_plausibility(view, address)
    if key == "outside":
        return _build_outside(view, address)
    if key == "missing":
        return _build_missing(view, address)
    return _build_due(view, address) if key == "due" else None


def _build_plausibility(view: View, address: str) -> Block | None:
    """All kinds of ratios on one scale."""
    chart = plausibility_charts.draw_plausibility(view)
    if chart is None:
        return None
    block = build_chart_block(view, chart, address, "plain")
    rows = plausibility_tables.ask_ratios(view)
    outside = rows[rows["outside"]]
    note = sentences([block.note, view.say("plausibility-rule")], view.lang)
    sources, publishers = _read_sources(view, outside)
    return replace(
        block,
        measure=view.say("plausibility-sub"),
        figure=_forget_marks(block.figure),
        sources=sources,
        publishers=tuple(dict.fromkeys([*block.publishers, *publishers])),
        note=note,
        figures=_list_figures(outside),
    )


def _forget_marks(figure: go.Figure) -> go.Figure:
    """The figure without what a click opens: the block holds the pairs outside alone."""
    copy = go.Figure(figure.to_dict())
    copy.for_each_trace(lambda trace: trace.update(customdata=None))
    return copy


def _build_outside(view: View, address: str) -> Block | None:
    """The pairs of figures outside of their band, as a table."""
    rows = plausibility_tables.ask_ratios(view)
    rows = rows[rows["outside"]]
    if rows.empty:
        return None
    title = view.say("plausibility-outside", n=len(rows), count=view.count(len(rows)))
    sources, publishers = _read_sources(view, rows)
    return Block(
        ref=f"{address}#outside",
        view=address,
        kind="table",
        title=title,
        measure=view.say("brief-outside-measure"),
        table=_make_outside_table(view, rows),
        alt=title,
        note=view.say("plausibility-rule"),
        publishers=publishers,
        sources=sources,
        findings=(title,),
        figures=_list_figures(rows),
    )


def _make_outside_table(view: View, rows: pd.DataFrame) -> Table:
    """The pairs as on the page, numbers as the language writes them."""
    table = plausibility_tables.make_outside_table(view, rows)
    ratio = view.say("plausibility-col-ratio")
    table[ratio] = [plausibility_tables.spell_number(view, value) for value in rows["ratio"]]
    numbers = ("plausibility-col-value", "plausibility-col-other", "plausibility-col-band")
    return build_table(table, {ratio, *(view.say(column) for column in numbers)})


def _list_figures(rows: pd.DataFrame) -> frozenset[FigureKey]:
    """Both figures of each ratio."""
    series = [*rows["series_id"], *rows["other_id"]]
    periods = [*rows["period"], *rows["period"]]
    return frozenset((one, "", "", "", period) for one, period in zip(series, periods, strict=True))


def _read_sources(view: View, rows: pd.DataFrame) -> tuple[tuple[SourceNote, ...], tuple[str, ...]]:
    """Where both figures of each ratio come from, and what the pages show of their periods; who
    printed them."""
    values = view.ask("series_values", series=sorted({*rows["series_id"], *rows["other_id"]}))
    held = {(series, period) for series, _, _, _, period in _list_figures(rows)}
    keys = zip(values["series_id"], values["period"], strict=True)
    values = values[[key in held for key in keys]]
    shown, _ = read_value_sources(view, values)
    names = [*rows["attribution"], *rows["other_attribution"], *values["attribution"]]
    return (*_note_ratios(view, rows), *shown), tuple(dict.fromkeys(one for one in names if one))


def _note_ratios(view: View, rows: pd.DataFrame) -> tuple[SourceNote, ...]:
    """Where the first figure of each ratio comes from."""
    return tuple(
        SourceNote(
            row.attribution,
            view.name(row, "title"),
            row.url or "",
            "",
            "",
            period_text(row.period, view.lang, short=True),
        )
        for row in rows.itertuples()
    )


def _build_missing(view: View, address: str) -> Block | None:
    """The ten gaps for which most waits, and who could say."""
    every = list_gaps(view.ask)
    if not every:
        return None
    gaps = every[:MOST]
    name, periods = name_short(gaps[0], view.lang), spell_extent(gaps[0], view.lang)
    title = view.say("gaps-title", name=name, periods=periods)
    table = make_gap_table(view, gaps)[[view.say(column) for column in _GAPS]]
    more = view.say("brief-more-gaps", count=len(every) - len(gaps))
    return Block(
        ref=f"{address}#missing",
        view=address,
        kind="table",
        title=title,
        measure=view.say("brief-gaps-measure"),
        table=build_table(table, {view.say("gaps-col-waits")}),
        alt=title,
        note=more if len(every) > len(gaps) else "",
        publishers=(view.say("brief-from-gaps"),),
        sources=tuple(_note_owner(view, gap) for gap in gaps if gap.owner),
        findings=(title,),
    )


def _note_owner(view: View, gap: Gap) -> SourceNote:
    """Who could say, where, and what of."""
    url = gap.row.homepage if isinstance(gap.row.homepage, str) else ""
    return SourceNote(name_owner(gap, view.lang), name_gap(gap, view.lang), url, "", "", "")


def _build_due(view: View, address: str) -> Block | None:
    """What is due next, the earliest first, and how many usual days have passed."""
    every = view.ask("due")
    ahead = every[~every["overdue"]].head(_NEXT)
    if ahead.empty:
        return None
    late, quality = int(every["overdue"].sum()), view.ask("quality")
    known = int(quality["usual_days"].notna().sum())
    regular = int((quality["frequency"] != "irregular").sum())
    told = view.say("due-sub", known=view.count(known), all=view.count(regular))
    passed = view.say("due-title", count=view.count(late)) if late else ""
    table = make_due_table(view, ahead)[[drop_code(view.say(column)) for column in _DUE]]
    table = table.rename(columns={drop_code(view.say("quality-contact")): view.say("gaps-col-who")})
    title = view.say("brief-due-title")
    owners = ahead[ahead["owner"].fillna("") != ""].drop_duplicates("owner")
    return Block(
        ref=f"{address}#due",
        view=address,
        kind="table",
        title=title,
        measure=view.say("brief-due-measure", count=len(ahead)),
        table=build_table(table, set()),
        alt=title,
        note=sentences([told, passed], view.lang),
        publishers=(view.say("brief-from-due"),),
        sources=tuple(
            SourceNote(view.name(row), "", row.homepage or "", "", "", "")
            for row in owners.itertuples()
        ),
    )
