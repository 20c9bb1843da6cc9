# Help and usage.
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


p = argparse.ArgumentParser(prog="prog", description="A long description that goes on and on until it must be wrapped onto a second line.",
                            epilog="The end.")
p.add_argument("name", help="the name of it")
p.add_argument("extra", nargs="*", type=int, help="more numbers")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
p.add_argument("-o", "--output", metavar="FILE", default="out.txt", help="where to (default: %(default)s)")
p.add_argument("--level", choices=["low", "high"], default="low")
p.add_argument("-n", "--number", type=int, help="a number " * 12)
p.add_argument("--flag", action="store_true")
p.add_argument("--no", dest="flag", action="store_false")
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--many", nargs="+")
p.add_argument("--opt", nargs="?", const="c", default="d")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--add", action="append")
p.add_argument("--const", action="append_const", const=5)
p.add_argument("--ext", action="extend", nargs="+")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--colour", action=argparse.BooleanOptionalAction, default=True, help="use colour")

p.print_help()
p.print_usage()
print(p)
p = argparse.ArgumentParser(prog="a_program_with_a_long_name", add_help=False)
for i in range(12):
    p.add_argument(f"--option-number-{i}", type=int, metavar="N", help=f"option {i} of %(prog)s, %(type)s")
p.add_argument("first")
p.add_argument("second", nargs="?")
p.add_argument("rest", nargs=argparse.REMAINDER)
p.print_help()
run(p, ["1", "2", "--option-number-1", "3"])
run(p, ["--option-number-1", "3", "a", "b", "-x", "--y"])
run(p, ["--option-number", "3"])
p = argparse.ArgumentParser(prog="p" * 70)
p.add_argument("--abc")
p.add_argument("def_")
p.print_usage()
