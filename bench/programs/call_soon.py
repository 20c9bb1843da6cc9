"""A chain of a million callbacks: each plans the next one."""
import asyncio

ROUNDS = 1_000_000


def main():
    loop = asyncio.new_event_loop()
    left = ROUNDS

    def step():
        nonlocal left
        left -= 1
        if left:
            loop.call_soon(step)
        else:
            loop.stop()

    loop.call_soon(step)
    loop.run_forever()
    loop.close()
    assert left == 0


main()
