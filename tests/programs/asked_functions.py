# What programs ask asyncio's functions and classes: their kind, parameters, defaults and help.
# trace: no, the recorder replaces some of them
import asyncio
import inspect
import types

print([isinstance(f, types.FunctionType) for f in (asyncio.sleep, asyncio.gather, asyncio.run)])
for function in (asyncio.sleep, asyncio.wait, asyncio.wait_for, asyncio.gather, asyncio.shield,
                 asyncio.create_task, asyncio.ensure_future, asyncio.run,
                 asyncio.set_event_loop, asyncio.new_event_loop, asyncio.isfuture):
    print(function.__name__, inspect.signature(function), inspect.isfunction(function),
          inspect.iscoroutinefunction(function), bool(inspect.getdoc(function)),
          function.__module__, function.__qualname__)
print(asyncio.sleep.__defaults__, asyncio.sleep.__code__.co_varnames[:2], asyncio.sleep.__closure__)
print(hasattr(asyncio.sleep, "__wrapped__"), asyncio.sleep.__class__ is types.FunctionType)

for name in ("call_soon", "call_soon_threadsafe", "call_later", "call_at", "create_task",
             "run_until_complete", "run_in_executor", "set_exception_handler", "close",
             "shutdown_asyncgens", "shutdown_default_executor"):
    method = getattr(asyncio.BaseEventLoop, name, None)
    if method is not None:
        print(name, inspect.signature(method), inspect.isfunction(method),
              inspect.iscoroutinefunction(method), method.__qualname__)
loop = asyncio.new_event_loop()
print(inspect.ismethod(loop.call_soon), inspect.signature(loop.call_soon), loop.call_soon.__self__ is loop,
      loop.call_soon.__func__.__name__, loop.call_soon == loop.call_soon)
print([name in dir(asyncio.AbstractEventLoop) for name in ("call_soon", "create_server", "sock_recv")])
print([name in dir(loop) for name in ("call_soon", "create_server", "sock_recv", "run_forever")])
loop.close()

for kind in (asyncio.Future, asyncio.Task, asyncio.Handle, asyncio.Queue,
             asyncio.BaseEventLoop, asyncio.AbstractEventLoop):
    print(kind.__name__, inspect.signature(kind), bool(inspect.getdoc(kind)))
for name in ("result", "exception", "set_result", "cancel", "done", "get_loop", "remove_done_callback"):
    method = getattr(asyncio.Future, name)
    print(name, inspect.signature(method), inspect.isfunction(method), bool(inspect.getdoc(method)))
print(inspect.signature(asyncio.Queue.put), inspect.iscoroutinefunction(asyncio.Queue.put),
      asyncio.Queue.put_nowait.__qualname__)
print(inspect.signature(asyncio.get_running_loop), inspect.isbuiltin(asyncio.get_running_loop))


def decorated(function):
    parameters = inspect.signature(function).parameters
    return sorted(parameters)


print(decorated(asyncio.wait_for), decorated(asyncio.open_connection)[:2])
