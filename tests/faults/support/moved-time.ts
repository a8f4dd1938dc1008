// Given to Node before the server's own start: each SIGUSR2 sets its clock back by an hour, as a machine does whose clock was wrong.
const HOUR = 3_600_000;
const now = Date.now;
let back = 0;
process.on('SIGUSR2', () => {
  back += HOUR;
});
Date.now = () => now() - back;
const Real = Date;
globalThis.Date = new Proxy(Real, {
  construct: (target, args: unknown[], wanted) =>
    Reflect.construct(target, args.length === 0 ? [now() - back] : args, wanted),
});
