a = [1, 2]
b = (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *a}, [*"ab", *range(2)], {**{"x": 1}, "y": 2, **{"x": 3}})
print(*a, *b, sep="-")
print([*[]], (*(),), {**{}})
try:
    [*5]
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
x = 1, *a
print(x)
for y in *a, 9:
    print(y, end=" ")
print()


def gen():
    return *a, *b


print(gen())
