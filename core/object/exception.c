#include "object/exception.h"

#include "base/assert.h"
#include "object/bytes.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/exception_group.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

// ------------------------------------------------------------------ the pending exception

Value *pending_traceback(Runtime *rt) {
    return rt->options.python < 12 ? &rt->traceback
                                   : &((Exception *)AS_OBJECT(rt->pending))->traceback;
}

PutAside pending_put_aside(Runtime *rt) {
    PutAside aside = {rt->pending, rt->traceback};
    rt->pending = rt->traceback = NO_VALUE;
    return aside;
}

void pending_put_back(Runtime *rt, PutAside aside) {
    if (IS_NULL(aside.exception)) return;
    if (rt_pending(rt)) clear_pending(rt);
    rt->pending = aside.exception;
    rt->traceback = aside.traceback;
}

Value take_pending(Runtime *rt) {
    PutAside aside = pending_put_aside(rt);
    if (!IS_NULL(aside.traceback))
        replace(rt, &((Exception *)AS_OBJECT(aside.exception))->traceback, aside.traceback);
    return aside.exception;
}

void pending_caused_by(Runtime *rt, Value cause) {
    Exception *e = (Exception *)AS_OBJECT(rt->pending);
    replace(rt, &e->context, copy(cause));
    replace(rt, &e->cause, cause);
    e->suppress_context = true;
}

void clear_pending(Runtime *rt) {
    PutAside aside = pending_put_aside(rt);
    drop(rt, aside.exception);
    drop(rt, aside.traceback);
}

void reraise(Runtime *rt, Value exception) {
    if (rt_pending(rt)) clear_pending(rt);
    rt->pending = exception;
    if (rt->options.python < 12 && !IS_NULL(exception))
        rt->traceback = copy(((Exception *)AS_OBJECT(exception))->traceback);
}

ValueRef handled_exception(const Runtime *rt, ValueRef *traceback) {
    const HandledException *h = rt->handled;
    while (h != NULL && IS_NULL(h->value)) h = h->outer;
    *traceback = NO_REF;
    if (h == NULL) return NO_REF;
    ValueRef e = ref(h->value);
    if (IS_TUPLE(e)) {
        Value *pair = AS_TUPLE(e)->items;
        if (!IS_NONE(pair[1])) *traceback = ref(pair[1]);
        return ref(pair[0]);
    }
    *traceback = ref(((Exception *)AS_OBJECT(e))->traceback);
    return e;
}

// Takes `exception` out of the chain of contexts that starts at `start`, so that no cycle appears.
static void break_context_cycle(Runtime *rt, ValueRef start, const Object *exception) {
    Exception *at = (Exception *)AS_OBJECT(start);
    Exception *slow = at;
    bool step = false;
    while (!IS_NULL(at->context)) {
        if (AS_OBJECT(at->context) == exception) {
            clear(rt, &at->context);
            return;
        }
        at = (Exception *)AS_OBJECT(at->context);
        if (at == slow) return;
        if (step) slow = (Exception *)AS_OBJECT(slow->context);
        step = !step;
    }
}

Value raise_value(Runtime *rt, Value exception) {
    ValueRef traceback, handled = handled_exception(rt, &traceback);
    if (!IS_NULL(handled) && !SAME(handled, exception)) {
        Object *object = AS_OBJECT(exception);
        break_context_cycle(rt, handled, object);
        replace(rt, &((Exception *)object)->context, own(handled));
    }
    reraise(rt, exception);
    return NO_VALUE;
}

Value raise_stop_iteration(Runtime *rt, Value value) {
    ValueRef arg = ref(value);
    Value stop = exception_new(rt, rt->exceptions[EXC_StopIteration], &arg, IS_NONE(value) ? 0 : 1);
    drop(rt, value);
    return IS_NULL(stop) ? NO_VALUE : raise_value(rt, stop);
}

Value raise_memory(Runtime *rt) {
    reraise(rt, copy(rt->memory_error));
    return NO_VALUE;
}

static Value new_with_argument(Runtime *rt, ExceptionKind kind, Value argument) {
    if (IS_NULL(argument)) return NO_VALUE;
    ValueRef arg = ref(argument);
    Value exception = exception_new(rt, rt->exceptions[kind], &arg, 1);
    drop(rt, argument);
    return exception;
}

static Value message_value(Runtime *rt, const char *format, va_list args) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_vformat(&buf, format, args);
    return str_from_buf(rt, &buf);
}

Value exception_message(Runtime *rt, ExceptionKind kind, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Value message = message_value(rt, format, args);
    va_end(args);
    return new_with_argument(rt, kind, message);
}

Value raise(Runtime *rt, ExceptionKind kind, const char *format, ...) {
    va_list args;
    va_start(args, format);
    Value message = message_value(rt, format, args);
    va_end(args);
    return raise_with(rt, kind, message);
}

Value raise_repr(Runtime *rt, ExceptionKind kind, const char *format, ValueRef v) {
    Value repr = op_repr(rt, v);
    if (!IS_NULL(repr)) raise(rt, kind, format, AS_STR(repr)->data);
    drop(rt, repr);
    return NO_VALUE;
}

void exception_note_pending(Runtime *rt, Value note) {
    if (IS_NULL(note)) return;
    Value exception = take_pending(rt);
    ValueRef argument = ref(note);
    Value added = call_method(rt, ref(exception), "add_note", &argument, 1);
    drop(rt, note);
    if (IS_NULL(added))
        drop(rt, exception);
    else
        reraise(rt, exception);
    drop(rt, added);
}

Value raise_with(Runtime *rt, ExceptionKind kind, Value argument) {
    Value exception = new_with_argument(rt, kind, argument);
    return IS_NULL(exception) ? NO_VALUE : raise_value(rt, exception);
}

bool exception_matches(Runtime *rt, ValueRef exception, ExceptionKind kind) {
    return is_instance(rt, exception, rt->exceptions[kind]);
}

bool pending_is(Runtime *rt, ExceptionKind kind) {
    return rt_pending(rt) && exception_matches(rt, ref(rt->pending), kind);
}

int take_stop_iteration(Runtime *rt, Value *value) {
    *value = NONE;
    if (!rt_pending(rt)) return 0;
    if (!pending_is(rt, EXC_StopIteration)) return -1;
    Value stop = take_pending(rt);
    Value result = ((Exception *)AS_OBJECT(stop))->extra[0];
    if (!IS_NULL(result)) *value = copy(result);
    drop(rt, stop);
    return 1;
}

// ------------------------------------------------------------------ instances

static bool is_unicode_error(Runtime *rt, ValueRef self) {
    return exception_matches(rt, self, EXC_UnicodeEncodeError) ||
           exception_matches(rt, self, EXC_UnicodeDecodeError) ||
           exception_matches(rt, self, EXC_UnicodeTranslateError);
}

// Encoding (but for UnicodeTranslateError), object, start, end and reason: a tuple of its own,
// since the attributes can be set.
static bool init_unicode(Runtime *rt, Exception *e, const ValueRef *args, uint32_t n) {
    bool translates = exception_matches(rt, object_ref(e), EXC_UnicodeTranslateError);
    bool decodes = exception_matches(rt, object_ref(e), EXC_UnicodeDecodeError);
    if (n != 5u - translates) {
        raise(rt, EXC_TypeError, "function takes exactly %u arguments (%u given)", 5u - translates,
              n);
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        const char *data;
        size_t size;
        uint32_t part = i + translates;
        const char *name = type_of(rt, args[i])->name->data;
        if (part == 1 && decodes) {
            if (bytes_view(rt, args[i], &data, &size)) continue;
            raise(rt, EXC_TypeError, "a bytes-like object is required, not '%s'", name);
        } else if (part == 2 || part == 3) {
            if (IS_INT(args[i])) continue;
            raise(rt, EXC_TypeError, "'%s' object cannot be interpreted as an integer", name);
        } else {
            if (IS_STR(args[i])) continue;
            raise(rt, EXC_TypeError, "argument %u must be str, not %s", i + 1, name);
        }
        return false;
    }
    Value parts = tuple_from(rt, args, n);
    if (IS_NULL(parts)) return false;
    replace(rt, &e->extra[0], parts);
    return true;
}

// exceptions.c:SyntaxError_init: how many details there may be. False: raised.
static bool check_details(Runtime *rt, uint32_t count) {
    bool old = rt->options.python < 10;
    if (count == 4 || count == 6) return true; // our own ones have six in each version
    if (old)
        raise(rt, EXC_IndexError, "tuple index out of range");
    else if (count == 5)
        raise(rt, EXC_TypeError, "end_offset must be provided when end_lineno is provided");
    else
        raise(rt, EXC_TypeError, "function takes at %s %d arguments (%u given)",
              count < 4 ? "least" : "most", count < 4 ? 4 : 6, count);
    return false;
}

// The class with attributes of its own that a class is or comes from; EXC_BaseException: none.
static ExceptionKind keeping_class(Runtime *rt, const Type *type) {
    static const ExceptionKind KEEPING[] = {
        EXC_StopIteration,      EXC_SystemExit,           EXC_OSError,
        EXC_SyntaxError,        EXC_ImportError,          EXC_UnicodeEncodeError,
        EXC_UnicodeDecodeError, EXC_UnicodeTranslateError};
    for (uint32_t i = 0; i < type->mro_length; i++)
        for (size_t k = 0; k < sizeof KEEPING / sizeof *KEEPING; k++)
            if (type->mro[i] == rt->exceptions[KEEPING[k]]) return KEEPING[k];
    return EXC_BaseException;
}

// What the classes with attributes of their own keep of their arguments, by slot of `extra`.
static bool init_extra(Runtime *rt, Exception *e, const ValueRef *args, uint32_t n) {
    switch (keeping_class(rt, e->head.type)) {
    case EXC_StopIteration: replace(rt, &e->extra[0], n > 0 ? own(args[0]) : NONE); break;
    case EXC_SystemExit:
        if (n == 1) replace(rt, &e->extra[0], own(args[0]));
        if (n > 1) replace(rt, &e->extra[0], copy(e->args));
        break;
    case EXC_OSError:
        if (n < 2 || n > 5) return true;
        replace(rt, &e->extra[0], own(args[0]));
        replace(rt, &e->extra[1], own(args[1]));
        if (n < 3) return true;
        replace(rt, &e->extra[2], own(args[2]));
        Value two = tuple_from(rt, args, 2);
        if (IS_NULL(two)) return false;
        replace(rt, &e->args, two);
        break;
    case EXC_SyntaxError:
        if (n > 0) replace(rt, &e->extra[0], own(args[0]));
        if (n == 2) {
            Value details = tuple_from_iterable(rt, args[1]);
            if (IS_NULL(details)) return false;
            replace(rt, &e->extra[1], details);
            return check_details(rt, AS_TUPLE(details)->length);
        }
        break;
    case EXC_ImportError:
        if (n == 1) replace(rt, &e->extra[2], own(args[0]));
        break;
    case EXC_UnicodeEncodeError:
    case EXC_UnicodeDecodeError:
    case EXC_UnicodeTranslateError: return init_unicode(rt, e, args, n);
    default: break;
    }
    return true;
}

static bool set_keyword(Runtime *rt, Exception *e, Str *name, ValueRef value) {
    ValueRef self = object_ref(e);
    bool import = exception_matches(rt, self, EXC_ImportError);
    bool attribute = exception_matches(rt, self, EXC_AttributeError);
    if (str_is(name, "name") && (import || attribute || exception_matches(rt, self, EXC_NameError)))
        replace(rt, &e->extra[0], own(value));
    else if ((str_is(name, "path") && import) || (str_is(name, "obj") && attribute))
        replace(rt, &e->extra[1], own(value));
    else
        return false;
    return true;
}

// The classes that take some keywords say it in other words. Always false.
static bool bad_keyword(Runtime *rt, const Exception *e, const Str *name) {
    ValueRef self = object_ref(e);
    bool import = exception_matches(rt, self, EXC_ImportError);
    bool some =
        import || (rt->options.python >= 10 && (exception_matches(rt, self, EXC_NameError) ||
                                                exception_matches(rt, self, EXC_AttributeError)));
    const char *type = e->head.type->name->data;
    if (!some)
        raise(rt, EXC_TypeError, "%s() takes no keyword arguments", type);
    else if (rt->options.python >= 13)
        raise(rt, EXC_TypeError, "%s() got an unexpected keyword argument '%s'", type, name->data);
    else
        raise(rt, EXC_TypeError, "'%s' is an invalid keyword argument for %s()", name->data, type);
    return false;
}

static bool takes_keywords(Runtime *rt, ValueRef e) {
    return exception_matches(rt, e, EXC_ImportError) || exception_matches(rt, e, EXC_NameError) ||
           exception_matches(rt, e, EXC_AttributeError);
}

static bool exception_init(Runtime *rt, Exception *e, const ValueRef *args, uint32_t n,
                           Tuple *names) {
    Value tuple = tuple_from(rt, args, n);
    if (IS_NULL(tuple)) return false;
    replace(rt, &e->args, tuple);
    for (int i = 0; i < 3; i++) {
        if (!IS_NULL(e->extra[i]) && takes_keywords(rt, object_ref(e))) clear(rt, &e->extra[i]);
    }
    for (uint32_t i = 0; names != NULL && i < names->length; i++) {
        Str *name = AS_STR(names->items[i]);
        if (set_keyword(rt, e, name, args[n + i])) continue;
        return bad_keyword(rt, e, name);
    }
    return init_extra(rt, e, args, n);
}

// OSError(errno, ...) makes the class that stands for the number (exceptions.c:OSError_new).
static Type *os_error_class(Runtime *rt, ValueRef number) {
    static const struct {
        int64_t number;
        ExceptionKind kind;
    } CLASSES[] = {
        {1, EXC_PermissionError},        {2, EXC_FileNotFoundError},
        {3, EXC_ProcessLookupError},     {4, EXC_InterruptedError},
        {10, EXC_ChildProcessError},     {11, EXC_BlockingIOError},
        {13, EXC_PermissionError},       {17, EXC_FileExistsError},
        {20, EXC_NotADirectoryError},    {21, EXC_IsADirectoryError},
        {32, EXC_BrokenPipeError},       {103, EXC_ConnectionAbortedError},
        {104, EXC_ConnectionResetError}, {108, EXC_BrokenPipeError},
        {110, EXC_TimeoutError},         {111, EXC_ConnectionRefusedError},
        {114, EXC_BlockingIOError},      {115, EXC_BlockingIOError},
    };
    for (size_t i = 0; IS_SMALL(number) && i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (CLASSES[i].number == AS_SMALL(number)) return rt->exceptions[CLASSES[i].kind];
    return rt->exceptions[EXC_OSError];
}

static Value exception_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                              Tuple *names) {
    if (cls == rt->exceptions[EXC_OSError] && n >= 2 && n <= 5) cls = os_error_class(rt, args[0]);
    Exception *e = object_new(rt, cls);
    if (e == NULL) return NO_VALUE;
    Value self = object_value(e);
    // A subclass's own __init__ may take keywords that mean nothing here.
    bool heap = (cls->flags & TYPE_HEAP) != 0;
    if (heap) {
        Value tuple = tuple_from(rt, args, n);
        if (IS_NULL(tuple)) goto fail;
        e->args = tuple;
        if (is_unicode_error(rt, ref(self)) || init_extra(rt, e, args, n)) return self;
    } else if (exception_init(rt, e, args, n, names)) {
        return self;
    }
fail:
    drop(rt, self);
    return NO_VALUE;
}

static Value exception_init_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (!IS_EXCEPTION(args[0])) return raise(rt, EXC_TypeError, "an exception is needed");
    Exception *e = (Exception *)AS_OBJECT(args[0]);
    return exception_init(rt, e, args + 1, n - 1, names) ? NONE : NO_VALUE;
}

Value exception_new(Runtime *rt, Type *type, const ValueRef *args, uint32_t n) {
    if ((type->flags & TYPE_HEAP) == 0) return type->slots.create(rt, type, args, n, NULL);
    return call(rt, object_ref(type), args, n);
}

static void exception_destroy(Runtime *rt, Object *self) {
    Exception *e = (Exception *)self;
    clear(rt, &e->args);
    clear(rt, &e->cause);
    clear(rt, &e->context);
    clear(rt, &e->traceback);
    clear(rt, &e->passed);
    clear(rt, &e->held);
    for (int i = 0; i < 4; i++) clear(rt, &e->extra[i]);
}

static void exception_traverse(Object *self, Visit visit, void *context) {
    Exception *e = (Exception *)self;
    visit(ref(e->args), context);
    visit(ref(e->cause), context);
    visit(ref(e->context), context);
    visit(ref(e->traceback), context);
    visit(ref(e->passed), context);
    visit(ref(e->held), context);
    for (int i = 0; i < 4; i++) visit(ref(e->extra[i]), context);
}

static Tuple *arguments(Exception *e) {
    return AS_TUPLE(e->args);
}

static Value exception_repr(Runtime *rt, ValueRef self) {
    Exception *e = (Exception *)AS_OBJECT(self);
    Tuple *args = arguments(e);
    Value inner = op_repr(rt, args->length == 1 ? ref(args->items[0]) : ref(e->args));
    if (IS_NULL(inner)) return NO_VALUE;
    const char *format = args->length == 1 ? "%s(%s)" : "%s%s";
    Value result = str_format(rt, format, e->head.type->name->data, AS_STR(inner)->data);
    drop(rt, inner);
    return result;
}

static Value os_error_str(Runtime *rt, Exception *e) {
    Value number = op_str(rt, ref(e->extra[0]));
    Value text = IS_NULL(number) ? NO_VALUE : op_str(rt, ref(e->extra[1]));
    Value result = NO_VALUE;
    if (!IS_NULL(text) && !IS_NULL(e->extra[2])) {
        Value file = op_repr(rt, ref(e->extra[2]));
        if (!IS_NULL(file))
            result = str_format(rt, "[Errno %s] %s: %s", AS_STR(number)->data, AS_STR(text)->data,
                                AS_STR(file)->data);
        drop(rt, file);
    } else if (!IS_NULL(text)) {
        result = str_format(rt, "[Errno %s] %s", AS_STR(number)->data, AS_STR(text)->data);
    }
    drop(rt, number);
    drop(rt, text);
    return result;
}

static Value syntax_error_str(Runtime *rt, Exception *e) {
    Value message = op_str(rt, IS_NULL(e->extra[0]) ? ref(NONE) : ref(e->extra[0]));
    if (IS_NULL(message) || IS_NULL(e->extra[1]) || AS_TUPLE(e->extra[1])->length < 2)
        return message;
    Tuple *details = AS_TUPLE(e->extra[1]);
    if (!IS_STR(details->items[0])) return message;
    const char *path = AS_STR(details->items[0])->data, *slash = strrchr(path, '/');
    if (slash != NULL) path = slash + 1;
    Value result = !IS_SMALL(details->items[1])
                       ? str_format(rt, "%s (%s)", AS_STR(message)->data, path)
                       : str_format(rt, "%s (%s, line %lld)", AS_STR(message)->data, path,
                                    (long long)AS_SMALL(details->items[1]));
    drop(rt, message);
    return result;
}

static Value exception_str(Runtime *rt, ValueRef self) {
    Exception *e = (Exception *)AS_OBJECT(self);
    Tuple *args = arguments(e);
    if (exception_matches(rt, self, EXC_KeyError) && args->length == 1)
        return op_repr(rt, ref(args->items[0]));
    if (exception_matches(rt, self, EXC_OSError) && !IS_NULL(e->extra[1]))
        return os_error_str(rt, e);
    if (exception_matches(rt, self, EXC_SyntaxError)) return syntax_error_str(rt, e);
    if (is_unicode_error(rt, self))
        return IS_NULL(e->extra[0]) ? copy(rt->empty_str)
                                    : unicode_error_text(rt, self, AS_TUPLE(e->extra[0]));
    if (args->length == 0) return copy(rt->empty_str);
    return op_str(rt, args->length == 1 ? ref(args->items[0]) : ref(e->args));
}

// ------------------------------------------------------------------ attributes

static Exception *exception_of(ValueRef self) {
    return (Exception *)AS_OBJECT(self);
}

static Value or_none(Value v) {
    return IS_NULL(v) ? NONE : copy(v);
}

static Value get_args(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(exception_of(self)->args);
}

static bool set_args(Runtime *rt, ValueRef self, ValueRef value) {
    if (IS_NULL(value)) return raise(rt, EXC_TypeError, "args may not be deleted"), false;
    Value tuple = tuple_from_iterable(rt, value);
    if (IS_NULL(tuple)) return false;
    replace(rt, &exception_of(self)->args, tuple);
    return true;
}

static bool set_link(Runtime *rt, Value *slot, ValueRef value, const char *what) {
    if (IS_NULL(value)) return raise(rt, EXC_TypeError, "%s may not be deleted", what), false;
    if (!IS_NONE(value) && !IS_EXCEPTION(value)) {
        raise(rt, EXC_TypeError, "exception %s must be None or derive from BaseException",
              strcmp(what, "__cause__") == 0 ? "cause" : "context");
        return false;
    }
    replace(rt, slot, IS_NONE(value) ? NO_VALUE : own(value));
    return true;
}

static Value get_cause(Runtime *rt, ValueRef self) {
    (void)rt;
    return or_none(exception_of(self)->cause);
}

static bool set_cause(Runtime *rt, ValueRef self, ValueRef value) {
    if (!set_link(rt, &exception_of(self)->cause, value, "__cause__")) return false;
    exception_of(self)->suppress_context = true;
    return true;
}

static Value get_context(Runtime *rt, ValueRef self) {
    (void)rt;
    return or_none(exception_of(self)->context);
}

static bool set_context(Runtime *rt, ValueRef self, ValueRef value) {
    return set_link(rt, &exception_of(self)->context, value, "__context__");
}

static Value get_traceback(Runtime *rt, ValueRef self) {
    (void)rt;
    return or_none(exception_of(self)->traceback);
}

static bool set_traceback(Runtime *rt, ValueRef self, ValueRef value) {
    if (IS_NULL(value)) return raise(rt, EXC_TypeError, "__traceback__ may not be deleted"), false;
    if (!IS_NONE(value) && type_of(rt, value) != TYPE_OF_ID(rt, TRACEBACK)) {
        raise(rt, EXC_TypeError, "__traceback__ must be a traceback or None");
        return false;
    }
    replace(rt, &exception_of(self)->traceback, IS_NONE(value) ? NO_VALUE : own(value));
    return true;
}

static Value get_suppress(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(exception_of(self)->suppress_context);
}

static bool set_suppress(Runtime *rt, ValueRef self, ValueRef value) {
    if (IS_NULL(value) || !IS_BOOL(value)) {
        raise(rt, EXC_TypeError, "attribute value type must be bool");
        return false;
    }
    exception_of(self)->suppress_context = IS_TRUE(value);
    return true;
}

static Value exception_with_traceback(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return set_traceback(rt, args[0], args[1]) ? own(args[0]) : NO_VALUE;
}

static Value exception_add_note(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "note must be a str, not '%s'",
                     type_of(rt, args[1])->name->data);
    Value notes = op_getattr_optional(rt, args[0], rt->names.notes);
    if (IS_NULL(notes) && !rt_pending(rt)) {
        notes = list_new(rt, 1);
        if (!IS_NULL(notes) && !op_setattr(rt, args[0], rt->names.notes, ref(notes)))
            clear(rt, &notes);
    }
    if (IS_NULL(notes)) return NO_VALUE;
    bool good = IS_LIST(notes) && list_append(rt, AS_LIST(notes), own(args[1]));
    if (!IS_LIST(notes)) raise(rt, EXC_TypeError, "Cannot add note: __notes__ is not a list");
    drop(rt, notes);
    return good ? NONE : NO_VALUE;
}

// exceptions.c:BaseException___setstate__: what copying and unpickling give it.
static Value exception_setstate(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (IS_NONE(args[1])) return NONE;
    if (!IS_DICT(args[1])) return raise(rt, EXC_TypeError, "state is not a dictionary");
    Value state = dict_copy(rt, AS_DICT(args[1]));
    bool good = !IS_NULL(state);
    uint32_t pos = 0;
    ValueRef key, value;
    while (good && dict_next(AS_DICT(state), &pos, &key, &value)) {
        if (!IS_STR(key))
            raise(rt, EXC_TypeError, "attribute name must be string, not '%s'",
                  type_of(rt, key)->name->data);
        good = IS_STR(key) && op_setattr(rt, args[0], AS_STR(key), value);
    }
    drop(rt, state);
    return good ? NONE : NO_VALUE;
}

static const NativeDef EXCEPTION_METHODS[] = {
    {"__setstate__", exception_setstate, 2, 2, 0, NULL},
    {"__init__", exception_init_method, 1, -1, NATIVE_KEYWORDS, NULL},
    {"with_traceback", exception_with_traceback, 2, 2, 0, NULL},
    {"add_note", exception_add_note, 2, 2, 0, NULL},
    {0},
};

static const GetSetDef EXCEPTION_GETSET[] = {
    {"args", get_args, set_args},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__traceback__", get_traceback, set_traceback},
    {"__suppress_context__", get_suppress, set_suppress},
    {0},
};

// Attributes kept in `extra`, one pair of accessors for each place.
#define EXTRA(i)                                                                            \
    static Value get_extra##i(Runtime *rt, ValueRef self) {                                 \
        (void)rt;                                                                           \
        return or_none(exception_of(self)->extra[i]);                                       \
    }                                                                                       \
    static bool set_extra##i(Runtime *rt, ValueRef self, ValueRef value) {                  \
        replace(rt, &exception_of(self)->extra[i], IS_NULL(value) ? NO_VALUE : own(value)); \
        return true;                                                                        \
    }
EXTRA(0)
EXTRA(1)
EXTRA(2)
EXTRA(3)
#undef EXTRA

static Value syntax_detail(Runtime *rt, ValueRef self, uint32_t i) {
    (void)rt;
    Value details = exception_of(self)->extra[1];
    if (IS_NULL(details) || !IS_TUPLE(details) || AS_TUPLE(details)->length <= i) return NONE;
    return copy(AS_TUPLE(details)->items[i]);
}

#define DETAIL(name, i)                                   \
    static Value get_##name(Runtime *rt, ValueRef self) { \
        return syntax_detail(rt, self, i);                \
    }
DETAIL(filename, 0)
DETAIL(lineno, 1)
DETAIL(offset, 2)
DETAIL(text, 3)
DETAIL(end_lineno, 4)
DETAIL(end_offset, 5)
#undef DETAIL

// Where a part of a UnicodeError is; UnicodeTranslateError has no encoding. NULL: nowhere.
static Value *unicode_part(Runtime *rt, ValueRef self, uint32_t i) {
    Value parts = exception_of(self)->extra[0];
    bool translates = exception_matches(rt, self, EXC_UnicodeTranslateError);
    if (IS_NULL(parts) || (translates && i == 0)) return NULL;
    return &AS_TUPLE(parts)->items[i - translates];
}

// The kinds of the parts are those that __init__ asks for.
static bool set_unicode_part(Runtime *rt, ValueRef self, uint32_t i, ValueRef value) {
    Value *part = unicode_part(rt, self, i);
    bool number = i == 2 || i == 3;
    bool fits = !IS_NULL(value) && (i == 1 || (number ? IS_INT(value) : IS_STR(value)));
    if (part == NULL || !fits) {
        raise(rt, EXC_TypeError, number ? "an integer is required" : "a string is required");
        return false;
    }
    replace(rt, part, own(value));
    return true;
}

#define PART(name, i)                                                            \
    static Value unicode_##name(Runtime *rt, ValueRef self) {                    \
        Value *part = unicode_part(rt, self, i);                                 \
        return part == NULL ? NONE : copy(*part);                                \
    }                                                                            \
    static bool set_unicode_##name(Runtime *rt, ValueRef self, ValueRef value) { \
        return set_unicode_part(rt, self, i, value);                             \
    }
PART(encoding, 0)
PART(object, 1)
PART(start, 2)
PART(end, 3)
PART(reason, 4)
#undef PART

static const GetSetDef UNICODE_GETSET[] = {
    {"encoding", unicode_encoding, set_unicode_encoding},
    {"object", unicode_object, set_unicode_object},
    {"start", unicode_start, set_unicode_start},
    {"end", unicode_end, set_unicode_end},
    {"reason", unicode_reason, set_unicode_reason},
    {0},
};
static const GetSetDef STOP_GETSET[] = {{"value", get_extra0, set_extra0}, {0}};
static const GetSetDef EXIT_GETSET[] = {{"code", get_extra0, set_extra0}, {0}};
static const GetSetDef NAME_GETSET[] = {{"name", get_extra0, set_extra0}, {0}};
static const GetSetDef ATTRIBUTE_GETSET[] = {
    {"name", get_extra0, set_extra0}, {"obj", get_extra1, set_extra1}, {0}};
static const GetSetDef IMPORT_GETSET[] = {{"name", get_extra0, set_extra0},
                                          {"path", get_extra1, set_extra1},
                                          {"msg", get_extra2, set_extra2},
                                          {0}};
static const GetSetDef OS_GETSET[] = {{"errno", get_extra0, set_extra0},
                                      {"strerror", get_extra1, set_extra1},
                                      {"filename", get_extra2, set_extra2},
                                      {"filename2", get_extra3, set_extra3},
                                      {0}};
static const GetSetDef SYNTAX_GETSET[] = {{"msg", get_extra0, set_extra0},
                                          {"filename", get_filename, NULL},
                                          {"lineno", get_lineno, NULL},
                                          {"offset", get_offset, NULL},
                                          {"text", get_text, NULL},
                                          {"end_lineno", get_end_lineno, NULL},
                                          {"end_offset", get_end_offset, NULL},
                                          {0}};

// ------------------------------------------------------------------ the types

static const GetSetDef *getset_of(ExceptionKind kind, uint32_t python) {
    switch (kind) {
    case EXC_BaseException: return EXCEPTION_GETSET;
    case EXC_StopIteration: return STOP_GETSET;
    case EXC_SystemExit: return EXIT_GETSET;
    case EXC_NameError: return python < 10 ? NULL : NAME_GETSET;
    case EXC_AttributeError: return python < 10 ? NULL : ATTRIBUTE_GETSET;
    case EXC_ImportError: return IMPORT_GETSET;
    case EXC_OSError: return OS_GETSET;
    case EXC_SyntaxError: return SYNTAX_GETSET;
    case EXC_UnicodeDecodeError:
    case EXC_UnicodeEncodeError:
    case EXC_UnicodeTranslateError: return UNICODE_GETSET;
    case EXC_BaseExceptionGroup: return EXCEPTION_GROUP_GETSET;
    default: return NULL;
    }
}

static const struct {
    const char *name;
    ExceptionKind base;
} EXCEPTIONS[] = {
#define EXCEPTION(name, base) {#name, EXC_##base},
#include "object/exceptions.def"
#undef EXCEPTION
};

bool exceptions_init(Runtime *rt) {
    for (int i = 0; i < EXC_COUNT; i++) {
        TypeSpec spec = {.name = EXCEPTIONS[i].name,
                         .size = sizeof(Exception),
                         .flags = TYPE_BASE | TYPE_EXCEPTION,
                         .attrs = true,
                         .getset = getset_of((ExceptionKind)i, rt->options.python)};
        if (i == EXC_BaseException) {
            spec.methods = EXCEPTION_METHODS;
            spec.slots = (Slots){.destroy = exception_destroy,
                                 .traverse = exception_traverse,
                                 .repr = exception_repr,
                                 .str = exception_str,
                                 .create = exception_create};
        }
        if (i == EXC_BaseExceptionGroup) {
            spec.slots.create = exception_group_create;
            spec.slots.str = exception_group_str;
            spec.methods = EXCEPTION_GROUP_METHODS;
        }
        Type *base = i == 0 ? TYPE_OF_ID(rt, OBJECT) : rt->exceptions[EXCEPTIONS[i].base];
        rt->exceptions[i] = type_from_spec(rt, &spec, base);
        if (rt->exceptions[i] == NULL) return false;
        if (i == EXC_ExceptionGroup) {
            // class ExceptionGroup(BaseExceptionGroup, Exception)
            if (!type_set_bases(rt, rt->exceptions[i], rt->exceptions[EXC_BaseExceptionGroup],
                                rt->exceptions[EXC_Exception]))
                return false;
        }
    }
    Exception *e = object_new(rt, rt->exceptions[EXC_MemoryError]);
    if (e == NULL) return false;
    e->args = copy(rt->empty_tuple);
    rt->memory_error = object_value(e);
    return true;
}
