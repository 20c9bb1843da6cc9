// The logger, and the loop's exception handler: what nobody caught is reported there.
#include "aio/report.h"

#include "aio/debug.h"
#include "aio/future.h"
#include "aio/loop_hooks.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/import.h"
#include "vm/log_value.h"
#include "vm/sys.h"
#include "vm/traceback.h"

// ------------------------------------------------------------------ the logger

static bool log_to_stderr(Runtime *rt, const Str *text, ValueRef exception) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_bytes(&buf, text->data, text->size);
    strbuf_char(&buf, '\n');
    ValueRef traceback =
        IS_NULL(exception) ? NO_REF : ref(((Exception *)AS_OBJECT(exception))->traceback);
    bool ok = IS_NULL(exception) ||
              traceback_format(rt, exception, traceback, TRACEBACK_BY_LIBRARY, true, &buf);
    if (!ok || buf.failed) {
        if (!rt_pending(rt)) raise_memory(rt);
        ok = false;
    }
    ok = ok && sys_write_stderr(rt, buf.data, buf.len);
    strbuf_free(&buf);
    return ok;
}

// (type, exception, traceback), as sys.exc_info() has it.
static Value exception_info(Runtime *rt, ValueRef exception) {
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    ValueRef parts[3] = {object_ref(AS_OBJECT(exception)->type), exception,
                         IS_NULL(traceback) ? ref(NONE) : ref(traceback)};
    return tuple_from(rt, parts, 3);
}

// logger.LEVEL(text, exc_info=exception or False), by library code that knows where CPython's is.
// The logger is consumed.
static bool log_by(Runtime *rt, Value logger, const char *level, Str *text, ValueRef exception) {
    Value name = str_text(rt, level);
    Value info = IS_NULL(exception) ? value_bool(false) : exception_info(rt, exception);
    const ValueRef args[4] = {ref(logger), ref(name), object_ref(text), ref(info)};
    Value result = IS_NULL(name) || IS_NULL(info)
                       ? NO_VALUE
                       : call_library(rt, "asyncio.log", "_emit", args, 4, NULL);
    drop(rt, logger);
    drop(rt, name);
    drop(rt, info);
    drop(rt, result);
    return !IS_NULL(result);
}

// What a module that is loaded has under a name. Borrowed; NO_REF: nothing.
static ValueRef global_of(Runtime *rt, const char *module, const char *name) {
    Str *key = intern(rt, module), *global = intern(rt, name);
    ValueRef found = key == NULL || global == NULL || rt->modules == NULL
                         ? NO_REF
                         : dict_get_str(rt->modules, key);
    if (IS_NULL(found) || type_of(rt, found) != TYPE_OF_ID(rt, MODULE)) return NO_REF;
    return dict_get_str(((Module *)AS_OBJECT(found))->dict, global);
}

bool aio_log(Runtime *rt, const char *level, Str *text, ValueRef exception) {
    // Programs may put another logger there.
    ValueRef logger = global_of(rt, "asyncio.base_events", "logger");
    ValueRef get = IS_NULL(logger) ? global_of(rt, "logging", "getLogger") : NO_REF;
    if (rt_pending(rt)) return false;
    if (!IS_NULL(logger)) return log_by(rt, own(logger), level, text, exception);
    if (IS_NULL(get))
        return level[0] == 'd' || level[0] == 'i' || log_to_stderr(rt, text, exception);
    Value name = str_text(rt, "asyncio");
    Value found = IS_NULL(name) ? NO_VALUE : call1(rt, get, ref(name));
    drop(rt, name);
    return !IS_NULL(found) && log_by(rt, found, level, text, exception);
}

static ValueRef entry(Runtime *rt, Dict *context, const char *key) {
    Str *name = intern(rt, key);
    ValueRef value = name == NULL ? NO_REF : dict_get_str(context, name);
    return !IS_NULL(value) && IS_NONE(value) ? NO_REF : value;
}

// ------------------------------------------------------------------ the default handler

static bool append_text(Runtime *rt, StrBuf *buf, ValueRef v) {
    Value text = op_str(rt, v);
    if (IS_NULL(text)) return false;
    strbuf_bytes(buf, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
    return true;
}

// The value of an entry; places where something was made as a traceback.
static bool append_value(Runtime *rt, StrBuf *buf, ValueRef key, ValueRef value) {
    bool source = IS_STR(key) && str_is(AS_STR(key), "source_traceback");
    if (!source && !(IS_STR(key) && str_is(AS_STR(key), "handle_traceback")))
        return repr_append(rt, buf, value);
    strbuf_format(buf, "%s created at (most recent call last):\n", source ? "Object" : "Handle");
    Value text = call_library(rt, "asyncio.format_helpers", "_stack_text", &value, 1, NULL);
    bool ok = !IS_NULL(text) && append_text(rt, buf, ref(text));
    drop(rt, text);
    return ok;
}

// "key: repr" for each entry but the message and the exception, sorted by key.
static bool append_entries(Runtime *rt, StrBuf *buf, Dict *context) {
    Value keys = list_from_iterable(rt, object_ref(context));
    if (IS_NULL(keys)) return false;
    bool ok = list_sort(rt, AS_LIST(keys), NO_REF, false);
    for (uint32_t i = 0; ok && i < AS_LIST(keys)->length; i++) {
        ValueRef key = ref(AS_LIST(keys)->items[i]);
        if (IS_STR(key) && (str_is(AS_STR(key), "message") || str_is(AS_STR(key), "exception")))
            continue;
        ValueRef found = dict_get(rt, context, key);
        if (IS_NULL(found)) {
            ok = !rt_pending(rt);
            continue;
        }
        Value value = own(found);
        strbuf_char(buf, '\n');
        ok = append_text(rt, buf, key);
        strbuf_text(buf, ": ");
        ok = ok && append_value(rt, buf, key, ref(value));
        drop(rt, value);
    }
    drop(rt, keys);
    return ok;
}

// base_events.default_exception_handler.
Value loop_default_exception_handler(Runtime *rt, const Loop *loop, Dict *context) {
    Handle *handle = loop->running_handle;
    if (handle != NULL && handle->noted && IS_NULL(entry(rt, context, "source_traceback"))) {
        Value source = debug_source(rt, &handle->head, &handle->noted);
        if (IS_NULL(source) || !dict_set_text(rt, context, "handle_traceback", source))
            return NO_VALUE;
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    ValueRef message = entry(rt, context, "message");
    bool ok = true;
    if (IS_NULL(message) || (IS_STR(message) && AS_STR(message)->size == 0))
        strbuf_text(&buf, "Unhandled exception in event loop");
    else
        ok = append_text(rt, &buf, message);
    ok = ok && append_entries(rt, &buf, context);
    if (!ok) {
        strbuf_free(&buf);
        return NO_VALUE;
    }
    Value text = str_from_buf(rt, &buf);
    if (IS_NULL(text)) return NO_VALUE;
    ValueRef exception = entry(rt, context, "exception");
    Value held = !IS_NULL(exception) && IS_EXCEPTION(exception) ? own(exception) : NO_VALUE;
    ok = aio_log(rt, "error", AS_STR(text), ref(held));
    drop(rt, held);
    drop(rt, text);
    return ok ? NONE : NO_VALUE;
}

// ------------------------------------------------------------------ calling the handler

// An error in a handler: told with its traceback. Consumes the exception.
static bool report_error(Runtime *rt, const char *text, Value exception) {
    Value message = str_text(rt, text);
    bool ok = !IS_NULL(message) && aio_log(rt, "error", AS_STR(message), ref(exception));
    drop(rt, message);
    drop(rt, exception);
    return ok;
}

static bool call_default(Runtime *rt, Loop *loop, Dict *context, const char *on_error) {
    ValueRef arg = object_ref(context);
    Value result = loop->hooked
                       ? call_method(rt, object_ref(loop), "default_exception_handler", &arg, 1)
                       : loop_default_exception_handler(rt, loop, context);
    drop(rt, result);
    if (!IS_NULL(result)) return true;
    if (leaves_loop(rt)) return false;
    return report_error(rt, on_error, take_pending(rt));
}

// The program's own handler failed.
static bool handler_failed(Runtime *rt, Loop *loop, Dict *context) {
    if (leaves_loop(rt)) return false;
    Value exception = take_pending(rt);
    Value inner = dict_new(rt);
    bool ok = !IS_NULL(inner);
    Value message = ok ? str_text(rt, "Unhandled error in exception handler") : NO_VALUE;
    ok = ok && !IS_NULL(message) && dict_set_text(rt, AS_DICT(inner), "message", message) &&
         dict_set_text(rt, AS_DICT(inner), "exception", copy(exception)) &&
         dict_set_text(rt, AS_DICT(inner), "context", own(object_ref(context)));
    ok = ok && call_default(rt, loop, AS_DICT(inner),
                            "Exception in default exception handler while handling an unexpected "
                            "error in custom exception handler");
    drop(rt, inner);
    drop(rt, exception);
    return ok;
}

// The task or future that a report is about, or NO_REF.
static ValueRef about(Runtime *rt, Dict *context) {
    ValueRef task = entry(rt, context, "task");
    return IS_NULL(task) ? entry(rt, context, "future") : task;
}

static void log_report(Runtime *rt, Loop *loop, Dict *context) {
    ValueRef message = entry(rt, context, "message"), future = about(rt, context);
    ValueRef exception = entry(rt, context, "exception");
    uint32_t text = 0;
    if (!IS_NULL(message) && IS_STR(message))
        text = log_intern(rt->log, AS_STR(message)->data, AS_STR(message)->size);
    trace_exception_handler(
        rt->log, rt->cause, loop->trace_id, text, IS_NULL(exception) ? 0 : log_value(rt, exception),
        !IS_NULL(future) && is_future(future) ? as_future(future)->trace_id : 0);
}

// From 3.12 on the handler runs in the context of the task or handle that it is about.
static Value call_handler(Runtime *rt, Loop *loop, ValueRef handler, Dict *context) {
    ValueRef args[3] = {handler, object_ref(loop), object_ref(context)};
    ValueRef owner = about(rt, context);
    if (IS_NULL(owner)) owner = entry(rt, context, "handle");
    Value inside = NO_VALUE;
    if (rt->options.python >= 12 && !IS_NULL(owner)) {
        Str *name = intern(rt, "get_context");
        Value get = name == NULL ? NO_VALUE : op_getattr_optional(rt, owner, name);
        if (!IS_NULL(get)) inside = call0(rt, ref(get));
        drop(rt, get);
    }
    if (rt_pending(rt)) {
        drop(rt, inside);
        return NO_VALUE;
    }
    if (IS_NULL(inside) || IS_NONE(inside)) return call(rt, handler, args + 1, 2);
    Value result = call_method(rt, ref(inside), "run", args, 3);
    drop(rt, inside);
    return result;
}

bool loop_call_exception_handler(Runtime *rt, Loop *loop, Dict *context) {
    if (rt->log != NULL) log_report(rt, loop, context);
    if (IS_NULL(loop->exception_handler))
        return call_default(rt, loop, context, "Exception in default exception handler");
    Value handler = copy(loop->exception_handler);
    Value result = call_handler(rt, loop, ref(handler), context);
    drop(rt, handler);
    drop(rt, result);
    return !IS_NULL(result) || handler_failed(rt, loop, context);
}

bool loop_report(Runtime *rt, Loop *loop, const char *message, ValueRef exception, const char *key,
                 ValueRef value, const bool *noted, Value *kept) {
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) return false;
    Dict *context = AS_DICT(dict);
    Value text = str_text(rt, message);
    bool ok = !IS_NULL(text) && dict_set_text(rt, context, "message", text);
    if (ok && !IS_NULL(exception)) ok = dict_set_text(rt, context, "exception", own(exception));
    ok = ok && dict_set_text(rt, context, key, own(value));
    if (ok && noted != NULL && *noted) {
        Value source = debug_source(rt, AS_OBJECT(value), noted);
        ok = !IS_NULL(source) && dict_set_text(rt, context, "source_traceback", source);
    }
    if (ok && loop->hooked) {
        ValueRef arg = ref(dict);
        Value result = call_method(rt, object_ref(loop), "call_exception_handler", &arg, 1);
        ok = !IS_NULL(result);
        drop(rt, result);
    } else {
        ok = ok && loop_call_exception_handler(rt, loop, context);
    }
    if (kept != NULL)
        *kept = dict;
    else
        drop(rt, dict);
    return ok;
}
