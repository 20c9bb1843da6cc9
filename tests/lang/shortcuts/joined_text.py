# Text that is put together: joins, formatted strings, cases, numbers.
print(','.join(['a']), ','.join([]) == '', ', '.join('abc'), 'é'.join(['日', '本', 'x']))
print(len('é'.join(['日', '本'] * 100)), '-'.join(['', '', '']), ''.join(['', 'x', '']))
print(f'{"a"}{""}', f'{1}{2.5}{None}', f'{"日"}{"é"!r:>8}|')
for wrong in ['a', 1, 'b'], [None], [b'x', 'y']:
    try:
        '-'.join(wrong)
    except TypeError as error:
        print(error)
for text in 'MiXed', '@AZ[`az{', 'Straße', 'ÀÉ', 'ǅ', 'A', '', '0-9':
    print([text.upper(), text.lower(), text.casefold(), text.swapcase(), text.title()])
for number in 0, -1, 7, 2**47 - 1, -(2**47), 2**47, -(2**47) - 1, 10**25:
    print(number, f'{number:>20}|{number:020}|{number:+,}|{number:_}|{number:<6}|{number:^6}|')
print(f'{12:08}|{-12:08}|{12:08,}|{-1234567:015,}|{0:03}|{5:=+8}|{255:#010x}|{3.25:09.3f}|{-0.5:=8}')
print([len('é' * i + 'x' * (20 - i)) for i in range(21)], len('日本語' * 11))
