# Several names cannot be annotated.
a, b: int = 1, 2
