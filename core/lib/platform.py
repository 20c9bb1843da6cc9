"""What the program runs on: a Python of the run's version, on a Linux without a name."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine processor")


def uname():
    return uname_result("Linux", "localhost", "", "", "x86_64", "")


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable=None, bits="", linkage=""):
    return bits or "64bit", linkage


def platform(aliased=False, terse=False):
    return "Linux" if terse else "Linux-x86_64"


def python_implementation():
    return "CPython"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", ""


def python_compiler():
    return ""
