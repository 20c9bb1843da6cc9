# A tuple is always true.
assert (1 > 2, "never seen")
assert (), "the empty one is false"
