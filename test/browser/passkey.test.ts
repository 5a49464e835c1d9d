import { describe, expect, test } from 'vitest';
import { browserPath, openSite } from './browser.ts';

/** What a page of ours would do: call the interface from its own address, and let the browser make and use the passkey. */
const inPage = `
  const call = async (method, path, body) => {
    const answer = await fetch('/api/v1' + path, { method, ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    return { status: answer.status, ...(await answer.json()) };
  };
  const add = async () => {
    const options = await call('POST', '/session/passkeys/options', {});
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    return call('POST', '/session/passkeys', { credential: made.toJSON() });
  };
  const use = async () => {
    const options = await call('POST', '/session/passkey/options', {});
    const used = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const credential = used.toJSON();
    const first = await call('POST', '/session/passkey', { credential });
    const replayed = await call('POST', '/session/passkey', { credential });
    return { first, replayed };
  };
`;

describe.skipIf(!browserPath)('a passkey', () => {
  const site = openSite();

  test('is made by who is signed in, signs in without a password, and an answer heard on the way opens nothing', async () => {
    const { page } = await site.visit('/');
    // A passkey belongs to a name, never to a number.
    const local = (url: string) => url.replace('127.0.0.1', 'localhost');
    await page.goto(local(site.serving().keeperUrl));
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const kind = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: { ...kind, automaticPresenceSimulation: true } });
    const run = <T>(code: string) => page.evaluate<T>(`(async () => { ${inPage} ${code} })()`);

    const account = await run<{ id: string; status: number }>(`
      await call('POST', '/organisations', { organisation: 'organisation-a', name: 'Organisation A' });
      const made = await call('POST', '/accounts', { login: 'manager-1', organisation: 'organisation-a' });
      const joined = await call('POST', '/session/invitations/' + made.invitation, { password: 'a long enough password' });
      return { ...made, status: joined.status };`);
    expect(account.status).toBe(200);
    expect(await run(`return add();`)).toMatchObject({ status: 200, passkey: expect.any(String) });

    await run(`await call('DELETE', '/session');`);
    expect(await run(`return call('GET', '/session');`)).toMatchObject({ status: 403 });
    const { first, replayed } = await run<{ first: object; replayed: object }>(`return use();`);
    expect(first).toMatchObject({ status: 200, account: account.id, organisation: 'organisation-a' });
    expect(replayed).toMatchObject({ status: 401 });
    expect(await run(`return call('GET', '/session');`)).toMatchObject({ status: 200, account: account.id });
  });
});
