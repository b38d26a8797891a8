"""What was read, in the shape that leaves detente."""
