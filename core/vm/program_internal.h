// What the files of the program's life share.
#ifndef LS_VM_PROGRAM_INTERNAL_H
#define LS_VM_PROGRAM_INTERNAL_H

#include "vm/program.h"

// Appends the JSON that ls_runner_error gives for a SyntaxError.
void program_error_json(Runtime *rt, ValueRef error, bool unsupported, StrBuf *json);

// Decodes the program's source and adds it to the sources. False: out of memory, nothing pending. A
// source that cannot be decoded is left out.
bool program_keep_source(Runtime *rt, const char *source, size_t size, Str *filename);

// Takes the pending exception, lets sys.excepthook show it and sets the exit status as CPython's
// Python/pythonrun.c does, SystemExit and KeyboardInterrupt included.
void program_report_exception(Runtime *rt);

#endif
