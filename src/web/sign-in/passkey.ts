import { ask } from '#ui';

type Options = PublicKeyCredentialRequestOptionsJSON & PublicKeyCredentialCreationOptionsJSON;

const posted = (body: object): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Whether this browser can use passkeys at this address. */
export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Signs in with a passkey that the browser holds. */
export async function signInByPasskey(locale: string): Promise<void> {
  const options = await ask<Options>(`/session/passkey/options?lang=${locale}`, posted({}));
  const held = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await ask(`/session/passkey?lang=${locale}`, posted({ credential: (held as PublicKeyCredential).toJSON() as object }));
}

/** Makes a passkey for who is signed in. */
export async function makePasskey(locale: string): Promise<void> {
  const options = await ask<Options>(`/session/passkeys/options?lang=${locale}`, posted({}));
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await ask(`/session/passkeys?lang=${locale}`, posted({ credential: (made as PublicKeyCredential).toJSON() as object }));
}
