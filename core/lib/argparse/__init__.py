"""Arguments of the command line. The texts of help are made in _help.py, what single arguments do
is in _actions.py."""

import re as _re
import sys as _sys

from ._actions import (
    Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
    _AppendAction, _AppendConstAction, _AttributeHolder, _copy_items, _CountAction, _ExtendAction,
    _get_action_name, _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction,
    _StoreTrueAction, _SubParsersAction, _UNRECOGNIZED_ARGS_ATTR, _VersionAction,
)
from ._help import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE,
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
    RawDescriptionHelpFormatter, RawTextHelpFormatter,
)

__version__ = "1.1"
__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
    "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE",
    "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]


class _ActionsContainer:
    """What parsers and groups have in common: arguments can be added."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {}
        for name, cls in ((None, _StoreAction), ("store", _StoreAction),
                          ("store_const", _StoreConstAction), ("store_true", _StoreTrueAction),
                          ("store_false", _StoreFalseAction), ("append", _AppendAction),
                          ("append_const", _AppendConstAction), ("count", _CountAction),
                          ("help", _HelpAction), ("version", _VersionAction),
                          ("parsers", _SubParsersAction), ("extend", _ExtendAction)):
            self.register("action", name, cls)
        self._get_handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r"-\d+$|-\d*\.\d+$")
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries.get(registry_name, {}).get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    # -------------------------------------------------------------- adding

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument" + (
                    ", did you mean metavar?" if _sys.version_info >= (3, 14) else ""))
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError(f'unknown action "{action_class}"')
        action = action_class(**kwargs)
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise ValueError(f"{type_func!r} is not callable")
        if type_func is FileType:
            raise ValueError(f"{type_func!r} is a FileType class object, "
                             "instance of it must be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option_string in action.option_strings:
            self._option_string_actions[option_string] = action
            if self._negative_number_matcher.match(option_string):
                if not self._has_negative_number_optionals:
                    self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Takes over the arguments and groups of another parser (a parent)."""
        titles = {}
        for group in self._action_groups:
            if group.title in titles:
                raise ValueError(f"cannot merge actions - two groups are named {group.title!r}")
            titles[group.title] = group
        groups = {}
        for group in container._action_groups:
            if group.title not in titles:
                titles[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                groups[action] = titles[group.title]
        for group in container._mutually_exclusive_groups:
            exclusive = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                groups[action] = exclusive
        for action in container._actions:
            groups.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE):
            kwargs["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        option_strings = []
        long_option_strings = []
        for option_string in args:
            if option_string[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {option_string!r}: "
                                 f"must start with a character {self.prefix_chars!r}")
            option_strings.append(option_string)
            if len(option_string) > 1 and option_string[1] in self.prefix_chars:
                long_option_strings.append(option_string)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long_option_strings or option_strings)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {option_string!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=option_strings)

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    # -------------------------------------------------------------- conflicts

    def _get_handler(self):
        handler = getattr(self, f"_handle_conflict_{self.conflict_handler}", None)
        if handler is None:
            raise ValueError(f"invalid conflict_resolution value: {self.conflict_handler!r}")
        return handler

    def _check_conflict(self, action):
        conflicts = [(option_string, self._option_string_actions[option_string])
                     for option_string in action.option_strings
                     if option_string in self._option_string_actions]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        plural = "s" if len(conflicting_actions) != 1 else ""
        names = ", ".join([option_string for option_string, _ in conflicting_actions])
        raise ArgumentError(action, f"conflicting option string{plural}: {names}")

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for option_string, other in conflicting_actions:
            other.option_strings.remove(option_string)
            self._option_string_actions.pop(option_string, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    """Arguments that the help shows together."""

    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Makes a Namespace of a list of arguments, or says what is wrong with them."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler="error", add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description=description, prefix_chars=prefix_chars,
                                   argument_default=argument_default,
                                   conflict_handler=conflict_handler)
        if prog is None:
            prog = _sys.argv[0].rpartition("/")[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group(
            "options" if _sys.version_info >= (3, 10) else "optional arguments")
        self._subparsers = None
        self.register("type", None, _as_it_is)
        prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in (
            "prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    # -------------------------------------------------------------- arguments

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            if _sys.version_info >= (3, 14):
                raise ValueError("cannot have multiple subparser arguments")
            if _sys.version_info >= (3, 13):
                raise ArgumentError(None, "cannot have multiple subparser arguments")
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(
                kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(),
                                self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _check_help(self, action):
        if hasattr(action, "container"):
            self._get_formatter()

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # -------------------------------------------------------------- parsing

    def parse_args(self, args=None, namespace=None):
        args, argv = self.parse_known_args(args, namespace)
        if argv:
            self._complain(None, f"unrecognized arguments: {' '.join(argv)}")
        return args

    def _complain(self, argument, message):
        """Ends with an error, or raises it when the parser is not to exit."""
        if self.exit_on_error or _sys.version_info < (3, 12):
            self.error(str(ArgumentError(argument, message)))
        raise ArgumentError(argument, message)

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, args = _Parse(self, namespace, args).run()
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, args = _Parse(self, namespace, args).run()
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def parse_intermixed_args(self, args=None, namespace=None):
        args, argv = self.parse_known_intermixed_args(args, namespace)
        if argv:
            self._complain(None, f"unrecognized arguments: {' '.join(argv)}")
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """First the options alone, then what is left as positional arguments."""
        positionals = self._get_positional_actions()
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError("parse_intermixed_args: positional arg with nargs="
                                f"{action.nargs}")
        for group in self._mutually_exclusive_groups:
            if any(action in positionals for action in group._group_actions):
                raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        required = self._get_optional_actions() + self._mutually_exclusive_groups
        was = [(action, action.nargs, action.default) for action in positionals]
        was_required = [(each, each.required) for each in required]
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            for action in positionals:
                action.nargs = action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
            for action, nargs, default in was:
                action.nargs, action.default = nargs, default
            for each in required:
                each.required = False
            return self.parse_known_args(rest, namespace)
        finally:
            for action, nargs, default in was:
                action.nargs, action.default = nargs, default
            for each, value in was_required:
                each.required = value
            self.usage = usage

    def _read_args_from_files(self, arg_strings):
        found = []
        for arg_string in arg_strings:
            if not arg_string or arg_string[0] not in self.fromfile_prefix_chars:
                found.append(arg_string)
                continue
            try:
                with open(arg_string[1:]) as args_file:
                    lines = args_file.read().splitlines()
            except OSError as err:
                raise ArgumentError(None, str(err)) from None
            args = [arg for line in lines for arg in self.convert_arg_line_to_args(line)]
            found.extend(self._read_args_from_files(args))
        return found

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        match = _re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is None:
            message = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                       ONE_OR_MORE: "expected at least one argument"}.get(action.nargs)
            if message is None:
                plural = "" if action.nargs == 1 else "s"
                message = f"expected {action.nargs} argument{plural}"
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many arguments each of the first positionals takes, of as many as can be matched."""
        for count in range(len(actions), 0, -1):
            pattern = "".join([self._get_nargs_pattern(action) for action in actions[:count]])
            match = _re.match(pattern, arg_strings_pattern)
            if match is not None:
                return [len(string) for string in match.groups()]
        return []

    def _get_nargs_pattern(self, action):
        """Which arguments ("A"), options ("O") and "--" ("-") an action takes."""
        nargs = action.nargs
        patterns = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)",
                    ONE_OR_MORE: "(-*A[A-]*)", REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)",
                    SUPPRESS: "(-*-*)"}
        if nargs in patterns:
            pattern = patterns[nargs]
        else:
            pattern = f"(-*{'-*'.join('A' * nargs)}-*)"
        if action.option_strings:
            pattern = pattern.replace("-*", "").replace("-", "")
        return pattern

    def _parse_optional(self, arg_string):
        """What an argument may mean as an option: (action, option, separator, explicit argument);
        None: it is none."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return [(self._option_string_actions[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        option_string, sep, explicit_arg = arg_string.partition("=")
        if sep and option_string in self._option_string_actions:
            action = self._option_string_actions[option_string]
            return [(action, option_string, sep, explicit_arg)]
        found = self._get_option_tuples(arg_string)
        if found:
            return found
        if self._negative_number_matcher.match(arg_string):
            if not self._has_negative_number_optionals:
                return None
        if " " in arg_string:
            return None
        return [(None, arg_string, None, None)]

    def _get_option_tuples(self, arg_string):
        found = []
        prefix, sep, explicit_arg = arg_string.partition("=")
        if not sep:
            sep = explicit_arg = None
        if arg_string[1] in self.prefix_chars:
            if self.allow_abbrev:
                for option_string, action in self._option_string_actions.items():
                    if option_string.startswith(prefix):
                        found.append((action, option_string, sep, explicit_arg))
            return found
        for option_string, action in self._option_string_actions.items():
            if option_string == arg_string[:2]:
                found.append((action, option_string, "", arg_string[2:]))
            elif self.allow_abbrev and option_string.startswith(prefix):
                found.append((action, option_string, sep, explicit_arg))
        return found

    # -------------------------------------------------------------- values

    def _get_values(self, action, arg_strings):
        nargs = action.nargs
        if not action.option_strings and nargs not in (PARSER, REMAINDER) and "--" in arg_strings:
            arg_strings.remove("--")
        if nargs == SUPPRESS:
            return SUPPRESS
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return arg_strings
            self._check_value(action, action.default)
            return action.default
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
            return value
        values = [self._get_value(action, string) for string in arg_strings]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, arg_string):
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise ArgumentError(action, f"{type_func!r} is not callable")
        try:
            return type_func(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {arg_string!r}")

    def _check_value(self, action, value):
        choices = action.choices
        if choices is not None and value not in choices:
            shown = ", ".join(map(repr, choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")

    # -------------------------------------------------------------- help

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", _sys.stderr)


def _as_it_is(string):
    return string


class _Parse:
    """One list of arguments on its way through a parser."""

    def __init__(self, parser, namespace, arg_strings):
        if parser.fromfile_prefix_chars is not None:
            arg_strings = parser._read_args_from_files(arg_strings)
        self.parser = parser
        self.namespace = namespace
        self.args = arg_strings
        self.extras = []
        self.seen = set()
        self.seen_given = set()
        self.warned = set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        self.options = {}  # place -> what the argument there may mean as an option
        kinds = []
        for at, arg_string in enumerate(arg_strings):
            if arg_string == "--":
                kinds.append("-" + "A" * (len(arg_strings) - at - 1))
                break
            option_tuples = parser._parse_optional(arg_string)
            if option_tuples is None:
                kinds.append("A")
            else:
                self.options[at] = option_tuples
                kinds.append("O")
        self.pattern = "".join(kinds)

    def take_action(self, action, arg_strings, option_string=None):
        parser = self.parser
        self.seen.add(action)
        values = parser._get_values(action, arg_strings)
        if values is not action.default:
            self.seen_given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_given:
                    raise ArgumentError(
                        action, f"not allowed with argument {_get_action_name(other)}")
        if values is not SUPPRESS:
            action(parser, self.namespace, values, option_string)

    def consume_optional(self, start):
        """The option at `start`, with its arguments; several when short ones are written as one."""
        parser = self.parser
        found = self.options[start]
        if len(found) > 1:
            matches = ", ".join([option_string for _, option_string, _, _ in found])
            raise ArgumentError(
                None, f"ambiguous option: {self.args[start]} could match {matches}")
        action, option_string, sep, explicit_arg = found[0]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            stop = start + 1
            if explicit_arg is None:
                stop += parser._match_argument(action, self.pattern[stop:])
                taken.append((action, self.args[start + 1:stop], option_string))
                break
            count = parser._match_argument(action, "A")
            chars = parser.prefix_chars
            if count == 0 and option_string[1] not in chars and explicit_arg != "":
                if sep or explicit_arg[0] in chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit_arg!r}")
                taken.append((action, [], option_string))
                option_string = option_string[0] + explicit_arg[0]
                if option_string not in parser._option_string_actions:
                    self.extras.append(option_string[0] + explicit_arg)
                    break
                action = parser._option_string_actions[option_string]
                explicit_arg = explicit_arg[1:]
                if not explicit_arg:
                    sep = explicit_arg = None
                elif explicit_arg[0] == "=":
                    sep = "="
                    explicit_arg = explicit_arg[1:]
                else:
                    sep = ""
            elif count == 1:
                taken.append((action, [explicit_arg], option_string))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit_arg!r}")
        for action, args, option_string in taken:
            if action.deprecated and option_string not in self.warned:
                parser._warning(f"option '{option_string}' is deprecated")
                self.warned.add(option_string)
            self.take_action(action, args, option_string)
        return stop

    def consume_positionals(self, start):
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            args = self.args[start:start + count]
            start += count
            if args and action.deprecated:
                self.parser._warning(f"argument '{_get_action_name(action)}' is deprecated")
            self.take_action(action, args)
        del self.positionals[:len(counts)]
        return start

    def walk(self):
        """Takes arguments until the last option, and gives the place behind it."""
        last = max(self.options, default=-1)
        at = 0
        while at <= last:
            next_option = at
            while next_option not in self.options:
                next_option += 1
            if at != next_option:
                end = self.consume_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(self.args[at:next_option])
                at = next_option
            at = self.consume_optional(at)
        return at

    def run(self):
        at = self.walk()
        stop = self.consume_positionals(at)
        self.extras.extend(self.args[stop:])
        self.check_required()
        return self.namespace, self.extras

    def check_required(self):
        parser, namespace = self.parser, self.namespace
        required = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                required.append(_get_action_name(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                    and action.default is getattr(namespace, action.dest)):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if required:
            raise ArgumentError(
                None, f"the following arguments are required: {', '.join(required)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not self.seen_given.intersection(group._group_actions):
                names = " ".join([_get_action_name(action) for action in group._group_actions
                                  if action.help is not SUPPRESS])
                raise ArgumentError(None, f"one of the arguments {names} is required")

if _sys.version_info < (3, 9):
    from _later import hide as _hide
    _hide(globals(), {9: "BooleanOptionalAction"})
