"""axe-core on a page: what breaks WCAG 2.2 A or AA, seriously, and is ours to mend."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
#: rules broken by Streamlit's own elements that no setting of ours can mend: rule -> its selectors
NOT_OURS: dict[str, tuple[str, ...]] = {
    # the box around st.table scrolls sideways on a phone and takes no focus
    "scrollable-region-focusable": ('<div class="st-emotion-cache-',)
}


def serious(page: Page) -> list[tuple[str, str, Any]]:
    """Rule, help and first five places of each serious or critical violation."""
    page.evaluate(AXE)
    found = page.evaluate(
        """async () => (await axe.run(document, {
             runOnly: {type: 'tag',
                       values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
             resultTypes: ['violations']})).violations.map(v => ({
               id: v.id, impact: v.impact, help: v.help,
               nodes: v.nodes.map(n => [n.target.join(' '), n.html.slice(0, 160)])}))"""
    )
    ours = []
    for broken in found:
        if broken["impact"] not in ("serious", "critical"):
            continue
        known = NOT_OURS.get(broken["id"], ())
        nodes = [n for n in broken["nodes"] if not any(part in n[0] + n[1] for part in known)]
        if nodes:
            ours.append((broken["id"], broken["help"], nodes[:5]))
    return ours
