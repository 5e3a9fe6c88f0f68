"""Where sources of one figure, or ratings of one capacity, differ."""

from __future__ import annotations

from typing import Any

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, period_text, remark, scale_of
from corridor.topics.chart import Chart, Rows
from corridor.topics.nodes.node import Node, read_titles, select_ratings
from corridor.topics.nodes.spread_drawing import Spread, draw_spreads, spell_spread
from corridor.topics.series_titles import drop_unit, read_measure
from corridor.topics.view import View

#: spreads of one node
MOST = 5


def draw_disagreements(view: View, node: Node) -> Chart | None:
    """Where sources disagree, with the causes as its note and the rows to take: pairs of sources,
    else the ratings that differ. None where they agree."""
    spreads = [*_find_rating_spreads(view, node), *_find_source_spreads(view, node)][:MOST]
    if not spreads:
        return None
    alt = listed(
        (named(s.name, spell_spread(s.low, s.high, view.lang), view.lang) for s in spreads),
        view.lang,
        ";",
    )
    words = FigureWords(view.say("nodes-disagree"), view.say("nodes-disagree-sub"), alt)
    figure = draw_spreads(spreads, view.lang, view.theme, words=words, phone=view.phone)
    causes = "\n".join(dict.fromkeys(s.cause for s in spreads if s.cause))
    return Chart("spreads", figure, None, causes, 2, others=_take_rows(view, node))


def _find_rating_spreads(view: View, node: Node) -> list[Spread]:
    """Series with more than two ratings that differ, the newest of them shown."""
    spreads = []
    for code, rows in select_ratings(node).groupby("series_id", sort=False):
        if rows["value"].nunique() <= 2:
            continue
        newest = rows.iloc[-1]
        metric = node.series.set_index("series_id").loc[code, "metric"]
        unit = scale_of(newest.unit, rows["value"].max(), view.lang)[1]
        name = view.say(f"nodes-card-{metric}", unit=unit)
        first, last = str(rows["year"].min()), str(rows["year"].max())
        cause = view.say("nodes-cause-ratings", name=name, first=first, last=last)
        values = tuple(rows["value"])
        spreads.append(
            Spread(name, newest.unit, values, newest.value, str(code), newest.period, cause)
        )
    return spreads


def _find_source_spreads(view: View, node: Node) -> list[Spread]:
    """Figures on which two sources contradict each other."""
    titles, spreads = read_titles(view, node), []
    conflicts = view.ask("conflicts", node=node.slug)
    conflicts = conflicts[conflicts["shown"].notna()]
    for (code, period), pairs in conflicts.groupby(["series_id", "period"], sort=False):
        pair = pairs.iloc[0]
        values = (*pairs["value_1"], *pairs["value_2"], pair.shown)
        name = view.say(
            "map-value",
            value=drop_unit(view, read_measure(titles[code])),
            period=period_text(period, view.lang, short=True),
        )
        cause = remark(next((c for c in pairs["likely_cause"] if c), ""), view.lang)
        spreads.append(Spread(name, pair.unit, values, pair.shown, code, period, cause))
    return spreads


def _take_rows(view: View, node: Node) -> Rows:
    pairs, rated = view.ask("conflicts", node=node.slug), select_ratings(node)
    asked: list[tuple[str, dict[str, Any]]] = []
    if len(pairs):
        asked.append(("conflicts", {"node": node.slug}))
    if len(rated):
        asked.append(("series_values", {"series": list(dict.fromkeys(rated["series_id"]))}))
    api = f"conflicts?node={node.slug}" if len(pairs) else f"nodes/{node.slug}"
    return Rows(pairs if len(pairs) else rated, asked, [api])
