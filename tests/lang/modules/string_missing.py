import string

try:
    string.nothing
except AttributeError as e:
    print(e)
try:
    string.capwords(3)
except AttributeError as e:
    print(e)
print(string.__name__, hasattr(string, "digits"))
