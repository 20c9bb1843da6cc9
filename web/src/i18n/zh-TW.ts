// 正體中文（臺灣）訊息；用語依 Python 官方中文文件。
import type { Catalogue } from './index.ts';
import type { BecauseFns, NarrationFns } from './narration.ts';
import { code } from './rich.ts';

const happened: NarrationFns = {
  program_start: (e) => `Python 3.${e.python} 開始執行 ${code(e.file ?? '')}`,
  program_end: (e) =>
    e.exception === null
      ? e.status === 0
        ? '程式結束了'
        : `程式結束，結束狀態碼是 ${e.status}`
      : `程式因為 ${code(e.exception)} 而結束，結束狀態碼是 ${e.status}`,
  budget: (e, n) => `執行到此為止：已達${n.budget(e.which)}`,
  output: (e) =>
    e.stream === 'stderr'
      ? `程式把 ${code(show(e.text))} 寫到 stderr`
      : `程式印出 ${code(show(e.text))}`,
  warning: (e) => `顯示一則 ${code(e.category ?? '')}：${e.message ?? ''}`,
  interrupt: () => `你按了 Ctrl+C：程式裡引發 ${code('KeyboardInterrupt')}`,
  time_sleep: (e, n) =>
    `程式在 ${code('time.sleep')} 裡卡住 ${n.seconds(e.seconds)}，迴圈也跟著停擺`,
  loop_created: () => '建立了一個新的事件迴圈',
  loop_run_start: (e, n) =>
    e.mode === 'forever' ? '迴圈開始執行，不設終點' : `迴圈開始執行，直到${n.future(e.future)}完成`,
  loop_run_end: () => '迴圈不再執行',
  loop_stop: () => `有人呼叫了 ${code('stop()')}：跑完這一輪之後，迴圈就會停下`,
  loop_closed: () => '迴圈關閉了，再也不能執行',
  iteration_start: (e) => `迴圈的第 ${e.number} 輪開始`,
  select_start: (e, n) =>
    e.timeout === 0
      ? '迴圈看一眼 selector，但不等待'
      : e.timeout === null || e.timeout === Infinity
        ? '迴圈沒事可做，也沒有計時器：在 select 裡無限期等待'
        : `迴圈暫時沒事可做：在 select 裡最多等 ${n.seconds(e.timeout)}`,
  select_end: (e) =>
    ({
      nothing_to_wait_for: 'select 立刻返回：沒有需要等待的事',
      deadline: 'select 返回：下一個計時器的時間到了',
      io: 'select 返回：有資料可以讀寫',
      thread: 'select 返回：另一個執行緒叫醒了迴圈',
      interrupt: 'select 返回：等待被中斷',
    })[e.woken_by],
  ready_phase: (e) =>
    e.count === 0
      ? '沒有就緒的 handle：這一輪沒有東西要執行'
      : `迴圈取現在就緒的 ${e.count} 個 handle 來執行；之後才加入的，等下一輪`,
  iteration_end: (e) => `第 ${e.number} 輪結束`,
  clock: (e, n) => `虛擬時鐘前進到 ${n.seconds(e.now)}`,
  loop_idle: (_, n) =>
    n.watched() === ''
      ? '沒有就緒的 handle，也沒有計時器：迴圈會永遠等下去'
      : `沒有就緒的 handle，也沒有計時器，不會有東西送到${n.watched()}：迴圈會永遠等下去`,
  socket_opened: (e, n) => `建立${n.socket(e.socket)}`,
  socket_state: (e, n) =>
    ({
      open: `${n.socket(e.socket)}開啟了`,
      bound: `${n.socket(e.socket)}取得位址 ${code(e.address ?? '')}`,
      listening: `${n.socket(e.socket)}在 ${code(e.address ?? '')} 聆聽`,
      connecting: `${n.socket(e.socket)}要求連線：${code(e.address ?? '')}`,
      connected: `${n.socket(e.socket)}連上了：${code(e.address ?? '')}`,
      ended: `${n.socket(e.socket)}表示不會再送資料`,
      closed: `${n.socket(e.socket)}關閉了`,
    })[e.state],
  socket_input: (e, n) =>
    e.count > e.was
      ? `有東西送往${n.socket(e.socket)}，共有 ${e.count} 可取`
      : `從${n.socket(e.socket)}取走了一些，還剩 ${e.count}`,
  io_watched: (e, n) =>
    e.direction === 'read'
      ? `selector 開始留意${n.socket(e.socket)}：有東西可讀時，就執行${n.handle(e.handle)}`
      : `selector 開始留意${n.socket(e.socket)}：有空間可寫時，就執行${n.handle(e.handle)}`,
  io_unwatched: (e, n) =>
    e.direction === 'read'
      ? `selector 不再等${n.socket(e.socket)}有東西可讀`
      : `selector 不再等${n.socket(e.socket)}有空間可寫`,
  io_ready: (e, n) =>
    e.direction === 'read'
      ? `selector 發現${n.socket(e.socket)}有東西可讀`
      : `selector 發現${n.socket(e.socket)}有空間可寫`,
  handle_created: (e, n) =>
    e.origin === 'call_later' || e.origin === 'call_at'
      ? `建立${n.handle(e.handle)}，留待稍後呼叫`
      : `建立${n.handle(e.handle)}：handle 會記住該呼叫什麼`,
  handle_ready: (e, n) => `${n.handle(e.handle)}排到就緒佇列的尾端`,
  handle_popped: (e, n) => `${n.handle(e.handle)}從就緒佇列的前端取出`,
  handle_run_start: (e, n) => `迴圈執行${n.handle(e.handle)}`,
  handle_run_end: (e, n) => `${n.handle(e.handle)}執行完畢，控制權回到迴圈`,
  handle_cancelled: (e, n) =>
    n.isLive(e.handle)
      ? `${n.handle(e.handle)}被取消，不會被呼叫`
      : `${n.handle(e.handle)}被取消，但它已經執行過了，沒有影響`,
  timer_pushed: (e, n) => `${n.handle(e.handle)}加入計時器堆積，到期時間是 ${n.seconds(e.when)}`,
  timer_due: (e, n) => `${n.handle(e.handle)}到期了，離開計時器堆積`,
  timer_dropped: (e, n) => `已取消的計時器${n.handle(e.handle)}從堆積中移除`,
  future_created: (e, n) =>
    e.kind === 'gathering'
      ? `建立${n.future(e.future)}：用一個 future 代表許多個，狀態是擱置中`
      : `建立${n.future(e.future)}，狀態是擱置中`,
  task_created: (e, n) => `用${n.future(e.task)}包裝協程${n.frame(e.frame)}`,
  future_result: (e, n) => `${n.future(e.future)}完成了，結果是 ${code(e.value ?? 'None')}`,
  future_exception: (e, n) => `${n.future(e.future)}以例外 ${code(e.exception ?? '')} 告終`,
  future_cancelled: (e, n) => `${n.future(e.future)}被取消了`,
  callback_added: (e, n) =>
    e.origin === 'task_wakeup'
      ? `${n.future(e.task)}請${n.future(e.future)}完成時叫醒它`
      : `把完成回呼${n.callback(e.callback)}加到${n.future(e.future)}`,
  callback_removed: (e, n) => `移除完成回呼${n.callback(e.callback)}`,
  callback_scheduled: (e, n) =>
    `完成回呼${n.callback(e.callback)}不會直接被呼叫，而是包成 handle，準備排入佇列`,
  task_step_start: (e, n) =>
    e.thrown !== null
      ? `${n.future(e.task)}繼續執行：${code(e.thrown)} 被丟進它的協程`
      : e.waited_on === 0
        ? `${n.future(e.task)}走一步：執行它的協程`
        : `${n.future(e.task)}從上次停下的地方繼續，並收到${n.future(e.waited_on)}的結果`,
  task_step_end: (e, n) =>
    ({
      waits: `${n.future(e.task)}暫停了：它要等${n.future(e.waits_on)}`,
      yielded: `${n.future(e.task)}讓別人先走，下一輪再繼續`,
      returned: `${n.future(e.task)}的協程回傳了`,
      raised: `${n.future(e.task)}的協程以例外告終`,
      cancelled: `${n.future(e.task)}的協程被取消而結束`,
    })[e.how],
  task_cancel: (e, n) => `有人要求取消${n.future(e.task)}`,
  task_uncancel: (e, n) => `收回一次取消${n.future(e.task)}的要求`,
  task_renamed: (e, n) => `${n.future(e.task)}改名為 ${code(e.name ?? '')}`,
  task_destroyed: (e, n) => `${n.future(e.task)}還在擱置中就被銷毀了`,
  never_retrieved: (e, n) => `${n.future(e.future)}消失了，一直沒有人看過它的例外`,
  handle_blocked: (e, n) =>
    e.task === 0
      ? `${n.handle(e.handle)}占住迴圈 ${n.seconds(e.seconds)}，這段期間別的都無法執行`
      : `${n.future(e.task)}的一步占住迴圈 ${n.seconds(e.seconds)}，這段期間別的都無法執行`,
  wait_endless: (e, n) =>
    e.why === 'circle'
      ? `${n.future(e.task)}會永遠等著${n.future(e.future)}：大家繞成一圈互相等待`
      : e.future === e.last
        ? `${n.future(e.task)}會永遠等下去：沒有人會完成${n.future(e.last)}`
        : `${n.future(e.task)}會永遠等下去：${n.future(e.future)}的後面是${n.future(e.last)}，而沒有人會完成它`,
  task_left: (e, n) => `迴圈關閉時${n.future(e.task)}還在擱置中，它再也不會繼續`,
  exception_handler: (e) => `迴圈回報一個例外：${e.message ?? ''}`,
  thread_created: (e, n) =>
    e.thread === 1
      ? `啟動了第二個執行緒；到目前為止的程式是${n.thread(1)}`
      : `${n.thread(e.thread)}啟動了，可以執行`,
  thread_run: (e, n) => `換${n.thread(e.thread)}執行`,
  thread_waits: (e, n) =>
    e.until === null || e.until === Infinity
      ? `${n.thread(e.thread)}在 ${code(e.what ?? '')} 裡等待，由別的執行緒繼續`
      : `${n.thread(e.thread)}在 ${code(e.what ?? '')} 裡等待，最晚等到 ${n.seconds(e.until)}`,
  thread_ready: (e, n) =>
    e.was === 'running'
      ? `${n.thread(e.thread)}已經計算很久了，讓別的執行緒先走`
      : `${n.thread(e.thread)}不必再等，輪到它時就會繼續`,
  thread_ended: (e, n) => `${n.thread(e.thread)}結束了`,
  threads_idle: (e) => `所有執行緒都在互相等待，永遠不會結束：${e.waits ?? ''}`,
  frame_created: (e, n) =>
    e.kind === 'coroutine'
      ? `建立協程${n.frame(e.frame)}，裡面的程式碼都還沒有執行`
      : e.kind === 'generator' || e.kind === 'async_generator'
        ? `建立產生器${n.frame(e.frame)}，裡面的程式碼都還沒有執行`
        : `為${n.frame(e.frame)}建立一個 frame`,
  frame_pushed: (e, n) => `${n.frame(e.frame)}開始執行`,
  frame_resumed: (e, n) => `${n.frame(e.frame)}從暫停的地方繼續`,
  frame_suspended: (e, n) => `${n.frame(e.frame)}暫停，並記住停在哪裡`,
  frame_popped: (e, n) =>
    ({
      returned: `${n.frame(e.frame)}回傳 ${code(e.value ?? 'None')}`,
      raised: `${n.frame(e.frame)}以${e.value === null ? '例外' : ` ${code(e.value)} `}告終`,
      closed: `${n.frame(e.frame)}還沒跑完就被關閉`,
    })[e.how],
  line: (e, n) => `即將執行${n.frame(e.frame)}裡的第 ${e.line} 行`,
  exception_raised: (e) => `第 ${e.line} 行引發 ${code(e.exception ?? '')}`,
  exception_caught: (e) => `第 ${e.line} 行的 ${code('except')} 接住了 ${code(e.exception ?? '')}`,
  never_awaited: (e, n) => `協程${n.frame(e.frame)}消失了，從來沒有人 await 過它`,
  local_set: (e) =>
    e.value === null
      ? `變數 ${code(e.name ?? '')} 不見了`
      : `${code(e.name ?? '')} 現在是 ${code(e.value)}`,
};

const because: BecauseFns = {
  program_start: () => '程式開始了',
  program_end: () => '程式結束了',
  budget: () => '達到了執行的上限',
  output: () => '程式寫出了文字',
  warning: () => '顯示了警告',
  interrupt: () => '你按了 Ctrl+C',
  time_sleep: () => '程式在 time.sleep 裡卡住',
  loop_created: () => '建立了迴圈',
  loop_run_start: () => '迴圈啟動了',
  loop_run_end: () => '迴圈結束了',
  loop_stop: () => '有人呼叫了 stop()',
  loop_closed: () => '迴圈關閉了',
  iteration_start: (e) => `第 ${e.number} 輪開始了`,
  select_start: () => '迴圈在等下一個到期時間',
  select_end: () => 'select 返回了',
  ready_phase: () => '這一輪開始時它已經就緒',
  iteration_end: (e) => `第 ${e.number} 輪結束了`,
  clock: (e, n) => `時鐘走到了 ${n.seconds(e.now)}`,
  loop_idle: () => '沒有事情可做了',
  socket_opened: (e, n) => `建立了${n.socket(e.socket)}`,
  socket_state: (e, n) => `${n.socket(e.socket)}的狀態變了`,
  socket_input: (e, n) => `${n.socket(e.socket)}有東西進出`,
  io_watched: (e, n) => `selector 開始留意${n.socket(e.socket)}`,
  io_unwatched: (e, n) => `selector 不再留意${n.socket(e.socket)}`,
  io_ready: (e, n) =>
    e.direction === 'read' ? `${n.socket(e.socket)}有東西可讀` : `${n.socket(e.socket)}有空間可寫`,
  handle_created: (e, n) =>
    e.origin === 'task_step'
      ? `${n.future(e.future)}該走一步`
      : e.origin === 'task_wakeup'
        ? `${n.future(e.future)}該被叫醒`
        : `建立了${n.handle(e.handle)}`,
  handle_ready: () => '佇列輪到它了',
  handle_popped: () => '它排在佇列的最前面',
  handle_run_start: (e, n) => `正在執行${n.handle(e.handle)}`,
  handle_run_end: (e, n) => `${n.handle(e.handle)}執行完畢`,
  handle_cancelled: (e, n) => `${n.handle(e.handle)}被取消`,
  timer_pushed: (e, n) => `計時器設在 ${n.seconds(e.when)}`,
  timer_due: () => '它的時間到了',
  timer_dropped: () => '它的計時器被取消了',
  future_created: (e, n) => `建立了${n.future(e.future)}`,
  task_created: (e, n) => `建立了${n.future(e.task)}`,
  future_result: (e, n) => `${n.future(e.future)}有了結果`,
  future_exception: (e, n) => `${n.future(e.future)}以例外告終`,
  future_cancelled: (e, n) => `${n.future(e.future)}被取消了`,
  callback_added: (e, n) => `${n.future(e.future)}加上了回呼`,
  callback_removed: () => '回呼被移除了',
  callback_scheduled: (e, n) => `完成回呼${n.callback(e.callback)}被排程了`,
  task_step_start: (e, n) => `${n.future(e.task)}正在走一步`,
  task_step_end: (e, n) =>
    ({
      waits: `${n.future(e.task)}暫停了`,
      yielded: `${n.future(e.task)}讓出了控制權`,
      returned: `${n.future(e.task)}的協程回傳了`,
      raised: `${n.future(e.task)}的協程引發了例外`,
      cancelled: `${n.future(e.task)}的協程被取消了`,
    })[e.how],
  task_cancel: (e, n) => `有人要求取消${n.future(e.task)}`,
  task_uncancel: () => '取消的要求被收回',
  task_renamed: () => '任務改了名字',
  task_destroyed: (e, n) => `${n.future(e.task)}被銷毀了`,
  never_retrieved: () => '沒有人看過它的例外',
  handle_blocked: (e, n) => `${n.handle(e.handle)}占住了迴圈`,
  wait_endless: (e, n) => `${n.future(e.task)}會永遠等下去`,
  task_left: (e, n) => `迴圈關閉時${n.future(e.task)}還沒完成`,
  exception_handler: () => '迴圈回報了例外',
  thread_created: (e, n) => `${n.thread(e.thread)}啟動了`,
  thread_run: (e, n) => `輪到${n.thread(e.thread)}執行`,
  thread_waits: (e, n) => `${n.thread(e.thread)}必須等待`,
  thread_ready: (e, n) => `${n.thread(e.thread)}不必再等`,
  thread_ended: (e, n) => `${n.thread(e.thread)}結束了`,
  threads_idle: () => '所有執行緒都在互相等待',
  frame_created: (e, n) => `建立了${n.frame(e.frame)}`,
  frame_pushed: (e, n) => `${n.frame(e.frame)}被呼叫`,
  frame_resumed: (e, n) => `${n.frame(e.frame)}繼續執行`,
  frame_suspended: (e, n) => `${n.frame(e.frame)}暫停了`,
  frame_popped: (e, n) => `${n.frame(e.frame)}執行完了`,
  line: (e) => `第 ${e.line} 行要求這麼做`,
  exception_raised: (e) => `引發了 ${code(e.exception ?? '')}`,
  exception_caught: (e) => `接住了 ${code(e.exception ?? '')}`,
  never_awaited: () => '沒有人 await 過它',
  local_set: (e) => `設定了 ${code(e.name ?? '')}`,
};

function show(text: string | null): string {
  const one = (text ?? '').replace(/\n$/, '').replace(/\n/g, ' ⏎ ');
  return one.length > 120 ? `${one.slice(0, 119)}…` : one;
}

/** 「行」和「輪」本身就是量詞。 */
function one(what: string): string {
  if (what === '行' || what === '輪') return `一${what}`;
  return /^\w/.test(what) ? `一個 ${what}` : `一個${what}`;
}

export const zhTW: Catalogue = {
  happened,
  because,
  taskDone: {
    result: '它的協程回傳了',
    exception: '它的協程以這個例外告終',
    cancelled: '它的協程因取消而結束',
  },
  sentence: (what, why) => (why === null ? `${what}。` : `${what}，因為${why}。`),
  atStart: '還沒有發生任何事。按「播放」，或往前走一步。',
  names: {
    future: (id) => `future ${id}`,
    handle: (id) => `handle ${id}`,
    callback: (id) => `回呼 ${id}`,
    frame: (id) => `frame ${id}`,
    socket: (fd) => (fd === null ? '某個 socket' : `socket ${fd}`),
    thread: (name) => (name === null ? '某個執行緒' : `執行緒 ${code(name)} `),
    finish: (future) => `完成 ${future}`,
    step: (task) => `${task} 的下一步`,
    wakeup: (task) => `喚醒 ${task}`,
    call: (callback) => callback,
    quoted: (label) => `「${label}」`,
    nothing: '無',
    and: '、',
    seconds: (text) => `${text} 秒`,
    forever: '永遠',
    budgets: {
      events: '事件數上限',
      instructions: '指令數上限',
      memory: '記憶體上限',
      output: '輸出上限',
      other: (which) => `上限 ${which}`,
    },
  },
  app: {
    title: 'Loopscope',
    tagline: '從裡面看 asyncio',
    skip: '跳到舞台',
    lesson: '課文',
    code: '程式碼',
    stage: '舞台',
    console: '主控台',
    close: '關閉',
    loading: '載入中…',
    failed: (why) => `無法載入：${why}`,
    hideLesson: '收起課文',
    showLesson: '展開課文',
  },
  examples: {
    choose: '選擇範例',
    heading: '範例',
    edited: '已修改',
  },
  settings: {
    language: '語言',
    theme: '佈景主題',
    themes: { system: '跟隨系統', light: '淺色主題', dark: '深色主題' },
    python: 'Python 版本',
    help: '說明與按鍵',
  },
  options: {
    title: '執行選項',
    input: '程式的輸入',
    inputHint: 'input() 與 sys.stdin 讀到的內容：每個提問一行。',
    seed: '亂數種子',
    seedHint: '程式沒有呼叫 random.seed() 時，random 的起點。',
    latency: '網路延遲',
    latencyHint: '位元組在兩個 socket 之間傳送所需的秒數。',
    bandwidth: '網路頻寬',
    bandwidthHint: '一條連線每秒能傳的位元組數；0 表示沒有上限。',
    defaults: '恢復預設值',
    changed: '已更改',
  },
  run: {
    run: '執行',
    runAgain: '重新執行',
    runEdited: '執行修改後的程式',
    reset: '還原所有修改',
    interrupt: 'Ctrl+C',
    interruptLong: '對程式送出 Ctrl+C',
    status: {
      none: '尚未執行',
      running: '執行中…',
      idle: '無限期等待中',
      finished: '執行完畢',
      finishedWith: (status) => `執行完畢，結束狀態碼 ${status}`,
      syntaxError: '未執行',
      stopped: '已停止',
      crashed: (why) => `Loopscope 自己出錯了：${why}`,
      budgetEvents: (limit) => `已中止：達到 ${limit} 個事件的上限`,
      budgetInstructions: (limit) => `已中止：達到 ${limit} 個指令的上限`,
      budgetOutput: (limit) => `已中止：輸出達到 ${limit} 的上限`,
      memory: (limit) => `已中止：記憶體達到 ${limit} 的上限`,
    },
    syntaxError: (type, message, line) => `第 ${line} 行 · ${type}：${message}`,
    unsupported: (message, line) => `第 ${line} 行 · Loopscope 尚未支援：${message}`,
  },
  code: {
    editor: '原始碼',
    currentLine: (line, frame) => `即將執行 ${frame} 的第 ${line} 行`,
    waiting: (who) => `${who} 在這裡等待`,
    running: (who) => `${who} 從這裡呼叫`,
    switchLabel: (label, lines) => `${label}（第 ${lines.join('、')} 行）`,
    on: '開',
    off: '關',
    missing: {
      module: (name) => `Loopscope 沒有模組 ${name}`,
      package: (name) => `沒有模組 ${name}：Loopscope 只有標準函式庫的模組`,
      name: (name) => `Loopscope 沒有 ${name}`,
      unknown: (name) => `沒有 ${name} 這個名稱`,
    },
    findings: (n, line, what) =>
      n === 1 ? `第 ${line} 行 · ${what}` : `第 ${line} 行 · ${what}（還有 ${n - 1} 處）`,
  },
  lesson: {
    noPosition: '這次執行沒有走到這個位置',
    goTo: '跳到這個位置',
    step: (n, label) => `步驟 ${n}：${label}`,
    now: '現在',
    missing: '這個範例沒有課文。',
  },
  stage: {
    label: '事件迴圈正在做什麼',
    narration: '剛才發生的事',
    why: '為什麼？',
    whyOf: (what) => `${what} 為什麼在這裡？`,
    chain: '每個事件，以及引起它的事件',
    noCause: '沒有引起它的事件：這是程式自己做的。',
    event: (n) => `事件 ${n}`,
    phase: '這一輪的階段',
    phases: { select: 'select', timers: '到期的計時器', ready: '就緒的回呼' },
    phaseHints: {
      select: '等待 I/O 或時間',
      timers: '到期的移進佇列',
      ready: '執行就緒的',
    },
    iteration: (n) => `第 ${n} 輪`,
    noIteration: '迴圈沒有在執行',
    noLoop: '還沒有事件迴圈',
    loopClosed: '迴圈已關閉',
    loopStopping: '即將停止',
    waitsFor: (seconds) => `等待 ${seconds}`,
    waitsForEver: '無限期等待',
    polls: '不等待',
    leftInPass: (n) => `這一輪還剩 ${n} 個`,
    clock: '虛擬時鐘',
    timers: '計時器堆積',
    noTimers: '沒有計時器',
    due: (at) => `${at}到期`,
    left: (seconds) => `還有 ${seconds}`,
    dueNow: '已到期',
    ready: '就緒佇列',
    noReady: '沒有就緒的 handle',
    running: '正在執行',
    noRunning: '控制權在迴圈手上',
    noRunningOutside: '沒有回呼在執行',
    stack: '呼叫堆疊',
    threads: '執行緒',
    threadStates: {
      ready: '可以繼續',
      running: '執行中',
      waiting: '等待於',
      ended: '已結束',
    },
    threadUntil: (seconds) => `到 ${seconds} 秒`,
    awaits: 'await',
    calls: '呼叫',
    locals: '區域變數',
    lineNumber: (n) => `第 ${n} 行`,
    suspended: '暫停中的協程',
    futures: 'future 與任務',
    noFutures: '還沒有',
    sockets: 'Socket',
    socketStates: {
      open: '已開啟',
      bound: '已有位址',
      listening: '聆聽中',
      connecting: '連線中',
      connected: '已連線',
      ended: '不再送出',
      closed: '已關閉',
    },
    socketInput: (n, state) => (state === 'listening' ? `${n} 個連線待接受` : `${n} 待讀取`),
    whenReadable: '可讀時：',
    whenWritable: '可寫時：',
    gathering: '由 gather 建立',
    states: {
      pending: '擱置中',
      running: '執行中',
      result: '已完成',
      exception: '例外',
      cancelled: '已取消',
    },
    waitsOn: '等待',
    more: (n) => `還有 ${n} 個`,
    cancelRequested: '已要求取消',
    neverDone: '沒有人會完成這些：',
    neverReady: 'selector 留意著這些，但不會再有東西送來：',
    idle: '不會再發生任何事了，只有 Ctrl+C 能結束它。',
  },
  console: {
    empty: '還沒有印出任何東西。',
    stderr: 'stderr',
    stdout: 'stdout',
    goTo: '跳到印出這行的時候',
    earlier: (n) => `更早的 ${n} 行沒有顯示`,
    longer: (n) => `（還有 ${n} 個字元）`,
    goToRaise: (line) => `跳到第 ${line} 行，以及引發例外的時候`,
    libraryFrames: (n) => `函式庫的 ${n} 個 frame`,
    noInput: '程式要求的輸入比給它的還多。',
    giveInput: '提供輸入',
  },
  transport: {
    label: '播放控制',
    start: '回到起點',
    end: '跳到終點',
    play: '播放',
    pause: '暫停播放',
    event: '事件',
    line: '行',
    handle: 'handle',
    iteration: '輪',
    output: '輸出',
    back: (what) => `往回${one(what)}`,
    forward: (what) => `往前${one(what)}`,
    speed: '速度',
    stepSize: '播放單位',
    position: '位置',
    of: (position, count) => `${position} / ${count}`,
    valueText: (position, count, time) => `第 ${position} 個事件，共 ${count} 個，時間 ${time}`,
  },
  help: {
    title: 'Loopscope：說明與按鍵',
    intro: '程式已經執行過了：你看到的是每個事件的紀錄，可以往前走，也可以往回走。',
    keys: '按鍵',
    signs: '記號',
    note: '游標在編輯器裡時，這些按鍵不作用；按 Esc 離開編輯器，按 Ctrl+Enter 執行目前的程式碼。',
    sign: {
      current: '即將執行的那一行',
      waiting: '有暫停的協程在這裡等待',
      pending: '擱置中',
      result: '已完成，有結果',
      exception: '已完成，但是例外',
      cancelled: '已取消',
    },
  },
};
