eg = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [ValueError(2), KeyError("k")])])
print(eg, repr(eg), eg.message, len(eg.exceptions))
match, rest = eg.split(ValueError)
print(repr(match), repr(rest))
print(repr(eg.subgroup(KeyError)), eg.subgroup(OSError), eg.split(OSError)[0])
print(repr(eg.subgroup((ValueError, TypeError))))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
print(eg.split(ExceptionGroup)[0] is eg, eg.subgroup(Exception) is eg)
print(repr(eg.derive([OSError(1)])))
eg.add_note("a note")
print(eg.subgroup(ValueError).__notes__)
eg.__cause__ = KeyError("cause")
print(repr(eg.split(TypeError)[1].__cause__))
print(repr(BaseExceptionGroup("b", [ValueError()])), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))


class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "'", excs)


print(repr(MyGroup("m", [ValueError(), TypeError()]).split(ValueError)))
for f in (lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("a", 5),
          lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: ExceptionGroup("a"), lambda: eg.split(5), lambda: MyGroup("a", [SystemExit()])):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
