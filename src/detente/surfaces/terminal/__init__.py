"""Answers on a terminal; the same words without colour where the output is no terminal."""
