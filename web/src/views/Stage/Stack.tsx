import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatSeconds } from '../../models/names.ts';
import {
  belowLoop as countBelowLoop,
  callStack,
  isWholeChain,
  suspendedChains,
  taskOfFrame,
  watchedSockets,
  type FrameView,
  type LocalView,
} from '../../models/world.ts';
import { useApp } from '../common/app.ts';
import { useBeforePaint } from '../common/hooks.ts';
import { Icon } from '../common/Icon.tsx';
import { Rich } from '../common/Rich.tsx';

/** More variables of one frame than this are counted, until they are asked for. */
const MOST_LOCALS = 8;
/** A longer stack shows its ends only, until it is opened. */
const MOST_FRAMES = 12;
const OUTERMOST = 2;
const INNERMOST = 7;
const MOST_OPEN = 500;

const isAwaitable = (frame: FrameView) =>
  frame.kind === 'coroutine' || frame.kind === 'async_generator';

function frameName(frame: FrameView): string {
  return frame.name.startsWith('<') ? frame.name : `${frame.name}()`;
}

/** The variables of a frame. Of many, the latest: those before are imports, more often than not. */
function Locals({ locals }: { locals: readonly LocalView[] }) {
  const text = useApp().text.value;
  const [open, setOpen] = useState(false);
  const hidden = open ? 0 : Math.max(0, locals.length - MOST_LOCALS);
  return (
    <>
      {hidden > 0 && (
        <button type="button" class="frames-more" onClick={() => setOpen(true)}>
          {text.stage.more(hidden)}
        </button>
      )}
      <dl class="locals" aria-label={text.stage.locals}>
        {locals.slice(hidden).map((local) => (
          <div key={local.name} data-testid="local">
            <dt>{local.name}</dt>
            <dd title={local.value}>{local.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Frame({
  frame,
  by,
  innermost,
  belowLoop,
}: {
  frame: FrameView;
  by: FrameView | null;
  innermost: boolean;
  belowLoop: boolean;
}) {
  const app = useApp();
  const text = app.text.value;
  const relation = by
    ? isAwaitable(frame) && isAwaitable(by)
      ? text.stage.awaits
      : text.stage.calls
    : null;
  const locals = frame.library || belowLoop ? [] : frame.locals;
  return (
    <li
      class="frame"
      data-testid="frame"
      data-innermost={innermost}
      data-library={frame.library}
      data-coroutine={isAwaitable(frame)}
      data-suspended={frame.state === 'suspended'}
    >
      {relation && (
        <span class="frame-relation">
          <Icon name="down" />
          {relation}
        </span>
      )}
      <div class="frame-bar">
        <button
          type="button"
          class="frame-head"
          title={text.stage.whyOf(frameName(frame))}
          onClick={() => app.inspect.ask({ kind: 'frame', id: frame.id })}
        >
          <code class="frame-name">{frameName(frame)}</code>
          {frame.line > 0 && !frame.library && (
            <span class="frame-line">{text.stage.lineNumber(frame.line)}</span>
          )}
        </button>
        {locals.length > 0 && <Locals locals={locals} />}
      </div>
    </li>
  );
}

/** The event loop itself, where it is in the stack: what is below has started it. */
function LoopBar() {
  const app = useApp();
  const loop = app.playback.world.value.loop;
  return (
    <li class="frame loop-bar">
      <Icon name="loop" />
      <code>{loop?.mode === 'forever' ? 'run_forever()' : 'run_until_complete()'}</code>
    </li>
  );
}

/** Those in the middle of a long stack that are left out, from and to (excluded). */
function leftOut(frames: readonly FrameView[], open: boolean): readonly [number, number] {
  if (open) {
    // Even then there is an end to what an eye can take in.
    return frames.length > MOST_OPEN ? [OUTERMOST, frames.length - MOST_OPEN] : [0, 0];
  }
  return frames.length > MOST_FRAMES ? [OUTERMOST, frames.length - INNERMOST] : [0, 0];
}

function Frames({ frames, below }: { frames: readonly FrameView[]; below: number | null }) {
  const text = useApp().text.value;
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const [from, to] = leftOut(frames, open);
  const running = below !== null;
  const innermost = running && below !== frames.length;
  // Who runs is seen without scrolling.
  useBeforePaint(() => {
    const stack = list.current?.closest('.stack');
    const last = list.current?.lastElementChild;
    if (!innermost || !stack || !last) return;
    const past = last.getBoundingClientRect().bottom - stack.getBoundingClientRect().bottom + 12;
    if (past > 0) stack.scrollTop += past;
  }, [innermost, frames.length, frames.at(-1)?.id]);
  return (
    <ol class="frames" ref={list}>
      {frames.map((frame, i) => {
        if (i >= from && i < to) {
          return i > from ? null : (
            <li key="more">
              <button
                type="button"
                class="frames-more"
                disabled={open}
                onClick={() => setOpen(true)}
              >
                {text.stage.more(to - from)}
              </button>
            </li>
          );
        }
        return (
          <Fragment key={frame.id}>
            {i === below && i > 0 && <LoopBar />}
            <Frame
              frame={frame}
              by={i === below || i === to ? null : (frames[i - 1] ?? null)}
              belowLoop={running && i < below}
              innermost={innermost && i === frames.length - 1}
            />
          </Fragment>
        );
      })}
      {below === frames.length && below > 0 && <LoopBar />}
    </ol>
  );
}

const MOST_PENDING = 8;

/** The loop waits for ever: what it would need, and the one thing that a person can do. */
function Idle() {
  const app = useApp();
  const text = app.text.value;
  const pending = [...app.playback.world.value.futures.values()].filter(
    (f) => f.state === 'pending',
  );
  const watched = watchedSockets(app.playback.world.value);
  return (
    <div class="idle" data-testid="idle">
      <p>{text.stage.idle}</p>
      {pending.length > 0 && <p>{text.stage.neverDone}</p>}
      {pending.length > 0 && (
        <ul>
          {pending.slice(0, MOST_PENDING).map((f) => (
            <li key={f.id}>
              <Icon name="ring" />
              <Rich text={app.worldNames.value.future(f.id)} />
            </li>
          ))}
          {pending.length > MOST_PENDING && (
            <li>{text.stage.more(pending.length - MOST_PENDING)}</li>
          )}
        </ul>
      )}
      {watched.length > 0 && <p>{text.stage.neverReady}</p>}
      {watched.length > 0 && (
        <ul>
          {watched.slice(0, MOST_PENDING).map((socket) => (
            <li key={socket.id}>
              {text.names.socket(socket.fd)} <code>{socket.addresses.join(' ⇄ ')}</code>
            </li>
          ))}
          {watched.length > MOST_PENDING && (
            <li>{text.stage.more(watched.length - MOST_PENDING)}</li>
          )}
        </ul>
      )}
      {app.program.canInterrupt.value && (
        <button
          type="button"
          class="button small"
          title={text.run.interruptLong}
          onClick={() => {
            app.program.interrupt();
          }}
        >
          {text.run.interrupt}
        </button>
      )}
    </div>
  );
}

const MOST_THREADS = 12;
const MOST_CHAINS = 12;

/** The program's threads, once there is more than one: who runs, and what the others wait in. */
function Threads() {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  const threads = [...world.threads.values()].filter((t) => t.state !== 'ended');
  return (
    <div data-testid="threads">
      <h4 class="stack-head">{text.stage.threads}</h4>
      <ul class="threads" aria-label={text.stage.threads}>
        {threads.slice(0, MOST_THREADS).map((thread) => (
          <li key={thread.id} data-testid="thread" data-state={thread.state}>
            <button
              type="button"
              class="thread-name"
              title={text.stage.whyOf(thread.name)}
              onClick={() => app.inspect.ask({ kind: 'thread', id: thread.id })}
            >
              {thread.name}
            </button>
            <span class="thread-state">
              {text.stage.threadStates[thread.state]}
              {thread.what !== '' && (
                <>
                  {' '}
                  <code>{thread.what}</code>
                </>
              )}
              {thread.state === 'waiting' &&
                thread.until !== null &&
                ` ${text.stage.threadUntil(formatSeconds(thread.until))}`}
            </span>
          </li>
        ))}
        {threads.length > MOST_THREADS && (
          <li class="card-more">{text.stage.more(threads.length - MOST_THREADS)}</li>
        )}
      </ul>
    </div>
  );
}

/** Who runs now, who waits for it, and below those who are suspended. */
export function Stack({ top }: { top: number }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  const stack = callStack(world);
  const chains = suspendedChains(world);
  // Of a large world some chains are known by their ends alone, which say nothing.
  const shown = chains.filter((c) => isWholeChain(world, c)).slice(0, MOST_CHAINS);
  const tasks = taskOfFrame(world);
  const owner = (chain: readonly FrameView[]) =>
    tasks.get(chain[0]?.id ?? 0)?.name ??
    [...world.threads.values()].find((t) => chain.some((f) => f.id === t.frame))?.name ??
    null;
  return (
    <div class="stack" style={{ marginTop: `${top}px` }}>
      {(world.loop?.idle || world.threadsIdle) && <Idle />}
      {world.threads.size > 0 && <Threads />}
      {stack.length > 0 && (
        <div data-testid="call-stack">
          <h4 class="stack-head">{text.stage.stack}</h4>
          <Frames frames={stack} below={countBelowLoop(world, stack)} />
        </div>
      )}
      {chains.length > 0 && (
        <div data-testid="suspended">
          <h4 class="stack-head">
            <Icon name="wait" /> {text.stage.suspended}
          </h4>
          {shown.map((chain) => (
            <div class="chain" key={chain[0]?.id}>
              <span class="chain-owner" title={owner(chain) ?? ''}>
                {owner(chain)}
              </span>
              <Frames frames={chain} below={null} />
            </div>
          ))}
          {chains.length > shown.length && (
            <p class="card-more">{text.stage.more(chains.length - shown.length)}</p>
          )}
        </div>
      )}
    </div>
  );
}
