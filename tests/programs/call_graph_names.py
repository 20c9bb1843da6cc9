# The names of the call graph are there from 3.14 on.
import asyncio

for name in ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry",
             "FutureCallGraph", "future_add_to_awaited_by", "future_discard_from_awaited_by"):
    try:
        print(name, name in asyncio.__all__, getattr(asyncio, name).__module__)
    except AttributeError as error:
        print(error)
for kind in (asyncio.Future, asyncio.Task):
    try:
        print(type(kind._asyncio_awaited_by).__name__)
    except AttributeError as error:
        print(error)
