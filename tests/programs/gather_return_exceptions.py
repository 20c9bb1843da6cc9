# return_exceptions: the exceptions are results among the others.
import asyncio


async def parse(text):
    await asyncio.sleep(len(text))
    return int(text)


async def main():
    texts = ["42", "七", "", "007"]
    results = await asyncio.gather(*[parse(t) for t in texts], return_exceptions=True)
    for text, result in zip(texts, results):
        if isinstance(result, Exception):
            print(f"{text!r}: {type(result).__name__}: {result}")
        else:
            print(f"{text!r}: {result}")
    print("good:", [r for r in results if not isinstance(r, Exception)])


asyncio.run(main())
