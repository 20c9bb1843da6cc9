# The methods of None.
print(None.__bool__(), None.__eq__(None), None.__repr__(), None.__hash__() == hash(None), None.__class__)
try:
    None.x
except AttributeError as e:
    print(e)
