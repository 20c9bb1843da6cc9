// The module `time`: virtual time, in UTC.
#include <math.h>

#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/calendar.h"
#include "vm/clock.h"
#include "vm/frame.h"
#include "vm/modules.h"
#include "vm/signals.h"
#include "vm/struct_sequence.h"
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

// ------------------------------------------------------------------ struct_time

static Value make_struct_time(Runtime *rt, const CalendarTime *t) {
    Value items[11] = {
        int_new(rt, t->year),  small_int(t->month),
        small_int(t->day),     small_int(t->hour),
        small_int(t->minute),  small_int(t->second),
        small_int(t->weekday), small_int(t->day_of_year),
        small_int(t->dst),     str_text(rt, t->zone),
        small_int(0),
    };
    return struct_sequence_new(rt, TYPE_OF_ID(rt, STRUCT_TIME), items, 11);
}

// The seconds of an optional argument, or the time now. False: raised.
static bool seconds_argument(Runtime *rt, const ValueRef *args, uint32_t n, double *seconds) {
    if (n == 0 || IS_NONE(args[0])) {
        *seconds = rt->options.epoch + clock_read(rt);
        return true;
    }
    int64_t whole;
    if (IS_FLOAT(args[0])) {
        *seconds = float_value(args[0]);
    } else {
        if (!op_int(rt, args[0], INT_C, &whole)) return false;
        *seconds = (double)whole;
    }
    if (isnan(*seconds)) {
        raise(rt, EXC_ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    if (fabs(*seconds) > 6e16) {
        raise(rt, EXC_OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    return true;
}

static Value time_fields(Runtime *rt, const ValueRef *args, uint32_t n, const char *zone) {
    double seconds;
    if (!seconds_argument(rt, args, n, &seconds)) return NO_VALUE;
    CalendarTime t;
    calendar_from_seconds((int64_t)floor(seconds), &t);
    t.zone = zone;
    return make_struct_time(rt, &t);
}

static Value time_gmtime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return time_fields(rt, args, n, "GMT");
}

static Value time_localtime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    return time_fields(rt, args, n, "UTC");
}

// A time tuple's nine numbers, checked as CPython's gettmarg and checktm do. False: raised.
static bool time_argument(Runtime *rt, ValueRef v, const char *function, CalendarTime *t) {
    if (!IS_TUPLE(v)) {
        raise(rt, EXC_TypeError, "Tuple or struct_time argument required");
        return false;
    }
    int64_t parts[9] = {0};
    Tuple *tuple = AS_TUPLE(v);
    if (tuple->length != 9) {
        raise(rt, EXC_TypeError, "%s(): illegal time tuple argument", function);
        return false;
    }
    for (int i = 0; i < 9; i++)
        if (!op_index(rt, ref(tuple->items[i]), &parts[i])) return false;
    *t = (CalendarTime){.year = parts[0],
                        .month = (int)parts[1],
                        .day = (int)parts[2],
                        .hour = (int)parts[3],
                        .minute = (int)parts[4],
                        .second = (int)parts[5],
                        .weekday = (int)((parts[6] % 7 + 7) % 7),
                        .day_of_year = (int)parts[7],
                        .dst = (int)parts[8]};
    Value zone = struct_time_zone(rt, v);
    t->zone = !IS_NULL(zone) && IS_STR(zone) ? AS_STR(zone)->data : "UTC";
    if (t->month == 0) t->month = 1;
    if (t->day == 0) t->day = 1;
    if (t->day_of_year == 0) t->day_of_year = 1;
    const char *wrong = t->month < 1 || t->month > 12                ? "month"
                        : t->day < 1 || t->day > 31                  ? "day of month"
                        : t->hour < 0 || t->hour > 23                ? "hour"
                        : t->minute < 0 || t->minute > 59            ? "minute"
                        : t->second < 0 || t->second > 61            ? "seconds"
                        : t->day_of_year < 1 || t->day_of_year > 366 ? "day of year"
                                                                     : NULL;
    if (wrong == NULL) return true;
    raise(rt, EXC_ValueError, "%s out of range", wrong);
    return false;
}

// The argument of strftime and asctime, or the time now.
static bool time_or_now(Runtime *rt, const ValueRef *args, uint32_t n, const char *function,
                        CalendarTime *t) {
    if (n > 0) return time_argument(rt, args[0], function, t);
    calendar_from_seconds((int64_t)floor(rt->options.epoch + clock_read(rt)), t);
    return true;
}

static Value time_mktime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    CalendarTime t;
    if (!IS_TUPLE(args[0]))
        return raise(rt, EXC_TypeError, "Tuple or struct_time argument required");
    Tuple *tuple = AS_TUPLE(args[0]);
    int64_t parts[6] = {0};
    if (tuple->length != 9)
        return raise(rt, EXC_TypeError, "mktime(): illegal time tuple argument");
    for (int i = 0; i < 6; i++)
        if (!op_index(rt, ref(tuple->items[i]), &parts[i])) return NO_VALUE;
    t = (CalendarTime){.year = parts[0], .month = 1, .day = 1};
    // Any number is allowed, and carries over.
    int64_t months = parts[1] - 1;
    t.year += (months >= 0 ? months : months - 11) / 12;
    t.month = (int)((months % 12 + 12) % 12) + 1;
    int64_t seconds = calendar_to_seconds(&t) + (parts[2] - 1) * 86400 + parts[3] * 3600 +
                      parts[4] * 60 + parts[5];
    return value_double((double)seconds);
}

static Value text_of(Runtime *rt, const char *format, const CalendarTime *t) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    calendar_format(&buf, format, strlen(format), t, 0);
    return str_from_buf(rt, &buf);
}

static Value time_strftime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    CalendarTime t;
    if (!IS_STR(args[0]))
        return raise(rt, EXC_TypeError, "strftime() argument 1 must be str, not %s",
                     type_of(rt, args[0])->name->data);
    if (!time_or_now(rt, args + 1, n - 1, "strftime", &t)) return NO_VALUE;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    calendar_format(&buf, AS_STR(args[0])->data, AS_STR(args[0])->size, &t, 0);
    return str_from_buf(rt, &buf);
}

// "Thu Jan  1 00:00:00 1970"
static const char ASCTIME[] = "%a %b %e %H:%M:%S %Y";

static Value time_asctime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    CalendarTime t;
    return time_or_now(rt, args, n, "asctime", &t) ? text_of(rt, ASCTIME, &t) : NO_VALUE;
}

static Value time_ctime(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    double seconds;
    if (!seconds_argument(rt, args, n, &seconds)) return NO_VALUE;
    CalendarTime t;
    calendar_from_seconds((int64_t)floor(seconds), &t);
    return text_of(rt, ASCTIME, &t);
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
    {"gmtime", time_gmtime, 0, 1, 0, NULL},
    {"localtime", time_localtime, 0, 1, 0, NULL},
    {"mktime", time_mktime, 1, 1, 0, NULL},
    {"strftime", time_strftime, 1, 2, 0, NULL},
    {"asctime", time_asctime, 0, 1, 0, NULL},
    {"ctime", time_ctime, 0, 1, 0, NULL},
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
