"""The training loop: seeded, resumable, with a line of progress."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Final

import torch

from training.parser.augmented import Casing, recased
from training.parser.corpora import Sentence
from training.parser.network import Network, losses
from training.parser.passages import Cut, Passage, batches, passages
from training.parser.tensors import Tensors

WEIGHTS: Final[Mapping[str, float]] = {
    "arcs": 1.0, "deps": 1.0, "upos": 0.3, "tags": 0.3, "morphs": 0.3, "lemma_rules": 0.3, "starts": 0.3, "names": 1.0,
}  # fmt: skip
SAID: Final = 100  # steps between two lines of progress


@dataclass(frozen=True, slots=True)
class Source:
    """Sentences to learn from, with their share of the words seen; `changed` writes one anew in each round."""

    name: str
    sentences: Sequence[Sentence]
    share: float
    cut: Cut = field(default_factory=Cut)
    changed: Callable[[Sentence, random.Random], Sentence] = lambda sentence, _: sentence


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn.

    words: words seen in all; batch: words of a batch, padding counted; rates: of the encoder and of the heads.
    warm, cool: shares of the words at the start and at the end over which the rates rise and fall.
    """

    words: int
    batch: int = 700
    encoder_rate: float = 1.5e-4
    head_rate: float = 1.2e-3
    warm: float = 0.03
    cool: float = 0.3
    seed: int = 0
    casing: Casing = field(default_factory=Casing)

    def factor(self, seen: int) -> float:
        """What the rates are multiplied with after `seen` words."""
        done = seen / self.words
        return min(1.0, done / self.warm + 0.02, max(0.01, (1 - done) / self.cool))


class Stream:
    """Batches of one source for ever, cut and mixed anew in each round."""

    def __init__(self, source: Source, plan: Plan) -> None:
        self._source, self._plan = source, plan
        self.round = 0
        self._left: Iterator[list[Passage]] = iter(())

    def next(self) -> list[Passage]:
        """The next batch."""
        while (batch := next(self._left, None)) is None:
            rng = random.Random(f"{self._plan.seed} {self._source.name} {self.round}")
            changed = (self._source.changed(sentence, rng) for sentence in self._source.sentences)
            sentences = [recased(sentence, rng, self._plan.casing) for sentence in changed]
            self._left = batches(passages(sentences, rng, self._source.cut), self._plan.batch, rng)
            self.round += 1
        return batch

    def skip(self, count: int) -> None:
        """Goes on after `count` batches."""
        for _ in range(count):
            self.next()


def train(
    network: Network,
    tensors: Tensors,
    sources: Sequence[Source],
    plan: Plan,
    checkpoint: Path,
    *,
    begin: Path | None = None,
    every: float = 240.0,
    say: Callable[[str], None] = print,
    measured: Callable[[Network], str] | None = None,
) -> None:
    """Trains the network in place; goes on from the checkpoint where there is one, and writes it every few minutes.

    begin: the checkpoint of another training, whose weights and momenta it starts from.
    """
    optimizer = _optimizer(network, plan)
    streams = [Stream(source, plan) for source in sources]
    counts = [0] * len(sources)  # batches taken of each source
    seen = [0] * len(sources)  # words seen of each source
    if checkpoint.is_file():
        kept: dict[str, Any] = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(kept["weights"])
        optimizer.load_state_dict(kept["optimizer"])
        counts, seen = kept["counts"], kept["seen"]
        for stream, count in zip(streams, counts, strict=True):
            stream.skip(count)
        say(f"going on after {sum(seen):,} words")
    elif begin:
        kept = torch.load(begin, weights_only=True)
        network.load_state_dict(kept["weights"])
        optimizer.load_state_dict(kept["optimizer"])
    torch.manual_seed(plan.seed + sum(counts))
    began = saved = monotonic()
    before = sum(seen)
    smooth: dict[str, float] = {}
    trunk = sum(seen) >= plan.words * (1 - plan.cool)
    while sum(seen) < plan.words:
        at = max(range(len(sources)), key=lambda i: sources[i].share * (sum(seen) + 1) - seen[i])
        batch = tensors.batch(streams[at].next())
        factor = plan.factor(sum(seen))
        for group, rate in zip(
            optimizer.param_groups, (plan.encoder_rate, plan.head_rate, plan.head_rate), strict=True
        ):
            group["lr"] = rate * factor
        network.train()
        found = losses(network, batch)
        optimizer.zero_grad()
        sum((WEIGHTS[task] * loss for task, loss in found.items()), torch.zeros(())).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        counts[at] += 1
        seen[at] += batch.words
        for task, loss in found.items():
            smooth[task] = 0.98 * smooth.get(task, loss.item()) + 0.02 * loss.item()
        if sum(counts) % SAID == 0:
            rate = (sum(seen) - before) / (monotonic() - began)
            left = (plan.words - sum(seen)) / rate / 60
            figures = " ".join(f"{task} {loss:.3f}" for task, loss in sorted(smooth.items()))
            say(f"{sum(seen):,} of {plan.words:,} words, {rate:,.0f} a second, {left:.0f} min left: {figures}")
        cooling = sum(seen) >= plan.words * (1 - plan.cool)
        if monotonic() - saved > every or (cooling and not trunk):
            _save(checkpoint, network, optimizer, counts, seen)
            if cooling and not trunk:
                _save(checkpoint.with_suffix(".trunk"), network, optimizer, counts, seen)
                trunk = True
            if measured:
                say(measured(network))
            saved = monotonic()
    _save(checkpoint, network, optimizer, counts, seen)
    if measured:
        say(measured(network))


def _optimizer(network: Network, plan: Plan) -> torch.optim.AdamW:
    """The encoder learns slowly, the heads fast; vectors and biases of the heads do not decay."""
    encoder: list[torch.Tensor] = []
    heads: list[torch.Tensor] = []
    plain: list[torch.Tensor] = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        chosen = encoder if name.startswith("encoder.") else heads if parameter.dim() > 1 else plain
        chosen.append(parameter)
    return torch.optim.AdamW(
        [
            {"params": encoder, "lr": plan.encoder_rate, "weight_decay": 0.01},
            {"params": heads, "lr": plan.head_rate, "weight_decay": 0.01},
            {"params": plain, "lr": plan.head_rate, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def _save(
    path: Path, network: Network, optimizer: torch.optim.Optimizer, counts: Sequence[int], seen: Sequence[int]
) -> None:
    part = path.with_suffix(".part")
    kept = {"weights": network.state_dict(), "optimizer": optimizer.state_dict(), "counts": counts, "seen": seen}
    torch.save(kept, part)
    part.replace(path)
