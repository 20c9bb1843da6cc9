# bytes literals are ASCII.
x = b"é"
