# quantiles, covariance, correlation, regression.
import statistics as s

for data in ([1, 2, 3, 4], [3], [], range(20), [0.5, 0.1, 0.9, 0.3]):
    for options in ({}, {"n": 3}, {"n": 10, "method": "inclusive"}, {"n": 1}, {"n": 0}, {"method": "x"}):
        try:
            print(options, s.quantiles(data, **options))
        except Exception as e:
            print(options, type(e).__name__, e)
x, y = [1, 2, 3, 4, 5.5], [2, 4, 5, 4, 9]
print(s.covariance(x, y), s.correlation(x, y), s.correlation(x, y, method="ranked"))
print(s.linear_regression(x, y), s.linear_regression(x, y, proportional=True))
for call in (lambda: s.covariance([1], [1]), lambda: s.covariance([1], [1, 2]), lambda: s.correlation([1, 1], [1, 2]),
             lambda: s.linear_regression([1, 1], [1, 2]), lambda: s.correlation([1, 2], [1, 2], method="z"), lambda: s.fmean([1, 2], [0, 0]),
             lambda: s.fmean([1, 2], [1]), lambda: s.mean("abc"), lambda: s.median_grouped([1, 3, 3, 5, 7], interval=2)):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)
