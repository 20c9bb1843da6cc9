# stdout, stderr and stdin as objects; replacing them.
import io
import sys

print(sys.stdout.write('abc\n'), sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name, sys.stdout.fileno(), sys.stdout.closed, sys.stdout.mode)
print(sys.stderr.name, sys.stderr.fileno(), sys.stderr.errors, sys.stdin.name, sys.stdin.fileno(), sys.stdin.mode)
print(sys.stdout.writable(), sys.stdout.readable(), sys.stdin.readable(), sys.stdin.writable(), sys.stdout is sys.__stdout__)
sys.stdout.writelines(['a\n', 'b\n'])
sys.stdout.flush()
for action in (lambda: sys.stdout.write(5), lambda: sys.stdout.read(), lambda: sys.stdin.write('x'), lambda: sys.stdout.nope):
    try:
        action()
    except (TypeError, OSError, AttributeError) as error:
        print(type(error).__name__, error)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin), sys.stdin.readlines())
try:
    input('prompt> ')
except EOFError as error:
    print(error)


class Shout:
    def write(self, text):
        sys.__stdout__.write(text.upper())

    def flush(self):
        sys.__stdout__.flush()


sys.stdout = Shout()
print('loud', 1, sep='-')
sys.stdout = sys.__stdout__
buffer = io.StringIO()
sys.stdout, saved = buffer, sys.stdout
print('caught')
sys.stdout = saved
print(repr(buffer.getvalue()))
print('to stderr', file=sys.stderr)
sys.stderr.write('also\n')
sys.stdout = None
print('nowhere')
sys.stdout = saved
sys.stdout.flush()
print(sys.stdout.buffer.write(b'bytes \xe4\xbd\xa0\n') if not sys.stdout.flush() else '')
sys.stdout.buffer.flush()
print(sys.stdout.buffer.writable(), sys.stdout.buffer.name)
