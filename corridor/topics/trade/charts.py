"""What the Trade page shows for a pair of countries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from corridor.charts.end_labels import Side
from corridor.charts.figure_words import set_words, title_figure
from corridor.language import capitalize, joint, scale_of, sentences, space
from corridor.language.countries import country_inside, country_name
from corridor.language.spans import plain
from corridor.topics import bridge_charts
from corridor.topics.bridge_charts import find_factor
from corridor.topics.chart import Chart, Rows
from corridor.topics.finding import spell_sentence
from corridor.topics.trade import drawing, gap_drawing, money, month_drawing, rules
from corridor.topics.trade.params import FLOW, SPAN
from corridor.topics.view import View
from corridor.topics.years import Years


def name_pair(pair: str, lang: str) -> str:
    """`China – Kazakhstan`."""
    a, b = pair.split("-")
    return joint(lang).join(country_name(code, lang) for code in (a, b))


def name_sides(pair: str, lang: str) -> dict[str, str]:
    """The names of both countries as a sentence has them: `a` the first, `b` the second."""
    return {side: country_inside(c, lang) for side, c in zip("ab", pair.split("-"), strict=True)}


def build_sides(pair: str, lang: str) -> dict[str, Side]:
    """Both reporters with their colours and markers: China ●, Kazakhstan ■, others grey."""
    looks = {"CHN": ("china-count", "circle"), "KAZ": ("kazakhstan-count", "square")}
    sides = {}
    for key, code in zip("ab", pair.split("-"), strict=True):
        tone, symbol = looks.get(code, ("plain", "triangle-up"))
        sides[key] = Side(code, country_name(code, lang), tone, symbol)
    return sides


def build_question(pair: str, flow: str, span: Years = SPAN, factor: float = 1.0) -> dict[str, Any]:
    """Parameters of the query `mirror` for a pair in the years of a span; ``factor``: what imports
    are divided by."""
    a, b = pair.split("-")
    asked = {"a": a, "b": b, "flow": flow, "start": span[0], "finish": span[1]}
    return asked if factor == 1 or flow == "total" else {**asked, "factor": factor}


def take_mirror(rows: pd.DataFrame, *questions: dict[str, Any]) -> Rows:
    """Rows of `mirror` with what was asked, and where the API has them: as trade and as series."""
    codes = [code for code in dict.fromkeys(rows["series_id"]) if code]
    paths = [_build_path(one) for one in questions] + [f"series/{c}" for c in codes]
    return Rows(rows, [("mirror", one) for one in questions], paths)


def _build_path(question: dict[str, Any], **more: str) -> str:
    """Where the API has the answer to a question of `mirror` or `trade_months`."""
    query = {"pair": f"{question['a']}-{question['b']}", **more}
    query |= {"flow": question["flow"], "from": question["start"], "to": question["finish"]}
    if "factor" in question:
        query["factor"] = question["factor"]
    return "trade?" + urlencode(query)


def list_flows(view: View, pair: str) -> tuple[str, ...]:
    """Flows of a pair that may be chosen: both directions only where both sides have them, or
    neither has a flow of its own that the other counts too."""
    rows = {f: view.ask("mirror", **build_question(pair, f)) for f in FLOW.options}
    return rules.choose_flows({f: of["side"].nunique() for f, of in rows.items()})


def settle_flow(view: View, pair: str, flow: str) -> str:
    """The flow shown for the one asked for: itself where it may be chosen, else the first that
    both sides count."""
    flows = list_flows(view, pair)
    if flow in flows:
        return flow
    rows = {f: view.ask("mirror", **build_question(pair, f)) for f in flows}
    return max(flows, key=lambda f: rows[f]["side"].nunique())


def find_newest(view: View, pair: str, flow: str, period: str) -> str:
    """Period of the newest figure of a pair's flow by years or months; empty without any."""
    question = build_question(pair, flow)
    if period == "months":
        question |= {end: str(question[end]) for end in ("start", "finish")}
        newest = view.ask("trade_months", **question)["month"]
    else:
        newest = view.ask("mirror", **question)["year"]
    return str(newest.max()) if len(newest) else ""


def draw_trade(
    view: View,
    pair: str,
    flow: str,
    period: str,
    show: str,
    span: Years = SPAN,
    valuation: str = "reported",
) -> Chart | None:
    """The large figure: two counts, or the gap between them; None when neither side has any in
    the years of the span. ``valuation``: imports as reported, or without freight."""
    flow = settle_flow(view, pair, flow)
    if period == "months":
        return _draw_months(view, pair, flow, span)
    question = build_question(pair, flow, span, find_factor(view, valuation))
    rows = view.ask("mirror", **question)
    if rows.empty:
        return None
    gaps = rules.find_gaps(rows)
    if show != "counts" and len(gaps):
        sides = build_sides(pair, view.lang)
        figure = gap_drawing.draw_gaps(gaps, sides, show == "share", view.lang, view.theme)
    else:
        sides = build_sides(pair, view.lang)
        figure = drawing.draw_mirror(rows, gaps, sides, view.lang, view.theme, phone=view.phone)
    title = _spell_title(view, pair, flow, gaps)
    note = sentences([_spell_note(view, pair, rows), _spell_freight(view, question)], view.lang)
    sources = tuple(dict.fromkeys(p for p in rows["attribution"].iloc[::-1] if p))
    measure = _spell_measure(view, pair, flow, rows)
    if "factor" in question:
        measure = _add_freight(view, measure)
    words = title_figure(title, measure, view.lang, sources)
    set_words(figure, replace(words, alt=sentences([words.alt, note], view.lang)))
    return Chart("mirror", figure, note=note, level=2, others=take_mirror(rows, question))


def _spell_measure(view: View, pair: str, flow: str, rows: pd.DataFrame) -> str:
    """What is counted, in which unit."""
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    first = country_inside(pair.split("-")[0], view.lang)
    return capitalize(view.say(f"trade-sub-{flow}", unit=unit, a=first))


def _spell_title(view: View, pair: str, flow: str, gaps: pd.DataFrame) -> str:
    """What the gap of the last common year says; without one what is traded."""
    names = name_sides(pair, view.lang)
    finding = rules.judge_gap(gaps, flow)
    if finding is not None:
        more, less = rules.name_larger(gaps)
        sentence = spell_sentence(view, finding, more=names[more], less=names[less], **names)
        return capitalize(plain(sentence))
    if flow == "total":
        return view.say("trade-measure", **names)
    broken = view.say(f"trade-flow-long-{flow}", **names)
    return capitalize(broken.replace("<br>", space(view.lang)))


def _spell_note(view: View, pair: str, rows: pd.DataFrame) -> str:
    """Which side has no figure, which counts services too, that no year has both."""
    said = []
    for key, name in name_sides(pair, view.lang).items():
        own = rows[rows["side"] == key]
        if own.empty:
            said.append(view.say("trade-one-side", name=name))
        elif (own["basis"] != "goods").any():
            said.append(view.say("trade-services", name=name))
    if rows["side"].nunique() == 2 and not rows["year"].duplicated().any():
        said.append(view.say("trade-no-common-year"))
    return sentences([*said, money.spell_conversions(view, rows)], view.lang)


def _draw_months(view: View, pair: str, flow: str, span: Years) -> Chart | None:
    """Both sides month by month; None when neither publishes months of these years."""
    a, _ = pair.split("-")
    question = build_question(pair, flow, span)
    question |= {end: str(question[end]) for end in ("start", "finish")}  # months, or whole years
    published = view.ask("trade_months", **question)
    rows = published.assign(side=["a" if r == a else "b" for r in published["reporter"]])
    rows = rules.sum_flows(rows) if flow == "total" else rows
    if rows.empty:
        return None
    figure = month_drawing.draw_months(rows, build_sides(pair, view.lang), view.lang, view.theme)
    title = view.say("trade-months-title", pair=name_pair(pair, view.lang))
    silent = [n for side, n in name_sides(pair, view.lang).items() if side not in set(rows["side"])]
    said = [view.say("trade-no-months", name=name) for name in silent]
    note = sentences([*said, money.spell_conversions(view, published)], view.lang)
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    first = country_inside(pair.split("-")[0], view.lang)
    measure = capitalize(view.say(f"trade-sub-months-{flow}", unit=unit, a=first))
    words = title_figure(title, measure, view.lang, tuple(rows["attribution"].unique()))
    set_words(figure, replace(words, alt=sentences([words.alt, note], view.lang)))
    others = Rows(published, [("trade_months", question)], [_build_path(question, period="months")])
    return Chart("mirror", figure, note=note, level=2, others=others)


def _add_freight(view: View, measure: str) -> str:
    """What is counted, and that freight was taken out of it."""
    return sentences([measure, capitalize(view.say("trade-without-freight"))], view.lang)


def _spell_freight(view: View, question: dict[str, Any]) -> str:
    """By what imports were divided and whose rate that is; empty where nothing was."""
    return bridge_charts.spell_freight(view, "fob") if "factor" in question else ""


def draw_flows(
    view: View, pair: str, span: Years = SPAN, valuation: str = "reported"
) -> Chart | None:
    """Where the gap lies: what the first side sells and buys, in the last common year of the
    span; None without a common year. ``valuation`` as of :func:`draw_trade`."""
    factor = find_factor(view, valuation)
    questions = {f: build_question(pair, f, span, factor) for f in ("export", "import")}
    flows = {f: view.ask("mirror", **one) for f, one in questions.items()}
    gaps = {f: rules.find_gaps(rows) for f, rows in flows.items()}
    gaps = {f: g for f, g in gaps.items() if len(g)}
    if not gaps:
        return None
    names = name_sides(pair, view.lang)
    heads = {capitalize(view.say(f"trade-flow-long-{f}", **names)): g for f, g in gaps.items()}
    finding = rules.find_larger_flow(flows["export"], flows["import"])
    title = view.say("trade-by-flow")
    if finding is not None:
        title = capitalize(plain(spell_sentence(view, finding, **names)))
    year = int(next(iter(gaps.values()))["year"].iloc[-1])
    top = max(float(g.iloc[-1][["a", "b"]].max()) for g in gaps.values())
    unit = scale_of("usd", top, view.lang)[1]
    sides = build_sides(pair, view.lang)
    figure = gap_drawing.draw_dumbbell(heads, sides, view.lang, view.theme)
    measure = view.say("trade-flow-sub", year=str(year), unit=unit)
    publishers = {p for f in gaps for p in flows[f][flows[f]["year"] == year]["attribution"]}
    rows = pd.concat(flows.values(), ignore_index=True)
    if factor != 1:
        measure = _add_freight(view, measure)
    said = (money.spell_conversions(view, rows[rows["year"] == year]),)
    note = sentences([*said, _spell_freight(view, questions["import"])], view.lang)
    words = title_figure(title, measure, view.lang, tuple(sorted(publishers)))
    set_words(figure, replace(words, alt=sentences([words.alt, note], view.lang)))
    return Chart("by_flow", figure, note=note, others=take_mirror(rows, *questions.values()))
