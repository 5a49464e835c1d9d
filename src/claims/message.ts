/** A name in the languages of the pages. */
export type Named = { readonly en: string; readonly ar: string };

/** A value of a message; lists are joined as the reader's language joins them. */
export type MessageValue = string | number | Named | Message | readonly MessageValue[];

/** A sentence to be said: its id in the catalogues and its values. Words are chosen where people read them. */
export type Message = { readonly id: string; readonly values: Readonly<Record<string, MessageValue>> };

/** How a catalogue says a message with plain values. */
export type Say = (id: string, values: Readonly<Record<string, string | number>>) => string;

/** Says a message and the messages and names inside it. */
export function sayMessage(message: Message, locale: 'en' | 'ar', say: Say): string {
  const plain = Object.entries(message.values).map(([name, value]) => [name, plainOf(value, locale, say)] as const);
  return say(message.id, Object.fromEntries(plain));
}

function plainOf(value: MessageValue, locale: 'en' | 'ar', say: Say): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isList(value))
    return listed(
      value.map((one) => String(plainOf(one, locale, say))),
      locale,
    );
  return 'id' in value ? sayMessage(value, locale, say) : value[locale];
}

function isList(value: MessageValue): value is readonly MessageValue[] {
  return Array.isArray(value);
}

function listed(parts: readonly string[], locale: 'en' | 'ar'): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
