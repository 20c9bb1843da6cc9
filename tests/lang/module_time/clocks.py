# The clocks and how they advance.
import time

print(time.time(), time.monotonic(), time.perf_counter(), time.time_ns(), time.monotonic_ns())
time.sleep(0.5)
print(time.time(), time.perf_counter(), time.time_ns(), time.perf_counter_ns(), time.monotonic_ns())
time.sleep(2)
start = time.perf_counter()
time.sleep(1)
print(time.perf_counter() - start, f'{time.monotonic():.2f}')
for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
    print(name, time.get_clock_info(name))
try:
    time.get_clock_info('nope')
except ValueError as error:
    print(error)
print(time.clock_gettime(time.CLOCK_MONOTONIC) == time.monotonic() if False else time.CLOCK_REALTIME, time.CLOCK_MONOTONIC)
time.sleep(0)
time.sleep(True)
print(time.monotonic())
