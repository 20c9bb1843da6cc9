// The command line: loopscope run | check | replay | dis | ast | schema. The only file with stdio
// and signals.
#define _XOPEN_SOURCE 700 // sigaction, sigsuspend, realpath

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "api/api.h"
#include "lang/ast_dump.h"
#include "lang/compile.h"
#include "lang/parser.h"

enum {
    EXIT_MISUSE = 2,
    EXIT_BUDGET = 3,
    SLICE = 1000000, // instructions between two looks at the output and at Ctrl+C
};

static const char USAGE[] =
    "usage: loopscope run FILE [options] [--] [ARGUMENTS]\n"
    "                                         runs a program as python does (- is stdin)\n"
    "       loopscope check FILE [--python 3.N] [--path DIR]\n"
    "                                         what the program uses and is not here, line by line\n"
    "       loopscope replay TRACE [--to N]   the state of the world at a position, as JSON\n"
    "       loopscope dis FILE                bytecode\n"
    "       loopscope ast FILE                syntax tree, as ast.dump prints it\n"
    "       loopscope schema [--typescript | --markdown]\n"
    "\n"
    "options of run:\n"
    "  --python 3.N           the version to be: 3.8 to 3.14\n"
    "  --seed N               what `random` starts from\n"
    "  --max-events N         budget of the trace\n"
    "  --max-instructions N   budget of executed instructions\n"
    "  --latency SECONDS      how long bytes are on their way between sockets\n"
    "  --bandwidth BYTES      bytes a second that a connection takes; 0 is no limit\n"
    "  --max-memory BYTES     budget of memory\n"
    "  --max-output BYTES     budget of output\n"
    "  --interrupt-at SECONDS Ctrl+C at that moment of virtual time\n"
    "  --input FILE           what the program reads, in place of stdin\n"
    "  --input-text TEXT      the same, as it stands here\n"
    "  --path DIR             looks for modules there, too, behind the folder of FILE\n"
    "  --trace FILE           writes the trace as JSON Lines (- is stdout)\n"
    "  --no-lines             traces the schedule only: no lines, frames and variables\n"
    "  --count-events         logs events and says on stderr how many, and how long the run took\n";

// Says what is wrong, and where the rest is told.
static int misuse(const char *message, const char *detail) {
    fprintf(stderr, "loopscope: %s%s (see loopscope --help)\n", message, detail);
    return EXIT_MISUSE;
}

// ---------------------------------------------------------------------------- files

typedef struct Text {
    char *data;
    size_t size;
} Text;

// Reads a whole file and closes it. False: errno says why, and `text` is empty.
static bool read_stream(FILE *file, Text *text) {
    size_t capacity = 0;
    *text = (Text){0};
    while (true) {
        if (text->size == capacity) {
            capacity = capacity == 0 ? 65536 : capacity * 2;
            char *moved = realloc(text->data, capacity);
            if (moved == NULL) break;
            text->data = moved;
        }
        size_t count = fread(text->data + text->size, 1, capacity - text->size, file);
        text->size += count;
        if (count == 0) break;
    }
    bool good = feof(file) != 0 && ferror(file) == 0;
    int reason = errno;
    if (file != stdin) fclose(file);
    errno = reason;
    if (good) return true;
    free(text->data);
    *text = (Text){0};
    return false;
}

// Reads a whole file; "-" is stdin. False: the reason was printed.
static bool read_file(const char *path, Text *text) {
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (file != NULL && read_stream(file, text)) return true;
    fprintf(stderr, "loopscope: can't open file '%s': [Errno %d] %s\n", path, errno,
            strerror(errno));
    return false;
}

static void write_bytes(FILE *file, LsBytes bytes) {
    if (bytes.size > 0) fwrite(bytes.data, 1, bytes.size, file);
}

// ---------------------------------------------------------------------------- run

enum { MOST_DIRECTORIES = 16 };

typedef struct RunArguments {
    LsOptions options;
    const char *file, *trace;
    const char *input;  // the path of what the program reads; NULL: stdin
    LsBytes input_text; // what it reads instead, when `has_text`
    bool has_text;
    int input_file;        // the file that is read
    char input_part[4096]; // what was read last
    LsRunner *runner;
    bool count_events;
    const char *path[MOST_DIRECTORIES + 2]; // sys.path: the folder of the file comes first
    size_t path_count;
    char *folder;
    Text module; // the latest that was read
    char module_file[PATH_MAX];
} RunArguments;

// The folder of the file, as an absolute path: what Python puts at the head of sys.path.
static bool find_folder(RunArguments *run) {
    char folder[PATH_MAX] = ".";
    const char *slash = strrchr(run->file, '/');
    size_t size = slash == NULL ? 0 : (size_t)(slash - run->file) + (slash == run->file);
    if (size >= sizeof folder) return false;
    if (size > 0) {
        memcpy(folder, run->file, size);
        folder[size] = '\0';
    }
    run->folder = realpath(folder, NULL);
    run->path[0] = run->folder;
    return run->folder != NULL;
}

// Reads DIRECTORY/NAME and what comes behind it, as a module.
static bool read_module_file(RunArguments *run, const char *directory, const char *name,
                             const char *end) {
    const char *format = *directory == '\0' ? "%s%s%s" : "%s/%s%s";
    int size = snprintf(run->module_file, PATH_MAX, format, directory, name, end);
    if (size < 0 || size >= PATH_MAX) return false;
    FILE *file = fopen(run->module_file, "rb");
    if (file == NULL) return false;
    free(run->module.data);
    return read_stream(file, &run->module);
}

static bool read_module(void *host, const char *directory, const char *name, LsModule *module) {
    RunArguments *run = host;
    bool package = read_module_file(run, directory, name, "/__init__.py");
    if (!package && !read_module_file(run, directory, name, ".py")) return false;
    *module = (LsModule){run->module.data, run->module.size, package, run->module_file};
    return true;
}

// ---------------------------------------------------------------------------- input

// Ctrl+C, which a handler can only put down in a global.
static volatile sig_atomic_t interrupted;

static void on_interrupt(int number) {
    (void)number;
    interrupted = 1;
}

// From now on Ctrl+C is the program's: what waits, reading too, is woken by it.
static void catch_interrupt(void) {
    struct sigaction action = {.sa_handler = on_interrupt};
    sigaction(SIGINT, &action, NULL);
}

static void take_output(LsRunner *runner) {
    write_bytes(stdout, ls_runner_take_output(runner, 0));
    fflush(stdout);
    write_bytes(stderr, ls_runner_take_output(runner, 1));
}

// Reads on in the file of the input, or in stdin as far as somebody has typed. A terminal shows the
// program's question first.
static bool read_input(void *host, LsBytes *part) {
    RunArguments *run = host;
    *part = run->input_text;
    run->input_text = (LsBytes){0};
    if (run->has_text) return true;
    take_output(run->runner);
    ssize_t size = interrupted ? 0 : read(run->input_file, run->input_part, sizeof run->input_part);
    if (interrupted) {
        interrupted = 0;
        return false;
    }
    if (size > 0) *part = (LsBytes){run->input_part, (size_t)size};
    return true;
}

// Opens what the program reads. False: the reason was printed.
static bool open_input(RunArguments *run) {
    run->options.read_input = read_input;
    run->input_file = run->input == NULL ? STDIN_FILENO : open(run->input, O_RDONLY);
    if (run->input_file >= 0) return true;
    fprintf(stderr, "loopscope: can't open file '%s': [Errno %d] %s\n", run->input, errno,
            strerror(errno));
    return false;
}

// ---------------------------------------------------------------------------- options

static bool parse_uint(const char *text, uint64_t *out) {
    char *end;
    errno = 0;
    if (text == NULL || *text < '0' || *text > '9') return false;
    *out = strtoull(text, &end, 10);
    return *end == '\0' && errno == 0;
}

static bool parse_seconds(const char *text, double *out) {
    char *end;
    if (text == NULL || *text == '\0') return false;
    *out = strtod(text, &end);
    return *end == '\0' && *out >= 0;
}

static bool parse_python(const char *text, uint32_t *minor) {
    uint64_t n;
    if (text == NULL || strncmp(text, "3.", 2) != 0 || !parse_uint(text + 2, &n)) return false;
    *minor = (uint32_t)n;
    return n >= 8 && n <= 14;
}

typedef enum OptionKind {
    OPTION_PYTHON,
    OPTION_UINT,
    OPTION_SECONDS,
    OPTION_TEXT, // any value
    OPTION_INPUT_TEXT,
    OPTION_PATH,
    OPTION_NO_LINES, // this and what follows have no value
    OPTION_COUNT_EVENTS,
} OptionKind;

// What a value of each kind is, for who gives another one.
static const char *const NEEDED[] = {
    [OPTION_PYTHON] = "a version from 3.8 to 3.14",
    [OPTION_UINT] = "a whole number from 0 on",
    [OPTION_SECONDS] = "a number from 0 on",
    [OPTION_TEXT] = "a value",
    [OPTION_INPUT_TEXT] = "a text",
    [OPTION_PATH] = "a directory, and no more than 16 in all",
};

static const struct Option {
    const char *name;
    OptionKind kind;
    size_t offset; // of the value in RunArguments
} OPTIONS[] = {
    {"--python", OPTION_PYTHON, offsetof(RunArguments, options.python)},
    {"--seed", OPTION_UINT, offsetof(RunArguments, options.seed)},
    {"--max-events", OPTION_UINT, offsetof(RunArguments, options.max_events)},
    {"--max-instructions", OPTION_UINT, offsetof(RunArguments, options.max_instructions)},
    {"--max-memory", OPTION_UINT, offsetof(RunArguments, options.max_memory)},
    {"--max-output", OPTION_UINT, offsetof(RunArguments, options.max_output)},
    {"--latency", OPTION_SECONDS, offsetof(RunArguments, options.latency)},
    {"--bandwidth", OPTION_SECONDS, offsetof(RunArguments, options.bandwidth)},
    {"--interrupt-at", OPTION_SECONDS, offsetof(RunArguments, options.interrupt_at)},
    {"--input", OPTION_TEXT, offsetof(RunArguments, input)},
    {"--input-text", OPTION_INPUT_TEXT, 0},
    {"--path", OPTION_PATH, 0},
    {"--trace", OPTION_TEXT, offsetof(RunArguments, trace)},
    {"--no-lines", OPTION_NO_LINES, 0},
    {"--count-events", OPTION_COUNT_EVENTS, 0},
};

static bool take_path(RunArguments *run, const char *value) {
    if (value == NULL || run->path_count == MOST_DIRECTORIES) return false;
    run->path[++run->path_count] = value;
    return true;
}

static bool take_input_text(RunArguments *run, const char *value) {
    if (value == NULL) return false;
    run->input_text = (LsBytes){value, strlen(value)};
    run->has_text = true;
    return true;
}

// Puts an option's value where it belongs. False: it is none of that kind.
static bool take_value(RunArguments *run, const struct Option *option, const char *value) {
    void *to = (char *)run + option->offset;
    switch (option->kind) {
    case OPTION_PYTHON: return parse_python(value, to);
    case OPTION_UINT: return parse_uint(value, to);
    case OPTION_SECONDS: return parse_seconds(value, to);
    case OPTION_TEXT: return (*(const char **)to = value) != NULL;
    case OPTION_INPUT_TEXT: return take_input_text(run, value);
    case OPTION_PATH: return take_path(run, value);
    case OPTION_NO_LINES: run->options.trace_lines = false; return true;
    case OPTION_COUNT_EVENTS: run->count_events = true; return true;
    }
    return false;
}

// Takes one option and its value; answers how many words it took, 0 when the reason was printed why
// it is not right.
static int parse_option(char **words, RunArguments *run) {
    size_t i = 0;
    while (i < sizeof OPTIONS / sizeof *OPTIONS && strcmp(words[0], OPTIONS[i].name) != 0) i++;
    if (i == sizeof OPTIONS / sizeof *OPTIONS) {
        misuse(run->file == NULL ? "no such option: "
                                 : "no such option (the program's own come behind --): ",
               words[0]);
        return 0;
    }
    const struct Option *option = &OPTIONS[i];
    if (!take_value(run, option, words[1])) {
        fprintf(stderr, "loopscope: %s needs %s", option->name, NEEDED[option->kind]);
        if (words[1] != NULL) fprintf(stderr, ", not '%s'", words[1]);
        fputc('\n', stderr);
        return 0;
    }
    return option->kind < OPTION_NO_LINES ? 2 : 1;
}

// ---------------------------------------------------------------------------- running

// The file that a trace is written to; NULL when none is wanted. False: the reason was printed.
static bool trace_open(FILE **trace, const char *path) {
    *trace = NULL;
    if (path == NULL) return true;
    *trace = strcmp(path, "-") == 0 ? stdout : fopen(path, "wb");
    if (*trace != NULL) return true;
    fprintf(stderr, "loopscope: can't write '%s': %s\n", path, strerror(errno));
    return false;
}

static void trace_take(FILE *trace, LsRunner *runner) {
    if (trace != NULL) write_bytes(trace, ls_runner_take_json(runner));
}

// False: not all of it could be written.
static bool trace_close(FILE *trace) {
    if (trace == NULL) return true;
    bool good = ferror(trace) == 0;
    good = (trace == stdout ? fflush(trace) : fclose(trace)) == 0 && good;
    if (!good) fputs("loopscope: the trace could not be written\n", stderr);
    return good;
}

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void print_count(const LsRunner *runner, double seconds) {
    uint32_t events;
    size_t bytes;
    ls_runner_log_size(runner, &events, &bytes);
    fprintf(stderr, "loopscope: %u events, %zu bytes, %.6f seconds\n", (unsigned)events, bytes,
            seconds);
}

// Nothing will happen any more but Ctrl+C: says why, and waits for it, as CPython does in select().
static void wait_for_interrupt(LsRunner *runner, FILE *trace) {
    if (trace != NULL) fflush(trace);
    fputs("loopscope: the program waits for ever\n", stderr);
    write_bytes(stderr, ls_runner_waits(runner));
    sigset_t blocked, before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigprocmask(SIG_BLOCK, &blocked, &before);
    while (!interrupted) sigsuspend(&before);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

static Status run_to_end(LsRunner *runner, FILE *trace) {
    Status status;
    do {
        status = ls_runner_run(runner, SLICE);
        take_output(runner);
        trace_take(trace, runner);
        if (status == STATUS_IDLE) wait_for_interrupt(runner, trace);
        if (!interrupted) continue;
        interrupted = 0;
        ls_runner_interrupt(runner);
    } while (status == STATUS_RUNNING || status == STATUS_IDLE);
    return status;
}

static int run_source(RunArguments *run, const Text *source) {
    LsRunner *runner = run->runner;
    FILE *trace;
    if (!trace_open(&trace, run->trace)) return EXIT_MISUSE;
    catch_interrupt();
    double started = seconds_now();
    const char *name = strcmp(run->file, "-") == 0 ? "<stdin>" : run->file;
    Status status = ls_runner_start(runner, source->data, source->size, name);
    if (status == STATUS_OK) status = run_to_end(runner, trace);
    take_output(runner);
    if (run->count_events) print_count(runner, seconds_now() - started);
    trace_take(trace, runner);
    if (!trace_close(trace)) return EXIT_FAILURE;
    if (status == STATUS_FINISHED || status == STATUS_SYNTAX_ERROR)
        return ls_runner_exit_status(runner);
    fprintf(stderr, "loopscope: %s\n", status_text(status));
    return EXIT_BUDGET;
}

// Takes the arguments of run or check and reads the file. EXIT_SUCCESS, or the reason was printed.
static int parse_arguments(char **words, RunArguments *run, Text *source) {
    *run = (RunArguments){0};
    ls_options_default(&run->options);
    run->options.trace = false;
    for (; *words != NULL && strcmp(*words, "--") != 0; words++) {
        if (strncmp(*words, "--", 2) != 0) {
            if (run->file != NULL) break; // the program's arguments
            run->file = *words;
            continue;
        }
        int taken = parse_option(words, run);
        if (taken == 0) return EXIT_MISUSE;
        words += taken - 1;
    }
    run->options.trace = run->trace != NULL || run->count_events;
    if (run->file == NULL) return misuse("which file?", "");
    // The words before these were all read: the file's name takes the place of one.
    if (*words == NULL || strcmp(*words, "--") != 0) words--;
    *words = (char *)run->file;
    run->options.arguments = (const char *const *)words;
    if (!read_file(run->file, source)) return EXIT_MISUSE;
    if (find_folder(run)) {
        run->options.read_module = read_module;
        run->options.path = run->path;
    }
    run->options.host = run;
    return EXIT_SUCCESS;
}

static void free_arguments(RunArguments *run, Text *source) {
    free(source->data);
    free(run->module.data);
    free(run->folder);
}

static int command_run(char **words) {
    RunArguments run;
    Text source;
    int wrong = parse_arguments(words, &run, &source);
    if (wrong != EXIT_SUCCESS) return wrong;
    int status = EXIT_MISUSE;
    if (open_input(&run)) {
        run.runner = ls_runner_new(&run.options);
        status = run.runner == NULL ? EXIT_BUDGET : run_source(&run, &source);
        ls_runner_free(run.runner);
        if (run.input != NULL) close(run.input_file);
    }
    free_arguments(&run, &source);
    return status;
}

// ---------------------------------------------------------------------------- check

// The program's own modules are there, and nothing of them is executed.
static bool read_no_module(void *host, const char *directory, const char *name, LsModule *module) {
    if (strcmp(name, "_check") == 0 || !read_module(host, directory, name, module)) return false;
    module->source = "";
    module->size = 0;
    return true;
}

// Runs one source to its end and shows what it writes. The exit status.
static int run_quietly(RunArguments *run, const char *source, size_t size) {
    run->runner = ls_runner_new(&run->options);
    if (run->runner == NULL) return EXIT_BUDGET;
    Status status = ls_runner_start(run->runner, source, size, run->file);
    if (status == STATUS_OK && run->has_text) status = run_to_end(run->runner, NULL);
    take_output(run->runner);
    int result = status == STATUS_OK ? EXIT_SUCCESS : ls_runner_exit_status(run->runner);
    ls_runner_free(run->runner);
    return result;
}

// Compiles the program; then lib/_check.py looks at it, which gets it as its input.
static int command_check(char **words) {
    static const char CHECK[] = "import _check\n_check.main()\n";
    RunArguments run;
    Text source;
    int status = parse_arguments(words, &run, &source);
    if (status != EXIT_SUCCESS) return status;
    run.has_text = false;
    status = run_quietly(&run, source.data, source.size);
    if (status == EXIT_SUCCESS) {
        if (run.options.read_module != NULL) run.options.read_module = read_no_module;
        run.options.read_input = read_input;
        run.input_text = (LsBytes){source.data, source.size};
        run.has_text = true;
        status = run_quietly(&run, CHECK, sizeof CHECK - 1);
    }
    free_arguments(&run, &source);
    return status;
}

// ---------------------------------------------------------------------------- the others

static int command_replay(char **words) {
    Text trace;
    uint64_t position = UINT64_MAX;
    const char *file = words[0];
    if (file == NULL) return misuse("which trace?", "");
    if (words[1] != NULL) {
        if (strcmp(words[1], "--to") != 0 || !parse_uint(words[2], &position) || words[3] != NULL)
            return misuse("not --to and a position: ", words[1]);
    }
    if (!read_file(file, &trace)) return EXIT_MISUSE;
    LsViewer *viewer = ls_viewer_new();
    Status status =
        viewer == NULL ? STATUS_MEMORY : ls_viewer_append_json(viewer, trace.data, trace.size);
    free(trace.data);
    if (status == STATUS_OK) {
        uint32_t end = ls_viewer_count(viewer);
        if (position == UINT64_MAX) position = end;
        status = position > end ? STATUS_BAD_POSITION : ls_viewer_seek(viewer, (uint32_t)position);
    }
    if (status == STATUS_OK) {
        write_bytes(stdout, ls_viewer_state(viewer));
        putchar('\n');
    } else {
        fprintf(stderr, "loopscope: %s\n", status_text(status));
    }
    ls_viewer_free(viewer);
    return status == STATUS_OK ? EXIT_SUCCESS : EXIT_MISUSE;
}

// Prints a SyntaxError as CPython does when it cannot compile a file.
static int print_syntax_error(const char *file, const SyntaxError *error) {
    if (error->kind == SYNTAX_NO_MEMORY) return EXIT_BUDGET;
    fprintf(stderr, "  File \"%s\", line %u\n", file, (unsigned)error->lineno);
    if (error->text != NULL) fprintf(stderr, "    %.*s\n", (int)error->text_len, error->text);
    fprintf(stderr, "%s: %s\n", syntax_error_class(error->kind), error->message);
    return EXIT_FAILURE;
}

// A runner of an empty program, which knows the names of characters; NULL: no memory.
static LsRunner *start_nothing(void) {
    LsOptions options;
    ls_options_default(&options);
    options.trace = false;
    LsRunner *runner = ls_runner_new(&options);
    if (runner == NULL || ls_runner_start(runner, "", 0, "<ast>") == STATUS_OK) return runner;
    ls_runner_free(runner);
    return NULL;
}

static int command_ast(char **words) {
    Text source;
    Allocator mem;
    Arena arena;
    StrBuf out;
    Node *tree;
    SyntaxError error;
    if (words[0] == NULL || words[1] != NULL)
        return misuse("one file is needed, and nothing else", "");
    if (!read_file(words[0], &source)) return EXIT_MISUSE;
    LsRunner *runner = start_nothing();
    if (runner == NULL) return EXIT_BUDGET;
    const ParseOptions options = {
        .mode = PARSE_MODULE, .is_file = true, .characters = ls_runner_characters(runner)};
    allocator_init(&mem);
    arena_init(&arena, &mem);
    strbuf_init(&out, &mem);
    int status = EXIT_SUCCESS;
    if (parse_module(&arena, source.data, source.size, &options, &tree, &error)) {
        ast_dump(tree, &out);
        write_bytes(stdout, (LsBytes){out.data, out.len});
        putchar('\n');
    } else {
        status = print_syntax_error(words[0], &error);
    }
    strbuf_free(&out);
    arena_free(&arena);
    ls_runner_free(runner);
    free(source.data);
    return status;
}

static int command_dis(char **words) {
    Text source;
    if (words[0] == NULL || words[1] != NULL)
        return misuse("one file is needed, and nothing else", "");
    if (!read_file(words[0], &source)) return EXIT_MISUSE;
    LsOptions options;
    ls_options_default(&options);
    options.trace = false;
    LsRunner *runner = ls_runner_new(&options);
    int status = EXIT_BUDGET;
    if (runner != NULL) {
        Status started = ls_runner_start(runner, source.data, source.size, words[0]);
        take_output(runner);
        if (started == STATUS_OK) {
            write_bytes(stdout, ls_runner_listing(runner));
            status = EXIT_SUCCESS;
        } else {
            status = EXIT_FAILURE;
        }
    }
    ls_runner_free(runner);
    free(source.data);
    return status;
}

static int command_schema(char **words) {
    LsViewer *viewer = ls_viewer_new();
    if (viewer == NULL) return EXIT_BUDGET;
    int status = EXIT_SUCCESS;
    if (words[0] == NULL)
        write_bytes(stdout, ls_schema_json(viewer));
    else if (strcmp(words[0], "--typescript") == 0)
        write_bytes(stdout, ls_schema_typescript(viewer));
    else if (strcmp(words[0], "--markdown") == 0)
        write_bytes(stdout, ls_schema_markdown(viewer));
    else
        status = misuse("not an option: ", words[0]);
    ls_viewer_free(viewer);
    return status;
}

static bool asks_help(const char *word) {
    return word != NULL && (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0);
}

int main(int argc, char **argv) {
    static const struct {
        const char *name;
        int (*run)(char **words);
    } COMMANDS[] = {{"run", command_run}, {"check", command_check}, {"replay", command_replay},
                    {"dis", command_dis}, {"ast", command_ast},     {"schema", command_schema}};
    if (argc < 2) {
        fputs(USAGE, stderr);
        return EXIT_MISUSE;
    }
    if (asks_help(argv[1]) || asks_help(argv[2])) {
        fputs(USAGE, stdout);
        return EXIT_SUCCESS;
    }
    for (size_t i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++)
        if (strcmp(argv[1], COMMANDS[i].name) == 0) return COMMANDS[i].run(argv + 2);
    return misuse("no such command: ", argv[1]);
}
