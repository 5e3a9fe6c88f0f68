"""The structures of the flow as pysdmx knows them, and their names in every language.

pysdmx holds one language, so the objects are in English; `languages.py` adds the others to what
it has written. It is imported when a message is first asked for, not when the server starts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from corridor.api.request import RequestContext
from corridor.api.sdmx import names
from corridor.api.sdmx.components import (
    AGENCY,
    CODELISTS,
    COMPONENTS,
    CONCEPTS,
    FLOW,
    KEY,
    TIME,
    VALUE,
    VERSION,
    Component,
)
from corridor.api.sdmx.flow import read_series
from corridor.api.sdmx.names import Codes, Names
from corridor.api.sdmx.quotes import shield
from corridor.languages import ENGLISH

if TYPE_CHECKING:
    from pysdmx.model import Concept
    from pysdmx.model.dataflow import Components

#: kind of structure as a path of SDMX 2.1 names it -> its class in a URN
KINDS = {
    "dataflow": "datastructure.Dataflow",
    "datastructure": "datastructure.DataStructure",
    "conceptscheme": "conceptscheme.ConceptScheme",
    "codelist": "codelist.Codelist",
}
#: where the service stands
ROOT = "/sdmx"


@dataclass(frozen=True)
class Structures:
    """Structures: (kind, id) -> pysdmx's object; names and descriptions in every language.

    Those are by the id of a structure and of what is in it (empty: of the structure itself).
    """

    found: Mapping[tuple[str, str], Any]
    names: Mapping[tuple[str, str], Names]
    descriptions: Mapping[tuple[str, str], Names]


def urn(kind: str, id: str) -> str:
    """The URN of a structure: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=…`."""
    return f"urn:sdmx:org.sdmx.infomodel.{KINDS[kind]}={AGENCY}:{id}({VERSION})"


def address(context: RequestContext, kind: str, id: str) -> str:
    """Where a structure can be fetched, in the vintage of the request if that is pinned."""
    pinned = dict(context.query).get("v")
    query = f"?v={pinned}" if pinned else ""
    return f"{context.base}{ROOT}/{kind}/{AGENCY}/{id}/{VERSION}{query}"


def read_structures(context: RequestContext) -> Structures:
    """All structures of the vintage of a request."""
    series = read_series(context)
    codelists = names.build_codelists(context, series.values())
    named = _name_all(codelists)
    described = {("CL_SERIES", code): names.describe_series(one) for code, one in series.items()}
    described |= {(FLOW, ""): names.in_all(lambda lang: names.say(lang, "api-means-catalog"))}
    return Structures(_build_all(context, codelists, named, described), named, described)


def _name_all(codelists: Mapping[str, Codes]) -> dict[tuple[str, str], Names]:
    concepts = names.concept_names()
    flow = names.in_all(lambda lang: names.say(lang, "sdmx-flow"))
    return {
        (FLOW, ""): flow,
        (CONCEPTS, ""): flow,
        **{(CONCEPTS, id): name for id, name in concepts.items()},
        **{(id, ""): concepts[one.id] for id, one in CODELISTS.items()},
        **{(id, code): name for id, codes in codelists.items() for code, name in codes.items()},
    }


def _build_all(
    context: RequestContext,
    codelists: Mapping[str, Codes],
    named: Mapping[tuple[str, str], Names],
    described: Mapping[tuple[str, str], Names],
) -> dict[tuple[str, str], Any]:
    from pysdmx.model import Code, Codelist, ConceptScheme, Dataflow, DataStructureDefinition

    def head(kind: str, id: str) -> dict[str, Any]:
        return {
            "id": id,
            "name": shield(named[(id, "")][ENGLISH]),
            "description": shield(described.get((id, ""), {}).get(ENGLISH, "")) or None,
            "agency": AGENCY,
            "version": VERSION,
            "urn": urn(kind, id),
            "is_final": False,  # each edition of the evidence may add codes
            "structure_url": address(context, kind, id),
        }

    def code(id: str, one: str) -> Code:
        said = described.get((id, one), {}).get(ENGLISH, "")
        return Code(one, name=shield(named[(id, one)][ENGLISH]), description=shield(said) or None)

    dsd = DataStructureDefinition(components=build_components(), **head("datastructure", FLOW))
    concepts = [build_concept(one) for one in COMPONENTS]
    built: dict[tuple[str, str], Any] = {
        ("dataflow", FLOW): Dataflow(structure=dsd, **head("dataflow", FLOW)),
        ("datastructure", FLOW): dsd,
        ("conceptscheme", CONCEPTS): ConceptScheme(
            items=concepts, **head("conceptscheme", CONCEPTS)
        ),
    }
    for id, codes in codelists.items():
        items = [code(id, one) for one in codes]
        built["codelist", id] = Codelist(items=items, **head("codelist", id))
    return built


def build_components(*, numbers: bool = True) -> Components:
    """The components as pysdmx has them, code lists by their URN; without ``numbers`` values are
    text, which pysdmx then writes as it is."""
    from pysdmx.model.dataflow import Component as Part
    from pysdmx.model.dataflow import Components, DataType, Role

    roles = {"dimension": Role.DIMENSION, "measure": Role.MEASURE}
    levels = {"series": ",".join(KEY), "observation": "O", "flow": "D"}
    value = DataType.DOUBLE if numbers else DataType.STRING
    types = {TIME: DataType.PERIOD, VALUE: value}
    parts = [
        Part(
            id=one.id,
            required=one.needed,
            role=roles.get(one.level, Role.ATTRIBUTE),
            concept=build_concept(one),
            local_dtype=None if one.codelist else types.get(one.id, DataType.STRING),
            local_enum_ref=urn("codelist", one.codelist) if one.codelist else None,
            attachment_level=levels.get(one.level),
        )
        for one in COMPONENTS
    ]
    return Components(parts)


def build_concept(component: Component) -> Concept:
    """The concept of a component."""
    from pysdmx.model import Concept

    scheme = urn("conceptscheme", CONCEPTS).replace(".ConceptScheme=", ".Concept=")
    name = names.say(ENGLISH, f"sdmx-concept-{component.id}")
    return Concept(component.id, name=name, urn=f"{scheme}.{component.id}")
