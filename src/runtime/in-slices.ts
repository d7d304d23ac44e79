/** How long all slices between two turns of the event loop may block it together. */
const sliceMs = 3;

/** When the slices of this turn end; undefined until the first one. */
let turnEnd: number | undefined;
/** What goes on in a later turn, the longest waiting first. There is a next turn while it is not empty. */
const waiting: (() => void)[] = [];

/** Iterates over many items in slices, between which the event loop runs. */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T> {
  try {
    if (mustWait()) await ownTurn();
    for (const item of items) {
      yield item;
      if (!hasTime()) await ownTurn();
    }
  } finally {
    passOn();
  }
}

/** Runs a generator to its end in slices, between which the event loop runs. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  try {
    if (mustWait()) await ownTurn();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (!hasTime()) await ownTurn();
    }
  } finally {
    passOn();
  }
}

/** Whether others wait, or this turn has no time left. Without an `await` after it, none begins in between. */
function mustWait(): boolean {
  return waiting.length > 0 || !hasTime();
}

/** Resolves in a later turn, after all that waited before. */
function ownTurn(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

/** Whether this turn has time left; begins it with the first call. */
function hasTime(): boolean {
  const now = performance.now();
  if (turnEnd === undefined) {
    turnEnd = now + sliceMs;
    setImmediate(endTurn);
  }
  return now < turnEnd;
}

function endTurn(): void {
  turnEnd = undefined;
  passOn();
}

/** Lets the one that waited longest go on, if it can in this turn. */
function passOn(): void {
  if (waiting.length > 0 && hasTime()) waiting.shift()?.();
}
