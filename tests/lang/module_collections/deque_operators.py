# deque: operators, errors, bounded length.
from collections import deque

for call in [
    lambda: deque([1])+deque([2]),
    lambda: deque([1,2])*2,
    lambda: 2*deque([1],3),
    lambda: deque([1],1)+deque([2]),
    lambda: deque([1])+[2],
    lambda: deque([1,2])<deque([1,3]),
    lambda: deque([1,2],maxlen=1),
    lambda: deque.__mro__,
    lambda: deque[int],
    lambda: deque([1,2,3]).index(3,-1),
    lambda: deque([1])==[1],
    lambda: deque('abc')[1],
    lambda: deque('abc')[1:2],
    lambda: list(reversed(deque('abc'))),
    lambda: deque([1]).insert(5,2),
    lambda: deque([deque()]),
    lambda: deque(maxlen=-1),
    lambda: deque(maxlen='x'),
    lambda: deque([1,2]).remove(5),
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: 2 in deque([1,2]),
    lambda: deque([1,2],5).maxlen,
    lambda: deque(5),
    lambda: deque([1,2,3]).rotate(1),
    lambda: deque([1,2,2]).count(2),
    lambda: bool(deque()),
    lambda: deque([1]).copy(),
]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1], 3)
d += [2, 3, 4]
print(d)
d *= 2
print(d)
d = deque()
d.append(d)
print(d)
