"""The commands for actors across articles: who is in the record, and corrections by hand of who is who."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Annotated, Final

import typer

from detente.model.actor import ActorKind
from detente.store.correcting import Kept, kept, merge, rename, split, undo
from detente.store.known_actors import MOST, InArticle, Listed, known, listed
from detente.store.store import DEFAULT as HERE
from detente.store.store import Store
from detente.surfaces.failures import report
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import CsvFlag, JsonFlag, LogDay, RecordPlace, day_of
from detente.surfaces.states import code_of, state_of
from detente.surfaces.terminal.actors import print_actors, print_corrections, print_known

EXAMPLES: Final = {  # "\b" keeps their lines as they are
    "list": """\b
Examples:
  detente actors list
  detente actors list blinken
  detente actors list --country PER --kind organisation --csv""",
    "show": """\b
Examples:
  detente actors show "Wang Yi"
  detente actors show p-3e992da7e658 --json""",
    "split": """\b
Examples:
  detente actors split p-3e992da7e658 --role striker
  detente actors split p-3e992da7e658 --articles a14,a15""",
}
actors = typer.Typer(name="actors", help="Who is in the record, across articles.", rich_markup_mode=None)


@actors.command("list", epilog=EXAMPLES["list"])
def list_actors(
    name: Annotated[list[str] | None, typer.Argument(metavar="[NAME]", help="Words of a name.")] = None,
    country: Annotated[str, typer.Option(metavar="CODE|NAME", help="Whom they act for.")] = "",
    kind: Annotated[ActorKind | None, typer.Option(help="Left out, all but unnamed groups.")] = None,
    most: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many at most.")] = MOST,
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """List actors with their names and days, those of most articles first."""
    code = state_of(country) if country else None
    with Store(where) as store:
        found = listed(store, " ".join(name or ()), country=code, kind=kind, most=most)
    if as_json:
        write_rows(map(asdict, found), [], as_csv=False)
    elif as_csv:
        rows = ({**asdict(each), "names": "|".join(each.names)} for each in found)
        write_rows(rows, [field.name for field in fields(Listed)], as_csv=True)
    else:
        print_actors(found)
    if not found:
        report(f"nobody is called {' '.join(name)!r}" if name else "no actors found")


@actors.command("show", epilog=EXAMPLES["show"])
def show_actor(
    name: Annotated[list[str], typer.Argument(metavar="ID|NAME", help="An id, a name, or the code of a state.")],
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
    where: RecordPlace = HERE,
) -> None:
    """Show one actor: roles over time, names, what it said and did, the articles that name it."""
    text = " ".join(name)
    with Store(where) as store:
        found = known(store, text, code_of(text))
    if as_csv:
        write_rows(map(asdict, found.articles), [field.name for field in fields(InArticle)], as_csv=True)
    elif as_json:
        write_rows([asdict(found)], [], as_csv=False)
    else:
        print_known(found)


@actors.command("merge")
def merge_actors(
    ids: Annotated[list[str], typer.Argument(metavar="ID ID", help="Two actors or more that are one.")],
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Say that actors are one; it stays so for articles that are read again or added later."""
    with Store(where) as store:
        seq = merge(store, ids, day_of(added))
        report(f"{store.name}: correction {seq}: {', '.join(ids)} are one")


@actors.command("split", epilog=EXAMPLES["split"])
def split_actor(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of an actor.")],
    articles: Annotated[str, typer.Option(metavar="ID,ID", help="Articles in which it is somebody else.")] = "",
    role: Annotated[str, typer.Option(metavar="WORDS", help="The role in which it is somebody else.")] = "",
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Say that an actor is two: in some articles, or in a role, it is somebody else."""
    among = [each.strip() for each in articles.split(",") if each.strip()]
    if bool(among) == bool(role):
        raise typer.BadParameter("say who is somebody else, either by --articles or by --role")
    with Store(where) as store:
        seq = split(store, id, day_of(added), among=among, role=role or None)
        report(f"{store.name}: correction {seq}: {id} is two")


@actors.command("rename")
def rename_actor(
    id: Annotated[str, typer.Argument(metavar="ID", help="Of an actor.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="How it is called.")],
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Say how an actor is called."""
    with Store(where) as store:
        seq = rename(store, id, name, day_of(added))
        report(f"{store.name}: correction {seq}: {id} is called {name}")


@actors.command("undo")
def undo_correction(
    seq: Annotated[int, typer.Argument(metavar="N", help="The number of the correction.")],
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Take a correction back."""
    with Store(where) as store:
        undo(store, seq, day_of(added))
        report(f"{store.name}: correction {seq} undone")


@actors.command("corrections")
def list_corrections(as_json: JsonFlag = False, as_csv: CsvFlag = False, where: RecordPlace = HERE) -> None:
    """List all corrections, with whom they speak of now, and those that wait for articles that are gone."""
    with Store(where) as store:
        found = kept(store)
    if as_json:
        write_rows(map(asdict, found), [], as_csv=False)
    elif as_csv:
        rows = ({**asdict(each), "actors": "|".join(each.actors), "names": "|".join(each.names)} for each in found)
        write_rows(rows, [field.name for field in fields(Kept)], as_csv=True)
    else:
        print_corrections(found)
    if not found:
        report("no corrections")
