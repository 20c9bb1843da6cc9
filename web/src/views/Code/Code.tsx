import { useComputed, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SyntaxProblem } from '../../models/engine.ts';
import { whenIdle } from '../../outside/browser.ts';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import type { Editor, EditorContent, EditorMark, EditorProblem } from './editor.ts';
import { highlight } from './highlight.ts';
import './code.css';

/** More names than this are counted, not listed. */
const MOST_NAMES = 12;

function useContent(problems: ReadonlySignal<readonly EditorProblem[]>) {
  const app = useApp();
  return useComputed((): EditorContent => {
    const text = app.text.value;
    const markers = app.markers.value;
    const language = app.settings.language.value;
    const marks: EditorMark[] = [];
    const who = (names: readonly string[]) =>
      names.length <= MOST_NAMES
        ? names.join(', ')
        : `${names.slice(0, MOST_NAMES).join(', ')} ${text.stage.more(names.length - MOST_NAMES)}`;
    for (const [line, names] of markers.calling) {
      marks.push({ line, kind: 'calling', title: text.code.running(who(names)), note: '' });
    }
    for (const [line, names] of markers.waiting) {
      const owners = names.map((name) => name.split(' · ').at(-1) ?? name);
      const first = owners[0] ?? '';
      const note = owners.length > 1 ? `${first} +${owners.length - 1}` : first;
      marks.push({ line, kind: 'waiting', title: text.code.waiting(who(names)), note });
    }
    const current = markers.current;
    if (current) {
      const { line, frame } = current;
      marks.push({ line, kind: 'current', title: text.code.currentLine(line, frame), note: '' });
    }
    const specs = app.program.example.value?.switches ?? [];
    const switches = app.program.switches.value.map((state) => ({
      ...state,
      label: text.code.switchLabel(specs[state.index]?.label[language] ?? '', [...state.lines]),
    }));
    return { marks, switches, problems: problems.value, revealed: app.revealedLine.value };
  });
}

/** What is wrong with the source as it is: by its run, or by the check while it is edited. */
function useProblems() {
  const app = useApp();
  return useComputed((): readonly EditorProblem[] => {
    const text = app.text.value.code.missing;
    const { problem, findings } = app.check.checked.value;
    const status = app.program.state.value;
    const ran = status.state === 'syntax_error' ? status.problem : app.program.missingModule.value;
    const wrong = app.program.stale.value ? problem : ran;
    const errors = wrong
      ? [{ ...wrong, severity: 'error' as const, message: `${wrong.type}: ${wrong.message}` }]
      : [];
    const warnings = findings
      .filter(({ line }) => line !== wrong?.line)
      .map(({ line, column, endColumn, kind, name, hint }) => ({
        severity: 'warning' as const,
        line,
        column,
        endLine: line,
        endColumn,
        message: `${text[kind](name)}${hint}`,
      }));
    return [...errors, ...warnings];
  });
}

function PlainSource() {
  const app = useApp();
  const current = app.markers.value.current?.line ?? 0;
  return (
    <pre class="plain-source" tabIndex={0} aria-label={app.text.value.code.editor}>
      {highlight(app.program.source.value).map((pieces, i) => (
        <div key={i} class="plain-line" data-current={i + 1 === current}>
          <span class="plain-number" aria-hidden="true">
            {i + 1}
          </span>
          <code>
            {pieces.map((piece, j) =>
              piece.class ? (
                <span key={j} class={piece.class}>
                  {piece.text}
                </span>
              ) : (
                piece.text
              ),
            )}
            {'\n'}
          </code>
        </div>
      ))}
    </pre>
  );
}

function LiveEditor({ onReady }: { onReady: () => void }) {
  const app = useApp();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const content = useContent(useProblems());
  useEffect(() => {
    let gone = false;
    // After the first paint.
    const cancel = whenIdle(() => {
      void import('./editor.ts').then((module) => {
        if (gone || !host.current) return;
        editor.current = new module.Editor({
          parent: host.current,
          source: app.program.source.peek(),
          label: app.text.peek().code.editor,
          onEdit: (source) => app.program.edit(source),
          onSwitch: (index) => app.program.flip(index),
          onRun: () => app.program.start(),
        });
        editor.current.setContent(content.peek());
        onReady();
      });
    }, 1000);
    return () => {
      gone = true;
      cancel();
      editor.current?.destroy();
      editor.current = null;
    };
  }, []);
  useSignalEffect(() => {
    const source = app.program.source.value;
    const now = content.value;
    editor.current?.setSource(source);
    editor.current?.setContent(now);
  });
  useSignalEffect(() => {
    const asked = app.revealed.value;
    if (asked) editor.current?.reveal(asked.line);
  });
  return <div class="editor" ref={host} data-testid="editor" />;
}

/** What is missing in a source that is being edited, or that has run without coming to it. */
function Findings() {
  const app = useApp();
  const text = app.text.value.code;
  const [first, ...others] = app.check.checked.value.findings;
  if (!first) return null;
  const what = `${text.missing[first.kind](first.name)}${first.hint}`;
  return (
    <p class="problem warning" role="status" data-testid="findings" data-line={first.line}>
      <Icon name="warning" />
      <button type="button" class="problem-link" onClick={() => app.reveal(first.line)}>
        {text.findings(others.length + 1, first.line, what)}
      </button>
    </p>
  );
}

function Problem({ problem }: { problem: SyntaxProblem }) {
  const text = useApp().text.value.run;
  return (
    <p class="problem" role="alert" data-testid="syntax-error" data-line={problem.line}>
      <Icon name="cross" />
      {problem.unsupported
        ? text.unsupported(problem.message, problem.line)
        : text.syntaxError(problem.type, problem.message, problem.line)}
    </p>
  );
}

export function Code() {
  const app = useApp();
  const text = app.text.value;
  const { program } = app;
  const [live, setLive] = useState(false);
  const state = program.state.value;
  const ran = state.state === 'syntax_error' ? state.problem : program.missingModule.value;
  const problem = program.stale.value ? app.check.checked.value.problem : ran;
  const example = program.example.value;
  const language = app.settings.language.value;
  const switches = program.switches.value;
  return (
    <section class="pane code" aria-label={text.app.code} data-testid="code">
      <header class="pane-head">
        <h2 class="pane-title code-file">
          {example?.file ?? ''}
          {program.edited.value && <span class="code-edited">{text.examples.edited}</span>}
        </h2>
        <span class="grow" />
        {program.edited.value && (
          <button
            type="button"
            class="button quiet small"
            data-testid="reset"
            title={text.run.reset}
            onClick={() => program.reset()}
          >
            <Icon name="undo" />
            <span class="sr-only">{text.run.reset}</span>
          </button>
        )}
        {program.outdated.value && example && (
          <button
            type="button"
            class="button primary small"
            data-testid="run-edited"
            title={program.stale.value ? `${text.run.runEdited} (Ctrl+Enter)` : text.run.runAgain}
            onClick={() => program.start()}
          >
            <Icon name="play" />
            {text.run.run}
          </button>
        )}
      </header>
      {switches.length > 0 && (
        <ul class="switches">
          {switches.map((s) => (
            <li key={s.index}>
              <button
                type="button"
                class="switch-row"
                role="switch"
                aria-checked={s.on}
                data-testid={`switch-${s.index}`}
                onClick={() => program.flip(s.index)}
              >
                <span class="switch" data-on={s.on} aria-hidden="true" />
                <span>
                  {text.code.switchLabel(example?.switches?.[s.index]?.label[language] ?? '', [
                    ...s.lines,
                  ])}
                </span>
                <span class="switch-word">{s.on ? text.code.on : text.code.off}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="code-body">
        {!live && <PlainSource />}
        <LiveEditor onReady={() => setLive(true)} />
      </div>
      {problem ? <Problem problem={problem} /> : <Findings />}
      {program.failure.value && <p class="problem">{text.app.failed(program.failure.value)}</p>}
    </section>
  );
}
