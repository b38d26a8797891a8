"""From bytes to a dated Article."""
