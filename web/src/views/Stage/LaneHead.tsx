import type { ComponentChildren } from 'preact';
import type { Box } from '../../layout/stage.ts';
import { bareName } from '../../models/names.ts';
import { useApp } from '../common/app.ts';

export type LaneKind = 'timers' | 'ready' | 'running' | 'sockets' | 'futures';

/** A region of the stage: its title, and its contents as a list for those who do not see it. */
export function LaneHead(props: {
  box: Box;
  kind: LaneKind;
  title: string;
  count: number | null;
  empty: string;
  items: readonly string[];
  more: number;
  children?: ComponentChildren;
}) {
  const text = useApp().text.value;
  const { box, kind, title, count, empty, items, more } = props;
  const none = count === null ? items.length === 0 && empty !== '' : count === 0;
  return (
    <section
      class="lane"
      data-kind={kind}
      data-testid={kind}
      aria-label={title}
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: `${box.w}px`,
        height: `${box.h}px`,
      }}
    >
      <h3 class="lane-head">
        <span>{title}</span>
        {count !== null && count > 0 && <span class="lane-count">{count}</span>}
      </h3>
      <ol class="sr-only" data-testid={`${kind}-list`}>
        {items.map((item, i) => (
          <li key={i}>{bareName(item)}</li>
        ))}
      </ol>
      {none && <p class="lane-empty">{empty}</p>}
      {more > 0 && <p class="lane-more">{text.stage.more(more)}</p>}
      {props.children}
    </section>
  );
}
