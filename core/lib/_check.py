"""What a program uses and Loopscope does not have, found without running it: the modules that it
imports, and the names of modules. `loopscope check` and the page ask for it.

The names are looked for in the program's code objects, so strings, comments and variables that
happen to be called like a module are no matter. What the program itself makes sure of, by an `except
ImportError` or an `if` about versions and platforms, is left alone."""

import sys as _sys
from _traceback import opcodes as _opcodes, position as _position, suggestion as _suggestion
from _traceback import words as _words
from _stdlib import names as _stdlib_names

(_IMPORT_NAME, _IMPORT_FROM, _LOAD_ATTR, _LOAD_METHOD, _STORE_ATTR, _LOAD_GLOBAL, _LOAD_NAME,
 _LOAD_FAST, _LOAD_FAST_PAIR, _LOAD_DEREF, _STORE_GLOBAL, _STORE_NAME, _STORE_FAST, _STORE_DEREF,
 _LOAD_NONE) = _opcodes()
_LOADS = (_LOAD_GLOBAL, _LOAD_NAME, _LOAD_FAST, _LOAD_FAST_PAIR, _LOAD_DEREF)
_STORES = (_STORE_GLOBAL, _STORE_NAME, _STORE_FAST, _STORE_DEREF)
_ATTRIBUTES = (_LOAD_ATTR, _LOAD_METHOD)
_CACHED = (_LOAD_GLOBAL, _LOAD_ATTR, _LOAD_METHOD, _STORE_ATTR)


# ------------------------------------------------------------------ what the source says


class _Source:
    """The text: where a word is, and what stands around a line."""

    def __init__(self, data):
        self.lines = data.split(b"\n")

    def column(self, line, offset):
        """From 1, in characters, of a byte of a line."""
        return len(self.lines[line - 1][:offset].decode("utf-8", "replace")) + 1

    def find(self, word, start, end):
        """Where a name is written between two (line, byte offset); `start` when it is not."""
        wanted = word.encode()
        for line in range(start[0], end[0] + 1):
            text = self.lines[line - 1]
            at = start[1] if line == start[0] else 0
            while (at := text.find(wanted, at)) >= 0:
                around = text[at - 1:at] + text[at + len(wanted):at + len(wanted) + 1]
                if not any(byte == 95 or byte > 127 or chr(byte).isalnum() for byte in around):
                    return line, at
                at += 1
        return start

    def _head(self, number):
        """Indentation and first words of a line; None when there is no code in it."""
        text = self.lines[number - 1].decode("utf-8", "replace").expandtabs()
        head = text.strip()
        return (len(text) - len(text.lstrip()), head) if head and head[0] != "#" else None

    def _handlers(self, number, depth):
        """The `except` lines of the `try` around a line."""
        for below in range(number + 1, len(self.lines) + 1):
            found = self._head(below)
            if found is None or found[0] > depth:
                continue
            if found[0] < depth or not found[1].startswith(("except", "else", "finally")):
                return
            yield found[1]

    def guarded(self, number, errors):
        """Whether the program is prepared for the name to be missing."""
        asked = ("hasattr", "version_info", "platform", "os.name", "TYPE_CHECKING", "find_spec")
        depth = (self._head(number) or (0, ""))[0] + 1
        branch = False  # whether the `if` of an `else` is looked for
        for above in range(number, 0, -1):
            found = self._head(above)
            if found is None or found[0] >= depth + branch:
                continue
            depth, head = found
            first = head.split(None, 1)[0].rstrip(":")
            branch = first in ("else", "elif", "except", "finally")
            if first in ("if", "elif", "while") and any(word in head for word in asked):
                return True
            if first == "except" and any(error in head for error in errors):
                return True
            if first == "try" and any(
                    handler.rstrip().endswith("except:") or any(error in handler for error in errors)
                    for handler in self._handlers(number, depth)):
                return True
        return False


# ------------------------------------------------------------------ what there is


def _module(name):
    """A module of ours, None when there is none, or ... for what is the program's own."""
    try:
        __import__(name)
        module = _sys.modules[name]
    except ModuleNotFoundError:
        return None
    except Exception:
        return ...
    return module if getattr(module, "__file__", "<lib>/").startswith("<lib>/") else ...


def _missing(module, name):
    """Of a name that a module does not have: whether CPython has it, and what may be meant."""
    try:
        getattr(module, name)
    except AttributeError as error:
        where = module.__name__
        try:
            __import__(f"{where}.{name}")
            return None
        except Exception:
            pass
        known = "Loopscope" in str(error)
        return known, "" if known else _suggestion(error, None)
    except Exception:
        pass
    return None


# ------------------------------------------------------------------ code objects


def _decode(code):
    """(word, opcode, argument) of each instruction."""
    words, at = _words(code), 0
    while at < len(words):
        opcode = words[at] & 0xFF
        yield at, opcode, words[at] >> 8
        at += 2 if opcode in _CACHED else 1


class _Scope:
    """One code object: which of its names mean modules."""

    def __init__(self, check, code, outer):
        self.check, self.code, self.outer = check, code, outer
        self.variables = code.co_varnames + code.co_cellvars + code.co_freevars
        self.bound = {}  # name -> a dotted module, or None for anything else
        self.instructions = list(_decode(code))

    def name(self, opcode, argument):
        if opcode == _LOAD_FAST_PAIR:
            return self.variables[argument >> 12]
        if opcode in (_LOAD_FAST, _STORE_FAST, _LOAD_DEREF, _STORE_DEREF):
            return self.variables[argument]
        return self.code.co_names[argument]

    def place(self, word):
        line, end_line, column, end_column = _position(self.code, word)
        return (line or 1, column or 0), (end_line or line or 1, end_column or column or 0)

    def bind(self, opcode, name, module):
        scope = self
        if opcode == _STORE_GLOBAL:
            while scope.outer is not None:
                scope = scope.outer
        scope.bound[name] = module if scope.bound.get(name, module) == module else None

    def look_up(self, opcode, name):
        """The module that a name means, or None."""
        scope = self
        if opcode in (_LOAD_GLOBAL, _LOAD_NAME):
            if opcode == _LOAD_NAME and name in scope.bound:
                return scope.bound[name]
            while scope.outer is not None:
                scope = scope.outer
        elif opcode == _LOAD_DEREF:
            while scope is not None and name not in scope.code.co_cellvars:
                scope = scope.outer
        return None if scope is None else scope.bound.get(name)

    def bind_imports(self):
        """Binds names, and tells of modules and of their names that are missing."""
        package = None  # the module whose names are taken; None: its own, or none is
        taken = None  # what the next store binds
        plain = False  # no `from`
        before = (0, 0, 0), (0, 0, 0)
        for instruction in self.instructions:
            word, opcode, argument = instruction
            if opcode == _IMPORT_NAME:
                name = self.name(opcode, argument)
                (_, _, level), (_, names, _) = before
                package = self.check.imported(self, word, name) if level == 0 else None
                plain = names == _LOAD_NONE
                taken = name.split(".")[0] if plain and level == 0 else None
            elif opcode == _IMPORT_FROM and plain:  # `import a.b as c`
                taken = package
            elif opcode == _IMPORT_FROM:
                taken = self.check.taken(self, word, package, self.name(opcode, argument))
            elif opcode in _STORES:
                self.bind(opcode, self.name(opcode, argument), taken)
                taken = None
            before = before[1], instruction

    def follow_attributes(self, opcodes, tell):
        """Calls `tell` with each use of a module's name by such an instruction; it answers the
        module that the name means, or None."""
        module = None  # that is on top of the stack
        for word, opcode, argument in self.instructions:
            if opcode in _LOADS:
                module = self.look_up(opcode, self.name(opcode, argument))
            elif module is not None and opcode in opcodes:
                module = tell(self, word, module, self.name(opcode, argument))
            else:
                module = None


# ------------------------------------------------------------------ the whole


class _Check:
    def __init__(self, data, filename):
        self.source = _Source(data)
        self.scopes = []
        self.stored = set()  # (module, name) of what the program itself puts into a module
        self.found = {}  # (line, column) -> (end column, kind, name, hint)
        self.add(compile(data, filename, "exec"), None)
        for scope in self.scopes:
            scope.bind_imports()
        for scope in self.scopes:
            scope.follow_attributes((_STORE_ATTR,), self.given)
        for scope in self.scopes:
            scope.follow_attributes(_ATTRIBUTES, self.attribute)

    def add(self, code, outer):
        scope = _Scope(self, code, outer)
        self.scopes.append(scope)
        for constant in code.co_consts:
            if type(constant) is type(code):
                self.add(constant, scope)

    def tell(self, place, written, kind, name, hint=""):
        line, offset = place
        start = self.source.column(line, offset)
        self.found.setdefault((line, start), (start + len(written), kind, name, hint))

    def imported(self, scope, word, name):
        """The name of a module of ours that is imported, or None."""
        module = _module(name)
        if module is None:
            start, end = scope.place(word)
            if not self.source.guarded(start[0], ("ImportError", "ModuleNotFound", "Exception")):
                known = name.split(".")[0] in _stdlib_names
                place = self.source.find(name, start, end)
                self.tell(place, name, "module" if known else "package", name)
        return name if module not in (None, ...) else None

    def taken(self, scope, word, package, name):
        """Of `from package import name`: the name of the module that it is, or None."""
        if package is None:
            return None
        start, end = scope.place(word)
        start = self.source.find("import", start, end)
        return self.member(package, name, self.source.find(name, start, end), ("ImportError",
                           "Exception"))

    def given(self, scope, word, module, name):
        self.stored.add((module, name))

    def attribute(self, scope, word, module, name):
        if (module, name) in self.stored:
            return None
        _, (line, offset) = scope.place(word)
        return self.member(module, name, (line, offset - len(name.encode())), ("AttributeError",))

    def member(self, package, name, place, errors):
        module = _module(package)
        if module is None or module is ...:
            return None
        missing = _missing(module, name)
        if missing is not None:
            known, hint = missing
            if not self.source.guarded(place[0], errors):
                self.tell(place, name, "name" if known else "unknown", f"{package}.{name}", hint)
            return None
        value = getattr(module, name, None)
        return value.__name__ if type(value) is type(_sys) else None


def _sentence(kind, name, hint):
    if kind == "package":
        return f"No module named {name!r}: Loopscope has modules of the standard library only"
    if kind == "unknown":
        module, _, name = name.rpartition(".")
        return f"module {module!r} has no attribute {name!r}{hint}"
    return f"Loopscope does not have {'the module ' if kind == 'module' else ''}{name}"


def main(table=False):
    """Checks the program that is on stdin and called sys.argv[0]; what is missing is printed, one a line: as sentences, or
    as fields with tabs between them. The exit status is 1 when there is something."""
    filename = _sys.argv[0]
    found = _Check(_sys.stdin.buffer.read(), filename).found
    for (line, column), (end_column, kind, name, hint) in sorted(found.items()):
        if table:
            print(line, column, end_column, kind, name, hint, sep="\t")
        else:
            print(f"{filename}:{line}:{column}: {_sentence(kind, name, hint)}")
    _sys.exit(1 if found else 0)
