// The little language in which lessons name positions: conditions joined by ";".
//
//   output=done            the output that completes a line which is exactly "done"
//   line=12                line 12 of the program (not of a library) is about to run
//   iteration=3            where iteration 3 begins
//   event=task_step_start  the first event of that kind
//   field=value            ... whose field has that value (as the event's JSON has it); of a handle's
//                          events, origin is also what the handle was made for
//   n=2, n=2+              the second match; the second and all after it
//   start, end             the two ends of the log
//
// Values are percent-encoded, as in any address. The position that a match names is the one right
// after the event.
import type { TraceEvent } from './schema.ts';

export interface PositionQuery {
  readonly kind: string | null;
  readonly output: string | null;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly nth: number;
  readonly andLater: boolean;
  readonly edge: 'start' | 'end' | null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Null where the text is not a query. */
export function parseQuery(text: string): PositionQuery | null {
  let kind: string | null = null;
  let output: string | null = null;
  let nth = 1;
  let andLater = false;
  let edge: 'start' | 'end' | null = null;
  const fields: [string, string][] = [];
  for (const condition of text.split(';')) {
    if (condition === 'start' || condition === 'end') {
      edge = condition;
      continue;
    }
    const equals = condition.indexOf('=');
    if (equals <= 0) return null;
    const name = condition.slice(0, equals);
    const value = decode(condition.slice(equals + 1));
    if (name === 'event') {
      kind = value;
    } else if (name === 'output') {
      kind = 'output';
      output = value;
    } else if (name === 'iteration') {
      kind = 'iteration_start';
      fields.push(['number', value]);
    } else if (name === 'n') {
      const match = /^(\d+)(\+?)$/.exec(value);
      if (!match) return null;
      nth = Number(match[1]);
      andLater = match[2] === '+';
      if (nth < 1) return null;
    } else {
      if (name === 'line' && kind === null) kind = 'line';
      fields.push([name, value]);
    }
  }
  if (edge === null && kind === null && fields.length === 0) return null;
  return { kind, output, fields, nth, andLater, edge };
}

/** The query as it is for another program, where `line` says where a line is; null where it is nowhere. */
export function withLines(
  query: PositionQuery | null,
  line: (line: number) => number,
): PositionQuery | null {
  if (!query) return null;
  const fields = query.fields.map(
    ([name, value]) => [name, name === 'line' ? String(line(Number(value))) : value] as const,
  );
  return fields.some(([name, value]) => name === 'line' && value === '0')
    ? null
    : { ...query, fields };
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

/** What a query asks of an event is also what went before it in the log. */
class Matcher {
  private readonly partial = { stdout: '', stderr: '' };
  private readonly library = new Set<number>();
  private readonly origins = new Map<number, string>();
  private completed: readonly string[] = [];

  /** Takes the next event of the log. */
  next(event: TraceEvent): void {
    if (event.event === 'frame_created' && event.library !== 0) this.library.add(event.frame);
    if (event.event === 'frame_popped') this.library.delete(event.frame);
    if (event.event === 'handle_created') this.origins.set(event.handle, event.origin);
    if (event.event === 'output') {
      const lines = (this.partial[event.stream] + (event.text ?? '')).split('\n');
      this.partial[event.stream] = lines.pop() ?? '';
      this.completed = lines;
    }
  }

  /** Whether the event that was taken last is what the query finds. */
  matches(query: PositionQuery, event: TraceEvent): boolean {
    if (query.kind !== null && event.event !== query.kind) return false;
    if (query.output !== null && !this.completed.includes(query.output)) return false;
    if (event.event === 'line' && this.library.has(event.frame)) return false;
    const values = event as unknown as Readonly<Record<string, unknown>>;
    return query.fields.every(([name, wanted]) => {
      const value = values[name] ?? (name === 'origin' ? this.originOf(event) : undefined);
      if (value === undefined) return false;
      if (typeof value === 'number' && isNumber(wanted)) return value === Number(wanted);
      return (typeof value === 'string' || typeof value === 'boolean') && String(value) === wanted;
    });
  }

  private originOf(event: TraceEvent): string | undefined {
    return 'handle' in event ? this.origins.get(event.handle) : undefined;
  }
}

/** For each query the positions that it names, in order; without "+" it is one at most. */
export function resolveQueries(
  queries: readonly (PositionQuery | null)[],
  events: Iterable<TraceEvent>,
  count: number,
): number[][] {
  const found = queries.map((): number[] => []);
  const seen = queries.map(() => 0);
  queries.forEach((query, i) => {
    if (query?.edge === 'start') found[i]?.push(0);
    if (query?.edge === 'end' && count > 0) found[i]?.push(count);
  });
  const matcher = new Matcher();
  for (const event of events) {
    matcher.next(event);
    queries.forEach((query, i) => {
      if (!query || query.edge !== null || !matcher.matches(query, event)) return;
      const times = (seen[i] ?? 0) + 1;
      seen[i] = times;
      if (times === query.nth || (query.andLater && times > query.nth)) found[i]?.push(event.seq);
    });
  }
  return found;
}
