// A whole brief, and the document of one of them.

import { baseTemplate } from './template-base.ts';
import { coverTemplate } from './template-cover.ts';
import { originTemplate } from './template-origin.ts';
import { pictureTemplate } from './template-picture.ts';
import { worksheetTemplate } from './template-worksheet.ts';

/** Everything that shows a brief, without showing one. */
export const partsTemplate = `${baseTemplate}${pictureTemplate}${coverTemplate}${worksheetTemplate}${originTemplate}
#let foot(brief) = context {
  set text(size: 7.6pt, fill: soft)
  line(length: 100%, stroke: 0.4pt + rule-colour)
  v(1.6mm, weak: true)
  grid(
    columns: (1fr, auto), column-gutter: 8mm,
    brief.foot,
    counter(page).display("1 / 1", both: true),
  )
}
#let whole(brief) = {
  set page(footer: foot(brief))
  cover(brief)
  // The worksheet begins on a page of its own, or below the picture where the cover had no room for it.
  block(above: 0pt, below: 0pt, height: 0pt, [#metadata(none)#label(brief.key + "-covered")])
  context if locate(label(brief.key + "-covered")).page() == locate(label(brief.key)).page() { pagebreak() }
  worksheet(brief)
  origin(brief)
}
`;

/** The document of one brief. */
export const briefTemplate = `${partsTemplate}
#set document(title: d.briefs.first().foot)
#whole(d.briefs.first())
`;
