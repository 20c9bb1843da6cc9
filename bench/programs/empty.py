# Nothing: what it takes to start, which is subtracted from the others.
