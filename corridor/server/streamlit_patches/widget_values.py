"""What a browser says a control holds: a value the control cannot read is dropped.

Streamlit keeps such a value and fails at it in every later run of the visit, with a page that says
nothing but an error and a traceback in the log each time.

Touches: SessionState.set_widgets_from_proto, ._new_widget_state; WidgetMetadata
Seen on: streamlit 1.67.0
Without it: a message made by hand, or by another version's page, ends a visit in an error
Test: tests/api/test_control_values.py::test_a_value_of_a_wrong_kind_is_dropped
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from typing import Any

from corridor.server.streamlit_patches import note_missing

LOG = logging.getLogger("corridor.patches")


def drop_unreadable() -> None:
    """Let a value that cannot be read count as none; once a process."""
    try:
        state = import_module("streamlit.runtime.state.session_state").SessionState
        take = state.set_widgets_from_proto
        unpack = import_module("streamlit.runtime.state.common").unpack_widget_state_value
    except (ImportError, AttributeError):
        note_missing("widget_values", "SessionState.set_widgets_from_proto")
        return
    if not hasattr(take, "__wrapped__"):
        state.set_widgets_from_proto = _guard(take, unpack)


def _guard(
    take: Callable[[Any, Any], None], unpack: Callable[[Any], Any]
) -> Callable[[Any, Any], None]:
    @wraps(take)
    def take_readable(state: Any, sent: Any) -> None:
        known = state._new_widget_state.widget_metadata
        bad = {one.id for one in sent.widgets if not _is_readable(one, known.get(one.id), unpack)}
        if bad:
            good = [one for one in sent.widgets if one.id not in bad]
            sent = type(sent)(widgets=good)
        take(state, sent)

    return take_readable


def _is_readable(sent: Any, control: Any, unpack: Callable[[Any], Any]) -> bool:
    """Whether a value is of the control's kind and its own reader takes it; one not seen before
    is nobody's to judge."""
    kind = sent.WhichOneof("value")
    if control is None or kind is None:
        return True
    why = "" if kind == control.value_type else kind
    if not why:
        try:
            if kind == "json_value" and not isinstance(json.loads(sent.json_value), dict):
                raise TypeError("no object")
            check_selection(control.deserializer(unpack(sent)))
        except Exception as bad:  # whatever each control's own reader meets
            why = type(bad).__name__
    if why:
        LOG.warning("a value of control %.60s was dropped: %s", sent.id, why)
    return not why


def check_selection(value: Any) -> None:
    """Raise TypeError for a selection that no chart, table or map of a browser makes: of marks
    (`points`), rows or objects by layer."""
    if not isinstance(value, Mapping) or "selection" not in value:
        return
    selection = value["selection"]
    points, rows = selection.get("points", []), selection.get("rows", [])
    layers = selection.get("objects", {})
    sound = (
        _are(points, Mapping)
        and _are(rows, int)
        and all(row >= 0 for row in rows)
        and isinstance(layers, Mapping)
        and all(_are(objects, Mapping) for objects in layers.values())
    )
    if not sound:
        raise TypeError("selection")


def _are(items: Any, kind: type) -> bool:
    return isinstance(items, list) and all(isinstance(one, kind) for one in items)
