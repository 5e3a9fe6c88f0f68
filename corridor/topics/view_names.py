"""How a view is called: in the title of its window, in a list of tabs, in the preview of its link.

What tells it from other views comes first, then its page, then the product: a tab has room for
twenty letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from corridor.topics import registry
from corridor.topics.choice_words import spell_choices, spell_code
from corridor.topics.choices import Choice, Values, settle
from corridor.topics.view import View


def name_view(
    view: View, page: str, fields: Sequence[Choice], values: Values, figure: str = ""
) -> list[str]:
    """What a page shows, the most telling first; nothing for a page as it is opened.

    ``values``: of its choices, by name; ``figure``: the value whose passport is open, as an
    address writes it. A topic of `registry.NAMED` calls its views itself.
    """
    held = settle(fields, values)
    parts = [spell_code(view, page, "figure", figure)] if figure else []
    if page in registry.NAMED:
        parts += registry.load(page, "view_name").name_view(view, held)
    else:
        parts += spell_choices(view, page, fields, held)
    # a joint that keeps a line whole says nothing in a window's title
    return [*dict.fromkeys(one.replace("\u2060", "") for one in parts if one)]


def join_title(view: View, page: str, parts: Sequence[str], *, product: bool = True) -> str:
    """`China–Europe trains · Traffic · Corridor`; without the product where it stands beside."""
    ends = [view.say(f"nav-{page}"), *([view.say("product")] if product else [])]
    return " · ".join([*parts, *ends])
