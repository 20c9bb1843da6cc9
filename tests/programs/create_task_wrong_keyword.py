# What create_task says of keywords that it does not take in a version.
# The recorder's own class of tasks counts those that were refused.
# trace: no
import asyncio


async def work():
    pass


async def main():
    for function in (asyncio.create_task, asyncio.get_running_loop().create_task):
        for keywords in ({"start": True}, {"context": None}, {"name": "given"}):
            coroutine = work()
            try:
                task = function(coroutine, **keywords)
            except TypeError as error:
                print(error)
                coroutine.close()
            else:
                await task
                print("good", *keywords)


asyncio.run(main())
