# Arithmetic with constants is done before the check.
try:
    (1 + 2)(3)
except TypeError as e:
    print(e)
try:
    (3.0 / 2)[0]
except TypeError as e:
    print(e)
print(~True, ~False)
