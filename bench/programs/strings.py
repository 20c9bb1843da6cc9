"""Building strings: concatenation, formatting, joining, methods."""


def main():
    for _ in range(4):
        text = ''
        for i in range(100_000):
            text += chr(97 + i % 26)
        parts = []
        for i in range(100_000):
            parts.append(f'{i}:{i * 2:>8}')
        joined = ','.join(parts)
        words = joined.split(',')
        upper = [word.strip().upper().replace(':', '=') for word in words]
        found = sum(1 for word in upper if word.startswith('9') and '8' in word)
        letters = {}
        for letter in text:
            letters[letter] = letters.get(letter, 0) + 1
        assert found and len(letters) == 26


main()
