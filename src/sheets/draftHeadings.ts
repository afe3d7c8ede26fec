/** The draft sheets' columns and the words of their Läge column, for writing and for reading again. */

export const DRAFT_HEADINGS = {
  section: "Avsnitt",
  text: "Text",
  generated: "Framtagen text",
  state: "Läge",
  id: "Id",
} as const;

export const DRAFT_STATES = {
  untouched: "Orörd",
  edited: "Ändrad av dig",
  /** Edited, and the numbers or the wording beneath it have changed since. */
  editedNewWording: "Ändrad av dig – ny text finns",
  /** Edited, and the paragraph is no longer generated: the person's text is kept all the same. */
  editedGone: "Ändrad av dig – tas inte längre fram",
  own: "Egen rad",
  /** Not in the earlier draft: new, or a row that the person deleted. */
  fresh: "Ny sedan förra gången",
} as const;
