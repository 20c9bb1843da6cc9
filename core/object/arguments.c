#include "object/arguments.h"

#include <string.h>

#include "object/class.h"
#include "object/containers.h"
#include "object/exception.h"
#include "object/ops.h"
#include "object/runtime.h"
#include "object/str.h"

static uint32_t find_param(const char *const *params, uint32_t count, const Str *name) {
    uint32_t at = 0;
    while (at < count && (params[at][0] == '\0' || !str_is(name, params[at]))) at++;
    return at;
}

Value raise_unexpected_keyword(Runtime *rt, const char *function, int size, Str *keyword,
                               const char *names) {
    if (rt->options.python >= 13) {
        Value nearest = rt->nearest_word == NULL ? NO_VALUE : rt->nearest_word(rt, keyword, names);
        bool some = !IS_NULL(nearest);
        raise(rt, EXC_TypeError, "%.*s() got an unexpected keyword argument '%s'%s%s%s", size,
              function, keyword->data, some ? ". Did you mean '" : "",
              some ? AS_STR(nearest)->data : "", some ? "'?" : "");
        drop(rt, nearest);
        return NO_VALUE;
    }
    return raise(rt, EXC_TypeError, "'%s' is an invalid keyword argument for %.*s()", keyword->data,
                 size, function);
}

const Tuple *refused_keywords(Runtime *rt, Type *cls, Type *base, Str *hook, const Tuple *names) {
    bool refuses = cls == base || (rt->options.python >= 11 && type_inherits(cls, base, hook));
    return refuses ? names : NULL;
}

bool positional_arguments(Runtime *rt, const char *type, uint32_t least, uint32_t most, uint32_t n,
                          const Tuple *names) {
    if (names != NULL && names->length > 0) {
        raise(rt, EXC_TypeError, "%s() takes no keyword arguments", type);
        return false;
    }
    if (n >= least && n <= most) return true;
    uint32_t limit = n < least ? least : most;
    raise(rt, EXC_TypeError, "%s expected at %s %u argument%s, got %u", type,
          n < least ? "least" : "most", limit, limit == 1 ? "" : "s", n);
    return false;
}

bool bind_arguments(Runtime *rt, const char *function, const char *const *params, uint32_t count,
                    const ValueRef *args, uint32_t n, Tuple *names, ValueRef *out) {
    uint32_t keywords = names == NULL ? 0 : names->length;
    int size = (int)strcspn(function, "(");
    bool takes = keywords > 0 || function[size] != '\0';
    if (n + keywords > count) {
        raise(rt, EXC_TypeError, "%.*s%s at most %u argument%s%s%u%s", size, function,
              takes ? "() takes" : " expected", count, count == 1 ? "" : "s",
              takes ? " (" : ", got ", n + keywords, takes ? " given)" : "");
        return false;
    }
    for (uint32_t i = 0; i < count; i++) out[i] = i < n ? args[i] : NO_REF;
    for (uint32_t i = 0; i < keywords; i++) {
        Str *name = AS_STR(names->items[i]);
        uint32_t at = find_param(params, count, name);
        if (at == count) {
            StrBuf words;
            strbuf_init(&words, &rt->mem);
            for (uint32_t k = 0; k < count; k++) strbuf_format(&words, "%s ", params[k]);
            strbuf_char(&words, '\0');
            raise_unexpected_keyword(rt, function, size, name, words.failed ? "" : words.data);
            strbuf_free(&words);
            return false;
        }
        if (!IS_NULL(out[at])) {
            raise(rt, EXC_TypeError, "argument for %.*s() given by name ('%s') and position (%u)",
                  size, function, name->data, at + 1);
            return false;
        }
        out[at] = args[n + i];
    }
    return true;
}

bool longer_call(Runtime *rt, LongerCall *call, const ValueRef *first, uint32_t k,
                 const ValueRef *args, uint32_t n, const Tuple *names) {
    uint32_t given = n + (names == NULL ? 0 : names->length);
    call->count = k + given;
    call->args = call->small;
    if (call->count > sizeof call->small / sizeof *call->small) {
        call->args = mem_alloc(&rt->mem, call->count * sizeof *call->args);
        if (call->args == NULL) {
            raise_memory(rt);
            return false;
        }
    }
    for (uint32_t i = 0; i < k; i++) call->args[i] = first[i];
    for (uint32_t i = 0; i < given; i++) call->args[k + i] = args[i];
    return true;
}

void longer_call_end(Runtime *rt, LongerCall *call) {
    if (call->args != call->small) mem_free(&rt->mem, call->args, call->count * sizeof *call->args);
}

Value call_longer(Runtime *rt, ValueRef callable, const ValueRef *first, uint32_t k,
                  const ValueRef *args, uint32_t n, Tuple *names) {
    LongerCall longer;
    if (!longer_call(rt, &longer, first, k, args, n, names)) return NO_VALUE;
    Value result = call_keywords(rt, callable, longer.args, k + n, names);
    longer_call_end(rt, &longer);
    return result;
}
