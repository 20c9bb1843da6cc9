// Exceptions that cannot be raised: in __del__, in a callback of a weak reference, while a
// coroutine is freed. CPython's Python/errors.c, write_unraisable_exc_file.
#include "object/containers.h"
#include "object/ops.h"
#include "vm/import.h"
#include "vm/program.h"
#include "vm/sys.h"
#include "vm/traceback.h"
#include "vm/warnings.h"

// "Exception ignored in: <function ...>"; from 3.13 on the colon is at the end when there is a
// phrase.
static void heading(Runtime *rt, const char *where, ValueRef object, StrBuf *out) {
    bool has_object = !IS_NULL(object) && !IS_NONE(object);
    if (where != NULL) strbuf_text(out, where);
    if (where == NULL && has_object) strbuf_text(out, "Exception ignored in");
    if (has_object) {
        Value text = op_repr(rt, object);
        clear_pending(rt);
        bool late = where != NULL && *where != '\0' && rt->options.python >= 13;
        strbuf_text(out, late ? " " : ": ");
        if (IS_NULL(text))
            strbuf_text(out, "<object repr() failed>");
        else
            strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
        if (late) strbuf_char(out, ':');
        drop(rt, text);
    } else if (where != NULL) {
        strbuf_char(out, ':');
    }
    if (where != NULL || has_object) strbuf_char(out, '\n');
}

// Calls sys.unraisablehook if the program has set one. Answers, owned, what is left to be shown:
// the exception itself when there is no hook, that of the hook, or NO_VALUE.
// `called` gets the hook, owned, or NO_VALUE.
static Value call_hook(Runtime *rt, ValueRef exception, const char *where, ValueRef object,
                       Value *called) {
    Value hook = *called = rt->finalizing ? NO_VALUE : sys_get(rt, "unraisablehook");
    if (IS_NULL(hook)) return own(exception);
    Value message = where == NULL ? NONE : str_text(rt, where);
    if (where != NULL && rt->options.python >= 13 && !IS_NULL(object) && !IS_NONE(object)) {
        drop(rt, message);
        Value text = op_repr(rt, object);
        message = IS_NULL(text) ? NO_VALUE : str_format(rt, "%s %s", where, AS_STR(text)->data);
        drop(rt, text);
        object = NO_REF;
    }
    ValueRef args[4] = {ref(hook), exception, ref(message), IS_NULL(object) ? ref(NONE) : object};
    Value done = IS_NULL(message) ? NO_VALUE
                                  : call_library(rt, "_sys", "_call_unraisablehook", args, 4, NULL);
    Value failed = IS_NULL(done) ? take_pending(rt) : NO_VALUE;
    drop(rt, done);
    drop(rt, message);
    return failed;
}

static const char *const PHRASES[] = {
    NULL,
    "Exception ignored in atexit callback",
    "Exception ignored in thread started by",
    "Exception ignored while calling deallocator",
    "Exception ignored while calling weakref callback",
    "Exception ignored while finalizing generator",
    "Exception ignored while finalizing coroutine",
    "Exception ignored while closing generator",
    "Exception ignored while finalizing async generator",
};

void warnings_unraisable(Runtime *rt, Unraisable kind, ValueRef object) {
    Value exception = take_pending(rt);
    if (IS_NULL(exception) || rt->stop != STATUS_OK) {
        drop(rt, exception);
        return;
    }
    // A warning that a coroutine was never awaited comes from CPython's Python: it has a frame
    // there.
    bool inside = kind == UNRAISABLE_COROUTINE;
    bool said = kind < UNRAISABLE_DEALLOCATOR || rt->options.python >= 14;
    const char *where = said ? PHRASES[kind] : NULL;
    Exception *e = (Exception *)AS_OBJECT(exception);
    Frame *frame = rt->frame;
    bool known = inside || !IS_NULL(e->traceback) || rt->finalizing;
    if (!known && frame != NULL && frame->form == FORM_PYTHON)
        traceback_add(rt, e, &e->traceback, frame, frame_word(frame)); // where it happens, at least
    Value hook;
    Value failed = call_hook(rt, ref(exception), where, object, &hook);
    if (IS_NULL(failed)) {
        drop(rt, exception);
        drop(rt, hook);
        return;
    }
    bool of_hook = !SAME(failed, exception);
    replace(rt, &exception, failed);
    StrBuf text;
    strbuf_init(&text, &rt->mem);
    if (of_hook) strbuf_text(&text, "Exception ignored in sys.unraisablehook");
    heading(rt, of_hook ? "" : where, of_hook ? ref(hook) : object, &text);
    Value traceback = ((Exception *)AS_OBJECT(exception))->traceback;
    if (!IS_NULL(traceback)) {
        strbuf_text(&text, "Traceback (most recent call last):\n");
        traceback_print_entries(rt, ref(traceback), TRACEBACK_BY_C, &text);
    }
    traceback_print_head(rt, ref(exception), &text);
    if (!text.failed) sys_write_stderr(rt, text.data, text.len);
    clear_pending(rt);
    strbuf_free(&text);
    drop(rt, hook);
    drop(rt, exception);
}
