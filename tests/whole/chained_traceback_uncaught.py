"""A program that dies with a long chain of exceptions; the traceback is the lesson."""
import asyncio
import json


class ConfigError(Exception):
    """Raised for any problem with the configuration."""


class Missing(ConfigError, KeyError):
    def __str__(self):
        return f"missing {'.'.join(map(str, self.args))}"


def read(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigError(f"line {error.lineno}: {error.msg}") from error


def lookup(config, *path):
    value = config
    for number, key in enumerate(path):
        try:
            value = value[key]
        except (KeyError, TypeError, IndexError):
            raise Missing(*path[:number + 1])
    return value


def ratio(config):
    return (lookup(config, "limits", "max")
            / lookup(config, "limits", "min"))


async def load(text):
    await asyncio.sleep(0.1)
    config = read(text)
    try:
        return ratio(config)
    except ZeroDivisionError:
        fallback = lookup(config, "defaults", 0, "ratio")
    finally:
        print("load is over")
    return fallback


async def main():
    print(await load('{"limits": {"min": 2, "max": 10}}'))
    for text in ('{"limits": }', '{"limits": {"min": 1}}', "[1, 2"):
        try:
            await load(text)
        except ConfigError as error:
            print(f"{error} | cause {error.__cause__!r} | context {error.__context__!r} | {error.__suppress_context__}")
    results = await asyncio.gather(load("{}"), load('{"limits": {"min": 0, "max": 3}, "defaults": [{"ratio": 1.5}]}'), return_exceptions=True)
    print(results)
    await load('{"limits": {"min": 0, "max": 3}, "defaults": [{}]}')


def start():
    try:
        asyncio.run(main())
    except Missing as error:
        if hasattr(error, "add_note"):
            error.add_note("while starting\nthe program")
        try:
            print(undefined_name, error)
        except NameError as other:
            raise SystemError("cannot start", {"code": 3}) from other


if __name__ == "__main__":
    start()
