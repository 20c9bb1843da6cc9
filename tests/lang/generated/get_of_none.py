# __get__(None, None) is refused by all descriptors of C code.
class Owner:
    __slots__ = ("slot",)

    @property
    def value(self):
        return 1

    def method(self):
        return 2


class Plain:
    none = None


for descriptor in Owner.__dict__["slot"], Owner.__dict__["value"], Owner.__dict__["method"]:
    for arguments in (None,), (None, None), (None, Owner), (Owner(),):
        try:
            print(type(descriptor.__get__(*arguments)).__name__)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
