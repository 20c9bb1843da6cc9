# A traceback through the methods that were written for the class.
import sys
from dataclasses import dataclass, field


def broken():
    raise RuntimeError('no default')


@dataclass(order=True)
class Job:
    name: str
    when: int = 0
    data: dict = field(default_factory=broken)


job = Job('a', data={})
for action in (lambda: Job('b'), lambda: Job('a', 'x', {}) < Job('a', 1, {}), lambda: Job('a', 1, {}) < Job('a', 1, {})):
    try:
        action()
    except Exception as error:
        trace = error.__traceback__
        while trace:
            print(trace.tb_frame.f_code.co_filename.split('/')[-1], trace.tb_lineno, trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        print(error)
Job('b')
