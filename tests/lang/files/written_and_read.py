# Files that the program wrote itself.
import os

with open("notes.txt", "w", encoding="utf-8") as f:
    print(f, f.mode, f.name, f.writable(), f.readable())
    print(f.write("one\n"), f.writelines(["zwei\n", "三\n"]))
    print("by print", 4, file=f)
print(f.closed, os.path.exists("notes.txt"), os.path.isfile("notes.txt"), os.path.isdir("notes.txt"), os.path.getsize("notes.txt"))
with open("notes.txt", encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
with open("notes.txt", "a", encoding="utf-8") as f:
    f.write("end")
with open("notes.txt", encoding="utf-8") as f:
    print(repr(f.readline()), f.readlines(), repr(f.read()))
    f.seek(0)
    print(f.read(2))
    try:
        f.write("x")
    except OSError as e:
        print(type(e).__name__, e)
with open("notes.txt", "rb") as f:
    print(f, f.read(4), f.tell(), f.seek(-3, 2), f.read())
try:
    f.read()
except ValueError as e:
    print(e)
with open("data.bin", "wb") as f:
    print(f.write(bytes(range(5))), f)
with open("data.bin", "r+b") as f:
    f.seek(2)
    f.write(b"XY")
    f.seek(0)
    print(f.read())
try:
    open("data.bin", "x")
except FileExistsError as e:
    print(e)
with open("data.bin", "w") as f:
    try:
        f.read()
    except OSError as e:
        print(type(e).__name__, e)
    try:
        f.write(b"x")
    except TypeError as e:
        print(e)
print(open("data.bin").read() == "")
os.remove("data.bin")
print(os.path.exists("data.bin"))
try:
    os.remove("data.bin")
except FileNotFoundError as e:
    print(e)
os.remove("notes.txt")
