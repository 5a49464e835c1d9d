import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '#platform/server';

/** Name and version of this Vigil, without secrets. */
export function readVersion(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { name: string; version: string };
  return { name, version };
}
