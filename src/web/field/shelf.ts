/**
 * What lies on this device: reports that are being written, that wait to be sent, and the marks of those that were
 * received. Whatever they say is ciphertext under a key that is never here: the server gives it to who is signed in,
 * and it is held in memory. So a copy of the device's storage opens nothing; who has the device, signed in and
 * unlocked, can read the drafts of that account and nothing that was sent.
 */
export type Mark = {
  readonly id: string;
  readonly account: string;
  readonly situation: string;
  readonly state: 'draft' | 'waiting' | 'received';
  /** When it was begun, or sent. */
  readonly at: string;
  /** The screen on which it was left, and how many there are. */
  readonly step: number;
  readonly steps: number;
  /** Under which number it was received. */
  readonly number: number | null;
  readonly corrects: string | null;
};

type Kept = Mark & { readonly sealed?: Uint8Array<ArrayBuffer>; readonly nonce?: Uint8Array<ArrayBuffer> };

const name = 'field';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('reports', { keyPath: 'id' });
      request.result.createObjectStore('numbers');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the device keeps nothing')));
  });
}

/** One deed on the shelf; it is done when it is on the disk. */
async function on<T>(store: 'reports' | 'numbers', mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(store, mode, { durability: 'strict' });
      const request = deed(transaction.objectStore(store));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the device keeps nothing')));
    });
  } finally {
    db.close();
  }
}

/** The key of an account's drafts, from the bytes that the server gave. It cannot be read out again. */
export function keyFrom(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const bound = ({ id, account }: Mark) => new TextEncoder().encode(`${account} ${id}`);

/** Puts something on the shelf, sealed; it opens only under the same key and in the same place. */
export async function keep(key: CryptoKey, mark: Mark, content: unknown): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound(mark) }, key, plain);
  await on('reports', 'readwrite', (store) => store.put({ ...mark, nonce, sealed: new Uint8Array(sealed) } satisfies Kept));
}

/** Leaves only the mark: what the report says goes from the device. */
export async function keepMark(mark: Mark): Promise<void> {
  await on('reports', 'readwrite', (store) => store.put(mark));
}

/** What lies under a mark; `null` where it cannot be opened. */
export async function openKept<T>(key: CryptoKey, id: string): Promise<T | null> {
  const kept = await on('reports', 'readonly', (store) => store.get(id) as IDBRequest<Kept | undefined>);
  if (!kept?.sealed || !kept.nonce) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.nonce, additionalData: bound(kept) }, key, kept.sealed);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return null;
  }
}

/** The marks of an account's reports on this device, newest first. */
export async function marks(account: string | null): Promise<readonly Mark[]> {
  const all = await on('reports', 'readonly', (store) => store.getAll() as IDBRequest<Kept[]>);
  return all
    .filter((mark) => account === null || mark.account === account)
    .map(markOf)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function markOf({ id, account, situation, state, at, step, steps, number, corrects }: Kept): Mark {
  return { id, account, situation, state, at, step, steps, number, corrects };
}

export async function throwAway(id: string): Promise<void> {
  await on('reports', 'readwrite', (store) => store.delete(id));
}

/** The next number of this device: its reports follow one another without a hole. */
export async function nextSequence(): Promise<number> {
  const last = (await on('numbers', 'readonly', (store) => store.get('sequence') as IDBRequest<number | undefined>)) ?? 0;
  await on('numbers', 'readwrite', (store) => store.put(last + 1, 'sequence'));
  return last + 1;
}
