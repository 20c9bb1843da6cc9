"""Names that tests derive classes from; none of them is used without a network of files."""


class BaseServer:
    pass


class UnixStreamServer(BaseServer):
    pass


class TCPServer(BaseServer):
    pass
