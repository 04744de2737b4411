/** Gives somebody a file of what the page holds already. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // by then every browser has begun
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const saveText = (text: string, type: string, name: string): void => save(new Blob([text], { type }), name);
