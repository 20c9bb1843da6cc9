import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SyntaxProblem } from '../../models/engine.ts';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';
import type { Editor, EditorContent, EditorMark } from './editor.ts';
import { highlight } from './highlight.ts';
import './code.css';

/** More names than this are counted, not listed. */
const MOST_NAMES = 12;

function useContent() {
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
    const status = app.program.state.value;
    const wrong =
      status.state === 'syntax_error' ? status.problem : app.program.missingModule.value;
    const problem = app.program.stale.value ? null : wrong;
    return {
      marks,
      switches,
      problem: problem && { ...problem, message: `${problem.type}: ${problem.message}` },
    };
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

/** After the first paint, when nothing more urgent is to be done. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(run, { timeout: 1000 });
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(run, 200);
  return () => clearTimeout(id);
}

function LiveEditor({ onReady }: { onReady: () => void }) {
  const app = useApp();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const content = useContent();
  useEffect(() => {
    let gone = false;
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
    });
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
  return <div class="editor" ref={host} data-testid="editor" />;
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
  const problem = state.state === 'syntax_error' ? state.problem : program.missingModule.value;
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
        {program.stale.value && example && (
          <button
            type="button"
            class="button primary small"
            data-testid="run-edited"
            title={`${text.run.runEdited} (Ctrl+Enter)`}
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
      {!program.stale.value && problem && <Problem problem={problem} />}
      {program.failure.value && <p class="problem">{text.app.failed(program.failure.value)}</p>}
    </section>
  );
}
