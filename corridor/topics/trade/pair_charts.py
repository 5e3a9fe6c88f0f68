"""All pairs of the Trade page at once: how far both counts of each are apart."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, sentences
from corridor.topics.chart import Chart
from corridor.topics.trade import charts, money, pair_drawing, rules
from corridor.topics.trade.pair_drawing import PairCounts, spell_excess
from corridor.topics.trade.params import PAIRS
from corridor.topics.view import View

#: a pair whose counts differ by more than this share is said to be apart
FAR = 0.10


def draw_pairs(view: View) -> Chart | None:
    """Both counts of every pair in its last common year, the widest gap first; those without a
    common year are named. None without any."""
    found, without, asked, shown = [], [], [], []
    for pair in PAIRS:
        question = charts.build_question(pair, "total")
        rows = view.ask("mirror", **question)
        gaps = rules.find_gaps(rows)
        name = charts.name_pair(pair, view.lang)
        if gaps.empty:
            without.append(name)
            continue
        last = gaps.iloc[-1]
        sides = charts.build_sides(pair, view.lang)
        found.append(PairCounts(pair, name, int(last.year), last.a, last.b, sides))
        asked.append(question)
        shown.append(rows[rows["year"] == last.year])
    if not found:
        return None
    found.sort(key=lambda one: -one.excess)
    far = sum(one.excess > FAR for one in found)
    title = view.say("pairs-title", far=view.count(far), all=view.count(len(found)))
    said = listed((named(p.name, spell_excess(p, view.lang), view.lang) for p in found), view.lang)
    rows = pd.concat(shown, ignore_index=True)
    publishers = tuple(p for p in rows["attribution"].value_counts().index if p)
    words = FigureWords(
        title, view.say("pairs-sub"), sentences([title, said], view.lang), publishers
    )
    figure = pair_drawing.draw_pairs(found, view.lang, view.theme, words=words, phone=view.phone)
    names = listed(without, view.lang)
    said = view.say("pairs-without", pairs=names) if without else ""
    note = sentences([said, money.spell_conversions(view, rows)], view.lang)
    return Chart("pairs", figure, note=note, others=charts.take_mirror(rows, *asked))
