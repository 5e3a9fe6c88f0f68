"""A plotly figure of the house as SVG, without a browser."""

from corridor.charts.svg.canvas import CannotDraw, document, figure_body, figure_svg
from corridor.charts.svg.text import Words

__all__ = ["CannotDraw", "Words", "document", "figure_body", "figure_svg"]
