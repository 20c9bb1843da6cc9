// What the programs of tests/programs are about, for the table in docs/agreement.md: a feature, and the
// names that belong to it, or words that such names begin with. Where several fit, the longest counts.

/** @type {Record<string, string>} */
const FEATURES = {
  'arguments and names of asyncio':
    'all_names argument_errors asked_functions attribute_error create_task_wrong keyword_typos lazy_names ' +
    'names_by_version private_functions unknown_name wrong_argument_counts wrong_arguments',
  'as_completed, first results': 'as_completed first producer_consumer_list',
  'asynchronous generators': 'anext asyncgen',
  'await and coroutine objects': 'await coroutine recursion_of_awaits state_of wrapped_awaitable',
  'async for, async with': 'async no_context_managers',
  'barriers, conditions, events, locks, semaphores':
    'barrier bounded_semaphore condition event lock primitives semaphore',
  'call graph': 'call_graph',
  'callbacks and handles':
    'call callback callbacks cancel_handle closures_in_loop handle handles patched_handle',
  cancellation: 'background_tasks cancel cancelled tasks_wait_for uncancel',
  'contexts and context variables': 'context contexts exit_stack_contexts',
  'debug mode': 'debug',
  'eager tasks': 'eager',
  'end of the program, signals, Ctrl+C': 'child_watchers exit interrupt pending signal system_exit',
  'errors that nobody takes': 'destroyed never',
  'exceptions and what handles them':
    'catch_order during_handling exception ignored_exceptions leaving_finally reports step_that_raises',
  'executors and threads': 'executor thread threadsafe to_thread',
  futures: 'duck_typed_futures future futures wrong_arguments_of_futures',
  gather: 'gather',
  'input and output': 'input',
  'language between awaits':
    'annotations classes_with comprehension default_arguments failing_statements forgotten format_specs language ' +
    'recursion_through template_strings type_values unions unpacking with_statement',
  'lifetime of tasks and frames':
    'back_of_thrown frames_of_cancelled freed_task garbage library_frames_keep locals_of_frames ' +
    'tasks_of_clean_up thrown_keeps variables',
  'logging of asyncio': 'log logging',
  'loops and policies':
    'abstract_loop closed_loop loop loops no_running_loop overridden_loop patched_loop policy ' +
    'stop_in_callback',
  'modules of the library': 'graphlib library statistics strptime',
  'new in a version': 'later map_strict messages_of_3_14 python_3_14',
  queues: 'ping_pong queue',
  'reprs of tasks and handles': 'repr',
  'run and Runner': 'run runner',
  'sleep, timers and the clock': 'deadlines sleep time_sleep timers',
  'staggered races': 'staggered',
  streams: 'streams',
  'syntax errors': 'except indentation syntax',
  'task groups': 'taskgroup taskgroups',
  tasks: 'all_tasks bare_yields own_task task tasks',
  timeouts: 'timeout timeouts',
  'tracebacks and stacks': 'places_of_asserts print_stack stack stale_traceback traceback',
  'transports, protocols, sockets': 'datagram protocol server sock socket sockets unix_sockets',
  wait: 'wait',
  wait_for: 'wait_for',
  warnings: 'warning warnings',
  'longer programs': 'asyncio_mixed_day library_job_queue library_logging_loop',
};

const BY_WORDS = new Map(
  Object.entries(FEATURES).flatMap(([feature, names]) =>
    names.split(' ').map((words) => /** @type {const} */ ([words, feature])),
  ),
);

/**
 * The feature of a program of tests/programs.
 *
 * @param {string} name without `.py`
 * @returns {string | undefined} nothing where it has to be added above
 */
export function featureOf(name) {
  for (let words = name; words; words = words.slice(0, Math.max(0, words.lastIndexOf('_')))) {
    const feature = BY_WORDS.get(words);
    if (feature) return feature;
  }
  return undefined;
}

/** Every name or beginning of a name in the table above, however often it is there. */
export const allWords = () => Object.values(FEATURES).flatMap((names) => names.split(' '));
