import { setFlagsFromString } from 'node:v8';

// V8 first interprets an expression and compiles it anew once it has run. Here nearly every expression runs often and early, so
// the first step is work for nothing: without it a short plan is checked in half the time. The first import of an entry.
setFlagsFromString('--no-regexp-tier-up');
