"""unittest.main(): options, loading, running, the exit status."""

import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5
_HAS_DURATIONS = sys.version_info >= (3, 12)


def _convert_select_pattern(pattern):
    return pattern if "*" in pattern else f"*{pattern}*"


class TestProgram:
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        # Warnings are shown, unless the caller or the command line has asked for something else.
        asked = warnings is not None or getattr(sys, "warnoptions", None)
        self.warnings = warnings if asked else "default"
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        self.tests = []
        for name in ("failfast", "catchbreak", "buffer"):
            if getattr(self, name) is None:
                setattr(self, name, False)
        if self.testNamePatterns is None:
            self.testNamePatterns = []
        if len(argv) > 1:
            self._parser().parse_args(argv[1:], self)
        if self.tests:
            self.testNames = list(self.tests)
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _parser(self):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2,
            help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0,
            help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true",
            help="Show local variables in tracebacks")
        if _HAS_DURATIONS:
            add("--durations", dest="durations", type=int, default=None, metavar="N",
                help="Show the N slowest test cases (N=0 for all)")
        add("-f", "--failfast", dest="failfast", action="store_true",
            help="Stop on first fail or error")
        add("-c", "--catch", dest="catchbreak", action="store_true",
            help="Catch Ctrl-C and display results so far")
        add("-b", "--buffer", dest="buffer", action="store_true",
            help="Buffer stdout and stderr during tests")
        add("-k", dest="testNamePatterns", action="append", type=_convert_select_pattern,
            help="Only run tests which match the given substring")
        add("tests", nargs="*",
            help="a list of any number of test modules, classes and test methods.")
        return parser

    def createTests(self):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _make_runner(self):
        """The runner; one that knows fewer options is given fewer."""
        if not isinstance(self.testRunner, type):
            return self.testRunner
        basic = {"verbosity": self.verbosity, "failfast": self.failfast, "buffer": self.buffer,
                 "warnings": self.warnings}
        newer = {"tb_locals": self.tb_locals}
        if _HAS_DURATIONS:
            newer["durations"] = self.durations
        for options in ({**basic, **newer}, basic):
            try:
                return self.testRunner(**options)
            except TypeError:
                pass
        return self.testRunner()

    def runTests(self):
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        self.result = self._make_runner().run(self.test)
        if not self.exit:
            return
        if _HAS_DURATIONS and self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(_NO_TESTS_EXITCODE)
        sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
