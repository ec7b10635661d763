// Loaded into a run of `pdp` before all else, in its threads too: brings about what no text should.
const hang = () => {
  for (;;);
};
const fail = () => {
  throw new Error('this text is one too many');
};
const decode = TextDecoder.prototype.decode;

TextDecoder.prototype.decode = function (...args) {
  const text = decode.apply(this, args);
  // Only the text to be checked is decoded so strictly.
  if (!this.fatal) return text;
  if (text.includes('ends its thread')) process.exit(7);
  if (text.includes('hangs the engine')) return new Proxy({}, { get: hang });
  if (process.env.PDP_ENGINE === 'fails' || text.includes('fails the engine')) return new Proxy({}, { get: fail });
  return text;
};

for (const name of (process.env.PDP_SCREENS ?? '').split(' ')) if (name) process[name].isTTY = true;
