# ~True is computed when it is compiled: the warning is that of the line which does that.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(eval("~True"), eval("~False"))
    print(~True)
    code = compile("x = ~True", "<code>", "exec")
    exec(code)
    exec(code)
for warning in caught:
    print(warning.lineno, warning.category.__name__, warning.message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    code = compile("~True", "<code>", "eval")
    try:
        eval(code)
    except DeprecationWarning as warning:
        print("raised", warning)
