"""Addresses of pages: which may be asked for at all, before any name is looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Final

import httpx

from detente.errors import AddressError
from detente.reading.web.networks import Ip, own_kind

PORTS: Final = {"http": 80, "https": 443}
LONGEST: Final = 8_000  # characters of an address
UNSEEN: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\\]")
NUMBER: Final = re.compile(r"(?:0x[0-9a-f]*|\d+)\Z", re.IGNORECASE)
WITH_USER: Final = re.compile(r"[a-z]+://[^/?#]*@", re.IGNORECASE)
PRIVATE: Final = "--allow-private fetches it if that is what you mean"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be fetched beside web pages of the public internet."""

    private: bool = False  # any address, and any port
    ports: frozenset[int] = frozenset()  # beside 80 and 443


def checked_url(url: str, allowed: Allowed) -> httpx.URL:
    """The address, sure to be one of the web that names its server plainly; the name is not looked up here.

    Raises:
        AddressError: Scheme, host, port or form are not such as may be fetched.
    """
    shown = url.strip()[:200]
    if len(url) > LONGEST or UNSEEN.search(url.strip()):
        raise AddressError(f"{shown!r}: blanks, backslashes or too many characters in an address; write it out plainly")
    try:
        found = httpx.URL(str(httpx.URL(url.strip())))  # twice: full stops of other scripts become plain ones
        str(found.host)  # fails where the name is none in any script
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise AddressError(f"{shown}: no address of a page ({error}); write it as https://example.org/page") from error
    if not found.scheme:
        raise AddressError(f"{shown}: no address of a page; write it as https://example.org/page")
    if found.scheme not in PORTS:
        raise AddressError(f"{shown}: only http and https are fetched; save the page and give the file")
    if found.userinfo or WITH_USER.match(url.strip()):
        plain = WITH_USER.sub(f"{found.scheme}://", shown)
        raise AddressError(f"{plain}: a name or password in the address; leave it out")
    host = found.raw_host.decode("ascii", "replace")
    if not host.strip("."):
        raise AddressError(f"{shown}: names no server; write it as https://example.org/page")
    if not (allowed.private or found.port is None or found.port in (*PORTS.values(), *allowed.ports)):
        raise AddressError(f"{shown}: port {found.port} is none of web pages (80, 443); {PRIVATE}")
    if address := literal(host):
        check_public(address, shown, allowed)
    return found


def literal(host: str) -> Ip | None:
    """The address that a host is written as; None where it is a name.

    Raises:
        AddressError: It is an address in a form that programs read differently: short, octal, hexadecimal, one number.
    """
    bare = host.removesuffix(".")
    if ":" in bare:
        if "%" in bare:
            raise AddressError(f"{host}: an IPv6 address with a zone; write the server's name")
        try:
            return IPv6Address(bare.strip("[]"))
        except AddressValueError as error:
            raise AddressError(f"{host}: no IPv6 address ({error}); write the server's name") from error
    if not NUMBER.match(bare.rpartition(".")[2]):
        return None
    try:
        return IPv4Address(bare)
    except AddressValueError as error:
        raise AddressError(f"{host}: no IPv4 address in its usual form; write the server's name") from error


def check_public(address: Ip, named: str, allowed: Allowed) -> None:
    """Do nothing where an address may be connected to.

    Raises:
        AddressError: It is one of somebody's own network; `named` is what led to it.
    """
    kind = None if allowed.private else own_kind(address)
    if kind:
        raise AddressError(f"{named}: leads to {address}, {kind}; {PRIVATE}")
