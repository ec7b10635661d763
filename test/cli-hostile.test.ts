import assert from 'node:assert/strict';
import { hostileTexts } from './hostile-texts.ts';
import { runPdpOn } from './run-pdp.ts';

describe('pdp check, on hostile texts', () => {
  for (const { name, content, status, isLeft } of hostileTexts) {
    it(`answers with ${status}, in words${isLeft ? ', and says what it left' : ''}: ${name}`, () => {
      const run = runPdpOn({ 'plan.md': content }, 'check', 'plan.md');
      assert.equal(run.status, status);
      assert.doesNotMatch(run.out + run.error, /\n {4}at |RangeError|Maximum call stack/);
      if (status === 1) assert.equal(/document-too-complex|not checked/.test(run.out + run.error), isLeft);
      else assert.match(run.error, /^pdp: plan\.md: this is no text file/);
    });
  }
});
