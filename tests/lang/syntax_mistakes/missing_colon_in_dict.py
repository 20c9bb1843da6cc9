# A key without a colon.
d = {"a": 1, "b"}
