"""The register of actors brought up to date: the blocks that articles touch which came, went or were read anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, delete, func, select, update

from detente.model.registry import Correction, NamedActor, Registered
from detente.resolution.registry import block_of, one_of, told_apart
from detente.resolution.registry_corrections import corrected
from detente.store.corrections import corrections_in, is_one_of
from detente.store.many_rows import batches, put, within
from detente.store.registered_states import Named, add_to_state, count_state, word_rows
from detente.store.registry_tables import members, names, registered, unregistered, words
from detente.store.schema import actors, articles
from detente.store.store import Store
from detente.store.waiting import wait

AT_ONCE: Final = 20_000  # members that are told apart at a time
UNNAMED: Final = "actor.unnamed"  # the rule of actors whose article has no name for them
ACTOR: Final = (
    actors.c.id, articles.c.id.label("version"), articles.c.dct, actors.c.name, actors.c.kind, actors.c.role,
    actors.c.organisation, actors.c.country, actors.c.sector, actors.c.former, actors.c.certainty,
    actors.c.rule,
)  # fmt: skip


def mark(connection: Connection, keys: Iterable[int]) -> None:
    """Have articles, by their keys, registered anew before the register is read again."""
    wait(connection, unregistered, keys)


def register(store: Store) -> None:
    """Bring the register up to date; nothing where it is.

    Raises:
        StoreError: The database failed; nothing was changed.
    """
    with store.reading() as connection:
        if connection.scalar(select(unregistered.c.article).limit(1)) is None:
            return
    with store.writing() as connection:
        pending = list(connection.scalars(select(unregistered.c.article).order_by(unregistered.c.article)))
        found = corrections_in(connection)
        spread = {each.seq: _blocks_of(connection, each) for each in found}
        left = _left(connection, pending)
        came, states = _came(connection, pending, set().union(*spread.values()))
        _renew(connection, left | came, spread, found)
        for block in sorted(states.keys() - left):
            add_to_state(connection, block, states[block])
        connection.execute(delete(unregistered))


def actors_of(connection: Connection, condition: Any) -> Iterator[tuple[int, int, str, NamedActor]]:
    """The members of the register that meet a condition: article's key, number in it, whose they are, the actor."""
    for row in connection.execute(_members().where(condition)):
        yield row[0], row[1], row[2], _actor(row[3:])


def _members(*more: Any) -> Select[Any]:
    return (
        select(members.c.article, members.c.n, members.c.registered, *more, *ACTOR)
        .join(articles, articles.c.key == members.c.article)
        .join(actors, (actors.c.article == members.c.article) & (actors.c.n == members.c.n))
    )


def _actor(row: Sequence[Any]) -> NamedActor:
    finding, article, day, name, kind, role, organisation, country, sector, former, certainty, rule = row
    return NamedActor(
        finding, article, day, name, kind, role, organisation, country, sector, bool(former), certainty, rule == UNNAMED
    )


def _left(connection: Connection, pending: Sequence[int]) -> set[str]:
    """Take the actors of articles out; the blocks that they stood in."""
    touched: set[str] = set()
    for some in batches(pending):
        here = within(connection, members.c.article, some)
        touched |= set(connection.scalars(select(members.c.block).where(here).distinct()))
    by_hand = select(registered.c.id).where(registered.c.corrected == 1)
    spread: defaultdict[str, set[str]] = defaultdict(set)
    for one, block in connection.execute(
        select(members.c.registered, members.c.block).where(members.c.registered.in_(by_hand)).distinct()
    ):
        spread[one].add(block)
    touched = linked(touched, spread.values())
    for some in batches(pending):
        connection.execute(delete(members).where(within(connection, members.c.article, some)))
    return touched


def _came(connection: Connection, pending: Sequence[int], aside: set[str]) -> tuple[set[str], defaultdict[str, Named]]:
    """Put the actors of articles that count in, each in its block; the blocks to be renewed, and states named more.

    Who is nobody outside its article is registered at once, but for those whose blocks are set aside.
    """
    touched: set[str] = set()
    states: defaultdict[str, Named] = defaultdict(Named)
    for some in batches(pending):
        wanted = (
            select(actors.c.article, actors.c.n, *ACTOR)
            .join(articles, articles.c.key == actors.c.article)
            .where(within(connection, articles.c.key, some), articles.c.current == 1)
        )
        rows: list[tuple[Any, ...]] = []
        alone: list[tuple[str, Registered]] = []
        for row in connection.execute(wanted):
            actor = _actor(row[2:])
            block = block_of(actor)
            known = ""
            if block.startswith("s "):
                known = block.removeprefix("s ")
                states[block].add(actor.name, row[0], actor.day)
            elif block.startswith("g ") and block not in aside:
                one = one_of([actor])
                known = one.id
                alone.append((block, one))
            else:
                touched.add(block)
            rows.append((row[0], row[1], block, known))
        put(connection, members, rows)
        _insert(connection, alone, set())
    return touched, states


def linked(touched: set[str], groups: Iterable[set[str]]) -> set[str]:
    """The blocks that are touched, with all of each group of which one is."""
    rest = list(groups)
    while more := [group for group in rest if touched & group]:
        touched = touched.union(*more)
        rest = [group for group in rest if not touched & group]
    return touched


def _renew(connection: Connection, touched: set[str], spread: dict[int, set[str]], found: list[Correction]) -> None:
    touched = linked(touched, spread.values())
    mine = [each for each in found if spread[each.seq] & touched]
    together = sorted(set().union(*(spread[each.seq] for each in mine)))
    states = sorted(block for block in touched if block.startswith("s "))
    _forget(connection, sorted(touched))
    if together:
        _write(connection, together, mine)
    for some in _packs(connection, sorted(touched - set(together) - set(states))):
        _write(connection, some, ())
    for block in states:
        count_state(connection, block)


def _packs(connection: Connection, blocks: Sequence[str]) -> Iterator[list[str]]:
    """Blocks with about so many members together; a block that has more by itself."""
    sizes: dict[str, int] = {}
    for some in batches(blocks):
        counted = select(members.c.block, func.count()).where(within(connection, members.c.block, some))
        sizes |= {row[0]: row[1] for row in connection.execute(counted.group_by(members.c.block))}
    pack: list[str] = []
    size = 0
    for block in blocks:
        if pack and size + sizes.get(block, 0) > AT_ONCE:
            yield pack
            pack, size = [], 0
        pack.append(block)
        size += sizes.get(block, 0)
    if pack:
        yield pack


def _blocks_of(connection: Connection, correction: Correction) -> set[str]:
    """The blocks in which those stand of whom a correction speaks, before articles come and after they left."""
    found: set[str] = set()
    for some in batches(sorted(frozenset().union(*correction.parts))):
        wanted = select(*ACTOR).join(articles, articles.c.key == actors.c.article)
        wanted = wanted.where(is_one_of(some), articles.c.current == 1)
        found |= {block_of(_actor(row)) for row in connection.execute(wanted)}
    return found


def _forget(connection: Connection, blocks: Sequence[str]) -> None:
    if connection.scalar(select(registered.c.id).limit(1)) is None:
        return
    for some in batches(blocks):
        ids = list(connection.scalars(select(registered.c.id).where(within(connection, registered.c.block, some))))
        for column in (words.c.registered, names.c.registered, registered.c.id):
            connection.execute(delete(column.table).where(within(connection, column, ids)))


def _write(connection: Connection, blocks: Sequence[str], found: Sequence[Correction]) -> None:
    places: dict[str, tuple[int, int, str]] = {}
    those: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for article, n, now, actor, block in _in_blocks(connection, blocks):
        places[actor.finding] = (article, n, now)
        those[block].append(actor)
    home = {actor.finding: block for block, some in those.items() for actor in some}
    ones = [one_of(some) for block, here in those.items() for some in told_apart(block, here)]
    by_hand: set[str] = set()
    if found:
        plain = {each.id: each for each in ones}
        ones = list(corrected(ones, found))
        by_hand = {each.id for each in ones if plain.get(each.id) != each}
    _insert(connection, [(home[each.members[0].finding], each) for each in ones], by_hand)
    moved = [
        {"at_article": places[member.finding][0], "at_n": places[member.finding][1], "one": each.id}
        for each in ones
        for member in each.members
        if places[member.finding][2] != each.id
    ]
    if moved:
        at = (members.c.article == bindparam("at_article")) & (members.c.n == bindparam("at_n"))
        connection.execute(update(members).where(at).values(registered=bindparam("one")), moved)


def _in_blocks(connection: Connection, blocks: Sequence[str]) -> Iterator[tuple[int, int, str, NamedActor, str]]:
    wanted = _members(members.c.block).where(within(connection, members.c.block, blocks))
    for row in connection.execute(wanted):
        yield row[0], row[1], row[2], _actor(row[4:]), row[3]


def _insert(connection: Connection, ones: Sequence[tuple[str, Registered]], by_hand: set[str]) -> None:
    rows: list[tuple[Any, ...]] = []
    named: list[tuple[Any, ...]] = []
    worded: list[tuple[Any, ...]] = []
    for block, each in ones:
        first, last = each.members[0].day, each.members[-1].day
        count = len({member.article for member in each.members})
        rows.append((each.id, each.kind, each.name, each.country, block, first, last, count, int(each.id in by_hand)))
        counts = Counter(name for name, _ in {(member.name, member.article) for member in each.members})
        named += [(each.id, name, counts[name]) for name in sorted(counts)]
        worded += word_rows(each.id, (each.name, *counts))
    for table, those in ((registered, rows), (names, named), (words, worded)):
        put(connection, table, those)
