/** The code after all that there are or ever were: none is given twice, for an outcome of the same code is the same outcome. */
export function nextCode(prefix: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : "";
    return /^\d{1,9}$/.test(rest) ? [Number(rest)] : [];
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
