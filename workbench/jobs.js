// The worker as the page sees it: one job at a time. A later job of the same kind takes the place of one that is still
// running, and whoever does not want to wait can stop it.

/** Starts workers from the text of their script. What a stopped job would have answered is never heard of again. */
export function startJobs(script, { onProgress, onEnd }) {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  let worker;
  let running;
  let count = 0;

  function end(outcome) {
    const { settle } = running;
    running = undefined;
    onEnd();
    settle(outcome);
  }

  function listen() {
    worker = new Worker(address);
    worker.addEventListener('message', ({ data: { id, progress, result, error } }) => {
      if (running?.id !== id) return;
      if (progress) onProgress(progress);
      else if (error === undefined) end({ is: 'done', result });
      else end({ is: 'failed', error });
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (running) end({ is: 'failed', error: event.message });
    });
  }

  // A worker cannot be interrupted, so that it is replaced.
  function stop() {
    if (running === undefined) return;
    worker.terminate();
    worker = undefined;
    end({ is: 'stopped' });
  }

  return {
    stop,
    run: (job, transfer = []) => {
      stop();
      if (worker === undefined) listen();
      count += 1;
      const id = count;
      return new Promise((settle) => {
        running = { id, settle };
        worker.postMessage({ id, job }, transfer);
      });
    },
  };
}
