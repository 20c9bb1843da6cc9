# Subcommands.
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


p = argparse.ArgumentParser(prog="git", usage="%(prog)s [opts]")
p.add_argument("-C")
sub = p.add_subparsers(dest="cmd", required=True, help="commands", metavar="COMMAND")
a = sub.add_parser("add", help="add files", aliases=["a"], description="Adds.")
a.add_argument("file", nargs="+")
a.add_argument("-f", "--force", action="store_true")
a.set_defaults(func="add")
b = sub.add_parser("commit", help="commit")
b.add_argument("-m", "--message", required=True)
b.set_defaults(func="commit")
for args in ([], ["add", "x", "-f"], ["a", "x"], ["commit"], ["commit", "-m", "hi"], ["zzz"], ["-h"], ["add", "-h"], ["commit", "-m", "a", "b"],
             ["-C", "q", "commit", "-mx"], ["add"]):
    run(p, args)
p = argparse.ArgumentParser(prog="tool")
commands = p.add_subparsers(title="things to do", description="one of them")
commands.add_parser("go", help="goes").set_defaults(run=len)
p.print_help()
run(p, [])
run(p, ["go"])
