"""從模組拿不存在的名字。"""
try:
    import 不存在的模組
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from asyncio import slep
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
from collections import defaultdcit
