"""Learning curves of trainings, drawn from the lines that they print.

    python benchmarks/learning_curve.py LOG... -o curves.svg

A line "… 123,456 of 4,400,000 words, …" says how far a training is, a line "… DEV EWT dev UAS 88.1 LAS 85.2 … |
names 71.0 (16 s)" how good it is there. Drawn are LAS of each treebank and F1 of names, in percent over millions of
words seen.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

Curve = list[tuple[float, float]]  # millions of words seen, percent

SEEN: Final = re.compile(r"\b([\d,]+) of [\d,]+ words, ")
PART: Final = re.compile(r"(?P<set>\w[\w ]*?) (?:UAS [\d.]+ )?LAS (?P<las>[\d.]+)|\bnames (?P<names>[\d.]+)")
COLOURS: Final = ("#1b6ca8", "#c2571a", "#2e7d32", "#7b3fa0", "#a61c3c", "#5f6b6d", "#8a6d00", "#00838f")
STEPS: Final = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)  # millions of words between two ticks
WIDTH, HEIGHT, EDGE, KEY = 760, 420, 48, 190


def curves(log: str) -> dict[str, Curve]:
    """The curves of one log, by what they show; a figure stands at the last count of words before it."""
    found: dict[str, Curve] = {}
    words = 0.0
    for line in log.split("\n"):
        seen = SEEN.search(line)
        if seen:
            words = int(seen[1].replace(",", "")) / 1e6
        if " DEV " not in line:
            continue
        for part in line.split(" DEV ")[1].split("|"):
            match = PART.search(part)
            if match:
                name = "names F1" if match["names"] else f"{match['set']} LAS"
                found.setdefault(name, []).append((words, float(match["names"] or match["las"])))
    return found


def drawn(lines: Mapping[str, Curve]) -> str:
    """An SVG of the curves with its axes and key.

    Raises:
        ValueError: There are no curves.
    """
    points = [point for curve in lines.values() for point in curve]
    if not points:
        raise ValueError("no DEV line in the logs: nothing to draw")
    most = max(x for x, _ in points) or 1.0
    low, high = (min(y for _, y in points) // 5 * 5, max(y for _, y in points) // 5 * 5 + 5)

    def at(x: float, y: float) -> str:
        across = EDGE + x / most * (WIDTH - EDGE - KEY)
        down = HEIGHT - EDGE - (y - low) / (high - low) * (HEIGHT - 2 * EDGE)
        return f"{across:.1f},{down:.1f}"

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-size="12" font-family="Arial">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{(WIDTH - KEY) / 2:.0f}" y="{HEIGHT - 8}">millions of words seen</text>',
    ]
    for percent in range(int(low), int(high) + 1, 5):
        left, right = at(0, percent), at(most, percent)
        parts.append(f'<polyline points="{left} {right}" stroke="#dddddd" fill="none"/>')
        parts.append(f'<text x="{EDGE - 28}" y="{float(left.split(",")[1]) + 4:.1f}">{percent}</text>')
    step = next((step for step in STEPS if most / step <= 9), most)
    for tick in range(int(most / step) + 1):
        x = float(at(step * tick, low).split(",")[0])
        parts.append(f'<text x="{x - 8:.1f}" y="{HEIGHT - EDGE + 18}">{step * tick:g}</text>')
    for number, (name, curve) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(at(*point) for point in curve)
        parts.append(f'<polyline points="{path}" stroke="{colour}" stroke-width="2" fill="none"/>')
        parts.append(
            f'<text x="{WIDTH - KEY + 12}" y="{EDGE + 18 * number}" fill="{colour}">'
            f"{escape(name)} {curve[-1][1]:.1f}</text>"
        )
    return "\n".join([*parts, "</svg>", ""])


def named(logs: Sequence[Path]) -> dict[str, Curve]:
    """The curves of all logs; where there are several, each is called by its log's name, too."""
    return {
        f"{path.stem}: {name}" if len(logs) > 1 else name: curve
        for path in logs
        for name, curve in curves(path.read_text("utf-8")).items()
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("logs", type=Path, nargs="+", metavar="LOG")
    options.add_argument("-o", "--out", type=Path, required=True, help="the SVG to write")
    args = options.parse_args()
    args.out.write_text(drawn(named(args.logs)), "utf-8")


if __name__ == "__main__":
    main()
