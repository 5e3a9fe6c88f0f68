"""Why a bundle is refused: a sentence each, in `errors.ftl` for pages."""

from __future__ import annotations

from corridor.errors import CorridorError


class BundleRefused(CorridorError):
    """Any of the reasons; nothing of the bundle is read."""

    key = "bundle-refused"


class BundleDamaged(BundleRefused):
    """It can't be unpacked, or a part is missing."""

    key = "bundle-damaged"


class BundleSignature(BundleRefused):
    """The list isn't signed by the key: another machine's, or changed on the way."""

    key = "bundle-signature"


class BundleChanged(BundleRefused):
    """An answer isn't the one that was signed."""

    key = "bundle-changed"


class BundleName(BundleRefused):
    """It holds a file that a bundle has not, or one twice."""

    key = "bundle-name"


class BundleSize(BundleRefused):
    """Unpacked it would be larger than a bundle may be."""

    key = "bundle-size"


class BundleForm(BundleRefused):
    """Signed, and of a form that this edition doesn't know."""

    key = "bundle-form"


class BundleOld(BundleRefused):
    """This one, or a later one of the same key, was imported already."""

    key = "bundle-old"


class KeyRefused(CorridorError):
    """A key that can't be used: no key, of another kind, or open to other users."""

    key = "bundle-key"
