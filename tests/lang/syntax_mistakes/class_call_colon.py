# A colon within a call.
print("a": 1)
