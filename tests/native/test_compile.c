// The compiler: CPython's syntax errors, listings of what matters, and failing allocations.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lang/compile.h"
#include "lang/parser.h"
#include "object/exception.h"
#include "object/runtime.h"

typedef struct Fixture {
    Runtime rt;
    Arena arena;
    SyntaxError error;
    bool unsupported;
} Fixture;

static int set_up(void **state) {
    static Fixture fixture;
    RunOptions options = {.python = 13};
    assert_true(runtime_init(&fixture.rt, &options, SIZE_MAX));
    arena_init(&fixture.arena, &fixture.rt.mem);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    Fixture *f = *state;
    assert_false(rt_pending(&f->rt));
    arena_free(&f->arena);
    assert_int_equal(runtime_free(&f->rt), 0);
    return 0;
}

// The code of a source, or NO_VALUE with f->error filled or an exception pending.
static Value compiled(Fixture *f, const char *source, size_t size, CompileOptions options) {
    Node *tree;
    ParseOptions parse = {.minor = options.minor, .is_file = true};
    f->unsupported = false;
    if (!parse_module(&f->arena, source, size, &parse, &tree, &f->error)) return NO_VALUE;
    Value filename = str_text(&f->rt, "x.py");
    if (IS_NULL(filename)) return NO_VALUE;
    Value code = compile_module(&f->rt, &f->arena, tree, source, size, AS_STR(filename), &options,
                                &f->error, &f->unsupported);
    drop(&f->rt, filename);
    return code;
}

// The listing of a source: the names of its instructions alone, code objects parted by "|".
static void expect_code(Fixture *f, const char *source, CompileOptions options,
                        const char *expected) {
    static const char *const NAMES[] = {
#define OPCODE(name, pops, pushes, argument, doc) #name,
#include "lang/opcodes.def"
#undef OPCODE
    };
    Value code = compiled(f, source, strlen(source), options);
    assert_false(IS_NULL(code));
    const Code *c = (const Code *)AS_OBJECT(code);
    StrBuf out;
    strbuf_init(&out, &f->rt.mem);
    for (uint32_t i = 0; i < c->word_count; i++) {
        Opcode op = WORD_OP(c->words[i]);
        strbuf_format(&out, i == 0 ? "%s" : " %s", NAMES[op]);
        if (op == OP_LOAD_GLOBAL || op == OP_LOAD_ATTR || op == OP_STORE_ATTR ||
            op == OP_LOAD_METHOD)
            i++;
    }
    strbuf_char(&out, '\0');
    assert_string_equal(out.data, expected);
    strbuf_free(&out);
    drop(&f->rt, code);
}

#define PLAIN ((CompileOptions){.minor = 13})
#define TRACED ((CompileOptions){.minor = 13, .trace_lines = true})

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *text = test_malloc(1 << 20);
    *size = fread(text, 1, (1 << 20) - 1, file);
    text[*size] = '\0';
    fclose(file);
    return text;
}

static void describe(Fixture *f, Value code, char *out, size_t size) {
    const SyntaxError *e = &f->error;
    if (!IS_NULL(code))
        snprintf(out, size, "ok");
    else if (rt_pending(&f->rt))
        snprintf(out, size, "exception");
    else {
        snprintf(out, size, "%s|%u:%d-%u:%d|%s", syntax_error_class(e->kind), e->lineno, e->offset,
                 e->end_lineno, e->end_offset, e->message);
    }
}

// Every case of a recording of CPython's answers.
static void errors_are_cpythons(void **state) {
    Fixture *f = *state;
    size_t size, cases = 0;
    char *text = read_file("tests/lang/syntax/compile_errors.txt", &size);
    for (char *at = text; at < text + size; cases++) {
        char *answer = strstr(at, "\n=== "), *end = strchr(answer + 1, '\n');
        char got[1000];
        *end = '\0';
        Value code = compiled(f, at, (size_t)(answer + 1 - at), PLAIN);
        describe(f, code, got, sizeof got);
        if (strcmp(got, answer + 5) != 0)
            fail_msg("%.*s\nCPython: %s\nhere:    %s", (int)(answer - at), at, answer + 5, got);
        drop(&f->rt, code);
        arena_free(&f->arena);
        at = end + 1;
    }
    assert_true(cases > 150);
    test_free(text);
}

static void jumps_are_direct(void **state) {
    Fixture *f = *state;
    expect_code(f, "if not a: b", PLAIN,
                "LOAD_GLOBAL POP_JUMP_IF_TRUE LOAD_GLOBAL POP_TOP LOAD_NONE RETURN_VALUE");
    expect_code(f, "if a is None: b", PLAIN,
                "LOAD_GLOBAL POP_JUMP_IF_NOT_NONE LOAD_GLOBAL POP_TOP LOAD_NONE RETURN_VALUE");
    expect_code(f, "while a < 3: a", PLAIN,
                "LOAD_GLOBAL LOAD_SMALL_INT COMPARE_JUMP LOAD_GLOBAL POP_TOP JUMP_BACK LOAD_NONE "
                "RETURN_VALUE");
    expect_code(f, "while True: pass", PLAIN, "JUMP_BACK");
    expect_code(f, "if 0: a", PLAIN, "LOAD_NONE RETURN_VALUE");
}

static void instructions_are_joined(void **state) {
    Fixture *f = *state;
    expect_code(f, "a = b + 1 - 2", PLAIN,
                "LOAD_GLOBAL ADD_SMALL SUB_SMALL STORE_GLOBAL LOAD_NONE RETURN_VALUE");
    expect_code(f, "a, b = b, a", PLAIN,
                "LOAD_GLOBAL LOAD_GLOBAL SWAP STORE_GLOBAL STORE_GLOBAL LOAD_NONE RETURN_VALUE");
    expect_code(f, "a.b(c)", PLAIN,
                "LOAD_GLOBAL LOAD_METHOD LOAD_GLOBAL CALL POP_TOP LOAD_NONE RETURN_VALUE");
    expect_code(f, "a = -1, (2, 'x')", PLAIN, "LOAD_CONST STORE_GLOBAL LOAD_NONE RETURN_VALUE");
}

static void lines_are_those_of_statements(void **state) {
    Fixture *f = *state;
    expect_code(f, "'doc'\nglobal x\nx = 1\nwhile x: pass\n", TRACED,
                "LOAD_CONST STORE_GLOBAL LINE LOAD_SMALL_INT STORE_GLOBAL_TRACED LINE LOAD_GLOBAL "
                "POP_JUMP_IF_FALSE LINE JUMP_BACK LOAD_NONE RETURN_VALUE");
    expect_code(f, "from __future__ import division\n", TRACED,
                "LOAD_SMALL_INT LOAD_CONST IMPORT_NAME IMPORT_FROM STORE_GLOBAL_TRACED POP_TOP "
                "LOAD_NONE RETURN_VALUE");
}

static void old_comprehensions_are_functions(void **state) {
    Fixture *f = *state;
    expect_code(f, "[a for a in b]", (CompileOptions){.minor = 11},
                "LOAD_CONST MAKE_FUNCTION PUSH_NULL LOAD_GLOBAL GET_ITER CALL POP_TOP LOAD_NONE "
                "RETURN_VALUE");
    expect_code(f, "[a for a in b]", PLAIN,
                "LOAD_GLOBAL GET_ITER BUILD_LIST SWAP FOR_ITER STORE_FAST LOAD_FAST LIST_APPEND "
                "JUMP_BACK LOAD_NONE STORE_FAST DELETE_FAST JUMP LOAD_NONE STORE_FAST DELETE_FAST "
                "RERAISE POP_TOP LOAD_NONE RETURN_VALUE");
}

static void finally_is_run_on_every_way(void **state) {
    Fixture *f = *state;
    expect_code(f, "try: a\nfinally: b", PLAIN,
                "LOAD_GLOBAL POP_TOP LOAD_GLOBAL POP_TOP JUMP PUSH_EXC LOAD_GLOBAL POP_TOP RERAISE "
                "SWAP POP_EXCEPT RERAISE LOAD_NONE RETURN_VALUE");
}

// Each allocation of a program with every construct fails in turn: MemoryError, and nothing is
// left.
static void every_allocation_may_fail(void **state) {
    Fixture *f = *state;
    size_t size;
    char *text = read_file("tests/lang/syntax/everything.py", &size);
    for (unsigned version = 0; version < 2; version++) {
        CompileOptions options = {.minor = version == 0 ? 13 : 8, .trace_lines = version == 0};
        uint64_t fails = 0;
        for (bool done = false; !done; fails++) {
            f->rt.mem.fail_at = f->rt.mem.count + 1 + fails;
            f->rt.mem.failed = false;
            Node *tree;
            ParseOptions parse = {.minor = 13, .is_file = true};
            Value filename = str_text(&f->rt, "x.py"), code = NO_VALUE;
            bool parsed =
                !IS_NULL(filename) && parse_module(&f->arena, text, size, &parse, &tree, &f->error);
            if (parsed) {
                code = compile_module(&f->rt, &f->arena, tree, text, size, AS_STR(filename),
                                      &options, &f->error, &f->unsupported);
                if (IS_NULL(code)) assert_true(pending_is(&f->rt, EXC_MemoryError));
            } else if (!IS_NULL(filename))
                assert_int_equal(f->error.kind, SYNTAX_NO_MEMORY);
            done = !IS_NULL(code);
            f->rt.mem.fail_at = 0;
            if (rt_pending(&f->rt)) clear_pending(&f->rt);
            drop(&f->rt, code);
            drop(&f->rt, filename);
            arena_free(&f->arena);
        }
        assert_true(fails > 100);
    }
    test_free(text);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(errors_are_cpythons),
        TEST(jumps_are_direct),
        TEST(instructions_are_joined),
        TEST(lines_are_those_of_statements),
        TEST(old_comprehensions_are_functions),
        TEST(finally_is_run_on_every_way),
        TEST(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
