import type { TokenBox } from '../../layout/stage.ts';
import { bareName, formatSeconds, shortCallback } from '../../models/names.ts';
import type { Origin } from '../../models/schema.ts';
import { useApp } from '../common/app.ts';
import { Icon, type IconName } from '../common/Icon.tsx';
import { same } from '../common/Rich.tsx';

const ORIGIN_ICONS: { readonly [O in Origin]: IconName } = {
  call_soon: 'soon',
  call_later: 'clock',
  call_at: 'clock',
  threadsafe: 'soon',
  done_callback: 'callback',
  task_step: 'step',
  task_wakeup: 'wake',
};

/** A handle, or the done callback that will become one: the same element all its life. */
export function Token({ box, leaving }: { box: TokenBox; leaving: boolean }) {
  const app = useApp();
  const text = app.text.value;
  const world = app.playback.world.value;
  const handle = world.handles.get(box.handle);
  const callback = world.callbacks.get(box.callback);
  const names = app.names.value;
  const label = bareName(
    box.handle !== 0 ? names.handle(box.handle) : names.callback(box.callback),
  );
  const origin = handle?.origin ?? callback?.origin ?? 'call_soon';
  const subject =
    box.handle !== 0
      ? { kind: 'handle' as const, id: box.handle }
      : { kind: 'callback' as const, id: box.callback };
  const lit = app.inspect.highlighted;
  const when = handle?.when ?? null;
  const isTimer = (box.place === 'timer' || box.place === 'due') && when !== null;
  const left = isTimer ? Math.max(0, when - world.time) : 0;
  const sub = isTimer
    ? box.place === 'due' || left === 0
      ? text.stage.dueNow
      : text.stage.left(text.names.seconds(formatSeconds(left)))
    : null;
  // What CPython calls, where the label says it in other words; or else whose callback it is.
  const called = handle && shortCallback(handle.callback);
  const about =
    called !== null && called !== undefined && called !== label
      ? called
      : handle && handle.future !== 0
        ? bareName(names.future(handle.future))
        : origin;
  return (
    <button
      type="button"
      class="token"
      data-testid="token"
      data-place={leaving ? 'gone' : box.place}
      data-handle={box.handle}
      data-callback={box.callback}
      data-cancelled={handle?.cancelled === true}
      data-lit={same(lit.value, subject.kind, subject.id)}
      tabIndex={leaving ? -1 : 0}
      aria-hidden={leaving}
      aria-label={[label, sub ?? about].join(', ')}
      title={text.stage.whyOf(label)}
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: `${box.w}px`,
        height: `${box.h}px`,
      }}
      onClick={() => app.inspect.ask(subject)}
      onPointerEnter={() => (lit.value = subject)}
      onPointerLeave={() => (lit.value = null)}
    >
      <span class="token-icon">
        <Icon name={handle?.cancelled ? 'ban' : ORIGIN_ICONS[origin]} />
      </span>
      <span class="token-text">
        <span class="token-label">{label}</span>
        <span class="token-sub">
          {isTimer && <b>{text.stage.due(text.names.seconds(formatSeconds(when)))}</b>}
          {sub === null ? <code>{about}</code> : <span>{sub}</span>}
        </span>
      </span>
      {box.place === 'timer' && (
        <span class="token-bar" aria-hidden="true">
          <i style={{ transform: `scaleX(${box.left})` }} />
        </span>
      )}
    </button>
  );
}
