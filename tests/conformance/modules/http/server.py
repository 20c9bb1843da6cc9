from socketserver import TCPServer


class HTTPServer(TCPServer):
    pass
