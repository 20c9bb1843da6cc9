import socket
import unittest

HOST = HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
IPV6_ENABLED = False


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    with socket.socket(family, socktype) as sock:
        sock.bind((HOST, 0))
        return sock.getsockname()[1]


def skip_unless_bind_unix_socket(test):
    return unittest.skip("there are no files to bind a socket to")(test)


def skip_if_tcp_blackhole(test):
    return test


def create_unix_domain_name():
    raise unittest.SkipTest("there are no files to bind a socket to")
