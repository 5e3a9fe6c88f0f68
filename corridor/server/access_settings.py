"""What an operator sets of who may write: OpenID Connect, a proxy that names people, roles."""

from __future__ import annotations

import ipaddress
import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from corridor.errors import CorridorError

#: what a role may be called on the right of CORRIDOR_ROLES
ROLES = ("viewer", "analyst", "reviewer", "admin")
#: characters of the secret that signs logins, at least
LEAST_SECRET = 32
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_TITLE_LIST = "parted by spaces or commas"


class SettingRefused(CorridorError):
    """A setting of the environment that cannot be meant; the message says which and why."""

    key = "setting-refused"


class AccessSettings(BaseSettings):
    """Without any of these everything is open to read and nothing can be written."""

    model_config = SettingsConfigDict(
        case_sensitive=True, env_ignore_empty=True, extra="ignore", frozen=True
    )

    oidc_discovery: str = Field(
        default="",
        validation_alias="CORRIDOR_OIDC_DISCOVERY",
        title="an address that begins with https:",
        description="the identity provider's document of discovery:"
        " `https://id.ministry.example/.well-known/openid-configuration`; with it people log in on"
        " the pages",
    )
    oidc_client: str = Field(
        default="",
        validation_alias="CORRIDOR_OIDC_CLIENT",
        title="an id",
        description="what the provider calls the dashboard; the address it returns people to is"
        " `CORRIDOR_ADDRESS` with `/oauth2callback`",
    )
    oidc_secret: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="CORRIDOR_OIDC_SECRET",
        title="a secret",
        description="the dashboard's secret at the provider; it is never logged",
    )
    oidc_audience: str = Field(
        default="",
        validation_alias="CORRIDOR_OIDC_AUDIENCE",
        title="an id",
        description="the audience of access tokens (`Authorization: Bearer`) with which programs"
        " write by the API; without it no token is taken",
    )
    oidc_roles: str = Field(
        default="roles",
        validation_alias="CORRIDOR_OIDC_ROLES",
        title="the name of a claim",
        description="where a token names what a person may do; dots lead inwards:"
        " `realm_access.roles`",
    )
    roles_header: str = Field(
        default="",
        validation_alias="CORRIDOR_ROLES_HEADER",
        title="the name of a header",
        description="the same behind a proxy that names people: `Remote-Groups`, several"
        " parted by commas",
    )
    role_names: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("analyst=analyst", "reviewer=reviewer", "admin=admin"),
        validation_alias="CORRIDOR_ROLES",
        title=f"name=role, {_TITLE_LIST}",
        description="which of those names is which role (viewer, analyst, reviewer, admin); the"
        " greatest counts, and who has none may read",
    )
    cookie_secret: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="CORRIDOR_COOKIE_SECRET",
        title=f"a secret of {LEAST_SECRET} characters or more",
        description="signs logins; the same for all processes. Another one logs everybody out",
    )
    user_header: str = Field(
        default="",
        validation_alias="CORRIDOR_USER_HEADER",
        title="the name of a header",
        description="in which a proxy says who asks (`Remote-User`), in place of a provider; only"
        " `CORRIDOR_USER_PROXIES` are believed",
    )
    user_proxies: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="CORRIDOR_USER_PROXIES",
        title=f"addresses or networks, {_TITLE_LIST}",
        description="the proxies that name people: `10.1.2.3`, one on the same machine `127.0.0.1`;"
        " from anybody else these headers are taken away unread",
    )
    write_rate: int = Field(
        default=60,
        ge=1,
        le=9_999_999,
        validation_alias="CORRIDOR_WRITE_RATE",
        description="writes a minute and person, then 429",
    )

    @field_validator("role_names", "user_proxies", mode="before")
    @classmethod
    def _read_list(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("oidc_discovery")
    @classmethod
    def _check_discovery(cls, value: str) -> str:
        if value and not _is_safe(value):
            raise SettingRefused(
                f"CORRIDOR_OIDC_DISCOVERY={value} is not an address that begins with https:"
            )
        return value

    @field_validator("roles_header", "user_header")
    @classmethod
    def _check_header(cls, value: str) -> str:
        if value and not _HEADER.fullmatch(value):
            raise SettingRefused(f"{value} is not the name of a header: write Remote-User")
        return value

    @field_validator("role_names")
    @classmethod
    def _check_roles(cls, pairs: tuple[str, ...]) -> tuple[str, ...]:
        for one in pairs:
            name, _, role = one.rpartition("=")
            if not name or role not in ROLES:
                raise SettingRefused(
                    f"CORRIDOR_ROLES={one} gives no role: write name=role with one of"
                    f" {', '.join(ROLES)}"
                )
        return pairs

    @field_validator("user_proxies")
    @classmethod
    def _check_user_proxies(cls, proxies: tuple[str, ...]) -> tuple[str, ...]:
        return check_networks("CORRIDOR_USER_PROXIES", proxies)

    def check_access(self, address: str) -> None:
        """SettingRefused where settings of this kind do not go together; ``address`` is where the
        dashboard is for people."""
        if self.oidc_discovery:
            if not _is_safe(address):
                raise SettingRefused(
                    f"CORRIDOR_ADDRESS={address} has to begin with https:, for people log in there"
                )
            for name, value in (
                ("CORRIDOR_OIDC_CLIENT", self.oidc_client),
                ("CORRIDOR_OIDC_SECRET", self.oidc_secret.get_secret_value()),
            ):
                if not value:
                    raise SettingRefused(f"{name} is missing: CORRIDOR_OIDC_DISCOVERY needs it")
            if len(self.cookie_secret.get_secret_value()) < LEAST_SECRET:
                raise SettingRefused(
                    f"CORRIDOR_COOKIE_SECRET is missing or short: CORRIDOR_OIDC_DISCOVERY needs"
                    f" one of {LEAST_SECRET} characters or more"
                )
        if self.user_header and not self.user_proxies:
            raise SettingRefused("CORRIDOR_USER_PROXIES is missing: CORRIDOR_USER_HEADER needs it")
        if self.user_header and self.oidc_discovery:
            raise SettingRefused(
                "CORRIDOR_USER_HEADER and CORRIDOR_OIDC_DISCOVERY both say who asks: set one"
            )


def _is_safe(address: str) -> bool:
    """Whether what is sent to an address stays on this machine or is encrypted."""
    parts = urlsplit(address)
    near = parts.scheme == "http" and parts.hostname in _LOOPBACK
    return bool(parts.hostname) and (parts.scheme == "https" or near)


def check_networks(name: str, networks: tuple[str, ...]) -> tuple[str, ...]:
    """Addresses and networks as they are; SettingRefused names one that is neither."""
    for one in networks:
        try:
            ipaddress.ip_network(one)
        except ValueError as bad:
            raise SettingRefused(
                f"{name}={one} is neither an address nor a network: write 10.1.2.3 or 10.20.0.0/16"
            ) from bad
    return networks
