print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(FileNotFoundError, OSError))
print(issubclass(KeyboardInterrupt, Exception), issubclass(StopIteration, Exception), issubclass(UnicodeDecodeError, ValueError))
print(IOError is OSError, EnvironmentError is OSError, issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError))
print(issubclass(IndentationError, SyntaxError), issubclass(TabError, IndentationError), issubclass(ConnectionResetError, ConnectionError))
print([c.__name__ for c in UnboundLocalError.__mro__])
for e in (ValueError(), ValueError("x"), ValueError(1, 2), KeyError("k"), KeyError(), OSError(2, "No such file"), OSError(2, "No", "f.txt"),
          StopIteration(5), SystemExit(3), SyntaxError("msg"), ImportError("i", name="n"), UnicodeDecodeError("utf-8", b"x", 0, 1, "why"), AttributeError("a", name="n", obj=1)):
    print(type(e).__name__, repr(e), "|", str(e), "|", e.args)
print(OSError(2, "No", "f.txt").filename, OSError(2, "No").errno, type(OSError(2, "x")), StopIteration(5).value, ImportError("i", name="n").name)
print(ValueError("a") == ValueError("a"), ValueError.__module__)
