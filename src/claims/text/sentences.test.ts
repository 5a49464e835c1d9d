import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEnglish } from './language.ts';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('abbreviations, initials, numbers and symbols end no sentence', () => {
  expect(cut('Henrietta H. Fore and Ms. Gamba spoke. The U.N. counted 8.5 thousand. See S/PV.8305 and art. 3. It ended.')).toEqual([
    'Henrietta H. Fore and Ms. Gamba spoke.',
    'The U.N. counted 8.5 thousand.',
    'See S/PV.8305 and art. 3.',
    'It ended.',
  ]);
});

test('headings and paragraphs end a sentence, a wrapped line does not', () => {
  expect(cut('A new resolution\n\nThe Council met\nyesterday in\nNew York. It voted.')).toEqual([
    'A new resolution',
    'The Council met\nyesterday in\nNew York.',
    'It voted.',
  ]);
});

test('a quotation that ends with its mark ends the sentence', () => {
  expect(cut('“We must act.” The ambassador left.')).toEqual(['“We must act.”', 'The ambassador left.']);
});

test('whatever the text, its sentences lie in it in order, none empty, none longer than a piece', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '\n', '“', '”', '9', ',', 'é', '(', ')'), maxLength: 4000 }), (text) => {
      let last = 0;
      for (const { start, end } of sentencesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(1501);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['The Council adopted resolution 2427 on children and armed conflict.', true],
  ['Kazakhstan endorsed the Vancouver Principles.', true],
  ['Le Conseil de sécurité a adopté la résolution 2427 sur les enfants et les conflits armés.', false],
  ['El Consejo de Seguridad aprobó por unanimidad la resolución 2427.', false],
  ['Der Sicherheitsrat hat die Resolution 2427 einstimmig angenommen.', false],
  ['Совет Безопасности единогласно принял резолюцию 2427.', false],
  ['اعتمد مجلس الأمن القرار 2427 بالإجماع.', false],
  ['安全理事会一致通过第2427号决议。', false],
])('only English is checked: %s', (text, english) => {
  expect(isEnglish(text)).toBe(english);
});
