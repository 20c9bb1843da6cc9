import { useSignalEffect } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { App as Models, Tab } from '../../models/context.ts';
import { Code } from '../Code/Code.tsx';
import { AppContext } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import { handleKey } from '../common/keys.ts';
import { Console } from '../Console/Console.tsx';
import { Examples } from '../Examples/Examples.tsx';
import { Header } from '../Header/Header.tsx';
import { Help } from '../Help/Help.tsx';
import { Options } from '../Options/Options.tsx';
import { Lesson } from '../Lesson/Lesson.tsx';
import { Stage } from '../Stage/Stage.tsx';
import { Transport } from '../Transport/Transport.tsx';
import './app.css';

const TABS: readonly Tab[] = ['lesson', 'code', 'stage', 'console'];

/** In a row of tabs the arrows go to the tab beside, as everywhere. */
function moveInTabs(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const shown = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')].filter(
    (tab) => tab.offsetParent !== null,
  );
  const at = shown.findIndex((tab) => tab === document.activeElement);
  const next = shown[(at + step + shown.length) % shown.length];
  next?.focus();
  next?.click();
  event.preventDefault();
}

/** The widths at which the source stands beside the stage, and above the console: see app.css. */
const TWO_COLUMNS = '(width >= 760px) and (width < 1160px)';

function useTwoColumns(): boolean {
  const [matches, setMatches] = useState(() => matchMedia(TWO_COLUMNS).matches);
  useEffect(() => {
    const query = matchMedia(TWO_COLUMNS);
    const look = () => setMatches(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return matches;
}

function Tabs({ app }: { app: Models }) {
  const text = app.text.value;
  const together = useTwoColumns();
  const current = together && app.tab.value !== 'lesson' ? 'code' : app.tab.value;
  return (
    <nav class="tabs" aria-label={text.app.title}>
      <div class="tab-list" role="tablist" aria-label={text.app.title} onKeyDown={moveInTabs}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            class="tab"
            id={`tab-${tab}`}
            data-testid={`tab-${tab}`}
            aria-selected={tab === current}
            onClick={() => (app.tab.value = tab)}
          >
            {text.app[tab]}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** What the document itself has to know: language and theme. */
function useDocument(app: Models): void {
  useSignalEffect(() => {
    document.documentElement.lang = app.settings.language.value;
  });
  useSignalEffect(() => {
    const example = app.program.example.value;
    const title = app.text.value.app.title;
    document.title = example ? `${example.title[app.settings.language.value]} · ${title}` : title;
  });
  useSignalEffect(() => {
    const theme = app.settings.theme.value;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  });
}

export function App({ app }: { app: Models }) {
  useDocument(app);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && app.overlay.peek() === 'none') app.inspect.close();
      const selection = window.getSelection();
      if (handleKey(app, event, selection !== null && !selection.isCollapsed))
        event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app]);
  const open = app.settings.lessonOpen.value;
  const text = app.text.value;
  return (
    <AppContext.Provider value={app}>
      <div class="app" data-tab={app.tab.value} data-lesson={open ? 'open' : 'closed'}>
        <Header />
        <Tabs app={app} />
        <main class="panes">
          <Lesson />
          {!open && (
            <button
              type="button"
              class="lesson-open"
              aria-label={text.app.showLesson}
              title={text.app.showLesson}
              onClick={() => app.settings.toggleLesson()}
            >
              <Icon name="book" />
            </button>
          )}
          <div class="middle">
            <Code />
            <Console />
          </div>
          <Stage />
        </main>
        <Transport />
        <Examples />
        <Options />
        <Help />
      </div>
    </AppContext.Provider>
  );
}
