"""Writes cases/*.ast: what CPython 3.13's ast.dump prints for each of cases/*.py.

    python3.13 tests/parser/record_cases.py
"""
import ast
import glob
import os
import sys
import warnings

if sys.version_info[:2] != (3, 13):
    sys.exit("this needs CPython 3.13")
warnings.simplefilter("ignore")
folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")
for path in sorted(glob.glob(os.path.join(folder, "*.py"))):
    with open(path, "rb") as file:
        tree = ast.parse(file.read())
    with open(path[:-2] + "ast", "w", encoding="utf-8", newline="\n") as out:
        out.write(ast.dump(tree, indent=1, include_attributes=True) + "\n")
