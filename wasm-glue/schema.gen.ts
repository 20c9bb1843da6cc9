// Generated from core/trace/*.def by `make schema`. Do not edit.

/** The module must answer the same, or it belongs to another page. */
export const SCHEMA_HASH = 4100652335;

/** The sequence number of an event, from 1; 0 is none. */
export type Seq = number;

// Things are numbered from 1 in order of creation; 0 is none. A task is a future.
export type LoopId = number;
export type HandleId = number;
export type FutureId = number;
export type CallbackId = number;
export type FrameId = number;
export type SocketId = number;
export type ThreadId = number;

export type Stream =
  | 'stdout'
  | 'stderr';

export type Limit =
  | 'none'
  | 'events'
  | 'instructions'
  | 'memory'
  | 'output';

export type RunMode =
  | 'forever'
  | 'until_complete';

export type Phase =
  | 'none'
  | 'start'
  | 'select'
  | 'timers'
  | 'ready'
  | 'between';

export type Wake =
  | 'nothing_to_wait_for'
  | 'deadline'
  | 'io'
  | 'thread'
  | 'interrupt';

export type Origin =
  | 'call_soon'
  | 'call_later'
  | 'call_at'
  | 'threadsafe'
  | 'done_callback'
  | 'task_step'
  | 'task_wakeup'
  | 'reader'
  | 'writer';

export type HandleState =
  | 'created'
  | 'timer'
  | 'due'
  | 'ready'
  | 'popped'
  | 'running'
  | 'done'
  | 'dropped';

export type Endless =
  | 'nobody'
  | 'circle';

export type FutureKind =
  | 'future'
  | 'task'
  | 'gathering';

export type FutureState =
  | 'pending'
  | 'result'
  | 'exception'
  | 'cancelled';

export type StepEnd =
  | 'waits'
  | 'yielded'
  | 'returned'
  | 'raised'
  | 'cancelled';

export type FrameKind =
  | 'module'
  | 'function'
  | 'class_body'
  | 'generator'
  | 'coroutine'
  | 'async_generator';

export type FrameEnd =
  | 'returned'
  | 'raised'
  | 'closed';

export type ThreadState =
  | 'ready'
  | 'running'
  | 'waiting'
  | 'ended';

export type CallbackState =
  | 'added'
  | 'removed'
  | 'scheduled';

export type Direction =
  | 'read'
  | 'write';

export type SocketState =
  | 'open'
  | 'bound'
  | 'listening'
  | 'connecting'
  | 'connected'
  | 'ended'
  | 'closed';

/** What every event has. */
export interface EventHead {
  readonly seq: Seq;
  /** The event that brought it about. */
  readonly cause: Seq;
  /** The virtual clock, in seconds. */
  readonly time: number;
}

/** The program starts. */
export interface ProgramStartEvent extends EventHead {
  readonly event: 'program_start';
  readonly file: string | null;
  readonly python: number;
  readonly epoch: number;
}

/** The program ended, and everything it held was freed. */
export interface ProgramEndEvent extends EventHead {
  readonly event: 'program_end';
  readonly status: number;
  readonly exception: string | null;
}

/** A limit of the run was reached, and the run ends here. */
export interface BudgetEvent extends EventHead {
  readonly event: 'budget';
  readonly which: Limit;
}

/** The program wrote text. */
export interface OutputEvent extends EventHead {
  readonly event: 'output';
  readonly stream: Stream;
  readonly text: string | null;
}

/** A warning was shown. */
export interface WarningEvent extends EventHead {
  readonly event: 'warning';
  readonly category: string | null;
  readonly message: string | null;
  readonly line: number;
}

/** The person pressed Ctrl+C: KeyboardInterrupt is raised. */
export interface InterruptEvent extends EventHead {
  readonly event: 'interrupt';
}

/** The program blocked in time.sleep; the loop stands still. */
export interface TimeSleepEvent extends EventHead {
  readonly event: 'time_sleep';
  readonly seconds: number;
}

/** An event loop was made. */
export interface LoopCreatedEvent extends EventHead {
  readonly event: 'loop_created';
  readonly loop: LoopId;
}

/** The loop starts to run. */
export interface LoopRunStartEvent extends EventHead {
  readonly event: 'loop_run_start';
  readonly loop: LoopId;
  readonly mode: RunMode;
  readonly future: FutureId;
  readonly was: LoopId;
}

/** The loop no longer runs. */
export interface LoopRunEndEvent extends EventHead {
  readonly event: 'loop_run_end';
  readonly loop: LoopId;
  readonly now: LoopId;
  readonly mode: RunMode;
  readonly future: FutureId;
  readonly phase: Phase;
  readonly stopping: number;
}

/** stop() was called: the loop ends after this iteration. */
export interface LoopStopEvent extends EventHead {
  readonly event: 'loop_stop';
  readonly loop: LoopId;
  readonly was: number;
}

/** The loop was closed. */
export interface LoopClosedEvent extends EventHead {
  readonly event: 'loop_closed';
  readonly loop: LoopId;
}

/** An iteration of the loop begins. */
export interface IterationStartEvent extends EventHead {
  readonly event: 'iteration_start';
  readonly loop: LoopId;
  readonly number: number;
  readonly was: Phase;
}

/** The loop looks what the selector has, and waits for up to `timeout` seconds. */
export interface SelectStartEvent extends EventHead {
  readonly event: 'select_start';
  readonly loop: LoopId;
  readonly timeout: number;
  readonly was: Phase;
}

/** The wait is over. */
export interface SelectEndEvent extends EventHead {
  readonly event: 'select_end';
  readonly loop: LoopId;
  readonly woken_by: Wake;
  readonly timeout: number;
}

/** The loop takes the `count` handles that are ready now, and runs them one by one. */
export interface ReadyPhaseEvent extends EventHead {
  readonly event: 'ready_phase';
  readonly loop: LoopId;
  readonly count: number;
  readonly was: Phase;
  readonly was_count: number;
}

/** The iteration is over. */
export interface IterationEndEvent extends EventHead {
  readonly event: 'iteration_end';
  readonly loop: LoopId;
  readonly number: number;
  readonly was: Phase;
}

/** The virtual clock moves. */
export interface ClockEvent extends EventHead {
  readonly event: 'clock';
  readonly now: number;
  readonly was: number;
}

/** Nothing is ready and no timer is set: the loop waits for ever. */
export interface LoopIdleEvent extends EventHead {
  readonly event: 'loop_idle';
  readonly loop: LoopId;
}

/** A callback was wrapped in a handle. */
export interface HandleCreatedEvent extends EventHead {
  readonly event: 'handle_created';
  readonly handle: HandleId;
  readonly loop: LoopId;
  readonly origin: Origin;
  readonly callback: string | null;
  readonly future: FutureId;
}

/** A handle joins the ready queue at its end. */
export interface HandleReadyEvent extends EventHead {
  readonly event: 'handle_ready';
  readonly handle: HandleId;
  readonly was: HandleState;
  readonly was_order: number;
}

/** A handle leaves the ready queue at its head. */
export interface HandlePoppedEvent extends EventHead {
  readonly event: 'handle_popped';
  readonly handle: HandleId;
  readonly was_order: number;
}

/** The handle's callback is called. */
export interface HandleRunStartEvent extends EventHead {
  readonly event: 'handle_run_start';
  readonly handle: HandleId;
  readonly was: HandleId;
}

/** The handle's callback has come back. */
export interface HandleRunEndEvent extends EventHead {
  readonly event: 'handle_run_end';
  readonly handle: HandleId;
  readonly now: HandleId;
}

/** The handle was cancelled. */
export interface HandleCancelledEvent extends EventHead {
  readonly event: 'handle_cancelled';
  readonly handle: HandleId;
}

/** A timer handle joins the heap with its deadline. */
export interface TimerPushedEvent extends EventHead {
  readonly event: 'timer_pushed';
  readonly handle: HandleId;
  readonly when: number;
}

/** A timer's deadline has come: it leaves the heap. */
export interface TimerDueEvent extends EventHead {
  readonly event: 'timer_due';
  readonly handle: HandleId;
}

/** A cancelled timer is taken out of the heap. */
export interface TimerDroppedEvent extends EventHead {
  readonly event: 'timer_dropped';
  readonly handle: HandleId;
}

/** A future was made; it is pending. */
export interface FutureCreatedEvent extends EventHead {
  readonly event: 'future_created';
  readonly future: FutureId;
  readonly loop: LoopId;
  readonly kind: FutureKind;
  readonly class_name: string | null;
}

/** A coroutine was wrapped in a task. */
export interface TaskCreatedEvent extends EventHead {
  readonly event: 'task_created';
  readonly task: FutureId;
  readonly loop: LoopId;
  readonly name: string | null;
  readonly coroutine: string | null;
  readonly frame: FrameId;
}

/** A future or task is done, with a result. */
export interface FutureResultEvent extends EventHead {
  readonly event: 'future_result';
  readonly future: FutureId;
  readonly value: string | null;
}

/** A future or task is done, with an exception. */
export interface FutureExceptionEvent extends EventHead {
  readonly event: 'future_exception';
  readonly future: FutureId;
  readonly exception: string | null;
}

/** A future or task is done: cancelled. */
export interface FutureCancelledEvent extends EventHead {
  readonly event: 'future_cancelled';
  readonly future: FutureId;
  readonly message: string | null;
}

/** A done callback was added to a future. */
export interface CallbackAddedEvent extends EventHead {
  readonly event: 'callback_added';
  readonly callback: CallbackId;
  readonly future: FutureId;
  readonly origin: Origin;
  readonly name: string | null;
  readonly task: FutureId;
}

/** A done callback was taken off a future. */
export interface CallbackRemovedEvent extends EventHead {
  readonly event: 'callback_removed';
  readonly callback: CallbackId;
}

/** A future is done, so its callback is put into a handle. */
export interface CallbackScheduledEvent extends EventHead {
  readonly event: 'callback_scheduled';
  readonly callback: CallbackId;
  readonly handle: HandleId;
}

/** A task's coroutine goes on. */
export interface TaskStepStartEvent extends EventHead {
  readonly event: 'task_step_start';
  readonly task: FutureId;
  readonly handle: HandleId;
  readonly was: FutureId;
  readonly waited_on: FutureId;
  readonly thrown: string | null;
}

/** A task's coroutine has given control back. */
export interface TaskStepEndEvent extends EventHead {
  readonly event: 'task_step_end';
  readonly task: FutureId;
  readonly how: StepEnd;
  readonly waits_on: FutureId;
  readonly now: FutureId;
}

/** A task's cancellation was requested. */
export interface TaskCancelEvent extends EventHead {
  readonly event: 'task_cancel';
  readonly task: FutureId;
  readonly message: string | null;
  readonly was: number;
}

/** One request for cancellation was taken back. */
export interface TaskUncancelEvent extends EventHead {
  readonly event: 'task_uncancel';
  readonly task: FutureId;
  readonly was: number;
}

/** A task got another name. */
export interface TaskRenamedEvent extends EventHead {
  readonly event: 'task_renamed';
  readonly task: FutureId;
  readonly name: string | null;
  readonly was: string | null;
}

/** A task was destroyed but it is pending. */
export interface TaskDestroyedEvent extends EventHead {
  readonly event: 'task_destroyed';
  readonly task: FutureId;
}

/** A future was freed and nobody had looked at its exception. */
export interface NeverRetrievedEvent extends EventHead {
  readonly event: 'never_retrieved';
  readonly future: FutureId;
}

/** The loop's exception handler was called. */
export interface ExceptionHandlerEvent extends EventHead {
  readonly event: 'exception_handler';
  readonly loop: LoopId;
  readonly message: string | null;
  readonly exception: string | null;
  readonly future: FutureId;
}

/** A socket was made. */
export interface SocketOpenedEvent extends EventHead {
  readonly event: 'socket_opened';
  readonly socket: SocketId;
  readonly fd: number;
  readonly kind: string | null;
}

/** A socket got an address, listens, is connected, or closed. */
export interface SocketStateEvent extends EventHead {
  readonly event: 'socket_state';
  readonly socket: SocketId;
  readonly state: SocketState;
  readonly address: string | null;
  readonly was: SocketState;
  readonly was_address: string | null;
}

/** What there is to be taken from a socket changed: bytes, datagrams, or connections. */
export interface SocketInputEvent extends EventHead {
  readonly event: 'socket_input';
  readonly socket: SocketId;
  readonly count: number;
  readonly was: number;
}

/** The selector watches a socket: the handle runs whenever it can be read, or written. */
export interface IoWatchedEvent extends EventHead {
  readonly event: 'io_watched';
  readonly socket: SocketId;
  readonly direction: Direction;
  readonly handle: HandleId;
  readonly callback: string | null;
  readonly was: HandleId;
  readonly was_callback: string | null;
}

/** The selector no longer watches a socket in one direction. */
export interface IoUnwatchedEvent extends EventHead {
  readonly event: 'io_unwatched';
  readonly socket: SocketId;
  readonly direction: Direction;
  readonly was: HandleId;
  readonly was_callback: string | null;
}

/** The selector found that a socket can be read, or written. */
export interface IoReadyEvent extends EventHead {
  readonly event: 'io_ready';
  readonly socket: SocketId;
  readonly direction: Direction;
  readonly handle: HandleId;
}

/** A thread was started; it can go on. */
export interface ThreadCreatedEvent extends EventHead {
  readonly event: 'thread_created';
  readonly thread: ThreadId;
  readonly name: string | null;
  readonly daemon: number;
}

/** A thread goes on, in place of the one that ran. */
export interface ThreadRunEvent extends EventHead {
  readonly event: 'thread_run';
  readonly thread: ThreadId;
  readonly was: ThreadId;
}

/** A thread waits in `what`, for others or until a time. */
export interface ThreadWaitsEvent extends EventHead {
  readonly event: 'thread_waits';
  readonly thread: ThreadId;
  readonly what: string | null;
  readonly until: number;
}

/** A thread can go on when its turn comes. */
export interface ThreadReadyEvent extends EventHead {
  readonly event: 'thread_ready';
  readonly thread: ThreadId;
  readonly was: ThreadState;
  readonly what: string | null;
  readonly until: number;
}

/** A thread has ended. */
export interface ThreadEndedEvent extends EventHead {
  readonly event: 'thread_ended';
  readonly thread: ThreadId;
}

/** Every thread waits for another one: nothing will happen by itself. */
export interface ThreadsIdleEvent extends EventHead {
  readonly event: 'threads_idle';
  readonly waits: string | null;
}

/** The handle's callback (a step of `task`) kept the loop from everything else for `seconds`. */
export interface HandleBlockedEvent extends EventHead {
  readonly event: 'handle_blocked';
  readonly handle: HandleId;
  readonly task: FutureId;
  readonly seconds: number;
}

/** The loop waits for ever, and so does the task: what it waits for waits itself, and at the end there is `last`, which nobody will complete, or a circle. */
export interface WaitEndlessEvent extends EventHead {
  readonly event: 'wait_endless';
  readonly task: FutureId;
  readonly future: FutureId;
  readonly last: FutureId;
  readonly why: Endless;
}

/** The loop is closed while the task is pending. */
export interface TaskLeftEvent extends EventHead {
  readonly event: 'task_left';
  readonly task: FutureId;
  readonly loop: LoopId;
}

/** A frame was made. For a coroutine or generator this is its object; nothing has run yet. */
export interface FrameCreatedEvent extends EventHead {
  readonly event: 'frame_created';
  readonly frame: FrameId;
  readonly kind: FrameKind;
  readonly name: string | null;
  readonly first_line: number;
  readonly locals: number;
  readonly library: number;
}

/** The body starts to run. */
export interface FramePushedEvent extends EventHead {
  readonly event: 'frame_pushed';
  readonly frame: FrameId;
  readonly back: FrameId;
}

/** A suspended chain of coroutines goes on in its innermost frame. */
export interface FrameResumedEvent extends EventHead {
  readonly event: 'frame_resumed';
  readonly frame: FrameId;
  readonly root: FrameId;
  readonly back: FrameId;
  readonly was_back: FrameId;
}

/** A chain of coroutines, from the innermost frame to its root, is suspended. */
export interface FrameSuspendedEvent extends EventHead {
  readonly event: 'frame_suspended';
  readonly frame: FrameId;
  readonly root: FrameId;
  readonly back: FrameId;
}

/** A frame is finished. */
export interface FramePoppedEvent extends EventHead {
  readonly event: 'frame_popped';
  readonly frame: FrameId;
  readonly back: FrameId;
  readonly how: FrameEnd;
  readonly value: string | null;
}

/** The line about to run. */
export interface LineEvent extends EventHead {
  readonly event: 'line';
  readonly frame: FrameId;
  readonly line: number;
  readonly was: number;
}

/** An exception starts here. */
export interface ExceptionRaisedEvent extends EventHead {
  readonly event: 'exception_raised';
  readonly frame: FrameId;
  readonly exception: string | null;
  readonly line: number;
  readonly was: number;
}

/** An except clause took the exception. */
export interface ExceptionCaughtEvent extends EventHead {
  readonly event: 'exception_caught';
  readonly frame: FrameId;
  readonly exception: string | null;
  readonly line: number;
  readonly was: number;
}

/** A coroutine was freed that nobody had awaited. */
export interface NeverAwaitedEvent extends EventHead {
  readonly event: 'never_awaited';
  readonly frame: FrameId;
}

/** A local variable got a value, or lost it. */
export interface LocalSetEvent extends EventHead {
  readonly event: 'local_set';
  readonly frame: FrameId;
  readonly slot: number;
  readonly name: string | null;
  readonly value: string | null;
  readonly was: string | null;
}

export type TraceEvent =
  | ProgramStartEvent
  | ProgramEndEvent
  | BudgetEvent
  | OutputEvent
  | WarningEvent
  | InterruptEvent
  | TimeSleepEvent
  | LoopCreatedEvent
  | LoopRunStartEvent
  | LoopRunEndEvent
  | LoopStopEvent
  | LoopClosedEvent
  | IterationStartEvent
  | SelectStartEvent
  | SelectEndEvent
  | ReadyPhaseEvent
  | IterationEndEvent
  | ClockEvent
  | LoopIdleEvent
  | HandleCreatedEvent
  | HandleReadyEvent
  | HandlePoppedEvent
  | HandleRunStartEvent
  | HandleRunEndEvent
  | HandleCancelledEvent
  | TimerPushedEvent
  | TimerDueEvent
  | TimerDroppedEvent
  | FutureCreatedEvent
  | TaskCreatedEvent
  | FutureResultEvent
  | FutureExceptionEvent
  | FutureCancelledEvent
  | CallbackAddedEvent
  | CallbackRemovedEvent
  | CallbackScheduledEvent
  | TaskStepStartEvent
  | TaskStepEndEvent
  | TaskCancelEvent
  | TaskUncancelEvent
  | TaskRenamedEvent
  | TaskDestroyedEvent
  | NeverRetrievedEvent
  | ExceptionHandlerEvent
  | SocketOpenedEvent
  | SocketStateEvent
  | SocketInputEvent
  | IoWatchedEvent
  | IoUnwatchedEvent
  | IoReadyEvent
  | ThreadCreatedEvent
  | ThreadRunEvent
  | ThreadWaitsEvent
  | ThreadReadyEvent
  | ThreadEndedEvent
  | ThreadsIdleEvent
  | HandleBlockedEvent
  | WaitEndlessEvent
  | TaskLeftEvent
  | FrameCreatedEvent
  | FramePushedEvent
  | FrameResumedEvent
  | FrameSuspendedEvent
  | FramePoppedEvent
  | LineEvent
  | ExceptionRaisedEvent
  | ExceptionCaughtEvent
  | NeverAwaitedEvent
  | LocalSetEvent;

export type EventName = TraceEvent['event'];

/** What a consumer may leave out. */
export type EventGroup =
  'schedule' | 'frames' | 'values' | 'io' | 'diagnoses' | 'outside';

export const EVENT_GROUPS: Readonly<Record<EventName, EventGroup>> = {
  program_start: 'outside',
  program_end: 'outside',
  budget: 'outside',
  output: 'outside',
  warning: 'outside',
  interrupt: 'outside',
  time_sleep: 'outside',
  loop_created: 'schedule',
  loop_run_start: 'schedule',
  loop_run_end: 'schedule',
  loop_stop: 'schedule',
  loop_closed: 'schedule',
  iteration_start: 'schedule',
  select_start: 'schedule',
  select_end: 'schedule',
  ready_phase: 'schedule',
  iteration_end: 'schedule',
  clock: 'schedule',
  loop_idle: 'schedule',
  handle_created: 'schedule',
  handle_ready: 'schedule',
  handle_popped: 'schedule',
  handle_run_start: 'schedule',
  handle_run_end: 'schedule',
  handle_cancelled: 'schedule',
  timer_pushed: 'schedule',
  timer_due: 'schedule',
  timer_dropped: 'schedule',
  future_created: 'schedule',
  task_created: 'schedule',
  future_result: 'schedule',
  future_exception: 'schedule',
  future_cancelled: 'schedule',
  callback_added: 'schedule',
  callback_removed: 'schedule',
  callback_scheduled: 'schedule',
  task_step_start: 'schedule',
  task_step_end: 'schedule',
  task_cancel: 'schedule',
  task_uncancel: 'schedule',
  task_renamed: 'schedule',
  task_destroyed: 'schedule',
  never_retrieved: 'schedule',
  exception_handler: 'schedule',
  socket_opened: 'io',
  socket_state: 'io',
  socket_input: 'io',
  io_watched: 'io',
  io_unwatched: 'io',
  io_ready: 'io',
  thread_created: 'schedule',
  thread_run: 'schedule',
  thread_waits: 'schedule',
  thread_ready: 'schedule',
  thread_ended: 'schedule',
  threads_idle: 'schedule',
  handle_blocked: 'diagnoses',
  wait_endless: 'diagnoses',
  task_left: 'diagnoses',
  frame_created: 'frames',
  frame_pushed: 'frames',
  frame_resumed: 'frames',
  frame_suspended: 'frames',
  frame_popped: 'frames',
  line: 'frames',
  exception_raised: 'frames',
  exception_caught: 'frames',
  never_awaited: 'frames',
  local_set: 'values',
};

export interface Loop {
  readonly id: LoopId;
  readonly running: boolean;
  /** of the run, while it runs */
  readonly mode: RunMode;
  /** the future that the run waits for */
  readonly until: FutureId;
  /** stop() was called: this iteration is the last */
  readonly stopping: boolean;
  readonly closed: boolean;
  /** number of the iteration; 0 before the first */
  readonly iteration: number;
  readonly phase: Phase;
  /** of the wait, while the phase is select */
  readonly timeout: number;
  /** handles of this iteration that are still to be run */
  readonly left: number;
  readonly created: Seq;
}

export interface Handle {
  readonly id: HandleId;
  readonly loop: LoopId;
  readonly origin: Origin;
  /** what it calls */
  readonly callback: string | null;
  /** the future or task that it is about */
  readonly future: FutureId;
  readonly state: HandleState;
  readonly cancelled: boolean;
  /** deadline, if it is or was a timer */
  readonly when: number;
  /** the handle_ready that put it into the ready queue where it is */
  readonly order: Seq;
  readonly created: Seq;
}

export interface Future {
  readonly id: FutureId;
  readonly loop: LoopId;
  readonly kind: FutureKind;
  readonly state: FutureState;
  /** of a future that is no task */
  readonly class_name: string | null;
  /** of a task */
  readonly name: string | null;
  /** of a task: the name of its coroutine */
  readonly coroutine: string | null;
  /** of a task: its coroutine */
  readonly frame: FrameId;
  /** result, exception or message, once it is done */
  readonly value: string | null;
  /** the future that the task is suspended on */
  readonly waits_on: FutureId;
  /** whether the task runs */
  readonly in_step: boolean;
  /** how many steps of the task have begun */
  readonly steps: number;
  /** requests for cancellation that count */
  readonly cancels: number;
  /** freed while pending */
  readonly destroyed: boolean;
  /** its exception was never looked at */
  readonly never_retrieved: boolean;
  readonly created: Seq;
  /** the event that completed it */
  readonly done: Seq;
  /** done callbacks in the order in which they were added */
  readonly callbacks: readonly Callback[];
}

export interface Callback {
  readonly id: CallbackId;
  /** whose completion it waits for */
  readonly future: FutureId;
  readonly origin: Origin;
  /** what it calls */
  readonly name: string | null;
  /** the task that it wakes up */
  readonly task: FutureId;
  readonly state: CallbackState;
  /** the handle that it was put into */
  readonly handle: HandleId;
}

export interface Frame {
  readonly id: FrameId;
  readonly kind: FrameKind;
  readonly name: string | null;
  readonly first_line: number;
  /** the line about to run, or where it is suspended; 0 before the first */
  readonly line: number;
  /** who called or awaits it; 0 for a chain's root that does not run */
  readonly back: FrameId;
  /** of a suspended chain's root: the innermost frame; follow `back` from there */
  readonly leaf: FrameId;
  readonly started: boolean;
  readonly finished: boolean;
  /** once it is finished */
  readonly how: FrameEnd;
  /** what it returned or raised */
  readonly value: string | null;
  /** whether it belongs to a library module */
  readonly library: boolean;
  readonly never_awaited: boolean;
  readonly created: Seq;
  /** in the order of their slots; only those that ever had a value */
  readonly locals: readonly Local[];
}

export interface Local {
  readonly name: string | null;
  /** null when it has none (any more) */
  readonly value: string | null;
  /** the local_set that gave it its value */
  readonly changed: Seq;
}

export interface Socket {
  readonly id: SocketId;
  /** its number, which another one may get once it is closed */
  readonly fd: number;
  /** stream or datagram */
  readonly kind: string | null;
  /** ended: it sends no more */
  readonly state: SocketState;
  /** its own, and the one at the other end */
  readonly address: string | null;
  /** bytes, datagrams or connections that are there or on their way to it */
  readonly input: number;
  /** runs whenever it can be read; 0 when nobody waits for that */
  readonly reader: HandleId;
  /** what that handle calls */
  readonly reads: string | null;
  /** runs whenever it can be written; 0 when nobody waits for that */
  readonly writer: HandleId;
  /** what that handle calls */
  readonly writes: string | null;
  readonly created: Seq;
}

export interface Thread {
  readonly id: ThreadId;
  readonly name: string | null;
  readonly daemon: boolean;
  readonly state: ThreadState;
  /** the call that it waits in */
  readonly what: string | null;
  /** the end of its wait */
  readonly until: number;
  /** its innermost frame, while another one runs */
  readonly frame: FrameId;
  readonly created: Seq;
}

export interface Output {
  readonly stream: Stream;
  readonly text: string | null;
  /** the event that wrote it */
  readonly seq: Seq;
}

/** How many things there are. */
export interface WorldCounts {
  readonly loops: number;
  /** created so far */
  readonly handles: number;
  /** that may still run, or run now */
  readonly live_handles: number;
  /** created so far */
  readonly futures: number;
  /** that are not done */
  readonly pending_futures: number;
  /** added so far */
  readonly callbacks: number;
  /** created so far */
  readonly frames: number;
  /** that are not finished */
  readonly live_frames: number;
  /** made so far */
  readonly sockets: number;
  readonly threads: number;
  /** written so far */
  readonly outputs: number;
}

/** How many things of a large world are not in the lists. */
export interface WorldLeftOut {
  /** at the queue's end */
  readonly ready: number;
  /** with the latest deadlines */
  readonly timers: number;
  /** outermost frames */
  readonly stack: number;
  /** oldest */
  readonly loops: number;
  /** live ones */
  readonly handles: number;
  /** pending and done */
  readonly futures: number;
  /** of the futures that are shown */
  readonly callbacks: number;
  /** live ones */
  readonly frames: number;
  /** of the frames that are shown */
  readonly locals: number;
  /** oldest */
  readonly sockets: number;
  /** oldest */
  readonly threads: number;
  /** oldest */
  readonly outputs: number;
}

/** The state of the world at a position of the log. */
export interface WorldState {
  readonly position: number;
  /** the virtual clock, in seconds */
  readonly clock: number;
  /** the loop that runs */
  readonly loop: LoopId;
  /** the handle whose callback runs */
  readonly handle: HandleId;
  /** the task that is in its step */
  readonly task: FutureId;
  /** the innermost frame that runs */
  readonly frame: FrameId;
  /** the thread that runs; 0 while there is only one */
  readonly thread: ThreadId;
  /** the latest exception_raised that no except clause has taken */
  readonly exception: Seq;
  /** whether the program has started */
  readonly started: boolean;
  /** the program's file */
  readonly file: string | null;
  /** the minor version of Python 3 */
  readonly python: number;
  /** time.time() at the start */
  readonly epoch: number;
  /** how often Ctrl+C was pressed */
  readonly interrupts: number;
  /** the budget that was reached */
  readonly limit: Limit;
  /** whether the program has ended */
  readonly ended: boolean;
  /** its exit status, once it has ended */
  readonly status: number;
  /** the exception that ended it */
  readonly exit_exception: string | null;
  /** the ready queue, head first */
  readonly ready: readonly HandleId[];
  /** the timer heap, by deadline */
  readonly timers: readonly HandleId[];
  /** the frames that run, innermost first */
  readonly stack: readonly FrameId[];
  /** all, in order of creation */
  readonly loops: readonly Loop[];
  /** ready, scheduled and running ones, in order of creation */
  readonly handles: readonly Handle[];
  /** futures and tasks, in order of creation */
  readonly futures: readonly Future[];
  /** those that are not finished, in order of creation */
  readonly frames: readonly Frame[];
  /** those that are not closed, in order of creation */
  readonly sockets: readonly Socket[];
  /** all, in order of creation; none while there is only one */
  readonly threads: readonly Thread[];
  /** the console, in order */
  readonly outputs: readonly Output[];
  readonly counts: WorldCounts;
  readonly left_out: WorldLeftOut;
}
