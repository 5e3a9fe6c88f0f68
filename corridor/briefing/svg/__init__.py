"""A plotly figure of the house as SVG, without a browser."""

from corridor.briefing.svg.sheet import CannotDraw, document, figure_body, figure_svg
from corridor.briefing.svg.words import Words

__all__ = ["CannotDraw", "Words", "document", "figure_body", "figure_svg"]
