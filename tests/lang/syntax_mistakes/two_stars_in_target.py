# Two starred targets.
a, *b, *c = x
