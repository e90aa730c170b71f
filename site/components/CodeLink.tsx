import { addressOf } from '../address.ts';

/** A code that leads to its page, on the same day. */
export function CodeLink({ code, on }: { readonly code: string; readonly on?: string | undefined }) {
  return (
    <a class="code" href={addressOf(code, { on })}>
      {code}
    </a>
  );
}
