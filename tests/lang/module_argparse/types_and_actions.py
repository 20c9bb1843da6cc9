# type functions, actions of one's own, exit_on_error, intermixed and deprecated arguments.
import argparse
import sys

sys.stderr = sys.stdout


def run(parser, args, method="parse_args"):
    try:
        print(args, getattr(parser, method)(args))
    except SystemExit as e:
        print(args, "exit", e.code)
    except argparse.ArgumentError as e:
        print(args, "ArgumentError", e)


def even(s):
    v = int(s)
    if v % 2:
        raise argparse.ArgumentTypeError(f"{v} is odd")
    return v


p = argparse.ArgumentParser(prog="t", exit_on_error=False)
p.add_argument("--e", type=even)
p.add_argument("--j", default="5", type=int)
p.add_argument("--c", type=int, choices=range(3))
for args in (["--e", "3"], ["--e", "x"], ["--e", "4"], [], ["--c", "5"], ["--c", "1"], ["--unk"]):
    run(p, args)
p = argparse.ArgumentParser(prog="i")
p.add_argument("--foo")
p.add_argument("cmd")
p.add_argument("rest", nargs="*", type=int)
ARGS = "doit 1 --foo bar 2 3".split()
for method in ("parse_intermixed_args", "parse_args", "parse_known_args"):
    run(p, ARGS, method)
run(p, ["--foo", "x"], "parse_intermixed_args")
run(p, ["a", "--z", "1"], "parse_known_intermixed_args")
p = argparse.ArgumentParser(prog="d")
p.add_argument("--old", deprecated=True)
p.add_argument("pos", deprecated=True, nargs="?")
run(p, ["--old", "1", "--old", "2", "x"])


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print(repr(option_string), values)
        setattr(namespace, self.dest, values.upper())


p = argparse.ArgumentParser(prog="u")
print(p.add_argument("--up", action=Upper))
p.add_argument("pos", action=Upper)
run(p, ["--up", "a", "b"])
