# A program without input: the prompt is shown, then the traceback.
def ask():
    return input("anybody? ")


ask()
