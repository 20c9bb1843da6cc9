#include "vm/calendar.h"

#include <string.h>

static const char *const DAYS[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                   "Friday", "Saturday", "Sunday"};
static const char *const MONTHS[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};

static int64_t floor_div(int64_t a, int64_t b) {
    int64_t q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}

// Years are counted from March here, so that the leap day is the last of its year, in cycles of
// 400 years (146,097 days). Day 719,468 of that count is 1970-01-01.
enum { CYCLE_DAYS = 146097, EPOCH_DAY = 719468 };

int64_t calendar_days(int64_t year, int month, int day) {
    if (month <= 2) year--;
    int64_t cycle = floor_div(year, 400);
    int64_t in_cycle = year - cycle * 400;
    int64_t in_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int64_t days = in_cycle * 365 + in_cycle / 4 - in_cycle / 100 + in_year;
    return cycle * CYCLE_DAYS + days - EPOCH_DAY;
}

static void date_of(int64_t days, CalendarTime *t) {
    days += EPOCH_DAY;
    int64_t cycle = floor_div(days, CYCLE_DAYS);
    int64_t day = days - cycle * CYCLE_DAYS;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t in_year = day - (365 * year + year / 4 - year / 100);
    int64_t march = (5 * in_year + 2) / 153;
    t->day = (int)(in_year - (153 * march + 2) / 5) + 1;
    t->month = (int)(march < 10 ? march + 3 : march - 9);
    t->year = year + cycle * 400 + (t->month <= 2 ? 1 : 0);
}

void calendar_from_seconds(int64_t seconds, CalendarTime *t) {
    int64_t days = floor_div(seconds, 86400);
    int64_t rest = seconds - days * 86400;
    date_of(days, t);
    t->hour = (int)(rest / 3600);
    t->minute = (int)(rest / 60 % 60);
    t->second = (int)(rest % 60);
    int64_t weekday = (days + 3) % 7; // 1970-01-01 was a Thursday
    t->weekday = (int)(weekday < 0 ? weekday + 7 : weekday);
    t->day_of_year = (int)(days - calendar_days(t->year, 1, 1)) + 1;
    t->dst = 0;
    t->zone = "UTC";
}

int64_t calendar_to_seconds(const CalendarTime *t) {
    return calendar_days(t->year, t->month, t->day) * 86400 + t->hour * 3600 + t->minute * 60 +
           t->second;
}

// ------------------------------------------------------------------ strftime

static void padded(StrBuf *out, int64_t n, int width, char fill) {
    int64_t limit = 10;
    if (n < 0) {
        strbuf_char(out, '-');
        n = -n;
        width--;
    }
    for (int i = 1; i < width; i++, limit *= 10)
        if (n < limit) strbuf_char(out, fill);
    strbuf_int(out, n);
}

// Week and year of ISO 8601: the week with the year's first Thursday is the first.
static int iso_week(const CalendarTime *t, int64_t *year) {
    int week = (t->day_of_year - 1 - t->weekday + 10) / 7;
    *year = t->year;
    if (week < 1) {
        (*year)--;
        int64_t days = calendar_days(t->year, 1, 1) - calendar_days(*year, 1, 1);
        return (int)(days + t->day_of_year - 1 - t->weekday + 10) / 7;
    }
    if (week == 53) {
        int64_t next = calendar_days(t->year + 1, 1, 1) + 3; // weekday of its first day
        int64_t weekday = (next % 7 + 7) % 7;
        if (weekday <= 3) {
            (*year)++;
            return 1;
        }
    }
    return week;
}

static void composite(StrBuf *out, const char *format, const CalendarTime *t, int microsecond) {
    calendar_format(out, format, strlen(format), t, microsecond);
}

static void format_week(StrBuf *out, char letter, const CalendarTime *t) {
    int64_t year;
    int week = iso_week(t, &year);
    int sunday_first = (t->weekday + 1) % 7;
    switch (letter) {
    case 'U': padded(out, (t->day_of_year + 6 - sunday_first) / 7, 2, '0'); break;
    case 'W': padded(out, (t->day_of_year + 6 - t->weekday) / 7, 2, '0'); break;
    case 'V': padded(out, week, 2, '0'); break;
    case 'G': strbuf_int(out, year); break;
    case 'u': strbuf_int(out, t->weekday + 1); break;
    default: strbuf_int(out, sunday_first); break; // w
    }
}

static void format_time(StrBuf *out, char letter, const CalendarTime *t, int microsecond) {
    int hour12 = t->hour % 12 == 0 ? 12 : t->hour % 12;
    switch (letter) {
    case 'H': padded(out, t->hour, 2, '0'); break;
    case 'k': padded(out, t->hour, 2, ' '); break;
    case 'I': padded(out, hour12, 2, '0'); break;
    case 'l': padded(out, hour12, 2, ' '); break;
    case 'M': padded(out, t->minute, 2, '0'); break;
    case 'S': padded(out, t->second, 2, '0'); break;
    case 'f': padded(out, microsecond, 6, '0'); break;
    case 'p': strbuf_text(out, t->hour < 12 ? "AM" : "PM"); break;
    case 'P': strbuf_text(out, t->hour < 12 ? "am" : "pm"); break;
    case 'T':
    case 'X': composite(out, "%H:%M:%S", t, microsecond); break;
    case 'R': composite(out, "%H:%M", t, microsecond); break;
    case 'r': composite(out, "%I:%M:%S %p", t, microsecond); break;
    default: strbuf_int(out, calendar_to_seconds(t)); break; // s
    }
}

static void format_date(StrBuf *out, char letter, const CalendarTime *t, int microsecond) {
    int64_t century = floor_div(t->year, 100);
    switch (letter) {
    case 'a': strbuf_bytes(out, DAYS[t->weekday], 3); break;
    case 'A': strbuf_text(out, DAYS[t->weekday]); break;
    case 'b':
    case 'h': strbuf_bytes(out, MONTHS[t->month - 1], 3); break;
    case 'B': strbuf_text(out, MONTHS[t->month - 1]); break;
    case 'd': padded(out, t->day, 2, '0'); break;
    case 'e': padded(out, t->day, 2, ' '); break;
    case 'j': padded(out, t->day_of_year, 3, '0'); break;
    case 'm': padded(out, t->month, 2, '0'); break;
    case 'y': padded(out, t->year - century * 100, 2, '0'); break;
    case 'Y': strbuf_int(out, t->year); break;
    case 'C': padded(out, century, 2, '0'); break;
    case 'D':
    case 'x': composite(out, "%m/%d/%y", t, microsecond); break;
    case 'F': composite(out, "%Y-%m-%d", t, microsecond); break;
    default: composite(out, "%a %b %e %H:%M:%S %Y", t, microsecond); break; // c
    }
}

static void format_one(StrBuf *out, char letter, const CalendarTime *t, int microsecond) {
    if (strchr("UWVGuw", letter) != NULL)
        format_week(out, letter, t);
    else if (strchr("HkIlMSfpPTXRrs", letter) != NULL)
        format_time(out, letter, t, microsecond);
    else if (strchr("aAbhBdejmyYCDxFc", letter) != NULL)
        format_date(out, letter, t, microsecond);
    else if (letter == 'n' || letter == 't')
        strbuf_char(out, letter == 'n' ? '\n' : '\t');
    else if (letter == 'z')
        strbuf_text(out, "+0000");
    else if (letter == 'Z')
        strbuf_text(out, t->zone);
    else {
        strbuf_char(out, '%');
        if (letter != '%') strbuf_char(out, letter);
    }
}

void calendar_format(StrBuf *out, const char *format, size_t size, const CalendarTime *t,
                     int microsecond) {
    for (size_t i = 0; i < size; i++) {
        if (format[i] != '%' || i + 1 == size) {
            strbuf_char(out, format[i]);
            continue;
        }
        char letter = format[++i];
        bool plain = letter == '-' && i + 1 < size; // GNU: no padding
        if (!plain) {
            format_one(out, letter, t, microsecond);
            continue;
        }
        size_t start = out->len;
        format_one(out, format[++i], t, microsecond);
        while (!out->failed && out->len - start > 1 &&
               (out->data[start] == '0' || out->data[start] == ' ')) {
            memmove(out->data + start, out->data + start + 1, out->len - start - 1);
            out->len--;
        }
    }
}
