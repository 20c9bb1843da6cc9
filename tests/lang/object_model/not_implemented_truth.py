# NotImplemented has no truth of its own.
print(bool(NotImplemented))
print(not NotImplemented)
