# What a program asks about the platform.
import platform
print(platform.system(), platform.python_implementation(), platform.python_version_tuple()[:2], platform.uname().system, platform.architecture()[0])
