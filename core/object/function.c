#include "object/function.h"

#include <stdlib.h>
#include <string.h>

#include "base/assert.h"
#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/instance.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

// ------------------------------------------------------------------ calling native functions

enum { MAX_PARAMS = 16 };

// Where a native function is, which its messages say in front of its name.
typedef struct Place {
    const Type *owner; // the class of a method, whose first argument is self; or NULL
    const Str *module; // of a plain function, or NULL
} Place;

// methodobject.c:_PyObject_FunctionStr, from 3.9 on: "list." or "math.", or nothing for builtins.
static const char *place_name(const Runtime *rt, const Place *place, const char **dot) {
    const Str *name = place->owner != NULL ? place->owner->qualname : place->module;
    bool plain = name == NULL || rt->options.python < 9 ||
                 (place->owner == NULL && str_is(name, "builtins"));
    *dot = plain ? "" : ".";
    return plain ? "" : name->data;
}

// Whether its parameters have no names in this version. Those that have none in any are parsed with
// their number, as names are, from 3.12 on.
static bool unnamed(const Runtime *rt, const NativeDef *def) {
    if (rt->options.python >= 13 || def->params == NULL) return false;
    if ((def->flags & NATIVE_NAMED_13) != 0) return true;
    return rt->options.python < 12 && def->params[strlen(def->params) - 1] == '/';
}

static Value wrong_count(Runtime *rt, const NativeDef *def, uint32_t n, const Place *place) {
    int skip = place->owner != NULL;
    const char *dot, *class = place_name(rt, place, &dot);
    int min = def->min - skip, max = def->max - skip, given = (int)n - skip;
    if ((def->flags & NATIVE_PARSED) != 0 && rt->options.python < 13) {
        int limit = given < min ? min : max;
        return raise(rt, EXC_TypeError, "%s() takes %s %d argument%s (%d given)", def->name,
                     min == max    ? "exactly"
                     : given < min ? "at least"
                                   : "at most",
                     limit, limit == 1 ? "" : "s", given);
    }
    if (def->params != NULL && !unnamed(rt, def)) {
        if (given < min)
            return raise(rt, EXC_TypeError, "%s() missing required argument", def->name);
        return raise(rt, EXC_TypeError, "%s() takes at most %d argument%s (%d given)", def->name,
                     max, max == 1 ? "" : "s", given);
    }
    if (min == max && min == 0)
        return raise(rt, EXC_TypeError, "%s%s%s() takes no arguments (%d given)", class, dot,
                     def->name, given);
    if (min == max && min == 1)
        return raise(rt, EXC_TypeError, "%s%s%s() takes exactly one argument (%d given)", class,
                     dot, def->name, given);
    if (min == max || given < min)
        return raise(rt, EXC_TypeError, "%s expected %s%d argument%s, got %d", def->name,
                     min == max ? "" : "at least ", min, min == 1 ? "" : "s", given);
    return raise(rt, EXC_TypeError, "%s expected at most %d argument%s, got %d", def->name, max,
                 max == 1 ? "" : "s", given);
}

// Counts parameters, those that may be passed by position, and those that must (before a "/"):
// words end at single blanks.
static ParamCounts count_params(const char *params) {
    ParamCounts counts = {.params = params};
    bool at_start = true, keyword_only = false;
    for (; *params != '\0'; params++) {
        if (at_start && *params == '*')
            keyword_only = true;
        else if (at_start && *params == '/')
            counts.only = counts.count;
        else if (at_start)
            counts.count++;
        if (!keyword_only) counts.positional = counts.count;
        at_start = *params == ' ';
    }
    return counts;
}

// The same, remembered: each call asks.
static const ParamCounts *param_counts(Runtime *rt, const char *params) {
    ParamCounts *known = &rt->param_counts[(uintptr_t)params / 8 % PARAM_COUNTS_SIZE];
    if (known->params != params) *known = count_params(params);
    return known;
}

// Finds a parameter's place by name; -1 when there is none, -2 when it is positional-only. One that
// later versions added is followed by the first of them: "context:11".
static int param_index(Runtime *rt, const char *params, const Str *name) {
    int at = 0;
    bool positional_only = strchr(params, '/') != NULL;
    while (*params != '\0') {
        size_t size = strcspn(params, " ");
        if (*params == '/') positional_only = false;
        if (*params != '*' && *params != '/') {
            size_t length = strcspn(params, " :");
            if (length == name->size && memcmp(params, name->data, length) == 0) {
                if (length < size && rt->options.python < strtoul(params + length + 1, NULL, 10))
                    return -1;
                return positional_only ? -2 : at;
            }
            at++;
        }
        params += size;
        while (*params == ' ') params++;
    }
    return -1;
}

// The arguments do not fit a function that is Python code in CPython: lib/_signatures.py answers
// the exception, or calls what takes them in this version.
static Value wrong_for_python(Runtime *rt, const NativeDef *def, const ValueRef *args, uint32_t n,
                              Tuple *names, const Type *owner) {
    Value name = owner == NULL ? str_text(rt, def->name)
                               : str_format(rt, "%s.%s", owner->qualname->data, def->name);
    Value all = tuple_from(rt, args, n + (names == NULL ? 0 : names->length));
    Value result = NO_VALUE;
    if (!IS_NULL(name) && !IS_NULL(all)) {
        ValueRef given[] = {ref(name), ref(all), names == NULL ? ref(NONE) : object_ref(names)};
        result = rt->library(rt, "_signatures", "call", given, 3, NULL);
    }
    drop(rt, name);
    drop(rt, all);
    return !IS_NULL(result) && IS_EXCEPTION(ref(result)) ? raise_value(rt, result) : result;
}

// What messages call it: a constructor by its class.
static const char *function_name(const NativeDef *def, const Place *place) {
    bool made = place->owner != NULL && strcmp(def->name, "__init__") == 0;
    return made ? place->owner->qualname->data : def->name;
}

// Whether so many arguments may be given, and by position (getargs.c, _PyArg_UnpackKeywords).
// False: raised.
static bool check_counts(Runtime *rt, const NativeDef *def, const ParamCounts *counts, uint32_t n,
                         uint32_t named, const Place *place) {
    const char *function = function_name(def, place);
    uint32_t skip = place->owner != NULL, given = n - skip, most = counts->positional;
    uint32_t needed = (uint32_t)def->min - skip;
    uint32_t least = needed > counts->only ? counts->only : needed;
    bool parsed = (def->flags & NATIVE_PARSED) != 0 && rt->options.python < 13;
    if (given > most && parsed)
        wrong_count(rt, def, n, place);
    else if (given + named > 0 && counts->count == 0)
        raise(rt, EXC_TypeError, "%s() takes no arguments", function);
    else if (given + named > counts->count)
        raise(rt, EXC_TypeError, "%s() takes at most %u %sargument%s (%u given)", function,
              counts->count, given == 0 ? "keyword " : "", counts->count == 1 ? "" : "s",
              given + named);
    else if (given > most && most == 0)
        raise(rt, EXC_TypeError, "%s() takes no positional arguments", function);
    else if (given > most)
        raise(rt, EXC_TypeError, "%s() takes %s %u positional argument%s (%u given)", function,
              needed < most ? "at most" : "exactly", most, most == 1 ? "" : "s", given);
    else if (given < least)
        raise(rt, EXC_TypeError, "%s() takes %s %u positional argument%s (%u given)", function,
              least < most ? "at least" : "exactly", least, least == 1 ? "" : "s", given);
    else
        return true;
    return false;
}

static bool missing_param(Runtime *rt, const NativeDef *def, const char *function, uint32_t at) {
    const char *name = def->params;
    for (uint32_t i = 0; *name != '\0'; name += strcspn(name, " "), name += *name == ' ') {
        if (*name == '*' || *name == '/') continue;
        if (i++ == at) break;
    }
    raise(rt, EXC_TypeError, "%s() missing required argument '%.*s' (pos %u)", function,
          (int)strcspn(name, " "), name, at + 1);
    return false;
}

// Puts self and the arguments in the order of the parameters; NO_REF for those that were not given.
// False: raised; what is missing is told before what is not known.
static bool bind_params(Runtime *rt, const NativeDef *def, const ParamCounts *counts,
                        const ValueRef *args, uint32_t n, Tuple *names, const Place *place,
                        ValueRef *bound) {
    uint32_t skip = place->owner != NULL;
    ASSERT(counts->count + skip <= MAX_PARAMS);
    uint32_t named = names == NULL ? 0 : names->length;
    if (!check_counts(rt, def, counts, n, named, place)) return false;
    const char *function = function_name(def, place);
    Str *unknown = NULL;
    for (uint32_t i = 0; i < n; i++) bound[i] = args[i];
    for (uint32_t i = n; i < counts->count + skip; i++) bound[i] = NO_REF;
    for (uint32_t i = 0; i < named; i++) {
        Str *name = AS_STR(names->items[i]);
        int at = param_index(rt, def->params, name);
        ValueRef *param = at < 0 ? NULL : &bound[skip + (uint32_t)at];
        if (param == NULL) {
            if (unknown == NULL) unknown = name;
        } else if (IS_NULL(*param)) {
            *param = args[n + i];
        } else {
            raise(rt, EXC_TypeError, "argument for %s() given by name ('%s') and position (%d)",
                  function, name->data, at + 1);
            return false;
        }
    }
    for (uint32_t i = n; i < (uint32_t)def->min; i++)
        if (IS_NULL(bound[i])) return missing_param(rt, def, function, i - skip);
    if (unknown == NULL) return true;
    raise_unexpected_keyword(rt, function, (int)strlen(function), unknown, def->params);
    return false;
}

static Value call_checked(Runtime *rt, const NativeDef *def, const ValueRef *args, uint32_t n,
                          Tuple *names, Place place_of) {
    const Place *place = &place_of;
    const Type *owner = place->owner;
    bool fits = n >= (uint32_t)def->min && (def->max < 0 || n <= (uint32_t)def->max);
    if (fits && names == NULL && def->params == NULL) return def->fn(rt, args, n, NULL);
    if (n < (owner != NULL))
        return raise(rt, EXC_TypeError, "unbound method %s() needs an argument", def->name);
    Value result;
    if (names != NULL && names->length > 0 && (def->params == NULL || unnamed(rt, def)) &&
        (def->flags & NATIVE_KEYWORDS) == 0) {
        fits = false;
        const char *dot, *class = place_name(rt, place, &dot);
        result =
            raise(rt, EXC_TypeError, "%s%s%s() takes no keyword arguments", class, dot, def->name);
    } else if (!fits && unnamed(rt, def)) {
        result = wrong_count(rt, def, n, place);
    } else if (def->params != NULL) {
        ValueRef bound[MAX_PARAMS + 1];
        const ParamCounts *counts = param_counts(rt, def->params);
        uint32_t all = counts->count + (owner != NULL ? 1u : 0u);
        fits = bind_params(rt, def, counts, args, n, names, place, bound);
        result = fits ? def->fn(rt, bound, all, NULL) : NO_VALUE;
    } else {
        result = fits ? def->fn(rt, args, n, names) : wrong_count(rt, def, n, place);
    }
    if (fits || (def->flags & NATIVE_PYTHON) == 0 || !pending_is(rt, EXC_TypeError)) return result;
    clear_pending(rt);
    return wrong_for_python(rt, def, args, n, names, owner);
}

Value native_call(Runtime *rt, const NativeDef *def, const ValueRef *args, uint32_t n,
                  Tuple *names) {
    return call_checked(rt, def, args, n, names, (Place){0});
}

// ------------------------------------------------------------------ native functions

Value native_function_new(Runtime *rt, const NativeDef *def, ValueRef self, Type *owner) {
    bool python = (def->flags & NATIVE_PYTHON) != 0, method = owner != NULL && IS_NULL(self);
    TypeId id = python ? (method          ? TYPE_ID_LIBRARY_METHOD
                          : owner != NULL ? TYPE_ID_LIBRARY_BOUND
                                          : TYPE_ID_LIBRARY_FUNCTION)
                       : (method ? TYPE_ID_NATIVE_METHOD : TYPE_ID_NATIVE_FUNCTION);
    NativeFunction *f = object_new(rt, rt->types[id]);
    if (f == NULL) return NO_VALUE;
    f->def = def;
    f->self = own(self);
    f->owner = owner;
    if (owner != NULL) object_retain(owner);
    return object_value(f);
}

bool is_native_function(Runtime *rt, ValueRef v) {
    const Type *type = type_of(rt, v);
    return type_is_subtype(type, TYPE_OF_ID(rt, NATIVE_FUNCTION)) ||
           type_is_subtype(type, TYPE_OF_ID(rt, NATIVE_METHOD));
}

static NativeFunction *native_of(ValueRef v) {
    return (NativeFunction *)AS_OBJECT(v);
}

static void native_destroy(Runtime *rt, Object *self) {
    NativeFunction *f = (NativeFunction *)self;
    clear(rt, &f->self);
    drop_object(rt, f->owner);
    drop_object(rt, f->module);
}

static void native_traverse(Object *self, Visit visit, void *context) {
    NativeFunction *f = (NativeFunction *)self;
    visit(ref(f->self), context);
    if (f->owner != NULL) visit(object_ref(f->owner), context);
    if (f->module != NULL) visit(object_ref(f->module), context);
}

static Value native_function_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                                  Tuple *names) {
    NativeFunction *f = native_of(self);
    if (f->owner == NULL || IS_NULL(f->self))
        return call_checked(rt, f->def, args, n, names,
                            (Place){.module = f->owner == NULL ? f->module : NULL});
    LongerCall longer;
    const ValueRef owner = ref(f->self);
    if (!longer_call(rt, &longer, &owner, 1, args, n, names)) return NO_VALUE;
    Value result = call_checked(rt, f->def, longer.args, n + 1, names, (Place){f->owner, NULL});
    longer_call_end(rt, &longer);
    return result;
}

static Value native_method_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                                Tuple *names) {
    NativeFunction *f = native_of(self);
    if (n == 0) {
        bool old = rt->options.python < 9;
        const char *owner = f->owner->qualname->data, *name = f->def->name;
        return raise(rt, EXC_TypeError,
                     old ? "descriptor '%s' of '%s' object needs an argument"
                         : "unbound method %s.%s() needs an argument",
                     old ? name : owner, old ? owner : name);
    }
    const Type *type = quick_type_of(rt, args[0]);
    if (type != f->owner && !type_is_subtype(type, f->owner))
        return raise(rt, EXC_TypeError,
                     "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                     f->def->name, f->owner->name->data, type_of(rt, args[0])->name->data);
    return call_checked(rt, f->def, args, n, names, (Place){f->owner, NULL});
}

static Value native_method_get(Runtime *rt, ValueRef self, ValueRef object, Type *owner) {
    (void)owner;
    NativeFunction *f = native_of(self);
    if (IS_NULL(object)) return own(self);
    Value bound = native_function_new(rt, f->def, object, f->owner);
    return bound;
}

static Value native_name(Runtime *rt, ValueRef self) {
    return str_text(rt, native_of(self)->def->name);
}

static Value native_qualname(Runtime *rt, ValueRef self) {
    NativeFunction *f = native_of(self);
    if (f->owner == NULL) return native_name(rt, self);
    return str_format(rt, "%s.%s", f->owner->qualname->data, f->def->name);
}

static Value native_self(Runtime *rt, ValueRef self) {
    NativeFunction *f = native_of(self);
    if (!IS_NULL(f->self)) return copy(f->self);
    ValueRef module = f->module == NULL ? NO_REF : dict_get_str(rt->modules, f->module);
    return IS_NULL(module) ? NONE : own(module);
}

static Value native_module(Runtime *rt, ValueRef self) {
    (void)rt;
    NativeFunction *f = native_of(self);
    if (f->module != NULL) return own(object_ref(f->module));
    if (f->owner == NULL || (f->def->flags & NATIVE_PYTHON) == 0) return NONE;
    Str *name = intern(rt, "__module__");
    return name == NULL ? NO_VALUE : op_getattr(rt, object_ref(f->owner), name);
}

static bool native_set_module(Runtime *rt, ValueRef self, ValueRef value) {
    NativeFunction *f = native_of(self);
    drop_object(rt, f->module);
    f->module = NULL;
    if (!IS_NULL(value) && IS_STR(value)) f->module = AS_STR(own(value));
    return true;
}

static Value no_doc(Runtime *rt, ValueRef self) {
    (void)rt, (void)self;
    return NONE;
}

static Value native_objclass(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(native_of(self)->owner));
}

static Value native_repr(Runtime *rt, ValueRef self) {
    NativeFunction *f = native_of(self);
    if (f->owner == NULL || IS_NULL(f->self))
        return str_format(rt, "<built-in function %s>", f->def->name);
    Object *bound = IS_OBJECT(f->self) ? AS_OBJECT(f->self) : NULL;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<built-in method %s of %s object at ", f->def->name,
                  type_of(rt, ref(f->self))->name->data);
    append_address(rt, &buf, bound);
    strbuf_text(&buf, ">");
    return str_from_buf(rt, &buf);
}

static Value native_method_repr(Runtime *rt, ValueRef self) {
    NativeFunction *f = native_of(self);
    return str_format(rt, "<method '%s' of '%s' objects>", f->def->name, f->owner->name->data);
}

static Value native_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if ((op != CMP_EQ && op != CMP_NE) || type_of(rt, self) != type_of(rt, other))
        return NOT_IMPLEMENTED;
    NativeFunction *a = native_of(self), *b = native_of(other);
    return value_bool((a->def == b->def && SAME(a->self, b->self)) == (op == CMP_EQ));
}

static bool native_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    NativeFunction *f = native_of(self);
    uint64_t bound = IS_OBJECT(f->self) ? object_serial(rt, AS_OBJECT(f->self)) : f->self.bits;
    uint32_t name = 2166136261u;
    for (const char *p = f->def->name; *p != '\0'; p++) name = (name ^ (uint8_t)*p) * 16777619u;
    *hash = (int64_t)(bound << 32 ^ name) & INT64_MAX;
    return true;
}

static const GetSetDef NATIVE_GETSET[] = {
    {"__name__", native_name, NULL}, {"__qualname__", native_qualname, NULL},
    {"__self__", native_self, NULL}, {"__module__", native_module, native_set_module},
    {"__doc__", no_doc, NULL},       {0},
};

static const GetSetDef NATIVE_METHOD_GETSET[] = {
    {"__name__", native_name, NULL},
    {"__qualname__", native_qualname, NULL},
    {"__doc__", no_doc, NULL},
    {"__objclass__", native_objclass, NULL},
    {0},
};

const TypeSpec NATIVE_FUNCTION_SPEC = {
    .name = "builtin_function_or_method",
    .size = sizeof(NativeFunction),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = native_destroy,
              .traverse = native_traverse,
              .repr = native_repr,
              .compare = native_compare,
              .hash = native_hash,
              .call = native_function_call},
    .getset = NATIVE_GETSET,
};

const TypeSpec NATIVE_METHOD_SPEC = {
    .name = "method_descriptor",
    .size = sizeof(NativeFunction),
    .flags = TYPE_METHOD_DESCR,
    .slots = {.destroy = native_destroy,
              .traverse = native_traverse,
              .repr = native_method_repr,
              .call = native_method_call,
              .descr_get = native_method_get},
    .getset = NATIVE_METHOD_GETSET,
};

// What is written in Python in CPython, which programs see when they forget to call it.

static Value library_repr(Runtime *rt, ValueRef self) {
    Value name = native_qualname(rt, self);
    if (IS_NULL(name)) return NO_VALUE;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<function %s at ", AS_STR(name)->data);
    append_address(rt, &buf, AS_OBJECT(self));
    strbuf_text(&buf, ">");
    drop(rt, name);
    return str_from_buf(rt, &buf);
}

// `name` is taken over.
static Value bound_method_text(Runtime *rt, Value name, ValueRef self) {
    Value inner = IS_NULL(name) ? NO_VALUE : op_repr(rt, self);
    Value result = NO_VALUE;
    if (!IS_NULL(inner))
        result = str_format(rt, "<bound method %s of %s>", IS_STR(name) ? AS_STR(name)->data : "?",
                            AS_STR(inner)->data);
    drop(rt, name);
    drop(rt, inner);
    return result;
}

static Value library_bound_repr(Runtime *rt, ValueRef self) {
    return bound_method_text(rt, native_qualname(rt, self), ref(native_of(self)->self));
}

// What functions of Python have besides is asked of one that is like this one: lib/_signatures.py.
static Value library_getattr(Runtime *rt, ValueRef self, Str *name) {
    ValueRef given[] = {self, object_ref(name)};
    if (name == rt->names.class_ || name == rt->names.doc ||
        IS_NULL(type_lookup(type_of(rt, self), name)))
        return rt->library(rt, "_signatures", "attribute", given, 2, NULL);
    return generic_getattr(rt, self, name);
}

static const GetSetDef LIBRARY_METHOD_GETSET[] = {{"__module__", native_module, NULL}, {0}};

const TypeSpec LIBRARY_FUNCTION_SPEC = {
    .name = "function",
    .size = sizeof(NativeFunction),
    .flags = TYPE_WEAKREFS | TYPE_LIBRARY,
    .slots = {.destroy = native_destroy,
              .traverse = native_traverse,
              .repr = library_repr,
              .getattr = library_getattr},
};

const TypeSpec LIBRARY_METHOD_SPEC = {
    .name = "function",
    .size = sizeof(NativeFunction),
    .flags = TYPE_METHOD_DESCR | TYPE_LIBRARY,
    .slots = {.destroy = native_destroy,
              .traverse = native_traverse,
              .repr = library_repr,
              .getattr = library_getattr},
    .getset = LIBRARY_METHOD_GETSET,
};

const TypeSpec LIBRARY_BOUND_SPEC = {
    .name = "method",
    .size = sizeof(NativeFunction),
    .flags = TYPE_WEAKREFS | TYPE_LIBRARY,
    .slots = {.destroy = native_destroy,
              .traverse = native_traverse,
              .repr = library_bound_repr,
              .getattr = library_getattr},
};

// ------------------------------------------------------------------ bound methods

Value bound_method_new(Runtime *rt, ValueRef function, ValueRef self) {
    return bound_method_of(rt, TYPE_OF_ID(rt, BOUND_METHOD), function, self);
}

Value bound_method_of(Runtime *rt, Type *type, ValueRef function, ValueRef self) {
    BoundMethod *m = object_new(rt, type);
    if (m == NULL) return NO_VALUE;
    m->function = own(function);
    m->self = own(self);
    return object_value(m);
}

static BoundMethod *bound_of(ValueRef v) {
    return (BoundMethod *)AS_OBJECT(v);
}

static void bound_destroy(Runtime *rt, Object *self) {
    BoundMethod *m = (BoundMethod *)self;
    clear(rt, &m->function);
    clear(rt, &m->self);
}

static void bound_traverse(Object *self, Visit visit, void *context) {
    BoundMethod *m = (BoundMethod *)self;
    visit(ref(m->function), context);
    visit(ref(m->self), context);
}

static Value bound_call(Runtime *rt, ValueRef self, const ValueRef *args, uint32_t n,
                        Tuple *names) {
    BoundMethod *m = bound_of(self);
    LongerCall longer;
    const ValueRef owner = ref(m->self);
    if (!longer_call(rt, &longer, &owner, 1, args, n, names)) return NO_VALUE;
    Value result = op_call(rt, ref(m->function), longer.args, n + 1, names);
    longer_call_end(rt, &longer);
    return result;
}

static Value bound_repr(Runtime *rt, ValueRef self) {
    BoundMethod *m = bound_of(self);
    Value name = op_getattr_optional(rt, ref(m->function), rt->names.qualname);
    if (IS_NULL(name)) {
        if (rt_pending(rt)) return NO_VALUE;
        name = str_text(rt, "?");
    }
    return bound_method_text(rt, name, ref(m->self));
}

static Value bound_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if ((op != CMP_EQ && op != CMP_NE) || type_of(rt, other) != type_of(rt, self))
        return NOT_IMPLEMENTED;
    BoundMethod *a = bound_of(self), *b = bound_of(other);
    int same = SAME(a->self, b->self) ? op_equal(rt, ref(a->function), ref(b->function)) : 0;
    if (same < 0) return NO_VALUE;
    return value_bool((same == 1) == (op == CMP_EQ));
}

static bool bound_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    BoundMethod *m = bound_of(self);
    int64_t function;
    if (!op_hash(rt, ref(m->function), &function)) return false;
    uint64_t object = IS_OBJECT(m->self) ? object_serial(rt, AS_OBJECT(m->self)) : m->self.bits;
    *hash = (int64_t)((uint64_t)function * 1000003u ^ object) & INT64_MAX;
    return true;
}

static Value bound_getattr(Runtime *rt, ValueRef self, Str *name) {
    if (!IS_NULL(type_lookup(type_of(rt, self), name))) return generic_getattr(rt, self, name);
    return op_getattr(rt, ref(bound_of(self)->function), name);
}

static Value bound_self(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(bound_of(self)->self);
}

static Value bound_function(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(bound_of(self)->function);
}

static Value bound_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls;
    if (n != 2 || names != NULL)
        return raise(rt, EXC_TypeError, "method expected 2 arguments, got %u", n);
    if (type_of(rt, args[0])->slots.call == NULL)
        return raise(rt, EXC_TypeError, "first argument must be callable");
    if (IS_NONE(args[1])) return raise(rt, EXC_TypeError, "instance must not be None");
    return bound_method_new(rt, args[0], args[1]);
}

static Value bound_doc(Runtime *rt, ValueRef self) {
    return op_getattr(rt, ref(((BoundMethod *)AS_OBJECT(self))->function), rt->names.doc);
}

static const GetSetDef BOUND_GETSET[] = {
    {"__self__", bound_self, NULL},
    {"__func__", bound_function, NULL},
    {"__doc__", bound_doc, NULL},
    {0},
};

const TypeSpec BOUND_METHOD_SPEC = {
    .name = "method",
    .size = sizeof(BoundMethod),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = bound_destroy,
              .traverse = bound_traverse,
              .repr = bound_repr,
              .compare = bound_compare,
              .hash = bound_hash,
              .getattr = bound_getattr,
              .create = bound_create,
              .call = bound_call},
    .getset = BOUND_GETSET,
};

static Value method_wrapper_repr(Runtime *rt, ValueRef self) {
    BoundMethod *m = bound_of(self);
    Value name = op_getattr(rt, ref(m->function), rt->names.name);
    if (IS_NULL(name)) return NO_VALUE;
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_format(&buf, "<method-wrapper '%s' of %s object at ", AS_STR(name)->data,
                  type_of(rt, ref(m->self))->name->data);
    append_address(rt, &buf, IS_OBJECT(m->self) ? AS_OBJECT(m->self) : NULL);
    strbuf_text(&buf, ">");
    drop(rt, name);
    return str_from_buf(rt, &buf);
}

// A slot wrapper bound to an object: `(1).__add__`.
const TypeSpec METHOD_WRAPPER_SPEC = {
    .name = "method-wrapper",
    .size = sizeof(BoundMethod),
    .slots = {.destroy = bound_destroy,
              .traverse = bound_traverse,
              .repr = method_wrapper_repr,
              .compare = bound_compare,
              .hash = bound_hash,
              .getattr = bound_getattr,
              .call = bound_call},
    .getset = BOUND_GETSET,
};

// ------------------------------------------------------------------ cells and modules

Value cell_new(Runtime *rt, Value value) {
    Cell *cell = object_new(rt, TYPE_OF_ID(rt, CELL));
    if (cell == NULL) {
        drop(rt, value);
        return NO_VALUE;
    }
    cell->value = value;
    return object_value(cell);
}

static void cell_destroy(Runtime *rt, Object *self) {
    clear(rt, &((Cell *)self)->value);
}

static void cell_traverse(Object *self, Visit visit, void *context) {
    visit(ref(((Cell *)self)->value), context);
}

static Value cell_contents(Runtime *rt, ValueRef self) {
    Value value = ((Cell *)AS_OBJECT(self))->value;
    return IS_NULL(value) ? raise(rt, EXC_ValueError, "Cell is empty") : copy(value);
}

static bool cell_set_contents(Runtime *rt, ValueRef self, ValueRef value) {
    replace(rt, &((Cell *)AS_OBJECT(self))->value, own(value));
    return true;
}

static const GetSetDef CELL_GETSET[] = {{"cell_contents", cell_contents, cell_set_contents}, {0}};

const TypeSpec CELL_SPEC = {
    .name = "cell",
    .size = sizeof(Cell),
    .slots = {.destroy = cell_destroy, .traverse = cell_traverse},
    .getset = CELL_GETSET,
};

Value module_new(Runtime *rt, const char *name) {
    Module *module = object_new(rt, TYPE_OF_ID(rt, MODULE));
    if (module == NULL) return NO_VALUE;
    Value self = object_value(module);
    Value dict = dict_new(rt);
    if (IS_NULL(dict)) goto fail;
    module->dict = AS_DICT(dict);
    Value text = str_intern(rt, name, strlen(name));
    if (IS_NULL(text) || !dict_set_str(rt, module->dict, rt->names.name, text)) goto fail;
    if (!dict_set_str(rt, module->dict, rt->names.doc, NONE)) goto fail;
    return self;
fail:
    drop(rt, self);
    return NO_VALUE;
}

static Dict *module_dict(ValueRef self) {
    return ((Module *)AS_OBJECT(self))->dict;
}

static void module_destroy(Runtime *rt, Object *self) {
    drop_object(rt, ((Module *)self)->dict);
}

static void module_traverse(Object *self, Visit visit, void *context) {
    Dict *dict = ((Module *)self)->dict;
    if (dict != NULL) visit(object_ref(dict), context);
}

static const char *module_name(Runtime *rt, ValueRef self) {
    ValueRef name = dict_get_str(module_dict(self), rt->names.name);
    return !IS_NULL(name) && IS_STR(name) ? AS_STR(name)->data : "?";
}

static Value module_getattr(Runtime *rt, ValueRef self, Str *name) {
    ValueRef value = dict_get_str(module_dict(self), name);
    if (!IS_NULL(value)) return own(value);
    if (!IS_NULL(type_lookup(type_of(rt, self), name))) return generic_getattr(rt, self, name);
    ValueRef fallback = dict_get_str(module_dict(self), rt->names.getattr);
    if (!IS_NULL(fallback)) return call1(rt, fallback, object_ref(name));
    return raise(rt, EXC_AttributeError, "module '%s' has no attribute '%s'", module_name(rt, self),
                 name->data);
}

static bool module_setattr(Runtime *rt, ValueRef self, Str *name, ValueRef value) {
    if (!IS_NULL(value)) return dict_set_str(rt, module_dict(self), name, own(value));
    int removed = dict_remove(rt, module_dict(self), object_ref(name), NULL);
    if (removed == 0)
        raise(rt, EXC_AttributeError, "module '%s' has no attribute '%s'", module_name(rt, self),
              name->data);
    return removed > 0;
}

static Value module_repr(Runtime *rt, ValueRef self) {
    const char *name = module_name(rt, self);
    ValueRef file = dict_get_str(((Module *)AS_OBJECT(self))->dict, rt->names.file);
    if (IS_NULL(file) || !IS_STR(file)) {
        // One that was imported knows its package.
        Str *key = intern(rt, "__package__");
        ValueRef package = key == NULL ? NO_REF : dict_get_str(module_dict(self), key);
        bool imported = !IS_NULL(package) && IS_STR(package);
        return str_format(rt, imported ? "<module '%s' (built-in)>" : "<module '%s'>", name);
    }
    return str_format(rt, "<module '%s' from '%s'>", name, AS_STR(file)->data);
}

static Value module_get_dict(Runtime *rt, ValueRef self) {
    (void)rt;
    return own(object_ref(module_dict(self)));
}

static Value module_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls, (void)names;
    if (n < 1 || !IS_STR(args[0]))
        return raise(rt, EXC_TypeError, "module() argument 'name' must be str");
    Value module = module_new(rt, AS_STR(args[0])->data);
    if (IS_NULL(module) || n < 2 ||
        dict_set_str(rt, module_dict(ref(module)), rt->names.doc, own(args[1])))
        return module;
    drop(rt, module);
    return NO_VALUE;
}

static Value module_dir(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Dict *dict = module_dict(args[0]);
    ValueRef listing = dict_get_str(dict, rt->names.dir); // the module's own __dir__
    return IS_NULL(listing) ? list_from_iterable(rt, object_ref(dict)) : call0(rt, listing);
}

static const NativeDef MODULE_METHODS[] = {{"__dir__", module_dir, 1, 1, 0, NULL}, {0}};
// What these answer is in the module's dict from then on.
static Value module_annotations(Runtime *rt, ValueRef self) {
    return rt->library(rt, "_annotations", "of_module", &self, 1, NULL);
}

static Value module_annotate(Runtime *rt, ValueRef self) {
    return rt->library(rt, "_annotations", "annotate_of_module", &self, 1, NULL);
}

static const GetSetDef MODULE_GETSET[] = {{"__dict__", module_get_dict, NULL},
                                          {"__annotations__", module_annotations, NULL},
                                          {"__annotate__", module_annotate, NULL},
                                          {0}};

const TypeSpec MODULE_SPEC = {
    .name = "module",
    .size = sizeof(Module),
    .flags = TYPE_WEAKREFS,
    .slots = {.destroy = module_destroy,
              .traverse = module_traverse,
              .repr = module_repr,
              .getattr = module_getattr,
              .setattr = module_setattr,
              .create = module_create},
    .methods = MODULE_METHODS,
    .getset = MODULE_GETSET,
};
