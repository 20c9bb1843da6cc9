# clock: real
# The module _thread.
import _thread
import time

lock = _thread.allocate_lock()
lock.acquire()


def work(n, *, text):
    print(n, text, _thread.get_ident() != main)
    lock.release()


main = _thread.get_ident()
_thread.start_new_thread(work, (1,), {"text": "x"})
lock.acquire()
print(lock.locked(), _thread.error, type(lock))
_thread.start_new_thread(_thread.exit, ())
time.sleep(0.05)
for arguments in ((1, ()), (len, [1]), (len, (), 3)):
    try:
        _thread.start_new_thread(*arguments)
    except TypeError as error:
        print(error)
