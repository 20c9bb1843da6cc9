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
    Frame *frame;  // owned; a Python frame
    uint32_t word; // of the instruction that raised
};

// Adds an entry for `frame`, which was executing the instruction at `word`, to the front of the
// exception's traceback. False: out of memory, nothing is pending and nothing changed.
bool traceback_add(Runtime *rt, Exception *e, Frame *frame, uint32_t word);

// The line of an entry (from 1), or 0 when there is none.
uint32_t traceback_line(const Traceback *entry);

// Appends an exception as CPython of the run's version prints it when nobody catches it: its chain
// of causes and contexts, each with its traceback, and exceptions in groups. May execute Python
// code (__str__); what that raises is put in the text as CPython does. False: out of memory or the
// run must stop; nothing is pending.
bool traceback_print(Runtime *rt, ValueRef exception, StrBuf *out);

// Appends the last lines only: "ValueError: text", with notes (traceback.format_exception_only).
bool traceback_print_only(Runtime *rt, ValueRef exception, StrBuf *out);

// Appends the entries of a traceback (a Traceback, or NO_REF or None: nothing) without heading.
bool traceback_print_entries(Runtime *rt, ValueRef traceback, StrBuf *out);

// Appends the entry of one place: file, line, function and the stripped source line, without
// carets. `line` 0 is unknown.
bool traceback_print_place(Runtime *rt, Str *file, uint32_t line, Str *function, StrBuf *out);

extern const TypeSpec TRACEBACK_SPEC;

#endif
