class A:
    def method(self):
        return self.valeu

    def __init__(self):
        self.value = 1


A().method()
