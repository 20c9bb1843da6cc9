# python: 3.8 3.11 3.12 3.13
import asyncio
from urllib.parse import urlsplit, parse_qs
from http import HTTPStatus
import json


async def serve(reader, writer):
    try:
        line = await asyncio.wait_for(reader.readline(), 5)
        method, target, version = line.decode("latin-1").split()
        headers = {}
        while (h := (await reader.readline()).strip()):
            k, _, v = h.decode().partition(":")
            headers[k.strip().lower()] = v.strip()
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        url = urlsplit(target)
        status, payload = route(method, url.path, parse_qs(url.query), body)
    except (ValueError, asyncio.TimeoutError, asyncio.IncompleteReadError) as e:
        status, payload = HTTPStatus.BAD_REQUEST, {"error": type(e).__name__}
    data = json.dumps(payload).encode()
    writer.write(f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


def route(method, path, query, body):
    match_ = {("GET", "/"): lambda: (HTTPStatus.OK, query), ("POST", "/echo"): lambda: (HTTPStatus.CREATED, json.loads(body))}
    try:
        return match_[method, path]()
    except KeyError:
        return HTTPStatus.NOT_FOUND, {"path": path}


async def request(port, raw):
    r, w = await asyncio.open_connection("localhost", port)
    w.write(raw)
    if not raw.endswith(b"\n") and b"Length" not in raw:
        w.write_eof()
    reply = await r.read()
    w.close()
    head, _, body = reply.partition(b"\r\n\r\n")
    print(head.split(b"\r\n")[0].decode(), "|", body.decode())


async def main():
    server = await asyncio.start_server(serve, "localhost", 8080)
    async with server:
        await request(8080, b"GET /?a=1&a=2&b=%20x HTTP/1.1\r\nHost: x\r\n\r\n")
        await request(8080, b"POST /echo HTTP/1.1\r\nContent-Length: 8\r\n\r\n{\"a\": 1}")
        await request(8080, b"GET /nope HTTP/1.1\r\n\r\n")
        await request(8080, b"nonsense\r\n\r\n")
        for i in range(3):
            await request(8080, b"GET /?n=%d HTTP/1.0\r\n\r\n" % i)

asyncio.run(main())
# trace: no
