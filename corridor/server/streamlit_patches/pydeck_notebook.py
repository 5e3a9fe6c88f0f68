"""A map is made without asking whether it is made in a notebook.

`Deck()` otherwise tries an import that is not there at every call, under the import lock of the
whole process: 5 ms a map alone, 38 ms on a busy machine, instead of 0.01.

Touches: pydeck.bindings.deck.has_jupyter_extra
Seen on: pydeck 0.9.3
Without it: each map costs 5 to 38 ms more, and other threads wait for their imports meanwhile
Test: tests/unit/test_patches.py::test_a_map_asks_for_no_notebook
"""

from __future__ import annotations

from corridor.server.streamlit_patches import note_missing


def skip_notebook_check() -> None:
    """Let pydeck believe that its notebook's part is not installed, as it is not."""
    try:
        from pydeck.bindings import deck
    except ImportError:
        note_missing("pydeck_notebook", "pydeck.bindings.deck")
        return
    if not hasattr(deck, "has_jupyter_extra"):
        note_missing("pydeck_notebook", "pydeck.bindings.deck.has_jupyter_extra")
        return
    deck.has_jupyter_extra = lambda: False
