#include "vm/program.h"

#include "object/class.h"
#include "object/containers.h"
#include "object/dict.h"
#include "object/function.h"
#include "object/number.h"
#include "object/ops.h"
#include "trace/log.h"
#include "vm/compile_source.h"
#include "vm/frame.h"
#include "vm/program_internal.h"
#include "vm/traceback.h"
#include "vm/warnings.h"

bool program_init(Runtime *rt) {
    ProgramState *program = mem_zalloc(&rt->mem, sizeof *program);
    if (program == NULL) return false;
    rt->program = program;
    program->clock.interrupt_at = -1;
    strbuf_init(&program->output.streams[0], &rt->mem);
    strbuf_init(&program->output.streams[1], &rt->mem);
    strbuf_init(&program->error, &rt->mem);
    rt->write = output_write;
    warnings_init(rt);
    return true;
}

void program_release(Runtime *rt) {
    ProgramState *program = rt->program;
    if (program == NULL) return;
    while (program->sources != NULL) {
        Source *source = program->sources;
        program->sources = source->next;
        drop_object(rt, source->filename);
        mem_free(&rt->mem, source->text, source->size);
        mem_free(&rt->mem, source->lines, source->line_count * sizeof *source->lines);
        mem_free(&rt->mem, source, sizeof *source);
    }
    clear(rt, &program->last_exception);
    List *callbacks = program->atexit;
    program->atexit = NULL;
    drop_object(rt, callbacks);
    warnings_release(rt);
}

void program_free(Runtime *rt) {
    ProgramState *program = rt->program;
    if (program == NULL) return;
    strbuf_free(&program->output.streams[0]);
    strbuf_free(&program->output.streams[1]);
    strbuf_free(&program->error);
    mem_free(&rt->mem, program, sizeof *program);
    rt->program = NULL;
}

// ------------------------------------------------------------------ sources

bool program_add_source(Runtime *rt, Str *filename, const char *text, size_t size) {
    Source *source = mem_zalloc(&rt->mem, sizeof *source);
    char *kept = mem_alloc(&rt->mem, size);
    uint32_t lines = 1;
    for (size_t i = 0; i < size; i++) lines += text[i] == '\n';
    uint32_t *starts = mem_alloc(&rt->mem, lines * sizeof *starts);
    if (source == NULL || kept == NULL || starts == NULL) {
        mem_free(&rt->mem, source, sizeof *source);
        mem_free(&rt->mem, kept, size);
        mem_free(&rt->mem, starts, lines * sizeof *starts);
        return false;
    }
    memcpy(kept, text, size);
    uint32_t line = 0;
    starts[line++] = 0;
    for (size_t i = 0; i < size; i++)
        if (text[i] == '\n') starts[line++] = (uint32_t)i + 1;
    object_retain(filename);
    *source = (Source){.filename = filename,
                       .text = kept,
                       .size = size,
                       .lines = starts,
                       .line_count = lines,
                       .next = rt->program->sources};
    rt->program->sources = source;
    return true;
}

bool program_source_line(Runtime *rt, const Str *filename, uint32_t line, const char **text,
                         size_t *size) {
    const Source *source = rt->program == NULL ? NULL : rt->program->sources;
    while (source != NULL && !str_equal(source->filename, filename)) source = source->next;
    if (source == NULL || line == 0 || line > source->line_count) return false;
    size_t start = source->lines[line - 1];
    size_t end = line == source->line_count ? source->size : source->lines[line] - 1u;
    if (start == source->size) return false; // behind the last newline there is no line
    *text = source->text + start;
    *size = end - start;
    return true;
}

// ------------------------------------------------------------------ the start

// The names that a program finds in its module, in CPython's order.
static bool fill_main(Runtime *rt, Dict *dict, Str *filename) {
    static const char *const NONES[] = {"__doc__", "__package__", "__loader__", "__spec__"};
    for (size_t i = 0; i < sizeof NONES / sizeof *NONES; i++)
        if (!dict_set_text(rt, dict, NONES[i], NONE)) return false;
    if (rt->options.python < 14) {
        Value annotations = dict_new(rt);
        if (IS_NULL(annotations) || !dict_set_str(rt, dict, rt->names.annotations, annotations))
            return false;
    }
    Str *name = intern(rt, "builtins");
    ValueRef builtins = name == NULL ? NO_REF : dict_get_str(rt->modules, name);
    if (IS_NULL(builtins) || !dict_set_str(rt, dict, rt->names.builtins, own(builtins)))
        return false;
    return dict_set_str(rt, dict, rt->names.file, own(object_ref(filename))) &&
           dict_set_text(rt, dict, "__cached__", NONE);
}

// sys.modules['builtins'], whose names are rt->builtins.
static bool make_builtins_module(Runtime *rt) {
    Value module = module_new(rt, "builtins");
    if (IS_NULL(module)) return false;
    Module *m = (Module *)AS_OBJECT(module);
    bool good = dict_merge(rt, rt->builtins, m->dict, false);
    if (good) {
        object_retain(rt->builtins);
        drop_object(rt, m->dict);
        m->dict = rt->builtins;
        // Names that are also keywords: dir() and suggestions show them.
        good = dict_set_text(rt, m->dict, "None", NONE) &&
               dict_set_text(rt, m->dict, "False", FALSE_VALUE) &&
               dict_set_text(rt, m->dict, "True", TRUE_VALUE) &&
               dict_set_text(rt, m->dict, "__package__", str_text(rt, "")) &&
               dict_set_text(rt, rt->modules, "builtins", copy(module));
    }
    drop(rt, module);
    return good;
}

static bool make_main(Runtime *rt, Str *filename) {
    Value module = module_new(rt, "__main__");
    if (IS_NULL(module)) return false;
    replace(rt, &rt->vm->main_module, module);
    object_retain(filename);
    drop_object(rt, rt->vm->main_file);
    rt->vm->main_file = filename;
    Dict *dict = ((Module *)AS_OBJECT(module))->dict;
    return fill_main(rt, dict, filename) &&
           dict_set_str(rt, rt->modules, rt->names.main, copy(module));
}

static bool push_main(Runtime *rt, Code *code) {
    Dict *dict = ((Module *)AS_OBJECT(rt->vm->main_module))->dict;
    Frame *frame = frame_new(rt, code, dict);
    if (frame == NULL) return false;
    frame->namespace = AS_OBJECT(own(object_ref(dict)));
    return frame_push(rt, frame, MODE_CALL);
}

// The message of the pending error goes to stderr as the program's end would print it. A budget may
// end the library's code that the compiler asks.
static Status report_error(Runtime *rt, bool unsupported) {
    ProgramState *program = rt->program;
    if (pending_is(rt, EXC_SyntaxError))
        program_error_json(rt, ref(rt->pending), unsupported, &program->error);
    bool memory = pending_is(rt, EXC_MemoryError) && rt->mem.failed;
    program_report_exception(rt);
    program->ended = true;
    program->exit_status = 1;
    if (memory) return STATUS_MEMORY;
    return rt->stop != STATUS_OK ? rt->stop : STATUS_SYNTAX_ERROR;
}

static Status start_file(Runtime *rt, const char *source, size_t size, Str *filename) {
    static const SourceOptions OPTIONS = {.is_file = true, .is_main = true, .traced = true};
    bool unsupported = false;
    if (!make_builtins_module(rt) || !make_main(rt, filename)) return STATUS_MEMORY;
    if (!program_keep_source(rt, source, size, filename)) return STATUS_MEMORY;
    Value code = compile_source(rt, source, size, filename, &OPTIONS, &unsupported);
    if (IS_NULL(code)) return report_error(rt, unsupported);
    if (rt->log != NULL) {
        uint32_t file = log_intern(rt->log, filename->data, filename->size);
        trace_program_start(rt->log, 0, file, rt->options.python, rt->options.epoch);
    }
    bool pushed = push_main(rt, (Code *)AS_OBJECT(code));
    drop(rt, code);
    return pushed ? STATUS_OK : STATUS_MEMORY;
}

Status program_start(Runtime *rt, const char *source, size_t size, const char *filename) {
    Value name = str_intern(rt, filename, strlen(filename));
    Status status = IS_NULL(name) ? STATUS_MEMORY : start_file(rt, source, size, AS_STR(name));
    drop(rt, name);
    if (status == STATUS_MEMORY) clear_pending(rt);
    return status;
}
