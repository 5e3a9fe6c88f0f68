"""`python -m corridor.server.launch run server.py …`: Streamlit's own command, with this server's
connections and an end in order.

uvicorn answers a signal to end by finishing what it answers, and then gives the signal to whoever
had it before: left to Python, that is a death, whose children stay.
"""

from __future__ import annotations

import runpy
import signal
import sys
from typing import Any

from corridor.server.streamlit_patches.protocols import use_connections


def _end(*_: Any) -> None:
    sys.exit(0)


def main() -> None:
    """Become Streamlit's command."""
    signal.signal(signal.SIGTERM, _end)
    use_connections()
    # not imported: a job's process would take this module for its own
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
