"""People who ask in the tests: the settings of a provider that is not there, and its tokens."""

from __future__ import annotations

import time
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey

PROVIDER = {
    "CORRIDOR_OIDC_DISCOVERY": "https://id.example/.well-known/openid-configuration",
    "CORRIDOR_OIDC_CLIENT": "corridor",
    "CORRIDOR_OIDC_SECRET": "not to be seen",
    "CORRIDOR_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
    "CORRIDOR_ADDRESS": "https://ministry.example/corridor",
}
ISSUER, AUDIENCE = "https://id.example", "https://ministry.example/api"
KEY = RSAKey.generate_key(2048, {"kid": "one"}, private=True)


def sign(key: RSAKey = KEY, typ: str = "at+jwt", **claims: Any) -> dict[str, str]:
    """The header with an access token; None takes a claim out."""
    now = int(time.time())
    good = {"iss": ISSUER, "aud": AUDIENCE, "sub": "aliya", "iat": now, "exp": now + 60}
    said = {k: v for k, v in {**good, **claims}.items() if v is not None}
    token = jwt.encode({"alg": "RS256", "kid": key.kid, "typ": typ}, said, key)
    return {"authorization": f"Bearer {token}"}
