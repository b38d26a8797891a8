"""Numbers and tables over what the record says of two states: plain values in, plain values out."""
