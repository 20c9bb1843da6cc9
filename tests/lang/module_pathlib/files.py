# Path.read_text() and the like, with files that the program wrote.
from pathlib import Path

p = Path("numbers.txt")
print(p.exists(), p.is_file(), type(p).__name__, repr(p), Path(".").is_dir(), p.is_symlink())
print(p.write_text("1\n2\n3\n"), p.exists(), p.read_text().split(), p.read_bytes())
with p.open("a") as f:
    f.write("four")
with p.open() as f:
    print([line.rstrip() for line in f])
print(p.write_bytes(b"\x00\xff"), p.read_bytes(), p.absolute().name, p.absolute().is_absolute(), Path("a/../numbers.txt").resolve().name)
p.unlink()
p.unlink(missing_ok=True)
for bad in (p.unlink, p.read_text, lambda: p.write_text(5), lambda: Path("no/where").write_text("x")):
    try:
        bad()
    except (OSError, TypeError) as e:
        print(type(e).__name__, e)
p.touch()
print(p.exists(), repr(p.read_text()))
try:
    p.touch(exist_ok=False)
except FileExistsError as e:
    print(e)
p.unlink()
