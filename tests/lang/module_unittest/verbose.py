# With verbosity=2 each test has a line, and its docstring's first line.
import unittest


class Named(unittest.TestCase):
    def test_with_doc(self):
        """Adds two numbers.

        More text."""
        self.assertEqual(1 + 2, 3)

    def test_without(self):
        pass

    @unittest.skipIf(True, "always")
    def test_skipped(self):
        pass

    def test_subtests(self):
        for i in range(3):
            with self.subTest("round", i=i):
                self.assertNotEqual(i, 1)


unittest.main(verbosity=2)
