import { expect, test } from 'vitest';
import { findMissingModule } from '../../web/src/models/unsupported.ts';

const TRACEBACK = [
  'Traceback (most recent call last):\n',
  '  File "program.py", line 3, in <module>\n',
  '    main()\n',
  '  File "program.py", line 2, in main\n',
  '    import turtle\n',
  "ModuleNotFoundError: No module named 'turtle'\n",
  "Loopscope does not have the module 'turtle'.\n",
];

test('the innermost line of the program is the place', () => {
  const problem = findMissingModule(
    TRACEBACK,
    'program.py',
    'def main():\n    import turtle\nmain()\n',
  );
  expect(problem).toMatchObject({
    line: 2,
    column: 5,
    endColumn: 18,
    unsupported: true,
    message: "No module named 'turtle'",
  });
});

test('other errors mark nothing', () => {
  expect(findMissingModule(TRACEBACK.slice(0, -1), 'program.py', 'x')).toBeNull();
  expect(findMissingModule([], 'program.py', '')).toBeNull();
});
