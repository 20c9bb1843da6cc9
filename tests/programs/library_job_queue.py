# Jobs as people write them: dataclasses, enumerations, typing, datetime and logging around a queue.
import asyncio
import logging
import sys
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum, IntEnum
from typing import Dict, List, Optional

logging.basicConfig(level=logging.INFO, format='%(asctime)s %(levelname)-7s %(name)s: %(message)s', stream=sys.stdout)
log = logging.getLogger('jobs')


class State(Enum):
    WAITING = 'waiting'
    RUNNING = 'running'
    DONE = 'done'
    FAILED = 'failed'


class Priority(IntEnum):
    LOW = 2
    HIGH = 1


@dataclass(order=True)
class Job:
    priority: Priority
    name: str = field(compare=False)
    seconds: float = field(default=0.5, compare=False)
    state: State = field(default=State.WAITING, compare=False)
    finished: Optional[datetime] = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Summary:
    counts: Dict[State, int]
    took: timedelta


async def run(job: Job) -> None:
    job.state = State.RUNNING
    log.info('%s runs', job.name)
    await asyncio.sleep(job.seconds)
    if job.name == 'bad':
        raise ValueError(f'{job.name} cannot be done')
    job.state = State.DONE


async def worker(number: int, queue: asyncio.PriorityQueue, done: List[Job]) -> None:
    logger = log.getChild(f'w{number}')
    while True:
        job = await queue.get()
        try:
            await run(job)
        except ValueError:
            job.state = State.FAILED
            logger.exception('failed: %r', job)
        else:
            logger.debug('not shown')
        job.finished = datetime.now()
        done.append(job)
        queue.task_done()


async def main() -> None:
    start = datetime.now()
    queue: asyncio.PriorityQueue = asyncio.PriorityQueue()
    done: List[Job] = []
    for job in (Job(Priority.LOW, 'slow', 2.25), Job(Priority.HIGH, 'first'), Job(Priority.HIGH, 'bad', 0.125), Job(Priority.LOW, 'last')):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(n, queue, done)) for n in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    for job in sorted(done):
        print(job, job.finished.strftime('%H:%M:%S.%f'), job.finished - start)
    summary = Summary({state: sum(job.state is state for job in done) for state in State}, datetime.now() - start)
    print(summary, asdict(replace(done[0], finished=None)))
    try:
        summary.took = timedelta(0)
    except AttributeError as error:
        print(type(error).__name__, error)
    try:
        State('unknown')
    except ValueError as error:
        log.error('%s', error)


asyncio.run(main())
