// Finds tracebacks in what a program wrote: which lines are frames, which of these are the
// library's, and where in the log the exception was raised.
import type { LogViewer, OutputPiece } from './engine.ts';
import type { TraceEvent } from './schema.ts';

/** One traceback, as far as it is known from its text. */
export interface Traceback {
  /** The line of the program that is innermost; 0: none. */
  readonly line: number;
  /** The class of the exception; empty where it is not shown. */
  readonly type: string;
  /** How many tracebacks below it, shown together with it, are like it in both. */
  readonly alike: number;
}

export type ConsoleItem =
  | { readonly kind: 'text'; readonly piece: OutputPiece }
  /** A line of a traceback that names a line of the program. */
  | {
      readonly kind: 'frame';
      readonly piece: OutputPiece;
      readonly line: number;
      readonly traceback: Traceback;
    }
  /** Frames of the library, with the lines that belong to them. */
  | {
      readonly kind: 'library';
      readonly frames: number;
      readonly pieces: readonly OutputPiece[];
    };

const HEAD = /^[ |+-]*(?:Exception Group )?Traceback \(most recent call last\):$/;
const FRAME = /^[ |+-]* {2}File "(.*)", line (\d+)(?:, in .*)?$/;
/** The line that ends a traceback: not further in than its head. A group has a bar before it. */
const ERROR = /^(?: *\| )?([\w.]+)(?::|$)/;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Goes through the pieces, in order; `filename` is the program's. */
class Reader {
  readonly items: ConsoleItem[] = [];
  private open: Mutable<Traceback> | null = null;
  private block: Mutable<Traceback>[] = [];
  private library: { frames: number; pieces: OutputPiece[] } | null = null;
  private last = 0;

  constructor(private readonly filename: string) {}

  read(piece: OutputPiece): void {
    const text = piece.text.replace(/\n$/, '');
    // What was written at another time is not shown together with what is before it.
    if (piece.position > this.last + 1 && !this.open) this.block = [];
    this.last = piece.position;
    const frame = piece.stream === 'stderr' ? FRAME.exec(text) : null;
    if (frame) this.frame(piece, frame[1] ?? '', Number(frame[2]));
    else if (this.library && /^[ |+-]* {4}/.test(text)) this.library.pieces.push(piece);
    else this.other(piece, text);
  }

  private frame(piece: OutputPiece, file: string, line: number): void {
    if (file.startsWith('<lib>/')) {
      if (!this.library) {
        this.library = { frames: 0, pieces: [] };
        this.items.push({ kind: 'library', ...this.library });
      }
      this.library.frames++;
      this.library.pieces.push(piece);
      this.items[this.items.length - 1] = { kind: 'library', ...this.library };
      return;
    }
    this.library = null;
    if (file !== this.filename) {
      this.items.push({ kind: 'text', piece });
      return;
    }
    // A SyntaxError's place has no head above it.
    const traceback = (this.open ??= this.begin());
    traceback.line = line;
    this.items.push({ kind: 'frame', piece, line, traceback });
  }

  private other(piece: OutputPiece, text: string): void {
    this.library = null;
    this.items.push({ kind: 'text', piece });
    if (piece.stream !== 'stderr') {
      this.open = null;
      this.block = [];
    } else if (HEAD.test(text)) {
      this.open = this.begin();
    } else if (this.open) {
      const error = ERROR.exec(text);
      if (error) this.end(error[1] ?? '');
    }
  }

  private begin(): Mutable<Traceback> {
    const traceback = { line: 0, type: '', alike: 0 };
    this.block.push(traceback);
    return traceback;
  }

  private end(type: string): void {
    const ended = this.open;
    this.open = null;
    if (!ended) return;
    ended.type = type;
    for (const other of this.block) {
      if (other !== ended && other.line === ended.line && other.type === type) other.alike++;
    }
  }
}

export function consoleItems(pieces: readonly OutputPiece[], filename: string): ConsoleItem[] {
  const reader = new Reader(filename);
  for (const piece of pieces) reader.read(piece);
  return reader.items;
}

/** How far back the log is searched, and in what portions. */
const MOST_EVENTS = 200_000;
const PORTION = 2000;

const isOfType = (traceback: Traceback, exception: string | null) =>
  traceback.type === '' ||
  traceback.type.split('.').at(-1) === /^[\w.]+/.exec(exception ?? '')?.[0];

/**
 * The moments at which an exception was raised in a line of the program, or came to it from the library,
 * as a log that is read backwards tells them.
 */
class Raises {
  /** Frames that such an exception left, or was caught in, with when; their lines come later. */
  private readonly left = new Map<number, number>();

  constructor(private readonly traceback: Traceback) {}

  /** Takes the event before; answers the position where it turns out to be one. */
  before(event: TraceEvent): number {
    switch (event.event) {
      case 'exception_raised':
        if (event.line !== this.traceback.line) return 0;
        if (!isOfType(this.traceback, event.exception)) return 0;
        this.left.delete(event.frame);
        return event.seq;
      case 'exception_caught':
        if (isOfType(this.traceback, event.exception)) this.left.set(event.frame, event.seq);
        return 0;
      case 'frame_popped':
        if (event.how === 'raised' && isOfType(this.traceback, event.value)) {
          this.left.set(event.frame, event.seq);
        }
        return 0;
      case 'line': {
        const seq = this.left.get(event.frame) ?? 0;
        if (event.line !== this.traceback.line || seq === 0) return 0;
        this.left.delete(event.frame);
        return seq;
      }
      default:
        return 0;
    }
  }
}

/**
 * The position at which a traceback's exception was raised, looked for backwards from where it was
 * written; where the library raised it, that at which it came out of the program's line that called the
 * library; where nothing tells of it, that line. 0: it is not known.
 */
export function raisedAt(log: LogViewer, traceback: Traceback, written: number): number {
  let best = 0;
  let line = 0;
  let skip = traceback.alike;
  const raises = new Raises(traceback);
  const stop = Math.max(0, written - MOST_EVENTS);
  for (let to = written; to > stop; to -= PORTION) {
    const events = log.events(Math.max(1, to - PORTION + 1), to);
    for (let i = events.length - 1; i >= 0; i--) {
      const event = events[i];
      if (!event) continue;
      if (event.event === 'line' && event.line === traceback.line && line === 0) line = event.seq;
      const position = raises.before(event);
      if (position === 0) continue;
      best = position;
      if (skip-- === 0) return best;
    }
  }
  return best || line;
}
