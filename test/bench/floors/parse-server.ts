import { serveFloor } from './floor.ts';
import { parseWhole } from './parse-whole.ts';

// What a server costs that parses the whole text at every change, before it judges anything.
serveFloor(parseWhole);
