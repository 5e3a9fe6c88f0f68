"""The volume of a node by year: its total, its cargoes, plans and rated capacities."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.charts.part_years import find_newest_part
from corridor.evidence.statuses import full_years
from corridor.language import listed, named, qualified, quantity, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.finding import Finding, spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.drawing import CargoYears, draw_cargo_years
from corridor.topics.nodes.node import Node, read_titles, select_ratings
from corridor.topics.nodes.published_use import say_published_use
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View


def draw_volume(view: View, node: Node) -> Chart:
    """The years of the main series as bars; the heading says what they allow to say."""
    years = _read_cargo_years(node)
    full, part = full_years(years.total), find_newest_part(years.total)
    findings = rules.find_node_findings(years.total, years.parts, years.ratings, years.cargo)
    name = read_titles(view, node)[str(node.main)]
    heading = _head_volume(view, findings) or drop_unit(view, name)
    measure = _measure_volume(view, years)
    said = dict.fromkeys([heading, drop_unit(view, name), measure])
    words = FigureWords(heading, measure, sentences(said, view.lang))
    figure = draw_cargo_years(years, view.lang, view.theme, words=words, phone=view.phone)
    stacked = years.parts[years.parts["period"].isin(years.added)]
    shown = pd.concat([full, part, stacked, years.plans, years.ratings])
    notes = [view.say("figure-hatched") if len(part) else "", _list_ratings(view, years.ratings)]
    titles = read_titles(view, node)
    if used := say_published_use(view, node):
        notes.append(used.words)
        shown = pd.concat([shown, used.values])
        titles |= used.titles
    return Chart("node", figure, shown, sentences(notes, view.lang), 2, titles)


def _list_ratings(view: View, ratings: pd.DataFrame) -> str:
    """Ratings that rise and fall, each with its year and who named it; nothing for others."""
    if not rules.do_ratings_wander(ratings):
        return ""
    rated = ratings.drop_duplicates(["year", "value"], keep="last").sort_values("period_end")
    said = (
        f"{quantity(r.value, r.unit, view.lang)} "
        f"({qualified(str(r.year), view.publisher(r.attribution), view.lang)})"
        for r in rated.itertuples()
    )
    return named(view.say("nodes-rated-by"), listed(said, view.lang, ";"), view.lang)


def _read_cargo_years(node: Node) -> CargoYears:
    total = node.values_of(str(node.main))
    series_of_cargo = rules.find_cargo_parts(str(node.main), node.series)
    parts = node.values_of(*series_of_cargo.values())
    plans = [s for s in node.series["series_id"] if s == f"{node.main}-plan"]
    return CargoYears(
        total=total,
        parts=parts,
        plans=node.values_of(*plans),
        ratings=select_ratings(node, f"{total['unit'].iloc[0]}/year", node.entity),
        added=rules.add_up_parts(total, parts),
        cargo={series: cargo for cargo, series in series_of_cargo.items()},
    )


def _head_volume(view: View, findings: list[Finding]) -> str:
    """The findings as one heading; nothing without any."""
    lines = [plain(spell_sentence(view, finding)) for finding in findings]
    if len(lines) == 2:
        return view.say("nodes-two", one=lines[0], two=lines[1])
    return "".join(lines)


def _measure_volume(view: View, years: CargoYears) -> str:
    """What the bars count, and which other marks stand with them."""
    largest = max([*full_years(years.total)["value"], *years.ratings["value"]])
    unit = spell_unit(view, str(years.total["unit"].iloc[0]), largest)
    parts = [view.say("nodes-sub-years", unit=unit)]
    if years.added:
        parts.append(view.say("nodes-sub-cargo"))
    if len(years.plans):
        parts.append(view.say("nodes-sub-plans"))
    if len(years.ratings):
        parts.append(view.say("nodes-sub-rated"))
    return listed(parts, view.lang, ";")
