/** Work that comes round by itself: notices that are owed, exams whose hour has come. */

export type Rounds = {
  /** Answers how many things were done. */
  run: () => Promise<number>
  stop: () => Promise<void>
}

type Course = { work: () => Promise<number>; pauseMs: number; onFault: (fault: unknown) => void }

/** One round after another, the first at once: a round asked for later sees what was committed before it. */
export function startRounds({ work, pauseMs, onFault }: Course): Rounds {
  let tail: Promise<unknown> = Promise.resolve()
  const run = (): Promise<number> => {
    const round = tail.then(work)
    tail = round.catch(onFault)
    return round
  }
  const runAlone = () => void run().catch(() => undefined) // onFault has heard of it
  runAlone()
  const timer = setInterval(runAlone, pauseMs)
  timer.unref()
  return {
    run,
    stop: async () => {
      clearInterval(timer)
      await tail
    },
  }
}
