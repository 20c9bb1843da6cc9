// Every action of the page and its key, in one table: the keyboard, the tooltips and the help
// dialog all read it.
import type { Catalogue } from '../../i18n/index.ts';
import type { App } from '../../models/context.ts';

export interface Action {
  readonly id: string;
  /** As shown. */
  readonly keys: readonly string[];
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly label: (text: Catalogue) => string;
  readonly run: (app: App) => void;
}

const plainKey = (e: KeyboardEvent) => !e.ctrlKey && !e.metaKey && !e.altKey;
const key =
  (name: string, shift = false) =>
  (e: KeyboardEvent) =>
    plainKey(e) && e.shiftKey === shift && e.key.toLowerCase() === name.toLowerCase();
/** For signs whose place, and so whose shift, differs between keyboards. */
const sign = (name: string) => (e: KeyboardEvent) => plainKey(e) && e.key === name;

type Size = 'event' | 'line' | 'handle' | 'iteration' | 'output';

function stepActions(
  size: Size,
  back: [string, (e: KeyboardEvent) => boolean],
  forward: typeof back,
): Action[] {
  return [
    {
      id: `${size}-back`,
      keys: [back[0]],
      matches: back[1],
      label: (t) => t.transport.back(t.transport[size]),
      run: (app) => {
        app.playback.pause();
        app.playback.step(size, false);
      },
    },
    {
      id: `${size}-forward`,
      keys: [forward[0]],
      matches: forward[1],
      label: (t) => t.transport.forward(t.transport[size]),
      run: (app) => {
        app.playback.pause();
        app.playback.step(size, true);
      },
    },
  ];
}

export const ACTIONS: readonly Action[] = [
  ...stepActions('event', ['←', key('ArrowLeft')], ['→', key('ArrowRight')]),
  ...stepActions('line', ['↑', key('ArrowUp')], ['↓', key('ArrowDown')]),
  ...stepActions('handle', ['Shift+H', key('h', true)], ['H', key('h')]),
  ...stepActions('iteration', ['Shift+I', key('i', true)], ['I', key('i')]),
  ...stepActions('output', ['Shift+O', key('o', true)], ['O', key('o')]),
  {
    id: 'start',
    keys: ['Home'],
    matches: key('Home'),
    label: (t) => t.transport.start,
    run: (app) => {
      app.playback.pause();
      app.playback.seek(0);
    },
  },
  {
    id: 'end',
    keys: ['End'],
    matches: key('End'),
    label: (t) => t.transport.end,
    run: (app) => {
      app.playback.pause();
      app.playback.seek(app.playback.count.peek());
    },
  },
  {
    id: 'faster',
    keys: ['+'],
    matches: sign('+'),
    label: (t) => `${t.transport.speed} +`,
    run: (app) => app.settings.changeSpeed(1),
  },
  {
    id: 'slower',
    keys: ['-'],
    matches: sign('-'),
    label: (t) => `${t.transport.speed} −`,
    run: (app) => app.settings.changeSpeed(-1),
  },
  {
    id: 'play',
    keys: ['Space'],
    matches: (e) => plainKey(e) && e.key === ' ',
    label: (t) => `${t.transport.play} / ${t.transport.pause}`,
    run: (app) => app.playback.toggle(),
  },
  {
    id: 'why',
    keys: ['W'],
    matches: key('w'),
    label: (t) => t.stage.why,
    run: (app) => {
      if (app.inspect.explanation.peek()) app.inspect.close();
      else app.inspect.ask(null);
    },
  },
  {
    id: 'run',
    keys: ['R'],
    matches: key('r'),
    label: (t) => t.run.runAgain,
    run: (app) => app.program.start(),
  },
  {
    id: 'options',
    keys: ['P'],
    matches: key('p'),
    label: (t) => t.options.title,
    run: (app) => (app.overlay.value = 'options'),
  },
  {
    id: 'interrupt',
    keys: ['Ctrl+C'],
    matches: (e) => e.ctrlKey && !e.shiftKey && !e.altKey && e.key.toLowerCase() === 'c',
    label: (t) => t.run.interruptLong,
    run: (app) => {
      if (app.program.canInterrupt.peek()) app.program.interrupt();
    },
  },
  {
    id: 'examples',
    keys: ['E'],
    matches: key('e'),
    label: (t) => t.examples.choose,
    run: (app) => (app.overlay.value = 'examples'),
  },
  {
    id: 'language',
    keys: ['L'],
    matches: key('l'),
    label: (t) => t.settings.language,
    run: (app) => app.settings.setLanguage(app.settings.language.peek() === 'en' ? 'zh-TW' : 'en'),
  },
  {
    id: 'theme',
    keys: ['T'],
    matches: key('t'),
    label: (t) => t.settings.theme,
    run: (app) => app.settings.nextTheme(),
  },
  {
    id: 'help',
    keys: ['?'],
    matches: sign('?'),
    label: (t) => t.settings.help,
    run: (app) => (app.overlay.value = app.overlay.peek() === 'help' ? 'none' : 'help'),
  },
];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

export function action(id: string): Action {
  const found = byId.get(id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

/** An action's name and key, for a tooltip. */
export function tip(id: string, text: Catalogue): string {
  const a = action(id);
  return `${a.label(text)} (${a.keys.join(', ')})`;
}

/** Whether keys belong to something that is being typed into. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=range]), textarea, select, [contenteditable=true], .cm-editor',
    ) !== null
  );
}

/** Runs the action that a key stands for; answers whether there was one. */
export function handleKey(app: App, event: KeyboardEvent, hasSelection: boolean): boolean {
  if (event.defaultPrevented || isTyping(event.target)) return false;
  const found = ACTIONS.find((a) => a.matches(event));
  if (!found) return false;
  if (found.id === 'interrupt' && (hasSelection || !app.program.canInterrupt.peek())) return false;
  if (app.overlay.peek() !== 'none' && found.id !== 'help') return false;
  if (
    found.id === 'play' &&
    event.target instanceof Element &&
    event.target.closest('button, a, [role=tab]')
  ) {
    return false;
  }
  found.run(app);
  return true;
}
