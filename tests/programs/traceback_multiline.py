# An error in an expression that spans lines: which line and which part the traceback marks.
def price(name, *, tax):
    table = {"tea": 30, "cake": "60"}
    return table[name] * (1 + tax)


def total(names):
    return sum(
        [
            price(
                name,
                tax=0.05,
            )
            for name in names
        ]
    )


print(f"{total(['tea']):.2f}")
print(
    "total:",
    total(["tea", "cake"]),
)
