const common = new Set(
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one were all their has would who will more no if out so what up its about than into them can only other new some time these two may then do first any my now such like our over me even most made after also did many before must through years where much your way well should because each just those people how too little state good very make world still see own work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  ),
);
const foreign = new Set(
  'le la les des du et est une dans pour que qui sur par au aux der die das und ist von zu den mit im el los las de en y un una por con para del il di che della e nel sono het een van op te zijn og av til som att och det på em os da do uma não na se'.split(
    ' ',
  ),
);

/**
 * Whether a text is English: mostly Latin letters, with more of English's small words than of its neighbours'.
 * Short texts without small words are taken for English unless their letters or words say otherwise.
 * @source ours: only English is checked, so a text in doubt is left alone
 */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < 0.7) return false;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => common.has(word)).length;
  const others = words.filter((word) => foreign.has(word) && !common.has(word)).length;
  return words.length < 4 ? others === 0 : english >= others && (english > 0 || others === 0);
}
