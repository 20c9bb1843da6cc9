"""The loop itself is native; this is what other modules look for here."""

from .log import logger

__all__ = "BaseEventLoop",

_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600
