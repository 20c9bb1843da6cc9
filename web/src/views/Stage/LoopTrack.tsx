import { formatSeconds } from '../../models/names.ts';
import type { LoopView } from '../../models/world.ts';
import { useApp } from '../common/app.ts';
import { Icon } from '../common/Icon.tsx';

const STATIONS = ['select', 'timers', 'ready'] as const;
type Station = (typeof STATIONS)[number];

function stationOf(loop: LoopView | null): Station | null {
  if (!loop?.running) return null;
  return STATIONS.find((s) => s === loop.phase) ?? null;
}

/** One iteration of the loop as a track with three stations, and where the loop is on it. */
export function LoopTrack() {
  const app = useApp();
  const text = app.text.value;
  const loop = app.playback.world.value.loop;
  const at = stationOf(loop);
  const detail = (station: Station): string => {
    if (station !== at || !loop) return text.stage.phaseHints[station];
    if (station === 'select') {
      if (loop.timeout === null || !Number.isFinite(loop.timeout)) return text.stage.waitsForEver;
      return loop.timeout === 0
        ? text.stage.polls
        : text.stage.waitsFor(text.names.seconds(formatSeconds(loop.timeout)));
    }
    return station === 'ready' ? text.stage.leftInPass(loop.left) : text.stage.phaseHints.timers;
  };
  const status = !loop
    ? text.stage.noLoop
    : loop.closed
      ? text.stage.loopClosed
      : !loop.running
        ? text.stage.noIteration
        : text.stage.iteration(loop.iteration);
  return (
    <section
      class="track"
      aria-label={text.stage.phase}
      data-testid="phase"
      data-phase={loop?.phase ?? 'none'}
      data-iteration={loop?.iteration ?? 0}
    >
      <ol class="stations">
        {STATIONS.map((station, i) => (
          <li
            key={station}
            class="station"
            data-on={station === at}
            aria-current={station === at ? 'step' : undefined}
          >
            <span class="station-dot" aria-hidden="true">
              {i + 1}
            </span>
            <span class="station-name">{text.stage.phases[station]}</span>
            <span class="station-hint">{detail(station)}</span>
          </li>
        ))}
      </ol>
      <p class="track-return" data-running={loop?.running === true}>
        <span data-testid="iteration">
          <Icon name="loop" />
          {status}
          {loop?.running && loop.stopping && <em>{text.stage.loopStopping}</em>}
        </span>
      </p>
    </section>
  );
}
