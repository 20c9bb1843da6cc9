# The attribute that was meant.
class Box:
    def __init__(self):
        self.content = 1
    def open(self):
        return self.contents
Box().open()
