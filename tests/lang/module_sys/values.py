# What sys tells of the interpreter.
import sys

print(sys.argv[1:], sys.platform, sys.maxsize, sys.byteorder, sys.maxunicode, sys.version.split()[0], sys.hexversion == 0x030d00f0)
print(sys.version_info, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:2], type(sys.version_info))
print(sys.float_info, sys.float_info.epsilon, sys.float_repr_style, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.int_info, sys.hash_info, sys.hash_info.modulus)
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version == sys.version_info, sys.implementation.hexversion == sys.hexversion)
print(sys.flags.debug, sys.flags.optimize, sys.flags.dev_mode, type(sys.flags).__name__, sys.flags.int_max_str_digits)
print('sys' in sys.modules, sys.modules['sys'] is sys, '__main__' in sys.modules, 'json' in sys.stdlib_module_names, 'sys' in sys.builtin_module_names)
print(sys.warnoptions, sys.dont_write_bytecode in (True, False), sys.pycache_prefix, sys.platlibdir, sys.api_version, sys.abiflags)
print(sys.getswitchinterval(), sys.gettrace(), sys.getprofile(), sys.is_finalizing(), isinstance(sys.path, list), isinstance(sys.executable, str))
print(sys.intern('abc') is sys.intern('ab' + 'c'))
x = []
y = [x, x]
print(sys.getrefcount(x), sys.int_info.bits_per_digit, sys.thread_info.name)
for action in (lambda: sys.nope, lambda: sys.intern(5), lambda: type(sys.flags)(), lambda: type(sys.version_info)(), lambda: sys.setswitchinterval(0)):
    try:
        print(action())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print([sys.getsizeof(value) for value in (0, 1, 2 ** 30, 2 ** 100, True, 1.5, 1j, '', 'abc', '你', '😀', b'', b'abc', (), (1, 2), [], [1, 2, 3], [i for i in range(10)],
                                            [i for i in range(1000)], {}, {'a': 1}, {1: 1}, {str(i): i for i in range(10)}, set(), set(range(20)), None, range(5), len, lambda: 0, object())])


class Sized:
    def __sizeof__(self):
        return 100


print(sys.getsizeof(Sized()), sys.getsizeof([i for i in range(10000)]) > sys.getsizeof(i for i in range(10000)))
sys.extra = 5
print(sys.extra, {'argv', 'exit', 'flags', 'unraisablehook'} <= set(dir(sys)))
