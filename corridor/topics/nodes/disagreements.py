"""Where sources of one figure differ: one series, one period."""

from __future__ import annotations

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, period_text, remark
from corridor.topics.chart import Chart, Rows
from corridor.topics.nodes.node import Node, read_titles
from corridor.topics.nodes.spread_drawing import Spread, draw_spreads, spell_spread
from corridor.topics.series_titles import drop_unit, read_measure
from corridor.topics.view import View

#: spreads of one node
MOST = 5


def draw_disagreements(view: View, node: Node) -> Chart | None:
    """Where sources disagree, with the causes as its note and the pairs as the rows to take. None
    where they agree. Ratings of two dates are no disagreement: what changed is a step."""
    spreads = _find_source_spreads(view, node)[:MOST]
    if not spreads:
        return None
    alt = listed(
        (named(s.name, spell_spread(s.low, s.high, view.lang), view.lang) for s in spreads),
        view.lang,
        ";",
    )
    words = FigureWords(view.say("nodes-disagree"), view.say("nodes-disagree-sub"), alt)
    figure = draw_spreads(spreads, view.lang, view.theme, words=words, phone=view.phone)
    rows = Rows(
        view.ask("conflicts", node=node.slug),
        [("conflicts", {"node": node.slug})],
        [f"conflicts?node={node.slug}"],
    )
    causes = "\n".join(dict.fromkeys(s.cause for s in spreads if s.cause))
    return Chart("spreads", figure, None, causes, 2, others=rows)


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
