# A chain of operators that is too high to be compiled, or to be parsed.
for source in ("-" * 10000 + "1", "not " * 10000 + "1"):
    try:
        eval(source)
    except (MemoryError, RecursionError) as e:
        print(type(e).__name__, e)
