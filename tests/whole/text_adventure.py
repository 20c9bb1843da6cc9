# python: 3.11 3.12 3.13 3.14
"""A text adventure that reads its commands from input(); here they come from a string."""
import io
import sys
import textwrap
from enum import Enum, auto


class Direction(Enum):
    NORTH, SOUTH, EAST, WEST = (auto() for _ in range(4))

    @property
    def opposite(self):
        return {"NORTH": Direction.SOUTH, "SOUTH": Direction.NORTH, "EAST": Direction.WEST, "WEST": Direction.EAST}[self.name]


class Item:
    def __init__(self, name, description, *, fixed=False):
        self.name, self.description, self.fixed = name, description, fixed

    def __str__(self):
        return ("an " if self.name[0] in "aeiou" else "a ") + self.name


class Room:
    def __init__(self, name, text):
        self.name, self.text = name, text
        self.exits, self.items = {}, []

    def connect(self, direction, other):
        self.exits[direction] = other
        other.exits[direction.opposite] = self

    def describe(self):
        yield f"== {self.name} =="
        yield textwrap.fill(self.text, 40)
        if self.items:
            yield "You see " + ", ".join(map(str, self.items)) + "."
        yield "Exits: " + " ".join(sorted(d.name.lower() for d in self.exits))


class GameOver(Exception):
    pass


class Game:
    def __init__(self):
        cave = Room("Cave", "It is dark here, and water drips from the ceiling onto something that you hope is a stone.")
        hall = Room("Hall", "A large hall with a throne.")
        self.tower = Room("Tower", "The wind blows.")
        cave.connect(Direction.NORTH, hall)
        hall.connect(Direction.EAST, self.tower)
        cave.items += [Item("lamp", "It glows a little."), Item("umbrella", "Black.")]
        hall.items.append(Item("throne", "Made of gold.", fixed=True))
        self.room, self.bag, self.score = cave, [], 0

    def do_go(self, where=""):
        try:
            self.room = self.room.exits[Direction[where.upper()]]
        except KeyError as error:
            if error.args[0] == where.upper():
                return f"{where!r} is no direction."
            return "There is a wall."
        self.score += 1
        if self.room is self.tower and any(i.name == "umbrella" for i in self.bag):
            raise GameOver("The wind takes you and your umbrella home.")
        return self.do_look()

    def do_look(self, *words):
        return "\n".join(self.room.describe())

    def do_take(self, name):
        for item in self.room.items:
            if item.name == name:
                if item.fixed:
                    return f"The {name} is too heavy."
                self.room.items.remove(item)
                self.bag.append(item)
                return "Taken."
        return f"There is no {name} here."

    def do_inventory(self):
        return "You carry " + (" and ".join(map(str, self.bag)) or "nothing") + "."

    def do_quit(self):
        sys.exit(f"Bye! Score: {self.score}")

    def execute(self, line):
        match line.split():
            case []:
                return "Say something."
            case ["n" | "s" | "e" | "w" as letter]:
                return self.do_go({"n": "north", "s": "south", "e": "east", "w": "west"}[letter])
            case ["pick", "up", name] | ["get", name]:
                return self.do_take(name)
            case [verb, *words] if hasattr(self, "do_" + verb):
                try:
                    return getattr(self, "do_" + verb)(*words)
                except TypeError as error:
                    return f"({error})".replace("Game.", "")
            case [word, "at", *rest]:
                return f"You cannot {word} at {' '.join(rest) or 'nothing'}."
            case _:
                return f"I do not understand {line!r}."


def play(script):
    sys.stdin = io.StringIO(script)
    game = Game()
    print(game.do_look())
    try:
        while True:
            line = input("> ")
            print(f"[{line}]")
            print(game.execute(line))
    except GameOver as end:
        print(end, "Score:", game.score)
    except EOFError:
        print("\nno more input:", game.score)


play("look\ntake lamp\ntake lamp\ninventory\ngo up\ngo west\n\nn\nget throne\ndance\nlook at me\ndig at\ntake\ninventory now\n")
print("-" * 40)
play("pick up umbrella\nget lamp\ninventory\nn\ns\nn\ne\nnever read\n")
print("-" * 40)
play("go\nquit\n")
