# The other classes of formatters, and one of one's own.
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


for cls in (argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter,
            argparse.MetavarTypeHelpFormatter):
    p = argparse.ArgumentParser(prog="f", formatter_class=cls, description="one\n  two\nthree", epilog="e\n f")
    p.add_argument("pos", type=int, nargs="?", default=3, help="line1\nline2")
    p.add_argument("--opt", type=float, default=1.5, help="the opt")
    p.add_argument("--t", type=str, help=None)
    p.print_help()


class Wide(argparse.HelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, max_help_position=40, width=60)

    def _format_usage(self, usage, actions, groups, prefix):
        return super()._format_usage(usage, actions, groups, "Use: ")


p = argparse.ArgumentParser(prog="w", formatter_class=Wide)
p.add_argument("-l", "--long-option-name", metavar="SOMETHING", help="a help text that is wrapped within sixty columns of width")
p.print_help()
print(repr(p.format_usage()))
