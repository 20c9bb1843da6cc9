#include "object/ops.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/int.h"
#include "object/iter.h"
#include "object/number.h"
#include "object/runtime.h"
#include "object/sequence.h"
#include "object/str.h"

// ------------------------------------------------------------------ text

// A text, or TypeError. Consumes it.
static Value checked_text(Runtime *rt, Value result, const char *method) {
    if (IS_NULL(result) || IS_STR(result)) return result;
    raise(rt, EXC_TypeError, "%s returned non-string (type %s)", method,
          class_name(rt, ref(result)));
    drop(rt, result);
    return NO_VALUE;
}

Value raise_not_callable(Runtime *rt, ValueRef v) {
    const Type *type = type_of(rt, v);
    Value name = NO_VALUE, same = NO_VALUE;
    // call.c:object_is_not_callable: a module that has a function of its name.
    if (type == TYPE_OF_ID(rt, MODULE) && rt->options.python >= 12) {
        name = op_getattr_optional(rt, v, rt->names.name);
        if (!IS_NULL(name) && IS_STR(name)) same = op_getattr_optional(rt, v, AS_STR(name));
        clear_pending(rt);
    }
    if (!IS_NULL(same) && type_of(rt, ref(same))->slots.call != NULL)
        raise(rt, EXC_TypeError, "'%s' object is not callable. Did you mean: '%s.%s(...)'?",
              type->name->data, AS_STR(name)->data, AS_STR(name)->data);
    else
        raise(rt, EXC_TypeError, "'%s' object is not callable", type->name->data);
    drop(rt, same);
    drop(rt, name);
    return NO_VALUE;
}

Value op_call(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n, Tuple *names) {
    Type *type = quick_type_of(rt, callable);
    if (type->slots.call == NULL) return raise_not_callable(rt, callable);
    return type->slots.call(rt, callable, args, n, names);
}

Value op_repr(Runtime *rt, ValueRef v) {
    if (IS_NONE(v)) return str_text(rt, "None");
    if (!enter_recursion(rt, " while getting the repr of an object")) return NO_VALUE;
    Value result = checked_text(rt, type_of(rt, v)->slots.repr(rt, v), "__repr__");
    leave_recursion(rt);
    return result;
}

Value op_str(Runtime *rt, ValueRef v) {
    if (IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, STR)) return own(v);
    if (!enter_recursion(rt, " while getting the str of an object")) return NO_VALUE;
    Type *type = type_of(rt, v);
    Value result = type->slots.str != NULL ? type->slots.str(rt, v) : type->slots.repr(rt, v);
    result = checked_text(rt, result, "__str__");
    leave_recursion(rt);
    return result;
}

Value op_format(Runtime *rt, ValueRef v, Str *spec) {
    if (spec->size == 0) {
        if (IS_SMALL(v) || IS_DOUBLE(v)) return op_str(rt, v);
        if (IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, STR)) return own(v);
    }
    return type_of(rt, v)->slots.format(rt, v, spec);
}

// ------------------------------------------------------------------ truth, hash, comparison

bool op_hash(Runtime *rt, ValueRef v, int64_t *hash) {
    Type *type = type_of(rt, v);
    if (type->slots.hash == NULL) {
        raise(rt, EXC_TypeError, "unhashable type: '%s'", type->name->data);
        return false;
    }
    if (!IS_OBJECT(v)) return type->slots.hash(rt, v, hash);
    if (!enter_uncounted(rt)) return false;
    bool good = type->slots.hash(rt, v, hash);
    leave_uncounted(rt);
    return good;
}

// (dictobject.c:dict_unhashable_type)
bool op_hash_as(Runtime *rt, ValueRef v, int64_t *hash, const char *what) {
    if (op_hash(rt, v, hash)) return true;
    if (rt->options.python < 14 || !IS_OBJECT(rt->pending) ||
        AS_OBJECT(rt->pending)->type != rt->exceptions[EXC_TypeError])
        return false;
    Value exception = take_pending(rt);
    Value text = op_str(rt, ref(exception));
    Value name = IS_NULL(text) ? NO_VALUE : type_full_name(rt, type_of(rt, v));
    drop(rt, exception);
    if (!IS_NULL(name))
        raise(rt, EXC_TypeError, "cannot use '%s' as a %s (%s)", AS_STR(name)->data, what,
              AS_STR(text)->data);
    drop(rt, name);
    drop(rt, text);
    return false;
}

int op_truth(Runtime *rt, ValueRef v) {
    if (IS_BOOL(v)) return IS_TRUE(v);
    if (IS_NONE(v)) return 0;
    if (IS_SMALL(v)) return AS_SMALL(v) != 0;
    if (IS_DOUBLE(v)) return AS_DOUBLE(v) != 0.0;
    Type *type = type_of(rt, v);
    if (type->slots.truth != NULL) return type->slots.truth(rt, v);
    if (type->slots.length == NULL) return 1;
    int64_t length;
    return type->slots.length(rt, v, &length) ? length != 0 : -1;
}

static const char *const COMPARE_SIGNS[] = {"<", "<=", "==", "!=", ">", ">="};
static const CompareOp SWAPPED[] = {CMP_GT, CMP_GE, CMP_EQ, CMP_NE, CMP_LT, CMP_LE};

static Value compare_values(Runtime *rt, ValueRef a, ValueRef b, CompareOp op) {
    Type *ta = type_of(rt, a), *tb = type_of(rt, b);
    bool tried = false;
    if (ta != tb && tb->slots.compare != NULL && type_is_subtype(tb, ta)) {
        tried = true;
        Value result = tb->slots.compare(rt, b, a, SWAPPED[op]);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    }
    if (ta->slots.compare != NULL) {
        Value result = ta->slots.compare(rt, a, b, op);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    }
    if (!tried && tb->slots.compare != NULL) {
        Value result = tb->slots.compare(rt, b, a, SWAPPED[op]);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    }
    if (op == CMP_EQ) return value_bool(SAME(a, b));
    if (op == CMP_NE) return value_bool(!SAME(a, b));
    return raise(rt, EXC_TypeError, "'%s' not supported between instances of '%s' and '%s'",
                 COMPARE_SIGNS[op], ta->name->data, tb->name->data);
}

Value order_answer(int order, CompareOp op) {
    enum { LESS = 1, SAME_AS = 2, MORE = 4 };
    static const uint8_t HOLDS_FOR[] = {
        [CMP_LT] = LESS,        [CMP_LE] = LESS | SAME_AS, [CMP_EQ] = SAME_AS,
        [CMP_NE] = LESS | MORE, [CMP_GT] = MORE,           [CMP_GE] = MORE | SAME_AS,
    };
    return value_bool((HOLDS_FOR[op] & (order < 0 ? LESS : order > 0 ? MORE : SAME_AS)) != 0);
}

Value op_compare(Runtime *rt, ValueRef a, ValueRef b, CompareOp op) {
    if (BOTH_SMALL(a, b)) {
        int64_t x = AS_SMALL(a), y = AS_SMALL(b);
        return order_answer(x < y ? -1 : x > y, op);
    }
    if (!enter_recursion(rt, " in comparison")) return NO_VALUE;
    Value result = compare_values(rt, a, b, op);
    leave_recursion(rt);
    return result;
}

static int truth_of(Runtime *rt, Value result) {
    if (IS_BOOL(result)) return IS_TRUE(result);
    if (IS_NULL(result)) return -1;
    int truth = op_truth(rt, ref(result));
    drop(rt, result);
    return truth;
}

int op_equal(Runtime *rt, ValueRef a, ValueRef b) {
    if (SAME(a, b)) return 1;
    if (BOTH_SMALL(a, b)) return 0;
    return truth_of(rt, op_compare(rt, a, b, CMP_EQ));
}

int op_less(Runtime *rt, ValueRef a, ValueRef b) {
    return truth_of(rt, op_compare(rt, a, b, CMP_LT));
}

// ------------------------------------------------------------------ arithmetic

static const char *const BINARY_SIGNS[BIN_COUNT] = {"+",           "-",  "*",  "@", "/", "//", "%",
                                                    "** or pow()", "<<", ">>", "&", "|", "^"};
static const char *const INPLACE_SIGNS[BIN_COUNT] = {
    "+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="};

enum { CONCAT_TYPES = TYPE_STR | TYPE_LIST | TYPE_TUPLE | TYPE_BYTES };

// Whether a class of Python code has taken + or * over from the sequence that it extends.
static bool took_over(Runtime *rt, Type *type, BinaryOp op) {
    Str *method = op == BIN_ADD ? rt->names.add : op == BIN_MUL ? rt->names.mul : NULL;
    return method != NULL && (type->flags & CONCAT_TYPES) != 0 && (type->flags & TYPE_HEAP) != 0 &&
           !is_slot_wrapper(rt, type_lookup_cached(rt, type, method));
}

// Whether a class repeats as the right operand.
static bool repeats(Runtime *rt, Type *type) {
    if ((type->flags & TYPE_HEAP) != 0 && (type->flags & CONCAT_TYPES) != 0 &&
        !is_slot_wrapper(rt, type_lookup_cached(rt, type, rt->names.rmul)))
        return false;
    return (type->flags & CONCAT_TYPES) != 0 || type_is_subtype(type, TYPE_OF_ID(rt, BYTEARRAY));
}

// Tries both operands' classes: the left one's first, unless the right one's is a subclass of it.
static Value try_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    Type *ta = type_of(rt, a), *tb = type_of(rt, b);
    Value (*left)(Runtime *, BinaryOp, ValueRef, ValueRef) = ta->slots.binary;
    Value (*right)(Runtime *, BinaryOp, ValueRef, ValueRef) = tb->slots.binary;
    if (right == left) right = NULL;
    if (left != NULL && right != NULL && type_is_subtype(tb, ta)) {
        Value result = right(rt, op, a, b);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
        right = NULL;
    }
    if (left != NULL) {
        Value result = left(rt, op, a, b);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
    }
    if (right == NULL || (op == BIN_ADD && took_over(rt, ta, op))) return NOT_IMPLEMENTED;
    return right(rt, op, a, b);
}

static Value unsupported(Runtime *rt, const char *sign, ValueRef a, ValueRef b) {
    return raise(rt, EXC_TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", sign,
                 class_name(rt, a), class_name(rt, b));
}

// What is left when neither class wants to multiply (abstract.c:PyNumber_Multiply).
static Value repeat_sequence(Runtime *rt, ValueRef sequence, ValueRef other) {
    if (!is_index(rt, other) || IS_SMALL(other))
        return raise(rt, EXC_TypeError, "can't multiply sequence by non-int of type '%s'",
                     class_name(rt, other));
    Value times = int_index(rt, other);
    if (IS_NULL(times)) return NO_VALUE;
    Value exact = int_exact(rt, ref(times));
    drop(rt, times);
    if (IS_NULL(exact)) return NO_VALUE;
    Value result = op_binary(rt, BIN_MUL, sequence, ref(exact));
    drop(rt, exact);
    return result;
}

// Sequences say what they could not be joined with in words of their own.
static Value unsupported_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b,
                                const char *sign) {
    Type *ta = type_of(rt, a);
    bool sequence = (ta->flags & CONCAT_TYPES) != 0 && !took_over(rt, ta, op);
    bool array = type_is_subtype(ta, TYPE_OF_ID(rt, BYTEARRAY));
    if (op == BIN_ADD && (sequence || array) && !(sign[1] == '=' && (ta->flags & TYPE_LIST) != 0)) {
        const char *name = (ta->flags & TYPE_STR) != 0    ? "str"
                           : (ta->flags & TYPE_LIST) != 0 ? "list"
                                                          : "tuple";
        if (array || (ta->flags & TYPE_BYTES) != 0)
            return raise(rt, EXC_TypeError, "can't concat %s to %s", class_name(rt, b),
                         array ? "bytearray" : "bytes");
        return raise(rt, EXC_TypeError, "can only concatenate %s (not \"%s\") to %s", name,
                     class_name(rt, b), name);
    }
    if (op == BIN_MUL) {
        sequence |= array;
        if (sequence || repeats(rt, type_of(rt, b)))
            return repeat_sequence(rt, sequence ? a : b, sequence ? b : a);
    }
    return unsupported(rt, sign, a, b);
}

Value op_binary(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    if (BOTH_SMALL(a, b) && op != BIN_MATMUL)
        return TYPE_OF_ID(rt, INT)->slots.binary(rt, op, a, b);
    if (!enter_uncounted(rt)) return NO_VALUE;
    Value result = try_binary(rt, op, a, b);
    leave_uncounted(rt);
    if (!IS_NOT_IMPLEMENTED(result)) return result;
    return unsupported_binary(rt, op, a, b, BINARY_SIGNS[op]);
}

// The operators that classes written in Python have for a sequence: the left one's __mul__, or what
// the right one has.
static Value try_methods(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    Type *type = type_of(rt, b);
    Str *name = op == BIN_ADD ? rt->names.radd : rt->names.rmul;
    ValueRef found = (type->flags & TYPE_HEAP) == 0 ? NO_REF : type_lookup_cached(rt, type, name);
    bool right = !IS_NULL(found) && !is_slot_wrapper(rt, found);
    return right || took_over(rt, type_of(rt, a), op) ? slot_binary(rt, op, a, b) : NOT_IMPLEMENTED;
}

Value op_inplace(Runtime *rt, BinaryOp op, ValueRef a, ValueRef b) {
    Type *type = type_of(rt, a);
    if (!enter_uncounted(rt)) return NO_VALUE;
    Value result = NOT_IMPLEMENTED;
    // abstract.c:PyNumber_InPlaceAdd: sequences are extended when no number wants to do it, and
    // classes below list are numbers where they are extended.
    bool numbers = op == BIN_MUL || (op == BIN_ADD && (type->flags & TYPE_HEAP) == 0);
    if (numbers && type->slots.inplace == native_type(type)->slots.inplace)
        result = try_methods(rt, op, a, b);
    if (IS_NOT_IMPLEMENTED(result) && type->slots.inplace != NULL)
        result = type->slots.inplace(rt, op, a, b);
    // PyNumber_InPlaceMultiply: a sequence on the right is repeated only when the left one's type
    // has nothing of sequences, which all classes of Python code have.
    bool apart = op == BIN_MUL && repeats(rt, type_of(rt, b)) && !repeats(rt, type) &&
                 ((type->flags & TYPE_HEAP) != 0 || type->slots.contains != NULL);
    if (IS_NOT_IMPLEMENTED(result))
        result = apart ? slot_binary(rt, op, a, b) : try_binary(rt, op, a, b);
    leave_uncounted(rt);
    if (!IS_NOT_IMPLEMENTED(result)) return result;
    if (apart) return unsupported(rt, "*=", a, b);
    bool plain = op == BIN_POW && rt->options.python < 10;
    return unsupported_binary(rt, op, a, b, (plain ? BINARY_SIGNS : INPLACE_SIGNS)[op]);
}

Value op_unary(Runtime *rt, UnaryOp op, ValueRef v) {
    Type *type = type_of(rt, v);
    if (type->slots.unary != NULL) return type->slots.unary(rt, op, v);
    return raise(rt, EXC_TypeError, "bad operand type for unary %s: '%s'",
                 op == UN_NEG   ? "-"
                 : op == UN_POS ? "+"
                                : "~",
                 type->name->data);
}

// ------------------------------------------------------------------ items

int64_t op_length(Runtime *rt, ValueRef v) {
    Type *type = type_of(rt, v);
    int64_t length;
    if (type->slots.length != NULL) return type->slots.length(rt, v, &length) ? length : -1;
    raise(rt, EXC_TypeError, "object of type '%s' has no len()", type->name->data);
    return -1;
}

// Class[item] through __class_getitem__.
static Value getitem_of_class(Runtime *rt, ValueRef cls, ValueRef key) {
    Value method = op_getattr_optional(rt, cls, rt->names.class_getitem);
    if (IS_NULL(method)) {
        if (rt_pending(rt)) return NO_VALUE;
        if (rt->options.python < 9)
            return raise(rt, EXC_TypeError, "'%s' object is not subscriptable",
                         type_of(rt, cls)->name->data);
        if (AS_TYPE(cls) == TYPE_OF_ID(rt, TYPE)) {
            ValueRef args[] = {cls, key};
            return class_getitem(rt, args, 2, NULL);
        }
        return raise(rt, EXC_TypeError, "type '%s' is not subscriptable", AS_TYPE(cls)->name->data);
    }
    Value result = call1(rt, ref(method), key);
    drop(rt, method);
    return result;
}

Value op_getitem(Runtime *rt, ValueRef v, ValueRef key) {
    Type *type = type_of(rt, v);
    if (type->slots.getitem != NULL) return type->slots.getitem(rt, v, key);
    if (IS_TYPE(v)) return getitem_of_class(rt, v, key);
    return raise(rt, EXC_TypeError, "'%s' object is not subscriptable", type->name->data);
}

bool op_setitem(Runtime *rt, ValueRef v, ValueRef key, ValueRef value) {
    Type *type = type_of(rt, v);
    if (type->slots.setitem != NULL) return type->slots.setitem(rt, v, key, value);
    // abstract.c:PyObject_SetItem: a sequence looks at the index first.
    uint32_t sequences = TYPE_STR | TYPE_TUPLE | TYPE_BYTES | TYPE_SET | TYPE_SEQUENCE | TYPE_HEAP;
    int64_t index;
    if ((type->flags & sequences) != 0 && IS_INT(key) && !int_to_int64(key, &index)) {
        raise(rt, EXC_IndexError, "cannot fit '%s' into an index-sized integer",
              class_name(rt, key));
        return false;
    }
    bool item = IS_NULL(value) && (type->flags & sequences) != 0 && IS_INT(key);
    raise(rt, EXC_TypeError, "'%s' object does%s support item %s", type->name->data,
          item ? "n't" : " not", IS_NULL(value) ? "deletion" : "assignment");
    return false;
}

static int contains_by_iteration(Runtime *rt, ValueRef container, ValueRef item) {
    Type *type = type_of(rt, container);
    if (!type_iterable(type)) {
        raise(rt, EXC_TypeError, "argument of type '%s' is not %s", type->name->data,
              rt->options.python >= 14 ? "a container or iterable" : "iterable");
        return -1;
    }
    Value iterator = op_iter(rt, container);
    if (IS_NULL(iterator)) {
        if (!pending_is(rt, EXC_TypeError)) return -1;
        clear_pending(rt);
        raise(rt, EXC_TypeError, "argument of type '%s' is not iterable", type->name->data);
        return -1;
    }
    int found = 0;
    while (found == 0) {
        Value next = op_next(rt, ref(iterator));
        if (IS_NULL(next)) {
            if (rt_pending(rt)) found = -1;
            break;
        }
        found = op_equal(rt, ref(next), item);
        drop(rt, next);
    }
    drop(rt, iterator);
    return found;
}

int op_contains(Runtime *rt, ValueRef container, ValueRef item) {
    Type *type = type_of(rt, container);
    if (type->slots.contains != NULL) return type->slots.contains(rt, container, item);
    return contains_by_iteration(rt, container, item);
}

// Types of modules in C that are subscripted without being iterable are no sequences.
bool type_iterable(const Type *type) {
    return type->slots.iter != NULL ||
           (type->slots.getitem != NULL && (type->flags & (TYPE_DICT | TYPE_DOTTED)) == 0);
}

Value op_iter(Runtime *rt, ValueRef v) {
    Type *type = type_of(rt, v);
    if (type->slots.iter != NULL) return type->slots.iter(rt, v);
    if (type_iterable(type)) return sequence_iter_new(rt, v);
    return raise(rt, EXC_TypeError, "'%s' object is not iterable", type->name->data);
}

Value op_next(Runtime *rt, ValueRef iterator) {
    Type *type = type_of(rt, iterator);
    if (type->slots.next == NULL)
        return raise(rt, EXC_TypeError, "'%s' object is not an iterator", type->name->data);
    Value item = type->slots.next(rt, iterator);
    if (IS_NULL(item) && pending_is(rt, EXC_StopIteration)) clear_pending(rt);
    return item;
}

// ------------------------------------------------------------------ attributes

// object.c:_PyObject_SetAttributeErrorContext: an AttributeError learns what was looked for.
// Before 3.10 it does not, and keeps nothing alive.
static void tell_attribute(Runtime *rt, ValueRef v, Str *name) {
    if (rt->options.python < 10 || !pending_is(rt, EXC_AttributeError)) return;
    Exception *e = (Exception *)AS_OBJECT(rt->pending);
    if (!IS_NULL(e->extra[0]) || !IS_NULL(e->extra[1])) return;
    e->extra[0] = own(object_ref(name));
    e->extra[1] = own(v);
}

Value op_getattr(Runtime *rt, ValueRef v, Str *name) {
    Value value = type_of(rt, v)->slots.getattr(rt, v, name);
    if (IS_NULL(value)) tell_attribute(rt, v, name);
    return value;
}

Value op_getattr_optional(Runtime *rt, ValueRef v, Str *name) {
    Type *type = type_of(rt, v);
    Value value = type->slots.getattr == generic_getattr ? generic_getattr_optional(rt, v, name)
                                                         : type->slots.getattr(rt, v, name);
    if (IS_NULL(value) && pending_is(rt, EXC_AttributeError)) clear_pending(rt);
    return value;
}

bool op_setattr(Runtime *rt, ValueRef v, Str *name, ValueRef value) {
    return type_of(rt, v)->slots.setattr(rt, v, name, value);
}

Value op_lookup_special(Runtime *rt, ValueRef v, Str *name) {
    Type *type = type_of(rt, v);
    ValueRef found = type_lookup_cached(rt, type, name);
    if (IS_NULL(found)) return NO_VALUE;
    Type *kind = type_of(rt, found);
    if (kind->slots.descr_get == NULL) return own(found);
    return kind->slots.descr_get(rt, found, v, type);
}

// ------------------------------------------------------------------ classes

// abstract.c:object_isinstance: by the class, and by what the object says it is. -1: raised.
static int instance_of(Runtime *rt, ValueRef v, Type *cls) {
    Type *type = type_of(rt, v);
    if (type_is_subtype(type, cls)) return 1;
    if ((type->flags & (TYPE_HEAP | TYPE_LIBRARY)) == 0) return cls == shown_type(rt, v);
    ValueRef found = type_lookup_cached(rt, type, rt->names.class_);
    bool plain = type_of(rt, found) == TYPE_OF_ID(rt, GETSET); // what every object has
    if (plain && type->slots.getattr == TYPE_OF_ID(rt, OBJECT)->slots.getattr) return 0;
    Value said = op_getattr_optional(rt, v, rt->names.class_);
    if (IS_NULL(said)) return rt_pending(rt) ? -1 : 0;
    int result = IS_TYPE(said) && type_is_subtype(AS_TYPE(said), cls);
    drop(rt, said);
    return result;
}

static int check_class(Runtime *rt, ValueRef subject, ValueRef cls, bool instance) {
    if (instance && IS_TYPE(cls) && type_of(rt, subject) == AS_TYPE(cls)) return 1;
    if (IS_TUPLE(cls)) {
        if (!enter_recursion(rt, instance ? " in __instancecheck__" : " in __subclasscheck__"))
            return -1;
        int found = 0;
        for (uint32_t i = 0; i < AS_TUPLE(cls)->length && found == 0; i++)
            found = check_class(rt, subject, ref(AS_TUPLE(cls)->items[i]), instance);
        leave_recursion(rt);
        return found;
    }
    Type *meta = type_of(rt, cls);
    Str *name = instance ? rt->names.instancecheck : rt->names.subclasscheck;
    ValueRef hook = type_lookup_cached(rt, meta, name);
    if (!IS_NULL(hook) && (meta->flags & TYPE_HEAP) != 0 &&
        type_of(rt, hook) != TYPE_OF_ID(rt, NATIVE_METHOD))
        return truth_of(rt, call_special(rt, cls, name, &subject, 1));
    if (!IS_NULL(hook) && !IS_TYPE(cls))
        return truth_of(rt, call_special(rt, cls, name, &subject, 1));
    if (!instance && !IS_TYPE(subject)) {
        raise(rt, EXC_TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    if (!IS_TYPE(cls)) {
        bool old = rt->options.python < 10;
        raise(rt, EXC_TypeError, "%s() arg 2 must be a %s%s tuple of %s%s",
              instance ? "isinstance" : "issubclass", instance ? "type" : "class",
              old ? " or" : ", a", instance ? "types" : "classes", old ? "" : ", or a union");
        return -1;
    }
    if (instance) return instance_of(rt, subject, AS_TYPE(cls));
    return type_is_subtype(AS_TYPE(subject), AS_TYPE(cls));
}

int op_isinstance(Runtime *rt, ValueRef v, ValueRef cls) {
    if (IS_TYPE(cls) && AS_OBJECT(cls)->type == TYPE_OF_ID(rt, TYPE))
        return instance_of(rt, v, AS_TYPE(cls));
    return check_class(rt, v, cls, true);
}

int op_issubclass(Runtime *rt, ValueRef sub, ValueRef cls) {
    return check_class(rt, sub, cls, false);
}

// ------------------------------------------------------------------ numbers as arguments

Value checked_conversion(Runtime *rt, ValueRef self, Value result, Type *wanted,
                         const char *method) {
    if (IS_NULL(result) || type_of(rt, ref(result)) == wanted) return result;
    const char *owner = IS_NULL(self) ? "" : class_name(rt, self), *dot = *owner == '\0' ? "" : ".";
    const char *kind = wanted->name->data, *given = class_name(rt, ref(result));
    bool good = is_instance(rt, ref(result), wanted);
    if (!good) {
        raise(rt, EXC_TypeError, "%s%s%s returned non-%s (type %s)", owner, dot, method, kind,
              given);
    } else if (rt->warn != NULL) {
        Value text = str_format(rt,
                                "%s%s%s returned non-%s (type %s).  The ability to return an "
                                "instance of a strict subclass of %s is deprecated, and may be "
                                "removed in a future version of Python.",
                                owner, dot, method, kind, given, kind);
        good = !IS_NULL(text) && rt->warn(rt, EXC_DeprecationWarning, AS_STR(text)->data);
        drop(rt, text);
    }
    if (good) return result;
    drop(rt, result);
    return NO_VALUE;
}

static Value checked_index(Runtime *rt, Value result) {
    return checked_conversion(rt, NO_REF, result, TYPE_OF_ID(rt, INT), "__index__");
}

static bool no_integer(Runtime *rt, ValueRef v, IntKind kind) {
    const char *format = "'%s' object cannot be interpreted as an integer";
    if (rt->options.python < 10 && kind != INT_ANY && IS_FLOAT(v))
        format = "integer argument expected, got %s";
    else if (rt->options.python < 10 && kind == INT_C)
        format = "an integer is required (got type %s)";
    if (kind == INT_C)
        raise_not_real(rt, v, "int", format);
    else
        raise(rt, EXC_TypeError, format, class_name(rt, v));
    return false;
}

bool op_index(Runtime *rt, ValueRef v, int64_t *out) {
    return op_int(rt, v, INT_ANY, out);
}

int op_flag(Runtime *rt, ValueRef v) {
    if (rt->options.python >= 12) return op_truth(rt, v);
    int64_t number = 0;
    if (!op_int(rt, v, INT_C, &number)) return -1;
    return number != 0;
}

bool op_int(Runtime *rt, ValueRef v, IntKind kind, int64_t *out) {
    if (IS_SMALL(v)) {
        *out = AS_SMALL(v);
        return true;
    }
    Value held = own(v);
    if (!IS_INT(v)) {
        drop(rt, held);
        held = call_special(rt, v, rt->names.index, NULL, 0);
        if (IS_NULL(held)) {
            return !rt_pending(rt) && no_integer(rt, v, kind);
        }
        held = checked_index(rt, held);
        if (IS_NULL(held)) return false;
    }
    bool fits = int_to_int64(ref(held), out);
    drop(rt, held);
    if (!fits) raise(rt, EXC_OverflowError, "Python int too large to convert to C ssize_t");
    return fits;
}

Value raise_not_real(Runtime *rt, ValueRef v, const char *to, const char *otherwise) {
    if (rt->options.python < 10 && type_of(rt, v) == TYPE_OF_ID(rt, COMPLEX))
        return raise(rt, EXC_TypeError, "can't convert complex to %s", to);
    return raise(rt, EXC_TypeError, otherwise, class_name(rt, v));
}

bool op_double(Runtime *rt, ValueRef v, double *out) {
    if (IS_FLOAT(v)) {
        *out = float_value(v);
        return true;
    }
    // A class below int may have a __float__ of its own, one below float is not asked.
    bool own = IS_OBJECT(v) && (AS_OBJECT(v)->type->flags & TYPE_HEAP) != 0;
    if (!own && IS_INT(v)) return int_to_double(rt, v, out);
    Value result = call_special(rt, v, rt->names.float_, NULL, 0);
    if (IS_NULL(result)) {
        if (rt_pending(rt)) return false;
        result = call_special(rt, v, rt->names.index, NULL, 0);
        if (IS_NULL(result)) {
            if (!rt_pending(rt)) raise_not_real(rt, v, "float", "must be real number, not %s");
            return false;
        }
        result = checked_index(rt, result);
    } else {
        result = checked_conversion(rt, v, result, TYPE_OF_ID(rt, FLOAT), "__float__");
    }
    if (IS_NULL(result)) return false;
    bool ok = true;
    if (IS_FLOAT(result))
        *out = float_value(ref(result));
    else
        ok = int_to_double(rt, ref(result), out);
    drop(rt, result);
    return ok;
}

// ------------------------------------------------------------------ recursion

// From 3.12 on CPython counts nested C calls apart from Python's, up to a limit that the program
// does not change. A browser's stack is too small for that many: there both are counted together.
#ifdef __wasm__
enum { NATIVE_LIMIT_312 = 1000, NATIVE_LIMIT = 1000, STACK_BYTES = 4 << 20 };
#define COUNTED_APART(rt) false
#else
enum { NATIVE_LIMIT_312 = 1498, NATIVE_LIMIT = 10000, STACK_BYTES = 6 << 20 };
#define COUNTED_APART(rt) ((rt)->options.python >= 12)
#endif

// Whether another C call fits on the stack, however high the program has set its limit.
static bool stack_left(Runtime *rt) {
    char here;
    uintptr_t at = (uintptr_t)&here;
    if (rt->stack_base == 0) rt->stack_base = at;
    uintptr_t used = at < rt->stack_base ? rt->stack_base - at : at - rt->stack_base;
    return used < STACK_BYTES;
}

bool enter_recursion(Runtime *rt, const char *where) {
    bool apart = COUNTED_APART(rt);
    uint32_t most = rt->options.python == 12 ? NATIVE_LIMIT_312 : NATIVE_LIMIT;
    if ((apart || rt->depth < rt->recursion_limit) && rt->native_depth < most && stack_left(rt)) {
        rt->native_depth++;
        rt->depth += !apart;
        return true;
    }
    raise(rt, EXC_RecursionError, "maximum recursion depth exceeded%s", where);
    return false;
}

#ifndef __wasm__
bool enter_uncounted(Runtime *rt) {
    if (stack_left(rt)) return true;
    raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
    return false;
}

bool enter_python(Runtime *rt) {
    uint32_t units = rt->options.python == 12 ? 2 : 1;
    uint32_t most = rt->options.python == 12 ? NATIVE_LIMIT_312 : NATIVE_LIMIT;
    if (rt->native_depth + units <= most && stack_left(rt)) {
        rt->native_depth += units;
        return true;
    }
    raise(rt, EXC_RecursionError, "maximum recursion depth exceeded");
    return false;
}

void leave_python(Runtime *rt) {
    rt->native_depth -= rt->options.python == 12 ? 2 : 1;
}
#endif

bool enter_builtin(Runtime *rt, uint32_t version) {
    return rt->options.python >= version || enter_recursion(rt, " while calling a Python object");
}

void leave_builtin(Runtime *rt, uint32_t version) {
    if (rt->options.python < version) leave_recursion(rt);
}

void leave_recursion(Runtime *rt) {
    ASSERT(rt->native_depth > 0);
    rt->native_depth--;
    rt->depth -= !COUNTED_APART(rt);
}

Value call0(Runtime *rt, ValueRef callable) {
    return call(rt, callable, NULL, 0);
}

Value call1(Runtime *rt, ValueRef callable, ValueRef arg) {
    return call(rt, callable, &arg, 1);
}

Value call(Runtime *rt, ValueRef callable, const ValueRef *args, uint32_t n) {
    return call_keywords(rt, callable, args, n, NULL);
}

Value call_method(Runtime *rt, ValueRef self, const char *name, const ValueRef *args, uint32_t n) {
    Str *interned = intern(rt, name);
    if (interned == NULL) return NO_VALUE;
    Value method = op_getattr(rt, self, interned);
    if (IS_NULL(method)) return NO_VALUE;
    Value result = call(rt, ref(method), args, n);
    drop(rt, method);
    return result;
}

Value call_special(Runtime *rt, ValueRef self, Str *name, const ValueRef *args, uint32_t n) {
    Type *type = type_of(rt, self);
    ValueRef found = type_lookup_cached(rt, type, name);
    if (IS_NULL(found)) return NO_VALUE;
    Type *kind = type_of(rt, found);
    if ((kind->flags & TYPE_METHOD_DESCR) != 0 && n < 4) {
        ValueRef with_self[4] = {self};
        for (uint32_t i = 0; i < n; i++) with_self[i + 1] = args[i];
        Value held = own(found);
        Value result = call(rt, found, with_self, n + 1);
        drop(rt, held);
        return result;
    }
    Value bound =
        kind->slots.descr_get == NULL ? own(found) : kind->slots.descr_get(rt, found, self, type);
    if (IS_NULL(bound)) return NO_VALUE;
    Value result = call(rt, ref(bound), args, n);
    drop(rt, bound);
    return result;
}
