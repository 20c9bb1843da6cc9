// Says what an event was, and why it happened: from the event, its cause, and the catalogue.
import type { Catalogue } from '../i18n/index.ts';
import type { Names } from '../i18n/narration.ts';
import type { LogViewer } from './engine.ts';
import { knownFrom, namesFor, type Known } from './names.ts';
import type { EventKind, TraceEvent } from './schema.ts';
import type { World } from './world.ts';

/** Events whose cause says nothing that the sentence does not. */
const OBVIOUS: ReadonlySet<EventKind> = new Set<EventKind>([
  'line',
  'local_set',
  'frame_created',
  'frame_pushed',
  'frame_popped',
  'frame_suspended',
  'frame_resumed',
  'program_start',
  'program_end',
  'output',
  'interrupt',
  'exception_raised',
  'exception_caught',
  'iteration_end',
  'handle_run_end',
  'handle_popped',
  'task_step_end',
  'select_end',
  'loop_run_start',
  'loop_created',
  'ready_phase',
  'select_start',
  'iteration_start',
  'task_step_start',
  'timer_due',
  'loop_idle',
  'handle_blocked',
  'wait_endless',
  'task_left',
]);

export function happened(event: TraceEvent, text: Catalogue, names: Names): string {
  const say = text.happened[event.event] as (e: TraceEvent, n: Names) => string;
  return say(event, names);
}

function because(event: TraceEvent, text: Catalogue, names: Names): string {
  const say = text.because[event.event] as (e: TraceEvent, n: Names) => string;
  return say(event, names);
}

/** Steps of one thing's way that explain nothing by themselves: the reason lies behind them. */
const ON_THE_WAY: ReadonlySet<EventKind> = new Set<EventKind>([
  'handle_created',
  'handle_ready',
  'handle_popped',
  'handle_run_start',
  'callback_scheduled',
  'ready_phase',
]);

/** The event that explains another: its cause, or what is behind that. */
export function reason(log: LogViewer, event: TraceEvent): TraceEvent | null {
  let at = event;
  for (let hops = 0; hops < 8; hops++) {
    if (at.cause <= 0 || at.cause >= at.seq) return null;
    const cause = log.events(at.cause, at.cause)[0];
    if (!cause) return null;
    if (!ON_THE_WAY.has(cause.event)) return cause;
    at = cause;
  }
  return null;
}

/** Why a task is done is not the line that ended it, but that its coroutine has ended. */
function whyTaskDone(event: TraceEvent, text: Catalogue, names: Names): string | null {
  const { taskDone } = text;
  if (event.event === 'future_result' && names.isTask(event.future)) return taskDone.result;
  if (event.event === 'future_exception' && names.isTask(event.future)) return taskDone.exception;
  if (event.event === 'future_cancelled' && names.isTask(event.future)) return taskDone.cancelled;
  return null;
}

/** Whether the reason would only repeat what the sentence says. */
function repeats(event: TraceEvent, cause: TraceEvent): boolean {
  if (OBVIOUS.has(event.event)) return true;
  if (event.event === 'callback_added') return event.origin === 'task_wakeup';
  return event.event === 'handle_cancelled' && cause.event === 'task_step_start';
}

/** One sentence; `cause` is the event that explains it, when there is one. */
export function narrate(
  event: TraceEvent,
  cause: TraceEvent | null,
  text: Catalogue,
  names: Names,
): string {
  const what = happened(event, text, names).trim();
  const why =
    whyTaskDone(event, text, names) ??
    (cause && !repeats(event, cause) ? because(cause, text, names).trim() : null);
  return text.sentence(what, why);
}

/** How far back an event about an object is looked for. */
const LOOK_BACK = 20_000;
/** The same for an object's name, which is asked for at every position. */
const NAME_LOOK_BACK = 4096;
const PAGE = 256;

export interface Subject {
  readonly kind: 'future' | 'handle' | 'frame' | 'callback' | 'socket' | 'thread';
  readonly id: number;
}

function isAbout(event: TraceEvent, subject: Subject): boolean {
  const fields = event as unknown as Readonly<Record<string, unknown>>;
  if (subject.kind === 'future') {
    // An event that only mentions the future (who waits for it) does not explain it.
    return (
      (fields['future'] === subject.id && event.event.startsWith('future_')) ||
      (fields['task'] === subject.id && event.event.startsWith('task_'))
    );
  }
  if (event.event === 'line' || event.event === 'local_set') return false;
  return fields[subject.kind] === subject.id;
}

/** The latest event up to a position that is about an object; null when there is none near. */
export function latestAbout(log: LogViewer, position: number, subject: Subject): TraceEvent | null {
  for (let to = position; to > 0 && position - to < LOOK_BACK; to -= PAGE) {
    const page = log.events(Math.max(1, to - PAGE + 1), to);
    for (let i = page.length - 1; i >= 0; i--) {
      const event = page[i];
      if (event && isAbout(event, subject)) return event;
    }
  }
  return null;
}

/**
 * An event and what brought it about, step by step, back to where no cause is known. That a line
 * came after the line before it goes without saying: of lines in a row only the last is told.
 */
export function causes(log: LogViewer, event: TraceEvent, most = 40): TraceEvent[] {
  const chain = [event];
  let last = event;
  while (chain.length < most && last.cause > 0 && last.cause < last.seq) {
    const cause = log.events(last.cause, last.cause)[0];
    if (!cause) break;
    if (!(cause.event === 'line' && chain.at(-1)?.event === 'line')) chain.push(cause);
    last = cause;
  }
  return chain;
}

/** What was found of each log: a thing is created once. */
const creations = new WeakMap<LogViewer, Map<string, TraceEvent>>();

function creationsOf(log: LogViewer): Map<string, TraceEvent> {
  let found = creations.get(log);
  if (!found) {
    found = new Map();
    creations.set(log, found);
  }
  return found;
}

/** The event before a position that made something; null: too far back to be looked for. */
function creationOf(
  log: LogViewer,
  before: number,
  kind: Subject['kind'],
  id: number,
  event: EventKind,
): TraceEvent | null {
  const key = `${kind}:${id}`;
  const known = creationsOf(log).get(key);
  if (known) return known;
  for (let to = before; to > 0 && before - to < NAME_LOOK_BACK; to -= PAGE) {
    const page = log.events(Math.max(1, to - PAGE + 1), to);
    const found = page.find(
      (e) => e.event === event && (e as unknown as Record<string, unknown>)[kind] === id,
    );
    if (!found) continue;
    creationsOf(log).set(key, found);
    return found;
  }
  return null;
}

/**
 * Names for a chain of events: what the position does not know any more (a handle that has run) the
 * creating events still tell.
 */
export function knownWithHistory(world: World, log: LogViewer | null): Known {
  const now = knownFrom(world);
  const created = (kind: Subject['kind'], id: number, event: EventKind) =>
    log && creationOf(log, world.position, kind, id, event);
  const pastCallback = (id: number) => {
    const e = created('callback', id, 'callback_added');
    return e?.event === 'callback_added' ? { name: e.name ?? '', task: e.task } : null;
  };
  const pastHandle = (id: number) => {
    const e = created('handle', id, 'handle_created');
    if (e?.event !== 'handle_created') return null;
    // The done callback is put into its handle right after that was made.
    const after = log?.events(e.seq + 1, e.seq + 1)[0];
    const from = after?.event === 'callback_scheduled' ? callback(after.callback) : null;
    const { origin, future } = e;
    return { origin, callback: e.callback ?? '', future, wakes: from?.task ?? 0 };
  };
  const pastFrame = (id: number) => {
    const e = created('frame', id, 'frame_created');
    return e?.event === 'frame_created' ? { name: e.name ?? '' } : null;
  };
  const pastSocket = (id: number) => {
    const e = created('socket', id, 'socket_opened');
    return e?.event === 'socket_opened' ? { fd: e.fd } : null;
  };
  const pastThread = (id: number) => {
    const e = created('thread', id, 'thread_created');
    return e?.event === 'thread_created' ? { name: e.name ?? '' } : null;
  };
  const callback = (id: number) => now.callback(id) ?? pastCallback(id);
  return {
    ...now,
    callback,
    handle: (id) => now.handle(id) ?? pastHandle(id),
    frame: (id) => now.frame(id) ?? pastFrame(id),
    socket: (id) => now.socket(id) ?? pastSocket(id),
    thread: (id) => now.thread(id) ?? pastThread(id),
  };
}

export function historyNames(world: World, log: LogViewer | null, text: Catalogue): Names {
  return namesFor(knownWithHistory(world, log), text);
}
