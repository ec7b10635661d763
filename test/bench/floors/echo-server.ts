import { serveFloor } from './floor.ts';

// The least that a server does: it keeps the text.
serveFloor(() => undefined);
