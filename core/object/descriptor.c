// The descriptors that classes are made of: computed attributes of builtin types, members from
// __slots__, staticmethod, classmethod, property and super.
#include "object/function.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

// ------------------------------------------------------------------ getset

typedef struct GetSet {
    Object head;
    const GetSetDef *def;
    Type *owner; // owned
} GetSet;

Value getset_new(Runtime *rt, Type *owner, const GetSetDef *def) {
    GetSet *g = object_new(rt, TYPE_OF_ID(rt, GETSET));
    if (g == NULL) return NO_VALUE;
    g->def = def;
    g->owner = owner;
    object_retain(owner);
    return object_value(g);
}

static GetSet *getset_of(ValueRef v) {
    return (GetSet *)AS_OBJECT(v);
}

static void getset_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((GetSet *)self)->owner);
}

static void getset_traverse(Object *self, Visit visit, void *context) {
    visit(object_ref(((GetSet *)self)->owner), context);
}

static bool wrong_object(Runtime *rt, Type *owner, const char *name, ValueRef object) {
    if (is_instance(rt, object, owner)) return false;
    raise(rt, EXC_TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
          name, owner->name->data, type_of(rt, object)->name->data);
    return true;
}

static Value getset_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    GetSet *g = getset_of(self);
    if (IS_NULL(object)) return own(self);
    if (wrong_object(rt, g->owner, g->def->name, object)) return NO_VALUE;
    return g->def->get(rt, object);
}

static bool getset_set(Runtime *rt, ValueRef self, ValueRef object, ValueRef value) {
    GetSet *g = getset_of(self);
    if (wrong_object(rt, g->owner, g->def->name, object)) return false;
    if (g->def->set != NULL) return g->def->set(rt, object, value);
    raise(rt, EXC_AttributeError, "attribute '%s' of '%s' objects is not writable", g->def->name,
          g->owner->name->data);
    return false;
}

static Value getset_repr(Runtime *rt, ValueRef self) {
    GetSet *g = getset_of(self);
    return str_format(rt, "<attribute '%s' of '%s' objects>", g->def->name, g->owner->name->data);
}

static Value getset_name(Runtime *rt, ValueRef self) {
    return str_text(rt, getset_of(self)->def->name);
}

static Value getset_owner(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(getset_of(self)->owner));
}

static Value getset_qualname(Runtime *rt, ValueRef self) {
    return str_format(rt, "%s.%s", getset_of(self)->owner->qualname->data,
                      getset_of(self)->def->name);
}

static const GetSetDef GETSET_GETSET[] = {{"__name__", getset_name, NULL},
                                          {"__objclass__", getset_owner, NULL},
                                          {"__qualname__", getset_qualname, NULL},
                                          {0}};

const TypeSpec GETSET_SPEC = {
    .name = "getset_descriptor",
    .size = sizeof(GetSet),
    .slots = {.destroy = getset_destroy,
              .traverse = getset_traverse,
              .repr = getset_repr,
              .descr_get = getset_get,
              .descr_set = getset_set},
    .getset = GETSET_GETSET,
};

// ------------------------------------------------------------------ __slots__

typedef struct Member {
    Object head;
    Str *name;   // owned, interned
    Type *owner; // owned
} Member;

Value member_new(Runtime *rt, Type *owner, Str *name) {
    Value key = str_intern(rt, name->data, name->size);
    if (IS_NULL(key)) return NO_VALUE;
    Member *m = object_new(rt, TYPE_OF_ID(rt, MEMBER));
    if (m == NULL) {
        drop(rt, key);
        return NO_VALUE;
    }
    m->name = AS_STR(key);
    m->owner = owner;
    object_retain(owner);
    return object_value(m);
}

static Member *member_of(ValueRef v) {
    return (Member *)AS_OBJECT(v);
}

bool member_keeps(ValueRef member, const Type *type, const Str *name) {
    const Member *m = member_of(member);
    return (type->flags & TYPE_BOTH) == 0 && m->name == name && type_is_subtype(type, m->owner);
}

static void member_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((Member *)self)->name);
    drop_object(rt, ((Member *)self)->owner);
}

static void member_traverse(Object *self, Visit visit, void *context) {
    visit(object_ref(((Member *)self)->owner), context);
}

static Value member_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    Member *m = member_of(self);
    if (IS_NULL(object)) return own(self);
    if (wrong_object(rt, m->owner, m->name->data, object)) return NO_VALUE;
    Object *o = AS_OBJECT(object);
    ValueRef value = NO_REF;
    if ((o->type->flags & TYPE_BOTH) == 0)
        value = attrs_get(object_attrs(o), m->name);
    else if (*object_slots(o) != NULL)
        value = dict_get(rt, *object_slots(o), self);
    if (!IS_NULL(value)) return own(value);
    if (rt->options.python < 10) return raise(rt, EXC_AttributeError, "%s", m->name->data);
    Value type =
        rt->options.python >= 13 ? type_full_name(rt, o->type) : own(object_ref(o->type->name));
    if (!IS_NULL(type))
        raise(rt, EXC_AttributeError, "'%s' object has no attribute '%s'", AS_STR(type)->data,
              m->name->data);
    drop(rt, type);
    return NO_VALUE;
}

static bool member_set(Runtime *rt, ValueRef self, ValueRef object, ValueRef value) {
    Member *m = member_of(self);
    if (wrong_object(rt, m->owner, m->name->data, object)) return false;
    Object *o = AS_OBJECT(object);
    int deleted;
    if ((o->type->flags & TYPE_BOTH) != 0) {
        Dict **slots = object_slots(o);
        if (*slots == NULL) {
            Value made = dict_new(rt);
            if (IS_NULL(made)) return false;
            *slots = AS_DICT(made);
        }
        if (!IS_NULL(value)) return dict_set(rt, *slots, self, own(value));
        deleted = dict_remove(rt, *slots, self, NULL);
    } else {
        if (!IS_NULL(value)) return attrs_set(rt, o, object_attrs(o), m->name, own(value));
        deleted = attrs_delete(rt, object_attrs(o), m->name);
    }
    if (deleted == 0) raise_with(rt, EXC_AttributeError, own(object_ref(m->name)));
    return deleted > 0;
}

static Value member_repr(Runtime *rt, ValueRef self) {
    Member *m = member_of(self);
    return str_format(rt, "<member '%s' of '%s' objects>", m->name->data, m->owner->name->data);
}

static Value member_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(member_of(self)->name));
}

static Value member_owner(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(member_of(self)->owner));
}

static Value member_qualname(Runtime *rt, ValueRef self) {
    Member *m = member_of(self);
    return str_format(rt, "%s.%s", m->owner->qualname->data, m->name->data);
}

static const GetSetDef MEMBER_GETSET[] = {{"__name__", member_name, NULL},
                                          {"__objclass__", member_owner, NULL},
                                          {"__qualname__", member_qualname, NULL},
                                          {0}};

const TypeSpec MEMBER_SPEC = {
    .name = "member_descriptor",
    .size = sizeof(Member),
    .slots = {.destroy = member_destroy,
              .traverse = member_traverse,
              .repr = member_repr,
              .descr_get = member_get,
              .descr_set = member_set},
    .getset = MEMBER_GETSET,
};

// ------------------------------------------------------------------ staticmethod and classmethod

static MethodWrapper *wrapper_of(ValueRef v) {
    return (MethodWrapper *)AS_OBJECT(v);
}

static void wrapper_destroy(Runtime *rt, Object *self) {
    clear(rt, &((MethodWrapper *)self)->function);
}

static void wrapper_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((MethodWrapper *)self)->function), context);
}

static Value wrapper_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                            Tuple *names) {
    if (n != 1 || names != NULL)
        return raise(rt, EXC_TypeError, "%s expected 1 argument, got %u", cls->name->data, n);
    MethodWrapper *wrapper = object_new(rt, cls);
    if (wrapper == NULL) return NO_VALUE;
    wrapper->function = own(args[0]);
    return object_value(wrapper);
}

static Value wrapper_repr(Runtime *rt, ValueRef self) {
    Value inner = op_repr(rt, ref(wrapper_of(self)->function));
    if (IS_NULL(inner)) return NO_VALUE;
    Value result = str_format(rt, "<%s(%s)>", type_of(rt, self)->name->data, AS_STR(inner)->data);
    drop(rt, inner);
    return result;
}

static Value static_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)rt, (void)object, (void)owner;
    return copy(wrapper_of(self)->function);
}

static Value static_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                         Tuple *names) {
    if (rt->options.python < 10)
        return raise(rt, EXC_TypeError, "'staticmethod' object is not callable");
    return call_keywords(rt, ref(wrapper_of(self)->function), args, n, names);
}

static Value class_method_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)object;
    ValueRef f = ref(wrapper_of(self)->function);
    if (type_of(rt, f) == TYPE_OF_ID(rt, NATIVE_FUNCTION) &&
        ((NativeFunction *)AS_OBJECT(f))->owner != NULL)
        return native_function_new(rt, ((NativeFunction *)AS_OBJECT(f))->def, object_ref(owner),
                                   ((NativeFunction *)AS_OBJECT(f))->owner);
    return bound_method_new(rt, f, object_ref(owner));
}

static Value wrapped_function(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(wrapper_of(self)->function);
}

static Value wrapped_abstract(Runtime *rt, ValueRef self) {
    Value v = op_getattr_optional(rt, ref(wrapper_of(self)->function), rt->names.isabstractmethod);
    if (IS_NULL(v)) return rt_pending(rt) ? NO_VALUE : FALSE_VALUE;
    int truth = op_truth(rt, ref(v));
    drop(rt, v);
    return truth < 0 ? NO_VALUE : value_bool(truth == 1);
}

static Value wrapper_getattr(Runtime *rt, ValueRef self, Str *name) {
    Value own_value = generic_getattr_optional(rt, self, name);
    if (!IS_NULL(own_value) || rt_pending(rt)) return own_value;
    // funcobject.c:functools_wraps, from 3.10 on
    static const char *const TAKEN[] = {"__module__", "__name__", "__qualname__", "__doc__",
                                        "__annotations__"};
    for (size_t i = 0; i < sizeof TAKEN / sizeof *TAKEN && rt->options.python >= 10; i++) {
        if (!str_is(name, TAKEN[i])) continue;
        own_value = op_getattr_optional(rt, ref(wrapper_of(self)->function), name);
        if (!IS_NULL(own_value) || rt_pending(rt)) return own_value;
    }
    return generic_getattr(rt, self, name);
}

static const GetSetDef WRAPPER_GETSET[] = {{"__func__", wrapped_function, NULL},
                                           {"__wrapped__", wrapped_function, NULL},
                                           {"__isabstractmethod__", wrapped_abstract, NULL},
                                           {0}};

const TypeSpec STATIC_METHOD_SPEC = {
    .name = "staticmethod",
    .size = sizeof(MethodWrapper),
    .flags = TYPE_BASE,
    .attrs = true,
    .slots = {.destroy = wrapper_destroy,
              .traverse = wrapper_traverse,
              .repr = wrapper_repr,
              .getattr = wrapper_getattr,
              .create = wrapper_create,
              .call = static_call,
              .descr_get = static_get},
    .getset = WRAPPER_GETSET,
};

const TypeSpec CLASS_METHOD_SPEC = {
    .name = "classmethod",
    .size = sizeof(MethodWrapper),
    .flags = TYPE_BASE,
    .attrs = true,
    .slots = {.destroy = wrapper_destroy,
              .traverse = wrapper_traverse,
              .repr = wrapper_repr,
              .getattr = wrapper_getattr,
              .create = wrapper_create,
              .descr_get = class_method_get},
    .getset = WRAPPER_GETSET,
};

// ------------------------------------------------------------------ property

static Property *property_of(ValueRef v) {
    return (Property *)AS_OBJECT(v);
}

static void property_destroy(Runtime *rt, Object *self) {
    Property *p = (Property *)self;
    clear(rt, &p->get);
    clear(rt, &p->set);
    clear(rt, &p->del);
    clear(rt, &p->doc);
    clear(rt, &p->name);
}

static void property_traverse(Object *self, Visit visit, void *context) {
    Property *p = (Property *)self;
    visit(ref(p->get), context);
    visit(ref(p->set), context);
    visit(ref(p->del), context);
    visit(ref(p->doc), context);
    visit(ref(p->name), context);
}

static void take(Runtime *rt, Value *slot, ValueRef v) {
    if (!IS_NULL(v)) replace(rt, slot, IS_NONE(v) ? NO_VALUE : own(v));
}

// What a subclass says about itself would hide the docstring: it becomes an attribute of the
// instance. Up to 3.11 only the getter's.
static bool keep_doc(Runtime *rt, ValueRef self) {
    Property *p = property_of(self);
    bool given = !IS_NULL(p->doc);
    Value doc = NO_VALUE;
    if (given)
        doc = copy(p->doc);
    else if (!IS_NULL(p->get))
        doc = op_getattr_optional(rt, ref(p->get), rt->names.doc);
    if (rt_pending(rt)) return false;
    if (IS_NULL(doc)) doc = NONE;
    bool getters = !given && !IS_NONE(doc);
    bool kept =
        (rt->options.python < 12 && !getters) || op_setattr(rt, self, rt->names.doc, ref(doc));
    drop(rt, doc);
    if (kept || getters || !pending_is(rt, EXC_AttributeError)) return kept;
    clear_pending(rt); // it has no place for one
    return true;
}

static Value property_init(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Property *p = property_of(args[0]);
    take(rt, &p->get, args[1]);
    take(rt, &p->set, args[2]);
    take(rt, &p->del, args[3]);
    take(rt, &p->doc, args[4]);
    if (type_of(rt, args[0]) != TYPE_OF_ID(rt, PROPERTY) && !keep_doc(rt, args[0])) return NO_VALUE;
    return NONE;
}

static const NativeDef PROPERTY_INIT = {
    "property", property_init, 1, 5, 0, "self fget fset fdel doc"};

static Value property_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                             Tuple *names) {
    Property *p = object_new(rt, cls);
    if (p == NULL) return NO_VALUE;
    Value self = object_value(p);
    if ((cls->flags & TYPE_HEAP) != 0 && !is_slot_wrapper(rt, type_lookup(cls, rt->names.init)))
        return self;
    ValueRef all[5] = {ref(self)};
    uint32_t total = n + (names == NULL ? 0 : names->length);
    if (total > 4) {
        drop(rt, self);
        return raise(rt, EXC_TypeError, "property() takes at most 4 arguments (%u given)", total);
    }
    for (uint32_t i = 0; i < total; i++) all[i + 1] = args[i];
    Value done = native_call(rt, &PROPERTY_INIT, all, n + 1, names);
    if (!IS_NULL(done)) return self;
    drop(rt, self);
    return NO_VALUE;
}

// Its name (owned): since 3.13 that of the getter will do. NO_VALUE with nothing pending: none.
static Value name_of_property(Runtime *rt, const Property *p) {
    if (!IS_NULL(p->name)) return copy(p->name);
    bool asks = rt->options.python >= 13 && !IS_NULL(p->get);
    return asks ? op_getattr_optional(rt, ref(p->get), rt->names.name) : NO_VALUE;
}

// The words changed with Python 3.10, which tells the name, and 3.11, which tells the class too.
static Value no_accessor(Runtime *rt, const Property *p, ValueRef object, const char *what) {
    const char *type = type_of(rt, object)->qualname->data;
    Value plain = rt->options.python < 10 ? NO_VALUE : name_of_property(rt, p);
    Value name = IS_NULL(plain) ? NO_VALUE : op_repr(rt, ref(plain));
    drop(rt, plain);
    if (rt_pending(rt)) return NO_VALUE;
    const char *text = IS_NULL(name) ? "" : AS_STR(name)->data, *blank = IS_NULL(name) ? "" : " ";
    if (rt->options.python >= 11)
        raise(rt, EXC_AttributeError, "property%s%s of '%s' object has no %s", blank, text, type,
              what);
    else if (what[0] == 'g')
        raise(rt, EXC_AttributeError, "unreadable attribute%s%s", blank, text);
    else
        raise(rt, EXC_AttributeError, "can't %s attribute%s%s", what[0] == 's' ? "set" : "delete",
              blank, text);
    drop(rt, name);
    return NO_VALUE;
}

static Value property_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    if (IS_NULL(object)) return own(self);
    Property *p = property_of(self);
    if (IS_NULL(p->get)) return no_accessor(rt, p, object, "getter");
    return call1(rt, ref(p->get), object);
}

static bool property_set(Runtime *rt, ValueRef self, ValueRef object, ValueRef value) {
    Property *p = property_of(self);
    Value f = IS_NULL(value) ? p->del : p->set;
    if (IS_NULL(f)) {
        no_accessor(rt, p, object, IS_NULL(value) ? "deleter" : "setter");
        return false;
    }
    ValueRef args[2] = {object, value};
    Value result = call(rt, ref(f), args, IS_NULL(value) ? 1 : 2);
    drop(rt, result);
    return !IS_NULL(result);
}

static Value property_copy(Runtime *rt, ValueRef self, int which, ValueRef f) {
    Property *p = property_of(self);
    Value had[3] = {p->get, p->set, p->del};
    ValueRef args[4];
    for (int i = 0; i < 3; i++)
        args[i] = i == which ? f : IS_NULL(had[i]) ? ref(NONE) : ref(had[i]);
    args[3] = IS_NULL(p->doc) ? ref(NONE) : ref(p->doc);
    Value made = call(rt, object_ref(type_of(rt, self)), args, 4);
    if (!IS_NULL(made) && type_is_subtype(type_of(rt, ref(made)), TYPE_OF_ID(rt, PROPERTY)))
        replace(rt, &property_of(ref(made))->name, copy(p->name));
    return made;
}

static Value property_set_name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    replace(rt, &property_of(args[0])->name, own(args[2]));
    return NONE;
}

static Value property_getter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return property_copy(rt, args[0], 0, args[1]);
}

static Value property_setter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return property_copy(rt, args[0], 1, args[1]);
}

static Value property_deleter(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return property_copy(rt, args[0], 2, args[1]);
}

#define ACCESSOR(name, field)                                  \
    static Value property_##name(Runtime *rt, ValueRef self) { \
        (void)rt;                                              \
        Value v = property_of(self)->field;                    \
        return IS_NULL(v) ? NONE : copy(v);                    \
    }
ACCESSOR(fget, get)
ACCESSOR(fset, set)
ACCESSOR(fdel, del)
#undef ACCESSOR

static Value property_doc(Runtime *rt, ValueRef self) {
    Property *p = property_of(self);
    if (!IS_NULL(p->doc)) return copy(p->doc);
    Value doc = IS_NULL(p->get) ? NONE : op_getattr_optional(rt, ref(p->get), rt->names.doc);
    return IS_NULL(doc) && !rt_pending(rt) ? NONE : doc;
}

static bool property_set_doc(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &property_of(self)->doc, IS_NULL(value) ? NONE : own(value));
    return true;
}

static Value property_name(Runtime *rt, ValueRef self) {
    Value name = name_of_property(rt, property_of(self));
    if (!IS_NULL(name) || rt_pending(rt)) return name;
    return raise(rt, EXC_AttributeError, "'property' object has no attribute '__name__'");
}

static bool property_rename(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &property_of(self)->name, IS_NULL(value) ? NO_VALUE : own(value));
    return true;
}

static Value property_abstract(Runtime *rt, ValueRef self) {
    Property *p = property_of(self);
    Value all[3] = {p->get, p->set, p->del};
    for (int i = 0; i < 3; i++) {
        if (IS_NULL(all[i])) continue;
        Value v = op_getattr_optional(rt, ref(all[i]), rt->names.isabstractmethod);
        int truth = IS_NULL(v) ? 0 : op_truth(rt, ref(v));
        drop(rt, v);
        if (rt_pending(rt)) return NO_VALUE;
        if (truth == 1) return TRUE_VALUE;
    }
    return FALSE_VALUE;
}

static const NativeDef PROPERTY_METHODS[] = {
    {"__init__", property_init, 1, 5, 0, "fget fset fdel doc"},
    {"__set_name__", property_set_name, 3, 3, 0, NULL},
    {"getter", property_getter, 2, 2, 0, NULL},
    {"setter", property_setter, 2, 2, 0, NULL},
    {"deleter", property_deleter, 2, 2, 0, NULL},
    {0},
};

static const GetSetDef PROPERTY_GETSET[] = {{"fget", property_fget, NULL},
                                            {"fset", property_fset, NULL},
                                            {"fdel", property_fdel, NULL},
                                            {"__doc__", property_doc, property_set_doc},
                                            {"__name__", property_name, property_rename},
                                            {"__isabstractmethod__", property_abstract, NULL},
                                            {0}};

const TypeSpec PROPERTY_SPEC = {
    .name = "property",
    .size = sizeof(Property),
    .flags = TYPE_BASE,
    .slots = {.destroy = property_destroy,
              .traverse = property_traverse,
              .create = property_create,
              .descr_get = property_get,
              .descr_set = property_set},
    .methods = PROPERTY_METHODS,
    .getset = PROPERTY_GETSET,
};

// ------------------------------------------------------------------ super

typedef struct Super {
    Object head;
    Type *start;  // owned: look-up begins behind this class
    Value object; // NO_VALUE when unbound
    Type *type;   // owned: the class whose MRO is followed
} Super;

static void super_destroy(Runtime *rt, Object *self) {
    Super *s = (Super *)self;
    drop_object(rt, s->start);
    drop_object(rt, s->type);
    clear(rt, &s->object);
}

static void super_traverse(Object *self, Visit visit, void *context) {
    Super *s = (Super *)self;
    if (s->start != NULL) visit(object_ref(s->start), context);
    if (s->type != NULL) visit(object_ref(s->type), context);
    visit(ref(s->object), context);
}

static Value super_mismatch(Runtime *rt, const Type *start, ValueRef object) {
    if (rt->options.python < 13)
        return raise(rt, EXC_TypeError,
                     "super(type, obj): obj must be an instance or subtype of type");
    bool is_class = IS_TYPE(object);
    const Type *type = is_class ? AS_TYPE(object) : type_of(rt, object);
    return raise(rt, EXC_TypeError,
                 "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).",
                 is_class ? "type" : "instance of", type->name->data, start->name->data);
}

static Value super_make(Runtime *rt, Type *cls, ValueRef start, ValueRef object) {
    if (!IS_TYPE(start)) {
        bool old = rt->options.python < 11;
        return raise(rt, EXC_TypeError, "super() argument 1 must be %stype, not %s",
                     old ? "" : "a ",
                     old && IS_NONE(start) ? "None" : type_of(rt, start)->name->data);
    }
    Type *type = NULL;
    if (!IS_NULL(object)) {
        if (IS_TYPE(object) && type_is_subtype(AS_TYPE(object), AS_TYPE(start)))
            type = AS_TYPE(object);
        else if (is_instance(rt, object, AS_TYPE(start)))
            type = type_of(rt, object);
        else
            return super_mismatch(rt, AS_TYPE(start), object);
    }
    Super *s = object_new(rt, cls);
    if (s == NULL) return NO_VALUE;
    s->start = AS_TYPE(own(start));
    s->object = own(object);
    s->type = type;
    if (type != NULL) object_retain(type);
    return object_value(s);
}

static Value super_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    if (names != NULL) return raise(rt, EXC_TypeError, "super() takes no keyword arguments");
    if (n > 2)
        return raise(rt, EXC_TypeError,
                     rt->options.python >= 12 ? "super() expected at most 2 arguments, got %u"
                                              : "super() takes at most 2 arguments (%u given)",
                     n);
    if (n > 0) return super_make(rt, cls, args[0], n == 2 ? args[1] : NO_REF);
    ValueRef start, object;
    if (!super_arguments(rt, &start, &object)) return NO_VALUE;
    return super_make(rt, cls, start, object);
}

// What the classes behind `start` have under a name; NO_REF: nothing.
static ValueRef super_find(Runtime *rt, const Super *s, Str *name) {
    if (s->type == NULL || name == rt->names.class_) return NO_REF;
    uint32_t i = 0;
    while (i < s->type->mro_length && s->type->mro[i] != s->start) i++;
    ValueRef found = NO_REF;
    for (i++; i < s->type->mro_length && IS_NULL(found); i++)
        found = dict_get_str(s->type->mro[i]->dict, name);
    return found;
}

static bool on_class(const Super *s) {
    return IS_TYPE(s->object) && AS_TYPE(s->object) == s->type;
}

static Value super_getattr(Runtime *rt, ValueRef self, Str *name) {
    Super *s = (Super *)AS_OBJECT(self);
    ValueRef found = super_find(rt, s, name);
    if (!IS_NULL(found)) {
        Type *kind = type_of(rt, found);
        if (kind->slots.descr_get == NULL) return own(found);
        Value held = own(found);
        Value result =
            kind->slots.descr_get(rt, found, on_class(s) ? NO_REF : ref(s->object), s->type);
        drop(rt, held);
        return result;
    }
    if (s->type == NULL || name == rt->names.class_) return generic_getattr(rt, self, name);
    Value own_value = generic_getattr_optional(rt, self, name);
    if (!IS_NULL(own_value) || rt_pending(rt)) return own_value;
    if (s->start->slots.complete != NULL && s->start->slots.complete(rt, name))
        return super_getattr(rt, self, name);
    if (rt_pending(rt)) return NO_VALUE;
    return raise(rt, EXC_AttributeError, "'super' object has no attribute '%s'", name->data);
}

Value super_method(Runtime *rt, ValueRef super, Str *name, Value *self) {
    const Super *s = (const Super *)AS_OBJECT(super);
    ValueRef found = super_find(rt, s, name);
    if (IS_NULL(found) || (type_of(rt, found)->flags & TYPE_METHOD_DESCR) == 0 || on_class(s))
        return super_getattr(rt, super, name);
    *self = copy(s->object);
    return own(found);
}

static Value super_repr(Runtime *rt, ValueRef self) {
    Super *s = (Super *)AS_OBJECT(self);
    if (s->type == NULL) return str_format(rt, "<super: <class '%s'>, NULL>", s->start->name->data);
    return str_format(rt, "<super: <class '%s'>, <%s object>>", s->start->name->data,
                      s->type->name->data);
}

static Value super_self(Runtime *rt, ValueRef self) {
    (void)rt;
    Value object = ((Super *)AS_OBJECT(self))->object;
    return IS_NULL(object) ? NONE : copy(object);
}

static Value super_this_class(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(((Super *)AS_OBJECT(self))->start));
}

static Value super_self_class(Runtime *rt, ValueRef self) {
    (void)rt;
    Type *type = ((Super *)AS_OBJECT(self))->type;
    return type == NULL ? NONE : own(object_ref(type));
}

static const GetSetDef SUPER_GETSET[] = {{"__self__", super_self, NULL},
                                         {"__thisclass__", super_this_class, NULL},
                                         {"__self_class__", super_self_class, NULL},
                                         {0}};

const TypeSpec SUPER_SPEC = {
    .name = "super",
    .size = sizeof(Super),
    .flags = TYPE_BASE,
    .slots = {.destroy = super_destroy,
              .traverse = super_traverse,
              .repr = super_repr,
              .getattr = super_getattr,
              .create = super_create},
    .getset = SUPER_GETSET,
};
