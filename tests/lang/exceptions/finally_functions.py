# Functions and comprehensions in a `finally` block, which is compiled once for each way out.


def run(raises):
    try:
        if raises:
            raise KeyError("own")
    finally:

        def doubled(numbers):
            result = []
            for number in numbers:
                twice = number * 2
                result.append(twice)
            return result

        pairs = {a: [a + b for b in range(2)] for a in range(2)}
        longest = sorted(("aa", "b"), key=lambda text: (len(text), text))
        print(doubled(range(3)), pairs, longest, sum(n for n in range(4)))


run(False)
try:
    run(True)
except KeyError as error:
    print(repr(error))
