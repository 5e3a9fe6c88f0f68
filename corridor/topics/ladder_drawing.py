"""The ladder drawn: a row a place; a bar for what runs, an ochre line for what it can take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.row_cuts import note_cuts
from corridor.charts.template import build_figure, build_hatch
from corridor.charts.text_width import estimate_width
from corridor.charts.text_wrap import wrap_label
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.language import text
from corridor.topics.ladder import Mark, Rung, find_reach
from corridor.topics.ladder_sheet import (
    DESK,
    Sheet,
    date_measure,
    date_rung,
    has_room,
    is_crowned,
    is_near,
    list_words,
    measure_clearance,
    place_rungs,
)
from corridor.topics.ladder_words import measure_rung, name_rung, spell_number, spell_when

#: the scale of trains and pairs a day; units without a place on it are brought onto it
TOP = 64.0
_TICKS = (0, 10, 20, 30, 40, 50, 60)


def draw_rungs(
    ladder: list[Rung], lang: str, theme: Theme, *, words: FigureWords, sheet: Sheet = DESK
) -> go.Figure:
    """The ladder on one scale of trains or pairs a day; ports on one of each unit.

    A bar is what ran (hatched: a part of a year; hollow: trains or pairs, not stated), a
    page-coloured cut in it a bad day, an ochre line what the place can take (thin: before, or by
    another source), a hollow diamond what is planned; a pale band where what ran was not found,
    words alone where nothing can be drawn.
    """
    trains = sum(rung.by_train for rung in ladder)
    places, foot, depth = place_rungs(ladder, trains, lang, sheet)
    figure = build_figure(
        theme,
        lang,
        height=int(depth * sheet.row + 44),
        top=8,
        bottom=36,
        left=sheet.left,
        right=sheet.right,
        words=words,
    )
    figure.update_yaxes(
        range=[depth - 0.5, -0.5], showgrid=False, showticklabels=False, rangemode="normal"
    )
    figure.update_xaxes(range=[0, TOP], showline=False, ticks="", showticklabels=False)
    figure.update_layout(hovermode="closest")
    if 0 < trains < len(ladder):
        note_cuts(figure, [foot + 0.3])
    if trains:
        _draw_scale(figure, foot, theme, sheet)
    for y, rung in zip(places, ladder, strict=True):
        _draw_rung(figure, rung, y, find_reach(rung, ladder), lang, theme, sheet)
    return figure


def _draw_scale(figure: go.Figure, foot: float, theme: Theme, sheet: Sheet) -> None:
    """Upright lines at the tens, with their numbers, under the rungs of the railway."""
    token = TOKENS[theme]
    for tick in _TICKS:
        figure.add_shape(
            type="line",
            x0=tick,
            x1=tick,
            y0=-0.5,
            y1=foot,
            line={"color": token["line" if tick == 0 else "grid"], "width": 1},
            layer="below",
        )
        side = "left" if tick == 0 and sheet.stacked else "center"
        low = round(-0.9 * sheet.small)
        _write(
            figure, str(tick), tick, foot, token["voice2"], sheet.small, yshift=low, xanchor=side
        )


def _write(
    figure: go.Figure, words: str, x: float, y: float, colour: str, size: int, **more: Any
) -> None:
    note = {"showarrow": False, "align": "left", "borderpad": 0}
    figure.add_annotation(
        text=words, x=x, y=y, font={"size": size, "color": colour}, **(note | more)
    )


def _draw_rung(
    figure: go.Figure, rung: Rung, y: float, scale: float, lang: str, theme: Theme, sheet: Sheet
) -> None:
    _name(figure, rung, y, scale, lang, theme, sheet)
    row = _Row(figure, rung, y + sheet.drop, scale, lang, theme, sheet)
    if rung.takes is None:
        row.write_blank()
    elif rung.unclear:
        row.draw_unclear(rung.unclear)
    elif rung.runs is None:
        row.draw_band(rung.takes.value, text(lang, "ladder-band"))
    else:
        row.draw_bar(rung.runs)
    row.draw_ratings()
    if sheet.worded:
        _write_words(figure, rung, y, lang, theme, sheet)


def _name(
    figure: go.Figure, rung: Rung, y: float, scale: float, lang: str, theme: Theme, sheet: Sheet
) -> None:
    token = TOKENS[theme]
    name, measure = name_rung(rung, lang), date_measure(rung, lang, sheet)
    if sheet.stacked:
        between = "  " if has_room(rung, lang, sheet) else "<br>"
        if between == "<br>" and not sheet.worded:  # the date stands behind the name
            between = f"  {date_rung(rung, lang, sheet)}<br>"
            measure = measure_rung(rung, lang)
        words = f'<b>{name}</b>{between}<span style="color:{token["voice2"]}">{measure}</span>'
        place: dict[str, Any] = {"yshift": round(sheet.row * 0.34)}
        if sheet.worded:
            lift = measure_clearance(sheet, is_crowned(rung, scale))
            place = {"yshift": lift, "yanchor": "bottom"}
        place |= {"xref": "paper", "xanchor": "left"}
        _write(figure, words, 0, y, token["text"], sheet.small, **place)
        return
    aside = {"xref": "paper", "xanchor": "left", "xshift": -sheet.left}
    letters = round(sheet.left / sheet.small * 1.9)
    head = "<br>".join(f"<b>{line}</b>" for line in wrap_label(name, letters - 4, 2))
    under = "<br>".join(wrap_label(measure, letters, 2))
    words = f'{head}<br><span style="color:{token["voice2"]}">{under}</span>'
    _write(figure, words, 0, y, token["text"], sheet.small, **aside)


def _write_words(
    figure: go.Figure, rung: Rung, y: float, lang: str, theme: Theme, sheet: Sheet
) -> None:
    place: dict[str, Any] = {"xshift": 18}
    if sheet.stacked:
        place = {"yshift": -measure_clearance(sheet), "yanchor": "top"}
    _write(
        figure,
        "<br>".join(list_words(rung, lang, sheet)),
        0 if sheet.stacked else 1,
        y,
        TOKENS[theme]["text"],
        sheet.small,
        xref="paper",
        xanchor="left",
        **place,
    )


@dataclass(frozen=True)
class _Row:
    """One row being drawn: its figure, rung, middle, scale."""

    figure: go.Figure
    rung: Rung
    y: float
    scale: float
    lang: str
    theme: Theme
    sheet: Sheet

    def _say(self, mark: Mark) -> str:
        return spell_number(self.rung, mark, self.lang)

    def _rate(self, mark: Mark) -> str:
        """What a place can take: one number, or the ends where ratings differ."""
        if self.rung.least is None:
            return self._say(mark)
        ends = {"low": self._say(self.rung.least), "high": self._say(mark)}
        return text(self.lang, "ladder-range", **ends)

    def _tip(self, mark: Mark, key: str) -> str:
        """What is said where the mouse rests: the figure, what it is, of when."""
        what = text(self.lang, f"ladder-tip-{key}")
        measure = measure_rung(self.rung, self.lang)
        parts = [f"<b>{self._say(mark)}</b>", measure, f"{what}, {spell_when(mark, self.lang)}"]
        return "<br>".join(parts) + "<extra></extra>"

    def draw_band(self, to: float, words: str) -> None:
        """A pale band where nothing was found."""
        token = TOKENS[self.theme]
        self.figure.add_shape(
            type="rect",
            x0=0,
            x1=to * self.scale,
            y0=self.y - self.sheet.bar / 2,
            y1=self.y + self.sheet.bar / 2,
            fillcolor=token["band"],
            line_width=0,
            layer="below",
        )
        if words:
            _write(
                self.figure,
                words,
                to * self.scale / 2,
                self.y,
                token["voice2"],
                self.sheet.small,
                xanchor="center",
            )

    def write_blank(self) -> None:
        """Words where nothing found can be drawn: a band would be the longest bar of all."""
        words, tone = text(self.lang, "ladder-blank"), TOKENS[self.theme]["voice2"]
        _write(self.figure, words, 0, self.y, tone, self.sheet.small, xanchor="left", xshift=6)

    def draw_unclear(self, mark: Mark) -> None:
        """A hollow bar with its words: how many ran, of trains or of pairs."""
        token = TOKENS[self.theme]
        self.figure.add_bar(
            orientation="h",
            x=[mark.value],
            y=[self.y],
            base=0,
            width=self.sheet.bar,
            marker={"color": token["page"], "line": {"color": token["plain"], "width": 1.5}},
            customdata=[list(mark.rows[0])],
            hovertemplate=self._tip(mark, "unclear"),
            **marks.UNFADED,
        )
        words = self._say(mark)
        if not self.sheet.stacked:
            words = text(self.lang, "ladder-unclear", value=words)
        _write(
            self.figure, words, 0, self.y, token["text"], self.sheet.small, xanchor="left", xshift=8
        )

    def draw_bar(self, mark: Mark) -> None:
        """What ran, with its number; hatched when it is of a part of a year."""
        token = TOKENS[self.theme]
        colour = token["plain"]
        marker: dict[str, Any] = {"color": colour}
        if mark.part:
            marker = build_hatch(colour)
        elif mark.status == "estimate":
            marker = {"color": to_css_rgba(colour, 0.4)}
        end = mark.value * self.scale
        self.figure.add_bar(
            orientation="h",
            x=[end],
            y=[self.y],
            base=0,
            width=self.sheet.bar,
            marker=marker,
            customdata=[list(mark.rows[0])],
            hovertemplate=self._tip(mark, "runs"),
            **marks.UNFADED,
        )
        if self.rung.low and self.rung.low.value < mark.value:
            self._cut(self.rung.low)
        self._number(mark, end)

    def _cut(self, low: Mark) -> None:
        x = low.value * self.scale
        reach = self.sheet.bar / 2
        self.figure.add_scatter(
            x=[x, x],
            y=[self.y - reach, self.y + reach],
            mode="lines",
            line={"color": TOKENS[self.theme]["page"], "width": 2.5},
            customdata=[list(low.rows[0])] * 2,
            hovertemplate=self._tip(low, "low"),
        )

    def _number(self, mark: Mark, end: float) -> None:
        """The number of a bar: inside its end where there is room, else behind it."""
        token, words = TOKENS[self.theme], self._say(mark)
        wide = estimate_width(words, self.sheet.large) * 1.1 + 14
        inside = not mark.part and end / TOP * self.sheet.plot > wide
        _write(
            self.figure,
            f"<b>{'≈ ' if mark.days and not inside else ''}{words}</b>",
            end,
            self.y,
            token["page" if inside else "text"],
            self.sheet.large,
            xanchor="right" if inside else "left",
            xshift=-6 if inside else 6,
            bgcolor=token["plain"] if inside else None,
        )

    def draw_ratings(self) -> None:
        """What the place can take, could take before or by another source, and will."""
        rung = self.rung
        for mark in (rung.before, rung.least):
            if mark:
                self._line(mark, "before" if mark is rung.before else "least", thin=True)
        if rung.takes:
            self._line(rung.takes, "takes")
        if rung.plan:
            self._diamond(rung.plan)

    def _line(self, mark: Mark, key: str, thin: bool = False) -> None:
        tone = TOKENS[self.theme]["capacity"]
        over = 0.02 if thin or self.sheet.worded and self.sheet.stacked else 0.1
        x, reach = mark.value * self.scale, self.sheet.bar / 2 + over
        self.figure.add_scatter(
            x=[x, x],
            y=[self.y - reach, self.y + reach],
            mode="lines",
            line={"color": tone, "width": 1.6 if thin else self.sheet.large / 3.6},
            customdata=[list(mark.rows[0])] * 2,
            hovertemplate=self._tip(mark, key),
            cliponaxis=False,
        )
        if not thin:
            words, near = f"<b>{self._rate(mark)}</b>", is_near(self.rung, mark, self.scale)
            aside = max(7, self.sheet.large // 3)
            place: dict[str, Any] = {"xanchor": "left", "xshift": aside}
            if near:  # a diamond takes the place of the number
                place = {"xanchor": "right", "xshift": -aside}
            if near and self.rung.unclear:  # and a hollow bar ends before it
                over_line = reach * self.sheet.row + 0.6 * self.sheet.large
                place = {"xanchor": "center", "yshift": round(over_line)}
            _write(self.figure, words, x, self.y, tone, self.sheet.large, **place)

    def _diamond(self, mark: Mark) -> None:
        token = TOKENS[self.theme]
        x = mark.value * self.scale
        self.figure.add_scatter(
            x=[x],
            y=[self.y],
            mode="markers",
            marker={
                "symbol": "diamond",
                "size": self.sheet.large - 3,
                "color": token["page"],
                "line": {"color": token["text"], "width": 1.8},
            },
            customdata=[list(mark.rows[0])],
            hovertemplate=self._tip(mark, "plan"),
            cliponaxis=False,
            **marks.UNFADED,
        )
        words = self._say(mark)
        _write(
            self.figure,
            words,
            x,
            self.y,
            token["text"],
            self.sheet.large,
            xanchor="left",
            xshift=11,
        )
