# patch as decorator, context manager and by hand; what was there comes back.
import sys
from unittest import mock


class Clock:
    def now(self):
        return "real"


def report():
    return Clock().now()


with mock.patch.object(Clock, "now", return_value="patched"):
    print(report())
print(report())


@mock.patch("__main__.report", autospec=True)
@mock.patch.object(Clock, "now")
def decorated(now, report):
    now.return_value = 1
    report.return_value = 2
    return Clock().now(), report()


print(decorated())
patcher = mock.patch("__main__.report", new=lambda: "started")
patcher.start()
print(report())
patcher.stop()
print(report())
settings = {"debug": False}
with mock.patch.dict(settings, {"debug": True}, extra=1):
    print(settings)
print(settings)
with mock.patch.multiple(Clock, now=mock.DEFAULT) as made:
    print(list(made))
try:
    mock.patch.object(Clock, "missing").start()
except AttributeError as error:
    print(error)
with mock.patch.object(sys, "argv", ["a", "b"]):
    print(sys.argv)
try:
    with mock.patch.object(Clock, "now", side_effect=ValueError("inside")):
        report()
except ValueError as error:
    print(error, report())
