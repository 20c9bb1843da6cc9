// The loop's exception handler: what nobody caught is reported there.
#include "aio/loop.h"

#include "aio/future.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "vm/log_value.h"
#include "vm/traceback.h"

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
        ok = ok && repr_append(rt, buf, ref(value));
        drop(rt, value);
    }
    drop(rt, keys);
    return ok;
}

// base_events.default_exception_handler; what it logs goes to stderr, as logging's last resort
// writes it.
Value loop_default_exception_handler(Runtime *rt, Dict *context) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    ValueRef message = entry(rt, context, "message");
    bool ok = true;
    if (IS_NULL(message) || (IS_STR(message) && AS_STR(message)->size == 0))
        strbuf_text(&buf, "Unhandled exception in event loop");
    else
        ok = append_text(rt, &buf, message);
    ok = ok && append_entries(rt, &buf, context);
    strbuf_char(&buf, '\n');
    ValueRef exception = entry(rt, context, "exception");
    if (ok && !IS_NULL(exception) && IS_EXCEPTION(exception)) {
        Value held = own(exception);
        ok = traceback_print(rt, ref(held), &buf);
        drop(rt, held);
        if (!ok && !rt_pending(rt)) raise_memory(rt);
    }
    if (ok && buf.failed) {
        raise_memory(rt);
        ok = false;
    }
    ok = ok && rt->write(rt, 1, buf.data, buf.len);
    strbuf_free(&buf);
    return ok ? NONE : NO_VALUE;
}

// ------------------------------------------------------------------ calling the handler

// Whether the pending exception is one that the exception handler's caller gets.
static bool passes(Runtime *rt) {
    return rt->stop != STATUS_OK || pending_is(rt, EXC_KeyboardInterrupt) ||
           pending_is(rt, EXC_SystemExit);
}

// An error in a handler: told with its traceback. Consumes the exception.
static bool report_error(Runtime *rt, const char *text, Value exception) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, text);
    strbuf_char(&buf, '\n');
    bool ok = traceback_print(rt, ref(exception), &buf) && !buf.failed;
    if (!ok && !rt_pending(rt)) raise_memory(rt);
    ok = ok && rt->write(rt, 1, buf.data, buf.len);
    strbuf_free(&buf);
    drop(rt, exception);
    return ok;
}

static bool call_default(Runtime *rt, Dict *context, const char *on_error) {
    Value result = loop_default_exception_handler(rt, context);
    drop(rt, result);
    if (!IS_NULL(result)) return true;
    if (passes(rt)) return false;
    return report_error(rt, on_error, take_pending(rt));
}

// The program's own handler failed.
static bool handler_failed(Runtime *rt, Dict *context) {
    if (passes(rt)) return false;
    Value exception = take_pending(rt);
    Value inner = dict_new(rt);
    bool ok = !IS_NULL(inner);
    Value message = ok ? str_text(rt, "Unhandled error in exception handler") : NO_VALUE;
    ok = ok && !IS_NULL(message) && dict_set_text(rt, AS_DICT(inner), "message", message) &&
         dict_set_text(rt, AS_DICT(inner), "exception", copy(exception)) &&
         dict_set_text(rt, AS_DICT(inner), "context", own(object_ref(context)));
    ok = ok && call_default(rt, AS_DICT(inner),
                            "Exception in default exception handler while handling an unexpected "
                            "error in custom exception handler");
    drop(rt, inner);
    drop(rt, exception);
    return ok;
}

static void log_report(Runtime *rt, Loop *loop, Dict *context) {
    ValueRef message = entry(rt, context, "message"), about = entry(rt, context, "task");
    ValueRef exception = entry(rt, context, "exception");
    if (IS_NULL(about)) about = entry(rt, context, "future");
    uint32_t text = 0;
    if (!IS_NULL(message) && IS_STR(message))
        text = log_intern(rt->log, AS_STR(message)->data, AS_STR(message)->size);
    trace_exception_handler(rt->log, rt->cause, loop->trace_id, text,
                            IS_NULL(exception) ? 0 : log_value(rt, exception),
                            !IS_NULL(about) && is_future(about) ? as_future(about)->trace_id : 0);
}

// From 3.12 on the handler runs in the context of the task or handle that it is about.
static Value call_handler(Runtime *rt, Loop *loop, ValueRef handler, Dict *context) {
    ValueRef args[3] = {handler, object_ref(loop), object_ref(context)};
    ValueRef about = entry(rt, context, "task");
    if (IS_NULL(about)) about = entry(rt, context, "future");
    if (IS_NULL(about)) about = entry(rt, context, "handle");
    Value inside = NO_VALUE;
    if (rt->options.python >= 12 && !IS_NULL(about)) {
        Str *name = intern(rt, "get_context");
        Value get = name == NULL ? NO_VALUE : op_getattr_optional(rt, about, name);
        if (!IS_NULL(get)) inside = call0(rt, ref(get));
        drop(rt, get);
        if (rt_pending(rt)) return NO_VALUE;
    }
    if (IS_NULL(inside) || IS_NONE(inside)) return call(rt, handler, args + 1, 2);
    Value result = call_method(rt, ref(inside), "run", args, 3);
    drop(rt, inside);
    return result;
}

bool loop_call_exception_handler(Runtime *rt, Loop *loop, Dict *context) {
    if (rt->log != NULL) log_report(rt, loop, context);
    if (IS_NULL(loop->exception_handler))
        return call_default(rt, context, "Exception in default exception handler");
    Value handler = copy(loop->exception_handler);
    Value result = call_handler(rt, loop, ref(handler), context);
    drop(rt, handler);
    drop(rt, result);
    return !IS_NULL(result) || handler_failed(rt, context);
}

bool loop_report(Runtime *rt, Loop *loop, const char *message, ValueRef exception, const char *key,
                 ValueRef value) {
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) return false;
    Dict *context = AS_DICT(dict);
    Value text = str_text(rt, message);
    bool ok = !IS_NULL(text) && dict_set_text(rt, context, "message", text);
    if (ok && !IS_NULL(exception)) ok = dict_set_text(rt, context, "exception", own(exception));
    if (ok && key != NULL) ok = dict_set_text(rt, context, key, own(value));
    ok = ok && loop_call_exception_handler(rt, loop, context);
    drop(rt, dict);
    return ok;
}
