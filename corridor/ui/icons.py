"""Small signs in a line of text: pictures, whose words are in the language of the page.

Markdown's own icons (`:material/block:`) are read aloud by their English names.
"""

from __future__ import annotations

from corridor.ui.visitor import View


def write_sign(view: View, name: str, words: str = "") -> str:
    """Markdown of the sign ``static/signs/<name>-<theme>.svg``; without ``words`` it is silent,
    for where they stand beside it."""
    return f"![{words}](/app/static/signs/{name}-{view.theme}.svg)"
