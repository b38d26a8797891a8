"""The codebook of events, made out of the tables that code them."""
