# A parser has one set of subcommands.
import argparse

parser = argparse.ArgumentParser(prog="tool")
parser.add_subparsers(dest="command").add_parser("run")
try:
    parser.add_subparsers()
except argparse.ArgumentError as error:
    print(repr(error), error)
print(parser.parse_args(["run"]))
