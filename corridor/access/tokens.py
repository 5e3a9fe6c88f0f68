"""Access tokens of OpenID Connect: who has signed one, for whom, and until when (RFC 9068)."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

from corridor.errors import CorridorError
from corridor.server.settings import settings

LOG = logging.getLogger("corridor.access")
#: signatures by keys that only the provider has
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
#: kinds of tokens that are access tokens; "" says nothing
KINDS = ("", "jwt", "at+jwt", "application/at+jwt")
#: seconds between two questions to the provider for its keys, how long they are believed, how long
#: it may take to answer, and how far its clock may be from ours
_PAUSE, _KEPT, _PATIENCE, _LEEWAY = 30, 3600, 5, 30
#: characters of a token
_LONGEST = 8000


class TokenRefused(CorridorError):
    """A token that is not valid here; nothing of it is repeated."""

    key = "token-refused"


class ProviderAway(CorridorError):
    """The identity provider does not say which keys are its own."""

    key = "provider-away"


class Keys:
    """The provider's issuer and keys, asked when they are needed and again when one is new.

    Nobody waits for a provider that did not answer a moment ago, and who has keys goes on with
    them: strangers with tokens of their own making hold nobody up.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tried = self._read = -float(_KEPT)
        self._found: tuple[str, Any] | None = None

    def find(self, fresh: bool = False) -> tuple[str, Any]:
        """Issuer and key set; ``fresh`` asks again, not more often than twice a minute.

        Raises ProviderAway where none were ever read."""
        now = time.monotonic()
        due = self._found is None or fresh or now - self._read > _KEPT
        if due and now - self._tried > _PAUSE and self._lock.acquire(blocking=self._found is None):
            try:
                self._ask(now)
            finally:
                self._lock.release()
        if self._found is None:
            raise ProviderAway("the identity provider does not name its keys")
        return self._found

    def _ask(self, now: float) -> None:
        if self._tried > now:  # another did while we waited
            return
        try:
            self._found = _ask()
            self._read = time.monotonic()
        except ProviderAway:
            LOG.warning("the identity provider does not name its keys")
        finally:
            self._tried = time.monotonic()


KEYS = Keys()


def _ask() -> tuple[str, Any]:
    import httpx  # late: who only reads does not wait for these
    from joserfc.jwk import KeySet

    try:
        with httpx.Client(timeout=_PATIENCE, follow_redirects=False) as client:
            said = client.get(settings().oidc_discovery).raise_for_status().json()
            keys = client.get(said["jwks_uri"]).raise_for_status().json()
        return str(said["issuer"]), KeySet.import_key_set(keys)
    except (httpx.HTTPError, KeyError, TypeError, ValueError) as away:
        raise ProviderAway("the identity provider does not name its keys") from away


def read_token(token: str) -> dict[str, Any]:
    """Claims of an access token that is valid here; TokenRefused of any other."""
    from joserfc import jwt
    from joserfc.errors import JoseError

    if not settings().oidc_audience or not settings().oidc_discovery or len(token) > _LONGEST:
        raise TokenRefused("tokens are not taken")
    try:
        issuer, decoded = _decode(token)
        rules = jwt.JWTClaimsRegistry(
            leeway=_LEEWAY,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": settings().oidc_audience},
            exp={"essential": True},
            sub={"essential": True},
        )
        rules.validate(decoded.claims)
    except (JoseError, ValueError, TypeError) as bad:
        raise TokenRefused(type(bad).__name__) from None
    if str(decoded.header.get("typ", "")).lower() not in KINDS:
        raise TokenRefused("not an access token")
    return dict(decoded.claims)


def _decode(token: str) -> tuple[str, Any]:
    """Issuer and token; a key that is not known yet is asked for once."""
    from joserfc import jwt
    from joserfc.errors import InvalidKeyIdError

    issuer, keys = KEYS.find()
    try:
        return issuer, jwt.decode(token, keys, algorithms=ALGORITHMS)
    except InvalidKeyIdError:
        issuer, keys = KEYS.find(fresh=True)
        return issuer, jwt.decode(token, keys, algorithms=ALGORITHMS)
