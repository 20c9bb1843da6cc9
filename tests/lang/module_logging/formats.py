# Formatters: styles, fields, times, defaults, errors.
import logging
import sys

record = logging.LogRecord('my.logger', logging.INFO, '/path/to/file.py', 42, 'x=%s y=%s', (1, 'b'), None, 'func')
record.created, record.msecs = 1700000000.125, 125.0
for style, fmt in (('%', '%(asctime)s|%(name)s|%(levelname)-8s|%(levelno)d|%(filename)s|%(module)s|%(lineno)5d|%(funcName)s|%(message)s'),
                   ('{', '{asctime}|{name}|{levelname:>8}|{levelno:d}|{filename}|{lineno:05d}|{message!r}'),
                   ('$', '$asctime|${name}|$levelname|$$|${message}')):
    print(logging.Formatter(fmt, style=style).format(record))
    print(logging.Formatter(fmt, '%d.%m.%Y %H:%M', style=style).format(record))
print(logging.Formatter().format(record), logging.Formatter(None, None, '{')._fmt, logging.Formatter(style='$')._fmt)
print(logging.Formatter('%(who)s: %(message)s', defaults={'who': 'nobody'}).format(record))
print(logging.Formatter('{who}: {message}', style='{', defaults={'who': 'nobody'}).format(record))
print(logging.Formatter('%(asctime)s').usesTime(), logging.Formatter('%(message)s').usesTime())
for style, fmt in (('%', 'no fields'), ('%', '{message}'), ('%', '%(message)z'), ('{', 'no fields'), ('{', '{message'), ('{', '{}'),
                   ('{', '{message!x}'), ('{', '{message:zz}'), ('{', '{me-ssage}'), ('$', 'no fields'), ('$', '$ {message}'),
                   ('{', '}'), ('!', 'x'), ('{', '{message.upper}'), ('{', '{args[0]:>{lineno}}'), ('%', '%(message)5.3s')):
    try:
        made = logging.Formatter(fmt, style=style)
        print(style, fmt, 'valid', made.format(record))
    except ValueError as error:
        print(style, fmt, error)
try:
    logging.Formatter('%(nope)s').format(record)
except ValueError as error:
    print(error)


class Mine(logging.Formatter):
    default_time_format = '%H:%M'
    default_msec_format = '%s.%03d'

    def format(self, record):
        record.levelname = record.levelname.lower()
        return '<' + super().format(record) + '>'

    def formatException(self, info):
        return 'EXC ' + repr(info[1])


formatter = Mine('%(asctime)s %(levelname)s %(message)s')
print(formatter.format(record))
try:
    1 / 0
except ZeroDivisionError:
    record.exc_info = sys.exc_info()
print(formatter.format(record))
print(record.exc_text, record.message, record.asctime, record)
print(logging.BufferingFormatter(formatter).format([record, record]))
made = logging.makeLogRecord({'name': 'made', 'msg': 'm', 'levelname': 'L'})
print(logging.Formatter('%(name)s %(levelname)s %(message)s').format(made), made.lineno)
print(sorted(key for key in record.__dict__ if key not in ('thread', 'process', 'relativeCreated')))
