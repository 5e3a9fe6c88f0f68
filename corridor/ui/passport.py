"""The passport of a number: what it is, who says so, what others say, what it must not join.

A button or a click calls :func:`ask_for`; the frame opens the dialog once at the end of the run.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import streamlit as st

from corridor.errors import CorridorError
from corridor.language import (
    date_text,
    evidence_text,
    moment_text,
    named,
    period_text,
    promise_text,
    qualified,
    quantity,
    remark,
    spell_note,
    word_or_code,
)
from corridor.topics.card import spell_growth
from corridor.topics.choices import Dropped
from corridor.ui import address, data, report_error, revision_table, share
from corridor.ui.visitor import View

_ASKED = "_dialog_asked"
#: the figure whose passport is open, as the address writes it: `<series>@<period>`
OPEN = "figure"


def ask_for(kind: str, **details: Any) -> None:
    """Remember the dialog this run should open: `value` (series_id, period), `share`, `changes`.

    A passport stays open until it is closed, and is in the address as long.
    """
    if kind == "value":
        st.session_state[OPEN] = f"{details['series_id']}@{details['period']}"
    else:
        st.session_state[_ASKED] = (kind, details)


def waiting() -> bool:
    """Whether this run opens a dialog at its end."""
    return _ASKED in st.session_state or bool(st.session_state.get(OPEN))


def take_wanted() -> tuple[str, dict[str, Any]] | None:
    """The dialog this run opens: one asked for, once; else the open passport."""
    if named := st.session_state.get(OPEN):
        series_id, _, period = named.partition("@")
        value = ("value", {"series_id": series_id, "period": period})
        wanted: tuple[str, dict[str, Any]] | None = st.session_state.pop(_ASKED, value)
    else:
        wanted = st.session_state.pop(_ASKED, None)
    return wanted


def close() -> None:
    """Close the passport: the address forgets it."""
    st.session_state[OPEN] = ""


def read_address(view: View) -> list[Dropped]:
    """Open the passport the address names, or close the one it names no longer.

    Returns what had to be dropped: a figure that the evidence looked at does not have.
    """
    state, figure = st.session_state, st.query_params.get(OPEN, "")
    if figure != state.get(address.FIGURE_SEEN, ""):
        state[OPEN] = figure[:200]
    if _is_known(named := state.get(OPEN, "")):
        return []
    close()
    rows = view.ask("series_catalogue", group="all").set_index("series_id")
    near = data.find_near_series(named.partition("@")[0]) or list(rows.index[rows["headline"]][:3])
    offer = tuple(f"{code}@{rows.loc[code, 'last_period']}" for code in near)
    return [Dropped(OPEN, named, "", offer)]


def _is_known(named: str) -> bool:
    """Whether a figure is one of the evidence's (or none is named); a comparison is none."""
    series_id, _, period = named.partition("@")
    try:
        return not named or (";" not in named and bool(data.explain(series_id, period)))
    except CorridorError:
        return False


def place_button(view: View, series_id: str, period: str, publisher: str, key: str) -> None:
    """The source mark under a number: the publisher, and a click opens the passport."""
    publisher = view.publisher(publisher)
    label = publisher if len(publisher) <= 48 else publisher[:47].rstrip(" ,(") + "…"
    st.button(
        label,
        icon=":material/info:",
        type="tertiary",
        key=f"pass_{key}",
        help=view.say("button-passport"),
        on_click=ask_for,
        args=("value",),
        kwargs={"series_id": series_id, "period": period},
    )


def read_mark(event: Any) -> list[Any]:
    """The customdata of the chart's mark a visitor chose; empty when none is."""
    points = event.selection.points if event and event.selection else []
    mark = next((p["customdata"] for p in points if p.get("customdata")), None) or []
    return list(mark.values() if isinstance(mark, dict) else mark)


def open_clicked(key: str) -> None:
    """Open the passport of the mark just clicked (its customdata is [series, period]).

    A click on the mark that is chosen already takes the choice back: it opens the same again.
    """
    last = f"_clicked.{key}"
    mark = read_mark(st.session_state.get(key))[:2] or st.session_state.get(last)
    if mark:
        ask_for("value", series_id=str(mark[0]), period=str(mark[1]))
    st.session_state[last] = mark


def open_passport(view: View, series_id: str, period: str) -> None:
    """Open the passport of one value as a drawer on the right."""
    facts = data.explain(series_id, period)
    title = _title_of(view, facts)

    @st.dialog(
        qualified(title, _spell_period(view, facts, period), view.lang),
        width=780,
        position="right",
        on_dismiss=close,
    )
    def show() -> None:
        _place_facts(view, facts, title, period)

    show()


def place_passport(view: View, series_id: str, period: str) -> None:
    """The same passport inside a dialog that is open already."""
    facts = data.explain(series_id, period)
    title = _title_of(view, facts)
    st.subheader(qualified(title, _spell_period(view, facts, period), view.lang), anchor=False)
    _place_facts(view, facts, title, period)


def _spell_period(view: View, facts: dict[str, Any], period: str) -> str:
    known = {name: facts.get(name) for name in ("flags", "period_kind", "stated", "target")}
    return moment_text(SimpleNamespace(period=period, **known), view.lang)


def _title_of(view: View, series: dict[str, Any]) -> str:
    return evidence_text(series, "title", view.lang) or str(series.get("title", ""))


def _spell_amount(view: View, row: dict[str, Any], unit: str) -> str:
    return quantity(
        row["value"],
        unit,
        view.lang,
        qualifier=row.get("qualifier") or "exact",
        status=row.get("status") or "actual",
    )


def _place_facts(view: View, facts: dict[str, Any], title: str, period: str) -> None:
    scope = [
        word_or_code(view.lang, "direction", facts["direction"]) if facts.get("direction") else "",
        word_or_code(view.lang, "kind", facts["period_kind"]),
        word_or_code(view.lang, "status", facts["status"]),
        *promise_text(facts.get("stated") or "", facts.get("target") or "", view.lang),
        *[word_or_code(view.lang, "flag", flag) for flag in facts["flags"]],
    ]
    st.markdown(":gray[" + " · ".join(s for s in scope if s) + "]")
    growth = facts.get("growth") or {}
    delta = None
    if growth.get("value") is not None:
        delta = spell_growth(view, growth["value"], growth["period"], growth["error"])
    st.metric(
        title,
        _spell_amount(view, facts, facts["unit"]),
        delta,
        delta_color="off",
        label_visibility="collapsed",
    )
    definition = evidence_text(facts, "definition", view.lang)
    st.markdown(view.say("passport-counted", definition=definition))
    if facts.get("derivation"):
        _place_parents(view, facts)
    _place_attribution(view, facts)
    if facts["sources"]:
        st.markdown(f"**{view.say('passport-says')}**")
        st.table(_build_sources_table(view, facts), border="horizontal", hide_index=True)
    if facts.get("low") is not None and facts["low"] != facts["high"]:
        st.markdown(
            view.say(
                "passport-range",
                low=quantity(facts["low"], facts["unit"], view.lang),
                high=quantity(facts["high"], facts["unit"], view.lang),
            )
        )
    _place_reasons(view, facts)
    revision_table.place_revisions(view, facts)
    _place_row(view, facts, title, period)
    st.markdown(f"**{view.say('passport-link')}**")
    link = share.build_pinned_address(figure=f"{facts['series']}@{facts['period']}")
    st.code(link, language=None, wrap_lines=True)
    if ";" not in facts["series"]:
        amount = _spell_amount(view, facts, facts["unit"])
        report_error.place_report(view, facts, title, amount, link)


def _link_source(view: View, source: dict[str, Any]) -> str:
    """The publisher as a link to its page; alone where the address is lost."""
    name = view.attribution(source["attribution"])
    return f"[{name}]({source['url']})" if source["url"] else name


def _place_row(view: View, facts: dict[str, Any], title: str, period: str) -> None:
    """The row of the evidence that is shown, its page, and how to cite it."""
    first = next((s for s in facts["sources"] if s["role"] == "preferred"), None)
    if first:
        st.markdown(
            view.say("passport-row", row=first["observation_id"]) + f" {_link_source(view, first)}"
        )
        st.markdown(f"**{view.say('passport-cite')}**")
        st.code(_build_citation(view, facts, first, title, period), language=None, wrap_lines=True)


def _place_attribution(view: View, facts: dict[str, Any]) -> None:
    """Who counted, who printed and whose copy was read, with full names; likely where it is so."""
    first = next((s for s in facts["sources"] if s["role"] == "preferred"), None)
    if first is None or ">" not in first["attribution"]:
        return
    said = view.attribution(first["attribution"], full=True)
    if first["counted_by"] and first["confidence"] == "likely":
        said = view.say("attribution-likely", source=said)
    st.markdown(view.say("passport-attribution", source=said))


def _place_parents(view: View, facts: dict[str, Any]) -> None:
    how = word_or_code(view.lang, "derivation", facts["derivation"])
    st.markdown(view.say("passport-derived", how=how))
    rows = [
        {
            view.say("table-series"): _title_of(view, p) or p["series"],
            view.say("table-period"): period_text(p["period"], view.lang, short=True),
            view.say("table-value"): quantity(p["value"], p["unit"], view.lang),
            view.say("table-publisher"): _link_source(view, p),
        }
        for p in facts["parents"]
    ]
    st.markdown(f"**{view.say('passport-parents')}**")
    st.table(pd.DataFrame(rows), border="horizontal", hide_index=True)


def _build_sources_table(view: View, facts: dict[str, Any]) -> pd.DataFrame:
    rows = []
    for source in facts["sources"]:
        mark = {"preferred": "●", "excluded": "×"}.get(source["role"], "○")
        published = str(source.get("published") or "")
        rows.append(
            {
                " ": mark,
                view.say("table-value"): quantity(source["value"], facts["unit"], view.lang),
                view.say("passport-printed"): word_or_code(
                    view.lang, "qualifier", source["qualifier"]
                ),
                view.say("table-publisher"): _link_source(view, source),
                view.say("passport-tier"): source["tier"],
                view.say("passport-date"): period_text(published, view.lang, short=True)
                if published
                else "",
            }
        )
    return pd.DataFrame(rows)


def _place_reasons(view: View, facts: dict[str, Any]) -> None:
    alone = len([s for s in facts["sources"] if s["role"] != "excluded"]) == 1
    if facts["sources"]:
        reason = view.say("reason-only" if alone else "reason-preference")
        st.markdown(view.say("passport-why", reason=reason))
    for cause in dict.fromkeys(
        d["likely_cause"] for d in facts["dissenting"] if d.get("likely_cause")
    ):
        st.markdown(view.say("passport-cause", cause=remark(cause, view.lang)))
    apart = facts.get("compare_with") or []
    if apart:
        badges = " ".join(f":gray-badge[{_title_of(view, a)}]" for a in apart)
        st.markdown(view.say("passport-not-join") + " " + badges)
    notes = [
        named(view.publisher(s["attribution"]), spell_note(s["note"], view.lang), view.lang)
        for s in facts["sources"]
        if s.get("note")
    ]
    if notes:
        st.caption("  \n".join(dict.fromkeys(notes)))


def _build_citation(
    view: View, facts: dict[str, Any], source: dict[str, Any], title: str, period: str
) -> str:
    return (
        view.say(
            "passport-citation",
            publisher=view.attribution(source["attribution"], full=True),
            date=str(source.get("published") or view.say("passport-undated")),
            title=title,
            period=period_text(period, view.lang),
            value=_spell_amount(view, facts, facts["unit"]),
            vintage=date_text(data.vintage().date, view.lang),
        )
        + f" {source['url']}"
    )
