# A row that cannot be iterated: the error stands alone. A value of argparse that cannot be converted: the
# error has its reason as the context.
import argparse
import csv
import io

try:
    csv.writer(io.StringIO()).writerow(5)
except csv.Error as error:
    print(error, error.__cause__, error.__context__)
parser = argparse.ArgumentParser(exit_on_error=False)
parser.add_argument("--number", type=int)
try:
    parser.parse_args(["--number", "x"])
except argparse.ArgumentError as error:
    print(error, repr(error.__context__), error.__suppress_context__)
