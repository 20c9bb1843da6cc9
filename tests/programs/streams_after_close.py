# An end of a connection whose other end is closed: what writing, write_eof() and reading say, step by step.
# python: 3.8 3.11 3.12 3.13
import asyncio
async def handle(r, w):
    await r.readline()
    w.write(b"bye\n")
    w.close()
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = s.sockets[0].getsockname()[1]
    for how in ("eof", "write eof", "write write", "write sleep eof", "write read", "eof write", "write close", "write sleep write", "write sleep0 eof", "write eof eof", "write abort"):
        r, w = await asyncio.open_connection("127.0.0.1", port)
        w.write(b"hello\n")
        await asyncio.sleep(0.1)
        for step in how.split():
            try:
                if step == "eof": w.write_eof()
                elif step == "write": w.write(b"more\n"); await w.drain()
                elif step == "sleep": await asyncio.sleep(0.1)
                elif step == "sleep0": await asyncio.sleep(0)
                elif step == "read": print(await r.read())
                elif step == "close": w.close()
                elif step == "abort": w.transport.abort()
                print(how, "|", step, "ok", w.is_closing(), r.at_eof())
            except (OSError, RuntimeError) as e:
                print(how, "|", step, repr(e), w.is_closing())
        w.close()
        try:
            await w.wait_closed()
        except OSError as e:
            print(how, "closed", repr(e))
    s.close()
asyncio.run(main())
