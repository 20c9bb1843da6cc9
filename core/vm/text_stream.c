#include "vm/text_stream.h"

#include "object/bytes.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/number.h"
#include "object/ops.h"
#include "vm/import.h"

typedef struct TextStream {
    Object head;
    int stream;
} TextStream;

Value text_stream_new(Runtime *rt, int stream) {
    TextStream *s = object_new(rt, TYPE_OF_ID(rt, TEXT_STREAM));
    if (s == NULL) return NO_VALUE;
    s->stream = stream;
    return object_value(s);
}

static int stream_of(ValueRef self) {
    return ((TextStream *)AS_OBJECT(self))->stream;
}

static const char *name_of(ValueRef self) {
    static const char *const NAMES[] = {"<stdout>", "<stderr>"};
    return NAMES[stream_of(self)];
}

// io.UnsupportedOperation. NO_VALUE.
static Value unsupported(Runtime *rt, const char *text) {
    Value message = str_text(rt, text);
    ValueRef given = ref(message);
    if (!IS_NULL(message)) drop(rt, call_library(rt, "_sys", "_unsupported", &given, 1, NULL));
    drop(rt, message);
    return NO_VALUE;
}

static Value stream_write(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_STR(args[1]))
        return raise(rt, EXC_TypeError, "write() argument must be str, not %s",
                     type_of(rt, args[1])->name->data);
    Str *text = AS_STR(args[1]);
    if (stream_of(args[0]) == 0 && !codec_check(rt, text)) return NO_VALUE;
    if (!rt->write(rt, stream_of(args[0]), text->data, text->size)) return NO_VALUE;
    return small_int(text->length);
}

static Value stream_writelines(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    Value lines = list_from_iterable(rt, args[1]);
    if (IS_NULL(lines)) return NO_VALUE;
    bool good = true;
    for (uint32_t i = 0; good && i < AS_LIST(lines)->length; i++) {
        ValueRef pair[2] = {args[0], ref(AS_LIST(lines)->items[i])};
        Value done = stream_write(rt, pair, n, names);
        good = !IS_NULL(done);
        drop(rt, done);
    }
    drop(rt, lines);
    return good ? NONE : NO_VALUE;
}

// Everything goes to the host at once; there is nothing to flush.
static Value stream_flush(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return NONE;
}

static Value stream_no(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return FALSE_VALUE;
}

static Value stream_yes(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return TRUE_VALUE;
}

static Value stream_fileno(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return small_int(stream_of(args[0]) + 1);
}

static Value stream_read(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return unsupported(rt, "not readable");
}

static Value stream_enter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)n, (void)names;
    return own(args[0]);
}

static Value stream_repr(Runtime *rt, ValueRef self) {
    return str_format(rt, "<_io.TextIOWrapper name='%s' mode='w' encoding='utf-8'>", name_of(self));
}

static Value stream_next(Runtime *rt, ValueRef self) {
    (void)self;
    return unsupported(rt, "not readable");
}

static Value stream_iter(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(self);
}

static Value get_name(Runtime *rt, ValueRef self) {
    return str_text(rt, name_of(self));
}

static Value get_mode(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "w");
}

static Value get_encoding(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "utf-8");
}

static Value get_errors(Runtime *rt, ValueRef self) {
    return str_text(rt, stream_of(self) == 1 ? "backslashreplace" : "strict");
}

static Value get_closed(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return FALSE_VALUE;
}

static Value get_line_buffering(Runtime *rt, ValueRef self) {
    (void)rt;
    return value_bool(stream_of(self) == 1);
}

static Value get_buffer(Runtime *rt, ValueRef self) {
    return call_library(rt, "_sys", "_buffer", &self, 1, NULL);
}

static const NativeDef STREAM_METHODS[] = {
    {"write", stream_write, 2, 2, 0, NULL},
    {"writelines", stream_writelines, 2, 2, 0, NULL},
    {"flush", stream_flush, 1, 1, 0, NULL},
    {"close", stream_flush, 1, 1, 0, NULL},
    {"reconfigure", stream_flush, 1, 1, NATIVE_KEYWORDS, NULL},
    {"isatty", stream_no, 1, 1, 0, NULL},
    {"seekable", stream_no, 1, 1, 0, NULL},
    {"writable", stream_yes, 1, 1, 0, NULL},
    {"readable", stream_no, 1, 1, 0, NULL},
    {"fileno", stream_fileno, 1, 1, 0, NULL},
    {"read", stream_read, 1, 2, 0, NULL},
    {"readline", stream_read, 1, 2, 0, NULL},
    {"readlines", stream_read, 1, 2, 0, NULL},
    {"__enter__", stream_enter, 1, 1, 0, NULL},
    {"__exit__", stream_flush, 1, 4, 0, NULL},
    {0},
};

static const GetSetDef STREAM_GETSET[] = {
    {"name", get_name, NULL},
    {"mode", get_mode, NULL},
    {"encoding", get_encoding, NULL},
    {"errors", get_errors, NULL},
    {"closed", get_closed, NULL},
    {"buffer", get_buffer, NULL},
    {"line_buffering", get_line_buffering, NULL},
    {0},
};

const TypeSpec TEXT_STREAM_SPEC = {
    .name = "_io.TextIOWrapper",
    .size = sizeof(TextStream),
    .flags = TYPE_WEAKREFS,
    .attrs = true,
    .slots = {.repr = stream_repr, .iter = stream_iter, .next = stream_next},
    .methods = STREAM_METHODS,
    .getset = STREAM_GETSET,
};
