// The module `time`: virtual time. Its calendar, which is in UTC, is lib/_time.py.
#include <math.h>

#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/clock.h"
#include "vm/frame.h"
#include "vm/modules.h"
#include "vm/signals.h"
#include "vm/thread.h"

// ------------------------------------------------------------------ clocks

static Value time_time(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return value_double(rt->options.epoch + clock_read(rt));
}

static Value time_monotonic(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return value_double(clock_read(rt));
}

static Value nanoseconds(Runtime *rt, double seconds) {
    return int_from_double(rt, nearbyint(seconds * 1e9));
}

static Value time_monotonic_ns(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return nanoseconds(rt, clock_read(rt));
}

static Value time_time_ns(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    // The epoch has whole seconds: added as an int it loses nothing.
    Value since = nanoseconds(rt, clock_read(rt));
    Value epoch = int_new(rt, (int64_t)rt->options.epoch * 1000000000);
    Value sum = IS_NULL(since) || IS_NULL(epoch) ? NO_VALUE
                                                 : op_binary(rt, BIN_ADD, ref(since), ref(epoch));
    drop(rt, since);
    drop(rt, epoch);
    return sum;
}

// Whether a sleep here is one that all stand still for: there is one thread only, or a loop runs in
// this one.
static bool stops_loop(const Runtime *rt) {
    if (!threads_many(rt)) return true;
    for (const Frame *frame = rt->frame; frame != NULL; frame = frame->back)
        if (frame->form == FORM_NATIVE &&
            strcmp(((const NativeFrame *)frame)->name, "run_forever") == 0)
            return true;
    return false;
}

// time.sleep(seconds): the clock jumps, or the other threads go on.
static Value time_sleep(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    double seconds;
    if (IS_FLOAT(args[0])) {
        seconds = float_value(args[0]);
        if (isnan(seconds)) return raise(rt, EXC_ValueError, "Invalid value NaN (not a number)");
    } else {
        int64_t whole;
        if (!op_int(rt, args[0], INT_C, &whole)) return NO_VALUE;
        seconds = (double)whole;
    }
    if (seconds < 0) return raise(rt, EXC_ValueError, "sleep length must be non-negative");
    if (seconds > 9223372036.0)
        return raise(rt, EXC_OverflowError, "timestamp out of range for platform time_t");
    if (rt->log != NULL && stops_loop(rt)) trace_time_sleep(rt->log, rt->cause, seconds);
    double deadline = clock_now(rt) + seconds;
    if (threads_many(rt)) return thread_wait(rt, NULL, deadline);
    // Ctrl+C comes out of the sleep itself; when its handler raises nothing, the sleep goes on.
    while (!clock_wait_until(rt, deadline))
        if (!signals_deliver(rt)) return NO_VALUE;
    return NONE;
}

static Value time_getattr(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return module_more(rt, "_time", args[0]);
}

static Value time_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return module_more_dir(rt, "_time");
}

const NativeDef TIME_FUNCTIONS[] = {
    {"__getattr__", time_getattr, 1, 1, 0, NULL},
    {"__dir__", time_dir, 0, 0, 0, NULL},
    {"time", time_time, 0, 0, 0, NULL},
    {"time_ns", time_time_ns, 0, 0, 0, NULL},
    {"monotonic", time_monotonic, 0, 0, 0, NULL},
    {"monotonic_ns", time_monotonic_ns, 0, 0, 0, NULL},
    {"perf_counter", time_monotonic, 0, 0, 0, NULL},
    {"perf_counter_ns", time_monotonic_ns, 0, 0, 0, NULL},
    {"process_time", time_monotonic, 0, 0, 0, NULL},
    {"process_time_ns", time_monotonic_ns, 0, 0, 0, NULL},
    {"thread_time", time_monotonic, 0, 0, 0, NULL},
    {"thread_time_ns", time_monotonic_ns, 0, 0, 0, NULL},
    {"sleep", time_sleep, 1, 1, 0, NULL},
    {0},
};

bool module_time_init(Runtime *rt, Dict *dict) {
    Value names[2] = {str_text(rt, "UTC"), str_text(rt, "UTC")};
    ValueRef refs[2] = {ref(names[0]), ref(names[1])};
    Value pair = IS_NULL(names[0]) || IS_NULL(names[1]) ? NO_VALUE : tuple_from(rt, refs, 2);
    drop(rt, names[0]);
    drop(rt, names[1]);
    return !IS_NULL(pair) && dict_set_text(rt, dict, "tzname", pair) &&
           dict_set_text(rt, dict, "timezone", small_int(0)) &&
           dict_set_text(rt, dict, "altzone", small_int(0)) &&
           dict_set_text(rt, dict, "daylight", small_int(0)) &&
           dict_set_text(rt, dict, "struct_time", own(object_ref(TYPE_OF_ID(rt, STRUCT_TIME))));
}
