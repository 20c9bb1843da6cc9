# A letter behind a number.
x = 123abc
