"""One self-contained page: articles with their findings marked in place, beside them their briefs."""
