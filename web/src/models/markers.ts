// What to show beside the lines of the source at a position.
import { belowLoop, callStack, suspendedChains, taskOfFrame, type World } from './world.ts';

export interface LineMarkers {
  /** The line about to run, and in what; null when no line of the program is. */
  readonly current: { readonly line: number; readonly frame: string } | null;
  /** Lines of callers that wait for a call to return. */
  readonly calling: ReadonlyMap<number, readonly string[]>;
  /** Lines where suspended coroutines wait, with whom. */
  readonly waiting: ReadonlyMap<number, readonly string[]>;
}

export const NO_MARKERS: LineMarkers = { current: null, calling: new Map(), waiting: new Map() };

export function lineMarkers(world: World): LineMarkers {
  const whole = callStack(world);
  const stack = whole.filter((frame) => !frame.library && frame.line > 0);
  const innermost = stack.at(-1);
  const top = whole.at(-1);
  const calling = new Map<number, string[]>();
  const add = (map: Map<number, string[]>, line: number, name: string) => {
    const names = map.get(line);
    if (names) names.push(name);
    else map.set(line, [name]);
  };
  const isCurrent =
    innermost !== undefined && innermost === top && belowLoop(world, whole) < whole.length;
  for (const frame of stack) {
    if (!isCurrent || frame !== innermost) add(calling, frame.line, frame.name);
  }
  const waiting = new Map<number, string[]>();
  const owners = taskOfFrame(world);
  for (const chain of suspendedChains(world)) {
    const owner = owners.get(chain[0]?.id ?? 0);
    for (const frame of chain) {
      if (!frame.library && frame.line > 0) {
        add(waiting, frame.line, owner?.name ? `${frame.name} · ${owner.name}` : frame.name);
      }
    }
  }
  return {
    current: isCurrent ? { line: innermost.line, frame: innermost.name } : null,
    calling,
    waiting,
  };
}
