"""Processes that add to one record, killed at random moments or all at once: run by the tests, for it must fork.

python tests/store/processes.py kill RECORD ROUNDS | together RECORD PROCESSES
"""

import os
import random
import signal
import sys
import time

from detente.store import Reading, Store
from detente.store.content import damages
from detente.store.grouping import group
from store.kept import keep, many, without_events
from store.others import APRIL, MARCH, event, imported

COUNT = 25
LONGEST = 0.5  # seconds until a process is killed: about as long as it needs


def add_round(where: str, number: int) -> None:
    """Every article and event of others, each another than in the round before, so that none finds its work done."""
    with Store(where, make=True) as store:
        for at, doc in enumerate(many(COUNT)):
            keep(store, without_events(doc, 3) if (at + number) % 2 else doc, Reading("1", f"rules {number}", "none"))
            if at % 8 == 7:
                group(store)
            imported(store, [event(at, goldstein=number % 10)], APRIL if number % 2 else MARCH)


def add_shuffled(where: str, number: int) -> None:
    docs = many(COUNT)
    random.Random(number).shuffle(docs)
    with Store(where, make=True) as store:
        for doc in docs:
            keep(store, doc)


def forked(work, where: str, number: int) -> int:  # type: ignore[no-untyped-def]
    child = os.fork()
    if child:
        return child
    try:
        work(where, number)
    except BaseException as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(1)
    os._exit(0)


def kill(where: str, rounds: int) -> None:
    chance, killed = random.Random(7), 0
    for number in range(rounds):
        child = forked(add_round, where, number)
        time.sleep(chance.uniform(0.01, LONGEST))
        os.kill(child, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        with Store(where, make=True) as store:
            assert (found := list(damages(store))) == [], found
    add_round(where, rounds)
    sys.stdout.write(f"{killed}")


def together(where: str, processes: int) -> None:
    children = [forked(add_shuffled, where, number) for number in range(processes)]
    sys.stdout.write(str(sum(os.waitpid(child, 0)[1] != 0 for child in children)))


if __name__ == "__main__":
    {"kill": kill, "together": together}[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
