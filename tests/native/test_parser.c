// The parser against what CPython said (tests/parser holds the recordings), against sources
// made to exhaust it, and with each of its allocations failing in turn.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/dtoa.h"
#include "lang/ast_dump.h"
#include "lang/parser.h"

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail_msg("cannot read %s", path);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    *len = (size_t)ftell(file);
    rewind(file);
    char *data = malloc(*len + 1);
    assert_non_null(data);
    assert_int_equal(fread(data, 1, *len, file), *len);
    data[*len] = '\0';
    fclose(file);
    return data;
}

// The tree's dump, or "Class line offset end_line end_offset message".
static void describe(StrBuf *out, Arena *arena, const char *source, size_t len, int minor) {
    const ParseOptions options = {.mode = PARSE_MODULE, .minor = minor, .is_text = true};
    Node *module;
    SyntaxError error;
    if (parse_module(arena, source, len, &options, &module, &error)) {
        ast_dump(module, out);
        strbuf_char(out, '\n');
    } else {
        strbuf_format(out, "%s %d %d %d %d %s", syntax_error_class(error.kind), (int)error.lineno,
                      (int)error.offset, (int)error.end_lineno, (int)error.end_offset,
                      error.message == NULL ? "" : error.message);
    }
}

static void check(const char *source, size_t len, int minor, const char *expected,
                  size_t expected_len) {
    Allocator mem;
    Arena arena;
    StrBuf out;
    allocator_init(&mem);
    arena_init(&arena, &mem);
    strbuf_init(&out, &mem);
    describe(&out, &arena, source, len, minor);
    if (out.len != expected_len || memcmp(out.data, expected, expected_len) != 0) {
        fail_msg("%.*s\n  CPython 3.%d: %.*s\n  ours: %.*s", (int)len, source, minor,
                 (int)(expected_len < 2000 ? expected_len : 2000), expected,
                 (int)(out.len < 2000 ? out.len : 2000), out.data);
    }
    strbuf_free(&out);
    arena_free(&arena);
    assert_int_equal(mem.used, 0);
}

static void test_tree(const char *name) {
    char path[200];
    size_t len, expected_len;
    snprintf(path, sizeof path, "tests/parser/cases/%s.py", name);
    char *source = read_file(path, &len);
    snprintf(path, sizeof path, "tests/parser/cases/%s.ast", name);
    char *expected = read_file(path, &expected_len);
    check(source, len, 13, expected, expected_len);
    free(source);
    free(expected);
}

static void test_trees(void **state) {
    (void)state;
    test_tree("statements");
    test_tree("expressions");
}

// Whether a source is one of those where this version's words are known to differ.
static bool differs(const char *source, size_t size, int minor) {
    static const struct {
        int minor;
        const char *source;
    } KNOWN[] = {
        {8, "del *a"}, // only the compiler refuses it
        {8, "(*x)"},   // the same
        {8, "f(a.b := 1)"},
        {8, "f(x.y := 1)"},
        {8, "a <> b"},
        {8, "class A(x for x in y, z): pass"},
        {8, "{**x for x in y}"},
        {8, "class Spam(i for i in range(3)): pass"},
        {11, "def f(a, /, b=1, c): pass"}, // no special message, by mistake
        {11, "type X[T = int"},
        {12, "type X[T = int"},
    };
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
        if (KNOWN[i].minor == minor && strlen(KNOWN[i].source) == size &&
            memcmp(KNOWN[i].source, source, size) == 0)
            return true;
    }
    return false;
}

static void test_errors_of(int minor) {
    size_t len;
    char path[60];
    snprintf(path, sizeof path, "tests/parser/errors_3.%d.txt", minor);
    char *data = read_file(path, &len);
    unsigned count = 0;
    for (char *at = data; at < data + len; count++) {
        char *expected;
        size_t size = strtoul(at, &expected, 10);
        expected++;
        char *source = strchr(expected, '\n') + 1;
        if (!differs(source, size, minor))
            check(source, size, minor, expected, (size_t)(source - 1 - expected));
        at = source + size + 1;
    }
    assert_true(count > 500);
    free(data);
}

static void test_errors(void **state) {
    (void)state;
    test_errors_of(13);
    test_errors_of(12);
    test_errors_of(11);
    test_errors_of(8);
}

// `head` once, then `part` `times` times, then `tail`.
static SyntaxErrorKind parse_repeated(const char *head, const char *part, int times,
                                      const char *tail) {
    Allocator mem;
    Arena arena;
    StrBuf source;
    Node *module;
    SyntaxError error;
    allocator_init(&mem);
    arena_init(&arena, &mem);
    strbuf_init(&source, &mem);
    strbuf_text(&source, head);
    for (int i = 0; i < times; i++) strbuf_text(&source, part);
    strbuf_text(&source, tail);
    parse_module(&arena, source.data, source.len, NULL, &module, &error);
    strbuf_free(&source);
    arena_free(&arena);
    assert_int_equal(mem.used, 0);
    return error.kind;
}

static void test_depth(void **state) {
    (void)state;
    assert_int_equal(parse_repeated("", "(", 10000, ""), SYNTAX_ERROR);
    assert_int_equal(parse_repeated("", "[", 199, "a b"), SYNTAX_ERROR);
    assert_int_equal(parse_repeated("", "f(", 199, "a b"), SYNTAX_ERROR);
    assert_int_equal(parse_repeated("", "{", 199, "a b"), SYNTAX_ERROR);
    assert_int_equal(parse_repeated("", "-", 100000, "1"), SYNTAX_TOO_DEEP);
    assert_int_equal(parse_repeated("", "not ", 100000, "1"), SYNTAX_TOO_DEEP);
    assert_int_equal(parse_repeated("", "lambda: ", 100000, "1"), SYNTAX_TOO_DEEP);
    assert_int_equal(parse_repeated("", "a if b else ", 100000, "1"), SYNTAX_TOO_DEEP);
    assert_int_equal(parse_repeated("", "a**", 100000, "1"), SYNTAX_TOO_DEEP);
    assert_int_equal(parse_repeated("", "a+", 100000, "1"), SYNTAX_TOO_RECURSIVE);
    assert_int_equal(parse_repeated("", "a.", 100000, "b"), SYNTAX_TOO_RECURSIVE);
    assert_int_equal(parse_repeated("if a: b\n", "elif c: d\n", 100000, ""), SYNTAX_TOO_RECURSIVE);
    assert_int_equal(parse_repeated("", "a+", 2000, "1"), SYNTAX_OK);
    assert_int_equal(parse_repeated("if a: b\n", "elif c: d\n", 2000, ""), SYNTAX_OK);
    assert_int_equal(parse_repeated("", "a = ", 100000, "1"), SYNTAX_OK);
    assert_int_equal(parse_repeated("", "a, ", 100000, ""), SYNTAX_OK);
}

static const char *const SOURCES[] = {
    "async def f(a, b=1, *c, d: int, **e):\n    x[1:2].y = await g(*a, b=c) if a < b else {1: 2}\n",
    "match x:\n    case {'a': [1, *_], **r} | C(1, k=z): pass\n",
    "with (a as b, c): f'{x!r:>{w}} {y=}' 'z' \"\\u1234\" b'q'\n",
    "import a.b.c as d\nfrom .e import (f, g as h)\ntry: pass\nexcept* E as e: raise x from y\n",
    "x = [i for i in range(10) if i]; 0xFFFFFFFFFFFFFFFFFFFF; 1e300; global_ = lambda *, k=1: k\n",
    "f(a=1, b)\n",
    "x = {'a': 1, 'b' 2}\n",
    "print 'hello'\n",
    "(a, f()) = c\n",
    "def f():\n  if x == 3\n    pass\n",
    "x = f'{a b}'\n",
    "x = f'{(a]}'\n",
    "f() = 1\n",
    "# coding: latin-1\nx = '\xe9'\n",
    "x = '\xff'\n",
};

static bool parse_with_failure(const char *source, int minor, uint64_t fail_at, bool fail_on) {
    const ParseOptions options = {.mode = PARSE_MODULE, .minor = minor, .is_text = true};
    Allocator mem;
    Arena arena;
    StrBuf out;
    Node *module;
    SyntaxError error;
    allocator_init(&mem);
    mem.fail_at = fail_at;
    mem.fail_on = fail_on;
    arena_init(&arena, &mem);
    strbuf_init(&out, &mem);
    bool parsed = parse_module(&arena, source, strlen(source), &options, &module, &error);
    if (parsed) ast_dump(module, &out);
    bool failed = mem.failed;
    if (failed && !parsed) assert_int_equal(error.kind, SYNTAX_NO_MEMORY);
    if (failed && parsed) assert_true(out.failed);
    strbuf_free(&out);
    arena_free(&arena);
    assert_int_equal(mem.used, 0);
    return failed;
}

static void test_no_memory(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof SOURCES / sizeof *SOURCES; i++) {
        for (int fail_on = 0; fail_on < 2; fail_on++) {
            uint64_t n = 1;
            while (parse_with_failure(SOURCES[i], 13, n, fail_on)) n++;
            assert_true(n > 4);
            for (n = 1; parse_with_failure(SOURCES[i], 11, n, fail_on); n++) continue;
            for (n = 1; parse_with_failure(SOURCES[i], 8, n, fail_on); n++) continue;
        }
    }
}

static void test_positions_of_text(void **state) {
    (void)state;
    static const char SOURCE[] = "a = 1\nx = (中 é)\n";
    Allocator mem;
    Arena arena;
    Node *module;
    SyntaxError error;
    allocator_init(&mem);
    arena_init(&arena, &mem);
    assert_false(parse_module(&arena, SOURCE, sizeof SOURCE - 1, NULL, &module, &error));
    assert_int_equal(error.lineno, 2);
    assert_int_equal(error.offset, 6);
    assert_int_equal(error.end_offset, 9);
    assert_int_equal(error.text_len, strlen("x = (中 é)\n"));
    assert_memory_equal(error.text, "x = (中 é)\n", error.text_len);
    arena_free(&arena);
}

static void test_expression_mode(void **state) {
    (void)state;
    Allocator mem;
    Arena arena;
    Node *module;
    SyntaxError error;
    ParseOptions options = {.mode = PARSE_EXPRESSION, .minor = 13};
    allocator_init(&mem);
    arena_init(&arena, &mem);
    assert_true(parse_module(&arena, "a + 1", 5, &options, &module, &error));
    assert_int_equal(module->kind, NODE_Expression);
    assert_int_equal(module->Expression.body->kind, NODE_BinOp);
    assert_false(parse_module(&arena, "a = 1", 5, &options, &module, &error));
    assert_int_equal(error.kind, SYNTAX_ERROR);
    arena_free(&arena);
}

static void test_doubles(void **state) {
    (void)state;
    static const struct {
        double number;
        const char *digits;
        int exponent;
    } CASES[] = {{0.1, "1", 0},
                 {5e-324, "5", -323},
                 {1.7976931348623157e308, "17976931348623157", 309},
                 {9007199254740993.0, "9007199254740992", 16},
                 {123456.789, "123456789", 6},
                 {2.2250738585072014e-308, "22250738585072014", -307},
                 {1e22, "1", 23},
                 {9.5, "95", 1}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        char digits[DOUBLE_DIGITS], text[40];
        int exponent;
        size_t count = double_shortest(CASES[i].number, digits, &exponent);
        assert_int_equal(count, strlen(CASES[i].digits));
        assert_memory_equal(digits, CASES[i].digits, count);
        assert_int_equal(exponent, CASES[i].exponent);
        int len = snprintf(text, sizeof text, "0.%.*se%d", (int)count, digits, exponent);
        assert_true(double_parse(text, (size_t)len) == CASES[i].number);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_trees),
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_positions_of_text),
        cmocka_unit_test(test_expression_mode),
        cmocka_unit_test(test_doubles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
