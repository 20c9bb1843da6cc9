# clock: real
# Setting and asking for handlers; signals that the program raises itself.
import signal
import threading

print(signal.SIGINT, repr(signal.SIGINT), repr(signal.SIGTERM), signal.SIGINT == 2, signal.Signals(15).name)
print(repr(signal.SIG_DFL), repr(signal.SIG_IGN), signal.getsignal(signal.SIGTERM))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGPIPE)))
print(signal.strsignal(2), signal.strsignal(signal.SIGTERM), signal.strsignal(40))
print(signal.SIGINT in signal.valid_signals(), 32 in signal.valid_signals(), len(signal.valid_signals()))


def handler(number, frame):
    print("handler", repr(signal.Signals(number)), frame.f_code.co_name)


def raiser():
    signal.raise_signal(signal.SIGUSR1)
    print("after")


print(repr(signal.signal(signal.SIGUSR1, handler)), signal.getsignal(signal.SIGUSR1) is handler)
raiser()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
raiser()
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))
signal.signal(signal.SIGINT, handler)
signal.raise_signal(signal.SIGINT)
print(signal.signal(signal.SIGINT, signal.default_int_handler) is handler)


def raising(number, frame):
    raise RuntimeError(number)


signal.signal(signal.SIGUSR2, raising)
try:
    raiser2 = signal.raise_signal(signal.SIGUSR2)
except RuntimeError as error:
    print(repr(error))


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(signal.signal, 0, handler)
attempt(signal.signal, 65, handler)
attempt(signal.signal, signal.SIGKILL, handler)
attempt(signal.signal, signal.SIGTERM, "x")
attempt(signal.getsignal, 99)
thread = threading.Thread(target=attempt, args=(signal.signal, signal.SIGTERM, handler))
thread.start()
thread.join()
