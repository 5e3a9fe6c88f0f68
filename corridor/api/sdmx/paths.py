"""`/sdmx/…`: what SDMX's own clients ask, by the paths of SDMX 2.1 and of SDMX 3.0.

/sdmx/data/FREIGHT/A.KZ..?startPeriod=2020           /sdmx/dataflow/CORRIDOR/FREIGHT/1.0
/sdmx/data/dataflow/CORRIDOR/FREIGHT/1.0/A.KZ.*.*    /sdmx/structure/codelist/CORRIDOR/CL_FREQ
"""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import problems
from corridor.api.filters import Common
from corridor.api.request import RequestContext
from corridor.api.response import Answer, Build, choose_format, respond
from corridor.api.sdmx import data_message, references, selection, structure_message
from corridor.api.sdmx.availability import build_constraint
from corridor.api.sdmx.components import FLOW
from corridor.api.sdmx.faults import SdmxFault, answer_fault
from corridor.api.sdmx.structures import KINDS, read_structures
from corridor.errors import CorridorError
from corridor.language import languages
from corridor.language.accept_language import preferred

#: what a general media type or a usual word of `format=` means here: for data, for structures
ALIASES = {
    "xml": ("sdmx-generic", "sdmx-structure"),
    "json": ("sdmx-json", "sdmx-structure-json"),
    "csv": ("sdmx-csv", ""),
    "genericdata": ("sdmx-generic", ""),
    "structurespecificdata": ("sdmx-ml", ""),
    "jsondata": ("sdmx-json", ""),
    "csvdata": ("sdmx-csv", ""),
}
DATA = (
    "sdmx-generic",
    "sdmx-ml",
    "sdmx-ml-3",
    "sdmx-csv",
    "sdmx-csv-1",
    "sdmx-json",
    "sdmx-json-1",
)
STRUCTURE = ("sdmx-structure", "sdmx-structure-3", "sdmx-structure-json")
#: parameters of ours beside those of SDMX
OWN = ("lang", "v", "format")
#: resources of SDMX that are not here
NOT_MADE = ("metadata", "registration")
#: how 2.1 and 3.0 call what is available
AVAILABLE = ("availableconstraint", "availability")
#: how 3.0 names the context of data
CONTEXTS = ("dataflow", "datastructure", "provisionagreement", "*")


def build_application() -> FastAPI:
    """The service without what stands before it."""
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={
            HTTPException: problems.answer_not_served,
            Exception: problems.answer_failed,
        },
    )
    app.add_api_route("/{path:path}", get_sdmx, methods=["GET"], include_in_schema=False)
    return app


async def get_sdmx(request: Request, path: str) -> Response:
    """The answer to any path below `/sdmx`; errors as SDMX has them."""
    lang = request.query_params.get("lang", "")
    if lang not in languages():
        lang = preferred(request.headers.get("accept-language"))
    try:
        answer = await _answer(request, [part for part in path.split("/") if part], lang)
    except CorridorError as refused:
        answer = answer_fault(request, refused, lang)
    answer.headers["Vary"] = ", ".join(
        dict.fromkeys([*answer.headers.get("Vary", "Accept").split(", "), "Accept-Language"])
    )
    return answer


async def _answer(request: Request, parts: Sequence[str], lang: str) -> Response:
    resource, *rest = parts or ["dataflow"]
    if resource in NOT_MADE:
        raise SdmxFault("not-made", resource)
    if resource == "data":
        build, form = _ask_data(request, rest), _choose(request, DATA, 0)
    elif resource in AVAILABLE:
        build, form = _ask_available(request, rest), _choose(request, STRUCTURE, 1)
    elif resource in (*KINDS, "structure", "schema"):
        build, form = _ask_structure(request, resource, rest), _choose(request, STRUCTURE, 1)
    else:
        raise SdmxFault("unknown", resource)
    parameters = Common(lang=lang, v=request.query_params.get("v"))
    return await respond(request, parameters, form, build, also=lang)


def _choose(request: Request, known: tuple[str, ...], place: int) -> str:
    """The format that `format=` or the Accept header asks for."""
    named = request.query_params.get("format", "")
    aliases = {word: forms[place] for word, forms in ALIASES.items() if forms[place]}
    if named and named not in (*known, *aliases):
        raise SdmxFault("syntax", named)
    general = tuple(word for word in ("xml", "json", "csv") if word in aliases)
    form = named or choose_format(request, None, (*known, *general))
    return aliases.get(form, form)


def _read_query(
    request: Request, rest: Sequence[str], *others: str
) -> tuple[selection.Selection, str]:
    """What a path and its parameters choose of the flow, and the last part of the path: of
    availability the component it is of. ``others`` are parameters read elsewhere."""
    if not rest:
        raise SdmxFault("syntax", request.url.path)
    if rest[0] in CONTEXTS:  # 3.0: context, agency, flow, version, key, component
        _, agency, id, version, key, component = ([*rest, "", "", "", "", ""])[:6]
        selection.check_flow(agency, id, version)
    else:  # 2.1: flow, key, provider, component
        _, key, _, component = ([*rest, "", "", ""])[:4]
        selection.read_flow_reference(rest[0])
    own = (*OWN, *others)
    query = [(name, one) for name, one in request.query_params.multi_items() if name not in own]
    return selection.read_selection(key, query), "" if component in selection.ANY else component


def _ask_data(request: Request, rest: Sequence[str]) -> Build:
    chosen, _ = _read_query(request, rest)

    def build(context: RequestContext, form: str) -> Answer:
        flow = selection.select(context, chosen)
        if chosen.bare and (form not in data_message.BARE or chosen.flat):
            raise SdmxFault("not-made", request.query_params["detail"])
        body = data_message.write_data(flow, form, flat=chosen.flat, attributes=chosen.attributes)
        if chosen.bare:
            body = data_message.drop_values(body)
        return Answer(body, form, FLOW.lower())

    return build


def _ask_available(request: Request, rest: Sequence[str]) -> Build:
    chosen, component = _read_query(request, rest, "references", "mode")
    wanted = request.query_params.get("references", "none")
    if wanted not in references.REFERENCES:
        raise SdmxFault("syntax", wanted)

    def build(context: RequestContext, form: str) -> Answer:
        constraint = build_constraint(selection.select(context, chosen), component)
        structures = read_structures(context)
        beside = [
            one
            for (kind, _), one in structures.found.items()
            if wanted in ("all", kind) and wanted != "none"
        ]
        body = structure_message.write_structures(context, structures, [constraint, *beside], form)
        return Answer(body, form, "available")

    return build


def _ask_structure(request: Request, resource: str, rest: Sequence[str]) -> Build:
    kind, asked = resource, [*rest]
    wanted = request.query_params.get("references", "none")
    if resource == "schema":  # all that says what data may hold
        kind, wanted = (asked[0] if asked else "dataflow"), "descendants"
        asked = asked[1:]
    elif resource == "structure" and asked and (asked[0] == "*" or asked[0].split(",")[0] in KINDS):
        kind, asked = asked[0], asked[1:]  # 3.0 names the kind first
    detail = request.query_params.get("detail", "full")
    known = ("references", "detail", "explicitMeasure", "deletionType", *OWN)
    if wrong := [name for name in request.query_params if name not in known]:
        raise SdmxFault("syntax", wrong[0])
    if detail not in references.DETAILS:
        raise SdmxFault("syntax", detail)
    item = asked[3] if len(asked) > 3 else ""

    def build(context: RequestContext, form: str) -> Answer:
        structures = read_structures(context)
        named = references.choose(structures.found, kind, *asked[:3])
        chosen = [
            _shape(structures.found[place], place in named, item, detail)
            for place in references.add_references(structures.found, named, wanted)
        ]
        body = structure_message.write_structures(context, structures, chosen, form)
        return Answer(body, form, "structure")

    return build


def _shape(structure: object, named: bool, item: str, detail: str) -> object:
    """A structure as fully as it is asked for."""
    if named and item not in selection.ANY:
        return references.only_item(structure, item)
    stub = detail.startswith("all") or (detail.startswith("reference") and not named)
    return references.as_stub(structure) if stub and "partial" not in detail else structure
