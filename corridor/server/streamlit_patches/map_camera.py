"""A map moved by hand: where it came to rest becomes part of the address.

Streamlit's map tells nobody where it looks. A script beside it asks deck.gl, which React keeps
with the map's element, once pointer and wheel are at rest; where it finds nothing it says so once,
and nothing happens.

Touches: React's fibres behind stDeckGlJsonChart, and the deck in a hook of theirs
Seen on: streamlit 1.67.0
Without it: a link or a slide shows the map as it was opened, not as a hand has moved it
Test: tests/browser/test_moved.py::test_a_map_moved_by_hand_and_an_open_passport_are_in_the_link
"""

from __future__ import annotations

from copy import copy
from functools import partial
from typing import Any

import pydeck as pdk
import streamlit as st

from corridor.map.camera import Camera, format_camera
from corridor.server.streamlit_patches.element_names import MAP

#: run in the visitor's browser
SCRIPT = (
    f"const CHART = '[data-testid={MAP}]', QUIET = 300;\n"
    + """
const NEAR = [2e-3, 2e-3, 6e-3];
const watches = new WeakMap();
let missing = false;

function deckIn(chart) {
  const name = Object.keys(chart).find(key => key.startsWith('__reactFiber$'));
  const left = [chart[name]?.alternate?.child, chart[name]?.child];
  for (let most = 0; left.length && most < 400; most++) {
    const fiber = left.pop();
    if (!fiber) continue;
    for (let hook = fiber.memoizedProps?.viewState && fiber.memoizedState; hook; hook = hook.next) {
      const deck = hook.memoizedState?.current?.deck;
      if (deck?.getViewports && chart.contains(deck.canvas)) return deck;
    }
    left.push(fiber.sibling, fiber.child);
  }
}

function cameraOf(chart) {
  try {
    const {longitude, latitude, zoom} = deckIn(chart).getViewports()[0];
    const camera = [longitude, latitude, zoom];
    return camera.every(Number.isFinite) ? camera : null;
  } catch {
    if (!missing) console.info('map_camera: the map does not say where it looks');
    missing = true;
    return null;
  }
}

function watch(now) {
  let chart = null, down = false, before = '', timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(look, QUIET); };
  const look = () => {
    const at = chart?.isConnected && cameraOf(chart);
    if (!at) return;
    if (down || String(at) !== before) { before = String(at); later(); return; }
    if (at.some((part, i) => Math.abs(part - now.at[i]) > NEAR[i])) now.tell('moved', at);
  };
  const begin = event => {
    const on = event.target instanceof Element && event.target.closest(CHART);
    if (!on) return;
    chart = on;
    if (event.type === 'pointerdown') down = true;
    later();
  };
  const end = () => { if (down) { down = false; later(); } };
  const starts = ['pointerdown', 'wheel', 'dblclick', 'keydown'];
  const ends = ['pointerup', 'pointercancel'];
  const settings = {capture: true, passive: true};
  starts.forEach(name => addEventListener(name, begin, settings));
  ends.forEach(name => addEventListener(name, end, settings));
  return () => {
    clearTimeout(timer);
    starts.forEach(name => removeEventListener(name, begin, settings));
    ends.forEach(name => removeEventListener(name, end, settings));
  };
}

export default function ({ data, setTriggerValue, parentElement }) {
  const now = watches.get(parentElement) ?? {};
  now.at = data.at;
  now.tell = setTriggerValue;
  now.stop ??= watch(now);
  watches.set(parentElement, now);
  return () => { now.stop?.(); now.stop = null; };
}"""
)
_NAME, _KEY = "corridor_map_moved", "map_moved"
_BY_HAND, _SHOWN = "_map_by_hand", "_map_shown"


def watch(page: str, seen: Camera) -> None:
    """Beside a map that shows ``seen``: a move by hand sets the page's field `camera`."""
    mount = st.components.v2.component(_NAME, js=SCRIPT)
    mount(
        data={"at": [seen.lon, seen.lat, seen.zoom]},
        key=_KEY,
        width="content",
        height="content",
        on_moved_change=partial(_take, page),
    )


def _take(page: str) -> None:
    position = st.session_state[_KEY].moved
    camera = format_camera(position) if position else ""
    if camera:
        st.session_state[f"{page}.camera"] = st.session_state[_BY_HAND] = camera


def set_camera(deck: pdk.Deck, seen: Camera, *, key: str, address: str, fresh: bool) -> pdk.Deck:
    """The map with the camera the browser is told: that of ``seen``, unless it is there already.

    The browser follows a camera only where it differs from the one told before. One that was
    reached by hand is therefore not told again, or the map would jump under a hand still moving
    it; one that is chosen anew differs by a hair, so that it is followed although told before.
    ``key``: the map's; ``address``: its camera as the address writes it; ``fresh``: its page has
    just been opened.
    """
    state: Any = st.session_state
    by_hand = state.pop(_BY_HAND, None)
    last_key, last_address, last_start = state.get(_SHOWN, ("", "", ()))
    start = (seen.lon, seen.lat, seen.zoom)
    if last_key == key and not fresh:
        if address in (last_address, by_hand):
            start = last_start
        else:
            pairs = zip(start, last_start, strict=True)
            start = tuple(new + 1e-6 * (new == old) for new, old in pairs)
    state[_SHOWN] = (key, address, start)
    deck, view = copy(deck), copy(deck.initial_view_state)  # what is cached belongs to all
    view.longitude, view.latitude, view.zoom = start
    deck.initial_view_state = view
    return deck
