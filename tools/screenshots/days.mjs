// Loaded before the server (`--import`): its calendar stands at START and goes on from there; SIGUSR2 lets three days pass.
// Plain JavaScript, because it runs before anything else and must cost nothing.
const Real = Date;
const DAYS = 3 * 24 * 60 * 60 * 1000;
const began = Real.now();
let ahead = Number(new Real(process.env.START)) - began;

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};

process.on('SIGUSR2', () => {
  ahead += DAYS;
});
