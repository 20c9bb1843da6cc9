#include "vm/characters.h"

#include "base/utf8.h"
#include "object/bytes.h"
#include "object/ops.h"
#include "vm/import.h"

// What a function of unicodedata makes of a text, behind another argument when there is one.
static Value ask(Runtime *rt, const char *function, const char *first, const char *text,
                 size_t size) {
    if (rt_pending(rt)) return NO_VALUE;
    Value form = first == NULL ? NONE : str_text(rt, first);
    Value name = IS_NULL(form) ? NO_VALUE : str_new(rt, text, size);
    const ValueRef args[] = {ref(form), ref(name)};
    Value answer = NO_VALUE;
    if (!IS_NULL(name))
        answer = call_library(rt, "unicodedata", function, args + (first == NULL),
                              first == NULL ? 1 : 2, NULL);
    drop(rt, form);
    drop(rt, name);
    return answer;
}

static bool find(void *host, const char *name, size_t size, uint32_t *character) {
    Runtime *rt = host;
    Value answer = ask(rt, "_character", NULL, name, size);
    bool found = !IS_NULL(answer) && IS_STR(answer);
    size_t at = 0;
    if (found) *character = utf8_next(AS_STR(answer)->data, &at);
    drop(rt, answer);
    return found;
}

static bool normalize(void *host, const char *name, size_t size, StrBuf *out) {
    Runtime *rt = host;
    Value answer = ask(rt, "normalize", "NFKC", name, size);
    bool good = !IS_NULL(answer);
    if (good) strbuf_bytes(out, AS_STR(answer)->data, AS_STR(answer)->size);
    drop(rt, answer);
    return good;
}

// What str() makes of the exception that is pending, which is cleared.
static void append_pending(Runtime *rt, StrBuf *out) {
    Value exception = take_pending(rt);
    Value text = op_str(rt, ref(exception));
    drop(rt, exception);
    if (IS_NULL(text)) return;
    strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
    drop(rt, text);
}

static bool decode(void *host, const char *encoding, size_t encoding_size, const char *bytes,
                   size_t size, StrBuf *out) {
    Runtime *rt = host;
    Value name = str_new(rt, encoding, encoding_size);
    Value data = IS_NULL(name) ? NO_VALUE : bytes_new(rt, bytes, size);
    Value text = IS_NULL(data) ? NO_VALUE : codec_decode(rt, ref(data), AS_STR(name)->data, NULL);
    drop(rt, name);
    drop(rt, data);
    bool good = !IS_NULL(text);
    if (good)
        strbuf_bytes(out, AS_STR(text)->data, AS_STR(text)->size);
    else if (pending_is(rt, EXC_UnicodeError) || pending_is(rt, EXC_LookupError))
        append_pending(rt, out);
    drop(rt, text);
    return good;
}

Characters characters_of(Runtime *rt) {
    return (Characters){rt, find, normalize, decode};
}
