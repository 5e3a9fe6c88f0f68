"""What the Trade page shows for a pair of countries."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pandas as pd

from corridor.language import percent, printed, qualified, quantity, scale_of
from corridor.language.countries import country_name
from corridor.topics.chart import Chart, Rows, meta_of
from corridor.topics.trade import drawing as figures
from corridor.topics.trade import rules
from corridor.topics.trade.drawing import Side
from corridor.topics.trade.params import SPAN
from corridor.topics.view import View
from corridor.topics.years import Years


def pair_name(pair: str, lang: str) -> str:
    """`China – Kazakhstan`."""
    a, b = pair.split("-")
    return f"{country_name(a, lang)} – {country_name(b, lang)}"


def sides(pair: str, lang: str) -> dict[str, Side]:
    """Both reporters with their colours and markers: China ●, Kazakhstan ■, others grey."""
    looks = {"CHN": ("china-count", "circle"), "KAZ": ("kazakhstan-count", "square")}
    made = {}
    for key, code in zip(("a", "b"), pair.split("-"), strict=True):
        tone, symbol = looks.get(code, ("plain", "diamond"))
        made[key] = Side(code, country_name(code, lang), tone, symbol)
    return made


def asked(pair: str, flow: str, span: Years = SPAN) -> dict[str, Any]:
    """Parameters of the query `mirror` for a pair in the years of a span."""
    a, b = pair.split("-")
    return {"a": a, "b": b, "flow": flow, "start": span[0], "finish": span[1]}


def taken(rows: pd.DataFrame, *questions: dict[str, Any]) -> Rows:
    """Rows of `mirror` with what was asked, and where the API has them: as trade and as series."""
    codes = [code for code in dict.fromkeys(rows["series_id"]) if code]
    paths = [_path(one) for one in questions] + [f"series/{c}" for c in codes]
    return Rows(rows, [("mirror", one) for one in questions], paths)


def _path(question: dict[str, Any], **more: str) -> str:
    """Where the API has the answer to a question of `mirror` or `trade_months`."""
    asked = {"pair": f"{question['a']}-{question['b']}", **more}
    asked |= {"flow": question["flow"]} if "flow" in question else {}
    return "trade?" + urlencode(asked | {"from": question["start"], "to": question["finish"]})


def main(
    view: View, pair: str, flow: str, period: str, show: str, span: Years = SPAN
) -> Chart | None:
    """The large figure: two counts, or the gap between them; None when neither side has any in
    the years of the span."""
    if period == "months":
        return months(view, pair, flow, span)
    a, _ = pair.split("-")
    rows = view.ask("mirror", **asked(pair, flow, span))
    if rows.empty:
        return None
    gaps = rules.gaps(rows)
    if show != "counts" and len(gaps):
        made = figures.gap_bars(gaps, show == "share", view.lang, view.theme)
    else:
        both = sides(pair, view.lang)
        made = figures.mirror(rows, gaps, both, view.lang, view.theme, phone=view.phone)
    title = _title(view, pair, flow, gaps)
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    subtitle = view.say(f"trade-sub-{flow}", unit=unit, a=country_name(a, view.lang))
    note = _note(view, pair, rows)
    meta: dict[str, Any] = meta_of(title, subtitle, view.lang)
    meta["alt"] += f". {note}"
    meta["sources"] = list(dict.fromkeys(p for p in rows["publisher"].iloc[::-1] if p))[:5]
    made.update_layout(meta=meta)
    return Chart("mirror", made, note=note, level=2, others=taken(rows, asked(pair, flow, span)))


def _title(view: View, pair: str, flow: str, gaps: pd.DataFrame) -> str:
    names = dict(
        zip(("a", "b"), (country_name(c, view.lang) for c in pair.split("-")), strict=True)
    )
    if gaps.empty:
        if flow == "total":
            return view.say("trade-measure", **names)
        broken = view.say(f"trade-flow-long-{flow}", **names)
        return broken.replace("<br>", "" if view.lang == "zh" else " ")
    last = gaps.iloc[-1]
    if abs(last.gap_share) < 0.02:
        return view.say("trade-agree", year=str(int(last.year)), **names)
    more, less = ("a", "b") if last.gap_usd > 0 else ("b", "a")
    gap = quantity(abs(last.gap_usd), "usd", view.lang)
    return view.say(
        f"trade-more-{flow}", more=names[more], less=names[less], gap=gap, year=str(int(last.year))
    )


def _note(view: View, pair: str, rows: pd.DataFrame) -> str:
    said = []
    names = dict(zip(("a", "b"), pair.split("-"), strict=True))
    for key, code in names.items():
        own = rows[rows["side"] == key]
        name = country_name(code, view.lang)
        if own.empty:
            said.append(view.say("trade-one-side", name=name))
        elif (own["basis"] != "goods").any():
            said.append(view.say("trade-services", name=name))
    return " ".join(said)


def months(view: View, pair: str, flow: str, span: Years = SPAN) -> Chart | None:
    """Both sides month by month; None when neither publishes months of these years."""
    a, b = pair.split("-")
    question = {"a": a, "b": b, "start": span[0], "finish": span[1]}
    found = rows = view.ask("trade_months", **question)
    rows = rows.assign(side=["a" if r == a else "b" for r in rows["reporter"]])
    if flow != "total":
        mirrored = {"export": "import", "import": "export"}[flow]
        keep = ((rows["side"] == "a") & (rows["flow"] == flow)) | (
            (rows["side"] == "b") & (rows["flow"] == mirrored)
        )
        rows = rows[keep]
    else:
        keys = ["side", "reporter", "month", "publisher", "basis"]
        counted = rows.groupby(keys, as_index=False).agg(
            value_usd=("value_usd", "sum"), flows=("flow", "nunique")
        )
        rows = counted[counted["flows"] == 2]
    if rows.empty:
        return None
    made = figures.months(rows, sides(pair, view.lang), view.lang, view.theme)
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    title = view.say("trade-months-title", pair=pair_name(pair, view.lang))
    subtitle = view.say(f"trade-sub-{flow}", unit=unit, a=country_name(a, view.lang))
    seen = {
        country_name(c, view.lang)
        for k, c in zip("ab", (a, b), strict=True)
        if k in set(rows["side"])
    }
    missing = [country_name(c, view.lang) for c in (a, b) if country_name(c, view.lang) not in seen]
    note = " ".join(view.say("trade-one-side", name=name) for name in missing)
    sources = list(rows["publisher"].unique())[:4]
    made.update_layout(meta={**meta_of(title, subtitle, view.lang), "sources": sources})
    others = Rows(found, [("trade_months", question)], [_path(question, period="months")])
    return Chart("mirror", made, note=note, level=2, others=others)


def by_flow(view: View, pair: str, span: Years = SPAN) -> Chart | None:
    """Where the gap lies: what the first side sells and buys, in the last common year of the
    span; None without a common year."""
    a, b = pair.split("-")
    questions = {f: asked(pair, f, span) for f in ("export", "import")}
    flows = {f: view.ask("mirror", **one) for f, one in questions.items()}
    gaps = {f: rules.gaps(rows) for f, rows in flows.items()}
    gaps = {f: g for f, g in gaps.items() if len(g)}
    if not gaps:
        return None
    names = {"a": country_name(a, view.lang), "b": country_name(b, view.lang)}
    words = {view.say(f"trade-flow-long-{f}", **names): g for f, g in gaps.items()}
    told = rules.larger_flow(flows["export"], flows["import"])
    title = view.say(f"trade-lies-{told[0]}", **names) if told else view.say("trade-by-flow")
    year = int(next(iter(gaps.values()))["year"].iloc[-1])
    top = max(float(g.iloc[-1][["a", "b"]].max()) for g in gaps.values())
    unit = scale_of("usd", top, view.lang)[1]
    made = figures.dumbbell(words, sides(pair, view.lang), view.lang, view.theme)
    subtitle = view.say("trade-flow-sub", year=str(year), unit=unit)
    sources = sorted({p for f in gaps for p in flows[f][flows[f]["year"] == year]["publisher"]})
    made.update_layout(meta={**meta_of(title, subtitle, view.lang), "sources": sources})
    others = taken(pd.concat(flows.values(), ignore_index=True), *questions.values())
    return Chart("by_flow", made, others=others)


def table(view: View, pair: str, rows: pd.DataFrame, most: int = 12) -> pd.DataFrame:
    """Both counts, the gap and its share, the last ``most`` years across; lines without any
    figure are left out.

    ``rows``: query `mirror` of the pair, not empty.
    """
    a, b = pair.split("-")
    divisor, unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)
    gaps = rules.gaps(rows).set_index("year")
    shown = sorted(set(gaps.index) | set(rows["year"]))[-most:]
    lines: dict[str, list[str]] = {}
    for key, code in zip(("a", "b"), (a, b), strict=True):
        own = rows[rows["side"] == key].set_index("year")["value_usd"]
        lines[qualified(country_name(code, view.lang), unit, view.lang)] = [
            printed(own[y], view.lang, divisor) if y in own.index else "–" for y in shown
        ]
    lines[view.say("trade-row-gap", unit=unit)] = [
        printed(gaps.loc[y, "gap_usd"], view.lang, divisor) if y in gaps.index else "–"
        for y in shown
    ]
    lines[view.say("trade-row-share", name=country_name(b, view.lang))] = [
        percent(gaps.loc[y, "gap_share"], view.lang, 0, sign=True) if y in gaps.index else "–"
        for y in shown
    ]
    lines = {name: cells for name, cells in lines.items() if set(cells) != {"–"}}
    made = pd.DataFrame(lines.values(), columns=[str(y) for y in shown])
    made.insert(0, " ", list(lines))
    return made


def sources(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Who published each value of these rows of `mirror`."""
    return pd.DataFrame(
        {
            view.say("table-period"): rows["period"],
            view.say("trade-reporter"): [country_name(c, view.lang) for c in rows["reporter"]],
            view.say("table-value"): [quantity(v, "usd", view.lang) for v in rows["value_usd"]],
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"].fillna("")],
            view.say("trade-basis"): [view.say(f"trade-basis-{x}") for x in rows["basis"]],
        }
    )
