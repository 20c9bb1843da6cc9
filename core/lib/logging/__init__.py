"""Messages with a level, from loggers that form a tree by their dotted names, to handlers. What makes
texts of them is in _formats.py, what takes them somewhere in _handlers.py."""

import sys
import time
import warnings

from ._formats import (
    BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle,
    _check_style, _defaultFormatter, _STYLES)

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler",
    "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET",
    "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig",
    "captureWarnings", "critical", "debug", "disable", "error", "exception", "fatal",
    "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord",
    "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory",
    "lastResort", "raiseExceptions",
]

_VERSION = sys.version_info[:2]
if _VERSION >= (3, 11):
    __all__.append("getLevelNamesMapping")
if _VERSION >= (3, 12):
    __all__ += ["getHandlerByName", "getHandlerNames"]

__version__ = "0.5.1.2"

_exact = _VERSION >= (3, 13)  # times in whole nanoseconds
_startTime = time.time_ns() if _exact else time.time()
raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
if _VERSION >= (3, 12):
    logAsyncioTasks = True

# ------------------------------------------------------------------ levels

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO",
                DEBUG: "DEBUG", NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING,
                "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    return _nameToLevel.copy()


def getLevelName(level):
    """The name of a level, or the level of a name."""
    found = _levelToName.get(level)
    if found is None:
        found = _nameToLevel.get(level)
    return f"Level {level}" if found is None else found


def addLevelName(level, levelName):
    with _lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _nameToLevel:
            raise ValueError("Unknown level: %r" % (level,))
        return _nameToLevel[level]
    raise TypeError("Level not an integer or a valid string: %r" % (level,))


# ------------------------------------------------------------------ where a message comes from

_srcfile = addLevelName.__code__.co_filename


def currentframe():
    return sys._getframe(1)


def _is_internal_frame(frame):
    return frame.f_code.co_filename == _srcfile


# ------------------------------------------------------------------ locks


class _Lock:
    """A lock of threads, which does nothing while the program has none."""

    def __init__(self):
        self._taken = []
        self._real = None

    def acquire(self):
        threading = sys.modules.get("threading")
        if threading is not None and self._real is None and not self._taken:
            self._real = threading.RLock()
        real = self._real
        if real is not None:
            real.acquire()
        self._taken.append(real)
        return True

    def release(self):
        real = self._taken.pop()
        if real is not None:
            real.release()

    __enter__ = acquire

    def __exit__(self, *details):
        self.release()


_lock = _Lock()


def _acquireLock():
    _lock.acquire()


def _releaseLock():
    _lock.release()


# ------------------------------------------------------------------ records


def _process_id():
    try:
        import os
    except ImportError:
        return None
    return os.getpid()


def _thread():
    """The number and the name of the running thread."""
    threading = sys.modules.get("threading")
    if threading is not None:
        return threading.get_ident(), threading.current_thread().name
    try:
        from _thread import get_ident
    except ImportError:
        return None, "MainThread"
    return get_ident(), "MainThread"


def _task_name():
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio.current_task().get_name()
    except Exception:
        return None


class LogRecord:
    """One message and all that is known of it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time_ns() if _exact else time.time()
        self.name = name
        self.msg = msg
        # One dict is for %(name)s in the message.
        if args and len(args) == 1 and args[0] and (
                isinstance(args[0], dict) or hasattr(args[0], "keys")
                and hasattr(args[0], "__getitem__")):
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = pathname.rpartition("/")[2]
            stem, dot, ending = self.filename.rpartition(".")
            self.module = stem if dot and stem.strip(".") else self.filename
        except (TypeError, ValueError, AttributeError):
            self.filename, self.module = pathname, "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        if _exact:
            self.created = now / 1e9
            self.msecs = now % 1_000_000_000 // 1_000_000 + 0.0
            if self.msecs == 999.0 and int(self.created) != now // 1_000_000_000:
                self.msecs = 0.0  # the float was rounded up to the next second
            self.relativeCreated = (now - _startTime) / 1e6
        else:
            self.created = now
            msecs = (now - int(now)) * 1000
            self.msecs = msecs if _VERSION < (3, 10) else int(msecs) + 0.0
            self.relativeCreated = (now - _startTime) * 1000
        self.thread, self.threadName = _thread() if logThreads else (None, None)
        self.processName = "MainProcess" if logMultiprocessing else None
        self.process = _process_id() if logProcesses else None
        if _VERSION >= (3, 12):
            self.taskName = _task_name() if logAsyncioTasks else None

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname,
                                                      self.lineno, self.msg)

    def getMessage(self):
        msg = str(self.msg)
        return msg % self.args if self.args else msg


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    return _logRecordFactory


def makeLogRecord(dict):
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


# ------------------------------------------------------------------ filters


class Filter:
    """Lets the records of a logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        return (self.nlen == 0 or record.name == self.name
                or record.name.startswith(self.name + "."))


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Whether the record may pass; from 3.12 on a filter may put another in its place."""
        for each in self.filters:
            answer = each.filter(record) if hasattr(each, "filter") else each(record)
            if not answer:
                return False
            if isinstance(answer, LogRecord) and _VERSION >= (3, 12):
                record = answer
        return record if _VERSION >= (3, 12) else True


# ------------------------------------------------------------------ handlers

from ._handlers import (  # noqa: E402
    FileHandler, Handler, NullHandler, StreamHandler, _StderrHandler, _addHandlerRef,
    _defaultLastResort, _handlerList, _handlers, _removeHandlerRef, getHandlerByName,
    getHandlerNames, lastResort)

# ------------------------------------------------------------------ loggers


class PlaceHolder:
    """Stands in the tree where a name has loggers below it and is none itself."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


def setLoggerClass(klass):
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


def _check_logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def getLoggerClass():
    return _loggerClass


class Manager:
    """The tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            known = self.loggerDict.get(name)
            if isinstance(known, Logger):
                return known
            found = (self.loggerClass or _loggerClass)(name)
            found.manager = self
            self.loggerDict[name] = found
            if known is not None:
                self._fixupChildren(known, found)
            self._fixupParents(found)
            return found

    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _fixupParents(self, alogger):
        """Finds the nearest logger above, and leaves place holders on the way."""
        name, parent = alogger.name, None
        above = name.rpartition(".")[0]
        while above and parent is None:
            known = self.loggerDict.get(above)
            if known is None:
                self.loggerDict[above] = PlaceHolder(alogger)
            elif isinstance(known, Logger):
                parent = known
            else:
                known.append(alogger)
            above = above.rpartition(".")[0]
        alogger.parent = parent or self.root

    def _fixupChildren(self, ph, alogger):
        """Puts a new logger between those below it and their parents."""
        for child in ph.loggerMap.keys():
            if not child.parent.name.startswith(alogger.name):
                alogger.parent = child.parent
                child.parent = alogger

    def _clear_cache(self):
        for each in self.loggerDict.values():
            if isinstance(each, Logger):
                each._cache.clear()
        self.root._cache.clear()


class Logger(Filterer):
    """A channel for messages, with a name."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning,
                      2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    if _VERSION >= (3, 11):
        def fatal(self, msg, *args, **kwargs):
            self.critical(msg, *args, **kwargs)
    else:
        fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line and function of the call, and the stack as text."""
        frame = sys._getframe(1)
        while frame is not None and _is_internal_frame(frame):
            frame = frame.f_back
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        while stacklevel > 1:
            outer = frame.f_back
            while outer is not None and _is_internal_frame(outer) and _VERSION >= (3, 11):
                outer = outer.f_back
            if outer is None:
                break
            frame = outer
            stacklevel -= 1
        text = None
        if stack_info:
            import io
            import traceback
            stream = io.StringIO()
            stream.write("Stack (most recent call last):\n")
            traceback.print_stack(frame, file=stream)
            text = stream.getvalue()
            if text[-1] == "\n":
                text = text[:-1]
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, text

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        sinfo = None
        if _srcfile:
            try:
                fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
            except ValueError:
                fn, lno, func = "(unknown file)", 0, "(unknown function)"
        else:
            fn, lno, func = "(unknown file)", 0, "(unknown function)"
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra,
                                    sinfo))

    def handle(self, record):
        if self.disabled:
            return
        answer = self.filter(record)
        if not answer:
            return
        self.callHandlers(answer if isinstance(answer, LogRecord) else record)

    def addHandler(self, hdlr):
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        each = self
        while each:
            if each.handlers:
                return True
            each = each.parent if each.propagate else None
        return False

    def callHandlers(self, record):
        each, found = self, 0
        while each:
            for handler in each.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            each = each.parent if each.propagate else None
        if found:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        each = self
        while each:
            if each.level:
                return each.level
            each = each.parent
        return NOTSET

    def isEnabledFor(self, level):
        if self.disabled:
            return False
        known = self._cache.get(level)
        if known is None:
            known = self._cache[level] = (self.manager.disable < level
                                          and level >= self.getEffectiveLevel())
        return known

    def getChild(self, suffix):
        if self.root is not self:
            suffix = ".".join((self.name, suffix))
        return self.manager.getLogger(suffix)

    if _VERSION >= (3, 12):
        def getChildren(self):
            def depth(logger):
                return 0 if logger is logger.manager.root else 1 + logger.name.count(".")
            return {each for each in self.manager.loggerDict.values()
                    if isinstance(each, Logger) and each.parent is self
                    and depth(each) == 1 + depth(each.parent)}

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name,
                                 getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is not self:
            raise TypeError("logger cannot be pickled")
        return getLogger, (self.name,)


class RootLogger(Logger):
    """The logger at the top."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


class LoggerAdapter:
    """A logger with something to add to each message."""

    manager = property(lambda self: self.logger.manager,
                       lambda self, value: setattr(self.logger, "manager", value))
    name = property(lambda self: self.logger.name)
    _name_of_root = None

    if _VERSION >= (3, 13):
        def __init__(self, logger, extra=None, merge_extra=False):
            self.logger, self.extra, self.merge_extra = logger, extra, merge_extra
    else:
        merge_extra = False

        def __init__(self, logger, extra=None):
            self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}
        else:
            kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning,
                      2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name,
                                 getLevelName(self.logger.getEffectiveLevel()))

    if _VERSION >= (3, 11):
        __class_getitem__ = classmethod(type(list[int]))


del LoggerAdapter._name_of_root
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(Logger.root)

# ------------------------------------------------------------------ for the root logger


def basicConfig(**kwargs):
    """Gives the root logger a handler, if it has none."""
    with _lock:
        force = kwargs.pop("force", False)
        encoding = kwargs.pop("encoding", None)
        errors = kwargs.pop("errors", "backslashreplace")
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        handlers = kwargs.pop("handlers", None)
        if handlers is None:
            if "stream" in kwargs and "filename" in kwargs:
                raise ValueError("'stream' and 'filename' should not be specified together")
        elif "stream" in kwargs or "filename" in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with "
                             "'handlers'")
        filename = kwargs.pop("filename", None)
        mode = kwargs.pop("filemode", "a")
        stream = kwargs.pop("stream", None)
        if handlers is None and filename:
            handlers = [FileHandler(filename, mode, encoding=encoding,
                                    errors=None if "b" in mode else errors)]
        elif handlers is None:
            handlers = [StreamHandler(stream)]
        datefmt = kwargs.pop("datefmt", None)
        style = kwargs.pop("style", "%")
        _check_style(style)
        formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
        level = kwargs.pop("level", None)
        if _VERSION < (3, 13):
            _refuse_others(kwargs)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)
        _refuse_others(kwargs)


def _refuse_others(kwargs):
    if kwargs:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs.keys()))


def getLogger(name=None):
    """The logger with that name, or the root."""
    if not name or isinstance(name, str) and name == root.name and _VERSION >= (3, 9):
        return root
    return Logger.manager.getLogger(name)


def _with_handler():
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):
    _with_handler().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _with_handler().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)


def warning(msg, *args, **kwargs):
    _with_handler().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning,
                  2)
    warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _with_handler().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    _with_handler().debug(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _with_handler().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Drops all messages up to a level."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flushes and closes all handlers, the newest first."""
    for wr in reversed(handlerList[:]):
        try:
            handler = wr()
            if handler:
                try:
                    handler.acquire()
                    if getattr(handler, "flushOnClose", True):
                        handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass
                finally:
                    handler.release()
        except:  # noqa: E722
            if raiseExceptions:
                raise


if _VERSION < (3, 12):
    del getHandlerByName, getHandlerNames
if _VERSION < (3, 11):
    del getLevelNamesMapping

import atexit  # noqa: E402

atexit.register(shutdown)

# ------------------------------------------------------------------ warnings

_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    """Logs a warning; one for a file goes there."""
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    if _VERSION >= (3, 10):
        logger.warning(str(text))
    else:
        logger.warning("%s", text)


def captureWarnings(capture):
    """Sends warnings to the logger py.warnings, or to where they went before."""
    global _warnings_showwarning
    if capture:
        if _warnings_showwarning is None:
            _warnings_showwarning = warnings.showwarning
            warnings.showwarning = _showwarning
    elif _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None
