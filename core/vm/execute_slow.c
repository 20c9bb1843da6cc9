#include "vm/execute.h"

#include "base/assert.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/str.h"
#include "vm/built_in.h"
#include "vm/frame_trace.h"
#include "vm/function_object.h"
#include "vm/import.h"
#include "vm/vm.h"

// ------------------------------------------------------------------ variables

// The builtins that few programs use are in lib/_builtins.py: found when their names are first
// asked for. NO_VALUE with nothing pending: it is none of them.
static Value late_builtin(Runtime *rt, Str *name) {
    static const char *const NAMES[] = {"memoryview", "help", "copyright", "credits",
                                        "license",    "exit", "quit"};
    size_t i = 0;
    while (i < sizeof NAMES / sizeof *NAMES && !str_is(name, NAMES[i])) i++;
    if (i == sizeof NAMES / sizeof *NAMES) return NO_VALUE;
    Value found = import_attribute(rt, "_builtins", name->data);
    if (IS_TYPE(found) && rt->view_type == NULL) rt->view_type = AS_TYPE(copy(found));
    if (IS_NULL(found) || dict_set_str(rt, rt->builtins, name, copy(found))) return found;
    drop(rt, found);
    return NO_VALUE;
}

static Value name_error(Runtime *rt, Str *name, bool may_be_late) {
    Value late = may_be_late ? late_builtin(rt, name) : NO_VALUE;
    if (!IS_NULL(late) || rt_pending(rt)) return late;
    Value message = str_format(rt, "name '%s' is not defined", name->data);
    if (IS_NULL(message)) return NO_VALUE;
    ValueRef arg = ref(message);
    Value e = exception_new(rt, rt->exceptions[EXC_NameError], &arg, 1);
    drop(rt, message);
    if (IS_NULL(e)) return NO_VALUE;
    ((Exception *)AS_OBJECT(e))->extra[0] = own(object_ref(name));
    return raise_value(rt, e);
}

// The value of a name in a mapping; NO_VALUE with nothing pending: it has none.
static Value find_name(Runtime *rt, ValueRef names, Str *name) {
    if (type_of(rt, names) == TYPE_OF_ID(rt, DICT)) {
        ValueRef found = dict_get_str(AS_DICT(names), name);
        return IS_NULL(found) ? NO_VALUE : own(found);
    }
    Value found = op_getitem(rt, names, object_ref(name));
    if (IS_NULL(found) && pending_is(rt, EXC_KeyError)) clear_pending(rt);
    return found;
}

// What the globals give as the builtins: those of the runtime, or others that exec() was given.
static ValueRef builtins_of(Runtime *rt, Dict *globals) {
    ValueRef given = dict_get_str(globals, rt->names.builtins);
    if (!IS_NULL(given) && type_of(rt, given) == TYPE_OF_ID(rt, MODULE))
        return object_ref(((Module *)AS_OBJECT(given))->dict);
    return IS_NULL(given) ? object_ref(rt->builtins) : given;
}

// What the builtins have for an instruction: "__import__". NO_VALUE with nothing pending: nothing.
static Value find_hook(Runtime *rt, Frame *frame, const char *text) {
    Str *name = intern(rt, text);
    return name == NULL ? NO_VALUE : find_name(rt, builtins_of(rt, frame->globals), name);
}

static Value load_builtin(Runtime *rt, Frame *frame, Str *name) {
    ValueRef builtins = builtins_of(rt, frame->globals);
    Value found = find_name(rt, builtins, name);
    if (!IS_NULL(found) || rt_pending(rt)) return found;
    return name_error(rt, name, AS_OBJECT(builtins) == &rt->builtins->head);
}

// A global or builtin. Globals of a class of their own may make what is missing.
static Value find_global(Runtime *rt, Frame *frame, Str *name) {
    ValueRef globals = object_ref(frame->globals);
    Value found = find_name(rt, globals, name);
    return IS_NULL(found) && !rt_pending(rt) ? load_builtin(rt, frame, name) : found;
}

Value load_global(Runtime *rt, Frame *frame, Str *name, Cache *cache) {
    if (frame->globals->head.type != TYPE_OF_ID(rt, DICT)) return find_global(rt, frame, name);
    int32_t i = dict_find_str(frame->globals, name);
    if (i >= 0) {
        *cache = (Cache){.version = frame->globals->keys_version, .index = (uint32_t)i};
        return copy(frame->globals->entries[i].value);
    }
    i = dict_find_str(rt->builtins, name);
    if (i < 0 || AS_OBJECT(builtins_of(rt, frame->globals)) != &rt->builtins->head)
        return load_builtin(rt, frame, name);
    *cache = (Cache){.version = frame->globals->keys_version,
                     .version2 = rt->builtins->keys_version,
                     .index = (uint32_t)i};
    return copy(rt->builtins->entries[i].value);
}

// A name from a namespace, else a global or builtin.
static Value name_or_global(Runtime *rt, Frame *frame, ValueRef names, Str *name) {
    Value found = find_name(rt, names, name);
    if (!IS_NULL(found) || rt_pending(rt)) return found;
    return find_global(rt, frame, name);
}

Value load_name(Runtime *rt, Frame *frame, Str *name) {
    return name_or_global(rt, frame, object_ref(frame->namespace), name);
}

Value load_from_dict(Runtime *rt, Frame *frame, ValueRef names, bool cell, uint32_t arg) {
    if (!cell) return name_or_global(rt, frame, names, frame->code->names[arg]);
    Value found = find_name(rt, names, frame->code->local_names[arg]);
    if (!IS_NULL(found) || rt_pending(rt)) return found;
    Value inside = ((Cell *)AS_OBJECT(frame->slots[arg]))->value;
    if (!IS_NULL(inside)) return copy(inside);
    raise_unbound(rt, frame->code, arg, true);
    return NO_VALUE;
}

bool name_set(Runtime *rt, Object *names, Str *name, Value value) {
    if (names->type == TYPE_OF_ID(rt, DICT)) return dict_set_str(rt, (Dict *)names, name, value);
    bool good = op_setitem(rt, object_ref(names), object_ref(name), ref(value));
    drop(rt, value);
    return good;
}

bool delete_name(Runtime *rt, Object *names, Str *name) {
    if (op_setitem(rt, object_ref(names), object_ref(name), NO_REF)) return true;
    if (pending_is(rt, EXC_KeyError)) {
        clear_pending(rt);
        name_error(rt, name, false);
    }
    return false;
}

void raise_unbound(Runtime *rt, const Code *code, uint32_t slot, bool cell) {
    const char *name = code->local_names[slot]->data;
    bool is_free = cell && slot >= code->local_count + code->cell_count;
    if (is_free)
        raise(rt, EXC_NameError,
              rt->options.python >= 11
                  ? "cannot access free variable '%s' where it is not associated with a value in "
                    "enclosing scope"
                  : "free variable '%s' referenced before assignment in enclosing scope",
              name);
    else
        raise(rt, EXC_UnboundLocalError,
              rt->options.python >= 11
                  ? "cannot access local variable '%s' where it is not associated with a value"
                  : "local variable '%s' referenced before assignment",
              name);
}

// ------------------------------------------------------------------ attributes

// Where instances keep their attributes at a fixed place; NULL when they do not, or have a dict.
static Attrs *cachable_attrs(Runtime *rt, ValueRef object) {
    Type *type = type_of(rt, object);
    if (type->attrs_offset == 0 || (type->flags & TYPE_ATTRS_AT_END) != 0) return NULL;
    Attrs *attrs = object_attrs(AS_OBJECT(object));
    return attrs->shape == NULL ? NULL : attrs;
}

// A module's attribute: the cache knows its place in the module's dict, and its `version` stays 0.
static Value load_module_attr(Runtime *rt, ValueRef module, Str *name, Cache *cache) {
    Dict *dict = ((Module *)AS_OBJECT(module))->dict;
    if (cache->version != 0 || cache->version2 != dict->keys_version) {
        int32_t i = dict_find_str(dict, name);
        if (i < 0) return op_getattr(rt, module, name);
        *cache = (Cache){.version2 = dict->keys_version, .index = (uint32_t)i};
    }
    return copy(dict->entries[cache->index].value);
}

// Whether instances that have the attribute have it under its name, by what the class has: nothing
// that decides about it, or the member of __slots__ that does just that.
static bool kept_by_name(Runtime *rt, const Type *type, ValueRef found, const Str *name) {
    if (IS_OBJECT(found) && AS_OBJECT(found)->type->slots.descr_set != NULL)
        return AS_OBJECT(found)->type == TYPE_OF_ID(rt, MEMBER) && member_keeps(found, type, name);
    return (type->flags & TYPE_SLOTTED) == 0;
}

// The function of Python code that is the getter of a property; NULL: it is something else.
static Function *getter_of(Runtime *rt, ValueRef found) {
    if (IS_NULL(found) || type_of(rt, found) != TYPE_OF_ID(rt, PROPERTY)) return NULL;
    Value get = ((Property *)AS_OBJECT(found))->get;
    bool python = IS_OBJECT(get) && AS_OBJECT(get)->type == TYPE_OF_ID(rt, FUNCTION);
    return python ? (Function *)AS_OBJECT(get) : NULL;
}

static Value attribute(Runtime *rt, ValueRef object, Str *name, Cache *cache) {
    Type *type = type_of(rt, object);
    if (type == TYPE_OF_ID(rt, MODULE)) return load_module_attr(rt, object, name, cache);
    if (type->slots.getattr == generic_getattr) {
        ValueRef found = type_lookup_cached(rt, type, name);
        Attrs *attrs = cachable_attrs(rt, object);
        int32_t i = attrs == NULL ? -1 : shape_find(attrs->shape, name);
        if (i >= 0 && kept_by_name(rt, type, found, name)) {
            *cache = (Cache){
                .version = type->version, .version2 = attrs->shape->id, .index = (uint32_t)i};
            return copy(attrs->values[i]);
        }
        Function *getter = getter_of(rt, found);
        if (getter != NULL) {
            Frame *callee = function_bind(rt, getter, &object, 1, NULL);
            return callee == NULL ? NO_VALUE : function_enter(rt, getter, callee, MODE_CALL);
        }
    }
    return op_getattr(rt, object, name);
}

RareResult load_attr(Runtime *rt, Frame *frame, Str *name, Cache *cache) {
    Value object = frame->sp[-1], value = attribute(rt, ref(object), name, cache);
    if (IS_NULL(value)) return RARE_RAISED;
    if (IS_PUSHED(value))
        frame->sp--;
    else
        frame->sp[-1] = value;
    drop(rt, object);
    return IS_PUSHED(value) ? RARE_ENTERED : RARE_NEXT;
}

bool store_attr(Runtime *rt, Frame *frame, Str *name, Cache *cache) {
    Value object = frame->sp[-1], value = frame->sp[-2];
    Type *type = type_of(rt, ref(object));
    if (type->slots.setattr == generic_setattr) {
        Attrs *attrs = cachable_attrs(rt, ref(object));
        int32_t i = attrs == NULL ? -1 : shape_find(attrs->shape, name);
        ValueRef found = i < 0 ? NO_REF : type_lookup_cached(rt, type, name);
        if (i >= 0 && kept_by_name(rt, type, found, name))
            *cache = (Cache){
                .version = type->version, .version2 = attrs->shape->id, .index = (uint32_t)i};
    }
    if (!op_setattr(rt, ref(object), name, ref(value))) return false;
    frame->sp -= 2;
    drop(rt, value);
    drop(rt, object);
    return true;
}

// The callable that a method call begins with, and in *self the object or NO_VALUE. NO_VALUE:
// raised.
static Value method_of(Runtime *rt, ValueRef object, Str *name, Cache *cache, Value *self) {
    Type *type = type_of(rt, object);
    *self = NO_VALUE;
    if (type == TYPE_OF_ID(rt, MODULE)) return load_module_attr(rt, object, name, cache);
    if (type == TYPE_OF_ID(rt, SUPER)) return super_method(rt, object, name, self);
    if (type->slots.getattr != generic_getattr) return op_getattr(rt, object, name);
    ValueRef found = type_lookup_cached(rt, type, name);
    if (IS_NULL(found) || (type_of(rt, found)->flags & TYPE_METHOD_DESCR) == 0)
        return op_getattr(rt, object, name);
    uint32_t shape = 0;
    if (type->attrs_offset != 0) {
        ValueRef own_value = attrs_get(object_attrs(AS_OBJECT(object)), name);
        if (!IS_NULL(own_value)) return own(own_value);
        Attrs *attrs = cachable_attrs(rt, object);
        shape = attrs == NULL ? 0 : attrs->shape->id;
    }
    if (shape != 0 || type->attrs_offset == 0)
        *cache = (Cache){.version = type->version, .version2 = shape, .value = found};
    *self = own(object);
    return own(found);
}

bool load_method(Runtime *rt, Frame *frame, Str *name, Cache *cache) {
    Value object = frame->sp[-1], self;
    Value method = method_of(rt, ref(object), name, cache, &self);
    if (IS_NULL(method)) return false;
    frame->sp[-1] = method;
    *frame->sp++ = self;
    drop(rt, object);
    return true;
}

// ------------------------------------------------------------------ building

Value build_set(Runtime *rt, const Value *items, uint32_t n) {
    Value set = set_new(rt, TYPE_OF_ID(rt, SET));
    for (uint32_t i = 0; !IS_NULL(set) && i < n; i++) {
        if (set_add(rt, (Set *)AS_OBJECT(set), ref(items[i]))) continue;
        drop(rt, set);
        return NO_VALUE;
    }
    return set;
}

Value build_map(Runtime *rt, const Value *items, uint32_t n) {
    Value dict = dict_new(rt);
    for (uint32_t i = 0; !IS_NULL(dict) && i < n; i++) {
        if (dict_set(rt, AS_DICT(dict), ref(items[2 * i]), copy(items[2 * i + 1]))) continue;
        drop(rt, dict);
        return NO_VALUE;
    }
    return dict;
}

bool extend_unpacked(Runtime *rt, List *list, ValueRef iterable) {
    if (list_extend(rt, list, iterable)) return true;
    Type *type = type_of(rt, iterable);
    if (rt->options.python >= 9 && pending_is(rt, EXC_TypeError) && !type_iterable(type)) {
        clear_pending(rt);
        raise(rt, EXC_TypeError, "Value after * must be an iterable, not %s", type->name->data);
    }
    return false;
}

bool update_unpacked(Runtime *rt, Dict *dict, ValueRef mapping) {
    if (!IS_DICT(mapping)) {
        Value keys = op_getattr_optional(rt, mapping, rt->names.keys);
        if (IS_NULL(keys)) {
            if (!rt_pending(rt))
                raise(rt, EXC_TypeError, "'%s' object is not a mapping",
                      type_of(rt, mapping)->name->data);
            return false;
        }
        drop(rt, keys);
    }
    return dict_update(rt, dict, mapping);
}

// object.c:_PyObject_FunctionStr.
Value callable_name(Runtime *rt, ValueRef callable) {
    if (rt->options.python < 9) { // ceval.c:_PyEval_GetFuncName
        const Type *type = type_of(rt, callable);
        if (type == TYPE_OF_ID(rt, BOUND_METHOD))
            callable = ref(((BoundMethod *)AS_OBJECT(callable))->function);
        type = type_of(rt, callable);
        if (type != TYPE_OF_ID(rt, FUNCTION) && !is_c_function(rt, callable))
            return str_format(rt, "%s object", type->name->data);
        Value name = op_getattr(rt, callable, rt->names.name);
        Value text = IS_NULL(name) ? name : str_format(rt, "%s()", AS_STR(name)->data);
        drop(rt, name);
        return text;
    }
    Value name = op_getattr_optional(rt, callable, rt->names.qualname);
    if (IS_NULL(name)) return rt_pending(rt) ? NO_VALUE : op_str(rt, callable);
    Value module =
        rt->options.python < 9 ? NO_VALUE : op_getattr_optional(rt, callable, rt->names.module);
    Value text = NO_VALUE;
    if (!IS_STR(name))
        text = op_str(rt, callable);
    else if (!IS_NULL(module) && IS_STR(module) && !str_is(AS_STR(module), "builtins"))
        text = str_format(rt, "%s.%s()", AS_STR(module)->data, AS_STR(name)->data);
    else if (!rt_pending(rt))
        text = str_format(rt, "%s()", AS_STR(name)->data);
    drop(rt, name);
    drop(rt, module);
    return text;
}

static void no_strings(Runtime *rt, ValueRef callable) {
    Value name = NO_VALUE;
    if (rt->options.python < 9 && !is_c_function(rt, callable) && !IS_TYPE(callable)) {
        name = callable_name(rt, callable);
        if (IS_NULL(name)) return;
    }
    raise(rt, EXC_TypeError, "%s%skeywords must be strings",
          IS_NULL(name) ? "" : AS_STR(name)->data, IS_NULL(name) ? "" : " ");
    drop(rt, name);
}

bool merge_keywords(Runtime *rt, Dict *dict, ValueRef mapping, ValueRef callable) {
    Value other = NO_VALUE;
    if (IS_DICT(mapping)) {
        other = own(mapping);
    } else {
        other = dict_new(rt);
        if (IS_NULL(other)) return false;
        if (!update_unpacked(rt, AS_DICT(other), mapping)) {
            drop(rt, other);
            if (!pending_is(rt, EXC_TypeError)) return false;
            clear_pending(rt);
            Value name = callable_name(rt, callable);
            if (!IS_NULL(name))
                raise(rt, EXC_TypeError, "%s argument after ** must be a mapping, not %s",
                      AS_STR(name)->data, type_of(rt, mapping)->name->data);
            drop(rt, name);
            return false;
        }
    }
    uint32_t pos = 0;
    ValueRef key, value;
    bool ok = true;
    while (ok && dict_next(AS_DICT(other), &pos, &key, &value)) {
        if (!IS_STR(key)) {
            no_strings(rt, callable);
            ok = false;
        } else if (!IS_NULL(dict_get_str(dict, AS_STR(key)))) {
            Value name = callable_name(rt, callable);
            if (!IS_NULL(name))
                raise(rt, EXC_TypeError, "%s got multiple values for keyword argument '%s'",
                      AS_STR(name)->data, AS_STR(key)->data);
            drop(rt, name);
            ok = false;
        } else {
            ok = dict_set(rt, dict, key, own(value));
        }
    }
    drop(rt, other);
    return ok;
}

static bool not_enough(Runtime *rt, uint32_t wanted, uint32_t got, const char *at_least) {
    raise(rt, EXC_ValueError, "not enough values to unpack (expected %s%u, got %u)", at_least,
          wanted, got);
    return false;
}

// A list of all items of an iterable that is unpacked.
static Value unpack_items(Runtime *rt, ValueRef v, uint32_t most) {
    Type *type = type_of(rt, v);
    if (!type_iterable(type))
        return raise(rt, EXC_TypeError, "cannot unpack non-iterable %s object", type->name->data);
    if (type == TYPE_OF_ID(rt, TUPLE) || type == TYPE_OF_ID(rt, LIST))
        return list_from_iterable(rt, v);
    Value iterator = op_iter(rt, v);
    if (!IS_NULL(iterator) && most == UINT32_MAX) {
        Value all = list_from_iterable(rt, ref(iterator));
        drop(rt, iterator);
        return all;
    }
    // Only one item more than wanted is asked for: iterators may have no end.
    Value list = IS_NULL(iterator) ? NO_VALUE : list_new(rt, most);
    for (uint32_t i = 0; !IS_NULL(list) && i < most; i++) {
        Value item = op_next(rt, ref(iterator));
        if (IS_NULL(item)) {
            if (!rt_pending(rt)) break;
        }
        if (IS_NULL(item) || !list_append(rt, AS_LIST(list), item)) {
            drop(rt, list);
            list = NO_VALUE;
        }
    }
    drop(rt, iterator);
    return list;
}

bool unpack_sequence(Runtime *rt, ValueRef v, uint32_t n, Value *out) {
    bool sized = IS_TUPLE(v) || IS_LIST(v) || type_of(rt, v) == TYPE_OF_ID(rt, DICT);
    Value list = unpack_items(rt, v, n + 1);
    if (IS_NULL(list)) return false;
    List *items = AS_LIST(list);
    bool ok = items->length == n;
    if (items->length < n) {
        not_enough(rt, n, items->length, "");
    } else if (items->length > n) {
        if (sized && rt->options.python >= 14)
            raise(rt, EXC_ValueError, "too many values to unpack (expected %u, got %u)", n,
                  items->length);
        else
            raise(rt, EXC_ValueError, "too many values to unpack (expected %u)", n);
    } else {
        for (uint32_t i = 0; i < n; i++) out[n - 1 - i] = copy(items->items[i]);
    }
    drop(rt, list);
    return ok;
}

bool unpack_starred(Runtime *rt, ValueRef v, uint32_t before, uint32_t after, Value *out) {
    Value list = unpack_items(rt, v, UINT32_MAX);
    if (IS_NULL(list)) return false;
    List *items = AS_LIST(list);
    uint32_t length = items->length;
    if (length < before + after) {
        not_enough(rt, before + after, length, "at least ");
        drop(rt, list);
        return false;
    }
    Value middle = list_new(rt, length - before - after);
    if (IS_NULL(middle)) {
        drop(rt, list);
        return false;
    }
    List *rest = AS_LIST(middle);
    for (uint32_t i = before; i < length - after; i++)
        rest->items[rest->length++] = copy(items->items[i]);
    Value *top = out + before + after;
    for (uint32_t i = 0; i < before; i++) *top-- = copy(items->items[i]);
    *top-- = middle;
    for (uint32_t i = length - after; i < length; i++) *top-- = copy(items->items[i]);
    drop(rt, list);
    return true;
}

static Value ascii_of(Runtime *rt, ValueRef v) {
    Str *name = intern(rt, "ascii");
    ValueRef f = name == NULL ? NO_REF : dict_get_str(rt->builtins, name);
    return IS_NULL(f) ? NO_VALUE : call1(rt, f, v);
}

Value format_value(Runtime *rt, ValueRef value, uint32_t conversion, ValueRef spec) {
    Value converted;
    switch (conversion) {
    case 1: converted = op_str(rt, value); break;
    case 2: converted = op_repr(rt, value); break;
    case 3: converted = ascii_of(rt, value); break;
    default: converted = own(value);
    }
    if (IS_NULL(converted)) return NO_VALUE;
    Str *format = IS_NULL(spec) ? AS_STR(rt->empty_str) : AS_STR(spec);
    if (format->size == 0 && IS_OBJECT(converted) &&
        AS_OBJECT(converted)->type == TYPE_OF_ID(rt, STR))
        return converted;
    Value result = op_format(rt, ref(converted), format);
    drop(rt, converted);
    if (!IS_NULL(result) && !IS_STR(result)) {
        drop(rt, result);
        return raise(rt, EXC_TypeError, "__format__ must return a str");
    }
    return result;
}

// ------------------------------------------------------------------ imports

bool import_instruction(Runtime *rt, Frame *frame, Str *name) {
    Value *operands = frame->sp - 2; // level, fromlist
    Value import = find_hook(rt, frame, "__import__");
    if (IS_NULL(import)) {
        if (!rt_pending(rt)) raise(rt, EXC_ImportError, "__import__ not found");
        return false;
    }
    ValueRef locals = frame->namespace == NULL ? ref(NONE) : object_ref(frame->namespace);
    ValueRef args[5] = {object_ref(name), object_ref(frame->globals), locals, ref(operands[1]),
                        ref(operands[0])};
    Value module = call(rt, ref(import), args, 5);
    drop(rt, import);
    if (IS_NULL(module)) return false;
    frame->sp--;
    drop(rt, *frame->sp);
    replace(rt, operands, module);
    return true;
}

Value load_build_class(Runtime *rt, Frame *frame) {
    Value found = find_hook(rt, frame, "__build_class__");
    if (!IS_NULL(found) || rt_pending(rt)) return found;
    return raise(rt, EXC_NameError, "__build_class__ not found");
}

bool import_star_instruction(Runtime *rt, Frame *frame, ValueRef module) {
    return import_star(rt, module, frame->namespace);
}

bool setup_annotations(Runtime *rt, Frame *frame) {
    Str *name = rt->names.annotations;
    Value annotations = find_name(rt, object_ref(frame->namespace), name);
    if (IS_NULL(annotations) && !rt_pending(rt)) {
        annotations = dict_new(rt);
        return !IS_NULL(annotations) && name_set(rt, frame->namespace, name, annotations);
    }
    drop(rt, annotations);
    return !rt_pending(rt);
}
