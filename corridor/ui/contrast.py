"""What a system's palette of few colours (Windows' high contrast) takes away, given back.

Such a palette replaces every colour of text, ground and edge. A chosen segment then looks like the
others, a card loses its tone; pictures keep their colours and stand on a ground that is not theirs.
"""

from __future__ import annotations

from corridor.charts.theme import TOKENS, Theme
from corridor.server.streamlit_patches.element_names import (
    BADGE,
    CODE,
    HELP,
    IMAGE,
    LOGO,
    MAP,
    OPTION,
    select,
)

#: what is on: a segment of one or of several, a tab
_CHOSEN = (
    '[role="radio"][aria-checked="true"],[aria-pressed="true"],[role="tab"][aria-selected="true"]'
)
#: what bears its own colours
_PICTURES = f".js-plotly-plot,.spark img,.legend img,{select(IMAGE)} img,{select(MAP)},.{LOGO}"


def build_style(theme: Theme, tones: tuple[str, ...]) -> str:
    """The rules for a forced palette; ``tones``: names of colours that a card may bear."""
    token = TOKENS[theme]
    cards = "".join(
        f'[class*="st-key-card_{name}_"]::before{{background:{token[name]}}}' for name in tones
    )
    return f"""@media (forced-colors:active){{
:is({_CHOSEN}){{forced-color-adjust:none;background:Highlight!important;
border-color:Highlight!important}}
:is({_CHOSEN}),:is({_CHOSEN}) *{{color:HighlightText!important}}
:focus-visible{{outline:3px solid CanvasText!important}}
[class*="st-key-card_"]{{position:relative}}
[class*="st-key-card_"]::before{{content:"";position:absolute;inset:-4px 0 auto;height:3px;
forced-color-adjust:none}}{cards}
:is({_PICTURES}){{forced-color-adjust:none;background:{token["page"]}}}
.{BADGE},.gray-badge{{outline:1px solid;outline-offset:-1px}}
[role="dialog"]{{border:2px solid CanvasText!important}}
{select(CODE)}{{border:1px solid CanvasText}}
{select(OPTION)}:has(:checked) p{{text-decoration:underline;font-weight:700}}
{select(OPTION)}:has(:checked) div>div:empty{{forced-color-adjust:none;background:Highlight}}
.{HELP}>*>button>svg{{stroke:CanvasText!important}}}}"""
