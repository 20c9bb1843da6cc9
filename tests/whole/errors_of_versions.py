# The same mistake in the words of each version of Python.
for text in ("iter(1, 2)", "int(1, 2, 3)", "str(1, 2, 3, 4)", "'a'.find(1)", "'a'.index(None)", "int('1', bse=1)", "type('X', (object, int), {})"):
    try: print(eval(text))
    except Exception as e: print(text, type(e).__name__, e)
