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
// A brief whose last page is nearly empty says so, and the typesetter lays it out again: set smaller, where so little stands
// there that this may spare the page, and else with its last part beginning there, if that fits. How it was told to be laid out
// is told again, so that it stays so.
#let told = json("/told.json").join(default: (:))
#let smaller-sizes = (smaller: 0.94em, smallest: 0.89em)
#let told-next(brief) = {
  let before = told.at(brief.key, default: none)
  let place(name) = locate(label(brief.key + name)).position()
  let height = page.height - 38mm
  let filled(position) = position.y - 18mm
  let last = here().position()
  let pages = last.page - place("-after").page + 1
  if before == none {
    let (origin, rest) = (place("-origin"), filled(last))
    let fits = origin.page == last.page - 1 and rest + height - filled(origin) < 0.8 * height
    let otherwise = if fits { "apart" } else { "whole" }
    let share = rest / ((pages - 1) * height + rest)
    let way = if share < 0.05 { "smaller" } else if share < 0.12 { "smallest" } else { otherwise }
    if pages in range(2, 9) and rest < 0.35 * height and way != "whole" { (way: way, pages: pages, otherwise: otherwise) }
  } else if before.way not in smaller-sizes or pages < before.pages { before } else {
    (..before, way: if before.way == "smaller" { "smallest" } else { before.otherwise })
  }
}
#let pages-after(brief) = {
  let way = told.at(brief.key, default: (way: "whole")).way
  set text(size: smaller-sizes.at(way, default: 1em))
  set par(leading: 0.56em) if way in smaller-sizes
  [#metadata(none)#label(brief.key + "-after")]
  worksheet(brief)
  if way == "apart" { pagebreak() }
  origin(brief)
  context {
    let next = told-next(brief)
    if next != none [#metadata(((brief.key): next))<told>]
  }
}
#let whole(brief) = {
  set page(footer: foot(brief))
  cover(brief)
  pages-after(brief)
}
`;

/** The document of one brief. */
export const briefTemplate = `${partsTemplate}
#set document(title: d.briefs.first().foot)
#whole(d.briefs.first())
`;
