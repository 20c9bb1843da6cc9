// A LogViewer over a list of events, without WebAssembly: it folds from the start at every seek,
// which is slow and plain, and good enough to feed models and layouts in tests.
import type { LogViewer, OutputPiece, StepSize } from '../../../web/src/models/engine.ts';
import type { EventKind, TraceEvent } from '../../../web/src/models/schema.ts';
import type {
  CallbackView,
  FrameView,
  FutureView,
  HandleView,
  LoopView,
  World,
} from '../../../web/src/models/world.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const STEP_EVENT: { readonly [S in StepSize]?: EventKind } = {
  line: 'line',
  handle: 'handle_run_start',
  iteration: 'iteration_start',
  output: 'output',
  task: 'task_step_start',
};

export class FakeViewer implements LogViewer {
  private log: TraceEvent[];
  private position = 0;
  disposed = false;

  constructor(events: TraceEvent[] = []) {
    this.log = [...events];
  }

  get count(): number {
    return this.log.length;
  }

  append(bytes: Uint8Array): void {
    this.log.push(...(JSON.parse(new TextDecoder().decode(bytes)) as TraceEvent[]));
  }

  seek(position: number): void {
    this.position = position;
  }

  step(from: number, size: StepSize, forward: boolean): number {
    const kind = STEP_EVENT[size];
    const fits = (i: number) => kind === undefined || this.log[i]?.event === kind;
    if (forward) {
      for (let i = from; i < this.log.length; i++) if (fits(i)) return i + 1;
      return this.log.length;
    }
    for (let i = from - 2; i >= 0; i--) if (fits(i)) return i + 1;
    return 0;
  }

  events(from: number, to: number): TraceEvent[] {
    return this.log.slice(from - 1, to);
  }

  outputs(from: number, to: number): OutputPiece[] {
    return this.log
      .flatMap((e) =>
        e.event === 'output' ? [{ position: e.seq, stream: e.stream, text: e.text ?? '' }] : [],
      )
      .slice(from - 1, to);
  }

  dispose(): void {
    this.disposed = true;
  }

  world(): World {
    return fold(this.log.slice(0, this.position));
  }
}

function fold(events: readonly TraceEvent[]): World {
  const handles = new Map<number, Mutable<HandleView>>();
  const futures = new Map<number, Mutable<FutureView>>();
  const callbacks = new Map<number, Mutable<CallbackView>>();
  const frames = new Map<number, Mutable<FrameView>>();
  const doneCallbackOf = new Map<number, number>();
  let ready: number[] = [];
  let loop: Mutable<LoopView> | null = null;
  let time = 0;
  let running = 0;
  let runningSince = 0;
  let frame = 0;
  for (const e of events) {
    time = e.time;
    switch (e.event) {
      case 'loop_created':
        loop = {
          id: e.loop,
          running: false,
          closed: false,
          stopping: false,
          idle: false,
          phase: 'none',
          iteration: 0,
          mode: 'forever',
          future: 0,
          timeout: 0,
          left: 0,
        };
        break;
      case 'loop_run_start':
        if (loop)
          Object.assign(loop, { running: true, mode: e.mode, future: e.future, phase: 'between' });
        break;
      case 'loop_run_end':
        if (loop) Object.assign(loop, { running: false, phase: 'none', stopping: false });
        break;
      case 'loop_stop':
        if (loop) loop.stopping = true;
        break;
      case 'loop_closed':
        if (loop) loop.closed = true;
        break;
      case 'iteration_start':
        if (loop) Object.assign(loop, { phase: 'start', iteration: e.number });
        break;
      case 'select_start':
        if (loop) Object.assign(loop, { phase: 'select', timeout: e.timeout });
        break;
      case 'select_end':
        if (loop) loop.phase = 'timers';
        break;
      case 'ready_phase':
        if (loop) Object.assign(loop, { phase: 'ready', left: e.count });
        break;
      case 'iteration_end':
        if (loop) loop.phase = 'between';
        break;
      case 'loop_idle':
        if (loop) loop.idle = true;
        break;
      case 'handle_created':
        handles.set(e.handle, {
          id: e.handle,
          state: 'created',
          origin: e.origin,
          callback: e.callback ?? '',
          future: e.future,
          when: null,
          cancelled: false,
          doneCallback: 0,
          wakes: 0,
        });
        break;
      case 'handle_ready':
        ready.push(e.handle);
        set(handles, e.handle, { state: 'ready' });
        break;
      case 'handle_popped':
        ready = ready.filter((h) => h !== e.handle);
        set(handles, e.handle, { state: 'popped' });
        if (loop) loop.left--;
        break;
      case 'handle_run_start':
        running = e.handle;
        runningSince = e.seq;
        set(handles, e.handle, { state: 'running' });
        break;
      case 'handle_run_end':
        running = e.now;
        handles.delete(e.handle);
        break;
      case 'timer_pushed':
        set(handles, e.handle, { state: 'timer', when: e.when });
        break;
      case 'timer_due':
        set(handles, e.handle, { state: 'due' });
        break;
      case 'future_created':
      case 'task_created': {
        const id = e.event === 'task_created' ? e.task : e.future;
        const task = e.event === 'task_created';
        futures.set(id, {
          id,
          kind: e.event === 'task_created' ? 'task' : e.kind,
          name: task ? e.name : null,
          coroutine: task ? e.coroutine : null,
          frame: task ? e.frame : 0,
          state: 'pending',
          value: null,
          waitsOn: 0,
          stepping: false,
          cancelRequested: false,
          callbacks: [],
        });
        break;
      }
      case 'future_result':
        set(futures, e.future, { state: 'result', value: e.value });
        break;
      case 'future_exception':
        set(futures, e.future, { state: 'exception', value: e.exception });
        break;
      case 'future_cancelled':
        set(futures, e.future, { state: 'cancelled' });
        break;
      case 'callback_added':
        callbacks.set(e.callback, {
          id: e.callback,
          future: e.future,
          origin: e.origin,
          name: e.name ?? '',
          task: e.task,
          state: 'added',
          handle: 0,
        });
        break;
      case 'callback_removed':
        callbacks.delete(e.callback);
        break;
      case 'callback_scheduled':
        set(callbacks, e.callback, { state: 'scheduled', handle: e.handle });
        doneCallbackOf.set(e.handle, e.callback);
        break;
      case 'task_step_start':
        set(futures, e.task, { stepping: true, waitsOn: 0 });
        break;
      case 'task_step_end':
        set(futures, e.task, { stepping: false, waitsOn: e.waits_on });
        break;
      case 'frame_created':
        frames.set(e.frame, {
          id: e.frame,
          kind: e.kind,
          name: e.name ?? '',
          state: 'created',
          line: 0,
          back: 0,
          library: e.library !== 0,
          created: e.seq,
          locals: [],
        });
        break;
      case 'frame_pushed':
        set(frames, e.frame, { state: 'running', back: e.back });
        frame = e.frame;
        break;
      case 'frame_resumed': {
        let id = e.frame;
        for (; id !== 0 && id !== e.root; id = frames.get(id)?.back ?? 0)
          set(frames, id, { state: 'running' });
        set(frames, e.root, { state: 'running', back: e.back });
        frame = e.frame;
        break;
      }
      case 'frame_suspended': {
        let id = e.frame;
        for (; id !== 0 && id !== e.root; id = frames.get(id)?.back ?? 0)
          set(frames, id, { state: 'suspended' });
        set(frames, e.root, { state: 'suspended', back: 0 });
        frame = e.back;
        break;
      }
      case 'frame_popped':
        frames.delete(e.frame);
        frame = e.back;
        break;
      case 'line':
        set(frames, e.frame, { line: e.line });
        break;
      case 'local_set': {
        const old = frames.get(e.frame);
        if (!old) break;
        const locals = old.locals.filter((l) => l.name !== e.name);
        if (e.value !== null) locals.push({ name: e.name ?? '', value: e.value });
        old.locals = locals;
        break;
      }
      default:
    }
  }
  for (const [handle, callback] of doneCallbackOf) {
    const wakes = callbacks.get(callback)?.task ?? 0;
    set(handles, handle, { doneCallback: callback, wakes });
  }
  for (const future of futures.values()) {
    future.callbacks = [...callbacks.values()].filter(
      (c) =>
        c.future === future.id &&
        (c.state === 'added' || handles.get(c.handle)?.state === 'created'),
    );
  }
  const timers = [...handles.values()]
    .filter((h) => h.state === 'timer' || h.state === 'due')
    .sort((a, b) => (a.when ?? 0) - (b.when ?? 0) || a.id - b.id)
    .map((h) => h.id);
  return {
    position: events.length,
    time,
    loop,
    handles,
    ready,
    timers,
    running,
    runningSince,
    futures,
    callbacks,
    frames,
    sockets: new Map(),
    threads: new Map(),
    threadsIdle: false,
    frame,
    written: events.filter((e) => e.event === 'output').length,
    leftOut: { ready: 0, timers: 0, futures: 0, frames: 0, sockets: 0 },
  };
}

function set<T>(map: Map<number, Mutable<T>>, id: number, change: Partial<T>): void {
  const old = map.get(id);
  if (old) Object.assign(old, change);
}
