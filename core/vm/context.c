#include "vm/context.h"

#include <string.h>

#include "object/arguments.h"
#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/ops.h"
#include "object/sequence.h"

typedef struct Context {
    Object head;
    Value vars;   // a dict, which may be shared; NO_VALUE: none
    bool entered; // by what executes, or by what waits for it
} Context;

typedef struct ContextVar {
    Object head;
    Value name, fallback; // the default, or NO_VALUE
} ContextVar;

typedef struct Token {
    Object head;
    Value context, var, old; // NO_VALUE: the variable had no value
    bool used;
} Token;

static Context *as_context(ValueRef v) {
    return (Context *)AS_OBJECT(v);
}

static ContextVar *as_var(ValueRef v) {
    return (ContextVar *)AS_OBJECT(v);
}

static Token *as_token(ValueRef v) {
    return (Token *)AS_OBJECT(v);
}

static bool is_context(Runtime *rt, ValueRef v) {
    return IS_OBJECT(v) && AS_OBJECT(v)->type == TYPE_OF_ID(rt, CONTEXT);
}

// ------------------------------------------------------------------ slots

// The variables of what a slot holds: a dict, or NO_REF.
static ValueRef vars_of(ValueRef held) {
    return IS_NULL(held) || IS_DICT(held) ? held : ref(as_context(held)->vars);
}

Value context_copy(Runtime *rt) {
    return own(vars_of(ref(*rt->vm->context)));
}

static Value context_new(Runtime *rt, Value vars) {
    Context *context = object_new(rt, TYPE_OF_ID(rt, CONTEXT));
    if (context == NULL) {
        drop(rt, vars);
        return NO_VALUE;
    }
    context->vars = vars;
    return object_value(context);
}

Value context_object(Runtime *rt, Value *slot) {
    if (IS_NULL(*slot) || IS_DICT(*slot)) {
        Value made = context_new(rt, copy(*slot));
        if (IS_NULL(made)) return NO_VALUE;
        as_context(ref(made))->entered = rt->vm->context == slot;
        replace(rt, slot, made);
    }
    return copy(*slot);
}

Value context_argument(Runtime *rt, ValueRef v) {
    return IS_NULL(v) || IS_NONE(v) ? context_copy(rt) : own(v);
}

bool context_mark(Runtime *rt, ValueRef v) {
    if (IS_DICT(v)) return true;
    if (!is_context(rt, v)) {
        raise(rt, EXC_AttributeError, "'%s' object has no attribute 'run'",
              type_of(rt, v)->name->data);
        return false;
    }
    if (!as_context(v)->entered) return as_context(v)->entered = true;
    raise_repr(rt, EXC_RuntimeError, "cannot enter context: %s is already entered", v);
    return false;
}

void context_unmark(ValueRef v) {
    if (!IS_DICT(v)) as_context(v)->entered = false;
}

// Sets a variable in a context, or takes it out (`value` is NO_VALUE, else consumed). False:
// raised.
static bool store(Runtime *rt, Context *context, ValueRef var, Value value) {
    bool shared = !IS_NULL(context->vars) && AS_OBJECT(context->vars)->refcount > 1;
    if (shared || IS_NULL(context->vars)) {
        Value own_vars = shared ? dict_copy(rt, AS_DICT(context->vars)) : dict_new(rt);
        if (IS_NULL(own_vars)) {
            drop(rt, value);
            return false;
        }
        replace(rt, &context->vars, own_vars);
    }
    if (!IS_NULL(value)) return dict_set(rt, AS_DICT(context->vars), var, value);
    return dict_remove(rt, AS_DICT(context->vars), var, NULL) >= 0;
}

// Borrowed; NO_REF: not set.
static ValueRef look_up(Runtime *rt, ValueRef held, ValueRef var) {
    ValueRef vars = vars_of(held);
    return IS_NULL(vars) ? NO_REF : dict_get(rt, AS_DICT(vars), var);
}

// ------------------------------------------------------------------ ContextVar

static Value var_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    static const char *const PARAMS[] = {"", "default"};
    ValueRef bound[2];
    if (n != 1)
        return raise(rt, EXC_TypeError, "ContextVar() takes %s 1 positional argument (%u given)",
                     n == 0 ? "exactly" : "at most", n);
    if (!bind_arguments(rt, "ContextVar", PARAMS, 2, args, n, names, bound)) return NO_VALUE;
    if (!IS_STR(bound[0])) return raise(rt, EXC_TypeError, "context variable name must be a str");
    ContextVar *var = object_new(rt, cls);
    if (var == NULL) return NO_VALUE;
    var->name = own(bound[0]);
    var->fallback = own(bound[1]);
    return object_value(var);
}

static Value var_get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ValueRef found = look_up(rt, ref(*rt->vm->context), args[0]);
    if (IS_NULL(found) && n > 1) found = args[1];
    if (IS_NULL(found)) found = ref(as_var(args[0])->fallback);
    if (!IS_NULL(found)) return own(found);
    return rt_pending(rt) ? NO_VALUE : raise_with(rt, EXC_LookupError, own(args[0]));
}

static Value var_set(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    Value context = context_object(rt, rt->vm->context);
    if (IS_NULL(context)) return NO_VALUE;
    Token *token = object_new(rt, TYPE_OF_ID(rt, CONTEXT_TOKEN));
    if (token != NULL) {
        token->context = copy(context);
        token->var = own(args[0]);
        token->old = own(look_up(rt, ref(context), args[0]));
        if (!store(rt, as_context(ref(context)), args[0], own(args[1]))) {
            drop_object(rt, token);
            token = NULL;
        }
    }
    drop(rt, context);
    return token == NULL ? NO_VALUE : object_value(token);
}

static Value var_reset(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    if (type_of(rt, args[1]) != TYPE_OF_ID(rt, CONTEXT_TOKEN))
        return raise_repr(rt, EXC_TypeError, "expected an instance of Token, got %s", args[1]);
    Token *token = as_token(args[1]);
    if (token->used)
        return raise_repr(rt, EXC_RuntimeError, "%s has already been used once", args[1]);
    if (!SAME(ref(token->var), args[0]))
        return raise_repr(rt, EXC_ValueError, "%s was created by a different ContextVar", args[1]);
    if (!SAME(token->context, *rt->vm->context))
        return raise_repr(rt, EXC_ValueError, "%s was created in a different Context", args[1]);
    token->used = true;
    return store(rt, as_context(ref(token->context)), args[0], copy(token->old)) ? NONE : NO_VALUE;
}

static Value var_name(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_var(self)->name);
}

static Value end_repr(Runtime *rt, StrBuf *buf, ValueRef self, bool ok) {
    strbuf_text(buf, " at ");
    append_address(rt, buf, AS_OBJECT(self));
    strbuf_char(buf, '>');
    if (ok) return str_from_buf(rt, buf);
    strbuf_free(buf);
    return NO_VALUE;
}

static Value var_repr(Runtime *rt, ValueRef self) {
    ContextVar *var = as_var(self);
    ReprGuard guard;
    if (!repr_enter(rt, &guard, self)) return str_text(rt, "...");
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, "<ContextVar name=");
    bool ok = repr_append(rt, &buf, ref(var->name));
    if (ok && !IS_NULL(var->fallback)) {
        strbuf_text(&buf, " default=");
        ok = repr_append(rt, &buf, ref(var->fallback));
    }
    repr_leave(rt, &guard);
    return end_repr(rt, &buf, self, ok);
}

// Visits owned slots that follow each other.
static void visit_values(const Value *values, int n, Visit visit, void *context) {
    for (int i = 0; i < n; i++) visit(ref(values[i]), context);
}

static void var_destroy(Runtime *rt, Object *self) {
    clear(rt, &((ContextVar *)self)->name);
    clear(rt, &((ContextVar *)self)->fallback);
}

static void var_traverse(Object *self, Visit visit, void *context) {
    visit_values(&((ContextVar *)self)->name, 2, visit, context);
}

static const NativeDef VAR_METHODS[] = {
    {"get", var_get, 1, 2, 0, NULL},
    {"set", var_set, 2, 2, 0, NULL},
    {"reset", var_reset, 2, 2, 0, NULL},
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL},
    {0},
};

static const GetSetDef VAR_GETSET[] = {{"name", var_name, NULL}, {0}};

const TypeSpec CONTEXT_VAR_SPEC = {
    .name = "_contextvars.ContextVar",
    .size = sizeof(ContextVar),
    .slots = {.destroy = var_destroy,
              .traverse = var_traverse,
              .repr = var_repr,
              .create = var_create},
    .methods = VAR_METHODS,
    .getset = VAR_GETSET,
};

// ------------------------------------------------------------------ Token

static Value token_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)cls, (void)args, (void)n, (void)names;
    return raise(rt, EXC_RuntimeError, "Tokens can only be created by ContextVars");
}

static Value token_repr(Runtime *rt, ValueRef self) {
    StrBuf buf;
    strbuf_init(&buf, &rt->mem);
    strbuf_text(&buf, as_token(self)->used ? "<Token used var=" : "<Token var=");
    bool ok = repr_append(rt, &buf, ref(as_token(self)->var));
    return end_repr(rt, &buf, self, ok);
}

static Value token_var(Runtime *rt, ValueRef self) {
    (void)rt;
    return copy(as_token(self)->var);
}

static Value token_old(Runtime *rt, ValueRef self) {
    Value old = as_token(self)->old;
    if (!IS_NULL(old)) return copy(old);
    Str *name = intern(rt, "MISSING");
    return name == NULL ? NO_VALUE
                        : op_getattr(rt, object_ref(TYPE_OF_ID(rt, CONTEXT_TOKEN)), name);
}

static void token_destroy(Runtime *rt, Object *self) {
    Token *token = (Token *)self;
    clear(rt, &token->context);
    clear(rt, &token->var);
    clear(rt, &token->old);
}

static void token_traverse(Object *self, Visit visit, void *context) {
    visit_values(&((Token *)self)->context, 3, visit, context);
}

static const NativeDef TOKEN_METHODS[] = {
    {"__class_getitem__", class_getitem, 2, 2, NATIVE_CLASS, NULL}, {0}};

static const GetSetDef TOKEN_GETSET[] = {
    {"var", token_var, NULL}, {"old_value", token_old, NULL}, {0}};

const TypeSpec CONTEXT_TOKEN_SPEC = {
    .name = "_contextvars.Token",
    .size = sizeof(Token),
    .slots = {.destroy = token_destroy,
              .traverse = token_traverse,
              .repr = token_repr,
              .create = token_create},
    .methods = TOKEN_METHODS,
    .getset = TOKEN_GETSET,
};

static Value missing_repr(Runtime *rt, ValueRef self) {
    (void)self;
    return str_text(rt, "<Token.MISSING>");
}

const TypeSpec TOKEN_MISSING_SPEC = {
    .name = "Token.MISSING",
    .size = sizeof(Object),
    .slots = {.repr = missing_repr},
};

// ------------------------------------------------------------------ Context

static Value context_create(Runtime *rt, Type *cls, const ValueRef *args, uint32_t n,
                            Tuple *names) {
    (void)cls, (void)args;
    if (n > 0 || names != NULL)
        return raise(rt, EXC_TypeError, "Context() does not accept any arguments");
    return context_new(rt, NO_VALUE);
}

// Borrowed; NO_REF: missing, or raised.
static ValueRef context_find(Runtime *rt, ValueRef self, ValueRef key) {
    if (type_of(rt, key) == TYPE_OF_ID(rt, CONTEXT_VAR)) return look_up(rt, self, key);
    raise_repr(rt, EXC_TypeError, "a ContextVar key was expected, got %s", key);
    return NO_REF;
}

static Value context_getitem(Runtime *rt, ValueRef self, ValueRef key) {
    ValueRef found = context_find(rt, self, key);
    if (!IS_NULL(found)) return own(found);
    return rt_pending(rt) ? NO_VALUE : raise_with(rt, EXC_KeyError, own(key));
}

static int context_contains(Runtime *rt, ValueRef self, ValueRef key) {
    if (!IS_NULL(context_find(rt, self, key))) return 1;
    return rt_pending(rt) ? -1 : 0;
}

static Value context_get(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)names;
    ValueRef found = context_find(rt, args[0], args[1]);
    if (!IS_NULL(found)) return own(found);
    return rt_pending(rt) ? NO_VALUE : n > 2 ? own(args[2]) : NONE;
}

static bool context_length(Runtime *rt, ValueRef self, int64_t *length) {
    (void)rt;
    Value vars = as_context(self)->vars;
    *length = IS_NULL(vars) ? 0 : AS_DICT(vars)->count;
    return true;
}

// The iterator of a view of the variables, which nobody changes as long as the view is there.
static Value context_view(Runtime *rt, ValueRef self, const char *method) {
    Value vars = copy(as_context(self)->vars);
    if (IS_NULL(vars)) vars = dict_new(rt);
    Value view = IS_NULL(vars) ? NO_VALUE : call_method(rt, ref(vars), method, NULL, 0);
    Value iter = IS_NULL(view) ? NO_VALUE : op_iter(rt, ref(view));
    drop(rt, vars);
    drop(rt, view);
    return iter;
}

static Value context_iter(Runtime *rt, ValueRef self) {
    return context_view(rt, self, "keys");
}

static Value context_keys(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_view(rt, args[0], "keys");
}

static Value context_values(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_view(rt, args[0], "values");
}

static Value context_items(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_view(rt, args[0], "items");
}

static Value context_copy_method(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)n, (void)names;
    return context_new(rt, copy(as_context(args[0])->vars));
}

static Value context_compare(Runtime *rt, ValueRef self, ValueRef other, CompareOp op) {
    if ((op != CMP_EQ && op != CMP_NE) || !is_context(rt, self) || !is_context(rt, other))
        return NOT_IMPLEMENTED;
    int64_t a, b;
    context_length(rt, self, &a), context_length(rt, other, &b);
    int equal = a == b;
    if (equal && a > 0)
        equal = op_equal(rt, ref(as_context(self)->vars), ref(as_context(other)->vars));
    return equal < 0 ? NO_VALUE : value_bool((equal > 0) == (op == CMP_EQ));
}

static bool context_hash(Runtime *rt, ValueRef self, int64_t *hash) {
    (void)hash;
    raise(rt, EXC_TypeError, "unhashable type: '%s'", class_name(rt, self));
    return false;
}

// state[0] is the context, the frame's slot; state[1] the callable; state[2] its arguments;
// state[3] the names of keywords.
static Value run_resume(Runtime *rt, NativeFrame *frame, Signal signal, Value carried) {
    Value result = carried;
    if (signal == SIGNAL_START) {
        frame->outer_context = rt->vm->context;
        if (!context_enter(rt, &frame->state[0])) return NO_VALUE;
        frame->step = 1;
        Tuple *args = AS_TUPLE(frame->state[2]);
        Tuple *names = IS_NULL(frame->state[3]) ? NULL : AS_TUPLE(frame->state[3]);
        result = op_call(rt, ref(frame->state[1]), (const ValueRef *)(const void *)args->items,
                         args->length - (names == NULL ? 0 : names->length), names);
        if (IS_PUSHED(result)) return PUSHED;
    }
    frame->step = 0;
    context_leave(rt, frame->outer_context);
    return result;
}

// The run ends in the middle.
static void run_destroy(Runtime *rt, NativeFrame *frame) {
    if (frame->step != 0 && rt->vm != NULL) rt->vm->context = &rt->vm->base_context;
}

static Value context_run(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    if (n < 2) return raise(rt, EXC_TypeError, "run() missing 1 required positional argument");
    NativeFrame *frame = native_frame_new(rt, "Context.run", run_resume);
    if (frame == NULL) return NO_VALUE;
    frame->stands_for = 0;
    frame->state[0] = own(args[0]);
    frame->state[1] = own(args[1]);
    frame->state[2] = tuple_from(rt, args + 2, n - 2 + (names == NULL ? 0 : names->length));
    if (names != NULL) frame->state[3] = own(object_ref(names));
    if (IS_NULL(frame->state[2])) {
        drop_object(rt, frame);
        return NO_VALUE;
    }
    frame->destroy = run_destroy;
    return frame_push(rt, &frame->frame, MODE_CALL) ? PUSHED : NO_VALUE;
}

static void context_destroy(Runtime *rt, Object *self) {
    clear(rt, &((Context *)self)->vars);
}

static void context_traverse(Object *self, Visit visit, void *context) {
    visit_values(&((Context *)self)->vars, 1, visit, context);
}

static const NativeDef CONTEXT_METHODS[] = {
    {"run", context_run, 1, -1, NATIVE_KEYWORDS, NULL},
    {"get", context_get, 2, 3, 0, NULL},
    {"copy", context_copy_method, 1, 1, 0, NULL},
    {"keys", context_keys, 1, 1, 0, NULL},
    {"values", context_values, 1, 1, 0, NULL},
    {"items", context_items, 1, 1, 0, NULL},
    {0},
};

const TypeSpec CONTEXT_SPEC = {
    .name = "_contextvars.Context",
    .size = sizeof(Context),
    .slots = {.destroy = context_destroy,
              .traverse = context_traverse,
              .hash = context_hash,
              .compare = context_compare,
              .length = context_length,
              .getitem = context_getitem,
              .contains = context_contains,
              .iter = context_iter,
              .create = context_create},
    .methods = CONTEXT_METHODS,
};

// ------------------------------------------------------------------ the module

static Value copy_context(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names) {
    (void)args, (void)n, (void)names;
    return context_new(rt, context_copy(rt));
}

const NativeDef CONTEXT_FUNCTIONS[] = {{"copy_context", copy_context, 0, 0, 0, NULL}, {0}};

bool module_contextvars_init(Runtime *rt, Dict *dict) {
    static const TypeId TYPES[] = {TYPE_ID_CONTEXT, TYPE_ID_CONTEXT_VAR, TYPE_ID_CONTEXT_TOKEN};
    static const char *const NAMES[] = {"Context", "ContextVar", "Token", "copy_context"};
    Value all = tuple_new(rt, 4);
    if (IS_NULL(all)) return false;
    bool ok = true;
    for (int i = 0; ok && i < 4; i++) {
        Value name = str_intern(rt, NAMES[i], strlen(NAMES[i]));
        ok = !IS_NULL(name);
        AS_TUPLE(all)->items[i] = name;
        if (ok && i < 3)
            ok = dict_set_text(rt, dict, NAMES[i], own(object_ref(rt->types[TYPES[i]])));
    }
    if (!ok) {
        drop(rt, all);
        return false;
    }
    if (!dict_set_text(rt, dict, "__all__", all)) return false;
    Object *missing = object_new(rt, TYPE_OF_ID(rt, TOKEN_MISSING));
    return missing != NULL &&
           dict_set_text(rt, TYPE_OF_ID(rt, CONTEXT_TOKEN)->dict, "MISSING", object_value(missing));
}
