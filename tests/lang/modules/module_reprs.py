# What modules are shown as.
import sys
import time
import types

print(sys, time, types.ModuleType("x"))
print(repr(sys.modules["__main__"]).partition(" from ")[0], repr(types).partition(" from ")[0])
