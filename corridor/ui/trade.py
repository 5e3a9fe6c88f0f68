"""What the Trade page shows for a pair of countries."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from babel import Locale

from corridor.figures import trade as figures
from corridor.figures.trade import Side
from corridor.language import LANGUAGES, percent, printed, quantity, scale_of
from corridor.model import trade as rules
from corridor.ui import data
from corridor.ui.figure import download, figure
from corridor.ui.view import View

_TWO = {
    "CHN": "CN", "KAZ": "KZ", "UZB": "UZ", "KGZ": "KG", "TJK": "TJ", "TKM": "TM", "RUS": "RU",
    "AZE": "AZ", "GEO": "GE", "TUR": "TR",
}  # fmt: skip
#: pairs of the page, first the one whose selling and buying is meant
PAIRS = (
    "CHN-KAZ", "CHN-UZB", "CHN-KGZ", "CHN-TJK", "CHN-TKM", "CHN-EU27", "KAZ-RUS", "KAZ-UZB",
    "KAZ-KGZ", "KAZ-TJK", "KAZ-TKM", "KAZ-AZE", "KAZ-GEO", "KAZ-TUR", "KAZ-EU27",
)  # fmt: skip


def country(code: str, lang: str) -> str:
    """Name of a country in a language (CLDR); the European Union as the catalogue says."""
    if code == "EU27":
        return Locale.parse(LANGUAGES[lang][1], sep="-").territories["EU"]
    return Locale.parse(LANGUAGES[lang][1], sep="-").territories[_TWO[code]]


def pair_name(pair: str, lang: str) -> str:
    """`China – Kazakhstan`."""
    a, b = pair.split("-")
    return f"{country(a, lang)} – {country(b, lang)}"


def sides(pair: str, lang: str) -> dict[str, Side]:
    """Both reporters with their colours and markers: China ●, Kazakhstan ■, others grey."""
    looks = {"CHN": ("china-count", "circle"), "KAZ": ("kazakhstan-count", "square")}
    made = {}
    for key, code in zip(("a", "b"), pair.split("-"), strict=True):
        tone, symbol = looks.get(code, ("plain", "diamond"))
        made[key] = Side(code, country(code, lang), tone, symbol)
    return made


def main(view: View, pair: str, flow: str, period: str, show: str) -> None:
    """The large figure: two counts, or the gap between them."""
    a, b = pair.split("-")
    if period == "months":
        _months(view, pair, flow)
        return
    rows = data.ask("mirror", a=a, b=b, flow=flow, start=2010)
    if rows.empty:
        nothing(view, pair)
        return
    gaps = rules.gaps(rows)
    if show != "counts" and len(gaps):
        made = figures.gap_bars(gaps, show == "share", view.lang, view.theme)
    else:
        made = figures.mirror(rows, gaps, sides(pair, view.lang), view.lang, view.theme)
    title = _title(view, pair, flow, gaps)
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    subtitle = view.say(f"trade-sub-{flow}", unit=unit, a=country(a, view.lang))
    note = _note(view, pair, rows)
    meta = {"title": title, "subtitle": subtitle, "alt": f"{title}. {subtitle}. {note}"}
    meta["sources"] = list(dict.fromkeys(p for p in rows["publisher"].iloc[::-1] if p))[:5]
    made.update_layout(meta=meta)
    figure(view, "mirror", made, level=2, note=note)


def _title(view: View, pair: str, flow: str, gaps: pd.DataFrame) -> str:
    names = dict(zip(("a", "b"), (country(c, view.lang) for c in pair.split("-")), strict=True))
    if gaps.empty:
        return view.say("trade-measure", **names)
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
        name = country(code, view.lang)
        if own.empty:
            said.append(view.say("trade-one-side", name=name))
        elif (own["basis"] != "goods").any():
            said.append(view.say("trade-services", name=name))
    return " ".join(said)


def nothing(view: View, pair: str) -> None:
    """Neither side has a figure: say so and who could publish it."""
    names = [country(c, view.lang) for c in pair.split("-")]
    who = view.say("trade-who", a=names[0], b=names[1])
    st.info(view.say("nothing-here") + " " + view.say("nothing-who", publisher=who))


def _months(view: View, pair: str, flow: str) -> None:
    a, b = pair.split("-")
    rows = data.ask("trade_months", a=a, b=b)
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
        nothing(view, pair)
        return
    made = figures.months(rows, sides(pair, view.lang), view.lang, view.theme)
    unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)[1]
    title = view.say("trade-months-title", pair=pair_name(pair, view.lang))
    subtitle = view.say(f"trade-sub-{flow}", unit=unit, a=country(a, view.lang))
    seen = {
        country(c, view.lang) for k, c in zip("ab", (a, b), strict=True) if k in set(rows["side"])
    }
    missing = [country(c, view.lang) for c in (a, b) if country(c, view.lang) not in seen]
    note = " ".join(view.say("trade-one-side", name=name) for name in missing)
    sources = list(rows["publisher"].unique())[:4]
    made.update_layout(
        meta={
            "title": title,
            "subtitle": subtitle,
            "alt": f"{title}. {subtitle}",
            "sources": sources,
        }
    )
    figure(view, "mirror", made, level=2, note=note)


def by_flow(view: View, pair: str) -> None:
    """Where the gap lies: what the first side sells and buys, in the last common year."""
    a, b = pair.split("-")
    flows = {f: data.ask("mirror", a=a, b=b, flow=f, start=2010) for f in ("export", "import")}
    gaps = {f: rules.gaps(rows) for f, rows in flows.items()}
    gaps = {f: g for f, g in gaps.items() if len(g)}
    if not gaps:
        return
    names = {"a": country(a, view.lang), "b": country(b, view.lang)}
    words = {view.say(f"trade-flow-long-{f}", **names): g for f, g in gaps.items()}
    told = rules.larger_flow(flows["export"], flows["import"])
    title = view.say(f"trade-lies-{told[0]}", **names) if told else view.say("trade-by-flow")
    year = int(next(iter(gaps.values()))["year"].iloc[-1])
    top = max(float(g.iloc[-1][["a", "b"]].max()) for g in gaps.values())
    unit = scale_of("usd", top, view.lang)[1]
    made = figures.dumbbell(words, sides(pair, view.lang), view.lang, view.theme)
    subtitle = view.say("trade-flow-sub", year=str(year), unit=unit)
    sources = sorted({p for f in gaps for p in flows[f][flows[f]["year"] == year]["publisher"]})
    made.update_layout(
        meta={
            "title": title,
            "subtitle": subtitle,
            "alt": f"{title}. {subtitle}",
            "sources": sources,
        }
    )
    figure(view, "by_flow", made)


def why(view: View) -> None:
    """Known reasons why two customs differ; nobody published how much each weighs."""
    st.subheader(view.say("trade-why"), anchor=False)
    for key in ("valuation", "transit", "timing", "declared"):
        st.markdown(view.say(f"trade-why-{key}"))
    st.caption(view.say("trade-why-note"))


def table(view: View, pair: str, flow: str) -> None:
    """The same as a table, years across; with its rows to download."""
    a, b = pair.split("-")
    rows = data.ask("mirror", a=a, b=b, flow=flow, start=2010)
    if rows.empty:
        return
    st.subheader(view.say("table-title"), anchor=False)
    divisor, unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)
    gaps = rules.gaps(rows).set_index("year")
    shown = sorted(set(gaps.index) | set(rows["year"]))[-6 if view.phone else -12 :]
    lines: dict[str, list[str]] = {}
    for key, code in zip(("a", "b"), (a, b), strict=True):
        own = rows[rows["side"] == key].set_index("year")["value_usd"]
        lines[f"{country(code, view.lang)}, {unit}"] = [
            printed(own[y], view.lang, divisor) if y in own.index else "–" for y in shown
        ]
    lines[view.say("trade-row-gap", unit=unit)] = [
        printed(gaps.loc[y, "gap_usd"], view.lang, divisor) if y in gaps.index else "–"
        for y in shown
    ]
    lines[view.say("trade-row-share", name=country(b, view.lang))] = [
        percent(gaps.loc[y, "gap_share"], view.lang, 0, sign=True) if y in gaps.index else "–"
        for y in shown
    ]
    made = pd.DataFrame(lines.values(), columns=[str(y) for y in shown])
    made.insert(0, " ", list(lines))
    st.table(made, border="horizontal", hide_index=True)
    sources = rows[rows["year"].isin(shown)]
    with st.expander(view.say("trade-sources")):
        st.table(
            pd.DataFrame(
                {
                    view.say("table-period"): sources["period"],
                    view.say("trade-reporter"): [
                        country(c, view.lang) for c in sources["reporter"]
                    ],
                    view.say("table-value"): [
                        quantity(v, "usd", view.lang) for v in sources["value_usd"]
                    ],
                    view.say("table-publisher"): sources["publisher"],
                    view.say("trade-basis"): [
                        view.say(f"trade-basis-{x}") for x in sources["basis"]
                    ],
                }
            ),
            border="horizontal", hide_index=True,
        )  # fmt: skip
    download(view, rows, f"trade-{pair.lower()}-{flow}")
