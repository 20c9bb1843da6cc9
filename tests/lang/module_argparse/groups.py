# Groups, also of arguments that exclude each other; parents.
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


p = argparse.ArgumentParser(prog="ex")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", type=int)
g.add_argument("--c", nargs="?")
special = p.add_argument_group("special", "about it")
special.add_argument("--s", help="special one")
other = p.add_mutually_exclusive_group()
other.add_argument("-x")
other.add_argument("-y", help=argparse.SUPPRESS)
p.print_help()
for args in ([], ["--a"], ["--a", "--b", "1"], ["--b", "1", "--c"], ["--b", "x"]):
    run(p, args)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared")
parent.add_argument_group("of the parent").add_argument("--pg")
p = argparse.ArgumentParser(prog="child", parents=[parent])
p.add_argument("own")
p.print_help()
run(p, ["--pg", "1", "o", "--shared", "s"])
p = argparse.ArgumentParser(prog="c", conflict_handler="resolve", argument_default=argparse.SUPPRESS, allow_abbrev=False, prefix_chars="-+")
p.add_argument("-f", "--foo")
p.add_argument("--foo", help="new")
p.add_argument("+x", type=int)
p.print_help()
for args in (["--foo", "1"], ["--fo", "1"], ["+x", "3"], []):
    run(p, args)
