# A lock for each key, as long as somebody has it.
import asyncio
import threading
import weakref

locks = weakref.WeakValueDictionary()


def lock_of(key, make):
    lock = locks.get(key)
    if lock is None:
        lock = locks[key] = make()
    return lock


for make in (threading.Lock, threading.RLock, threading.Condition, asyncio.Lock):
    held = lock_of("file", make)
    print(make.__name__, lock_of("file", make) is held, len(locks))
    told = weakref.ref(held, lambda gone: print("gone"))
    del held
    print(len(locks), told() is None)


async def main():
    async with lock_of("a", asyncio.Lock) as nothing:
        print(nothing, list(locks))
    with lock_of("b", threading.Lock):
        print(sorted(locks))
    print(list(locks))


asyncio.run(main())
