#include "object/exception_group.h"

#include "object/containers.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

// Where a group keeps its parts in `extra`.
enum { MESSAGE, MEMBERS };

static Exception *exception_of(ValueRef v) {
    return (Exception *)AS_OBJECT(v);
}

Tuple *exception_group_members(ValueRef group) {
    return AS_TUPLE(exception_of(group)->extra[MEMBERS]);
}

bool is_exception_group(Runtime *rt, ValueRef v) {
    return IS_EXCEPTION(v) && exception_matches(rt, v, EXC_BaseExceptionGroup);
}

bool exception_is_instance(Runtime *rt, ValueRef exception, ValueRef classes) {
    if (!IS_TUPLE(classes)) return IS_TYPE(classes) && is_instance(rt, exception, AS_TYPE(classes));
    Tuple *tuple = AS_TUPLE(classes);
    for (uint32_t i = 0; i < tuple->length; i++) {
        ValueRef cls = ref(tuple->items[i]);
        if (IS_TYPE(cls) && is_instance(rt, exception, AS_TYPE(cls))) return true;
    }
    return false;
}

// ------------------------------------------------------------------ making groups

static Value no_base_exceptions(Runtime *rt, const Type *cls) {
    if (cls == rt->exceptions[EXC_ExceptionGroup])
        return raise(rt, EXC_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    return raise(rt, EXC_TypeError, "Cannot nest BaseExceptions in '%s'", cls->name->data);
}

// The exceptions as a tuple; *plain tells whether all are Exceptions. NO_VALUE: raised.
static Value check_members(Runtime *rt, ValueRef exceptions, bool *plain) {
    if (type_of(rt, exceptions)->slots.getitem == NULL || IS_DICT(exceptions))
        return raise(rt, EXC_TypeError, "second argument (exceptions) must be a sequence");
    Value members = tuple_from_iterable(rt, exceptions);
    if (IS_NULL(members)) return NO_VALUE;
    Tuple *tuple = AS_TUPLE(members);
    *plain = true;
    for (uint32_t i = 0; i < tuple->length; i++) {
        ValueRef item = ref(tuple->items[i]);
        if (!IS_EXCEPTION(item)) {
            drop(rt, members);
            return raise(rt, EXC_ValueError,
                         "Item %u of second argument (exceptions) is not an exception", i);
        }
        *plain = *plain && exception_matches(rt, item, EXC_Exception);
    }
    if (tuple->length > 0) return members;
    drop(rt, members);
    return raise(rt, EXC_ValueError, "second argument (exceptions) must be a non-empty sequence");
}

// exceptions.c:BaseExceptionGroup_new: becomes the narrower class when it can.
Value exception_group_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                             Tuple *names) {
    if (n != 2)
        return raise(rt, EXC_TypeError,
                     "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", n);
    if (!IS_STR(args[0]))
        return raise(rt, EXC_TypeError,
                     "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                     class_name(rt, args[0]));
    if (names != NULL && (cls->flags & TYPE_HEAP) == 0)
        return raise(rt, EXC_TypeError, "%s() takes no keyword arguments", cls->name->data);
    bool plain = true;
    Value members = check_members(rt, args[1], &plain);
    if (IS_NULL(members)) return NO_VALUE;
    if (cls == rt->exceptions[EXC_BaseExceptionGroup] && plain)
        cls = rt->exceptions[EXC_ExceptionGroup];
    if (!plain && type_is_subtype(cls, rt->exceptions[EXC_Exception])) {
        drop(rt, members);
        return no_base_exceptions(rt, cls);
    }
    Exception *e = object_new(rt, cls);
    if (e == NULL) {
        drop(rt, members);
        return NO_VALUE;
    }
    e->extra[MESSAGE] = own(args[0]);
    e->extra[MEMBERS] = members;
    e->args = tuple_from(rt, args, n);
    if (!IS_NULL(e->args)) return object_value(e);
    drop_object(rt, e);
    return NO_VALUE;
}

static Value new_group(Runtime *rt, ValueRef message, ValueRef exceptions) {
    ValueRef args[] = {message, exceptions};
    return exception_group_create(rt, rt->exceptions[EXC_BaseExceptionGroup], args, 2, NULL);
}

Value exception_group_new(Runtime *rt, const char *message, ValueRef exceptions) {
    Value text = str_text(rt, message);
    if (IS_NULL(text)) return NO_VALUE;
    Value group = new_group(rt, ref(text), exceptions);
    drop(rt, text);
    return group;
}

// ------------------------------------------------------------------ taking groups apart

// What chooses exceptions; one of the fields is set.
typedef struct Matcher {
    ValueRef classes;   // a class or a tuple of classes
    ValueRef predicate; // something to call
    Set *leaves;        // addresses of exceptions that are no groups
} Matcher;

// The two parts; NO_VALUE where there is nothing.
typedef struct Parts {
    Value match, rest;
} Parts;

static Value address_of(ValueRef v) {
    return small_int((int64_t)(intptr_t)AS_OBJECT(v));
}

// 1, 0, or -1: raised.
static int is_chosen(Runtime *rt, const Matcher *m, ValueRef exception) {
    if (m->leaves != NULL) {
        if (is_exception_group(rt, exception)) return 0;
        return set_contains(rt, m->leaves, ref(address_of(exception)));
    }
    if (IS_NULL(m->predicate)) return exception_is_instance(rt, exception, m->classes);
    Value answer = call1(rt, m->predicate, exception);
    if (IS_NULL(answer)) return -1;
    int truth = op_truth(rt, ref(answer));
    drop(rt, answer);
    return truth;
}

// The parts of a group have its traceback, context and cause, and notes of their own.
static bool copy_metadata(Runtime *rt, const Exception *from, Exception *to) {
    replace(rt, &to->traceback, copy(from->traceback));
    replace(rt, &to->context, copy(from->context));
    replace(rt, &to->cause, copy(from->cause));
    to->suppress_context = true;
    Value notes = op_getattr_optional(rt, object_ref(from), rt->names.notes);
    if (IS_NULL(notes)) return !rt_pending(rt);
    bool good = true;
    if (type_of(rt, ref(notes))->slots.getitem != NULL && !IS_DICT(notes)) {
        Value list = list_from_iterable(rt, ref(notes));
        good = !IS_NULL(list) && op_setattr(rt, object_ref(to), rt->names.notes, ref(list));
        drop(rt, list);
    }
    drop(rt, notes);
    return good;
}

// A group like `group` of some of its exceptions; NO_VALUE also when there are none: *ok tells.
static Value subset(Runtime *rt, ValueRef group, ValueRef exceptions, bool *ok) {
    if (!*ok || AS_LIST(exceptions)->length == 0) return NO_VALUE;
    Value part = call_method(rt, group, "derive", &exceptions, 1);
    *ok = !IS_NULL(part);
    if (*ok && !is_exception_group(rt, ref(part))) {
        raise(rt, EXC_TypeError, "derive must return an instance of BaseExceptionGroup");
        *ok = false;
    }
    *ok = *ok && copy_metadata(rt, exception_of(group), exception_of(ref(part)));
    if (*ok) return part;
    drop(rt, part);
    return NO_VALUE;
}

static bool split(Runtime *rt, ValueRef exception, const Matcher *m, bool want_rest, Parts *out);

static bool add_part(Runtime *rt, Value list, Value item) {
    return IS_NULL(item) || list_append(rt, AS_LIST(list), item);
}

static bool split_members(Runtime *rt, ValueRef group, const Matcher *m, bool want_rest,
                          Parts *out) {
    Value match = list_new(rt, 0), rest = list_new(rt, 0);
    Tuple *members = exception_group_members(group);
    bool ok = !IS_NULL(match) && !IS_NULL(rest);
    for (uint32_t i = 0; ok && i < members->length; i++) {
        Parts parts;
        ok = split(rt, ref(members->items[i]), m, want_rest, &parts);
        if (!ok) break;
        ok = add_part(rt, match, parts.match);
        if (ok)
            ok = add_part(rt, rest, parts.rest);
        else
            drop(rt, parts.rest);
    }
    out->match = subset(rt, group, ref(match), &ok);
    out->rest = subset(rt, group, ref(rest), &ok);
    drop(rt, match);
    drop(rt, rest);
    if (ok) return true;
    clear(rt, &out->match);
    return false;
}

// exceptions.c:exceptiongroup_split_recursive. False: raised, and nothing in *out is owned.
static bool split(Runtime *rt, ValueRef exception, const Matcher *m, bool want_rest, Parts *out) {
    *out = (Parts){NO_VALUE, NO_VALUE};
    int chosen = is_chosen(rt, m, exception);
    if (chosen < 0) return false;
    if (chosen > 0) {
        out->match = own(exception);
        return true;
    }
    if (!is_exception_group(rt, exception)) {
        if (want_rest) out->rest = own(exception);
        return true;
    }
    if (!enter_recursion(rt, " in exceptiongroup_split_recursive")) return false;
    bool ok = split_members(rt, exception, m, want_rest, out);
    leave_recursion(rt);
    return ok;
}

// Adds the addresses of all leaves of a group, or of a bare exception.
static bool collect_leaves(Runtime *rt, ValueRef exception, Set *leaves) {
    if (!is_exception_group(rt, exception)) return set_add(rt, leaves, ref(address_of(exception)));
    if (!enter_recursion(rt, " in collect_exception_group_leaf_ids")) return false;
    Tuple *members = exception_group_members(exception);
    bool ok = true;
    for (uint32_t i = 0; ok && i < members->length; i++)
        ok = collect_leaves(rt, ref(members->items[i]), leaves);
    leave_recursion(rt);
    return ok;
}

Value exception_group_project(Runtime *rt, ValueRef group, List *keep) {
    Value leaves = set_new(rt, TYPE_OF_ID(rt, SET));
    bool ok = !IS_NULL(leaves);
    for (uint32_t i = 0; ok && i < keep->length; i++)
        ok = collect_leaves(rt, ref(keep->items[i]), (Set *)AS_OBJECT(leaves));
    Parts parts = {NO_VALUE, NO_VALUE};
    if (ok) {
        Matcher m = {.leaves = (Set *)AS_OBJECT(leaves)};
        ok = split(rt, group, &m, false, &parts);
    }
    drop(rt, leaves);
    if (!ok) return NO_VALUE;
    return IS_NULL(parts.match) ? NONE : parts.match;
}

// ------------------------------------------------------------------ methods

// What an argument of split and subgroup chooses by. False: raised.
static bool matcher_from(Runtime *rt, ValueRef v, Matcher *m) {
    *m = (Matcher){0};
    bool known = is_exception_class(v);
    if (IS_TUPLE(v)) {
        known = true;
        for (uint32_t i = 0; i < AS_TUPLE(v)->length; i++)
            known = known && is_exception_class(ref(AS_TUPLE(v)->items[i]));
    }
    if (known)
        m->classes = v;
    else if (!IS_TYPE(v) && type_of(rt, v)->slots.call != NULL)
        m->predicate = v;
    else
        raise(rt, EXC_TypeError,
              rt->options.python >= 13
                  ? "expected an exception type, a tuple of exception types, or a callable (other "
                    "than a class)"
                  : "expected a function, exception type or tuple of exception types");
    return !rt_pending(rt);
}

static Value part_or_none(Value part) {
    return IS_NULL(part) ? NONE : part;
}

static Value method_split(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Matcher m;
    Parts parts;
    if (!matcher_from(rt, args[1], &m) || !split(rt, args[0], &m, true, &parts)) return NO_VALUE;
    Value pair = tuple_new(rt, 2);
    if (IS_NULL(pair)) {
        drop(rt, parts.match);
        drop(rt, parts.rest);
        return NO_VALUE;
    }
    AS_TUPLE(pair)->items[0] = part_or_none(parts.match);
    AS_TUPLE(pair)->items[1] = part_or_none(parts.rest);
    return pair;
}

static Value method_subgroup(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Matcher m;
    Parts parts;
    if (!matcher_from(rt, args[1], &m) || !split(rt, args[0], &m, false, &parts)) return NO_VALUE;
    return part_or_none(parts.match);
}

static Value method_derive(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return new_group(rt, ref(exception_of(args[0])->extra[MESSAGE]), args[1]);
}

Value exception_group_str(Runtime *rt, ValueRef self) {
    Value text = op_str(rt, ref(exception_of(self)->extra[MESSAGE]));
    if (IS_NULL(text)) return NO_VALUE;
    uint32_t count = exception_group_members(self)->length;
    Value result =
        str_format(rt, "%s (%u sub-exception%s)", AS_STR(text)->data, count, count == 1 ? "" : "s");
    drop(rt, text);
    return result;
}

static Value get_message(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(exception_of(self)->extra[MESSAGE]);
}

static Value get_exceptions(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(exception_of(self)->extra[MEMBERS]);
}

const NativeDef EXCEPTION_GROUP_METHODS[] = {
    {"split", method_split, 2, 2, 0, NULL},
    {"subgroup", method_subgroup, 2, 2, 0, NULL},
    {"derive", method_derive, 2, 2, 0, NULL},
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL},
    {0},
};

const GetSetDef EXCEPTION_GROUP_GETSET[] = {
    {"message", get_message, NULL},
    {"exceptions", get_exceptions, NULL},
    {0},
};
