"""Keys that bundles are signed with: Ed25519, a pair of files in PEM.

The private one is for its owner alone and is never shown; how many bundles it has signed is counted
in a file beside it. The public one is carried to the closed network once, by hand.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from corridor.sources.bundle_errors import KeyRefused

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

#: bytes of a key's file; one has some 120
_MOST = 10_000


def make_keys(path: Path) -> str:
    """Write a new pair, `path` and `path.pub`, and return its name. FileExistsError where there is
    one: a key is never written over."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    told = form.PublicFormat.SubjectPublicKeyInfo
    public = key.public_key().public_bytes(form.Encoding.PEM, told)
    _write_new(path, secret, 0o600)
    _write_new(path.with_name(f"{path.name}.pub"), public, 0o644)
    return name_key(key.public_key())


def _write_new(path: Path, content: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        os.fchmod(handle, mode)  # whatever the user's mask
        file.write(content)


def name_key(key: Ed25519PublicKey) -> str:
    """What a key is called: the first 16 digits of the SHA-256 of its public half."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]


def read_private(path: Path) -> Ed25519PrivateKey:
    """A private key; KeyRefused also where other users may read it, OSError as the file gives."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyRefused(f"{path.name}: other users may read this key (chmod 600)", name=path.name)
    try:
        key = load_pem_private_key(_read(path), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyRefused(f"{path.name}: not a private key of Ed25519", name=path.name)
    return key


def read_public(path: Path) -> Ed25519PublicKey:
    """A public key; KeyRefused, OSError as the file gives."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        key = load_pem_public_key(_read(path))
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise KeyRefused(f"{path.name}: not a public key of Ed25519", name=path.name)
    return key


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST)


def count_up(path: Path) -> int:
    """The number of the next bundle of a key. It is taken for good: one that isn't finished leaves
    a gap, and no number is ever given twice."""
    import fcntl

    with path.with_name(f"{path.name}.count").open("a+", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        text = file.read().strip()
        if text and not text.isdigit():
            raise KeyRefused(f"{path.name}.count: not a number", name=f"{path.name}.count")
        number = int(text or 0) + 1
        file.seek(0)
        file.truncate()
        file.write(f"{number}\n")
        file.flush()
        os.fsync(file.fileno())
    return number
