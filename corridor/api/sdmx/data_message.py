"""The flow as messages that pysdmx writes: SDMX-CSV 1.0 and 2.0, SDMX-ML 2.1 and 3.0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from corridor.api.sdmx.components import AGENCY, COMPONENTS, FLOW, TIME, VERSION, of_level
from corridor.api.sdmx.flow import Flow
from corridor.api.sdmx.json_message import write_json
from corridor.api.sdmx.quotes import restore, shield
from corridor.api.sdmx.structure_message import build_header
from corridor.api.sdmx.structures import build_components

#: format -> pysdmx's name of it
FORMATS = {
    "sdmx-csv": "DATA_SDMX_CSV_2_0_0",
    "sdmx-csv-1": "DATA_SDMX_CSV_1_0_0",
    "sdmx-generic": "DATA_SDMX_ML_2_1_GEN",
    "sdmx-ml": "DATA_SDMX_ML_2_1_STR",
    "sdmx-ml-3": "DATA_SDMX_ML_3_0",
}
#: what pysdmx does not write
JSON = {"sdmx-json": "2.0.0", "sdmx-json-1": "1.0.0"}
#: where a series may stand without values
BARE = ("sdmx-generic", "sdmx-ml", "sdmx-ml-3")


def write_data(flow: Flow, form: str, *, flat: bool = False, attributes: bool = True) -> bytes:
    """The message of a flow; ``flat``: values without series, ``attributes``: with what is said of
    them."""
    if form in JSON:
        return write_json(flow, JSON[form], flat=flat, attributes=attributes)
    from pysdmx.io.format import Format
    from pysdmx.io.pd import PandasDataset
    from pysdmx.io.writer import write_sdmx
    from pysdmx.model import Components, Schema

    in_rows = [one.id for one in COMPONENTS if one.level != "flow"]
    if not attributes:
        in_rows = [*of_level("dimension"), *of_level("measure")]
    text = "csv" in form
    keep = str if text else shield
    table = pd.DataFrame(
        [{id: _said(row.get(id), keep) for id in in_rows} for row in flow.rows], dtype=object
    )
    whole = {id: keep(said) for id, said in flow.whole.items()} if attributes else {}
    # values of CSV are text, so that a whole number has no ".0"
    parts = [one for one in build_components(numbers=not text) if one.id in {*in_rows, *whole}]
    schema = Schema("dataflow", AGENCY, FLOW, Components(parts), VERSION, [])
    data = PandasDataset(structure=schema, data=table, attributes=whole)
    if text:
        return str(write_sdmx([data], Format[FORMATS[form]])).encode()
    written = write_sdmx(
        [data],
        Format[FORMATS[form]],
        header=build_header(flow.context),
        dimension_at_observation="AllDimensions" if flat else TIME,
        prettyprint=False,
    )
    return restore(_amend(str(written))).encode()


def drop_values(message: bytes) -> bytes:
    """SDMX-ML without its values: series with their keys, and their attributes if they have any."""
    from lxml import etree

    root = etree.fromstring(message)
    for one in root.findall(".//{*}Series/{*}Obs"):
        one.getparent().remove(one)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _amend(message: str) -> str:
    """Structure-specific data with the attributes of its set as the schema has them, which no
    validator sees: their type is that of the set alone."""
    head, mark, rest = message.partition("</mes:Header>")
    scope = f'ss:dataScope="{FLOW}"'
    rest = rest.replace(scope, 'ss:dataScope="DataStructure"', 1)
    if "ss:structureRef" in rest:
        rest = rest.replace(' action="Information"', ' ss:action="Information"', 1)
    return head + mark + rest


def _said(value: Any, keep: Callable[[str], str]) -> Any:
    return keep(value) if isinstance(value, str) else value
