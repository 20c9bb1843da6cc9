from ..square import area

WHO = f"deepest {area(2)}"
