import type { Prepared } from './comparator.ts';
import { whole } from './names.ts';
import { type Column, recode } from './table.ts';

const levels = ['same', 'two-km', 'ten-km', 'fifty-km', 'different'] as const;
const kilometres = [0, 2, 10, 50] as const;
const radius = 6371;
/** The side of a cell of the grid that puts points into blocks, in degrees: about 28 km from north to south. */
const cell = 0.25;

type Point = { readonly latitude: number; readonly longitude: number };

/** Reads "latitude longitude" in degrees. */
export function readPoint(text: string): Point | null {
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(' ').map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** Points on a map, compared by how far apart they lie. */
export function preparePoints(raw: Column): Prepared {
  const column = recode(raw, (value) => {
    const point = readPoint(value);
    return point ? `${point.latitude.toFixed(4)} ${point.longitude.toFixed(4)}` : '';
  });
  const points = column.values.map(readPoint);
  const level = (a: number, b: number): number => {
    const apart = distanceBetween(points[a] ?? null, points[b] ?? null);
    const at = kilometres.findIndex((most, step) => step > 0 && apart <= most);
    return at < 0 ? levels.length - 1 : at;
  };
  const grid = (value: string) => {
    const point = readPoint(value);
    return point ? `${Math.floor(point.latitude / cell)} ${Math.floor(point.longitude / cell)}` : '';
  };
  return { column, comparator: { kind: 'point', levels, level }, cuts: [whole, { name: 'grid', of: grid }] };
}

/** Kilometres along the ground. @source practice: the haversine formula on a sphere */
function distanceBetween(a: Point | null, b: Point | null): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord = half(b.latitude - a.latitude) + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
