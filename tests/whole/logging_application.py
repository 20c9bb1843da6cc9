"""A logging tour: hierarchy, handlers, filters, adapters, dictConfig, exceptions, levels of one's own."""
import io
import logging
import logging.config
import logging.handlers
import sys
import time
from contextlib import contextmanager

TRACE = 5
logging.addLevelName(TRACE, "TRACE")


class ContextFilter(logging.Filter):
    users = iter(["jim", "fred", "sheila"] * 10)

    def filter(self, record):
        record.user = next(self.users)
        return "secret" not in record.getMessage()


class ColourFormatter(logging.Formatter):
    marks = {logging.WARNING: "!", logging.ERROR: "!!", logging.CRITICAL: "!!!"}

    def format(self, record):
        record.mark = self.marks.get(record.levelno, "")
        return super().format(record)

    def formatException(self, exc_info):
        return f"[{exc_info[0].__name__} at line {exc_info[2].tb_lineno}]"


class ListHandler(logging.Handler):
    def __init__(self, *args):
        super().__init__(*args)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


class CustomAdapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["connid"], msg), kwargs


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "simple": {"format": "%(name)-12s: %(levelname)-8s %(message)s"},
        "precise": {"format": "%(asctime)s %(levelno)02d %(module)s.%(funcName)s %(message)s"},
        "brace": {"format": "{levelname[0]} {message}", "style": "{", "validate": True},
    },
    "filters": {"app": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "simple", "level": "INFO",
                    "stream": "ext://sys.stdout", "filters": ["app"]},
        "errors": {"class": "logging.StreamHandler", "formatter": "brace", "level": "ERROR", "stream": "ext://sys.stderr"},
    },
    "loggers": {"app.db": {"level": "WARNING", "handlers": ["errors"], "propagate": True}},
    "root": {"level": "DEBUG", "handlers": ["console"]},
}


@contextmanager
def step(title):
    print(f"--- {title}")
    yield
    for handler in logging.getLogger().handlers[:]:
        logging.getLogger().removeHandler(handler)


with step("before configuration"):
    log = logging.getLogger(__name__)
    log.info("not seen")
    log.warning("seen %s, without a format", "once")
    print(logging.getLogger("a.b").parent is logging.getLogger(), logging.getLogger("a.b"), log.getEffectiveLevel())

with step("basicConfig"):
    logging.basicConfig(format="%(asctime)s %(levelname)s:%(name)s:%(message)s", level=logging.DEBUG, stream=sys.stdout)
    time.sleep(0.5)
    log.debug("dict %(a)s and %(b)d", {"a": 1, "b": 2})
    log.log(TRACE, "below the level")
    logging.info("root %r %5.1f%%", "x", 99.5)
    log.info("too few %s %s", 1)

with step("filters and adapters"):
    handler = ListHandler(TRACE)
    handler.setFormatter(ColourFormatter("%(mark)s%(user)s %(message)s", validate=True) if sys.version_info >= (3, 8) else None)
    handler.addFilter(ContextFilter())
    log.addHandler(handler)
    log.propagate = False
    log.setLevel(TRACE)
    log.log(TRACE, "trace")
    log.warning("the secret")
    adapter = CustomAdapter(log, {"connid": "10.0.0.7"})
    adapter.error("closed")
    try:
        {}["key"]
    except KeyError:
        adapter.exception("lost", stack_info=False)
        log.critical("no traceback", exc_info=False)
    print(*handler.lines, sep="\n")
    print(log.isEnabledFor(TRACE), adapter.isEnabledFor(1), log.hasHandlers(), logging.getLevelName(TRACE), logging.getLevelName(35))
    logging.disable(logging.ERROR)
    log.error("disabled")
    logging.disable(logging.NOTSET)
    print(len(handler.lines), log.handlers == [handler], handler)
    log.removeHandler(handler)

with step("dictConfig"):
    logging.config.dictConfig(CONFIG)
    app, db, other = map(logging.getLogger, ("app", "app.db", "other"))
    app.info("started")
    db.info("too detailed")
    db.error("no connection")
    other.critical("filtered out of the console")
    try:
        logging.config.dictConfig({"version": 1, "handlers": {"h": {"class": "logging.Nothing"}}})
    except ValueError as error:
        print("ValueError:", error, "|", repr(error.__cause__))

with step("memory and queue"):
    stream = io.StringIO()
    target = logging.StreamHandler(stream)
    target.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=target)
    log.addHandler(memory)
    log.info("kept")
    print(repr(stream.getvalue()))
    log.error("flushes")
    print(repr(stream.getvalue()))
    memory.close()
    log.removeHandler(memory)

with step("traceback"):
    logging.basicConfig(format="%(levelname)s %(message)s (%(filename)s:%(lineno)d)", force=True)
    log.propagate = True
    try:
        try:
            int("ten")
        except ValueError as error:
            raise RuntimeError("bad number") from error
    except RuntimeError:
        log.exception("failed with %s", "chain", stack_info=True)
    try:
        logging.Formatter("%(nothing)", validate=True)
    except ValueError as error:
        print(error)
    record = logging.makeLogRecord({"msg": "hand made %s", "args": ("record",), "levelname": "ODD"})
    print(record.getMessage(), record)
    logging.shutdown()
