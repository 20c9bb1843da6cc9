// The types `object` and `type`, and those of None, NotImplemented and Ellipsis.
#include "object/class.h"

#include "object/containers.h"
#include "object/dict.h"
#include "object/dict_type.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/number.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"
#include "object/union.h"

// ------------------------------------------------------------------ object

static void append_type_name(Runtime *rt, StrBuf *buf, Type *type) {
    ValueRef module = type_lookup(type, rt->names.module);
    if (!IS_NULL(module) && IS_STR(module) && !str_is(AS_STR(module), "builtins"))
        strbuf_format(buf, "%s.", AS_STR(module)->data);
    strbuf_bytes(buf, type->qualname->data, type->qualname->size);
}

static Value object_repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_char(&buf, '<');
    append_type_name(rt, &buf, type_of(rt, self));
    strbuf_text(&buf, " object at ");
    append_address(rt, &buf, IS_OBJECT(self) ? AS_OBJECT(self) : NULL);
    strbuf_char(&buf, '>');
    return str_from_buf(rt, &buf);
}

static Value object_str(Runtime *rt, ValueRef self) {
    if (!enter_recursion(rt, " while getting the repr of an object")) return NO_VALUE;
    Value text = type_of(rt, self)->slots.repr(rt, self);
    leave_recursion(rt);
    return text;
}

static Value object_format(Runtime *rt, ValueRef self, Str *spec) {
    if (spec->size == 0) return op_str(rt, self);
    return raise(rt, EXC_TypeError, "unsupported format string passed to %s.__format__",
                 type_of(rt, self)->name->data);
}

static bool object_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    *hash = IS_OBJECT(self) ? (int64_t)object_serial(rt, AS_OBJECT(self))
                            : (int64_t)(self.bits & 0xFFFFFF) + 0x1000000;
    return true;
}

static Value object_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if (op == CMP_EQ) return SAME(self, other) ? TRUE_VALUE : NOT_IMPLEMENTED;
    if (op != CMP_NE) return NOT_IMPLEMENTED;
    // The opposite of what __eq__ says.
    Type *type = type_of(rt, self);
    Value equal = type->slots.compare(rt, self, other, CMP_EQ);
    if (IS_NULL(equal) || IS_NOT_IMPLEMENTED(equal)) return equal;
    int truth = op_truth(rt, ref(equal));
    drop(rt, equal);
    return truth < 0 ? NO_VALUE : value_bool(truth == 0);
}

static Value object_get_class(Runtime *rt, ValueRef self) {
    return own(object_ref(shown_type(rt, self)));
}

static bool object_set_class(Runtime *rt, ValueRef self, ValueRef value) {
    Type *from = type_of(rt, self);
    if (IS_NULL(value)) {
        raise(rt, EXC_TypeError, "can't delete __class__ attribute");
        return false;
    }
    if (!IS_TYPE(value)) {
        raise(rt, EXC_TypeError, "__class__ must be set to a class, not '%s' object",
              type_of(rt, value)->name->data);
        return false;
    }
    Type *to = AS_TYPE(value);
    if ((from->flags & to->flags & TYPE_HEAP) == 0) {
        raise(rt, EXC_TypeError,
              "__class__ assignment only supported for %s types or ModuleType subclasses",
              rt->options.python < 10 ? "heap" : "mutable");
        return false;
    }
    if (from->size != to->size || from->attrs_offset != to->attrs_offset ||
        native_type(from) != native_type(to) || type_has_dict(from) != type_has_dict(to) ||
        ((from->flags ^ to->flags) & TYPE_WEAKREFS) != 0 ||
        class_with_slots(from) != class_with_slots(to)) {
        raise(rt, EXC_TypeError, "__class__ assignment: '%s' object layout differs from '%s'",
              to->name->data, from->name->data);
        return false;
    }
    // Shapes belong to a class: the attributes move to a dict of their own.
    Object *object = AS_OBJECT(self);
    Value dict = attrs_dict(rt, object_attrs(object));
    if (IS_NULL(dict)) return false;
    drop(rt, dict);
    object_retain(to);
    object->type = to;
    drop_object(rt, from);
    return true;
}

static Value object_get_dict(Runtime *rt, ValueRef self) {
    Type *type = type_of(rt, self);
    if (type_has_dict(type)) return attrs_dict(rt, object_attrs(AS_OBJECT(self)));
    return raise(rt, EXC_AttributeError, "'%s' object has no attribute '__dict__'",
                 type->name->data);
}

static bool object_set_dict(Runtime *rt, ValueRef self, ValueRef value) {
    if (IS_NULL(value) || !IS_DICT(value)) {
        raise(rt, EXC_TypeError, "__dict__ must be set to a dictionary, not a '%s'",
              IS_NULL(value) ? "NoneType" : type_of(rt, value)->name->data);
        return false;
    }
    Value old = object_get_dict(rt, self);
    if (IS_NULL(old)) return false;
    drop(rt, old);
    Attrs *attrs = object_attrs(AS_OBJECT(self));
    Dict *before = attrs->dict;
    attrs->dict = AS_DICT(own(value));
    drop_object(rt, before);
    return true;
}

// The names that a type has, and those of a dict besides (or NO_REF).
static Value dir_names(Runtime *rt, Type *type, ValueRef own) {
    if (type->slots.complete != NULL) type->slots.complete(rt, AS_STR(rt->empty_str));
    Value all = rt_pending(rt) ? NO_VALUE : dict_new(rt);
    bool ok = !IS_NULL(all);
    for (uint32_t i = type->mro_length; ok && i-- > 0;)
        ok = dict_update(rt, AS_DICT(all), object_ref(type->mro[i]->dict));
    if (ok && !IS_NULL(own)) ok = dict_update(rt, AS_DICT(all), own);
    Value list = ok ? list_from_iterable(rt, ref(all)) : NO_VALUE;
    drop(rt, all);
    return list;
}

static Value object_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Type *type = type_of(rt, args[0]);
    if (!type_has_dict(type)) return dir_names(rt, type, NO_REF);
    Value dict = attrs_dict(rt, object_attrs(AS_OBJECT(args[0])));
    Value list = IS_NULL(dict) ? NO_VALUE : dir_names(rt, type, ref(dict));
    drop(rt, dict);
    return list;
}

static Value object_sizeof(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return int_new(rt, IS_OBJECT(args[0]) ? (int64_t)object_block_size(AS_OBJECT(args[0])) : 8);
}

static Value object_subclasshook(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)rt, (void)args, (void)n, (void)names;
    return NOT_IMPLEMENTED;
}

static const NativeDef OBJECT_METHODS[] = {
    {"__subclasshook__", object_subclasshook, 1, -1, NATIVE_CLASS, NULL},
    {"__dir__", object_dir, 1, 1, 0, NULL},
    {"__sizeof__", object_sizeof, 1, 1, 0, NULL},
    {"__reduce__", object_reduce, 1, 1, 0, NULL},
    {"__reduce_ex__", object_reduce_ex, 2, 2, 0, NULL},
    {"__getstate__", object_getstate, 1, 1, 0, NULL},
    {0},
};

static const GetSetDef OBJECT_GETSET[] = {{"__class__", object_get_class, object_set_class}, {0}};

const GetSetDef DICT_GETSET = {"__dict__", object_get_dict, object_set_dict};

const TypeSpec OBJECT_SPEC = {
    .name = "object",
    .size = sizeof(Object),
    .flags = TYPE_BASE,
    .slots = {.repr = object_repr,
              .str = object_str,
              .format = object_format,
              .hash = object_hash,
              .compare = object_compare,
              .getattr = generic_getattr,
              .setattr = generic_setattr},
    .methods = OBJECT_METHODS,
    .getset = OBJECT_GETSET,
};

// ------------------------------------------------------------------ type

static void type_destroy(Runtime *rt, Object *self) {
    Type *type = (Type *)self;
    for (uint32_t i = 0; type->bases != NULL && i < type->bases->length; i++) {
        Type *base = AS_TYPE(type->bases->items[i]);
        for (uint32_t k = 0; k < base->subclass_count; k++) {
            if (base->subclasses[k] != type) continue;
            memmove(base->subclasses + k, base->subclasses + k + 1,
                    (base->subclass_count - k - 1) * sizeof(Type *));
            base->subclass_count--;
            break;
        }
    }
    for (int i = 0; i < METHOD_CACHE_SIZE; i++)
        if (rt->method_cache[i].version == type->version) rt->method_cache[i].version = 0;
    shape_free(rt, type->root_shape);
    drop_object(rt, type->dict);
    drop_object(rt, type->bases);
    drop_object(rt, type->base);
    drop_object(rt, type->name);
    drop_object(rt, type->qualname);
    mem_free(&rt->mem, type->mro, type->mro_length * sizeof(Type *));
    mem_free(&rt->mem, type->subclasses, type->subclass_capacity * sizeof(Type *));
    type->subclasses = NULL; // a subclass may be destroyed after its base, when all go at once
    type->subclass_count = type->subclass_capacity = 0;
}

static void shape_traverse(const Shape *shape, Visit visit, void *context) {
    if (shape == NULL) return;
    if (shape->name != NULL) visit(object_ref(shape->name), context);
    for (uint32_t i = 0; i < shape->child_count; i++)
        shape_traverse(shape->children[i], visit, context);
}

static void type_traverse(Object *self, Visit visit, void *context) {
    Type *type = (Type *)self;
    if (type->dict != NULL) visit(object_ref(type->dict), context);
    if (type->bases != NULL) visit(object_ref(type->bases), context);
    if (type->base != NULL) visit(object_ref(type->base), context);
    if (type->name != NULL) visit(object_ref(type->name), context);
    if (type->qualname != NULL) visit(object_ref(type->qualname), context);
    shape_traverse(type->root_shape, visit, context);
}

Value type_full_name(Runtime *rt, Type *type) {
    static const char MAIN[] = "__main__.";
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    append_type_name(rt, &buf, type);
    if (!buf.failed && buf.len >= sizeof MAIN && memcmp(buf.data, MAIN, sizeof MAIN - 1) == 0) {
        Value name = str_new(rt, buf.data + sizeof MAIN - 1, buf.len - (sizeof MAIN - 1));
        strbuf_free(&buf);
        return name;
    }
    return str_from_buf(rt, &buf);
}

static Value type_repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "<class '");
    append_type_name(rt, &buf, AS_TYPE(self));
    strbuf_text(&buf, "'>");
    return str_from_buf(rt, &buf);
}

static Value bind(Runtime *rt, ValueRef found, ValueRef object, Type *owner) {
    Type *kind = type_of(rt, found);
    if (kind->slots.descr_get == NULL) return own(found);
    Value held = own(found);
    Value result = kind->slots.descr_get(rt, found, object, owner);
    drop(rt, held);
    return result;
}

static Value type_getattr(Runtime *rt, ValueRef self, Str *name) {
    Type *type = AS_TYPE(self), *meta = type_of(rt, self);
    ValueRef on_meta = type_lookup_cached(rt, meta, name);
    if (!IS_NULL(on_meta) && type_of(rt, on_meta)->slots.descr_set != NULL &&
        type_of(rt, on_meta)->slots.descr_get != NULL)
        return bind(rt, on_meta, self, meta);
    ValueRef found = type_lookup_cached(rt, type, name);
    if (!IS_NULL(found)) return bind(rt, found, NO_REF, type);
    if (!IS_NULL(on_meta)) return bind(rt, on_meta, self, meta);
    if (type->slots.complete != NULL && type->slots.complete(rt, name))
        return type_getattr(rt, self, name);
    if (rt_pending(rt)) return NO_VALUE;
    return raise(rt, EXC_AttributeError, "type object '%s' has no attribute '%s'", type->name->data,
                 name->data);
}

static bool type_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value) {
    Type *type = AS_TYPE(self);
    if ((type->flags & TYPE_HEAP) == 0 && (~type->flags & (TYPE_LIBRARY | TYPE_BASE)) != 0) {
        if (rt->options.python < 10)
            raise(rt, EXC_TypeError, "can't set attributes of built-in/extension type '%s'",
                  type->name->data);
        else
            raise(rt, EXC_TypeError, "cannot set '%s' attribute of immutable type '%s'", name->data,
                  type->name->data);
        return false;
    }
    ValueRef on_meta = type_lookup_cached(rt, type_of(rt, self), name);
    if (!IS_NULL(on_meta) && type_of(rt, on_meta)->slots.descr_set != NULL)
        return type_of(rt, on_meta)->slots.descr_set(rt, on_meta, self, value);
    Value key = str_intern(rt, name->data, name->size);
    if (IS_NULL(key)) return false;
    rt->library_changed |= (type->flags & TYPE_LIBRARY) != 0;
    bool ok = type_set(rt, type, AS_STR(key), IS_NULL(value) ? NO_VALUE : own(value));
    drop(rt, key);
    return ok;
}

static Value type_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n != 3)
        return raise(rt, EXC_TypeError, "type.__new__() takes exactly 3 arguments (%u given)", n);
    if (!IS_STR(args[0]) || !IS_TUPLE(args[1]) || !IS_DICT(args[2])) {
        int bad = !IS_STR(args[0]) ? 0 : !IS_TUPLE(args[1]) ? 1 : 2;
        static const char *const WANTED[] = {"str", "tuple", "dict"};
        return raise(rt, EXC_TypeError, "type.__new__() argument %d must be %s, not %s", bad + 1,
                     WANTED[bad], IS_NONE(args[bad]) ? "None" : type_of(rt, args[bad])->name->data);
    }
    Type *meta = class_metaclass(rt, cls, AS_TUPLE(args[1]));
    if (meta == NULL) return NO_VALUE;
    if (meta != cls) return class_create_instance(rt, meta, args, n, names, true);
    return class_new(rt, meta, AS_STR(args[0]), AS_TUPLE(args[1]), AS_DICT(args[2]), args + 3,
                     names);
}

static Type *type_self(ValueRef self) {
    return AS_TYPE(self);
}

static Value get_name(Runtime *rt, ValueRef self) {
    Str *name = type_self(self)->name;
    if ((type_self(self)->flags & TYPE_DOTTED) == 0) return own(object_ref(name));
    const char *dot = strrchr(name->data, '.');
    return str_text(rt, dot == NULL ? name->data : dot + 1);
}

static bool set_text(Runtime *rt, Str **slot, ValueRef value, const char *what) {
    if (IS_NULL(value) || !IS_STR(value)) {
        raise(rt, EXC_TypeError, "can only assign string to type.%s, not '%s'", what,
              IS_NULL(value) ? "NoneType" : type_of(rt, value)->name->data);
        return false;
    }
    Str *old = *slot;
    *slot = AS_STR(own(value));
    drop_object(rt, old);
    return true;
}

static bool set_name(Runtime *rt, ValueRef self, ValueRef value) {
    return set_text(rt, &type_self(self)->name, value, "__name__");
}

static Value get_qualname(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(type_self(self)->qualname));
}

static bool set_qualname(Runtime *rt, ValueRef self, ValueRef value) {
    return set_text(rt, &type_self(self)->qualname, value, "__qualname__");
}

static Value get_module(Runtime *rt, ValueRef self) {
    ValueRef module = dict_get_str(type_self(self)->dict, rt->names.module);
    if (IS_NULL(module) || type_of(rt, module) == TYPE_OF_ID(rt, GETSET))
        return str_text(rt, "builtins"); // the instances have one of their own
    return own(module);
}

static bool set_module(Runtime *rt, ValueRef self, ValueRef value) {
    return type_set(rt, type_self(self), rt->names.module, own(value));
}

static Value get_bases(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(type_self(self)->bases));
}

static Value get_base(Runtime *rt, ValueRef self) {
    (void)rt;
    Type *base = type_self(self)->base;
    return base == NULL ? NONE : own(object_ref(base));
}

static Value get_mro(Runtime *rt, ValueRef self) {
    Type *type = type_self(self);
    Value mro = tuple_new(rt, type->mro_length);
    if (IS_NULL(mro)) return NO_VALUE;
    for (uint32_t i = 0; i < type->mro_length; i++)
        AS_TUPLE(mro)->items[i] = own(object_ref(type->mro[i]));
    return mro;
}

static Value get_dict(Runtime *rt, ValueRef self) {
    return mapping_proxy_new(rt, object_ref(type_self(self)->dict));
}

static Value get_doc(Runtime *rt, ValueRef self) {
    ValueRef doc = dict_get_str(type_self(self)->dict, rt->names.doc);
    if (IS_NULL(doc) || type_of(rt, doc) == TYPE_OF_ID(rt, GETSET)) return NONE;
    return bind(rt, doc, NO_REF, type_self(self));
}

static bool set_doc(Runtime *rt, ValueRef self, ValueRef value) {
    return type_set(rt, type_self(self), rt->names.doc, IS_NULL(value) ? NONE : own(value));
}

// From 3.14 on annotations are evaluated when someone asks: lib/_annotations.py.
static Value ask_annotations(Runtime *rt, ValueRef self, const char *name, const char *function) {
    Type *type = type_self(self);
    if ((type->flags & TYPE_HEAP) == 0)
        return raise(rt, EXC_AttributeError, "type object '%s' has no attribute '%s'",
                     type->name->data, name);
    return rt->library(rt, "_annotations", function, &self, 1, NULL);
}

static bool tell_annotations(Runtime *rt, ValueRef self, ValueRef value, const char *function) {
    ValueRef args[] = {self, value};
    Value done = rt->library(rt, "_annotations", function, args, IS_NULL(value) ? 1 : 2, NULL);
    drop(rt, done);
    return !IS_NULL(done);
}

static Value get_annotate(Runtime *rt, ValueRef self) {
    return ask_annotations(rt, self, "__annotate__", "annotate_of_class");
}

static bool set_annotate(Runtime *rt, ValueRef self, ValueRef value) {
    return tell_annotations(rt, self, value, "set_annotate_of_class");
}

static Value get_annotations(Runtime *rt, ValueRef self) {
    Type *type = type_self(self);
    ValueRef found = dict_get_str(type->dict, rt->names.annotations);
    // In the types of functions it is what functions have.
    bool other = !IS_NULL(found) && type_of(rt, found) == TYPE_OF_ID(rt, GETSET);
    if (!IS_NULL(found) && !other) return own(found);
    if (rt->options.python >= 14 || (type->flags & TYPE_HEAP) == 0)
        return ask_annotations(rt, self, "__annotations__", "of_class");
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) return NO_VALUE;
    return type_set(rt, type, rt->names.annotations, copy(dict)) ? dict
                                                                 : (drop(rt, dict), NO_VALUE);
}

static Value get_type_params(Runtime *rt, ValueRef self) {
    Type *type = type_self(self);
    ValueRef found = dict_get_str(type->dict, rt->names.type_params);
    if (!IS_NULL(found) && type_of(rt, found) != TYPE_OF_ID(rt, GETSET)) return own(found);
    if (rt->options.python >= 12) return copy(rt->empty_tuple);
    return raise(rt, EXC_AttributeError, "type object '%s' has no attribute '__type_params__'",
                 type->name->data);
}

static bool set_type_params(Runtime *rt, ValueRef self, ValueRef value) {
    return type_set(rt, type_self(self), rt->names.type_params,
                    IS_NULL(value) ? NO_VALUE : own(value));
}

static bool set_annotations(Runtime *rt, ValueRef self, ValueRef value) {
    if (rt->options.python >= 14 &&
        (!tell_annotations(rt, self, value, "set_of_class") ||
         IS_NULL(dict_get_str(type_self(self)->dict, rt->names.annotations))))
        return !rt_pending(rt);
    return type_set(rt, type_self(self), rt->names.annotations,
                    IS_NULL(value) ? NO_VALUE : own(value));
}

static Value get_abstract(Runtime *rt, ValueRef self) {
    Str *name = intern(rt, "__abstractmethods__");
    if (name == NULL) return NO_VALUE;
    ValueRef found = dict_get_str(type_self(self)->dict, name);
    return IS_NULL(found) ? raise_with(rt, EXC_AttributeError, own(object_ref(name))) : own(found);
}

static bool set_abstract(Runtime *rt, ValueRef self, ValueRef value) {
    Str *name = intern(rt, "__abstractmethods__");
    if (name == NULL) return false;
    int some = IS_NULL(value) ? 0 : op_truth(rt, value);
    if (some < 0) return false;
    Type *type = type_self(self);
    if (!type_set(rt, type, name, IS_NULL(value) ? NO_VALUE : own(value))) return false;
    type->flags = some == 1 ? type->flags | TYPE_ABSTRACT : type->flags & ~(uint32_t)TYPE_ABSTRACT;
    return true;
}

Value abstract_error(Runtime *rt, Type *type) {
    Str *name = intern(rt, "__abstractmethods__");
    if (name == NULL) return NO_VALUE;
    ValueRef found = type_lookup(type, name);
    Value list = IS_NULL(found) ? list_new(rt, 0) : list_from_iterable(rt, found);
    if (IS_NULL(list) || !list_sort(rt, AS_LIST(list), NO_REF, false)) {
        drop(rt, list);
        return NO_VALUE;
    }
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    List *names = AS_LIST(list);
    for (uint32_t i = 0; i < names->length; i++)
        if (IS_STR(names->items[i]))
            strbuf_format(&buf, rt->options.python >= 12 ? "%s'%s'" : "%s%s", i == 0 ? "" : ", ",
                          AS_STR(names->items[i])->data);
    const char *plural = names->length == 1 && rt->options.python >= 9 ? "" : "s";
    if (rt->options.python >= 12)
        raise(rt, EXC_TypeError,
              "Can't instantiate abstract class %s without an implementation for abstract method%s "
              "%.*s",
              type->name->data, plural, (int)buf.len, buf.data == NULL ? "" : buf.data);
    else
        raise(rt, EXC_TypeError, "Can't instantiate abstract class %s with abstract method%s %.*s",
              type->name->data, plural, (int)buf.len, buf.data == NULL ? "" : buf.data);
    strbuf_free(&buf);
    drop(rt, list);
    return NO_VALUE;
}

static Value type_mro_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value mro = get_mro(rt, args[0]);
    if (IS_NULL(mro)) return NO_VALUE;
    Value list = list_from_iterable(rt, ref(mro));
    drop(rt, mro);
    return list;
}

static Value type_subclasses(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Type *type = type_self(args[0]);
    Value list = list_new(rt, type->subclass_count);
    for (uint32_t i = 0; !IS_NULL(list) && i < type->subclass_count; i++)
        if (!list_append(rt, AS_LIST(list), own(object_ref(type->subclasses[i])))) {
            drop(rt, list);
            return NO_VALUE;
        }
    return list;
}

static Value type_instancecheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return value_bool(is_instance(rt, args[1], AS_TYPE(args[0])));
}

static Value type_subclasscheck(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (!IS_TYPE(args[1])) return raise(rt, EXC_TypeError, "issubclass() arg 1 must be a class");
    return value_bool(type_is_subtype(AS_TYPE(args[1]), AS_TYPE(args[0])));
}

static Value type_prepare(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return dict_new(rt);
}

static Value type_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)names;
    if (n != 2 && n != 4) return raise(rt, EXC_TypeError, "type.__init__() takes 1 or 3 arguments");
    return NONE;
}

static Value type_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return dir_names(rt, type_self(args[0]), NO_REF);
}

static const NativeDef TYPE_METHODS[] = {
    {"mro", type_mro_method, 1, 1, 0, NULL},
    {"__subclasses__", type_subclasses, 1, 1, 0, NULL},
    {"__instancecheck__", type_instancecheck, 2, 2, 0, NULL},
    {"__subclasscheck__", type_subclasscheck, 2, 2, 0, NULL},
    {"__prepare__", type_prepare, 1, -1, NATIVE_CLASS | NATIVE_KEYWORDS, NULL},
    {"__init__", type_init, 1, -1, NATIVE_KEYWORDS, NULL},
    {"__dir__", type_dir, 1, 1, 0, NULL},
    {0},
};

static const GetSetDef TYPE_GETSET[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__bases__", get_bases, NULL},
    {"__base__", get_base, NULL},
    {"__mro__", get_mro, NULL},
    {"__dict__", get_dict, NULL},
    {"__doc__", get_doc, set_doc},
    {"__annotations__", get_annotations, set_annotations},
    {"__annotate__", get_annotate, set_annotate},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__type_params__", get_type_params, set_type_params},
    {0},
};

const TypeSpec TYPE_SPEC = {
    .name = "type",
    .size = sizeof(Type),
    .flags = TYPE_WEAKREFS | TYPE_BASE | TYPE_TYPE,
    .dunders = DUNDER_OR,
    .slots = {.destroy = type_destroy,
              .traverse = type_traverse,
              .repr = type_repr,
              .getattr = type_getattr,
              .setattr = type_setattr,
              .call = type_call,
              .binary = union_binary,
              .create = type_create},
    .methods = TYPE_METHODS,
    .getset = TYPE_GETSET,
};

// ------------------------------------------------------------------ singletons

static Value none_repr(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "None");
}

static Value not_implemented_repr(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "NotImplemented");
}

static Value ellipsis_repr(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "Ellipsis");
}

// Up to 3.11 it is an address.
static bool none_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    if (rt->options.python < 12) return object_hash(rt, self, hash);
    *hash = 0xFCA86420;
    return true;
}

static int not_implemented_truth(Runtime *rt, ValueRef self) {
    (void)self;
    static const char TEXT[] = "NotImplemented should not be used in a boolean context";
    if (rt->options.python < 9) return 1;
    if (rt->options.python >= 14) {
        raise(rt, EXC_TypeError, "%s", TEXT);
        return -1;
    }
    return rt->warn(rt, EXC_DeprecationWarning, TEXT) ? 1 : -1;
}

static int none_truth(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return 0;
}

static Value none_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)names;
    if (n > 0) return raise(rt, EXC_TypeError, "%s takes no arguments", cls->name->data);
    return cls == TYPE_OF_ID(rt, NONE)       ? NONE
           : cls == TYPE_OF_ID(rt, ELLIPSIS) ? ELLIPSIS
                                             : NOT_IMPLEMENTED;
}

const TypeSpec NONE_SPEC = {
    .name = "NoneType",
    .size = sizeof(Object),
    .dunders = DUNDER_BOOL,
    .slots = {.repr = none_repr, .hash = none_hash, .truth = none_truth, .create = none_create},
};

const TypeSpec NOT_IMPLEMENTED_SPEC = {
    .name = "NotImplementedType",
    .size = sizeof(Object),
    .dunders = DUNDER_BOOL,
    .slots = {.repr = not_implemented_repr, .truth = not_implemented_truth, .create = none_create},
};

const TypeSpec ELLIPSIS_SPEC = {
    .name = "ellipsis",
    .size = sizeof(Object),
    .slots = {.repr = ellipsis_repr, .create = none_create},
};
