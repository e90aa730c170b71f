/** A number with a bar as long as its share of the largest one. */
export function CountBar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <span class="count">
      {count.toLocaleString('en-US')}
      <svg class="bar" aria-hidden="true" width="100%" height="6">
        <rect width={`${((100 * count) / most).toFixed(2)}%`} height="6" rx="1" />
      </svg>
    </span>
  );
}
