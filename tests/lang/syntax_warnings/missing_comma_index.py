# A list that is indexed with what cannot index it.
try:
    [[1, 2] ["a"], {1}]
except TypeError as e:
    print(e)
try:
    {1, 2}[0]
except TypeError as e:
    print(e)
try:
    "abc"[1.5]
except TypeError as e:
    print(e)
