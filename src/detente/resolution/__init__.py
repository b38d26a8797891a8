"""What the words refer to."""
