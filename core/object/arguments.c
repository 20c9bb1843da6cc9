#include "object/arguments.h"

#include <string.h>

#include "object/containers.h"
#include "object/exception.h"
#include "object/runtime.h"
#include "object/str.h"

static uint32_t find_param(const char *const *params, uint32_t count, const Str *name) {
    uint32_t at = 0;
    while (at < count && (params[at][0] == '\0' || !str_is(name, params[at]))) at++;
    return at;
}

Value raise_unexpected_keyword(Runtime *rt, const char *function, int size, const Str *keyword) {
    if (rt->options.python >= 13)
        return raise(rt, EXC_TypeError, "%.*s() got an unexpected keyword argument '%s'", size,
                     function, keyword->data);
    return raise(rt, EXC_TypeError, "'%s' is an invalid keyword argument for %.*s()", keyword->data,
                 size, function);
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
        const Str *name = AS_STR(names->items[i]);
        uint32_t at = find_param(params, count, name);
        if (at == count) {
            raise_unexpected_keyword(rt, function, size, name);
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
