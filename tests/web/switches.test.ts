import { describe, expect, it } from 'vitest';
import { findSwitches, flipSwitch } from '../../web/src/models/switches.ts';

const SOURCE = ['a = 1', 'if a:', '    # b = 2', '    # c = 3', 'print(a)', ''].join('\n');
const SPECS = [{ lines: [3, 4], label: { en: '', 'zh-TW': '' } }];

describe('switches', () => {
  it('are off while their lines are comments', () => {
    expect(findSwitches(SOURCE, SOURCE, SPECS)).toEqual([{ index: 0, lines: [3, 4], on: false }]);
  });

  it('take the comment sign away, keep the indentation, and put it back', () => {
    const [off] = findSwitches(SOURCE, SOURCE, SPECS);
    if (!off) throw new Error('no switch');
    const flipped = flipSwitch(SOURCE, off);
    expect(flipped.split('\n').slice(2, 4)).toEqual(['    b = 2', '    c = 3']);
    const [on] = findSwitches(SOURCE, flipped, SPECS);
    expect(on).toEqual({ index: 0, lines: [3, 4], on: true });
    expect(on && flipSwitch(flipped, on)).toBe(SOURCE);
  });

  it('are found where an edit has moved their lines', () => {
    const moved = `# a new first line\n${SOURCE}`;
    expect(findSwitches(SOURCE, moved, SPECS)[0]?.lines).toEqual([4, 5]);
  });

  it('are gone with their lines, and where the lines disagree', () => {
    expect(findSwitches(SOURCE, SOURCE.replace('# c = 3', '# d = 4'), SPECS)).toEqual([]);
    expect(findSwitches(SOURCE, SOURCE.replace('# c = 3', 'c = 3'), SPECS)).toEqual([]);
  });
});
