export type Type = 'name';
export type Stream = 'stdout' | 'stderr';
export type RunMode = 'forever' | 'until_complete';
export type Phase = 'none' | 'start' | 'select' | 'timers' | 'ready' | 'between';
export type Wake = 'nothing_to_wait_for' | 'deadline' | 'io' | 'thread' | 'interrupt';
export type Origin = 'call_soon' | 'call_later' | 'call_at' | 'threadsafe' | 'done_callback' | 'task_step' | 'task_wakeup';
export type HandleState = 'created' | 'timer' | 'due' | 'ready' | 'popped' | 'running' | 'done' | 'dropped';
export type FutureKind = 'future' | 'task' | 'gathering';
export type FutureState = 'pending' | 'result' | 'exception' | 'cancelled';
export type StepEnd = 'waits' | 'yielded' | 'returned' | 'raised' | 'cancelled';
export type FrameKind = 'module' | 'function' | 'class_body' | 'generator' | 'coroutine' | 'async_generator';
export type FrameEnd = 'returned' | 'raised' | 'closed';
export type CallbackState = 'added' | 'removed' | 'scheduled';
export interface EventBase { seq: number; cause: number; time: number }
export interface Ev_program_start extends EventBase { event: 'program_start'; file: string | null; python: number; epoch: number; }
export interface Ev_program_end extends EventBase { event: 'program_end'; status: number; exception: string | null; }
export interface Ev_budget extends EventBase { event: 'budget'; which: string | null; }
export interface Ev_output extends EventBase { event: 'output'; stream: Stream; text: string | null; }
export interface Ev_warning extends EventBase { event: 'warning'; category: string | null; message: string | null; line: number; }
export interface Ev_interrupt extends EventBase { event: 'interrupt';  }
export interface Ev_time_sleep extends EventBase { event: 'time_sleep'; seconds: number; }
export interface Ev_loop_created extends EventBase { event: 'loop_created'; loop: number; }
export interface Ev_loop_run_start extends EventBase { event: 'loop_run_start'; loop: number; mode: RunMode; future: number; was: number; }
export interface Ev_loop_run_end extends EventBase { event: 'loop_run_end'; loop: number; now: number; mode: RunMode; future: number; phase: Phase; }
export interface Ev_loop_stop extends EventBase { event: 'loop_stop'; loop: number; was: number; }
export interface Ev_loop_closed extends EventBase { event: 'loop_closed'; loop: number; }
export interface Ev_iteration_start extends EventBase { event: 'iteration_start'; loop: number; number: number; }
export interface Ev_select_start extends EventBase { event: 'select_start'; loop: number; timeout: number; was: Phase; }
export interface Ev_select_end extends EventBase { event: 'select_end'; loop: number; woken_by: Wake; }
export interface Ev_ready_phase extends EventBase { event: 'ready_phase'; loop: number; count: number; was: Phase; was_count: number; }
export interface Ev_iteration_end extends EventBase { event: 'iteration_end'; loop: number; number: number; was: Phase; }
export interface Ev_clock extends EventBase { event: 'clock'; now: number; was: number; }
export interface Ev_loop_idle extends EventBase { event: 'loop_idle'; loop: number; }
export interface Ev_handle_created extends EventBase { event: 'handle_created'; handle: number; loop: number; origin: Origin; callback: string | null; future: number; }
export interface Ev_handle_ready extends EventBase { event: 'handle_ready'; handle: number; was: HandleState; was_order: number; }
export interface Ev_handle_popped extends EventBase { event: 'handle_popped'; handle: number; was_order: number; }
export interface Ev_handle_run_start extends EventBase { event: 'handle_run_start'; handle: number; was: number; }
export interface Ev_handle_run_end extends EventBase { event: 'handle_run_end'; handle: number; now: number; }
export interface Ev_handle_cancelled extends EventBase { event: 'handle_cancelled'; handle: number; }
export interface Ev_timer_pushed extends EventBase { event: 'timer_pushed'; handle: number; when: number; }
export interface Ev_timer_due extends EventBase { event: 'timer_due'; handle: number; }
export interface Ev_timer_dropped extends EventBase { event: 'timer_dropped'; handle: number; }
export interface Ev_future_created extends EventBase { event: 'future_created'; future: number; loop: number; kind: FutureKind; class_name: string | null; }
export interface Ev_task_created extends EventBase { event: 'task_created'; task: number; loop: number; name: string | null; coroutine: string | null; frame: number; }
export interface Ev_future_result extends EventBase { event: 'future_result'; future: number; value: string | null; }
export interface Ev_future_exception extends EventBase { event: 'future_exception'; future: number; exception: string | null; }
export interface Ev_future_cancelled extends EventBase { event: 'future_cancelled'; future: number; message: string | null; }
export interface Ev_callback_added extends EventBase { event: 'callback_added'; callback: number; future: number; origin: Origin; name: string | null; task: number; }
export interface Ev_callback_removed extends EventBase { event: 'callback_removed'; callback: number; }
export interface Ev_callback_scheduled extends EventBase { event: 'callback_scheduled'; callback: number; handle: number; }
export interface Ev_task_step_start extends EventBase { event: 'task_step_start'; task: number; handle: number; was: number; waited_on: number; thrown: string | null; }
export interface Ev_task_step_end extends EventBase { event: 'task_step_end'; task: number; how: StepEnd; waits_on: number; now: number; }
export interface Ev_task_cancel extends EventBase { event: 'task_cancel'; task: number; message: string | null; was: number; }
export interface Ev_task_uncancel extends EventBase { event: 'task_uncancel'; task: number; was: number; }
export interface Ev_task_renamed extends EventBase { event: 'task_renamed'; task: number; name: string | null; was: string | null; }
export interface Ev_task_destroyed extends EventBase { event: 'task_destroyed'; task: number; }
export interface Ev_never_retrieved extends EventBase { event: 'never_retrieved'; future: number; }
export interface Ev_exception_handler extends EventBase { event: 'exception_handler'; loop: number; message: string | null; exception: string | null; future: number; }
export interface Ev_frame_created extends EventBase { event: 'frame_created'; frame: number; kind: FrameKind; name: string | null; first_line: number; locals: number; library: number; }
export interface Ev_frame_pushed extends EventBase { event: 'frame_pushed'; frame: number; back: number; }
export interface Ev_frame_resumed extends EventBase { event: 'frame_resumed'; frame: number; root: number; back: number; was_back: number; }
export interface Ev_frame_suspended extends EventBase { event: 'frame_suspended'; frame: number; root: number; back: number; }
export interface Ev_frame_popped extends EventBase { event: 'frame_popped'; frame: number; back: number; how: FrameEnd; value: string | null; }
export interface Ev_line extends EventBase { event: 'line'; frame: number; line: number; was: number; }
export interface Ev_exception_raised extends EventBase { event: 'exception_raised'; frame: number; exception: string | null; line: number; }
export interface Ev_exception_caught extends EventBase { event: 'exception_caught'; frame: number; exception: string | null; line: number; }
export interface Ev_never_awaited extends EventBase { event: 'never_awaited'; frame: number; }
export interface Ev_local_set extends EventBase { event: 'local_set'; frame: number; slot: number; name: string | null; value: string | null; was: string | null; }
export type TraceEvent = Ev_program_start | Ev_program_end | Ev_budget | Ev_output | Ev_warning | Ev_interrupt | Ev_time_sleep | Ev_loop_created | Ev_loop_run_start | Ev_loop_run_end | Ev_loop_stop | Ev_loop_closed | Ev_iteration_start | Ev_select_start | Ev_select_end | Ev_ready_phase | Ev_iteration_end | Ev_clock | Ev_loop_idle | Ev_handle_created | Ev_handle_ready | Ev_handle_popped | Ev_handle_run_start | Ev_handle_run_end | Ev_handle_cancelled | Ev_timer_pushed | Ev_timer_due | Ev_timer_dropped | Ev_future_created | Ev_task_created | Ev_future_result | Ev_future_exception | Ev_future_cancelled | Ev_callback_added | Ev_callback_removed | Ev_callback_scheduled | Ev_task_step_start | Ev_task_step_end | Ev_task_cancel | Ev_task_uncancel | Ev_task_renamed | Ev_task_destroyed | Ev_never_retrieved | Ev_exception_handler | Ev_frame_created | Ev_frame_pushed | Ev_frame_resumed | Ev_frame_suspended | Ev_frame_popped | Ev_line | Ev_exception_raised | Ev_exception_caught | Ev_never_awaited | Ev_local_set;
export type EventKind = TraceEvent['event'];
export type EventOf<K extends EventKind> = Extract<TraceEvent, { event: K }>;
