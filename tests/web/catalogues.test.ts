import { describe, expect, it } from 'vitest';
import { EVENT_GROUPS } from '../../wasm-glue/schema.gen.ts';
import { CATALOGUES, pickLanguage } from '../../web/src/i18n/index.ts';
import { code, parts, plain, ref } from '../../web/src/i18n/rich.ts';
import { narrate } from '../../web/src/models/narrator.ts';
import { knownFrom, namesFor } from '../../web/src/models/names.ts';
import { EMPTY_WORLD, type SocketView } from '../../web/src/models/world.ts';
import { FakeViewer } from './support/fake-viewer.ts';
import { story } from './support/story.ts';

type Tree = { readonly [key: string]: unknown };

function paths(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? paths(value as Tree, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}

const kinds = Object.keys(EVENT_GROUPS);

const socket: SocketView = {
  id: 1,
  fd: 7,
  kind: 'stream',
  state: 'connected',
  addresses: [],
  input: 0,
  read: { handle: 1, callback: 'f' },
  write: null,
};

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (language, text) => {
  it('has the keys of the English one', () => {
    expect(paths(text).sort()).toEqual(paths(CATALOGUES.en).sort());
  });

  it('has no empty message', () => {
    const empty = paths(text).filter((path) => {
      const value = path.split('.').reduce<unknown>((t, key) => (t as Tree)[key], text);
      return value === '';
    });
    expect(empty).toEqual([]);
  });

  it('narrates every kind of event, as what happened and as a reason', () => {
    expect(Object.keys(text.happened).sort()).toEqual([...kinds].sort());
    expect(Object.keys(text.because).sort()).toEqual([...kinds].sort());
  });

  it('makes a sentence of every event of a run, with nothing undefined in it', () => {
    const viewer = new FakeViewer(story());
    viewer.seek(viewer.count);
    const names = namesFor(knownFrom(viewer.world()), text);
    const log = story();
    for (const event of log) {
      const sentence = plain(narrate(event, log[event.cause - 1] ?? null, text, names));
      expect(sentence, event.event).not.toMatch(/undefined|null|NaN|\[object/);
      expect(sentence).toMatch(language === 'en' ? /\.$/ : /。$/);
    }
  });

  it('says every way in which a step or a wait can end', () => {
    const names = namesFor(knownFrom(EMPTY_WORLD), text);
    const base = { seq: 1, cause: 0, time: 0 };
    const steps = (['waits', 'yielded', 'returned', 'raised', 'cancelled'] as const).map((how) =>
      text.happened.task_step_end(
        { ...base, event: 'task_step_end', task: 1, how, waits_on: 2, now: 0 },
        names,
      ),
    );
    expect(new Set(steps).size).toBe(5);
    const waits = [0, 2, Infinity].map((timeout) =>
      text.happened.select_start(
        { ...base, event: 'select_start', loop: 1, timeout, was: 'start' },
        names,
      ),
    );
    expect(new Set(waits).size).toBe(3);
  });
});

describe('zh-TW', () => {
  it('has a message of its own wherever the English one has words', () => {
    const same = paths(CATALOGUES.en).filter((path) => {
      const get = (t: unknown) => path.split('.').reduce<unknown>((n, key) => (n as Tree)[key], t);
      const [en, zh] = [get(CATALOGUES.en), get(CATALOGUES['zh-TW'])];
      return typeof en === 'string' && en === zh;
    });
    // Names that both languages share.
    expect(same.sort()).toEqual(
      [
        'app.title',
        'console.stderr',
        'console.stdout',
        'run.interrupt',
        'stage.future',
        'stage.phases.select',
        'transport.handle',
      ].filter((path) => same.includes(path)),
    );
  });
});

describe('pickLanguage', () => {
  it('takes the first that we have', () => {
    expect(pickLanguage(['fr', 'zh-Hant-TW', 'en'])).toBe('zh-TW');
    expect(pickLanguage(['en-GB'])).toBe('en');
    expect(pickLanguage(['fr'])).toBe('en');
  });
});

describe('marked text', () => {
  it('comes apart into text, code and references', () => {
    const marked = `a ${ref('future', 3, 'Task-1')} b ${code('x = 1')}`;
    expect(parts(marked)).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'ref', kind: 'future', id: 3, text: 'Task-1' },
      { type: 'text', text: ' b ' },
      { type: 'code', text: 'x = 1' },
    ]);
    expect(plain(marked)).toBe('a Task-1 b x = 1');
  });

  it('does not take marks from the program', () => {
    expect(parts(code('\uE000future:1\uE001x\uE003'))).toHaveLength(1);
  });

  it('sets Latin words in Chinese apart, but leaves what the program printed', () => {
    expect(plain(`等待${ref('future', 1, 'Task-1')}完成`)).toBe('等待 Task-1 完成');
    expect(plain('因為select返回')).toBe('因為 select 返回');
    expect(plain(code('印print'))).toBe('印print');
  });
});

describe('a loop that waits for ever', () => {
  const idle = { seq: 1, cause: 0, time: 0, event: 'loop_idle', loop: 1 } as const;

  it('names the sockets that its selector watches', () => {
    const told = Object.values(CATALOGUES).map((text) => {
      const say = (world: typeof EMPTY_WORLD) =>
        narrate(idle, null, text, namesFor(knownFrom(world), text));
      const watched = new Map([
        [1, socket],
        [2, { ...socket, id: 2, fd: 9, read: null }],
      ]);
      return [say(EMPTY_WORLD), say({ ...EMPTY_WORLD, sockets: watched })] as const;
    });
    for (const [without, withSockets] of told) {
      expect(without).not.toContain('socket');
      expect(withSockets).toContain('socket 7');
      expect(withSockets).not.toContain('socket 9');
    }
  });
});
