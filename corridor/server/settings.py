"""What an operator may set: all that is read from the environment, once, typed and bounded.

README's table is made from this model (`tools/docs/settings.py`).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import NoDecode

from corridor.paths import ROOT
from corridor.server.access_settings import AccessSettings, SettingRefused, check_networks

__all__ = ["SettingRefused"]

#: addresses that mean "every address of this machine"
EVERYWHERE = ("0.0.0.0", "::")
_ORIGIN = re.compile(r"'self'|'none'|https?://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?")
_CONTACT = re.compile(r"mailto:[^@\s]+@[^@\s]+|https://\S+|tel:\+?[0-9().-]+")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_SITE = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?")
_PROXY = re.compile(r"https?://([^@/\s]+@)?[A-Za-z0-9.-]+(:\d{1,5})?/?")
_NAME = re.compile(r"\*|(\*\.)?[A-Za-z0-9_.-]+|\[[0-9a-fA-F:.]+\]")
_PATH = re.compile(r"(/[A-Za-z0-9][A-Za-z0-9._~-]*){1,4}")
#: first parts of paths that are the dashboard's own, beside its pages
_TAKEN = {
    "api",
    "app",
    "brief",
    "calendar.ics",
    "component",
    "healthz",
    "media",
    "metrics",
    "preview",
    "sdmx",
    "static",
}
_WHOLE = "write 0 or a whole number"


class Settings(AccessSettings):
    """The settings as they are used. An empty variable is one that is not set.

    ``title`` says what a setting takes, ``description`` what it means; both stand in README.
    """

    host: str = Field(
        default="127.0.0.1",
        validation_alias="HOST",
        title="an address or name of the machine",
        description="the address served; `0.0.0.0` is every address of the machine",
    )
    port: int = Field(
        default=8501,
        ge=1,
        le=65535,
        validation_alias="PORT",
        description="the port at that address",
    )
    hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="HOSTS",
        title="names without port, parted by spaces or commas",
        description="names answered beside the served address and localhost:"
        " `corridor.example *.gov.example`; other names get 421. Pages of these names may open the"
        " websocket, at any port and behind a proxy that replaces the host. With `HOST=0.0.0.0`"
        " addresses in figures and the machine's own name are answered too. `*`: any name, and"
        " pages of anybody. A page whose name only `*` covers is nobody's: there no login and no"
        " header of `CORRIDOR_USER_HEADER` counts, unless it is at the host asked for or at"
        " `CORRIDOR_ADDRESS`",
    )
    path: str = Field(
        default="",
        validation_alias="CORRIDOR_PATH",
        title="a path without a slash at its end",
        description="where a proxy shows the dashboard, when not at the root of its host:"
        " `/corridor`; pages, API, files, QR codes and links carry it. A proxy may keep it or strip"
        " it: both are answered",
    )
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="CORRIDOR_TRUSTED_PROXIES",
        title="addresses or networks, parted by spaces or commas",
        description="proxies on other machines: `10.1.2.3 10.20.0.0/16`. What these, and a proxy"
        " on the same machine, send as `X-Forwarded-For`, `-Proto` and `-Host` is believed; the"
        " same headers of anybody else are ignored",
    )
    frame_ancestors: str = Field(
        default="'self'",
        validation_alias="CORRIDOR_FRAME_ANCESTORS",
        title="origins, parted by spaces or commas",
        description="portals that may embed pages (`?embed=true`) beside the dashboard itself:"
        " `https://portal.example`; pictures may then be shown elsewhere too; `'none'`: nobody",
    )
    api_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("*",),
        validation_alias="CORRIDOR_API_ORIGINS",
        title="origins, parted by spaces or commas",
        description="sites whose scripts may read `/api` and `/sdmx` in a visitor's browser (CORS,"
        " without cookies): `*` is any site, `'none'` no site",
    )
    security_contact: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        validation_alias="CORRIDOR_SECURITY_CONTACT",
        title="addresses that begin with mailto:, https: or tel:, parted by spaces or commas",
        description="whom to tell of a weakness: `mailto:security@portal.example`, said at"
        " `/.well-known/security.txt`; without it there is none",
    )
    report_contact: str = Field(
        default="",
        validation_alias="CORRIDOR_REPORT_CONTACT",
        title="an address of e-mail",
        description="whom a reader tells of an error in a figure: `errors@portal.example`, to whom"
        " the prepared message in each passport is addressed; without it the text alone is"
        " offered. Nothing is sent by the dashboard",
    )
    api_rate: int = Field(
        default=1200,
        ge=0,
        le=9_999_999,
        validation_alias="CORRIDOR_API_RATE",
        description="requests a minute and client on `/api`, `/sdmx`, `/brief` and `/preview`, then"
        " 429; `0`: no bound",
    )
    api_burst: int = Field(
        default=300,
        ge=0,
        le=9_999_999,
        validation_alias="CORRIDOR_API_BURST",
        description="how many of them at once",
    )
    patience: int = Field(
        default=30,
        ge=0,
        le=3600,
        validation_alias="CORRIDOR_PATIENCE",
        description="seconds that a request may take to arrive, its body too, and a page's"
        " websocket to ask for its page; then the connection is ended; `0`: no bound",
    )
    address: str = Field(
        default="http://127.0.0.1:8501",
        validation_alias="CORRIDOR_ADDRESS",
        title="an address with its scheme",
        description="where the live dashboard is, for the QR code of a briefing written from a"
        " terminal (`--base` names another) and for the names of data sets in the catalogue",
    )
    sources_proxy: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="CORRIDOR_SOURCES_PROXY",
        title="an address with its scheme, port and, where needed, name and password",
        description="the proxy through which publishers are asked (`python -m corridor sources`):"
        " `http://proxy.example:3128`; without it they are asked directly",
    )
    sources_certificates: str = Field(
        default="",
        validation_alias="CORRIDOR_SOURCES_CERTIFICATES",
        title="a file of certificates (PEM)",
        description="whose signature under a publisher's certificate is believed, where a proxy"
        " signs anew; without it those that come with Python's `certifi`",
    )
    comtrade_key: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="CORRIDOR_COMTRADE_KEY",
        title="a key",
        description="subscription key of UN Comtrade; without it up to 500 rows an answer. It"
        " stands in no log, message or kept answer",
    )
    state: str = Field(
        default="data/state",
        validation_alias="CORRIDOR_STATE",
        title="a folder",
        description="where an installation keeps what is its own: proposals, decisions, the log,"
        " originals, its releases. Nothing is made there until somebody writes",
    )
    database_url: SecretStr = Field(
        default=SecretStr(""),
        validation_alias="DATABASE_URL",
        title="an address of PostgreSQL",
        description="the database of that, where several machines or many people write:"
        " `postgresql://name:password@host/corridor`; without it SQLite, in the folder above",
    )
    one_person: int = Field(
        default=0,
        ge=0,
        le=1,
        validation_alias="CORRIDOR_ONE_PERSON",
        description="`1`: who proposed a figure may accept it too, and the release says so; `0`: a"
        " second person accepts",
    )

    @field_validator(
        "port", "api_rate", "api_burst", "patience", "one_person", "write_rate", mode="before"
    )
    @classmethod
    def _read_number(cls, value: Any) -> Any:
        """Figures only: Python's own reading takes `1_000`, ` 5 ` and `٣` too."""
        if isinstance(value, str) and not (value.isascii() and value.isdigit()):
            raise ValueError
        return value

    @field_validator("hosts", mode="before")
    @classmethod
    def _read_names(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").lower().split()) if isinstance(value, str) else value

    @field_validator("hosts")
    @classmethod
    def _check_names(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        for name in names:
            if not _NAME.fullmatch(name):
                raise SettingRefused(f"HOSTS={name} is not a host name: write names without port")
        return names

    @field_validator("security_contact")
    @classmethod
    def _check_contacts(cls, contacts: tuple[str, ...]) -> tuple[str, ...]:
        for one in contacts:
            if not _CONTACT.fullmatch(one):
                raise SettingRefused(
                    f"CORRIDOR_SECURITY_CONTACT={one} is not an address: begin it with mailto:,"
                    " https: or tel:"
                )
        return contacts

    @field_validator("report_contact")
    @classmethod
    def _check_mail(cls, value: str) -> str:
        mail = value.removeprefix("mailto:")
        if mail and not _MAIL.fullmatch(mail):
            raise SettingRefused(
                f"CORRIDOR_REPORT_CONTACT={value} is not an address of e-mail: write"
                " errors@portal.example"
            )
        return mail

    @field_validator("api_origins", "security_contact", mode="before")
    @classmethod
    def _read_sites(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("api_origins")
    @classmethod
    def _check_sites(cls, sites: tuple[str, ...]) -> tuple[str, ...]:
        if sites == ("'none'",):
            return ()
        for site in sites:
            if site != "*" and not _SITE.fullmatch(site):
                raise SettingRefused(
                    f"CORRIDOR_API_ORIGINS={site} is not an origin: write its scheme and host"
                )
        return sites

    @field_validator("sources_proxy")
    @classmethod
    def _check_proxy(cls, proxy: SecretStr) -> SecretStr:
        if proxy.get_secret_value() and not _PROXY.fullmatch(proxy.get_secret_value()):
            raise SettingRefused(  # without the value, which may hold a password
                "CORRIDOR_SOURCES_PROXY is not an address: write http://proxy.example:3128"
            )
        return proxy

    @field_validator("database_url")
    @classmethod
    def _check_database(cls, value: SecretStr) -> SecretStr:
        """PostgreSQL alone, by the driver that is installed; the address is never repeated: it
        may hold a password."""
        address = value.get_secret_value()
        if not address:
            return value
        scheme, _, rest = address.partition("://")
        if scheme not in ("postgres", "postgresql", "postgresql+psycopg") or not rest:
            raise SettingRefused(
                "DATABASE_URL is no address of PostgreSQL: write postgresql://name:password@host/name"
            )
        return SecretStr(f"postgresql+psycopg://{rest}")

    @field_validator("sources_certificates")
    @classmethod
    def _check_file(cls, path: str) -> str:
        if path and not Path(path).is_file():
            raise SettingRefused(f"CORRIDOR_SOURCES_CERTIFICATES={path} is not a file")
        return path

    @field_validator("path")
    @classmethod
    def _read_path(cls, value: str) -> str:
        path = "/" + value.strip("/") if value.strip("/") else ""
        if path and not _PATH.fullmatch(path):
            raise SettingRefused(
                f"CORRIDOR_PATH={value} is not a path: write letters and figures, as in /corridor"
            )
        if path[1:] in _TAKEN | {page.stem for page in (ROOT / "pages").glob("*.py")}:
            raise SettingRefused(f"CORRIDOR_PATH={value} is a page's own address: choose another")
        return path

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _read_proxies(cls, value: Any) -> Any:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("trusted_proxies")
    @classmethod
    def _check_proxies(cls, proxies: tuple[str, ...]) -> tuple[str, ...]:
        return check_networks("CORRIDOR_TRUSTED_PROXIES", proxies)

    @model_validator(mode="after")
    def _check_together(self) -> Settings:
        self.check_access(self.address)
        return self

    @field_validator("frame_ancestors")
    @classmethod
    def _read_origins(cls, value: str) -> str:
        origins = value.replace(",", " ").split()
        for origin in origins:
            if not _ORIGIN.fullmatch(origin):
                raise SettingRefused(
                    f"CORRIDOR_FRAME_ANCESTORS={origin} is not an origin: write its scheme and host"
                )
        if origins == ["'none'"]:
            return "'none'"
        return " ".join(dict.fromkeys(["'self'", *origins]))


@cache
def settings() -> Settings:
    """The settings of this process; SettingRefused names the first that is wrong."""
    try:
        return Settings()
    except ValidationError as bad:
        name, value = bad.errors()[0]["loc"][0], bad.errors()[0]["input"]
        if name == "PORT":
            raise SettingRefused(
                f"PORT={value} is not a port: write a number from 1 to 65535"
            ) from bad
        raise SettingRefused(f"{name}={value} is not a number: {_WHOLE}") from bad
