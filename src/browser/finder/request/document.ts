/** A request as a file for a word processor. The library comes with it, and only when somebody asks for the file. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Block } from './form.ts';

const LEVELS = { title: HeadingLevel.HEADING_1, heading: HeadingLevel.HEADING_2 } as const;

/** @param rightToLeft whether the language is written from right to left */
export function documentOf(blocks: readonly Block[], title: string, rightToLeft: boolean): Promise<Blob> {
  const run = (text: string, bold = false) => new TextRun({ text, bold, rightToLeft });
  const children = blocks.map(
    ({ kind, text, label }) =>
      new Paragraph({
        bidirectional: rightToLeft,
        spacing: { after: 120 },
        ...(kind !== 'text' && kind !== 'blank' && { heading: LEVELS[kind] }),
        children: [...(label === undefined ? [] : [run(`${label}: `, true)]), run(text)],
      }),
  );
  return Packer.toBlob(new Document({ title, sections: [{ children }] }));
}
