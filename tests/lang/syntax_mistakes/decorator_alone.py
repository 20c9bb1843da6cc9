# A decorator of nothing.
@property
x = 1
