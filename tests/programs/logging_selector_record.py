# The record that a new loop logs has the selector's name as an argument.
import asyncio
import logging


class Handler(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.name, repr(record.msg), record.funcName, len(record.args))
        print(record.getMessage() == record.msg % record.args)


logging.getLogger("asyncio").addHandler(Handler())
logging.getLogger("asyncio").setLevel(logging.DEBUG)


async def main():
    print("running")


asyncio.run(main())
