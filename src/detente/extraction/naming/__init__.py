"""The names, roles and common nouns that mentions are made of."""
