"""Comprehensions of lists, sets and dicts, nested ones too."""


def main():
    for _ in range(10):
        squares = [i * i for i in range(100_000)]
        even = [n for n in squares if n % 2 == 0]
        table = {i: n for i, n in enumerate(even)}
        rest = {n % 1000 for n in squares}
        grid = [[x * y for x in range(100)] for y in range(100)]
        flat = [cell for row in grid for cell in row if cell]
    assert len(table) == 50_000 and rest and flat


main()
