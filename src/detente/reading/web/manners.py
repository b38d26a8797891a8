"""Politeness: how long one waits before the same host is asked again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

DELAY: Final = 1.0  # seconds between two pages of one host, where it does not ask for more


class Manners:
    """When each host was asked last."""

    def __init__(
        self,
        delay: float = DELAY,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._asked: dict[str, float] = {}

    def wait(self, host: str, wanted: float = 0.0) -> None:
        """Wait until the host may be asked again; `wanted` are the seconds that its robots.txt asks for."""
        last = self._asked.get(host)
        left = 0.0 if last is None else last + max(self._delay, wanted) - self._clock()
        if left > 0:
            self._sleep(left)
        self._asked[host] = self._clock()
