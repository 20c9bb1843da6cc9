# A parenthesis that is never closed.
print("a"
x = 1
