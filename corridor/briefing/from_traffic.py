"""Blocks of the Traffic page: its main figure as its controls say, and the rows under it."""

from __future__ import annotations

from corridor.briefing.evidence import plain_table
from corridor.briefing.from_overview import from_drawn
from corridor.briefing.types import Asked, Block
from corridor.views import traffic, traffic_rows
from corridor.views.drawn import Drawn
from corridor.views.view import View

KEYS = (
    "main", "both", "teu_china-europe", "teu_china-central-asia", "border", "utlc-transit",
    "utlc-all", "transit-rail", "transit-all", "transit_teu", "prices",
)  # fmt: skip
#: what the page's controls may say, the first by default
CHOICES: dict[str, tuple[str, ...]] = {
    "flow": ("china-europe", "china-central-asia", "both"),
    "count": ("trains", "teu"),
    "period": ("years", "parts", "months"),
    "split": ("direction", "crossing", "none"),
}
_SHOWN = ("events", "plans", "range")


def block(asked: Asked) -> Block | None:
    """The block of a name; None when nobody published what its address asks for."""
    view, query, key, address = asked.view, asked.query, asked.key, asked.address
    said = {
        name: query[name] if query.get(name) in options else options[0]
        for name, options in CHOICES.items()
    }
    if key in ("main", "both"):
        show = [s for s in query.get("show", "").split(",") if s in _SHOWN]
        drawn = traffic.main(view, said["flow"], said["count"], said["period"], said["split"], show)
        if not drawn:
            return None
        one = drawn[-1] if key == "both" and len(drawn) > 1 else drawn[0]
        flow = said["flow"] if said["flow"] != "both" else one.key.removeprefix("both_")
        tone = "plain" if said["split"] == "crossing" else flow
        return from_drawn(view, one, address, tone, key=key)
    if key == "prices":
        return _prices(view, address)
    return from_drawn(view, _of(view, key), address, _tone(key))


def _tone(key: str) -> str:
    return {
        "teu_china-europe": "china-europe", "teu_china-central-asia": "china-central-asia",
        "utlc-transit": "china-europe",
    }.get(key, "plain")  # fmt: skip


def _of(view: View, key: str) -> Drawn:
    if key == "border":
        return traffic_rows.border(view)
    if key == "transit_teu":
        return traffic_rows.transit_containers(view)
    several = traffic_rows.containers(view) if key.startswith("teu") else traffic_rows.routes(view)
    return {d.key: d for d in several}[key]


def _prices(view: View, address: str) -> Block:
    made = traffic_rows.prices(view)
    own = view.ask("series_values", series=["erai-index"])
    drawn = Drawn("prices", traffic_rows.border(view).figure, own)
    base = from_drawn(view, drawn, address, "plain")
    return Block(
        ref=base.ref, view=address, kind="table", title=view.say("traffic-erai"),
        measure=view.say("traffic-erai-sub"), table=plain_table(made),
        alt=view.say("traffic-erai"), note=view.say("traffic-erai-note"),
        definition=base.definition, publishers=base.publishers, sources=base.sources,
        dissents=base.dissents,
    )  # fmt: skip
