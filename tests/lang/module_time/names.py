# Names that are imported later, and names that are not there.
from time import get_clock_info, strptime, sleep
import time

print(strptime('2024-05-06', '%Y-%m-%d')[:3], time.strptime is strptime, get_clock_info('time').monotonic)
print(strptime('2024-05-06', '%Y-%m-%d'))
time.tzset()
print({'strptime', 'sleep', 'struct_time', 'CLOCK_MONOTONIC', 'get_clock_info'} <= set(dir(time)), hasattr(time, 'clock'), hasattr(time, 'strptime'))
try:
    from time import clock
except ImportError as error:
    print(error)
time.slep(1)
