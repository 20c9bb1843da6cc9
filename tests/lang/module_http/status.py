# http.HTTPStatus: codes that are ints and have a phrase and a description.
import http
from http import HTTPStatus

for s in HTTPStatus:
    print(int(s), s.name, s.phrase, "|", s.description)
print(HTTPStatus(404), repr(HTTPStatus.OK), HTTPStatus.OK == 200, HTTPStatus.NOT_FOUND.is_client_error, HTTPStatus(503).is_server_error, HTTPStatus.FOUND.is_redirection, HTTPStatus.OK.is_success, HTTPStatus.CONTINUE.is_informational)
print(f"{HTTPStatus.OK} {HTTPStatus.OK:>5} {HTTPStatus.OK!r}", "%s" % HTTPStatus.GONE, HTTPStatus["GONE"], HTTPStatus.REQUEST_URI_TOO_LONG, HTTPStatus.UNPROCESSABLE_ENTITY is HTTPStatus.UNPROCESSABLE_CONTENT)
print({200: "x"}[HTTPStatus.OK], http.HTTPMethod.GET, repr(http.HTTPMethod.PUT), [m.description for m in http.HTTPMethod], http.HTTPMethod("POST") == "POST")
try:
    HTTPStatus(999)
except ValueError as e:
    print(e)
