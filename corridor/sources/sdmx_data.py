"""Data in SDMX, XML of 2.1 and 3.0 or CSV of 2.0, as observations; pysdmx reads them."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.xml_answer import local_name, read_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: the first column of SDMX-CSV 2.0 may say what parts values in a cell, which pysdmx does not know
_PARTED = b"STRUCTURE[;]"


def read_observations(answer: Answer) -> list[dict[str, str]]:
    """Each observation: components in small letters -> values as text. AnswerRefused with what a
    footer says, AnswerChanged for structures and what is no SDMX."""
    content = answer.content.removeprefix(b"\xef\xbb\xbf")
    if content.startswith(_PARTED):
        content = content.replace(_PARTED, b"STRUCTURE", 1)
    elif not content.startswith(b"STRUCTURE"):
        _check_xml(answer)
        if not content.startswith(b"<?xml"):  # which pysdmx tells XML by
            content = b'<?xml version="1.0"?>' + content.lstrip()
    from pysdmx.io import read_sdmx

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts of the header that nobody asks for
            message: Any = read_sdmx(io.BytesIO(content), validate=False)
    except Exception as bad:  # pysdmx raises what it meets: KeyError, Invalid, UnicodeDecodeError
        raise AnswerChanged(f"not SDMX that can be read: {bad}"[:300], answer) from bad
    if not message.data:
        raise AnswerChanged("a message of SDMX without data", answer)
    return [
        {str(name).lower(): str(value) for name, value in row.items()}
        for data in message.data
        for row in data.data.fillna("").to_dict("records")
    ]


def _check_xml(answer: Answer) -> None:
    """What a message is, by its root: data alone go on."""
    root = read_xml(answer)
    if words := _read_footer(root):
        raise AnswerRefused(words, answer)
    if local_name(root) == "Structure":
        raise AnswerChanged("structures of SDMX (code lists, data flows), no data", answer)
    if local_name(root) not in ("StructureSpecificData", "GenericData"):
        raise AnswerChanged(f"not a message of SDMX: {local_name(root)}", answer)


def _read_footer(root: Element) -> str:
    """What messages in the footer say, which may stand in place of the data."""
    said = []
    for message in root.iter():
        if local_name(message) == "Message" and message.get("code"):
            words = [one.text for one in message.iter() if local_name(one) == "Text" and one.text]
            said.append(f"{message.get('code')}: {' '.join(dict.fromkeys(words))}")
    return "; ".join(said)
