// The English catalogue: the shape that the other languages follow (see Catalogue in index.ts).
import type { SocketState } from '../models/schema.ts';
import type { BecauseFns, NarrationFns } from './narration.ts';
import { code } from './rich.ts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const happened: NarrationFns = {
  program_start: (e) => `Python 3.${e.python} starts to run ${code(e.file ?? '')}`,
  program_end: (e) =>
    e.exception === null
      ? e.status === 0
        ? 'The program has ended'
        : `The program has ended with exit status ${e.status}`
      : `The program has ended with ${code(e.exception)}; its exit status is ${e.status}`,
  budget: (e, n) => `The run ends here: ${n.budget(e.which)} was reached`,
  output: (e) =>
    e.stream === 'stderr'
      ? `The program writes ${code(show(e.text))} to stderr`
      : `The program prints ${code(show(e.text))}`,
  warning: (e) => `A ${code(e.category ?? '')} is shown: ${e.message ?? ''}`,
  interrupt: () => `You pressed Ctrl+C: ${code('KeyboardInterrupt')} is raised in the program`,
  time_sleep: (e, n) =>
    `The program blocks in ${code('time.sleep')} for ${n.seconds(e.seconds)}; the loop stands still`,
  loop_created: () => 'A new event loop is made',
  loop_run_start: (e, n) =>
    e.mode === 'forever'
      ? 'The loop starts to run, for ever'
      : `The loop starts to run, until ${n.future(e.future)} is done`,
  loop_run_end: () => 'The loop no longer runs',
  loop_stop: () => `${code('stop()')} was called: the loop will end after this iteration`,
  loop_closed: () => 'The loop is closed; it can never run again',
  iteration_start: (e) => `Iteration ${e.number} of the loop begins`,
  select_start: (e, n) =>
    e.timeout === 0
      ? 'The loop looks at the selector without waiting'
      : e.timeout === null || e.timeout === Infinity
        ? 'The loop has nothing to do and no timer: it waits in select for ever'
        : `The loop has nothing to do yet: it waits in select for up to ${n.seconds(e.timeout)}`,
  select_end: (e) =>
    ({
      nothing_to_wait_for: 'Select comes back at once: there is nothing to wait for',
      deadline: 'Select comes back: the deadline of the next timer has come',
      io: 'Select comes back: something can be read or written',
      thread: 'Select comes back: another thread woke the loop',
      interrupt: 'Select comes back: it was interrupted',
    })[e.woken_by],
  ready_phase: (e) =>
    e.count === 0
      ? 'No handle is ready: there is nothing to run in this iteration'
      : `The loop takes the ${plural(e.count, 'handle that is', 'handles that are')} ready now; what comes later waits for the next iteration`,
  iteration_end: (e) => `Iteration ${e.number} is over`,
  clock: (e, n) => `The virtual clock moves to ${n.seconds(e.now)}`,
  loop_idle: (_, n) =>
    n.watched() === ''
      ? 'Nothing is ready and no timer is set: the loop will wait for ever'
      : `Nothing is ready, no timer is set, and nothing is on its way to ${n.watched()}: the loop will wait for ever`,
  socket_opened: (e, n) => `${n.socket(e.socket)} is made`,
  socket_state: (e, n) =>
    ({
      open: `${n.socket(e.socket)} is open`,
      bound: `${n.socket(e.socket)} gets the address ${code(e.address ?? '')}`,
      listening: `${n.socket(e.socket)} listens at ${code(e.address ?? '')}`,
      connecting: `${n.socket(e.socket)} asks for a connection: ${code(e.address ?? '')}`,
      connected: `${n.socket(e.socket)} is connected: ${code(e.address ?? '')}`,
      ended: `${n.socket(e.socket)} says that it will send no more`,
      closed: `${n.socket(e.socket)} is closed`,
    })[e.state],
  socket_input: (e, n) =>
    e.count > e.was
      ? `More is sent to ${n.socket(e.socket)}: ${e.count} to be taken`
      : `Something is taken from ${n.socket(e.socket)}: ${e.count} left`,
  io_watched: (e, n) =>
    e.direction === 'read'
      ? `The selector watches ${n.socket(e.socket)}: ${n.handle(e.handle)} runs whenever there is something to read`
      : `The selector watches ${n.socket(e.socket)}: ${n.handle(e.handle)} runs whenever there is room to write`,
  io_unwatched: (e, n) =>
    e.direction === 'read'
      ? `The selector no longer waits for something to read from ${n.socket(e.socket)}`
      : `The selector no longer waits for room to write to ${n.socket(e.socket)}`,
  io_ready: (e, n) =>
    e.direction === 'read'
      ? `The selector found something to read from ${n.socket(e.socket)}`
      : `The selector found room to write to ${n.socket(e.socket)}`,
  handle_created: (e, n) =>
    e.origin === 'call_later' || e.origin === 'call_at'
      ? `${n.handle(e.handle)} is made, to be called later`
      : `${n.handle(e.handle)} is made: a handle that remembers what to call`,
  handle_ready: (e, n) => `${n.handle(e.handle)} joins the end of the ready queue`,
  handle_popped: (e, n) => `${n.handle(e.handle)} leaves the head of the ready queue`,
  handle_run_start: (e, n) => `The loop runs ${n.handle(e.handle)}`,
  handle_run_end: (e, n) => `${n.handle(e.handle)} has come back; control is with the loop again`,
  handle_cancelled: (e, n) =>
    n.isLive(e.handle)
      ? `${n.handle(e.handle)} is cancelled: it will not be called`
      : `${n.handle(e.handle)} is cancelled, but it has run already: nothing changes`,
  timer_pushed: (e, n) =>
    `${n.handle(e.handle)} joins the timer heap; it is due at ${n.seconds(e.when)}`,
  timer_due: (e, n) => `${n.handle(e.handle)} is due, and leaves the timer heap`,
  timer_dropped: (e, n) => `The cancelled timer ${n.handle(e.handle)} is taken out of the heap`,
  future_created: (e, n) =>
    e.kind === 'gathering'
      ? `${n.future(e.future)} is made: one future for many; it is pending`
      : `${n.future(e.future)} is made; it is pending`,
  task_created: (e, n) => `${n.future(e.task)} is made around the coroutine ${n.frame(e.frame)}`,
  future_result: (e, n) =>
    `${n.future(e.future)} is done, with the result ${code(e.value ?? 'None')}`,
  future_exception: (e, n) =>
    `${n.future(e.future)} is done, with the exception ${code(e.exception ?? '')}`,
  future_cancelled: (e, n) => `${n.future(e.future)} is done: it was cancelled`,
  callback_added: (e, n) =>
    e.origin === 'task_wakeup'
      ? `${n.future(e.task)} asks ${n.future(e.future)} to wake it up when done`
      : `The done callback ${n.callback(e.callback)} is added to ${n.future(e.future)}`,
  callback_removed: (e, n) => `The done callback ${n.callback(e.callback)} is taken off`,
  callback_scheduled: (e, n) =>
    `The done callback ${n.callback(e.callback)} is not called: it is put into a handle, to be queued`,
  task_step_start: (e, n) =>
    e.thrown !== null
      ? `${n.future(e.task)} goes on: ${code(e.thrown)} is thrown into its coroutine`
      : e.waited_on === 0
        ? `${n.future(e.task)} takes a step: its coroutine runs`
        : `${n.future(e.task)} goes on where it left off: it receives what ${n.future(e.waited_on)} has`,
  task_step_end: (e, n) =>
    ({
      waits: `${n.future(e.task)} is suspended: it waits for ${n.future(e.waits_on)}`,
      yielded: `${n.future(e.task)} gives the others a turn, and will go on in the next iteration`,
      returned: `The coroutine of ${n.future(e.task)} has returned`,
      raised: `The coroutine of ${n.future(e.task)} has ended with an exception`,
      cancelled: `The coroutine of ${n.future(e.task)} has ended: it was cancelled`,
    })[e.how],
  task_cancel: (e, n) => `Somebody asks to cancel ${n.future(e.task)}`,
  task_uncancel: (e, n) => `One request to cancel ${n.future(e.task)} is taken back`,
  task_renamed: (e, n) => `${n.future(e.task)} gets the name ${code(e.name ?? '')}`,
  task_destroyed: (e, n) => `${n.future(e.task)} is destroyed while it is still pending`,
  never_retrieved: (e, n) =>
    `${n.future(e.future)} is gone, and nobody ever looked at its exception`,
  handle_blocked: (e, n) =>
    e.task === 0
      ? `${n.handle(e.handle)} kept the loop busy for ${n.seconds(e.seconds)}: nothing else could run meanwhile`
      : `A step of ${n.future(e.task)} kept the loop busy for ${n.seconds(e.seconds)}: nothing else could run meanwhile`,
  wait_endless: (e, n) =>
    e.why === 'circle'
      ? `${n.future(e.task)} waits for ${n.future(e.future)} for ever: the waits go round in a circle`
      : e.future === e.last
        ? `${n.future(e.task)} waits for ever: nobody is left who would complete ${n.future(e.last)}`
        : `${n.future(e.task)} waits for ever: behind ${n.future(e.future)} is ${n.future(e.last)}, and nobody is left who would complete it`,
  task_left: (e, n) =>
    `${n.future(e.task)} is still pending when its loop is closed: it will never go on`,
  exception_handler: (e) => `The loop reports an exception: ${e.message ?? ''}`,
  thread_created: (e, n) =>
    e.thread === 1
      ? `A second thread is started: the program so far is ${n.thread(1)}`
      : `${n.thread(e.thread)} is started; it can go on`,
  thread_run: (e, n) => `${n.thread(e.thread)} goes on`,
  thread_waits: (e, n) =>
    e.until === null || e.until === Infinity
      ? `${n.thread(e.thread)} waits in ${code(e.what ?? '')}: the others go on meanwhile`
      : `${n.thread(e.thread)} waits in ${code(e.what ?? '')}, until ${n.seconds(e.until)} at most`,
  thread_ready: (e, n) =>
    e.was === 'running'
      ? `${n.thread(e.thread)} has computed for long: the others get a turn`
      : `${n.thread(e.thread)} need not wait any more; it goes on when its turn comes`,
  thread_ended: (e, n) => `${n.thread(e.thread)} has ended`,
  threads_idle: (e) => `Every thread waits for another one, for ever: ${e.waits ?? ''}`,
  frame_created: (e, n) =>
    e.kind === 'coroutine'
      ? `The coroutine ${n.frame(e.frame)} is made; nothing of it has run yet`
      : e.kind === 'generator' || e.kind === 'async_generator'
        ? `The generator ${n.frame(e.frame)} is made; nothing of it has run yet`
        : `A frame for ${n.frame(e.frame)} is made`,
  frame_pushed: (e, n) => `${n.frame(e.frame)} begins to run`,
  frame_resumed: (e, n) => `${n.frame(e.frame)} goes on where it was suspended`,
  frame_suspended: (e, n) => `${n.frame(e.frame)} is suspended, and keeps its place`,
  frame_popped: (e, n) =>
    ({
      returned: `${n.frame(e.frame)} returns ${code(e.value ?? 'None')}`,
      raised: `${n.frame(e.frame)} ends with ${e.value === null ? 'an exception' : code(e.value)}`,
      closed: `${n.frame(e.frame)} is closed before its end`,
    })[e.how],
  line: (e, n) => `Line ${e.line} is about to run, in ${n.frame(e.frame)}`,
  exception_raised: (e) => `${code(e.exception ?? '')} is raised in line ${e.line}`,
  exception_caught: (e) =>
    `The ${code('except')} in line ${e.line} takes ${code(e.exception ?? '')}`,
  never_awaited: (e, n) => `The coroutine ${n.frame(e.frame)} is gone, and nobody ever awaited it`,
  local_set: (e) =>
    e.value === null
      ? `The variable ${code(e.name ?? '')} is gone`
      : `${code(e.name ?? '')} is now ${code(e.value)}`,
};

/** What an event is as a reason: "... because <clause>". */
const because: BecauseFns = {
  program_start: () => 'the program has started',
  program_end: () => 'the program has ended',
  budget: () => 'a limit of the run was reached',
  output: () => 'the program wrote something',
  warning: () => 'a warning was shown',
  interrupt: () => 'you pressed Ctrl+C',
  time_sleep: () => 'the program blocked in time.sleep',
  loop_created: () => 'the loop was made',
  loop_run_start: () => 'the loop was started',
  loop_run_end: () => 'the loop ended',
  loop_stop: () => 'stop() was called',
  loop_closed: () => 'the loop was closed',
  iteration_start: (e) => `iteration ${e.number} began`,
  select_start: () => 'the loop waited for the next deadline',
  select_end: () => 'select came back',
  ready_phase: () => 'it was ready when this pass began',
  iteration_end: (e) => `iteration ${e.number} was over`,
  clock: (e, n) => `the clock reached ${n.seconds(e.now)}`,
  loop_idle: () => 'nothing was left to do',
  socket_opened: (e, n) => `${n.socket(e.socket)} was made`,
  socket_state: (e, n) => `${n.socket(e.socket)} changed its state`,
  socket_input: (e, n) => `something came to or went from ${n.socket(e.socket)}`,
  io_watched: (e, n) => `the selector began to watch ${n.socket(e.socket)}`,
  io_unwatched: (e, n) => `the selector stopped watching ${n.socket(e.socket)}`,
  io_ready: (e, n) =>
    e.direction === 'read'
      ? `there is something to read from ${n.socket(e.socket)}`
      : `there is room to write to ${n.socket(e.socket)}`,
  handle_created: (e, n) =>
    e.origin === 'task_step'
      ? `${n.future(e.future)} is to take a step`
      : e.origin === 'task_wakeup'
        ? `${n.future(e.future)} is to be woken`
        : `${n.handle(e.handle)} was made`,
  handle_ready: () => 'its turn in the queue has come',
  handle_popped: () => 'it was at the head of the queue',
  handle_run_start: (e, n) => `${n.handle(e.handle)} is running`,
  handle_run_end: (e, n) => `${n.handle(e.handle)} came back`,
  handle_cancelled: (e, n) => `${n.handle(e.handle)} was cancelled`,
  timer_pushed: (e, n) => `a timer was set for ${n.seconds(e.when)}`,
  timer_due: () => 'its deadline has come',
  timer_dropped: () => 'its timer was cancelled',
  future_created: (e, n) => `${n.future(e.future)} was made`,
  task_created: (e, n) => `${n.future(e.task)} was made`,
  future_result: (e, n) => `${n.future(e.future)} got its result`,
  future_exception: (e, n) => `${n.future(e.future)} ended with an exception`,
  future_cancelled: (e, n) => `${n.future(e.future)} was cancelled`,
  callback_added: (e, n) => `a callback was added to ${n.future(e.future)}`,
  callback_removed: () => 'the callback was taken off',
  callback_scheduled: (e, n) => `the done callback ${n.callback(e.callback)} was scheduled`,
  task_step_start: (e, n) => `${n.future(e.task)} is taking a step`,
  task_step_end: (e, n) =>
    ({
      waits: `${n.future(e.task)} was suspended`,
      yielded: `${n.future(e.task)} gave the others a turn`,
      returned: `the coroutine of ${n.future(e.task)} returned`,
      raised: `the coroutine of ${n.future(e.task)} raised an exception`,
      cancelled: `the coroutine of ${n.future(e.task)} was cancelled`,
    })[e.how],
  task_cancel: (e, n) => `${n.future(e.task)} was asked to cancel`,
  task_uncancel: () => 'a request to cancel was taken back',
  task_renamed: () => 'the task was renamed',
  task_destroyed: (e, n) => `${n.future(e.task)} was destroyed`,
  never_retrieved: () => 'nobody had looked at its exception',
  handle_blocked: (e, n) => `${n.handle(e.handle)} had kept the loop busy`,
  wait_endless: (e, n) => `${n.future(e.task)} would wait for ever`,
  task_left: (e, n) => `${n.future(e.task)} was left when its loop was closed`,
  exception_handler: () => 'the loop reported an exception',
  thread_created: (e, n) => `${n.thread(e.thread)} was started`,
  thread_run: (e, n) => `${n.thread(e.thread)} went on`,
  thread_waits: (e, n) => `${n.thread(e.thread)} had to wait`,
  thread_ready: (e, n) => `the wait of ${n.thread(e.thread)} was over`,
  thread_ended: (e, n) => `${n.thread(e.thread)} ended`,
  threads_idle: () => 'every thread waited for another one',
  frame_created: (e, n) => `${n.frame(e.frame)} was made`,
  frame_pushed: (e, n) => `${n.frame(e.frame)} was called`,
  frame_resumed: (e, n) => `${n.frame(e.frame)} went on`,
  frame_suspended: (e, n) => `${n.frame(e.frame)} was suspended`,
  frame_popped: (e, n) => `${n.frame(e.frame)} was finished`,
  line: (e) => `line ${e.line} called for it`,
  exception_raised: (e) => `${code(e.exception ?? '')} was raised`,
  exception_caught: (e) => `${code(e.exception ?? '')} was caught`,
  never_awaited: () => 'nobody had awaited it',
  local_set: (e) => `${code(e.name ?? '')} was set`,
};

function show(text: string | null): string {
  const one = (text ?? '').replace(/\n$/, '').replace(/\n/g, ' ⏎ ');
  return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}

export const en = {
  happened,
  because,
  taskDone: {
    result: 'its coroutine has returned',
    exception: 'its coroutine has ended with it',
    cancelled: 'its coroutine has ended with the cancellation',
  },
  sentence: (what: string, why: string | null) =>
    why === null ? `${what}.` : `${what}, because ${why}.`,
  atStart: 'Nothing has happened yet. Press play, or step forwards.',
  names: {
    future: (id: number) => `future ${id}`,
    handle: (id: number) => `handle ${id}`,
    callback: (id: number) => `callback ${id}`,
    frame: (id: number) => `frame ${id}`,
    socket: (fd: number | null) => (fd === null ? 'a socket' : `socket ${fd}`),
    thread: (name: string | null) => (name === null ? 'a thread' : `thread ${code(name)}`),
    finish: (future: string) => `finish ${future}`,
    step: (task: string) => `step of ${task}`,
    wakeup: (task: string) => `wake ${task}`,
    call: (callback: string) => callback,
    /** A handle or callback in a sentence: what it does, as a name. */
    quoted: (label: string) => label,
    nothing: 'nothing',
    and: ' and ',
    seconds: (text: string) => `${text} s`,
    forever: 'ever',
    budgets: {
      events: 'the limit of events',
      instructions: 'the limit of instructions',
      memory: 'the limit of memory',
      output: 'the limit of output',
      other: (which: string) => `the limit ${which}`,
    },
  },
  app: {
    title: 'Loopscope',
    tagline: 'asyncio, seen from inside',
    skip: 'Skip to the stage',
    lesson: 'Lesson',
    code: 'Code',
    stage: 'Stage',
    console: 'Console',
    close: 'Close',
    loading: 'Loading…',
    failed: (why: string) => `This could not be loaded: ${why}`,
    hideLesson: 'Hide the lesson',
    showLesson: 'Show the lesson',
  },
  examples: {
    choose: 'Choose an example',
    heading: 'Examples',
    edited: 'edited',
  },
  settings: {
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'System theme', light: 'Light theme', dark: 'Dark theme' },
    python: 'Python version',
    help: 'Help and keys',
  },
  options: {
    title: 'Run options',
    input: 'Input of the program',
    inputHint: 'What input() and sys.stdin read: a line for each question.',
    seed: 'Random seed',
    seedHint: 'What random starts from where the program does not call random.seed().',
    latency: 'Network latency',
    latencyHint: 'Seconds that bytes are on their way between two sockets.',
    bandwidth: 'Network bandwidth',
    bandwidthHint: 'Bytes a second that a connection takes; 0 is no limit.',
    defaults: 'Back to the defaults',
    changed: 'changed',
  },
  run: {
    run: 'Run',
    runAgain: 'Run again',
    runEdited: 'Run the edited program',
    reset: 'Undo all edits',
    interrupt: 'Ctrl+C',
    interruptLong: 'Send Ctrl+C to the program',
    status: {
      none: 'Not run yet',
      running: 'Running…',
      idle: 'Waiting for ever',
      finished: 'Finished',
      finishedWith: (status: number) => `Finished, exit status ${status}`,
      syntaxError: 'Not run',
      stopped: 'Stopped',
      crashed: (why: string) => `Loopscope itself failed: ${why}`,
      budgetEvents: (limit: string) => `Ended at the limit of ${limit} events`,
      budgetInstructions: (limit: string) => `Ended at the limit of ${limit} instructions`,
      budgetOutput: (limit: string) => `Ended at the limit of ${limit} of output`,
      memory: (limit: string) => `Ended at the limit of ${limit} of memory`,
    },
    syntaxError: (type: string, message: string, line: number) =>
      `Line ${line} · ${type}: ${message}`,
    unsupported: (message: string, line: number) =>
      `Line ${line} · Loopscope does not have this yet: ${message}`,
  },
  code: {
    editor: 'Source code',
    currentLine: (line: number, frame: string) => `Line ${line} is about to run in ${frame}`,
    waiting: (who: string) => `${who} waits here`,
    running: (who: string) => `${who} is called from here`,
    switchLabel: (label: string, lines: number[]) =>
      `${label} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`,
    on: 'on',
    off: 'off',
    /** What a program uses that is not here. */
    missing: {
      module: (name: string) => `Loopscope does not have the module ${name}`,
      package: (name: string) =>
        `There is no module ${name}: Loopscope has modules of the standard library only`,
      name: (name: string) => `Loopscope does not have ${name}`,
      unknown: (name: string) => `There is no ${name}`,
    },
    findings: (n: number, line: number, what: string) =>
      n === 1 ? `Line ${line} · ${what}` : `Line ${line} · ${what} (and ${n - 1} more)`,
  },
  lesson: {
    noPosition: 'The program does not come to this position in this run',
    goTo: 'Go to this position',
    step: (n: number, label: string) => `Step ${n}: ${label}`,
    now: 'now',
    missing: 'This example has no lesson.',
  },
  stage: {
    label: 'What the event loop does',
    narration: 'What has just happened',
    why: 'Why?',
    whyOf: (what: string) => `Why is ${what} here?`,
    chain: 'Each event, and what brought it about',
    noCause: 'Nothing is known to have brought this about: the program itself did.',
    event: (n: number) => `event ${n}`,
    phase: 'Phase of the iteration',
    phases: { select: 'select', timers: 'due timers', ready: 'ready callbacks' },
    phaseHints: {
      select: 'wait for I/O or time',
      timers: 'queue what is due',
      ready: 'run what is ready',
    },
    iteration: (n: number) => `Iteration ${n}`,
    noIteration: 'The loop does not run',
    noLoop: 'No event loop yet',
    loopClosed: 'The loop is closed',
    loopStopping: 'stopping',
    waitsFor: (seconds: string) => `waits ${seconds}`,
    waitsForEver: 'waits for ever',
    polls: 'does not wait',
    leftInPass: (n: number) => `${n} left in this pass`,
    clock: 'Virtual clock',
    timers: 'Timer heap',
    noTimers: 'no timer is set',
    due: (at: string) => `due at ${at}`,
    left: (seconds: string) => `in ${seconds}`,
    dueNow: 'due now',
    ready: 'Ready queue',
    noReady: 'nothing is ready',
    running: 'Running now',
    noRunning: 'control is with the loop',
    noRunningOutside: 'no callback runs',
    stack: 'Call stack',
    threads: 'Threads',
    threadStates: {
      ready: 'can go on',
      running: 'runs',
      waiting: 'waits in',
      ended: 'has ended',
    },
    threadUntil: (seconds: string) => `until ${seconds} s`,
    awaits: 'awaits',
    calls: 'calls',
    locals: 'Local variables',
    lineNumber: (n: number) => `line ${n}`,
    suspended: 'Suspended coroutines',
    futures: 'Futures and tasks',
    noFutures: 'none yet',
    sockets: 'Sockets',
    socketStates: {
      open: 'open',
      bound: 'has an address',
      listening: 'listens',
      connecting: 'connecting',
      connected: 'connected',
      ended: 'sends no more',
      closed: 'closed',
    },
    socketInput: (n: number, state: SocketState) =>
      state === 'listening'
        ? plural(n, 'connection to accept', 'connections to accept')
        : `${n} to be read`,
    whenReadable: 'to read:',
    whenWritable: 'to write:',
    gathering: 'made by gather',
    states: {
      pending: 'pending',
      running: 'running',
      result: 'finished',
      exception: 'exception',
      cancelled: 'cancelled',
    },
    waitsOn: 'waits for',
    more: (n: number) => `+${n} more`,
    cancelRequested: 'cancellation requested',
    neverDone: 'Nobody will complete these:',
    neverReady: 'The selector watches these, and nothing is on its way to them:',
    idle: 'Nothing will happen any more. Only Ctrl+C ends this.',
  },
  console: {
    empty: 'Nothing has been printed yet.',
    stderr: 'stderr',
    stdout: 'stdout',
    goTo: 'Go to where this was printed',
    earlier: (n: number) => `${n} earlier lines are not shown`,
    longer: (n: number) => `(${n} more characters)`,
    goToRaise: (line: number) => `Go to line ${line}, and to where the exception was raised`,
    libraryFrames: (n: number) => plural(n, 'frame of the library', 'frames of the library'),
    noInput: 'The program asked for more input than it was given.',
    giveInput: 'Give it input',
  },
  transport: {
    label: 'Playback',
    start: 'To the start',
    end: 'To the end',
    play: 'Play',
    pause: 'Pause',
    event: 'event',
    line: 'line',
    handle: 'handle',
    iteration: 'iteration',
    output: 'output',
    back: (what: string) => `One ${what} back`,
    forward: (what: string) => `One ${what} forward`,
    speed: 'Speed',
    stepSize: 'Play by',
    position: 'Position',
    of: (position: string, count: string) => `${position} / ${count}`,
    valueText: (position: string, count: string, time: string) =>
      `event ${position} of ${count}, at ${time}`,
  },
  help: {
    title: 'Loopscope: help and keys',
    intro:
      'The program has run already: what you see is a recording of every event, and you can move through it in both directions.',
    keys: 'Keys',
    signs: 'Signs',
    note: 'Keys work when the text cursor is not in the editor; Esc leaves it, Ctrl+Enter runs what is written.',
    sign: {
      current: 'the line about to run',
      waiting: 'a suspended coroutine waits here',
      pending: 'pending',
      result: 'finished with a result',
      exception: 'finished with an exception',
      cancelled: 'cancelled',
    },
  },
};
