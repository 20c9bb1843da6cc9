# From 3.13 on Python warns of asend(), athrow() and aclose() that nobody has awaited.


async def numbers():
    yield 1


generator = numbers()
for method, *values in (("asend", 1), ("athrow", ValueError), ("aclose",), ("__anext__",)):
    awaitable = getattr(generator, method)(*values)
    print(method, flush=True)
    del awaitable
    awaitable = getattr(generator, method)(*values)
    awaitable.close()
    del awaitable
