import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../common/app.ts';
import { statusText } from '../Header/Header.tsx';
import './console.css';

/** More pieces than this are counted, not drawn. */
const MOST = 400;

export function Console() {
  const app = useApp();
  const text = app.text.value;
  const position = app.playback.position.value;
  const written = app.landmarks.landmarks.value.outputs.filter((o) => o.position <= position);
  const shown = written.slice(-MOST);
  const state = app.program.state.value;
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [written.length]);
  return (
    <section class="pane console" aria-label={text.app.console} data-testid="console">
      <header class="pane-head">
        <h2 class="pane-title">{text.app.console}</h2>
        <span class="grow" />
        <p class="run-status" data-testid="run-status" data-state={state.state} role="status">
          <i aria-hidden="true" />
          {statusText(state, text)}
        </p>
      </header>
      <div
        class="console-scroll"
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-label={text.app.console}
      >
        {written.length === 0 && <p class="console-empty">{text.console.empty}</p>}
        {written.length > shown.length && (
          <p class="console-empty">{text.console.earlier(written.length - shown.length)}</p>
        )}
        <pre data-testid="console-text">
          {shown.map((piece) => (
            <span
              key={piece.position}
              class="console-piece"
              data-stream={piece.stream}
              data-now={piece.position === position}
              title={`${piece.stream === 'stderr' ? text.console.stderr : text.console.stdout} · ${text.console.goTo}`}
              onClick={() => {
                app.playback.pause();
                app.playback.seek(piece.position);
              }}
            >
              {piece.text}
            </span>
          ))}
        </pre>
      </div>
    </section>
  );
}
