// Traceback objects, and exceptions as CPython prints them.
//
// An exception's __traceback__ is a list of entries, outermost frame first, linked by tb_next. The
// unwinder adds an entry at the front for each frame that the exception leaves (CPython's
// PyTraceBack_Here).
#ifndef LS_VM_TRACEBACK_H
#define LS_VM_TRACEBACK_H

#include "vm/frame.h"

struct Traceback {
    Object head;
    Value next;    // the next inner entry, or NO_VALUE
    Value passed;  // native frames that were left between that one and this one, or NO_VALUE
    Frame *frame;  // owned; a Python frame
    uint32_t word; // of the instruction that raised
};

// Adds an entry for `frame`, which was executing the instruction at `word`, to the front of a
// traceback of the exception, its own or the one of pending_traceback. False: out of memory,
// nothing is pending and nothing changed.
bool traceback_add(Runtime *rt, Exception *e, Value *traceback, Frame *frame, uint32_t word);

// The pending exception leaves a native coroutine, whose frame has no entry in the traceback. What
// it refers to lives as long as the entry that comes next, as a frame of CPython's library does.
void traceback_pass(Runtime *rt, NativeFrame *frame);

// The line of an entry (from 1), or 0 when there is none.
uint32_t traceback_line(const Traceback *entry);

// Which of CPython's three printers the text is to be like; they differ in carets and suggestions.
typedef enum TracebackStyle {
    TRACEBACK_BY_INTERPRETER, // an uncaught exception
    TRACEBACK_BY_LIBRARY,     // the module traceback: asyncio's and logging's reports
    TRACEBACK_BY_C,           // Python/traceback.c: exceptions that are ignored
} TracebackStyle;

// Appends an exception as CPython of the run's version prints it when nobody catches it: its chain
// of causes and contexts, each with its traceback, and exceptions in groups. May execute Python
// code (__str__); what that raises is put in the text as CPython does. False: out of memory or the
// run must stop; nothing is pending.
bool traceback_print(Runtime *rt, ValueRef exception, StrBuf *out);

// The same in a style; `chain` is whether causes and contexts are shown, too. `traceback` (a
// Traceback or None) stands for the exception's own.
bool traceback_format(Runtime *rt, ValueRef exception, ValueRef traceback, TracebackStyle style,
                      bool chain, StrBuf *out);

// Appends "ValueError: text" as Python/errors.c does for exceptions that are ignored.
void traceback_print_head(Runtime *rt, ValueRef exception, StrBuf *out);

// Appends the entries of a traceback (a Traceback, or NO_REF or None: nothing) without heading.
bool traceback_print_entries(Runtime *rt, ValueRef traceback, TracebackStyle style, StrBuf *out);

// Appends the entry of one place: file, line, function and the stripped source line, without
// carets. `line` 0 is unknown.
bool traceback_print_place(Runtime *rt, Str *file, uint32_t line, Str *function, StrBuf *out);

// Raises what a Python function says of a keyword argument that none of its `n` parameters has the
// name of: from 3.13 on with the nearest of them.
Value nearest_word(Runtime *rt, Str *wrong, const char *words); // rt->nearest_word
void raise_keyword(Runtime *rt, const char *function, Str *wrong, Str *const *names, uint32_t n);

// The line that a frame executes (from 1), or 0: from 3.10 on, what ends a handler has none when
// control comes to it in several ways.
uint32_t traceback_frame_line(Runtime *rt, const Frame *frame);

// Moves the bounds of a text inwards past white space.
void traceback_strip(const char **text, size_t *size);

extern const TypeSpec TRACEBACK_SPEC;

#endif
