#include "lang/source.h"

#include <string.h>

#include "base/utf8.h"

typedef enum Encoding { ENCODING_UTF8, ENCODING_LATIN1, ENCODING_ASCII, ENCODING_UNKNOWN } Encoding;

typedef struct Declared {
    Encoding encoding;
    const char *name; // as written
    size_t len;
} Declared;

static bool name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

// The encoding's name in a comment line, after "coding" and one of : or = (PEP 263).
static bool find_name(const char *line, size_t len, const char **name, size_t *name_len) {
    size_t at = 0;
    while (at < len && (line[at] == ' ' || line[at] == '\t' || line[at] == '\f')) at++;
    if (at == len || line[at] != '#') return false;
    for (; at + 6 < len; at++) {
        if (memcmp(line + at, "coding", 6) != 0) continue;
        size_t from = at + 6;
        if (line[from] != ':' && line[from] != '=') continue;
        do from++;
        while (from < len && (line[from] == ' ' || line[from] == '\t'));
        size_t to = from;
        while (to < len && name_char(line[to])) to++;
        if (to == from) continue;
        *name = line + from;
        *name_len = to - from;
        return true;
    }
    return false;
}

static bool is_blank(const char *line, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if (line[i] == '#') return true;
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\f' && line[i] != '\r') return false;
    }
    return true;
}

// Whether a normalised name is `family` or one of its variants ("utf-8-sig").
static bool is_family(const char *name, size_t len, const char *family) {
    size_t want = strlen(family);
    return len >= want && memcmp(name, family, want) == 0 && (len == want || name[want] == '-');
}

static Encoding classify(const char *text, size_t len) {
    char name[16];
    size_t count = len < sizeof name - 1 ? len : sizeof name - 1;
    for (size_t i = 0; i < count; i++) {
        char c = text[i] == '_' ? '-' : text[i];
        name[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    if (is_family(name, count, "utf-8") || is_family(name, count, "utf8")) return ENCODING_UTF8;
    static const char *const LATIN[] = {"latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1"};
    for (size_t i = 0; i < sizeof LATIN / sizeof *LATIN; i++) {
        if (is_family(name, count, LATIN[i])) return ENCODING_LATIN1;
    }
    if (is_family(name, count, "ascii") || is_family(name, count, "us-ascii")) {
        return ENCODING_ASCII;
    }
    return ENCODING_UNKNOWN;
}

// Whether a name needs no codec: "utf-8" in any case, maybe with a suffix.
static bool is_plain_utf8(const char *text, size_t len) {
    return classify(text, len) == ENCODING_UTF8 && len >= 5 && (text[3] == '-' || text[3] == '_');
}

// Looks for a declaration in the first two lines; the second counts when the first is blank.
static Declared declared(const char *source, size_t len) {
    Declared result = {ENCODING_UTF8, NULL, 0};
    for (int i = 0; i < 2 && len > 0; i++) {
        const char *newline = memchr(source, '\n', len);
        size_t line = newline == NULL ? len : (size_t)(newline - source);
        if (find_name(source, line, &result.name, &result.len)) {
            result.encoding = classify(result.name, result.len);
            return result;
        }
        if (!is_blank(source, line) || newline == NULL) break;
        source += line + 1;
        len -= line + 1;
    }
    return result;
}

static bool fail(SyntaxError *error, uint32_t lineno, int32_t offset, const char *message) {
    *error = (SyntaxError){.kind = SYNTAX_ERROR,
                           .message = message,
                           .lineno = lineno,
                           .offset = offset,
                           .end_lineno = lineno,
                           .end_offset = offset < 0 ? 0 : offset};
    return false;
}

static void latin1(StrBuf *text, const char *source, size_t len) {
    for (size_t i = 0; i < len; i++) strbuf_codepoint(text, (unsigned char)source[i]);
}

// Why the bytes at `bad` are not UTF-8, in the words of Python's codec.
static const char *utf8_reason(const char *bad, size_t left, size_t *span) {
    unsigned char lead = (unsigned char)bad[0];
    *span = 1;
    if (lead < 0xC2 || lead > 0xF4) return "invalid start byte";
    size_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (size_t i = 1; i < need; i++) {
        if (i >= left) return "unexpected end of data";
        unsigned char c = (unsigned char)bad[i];
        bool fits = (c & 0xC0) == 0x80;
        if (i == 1 && ((lead == 0xE0 && c < 0xA0) || (lead == 0xED && c > 0x9F) ||
                       (lead == 0xF0 && c < 0x90) || (lead == 0xF4 && c > 0x8F))) {
            fits = false;
        }
        if (!fits) return "invalid continuation byte";
        *span = i + 1;
    }
    return "invalid continuation byte";
}

static const char HEX[] = "0123456789abcdef";

// The bytes at `at` are not UTF-8.
static bool fail_utf8(Arena *arena, const char *source, size_t len, size_t at, bool is_file,
                      SyntaxError *error) {
    uint32_t lineno = 1;
    size_t line = 0;
    for (size_t i = 0; i < at; i++) {
        if (source[i] != '\n') continue;
        lineno++;
        line = i + 1;
    }
    unsigned char byte = (unsigned char)source[at];
    if (is_file) {
        const char *format = "Non-UTF-8 code starting with '\\x%c%c' on line %u, but no encoding "
                             "declared; see https://peps.python.org/pep-0263/ for details";
        const char *message =
            syntax_error_format(arena, format, HEX[byte >> 4], HEX[byte & 15], (unsigned)lineno);
        return fail(error, lineno, 0, message);
    }
    const char *newline = memchr(source + at, '\n', len - at);
    size_t end = newline == NULL ? len : (size_t)(newline - source);
    size_t span;
    const char *reason = utf8_reason(source + at, end - at, &span);
    const char *message;
    if (span == 1) {
        message = syntax_error_format(
            arena, "(unicode error) 'utf-8' codec can't decode byte 0x%c%c in position %zu: %s",
            HEX[byte >> 4], HEX[byte & 15], at - line, reason);
    } else {
        message = syntax_error_format(
            arena, "(unicode error) 'utf-8' codec can't decode bytes in position %zu-%zu: %s",
            at - line, at - line + span - 1, reason);
    }
    return fail(error, lineno, (int32_t)utf8_length(source + line, at - line) + 1, message);
}

// "\r\n" and "\r" become "\n"; the text ends with one.
static void newlines(StrBuf *text) {
    size_t to = 0;
    for (size_t i = 0; i < text->len; i++) {
        char c = text->data[i];
        if (c == '\r') {
            if (i + 1 < text->len && text->data[i + 1] == '\n') i++;
            c = '\n';
        }
        text->data[to++] = c;
    }
    text->len = to;
    if (to == 0 || text->data[to - 1] != '\n') strbuf_char(text, '\n');
    strbuf_char(text, '\0');
}

static bool fail_ascii(Arena *arena, const char *source, size_t len, bool is_file,
                       SyntaxError *error) {
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)source[i];
        if (c < 0x80) continue;
        if (is_file) return fail(error, 0, -1, "encoding problem: ascii");
        const char *message = syntax_error_format(
            arena,
            "'ascii' codec can't decode byte 0x%c%c in position %zu: ordinal not in range(128)",
            HEX[c >> 4], HEX[c & 15], i);
        fail(error, 0, -1, message);
        return false;
    }
    return true;
}

static bool fail_null(bool is_file, SyntaxError *error) {
    return fail(error, is_file ? 1 : 0, is_file ? 0 : SYNTAX_NOWHERE,
                is_file ? "source code cannot contain null bytes"
                        : "source code string cannot contain null bytes");
}

// Has the host decode what is not native.
static bool foreign(Arena *arena, const Declared *found, const char *source, size_t len,
                    const ParseOptions *options, StrBuf *text, SyntaxError *error) {
    const Characters *known = options->characters;
    if (known != NULL && known->decode(known->host, found->name, found->len, source, len, text)) {
        bool null = text->len > 0 && memchr(text->data, '\0', text->len) != NULL;
        return !null || fail_null(options->is_file, error);
    }
    if (!options->is_file && text->len > 0)
        return fail(error, 0, -1, syntax_error_format(arena, "%.*s", (int)text->len, text->data));
    const char *format = options->is_file ? "encoding problem: %.*s" : "unknown encoding: %.*s";
    return fail(error, 0, -1, syntax_error_format(arena, format, (int)found->len, found->name));
}

bool source_decode(Arena *arena, const char *source, size_t len, const ParseOptions *options,
                   StrBuf *text, SyntaxError *error) {
    bool mark = len >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0;
    bool is_file = options->is_file;
    if (len > 0 && memchr(source, '\0', len) != NULL) return fail_null(is_file, error);
    if (mark) {
        source += 3;
        len -= 3;
    }
    Declared found = {ENCODING_UTF8, NULL, 0};
    if (!options->is_text) found = declared(source, len);
    if (mark && found.name != NULL && !is_plain_utf8(found.name, found.len)) {
        const char *name = found.encoding == ENCODING_LATIN1 ? "iso-8859-1" : found.name;
        int width = found.encoding == ENCODING_LATIN1 ? 10 : (int)found.len;
        return fail(error, 0, -1,
                    syntax_error_format(arena, "encoding problem: %.*s with BOM", width, name));
    }
    if (found.encoding == ENCODING_UNKNOWN) {
        if (!foreign(arena, &found, source, len, options, text, error)) return false;
    } else if (found.encoding == ENCODING_LATIN1) {
        latin1(text, source, len);
    } else {
        if (found.encoding == ENCODING_ASCII && !fail_ascii(arena, source, len, is_file, error))
            return false;
        size_t bad = utf8_check(source, len, false);
        if (bad < len) return fail_utf8(arena, source, len, bad, is_file, error);
        strbuf_bytes(text, source, len);
    }
    newlines(text);
    return !text->failed;
}

bool source_tells_encoding(const char *source, size_t len) {
    return (len >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0) ||
           declared(source, len).name != NULL;
}
