import { useMemo, useRef, useState } from 'preact/hooks';
import type { OutputPiece } from '../../models/engine.ts';
import { consoleItems, raisedAt, type ConsoleItem } from '../../models/tracebacks.ts';
import { useApp } from '../common/app.ts';
import { useBeforePaint } from '../common/hooks.ts';
import { Icon } from '../common/Icon.tsx';
import { statusText } from '../Header/Header.tsx';
import './console.css';

/** More pieces than this are counted, not drawn. */
const MOST = 400;
/** Of a longer line the beginning is drawn. */
const LONGEST = 20_000;

function Piece({ piece }: { piece: OutputPiece }) {
  const app = useApp();
  const text = app.text.value;
  const { position, stream } = piece;
  const rest = piece.text.length - LONGEST;
  return (
    <span
      class="console-piece"
      data-stream={stream}
      data-now={position === app.playback.position.value}
      title={`${stream === 'stderr' ? text.console.stderr : text.console.stdout} · ${text.console.goTo}`}
      onClick={() => {
        if (window.getSelection()?.isCollapsed === false) return; // text is being copied
        app.playback.pause();
        app.playback.seek(position);
      }}
    >
      {rest > 0 ? `${piece.text.slice(0, LONGEST)}… ${text.console.longer(rest)}\n` : piece.text}
    </span>
  );
}

/** A line of a traceback: leads to the source, and to the moment when the exception was raised. */
function FrameLink({ item }: { item: ConsoleItem & { kind: 'frame' } }) {
  const app = useApp();
  const text = app.text.value;
  const { piece, traceback } = item;
  // The source may have been edited since it ran.
  const line = app.program.lineNow.value(item.line);
  if (line === 0) return <Piece piece={piece} />;
  const end = piece.text.endsWith('\n') ? '\n' : '';
  const [, margin = '', words = ''] = /^([ |+-]*)([^]*?)\n?$/.exec(piece.text) ?? [];
  return (
    <span class="console-piece" data-stream={piece.stream}>
      {margin}
      <button
        type="button"
        class="frame-link"
        data-testid="frame-link"
        data-line={item.line}
        title={text.console.goToRaise(line)}
        onClick={() => {
          const log = app.playback.log;
          const position = log ? raisedAt(log, traceback, piece.position) : 0;
          app.playback.pause();
          if (position > 0) app.playback.seek(position);
          app.reveal(line);
        }}
      >
        {words}
      </button>
      {end}
    </span>
  );
}

function Library({ item }: { item: ConsoleItem & { kind: 'library' } }) {
  const text = useApp().text.value;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="library-frames"
        data-testid="library-frames"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'forward'} />
        {text.console.libraryFrames(item.frames)}
      </button>
      {'\n'}
      {open && item.pieces.map((piece) => <Piece key={piece.position} piece={piece} />)}
    </>
  );
}

/** The latest output at the position, and how much there was before it. */
function useWritten(): { items: readonly ConsoleItem[]; earlier: number } {
  const app = useApp();
  const { written } = app.playback.world.value;
  const version = app.playback.version.value;
  return useMemo(() => {
    const from = Math.max(1, written - MOST + 1);
    const pieces = written === 0 ? [] : (app.playback.log?.outputs(from, written) ?? []);
    return { items: consoleItems(pieces, app.program.filename), earlier: from - 1 };
  }, [written, version]);
}

export function Console() {
  const app = useApp();
  const text = app.text.value;
  const { items, earlier } = useWritten();
  const state = app.program.state.value;
  const scroller = useRef<HTMLDivElement>(null);
  useBeforePaint(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [items, app.tab.value]); // what is not shown has no height to scroll
  const last = items.at(-1);
  const wantsInput =
    last?.kind === 'text' &&
    last.piece.stream === 'stderr' &&
    last.piece.text.startsWith('EOFError');
  return (
    <section class="pane console" aria-label={text.app.console} data-testid="console">
      <header class="pane-head">
        <h2 class="pane-title">{text.app.console}</h2>
        <span class="grow" />
        <p
          class="run-status"
          data-testid="run-status"
          data-state={state.state}
          data-failed={state.state === 'finished' && state.exitStatus !== 0}
          title={statusText(state, text)}
          role="status"
        >
          <i aria-hidden="true" />
          <span>{statusText(state, text)}</span>
        </p>
      </header>
      <div
        class="console-scroll"
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-label={text.app.console}
      >
        {items.length === 0 && <p class="console-empty">{text.console.empty}</p>}
        {earlier > 0 && <p class="console-empty">{text.console.earlier(earlier)}</p>}
        <pre data-testid="console-text">
          {items.map((item) =>
            item.kind === 'text' ? (
              <Piece key={item.piece.position} piece={item.piece} />
            ) : item.kind === 'frame' ? (
              <FrameLink key={item.piece.position} item={item} />
            ) : (
              <Library key={item.pieces[0]?.position} item={item} />
            ),
          )}
        </pre>
        {wantsInput && (
          <p class="console-hint">
            {text.console.noInput}{' '}
            <button
              type="button"
              class="button small"
              data-testid="give-input"
              onClick={() => (app.overlay.value = 'options')}
            >
              {text.console.giveInput}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
