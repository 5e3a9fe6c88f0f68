"""The scorecard of promises: a figure, who promised, every pair with its rule, the projects."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, number, percent, period_text, quantity, sentences
from corridor.language.amounts import Amount
from corridor.language.spans import plain
from corridor.topics.chart import Chart, Rows
from corridor.topics.finding import spell_sentence
from corridor.topics.roadmap import scorecard_drawing, scorecard_rules
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View


def ask_scores(view: View) -> pd.DataFrame:
    """All promises that have a count (query `promise_scores`) with ``name``: who promised, empty
    where nobody is named."""
    rows = view.ask("promise_scores")
    return rows.assign(name=[view.name(row, "promiser_name") for row in rows.itertuples()])


def draw_scorecard(view: View) -> Chart | None:
    """Every scored promise by how far its count came; None without any."""
    rows = ask_scores(view)
    scored = scorecard_rules.choose_scored(rows)
    if scored.empty:
        return None
    finding = scorecard_rules.judge_scores(scored)
    title = plain(spell_sentence(view, finding))
    measure = view.say("scorecard-sub")
    scored = scored.assign(
        label=[_spell_label(view, row) for row in scored.itertuples()],
        hover=[_spell_hover(view, row) for row in scored.itertuples()],
    )
    said = listed(
        (
            named(" · ".join(r.label), percent(r.share, view.lang, 0, sign=True), view.lang)
            for r in scored.itertuples()
        ),
        view.lang,
        ";",
    )
    sources = tuple(name for name in scored["counter_attribution"].value_counts().index if name)
    words = FigureWords(title, measure, sentences([title, measure, said], view.lang), sources)
    figure = scorecard_drawing.draw_scores(scored, words, view.lang, view.theme, phone=view.phone)
    note = sentences([view.say("scorecard-rule"), _spell_left_out(view, rows)], view.lang)
    others = Rows(rows.drop(columns="name"), [("promise_scores", {})], ["promises"])
    return Chart("scorecard", figure, note=note, level=2, others=others)


def _spell_label(view: View, row: Any) -> tuple[str, str]:
    """`2020 · 1.7 million TEU → 876 thousand TEU`, and of what: `Transit: containers (total)`."""
    plan, counted = (quantity(x, row.unit, view.lang) for x in (row.plan, row.counted))
    return f"{row.period} · {plan} → {counted}", drop_unit(view, view.name(row, "title"))


def _spell_hover(view: View, row: Any) -> str:
    """What was promised, by whom and when, and what was counted."""
    plan = quantity(row.plan, row.unit, view.lang, qualifier=row.plan_qualifier)
    who = row.name or view.publisher(row.promiser_attribution)
    when = period_text(row.stated, view.lang, short=True)
    counted = quantity(row.counted, row.unit, view.lang, qualifier=row.counted_qualifier)
    return "<br>".join(
        [
            f"<b>{' · '.join(_spell_label(view, row))}</b>",
            view.say("scorecard-hover", plan=plan, who=who, when=when),
            view.say("scorecard-hover-counted", counted=counted),
        ]
    )


def _spell_left_out(view: View, rows: pd.DataFrame) -> str:
    """How many pairs are not scored, by the rule that leaves them out."""
    counts = rows["rule"].value_counts()
    said = [
        named(view.say(f"scorecard-left-{rule}"), view.count(int(counts[rule])), view.lang)
        for rule in ("unlike", "superseded", "undated", "ceiling", "after")
        if rule in counts
    ]
    return view.say("scorecard-left", parts=listed(said, view.lang, ";")) if said else ""


def make_promiser_table(view: View, scored: pd.DataFrame) -> pd.DataFrame:
    """Scored promises by who promised."""
    rows = scorecard_rules.group_promisers(scored)
    return pd.DataFrame(
        {
            view.say("scorecard-col-who"): [
                name or view.say("scorecard-nobody") for name in rows["name"]
            ],
            view.say("scorecard-col-promises"): _spell_kept(view, rows["kept"], rows["n"]),
            view.say("scorecard-col-expected"): _spell_kept(
                view, rows["reached"], rows["expected"]
            ),
            view.say("scorecard-col-short"): [
                percent(-x, view.lang, 0, sign=True) if pd.notna(x) else "–" for x in rows["short"]
            ],
            view.say("scorecard-col-late"): [
                number(float(x), view.lang, 0) if pd.notna(x) else "–" for x in rows["late"]
            ],
        }
    )


def _spell_kept(view: View, kept: pd.Series, whole: pd.Series) -> list[str]:
    """`2 of 4`; a dash where nothing was said."""
    return [
        view.say("scorecard-kept", kept=view.count(k), whole=view.count(n)) if n else "–"
        for k, n in zip(kept, whole, strict=True)
    ]


def make_score_table(view: View, rows: pd.DataFrame, *, spelled: bool = False) -> pd.DataFrame:
    """Every promise with its count and the rule it is scored by or not; ``spelled``: for paper,
    shares in words, without the addresses, that stand among its sources."""
    shares = [
        percent(one, view.lang, sign=True) if spelled else round(one * 100, 1)
        for one in rows["share"]
    ]
    cells = pd.DataFrame(
        {
            view.say("table-series"): view.names(rows, "title"),
            view.say("scorecard-col-year"): rows["period"],
            view.say("scorecard-col-plan"): _list_amounts(view, rows, "plan"),
            view.say("scorecard-col-counted"): _list_amounts(view, rows, "counted"),
            view.say("scorecard-col-gap"): shares,
            view.say("scorecard-col-outcome"): [
                view.say(f"scorecard-word-{one}") if one else "–" for one in rows["outcome"]
            ],
            view.say("scorecard-col-rule"): [
                view.say(f"scorecard-rule-{rule}") for rule in rows["rule"]
            ],
            view.say("scorecard-col-stated"): [
                period_text(day, view.lang, short=True) for day in rows["stated"]
            ],
            view.say("scorecard-col-who"): [
                r.name or view.publisher(r.promiser_attribution) for r in rows.itertuples()
            ],
            view.say("scorecard-col-counter"): [
                view.attribution(r.counter_attribution) for r in rows.itertuples()
            ],
        }
    )
    return cells if spelled else cells.assign(**{view.say("passport-address"): rows["url"]})


def _list_amounts(view: View, rows: pd.DataFrame, which: str) -> list[Amount]:
    """What was promised (`plan`) or counted (`counted`) of each row."""
    columns = (which, "unit", f"{which}_qualifier", f"{which}_status")
    return [
        Amount(value, unit, view.lang, qualifier, status)
        for value, unit, qualifier, status in zip(*(rows[c] for c in columns), strict=True)
    ]


def make_move_table(view: View, register: pd.DataFrame, moves: pd.DataFrame) -> pd.DataFrame:
    """Projects: first promised, last promised, moved by, opened, what became of it."""
    names = {row.slug: view.name(row) for row in register.itertuples()}

    def spell(code: str) -> str:
        return period_text(code, view.lang, short=True) if code else "–"

    return pd.DataFrame(
        {
            view.say("roadmap-col-project"): [names[slug] for slug in moves["slug"]],
            view.say("scorecard-col-first"): [spell(code) for code in moves["first"]],
            view.say("scorecard-col-said"): [spell(code) for code in moves["said"]],
            view.say("scorecard-col-last"): [spell(code) for code in moves["last"]],
            view.say("scorecard-col-repeated"): [spell(code) for code in moves["repeated"]],
            view.say("scorecard-col-moved"): moves["months"],
            view.say("roadmap-col-actual"): [spell(code) for code in moves["actual"]],
            view.say("roadmap-col-verdict"): [
                view.say(f"roadmap-short-{verdict}") for verdict in moves["verdict"]
            ],
        }
    )


def spell_projects(view: View, register: pd.DataFrame) -> str:
    """How many projects with a promised date came to what."""
    counts = scorecard_rules.count_verdicts(register)
    said = [
        named(view.say(f"roadmap-short-{verdict}"), view.count(n), view.lang)
        for verdict, n in counts.items()
        if n
    ]
    whole = sum(counts.values())
    return view.say(
        "scorecard-projects", count=view.count(whole), parts=listed(said, view.lang, ";")
    )
