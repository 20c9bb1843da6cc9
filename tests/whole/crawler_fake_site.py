"""A small web crawler in the style of a tutorial: the "internet" is a dict, fetching is a sleep."""
import asyncio
import re
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Set

PAGES = {
    "/": '<a href="/about">About</a> <a href="/blog">Blog</a> <a href="/missing">?</a>',
    "/about": "<title>About us</title> <a href='/'>Home</a> <a href=\"/team\">Team</a>",
    "/blog": '<title>Blog</title> <a href="/blog/1">One</a> <a href="/blog/2">Two</a>',
    "/blog/1": '<title>First post</title> <a href="/blog">back</a> <a href="/blog/2#top">next</a>',
    "/blog/2": '<title>Second post</title> <a href="/slow">slow</a>',
    "/team": "<title>Team</title> nobody here",
    "/slow": "<title>Slow page</title>",
}
DELAYS = defaultdict(lambda: 0.1, {"/slow": 3.0, "/about": 0.25})
LINK = re.compile(r"""href=(?P<quote>["'])(?P<url>[^"'#]+)(?:#\w+)?(?P=quote)""")
TITLE = re.compile(r"<title>(.*?)</title>", re.I | re.S)


class HTTPError(Exception):
    def __init__(self, status: int, url: str) -> None:
        super().__init__(f"{status} for {url}")
        self.status = status
        self.url = url


@dataclass
class Result:
    url: str
    depth: int
    title: Optional[str] = None
    error: Optional[Exception] = None
    links: List[str] = field(default_factory=list)
    elapsed: float = field(default=0.0, compare=False)


async def fetch(url: str) -> str:
    await asyncio.sleep(DELAYS[url])
    try:
        return PAGES[url]
    except KeyError:
        raise HTTPError(404, url) from None


class Crawler:
    def __init__(self, workers: int = 3, timeout: float = 1.0, max_depth: int = 4):
        self.queue: "asyncio.Queue[tuple]" = asyncio.Queue()
        self.seen: Set[str] = set()
        self.results: Dict[str, Result] = {}
        self.workers = workers
        self.timeout = timeout
        self.max_depth = max_depth

    def add(self, url: str, depth: int) -> None:
        if url in self.seen or depth > self.max_depth:
            return
        self.seen.add(url)
        self.queue.put_nowait((url, depth))

    async def worker(self, name: str) -> None:
        while True:
            url, depth = await self.queue.get()
            start = time.perf_counter()
            result = Result(url, depth)
            try:
                html = await asyncio.wait_for(fetch(url), self.timeout)
            except (HTTPError, asyncio.TimeoutError) as exc:
                result.error = exc
            else:
                found = TITLE.search(html)
                result.title = found and found.group(1)
                result.links = [m["url"] for m in LINK.finditer(html)]
                for link in result.links:
                    self.add(link, depth + 1)
            finally:
                result.elapsed = time.perf_counter() - start
                self.results[url] = result
                print(f"[{name}] {url:<10} {result.elapsed:.2f}s "
                      f"{result.title or result.error!r}")
                self.queue.task_done()

    async def crawl(self, root: str) -> Dict[str, Result]:
        self.add(root, 0)
        tasks = [asyncio.create_task(self.worker(f"worker-{i}")) for i in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        outcome = await asyncio.gather(*tasks, return_exceptions=True)
        print(outcome)
        return self.results


async def main():
    crawler = Crawler()
    begin = time.monotonic()
    results = await crawler.crawl("/")
    print(f"\n{len(results)} pages in {time.monotonic() - begin:.2f} seconds")
    by_depth = defaultdict(list)
    for result in results.values():
        by_depth[result.depth].append(result)
    for depth in sorted(by_depth):
        print(f"depth {depth}:", *sorted(r.url for r in by_depth[depth]))
    print(results["/team"])
    print(results["/missing"].error.status, results["/missing"] == Result("/missing", 1))


if __name__ == "__main__":
    asyncio.run(main())
