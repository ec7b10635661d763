// Loaded into a process before all else: it is this day there, whenever the test runs.
const day = new Date(process.env.PDP_DAY).getTime();

globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length ? args : [day]));
  }
};
