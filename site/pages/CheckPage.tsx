import { proxy } from 'comlink';
import { release } from 'hcpcs';
import { useEffect, useState } from 'preact/hooks';
import { CheckedResult } from '../components/CheckedResult.tsx';
import { NeedsScript } from '../components/NeedsScript.tsx';
import { library } from '../library.ts';
import type { CheckedFile, Columns } from '../model/checkFile.ts';

/** Checks a pasted list, or a file that is chosen or dropped. Nothing leaves the browser. */
export function CheckPage() {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [on, setOn] = useState(release.effectiveDate);
  const { share, checked, fault, check } = useCheck();
  // What the check needs is read while someone looks for a file: for a code before its time the history, too.
  useEffect(() => void library().check('Q4257 2000-01-01', { on }, undefined), []);

  function take(file: File | undefined) {
    if (file === undefined) return;
    file.text().then((read) => {
      setText(read);
      setName(file.name);
      check(read, on);
    });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  }

  return (
    <article>
      <h1>Check a list of codes</h1>
      <p class="lead">
        Paste codes, one a line, or drop a CSV file. Each line is checked for its date of service. Nothing leaves your
        browser.
      </p>
      <form
        class="check"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        onSubmit={(event) => {
          event.preventDefault();
          check(text, on);
        }}
      >
        <label class="wide">
          Codes, with modifiers and dates if you have them
          <textarea
            rows={8}
            placeholder={'Q4257-JZ 2026-07-01\nE0601\nC9058 2021-03-15'}
            spellcheck={false}
            // A large file stays out of the field.
            value={name === '' ? text : ''}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setName('');
            }}
          />
        </label>
        <div class="above">
          <label class="file">
            {name === '' ? 'Choose or drop a file' : name}
            <input
              type="file"
              class="hidden"
              accept=".csv,.txt,.tsv,text/*"
              onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
            />
          </label>
          <label>
            Date of lines without one{' '}
            <input type="date" required value={on} onChange={({ currentTarget }) => setOn(currentTarget.value)} />
          </label>
          <button type="submit" disabled={text.trim() === ''}>
            Check
          </button>
        </div>
      </form>
      <NeedsScript />
      <div class="progress">
        {share === undefined ? undefined : <progress aria-label="Checked" value={share} max={1} />}
      </div>
      {fault === '' ? undefined : <p role="alert">{fault}</p>}
      {checked === undefined ? undefined : (
        <CheckedResult checked={checked} name={name} onColumns={(columns) => check(text, on, columns)} />
      )}
    </article>
  );
}

/** The check in the worker, and how far it is. */
function useCheck() {
  const [share, setShare] = useState<number>();
  const [checked, setChecked] = useState<CheckedFile>();
  const [fault, setFault] = useState('');
  async function check(text: string, on: string, columns?: Columns) {
    setFault('');
    setShare(0);
    try {
      setChecked(await library().check(text, { on, columns }, proxy(setShare)));
    } catch (error) {
      setFault(`The file cannot be read: ${error instanceof Error ? error.message : error}`);
    }
    setShare(undefined);
  }
  return { share, checked, fault, check };
}
