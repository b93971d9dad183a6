/**
 * Starts one piece of work in each turn of the event loop, in the order of asking. On SQLite a command runs to its end
 * without letting anything else in; when many ask at once, acknowledgements go out between two of them instead of
 * after all. What waits for the network holds nobody up: the next one starts without its end.
 */
export function oneATurn(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<void> = Promise.resolve()
  return (work) => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return last.then(work)
  }
}
