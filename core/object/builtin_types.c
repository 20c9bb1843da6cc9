// The builtin types: made from their specs, in the order of builtin_types.def.
#include "object/class_internal.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/runtime.h"
#include "object/str.h"

// What needs no other type: so that dicts and strings can be made before their types are whole.
static Type *type_alloc(Runtime *rt, const TypeSpec *spec, Type *base) {
    Type *meta = rt->types[TYPE_ID_TYPE];
    Type *type;
    if (meta == NULL || meta->size == 0) {
        type = slab_alloc(&rt->slabs, &rt->mem, (sizeof(Type) + 15) & ~(size_t)15);
        if (type == NULL) return NULL;
        memset(type, 0, sizeof *type);
        type->head.refcount = 1;
        if (sizeof(Type) <= SLAB_LARGEST)
            type->head.identity = (uint32_t)((sizeof(Type) + 15) / 16) << OBJECT_GRAINS_SHIFT;
    } else {
        type = object_alloc(rt, meta, sizeof(Type));
        if (type == NULL) return NULL;
    }
    type->head.type = meta;
    type->size = spec->size;
    type->flags =
        spec->flags | (base == NULL ? 0 : base->flags & (CLASS_INHERITED | TYPE_WEAKREFS));
    type->slots = spec->slots;
    type->base = base;
    if (base != NULL) object_retain(base);
    if (spec->attrs) {
        type->attrs_offset = (type->flags & TYPE_ATTRS_AT_END) != 0 ? 1 : (spec->size + 7u) & ~7u;
        type->inline_attrs = (type->flags & TYPE_FUTURE) != 0 ? 0 : 4;
    }
    type->version = ++rt->next_version;
    return type;
}

// Copies the slots that a builtin type leaves empty.
static void inherit_slots(Type *type) {
    if (type->base == NULL) return;
    void **own_slots = (void **)(void *)&type->slots;
    void **base_slots = (void **)(void *)&type->base->slots;
    bool compares = type->slots.compare != NULL;
    for (size_t i = 0; i < sizeof(Slots) / sizeof(void *); i++) {
        if (own_slots[i] != NULL) continue;
        // A type that compares without a hash of its own cannot be hashed.
        if (&own_slots[i] == (void **)(void *)&type->slots.hash && compares) continue;
        if (&own_slots[i] == (void **)(void *)&type->slots.create && type->base->base == NULL)
            continue;
        own_slots[i] = base_slots[i];
    }
}

static bool add_native(Runtime *rt, Type *type, const NativeDef *def) {
    Value f;
    if ((def->flags & NATIVE_STATIC) != 0) {
        f = native_function_new(rt, def, NO_REF, NULL);
    } else {
        f = native_function_new(rt, def, NO_REF, type);
        if (!IS_NULL(f) && (def->flags & NATIVE_CLASS) != 0) {
            MethodWrapper *wrapper = object_new(rt, TYPE_OF_ID(rt, CLASS_METHOD));
            if (wrapper == NULL) {
                drop(rt, f);
                return false;
            }
            // The class method's function takes the class as its first argument.
            ((NativeFunction *)AS_OBJECT(f))->head.type = TYPE_OF_ID(rt, NATIVE_FUNCTION);
            wrapper->function = f;
            f = object_value(wrapper);
        }
    }
    if (IS_NULL(f)) return false;
    return dict_set_text(rt, type->dict, def->name, f);
}

// Consumes the value; NO_VALUE: raised already.
static bool set_unless_there(Runtime *rt, Type *type, Str *name, Value value) {
    if (IS_NULL(value)) return false;
    if (IS_NULL(dict_get_str(type->dict, name))) return dict_set_str(rt, type->dict, name, value);
    drop(rt, value);
    return true;
}

// Names, dict, MRO and methods, once dicts and strings can be made.
static bool type_complete(Runtime *rt, Type *type, const TypeSpec *spec) {
    bool union_as_name = rt->options.python >= 14 && type == TYPE_OF_ID(rt, UNION);
    const char *whole = union_as_name ? "typing.Union" : spec->name;
    const char *dot = strrchr(whole, '.');
    const char *name = dot == NULL ? whole : dot + 1;
    // Up to 3.9 what is in _contextvars says that it is of builtins.
    if (rt->options.python < 10 && strncmp(whole, "_contextvars.", 13) == 0)
        whole = name, dot = NULL;
    Value text = str_intern(rt, name, strlen(name));
    if (IS_NULL(text)) return false;
    type->qualname = AS_STR(text);
    // Types of modules within packages are classes written in Python in CPython: error messages do
    // not show their modules.
    bool dotted = dot != NULL && dot == strchr(whole, '.');
    if (dotted) type->flags |= TYPE_DOTTED;
    Value shown = dotted ? str_text(rt, whole) : own(ref(text));
    if (IS_NULL(shown)) return false;
    type->name = AS_STR(shown);
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) return false;
    type->dict = AS_DICT(dict);
    Value bases = tuple_new(rt, type->base == NULL ? 0 : 1);
    if (IS_NULL(bases)) return false;
    type->bases = AS_TUPLE(bases);
    if (type->base != NULL) type->bases->items[0] = own(object_ref(type->base));
    if (!class_compute_mro(rt, type, type->base == NULL ? NULL : &type->base, type->base != NULL))
        return false;
    if (type->base != NULL && !class_add_subclass(rt, type->base, type)) return false;
    if (type->attrs_offset != 0 && (type->root_shape = class_new_root(rt)) == NULL) return false;
    inherit_slots(type);
    if (!slot_wrappers_add(rt, type, spec)) return false;
    if (spec->attrs && type->base->attrs_offset == 0 && !class_add_getset(rt, type, &DICT_GETSET))
        return false;
    for (const NativeDef *d = spec->methods; d != NULL && d->name != NULL; d++)
        if (!add_native(rt, type, d)) return false;
    for (const GetSetDef *d = spec->getset; d != NULL && d->name != NULL; d++)
        if (!class_add_getset(rt, type, d)) return false;
    if (spec->slots.compare != NULL && type->slots.hash == NULL &&
        !dict_set_str(rt, type->dict, rt->names.hash, NONE))
        return false;
    if (dot != NULL &&
        !set_unless_there(rt, type, rt->names.module, str_intern(rt, whole, (size_t)(dot - whole))))
        return false;
    return set_unless_there(rt, type, rt->names.doc,
                            spec->doc == NULL ? NONE : str_text(rt, spec->doc));
}

Type *type_from_spec(Runtime *rt, const TypeSpec *spec, Type *base) {
    Type *type = type_alloc(rt, spec, base == NULL ? TYPE_OF_ID(rt, OBJECT) : base);
    if (type == NULL) return NULL;
    if (base != NULL && base->attrs_offset != 0 && type->attrs_offset == 0)
        type->attrs_offset = (type->size + 7u) & ~7u;
    if (!type_complete(rt, type, spec)) {
        drop_object(rt, type);
        return NULL;
    }
    return type;
}

bool type_set_bases(Runtime *rt, Type *type, Type *first, Type *second) {
    Value bases = tuple_new(rt, 2);
    if (IS_NULL(bases)) return false;
    AS_TUPLE(bases)->items[0] = own(object_ref(first));
    AS_TUPLE(bases)->items[1] = own(object_ref(second));
    drop_object(rt, type->bases);
    type->bases = AS_TUPLE(bases);
    Type *both[2] = {first, second};
    return class_compute_mro(rt, type, both, 2) && class_add_subclass(rt, second, type);
}

#define BUILTIN_TYPE(name, spec, base) extern const TypeSpec spec;
#include "object/builtin_types.def"
#undef BUILTIN_TYPE

static const struct {
    const TypeSpec *spec;
    TypeId base;
} BUILTIN_TYPES[] = {
#define BUILTIN_TYPE(name, spec, base) {&spec, TYPE_ID_##base},
#include "object/builtin_types.def"
#undef BUILTIN_TYPE
};

// Makes the types that there are so far instances of `type`. The first one, made before `type`,
// goes again when that could not be made.
static void set_metaclass(Runtime *rt) {
    Type *meta = TYPE_OF_ID(rt, TYPE);
    for (int i = 0; i < TYPE_ID_COUNT; i++) {
        Type *type = rt->types[i];
        if (type == NULL) continue;
        type->head.type = meta;
        if (meta != NULL) continue;
        slab_free(&rt->slabs, &rt->mem, type, object_block_size(&type->head));
        rt->types[i] = NULL;
    }
}

bool types_init(Runtime *rt) {
    bool ok = true;
    for (int i = 0; ok && i < TYPE_ID_COUNT; i++) {
        Type *base = i == TYPE_ID_OBJECT ? NULL : rt->types[BUILTIN_TYPES[i].base];
        rt->types[i] = type_alloc(rt, BUILTIN_TYPES[i].spec, base);
        ok = rt->types[i] != NULL;
        // Memory management must work for what is made before the type is whole.
        if (ok) inherit_slots(rt->types[i]);
    }
    set_metaclass(rt);
    return ok;
}

bool types_complete(Runtime *rt) {
    for (int i = 0; i < TYPE_ID_COUNT; i++)
        if (!type_complete(rt, rt->types[i], BUILTIN_TYPES[i].spec)) return false;
    return true;
}
