// The Gregorian calendar in UTC, and strftime in the C locale.
#ifndef LS_VM_CALENDAR_H
#define LS_VM_CALENDAR_H

#include <stdint.h>

#include "base/strbuf.h"

typedef struct CalendarTime {
    int64_t year;
    int month, day; // from 1
    int hour, minute, second;
    int weekday;      // Monday is 0
    int day_of_year;  // from 1
    int dst;          // as tm_isdst has it: 0, 1, or -1 for unknown
    const char *zone; // its name
} CalendarTime;

// From and to seconds since 1970-01-01. The second looks at year to second only.
void calendar_from_seconds(int64_t seconds, CalendarTime *t);
int64_t calendar_to_seconds(const CalendarTime *t);

// Days since 1970-01-01 of a date.
int64_t calendar_days(int64_t year, int month, int day);

// Appends what strftime gives; `microsecond` is for %f, which only datetime has.
void calendar_format(StrBuf *out, const char *format, size_t size, const CalendarTime *t,
                     int microsecond);

#endif
