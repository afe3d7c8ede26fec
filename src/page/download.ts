/** Hands a file to the browser, which puts it among the downloads. */
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A browser may read the blob a while after the click. */
const KEPT_FOR = 60_000;

export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_FOR);
}
