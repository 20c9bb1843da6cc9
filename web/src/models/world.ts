// The world at one position of the log, as the views need it: plain data, by identity.
import type {
  CallbackState,
  FrameKind,
  FutureKind,
  FutureState,
  HandleState,
  Origin,
  Phase,
  RunMode,
  SocketState,
  ThreadState,
} from './schema.ts';

export interface LoopView {
  readonly id: number;
  readonly running: boolean;
  readonly closed: boolean;
  readonly stopping: boolean;
  readonly idle: boolean;
  readonly phase: Phase;
  readonly iteration: number;
  readonly mode: RunMode;
  /** The future that run_until_complete waits for; 0 is none. */
  readonly future: number;
  /** Seconds that select waits at most; null is for ever. Meaningful in phase select. */
  readonly timeout: number | null;
  /** Handles of this pass that have not run yet. */
  readonly left: number;
}

export interface HandleView {
  readonly id: number;
  readonly state: HandleState;
  readonly origin: Origin;
  readonly callback: string;
  /** The future whose callback this is, or the task that it steps; 0 is none. */
  readonly future: number;
  /** The task that it wakes up; 0 is none. */
  readonly wakes: number;
  /** Seconds of virtual time; null for a handle that is not a timer. */
  readonly when: number | null;
  readonly cancelled: boolean;
  /** The done callback that it was made from; 0 is none. */
  readonly doneCallback: number;
}

export interface CallbackView {
  readonly id: number;
  readonly future: number;
  readonly origin: Origin;
  readonly name: string;
  /** The task that it wakes up; 0 is none. */
  readonly task: number;
  readonly state: CallbackState;
  readonly handle: number;
}

export interface FutureView {
  readonly id: number;
  readonly kind: FutureKind;
  /** The task's name; null for other futures. */
  readonly name: string | null;
  readonly coroutine: string | null;
  readonly frame: number;
  readonly state: FutureState;
  /** repr of the result, or the exception. */
  readonly value: string | null;
  readonly waitsOn: number;
  readonly stepping: boolean;
  readonly cancelRequested: boolean;
  /** Those that are still attached. */
  readonly callbacks: readonly CallbackView[];
}

export type FrameState = 'created' | 'running' | 'suspended' | 'done';

export interface LocalView {
  readonly name: string;
  readonly value: string;
}

export interface FrameView {
  readonly id: number;
  readonly kind: FrameKind;
  readonly name: string;
  readonly state: FrameState;
  readonly line: number;
  /** Who called it or awaits it; 0 is none. */
  readonly back: number;
  readonly library: boolean;
  /** The event that made it. */
  readonly created: number;
  readonly locals: readonly LocalView[];
}

/** One way of a socket that a selector watches: which handle runs when it is ready. */
export interface WatchView {
  readonly handle: number;
  readonly callback: string;
}

export interface SocketView {
  readonly id: number;
  readonly fd: number;
  readonly kind: string;
  readonly state: SocketState;
  /** Its own address, and the one at the other end; as far as it has them. */
  readonly addresses: readonly string[];
  /** Bytes, datagrams or connections that are there or on their way to it. */
  readonly input: number;
  readonly read: WatchView | null;
  readonly write: WatchView | null;
}

export interface ThreadView {
  readonly id: number;
  readonly name: string;
  readonly daemon: boolean;
  readonly state: ThreadState;
  /** The call that it waits in; empty when it does not wait. */
  readonly what: string;
  /** The end of its wait; null is for ever. */
  readonly until: number | null;
  /** Its innermost frame while another thread runs; 0 is none. */
  readonly frame: number;
}

export interface World {
  readonly position: number;
  readonly time: number;
  readonly loop: LoopView | null;
  readonly handles: ReadonlyMap<number, HandleView>;
  /** Handles in the ready queue, head first. */
  readonly ready: readonly number[];
  /** Handles in the timer heap, by deadline; those just due come first. */
  readonly timers: readonly number[];
  /** The handle in the running slot; 0 is none. */
  readonly running: number;
  readonly futures: ReadonlyMap<number, FutureView>;
  readonly callbacks: ReadonlyMap<number, CallbackView>;
  readonly frames: ReadonlyMap<number, FrameView>;
  /** Those that are open. */
  readonly sockets: ReadonlyMap<number, SocketView>;
  /** All threads, once there is more than one. */
  readonly threads: ReadonlyMap<number, ThreadView>;
  /** Whether each of them waits for another one, for ever. */
  readonly threadsIdle: boolean;
  /** The event that began to run it; 0 is none. */
  readonly runningSince: number;
  /** The innermost frame at work; 0 is none. */
  readonly frame: number;
  /** How many pieces of output there are so far. */
  readonly written: number;
  /** What there is besides, where there is too much to show. */
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  readonly ready: number;
  readonly timers: number;
  readonly futures: number;
  readonly frames: number;
  readonly sockets: number;
}

export const EMPTY_WORLD: World = {
  position: 0,
  time: 0,
  loop: null,
  handles: new Map(),
  ready: [],
  timers: [],
  running: 0,
  runningSince: 0,
  futures: new Map(),
  callbacks: new Map(),
  frames: new Map(),
  sockets: new Map(),
  threads: new Map(),
  threadsIdle: false,
  frame: 0,
  written: 0,
  leftOut: { ready: 0, timers: 0, futures: 0, frames: 0, sockets: 0 },
};

/** The call stack at a position, outermost first. */
export function callStack(world: World): FrameView[] {
  return chain(world, world.frame);
}

/**
 * How many of the stack's outermost frames are below the event loop: they have started it, and wait
 * for it to end. All the others were entered by the callback that runs now.
 */
export function belowLoop(world: World, stack: readonly FrameView[]): number {
  if (world.loop?.running !== true) return 0;
  const first = stack.findIndex(
    (frame) =>
      world.running !== 0 &&
      (frame.kind === 'coroutine' ||
        frame.kind === 'async_generator' ||
        frame.created > world.runningSince),
  );
  return first < 0 ? stack.length : first;
}

/** The sockets that a selector watches. */
export function watchedSockets(world: World): SocketView[] {
  return [...world.sockets.values()].filter((socket) => socket.read ?? socket.write);
}

/** From a frame to its outermost caller or awaiter, outermost first. */
export function chain(world: World, innermost: number): FrameView[] {
  const result: FrameView[] = [];
  const seen = new Set<number>();
  for (let id = innermost; id !== 0 && !seen.has(id);) {
    const frame = world.frames.get(id);
    if (!frame) break;
    seen.add(id);
    result.push(frame);
    id = frame.back;
  }
  return result.reverse();
}

/** Chains of suspended coroutines, each outermost first. */
export function suspendedChains(world: World): FrameView[][] {
  const awaited = new Set<number>();
  for (const frame of world.frames.values()) {
    if (frame.state === 'suspended' && frame.back !== 0) awaited.add(frame.back);
  }
  const result: FrameView[][] = [];
  for (const frame of world.frames.values()) {
    if (frame.state !== 'suspended' || awaited.has(frame.id)) continue;
    const whole = chain(world, frame.id).filter((f) => f.state === 'suspended');
    result.push(whole);
  }
  return result;
}

/** Whether a chain is known up to its outermost frame, and not only from some awaiter on. */
export function isWholeChain(world: World, frames: readonly FrameView[]): boolean {
  const back = frames[0]?.back ?? 0;
  return back === 0 || world.frames.has(back);
}

/** The tasks, by the frame of their coroutine. */
export function taskOfFrame(world: World): Map<number, FutureView> {
  const result = new Map<number, FutureView>();
  for (const future of world.futures.values()) {
    if (future.frame !== 0) result.set(future.frame, future);
  }
  return result;
}
