"""Sorting numbers, strings and tuples, with and without a key."""


def main():
    seed = 1
    numbers = []
    for _ in range(100_000):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        numbers.append(seed)
    for _ in range(3):
        ordered = sorted(numbers)
        words = sorted([str(n) for n in numbers])
        pairs = sorted([(n % 1000, n) for n in numbers])
        by_key = sorted(numbers, key=lambda n: -n)
        floats = sorted([n / 7 for n in numbers], reverse=True)
    assert ordered == by_key[::-1] and words and pairs and floats


main()
