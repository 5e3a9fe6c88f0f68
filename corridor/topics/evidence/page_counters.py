"""Choosing the lists of the Evidence page by who counted."""

from __future__ import annotations

from corridor.language import publisher_name
from corridor.topics.evidence import params
from corridor.ui import controls
from corridor.ui.visitor import View

#: what narrows a query to figures of a counter or of a kind of counters
Counted = dict[str, str]


def choose_counter(view: View) -> None:
    """Two lists: the kind of who counted, and who, those with most figures first."""
    (kind, held) = controls.read_values("evidence", params.KIND, params.COUNTER)
    rows = view.ask("counters")
    kinds = set(rows["kind"])
    controls.place_list(
        view,
        "evidence.kind",
        view.say("evidence-kind"),
        [code for code in params.KIND.options if code == "any" or code in kinds or code == kind],
        lambda code: view.say("evidence-kind-any" if code == "any" else f"publisher-kind-{code}"),
        width=240,
    )
    codes = [row.publisher_id for row in rows.itertuples() if kind in ("any", row.kind)]
    controls.place_list(
        view,
        "evidence.counter",
        view.say("evidence-counter"),
        list(dict.fromkeys(["any", *codes, held])),
        lambda code: (
            view.say("evidence-counter-any") if code == "any" else publisher_name(code, view.lang)
        ),
        width=240,
    )


def read_counter() -> Counted:
    """Parameters of the queries by what is chosen; empty text is everybody."""
    kind, counter = controls.read_values("evidence", params.KIND, params.COUNTER)
    return {
        "counter": "" if counter == "any" else counter,
        "counter_kind": "" if kind == "any" else kind,
    }
