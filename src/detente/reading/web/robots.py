"""What a site lets programs fetch: robots.txt as RFC 9309 has it, with the delay that many sites add."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote

LONGEST: Final = 512_000  # bytes that are read of a robots.txt
LONGEST_DELAY: Final = 30.0  # seconds
ANYBODY: Final = "*"
SAFE: Final = "/?&=:;,@+$*!~'()[]%-._"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: whether what begins like this may be fetched."""

    allows: bool
    path: str  # "*" stands for anything, "$" at its end for the end

    def matches(self, path: str) -> bool:
        """Whether the rule is about this path."""
        first, *others = self.path.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        last = others.pop() if others else None
        for part in others:
            found = path.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        if not self.path.endswith("$"):
            return last is None or path.find(last, at) >= 0
        return at == len(path) if last is None else path.endswith(last) and len(path) - len(last) >= at


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site says to one program."""

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0  # seconds between one fetch and the next

    def allows(self, path: str) -> bool:
        """Whether a path with its query may be fetched: the longest rule about it decides, of equals the kinder."""
        plain = _plain(path) or "/"
        found = [rule for rule in self.rules if rule.matches(plain)]
        return max(found, key=lambda rule: (len(rule.path), rule.allows)).allows if found else True


EVERYTHING: Final = Robots()


def robots_of(text: str, agent: str) -> Robots:
    """What a robots.txt says to the program of this name, else to all programs."""
    groups: dict[str, tuple[list[Rule], list[float]]] = {}
    named: list[str] = []
    open_head = False
    for key, value in _lines(text):
        if key == "user-agent":
            named = [*(named if open_head else []), value.lower().partition("/")[0].strip()]
            for name in named:
                groups.setdefault(name, ([], []))
            open_head = True
            continue
        if key in ("allow", "disallow", "crawl-delay"):
            open_head = False
        for name in named:
            rules, delays = groups[name]
            if key in ("allow", "disallow") and value:
                rules.append(Rule(key == "allow", _plain(value)))
            elif key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value):
                delays.append(min(float(value), LONGEST_DELAY))
    rules, delays = groups.get(agent.lower()) or groups.get(ANYBODY) or ([], [])
    return Robots(tuple(rules), max(delays, default=0.0))


def _lines(text: str) -> list[tuple[str, str]]:
    """The key and the value of each line that has both, comments left out."""
    found = []
    for line in text.lstrip("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            found.append((key.strip().lower(), value.strip()))
    return found


def _plain(path: str) -> str:
    """A path in one way of writing it, so that "%7E" and "~" are the same."""
    kept = re.sub(r"%(2f|2a|24|25|3f|23)", lambda match: "%25" + match[1].upper(), path, flags=re.IGNORECASE)
    return quote(unquote(kept, errors="replace"), safe=SAFE)
