"""The network: a small transformer encoder with a head for each task on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from detente.language.english.wordpieces import SHAPES
from training.parser.labels import Labels

CLASSIFIED: Final = ("upos", "tags", "morphs", "lemma_rules", "starts", "names")
FAR: Final = -1e4  # the score of a head that cannot be


@dataclass(frozen=True, slots=True)
class Design:
    """What was tried in the ablations: see benchmarks/parser.md.

    mix: each task reads a learned mix of all layers; otherwise the last layer.
    arc, label: width of what the arcs and their labels are scored on.
    dropout: of the words' vectors; arc_dropout: of what the arcs and labels are scored on.
    """

    mix: bool = True
    arc: int = 512
    label: int = 96
    dropout: float = 0.2
    arc_dropout: float = 0.33


@dataclass(frozen=True, slots=True)
class Batch:
    """Passages as tensors; B passages, L pieces, N words, all padded.

    pieces, shapes, attention: [B, L]. first: [B, N], where each word's first piece stands.
    allowed: [B, N, N + 1], which heads each word may have; column 0 is the root.
    heads: [B, N], 0 is the root, i the i-th word; labels: [B, N] per task; -100 where nothing is known.
    """

    pieces: Tensor
    shapes: Tensor
    attention: Tensor
    first: Tensor
    allowed: Tensor
    heads: Tensor
    labels: Mapping[str, Tensor]
    words: int


class Dropout(nn.Module):
    """Dropout with one mask for all words of a passage (Gal & Ghahramani 2016), which is cheap to draw."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.p = share

    def forward(self, values: Tensor) -> Tensor:
        """[B, N, width] to the same."""
        if not self.training or not self.p:
            return values
        kept = torch.rand(values.size(0), 1, values.size(-1)) >= self.p
        return values * (kept.to(values.dtype) / (1 - self.p))


class Mix(nn.Module):
    """A weighted mean of the layers, with one learned weight each (Peters et al. 2018)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, layers: Tensor) -> Tensor:
        """[layers, B, N, width] to [B, N, width]."""
        return self.scale * torch.einsum("l,lbnw->bnw", functional.softmax(self.weights, 0), layers)


class Last(nn.Module):
    """The last layer alone."""

    def forward(self, layers: Tensor) -> Tensor:
        """[layers, B, N, width] to [B, N, width]."""
        return layers[-1]


class Network(nn.Module):
    """Encoder, layer mixes, biaffine arcs and labels (Dozat & Manning 2017), and one linear classifier a task."""

    def __init__(self, config: BertConfig, labels: Labels, design: Design) -> None:
        super().__init__()
        config.attention_probs_dropout_prob = 0.0
        self.encoder = BertModel(config, add_pooling_layer=False)
        for module in list(self.encoder.modules()):
            for name, child in list(module.named_children()):
                if isinstance(child, nn.Dropout):
                    setattr(module, name, Dropout(child.p))
        width = config.hidden_size
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape.weight)
        layers = config.num_hidden_layers + 1
        self.mixes = nn.ModuleDict({n: Mix(layers) if design.mix else Last() for n in ("tree", "tags", "names")})
        self.dropout = Dropout(design.dropout)
        self.arc_dropout = Dropout(design.arc_dropout)
        sizes = labels.as_json()
        self.classifiers = nn.ModuleDict({task: nn.Linear(width, len(sizes[task])) for task in CLASSIFIED})
        self.arc_head, self.arc_dep = nn.Linear(width, design.arc), nn.Linear(width, design.arc)
        self.label_head, self.label_dep = nn.Linear(width, design.label), nn.Linear(width, design.label)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_weight = nn.Parameter(torch.zeros(design.arc + 1, design.arc))
        nn.init.orthogonal_(self.arc_weight)
        self.arc_weight.data.mul_(0.1)
        self.label_weight = nn.Parameter(torch.randn(design.label + 1, len(labels.deps), design.label + 1) * 0.02)

    def words(self, pieces: Tensor, shapes: Tensor, attention: Tensor, first: Tensor) -> Tensor:
        """The vectors of all words in all layers: [layers, B, N, width]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes)
        states = self.encoder(inputs_embeds=embedded, attention_mask=attention, output_hidden_states=True).hidden_states
        index = first.unsqueeze(-1).expand(-1, -1, embedded.size(-1))
        return torch.stack([torch.gather(layer, 1, index) for layer in states])

    def tree(self, layers: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of the arcs [B, N, N + 1]; what labels are scored on: heads [B, N + 1, label], words [B, N, label]."""
        words = self.dropout(self.mixes["tree"](layers))
        heads = torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)
        arc_head = self.arc_dropout(functional.gelu(self.arc_head(heads)))
        arc_dep = _one_more(self.arc_dropout(functional.gelu(self.arc_dep(words))))
        arcs = arc_dep @ self.arc_weight.to(arc_dep.dtype) @ arc_head.transpose(1, 2)
        label_head = self.arc_dropout(functional.gelu(self.label_head(heads)))
        label_dep = self.arc_dropout(functional.gelu(self.label_dep(words)))
        return arcs, label_head, label_dep

    def label_scores(self, label_head: Tensor, label_dep: Tensor, heads: Tensor) -> Tensor:
        """Scores of the labels of the arcs to `heads`: [B, N, labels]."""
        chosen = torch.gather(label_head, 1, heads.unsqueeze(-1).expand(-1, -1, label_head.size(-1)))
        weight = self.label_weight.to(label_dep.dtype)
        width, labels, _ = weight.shape
        turned = (_one_more(label_dep) @ weight.reshape(width, -1)).unflatten(-1, (labels, width))
        return (turned @ _one_more(chosen).unsqueeze(-1)).squeeze(-1)

    def classified(self, layers: Tensor) -> dict[str, Tensor]:
        """Scores of each classifier's labels: [B, N, labels]."""
        tags, names = self.dropout(self.mixes["tags"](layers)), self.dropout(self.mixes["names"](layers))
        return {task: head(names if task == "names" else tags) for task, head in self.classifiers.items()}


def _one_more(values: Tensor) -> Tensor:
    """With a column of ones, so that a product has a bias."""
    return functional.pad(values, (0, 1), value=1.0)


def fresh(encoder: Path, labels: Labels, design: Design) -> Network:
    """A network on the pretrained encoder of a folder (config.json, model.safetensors), its heads not yet trained."""
    network = Network(BertConfig.from_pretrained(encoder), labels, design)
    pretrained = BertModel.from_pretrained(encoder, add_pooling_layer=False)
    network.encoder.load_state_dict(pretrained.state_dict())
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    return network


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each task that the batch knows anything of."""
    layers = network.words(batch.pieces, batch.shapes, batch.attention, batch.first)
    found = {}
    if (batch.heads >= 0).any():
        arcs, label_head, label_dep = network.tree(layers)
        arcs = arcs.float().masked_fill(~batch.allowed, FAR)
        found["arcs"] = _entropy(arcs, batch.heads)
        scores = network.label_scores(label_head, label_dep, batch.heads.clamp(min=0))
        found["deps"] = _entropy(scores.float(), batch.labels["deps"])
    for task, scores in network.classified(layers).items():
        if task in batch.labels:
            found[task] = _entropy(scores.float(), batch.labels[task])
    return found


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)


def as_state(network: Network, labels: Labels, design: Design) -> dict[str, Any]:
    """What a checkpoint keeps of the network."""
    return {"weights": network.state_dict(), "labels": labels.as_json(), "design": asdict(design)}
