import { parentPort } from 'node:worker_threads';
import { parseTree, type Markdown } from './document/markdown.ts';

// The thread of the stoppable parser: one stretch of Markdown in, its tree out.
parentPort?.on('message', (markdown: Markdown) => parentPort?.postMessage(parseTree(markdown)));
