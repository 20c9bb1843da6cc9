#include "vm/struct_sequence.h"

#include "object/containers.h"
#include "object/ops.h"

// A struct_time has eleven fields, of which nine are items of the tuple; it always has room for
// all.
enum { SHOWN_OF_TIME = 9, FIELDS_OF_TIME = 11 };

Value struct_sequence_new(Runtime *rt, Type *type, const Value *items, uint32_t count) {
    bool good = true;
    for (uint32_t i = 0; i < count; i++) good = good && !IS_NULL(items[i]);
    Tuple *tuple =
        good ? object_alloc(rt, type, sizeof(Tuple) + (size_t)count * sizeof(Value)) : NULL;
    if (tuple == NULL) {
        for (uint32_t i = 0; i < count; i++) drop(rt, items[i]);
        return NO_VALUE;
    }
    tuple->length = count;
    for (uint32_t i = 0; i < count; i++) tuple->items[i] = items[i];
    if (type == TYPE_OF_ID(rt, STRUCT_TIME)) tuple->length = SHOWN_OF_TIME;
    return object_value(tuple);
}

static void struct_time_destroy(Runtime *rt, Object *self) {
    Tuple *tuple = (Tuple *)self;
    for (int i = SHOWN_OF_TIME; i < FIELDS_OF_TIME; i++) drop(rt, tuple->items[i]);
    TUPLE_SPEC.slots.destroy(rt, self); // at the end of a run the type tuple is gone before
}

static Value item(ValueRef self, uint32_t i) {
    return copy(AS_TUPLE(self)->items[i]);
}

#define ITEM(i)                                        \
    static Value item##i(Runtime *rt, ValueRef self) { \
        (void)rt;                                      \
        return item(self, i);                          \
    }
ITEM(0)
ITEM(1)
ITEM(2)
ITEM(3)
ITEM(4)
ITEM(5)
ITEM(6)
ITEM(7)
ITEM(8)
ITEM(9)
ITEM(10)
#undef ITEM

static const GetSetDef VERSION_INFO[] = {{"major", item0, NULL},  {"minor", item1, NULL},
                                         {"micro", item2, NULL},  {"releaselevel", item3, NULL},
                                         {"serial", item4, NULL}, {0}};
static const GetSetDef FLOAT_INFO[] = {
    {"max", item0, NULL},   {"max_exp", item1, NULL},  {"max_10_exp", item2, NULL},
    {"min", item3, NULL},   {"min_exp", item4, NULL},  {"min_10_exp", item5, NULL},
    {"dig", item6, NULL},   {"mant_dig", item7, NULL}, {"epsilon", item8, NULL},
    {"radix", item9, NULL}, {"rounds", item10, NULL},  {0}};
static const GetSetDef STRUCT_TIME[] = {
    {"tm_year", item0, NULL}, {"tm_mon", item1, NULL},     {"tm_mday", item2, NULL},
    {"tm_hour", item3, NULL}, {"tm_min", item4, NULL},     {"tm_sec", item5, NULL},
    {"tm_wday", item6, NULL}, {"tm_yday", item7, NULL},    {"tm_isdst", item8, NULL},
    {"tm_zone", item9, NULL}, {"tm_gmtoff", item10, NULL}, {0}};
static const GetSetDef ASYNCGEN_HOOKS[] = {
    {"firstiter", item0, NULL}, {"finalizer", item1, NULL}, {0}};

// The table of names of a type.
static const GetSetDef *fields_of(Runtime *rt, const Type *type) {
    if (type == TYPE_OF_ID(rt, VERSION_INFO)) return VERSION_INFO;
    if (type == TYPE_OF_ID(rt, FLOAT_INFO)) return FLOAT_INFO;
    if (type == TYPE_OF_ID(rt, STRUCT_TIME)) return STRUCT_TIME;
    return ASYNCGEN_HOOKS;
}

// "time.struct_time(tm_year=1970, ...)".
static Value struct_sequence_repr(Runtime *rt, ValueRef self) {
    Tuple *tuple = AS_TUPLE(self);
    const Type *type = AS_OBJECT(self)->type;
    const GetSetDef *fields = fields_of(rt, type);
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "%s(", type->name->data);
    for (uint32_t i = 0; i < tuple->length && fields[i].name != NULL; i++) {
        Value text = op_repr(rt, ref(tuple->items[i]));
        if (IS_NULL(text)) {
            strbuf_free(&buf);
            return NO_VALUE;
        }
        strbuf_format(&buf, "%s%s=%s", i == 0 ? "" : ", ", fields[i].name, AS_STR(text)->data);
        drop(rt, text);
    }
    strbuf_char(&buf, ')');
    return str_from_buf(rt, &buf);
}

// struct_time(sequence) only: the others cannot be made by programs.
static Value struct_time_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                                Tuple *names) {
    if (n != 1 || (names != NULL && names->length > 0))
        return raise(rt, EXC_TypeError, "structseq() takes a sequence");
    Value tuple = tuple_from_iterable(rt, args[0]);
    if (IS_NULL(tuple) && pending_is(rt, EXC_TypeError)) {
        clear_pending(rt);
        return raise(rt, EXC_TypeError, "constructor requires a sequence");
    }
    if (IS_NULL(tuple)) return NO_VALUE;
    if (type_of(rt, args[0]) == cls) { // with what is hidden
        drop(rt, tuple);
        return own(args[0]);
    }
    uint32_t length = AS_TUPLE(tuple)->length;
    if (length < 9 || length > 11) {
        drop(rt, tuple);
        return raise(rt, EXC_TypeError,
                     "time.struct_time() takes an at %s %d-sequence (%u-sequence given)",
                     length < 9 ? "least" : "most", length < 9 ? 9 : 11, length);
    }
    Value items[FIELDS_OF_TIME];
    for (uint32_t i = 0; i < FIELDS_OF_TIME; i++)
        items[i] = i < length ? copy(AS_TUPLE(tuple)->items[i]) : NONE;
    drop(rt, tuple);
    return struct_sequence_new(rt, cls, items, FIELDS_OF_TIME);
}

static Value not_creatable(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return raise(rt, EXC_TypeError, "cannot create '%s' instances", cls->name->data);
}

const TypeSpec VERSION_INFO_SPEC = {
    .name = "sys.version_info",
    .size = sizeof(Tuple),
    .flags = TYPE_TUPLE,
    .slots = {.repr = struct_sequence_repr, .create = not_creatable},
    .getset = VERSION_INFO,
};

const TypeSpec FLOAT_INFO_SPEC = {
    .name = "sys.float_info",
    .size = sizeof(Tuple),
    .flags = TYPE_TUPLE,
    .slots = {.repr = struct_sequence_repr, .create = not_creatable},
    .getset = FLOAT_INFO,
};

const TypeSpec STRUCT_TIME_SPEC = {
    .name = "time.struct_time",
    .size = sizeof(Tuple),
    .flags = TYPE_TUPLE,
    .slots = {.destroy = struct_time_destroy,
              .repr = struct_sequence_repr,
              .create = struct_time_create},
    .getset = STRUCT_TIME,
};

const TypeSpec ASYNCGEN_HOOKS_SPEC = {
    .name = "sys.asyncgen_hooks",
    .size = sizeof(Tuple),
    .flags = TYPE_TUPLE,
    .slots = {.repr = struct_sequence_repr, .create = not_creatable},
    .getset = ASYNCGEN_HOOKS,
};
