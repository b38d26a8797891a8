"""The English pipelines that ship."""
