"""What the text says and where. The finders never import each other: they meet in the Document."""
