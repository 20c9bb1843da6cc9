"""The logger of asyncio, and what the loop's native code tells it."""

import logging
import sys

logger = logging.getLogger(__package__)

# Where CPython's asyncio logs: the level, how the text begins, the module, the function, and the line
# in each version from 3.8 on.
_PLACES = (
    ("debug", "Using selector: ", "selector_events", "__init__", (59, 54, 54, 54, 64, 64, 64)),
    ("debug", "Close <", "base_events", "close", (639, 670, 672, 676, 707, 744, 742)),
    ("warning", "Executing <", "base_events", "_run_once", (1854, 1900, 1904, 1917, 1966, 2022, 2041)),
    ("error", "Exception in default exception handler while", "base_events",
     "call_exception_handler", (1761, 1807, 1812, 1825, 1874, 1927, 1946)),
    ("error", "Exception in default exception handler", "base_events",
     "call_exception_handler", (1740, 1786, 1791, 1804, 1838, 1891, 1910)),
    ("error", "", "base_events", "default_exception_handler",
     (1707, 1753, 1758, 1771, 1805, 1858, 1875)),
)


def _emit(logger, level, text, exc_info):
    """Logs a text; in records of a plain logger the place is that of CPython's own code."""
    if type(logger) is not logging.Logger or level in vars(logger):
        getattr(logger, level)(text, exc_info=exc_info)
        return
    number = logging.getLevelName(level.upper())
    if not logger.isEnabledFor(number):
        return
    for at_level, beginning, module, function, lines in _PLACES:
        if level == at_level and text.startswith(beginning):
            break
    if level != "error":
        exc_info = None
    line = lines[min(sys.version_info[1] - 8, len(lines) - 1)]
    arguments = ()
    # The record has apart what there is in the text.
    if beginning == "Using selector: ":
        text, arguments = "Using selector: %s", (text[len(beginning):],)
    elif beginning == "Executing <":
        handle, _, seconds = text[len("Executing "):-len(" seconds")].rpartition(" took ")
        text, arguments = "Executing %s took %.3f seconds", (handle, float(seconds))
    logger.handle(logger.makeRecord(logger.name, number, f"<lib>/asyncio/{module}.py", line, text,
                                    arguments, exc_info, function))
