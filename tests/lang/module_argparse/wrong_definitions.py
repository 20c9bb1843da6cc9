# Parsers that are defined wrongly; Namespace.
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


p = argparse.ArgumentParser(prog="w")
p.add_argument("--abc")
for call in (
    lambda: p.add_argument("--abc"), lambda: p.add_argument("x", dest="y"), lambda: p.add_argument("x", required=True),
    lambda: p.add_argument("--q", action="zz"), lambda: p.add_argument("--q", type="int"), lambda: p.add_argument("q", "--q"),
    lambda: p.add_argument("--q", nargs=0), lambda: p.add_argument("--q", nargs=2, metavar=("a",)), lambda: p.add_argument("--q", const=1),
    lambda: argparse.ArgumentParser(conflict_handler="x"), lambda: p.add_argument("--"),
    lambda: p.add_mutually_exclusive_group().add_argument("zz"), lambda: p.add_argument("--q", type=argparse.FileType),
    lambda: argparse.Namespace(a=1, **{"b c": 2}), lambda: argparse.Namespace(a=1) == argparse.Namespace(a=1),
    lambda: "a" in argparse.Namespace(a=1), lambda: p.get_default("abc"), lambda: repr(argparse.ArgumentTypeError("x")),
    lambda: argparse.FileType("w"), lambda: argparse.FileType("r")("-") is sys.stdin, lambda: sorted(argparse.__all__),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
p = argparse.ArgumentParser(prog="s")
p.set_defaults(mode="fast", x=1)
p.add_argument("--x", type=int)
namespace = argparse.Namespace(kept=True)
print(p.parse_args(["--x", "5"], namespace) is namespace, namespace, vars(p.parse_args([])))
