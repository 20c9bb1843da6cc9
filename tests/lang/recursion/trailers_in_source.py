# Operators and trailers that follow each other ten thousand times.
for source in ("1" + "+1" * 12000, "x" + ".a" * 12000, "x" + "[0]" * 12000, "x" + "()" * 12000):
    try:
        eval(source)
    except RecursionError as e:
        print(e)
