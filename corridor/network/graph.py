"""The sections of the network and what joins them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from corridor.network.parameters import Parameters, read_parameters

#: sections at which goods change hands or wheels, and wait
BORDER, GAUGE = "border", "gauge-change"
#: classes of Kazakh terminals that are named by the port
_PORTS = ("terminal-aktau", "terminal-kuryk")


@dataclass(frozen=True)
class Section:
    """A link between two places, used in both directions. ``kind``: its class, of which it takes
    what is not known of itself; ``run_kind``: of how it is run; ``line_kind``: of its tracks;
    ``corridors``: those it belongs to.
    """

    code: str
    ends: tuple[str, str]
    mode: str
    corridors: frozenset[str]
    status: str
    kind: str
    run_kind: str
    line_kind: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its parameters are looked for, in this order."""
        names = (self.code, f"class:{self.kind}", f"class:{self.run_kind}")
        return tuple(name for name in dict.fromkeys(names) if name != "class:")

    @property
    def is_kazakh(self) -> bool:
        """Whether it is in Kazakhstan or on its border."""
        return "kz" in {*self.kind.split("-"), *self.run_kind.split("-")} or self.kind in _PORTS

    def cross(self, start: str) -> str:
        """The other end."""
        return self.ends[1] if self.ends[0] == start else self.ends[0]


@dataclass(frozen=True)
class Network:
    """Sections by code, and their parameters."""

    sections: dict[str, Section]
    parameters: Parameters

    def is_empty(self) -> bool:
        """Whether an edition holds no network: those before it came have none."""
        return not self.sections

    def build_graph(self, corridors: Iterable[str]) -> nx.MultiGraph:
        """The places and sections of some corridors, those that are built."""
        wanted = set(corridors)
        graph = nx.MultiGraph()
        for section in self.sections.values():
            if section.corridors & wanted and section.status == "existing":
                graph.add_edge(*section.ends, key=section.code, section=section)
        return graph

    def walk(self, start: str, codes: Sequence[str]) -> list[tuple[str, Section, str]]:
        """The sections of a route with the place before and after each; KeyError for a code that
        is no section, ValueError where it does not hold together."""
        way, place = [], start
        for code in codes:
            section = self.sections[code]
            if place not in section.ends:
                raise ValueError(f"{code} does not begin at {place}")
            way.append((place, section, section.cross(place)))
            place = section.cross(place)
        return way


def read_network(sections: pd.DataFrame, parameters: pd.DataFrame) -> Network:
    """A network from rows of the queries `network_sections` and `network_parameters`."""
    made = {
        row.section: Section(
            row.section,
            (row.from_node, row.to_node),
            row.mode,
            frozenset(row.corridors),
            row.status,
            row.class_,
            row.run_class or "",
            row.line_type or "",
        )
        for row in sections.rename(columns={"class": "class_"}).itertuples()
    }
    return Network(made, read_parameters(parameters))
