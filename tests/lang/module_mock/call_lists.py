# What a mock remembers, and call objects that compare with it.
from unittest.mock import ANY, Mock, call

mock = Mock(name="service")
mock.connect("host", port=1)
mock.send(b"a")
mock.send(b"b")
mock.close()
print(mock.mock_calls)
print(mock.method_calls == [call.connect("host", port=1), call.send(b"a"), call.send(b"b"), call.close()])
print(mock.send.call_args_list, mock.send.call_count, mock.send.called)
print(call("host", port=ANY) == call("host", port=5), call(1) == call(2), call.a.b(1).c())
mock.assert_has_calls([call.send(b"a"), call.send(b"b")])
mock.send.assert_any_call(b"a")
for check in (lambda: mock.send.assert_called_once(), lambda: mock.close.assert_called_with(1),
              lambda: mock.open.assert_called()):
    try:
        check()
    except AssertionError as error:
        print(error)
mock.reset_mock()
print(mock.mock_calls, mock.send.call_count)
