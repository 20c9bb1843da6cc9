# Names that the library has from a version on are not there before, and annotations kept as text are
# what the version makes of them.
from __future__ import annotations

import asyncio
import enum
import io
import logging


async def main(a: u"text", b: Literal["x", "y"] = None, *c: 1e400) -> (yields) | (None):
    names = [(enum, "EnumDict"), (enum, "StrEnum"), (io, "text_encoding"),
             (logging, "logAsyncioTasks"), (asyncio, "TaskGroup"), (asyncio, "to_thread")]
    for module, name in names:
        print(module.__name__, name, hasattr(module, name))
    for name, text in main.__annotations__.items():
        print(name, text)
    await asyncio.sleep(0)
    try:
        exec("from __future__ import annotations\nx: (yield)", {})
    except SyntaxError as error:
        print(error.msg)


asyncio.run(main(1))
