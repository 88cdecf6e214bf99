/**
 * Turns questions and answers into promises. `connect` is given what to do with an answer and with a failure of the
 * worker, and gives the ways to post and to stop.
 */
export function evaluatorOver(connect) {
  const waiting = new Map();
  let lastId = 0;
  let failure;

  const { post, stop } = connect({
    onAnswer: ({ id, ...rest }) => {
      waiting.get(id).resolve(rest);
      waiting.delete(id);
    },
    // Without this, whoever waits for a worker that has died would wait for ever.
    onFailure: (error) => {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  });

  return {
    /** Answers with `ok: true` and the evaluation, or with `ok: false` and the issues or the error. */
    evaluate: (plan, options) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) throw failure;
        const id = (lastId += 1);
        // Throws where the plan is not plain data: a function cannot be sent.
        post({ id, plan, options });
        waiting.set(id, { resolve, reject });
      }),
    stop,
  };
}
