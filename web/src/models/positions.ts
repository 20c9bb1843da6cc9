// The little language in which lessons name positions: conditions joined by ";".
//
//   output=done            the first output of the line "done"
//   line=12                the first time that line 12 is about to run
//   iteration=3            where iteration 3 begins
//   event=task_step_start  the first event of that kind
//   field=value            ... whose field has that value (as the event's JSON has it)
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

export function matches(query: PositionQuery, event: TraceEvent): boolean {
  if (query.kind !== null && event.event !== query.kind) return false;
  if (query.output !== null) {
    if (event.event !== 'output') return false;
    const lines = (event.text ?? '').split('\n').map((line) => line.trim());
    if (!lines.includes(query.output.trim())) return false;
  }
  const values = event as unknown as Readonly<Record<string, unknown>>;
  return query.fields.every(([name, value]) => {
    const actual = values[name];
    return actual !== undefined && String(actual ?? '') === value;
  });
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
  for (const event of events) {
    queries.forEach((query, i) => {
      if (!query || query.edge !== null || !matches(query, event)) return;
      const times = (seen[i] ?? 0) + 1;
      seen[i] = times;
      if (times === query.nth || (query.andLater && times > query.nth)) found[i]?.push(event.seq);
    });
  }
  return found;
}
