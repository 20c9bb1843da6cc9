#include "object/class.h"

#include "base/assert.h"
#include "object/arguments.h"
#include "object/class_internal.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

// ------------------------------------------------------------------ look-up

ValueRef type_lookup(Type *type, Str *name) {
    for (uint32_t i = 0; i < type->mro_length; i++) {
        ValueRef value = dict_get_str(type->mro[i]->dict, name);
        if (!IS_NULL(value)) return value;
    }
    return NO_REF;
}

bool type_inherits(Type *type, Type *base, Str *name) {
    return SAME(type_lookup(type, name), type_lookup(base, name));
}

ValueRef type_lookup_cached(Runtime *rt, Type *type, Str *name) {
    if (name->interned == 0) return type_lookup(type, name);
    uintptr_t key = (uintptr_t)name >> 4 ^ (uintptr_t)type->version * 31u;
    MethodCacheEntry *entry = &rt->method_cache[key % METHOD_CACHE_SIZE];
    if (entry->version == type->version && entry->name == name) return entry->value;
    ValueRef value = type_lookup(type, name);
    *entry = (MethodCacheEntry){type->version, name, value};
    return value;
}

static void renew_version(Runtime *rt, Type *type) {
    type->version = ++rt->next_version;
    for (uint32_t i = 0; i < type->subclass_count; i++) renew_version(rt, type->subclasses[i]);
}

static void renew_slots(Runtime *rt, Type *type) {
    if ((type->flags & TYPE_HEAP) != 0) class_update_slots(rt, type);
    for (uint32_t i = 0; i < type->subclass_count; i++) renew_slots(rt, type->subclasses[i]);
}

bool type_set(Runtime *rt, Type *type, Str *name, Value value) {
    if (IS_NULL(value)) {
        int removed = dict_remove(rt, type->dict, object_ref(name), NULL);
        if (removed == 0 && rt->options.python < 11)
            raise(rt, EXC_AttributeError, "%s", name->data);
        else if (removed == 0)
            raise(rt, EXC_AttributeError, "type object '%s' has no attribute '%s'",
                  type->name->data, name->data);
        if (removed <= 0) return false;
    } else if (!dict_set_str(rt, type->dict, name, value)) {
        return false;
    }
    renew_version(rt, type);
    if (name->size > 4 && name->data[0] == '_' && name->data[1] == '_') renew_slots(rt, type);
    return true;
}

Value generic_getattr_optional(Runtime *rt, ValueRef self, Str *name) {
    Type *type = type_of(rt, self);
    ValueRef found = type_lookup_cached(rt, type, name);
    Type *kind = IS_NULL(found) || !IS_OBJECT(found) ? NULL : AS_OBJECT(found)->type;
    if (kind != NULL && kind->slots.descr_set != NULL && kind->slots.descr_get != NULL) {
        Value held = own(found);
        Value result = kind->slots.descr_get(rt, found, self, type);
        drop(rt, held);
        return result;
    }
    if (type_has_dict(type)) {
        ValueRef value = attrs_get(object_attrs(AS_OBJECT(self)), name);
        if (!IS_NULL(value)) return own(value);
    }
    if (IS_NULL(found)) {
        if (type->slots.complete == NULL || !type->slots.complete(rt, name)) return NO_VALUE;
        return generic_getattr_optional(rt, self, name);
    }
    if (kind == NULL || kind->slots.descr_get == NULL) return own(found);
    Value held = own(found);
    Value result = kind->slots.descr_get(rt, found, self, type);
    drop(rt, held);
    return result;
}

// AttributeError that knows what was looked for. Consumes the message; NO_VALUE: raised already.
static Value raise_attribute(Runtime *rt, ValueRef self, Str *name, Value message) {
    if (IS_NULL(message)) return NO_VALUE;
    ValueRef arg = ref(message);
    Value e = exception_new(rt, rt->exceptions[EXC_AttributeError], &arg, 1);
    drop(rt, message);
    if (IS_NULL(e) || rt->options.python < 10) return IS_NULL(e) ? NO_VALUE : raise_value(rt, e);
    ((Exception *)AS_OBJECT(e))->extra[0] = own(object_ref(name));
    ((Exception *)AS_OBJECT(e))->extra[1] = own(self);
    return raise_value(rt, e);
}

static Value no_attribute(Runtime *rt, ValueRef self, Str *name) {
    return raise_attribute(rt, self, name,
                           str_format(rt, "'%s' object has no attribute '%s'",
                                      type_of(rt, self)->name->data, name->data));
}

Value generic_getattr(Runtime *rt, ValueRef self, Str *name) {
    Value value = generic_getattr_optional(rt, self, name);
    if (!IS_NULL(value) || rt_pending(rt)) return value;
    return no_attribute(rt, self, name);
}

// (object.c:_PyObject_GenericSetAttrWithDict)
static bool cannot_set(Runtime *rt, ValueRef self, Str *name, bool found) {
    Type *type = type_of(rt, self);
    bool no_dict = !type_has_dict(type);
    if (found && no_dict)
        raise(rt, EXC_AttributeError, "'%s' object attribute '%s' is read-only", type->name->data,
              name->data);
    else if (no_dict && type->slots.setattr == generic_setattr && rt->options.python >= 13)
        raise_attribute(rt, self, name,
                        str_format(rt,
                                   "'%s' object has no attribute '%s' and no __dict__ for setting "
                                   "new attributes",
                                   type->name->data, name->data));
    else
        no_attribute(rt, self, name);
    return false;
}

bool generic_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value) {
    Type *type = type_of(rt, self);
    ValueRef found = type_lookup_cached(rt, type, name);
    if (!IS_NULL(found) && IS_OBJECT(found)) {
        Type *kind = AS_OBJECT(found)->type;
        if (kind->slots.descr_set != NULL) {
            Value held = own(found);
            bool done = kind->slots.descr_set(rt, found, self, value);
            drop(rt, held);
            return done;
        }
    }
    if (!type_has_dict(type)) return cannot_set(rt, self, name, !IS_NULL(found));
    Object *object = AS_OBJECT(self);
    if (!IS_NULL(value)) return attrs_set(rt, object, object_attrs(object), name, own(value));
    int deleted = attrs_delete(rt, object_attrs(object), name);
    if (deleted == 0 && rt->options.python < 11)
        raise(rt, EXC_AttributeError, "%s", name->data);
    else if (deleted == 0)
        no_attribute(rt, self, name);
    return deleted > 0;
}

// ------------------------------------------------------------------ method resolution order

// What the merge of the MROs of the bases could not go on with: the next of each list.
// (typeobject.c:set_mro_error)
static void mro_error(Runtime *rt, Type **bases, uint32_t n, const uint32_t *at) {
    StrBuf names;
    strbuf_init(&names, &rt->mem);
    for (uint32_t i = 0; i <= n; i++) {
        if (at[i] >= (i < n ? bases[i]->mro_length : n)) continue;
        Type *next = i < n ? bases[i]->mro[at[i]] : bases[at[i]];
        bool seen = false;
        for (uint32_t j = 0; j < i; j++)
            seen |= at[j] < bases[j]->mro_length && bases[j]->mro[at[j]] == next;
        if (!seen) strbuf_format(&names, "%s%s", names.len == 0 ? "" : ", ", next->name->data);
    }
    raise(rt, EXC_TypeError,
          "Cannot create a consistent method resolution%sorder (MRO) for bases %.*s",
          rt->options.python < 13 ? "\n" : " ", (int)names.len,
          names.data == NULL ? "" : names.data);
    strbuf_free(&names);
}

// C3: merges the MROs of the bases. `out` has room for all; returns the length, 0 when impossible.
static uint32_t merge_mro(Type *type, Type **bases, uint32_t n, uint32_t *at, Type **out) {
    uint32_t length = 0;
    out[length++] = type;
    for (;;) {
        Type *next = NULL;
        bool left = false;
        // Lists 0..n-1 are the bases' MROs, list n the bases themselves.
        for (uint32_t i = 0; i <= n && next == NULL; i++) {
            uint32_t size = i < n ? bases[i]->mro_length : n;
            if (at[i] >= size) continue;
            left = true;
            Type *candidate = i < n ? bases[i]->mro[at[i]] : bases[at[i]];
            bool in_tail = false;
            for (uint32_t j = 0; j <= n && !in_tail; j++) {
                uint32_t count = j < n ? bases[j]->mro_length : n;
                for (uint32_t k = at[j] + 1; k < count; k++)
                    if ((j < n ? bases[j]->mro[k] : bases[k]) == candidate) in_tail = true;
            }
            if (!in_tail) next = candidate;
        }
        if (!left) return length;
        if (next == NULL) return 0;
        out[length++] = next;
        for (uint32_t i = 0; i <= n; i++) {
            uint32_t size = i < n ? bases[i]->mro_length : n;
            if (at[i] < size && (i < n ? bases[i]->mro[at[i]] : bases[at[i]]) == next) at[i]++;
        }
    }
}

bool class_compute_mro(Runtime *rt, Type *type, Type **bases, uint32_t n) {
    uint32_t most = 1 + n;
    for (uint32_t i = 0; i < n; i++) most += bases[i]->mro_length;
    Type **mro = mem_alloc(&rt->mem, most * sizeof *mro);
    uint32_t *at = mem_zalloc(&rt->mem, (n + 1) * sizeof *at);
    if (mro == NULL || at == NULL) {
        mem_free(&rt->mem, mro, most * sizeof *mro);
        mem_free(&rt->mem, at, (n + 1) * sizeof *at);
        raise_memory(rt);
        return false;
    }
    uint32_t length = merge_mro(type, bases, n, at, mro);
    if (length == 0) mro_error(rt, bases, n, at);
    mem_free(&rt->mem, at, (n + 1) * sizeof *at);
    Type **exact =
        length == 0 ? NULL : mem_realloc(&rt->mem, mro, most * sizeof *mro, length * sizeof *mro);
    if (exact == NULL) {
        mem_free(&rt->mem, mro, most * sizeof *mro);
        if (length != 0) raise_memory(rt);
        return false;
    }
    mem_free(&rt->mem, type->mro, type->mro_length * sizeof *mro);
    type->mro = exact;
    type->mro_length = length;
    return true;
}

bool class_add_subclass(Runtime *rt, Type *base, Type *type) {
    size_t cap = base->subclass_capacity;
    if (!vec_reserve(&rt->mem, (void **)&base->subclasses, &cap, base->subclass_count + 1,
                     sizeof(Type *))) {
        raise_memory(rt);
        return false;
    }
    base->subclass_capacity = (uint32_t)cap;
    base->subclasses[base->subclass_count++] = type;
    return true;
}

Shape *class_new_root(Runtime *rt) {
    Shape *shape = mem_zalloc(&rt->mem, sizeof *shape);
    if (shape == NULL)
        raise_memory(rt);
    else
        shape->id = ++rt->next_version;
    return shape;
}

// ------------------------------------------------------------------ classes

bool class_add_getset(Runtime *rt, Type *type, const GetSetDef *def) {
    Value g = getset_new(rt, type, def);
    return !IS_NULL(g) && dict_set_text(rt, type->dict, def->name, g);
}

Type *native_type(Type *type) {
    while ((type->flags & TYPE_HEAP) != 0) type = type->base;
    return type;
}

Type *class_with_slots(Type *type) {
    while (type != NULL && (type->flags & TYPE_OWN_SLOTS) == 0) type = type->base;
    return type;
}

// typeobject.c:best_base: slots of different bases have no place beside each other.
static bool slots_conflict(Type *a, Type *b) {
    a = class_with_slots(a);
    b = class_with_slots(b);
    return a != NULL && b != NULL && !type_is_subtype(a, b) && !type_is_subtype(b, a);
}

// The base whose layout the class extends.
static Type *layout_base(Runtime *rt, Tuple *bases) {
    Type *best = NULL;
    for (uint32_t i = 0; i < bases->length; i++) {
        Type *base = AS_TYPE(bases->items[i]);
        if (best == NULL) {
            best = base;
            continue;
        }
        bool wider =
            base->size > best->size ||
            (base->size == best->size && best->attrs_offset == 0 && base->attrs_offset != 0);
        Type *wide = wider ? base : best, *narrow = wider ? best : base;
        // The narrower layout must be a part of the wider one.
        Type *at = wide;
        while (at != NULL &&
               !(at->size == narrow->size && at->slots.destroy == narrow->slots.destroy))
            at = at->base;
        if (at == NULL || slots_conflict(wide, narrow)) {
            raise(rt, EXC_TypeError, "multiple bases have instance lay-out conflict");
            return NULL;
        }
        bool deeper =
            class_with_slots(narrow) != class_with_slots(wide) && type_is_subtype(narrow, wide);
        best = deeper ? narrow : wide;
    }
    return best;
}

static bool check_bases(Runtime *rt, Tuple *bases) {
    for (uint32_t i = 0; i < bases->length; i++)
        for (uint32_t k = 0; k < i; k++)
            if (SAME(bases->items[i], bases->items[k]) && IS_TYPE(bases->items[i])) {
                raise(rt, EXC_TypeError, "duplicate base class %s",
                      AS_TYPE(bases->items[i])->name->data);
                return false;
            }
    for (uint32_t i = 0; i < bases->length; i++) {
        if (!IS_TYPE(bases->items[i])) {
            raise(rt, EXC_TypeError, "bases must be types");
            return false;
        }
        if ((AS_TYPE(bases->items[i])->flags & (TYPE_BASE | TYPE_HEAP)) == 0) {
            raise(rt, EXC_TypeError, "type '%s' is not an acceptable base type",
                  AS_TYPE(bases->items[i])->name->data);
            return false;
        }
    }
    return true;
}

Type *class_metaclass(Runtime *rt, Type *metaclass, Tuple *bases) {
    Type *winner = metaclass;
    for (uint32_t i = 0; i < bases->length; i++) {
        Type *meta = type_of(rt, ref(bases->items[i]));
        if (type_is_subtype(winner, meta)) continue;
        if (type_is_subtype(meta, winner)) {
            winner = meta;
            continue;
        }
        raise(
            rt, EXC_TypeError,
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
            "of the metaclasses of all its bases");
        return NULL;
    }
    return winner;
}

static bool wrap_method(Runtime *rt, Type *type, Str *name, TypeId wrapper_id) {
    ValueRef f = dict_get_str(type->dict, name);
    if (IS_NULL(f) || type_of(rt, f) != TYPE_OF_ID(rt, FUNCTION)) return true;
    MethodWrapper *wrapper = object_new(rt, rt->types[wrapper_id]);
    if (wrapper == NULL) return false;
    wrapper->function = own(f);
    return dict_set_str(rt, type->dict, name, object_value(wrapper));
}

// A private name as the compiler writes it in the class's code (compile.c:_Py_Mangle). Owned.
static Value mangled_name(Runtime *rt, const Type *type, const Str *name) {
    const char *class = type->name->data;
    class += strspn(class, "_");
    bool private = name->size > 2 && memcmp(name->data, "__", 2) == 0 && *class != '\0' &&
                   memcmp(name->data + name->size - 2, "__", 2) != 0 &&
                   memchr(name->data, '.', name->size) == NULL;
    if (private) return str_format(rt, "_%s%s", class, name->data);
    return own(object_ref(name));
}

static bool add_member(Runtime *rt, Type *type, const Str *slot) {
    Value name = mangled_name(rt, type, slot);
    if (IS_NULL(name)) return false;
    bool taken = !IS_NULL(dict_get_str(type->dict, AS_STR(name)));
    if (taken)
        raise(rt, EXC_ValueError, "'%s' in __slots__ conflicts with class variable",
              AS_STR(name)->data);
    Value member = taken ? NO_VALUE : member_new(rt, type, AS_STR(name));
    bool ok = !IS_NULL(member) && dict_set_str(rt, type->dict, AS_STR(name), member);
    drop(rt, name);
    return ok;
}

// What a class's __slots__ leave to its instances beside the named attributes.
typedef struct Extras {
    bool dict, weakref;
} Extras;

static bool any_base(Tuple *bases, bool (*has)(const Type *)) {
    for (uint32_t i = 0; i < bases->length; i++)
        if (has(AS_TYPE(bases->items[i]))) return true;
    return false;
}

static bool has_slots(const Type *type) {
    return class_with_slots((Type *)type) != NULL;
}

static bool bad_slot(Runtime *rt, const char *message) {
    raise(rt, EXC_TypeError, "%s", message);
    return false;
}

// One item of __slots__. False: raised.
static bool add_slot(Runtime *rt, Type *type, Tuple *bases, ValueRef name, Extras *extras) {
    if (!IS_STR(name)) {
        raise(rt, EXC_TypeError, "__slots__ items must be strings, not '%s'",
              type_of(rt, name)->name->data);
        return false;
    }
    Str *text = AS_STR(name);
    if (!str_isidentifier(text)) return bad_slot(rt, "__slots__ must be identifiers");
    if (str_is(text, "__dict__")) {
        if (extras->dict || any_base(bases, type_has_dict))
            return bad_slot(rt, "__dict__ slot disallowed: we already got one");
        return extras->dict = true;
    }
    if (str_is(text, "__weakref__")) {
        if (extras->weakref || any_base(bases, type_has_weakrefs))
            return bad_slot(rt, "__weakref__ slot disallowed: we already got one");
        return extras->weakref = true;
    }
    type->flags |= TYPE_OWN_SLOTS;
    return add_member(rt, type, text);
}

static bool add_slots(Runtime *rt, Type *type, Tuple *bases, ValueRef slots, Extras *extras) {
    Value names = IS_STR(slots) ? tuple_from(rt, &slots, 1) : tuple_from_iterable(rt, slots);
    if (IS_NULL(names)) return false;
    bool good = true;
    if (AS_TUPLE(names)->length > 0 && (type->flags & (TYPE_INT | TYPE_TUPLE | TYPE_BYTES)) != 0) {
        raise(rt, EXC_TypeError, "nonempty __slots__ not supported for subtype of '%s'",
              type->base->name->data);
        good = false;
    }
    // The members are in the class's dict by their names.
    Value sorted = good ? list_from_iterable(rt, ref(names)) : NO_VALUE;
    drop(rt, names);
    if (IS_NULL(sorted)) return false;
    bool all_text = true;
    for (uint32_t i = 0; i < AS_LIST(sorted)->length; i++)
        all_text &= IS_STR(AS_LIST(sorted)->items[i]);
    good = !all_text || list_sort(rt, AS_LIST(sorted), NO_REF, false);
    for (uint32_t i = 0; good && i < AS_LIST(sorted)->length; i++)
        good = add_slot(rt, type, bases, ref(AS_LIST(sorted)->items[i]), extras);
    drop(rt, sorted);
    return good;
}

// typeobject.c:type_new_slots: __slots__, and whether instances have a dict and weak references.
static bool add_instance_attributes(Runtime *rt, Type *type, Tuple *bases) {
    bool base_dict = any_base(bases, type_has_dict), base_weak = any_base(bases, type_has_weakrefs);
    Extras extras = {false, false};
    ValueRef slots = dict_get_str(type->dict, rt->names.slots);
    if (!IS_NULL(slots)) {
        if (!add_slots(rt, type, bases, slots, &extras)) return false;
    } else if ((type->flags & TYPE_TYPE) == 0) {
        extras.dict = !base_dict;
        extras.weakref = !base_weak && (type->flags & (TYPE_INT | TYPE_TUPLE | TYPE_BYTES)) == 0;
    }
    if (!extras.dict && !base_dict) {
        type->flags |= TYPE_SLOTTED;
    } else if (((type->flags & TYPE_OWN_SLOTS) != 0 || any_base(bases, has_slots)) &&
               (type->flags & TYPE_BOTH) == 0) {
        type->flags |= TYPE_BOTH;
        type->attrs_offset += (uint32_t)sizeof(uint64_t);
    }
    if (extras.weakref || base_weak) type->flags |= TYPE_WEAKREFS;
    return (!extras.dict || class_add_getset(rt, type, &DICT_GETSET)) &&
           (!extras.weakref || class_add_getset(rt, type, &WEAKREFS_GETSET));
}

static void init_layout(Type *type, Type *base) {
    type->size = base->size;
    type->flags |= base->flags & CLASS_INHERITED;
    type->inline_attrs = base->inline_attrs != 0 ? base->inline_attrs : 4;
    if (base->attrs_offset != 0)
        type->attrs_offset = base->attrs_offset;
    else
        type->attrs_offset = (type->flags & TYPE_ATTRS_AT_END) != 0 ? 1 : (base->size + 7u) & ~7u;
}

static bool fill_dict(Runtime *rt, Type *type, Tuple *bases, Dict *namespace) {
    Value dict = dict_copy(rt, namespace);
    if (IS_NULL(dict)) return false;
    type->dict = AS_DICT(dict);
    ValueRef module = caller_module(rt);
    if (!IS_NULL(module) && IS_NULL(dict_get_str(type->dict, rt->names.module)) &&
        !dict_set_str(rt, type->dict, rt->names.module, own(module)))
        return false;
    ValueRef qualname = dict_get_str(type->dict, rt->names.qualname);
    if (!IS_NULL(qualname) && IS_STR(qualname)) {
        type->qualname = AS_STR(own(qualname));
        if (dict_remove(rt, type->dict, object_ref(rt->names.qualname), NULL) < 0) return false;
    } else {
        type->qualname = AS_STR(own(object_ref(type->name)));
    }
    if (!wrap_method(rt, type, rt->names.new_, TYPE_ID_STATIC_METHOD) ||
        !wrap_method(rt, type, rt->names.init_subclass, TYPE_ID_CLASS_METHOD) ||
        !wrap_method(rt, type, rt->names.class_getitem, TYPE_ID_CLASS_METHOD))
        return false;
    if (!add_instance_attributes(rt, type, bases)) return false;
    if (IS_NULL(dict_get_str(type->dict, rt->names.doc)) &&
        !dict_set_str(rt, type->dict, rt->names.doc, NONE))
        return false;
    if (!IS_NULL(dict_get_str(type->dict, rt->names.eq)) &&
        IS_NULL(dict_get_str(type->dict, rt->names.hash)) &&
        !dict_set_str(rt, type->dict, rt->names.hash, NONE))
        return false;
    return true;
}

static bool link_bases(Runtime *rt, Type *type, Tuple *bases) {
    type->bases = bases;
    object_retain(bases);
    Type **list = mem_alloc(&rt->mem, bases->length * sizeof *list);
    if (list == NULL) {
        raise_memory(rt);
        return false;
    }
    for (uint32_t i = 0; i < bases->length; i++) list[i] = AS_TYPE(bases->items[i]);
    bool ok = class_compute_mro(rt, type, list, bases->length);
    for (uint32_t i = 0; ok && i < bases->length; i++) ok = class_add_subclass(rt, list[i], type);
    mem_free(&rt->mem, list, bases->length * sizeof *list);
    return ok;
}

// Gives what the cell that a class body left under a name stands for.
static bool set_class_cell(Runtime *rt, Type *type, const char *text, ValueRef content) {
    Str *name = intern(rt, text);
    if (name == NULL) return false;
    ValueRef cell = dict_get_str(type->dict, name);
    if (IS_NULL(cell)) return true;
    if (type_of(rt, cell) != TYPE_OF_ID(rt, CELL)) {
        Value kind = op_repr(rt, object_ref(type_of(rt, cell)));
        if (!IS_NULL(kind))
            raise(rt, EXC_TypeError, "%s must be a nonlocal cell, not %s", text,
                  AS_STR(kind)->data);
        drop(rt, kind);
        return false;
    }
    replace(rt, &((Cell *)AS_OBJECT(cell))->value, own(content));
    return dict_remove(rt, type->dict, object_ref(name), NULL) >= 0;
}

// Says in which __set_name__ the pending exception was raised: up to Python 3.11 by another one.
static void tell_set_name(Runtime *rt, ValueRef value, ValueRef key, const Type *type) {
    Value e = take_pending(rt);
    Value name = op_repr(rt, key);
    Value text =
        IS_NULL(name)
            ? NO_VALUE
            : str_format(rt, "Error calling __set_name__ on '%s' instance %s in '%s'",
                         type_of(rt, value)->name->data, AS_STR(name)->data, type->name->data);
    drop(rt, name);
    if (IS_NULL(text)) {
        drop(rt, e);
    } else if (rt->options.python >= 12) {
        reraise(rt, e);
        exception_note_pending(rt, text);
    } else {
        raise_with(rt, EXC_RuntimeError, text);
        pending_caused_by(rt, e);
    }
}

// Tells every attribute that has __set_name__ where it was put.
static bool set_names(Runtime *rt, Type *type) {
    Value dict = dict_copy(rt, type->dict);
    if (IS_NULL(dict)) return false;
    uint32_t pos = 0;
    ValueRef key, value;
    bool ok = true;
    while (ok && dict_next(AS_DICT(dict), &pos, &key, &value)) {
        ValueRef args[2] = {object_ref(type), key};
        Value result = call_special(rt, value, rt->names.set_name, args, 2);
        ok = !rt_pending(rt);
        if (!ok) tell_set_name(rt, value, key, type);
        drop(rt, result);
    }
    drop(rt, dict);
    return ok;
}

// super(type, type).__init_subclass__(**keywords)
static bool init_subclass(Runtime *rt, Type *type, const ValueRef *keywords, Tuple *names) {
    for (uint32_t i = 1; i < type->mro_length; i++) {
        ValueRef f = dict_get_str(type->mro[i]->dict, rt->names.init_subclass);
        if (IS_NULL(f)) continue;
        Type *kind = type_of(rt, f);
        Value bound = kind->slots.descr_get == NULL
                          ? own(f)
                          : kind->slots.descr_get(rt, f, object_ref(type), type);
        if (IS_NULL(bound)) return false;
        Value result = call_keywords(rt, ref(bound), keywords, 0, names);
        drop(rt, bound);
        drop(rt, result);
        return !IS_NULL(result);
    }
    return true;
}

Value class_new(Runtime *rt, Type *metaclass, Str *name, Tuple *bases, Dict *namespace,
                const ValueRef *keywords, Tuple *keyword_names) {
    Value held = NO_VALUE;
    if (bases->length == 0) {
        held = tuple_new(rt, 1);
        if (IS_NULL(held)) return NO_VALUE;
        AS_TUPLE(held)->items[0] = own(object_ref(TYPE_OF_ID(rt, OBJECT)));
        bases = AS_TUPLE(held);
    }
    Type *type = NULL;
    if (!check_bases(rt, bases)) goto fail;
    Type *base = layout_base(rt, bases);
    if (base == NULL) goto fail;
    type = object_new(rt, metaclass);
    if (type == NULL) goto fail;
    type->flags = TYPE_HEAP | TYPE_BASE;
    type->version = ++rt->next_version;
    type->name = name;
    object_retain(name);
    type->base = base;
    object_retain(base);
    init_layout(type, base);
    type->root_shape = class_new_root(rt);
    if (type->root_shape == NULL || !fill_dict(rt, type, bases, namespace) ||
        !link_bases(rt, type, bases) ||
        !set_class_cell(rt, type, "__classcell__", object_ref(type)) ||
        !set_class_cell(rt, type, "__classdictcell__", object_ref(type->dict)))
        goto fail;
    class_update_slots(rt, type);
    if (!set_names(rt, type) || !init_subclass(rt, type, keywords, keyword_names)) goto fail;
    drop(rt, held);
    return object_value(type);
fail:
    drop(rt, held);
    drop_object(rt, type);
    return NO_VALUE;
}

// ------------------------------------------------------------------ calling a class

static Value type_one_argument(Runtime *rt, const ValueRef *args) {
    return own(object_ref(shown_type(rt, args[0])));
}

static Value cannot_instantiate(Runtime *rt, Type *type) {
    return raise(rt, EXC_TypeError, "cannot create '%s' instances", type->name->data);
}

// Whether __new__ (or __init__) of a class is a Python one or a builtin type's own.
static ValueRef python_override(Runtime *rt, Type *type, Str *name) {
    ValueRef found = type_lookup_cached(rt, type, name);
    return IS_NULL(found) || is_slot_wrapper(rt, found) ? NO_REF : found;
}

Value class_create_instance(Runtime *rt, Type *type, const ValueRef *args, uint32_t n, Tuple *names,
                            bool has_init) {
    ValueRef new_method =
        (type->flags & TYPE_HEAP) == 0 ? NO_REF : python_override(rt, type, rt->names.new_);
    if (!IS_NULL(new_method)) {
        ValueRef f = new_method;
        if (type_of(rt, f) == TYPE_OF_ID(rt, STATIC_METHOD))
            f = ref(((MethodWrapper *)AS_OBJECT(f))->function);
        const ValueRef self = object_ref(type);
        return call_longer(rt, f, &self, 1, args, n, names);
    }
    if ((type->flags & TYPE_ABSTRACT) != 0) return abstract_error(rt, type);
    if (type->slots.create != NULL) return type->slots.create(rt, type, args, n, names);
    if (!type_is_subtype(type, TYPE_OF_ID(rt, OBJECT)) || type->base == NULL ||
        (type->flags & TYPE_HEAP) != 0) {
        if ((n > 0 || (names != NULL && names->length > 0)) && !has_init)
            return raise(rt, EXC_TypeError, "%s() takes no arguments", type->name->data);
        Object *object = object_new(rt, type);
        return object == NULL ? NO_VALUE : object_value(object);
    }
    return cannot_instantiate(rt, type);
}

Value type_call(Runtime *rt, ValueRef cls, const ValueRef *args, uint32_t n, Tuple *names) {
    Type *type = AS_TYPE(cls);
    if (type == TYPE_OF_ID(rt, TYPE)) {
        if (n == 1 && names == NULL) return type_one_argument(rt, args);
        if (n != 3) return raise(rt, EXC_TypeError, "type() takes 1 or 3 arguments");
    }
    ValueRef init = python_override(rt, type, rt->names.init);
    Value object = class_create_instance(rt, type, args, n, names, !IS_NULL(init));
    if (IS_NULL(object)) return object;
    Type *actual = type_of(rt, ref(object));
    if (actual != type) {
        if (!type_is_subtype(actual, type)) return object;
        init = python_override(rt, actual, rt->names.init);
    }
    bool native_init = (actual->flags & TYPE_HEAP) == 0;
    if (IS_NULL(init) || native_init) return object;
    return call_init(rt, init, object, args, n, names);
}
