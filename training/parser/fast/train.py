"""The training of one network of the fast pipeline: seeded, resumable, with lines of progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Adam, NumpyOps, Optimizer, fix_random_seed, set_current_ops
from threadpoolctl import threadpool_limits

from training.parser.fast import checkpoint
from training.parser.fast.config import examples_of
from training.parser.fast.figures import figures, score, told
from training.parser.fast.mixed import Mixed

SAID: Final = 100  # batches between two lines of progress
LAST, BEST = "last", "best"


def use_numpy() -> None:
    """Matrix products by numpy: on many processors thinc's own take twice the time."""
    set_current_ops(NumpyOps(use_blis=False))


def train(
    fresh: Callable[[], Language],
    mixed: Callable[[Language], Mixed],
    dev: Callable[[Language], Mapping[str, Sequence[Doc]]],
    out: Path,
    *,
    evaluations: int = 8,
    say: Callable[[str], None] = print,
) -> Path:
    """The folder of the best pipeline on the development sets.

    fresh: makes the pipeline with its first weights, where `out` holds no checkpoint; mixed: what it learns from;
    dev: sets of Docs by their names.
    """
    optimizer = Adam(L2=0.01, grad_clip=1.0, use_averages=True)
    out.mkdir(parents=True, exist_ok=True)
    best, place = -1.0, None
    if (out / LAST).is_dir():
        nlp, kept = checkpoint.load(out / LAST, optimizer)
        best, place = kept.best, kept.place
    else:
        nlp = fresh()
    stream, sets = mixed(nlp), dev(nlp)
    if place is not None:
        stream.go_to(place)
        say(f"going on after {stream.total:,} words")
    plan = stream.plan
    fix_random_seed(plan.seed + stream.total)
    done = stream.total * evaluations // plan.words
    began, before = monotonic(), stream.total
    with threadpool_limits(limits=1, user_api="blas"):
        steps, losses = 0, _Smooth()
        while stream.total < plan.words:
            losses.add(_step(nlp, stream, optimizer))
            steps += 1
            if steps % SAID == 0:
                rate = (stream.total - before) / (monotonic() - began)
                left = max(0, plan.words - stream.total) / rate / 60
                say(f"{stream.total:,} of {plan.words:,} words, {rate:,.0f} a second, {left:.0f} min left: {losses}")
            if stream.total * evaluations // plan.words > done:
                done = stream.total * evaluations // plan.words
                best = _evaluate(nlp, sets, optimizer, out, best, say)
                checkpoint.save(out / LAST, nlp, optimizer, checkpoint.Kept(stream.place(), best))
    return out / BEST


def _step(nlp: Language, stream: Mixed, optimizer: Optimizer) -> dict[str, float]:
    """The losses of one batch, divided by its words."""
    optimizer.learn_rate = stream.plan.rate_at(stream.total)
    examples = examples_of(nlp, stream.next())
    losses: dict[str, float] = {}
    nlp.update(examples, sgd=optimizer, drop=stream.plan.dropout, losses=losses)
    words = sum(len(example.predicted) for example in examples)
    return {name: loss / words for name, loss in losses.items()}


def _evaluate(
    nlp: Language,
    sets: Mapping[str, Sequence[Doc]],
    optimizer: Optimizer,
    out: Path,
    best: float,
    say: Callable[[str], None],
) -> float:
    """The best score so far; the averaged weights are kept where they reach it."""
    began = monotonic()
    with nlp.use_params(optimizer.averages):
        found = {name: figures(nlp, docs) for name, docs in sets.items()}
        if score(found.values()) > best:
            best = score(found.values())
            nlp.to_disk(out / BEST)
    lines = " | ".join(f"{name} {told(values)}" for name, values in found.items())
    say(f"DEV {lines} ({monotonic() - began:.0f} s)")
    return best


class _Smooth:
    """Running means of losses."""

    def __init__(self) -> None:
        self._means: dict[str, float] = {}

    def add(self, losses: Mapping[str, float]) -> None:
        for name, loss in losses.items():
            self._means[name] = 0.98 * self._means.get(name, loss) + 0.02 * loss

    def __str__(self) -> str:
        return " ".join(f"{name} {mean:.3f}" for name, mean in sorted(self._means.items()))
