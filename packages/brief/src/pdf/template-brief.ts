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
// Everything after the cover. What would leave the last page nearly empty is set a little smaller where that spares the
// page, and else begins its last part on it.
#let fitted-pages(brief) = {
  let height = page.height - 38mm
  let first = page.height - 20mm - here().position().y
  let pages-of(size) = { set text(size: size); set par(leading: 0.56em); worksheet(brief); origin(brief) }
  let length-of(body) = measure(body, width: page.width - 40mm).height
  let pages(length) = calc.ceil(calc.max(0mm, length - first) / height)
  let whole = { worksheet(brief); origin(brief) }
  let length = length-of(whole)
  let last = length - first - height * (pages(length) - 1)
  let is-sparse = pages(length) > 0 and last < 0.35 * height
  let smaller = if is-sparse { (0.94em, 0.89em).map(pages-of).find(it => pages(length-of(it) + 10mm) < pages(length)) }
  if smaller != none { smaller } else if is-sparse and length-of(origin(brief)) < 0.8 * height {
    worksheet(brief)
    pagebreak()
    origin(brief)
  } else { whole }
}
// Not in a booklet: what is measured stays in memory, brief by brief. [T6]
#let pages-after(brief) = if d.briefs.len() == 1 and not brief.is-long { context fitted-pages(brief) } else {
  worksheet(brief)
  origin(brief)
}
#let whole(brief) = {
  set page(footer: foot(brief))
  cover(brief)
  // The worksheet begins on a page of its own, or below the picture where the cover had no room for it.
  block(above: 0pt, below: 0pt, height: 0pt, [#metadata(none)#label(brief.key + "-covered")])
  context if locate(label(brief.key + "-covered")).page() == locate(label(brief.key)).page() { pagebreak() }
  pages-after(brief)
}
`;

/** The document of one brief. */
export const briefTemplate = `${partsTemplate}
#set document(title: d.briefs.first().foot)
#whole(d.briefs.first())
`;
