# A program that reads its own command line.
import argparse


def main(argv=None):
    parser = argparse.ArgumentParser(description="Adds numbers.")
    parser.add_argument("numbers", metavar="N", type=int, nargs="*", default=[1, 2, 3], help="a number")
    parser.add_argument("--max", dest="accumulate", action="store_const", const=max, default=sum, help="the greatest (default: the sum)")
    args = parser.parse_args(argv)
    print(args.accumulate(args.numbers), parser.prog)
    return 0


if __name__ == "__main__":
    main()
    main(["4", "5", "--max"])
    main(["--help"])
