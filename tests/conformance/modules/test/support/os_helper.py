TESTFN = "@test"


def unlink(filename):
    pass
