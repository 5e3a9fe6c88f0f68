"""Words on the map from the register, for whichever topic shows the map."""

from __future__ import annotations

import pandas as pd

from corridor.topics.view import View


def write_map_notes(view: View, nodes: pd.DataFrame) -> dict[str, str]:
    """Words on the map from the register: the second track and the air hub."""
    projects = view.ask("projects", summit=True).set_index("slug")
    track = projects[projects["entity"] == "dostyk-moiynty"]
    notes = {"aktobe-airport": view.say("map-note-aktobe")}
    if len(track) and track.iloc[0].actual_completion:
        ends = view.names(nodes.set_index("slug").loc[["dostyk", "moiynty"]])
        year = track.iloc[0].actual_completion[:4]
        notes["second-track"] = view.say("map-second-track", section="–".join(ends), year=year)
    return notes
