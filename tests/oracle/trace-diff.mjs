// Compares two traces event by event: of the schedule and of what the program shows, if asked for of
// the lines that run too, not of frames and variables. What is evened out is in README.md in this folder.
import { numberAddresses, withoutLines } from './normalise.mjs';

const LEFT_OUT = new Set([
  'frame_created',
  'frame_pushed',
  'frame_resumed',
  'frame_suspended',
  'frame_popped',
  'line',
  'exception_raised',
  'exception_caught',
  'never_awaited',
  'local_set',
  'handle_blocked',
  'wait_endless',
  'task_left',
  // CPython's sockets are the system's.
  'socket_opened',
  'socket_state',
  'socket_input',
  'io_watched',
  'io_unwatched',
  'io_ready',
  // The recorder tells of threads in real time only.
  'thread_created',
  'thread_run',
  'thread_waits',
  'thread_ready',
  'thread_ended',
  'threads_idle',
]);
const ENDS = new Set(['future_result', 'future_exception', 'future_cancelled']);
const BEFORE = 6;
const AFTER = 3;

/** The events of a trace file's text, each as {seq, cause, event, ...}. Throws when it is none. */
export function parseTrace(text) {
  const lines = text.split('\n').filter((line) => line !== '');
  if (!lines.length) throw new Error('the trace is empty');
  if (!('loopscope_trace' in JSON.parse(lines[0]))) throw new Error('this is not a trace');
  // Infinity is written 1e999, which JSON.parse takes for Infinity.
  return lines.slice(1).map((line) => JSON.parse(line));
}

/** Whether this event and the one before write to stderr: they count as one. */
function goesOnWriting(event, before) {
  const writes = (e) => e?.event === 'output' && e.stream === 'stderr';
  return writes(event) && writes(before);
}

/**
 * The events that are compared, as {seq, line, text}: their number in the file, the source line
 * about to run, and what must be equal. Causes become places in the list.
 */
export function comparable(events, withLines = false) {
  return listed(endsOfTasksLast(events), withLines);
}

/**
 * The end of a task without callbacks is told where its step ends. The recorder cannot see it earlier,
 * and what is freed in between is told in between.
 */
function endsOfTasksLast(events) {
  const ordered = [];
  const tasks = new Set();
  let held; // the end of a task that nobody has referred to
  for (const event of events) {
    if (event.event === 'task_created') tasks.add(event.task);
    if (held && (event.cause === held.seq || event.event === 'task_step_end')) {
      ordered.push(held);
      held = undefined;
    }
    if (!held && ENDS.has(event.event) && tasks.has(event.future)) held = event;
    else ordered.push(event);
  }
  if (held) ordered.push(held);
  return ordered;
}

function listed(events, withLines) {
  const kept = [];
  const place = new Map([[0, 0]]);
  const frames = new Map();
  let line = 0;
  let before;
  const seen = new Map();
  for (const event of events) {
    if (event.event === 'line') line = event.line;
    if (event.event === 'frame_created') frames.set(event.frame, event.name);
    if (withLines && event.event === 'line') {
      const cause = place.get(event.cause) ?? '?';
      const text = `line ${line} in ${frames.get(event.frame)}  (cause=${cause})`;
      kept.push({ seq: event.seq, line, text });
      place.set(event.seq, kept.length);
      before = event;
      continue;
    }
    if (LEFT_OUT.has(event.event)) {
      place.set(event.seq, place.get(event.cause) ?? 0);
      continue;
    }
    if (!goesOnWriting(event, before))
      kept.push({ seq: event.seq, line, text: evenedOut(event, place, seen) });
    place.set(event.seq, kept.length);
    before = event;
  }
  return kept;
}

/** An event as text. Numbers of events that it mentions become places. */
function evenedOut(event, place, seen) {
  const words = [];
  for (const [key, value] of Object.entries(event)) {
    if (key === 'seq') continue;
    if (key === 'frame' && event.event === 'task_created') continue; // 0 without frames
    if (event.event === 'program_start' && key === 'file') continue;
    if (event.event === 'output' && event.stream === 'stderr' && key === 'text') continue;
    const refers = key === 'cause' || key === 'was_order';
    let shown = refers ? (place.get(value) ?? '?') : value;
    if (event.event === 'warning' && key === 'message') shown = value.split('\n')[0];
    words.push(
      key === 'event' ? shown : `${key}=${withoutPlaces(numberAddresses(show(shown), seen))}`,
    );
  }
  const [cause, ...rest] = words;
  return `${rest.join(' ')}  (${cause})`;
}

/** Lines of the library are one like the other, and so are ports. */
function withoutPlaces(text) {
  return withoutSystem(withoutLines(text));
}

/**
 * Numbers of ports that the system chose are one like the other. The recorder's tasks and futures are
 * of classes of its own, whose names in errors have no module.
 */
export function withoutSystem(text) {
  return text
    .replace(/'_asyncio\.(Task|Future)'/g, "'$1'")
    .replace(/(\(\\*'(?:127\.0\.0\.1|::1)\\*', )(?:3[2-9]|[4-6]\d)\d{3}\b/g, '$1PORT');
}

/** A value as text. One that was cut behind an address is cut before it: their lengths differ. */
function show(value) {
  if (typeof value === 'string') value = value.replace(/0x[^…]*…$/, '0x…');
  return typeof value === 'string' && /^[\w.<>-]+$/.test(value) ? value : JSON.stringify(value);
}

/** All that the events write to stderr. */
export function stderrOf(events) {
  const isStderr = (event) => event.event === 'output' && event.stream === 'stderr';
  return events
    .filter(isStderr)
    .map((event) => event.text)
    .join('');
}

/**
 * The first difference between CPython's events and ours: a report, or null when there is none.
 *
 * @param {ReturnType<typeof comparable>} theirs
 * @param {ReturnType<typeof comparable>} ours
 * @param {string} [source] of the program, to show the line
 */
export function firstDifference(theirs, ours, source) {
  const most = Math.max(theirs.length, ours.length);
  let at = 0;
  while (at < most && theirs[at]?.text === ours[at]?.text) at++;
  if (at === most) return null;
  const out = [`event ${at + 1} differs (${theirs.length} in CPython, ${ours.length} here)`];
  const line = ours[Math.min(at, ours.length - 1)]?.line ?? 0;
  if (line && source !== undefined)
    out.push(`line ${line}: ${(source.split('\n')[line - 1] ?? '').trim()}`);
  for (let i = Math.max(0, at - BEFORE); i < at; i++) out.push(`  ${i + 1} ${ours[i].text}`);
  for (let i = at; i < at + AFTER; i++) if (theirs[i]) out.push(`- ${i + 1} ${theirs[i].text}`);
  for (let i = at; i < at + AFTER; i++) if (ours[i]) out.push(`+ ${i + 1} ${ours[i].text}`);
  return out.join('\n');
}

/** Whether the text of a trace tells of lines. */
export const hasLines = (text) => text.includes('"event":"line"');
