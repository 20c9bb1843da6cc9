// From the replayed state, as the viewer gives it, to the world as the views need it.
import type { TraceEvent, WorldState } from './schema.ts';
import type {
  CallbackView,
  FrameView,
  FutureView,
  HandleView,
  LoopView,
  SocketView,
  ThreadView,
  WatchView,
  World,
} from './world.ts';

/** Whether all threads wait, and none for a time. Without threads there is only the loop's wait. */
function threadsAreIdle(state: WorldState): boolean {
  return (
    state.threads.length > 0 &&
    state.threads.every(
      (t) => t.state === 'ended' || (t.state === 'waiting' && !Number.isFinite(t.until)),
    )
  );
}

function loopView(state: WorldState): LoopView | null {
  // The one that runs, or else the latest that was made.
  const loop = state.loops.find((l) => l.id === state.loop) ?? state.loops.at(-1);
  if (!loop) return null;
  const endless = !Number.isFinite(loop.timeout);
  return {
    id: loop.id,
    running: loop.running,
    closed: loop.closed,
    stopping: loop.stopping,
    idle:
      loop.phase === 'select' && endless && (state.threads.length === 0 || threadsAreIdle(state)),
    phase: loop.phase,
    iteration: loop.iteration,
    mode: loop.mode,
    future: loop.until,
    timeout: endless ? null : loop.timeout,
    left: loop.left,
  };
}

function watchView(handle: number, callback: string | null): WatchView | null {
  return handle === 0 ? null : { handle, callback: callback ?? '' };
}

function socketViews(state: WorldState): Map<number, SocketView> {
  const sockets = new Map<number, SocketView>();
  for (const s of state.sockets) {
    sockets.set(s.id, {
      id: s.id,
      fd: s.fd,
      kind: s.kind ?? '',
      state: s.state,
      addresses: (s.address ?? '').split(' ⇄ ').filter((part) => part !== ''),
      input: s.input,
      read: watchView(s.reader, s.reads),
      write: watchView(s.writer, s.writes),
    });
  }
  return sockets;
}

function threadViews(state: WorldState): Map<number, ThreadView> {
  const threads = new Map<number, ThreadView>();
  for (const t of state.threads) {
    threads.set(t.id, {
      id: t.id,
      name: t.name ?? '',
      daemon: t.daemon,
      state: t.state,
      what: t.what ?? '',
      until: Number.isFinite(t.until) ? t.until : null,
      frame: t.frame,
    });
  }
  return threads;
}

/** What the state does not tell, and the log does. */
export interface Around {
  /** The handle_run_start of the handle that runs; 0 when none does. */
  readonly runningSince: number;
  /**
   * The event after the position. A handle is made just before its done callback is put into it;
   * which callback that will be is shown at once, so that one thing is not seen twice.
   */
  readonly next: TraceEvent | null;
}

/** Whether some handle is made and has no place yet, so that `next` matters. */
export function hasNewHandle(state: WorldState): boolean {
  return state.handles.some((h) => h.state === 'created');
}

/** `made` is the callback that the handle is made from, if it is made from one. */
function handleView(h: WorldState['handles'][number], made: CallbackView | undefined): HandleView {
  const timed = (h.origin === 'call_later' || h.origin === 'call_at') && h.state !== 'created';
  return {
    id: h.id,
    state: h.state,
    origin: h.origin,
    callback: h.callback ?? '',
    future: h.future,
    when: timed ? h.when : null,
    cancelled: h.cancelled,
    doneCallback: made?.id ?? 0,
    wakes: made?.task ?? 0,
  };
}

function callbackViews(state: WorldState, next: TraceEvent | null): Map<number, CallbackView> {
  const callbacks = new Map<number, CallbackView>();
  const soon = next?.event === 'callback_scheduled' ? next : null;
  for (const f of state.futures) {
    for (const c of f.callbacks) {
      const handle = soon?.callback === c.id ? soon.handle : c.handle;
      callbacks.set(c.id, { ...c, name: c.name ?? '', handle });
    }
  }
  return callbacks;
}

function handleViews(
  state: WorldState,
  callbacks: ReadonlyMap<number, CallbackView>,
): Map<number, HandleView> {
  const madeFrom = new Map<number, CallbackView>();
  for (const callback of callbacks.values())
    if (callback.handle !== 0) madeFrom.set(callback.handle, callback);
  return new Map(state.handles.map((h) => [h.id, handleView(h, madeFrom.get(h.id))]));
}

function futureViews(
  state: WorldState,
  handles: ReadonlyMap<number, HandleView>,
  callbacks: ReadonlyMap<number, CallbackView>,
): Map<number, FutureView> {
  const futures = new Map<number, FutureView>();
  for (const f of state.futures) {
    futures.set(f.id, {
      id: f.id,
      kind: f.kind,
      name: f.name,
      coroutine: f.coroutine,
      frame: f.frame,
      state: f.state,
      value: f.value,
      waitsOn: f.waits_on,
      stepping: f.in_step,
      cancelRequested: f.cancels > 0 && f.state === 'pending',
      callbacks: f.callbacks
        .filter((c) => c.state === 'added' || handles.get(c.handle)?.state === 'created')
        .flatMap((c) => callbacks.get(c.id) ?? []),
    });
  }
  return futures;
}

function frameViews(state: WorldState): Map<number, FrameView> {
  const running = new Set(state.stack);
  const frames = new Map<number, FrameView>();
  for (const f of state.frames) {
    frames.set(f.id, {
      id: f.id,
      kind: f.kind,
      name: f.name ?? '',
      state: !f.started ? 'created' : running.has(f.id) ? 'running' : 'suspended',
      line: f.line,
      back: f.back,
      library: f.library,
      created: f.created,
      locals: f.locals.flatMap((l) =>
        l.value === null ? [] : [{ name: l.name ?? '', value: l.value }],
      ),
    });
  }
  return frames;
}

export function worldFromState(state: WorldState, { runningSince, next }: Around): World {
  const callbacks = callbackViews(state, next);
  const handles = handleViews(state, callbacks);
  const due = state.handles.filter((h) => h.state === 'due').map((h) => h.id);
  return {
    position: state.position,
    time: state.clock,
    loop: loopView(state),
    handles,
    ready: state.ready,
    timers: [...due, ...state.timers],
    running: state.handle,
    runningSince,
    futures: futureViews(state, handles, callbacks),
    callbacks,
    frames: frameViews(state),
    sockets: socketViews(state),
    threads: threadViews(state),
    threadsIdle: threadsAreIdle(state),
    frame: state.frame,
    written: state.counts.outputs,
    leftOut: {
      ready: state.left_out.ready,
      timers: state.left_out.timers,
      futures: state.left_out.futures,
      frames: state.left_out.frames,
      sockets: state.left_out.sockets,
    },
  };
}
