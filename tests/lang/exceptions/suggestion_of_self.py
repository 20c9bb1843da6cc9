# An attribute of self, written as a name.
class Box:
    def __init__(self):
        self.content = 1
    def open(self):
        return content
Box().open()
