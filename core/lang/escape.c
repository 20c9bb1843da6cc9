#include "lang/escape.h"

#include <string.h>

#include "base/utf8.h"

typedef struct Reader {
    const char *text;
    size_t len;
    size_t at;
    size_t wider; // how much longer CPython's copy of the text is up to here
    const Characters *characters;
    EscapeError *error;
} Reader;

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The character that a one-letter escape stands for; -1 for none.
static int simple(char c) {
    switch (c) {
    case '\\':
    case '\'':
    case '"': return c;
    case 'a': return 7;
    case 'b': return 8;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    default: return -1;
    }
}

// Notes an escape for the warning about it.
static void unknown(Reader *reader, const char *at) {
    if (reader->error->unknown == NULL && (*at & 0x80) == 0) reader->error->unknown = at;
}

static uint32_t octal(Reader *reader) {
    const char *start = reader->text + reader->at;
    uint32_t value = 0;
    for (int i = 0; i < 3 && reader->at < reader->len; i++, reader->at++) {
        char c = reader->text[reader->at];
        if (c < '0' || c > '7') break;
        value = value * 8 + (uint32_t)(c - '0');
    }
    if (value > 0377) unknown(reader, start);
    return value;
}

static void fail(Reader *reader, const char *message, size_t start, size_t end) {
    reader->error->message = message;
    reader->error->start = start + reader->wider;
    reader->error->end = end + reader->wider - 1;
}

// Reads `digits` hexadecimal digits of an escape that began at `start`.
static bool hex(Reader *reader, size_t start, int digits, uint32_t *value) {
    *value = 0;
    for (int i = 0; i < digits; i++, reader->at++) {
        int digit = reader->at < reader->len ? hex_value(reader->text[reader->at]) : -1;
        if (digit < 0) {
            fail(reader,
                 digits == 2   ? "truncated \\xXX escape"
                 : digits == 4 ? "truncated \\uXXXX escape"
                               : "truncated \\UXXXXXXXX escape",
                 start, reader->at);
            return false;
        }
        *value = *value << 4 | (uint32_t)digit;
    }
    if (*value <= 0x10FFFF) return true;
    fail(reader, "illegal Unicode character", start, reader->at);
    return false;
}

// \N{...}
static void named(Reader *reader, size_t start, StrBuf *out) {
    const char *text = reader->text + reader->at;
    bool open = reader->at < reader->len && *text == '{';
    const char *close = open ? memchr(text, '}', reader->len - reader->at) : NULL;
    uint32_t character = 0xFFFD;
    if (close == NULL || close == text + 1) {
        fail(reader, "malformed \\N character escape", start,
             close != NULL ? (size_t)(close - reader->text)
             : open        ? reader->len
                           : reader->at);
        return;
    }
    const Characters *known = reader->characters;
    size_t end = (size_t)(close + 1 - reader->text);
    if (known != NULL &&
        !known->find(known->host, text + 1, (size_t)(close - text) - 1, &character)) {
        fail(reader, "unknown Unicode character name", start, end);
        return;
    }
    strbuf_codepoint(out, character);
    reader->at = end;
}

// Replaces the escape whose backslash has been read.
static void escape(Reader *reader, StrBuf *out) {
    size_t start = reader->at - 1;
    char c = reader->text[reader->at];
    uint32_t value;
    if (c >= '0' && c <= '7') {
        strbuf_codepoint(out, octal(reader));
        return;
    }
    int plain = simple(c);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (plain >= 0) {
        reader->at++;
        strbuf_char(out, (char)plain);
    } else if (c == '\n') {
        reader->at++;
    } else if (digits > 0) {
        reader->at++;
        if (hex(reader, start, digits, &value)) strbuf_codepoint(out, value);
    } else if (c == 'N') {
        reader->at++;
        named(reader, start, out);
    } else {
        unknown(reader, reader->text + reader->at);
        strbuf_char(out, '\\'); // it stays as it is
    }
}

void escape_text(StrBuf *out, const char *text, size_t len, const Characters *characters,
                 EscapeError *error) {
    Reader reader = {.text = text, .len = len, .characters = characters, .error = error};
    while (reader.at < len && error->message == NULL) {
        char c = text[reader.at];
        if (c == '\\' && reader.at + 1 < len) {
            reader.at++;
            escape(&reader, out);
        } else if ((c & 0x80) == 0) {
            strbuf_char(out, c);
            reader.at++;
        } else { // CPython's decoder reads \UXXXXXXXX in its place
            size_t before = reader.at;
            utf8_next(text, &reader.at);
            strbuf_bytes(out, text + before, reader.at - before);
            reader.wider += 10 - (reader.at - before);
        }
    }
}

static void byte_escape(Reader *reader, StrBuf *out) {
    size_t start = reader->at - 1;
    char c = reader->text[reader->at];
    if (c >= '0' && c <= '7') {
        strbuf_char(out, (char)octal(reader));
        return;
    }
    int plain = simple(c);
    if (plain >= 0) {
        reader->at++;
        strbuf_char(out, (char)plain);
    } else if (c == '\n') {
        reader->at++;
    } else if (c == 'x') {
        int high = reader->at + 1 < reader->len ? hex_value(reader->text[reader->at + 1]) : -1;
        int low = reader->at + 2 < reader->len ? hex_value(reader->text[reader->at + 2]) : -1;
        if (high < 0 || low < 0) {
            reader->error->message = "invalid \\x escape";
            reader->error->value_error = true;
            reader->error->start = reader->error->end = start;
            return;
        }
        reader->at += 3;
        strbuf_char(out, (char)(high * 16 + low));
    } else {
        unknown(reader, reader->text + reader->at);
        strbuf_char(out, '\\');
    }
}

void escape_bytes(StrBuf *out, const char *text, size_t len, EscapeError *error) {
    Reader reader = {.text = text, .len = len, .error = error};
    while (reader.at < len && error->message == NULL) {
        char c = text[reader.at++];
        if (c == '\\' && reader.at < len) {
            byte_escape(&reader, out);
        } else {
            strbuf_char(out, c);
        }
    }
}
