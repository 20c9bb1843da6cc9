// asyncio's logger (asyncio/log.py).
#ifndef LS_AIO_REPORT_H
#define LS_AIO_REPORT_H

#include "object/runtime.h"

// Logs a text with logging.getLogger("asyncio"): `level` is "debug", "info", "warning" or "error",
// `exception` is shown with it unless NO_REF. While nobody has imported logging, warnings and
// errors go to stderr, as logging's last resort writes them. False: raised.
bool aio_log(Runtime *rt, const char *level, Str *text, ValueRef exception);

#endif
