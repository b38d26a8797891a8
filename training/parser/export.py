"""The trained network as what the package runs: an ONNX graph in 8 bits, tables, labels, pieces."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from detente.language.english.encoder import CLASSIFIED, GRAPH, LABELS, OUTPUTS, TABLES, VOCABULARY
from training.parser.labels import Labels
from training.parser.network import Network

OPSET: Final = 18


class Exported(nn.Module):
    """The same network written out in plain operations: queries, keys and values in one product, no dropout."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.heads = network.encoder.config.num_attention_heads
        self.joined = nn.ModuleList()
        for layer in network.encoder.encoder.layer:
            parts = (layer.attention.self.query, layer.attention.self.key, layer.attention.self.value)
            joined = nn.Linear(parts[0].in_features, 3 * parts[0].out_features)
            joined.weight.data = torch.cat([part.weight.data for part in parts])
            joined.bias.data = torch.cat([part.bias.data for part in parts])
            self.joined.append(joined)

    def forward(self, embedded: Tensor, attention: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Embedded [B, L, width], attention [B, L], first [B, N]; the outputs are named in encoder.OUTPUTS."""
        embeddings = self.network.encoder.embeddings
        places = embeddings.position_embeddings.weight[: embedded.size(1)] + embeddings.token_type_embeddings.weight[0]
        state = embeddings.LayerNorm(embedded + places)
        mask = ((1 - attention) * -1e4).to(state.dtype)[:, None, None, :]
        index = first.unsqueeze(-1).expand(-1, -1, embedded.size(-1))
        layers = [torch.gather(state, 1, index)]
        for layer, joined in zip(self.network.encoder.encoder.layer, self.joined, strict=True):
            state = layer.attention.output.LayerNorm(
                state + layer.attention.output.dense(self._attended(state, joined, mask))
            )
            inner = functional.gelu(layer.intermediate.dense(state))
            state = layer.output.LayerNorm(state + layer.output.dense(inner))
            layers.append(torch.gather(state, 1, index))
        stacked = torch.stack(layers)
        arcs, label_head, label_dep = self.network.tree(stacked)
        scores = self.network.classified(stacked)
        starts = scores["starts"][..., 1] - scores["starts"][..., 0]
        best = [scores[task].argmax(-1) for task in CLASSIFIED]
        return arcs, label_head, label_dep, starts, scores["names"], *best

    def _attended(self, state: Tensor, joined: nn.Module, mask: Tensor) -> Tensor:
        batch, long, width = state.shape
        parts = joined(state).reshape(batch, long, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = parts[0] @ parts[1].transpose(-1, -2) / (width // self.heads) ** 0.5 + mask
        mixed = functional.softmax(scores, -1) @ parts[2]
        return mixed.transpose(1, 2).reshape(batch, long, width)


def export(network: Network, labels: Labels, vocabulary: Path, folder: Path, *, bits: int = 8) -> None:
    """Writes what `detente.language.english.encoder.Encoder` loads; `bits` is 8 or 32."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    width = network.encoder.config.hidden_size
    example = (torch.randn(2, 9, width), torch.ones(2, 9, dtype=torch.long), torch.tensor([[1, 3, 4], [2, 3, 5]]))
    batch, long, wide = (torch.export.Dim(name, min=1, max=4096) for name in ("batch", "long", "wide"))
    with tempfile.TemporaryDirectory() as place:
        plain = Path(place) / "plain.onnx"
        torch.onnx.export(
            Exported(network).eval(),
            example,
            str(plain),
            input_names=["embedded", "attention", "first"],
            output_names=list(OUTPUTS),
            dynamic_shapes={
                "embedded": {0: batch, 1: long},
                "attention": {0: batch, 1: long},
                "first": {0: batch, 1: wide},
            },
            opset_version=OPSET,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
        if bits == 8:
            quantize_dynamic(
                plain,
                folder / GRAPH,
                weight_type=QuantType.QInt8,
                per_channel=True,
                op_types_to_quantize=["MatMul", "Gemm"],
            )
        else:
            shutil.copy(plain, folder / GRAPH)
    onnx.checker.check_model(str(folder / GRAPH))
    table = network.encoder.embeddings.word_embeddings.weight.detach().numpy()
    scale = np.abs(table).max(1) / 127
    scale[scale == 0] = 1
    np.savez(
        folder / TABLES,
        embedding=np.round(table / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
        shapes=network.shape.weight.detach().numpy(),
        label_weight=network.label_weight.detach().numpy().astype(np.float16),
    )
    (folder / LABELS).write_text(json.dumps(labels.as_json(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    shutil.copyfile(vocabulary, folder / VOCABULARY)
