import { addressOf, go } from '../address.ts';

/** The date of service. The page's address keeps it. */
export function DayField({ id, on }: { readonly id: string; readonly on: string }) {
  function change({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) {
    if (value !== '') go(addressOf(id, { on: value }), { replaces: true });
  }
  return (
    <form class="day no-print" action={addressOf(id)}>
      <label>
        Date of service <input type="date" name="on" value={on} required onChange={change} />
      </label>
    </form>
  );
}
