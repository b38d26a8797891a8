"""The fast pipeline: spaCy's convolutional network, taught by treebanks, by names and by the accurate pipeline."""
