/** Utveckling av planering och uppföljning: the author's own section (domain.md). */
import { gapText, sectionWriter } from "./build";
import type { Paragraph } from "./paragraph";

const TITLE = "Utveckling av planering och uppföljning";

export function development(): Paragraph[] {
  const write = sectionWriter("development", TITLE);
  return [
    write("heading", "heading", TITLE),
    write("gap", "text", gapText("hur arbetet med planering och uppföljning har utvecklats och vad som återstår")),
  ];
}
