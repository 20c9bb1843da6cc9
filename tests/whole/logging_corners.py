import logging
import logging.handlers
import io
import sys
import warnings


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "drop" not in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


stream = io.StringIO()
root = logging.getLogger()
root.setLevel(logging.DEBUG)
h = logging.StreamHandler(stream)
h.setFormatter(logging.Formatter("{levelname:<8}{name}:{lineno}:{funcName} {message}", style="{"))
h.addFilter(Redact())
root.addHandler(h)
lst = ListHandler()
log = logging.getLogger("app.db")
log.addHandler(lst)
lst.setFormatter(logging.Formatter("%(asctime)s.%(msecs)03d [%(threadName)s] %(message)s", "%Y-%m-%d %H:%M:%S"))


def query(sql, *args):
    log.debug("query %s with %r", sql, args)
    try:
        return {}["row"]
    except KeyError:
        log.error("no row", exc_info=True)
        log.warning("stack", stack_info=True)


query("select secret", 1, "two")
log.info("drop me")
log.critical("%(a)s-%(b)d", {"a": 1, "b": 2})
print(stream.getvalue())
print(lst.records)
child = log.getChild("pool")
child.propagate = False
child.warning("nobody hears")
print(child, log.parent, logging.getLogger("app"), log.hasHandlers(), child.hasHandlers(), log.isEnabledFor(10))
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
logging.captureWarnings(True)
warnings.warn("careful", UserWarning)
logging.captureWarnings(False)
print(stream.getvalue().splitlines()[-2:])
logging.addLevelName(25, "NOTICE")
log.log(25, "custom")
adapter = logging.LoggerAdapter(log, {"user": "bob"})
adapter.info("by adapter")
mem = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=logging.StreamHandler(sys.stdout))
log.addHandler(mem)
log.info("buffered")
print("not yet")
log.error("flush")
log.info("too %s many", 1, 2)
try:
    log.setLevel("LOUD")
except ValueError as e:
    print(e)
root.handlers.clear()
log.handlers.clear()
log.warning("last resort")
logging.getLogger("x").info("no")
print(logging.getLevelName("INFO"), logging.getLevelName(37), logging.root, root.level)
rec = logging.makeLogRecord({"msg": "made %s", "args": ("x",), "levelno": 20})
print(rec.getMessage(), rec, logging.Formatter().format(rec))
