# A traceback through functions, methods, lambdas and comprehensions, with a repeated line.
import asyncio


class Tree:
    def __init__(self, depth):
        self.depth = depth

    def height(self):
        if self.depth == 0:
            return self.missing
        return 1 + Tree(self.depth - 1).height()


def measure(trees):
    return [tree.height() for tree in trees]


async def main():
    await asyncio.sleep(0)
    apply = lambda f, x: f(x)
    return apply(measure, [Tree(6), Tree(2)]) + [
        1,
    ]


asyncio.run(main())
