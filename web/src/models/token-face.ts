// What a token says, computed once for a position: a token that fades keeps what it said.
import type { Catalogue } from '../i18n/index.ts';
import type { Names } from '../i18n/narration.ts';
import type { TokenBox } from '../layout/stage.ts';
import { bareName, formatSeconds, shortCallback } from './names.ts';
import type { Origin } from './schema.ts';
import type { World } from './world.ts';

export interface TokenFace {
  readonly label: string;
  /** For a timer: when it is due, and how long that is from now. */
  readonly deadline: { readonly at: string; readonly left: string } | null;
  /** For all others: what CPython calls, or whose callback it is. */
  readonly about: string;
  readonly origin: Origin;
  readonly cancelled: boolean;
}

export function tokenFace(box: TokenBox, world: World, names: Names, text: Catalogue): TokenFace {
  const handle = world.handles.get(box.handle);
  const callback = world.callbacks.get(box.callback);
  const label = bareName(
    box.handle !== 0 ? names.handle(box.handle) : names.callback(box.callback),
  );
  const origin = handle?.origin ?? callback?.origin ?? 'call_soon';
  const called = shortCallback(handle?.callback ?? callback?.name ?? '');
  const owner = handle?.future ?? 0;
  const about = called !== label ? called : owner !== 0 ? bareName(names.future(owner)) : origin;
  const isTimer = box.place === 'timer' || box.place === 'due';
  const when = isTimer ? (handle?.when ?? null) : null;
  const left = when === null || box.place === 'due' ? 0 : Math.max(0, when - world.time);
  const seconds = (value: number) => text.names.seconds(formatSeconds(value));
  return {
    label,
    deadline:
      when === null
        ? null
        : {
            at: text.stage.due(seconds(when)),
            left: left > 0 ? text.stage.left(seconds(left)) : text.stage.dueNow,
          },
    about,
    origin,
    cancelled: handle?.cancelled === true,
  };
}
