# One keyword twice.
f(a=1, a=2)
