// What the files that print exceptions share.
#ifndef LS_VM_TRACEBACK_INTERNAL_H
#define LS_VM_TRACEBACK_INTERNAL_H

#include "vm/traceback.h"

// One exception to print.
typedef struct Report {
    ValueRef exception;
    ValueRef traceback; // a Traceback, or NO_REF
    TracebackStyle style;
} Report;

// Appends the class's name, with its module where CPython shows it.
void traceback_append_class(Runtime *rt, const Report *report, StrBuf *out);

// Appends a SyntaxError: its place, the source line, the carets, the message.
void traceback_syntax_error(Runtime *rt, const Report *report, StrBuf *out);

// Appends ". Did you mean: 'x'?" and the like to the text of a NameError, AttributeError or
// ImportError, where the version has it.
void traceback_suggest(Runtime *rt, const Report *report, StrBuf *out);

#endif
