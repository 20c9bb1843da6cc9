from http.server import HTTPServer


class WSGIRequestHandler:
    pass


class WSGIServer(HTTPServer):
    pass
