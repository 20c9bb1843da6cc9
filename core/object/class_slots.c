// Slots of classes written in Python: each calls the dunder method that the class defines, as
// CPython's Objects/typeobject.c slot_... functions do.
#include "object/class.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/int.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

// What these two give is checked by op_repr and op_str.
static Value slot_repr(Runtime *rt, ValueRef self) {
    return call_special(rt, self, rt->names.repr, NULL, 0);
}

static Value slot_str(Runtime *rt, ValueRef self) {
    return call_special(rt, self, rt->names.str_, NULL, 0);
}

static Value slot_format(Runtime *rt, ValueRef self, Str *spec) {
    ValueRef arg = object_ref(spec);
    Value result = call_special(rt, self, rt->names.format, &arg, 1);
    if (IS_NULL(result) || IS_STR(result)) return result;
    raise(rt, EXC_TypeError, "__format__ must return a str, not %s",
          type_of(rt, ref(result))->name->data);
    drop(rt, result);
    return NO_VALUE;
}

static bool slot_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    ValueRef method = type_lookup_cached(rt, type_of(rt, self), rt->names.hash);
    if (IS_NULL(method) || IS_NONE(method)) {
        raise(rt, EXC_TypeError, "unhashable type: '%s'", type_of(rt, self)->name->data);
        return false;
    }
    Value result = call_special(rt, self, rt->names.hash, NULL, 0);
    if (IS_NULL(result)) return false;
    bool ok = IS_INT(result);
    // typeobject.c:slot_tp_hash: what fits is the hash, but for -1.
    if (ok && !int_to_int64(ref(result), hash))
        *hash = int_hash(ref(result));
    else if (ok && *hash == -1)
        *hash = -2;
    else if (!ok)
        raise(rt, EXC_TypeError, "__hash__ method should return an integer");
    drop(rt, result);
    return ok;
}

static Value slot_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    Str *const names[] = {rt->names.lt, rt->names.le, rt->names.eq,
                          rt->names.ne, rt->names.gt, rt->names.ge};
    Value result = call_special(rt, self, names[op], &other, 1);
    return IS_NULL(result) && !rt_pending(rt) ? NOT_IMPLEMENTED : result;
}

static int slot_truth(Runtime *rt, ValueRef self) {
    Value result = call_special(rt, self, rt->names.bool_, NULL, 0);
    if (IS_NULL(result)) {
        if (rt_pending(rt)) return -1;
        int64_t length;
        Type *type = type_of(rt, self);
        if (type->slots.length == NULL) return 1;
        return type->slots.length(rt, self, &length) ? length != 0 : -1;
    }
    if (IS_BOOL(result)) return IS_TRUE(result);
    raise(rt, EXC_TypeError, "__bool__ should return bool, returned %s",
          type_of(rt, ref(result))->name->data);
    drop(rt, result);
    return -1;
}

static bool slot_length(Runtime *rt, ValueRef self, int64_t *length) {
    Value result = call_special(rt, self, rt->names.len, NULL, 0);
    if (IS_NULL(result)) {
        if (!rt_pending(rt))
            raise(rt, EXC_TypeError, "object of type '%s' has no len()",
                  type_of(rt, self)->name->data);
        return false;
    }
    Value index = int_index(rt, ref(result));
    drop(rt, result);
    if (IS_NULL(index)) return false;
    bool negative = int_sign(ref(index)) < 0, fits = int_to_int64(ref(index), length);
    drop(rt, index);
    if (negative)
        raise(rt, EXC_ValueError, "__len__() should return >= 0");
    else if (!fits)
        raise(rt, EXC_OverflowError, "cannot fit 'int' into an index-sized integer");
    return fits && !negative;
}

static Value slot_getattr(Runtime *rt, ValueRef self, Str *name) {
    ValueRef arg = object_ref(name);
    ValueRef method = type_lookup_cached(rt, type_of(rt, self), rt->names.getattribute);
    Value result;
    if (IS_NULL(method) || is_slot_wrapper(rt, method)) {
        result = native_type(type_of(rt, self))->slots.getattr(rt, self, name);
    } else
        result = call_special(rt, self, rt->names.getattribute, &arg, 1);
    if (!IS_NULL(result) || !pending_is(rt, EXC_AttributeError)) return result;
    ValueRef fallback = type_lookup_cached(rt, type_of(rt, self), rt->names.getattr);
    if (IS_NULL(fallback)) return NO_VALUE;
    clear_pending(rt);
    return call_special(rt, self, rt->names.getattr, &arg, 1);
}

static bool slot_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value) {
    ValueRef args[2] = {object_ref(name), value};
    Str *method = IS_NULL(value) ? rt->names.delattr : rt->names.setattr;
    Value result = call_special(rt, self, method, args, IS_NULL(value) ? 1 : 2);
    drop(rt, result);
    return !IS_NULL(result);
}

static Value slot_getitem(Runtime *rt, ValueRef self, ValueRef key) {
    Value result = call_special(rt, self, rt->names.getitem, &key, 1);
    if (IS_NULL(result) && !rt_pending(rt))
        return raise(rt, EXC_TypeError, "'%s' object is not subscriptable",
                     type_of(rt, self)->name->data);
    return result;
}

static bool slot_setitem(Runtime *rt, ValueRef self, ValueRef key, ValueRef value) {
    ValueRef args[2] = {key, value};
    bool delete = IS_NULL(value);
    Value result = call_special(rt, self, delete ? rt->names.delitem : rt->names.setitem, args,
                                delete ? 1 : 2);
    if (IS_NULL(result) && !rt_pending(rt))
        raise(rt, EXC_AttributeError, delete ? "__delitem__" : "__setitem__");
    drop(rt, result);
    return !IS_NULL(result);
}

static int slot_contains(Runtime *rt, ValueRef self, ValueRef item) {
    ValueRef method = type_lookup_cached(rt, type_of(rt, self), rt->names.contains);
    if (!IS_NULL(method) && IS_NONE(method)) {
        raise(rt, EXC_TypeError, "'%s' object is not a container", type_of(rt, self)->name->data);
        return -1;
    }
    Value result = call_special(rt, self, rt->names.contains, &item, 1);
    if (IS_NULL(result)) return -1;
    int truth = op_truth(rt, ref(result));
    drop(rt, result);
    return truth;
}

static Value slot_iter(Runtime *rt, ValueRef self) {
    ValueRef method = type_lookup_cached(rt, type_of(rt, self), rt->names.iter);
    if (!IS_NULL(method) && IS_NONE(method))
        return raise(rt, EXC_TypeError, "'%s' object is not iterable",
                     type_of(rt, self)->name->data);
    Value result = call_special(rt, self, rt->names.iter, NULL, 0);
    if (IS_NULL(result)) return NO_VALUE;
    if (type_of(rt, ref(result))->slots.next != NULL) return result;
    raise(rt, EXC_TypeError, "iter() returned non-iterator of type '%s'",
          type_of(rt, ref(result))->name->data);
    drop(rt, result);
    return NO_VALUE;
}

static Value slot_next(Runtime *rt, ValueRef self) {
    return call_special(rt, self, rt->names.next, NULL, 0);
}

static Value slot_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n, Tuple *names) {
    ValueRef method = type_lookup_cached(rt, type_of(rt, self), rt->names.call);
    if (IS_NULL(method)) return raise_not_callable(rt, self);
    Type *kind = type_of(rt, method);
    if (kind->slots.descr_get == NULL) { // it may be of the same class, and so on for ever
        if (!enter_recursion(rt, " while calling a Python object")) return NO_VALUE;
        Value answer = op_call(rt, method, args, n, names);
        leave_recursion(rt);
        return answer;
    }
    Value bound = kind->slots.descr_get(rt, method, self, type_of(rt, self));
    if (IS_NULL(bound)) return NO_VALUE;
    Value result = op_call(rt, ref(bound), args, n, names);
    drop(rt, bound);
    return result;
}

static void binary_names(Runtime *rt, BinaryOp op, Str **plain, Str **reflected, Str **inplace) {
    const Names *names = &rt->names;
    Str *const table[BIN_COUNT][3] = {
        [BIN_ADD] = {names->add, names->radd, names->iadd},
        [BIN_SUB] = {names->sub, names->rsub, names->isub},
        [BIN_MUL] = {names->mul, names->rmul, names->imul},
        [BIN_MATMUL] = {names->matmul, names->rmatmul, names->imatmul},
        [BIN_TRUEDIV] = {names->truediv, names->rtruediv, names->itruediv},
        [BIN_FLOORDIV] = {names->floordiv, names->rfloordiv, names->ifloordiv},
        [BIN_MOD] = {names->mod, names->rmod, names->imod},
        [BIN_POW] = {names->pow, names->rpow, names->ipow},
        [BIN_LSHIFT] = {names->lshift, names->rlshift, names->ilshift},
        [BIN_RSHIFT] = {names->rshift, names->rrshift, names->irshift},
        [BIN_AND] = {names->and_, names->rand, names->iand},
        [BIN_OR] = {names->or_, names->ror, names->ior},
        [BIN_XOR] = {names->xor, names->rxor, names->ixor},
    };
    *plain = table[op][0];
    *reflected = table[op][1];
    *inplace = table[op][2];
}

static Value try_method(Runtime *rt, ValueRef self, Str *name, ValueRef other) {
    Value result = call_special(rt, self, name, &other, 1);
    return IS_NULL(result) && !rt_pending(rt) ? NOT_IMPLEMENTED : result;
}

// Called once for each operand's class that has it (see op_binary): it tries the method of just
// that operand. `left` is this class's when its slot is ours.
Value slot_binary(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    Str *plain, *reflected, *inplace;
    binary_names(rt, op, &plain, &reflected, &inplace);
    Type *lt = type_of(rt, left), *rt_type = type_of(rt, right);
    bool left_ours = lt->slots.binary == slot_binary,
         right_ours = rt_type->slots.binary == slot_binary;
    // The right operand goes first when its class is a proper subclass that overrides the method.
    if (left_ours && right_ours && rt_type != lt && type_is_subtype(rt_type, lt)) {
        ValueRef theirs = type_lookup_cached(rt, rt_type, reflected);
        ValueRef ours = type_lookup_cached(rt, lt, reflected);
        if (!IS_NULL(theirs) && !SAME(theirs, ours)) {
            Value result = try_method(rt, right, reflected, left);
            if (!IS_NOT_IMPLEMENTED(result)) return result;
            return try_method(rt, left, plain, right);
        }
    }
    if (left_ours) {
        Value result = try_method(rt, left, plain, right);
        if (!IS_NOT_IMPLEMENTED(result)) return result;
        if (lt == rt_type || !right_ours) return result;
    }
    if (right_ours) return try_method(rt, right, reflected, left);
    return NOT_IMPLEMENTED;
}

static Value slot_inplace(Runtime *rt, BinaryOp op, ValueRef left, ValueRef right) {
    Str *plain, *reflected, *inplace;
    binary_names(rt, op, &plain, &reflected, &inplace);
    return try_method(rt, left, inplace, right);
}

static Value slot_unary(Runtime *rt, UnaryOp op, ValueRef self) {
    Str *const names[] = {rt->names.neg, rt->names.pos, rt->names.invert};
    Value result = call_special(rt, self, names[op], NULL, 0);
    if (IS_NULL(result) && !rt_pending(rt))
        return raise(rt, EXC_TypeError, "bad operand type for unary %s: '%s'",
                     op == UN_NEG   ? "-"
                     : op == UN_POS ? "+"
                                    : "~",
                     type_of(rt, self)->name->data);
    return result;
}

static Value slot_descr_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    ValueRef args[2] = {IS_NULL(object) ? ref(NONE) : object, object_ref(owner)};
    return call_special(rt, self, rt->names.get, args, 2);
}

static bool slot_descr_set(Runtime *rt, ValueRef self, ValueRef object, ValueRef value) {
    ValueRef args[2] = {object, value};
    bool delete = IS_NULL(value);
    Value result =
        call_special(rt, self, delete ? rt->names.delete : rt->names.set, args, delete ? 1 : 2);
    if (IS_NULL(result) && !rt_pending(rt))
        raise_with(rt, EXC_AttributeError, str_text(rt, delete ? "__delete__" : "__set__"));
    drop(rt, result);
    return !IS_NULL(result);
}

static void slot_finalize(Runtime *rt, Object *self) {
    Value result = call_special(rt, object_ref(self), rt->names.del_, NULL, 0);
    if (IS_NULL(result) && rt_pending(rt)) {
        ValueRef method = type_lookup(self->type, rt->names.del_);
        rt->unraisable(rt, UNRAISABLE_DEALLOCATOR, method);
    }
    drop(rt, result);
}

// ------------------------------------------------------------------ which slots a class gets

// Whether a class written in Python, in the MRO before the first builtin type that has the name,
// defines it.
static bool defines(Type *type, Str *name) {
    for (uint32_t i = 0; i < type->mro_length; i++) {
        if (IS_NULL(dict_get_str(type->mro[i]->dict, name))) continue;
        return (type->mro[i]->flags & TYPE_HEAP) != 0;
    }
    return false;
}

static bool defines_any(Type *type, Str *const *names, unsigned n) {
    for (unsigned i = 0; i < n; i++)
        if (defines(type, names[i])) return true;
    return false;
}

// A builtin type behind the layout base that has the slot, for classes with several builtin bases.
static void inherit_from_others(Type *type) {
    void **slots = (void **)(void *)&type->slots;
    for (uint32_t i = 1; i < type->mro_length; i++) {
        if ((type->mro[i]->flags & TYPE_HEAP) != 0) continue;
        void **theirs = (void **)(void *)&type->mro[i]->slots;
        for (size_t k = 0; k < sizeof(Slots) / sizeof(void *); k++)
            if (slots[k] == NULL && theirs[k] != NULL) slots[k] = theirs[k];
    }
}

#define DEFINES(...) \
    defines_any(type, (Str *const[]){__VA_ARGS__}, sizeof((Str *[]){__VA_ARGS__}) / sizeof(Str *))

void class_update_slots(Runtime *rt, Type *type) {
    const Names *n = &rt->names;
    // Start from the builtin type that the layout comes from.
    Type *native = native_type(type->base);
    type->slots = native->slots;
    if (native->base == NULL) inherit_from_others(type);
    Slots *s = &type->slots;
    if (defines(type, n->repr)) s->repr = slot_repr;
    if (defines(type, n->str_)) s->str = slot_str;
    if (defines(type, n->format)) s->format = slot_format;
    if (DEFINES(n->hash)) s->hash = slot_hash;
    if (DEFINES(n->lt, n->le, n->eq, n->ne, n->gt, n->ge)) s->compare = slot_compare;
    if (DEFINES(n->bool_)) s->truth = slot_truth;
    if (DEFINES(n->len)) {
        s->length = slot_length;
        if (IS_NULL(type_lookup(type, n->bool_))) s->truth = NULL;
    }
    if (DEFINES(n->getattr, n->getattribute)) s->getattr = slot_getattr;
    if (DEFINES(n->setattr, n->delattr)) s->setattr = slot_setattr;
    if (DEFINES(n->getitem)) s->getitem = slot_getitem;
    if (DEFINES(n->setitem, n->delitem)) s->setitem = slot_setitem;
    if (DEFINES(n->contains)) s->contains = slot_contains;
    if (DEFINES(n->iter)) s->iter = slot_iter;
    if (DEFINES(n->next)) s->next = slot_next;
    if (DEFINES(n->call)) s->call = slot_call;
    if (DEFINES(n->add, n->radd, n->sub, n->rsub, n->mul, n->rmul, n->matmul, n->rmatmul,
                n->truediv, n->rtruediv, n->floordiv, n->rfloordiv, n->mod, n->rmod, n->pow,
                n->rpow, n->lshift, n->rlshift, n->rshift, n->rrshift, n->and_, n->rand, n->or_,
                n->ror, n->xor, n->rxor))
        s->binary = slot_binary;
    if (DEFINES(n->iadd, n->isub, n->imul, n->imatmul, n->itruediv, n->ifloordiv, n->imod, n->ipow,
                n->ilshift, n->irshift, n->iand, n->ior, n->ixor))
        s->inplace = slot_inplace;
    if (DEFINES(n->neg, n->pos, n->invert)) s->unary = slot_unary;
    if (DEFINES(n->get)) s->descr_get = slot_descr_get;
    if (DEFINES(n->set, n->delete)) s->descr_set = slot_descr_set;
    if (DEFINES(n->del_)) s->finalize = slot_finalize;
}
