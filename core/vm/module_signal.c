// The native part of the module `signal`: which signals wait, and calling their handlers. The rest
// is core/lib/signal.py.
#include "vm/signals.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/frame.h"
#include "vm/modules.h"
#include "vm/thread.h"

// The handler that the program has set, borrowed; NO_REF: none. The dict of handlers is that of the
// module: {number: callable, or 0 for the default, or 1 to ignore it}.
static ValueRef own_handler(Runtime *rt, int number) {
    Value handlers = rt->vm->signal_handlers;
    if (IS_NULL(handlers)) return NO_REF;
    return dict_get(rt, AS_DICT(handlers), ref(small_int(number)));
}

bool signals_own_interrupt(Runtime *rt) {
    return !IS_NULL(own_handler(rt, SIGNAL_INT));
}

// Ctrl+C without a handler: asyncio.run takes it, or KeyboardInterrupt is raised.
static bool interrupt(Runtime *rt) {
    const AwaitHooks *hooks = rt->vm->await_hooks;
    if (hooks != NULL && hooks->interrupt(rt)) return true;
    if (rt_pending(rt)) return false;
    if (rt->log != NULL) rt->cause = trace_interrupt(rt->log, rt->cause);
    Value e = exception_new(rt, rt->exceptions[EXC_KeyboardInterrupt], NULL, 0);
    if (!IS_NULL(e)) raise_value(rt, e);
    return false;
}

static bool call_handler(Runtime *rt, ValueRef handler, int number) {
    if (number == SIGNAL_INT && rt->log != NULL) rt->cause = trace_interrupt(rt->log, rt->cause);
    Frame *frame = frame_current(rt);
    ValueRef args[2] = {ref(small_int(number)), frame == NULL ? ref(NONE) : object_ref(frame)};
    Value held = own(handler);
    Value result = call(rt, handler, args, 2);
    drop(rt, held);
    drop(rt, result);
    return !IS_NULL(result);
}

static bool deliver(Runtime *rt, int number) {
    ValueRef handler = own_handler(rt, number);
    if (IS_NULL(handler) && number == SIGNAL_INT) return interrupt(rt);
    if (IS_OBJECT(handler)) return call_handler(rt, handler, number);
    if (IS_SMALL(handler) && AS_SMALL(handler) == 1) return true;
    raise(rt, EXC_RuntimeError, "signal %d has no handler: Loopscope cannot end a process by it",
          number);
    return false;
}

bool signals_deliver(Runtime *rt) {
    VmState *vm = rt->vm;
    uint64_t pending = vm->signals != 0 ? vm->signals : (uint64_t)1 << SIGNAL_INT;
    vm->signals = 0;
    vm->interrupted = false;
    for (int number = 1; number < SIGNAL_COUNT; number++) {
        if (number == 64 || (pending >> number & 1) == 0) continue;
        if (deliver(rt, number)) continue;
        // What is left waits for the next time.
        vm->signals = number == 63 ? 0 : pending & ~(uint64_t)0 << (number + 1);
        vm->interrupted = vm->signals != 0;
        return false;
    }
    return true;
}

static Value raise_signal(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    int64_t number;
    if (!op_index(rt, args[0], &number)) return NO_VALUE;
    if (number < 1 || number >= SIGNAL_COUNT - 1)
        return raise(rt, EXC_OSError, "[Errno 22] Invalid argument");
    rt->vm->signals |= (uint64_t)1 << number;
    rt->vm->interrupted = true;
    return !thread_is_main(rt) || signals_deliver(rt) ? NONE : NO_VALUE;
}

bool module_signal_init(Runtime *rt, Dict *dict) {
    Value handlers = dict_new(rt);
    if (IS_NULL(handlers)) return false;
    replace(rt, &rt->vm->signal_handlers, handlers);
    return dict_set_text(rt, dict, "handlers", copy(handlers));
}

const NativeDef SIGNAL_FUNCTIONS[] = {
    {"raise_signal", raise_signal, 1, 1, 0, NULL},
    {0},
};
