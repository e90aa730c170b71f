import { checkElement, checkWords, isText, unescapeCharacters } from './cellContent.ts';
import { readXml } from './readXml.ts';

/** The texts of `xl/sharedStrings.xml`, which cells refer to by number, from 0. Runs in several fonts are joined. */
export function readSharedTexts(xml: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let text: string | undefined;
  readXml(xml, {
    open(name, _, parent) {
      checkElement(name, parent);
      if (isText(name, parent)) text ??= '';
    },
    text(words, element, parent) {
      checkWords(words, element);
      if (isText(element, parent)) text += words;
    },
    close(name) {
      if (name !== 'si') return;
      // A cell with this text would be blank.
      if (text === undefined) throw new Error(`its shared text ${texts.length} has no <t>`);
      texts.push(unescapeCharacters(text));
      text = undefined;
    },
  });
  return texts;
}
