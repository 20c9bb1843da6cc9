# The frame of a getter is in the traceback, and what it handles is its own.
class Account:
    @property
    def balance(self):
        try:
            return {}['balance']
        except KeyError:
            raise ValueError('no balance')


def ask(account):
    return account.balance + 1


try:
    ask(Account())
except ValueError as error:
    print(type(error.__context__).__name__, error.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
ask(Account())
