"""The viewport of the hall screen: how large its window is beside 1920 by 1080.

Only the browser knows. Text and charts follow the window by themselves (`ui/css.py`);
the map is drawn in pixels, so that it has to be told.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from corridor.server.streamlit_patches.element_names import APP, CONNECTED, CONNECTION

#: the window that everything is designed for
WIDE, HIGH = 1920, 1080

# `data.known` is what this session has heard. A server that comes back has forgotten its sessions,
# and Streamlit runs the script only when something is touched: the key that is pressed first would
# be lost, and a rotation would stand still. Saying so again makes it run.
SCRIPT = f"""
const rooms = new WeakMap();

export default function ({{ data, parentElement, setStateValue }}) {{
  let room = rooms.get(parentElement);
  if (!room) {{
    room = {{ timer: 0 }};
    room.tell = () => {{
      const scale = Math.min(innerWidth / {WIDE}, innerHeight / {HIGH});
      const seen = {{ scale: Math.round(scale * 1000) / 1000 }};
      const known = room.known || {{}};
      if (known.scale !== seen.scale) {{
        room.known = seen;
        room.set("seen", seen);
      }}
    }};
    room.later = () => {{ clearTimeout(room.timer); room.timer = setTimeout(room.tell, 250); }};
    addEventListener("resize", room.later);
    const app = document.querySelector("[data-testid={APP}]");
    const state = () => app?.getAttribute("{CONNECTION}");
    if (!state()) console.info("viewport: the page does not say whether it has its server");
    room.was = state();
    room.met = 0;
    room.watch = new MutationObserver(() => {{
      const now = state();
      if (now === "{CONNECTED}" && room.was !== now) {{
        room.met += 1;
        room.set("seen", {{ ...(room.known || {{}}), met: room.met }});
      }}
      room.was = now;
    }});
    if (app) room.watch.observe(app, {{ attributeFilter: ["{CONNECTION}"] }});
    room.leave = () => {{
      clearTimeout(room.timer);
      room.watch.disconnect();
      removeEventListener("resize", room.later);
      rooms.delete(parentElement);
    }};
    rooms.set(parentElement, room);
  }}
  room.set = setStateValue;
  room.known = data.known;
  room.tell();
  return room.leave;
}}
"""
_NAME, _KEY = "corridor_screen_window", "screen_window"


@dataclass(frozen=True)
class Viewport:
    """``scale``: pixels of the window for one of the design."""

    scale: float = 1.0


def ask_viewport() -> Viewport | None:
    """The visitor's window; None until it has told of itself."""
    kept = st.session_state.get(_KEY)
    seen = dict(kept).get("seen") if kept else None
    mount = st.components.v2.component(_NAME, js=SCRIPT)
    reported = mount(
        data={"known": seen},
        key=_KEY,
        width="content",
        height="content",
        on_seen_change=lambda: None,
    ).seen
    return read_viewport(reported)


def read_viewport(reported: object) -> Viewport | None:
    """What a browser tells, within what a window can be; None for anything else."""
    if not isinstance(reported, dict):
        return None
    scale = reported.get("scale")
    if isinstance(scale, bool) or not isinstance(scale, (int, float)) or not scale > 0:
        return None
    return Viewport(min(max(float(scale), 0.15), 6.0))
