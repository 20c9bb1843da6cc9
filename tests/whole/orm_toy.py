"""A toy ORM: metaclass, descriptors, __set_name__, __prepare__, query builder with operators."""
import functools
import operator
from collections import OrderedDict


class Field:
    counter = 0
    type = object

    def __init__(self, *, default=None, null=False, unique=False):
        self.default, self.null, self.unique = default, null, unique
        Field.counter += 1
        self.order = Field.counter

    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner

    def __get__(self, instance, owner):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{owner.__name__}.{self.name} is not set") from None

    def __set__(self, instance, value):
        if value is None:
            if not self.null:
                raise TypeError(f"{self.name} may not be null")
        elif not isinstance(value, self.type):
            value = self.convert(value)
        instance.__dict__[self.name] = value
        instance._dirty.add(self.name)

    def convert(self, value):
        try:
            return self.type(value)
        except (TypeError, ValueError) as error:
            raise TypeError(f"{self.owner.__name__}.{self.name}: cannot use {value!r}") from error

    def _compare(op, symbol):
        def method(self, other):
            return Condition(f"{self.name} {symbol} {other!r}", lambda row: op(getattr(row, self.name), other))
        return method

    __eq__, __ne__ = _compare(operator.eq, "="), _compare(operator.ne, "<>")
    __lt__, __ge__ = _compare(operator.lt, "<"), _compare(operator.ge, ">=")
    __hash__ = object.__hash__
    del _compare

    def like(self, prefix):
        return Condition(f"{self.name} LIKE '{prefix}%'", lambda row: getattr(row, self.name).startswith(prefix))


class Integer(Field):
    type = int


class Text(Field):
    type = str

    def __init__(self, size=255, **options):
        super().__init__(**options)
        self.size = size

    def convert(self, value):
        return super().convert(value)[:self.size]


class Condition:
    def __init__(self, sql, test):
        self.sql, self.test = sql, test

    def __and__(self, other):
        return Condition(f"({self.sql} AND {other.sql})", lambda r: self.test(r) and other.test(r))

    def __or__(self, other):
        return Condition(f"({self.sql} OR {other.sql})", lambda r: self.test(r) or other.test(r))

    def __invert__(self):
        return Condition(f"NOT {self.sql}", lambda r: not self.test(r))

    def __bool__(self):
        raise TypeError("use & | ~ instead of and, or, not")


class Namespace(OrderedDict):
    def __setitem__(self, key, value):
        if key in self and isinstance(self[key], Field):
            raise TypeError(f"field {key!r} is defined twice")
        super().__setitem__(key, value)


class ModelMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        return Namespace(__table__=kwargs.get("table", name.lower() + "s"))

    def __new__(mcs, name, bases, namespace, table=None, abstract=False):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        fields = [f for base in cls.__mro__ for f in vars(base).values() if isinstance(f, Field)]
        cls._fields = OrderedDict((f.name, f) for f in sorted(fields, key=lambda f: f.order))
        cls._rows = []
        if not abstract:
            mcs.registry[name] = cls
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)

    def __len__(cls):
        return len(cls._rows)

    def __iter__(cls):
        return iter(cls._rows)

    def __contains__(cls, row):
        return any(row is r for r in cls._rows)

    @property
    def sql(cls):
        kinds = {Integer: "INTEGER", Text: "TEXT"}
        return f"CREATE TABLE {cls.__table__} ({', '.join(f'{n} {kinds[type(f)]}' + ' NOT NULL' * (not f.null) for n, f in cls._fields.items())})"


class Model(metaclass=ModelMeta, abstract=True):
    id = Integer(null=True)

    def __init__(self, **values):
        self._dirty = set()
        unknown = values.keys() - self._fields.keys()
        if unknown:
            raise TypeError(f"unknown: {', '.join(sorted(unknown))}")
        for name, field in self._fields.items():
            setattr(self, name, values.get(name, field.default))

    def save(self):
        if self.id is None:
            self.id = len(type(self)) + 1
            type(self)._rows.append(self)
        changed, self._dirty = sorted(self._dirty), set()
        return changed

    @classmethod
    def where(cls, *conditions, **equal):
        conditions = list(conditions) + [getattr(cls, k) == v for k, v in equal.items()]
        return Query(cls, functools.reduce(operator.and_, conditions) if conditions else None)

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(f'{n}={getattr(self, n)!r}' for n in self._fields)}>"


class Query:
    def __init__(self, model, condition=None, order=None, limit=None):
        self.__dict__.update(model=model, condition=condition, order=order, limit=limit)

    def _with(self, **changes):
        return Query(**{**self.__dict__, **changes})

    def order_by(self, name):
        return self._with(order=name)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._with(limit=index.stop)
        return list(self)[index]

    def __iter__(self):
        rows = [r for r in self.model if self.condition is None or self.condition.test(r)]
        if self.order:
            rows.sort(key=operator.attrgetter(self.order.lstrip("-")), reverse=self.order.startswith("-"))
        yield from rows[:self.limit]

    def __str__(self):
        parts = [f"SELECT * FROM {self.model.__table__}"]
        if self.condition:
            pass
        return " ".join(parts)


class Author(Model):
    name = Text(10)
    born = Integer(null=True)


class Book(Model, table="library"):
    title = Text()
    author = Integer()
    year = Integer(default=2000)


for cls in ModelMeta.registry.values():
    print(cls.sql)
ann = Author(name="Ann with a very long name", born="1970")
print(ann, ann.save(), ann.save(), ann in Author, len(Author), isinstance(Author, ModelMeta))
for title, year in ("Zen", 1974), ("Arc", 1999), ("Art", "2010"), ("Now", None):
    try:
        Book(title=title, author=ann.id, year=year).save()
    except TypeError as error:
        print(error, "|", repr(error.__cause__))
print([b.title for b in Book.where((Book.year >= 1980) & ~(Book.title == "Arc"))], list(Book.where(Book.title.like("A")).order_by("-year")), Book.where()[0], len(list(Book.where()[:2])))
print((Book.year < 1980).sql, ((Book.year >= 1980) | (Book.title != "x") & Book.title.like("A")).sql, list(Book.where(year=1974)))
ann.name = 12345
print(ann.name, ann.save())


def twice():
    class Twice(Model):
        a = Integer()
        a = Text()


for wrong in (lambda: Book(titel="x"), lambda: Author(name=None), lambda: setattr(ann, "born", "x"), lambda: bool(Book.year == 1), twice, lambda: str(Book.where(year=1)),
              lambda: delattr(ann, "name"), lambda: ModelMeta("X", (int, Model), {}), lambda: type("Y", (Model,), {"z": Integer()}, table="t")(z=5).z, lambda: Author.__init__(ann, nope=1)):
    try:
        print("->", wrong())
    except (TypeError, AttributeError) as error:
        print(f"{type(error).__name__}: {error} / {error.__cause__!r}")
print(list(ModelMeta.registry), Author._fields.keys() & {"id", "name"} == {"id", "name"})
