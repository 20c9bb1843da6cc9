import type { CardBox } from '../../layout/stage.ts';
import type { FutureState } from '../../models/schema.ts';
import type { FutureView } from '../../models/world.ts';
import { bareName } from '../../models/names.ts';
import { useApp } from '../common/app.ts';
import { Icon, type IconName } from '../common/Icon.tsx';
import { Numbered } from '../common/Numbered.tsx';
import { Rich, same } from '../common/Rich.tsx';

const STATE_ICONS: { readonly [S in FutureState | 'running']: IconName } = {
  pending: 'ring',
  running: 'step',
  result: 'check',
  exception: 'cross',
  cancelled: 'ban',
};

/** A future or task; its callbacks are tokens that lie upon it. */
export function Card({ box, future }: { box: CardBox; future: FutureView }) {
  const app = useApp();
  const text = app.text.value;
  const names = app.worldNames.value;
  const lit = app.inspect.highlighted;
  const subject = { kind: 'future' as const, id: future.id };
  const state = future.stepping && future.state === 'pending' ? 'running' : future.state;
  const label = bareName(names.future(future.id));
  return (
    <li
      class="card"
      data-testid="future"
      data-future={future.id}
      data-kind={future.kind}
      data-state={state}
      data-lit={same(lit.value, 'future', future.id)}
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: `${box.w}px`,
        height: `${box.h}px`,
      }}
      onPointerEnter={() => (lit.value = subject)}
      onPointerLeave={() => (lit.value = null)}
    >
      <button
        type="button"
        class="card-head"
        title={text.stage.whyOf(label)}
        onClick={() => app.inspect.ask(subject)}
      >
        <Numbered label={label} class="card-name" />
        <span class="chip" data-testid="future-state">
          <Icon name={STATE_ICONS[state]} />
          {text.stage.states[state]}
        </span>
      </button>
      {future.kind === 'task' && (
        <p class="card-line">
          <code>{future.coroutine}()</code>
          {future.cancelRequested && <span class="card-note">{text.stage.cancelRequested}</span>}
        </p>
      )}
      {future.kind === 'gathering' && (
        <p class="card-line">
          <span class="card-note">{text.stage.gathering}</span>
        </p>
      )}
      {future.state !== 'pending' && future.value !== null && (
        <p class="card-line" data-testid="future-value">
          <code class="card-value" title={future.value}>
            {future.value}
          </code>
        </p>
      )}
      {future.state === 'pending' && future.waitsOn !== 0 && (
        <p class="card-line" data-testid="future-waits">
          <span class="card-note">{text.stage.waitsOn}</span>
          <Rich text={names.future(future.waitsOn)} />
        </p>
      )}
      {box.moreCallbacks > 0 && <p class="card-more">{text.stage.more(box.moreCallbacks)}</p>}
    </li>
  );
}
