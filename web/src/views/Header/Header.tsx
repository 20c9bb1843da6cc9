import { LANGUAGES, SHORT_LANGUAGES, type Language } from '../../i18n/index.ts';
import { limitText, type ProgramState } from '../../models/program.ts';
import { DEFAULT_OPTIONS, sameOptions } from '../../models/run-options.ts';
import type { Catalogue } from '../../i18n/index.ts';
import type { App as Models } from '../../models/context.ts';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import { tip } from '../common/keys.ts';
import './header.css';

export function statusText(state: ProgramState, text: Catalogue): string {
  const s = text.run.status;
  switch (state.state) {
    case 'none':
      return s.none;
    case 'stopped':
      return s.stopped;
    case 'running':
      return s.running;
    case 'idle':
      return s.idle;
    case 'finished':
      return state.exitStatus === 0 ? s.finished : s.finishedWith(state.exitStatus);
    case 'syntax_error':
      return s.syntaxError;
    case 'crashed':
      return s.crashed(state.why);
    case 'budget': {
      const limit = limitText(state.budget);
      return {
        events: s.budgetEvents,
        instructions: s.budgetInstructions,
        output: s.budgetOutput,
        memory: s.memory,
      }[state.budget](limit);
    }
  }
}

/** The button says in words what its dot shows. */
function optionsLabel(app: Models): string {
  const text = app.text.value.options;
  const changed = !sameOptions(app.program.options.value, DEFAULT_OPTIONS);
  return changed ? `${text.title} (${text.changed})` : text.title;
}

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 28 28" aria-hidden="true">
      <path
        d="M21.5 8.5a9.3 9.3 0 1 0 1.8 7.2"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
      />
      <path d="M23.6 3.6v6h-6z" fill="currentColor" />
      <circle cx="14" cy="14" r="3.4" fill="currentColor" />
    </svg>
  );
}

function Chooser() {
  const app = useApp();
  const text = app.text.value;
  const example = app.program.example.value;
  return (
    <button
      type="button"
      class="chooser"
      data-testid="example-chooser"
      aria-haspopup="dialog"
      aria-expanded={app.overlay.value === 'examples'}
      title={tip('examples', text)}
      onClick={() => (app.overlay.value = app.overlay.peek() === 'examples' ? 'none' : 'examples')}
    >
      <span class="chooser-title">
        {example ? example.title[app.settings.language.value] : text.examples.choose}
      </span>
      <Icon name="down" />
    </button>
  );
}

function PythonChoice() {
  const { program, text } = useApp();
  const current = program.python.value;
  return (
    <label>
      <span class="sr-only">{text.value.settings.python}</span>
      <select
        class="select"
        data-testid="python"
        title={text.value.settings.python}
        value={current}
        onChange={(e) => program.setPython(e.currentTarget.value)}
      >
        {(program.example.value?.pythons ?? [current]).map((version) => (
          <option key={version} value={version}>
            Python {version}
          </option>
        ))}
      </select>
    </label>
  );
}

function RunControls() {
  const app = useApp();
  const text = app.text.value;
  const { program } = app;
  return (
    <div class="header-run">
      <PythonChoice />
      <button
        type="button"
        class="button quiet square"
        data-testid="options"
        data-changed={!sameOptions(program.options.value, DEFAULT_OPTIONS)}
        aria-label={optionsLabel(app)}
        aria-haspopup="dialog"
        title={tip('options', text)}
        onClick={() => (app.overlay.value = 'options')}
      >
        <Icon name="options" />
      </button>
      <button
        type="button"
        class="button"
        data-testid="run"
        title={tip('run', text)}
        disabled={!program.example.value}
        onClick={() => program.start()}
      >
        <Icon name="play" />
        <span class="wide">{text.run.runAgain}</span>
      </button>
      <button
        type="button"
        class="button"
        data-testid="interrupt"
        title={text.run.interruptLong}
        aria-label={text.run.interruptLong}
        disabled={!program.canInterrupt.value}
        onClick={() => program.interrupt()}
      >
        {text.run.interrupt}
      </button>
    </div>
  );
}

function SettingsControls() {
  const app = useApp();
  const text = app.text.value;
  const { settings } = app;
  const theme = settings.theme.value;
  const other: Language = settings.language.value === 'en' ? 'zh-TW' : 'en';
  return (
    <div class="header-settings">
      <button
        type="button"
        class="button quiet"
        data-testid="language"
        lang={other}
        title={tip('language', text)}
        onClick={() => settings.setLanguage(other)}
      >
        <span class="wide-name">{LANGUAGES[other]}</span>
        <span class="short-name" aria-hidden="true">
          {SHORT_LANGUAGES[other]}
        </span>
      </button>
      <button
        type="button"
        class="button quiet square"
        data-testid="theme"
        data-theme-choice={theme}
        aria-label={text.settings.themes[theme]}
        title={`${text.settings.themes[theme]} (T)`}
        onClick={() => settings.nextTheme()}
      >
        <Icon name={theme === 'light' ? 'sun' : theme === 'dark' ? 'moon' : 'system'} />
      </button>
      <button
        type="button"
        class="button quiet square"
        data-testid="help"
        aria-label={text.settings.help}
        title={tip('help', text)}
        onClick={() => (app.overlay.value = 'help')}
      >
        <Icon name="help" />
      </button>
    </div>
  );
}

export function Header() {
  const text = useApp().text.value;
  return (
    <header class="header">
      <a class="skip" href="#stage">
        {text.app.skip}
      </a>
      <h1 class="brand" title={text.app.tagline}>
        <Logo />
        <span>{text.app.title}</span>
      </h1>
      <Chooser />
      <RunControls />
      <SettingsControls />
    </header>
  );
}
