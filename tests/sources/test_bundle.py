"""Bundles for a closed network: what is carried over whole, and what is refused in one sentence."""

from __future__ import annotations

import datetime as dt
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from corridor.language import text
from corridor.languages import LANGUAGES
from corridor.sources import bundle, bundle_errors, bundle_import, bundle_keys
from corridor.sources.answer import Answer
from corridor.sources.bundle_errors import BundleRefused

MADE = dt.datetime(2027, 1, 10, 6, 30, tzinfo=dt.UTC)
ADDRESS = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
ANSWERS = [
    Answer(b"Date,USD,CNY,\n2027-01-04,1.1,7.1,\n", ADDRESS, MADE, {"etag": '"a"'}),
    Answer(bytes(range(256)), "file:2027-01.xls", MADE),
]


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "desk"
    bundle_keys.make_keys(path)
    return path


@pytest.fixture
def packed(key: Path, tmp_path: Path) -> Path:
    path = tmp_path / "bundle.zip"
    answers = {"ecb-rates": ANSWERS[:1], "cn-gacc-trade": ANSWERS[1:]}
    bundle.write_bundle(path, answers, bundle_keys.read_private(key), 3, MADE)
    return path


def read(path: Path, key: Path) -> bundle.Bundle:
    return bundle.read_bundle(path, bundle_keys.read_public(key.with_suffix(".pub")))


def test_answers_come_over_as_they_were_received(packed: Path, key: Path) -> None:
    found = read(packed, key)
    assert (found.number, found.made) == (3, MADE)
    assert found.answers == {"ecb-rates": ANSWERS[:1], "cn-gacc-trade": ANSWERS[1:]}
    assert [path.name for path in packed.parent.iterdir()] == ["bundle.zip"]


def repack(path: Path, change: Callable[[str, bytes], bytes | None], **more: bytes) -> None:
    """Write an archive anew, its parts as ``change`` has them (None: without), and more of them."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            changed = change(name, content)
            if changed is not None:
                new.writestr(name, changed)
        for name, content in more.items():
            new.writestr(name.replace("__", "/"), content)


def sign(path: Path, key: Ed25519PrivateKey, change: Callable[[dict[str, object]], None]) -> None:
    """Change the list and sign it again, as only who holds the key can."""
    with zipfile.ZipFile(path) as old:
        head = json.loads(old.read(bundle.LIST))
    change(head)
    listed = json.dumps(head).encode()
    signed = key.sign(bundle._frame(listed))
    repack(path, lambda name, old: {bundle.LIST: listed, bundle.SIGNATURE: signed}.get(name, old))


def flip(name: str) -> Callable[[str, bytes], bytes]:
    """One bit of the first part whose name begins so."""

    def change(part: str, content: bytes) -> bytes:
        return bytes([content[0] ^ 1]) + content[1:] if part.startswith(name) else content

    return change


CHANGES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "a byte of an answer": ("BundleChanged", lambda p: repack(p, flip("answers/"))),
    "a byte of the list": ("BundleSignature", lambda p: repack(p, flip("manifest.json"))),
    "a byte of the signature": ("BundleSignature", lambda p: repack(p, flip("manifest.sig"))),
    "no signature": (
        "BundleDamaged",
        lambda p: repack(p, lambda name, c: None if name.endswith("sig") else c),
    ),
    "an answer less": (
        "BundleName",
        lambda p: repack(p, lambda name, c: None if name.startswith("answers/") else c),
    ),
    "an answer more": ("BundleName", lambda p: repack(p, lambda n, c: c, answers__=b"")),
    "a name that climbs out": (
        "BundleName",
        lambda p: repack(p, lambda n, c: c, **{"answers__..__..__etc__cron.d__x": b"* * * * *"}),
    ),
    "an absolute name": ("BundleName", lambda p: repack(p, lambda n, c: c, __root__x=b"")),
    "cut off": ("BundleDamaged", lambda p: p.write_bytes(p.read_bytes()[:-40]) and None),
    "no archive": ("BundleDamaged", lambda p: p.write_bytes(b"PK but not an archive") and None),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_was_changed_is_refused_in_one_sentence(what: str, packed: Path, key: Path) -> None:
    kind, change = CHANGES[what]
    change(packed)
    with pytest.raises(getattr(bundle_errors, kind)) as refused:
        read(packed, key)
    said = str(refused.value)
    assert said.count("\n") == 0 and "Traceback" not in said
    for lang in LANGUAGES:  # and in the words of a page
        known = {name: str(value) for name, value in refused.value.details.items()}
        assert text(lang, refused.value.key, **known)


def test_no_changed_byte_gives_another_bundle(packed: Path, key: Path) -> None:
    whole, content = read(packed, key), packed.read_bytes()
    refused = 0
    for place in range(0, len(content), 3):
        changed = bytearray(content)
        changed[place] ^= 1 << place % 8
        packed.write_bytes(changed)
        try:
            # a date, or a bit that says nothing: what is read is what was signed
            assert read(packed, key) == whole
        except BundleRefused:
            refused += 1
    assert refused > len(content) // 3 * 0.7


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_there_twice_is_refused(packed: Path, key: Path) -> None:
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr(bundle.LIST, b"{}")
    with pytest.raises(bundle_errors.BundleName, match=r"manifest\.json"):
        read(packed, key)


def test_another_machines_key_is_refused(packed: Path, tmp_path: Path) -> None:
    bundle_keys.make_keys(tmp_path / "other")
    with pytest.raises(bundle_errors.BundleSignature):
        read(packed, tmp_path / "other")


def test_sizes_are_looked_at_before_anything_is_unpacked(
    packed: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "_ONE", 1_000_000)
    bomb = {f"answers__{'0' * 64}": b"\0" * 1_000_001}
    repack(packed, lambda name, content: content, **bomb)
    assert packed.stat().st_size < 10_000
    opened: list[str] = []
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda self, name, *_: opened.append(name))
    with pytest.raises(bundle_errors.BundleSize, match="larger unpacked"):
        read(packed, key)
    assert opened == []


def test_a_part_that_lies_of_its_size_is_no_way_round(packed: Path, key: Path) -> None:
    name = f"answers/{'0' * 64}"
    repack(packed, lambda part, content: content, **{name.replace("/", "__"): b"\0" * 5000})
    content = packed.read_bytes()
    size = (5000).to_bytes(4, "little")
    assert content.count(size) >= 2  # beside the part, and in the list at the end
    packed.write_bytes(content.replace(size, (10).to_bytes(4, "little")))
    with pytest.raises(BundleRefused):
        read(packed, key)


def test_a_signed_list_of_an_unknown_form_is_refused(packed: Path, key: Path) -> None:
    private = bundle_keys.read_private(key)
    for change in (
        lambda head: head.update(form="corridor-bundle-2"),
        lambda head: head.update(made="2027-01-10 06:30"),
        lambda head: head["answers"][0].update(address="javascript:alert(1)"),
        lambda head: head["answers"][0].pop("when"),
        lambda head: head.update(answers=7),
    ):
        sign(packed, private, change)
        with pytest.raises(bundle_errors.BundleForm):
            read(packed, key)


def test_neither_number_nor_time_goes_back(packed: Path, key: Path) -> None:
    found = read(packed, key)
    hour = dt.timedelta(hours=1)
    bundle_import.check_age(found, None)
    bundle_import.check_age(found, bundle_import.Last(2, MADE - hour))
    for last in (
        bundle_import.Last(3, MADE - hour),
        bundle_import.Last(2, MADE),
        bundle_import.Last(7, MADE - hour),
    ):
        with pytest.raises(bundle_errors.BundleOld, match="isn't later than the last"):
            bundle_import.check_age(found, last)


def test_the_private_key_is_for_its_owner_alone(key: Path, tmp_path: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = key.read_bytes()
    with pytest.raises(FileExistsError):
        bundle_keys.make_keys(key)
    assert key.read_bytes() == before
    copy = tmp_path / "desk"
    copy.write_bytes(before)
    copy.chmod(0o640)
    with pytest.raises(bundle_errors.KeyRefused, match="chmod 600") as refused:
        bundle_keys.read_private(copy)
    secret = before.decode().split("-----")[2].strip()
    assert secret not in str(refused.value) and secret not in repr(refused.value.details)
    for path in (key.with_suffix(".pub"), copy):
        path.chmod(0o600)
    with pytest.raises(bundle_errors.KeyRefused, match="not a private key"):
        bundle_keys.read_private(key.with_suffix(".pub"))
    with pytest.raises(bundle_errors.KeyRefused, match="not a public key"):
        bundle_keys.read_public(copy)


def test_numbers_of_a_key_are_never_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "desk"
    assert [bundle_keys.count_up(path) for _ in range(3)] == [1, 2, 3]
    (tmp_path / "desk.count").write_text("many")
    with pytest.raises(bundle_errors.KeyRefused, match="not a number"):
        bundle_keys.count_up(path)
