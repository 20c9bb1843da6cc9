async def f():
    pass


async def main():
    f()
    x = f()
    del x
    print("end of main")


try:
    main().send(None)
except StopIteration:
    print("done")
f()
print("last")
