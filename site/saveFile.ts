/** Saves a text as a file of the browser's downloads. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
