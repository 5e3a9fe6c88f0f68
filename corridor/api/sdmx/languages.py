"""Names in every language for messages of structures, which pysdmx writes in English alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from corridor.api import words
from corridor.api.sdmx.structures import Structures, urn
from corridor.languages import ENGLISH

#: what a list of structures is called in SDMX-JSON -> their kind
KINDS_OF = {
    "dataflows": "dataflow",
    "dataStructures": "datastructure",
    "conceptSchemes": "conceptscheme",
    "codelists": "codelist",
}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def add_to_xml(message: str, structures: Structures) -> bytes:
    """SDMX-ML with a `Name` and a `Description` for each language beside the English one."""
    from lxml import etree

    root = etree.fromstring(message.encode())
    for one in structures.found.values():
        for element in root.iterfind(f".//{{*}}Structures//*[@urn='{one.urn}']"):
            element.set("structureURL", one.structure_url)
    for kind, texts in (("Name", structures.names), ("Description", structures.descriptions)):
        for english in list(root.iter(f"{{*}}{kind}")):
            names = texts.get(_place(english.getparent()), {})
            for lang in reversed([one for one in names if one != ENGLISH]):
                if names[lang]:
                    other = etree.Element(english.tag, {_XML_LANG: words.language_tag(lang)})
                    other.text = names[lang]
                    english.addnext(other)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _place(element: Any) -> tuple[str, str]:
    """Ids of the structure that an element stands in, and its own inside it."""
    id = str(element.get("id"))
    if element.get("agencyID"):
        return id, ""
    return str(element.getparent().get("id")), id


def add_to_json(message: str, structures: Structures, lang: str) -> bytes:
    """SDMX-JSON with `names` and `descriptions` of each language, `name` in ``lang``."""
    whole = json.loads(message)
    whole["meta"]["contentLanguages"] = [words.language_tag(lang).lower()]
    links = {one.urn: one.structure_url for one in structures.found.values()}
    for kind, artefacts in whole["data"].items():
        items = {"codelists": "codes", "conceptSchemes": "concepts"}.get(kind, "")
        for artefact in artefacts:
            if kind not in KINDS_OF:  # what is available has no names and no address of its own
                continue
            own = urn(KINDS_OF[kind], artefact["id"])
            artefact["links"] = [{"rel": "self", "urn": own, "href": links[own]}]
            _name(artefact, structures, (artefact["id"], ""), lang)
            if components := artefact.get("dataStructureComponents"):
                if not components.get("groups"):  # an empty list is against the schema
                    components.pop("groups", None)
            for item in artefact.get(items, ()):
                _name(item, structures, (artefact["id"], item["id"]), lang)
    return json.dumps(whole, ensure_ascii=False, allow_nan=False).encode()


def _name(thing: dict[str, Any], structures: Structures, place: tuple[str, str], lang: str) -> None:
    for field, texts in (("name", structures.names), ("description", structures.descriptions)):
        if said := _tagged(texts.get(place, {})):
            thing[field] = said.get(words.language_tag(lang)) or said[ENGLISH]
            thing[f"{field}s"] = said


def _tagged(names: Mapping[str, str]) -> dict[str, str]:
    return {words.language_tag(lang): said for lang, said in names.items() if said}
