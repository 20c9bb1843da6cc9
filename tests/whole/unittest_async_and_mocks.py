"""Testing coroutines: IsolatedAsyncioTestCase, AsyncMock, patch, side effects, call lists."""
import asyncio
import sys
import unittest
from unittest import mock
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, patch, sentinel


class Client:
    async def get(self, url):
        raise NotImplementedError("no network")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False


class Weather:
    url = "https://example.com/weather"

    def __init__(self, client, clock=None):
        self.client, self.clock = client, clock
        self.cache = {}

    async def temperature(self, city, retries=2):
        if city in self.cache:
            return self.cache[city]
        for attempt in range(retries + 1):
            try:
                data = await self.client.get(f"{self.url}/{city}")
                break
            except ConnectionError:
                if attempt == retries:
                    raise
                await asyncio.sleep(2 ** attempt)
        self.cache[city] = data["temp"]
        return data["temp"]


class WeatherTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]

    async def asyncSetUp(self):
        self.client = AsyncMock(spec=Client)
        self.weather = Weather(self.client)
        self.events.append("asyncSetUp")
        self.addAsyncCleanup(self.clean)

    async def clean(self):
        self.events.append("cleanup")
        print(self.events)

    async def asyncTearDown(self):
        self.events.append("asyncTearDown")

    async def test_result(self):
        self.client.get.return_value = {"temp": 21}
        self.assertEqual(await self.weather.temperature("rome"), 21)
        self.assertEqual(await self.weather.temperature("rome"), 21)
        self.client.get.assert_awaited_once_with("https://example.com/weather/rome")
        print(self.client.get.await_args, self.client.get.await_count, self.client.get.mock_calls)

    async def test_retries(self):
        self.client.get.side_effect = [ConnectionError("a"), ConnectionError("b"), {"temp": -3}]
        loop = asyncio.get_running_loop()
        start = loop.time()
        self.assertEqual(await self.weather.temperature("oslo"), -3)
        print("slept", loop.time() - start, self.client.get.call_args_list == [call(ANY)] * 3)

    async def test_gives_up(self):
        self.client.get.side_effect = ConnectionError
        with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
            with self.assertRaises(ConnectionError):
                await self.weather.temperature("bern")
        sleep.assert_has_awaits([call(1), call(2)])
        self.assertEqual(sleep.await_count, 2)

    async def test_wrong_expectation(self):
        await self.client.get("x")
        self.client.get.assert_awaited_with("y")

    async def test_not_awaited(self):
        self.client.get.assert_awaited()

    async def test_context_manager(self):
        manager = MagicMock()
        manager.__aenter__.return_value = sentinel.connection
        async with manager as connection:
            print(connection, manager.__aexit__.await_count)
        manager.__aiter__.return_value = ["a", "b"]
        print([x async for x in manager], manager.mock_calls)

    @patch.object(Weather, "url", "http://test")
    async def test_patched(self):
        self.client.get.return_value = {"temp": 0}
        await self.weather.temperature("x")
        self.client.get.assert_awaited_once_with("http://test/x")

    async def test_timeout(self):
        async def slow(url):
            await asyncio.sleep(10)
        self.client.get = slow
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(self.weather.temperature("slow"), 1)


class MockTest(unittest.TestCase):
    def test_plain(self):
        m = Mock(name="m", return_value=3, spec=["run", "stop"])
        print(m(1, key=2), m.run.return_value is m.run(), m.called, m.call_count, m.method_calls)
        with self.assertRaisesRegex(AttributeError, "no attribute 'jump'|has no attribute"):
            m.jump()
        m.stop.side_effect = lambda x: x * 2
        print(m.stop(4), repr(m.stop).split(" id=")[0], m.mock_calls)
        m.reset_mock()
        print(m.mock_calls, m.called)

    def test_messages(self):
        m = Mock()
        m.f(1, a=2)
        for check in (lambda: m.f.assert_called_with(2), lambda: m.g.assert_called(), lambda: m.f.assert_not_called(), lambda: m.f.assert_called_once_with(1),
                      lambda: m.f.assert_any_call(3), lambda: m.assert_has_calls([call.x()])):
            try:
                check()
            except AssertionError as error:
                print(str(error).replace("\n", " / "))

    def test_patching(self):
        with patch.dict("os.environ", {"MODE": "test"}, clear=True):
            import os
            print(dict(os.environ))
        with patch.multiple(Client, get=mock.DEFAULT, extra=5, create=True) as made:
            print(sorted(made), Client.extra)
        print(hasattr(Client, "extra"), mock.create_autospec(Weather.temperature).__class__.__name__)
        with patch("builtins.print") as fake:
            print("captured", 1)
        print(fake.call_args.args, mock.mock_open is not None)
        prop = mock.PropertyMock(side_effect=[1, 2])
        with patch.object(Weather, "url", prop):
            w = Weather(None)
            print(w.url, w.url)


if __name__ == "__main__":
    unittest.main(argv=["tests"], exit=False)
    print("after", sys.argv[1:])
