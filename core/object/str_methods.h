// Inside of str: what the files that implement its methods share.
#ifndef LS_OBJECT_STR_METHODS_H
#define LS_OBJECT_STR_METHODS_H

#include "base/utf8.h"
#include "object/runtime.h"
#include "object/str.h"

// No match.
#define NOT_FOUND SIZE_MAX

// A piece of text, borrowed.
typedef struct Text {
    const char *data;
    size_t size;
} Text;

static inline bool is_ascii(const Str *s) {
    return s->size == s->length;
}

static inline Text text_of(ValueRef v) {
    return (Text){AS_STR(v)->data, AS_STR(v)->size};
}

// The first / last place of `needle` in `text`, in bytes, or NOT_FOUND. An empty one is found at
// the start / the end.
size_t text_find(Text text, Text needle);
size_t text_rfind(Text text, Text needle);
// How often a needle that is not empty occurs, without overlap.
size_t text_count(Text text, Text needle);

// Appends `text` with up to `most` occurrences of a needle (not empty) replaced.
void text_replace(StrBuf *buf, Text text, Text needle, Text with, uint64_t most);

// A str, exact, from any str.
Value str_exact(Runtime *rt, ValueRef v);

// Whether an argument is a str; if not, raises "what must be str, not int".
bool str_argument(Runtime *rt, ValueRef v, const char *what);

// Reads start and end as slices have them (NO_REF and None: left out) and clips them to `length`.
// False: raised.
bool range_arguments(Runtime *rt, ValueRef start, ValueRef end, int64_t length, int64_t *from,
                     int64_t *to);

#define METHOD(name) Value str_##name(Runtime *rt, const ValueRef *args, uint32_t n, Tuple *names)
METHOD(count_method);
METHOD(find_method);
METHOD(rfind_method);
METHOD(index_method);
METHOD(rindex_method);
METHOD(startswith_method);
METHOD(endswith_method);
METHOD(replace_method);
METHOD(removeprefix_method);
METHOD(removesuffix_method);
METHOD(partition_method);
METHOD(rpartition_method);
METHOD(split_method);
METHOD(rsplit_method);
METHOD(splitlines_method);
METHOD(strip_method);
METHOD(lstrip_method);
METHOD(rstrip_method);
METHOD(join_method);
METHOD(capitalize_method);
METHOD(casefold_method);
METHOD(lower_method);
METHOD(swapcase_method);
METHOD(title_method);
METHOD(upper_method);
METHOD(isalnum_method);
METHOD(isalpha_method);
METHOD(isascii_method);
METHOD(isdecimal_method);
METHOD(isdigit_method);
METHOD(isidentifier_method);
METHOD(islower_method);
METHOD(isnumeric_method);
METHOD(isprintable_method);
METHOD(isspace_method);
METHOD(istitle_method);
METHOD(isupper_method);
METHOD(center_method);
METHOD(ljust_method);
METHOD(rjust_method);
METHOD(zfill_method);
METHOD(expandtabs_method);
METHOD(translate_method);
METHOD(maketrans_method);
#undef METHOD

#endif
