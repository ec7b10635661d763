/** One question of several; its answer may be empty. */
export type Answer = string;

/** What somebody does at a question: answers it, goes back to the one before, or gives up. */
export type Reply = { answer: Answer } | 'back' | 'cancel';

/** Asks one of the questions; `step` counts from 1, `before` is what was answered when one comes back to it. */
export type Ask<Key extends string> = (key: Key, step: number, before: Answer | undefined) => Promise<Reply>;

/** Asks question after question, and back again where that is chosen; undefined where somebody gave up. */
export async function askInSteps<Key extends string>(
  keys: readonly Key[],
  ask: Ask<Key>,
): Promise<Partial<Record<Key, Answer>> | undefined> {
  const answers: Partial<Record<Key, Answer>> = {};
  for (let at = 0, key = keys[at]; key !== undefined; key = keys[at]) {
    const reply = await ask(key, at + 1, answers[key]);
    if (reply === 'cancel') return undefined;
    if (reply === 'back') at = Math.max(0, at - 1);
    else {
      answers[key] = reply.answer;
      at += 1;
    }
  }
  return answers;
}
