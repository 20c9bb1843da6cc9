def f(a, b):
    return (a +
            b["key"])


x = {"one": [1, 2, 3]}
print(x["one"][0] + 1)
print(1 + f(1, x)) + 2
