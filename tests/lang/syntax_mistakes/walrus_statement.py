# A walrus by itself.
x := 5
