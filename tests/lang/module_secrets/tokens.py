# Tokens have their sizes.
import secrets
print(len(secrets.token_hex()), len(secrets.token_hex(4)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.randbelow(10) in range(10), secrets.choice([7]), secrets.randbits(3) < 8, secrets.compare_digest("a", "a"))
try: secrets.randbelow(0)
except ValueError as e: print(e)
