"""Five million additions, comparisons and appends to a list."""


def main():
    total = 0
    for _ in range(5):
        items = []
        append = items.append
        i = 0
        while i < 500_000:
            total = total + i
            if total > 1_000_000:
                total = total - 1_000_000
            items.append(total)
            append(i)
            i += 1
    assert len(items) == 1_000_000


main()
