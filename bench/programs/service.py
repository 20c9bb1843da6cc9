# A small service and its clients in one process, for measuring the recorder: requests of JSON lines
# over streams, a queue of jobs with workers, a lock, a timeout for each
# request.
import asyncio
import hashlib
import json
import sys

CLIENTS = 20
REQUESTS = int(sys.argv[1]) if len(sys.argv) > 1 else 100
WORKERS = 4


class Service:
    def __init__(self):
        self.jobs = asyncio.Queue(maxsize=50)
        self.lock = asyncio.Lock()
        self.answered = 0

    async def work(self):
        while True:
            request, answer = await self.jobs.get()
            text = json.dumps(request, sort_keys=True)
            for _ in range(20):
                text = hashlib.sha256(text.encode()).hexdigest()
            rows = sorted(({"id": i, "key": (i * 7919) % 101} for i in range(60)),
                          key=lambda row: row["key"])
            if not answer.done():
                answer.set_result({"id": request["id"], "digest": text, "rows": rows})
            self.jobs.task_done()

    async def serve(self, reader, writer):
        while line := await reader.readline():
            answer = asyncio.get_running_loop().create_future()
            await self.jobs.put((json.loads(line), answer))
            async with asyncio.timeout(5):
                result = await answer
            async with self.lock:
                self.answered += 1
            writer.write(json.dumps(result).encode() + b"\n")
            await writer.drain()
        writer.close()


async def client(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    for i in range(REQUESTS):
        writer.write(json.dumps({"id": [number, i], "text": "a" * 200}).encode() + b"\n")
        await writer.drain()
        answer = json.loads(await reader.readline())
        assert answer["id"] == [number, i]
    writer.close()
    await writer.wait_closed()


async def main():
    service = Service()
    workers = [asyncio.create_task(service.work()) for _ in range(WORKERS)]
    server = await asyncio.start_server(service.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with asyncio.TaskGroup() as group:
        for number in range(CLIENTS):
            group.create_task(client(port, number))
    print(service.answered)
    for worker in workers:
        worker.cancel()
    server.close()


asyncio.run(main())
