"""Answers of publishers carried to a closed network: one archive, signed, with a list of its parts.

    manifest.json     who answered what, when, and the SHA-256 of it; number and time of the bundle
    manifest.sig      Ed25519 over the list
    answers/<sha256>  the bytes as received

Nothing is written to a disk by the name that stands in the archive. The signature is looked at
before the list is read, sizes before anything is unpacked.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corridor.sources.answer import Answer
from corridor.sources.bundle_errors import (
    BundleChanged,
    BundleDamaged,
    BundleForm,
    BundleName,
    BundleRefused,
    BundleSignature,
    BundleSize,
)
from corridor.sources.bundle_keys import name_key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

FORM = "corridor-bundle-1"
LIST, SIGNATURE, FOLDER = "manifest.json", "manifest.sig", "answers/"
#: what a bundle may be at most: bytes packed, of one answer, of all, of the list; files
_PACKED, _ONE, _WHOLE, _LIST, _FILES = 500_000_000, 200_000_000, 1_000_000_000, 5_000_000, 5_000
_NAME = re.compile(rf"{LIST}|{SIGNATURE}|{FOLDER}[0-9a-f]{{64}}")
_ABBREVIATED = 60
#: what unpacking raises: of a bad archive, a missing part, an encrypted one, one that is cut off
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


@dataclass(frozen=True)
class Bundle:
    """``key``: name of the key that signed; ``number``: which bundle of that key; ``made`` in UTC;
    ``answers`` by connector, in the order that they were asked in."""

    key: str
    number: int
    made: dt.datetime
    answers: Mapping[str, list[Answer]]


def write_bundle(
    path: Path,
    answers: Mapping[str, Iterable[Answer]],
    key: Ed25519PrivateKey,
    number: int,
    made: dt.datetime,
) -> None:
    """Write a bundle, whole or not at all; OSError."""
    parts: dict[str, bytes] = {}
    rows = []
    for connector, some in answers.items():
        for one in some:
            name = hashlib.sha256(one.content).hexdigest()
            parts[name] = one.content
            told = {"connector": connector, "address": one.address, "when": one.when.isoformat()}
            rows.append({**told, "headers": dict(one.headers), "sha256": name})
    head = {"form": FORM, "number": number, "made": made.isoformat(), "answers": rows}
    listed = json.dumps(head, ensure_ascii=False, indent=1, sort_keys=True).encode()
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(zipfile.ZipInfo(LIST), listed)
                packed.writestr(zipfile.ZipInfo(SIGNATURE), key.sign(_frame(listed)))
                for name, content in sorted(parts.items()):
                    info = zipfile.ZipInfo(f"{FOLDER}{name}")
                    packed.writestr(info, content, zipfile.ZIP_DEFLATED)
            file.flush()
            os.fsync(file.fileno())
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def read_bundle(path: Path, key: Ed25519PublicKey) -> Bundle:
    """A bundle of that key, whole; BundleRefused with the reason, OSError as the file gives it."""
    from cryptography.exceptions import InvalidSignature

    if path.stat().st_size > _PACKED:
        raise BundleSize("the bundle is larger than one may be", name=path.name)
    try:
        with zipfile.ZipFile(path) as packed:
            _check_parts(packed)
            listed = packed.read(LIST)
            try:
                key.verify(packed.read(SIGNATURE), _frame(listed))
            except InvalidSignature:
                said = "the bundle isn't signed by this key, or its list was changed"
                raise BundleSignature(said) from None
            return _read_parts(packed, listed, name_key(key))
    except BundleRefused:
        raise
    except _UNREADABLE as bad:
        raise BundleDamaged("the bundle is damaged and can't be unpacked") from bad


def _frame(listed: bytes) -> bytes:
    """What is signed: the list, and that it is one."""
    return f"{FORM}\n".encode() + listed


def _check_parts(packed: zipfile.ZipFile) -> None:
    """Names and sizes of all parts, before one is unpacked."""
    parts = packed.infolist()
    if len(parts) > _FILES:
        raise BundleSize("the bundle has more files than one may have", name=f"{len(parts)}")
    names = [one.filename for one in parts]
    odd = next((name for name in names if not _NAME.fullmatch(name)), "")
    if odd or len(set(names)) < len(names):
        odd = odd or next(name for name in names if names.count(name) > 1)
        shown = ascii(odd[:_ABBREVIATED])[1:-1]
        raise BundleName(f"the bundle holds a file that it may not hold: {shown}", name=shown)
    most = {LIST: _LIST, SIGNATURE: 64}
    for one in parts:
        if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BundleDamaged(f"{one.filename} is packed in a way that isn't known here")
        if one.file_size > most.get(one.filename, _ONE):
            raise BundleSize(f"{one.filename} is larger unpacked than it may be", name=one.filename)
    if sum(one.file_size for one in parts) > _WHOLE:
        raise BundleSize("the bundle is larger unpacked than one may be", name="")


def _read_parts(packed: zipfile.ZipFile, listed: bytes, key: str) -> Bundle:
    """What the signed list names, each part the one that was signed."""
    try:
        head: dict[str, Any] = json.loads(listed)
        if head["form"] != FORM:
            raise ValueError(head["form"])
        number, made = int(head["number"]), _read_time(head["made"])
        rows = [_read_row(row) for row in head["answers"]]
    except (ValueError, KeyError, TypeError, AttributeError) as bad:
        raise BundleForm("the bundle has a form that isn't known here") from bad
    if {name for *_, name in rows} != {n.removeprefix(FOLDER) for n in packed.namelist()} - {
        LIST,
        SIGNATURE,
    }:
        raise BundleName("the bundle's files aren't those of its list", name=LIST)
    answers: dict[str, list[Answer]] = {}
    for connector, address, when, headers, name in rows:
        content = packed.read(f"{FOLDER}{name}")
        if hashlib.sha256(content).hexdigest() != name:
            raise BundleChanged(f"an answer was changed after it was signed: {address}", name=name)
        answers.setdefault(connector, []).append(Answer(content, address, when, headers))
    return Bundle(key, number, made, answers)


def _read_row(row: Mapping[str, Any]) -> tuple[str, str, dt.datetime, dict[str, str], str]:
    headers = {str(name): str(value) for name, value in row["headers"].items()}
    name, address = str(row["sha256"]), str(row["address"])
    if not re.fullmatch(r"[0-9a-f]{64}", name) or not address.startswith(
        ("https:", "http:", "file:")
    ):
        raise ValueError(name)
    return str(row["connector"]), address, _read_time(row["when"]), headers, name


def _read_time(text: str) -> dt.datetime:
    found = dt.datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found.astimezone(dt.UTC)
