"""Trains the English pipelines that ship: from corpora to packaged weights and their model card."""
