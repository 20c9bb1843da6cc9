# IsolatedAsyncioTestCase: one loop and one context for all of a test.
import asyncio
import contextvars
import unittest

variable = contextvars.ContextVar("variable", default="unset")


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")
        variable.set("from setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        print("asyncSetUp", variable.get())

    async def asyncTearDown(self):
        print("asyncTearDown", asyncio.get_running_loop() is self.loop)

    def tearDown(self):
        print("tearDown")

    async def cleaned(self, word):
        print("clean-up", word)

    async def test_good(self):
        self.addAsyncCleanup(self.cleaned, "async")
        await asyncio.sleep(1)
        self.assertIs(asyncio.get_running_loop(), self.loop)

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual("a", "b")

    async def test_times_out(self):
        async with asyncio.timeout(0.5):
            await asyncio.sleep(2)

    def test_not_async(self):
        print("plain")


unittest.main()
