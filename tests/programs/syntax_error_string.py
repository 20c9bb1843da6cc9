# A string that does not end.
text = "everything is fine
print(text)
