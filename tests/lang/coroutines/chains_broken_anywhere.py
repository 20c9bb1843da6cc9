# Chains of coroutines and generators, driven from the outside and from their middle, in any order:
# what each answers, whether it runs, and what it waits for.
import gc
import types


@types.coroutine
def pause(value):
    return (yield value)


async def deep(level, links):
    links.append(level)
    try:
        if level == 0:
            for n in range(12):
                await pause(f"pause {n}")
            return "innermost"
        inner = deep(level - 1, links)
        chain.append(inner)
        result = await inner
        await pause(f"after level {level}")
        return f"{result}, {level}"
    except ValueError as error:
        await pause(f"level {level} caught {error}")
        return f"level {level} mended"
    finally:
        links.append(~level)


def nested(level):
    if level == 0:
        for n in range(12):
            try:
                yield n
            except ValueError as error:
                yield f"caught {error}"
        return "end"
    inner = nested(level - 1)
    chain.append(inner)
    result = yield from inner
    yield f"after level {level}"
    return f"{result}, {level}"


def state(link):
    if isinstance(link, types.CoroutineType):
        return link.cr_running, link.cr_await in chain, link.cr_frame is None
    return link.gi_running, link.gi_yieldfrom in chain, link.gi_frame is None


def attempt(label, function, *args):
    try:
        result = function(*args)
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(label, "->", result)


seed = 7


def number(below):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return (seed >> 12) % below


for round_ in range(120):
    kind = deep if round_ % 2 else nested
    depth = 1 + number(5)
    links = []
    chain = []
    chain.append(deep(depth, links) if kind is deep else nested(depth))
    print("round", round_, kind.__name__, depth)
    attempt("start", chain[0].send, None)
    for step in range(4 + number(8)):
        # Mostly from the outside, so that chains are whole again before they are broken anew.
        at = 0 if number(3) else number(len(chain))
        what = number(12)
        if what < 8:
            attempt(f"send {at}", chain[at].send, None)
        elif what < 10:
            attempt(f"throw {at}", chain[at].throw, ValueError(f"error {step}"))
        elif what == 10:
            attempt(f"close {at}", chain[at].close)
        else:
            gc.collect()
        print([state(link) for link in chain], links)
    if number(2):
        del chain[0]
        gc.collect()
        if chain:
            attempt("send to what is left", chain[0].send, None)
    while chain:
        attempt("close", chain.pop(number(len(chain))).close)
    print(links)


# A chain that looks at itself while it runs, and one that runs on top of it.
async def looks():
    print("looks", [link.cr_running for link in whole])
    await pause("one")
    print("looks", [link.cr_running for link in whole], [link.cr_await is None for link in whole])
    attempt("itself", whole[0].send, None)
    attempt("the middle", whole[1].send, None)
    print(list(nested(0)), end=" ")
    print(sum(1 for _ in nested(0)))
    await pause("two")
    return "seen"


async def passes(inner):
    return await inner


chain = []
whole = [looks()]
for _ in range(3):
    whole.insert(0, passes(whole[0]))
attempt("first", whole[0].send, None)
print([link.cr_running for link in whole])
attempt("second", whole[0].send, None)
print([link.cr_running for link in whole])
attempt("the middle", whole[2].send, None)
attempt("third", whole[0].send, None)
attempt("fourth", whole[0].send, None)
