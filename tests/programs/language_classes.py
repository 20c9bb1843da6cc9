# Classes as learners write them: attributes, inheritance with super, special methods, properties of types.
class Animal:
    """An animal that can speak."""

    legs = 4

    def __init__(self, name, sound="..."):
        self.name = name
        self.sound = sound

    def speak(self, times=1):
        return f"{self.name} says {' '.join([self.sound] * times)}"

    def __str__(self):
        return f"animal {self.name}"


class Dog(Animal):
    def __init__(self, name):
        super().__init__(name, "woof")
        self.tricks = []

    def learn(self, *tricks, **more):
        self.tricks += tricks
        self.tricks += [f"{k}={v}" for k, v in more.items()]
        return self

    def __len__(self):
        return len(self.tricks)

    def __eq__(self, other):
        return isinstance(other, Dog) and self.name == other.name

    def __add__(self, other):
        return Dog(self.name + other.name)

    def __getitem__(self, index):
        return self.tricks[index]

    def __call__(self, command):
        return f"{self.name} does {command}"

    def __repr__(self):
        return f"Dog({self.name!r})"


class TooTired(Exception):
    def __init__(self, who, hours):
        super().__init__(f"{who} needs {hours} hours of sleep")
        self.hours = hours


rex, ann = Dog("Rex"), Dog("Ann")
print(rex, [rex], str(Animal("Tom")), rex.speak(), rex.speak(times=2), Animal.speak(ann))
print(len(rex.learn("sit", "roll", jump=3)), rex[0], rex[-1], rex == Dog("Rex"), rex != ann, rex + ann)
print(rex("fetch"), bool(ann), bool(rex), rex.legs, Dog.legs, hasattr(rex, "age"), getattr(rex, "age", 0))
rex.legs = 3
Animal.legs = 5
print(rex.legs, ann.legs, Dog.__name__, rex.__class__.__name__, type(rex) is Dog, Animal.__doc__)
speak = ann.speak
ann.sound = "miaow"
print(speak(), isinstance(rex, Animal), issubclass(Dog, Animal), callable(rex), callable(3))
try:
    raise TooTired("Rex", 9)
except TooTired as error:
    print(error, error.hours, error.args)
for broken in (lambda: rex.age, lambda: rex.speak(1, 2), lambda: Dog(), lambda: Animal("x") + 1, lambda: ann.fly()):
    try:
        broken()
    except (AttributeError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
raise TooTired("everybody", 8)
