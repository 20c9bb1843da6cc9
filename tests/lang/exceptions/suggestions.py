# Names that are near a wrong one.
v4 = 1
try:
    exec("v5", {"v4": 1})
except NameError as e:
    print(e)
v5
