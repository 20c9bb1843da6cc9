# The names of the parameters of sock_recv() and its relatives.
import asyncio
import inspect

for name in ("sock_recv", "sock_recv_into", "sock_sendall", "sock_connect", "sock_accept"):
    print(name, list(inspect.signature(getattr(asyncio.SelectorEventLoop, name)).parameters))
