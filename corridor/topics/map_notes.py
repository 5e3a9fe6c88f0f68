"""Words on the map from the tables, for whichever topic shows the map."""

from __future__ import annotations

import pandas as pd

from corridor.language import period_text, quantity
from corridor.topics.view import View


def write_map_notes(view: View, nodes: pd.DataFrame) -> dict[str, str]:
    """Words on the map: from the register the second track and the air hub, and how many
    China–Europe trains cross Kazakhstan."""
    projects = view.ask("projects", summit=True).set_index("slug")
    track = projects[projects["entity"] == "dostyk-moiynty"]
    notes = {"aktobe-airport": view.say("map-note-aktobe")}
    if len(track) and track.iloc[0].actual_completion:
        ends = view.names(nodes.set_index("slug").loc[["dostyk", "moiynty"]])
        year = track.iloc[0].actual_completion[:4]
        notes["second-track"] = view.say("map-second-track", section="–".join(ends), year=year)
    flows = view.ask("map_flows")
    for row in flows[flows["flow"] == "via-kazakhstan"].itertuples():
        trains = quantity(row.value, row.unit, view.lang, qualifier=row.qualifier)
        period = period_text(row.period, view.lang, short=True)
        notes["via-kazakhstan"] = view.say("map-via-kazakhstan", trains=trains, period=period)
    return notes
