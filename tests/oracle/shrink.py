#!/usr/bin/env python3
"""Makes a program smaller, as long as somebody else says that it still has what it is wanted for.

    python3 tests/oracle/shrink.py FILE

Writes smaller programs to stdout, each as a JSON string in a line, and after each reads a line from
stdin: 1 when the program is as good as the one before, else 0. At the end of its output the last
good one is the result.

Statements are taken out, many at a time at first; compound statements are replaced by one of their
blocks; then items of calls, lists and tuples are taken out, and an await of a call is replaced by
None. All of that is done again until nothing helps any more.
"""
import ast
import json
import sys

BLOCKS = ("body", "orelse", "finalbody", "handlers")
LISTS = ("args", "keywords", "elts", "items", "decorator_list")


class Shrinker:
    def __init__(self, source):
        self.tree = ast.parse(source)
        self.seen = {source}
        self.best = ast.unparse(self.tree)

    def is_good(self):
        """Asks about the tree as it is now."""
        try:
            text = ast.unparse(ast.fix_missing_locations(self.tree)) + "\n"
            compile(text, "p.py", "exec")
        except (SyntaxError, ValueError):
            return False
        if text in self.seen or len(text) > len(self.best):
            return False
        self.seen.add(text)
        print(json.dumps(text), flush=True)
        if sys.stdin.readline().strip() != "1":
            return False
        self.best = text
        return True

    def lists(self, fields, kind):
        """(node, name of a field) of all lists of nodes, the outermost first."""
        for node in list(ast.walk(self.tree)):
            for field in fields:
                items = getattr(node, field, None)
                if isinstance(items, list) and items and isinstance(items[0], kind):
                    yield node, field

    def take_out(self, fields, kind):
        """Takes items out of lists, many at a time at first. True: something was taken out."""
        changed = False
        for node, field in self.lists(fields, kind):
            width = len(getattr(node, field))
            while width:
                end = len(getattr(node, field))
                while end > 0:
                    changed |= self.replace(node, field, max(end - width, 0), end, [])
                    end -= width
                width //= 2
        return changed

    def replace(self, node, field, start, end, items):
        """Puts others in place of some items; back again when that is no good."""
        before = getattr(node, field)
        after = before[:start] + items + before[end:]
        if not after and field in ("body", "items"):
            after = [ast.Pass()] if field == "body" else before
        if [ast.dump(item) for item in after] == [ast.dump(item) for item in before]:
            return False
        setattr(node, field, after)
        if self.is_good():
            return True
        setattr(node, field, before)
        return False

    def lift(self):
        """Replaces compound statements by one of their blocks."""
        changed = False
        for node, field in self.lists(BLOCKS, ast.stmt):
            place = len(getattr(node, field)) - 1
            while place >= 0:
                statement = getattr(node, field)[place]
                if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                    for inner in BLOCKS[:3]:
                        block = getattr(statement, inner, None)
                        if block and isinstance(block[0], ast.stmt):
                            if self.replace(node, field, place, place + 1, block):
                                changed = True
                                break
                place -= 1
        return changed

    def simplify(self):
        """Replaces an awaited call by None."""
        changed = False
        for node in list(ast.walk(self.tree)):
            here = getattr(node, "value", None)
            if isinstance(here, ast.Await) and not isinstance(node, ast.Expr):
                node.value = ast.Constant(None)
                if self.is_good():
                    changed = True
                else:
                    node.value = here
        return changed

    def run(self):
        changed = True
        while changed:
            changed = self.take_out(BLOCKS, (ast.stmt, ast.ExceptHandler))
            changed |= self.lift()
            changed |= self.take_out(LISTS, (ast.expr, ast.keyword, ast.withitem))
            changed |= self.simplify()


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        Shrinker(source.read()).run()
