# What is no sequence is refused before anything is compared or put in.
import bisect

for function in (bisect.insort_left, bisect.insort_right, bisect.bisect_left, bisect.bisect_right):
    for value in (5, {}, {1: 2}, set(), (1, 2), "ab", iter([])):
        try:
            print(function(value, 1))
        except (TypeError, AttributeError) as error:
            print(function.__name__, type(error).__name__, error)
    try:
        function(5, 1, 0, 3)
    except TypeError as error:
        print(error)
