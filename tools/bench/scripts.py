"""How long the script of a page takes when everything is warm."""

from __future__ import annotations

import time

from streamlit.testing.v1 import AppTest

from corridor.paths import ROOT
from corridor.topics.addresses import PAGES
from tools.bench.measure import Measured, median

ROUNDS = 7


def pages() -> Measured:
    """Milliseconds of the slowest page: median of its warm runs, without a browser."""
    times: dict[str, float] = {}
    for page in PAGES:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
        app.query_params["lang"] = "en"
        app.run()
        if page != PAGES[0]:
            app.switch_page(f"pages/{page}.py").run()
        if app.exception or app.error:
            raise RuntimeError(f"{page}: {[e.value for e in (*app.exception, *app.error)]}")
        spent = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            app.run()
            spent.append((time.perf_counter() - began) * 1000)
        times[page] = median(spent)
    return Measured("page script, warm, slowest page", max(times.values()), "ms", 300, times)
