import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLinkLocalAddress } from '../src/address.ts';
import { modelSettingsFrom, openAiModel, type World } from '../src/index.ts';
import { expectEnd, expectFault, fake, hear, line, question } from './endpoint.ts';

/** A model at a name, and a network in which all names lead to the stand-in; nothing real is looked up. */
function modelNamed(url: string, addressesOf: NonNullable<World['addressesOf']>) {
  const read = modelSettingsFrom({ url, model: 'fake-large', key: 'canary-key-4711' });
  if (!read.ok || read.value === undefined) throw new Error('settings');
  const fetched = vi.fn<typeof fetch>((_input, init) => fetch(`${fake.baseURL}/chat/completions`, init));
  return { fetched, model: openAiModel(read.value, { fetch: fetched, addressesOf }) };
}
const NAME = 'http://169.254.169.254.names.example/v1';

describe('a name that leads where machines keep their secrets', () => {
  let addresses: string[];
  beforeEach(() => {
    addresses = ['10.1.2.3', '169.254.169.254'];
  });
  afterEach(() => vi.restoreAllMocks());

  it('is asked nothing, and that is said', async () => {
    const { fetched, model } = modelNamed(NAME, async () => addresses);
    const told = expectFault(await model.ask(question()), 'astray');
    expect(told).toMatch(
      /^169\.254\.169\.254\.names\.example leads to a link-local or private address.*nothing was sent/,
    );
    expectEnd((await hear(model.say(line()))).last, 'astray');
    expect(fetched).not.toHaveBeenCalled();
    // It is looked at anew each time.
    addresses = ['10.1.2.3'];
    expect((await model.ask(question())).ok).toBe(true);
    expect(fetched).toHaveBeenCalled();
  });

  it('is not looked up where it is an address, or this machine', async () => {
    const looked = vi.fn(async () => ['169.254.169.254']);
    for (const url of ['http://10.1.2.3/v1', 'http://[fd12::1]/v1', 'http://localhost:1/v1'])
      expect((await modelNamed(url, looked).model.ask(question())).ok).toBe(true);
    expect(looked).not.toHaveBeenCalled();
  });

  it('that cannot be looked up is left to the connection', async () => {
    const { model } = modelNamed(NAME, async () => {
      throw new Error('ENOTFOUND');
    });
    expect((await model.ask(question())).ok).toBe(true);
  });

  it('is not waited for by somebody who has left', async () => {
    const { model, fetched } = modelNamed(NAME, () => new Promise(() => {}));
    const left = new AbortController();
    const asking = model.ask(question({ signal: left.signal }));
    left.abort();
    expectFault(await asking, 'cancelled');
    expect(fetched).not.toHaveBeenCalled();
  });
});

it.each([
  ['169.254.169.254', true],
  ['fe80::1%eth0', true],
  ['::ffff:169.254.169.254', true],
  ['fd00:ec2::254', true],
  ['100.100.100.200', true],
  ['::ffff:100.100.100.200', true],
  ['192.0.0.192', true],
  ['100.100.100.201', false],
  ['192.168.0.192', false],
  ['fd12::1', false],
  ['nonsense', false],
])('%s is a place of secrets: %s', (address, is) => expect(isLinkLocalAddress(address)).toBe(is));
