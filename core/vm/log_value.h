// How values are written in the trace: short texts that no user code makes.
#ifndef LS_VM_LOG_VALUE_H
#define LS_VM_LOG_VALUE_H

#include "base/strbuf.h"
#include "object/object.h"

// Number in the log of a value's text, 0 for NO_REF (and when the log has failed). The text is the
// repr for plain values and containers of them, cut at about 80 bytes, and <Type> for other
// objects. Never raises, never runs Python code.
uint32_t log_value(Runtime *rt, ValueRef v);

// A number that stays the same as long as log_value would give the same text, and in all likelihood
// differs otherwise; much cheaper. 0: not known without making the text. Says nothing about other
// runs.
uint64_t log_glance(Runtime *rt, ValueRef v);

// Number in the log of the text of an exception: Type(arguments).
uint32_t log_exception(Runtime *rt, ValueRef exception);

// Number in the log of a string; 0 for NULL.
uint32_t log_str(Runtime *rt, const Str *s);
uint32_t log_text(Runtime *rt, const char *text);

#endif
