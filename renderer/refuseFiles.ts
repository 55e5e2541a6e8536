/** Nothing becomes of a file or an address that is dropped onto the window; text still goes into a field. */
export function refuseFiles(page: Document): void {
  for (const type of ['dragover', 'drop'] as const) {
    page.addEventListener(
      type,
      (event) => {
        const kinds = event.dataTransfer?.types ?? [];
        if (kinds.includes('Files') || kinds.includes('text/uri-list')) event.preventDefault();
      },
      true,
    );
  }
}
