"""A plotly figure of the house as SVG, without a browser."""

from corridor.charts.svg.draw import CannotDraw, draw_body, draw_figure, wrap_svg
from corridor.charts.svg.text import TextWriter

__all__ = ["CannotDraw", "TextWriter", "draw_body", "draw_figure", "wrap_svg"]
