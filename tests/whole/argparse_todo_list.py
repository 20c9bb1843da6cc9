# python: 3.8 3.11 3.12 3.13
"""A to-do list on the command line: argparse with subcommands, driven by lists of arguments."""
import argparse
import enum
import sys
from datetime import date


class Priority(enum.Enum):
    LOW = 1
    HIGH = 3

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise argparse.ArgumentTypeError(f"{text!r} is no priority ({', '.join(p.name.lower() for p in cls)})")


class KeyValue(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        key, equals, value = values.partition("=")
        if not equals:
            parser.error(f"{option_string} needs key=value")
        getattr(namespace, self.dest).update({key: value})


def positive(text):
    n = int(text)
    if n <= 0:
        raise ValueError(n)
    return n


def build():
    parser = argparse.ArgumentParser(prog="todo", description="Keeps a list of what is to do.", epilog="Have fun!")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more (twice: even more)")
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    add = commands.add_parser("add", help="add a task", aliases=["a"])
    add.add_argument("words", nargs="+", help="what is to do")
    add.add_argument("-p", "--priority", type=Priority.parse, default=Priority.LOW, metavar="P", help="low or high (default: low)")
    add.add_argument("--due", type=date.fromisoformat)
    add.add_argument("--tag", action="append", default=[], dest="tags")
    add.add_argument("-D", action=KeyValue, default={}, dest="extra", metavar="KEY=VALUE")
    add.set_defaults(run=do_add)
    show = commands.add_parser("list", formatter_class=argparse.ArgumentDefaultsHelpFormatter, help="show tasks")
    which = show.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="done ones, too")
    which.add_argument("--only", choices=["open", "done"], help="which ones")
    show.add_argument("-n", "--max", type=positive, default=10, help="how many at most")
    show.add_argument("--width", type=int, nargs="?", const=80, default=40)
    show.set_defaults(run=do_list)
    done = commands.add_parser("done", help=argparse.SUPPRESS)
    done.add_argument("numbers", type=int, nargs="*")
    done.set_defaults(run=do_done)
    return parser


TASKS = []


def do_add(args):
    TASKS.append({"text": " ".join(args.words), "priority": args.priority, "tags": args.tags, "done": False, **args.extra})
    return f"added #{len(TASKS)}, due {args.due or 'some day'}"


def do_list(args):
    rows = [f"{n}. [{'x' if t['done'] else ' '}] {t['text']:<{args.width // 4}} {t['priority'].name} {' '.join(t['tags'])}".rstrip()
            for n, t in enumerate(TASKS, 1) if args.all or not t["done"]]
    return "\n".join(rows[:args.max])


def do_done(args):
    for n in args.numbers:
        TASKS[n - 1]["done"] = True
    return f"{len(args.numbers)} done"


def main(argv):
    print("$ todo", *argv)
    parser = build()
    sys.stdout.flush()
    args = parser.parse_args(argv)
    if args.command is None:
        parser.print_usage()
        return 2
    if args.verbose:
        print("command", args.command, "verbose", args.verbose)
    print(args.run(args))
    return 0


for line in ("", "--help", "--version", "add write a test -p high --tag work --tag=python -vv" if False else "-vv add write a test -p high --tag work --tag=python",
             "a buy milk --due 2023-12-24 -D shop=corner", "list", "done 1", "list --all -n1", "list --width 8 --all", "list -h", "list --width --max 1",
             "add", "add x -p middle", "add x --due tomorrow", "add x -D nothing", "list --all --only open", "list --only none", "list -n 0", "remove", "--verb add z", "list --bogus", "done one"):
    try:
        status = main(line.split())
    except SystemExit as stop:
        status = stop.code
    sys.stderr.flush()
    print("->", status)
parser = argparse.ArgumentParser(exit_on_error=False) if sys.version_info >= (3, 9) else argparse.ArgumentParser()
parser.add_argument("--x", type=int, required=True)
print(parser.parse_known_args(["--x", "3", "more", "--y"]), vars(parser.parse_args(["--x=4"])), argparse.Namespace(b=1, a="z") == argparse.Namespace(a="z", b=1))
sys.exit(main(["list", "--all", "extra"]))
