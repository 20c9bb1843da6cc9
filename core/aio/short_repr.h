// Reprs of bounded length, as the library's reprlib.repr makes them.
#ifndef LS_AIO_SHORT_REPR_H
#define LS_AIO_SHORT_REPR_H

#include "base/strbuf.h"
#include "object/object.h"

// Appends reprlib.repr(v). False: raised.
bool short_repr(Runtime *rt, StrBuf *buf, ValueRef v);

#endif
