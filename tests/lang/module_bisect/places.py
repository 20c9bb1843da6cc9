# Where items go.
import bisect

data = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 5, 9):
    print(x, bisect.bisect_left(data, x), bisect.bisect_right(data, x), bisect.bisect(data, x, 2, 4))
print(bisect.bisect_left(data, 2, lo=2), bisect.bisect_left(data, 2, hi=1), bisect.bisect([], 1))
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right, bisect.bisect.__name__)


def grade(score, points=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(points, score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])
for call in (lambda: bisect.bisect([1], 1, lo=-1), lambda: bisect.bisect(1, 2), lambda: bisect.bisect([1, "a"], "b"),
             lambda: bisect.bisect_left([1, 2], 3, hi=9)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
