// The tests of match statements: ceval.c's match_class and match_keys, and which classes count as
// sequences and mappings.
#include "vm/vm.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"
#include "object/str.h"

// ------------------------------------------------------------------ sequences and mappings

// The first class of the MRO that says what its instances are decides
// (typeobject.c:inherit_patma_flags).
uint32_t match_collection_flag(const Type *type) {
    for (uint32_t i = 0; i < type->mro_length; i++) {
        uint32_t flag = type->mro[i]->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
        if (flag != 0) return flag;
    }
    return 0;
}

bool match_is_sequence(Runtime *rt, ValueRef subject) {
    return match_collection_flag(type_of(rt, subject)) == TYPE_SEQUENCE;
}

bool match_is_mapping(Runtime *rt, ValueRef subject) {
    return match_collection_flag(type_of(rt, subject)) == TYPE_MAPPING;
}

// ------------------------------------------------------------------ mappings

// Notes a key or name as checked: 1, 0 when it was there before, -1: raised.
static int note_seen(Runtime *rt, Set *seen, ValueRef key) {
    int found = set_contains(rt, seen, key);
    if (found != 0) return found < 0 ? -1 : 0;
    return set_add(rt, seen, key) ? 1 : -1;
}

static bool duplicate_key(Runtime *rt, ValueRef key) {
    raise_repr(rt, EXC_ValueError, "mapping pattern checks duplicate key (%s)", key);
    return false;
}

// The values of all keys go to `values`; *missing when one is not there. False: raised.
static bool get_values(Runtime *rt, ValueRef subject, Tuple *keys, Set *seen, Tuple *values,
                       bool *missing) {
    bool exact = IS_DICT(subject) && AS_OBJECT(subject)->type == TYPE_OF_ID(rt, DICT);
    Str *name = intern(rt, "get");
    if (name == NULL) return false;
    Value get = exact ? NONE : op_getattr(rt, subject, name);
    // What `get` answers for a key that is missing: no value of the program is this object.
    Value absent = IS_NULL(get) ? NO_VALUE : set_new(rt, TYPE_OF_ID(rt, SET));
    bool ok = !IS_NULL(absent);
    for (uint32_t i = 0; ok && !*missing && i < keys->length; i++) {
        ValueRef key = ref(keys->items[i]);
        int fresh = note_seen(rt, seen, key);
        ok = fresh > 0 || (fresh == 0 && duplicate_key(rt, key));
        if (!ok) break;
        ValueRef args[] = {key, ref(absent)};
        Value value =
            exact ? own(dict_get(rt, AS_DICT(subject), key)) : call(rt, ref(get), args, 2);
        *missing = SAME(value, absent) || (IS_NULL(value) && !rt_pending(rt));
        ok = *missing || !IS_NULL(value);
        if (*missing)
            drop(rt, value);
        else if (ok)
            values->items[i] = value;
    }
    drop(rt, absent);
    drop(rt, get);
    return ok;
}

bool match_keys(Runtime *rt, ValueRef subject, Tuple *keys, Value *out) {
    *out = tuple_new(rt, keys->length);
    if (keys->length == 0 || IS_NULL(*out)) return !IS_NULL(*out);
    Tuple *values = AS_TUPLE(*out);
    for (uint32_t i = 0; i < keys->length; i++) values->items[i] = NONE;
    Value seen = set_new(rt, TYPE_OF_ID(rt, SET));
    bool missing = false;
    bool ok =
        !IS_NULL(seen) && get_values(rt, subject, keys, (Set *)AS_OBJECT(seen), values, &missing);
    drop(rt, seen);
    if (ok && !missing) return true;
    drop(rt, *out);
    *out = NONE;
    return ok;
}

// ------------------------------------------------------------------ classes

// Classes whose only positional pattern is matched with the object itself.
static bool matches_self(Runtime *rt, const Type *type) {
    static const TypeId SELF[] = {TYPE_ID_INT,   TYPE_ID_STR,  TYPE_ID_LIST,      TYPE_ID_TUPLE,
                                  TYPE_ID_DICT,  TYPE_ID_SET,  TYPE_ID_FROZENSET, TYPE_ID_FLOAT,
                                  TYPE_ID_BYTES, TYPE_ID_BOOL, TYPE_ID_BYTEARRAY};
    for (size_t i = 0; i < sizeof SELF / sizeof SELF[0]; i++)
        if (type_is_subtype(type, rt->types[SELF[i]])) return true;
    return false;
}

// What one class pattern works on.
typedef struct ClassMatch {
    ValueRef subject;
    Type *type;
    Set *seen;    // names that were asked for
    List *values; // the result so far
} ClassMatch;

// Adds the attribute `name` of the subject: 1, 0 when it has none, -1: raised.
static int add_attribute(Runtime *rt, ClassMatch *m, ValueRef name) {
    int fresh = note_seen(rt, m->seen, name);
    if (fresh < 0) return -1;
    if (fresh == 0) {
        Value text = op_repr(rt, name);
        if (!IS_NULL(text))
            raise(rt, EXC_TypeError, "%s() got multiple sub-patterns for attribute %s",
                  m->type->name->data, AS_STR(text)->data);
        drop(rt, text);
        return -1;
    }
    Value interned = str_intern(rt, AS_STR(name)->data, AS_STR(name)->size);
    if (IS_NULL(interned)) return -1;
    Value value = op_getattr_optional(rt, m->subject, AS_STR(interned));
    drop(rt, interned);
    if (IS_NULL(value)) return rt_pending(rt) ? -1 : 0;
    return list_append(rt, m->values, value) ? 1 : -1;
}

// The class's __match_args__ (owned), or NONE when it has none. NO_VALUE: raised.
static Value match_args(Runtime *rt, Type *type) {
    Str *name = intern(rt, "__match_args__");
    if (name == NULL) return NO_VALUE;
    Value args = op_getattr_optional(rt, object_ref(type), name);
    if (IS_NULL(args)) return rt_pending(rt) ? NO_VALUE : NONE;
    if (IS_TUPLE(args) && AS_OBJECT(args)->type == TYPE_OF_ID(rt, TUPLE)) return args;
    raise(rt, EXC_TypeError, "%s.__match_args__ must be a tuple (got %s)", type->name->data,
          class_name(rt, ref(args)));
    drop(rt, args);
    return NO_VALUE;
}

// Adds what the positional patterns are matched with: 1, 0, -1 as add_attribute.
static int add_positional(Runtime *rt, ClassMatch *m, uint32_t positional) {
    Value args = match_args(rt, m->type);
    if (IS_NULL(args)) return -1;
    bool self = IS_NONE(args) && matches_self(rt, m->type);
    uint32_t allowed = self ? 1 : IS_NONE(args) ? 0 : AS_TUPLE(args)->length;
    int result = 1;
    if (allowed < positional) {
        raise(rt, EXC_TypeError, "%s() accepts %u positional sub-pattern%s (%u given)",
              m->type->name->data, allowed, allowed == 1 ? "" : "s", positional);
        result = -1;
    } else if (self) {
        result = list_append(rt, m->values, own(m->subject)) ? 1 : -1;
    }
    for (uint32_t i = 0; result == 1 && !self && i < positional; i++) {
        ValueRef name = ref(AS_TUPLE(args)->items[i]);
        if (IS_STR(name) && AS_OBJECT(name)->type == TYPE_OF_ID(rt, STR)) {
            result = add_attribute(rt, m, name);
        } else {
            raise(rt, EXC_TypeError, "__match_args__ elements must be strings (got %s)",
                  class_name(rt, name));
            result = -1;
        }
    }
    drop(rt, args);
    return result;
}

bool match_class(Runtime *rt, ValueRef subject, ValueRef cls, uint32_t positional, Tuple *names,
                 Value *out) {
    *out = NONE;
    if (!IS_TYPE(cls)) {
        raise(rt, EXC_TypeError, "called match pattern must be a %s",
              rt->options.python < 12 ? "type" : "class");
        return false;
    }
    int result = op_isinstance(rt, subject, cls);
    if (result <= 0) return result == 0;
    Value seen = set_new(rt, TYPE_OF_ID(rt, SET));
    Value values = list_new(rt, positional + names->length);
    if (IS_NULL(seen) || IS_NULL(values)) {
        result = -1;
    } else {
        ClassMatch m = {subject, AS_TYPE(cls), (Set *)AS_OBJECT(seen), AS_LIST(values)};
        if (positional > 0) result = add_positional(rt, &m, positional);
        for (uint32_t i = 0; result == 1 && i < names->length; i++)
            result = add_attribute(rt, &m, ref(names->items[i]));
    }
    if (result == 1) {
        *out = tuple_from_iterable(rt, ref(values));
        if (IS_NULL(*out)) result = -1;
    }
    drop(rt, values);
    drop(rt, seen);
    return result >= 0;
}
