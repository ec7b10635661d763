import assert from 'node:assert/strict';
import { isTableLine } from '../client/table-lines.ts';

const text = `Words | with a pipe
and --- dashes

| A | B |
| --- | --- |
| one | two |
three | four

> A | B
> --|--
> one | two
---
| no | table |`;

describe('the look for a table around the cursor', () => {
  it('finds header, line of dashes and rows, and no other line', () => {
    const lines = text.split('\n');
    const found = lines.filter((_, line) => isTableLine((at) => lines[at], line));
    assert.deepEqual(found, [...lines.slice(3, 7), ...lines.slice(8, 11)]);
  });
});
