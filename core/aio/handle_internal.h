// What the files of handles share: handle.c and handle_object.c.
#ifndef LS_AIO_HANDLE_INTERNAL_H
#define LS_AIO_HANDLE_INTERNAL_H

#include "aio/handle.h"

bool handle_is_timer(Runtime *rt, const Handle *handle);

// Gives a handle its number in the log, when there is one.
void handle_log_created(Runtime *rt, Handle *handle, Origin origin, uint32_t future);

void handle_destroy(Runtime *rt, Object *self);
void timer_destroy(Runtime *rt, Object *self);

#endif
