import wrapAnsi from 'wrap-ansi';

/** Breaks a text into lines of at most this width, in terminal columns. */
export function wrap(text: string, width: number): string {
  return wrapAnsi(text, Math.max(width, 20), { hard: true, trim: true });
}

export function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** Puts a text beside a label, and the text's further lines below its first one. The label may have colours. */
export function hang(label: string, text: string, width: number, labelWidth: number): string {
  const margin = labelWidth + 2;
  const [first = '', ...rest] = wrap(text, width - margin).split('\n');
  return [`${label}  ${first}`, ...rest.map((line) => ' '.repeat(margin) + line)].join('\n');
}
