// What a program has replaced of its loop: methods in a class below the loop's or in that itself,
// or attributes of one loop; and Handle._run. The loop works in C and asks for them only where
// `hooked` says that there are any.
#ifndef LS_AIO_LOOP_HOOKS_H
#define LS_AIO_LOOP_HOOKS_H

#include "aio/loop.h"

// Looks whether the class of a loop that is new, or is about to run, may replace anything.
void loop_look_for_hooks(Runtime *rt, Loop *loop);

// The slot of the loop's types: an attribute of the loop may replace something, too.
bool loop_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value);

// The replaced method or attribute, owned; NO_VALUE: it is the loop's own, or something is pending.
Value loop_override(Runtime *rt, const Loop *loop, const char *name);

// What a program has put in place of Handle._run, bound; as loop_override.
Value handle_override(Runtime *rt, Handle *handle);

// self.create_future(). NO_VALUE: raised.
Value loop_create_future(Runtime *rt, Loop *loop);

// loop.time(), as the loop itself asks for it. False: raised.
bool loop_time(Runtime *rt, const Loop *loop, double *now);

// What the log is to say of a callback.
typedef struct SoonAbout {
    Origin origin;
    uint32_t future, done;
} SoonAbout;

// self.call_soon(callback, *arguments, context=...) with the method that a program has put in its
// place. The handle that it answers, borrowed; NULL: raised.
Handle *loop_soon_hooked(Runtime *rt, ValueRef hook, Callback *callback, ValueRef arguments,
                         ArgumentForm form, SoonAbout about);

// Calls what makes tasks, of the program, with up to two arguments and the keywords `context`
// (unless NO_REF or None) and `name` (unless NO_REF). As call_keywords.
Value call_task_maker(Runtime *rt, ValueRef maker, const ValueRef *args, uint32_t n,
                      ValueRef context, ValueRef name);

// self.create_task(coroutine, ...) the same. NO_VALUE with nothing pending: nobody has replaced it.
Value loop_create_task_hooked(Runtime *rt, const Loop *loop, ValueRef coroutine, ValueRef name,
                              ValueRef context);

// loop.call_later with a native callback (consumed, as the argument is). Borrowed; NULL: raised.
TimerHandle *loop_call_later(Runtime *rt, Loop *loop, double seconds, Callback callback,
                             Value argument, uint32_t future);
// The same as loop.call_at(loop.time() + seconds, callback), with the methods that a program's own
// class of loops has. Consumes the callback. NULL: raised.
TimerHandle *loop_call_in(Runtime *rt, Loop *loop, double seconds, Callback callback,
                          uint32_t future);

// self._process_events(self._selector.select(timeout)) with a selector that the program has put in
// place; `timeout` in seconds, infinity for none. 1: done, 0: there is no such selector, -1:
// raised.
int loop_select(Runtime *rt, const Loop *loop, double timeout);

#endif
