# A path with backslashes.
path = "C:\Users\me"
