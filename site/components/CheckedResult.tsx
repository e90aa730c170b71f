import { statusWords } from '../../cli/files/statusWords.ts';
import type { CheckedFile, Columns } from '../model/checkFile.ts';
import { saveFile } from '../saveFile.ts';

interface CheckedResultProps {
  readonly checked: CheckedFile;
  readonly name: string;
  readonly onColumns: (columns: Columns) => void;
}

/** What a check found: how many lines have each status, and the lines with a problem. */
export function CheckedResult({ checked, name, onColumns }: CheckedResultProps) {
  const { names, columns, counts, problems, csv } = checked;
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const bad = counts.filter(([status]) => !FINE.includes(status)).reduce((sum, [, count]) => sum + count, 0);
  return (
    <section class="checked">
      <div class="above">
        <h2>
          <span role="status">
            {say(all)} {all === 1 ? 'line' : 'lines'}, {bad === 0 ? 'no problem' : `${say(bad)} with a problem`}
          </span>
        </h2>
        <button type="button" onClick={() => saveFile(`${name.replace(/\.\w+$/, '') || 'codes'}-checked.csv`, csv)}>
          Save with the results
        </button>
      </div>
      {names.length > 1 ? <ColumnFields names={names} columns={columns} onColumns={onColumns} /> : undefined}
      <ul class="counts">
        {counts.map(([status, count]) => (
          <li key={status} class={FINE.includes(status) ? 'fine' : 'bad'}>
            <b>{say(count)}</b> {statusWords[status]}
          </li>
        ))}
      </ul>
      {problems.length === 0 ? undefined : <Problems problems={problems} all={bad} />}
    </section>
  );
}

/** What needs no action. */
const FINE: readonly string[] = ['active', 'blank', 'cpt', 'cdt'];

function say(count: number): string {
  return count.toLocaleString('en-US');
}

function Problems({ problems, all }: Pick<CheckedFile, 'problems'> & { readonly all: number }) {
  return (
    <table class="values">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ line, said }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
      {all > problems.length ? (
        <tfoot>
          <tr>
            <td />
            <td>… and {say(all - problems.length)} more in the saved file</td>
          </tr>
        </tfoot>
      ) : undefined}
    </table>
  );
}

/** Which column has what, found by what is in it and open to correction. */
function ColumnFields({ names, columns, onColumns }: Omit<CheckedResultProps, 'checked' | 'name'> & CheckedNames) {
  const options = names.map((name, place) => (
    <option key={name} value={place}>
      {name}
    </option>
  ));
  return (
    <div class="filters">
      <label>
        Codes are in
        <select
          value={columns.code}
          onChange={({ currentTarget }) => onColumns({ ...columns, code: Number(currentTarget.value) })}
        >
          {options}
        </select>
      </label>
      <label>
        Dates are in
        <select
          value={columns.date}
          onChange={({ currentTarget }) => onColumns({ ...columns, date: Number(currentTarget.value) })}
        >
          <option value={-1}>no column</option>
          {options}
        </select>
      </label>
      <p class="hint">
        Modifiers: {columns.modifiers.map((place) => names[place]).join(', ') || 'only those after the codes'}
      </p>
    </div>
  );
}

type CheckedNames = Pick<CheckedFile, 'names' | 'columns'>;
