# A digit that is none.
x = 0xZZ
