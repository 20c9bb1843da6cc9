"""Sets loggers, handlers and formatters up as a dict says."""

import logging
import logging.handlers

__all__ = ["dictConfig", "dictConfigClass"]


def __getattr__(name):
    text = f"module 'logging.config' has no attribute {name!r}"
    if name in ("fileConfig", "listen", "stopListening"):
        text += f"\nLoopscope does not have logging.config.{name}."
    raise AttributeError(text)


class BaseConfigurator:
    """Finds what the texts in a configuration name."""

    def __init__(self, config):
        self.config = config

    @staticmethod
    def importer(name):
        return __import__(name)

    def resolve(self, s):
        """The object that a dotted name stands for."""
        names = s.split(".")
        used = names.pop(0)
        try:
            found = self.importer(used)
            for name in names:
                used += "." + name
                try:
                    found = getattr(found, name)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, name)
            return found
        except ImportError as error:
            raise ValueError("Cannot resolve %r: %s" % (s, error)) from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """What stands elsewhere in the configuration: name.name[index]."""
        found = self.config
        for part in value.replace("[", ".[").split("."):
            if not part:
                continue
            key = part[1:-1] if part[0] == "[" else part
            if part[0] == "[" and key.isdigit() and not isinstance(found, dict):
                found = found[int(key)]
            else:
                try:
                    found = found[key]
                except KeyError:
                    found = found[int(key)]
            found = self.convert(found)
        return found

    def convert(self, value):
        """A value in which ext:// and cfg:// are followed."""
        if isinstance(value, str):
            scheme, found, rest = value.partition("://")
            if found and scheme in ("ext", "cfg"):
                return getattr(self, scheme + "_convert")(rest)
            return value
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.convert(item) for item in value]
        if type(value) is tuple:
            return tuple([self.convert(item) for item in value])
        return value

    def configure_custom(self, config):
        """What the factory under "()" makes of the other entries."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: self.convert(value) for key, value in config.items()
                          if isinstance(key, str) and key.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        with logging._lock:
            if config.pop("incremental", False):
                self._change(config)
            else:
                self._set_up(config)

    def _change(self, config):
        """Incremental: only levels and propagation."""
        for name, part in config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError("No handler found with name %r" % name)
            try:
                if part.get("level", None):
                    logging._handlers[name].setLevel(logging._checkLevel(part["level"]))
            except Exception as error:
                raise ValueError("Unable to configure handler %r" % name) from error
        for name, part in config.get("loggers", {}).items():
            self._try("logger %r" % name, self.configure_logger, name, part, True)
        if config.get("root", None):
            self._try("root logger", self.configure_root, config["root"], True)

    @staticmethod
    def _try(what, configure, *args):
        try:
            return configure(*args)
        except Exception as error:
            raise ValueError("Unable to configure " + what) from error

    def _set_up(self, config):
        disable_existing = config.pop("disable_existing_loggers", True)
        logging._handlers.clear()
        logging.shutdown(logging._handlerList[:])
        del logging._handlerList[:]
        formatters = config.get("formatters", {})
        for name in formatters:
            formatters[name] = self._try("formatter %r" % name, self.configure_formatter,
                                         formatters[name])
        filters = config.get("filters", {})
        for name in filters:
            filters[name] = self._try("filter %r" % name, self.configure_filter, filters[name])
        self._set_up_handlers(config.get("handlers", {}))
        self._set_up_loggers(config.get("loggers", {}), disable_existing)
        if config.get("root", None):
            self._try("root logger", self.configure_root, config["root"])

    def _set_up_handlers(self, handlers):
        """In order of their names; one that waits for another as target comes later."""
        deferred = []
        for name in sorted(handlers):
            try:
                handlers[name] = made = self.configure_handler(handlers[name])
                made.name = name
            except Exception as error:
                if " not configured yet" in str(error.__cause__):
                    deferred.append(name)
                else:
                    raise ValueError("Unable to configure handler %r" % name) from error
        for name in deferred:
            handlers[name] = made = self._try("handler %r" % name, self.configure_handler,
                                              handlers[name])
            made.name = name

    def _set_up_loggers(self, loggers, disable_existing):
        known = logging.root.manager.loggerDict
        existing = sorted(known)
        children = []
        for name in loggers:
            if name in existing:
                children += [other for other in existing if other.startswith(name + ".")]
                existing.remove(name)
            self._try("logger %r" % name, self.configure_logger, name, loggers[name])
        for name in existing:
            logger = known[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if name in children:
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable_existing

    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(dict(config))
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                # A factory that calls it fmt, as Formatter does.
                config = dict(config)
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        cls = self.resolve(config["class"]) if config.get("class") else logging.Formatter
        more = {"defaults": config["defaults"]} if config.get("defaults") else {}
        args = (config.get("format", None), config.get("datefmt", None),
                config.get("style", "%"))
        if "validate" in config:
            args += (config["validate"],)
        return cls(*args, **more)

    def configure_filter(self, config):
        if "()" in config:
            return self.configure_custom(dict(config))
        return logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for name in filters:
            try:
                direct = callable(name) or callable(getattr(name, "filter", None))
                filterer.addFilter(name if direct else self.config["filters"][name])
            except Exception as error:
                raise ValueError("Unable to add filter %r" % name) from error

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError("Unable to set formatter %r" % formatter) from error
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            factory = self.resolve(config.pop("class"))
            if issubclass(factory, logging.handlers.MemoryHandler) and "target" in config:
                self._find_target(config)
        attributes = config.pop(".", None)
        kwargs = {key: self.convert(value) for key, value in config.items()
                  if key.isidentifier()}
        made = factory(**kwargs)
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(made, filters)
        for name, value in (attributes or {}).items():
            setattr(made, name, self.convert(value))
        return made

    def _find_target(self, config):
        try:
            target = self.config["handlers"][config["target"]]
            if not isinstance(target, logging.Handler):
                raise TypeError("target not configured yet")
            config["target"] = target
        except Exception as error:
            raise ValueError("Unable to set target handler %r" % config["target"]) from error

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError("Unable to add handler %r" % name) from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if config.get("handlers", None):
            self.add_handlers(logger, config["handlers"])
        if config.get("filters", None):
            self.add_filters(logger, config["filters"])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get("propagate", None) is not None:
            logger.propagate = config["propagate"]

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    def copied(value):
        return {key: copied(item) for key, item in value.items()} if type(value) is dict else value
    dictConfigClass(copied(config)).configure()
