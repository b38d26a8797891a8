"""Scores on a terminal, a line for each layer."""

from __future__ import annotations

from collections.abc import Sequence

import orjson
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from detente.score.measures import Layer, f1
from detente.score.scores import Scored, Scores, as_figures, pooled
from detente.surfaces.outputs import write_out
from detente.surfaces.terminal.console import print_plainly


def print_scores(scored: Sequence[Scored], console: Console | None = None) -> None:
    """Print the scores of each article, and of several together."""
    for each in scored:
        text = f"text: {each.text}" if each.text else "without the text"
        print_plainly(
            Group(Text(f"{each.record} against {each.gold} ({text})", style="bold"), _table(each.layers)), console
        )
    if len(scored) > 1:
        together = pooled(each.layers for each in scored)
        print_plainly(Group(Text(f"pooled over {len(scored)} articles", style="bold"), _table(together)), console)


def write_scores(scored: Sequence[Scored]) -> None:
    """Write the scores as one JSON object, with the counts behind each figure."""
    rows = [
        {"gold": str(s.gold), "record": str(s.record), "text": s.text and str(s.text), "layers": as_figures(s.layers)}
        for s in scored
    ]
    together = as_figures(pooled(each.layers for each in scored))
    write_out(orjson.dumps({"articles": rows, "pooled": together}, option=orjson.OPT_INDENT_2).decode())


def _table(scores: Scores) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(style="cyan")
    for _ in range(5):
        table.add_column(justify="right")
    table.add_column(style="dim")
    table.add_row("layer", "gold", "record", "P", "R", "F1", "other figures", style="dim")
    for layer, shares in scores.items():
        p, r = shares["precision"], shares["recall"]
        counts = (str(r.judged), str(p.judged), figure(p.value), figure(r.value))
        table.add_row(layer, *counts, Text(figure(f1(shares)), style="bold"), _others(shares))
    return table


def _others(shares: Layer) -> str:
    """The layer's own figures, each with how many were judged."""
    return ", ".join(
        f"{name} {figure(share.value)}" + ("" if name.endswith("f1") else f" of {share.judged}")
        for name, share in shares.items()
        if name not in ("precision", "recall")
    )


def figure(value: float | None) -> str:
    """A figure with two decimals; a dash where nothing is to be judged."""
    return "-" if value is None else f"{value:.2f}"
