// A log written by hand, for tests of models and layouts: three coroutines under gather, in the
// order of CPython's asyncio.
import type { EventKind, EventOf, TraceEvent } from '../../../web/src/models/schema.ts';

type Fields<K extends EventKind> = Omit<EventOf<K>, 'event' | 'seq' | 'cause' | 'time'>;

export class StoryBuilder {
  readonly events: TraceEvent[] = [];
  time = 0;

  add<K extends EventKind>(event: K, fields: Fields<K>, cause = this.events.length): number {
    if (event === 'clock') this.time = (fields as unknown as Fields<'clock'>).now;
    const seq = this.events.length + 1;
    this.events.push({ event, seq, cause, time: this.time, ...fields } as unknown as TraceEvent);
    return seq;
  }
}

export const STORY_SOURCE = `import asyncio


async def is_coroutine(x):
    print(f"sleep {x} second")
    await asyncio.sleep(x)
    print(f"done by sleep {x} second")
    return x


async def main():
    results = await asyncio.gather(is_coroutine(3), is_coroutine(1))
    print(results)


loop = asyncio.get_event_loop()
loop.run_until_complete(main())
`;

export function story(): TraceEvent[] {
  const b = new StoryBuilder();
  const line = (frame: number, n: number, was = 0) => b.add('line', { frame, line: n, was });
  b.add('program_start', { file: 'gather.py', python: 13, epoch: 1.7e9 }, 0);
  b.add('frame_created', {
    frame: 1,
    kind: 'module',
    name: '<module>',
    first_line: 1,
    locals: 1,
    library: 0,
  });
  b.add('frame_pushed', { frame: 1, back: 0 });
  line(1, 1);
  line(1, 4, 1);
  b.add('local_set', {
    frame: 1,
    slot: 0,
    name: 'is_coroutine',
    value: '<function is_coroutine>',
    was: null,
  });
  line(1, 11, 4);
  line(1, 16, 11);
  b.add('loop_created', { loop: 1 });
  line(1, 17, 16);
  b.add('frame_created', {
    frame: 2,
    kind: 'coroutine',
    name: 'main',
    first_line: 11,
    locals: 1,
    library: 0,
  });
  b.add('task_created', { task: 1, loop: 1, name: 'Task-1', coroutine: 'main', frame: 2 });
  let h = b.add('handle_created', {
    handle: 1,
    loop: 1,
    origin: 'task_step',
    callback: 'Task.__step',
    future: 1,
  });
  b.add('handle_ready', { handle: 1, was: 'created', was_order: 0 }, h);
  b.add('callback_added', {
    callback: 1,
    future: 1,
    origin: 'done_callback',
    name: '_run_until_complete_cb',
    task: 0,
  });
  b.add('loop_run_start', { loop: 1, mode: 'until_complete', future: 1, was: 0 });
  const iteration = (
    n: number,
    timeout: number | null,
    ready: number,
    wake: 'deadline' | 'nothing_to_wait_for',
    due: () => void,
  ) => {
    b.add('iteration_start', { loop: 1, number: n, was: 'between' });
    b.add('select_start', { loop: 1, timeout: timeout as number, was: 'start' });
    if (timeout) b.add('clock', { now: b.time + timeout, was: b.time });
    b.add('select_end', { loop: 1, woken_by: wake, timeout: timeout ?? Infinity });
    due();
    b.add('ready_phase', { loop: 1, count: ready, was: 'timers', was_count: 0 });
  };
  const run = (handle: number, body: () => void) => {
    b.add('handle_popped', { handle, was_order: 0 });
    b.add('handle_run_start', { handle, was: 0 });
    body();
    b.add('handle_run_end', { handle, now: 0 });
  };
  const nothing = () => {};
  iteration(1, 0, 1, 'nothing_to_wait_for', nothing);
  run(1, () => {
    b.add('task_step_start', { task: 1, handle: 1, was: 0, waited_on: 0, thrown: null });
    b.add('frame_pushed', { frame: 2, back: 1 });
    line(2, 12);
    b.add('frame_created', {
      frame: 3,
      kind: 'coroutine',
      name: 'is_coroutine',
      first_line: 4,
      locals: 1,
      library: 0,
    });
    b.add('local_set', { frame: 3, slot: 0, name: 'x', value: '3', was: null });
    b.add('frame_created', {
      frame: 4,
      kind: 'coroutine',
      name: 'is_coroutine',
      first_line: 4,
      locals: 1,
      library: 0,
    });
    b.add('local_set', { frame: 4, slot: 0, name: 'x', value: '1', was: null });
    for (const i of [2, 3]) {
      b.add('task_created', {
        task: i,
        loop: 1,
        name: `Task-${i}`,
        coroutine: 'is_coroutine',
        frame: i + 1,
      });
      h = b.add('handle_created', {
        handle: i,
        loop: 1,
        origin: 'task_step',
        callback: 'Task.__step',
        future: i,
      });
      b.add('handle_ready', { handle: i, was: 'created', was_order: 0 }, h);
      b.add('callback_added', {
        callback: i,
        future: i,
        origin: 'done_callback',
        name: 'gather.<locals>._done_callback',
        task: 0,
      });
    }
    b.add('future_created', {
      future: 4,
      loop: 1,
      kind: 'gathering',
      class_name: '_GatheringFuture',
    });
    b.add('frame_suspended', { frame: 2, root: 2, back: 1 });
    b.add('callback_added', {
      callback: 4,
      future: 4,
      origin: 'task_wakeup',
      name: 'Task.task_wakeup',
      task: 1,
    });
    b.add('task_step_end', { task: 1, how: 'waits', waits_on: 4, now: 0 });
  });
  b.add('iteration_end', { loop: 1, number: 1, was: 'ready' });
  iteration(2, 0, 2, 'nothing_to_wait_for', nothing);
  for (const i of [2, 3]) {
    run(i, () => {
      const seconds = i === 2 ? 3 : 1;
      const frame = i + 1;
      b.add('task_step_start', { task: i, handle: i, was: 0, waited_on: 0, thrown: null });
      b.add('frame_pushed', { frame, back: 1 });
      line(frame, 5);
      b.add('output', { stream: 'stdout', text: `sleep ${seconds} second\n` });
      line(frame, 6, 5);
      b.add('frame_created', {
        frame: frame + 2,
        kind: 'coroutine',
        name: 'sleep',
        first_line: 0,
        locals: 0,
        library: 1,
      });
      b.add('frame_pushed', { frame: frame + 2, back: frame });
      b.add('future_created', { future: i + 3, loop: 1, kind: 'future', class_name: 'Future' });
      h = b.add('handle_created', {
        handle: i + 2,
        loop: 1,
        origin: 'call_later',
        callback: '_set_result_unless_cancelled',
        future: i + 3,
      });
      b.add('timer_pushed', { handle: i + 2, when: b.time + seconds }, h);
      b.add('frame_suspended', { frame: frame + 2, root: frame, back: 1 });
      b.add('callback_added', {
        callback: i + 3,
        future: i + 3,
        origin: 'task_wakeup',
        name: 'Task.task_wakeup',
        task: i,
      });
      b.add('task_step_end', { task: i, how: 'waits', waits_on: i + 3, now: 0 });
    });
  }
  b.add('iteration_end', { loop: 1, number: 2, was: 'ready' });
  let number = 3;
  let handle = 6;
  for (const i of [3, 2]) {
    const seconds = i === 2 ? 3 : 1;
    const frame = i + 1;
    iteration(number++, seconds - b.time, 1, 'deadline', () => {
      const due = b.add('timer_due', { handle: i + 2 });
      b.add('handle_ready', { handle: i + 2, was: 'due', was_order: 0 }, due);
    });
    const wakeup = handle++;
    run(i + 2, () => {
      const set = b.add('future_result', { future: i + 3, value: 'None' });
      h = b.add(
        'handle_created',
        { handle: wakeup, loop: 1, origin: 'task_wakeup', callback: 'is_coroutine', future: i + 3 },
        set,
      );
      b.add('callback_scheduled', { callback: i + 3, handle: wakeup }, set);
      b.add('handle_ready', { handle: wakeup, was: 'created', was_order: 0 }, h);
    });
    b.add('iteration_end', { loop: 1, number: number - 1, was: 'ready' });
    iteration(number++, 0, 1, 'nothing_to_wait_for', nothing);
    const done = handle++;
    run(wakeup, () => {
      b.add('task_step_start', { task: i, handle: wakeup, was: 0, waited_on: i + 3, thrown: null });
      b.add('frame_resumed', { frame: frame + 2, root: frame, back: 1, was_back: 1 });
      b.add('frame_popped', { frame: frame + 2, back: frame, how: 'returned', value: 'None' });
      line(frame, 7, 6);
      b.add('output', { stream: 'stdout', text: `done by sleep ${seconds} second\n` });
      line(frame, 8, 7);
      b.add('frame_popped', { frame, back: 1, how: 'returned', value: String(seconds) });
      b.add('task_step_end', { task: i, how: 'returned', waits_on: 0, now: 0 });
      const set = b.add('future_result', { future: i, value: String(seconds) });
      h = b.add(
        'handle_created',
        {
          handle: done,
          loop: 1,
          origin: 'done_callback',
          callback: 'gather.<locals>._done_callback',
          future: i,
        },
        set,
      );
      b.add('callback_scheduled', { callback: i, handle: done }, set);
      b.add('handle_ready', { handle: done, was: 'created', was_order: 0 }, h);
    });
    b.add('iteration_end', { loop: 1, number: number - 1, was: 'ready' });
    iteration(number++, 0, 1, 'nothing_to_wait_for', nothing);
    run(done, () => {
      if (i !== 2) return;
      const set = b.add('future_result', { future: 4, value: '[3, 1]' });
      h = b.add(
        'handle_created',
        { handle, loop: 1, origin: 'task_wakeup', callback: 'main', future: 4 },
        set,
      );
      b.add('callback_scheduled', { callback: 4, handle }, set);
      b.add('handle_ready', { handle, was: 'created', was_order: 0 }, h);
    });
    b.add('iteration_end', { loop: 1, number: number - 1, was: 'ready' });
  }
  iteration(number, 0, 1, 'nothing_to_wait_for', nothing);
  run(handle, () => {
    b.add('task_step_start', { task: 1, handle, was: 0, waited_on: 4, thrown: null });
    b.add('frame_resumed', { frame: 2, root: 2, back: 1, was_back: 1 });
    b.add('local_set', { frame: 2, slot: 0, name: 'results', value: '[3, 1]', was: null });
    line(2, 13, 12);
    b.add('output', { stream: 'stdout', text: '[3, 1]\n' });
    b.add('frame_popped', { frame: 2, back: 1, how: 'returned', value: 'None' });
    b.add('task_step_end', { task: 1, how: 'returned', waits_on: 0, now: 0 });
    const set = b.add('future_result', { future: 1, value: 'None' });
    h = b.add(
      'handle_created',
      {
        handle: handle + 1,
        loop: 1,
        origin: 'done_callback',
        callback: '_run_until_complete_cb',
        future: 1,
      },
      set,
    );
    b.add('callback_scheduled', { callback: 1, handle: handle + 1 }, set);
    b.add('handle_ready', { handle: handle + 1, was: 'created', was_order: 0 }, h);
  });
  b.add('iteration_end', { loop: 1, number, was: 'ready' });
  iteration(number + 1, 0, 1, 'nothing_to_wait_for', nothing);
  run(handle + 1, () => b.add('loop_stop', { loop: 1, was: 0 }));
  b.add('iteration_end', { loop: 1, number: number + 1, was: 'ready' });
  b.add('loop_run_end', {
    loop: 1,
    now: 0,
    mode: 'until_complete',
    future: 1,
    phase: 'between',
    stopping: 1,
  });
  b.add('frame_popped', { frame: 1, back: 0, how: 'returned', value: null });
  b.add('program_end', { status: 0, exception: null });
  return b.events;
}
