import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { accessCards } from '#access';
import { accessCalls as calls, addPasskey, findAccount, passkeysOf, usePasskey } from '#access/server';
import { cards, ok, refuse } from '#kernel';
import type { Bind, Database } from '#platform/server';
import type { Members } from '../members.ts';

/** The library that checks passkeys, brought in when somebody uses one: the server starts without it. */
const library = () => import('@simplewebauthn/server');

/** Ed25519, ES256 and RS256, by their numbers in the registry of COSE. */
const algorithms = [-8, -7, -257] as const;

/** The address that a passkey belongs to, as the browser says it; it was compared with our own before. */
function placeOf(request: FastifyRequest): { readonly expectedOrigin: string; readonly expectedRPID: string } {
  const expectedOrigin = request.headers.origin ?? '';
  return { expectedOrigin, expectedRPID: URL.canParse(expectedOrigin) ? new URL(expectedOrigin).hostname : '' };
}

/**
 * Binds passkeys: kept by the device of the person, asked for a PIN or a finger, never by this server. A challenge
 * works once and for one thing.
 */
export function bindPasskeys(bind: Bind, db: Database, members: Members): void {
  bindMaking(bind, db, members);
  bindUsing(bind, db, members);
}

function bindMaking(bind: Bind, db: Database, members: Members): void {
  const { challenges } = members;
  bind(calls.passkeyOptions, async (_, request, actor) => {
    if (actor.role !== 'member') return refuse(cards.notFound);
    const account = await findAccount(db, { id: actor.person });
    if (!account) return refuse(cards.notFound);
    const held = await passkeysOf(db, { account: account.id });
    return ok(
      await (
        await library()
      ).generateRegistrationOptions({
        rpName: 'Vigil',
        rpID: placeOf(request).expectedRPID,
        userName: account.login,
        userID: new TextEncoder().encode(account.id),
        supportedAlgorithmIDs: [...algorithms],
        challenge: challenges.make(`add ${account.id}`),
        excludeCredentials: held.map(({ id, transports }) => ({ id, transports: [...transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    );
  });
  bind(calls.addPasskey, async ({ credential }, request, actor) => {
    if (actor.role !== 'member') return refuse(cards.notFound);
    const account = actor.person;
    const expectedChallenge = answers(challenges, (what) => what === `add ${account}`);
    const response = credential as unknown as RegistrationResponseJSON;
    const { verifyRegistrationResponse } = await library();
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      ...placeOf(request),
      supportedAlgorithmIDs: [...algorithms],
    }).catch(failed);
    if (!verified.verified) return refuse(accessCards.passkeyFailed);
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const added = await addPasskey(db, { id, account, publicKey, counter, transports });
    return added ? ok({ passkey: id }) : refuse(accessCards.passkeyFailed);
  });
}

function bindUsing(bind: Bind, db: Database, members: Members): void {
  const { challenges } = members;
  bind(calls.askPasskey, async (_, request) => {
    if (!members.isOurOwn(request)) return refuse(accessCards.passkeyFailed);
    const challenge = challenges.make(`sign in ${crypto.randomUUID()}`);
    return ok(
      await (await library()).generateAuthenticationOptions({ rpID: placeOf(request).expectedRPID, challenge, userVerification: 'required' }),
    );
  });
  bind(calls.usePasskey, async ({ credential }, request, _, reply) => {
    const [passkey] = members.isOurOwn(request) ? await passkeysOf(db, { id: credential.id }) : [];
    if (!passkey) return refuse(accessCards.passkeyFailed);
    const expectedChallenge = answers(challenges, (what) => what.startsWith('sign in '));
    const response = credential as unknown as AuthenticationResponseJSON;
    const known = { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter, transports: [...passkey.transports] };
    const { verifyAuthenticationResponse } = await library();
    const verified = await verifyAuthenticationResponse({ response, expectedChallenge, ...placeOf(request), credential: known }).catch(failed);
    if (!verified.verified || !('authenticationInfo' in verified)) return refuse(accessCards.passkeyFailed);
    await usePasskey(db, passkey.id, verified.authenticationInfo.newCounter);
    await members.begin(passkey.account, reply);
    const account = await findAccount(db, { id: passkey.account });
    return ok({ account: passkey.account, organisation: account?.organisation ?? null });
  });
}

/** Whether a challenge is one of ours for this; it works once. */
function answers(challenges: Members['challenges'], isFor: (what: string) => boolean): (challenge: string) => boolean {
  return (challenge) => {
    const what = challenges.open(Buffer.from(challenge, 'base64url').toString());
    return what !== null && isFor(what);
  };
}

/** What the library throws is a credential that does not hold, and no bug of ours. */
const failed = () => ({ verified: false as const });
